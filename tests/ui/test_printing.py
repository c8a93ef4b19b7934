"""The report's pages reach the printer: those that were chosen, each with something on it."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from telisik.ui.preview import print_pages

PAGES = 4


@pytest.fixture
def report() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    for number in range(PAGES):
        canvas.rect(60, 60, 100 + 100 * number, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(("first", "last", "count"), [(0, 0, PAGES), (2, 3, 2), (4, 4, 1)])
def test_the_chosen_pages_are_printed_with_what_is_on_them(qapp, tmp_path, report, first, last, count):
    out = tmp_path / "printed.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    printer.setFromTo(first, last)
    print_pages(report, printer)
    printed = pypdfium2.PdfDocument(out.read_bytes())
    assert len(printed) == count
    dark = [
        sum(value < 128 for value in page.render(scale=0.2).to_pil().convert("L").tobytes())
        for page in printed
    ]
    printed.close()
    assert all(dark)
    assert dark == sorted(set(dark)), "the pages come in order, each wider black than the one before"
