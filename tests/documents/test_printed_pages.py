"""Pages that a browser printed to PDF: its own rows are no article, but tell where and when it was printed."""

from __future__ import annotations

import hashlib
import io

import file_builders as files
import pytest
from direct_reading import read_bytes
from written_articles import BRIDGE, FERRY

from telisik.documents.document import Document, Route
from telisik.documents.metadata import DropKind, Field, Origin
from telisik.documents.reader import list_bytes


def print_page(
    head: tuple[str, str], foot: tuple[str, str], *, pages: int = 1, creator: str = "Mozilla"
) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setCreator(creator)
    for number in range(pages):
        canvas.setFont("Helvetica", 8)
        for height, (left, right) in ((825, head), (16, foot)):
            canvas.drawString(24, height, left)
            canvas.drawRightString(570, height, right.format(number + 1))
        top = 770
        if not number:
            canvas.setFont("Helvetica-Bold", 18)
            canvas.drawString(60, top, BRIDGE.title)
            top -= 30
        canvas.setFont("Times-Roman", 11)
        for text in BRIDGE.paragraphs if not number else FERRY.paragraphs:
            for line in files.hyphenate(text, 80):
                canvas.drawString(60, top, line)
                top -= 14
            top -= 8
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def find(document: Document, field: Field) -> list[tuple[str, Origin]]:
    return [(one.value, one.origin) for one in document.metadata if one.field is field]


@pytest.mark.parametrize("pages", [1, 2])
def test_the_browsers_rows_are_dropped_and_tell_where_and_when(pages: int) -> None:
    data = print_page(
        ("26/11/2026, 10:15", "Jembatan - Kabar Uji"),
        ("https://contoh.example/a?b=1", f"{{}}/{pages}"),
        pages=pages,
    )
    document = read_bytes(data, "cetak.pdf", Route.FILE)
    assert document.title == BRIDGE.title
    assert "contoh.example" not in document.text
    assert "10:15" not in document.text
    assert BRIDGE.paragraphs[0] in document.text
    assert find(document, Field.ADDRESS) == [("https://contoh.example/a?b=1", Origin.SAVED)]
    assert ("2026-11-26", Origin.SAVED) in find(document, Field.RETRIEVED)
    assert not [value for value, origin in find(document, Field.PUBLISHED) if origin is Origin.PROPERTIES]
    dropped = [one.text for one in document.dropped if one.kind is DropKind.RUNNING_HEAD]
    assert "26/11/2026, 10:15" in dropped
    assert "Jembatan - Kabar Uji" in dropped


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("11/26/26, 10:15 AM", "2026-11-26"),
        ("26/11/26 10.15", "2026-11-26"),
        ("2026-11-26 10:15", "2026-11-26"),
        ("11/11/2026, 9:05 p.m.", "2026-11-11"),
        ("3/4/26, 10:15 AM", ""),  # March or April: nobody can tell
        ("31/31/26, 10:15", ""),
    ],
)
def test_a_day_is_read_only_where_it_is_clear(moment: str, day: str) -> None:
    document = read_bytes(print_page((moment, "x"), ("https://a.example/b…", "1/1")), "a.pdf", Route.FILE)
    assert [value for value, origin in find(document, Field.RETRIEVED) if origin is Origin.SAVED] == (
        [day] if day else []
    )
    assert not find(document, Field.ADDRESS), "a shortened address is none"
    assert moment not in document.text


def test_a_note_at_the_edge_of_the_paper_stays() -> None:
    note = "Lihat https://contoh.example/data untuk angka lengkap."
    document = read_bytes(print_page((note, ""), ("Sumber: panitia", "")), "a.pdf", Route.FILE)
    assert note in document.text
    assert "Sumber: panitia" in document.text


def test_what_was_taken_out_of_a_file_tells_that_files_hash() -> None:
    inner = files.pack({"b.txt": FERRY.text})
    data = files.pack({"a.txt": BRIDGE.text, "dalam.zip": inner})
    found = [item for item in list_bytes(data, "a.zip", Route.FILE) if isinstance(item, Document)]
    assert len(found) == 2
    for document in found:
        assert find(document, Field.CONTAINER_SHA256) == [(hashlib.sha256(data).hexdigest(), Origin.FILE)]
    assert not find(read_bytes(BRIDGE.text.encode(), "a.txt", Route.FILE), Field.CONTAINER_SHA256)
