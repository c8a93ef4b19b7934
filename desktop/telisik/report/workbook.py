"""The report as a workbook: ledger, evidence, right of reply and summary, each a sheet; every text is text."""

from __future__ import annotations

import io
from math import ceil
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
_A4 = 9
_WIDE = 44
# Widths in characters, in the order of the ledger's columns.
_WIDTHS = {
    "number": 6, "paragraph": 8, "start": 7, "end": 7, "layer": 11, "type": 18, "code": 14, "severity": 9, "grade": 8,
    "passage": 40, "stands_for": 14, "reason": 36, "rule": 16, "norm": 30, "decision": 14, "outcomes": 22, "note": 30,
    "checked": 28, "evidence": 9, "replies": 28, "reviewer": 14, "decided_at": 14,
}  # fmt: skip
# Points of a line of the usual size, and the highest row there is.
_LINE, _HIGHEST = 15, 409
# Letters are not all as wide as the digit that widths count in.
_FILL = 1.1
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
    widths = [_WIDTHS[column] for column in COLUMNS]
    ledger = words.say("ledger", "heading")
    writer.add(ledger, name_columns(report), list_rows(report), widths, pages=2)
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

    def add(
        self, name: str, columns: Sequence[str], rows: Rows, widths: Sequence[int], *, pages: int = 1
    ) -> None:
        """Add a sheet with a heading row, which stays while the rest scrolls and by which it is filtered.

        Printed, it is so many pages wide.
        """
        sheet: Any = self._book.add_worksheet(name[:_LONGEST_NAME])
        has_head = any(columns)
        for column, (title, width) in enumerate(zip(columns, widths, strict=True)):
            if has_head:
                sheet.write_string(0, column, title, self._head)
            sheet.set_column(column, column, width)
        if has_head:
            sheet.set_row(0, _find_height(columns, widths))
        for index, row in enumerate(rows, start=1 if has_head else 0):
            # Not every program finds the height of wrapped text by itself.
            sheet.set_row(index, _find_height(row, widths))
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(index, column, cell, self._body)
                else:
                    sheet.write_string(index, column, cell[:_LONGEST_CELL], self._body)
        if has_head:
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
        sheet.fit_to_pages(pages, 0)
        if has_head:
            sheet.repeat_rows(0)


def _find_height(cells: Sequence[str | int], widths: Sequence[int]) -> float:
    """Return the height in points that a row's texts take when they are wrapped."""
    lines = max(
        sum(max(1, ceil(len(line) * _FILL / width)) for line in str(cell).split("\n"))
        for cell, width in zip(cells, widths, strict=True)
    )
    return min(_LINE * lines, _HIGHEST)


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
