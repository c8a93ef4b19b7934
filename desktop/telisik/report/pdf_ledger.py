"""The ledger: every finding with its reason, rule, norm, decision, note and evidence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.report.pdf_fonts import Face
from telisik.report.pdf_marks import draw_chip, draw_severity, draw_status, measure_chip
from telisik.report.pdf_pages import Flow
from telisik.report.pdf_rows import Cell, CellLine, Piece, put_row, wrap_lines
from telisik.report.pdf_shaping import measure
from telisik.report.pdf_style import INK, INK2, INK3, SANS_SIZE, SMALL_LEADING, SMALL_SIZE
from telisik.report.wording import load_wording
from telisik.store.model import Status
from telisik.terms import name_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from telisik.report.pdf_pages import DrawnPage
    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_style import Sheet
    from telisik.report.pdf_tags import Node
    from telisik.report.report import Report, ReportFinding
    from telisik.report.wording import Wording

# Columns as shares of the width between the margins: number, paragraph, type, passage, decision.
_COLUMNS = (0.0, 0.055, 0.118, 0.297, 0.7)
_TITLES = ("number", "paragraph", "type", "passage", "decision")
_GUTTER = 8.0
_CHIP_ROOM = 13.0
_SIGN_ROOM = 11.0
_NUMBER = re.compile(r"\bE\d+")
_TINY, _TINY_LEADING = SMALL_SIZE - 0.6, SMALL_LEADING - 1.0


def lay_out_ledger(report: Report, sheet: Sheet, section: Node, marked: Mapping[int, int]) -> list[DrawnPage]:
    """Return the pages of the ledger; none where nothing was found.

    ``marked`` gives the article's line of every finding in its margin: only to these can a row lead back.
    """
    if not report.findings:
        return []
    return _Ledger(report, sheet, section, marked).lay_out()


class _Ledger:
    """Lays out the rows of one report."""

    def __init__(self, report: Report, sheet: Sheet, section: Node, marked: Mapping[int, int]) -> None:
        self._report = report
        self._marked = marked
        self._words: Wording = load_wording(report.language)
        self._x = [sheet.left + share * sheet.room for share in _COLUMNS]
        self._ends = [*self._x[1:], sheet.right + _GUTTER]
        self._heading = section.add("H2")
        self._tally = section.add("P")
        self._table = section.add("Table")
        self._section = section
        self._flow = Flow(sheet, self._head)

    def lay_out(self) -> list[DrawnPage]:
        for finding in self._report.findings:
            self._put_finding(finding)
        return self._flow.pages

    def _width(self, column: int) -> float:
        return self._ends[column] - self._x[column] - _GUTTER

    def _head(self, flow: Flow) -> None:
        """Print the heading; on later pages it only repeats what was read before."""
        first = len(flow.pages) == 1
        words = self._words
        baseline = flow.y + 13
        sheet = flow.sheet
        heading = words.say("ledger", "heading")
        if first:
            flow.add(lambda pen: pen.open_chapter(heading, "ledger", sheet.top))
        else:
            heading += f" ({words.say('page', 'continued')})"
        counts = {status.value: words.write_number(n) for status, n in self._report.counts.items()}
        tally = words.say("ledger", "counts", **counts)
        flow.put(sheet.left, baseline, heading, Face.SERIF_BOLD, 12, node=self._heading if first else None)
        flow.put(
            sheet.right,
            baseline,
            tally,
            Face.SANS,
            7.9,
            INK2,
            align="right",
            node=self._tally if first else None,
        )
        row = self._table.add("TR") if first else None
        for x, title in zip(self._x, _TITLES, strict=True):
            node = row.add("TH", scope="Column") if row else None
            flow.put(x, baseline + 17, words.say("ledger", title), Face.SANS_BOLD, 7.4, INK2, node=node)
        flow.rule(baseline + 22, INK, 0.8)
        flow.y = baseline + 22.5

    def _put_finding(self, finding: ReportFinding) -> None:
        row = self._table.add("TR")
        chip = row.add("TH", scope="Row").add("Link")
        line = self._marked.get(finding.number)
        place: tuple[CellLine, ...] = (CellLine(str(finding.paragraph or "–")),)
        if line:
            told = f"{self._words.say('ledger', 'line')} {line}"
            place += wrap_lines(told, self._width(1), Face.SANS, _TINY, _TINY_LEADING, INK3)
        cells = (
            Cell(self._x[1], place),
            Cell(self._x[2], self._tell_type(finding)),
            Cell(self._x[3], self._tell_passage(finding)),
            Cell(self._x[4], self._tell_decision(finding)),
        )
        put_row(self._flow, row, cells, lambda pen, y: self._draw_signs(pen, y, finding, chip), _CHIP_ROOM)

    def _draw_signs(self, pen: Pen, y: float, finding: ReportFinding, chip: Node) -> None:
        x = self._x
        pen.mark_place(f"row-{finding.number}", y - 10)
        with pen.tag(chip):
            draw_chip(pen, x[0], y + 5.9, finding)
            if finding.number in self._marked:
                told = self._words.say("links", "mark", n=finding.number)
                pen.link(f"mark-{finding.number}", x[0], y, measure_chip(finding.number), 12, told, chip)
        draw_severity(pen, x[2] + self._width(2) - 9, y + 8.6, finding.severity)
        draw_status(pen, x[4], y + 5.3, finding.status)

    def _tell_type(self, finding: ReportFinding) -> tuple[CellLine, ...]:
        width = self._width(2)
        words, language = self._words, self._report.language
        lines = wrap_lines(finding.type_name, width - 13)
        # The bars in words, for whoever cannot see them.
        rank = name_term("severity", finding.severity, language)
        if finding.grade:
            rank += f" · {finding.grade} {name_term('grade', finding.grade, language)}"
        lines += wrap_lines(rank, width, Face.SANS, _TINY, _TINY_LEADING, INK3)
        if finding.own:
            lines += wrap_lines(words.say("ledger", "own"), width, Face.SANS, _TINY, _TINY_LEADING, INK3)
        if finding.also:
            also = f"{words.say('ledger', 'also')}: {', '.join(finding.also)}"
            lines += wrap_lines(also, width, Face.SANS, _TINY, _TINY_LEADING, INK3)
        return lines

    def _tell_passage(self, finding: ReportFinding) -> tuple[CellLine, ...]:
        width = self._width(3)
        words = self._words
        colour = INK3 if finding.status is Status.DISMISSED else INK
        passage = " ".join(finding.text.split())
        lines = wrap_lines(passage, width, Face.SERIF, 8.8, 11.2, colour)
        if finding.resolved_to:
            stands = f"{words.say('ledger', 'stands_for')}: {finding.resolved_to}"
            lines += wrap_lines(stands, width, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK2, 1.0)
        reason = finding.reason
        if finding.rule:
            norm = (
                f", {words.say('ledger', 'norm')} {self._report.number_norm(finding.norm)}"
                if finding.norm
                else ""
            )
            reason += f" [{finding.rule}{norm}]"
        lines += wrap_lines(reason, width, Face.SANS, SMALL_SIZE, SMALL_LEADING - 0.4, INK2, 0.8)
        return lines

    def _tell_decision(self, finding: ReportFinding) -> tuple[CellLine, ...]:
        width, words = self._width(4), self._words
        status = name_term("status", finding.status, self._report.language)
        signed = ", ".join(
            part
            for part in (
                finding.reviewer,
                words.write_time(finding.decided_at, "short_time") if finding.decided_at else "",
            )
            if part
        )
        lines: tuple[CellLine, ...] = (CellLine(status, indent=_SIGN_ROOM),)
        beside = width - _SIGN_ROOM - measure(status, Face.SANS, SANS_SIZE) - 6
        if signed and measure(signed, Face.SANS, _TINY) <= beside:
            lines = (CellLine(status, indent=_SIGN_ROOM, aside=signed),)
        else:
            lines += wrap_lines(
                signed, width - _SIGN_ROOM, Face.SANS, _TINY, _TINY_LEADING, INK3, indent=_SIGN_ROOM
            )
        for outcome in finding.outcomes:
            lines += wrap_lines(outcome, width, Face.SANS_MEDIUM, SMALL_SIZE, SMALL_LEADING, INK2)
        if finding.orphan:
            lines += wrap_lines(
                words.say("ledger", "orphan"), width, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK3
            )
        lines += wrap_lines(finding.note, width, Face.SANS, SANS_SIZE - 0.3, SMALL_LEADING + 0.6, INK)
        for question in finding.checked:
            lines += wrap_lines(f"✓ {question}", width, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK2)
        if finding.evidence:
            lines += tuple(self._tell_evidence(finding, width))
        return lines

    def _tell_evidence(self, finding: ReportFinding, width: float) -> Iterator[CellLine]:
        """Yield the lines that name a finding's evidence, each number leading to its place in the list."""
        named = ", ".join(f"E{number}" for number in finding.evidence)
        told = f"{self._words.say('ledger', 'evidence')}: {named}"
        for line in wrap_lines(told, width, Face.SANS_BOLD, SMALL_SIZE, SMALL_LEADING):
            pieces = tuple(
                Piece(number, f"evidence-{number[1:]}", self._words.say("links", "evidence", n=number[1:]))
                for number in _NUMBER.findall(line.text)
            )
            yield replace(line, links=pieces)
