"""Writes a report as a PDF: summary, annotated article, ledger, method; the same bytes for the same report."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.report.pdf_annotated import lay_out_article
from telisik.report.pdf_closing import lay_out_closing
from telisik.report.pdf_ledger import lay_out_ledger
from telisik.report.pdf_pages import draw_frame
from telisik.report.pdf_pen import Pen
from telisik.report.pdf_style import choose_sheet
from telisik.report.pdf_summary import lay_out_summary
from telisik.report.wording import load_wording

if TYPE_CHECKING:
    from telisik.report.pdf_pages import Page
    from telisik.report.pdf_style import Sheet
    from telisik.report.report import Report


# Bytes, not letters: a quarter smaller and faster to write.
rl_config.useA85 = 0


def write_pdf(report: Report, out: Path) -> None:
    """Write a report to a file, whole or not at all. Raises Fault where the place cannot be written."""
    try:
        if out.exists() and not out.is_file():
            # Taking the place of a device or a pipe would break it for everybody.
            raise OSError(errno.EEXIST, "it is not a file that can be replaced")
        handle, name = tempfile.mkstemp(prefix=".telisik-", suffix=".pdf", dir=out.parent)
    except OSError as cause:
        raise _refuse(out, cause) from cause
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _print_report(report, file)
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(0o644)
        partial.replace(out)
    except OSError as cause:
        raise _refuse(out, cause) from cause
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def _refuse(out: Path, cause: OSError) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "The report “{name}” could not be written: {reason}."),
        QT_TRANSLATE_NOOP("Fault", "The review itself is kept in the library."),
        QT_TRANSLATE_NOOP("Fault", "Choose another folder with free space and write it again."),
        name=out.name.encode("utf-8", "replace").decode("utf-8"),
        reason=cause.strerror or type(cause).__name__,
    )


def _print_report(report: Report, file: BinaryIO) -> None:
    sheet = choose_sheet(report.page_size)
    article = lay_out_article(report, sheet)
    marked = frozenset(chip.finding.number for page in article for chip in page.chips)
    pages: list[Page] = [
        *lay_out_summary(report, sheet),
        *article,
        *lay_out_ledger(report, sheet, marked),
        *lay_out_closing(report, sheet),
    ]
    canvas = _open_canvas(report, file, sheet)
    for number, page in enumerate(pages, start=1):
        pen = Pen(canvas, sheet.height)
        draw_frame(pen, report, sheet, number, len(pages))
        page.draw(pen)
        canvas.showPage()
    canvas.save()


def _open_canvas(report: Report, file: BinaryIO, sheet: Sheet) -> Canvas:
    words = load_wording(report.language)
    canvas = Canvas(
        file, pagesize=(sheet.width, sheet.height), invariant=1, lang=report.language, pageCompression=1
    )
    title = " ".join(report.article.title.split()) or words.say("summary", "untitled")
    canvas.setTitle(f"{words.say('page', 'report')}: {title}")
    canvas.setAuthor(report.reviewer)
    canvas.setSubject(f"SHA-256 {report.article.sha256}")
    canvas.setCreator(f"Telisik {report.program}")
    # The file bears the report's own time, not the clock's: two exports are the same byte for byte.
    made = f"D:{report.made_at.astimezone(UTC):%Y%m%d%H%M%S}Z"
    canvas.setDateFormatter(lambda *_: made)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas
