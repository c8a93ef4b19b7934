"""Every form a report can be written in, by the ending of its file's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.report.output import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from telisik.report.report import Report

    Progress = Callable[[int, int], None]

# Ending and name of each form, the usual one first.
FORMS = {
    ".pdf": QT_TRANSLATE_NOOP("Export", "PDF report"),
    ".html": QT_TRANSLATE_NOOP("Export", "Web page"),
    ".docx": QT_TRANSLATE_NOOP("Export", "Word document with comments"),
    ".xlsx": QT_TRANSLATE_NOOP("Export", "Findings as a workbook"),
    ".csv": QT_TRANSLATE_NOOP("Export", "Findings as CSV"),
    ".md": QT_TRANSLATE_NOOP("Export", "Markdown"),
    ".jsonld": QT_TRANSLATE_NOOP("Export", "Data (JSON-LD)"),
    ".ris": QT_TRANSLATE_NOOP("Export", "Evidence as RIS"),
    ".json": QT_TRANSLATE_NOOP("Export", "Evidence as CSL-JSON"),
}


def write_report(report: Report, out: Path, progress: Progress | None = None) -> None:
    """Write a report in the form that the file's ending names, whole or not at all.

    Raises Fault for an ending that is none of ``FORMS`` and where the place cannot be written.
    """
    ending = out.suffix.lower()
    if ending not in FORMS:
        raise Fault(
            QT_TRANSLATE_NOOP("Fault", "Telisik writes no reports that end in “{ending}”."),
            QT_TRANSLATE_NOOP("Fault", "Nothing was written."),
            QT_TRANSLATE_NOOP("Fault", "Use one of these endings: {endings}."),
            ending=ending,
            endings=" ".join(FORMS),
        )
    write_whole(out, lambda: make_form(report, ending, progress))


def make_form(report: Report, ending: str, progress: Progress | None = None) -> bytes:
    """Return a report's bytes in one form; each writer is imported where it is asked for."""
    if ending == ".pdf":
        from telisik.report.pdf import print_pdf

        return print_pdf(report, progress)
    if ending == ".html":
        from telisik.report.html import write_html

        return write_html(report)
    if ending == ".docx":
        from telisik.report.word import write_docx

        return write_docx(report)
    if ending == ".csv":
        from telisik.report.tables import write_csv

        return write_csv(report)
    if ending == ".xlsx":
        from telisik.report.workbook import write_xlsx

        return write_xlsx(report)
    if ending == ".md":
        from telisik.report.markdown import write_markdown

        return write_markdown(report)
    if ending in {".ris", ".json"}:
        from telisik.report import references

        return references.write_ris(report) if ending == ".ris" else references.write_csl(report)
    return report.twin
