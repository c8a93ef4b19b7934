"""The ledger: every finding with its reason, rule, norm, decision and note; then the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.report.pdf_fonts import Face, shorten
from telisik.report.pdf_marks import draw_chip, draw_severity, draw_status, measure_chip
from telisik.report.pdf_pages import Flow
from telisik.report.pdf_rows import Cell, CellLine, put_row, wrap_lines
from telisik.report.pdf_style import INK, INK2, INK3, SMALL_LEADING, SMALL_SIZE
from telisik.report.wording import load_wording
from telisik.store.model import Status
from telisik.terms import name_term

if TYPE_CHECKING:
    from telisik.report.pdf_pages import DrawnPage
    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_style import Sheet
    from telisik.report.report import Report, ReportEvidence, ReportFinding
    from telisik.report.wording import Wording

# Columns as shares of the width between the margins: number, paragraph, type, passage, decision, note.
_COLUMNS = (0.0, 0.055, 0.083, 0.24, 0.615, 0.79)
_GUTTER = 8.0
_CHIP_ROOM = 13.0


def lay_out_ledger(report: Report, sheet: Sheet, marked: frozenset[int]) -> list[DrawnPage]:
    """Return the pages of the ledger; none where nothing was found.

    ``marked`` are the numbers that stand in the article's margin: only to these can a row lead back.
    """
    if not report.findings:
        return []
    return _Ledger(report, sheet, marked).lay_out()


class _Ledger:
    """Lays out the rows of one report."""

    def __init__(self, report: Report, sheet: Sheet, marked: frozenset[int]) -> None:
        """Measure the columns."""
        self._report = report
        self._marked = marked
        self._words: Wording = load_wording(report.language)
        self._x = [sheet.left + share * sheet.room for share in _COLUMNS]
        self._ends = [*self._x[1:], sheet.right + _GUTTER]
        self._flow = Flow(sheet, self._head)

    def lay_out(self) -> list[DrawnPage]:
        for finding in self._report.findings:
            self._put_finding(finding)
        if self._report.evidence:
            self._put_evidence()
        return self._flow.pages

    def _width(self, column: int) -> float:
        return self._ends[column] - self._x[column] - _GUTTER

    def _head(self, flow: Flow) -> None:
        first = len(flow.pages) == 1
        words = self._words
        baseline = flow.y + 13
        sheet = flow.sheet
        heading = words.say("ledger", "heading")
        if not first:
            heading += f" ({words.say('page', 'continued')})"
        counts = {status.value: words.write_number(n) for status, n in self._report.counts.items()}
        tally = words.say("ledger", "counts", **counts)
        titles = ("number", "paragraph", "type", "passage", "decision", "note")

        def draw(pen: Pen) -> None:
            if first:
                pen.mark_place("ledger", sheet.top)
                pen.outline(words.say("ledger", "heading"), "ledger")
            pen.write(sheet.left, baseline, heading, Face.SERIF_BOLD, 12)
            pen.write(sheet.right, baseline, tally, Face.SANS, 7.9, INK2, align="right")
            for x, title in zip(self._x, titles, strict=True):
                pen.write(x, baseline + 17, words.say("ledger", title), Face.SANS_BOLD, 7.4, INK2)
            pen.rule(sheet.left, baseline + 22, sheet.right, colour=INK, width=0.8)

        flow.add(draw)
        flow.y = baseline + 22.5

    def _put_finding(self, finding: ReportFinding) -> None:
        cells = (
            Cell(self._x[1], (CellLine(str(finding.paragraph or "–")),)),
            Cell(self._x[2], self._tell_type(finding)),
            Cell(self._x[3], self._tell_passage(finding)),
            Cell(self._x[4] + 11, self._tell_decision(finding)),
            Cell(self._x[5], self._tell_note(finding)),
        )
        put_row(self._flow, cells, lambda pen, y: self._draw_signs(pen, y, finding), _CHIP_ROOM)

    def _draw_signs(self, pen: Pen, y: float, finding: ReportFinding) -> None:
        x = self._x
        pen.mark_place(f"row-{finding.number}", y - 10)
        draw_chip(pen, x[0], y + 5.9, finding)
        if finding.number in self._marked:
            pen.link(f"mark-{finding.number}", x[0], y, measure_chip(finding.number), 12)
        draw_severity(pen, x[2] + self._width(2) - 9, y + 8.6, finding.severity)
        draw_status(pen, x[4], y + 5.3, finding.status)

    def _tell_type(self, finding: ReportFinding) -> tuple[CellLine, ...]:
        width = self._width(2)
        words = self._words
        lines = wrap_lines(finding.type_name, width - 14)
        # The bars in words, for whoever cannot see them.
        rank = name_term("severity", finding.severity, self._report.language)
        if finding.grade:
            rank += f", {finding.grade} {name_term('grade', finding.grade, self._report.language)}"
        lines += wrap_lines(rank, width, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK3)
        if finding.also:
            also = f"{words.say('ledger', 'also')}: {', '.join(finding.also)}"
            lines += wrap_lines(also, width, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK3)
        return lines

    def _tell_passage(self, finding: ReportFinding) -> tuple[CellLine, ...]:
        width = self._width(3)
        words = self._words
        colour = INK3 if finding.status is Status.DISMISSED else INK
        passage = " ".join(finding.text.split())
        lines = wrap_lines(passage, width, Face.SERIF, 8.8, 11.4, colour)
        if finding.resolved_to:
            stands = f"{words.say('ledger', 'stands_for')}: {finding.resolved_to}"
            lines += wrap_lines(stands, width, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK2, 1.0)
        lines += wrap_lines(finding.reason, width, Face.SANS, SMALL_SIZE + 0.2, SMALL_LEADING, INK2, 1.5)
        rule = f"{words.say('ledger', 'rule')}: {finding.rule}"
        norm = f"{words.say('ledger', 'norm')}: {finding.norm}"
        lines += wrap_lines(rule, width, Face.SANS, SMALL_SIZE - 0.4, SMALL_LEADING - 0.6, INK3, 1.5)
        return lines + wrap_lines(norm, width, Face.SANS, SMALL_SIZE - 0.4, SMALL_LEADING - 0.6, INK3)

    def _tell_decision(self, finding: ReportFinding) -> tuple[CellLine, ...]:
        width = self._width(4) - 11
        lines = wrap_lines(name_term("status", finding.status, self._report.language), width)
        signed = []
        if finding.reviewer:
            signed.append(finding.reviewer)
        if finding.decided_at:
            signed.append(self._words.write_time(finding.decided_at, "short_time"))
        for part in signed:
            lines += wrap_lines(part, width, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK3)
        return lines

    def _tell_note(self, finding: ReportFinding) -> tuple[CellLine, ...]:
        width = self._width(5)
        lines: tuple[CellLine, ...] = ()
        if finding.orphan:
            lines += wrap_lines(self._words.say("ledger", "orphan"), width, colour=INK3)
        lines += wrap_lines(finding.note, width, colour=INK2)
        if finding.evidence:
            named = ", ".join(f"E{number}" for number in finding.evidence)
            lines += wrap_lines(named, width, Face.SANS_BOLD, gap=1.0)
        if not lines:
            lines = wrap_lines(self._words.say("ledger", "no_note"), width, colour=INK3)
        return lines

    def _put_evidence(self) -> None:
        flow, sheet = self._flow, self._flow.sheet
        flow.ensure(120)
        baseline = flow.y + 24
        heading = self._words.say("ledger", "evidence")
        flow.add(lambda pen: pen.write(sheet.left, baseline, heading, Face.SERIF_BOLD, 12))
        flow.y = baseline + 6
        for link in self._report.evidence:
            self._put_link(link)

    def _put_link(self, link: ReportEvidence) -> None:
        words = self._words
        seen = words.say("ledger", "evidence_row", n=link.finding, time=words.write_time(link.seen_at))
        address = self._flow.sheet.room - 210
        put_row(
            self._flow,
            (
                Cell(self._x[0], (CellLine(f"E{link.number}", Face.SANS_BOLD),)),
                Cell(self._x[1], wrap_lines(link.address, address, Face.MONO, 7.0)),
                Cell(
                    self._flow.sheet.right - 170,
                    (
                        CellLine(
                            shorten(seen, Face.SANS, SMALL_SIZE, 170), Face.SANS, SMALL_SIZE, colour=INK3
                        ),
                    ),
                ),
            ),
        )
