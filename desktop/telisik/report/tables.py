"""The ledger as a table, and as CSV in which no cell is ever a formula."""

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
    "reason", "rule", "norm", "decision", "outcomes", "note", "checked", "evidence", "replies", "reviewer",
    "decided_at",
)  # fmt: skip
# A spreadsheet computes what begins like this; see OWASP, "CSV Injection".
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def list_rows(report: Report) -> list[list[str | int]]:
    """Return a row of cells for each finding, in the order of ``COLUMNS``.

    What was asked about the article as a whole stands in a last row without a number.
    """
    rows = [_list_cells(report, finding) for finding in report.findings]
    whole = _tell_replies(report, 0)
    if whole:
        blank: dict[str, str | int] = dict.fromkeys(COLUMNS, "")
        blank["type"] = load_wording(report.language).say("table", "whole_article")
        rows.append(list({**blank, "replies": whole}.values()))
    return rows


def _tell_replies(report: Report, finding: int) -> str:
    return "\n".join(
        f"{reply.party}: {' '.join(reply.told)}" for reply in report.replies if reply.finding == finding
    )


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
        _tell_replies(report, finding.number),
        finding.reviewer,
        f"{finding.decided_at:%Y-%m-%dT%H:%M:%SZ}" if finding.decided_at else "",
    ]


def write_csv(report: Report) -> bytes:
    """Return the ledger as CSV in UTF-8 with a mark at its start, by which spreadsheets know it."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(name_columns(report))
    for row in list_rows(report):
        writer.writerow([disarm(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def disarm(cell: str | int) -> str | int:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe before it says that it is text."""
    if isinstance(cell, str):
        cell = cell.replace("\x00", "")
        return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell
    return cell
