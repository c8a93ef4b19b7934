"""Writes a report as a PDF: summary, annotated article, ledger, method; the same bytes for the same report.

The file is tagged for readers who cannot see it (PDF/UA-1), made to last (PDF/A-3, level A), carries its
machine-readable twin, and bears a digest of itself.
"""

from __future__ import annotations

import io
from datetime import UTC
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from telisik.report.output import write_whole
from telisik.report.pdf_archive import Attachment, Description, archive, seal
from telisik.report.pdf_article_layout import lay_out_article, number_lines
from telisik.report.pdf_closing import lay_out_closing
from telisik.report.pdf_fonts import Face, register
from telisik.report.pdf_ledger import lay_out_ledger
from telisik.report.pdf_pages import DrawnPage, draw_frame
from telisik.report.pdf_pen import Pen
from telisik.report.pdf_style import choose_sheet
from telisik.report.pdf_summary import lay_out_summary
from telisik.report.twin import TWIN_NAME
from telisik.report.wording import load_wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from telisik.report.pdf_pages import Page
    from telisik.report.pdf_style import Sheet
    from telisik.report.report import Report

    Progress = Callable[[int, int], None]

# Bytes, not letters: a quarter smaller and faster to write.
rl_config.useA85 = 0
_VERSION = (1, 7)


def write_pdf(report: Report, out: Path, progress: Progress | None = None) -> None:
    """Write a report to a file, whole or not at all. Raises Fault where the place cannot be written.

    ``progress`` is told the number of pages drawn and of all; what it raises stops the writing.
    """
    write_whole(out, lambda: print_pdf(report, progress))


def print_pdf(report: Report, progress: Progress | None = None) -> bytes:
    """Return a report as the bytes of a PDF."""
    sheet = choose_sheet(report.page_size)
    file = io.BytesIO()
    canvas = _open_canvas(report, file, sheet)
    pen = Pen(canvas, sheet.height)
    pages = _lay_out(report, sheet, pen)
    pen.chapters = {
        name: number
        for number, page in enumerate(pages, start=1)
        if isinstance(page, DrawnPage)
        for name in page.chapters
    }
    for number, page in enumerate(pages, start=1):
        draw_frame(pen, report, sheet, number, len(pages))
        page.draw(pen)
        pen.turn()
        if progress:
            progress(number, len(pages))
    pen.tags.save(canvas._doc)  # noqa: SLF001 - no public way
    about = Description(
        _tell_title(report),
        report.reviewer,
        _tell_subject(report),
        f"Telisik {report.program}",
        str(canvas._doc.info.producer),  # noqa: SLF001
        report.language,
        report.made_at.astimezone(UTC),
    )
    words = load_wording(report.language)
    archive(
        canvas._doc,  # noqa: SLF001
        about,
        (Attachment(TWIN_NAME, "application/ld+json", report.twin, words.say("twin", "about")),),
    )
    canvas.save()
    return seal(file.getvalue())


def _lay_out(report: Report, sheet: Sheet, pen: Pen) -> list[Page]:
    root = pen.tags.root
    summary = lay_out_summary(report, sheet, root.add("Sect"))
    article = lay_out_article(report, sheet, root.add("Sect"))
    ledger = lay_out_ledger(report, sheet, root.add("Sect"), number_lines(article))
    return [*summary, *article, *ledger, *lay_out_closing(report, sheet, root.add("Sect"))]


def _tell_title(report: Report) -> str:
    words = load_wording(report.language)
    return f"{words.say('page', 'report')}: {report.title or words.say('summary', 'untitled')}"


def _tell_subject(report: Report) -> str:
    return f"SHA-256 {report.original_hash}" if report.original_hash else ""


def _open_canvas(report: Report, file: io.BytesIO, sheet: Sheet) -> Canvas:
    canvas = Canvas(
        file,
        pagesize=(sheet.width, sheet.height),
        invariant=1,
        lang=report.language,
        pageCompression=1,
        pdfVersion=_VERSION,
        # Otherwise every page names a font that is not embedded.
        initialFontName=register(Face.SANS),
    )
    canvas.setTitle(_tell_title(report))
    canvas.setAuthor(report.reviewer)
    canvas.setSubject(_tell_subject(report))
    canvas.setCreator(f"Telisik {report.program}")
    # The file bears the report's own time, not the clock's: two exports are the same byte for byte.
    made = f"D:{report.made_at.astimezone(UTC):%Y%m%d%H%M%S}Z"
    canvas.setDateFormatter(lambda *_: made)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas
