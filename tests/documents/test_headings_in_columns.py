"""A heading that stands over several columns of a PDF page is one paragraph, however many lines it has."""

from __future__ import annotations

import io

import pytest

from telisik.documents.document import Document, Route
from telisik.documents.reader import list_bytes

HEADING = (
    "Jembatan Gantung Desa Sukamulya Ditutup Setelah",
    "Dua Tali Penahannya Putus Pada Malam Hari",
    "Warga Menyeberang Dengan Rakit Sampai Maret",
)
DATE = "Rabu, 12 Maret 2025, laporan dari lapangan oleh Ratna Widuri, Warta"


def make_page(heading: tuple[str, ...]) -> bytes:
    """A page of two columns under a heading and a smaller line."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    top = 740
    canvas.setFont("Helvetica-Bold", 18)
    for line in heading:
        canvas.drawString(60, top, line)
        top -= 22
    canvas.setFont("Helvetica", 10)
    canvas.drawString(60, top - 4, DATE)
    canvas.setFont("Times-Roman", 11)
    for column in (0, 1):
        for row in range(20):
            canvas.drawString(
                60 + column * 248, top - 30 - row * 13, f"Kata warga {column}-{row} jalan itu ditutup"
            )
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_heading_over_columns_is_one_paragraph(lines: int) -> None:
    heading = HEADING[:lines]
    (document,) = list_bytes(make_page(heading), "a.pdf", Route.FILE)
    assert isinstance(document, Document)
    first, second, *rest = document.text.split("\n\n")
    assert first == " ".join(heading)
    assert second == DATE
    words = " ".join(rest)
    assert words.index("Kata warga 0-19") < words.index("Kata warga 1-0")
    assert words.count("Kata warga") == 40
