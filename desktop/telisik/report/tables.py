"""The ledger as a table: CSV and XLSX, in which no cell is ever a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from telisik.report.wording import load_wording
from telisik.terms import name_term

if TYPE_CHECKING:
    from telisik.report.report import Report, ReportFinding

COLUMNS = (
    "number", "paragraph", "start", "end", "layer", "type", "code", "severity", "grade", "passage", "stands_for",
    "reason", "rule", "norm", "decision", "outcomes", "note", "checked", "evidence", "reviewer", "decided_at",
)  # fmt: skip
# A spreadsheet computes what begins like this; see OWASP, "CSV Injection".
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_LONGEST_CELL = 32_767
_WIDTHS = {
    "passage": 50,
    "reason": 50,
    "norm": 50,
    "note": 40,
    "type": 22,
    "rule": 22,
    "outcomes": 30,
    "checked": 40,
}


def list_rows(report: Report) -> list[list[str | int]]:
    """Return a row of cells for each finding, in the order of ``COLUMNS``."""
    return [_list_cells(report, finding) for finding in report.findings]


def name_columns(report: Report) -> list[str]:
    """Return the columns' names in the report's language."""
    words = load_wording(report.language)
    return [words.say("table", column) for column in COLUMNS]


def _list_cells(report: Report, finding: ReportFinding) -> list[str | int]:
    language = report.language
    placed = not finding.orphan
    return [
        finding.number,
        finding.paragraph or "",
        finding.span.start if placed else "",
        finding.span.end if placed else "",
        name_term("layer", finding.layer, language),
        finding.type_name,
        finding.code.value,
        name_term("severity", finding.severity, language),
        finding.grade.value if finding.grade else "",
        finding.text,
        finding.resolved_to,
        finding.reason,
        finding.rule,
        finding.norm,
        name_term("status", finding.status, language),
        "; ".join(finding.outcomes),
        finding.note,
        "; ".join(finding.checked),
        ", ".join(f"E{number}" for number in finding.evidence),
        finding.reviewer,
        f"{finding.decided_at:%Y-%m-%dT%H:%M:%SZ}" if finding.decided_at else "",
    ]


def write_csv(report: Report) -> bytes:
    """Return the ledger as CSV in UTF-8 with a mark at its start, by which spreadsheets know it."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(name_columns(report))
    for row in list_rows(report):
        writer.writerow([_disarm(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _disarm(cell: str | int) -> str | int:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe before it says that it is text."""
    if isinstance(cell, str):
        cell = cell.replace("\x00", "")
        return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell
    return cell


def write_xlsx(report: Report) -> bytes:
    """Return the ledger as a workbook with one sheet; every text is written as text."""
    import xlsxwriter

    out = io.BytesIO()
    plain = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(out, plain)
    made_at = report.made_at.replace(tzinfo=None)
    book.set_properties({"title": report.title, "author": report.reviewer, "created": made_at})
    words = load_wording(report.language)
    sheet = book.add_worksheet(words.say("ledger", "heading")[:31])
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for column, name in enumerate(name_columns(report)):
        sheet.write_string(0, column, name, head)
        sheet.set_column(column, column, _WIDTHS.get(COLUMNS[column], 12))
    rows = list_rows(report)
    for index, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(index, column, cell, body)
            else:
                sheet.write_string(index, column, cell[:_LONGEST_CELL], body)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(rows)), len(COLUMNS) - 1)
    book.close()
    return out.getvalue()
