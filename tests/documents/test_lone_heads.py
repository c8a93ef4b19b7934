"""Running heads and feet that come only once go, what only stands high or low stays."""

from __future__ import annotations

import io

import file_builders as files
import pytest
from direct_reading import read_bytes
from reportlab.pdfgen.canvas import Canvas
from written_articles import BRIDGE

from telisik.documents.document import Document, Route
from telisik.documents.metadata import DropKind, Field, find_value

Piece = tuple[float, float, float, str]


def print_one(*pieces: Piece, left: float = 72, top: float = 750, title: str = BRIDGE.title) -> Document:
    """Return the document of one page in 11 points; pieces are height, left, size and words."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    draw_page(canvas, pieces, left, top, title)
    canvas.save()
    return read_bytes(buffer.getvalue(), "satu.pdf", Route.FILE)


def draw_page(canvas: Canvas, pieces: tuple[Piece, ...], left: float, top: float, title: str) -> None:
    for height, start, size, words in pieces:
        canvas.setFont("Helvetica", size)
        canvas.drawString(start, height, words)
    if title:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(left, top, title)
    canvas.setFont("Times-Roman", 11)
    top -= 30
    for text in BRIDGE.paragraphs:
        for line in files.hyphenate(text, 80):
            canvas.drawString(left, top, line)
            top -= 14
        top -= 8
    canvas.showPage()


def list_heads(document: Document) -> list[str]:
    return [one.text for one in document.dropped if one.kind is DropKind.RUNNING_HEAD]


@pytest.mark.parametrize(
    ("height", "size", "words"),
    [
        (800, 8, "Laporan Khusus Warta Lereng"),
        (800, 11, "Warta Lereng | Selasa, 11 Maret 2025"),
        (800, 11, "WARTA LERENG, 3"),
        (40, 11, "Hak cipta Warta Lereng. Dilarang memperbanyak."),
        (40, 11, "www.wartalereng.example"),
    ],
)
def test_a_head_in_the_margin_goes(height: float, size: float, words: str) -> None:
    document = print_one((height, 72, size, words))
    assert list_heads(document) == [words]
    assert document.text == BRIDGE.text


def test_head_and_foot_of_several_pieces_go_together() -> None:
    document = print_one(
        (800, 72, 9, "Warta Lereng"), (800, 420, 9, "Edisi 11 Maret 2025"), (36, 500, 9, "hlm. 4")
    )
    assert list_heads(document) == ["Warta Lereng", "Edisi 11 Maret 2025", "hlm. 4"]
    assert document.text == BRIDGE.text


def test_the_day_in_a_head_is_when_it_was_published_and_else_when_it_was_taken() -> None:
    assert (
        find_value(print_one((800, 72, 9, "Edisi 11 Maret 2025")).metadata, Field.PUBLISHED) == "2025-03-11"
    )
    taken = print_one((800, 72, 9, "Diunduh pada 3 Mei 2026")).metadata
    assert find_value(taken, Field.RETRIEVED) == "2026-05-03"
    assert find_value(taken, Field.PUBLISHED) != "2026-05-03"


@pytest.mark.parametrize(
    ("height", "size", "words"),
    [
        (800, 11, "Jembatan Desa Sukamulya Ditutup"),  # the size of the text and no sign: it may be a title
        (800, 14, "Warta Lereng, 3"),  # larger than the text
        (800, 8, "Angka ini berbeda dari laporan sebelumnya."),
        (40, 8, "Sumber: Dinas Pekerjaan Umum, 2024"),
        (766, 8, "Laporan dari lereng"),  # where the text is
        (800, 8, "Menurut seorang pegawai laporan itu sudah menyebut kabelnya berkarat parah, " * 2),
    ],
)
def test_what_may_be_the_article_stays(height: float, size: float, words: str) -> None:
    document = print_one((height, 72, size, words))
    assert not list_heads(document)
    assert words[:30] in document.text


def test_a_page_with_narrow_margins_keeps_its_first_line() -> None:
    document = print_one((800, 36, 11, "Warta Lereng, 11 Maret 2025"), left=36, top=770, title="")
    assert document.text.startswith("Warta Lereng, 11 Maret 2025")
    assert not list_heads(document)


def test_each_page_may_have_a_head_of_its_own() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    draw_page(canvas, ((800, 72, 9, "Warta Lereng"),), 72, 750, BRIDGE.title)
    draw_page(canvas, ((800, 400, 11, "Jembatan Sukamulya | 2"),), 72, 750, "")
    canvas.save()
    document = read_bytes(buffer.getvalue(), "dua.pdf", Route.FILE)
    assert list_heads(document) == ["Warta Lereng", "Jembatan Sukamulya | 2"]
    assert document.text == "\n\n".join((BRIDGE.title, *BRIDGE.paragraphs, *BRIDGE.paragraphs))


def test_a_page_of_one_row_is_read() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    for number in range(8):
        canvas.drawString(40 + 65 * number, 800, f"Kata {number}")
    canvas.save()
    assert read_bytes(buffer.getvalue(), "satu.pdf", Route.FILE).text.split()[:4] == [
        "Kata",
        "0",
        "Kata",
        "1",
    ]
