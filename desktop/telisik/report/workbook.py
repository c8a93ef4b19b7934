"""The report as a workbook: ledger, evidence, right of reply and summary, each a sheet; every text is text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import xlsxwriter

from telisik.report.prose import list_facts, tell_closing, tell_notes, tell_verdict
from telisik.report.tables import COLUMNS, list_rows, name_columns
from telisik.report.wording import load_wording
from telisik.terms import name_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from telisik.report.report import Report

    Rows = Sequence[Sequence[str | int]]

_LONGEST_CELL = 32_767
_LONGEST_NAME = 31
_NARROW, _WIDE = 12, 44
_WIDTHS = {
    "number": 6, "paragraph": 10, "start": 8, "end": 8, "severity": 10, "grade": 8, "code": 24, "type": 22,
    "passage": 50, "reason": 50, "rule": 28, "norm": 50, "note": 40, "outcomes": 30, "checked": 40, "replies": 40,
    "stands_for": 20, "decision": 16, "reviewer": 18, "decided_at": 21,
}  # fmt: skip
# Written nowhere as formula, link or number, whatever it looks like.
_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(report: Report) -> bytes:
    """Return the report as a workbook; sheets for which there is nothing are left out."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _PLAIN)
    made_at = report.made_at.replace(tzinfo=None)
    book.set_properties({"title": report.title, "author": report.reviewer, "created": made_at})
    writer = _Writer(book)
    words = load_wording(report.language)
    widths = [_WIDTHS.get(column, _NARROW) for column in COLUMNS]
    writer.add(words.say("ledger", "heading"), name_columns(report), list_rows(report), widths)
    if report.evidence:
        writer.add(words.say("closing", "evidence"), *_list_evidence(report))
    if report.replies:
        writer.add(words.say("closing", "replies"), *_list_replies(report))
    writer.add(words.say("table", "report"), ["", ""], list(_tell_report(report)), [34, 100])
    book.close()
    return out.getvalue()


def _tell_report(report: Report) -> Iterator[tuple[str, str]]:
    words = load_wording(report.language)
    yield words.say("page", "report"), report.title or words.say("summary", "untitled")
    yield from list_facts(report)
    for section in (tell_verdict(report), *tell_notes(report)):
        yield section.heading, "\n".join(section.paragraphs)
    yield from report.provenance
    for section in tell_closing(report):
        yield section.heading, "\n".join(section.paragraphs)


class _Writer:
    """Adds sheets to one book."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        look = {"text_wrap": True, "valign": "top"}
        self._head = book.add_format({**look, "bold": True, "bottom": 1})
        self._body = book.add_format(look)

    def add(self, name: str, columns: Sequence[str], rows: Rows, widths: Sequence[int]) -> None:
        """Add a sheet with a heading row, which stays while the rest scrolls and by which it is filtered."""
        sheet: Any = self._book.add_worksheet(name[:_LONGEST_NAME])
        has_head = any(columns)
        for column, (title, width) in enumerate(zip(columns, widths, strict=True)):
            if has_head:
                sheet.write_string(0, column, title, self._head)
            sheet.set_column(column, column, width)
        for index, row in enumerate(rows, start=1 if has_head else 0):
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(index, column, cell, self._body)
                else:
                    sheet.write_string(index, column, cell[:_LONGEST_CELL], self._body)
        if has_head:
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)


def _list_evidence(report: Report) -> tuple[list[str], Rows, list[int]]:
    words = load_wording(report.language)
    keys = (
        "number",
        "finding",
        "source",
        "address",
        "archived",
        "stance",
        "seen_at",
        "note",
        "reviewer",
        "sha256",
    )
    rows = [
        (
            f"E{item.number}",
            item.finding or "",
            item.title,
            item.address,
            item.archive_address,
            item.stance,
            f"{item.seen_at:%Y-%m-%dT%H:%M:%SZ}",
            item.note,
            item.reviewer,
            item.sha256,
        )
        for item in report.evidence
    ]
    return [words.say("table", key) for key in keys], rows, [6, 9, 30, _WIDE, 30, 16, 21, 40, 18, 68]


def _list_replies(report: Report) -> tuple[list[str], Rows, list[int]]:
    words = load_wording(report.language)
    keys = (
        "party", "finding", "asked_by", "channel", "asked_at", "due_at", "question", "state", "answer", "answered_at",
    )  # fmt: skip
    rows = [
        (
            reply.party,
            reply.finding or "",
            reply.asked_by,
            reply.channel,
            reply.asked_at,
            reply.due_at,
            reply.asked,
            name_term("reply_state", reply.state, report.language),
            reply.answer,
            reply.answered_at,
        )
        for reply in report.replies
    ]
    return [words.say("table", key) for key in keys], rows, [28, 9, 18, 14, 12, 14, _WIDE, 20, _WIDE, 14]
