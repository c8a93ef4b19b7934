"""The first pages: what was reviewed, the verdict, the findings as a chart, key findings, source mix, provenance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Layer
from telisik.report.pdf_fonts import Face, measure, shorten, wrap
from telisik.report.pdf_marks import draw_chip, draw_unit, measure_chip
from telisik.report.pdf_pages import Flow
from telisik.report.pdf_rows import Cell, CellLine, put_row, wrap_lines
from telisik.report.pdf_style import (
    CONTROL,
    HUES,
    INK,
    INK2,
    INK3,
    RULE,
    RULE_LIGHT,
    SANS_LEADING,
    SANS_SIZE,
    SERIF_LEADING,
    SMALL_LEADING,
    SMALL_SIZE,
)
from telisik.report.report import CHART_ORDER
from telisik.report.wording import load_wording
from telisik.store.model import Verdict
from telisik.terms import name_term

if TYPE_CHECKING:
    from telisik.report.pdf_pages import DrawnPage
    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_style import Sheet
    from telisik.report.report import ChartRow, Report, ReportFinding

_SCALE = (
    Verdict.SUPPORTED,
    Verdict.PARTLY_SUPPORTED,
    Verdict.UNPROVEN,
    Verdict.MISLEADING,
    Verdict.FALSE,
)
# Size, leading, and the most lines a title may take at that size; the last one takes any title.
_TITLE_SIZES = ((20.0, 25.0, 3), (15.0, 19.0, 5), (11.0, 14.5, 0))
_UNIT_WIDTH, _UNIT_HEIGHT, _UNIT_PITCH = 13.0, 7.4, 14.6
_CHART_NAME = 106.0
_CHART_ROW = 15.6
_COLUMN_GAP = 28.0
_GRADES_HEIGHT = 165.0


def lay_out_summary(report: Report, sheet: Sheet) -> list[DrawnPage]:
    """Return the summary's pages."""
    return _Summary(report, sheet).lay_out()


class _Summary:
    """Lays out the summary of one report."""

    def __init__(self, report: Report, sheet: Sheet) -> None:
        """Open the first page."""
        self._report = report
        self._words = load_wording(report.language)
        self._sheet = sheet
        self._flow = Flow(sheet)

    def lay_out(self) -> list[DrawnPage]:
        self._put_title()
        self._put_facts()
        self._put_verdict()
        self._put_findings()
        self._put_grades()
        self._put_provenance()
        return self._flow.pages

    # What was reviewed

    def _put_title(self) -> None:
        flow, words, report = self._flow, self._words, self._report
        first = words.say("summary", "verdict")
        flow.add(lambda pen: pen.open_chapter(first, "summary", 0))
        publisher = report.article.publisher.strip()
        parts = [
            words.say("summary", "source", publisher=publisher)
            if publisher
            else words.say("summary", "source_unknown"),
            report.article_language,
            words.count("summary", "words", report.words),
            words.count("summary", "paragraphs", len(report.paragraphs)),
        ]
        line = shorten(", ".join(p for p in parts if p), Face.SANS, 8.6, self._sheet.room)
        flow.y += 6
        flow.put_lines([line], Face.SANS, 8.6, 14, colour=INK2)
        title = " ".join(report.article.title.split()) or words.say("summary", "untitled")
        flow.y += 2
        size, leading, lines = self._wrap_title(title)
        flow.put_lines(lines, Face.SERIF_BOLD, size, leading)
        flow.y += 6

    def _wrap_title(self, title: str) -> tuple[float, float, list[str]]:
        """Return the largest size at which the title takes few lines, its leading and the lines, all of them."""
        for size, leading, most in _TITLE_SIZES:
            lines = wrap(title, Face.SERIF_BOLD, size, self._sheet.room)
            if len(lines) <= most:
                return size, leading, lines
        return size, leading, lines

    def _put_facts(self) -> None:
        words, report = self._words, self._report
        done = words.say(
            "summary",
            "reviewed_count",
            done=words.write_number(report.reviewed),
            total=words.write_number(len(report.findings)),
        )
        decided = words.say("summary", "finished" if report.decided_at else "added")
        when = words.write_time(report.decided_at or report.article.added_at)
        who = report.reviewer or words.say("summary", "nobody")
        if report.reviewer and report.reviewer_is_usual:
            who += f" ({words.say('summary', 'reviewer_usual')})"
        self._put_pairs(
            (
                (words.say("summary", "reviewer"), who),
                (decided, when),
                (words.say("summary", "reviewed"), done),
            )
        )
        made = words.say("summary", self._tell_title_origin())
        self._put_pairs(
            (
                (words.say("summary", "title"), made),
                (words.say("provenance", "original_hash"), report.article.sha256),
            ),
            mono=1,
        )
        self._put_rule()

    def _tell_title_origin(self) -> str:
        article = self._report.article
        if not article.title.strip():
            return "title_missing"
        return "title_by_reviewer" if article.title_by_reviewer else "title_from_file"

    def _put_pairs(self, pairs: tuple[tuple[str, str], ...], mono: int = -1) -> None:
        """Print captions with their values below, in columns."""
        flow, sheet = self._flow, self._sheet
        starts = (0.0, 0.28, 0.79)
        tallest = 0
        flow.ensure(44)
        top = flow.y
        for index, (caption, value) in enumerate(pairs):
            x = sheet.left + starts[index] * sheet.room
            following = starts[index + 1] if index + 1 < len(pairs) else 1.0
            face, size = (Face.MONO, 8.0) if index == mono else (Face.SANS, 9.2)
            lines = wrap(value, face, size, (following - starts[index]) * sheet.room - 10, 3)
            tallest = max(tallest, len(lines))
            flow.add(lambda pen, x=x, t=caption: pen.write(x, top + 9, t, Face.SANS, 8.0, INK3))  # type: ignore[misc]
            for row, line in enumerate(lines):
                y = top + 22 + row * 12
                flow.add(lambda pen, x=x, y=y, t=line, f=face, s=size: pen.write(x, y, t, f, s))  # type: ignore[misc]
        flow.y = top + 22 + tallest * 12

    def _put_rule(self) -> None:
        flow, sheet = self._flow, self._sheet
        flow.y += 8
        y = flow.y
        flow.add(lambda pen: pen.rule(sheet.left, y, sheet.right, colour=RULE, width=0.6))
        flow.y += 12

    # The verdict

    def _put_verdict(self) -> None:
        flow, words, report, sheet = self._flow, self._words, self._report, self._sheet
        left = sheet.left + 0.28 * sheet.room
        reason = report.verdict_reason or (words.say("summary", "reason_none") if report.verdict else "")
        lines = wrap(reason, Face.SERIF, 9.8, sheet.right - left) if reason else []
        flow.ensure(76 + min(len(lines), 12) * 14)
        top = flow.y
        name = (
            name_term("verdict", report.verdict, report.language)
            if report.verdict
            else words.say("summary", "verdict_none")
        )
        named = wrap(name, Face.SERIF_BOLD, 18, 0.26 * sheet.room)
        low = top + 14 + 20 * len(named)

        def draw(pen: Pen) -> None:
            pen.write(sheet.left, top + 9, words.say("summary", "verdict"), Face.SANS, 8.0, INK3)
            for row, line in enumerate(named):
                pen.write(sheet.left, top + 30 + 20 * row, line, Face.SERIF_BOLD, 18)
            self._draw_scale(pen, left, top)

        flow.add(draw)
        flow.y = low + 6
        if not report.finished:
            count = words.count("summary", "unfinished_count", report.counts[CHART_ORDER[2]])
            notice = wrap(
                f"{words.say('summary', 'unfinished')}. {count}", Face.SANS_BOLD, 8.4, 0.26 * sheet.room
            )
            for line in notice:
                y = flow.y + 9
                flow.add(lambda pen, y=y, t=line: pen.write(sheet.left, y, t, Face.SANS_BOLD, 8.4))  # type: ignore[misc]
                flow.y += 11.5
        after = flow.y
        flow.y = top + 34
        flow.put_lines(lines, Face.SERIF, 9.8, 14, x=left)
        flow.y = max(flow.y, after) if flow.y >= top else flow.y
        self._put_rule()

    def _draw_scale(self, pen: Pen, left: float, top: float) -> None:
        report = self._report
        width = (self._sheet.right - left + 3) / len(_SCALE)
        for index, verdict in enumerate(_SCALE):
            x = left + index * width
            chosen = report.verdict is verdict
            dashed = (2.0, 1.6) if report.verdict is Verdict.NOT_ASSESSABLE else ()
            pen.box(
                x, top + 2, width - 3, 5.4, fill=INK if chosen else None, stroke=INK if chosen else CONTROL,
                width=0.6, dash=dashed,
            )  # fmt: skip
            face = Face.SANS_BOLD if chosen else Face.SANS
            name = name_term("verdict", verdict, report.language)
            size = min(7.9, 7.9 * (width - 5) / max(1.0, measure(name, face, 7.9)))
            pen.write(x, top + 17, name, face, size, INK if chosen else INK2)

    # Findings

    def _put_findings(self) -> None:
        report, words = self._report, self._words
        state = None
        if not report.analysed:
            state = words.say("summary", "not_analysed")
        elif not report.supported:
            state = words.say("summary", "unsupported", language=report.article_language or "?")
        elif not report.findings:
            state = words.say("summary", "no_findings")
        if state:
            self._flow.put_lines(wrap(state, Face.SERIF, 11, self._sheet.room), Face.SERIF, 11, 16)
            self._put_rule()
            return
        self._put_chart_and_keys()

    def _put_chart_and_keys(self) -> None:
        flow, sheet = self._flow, self._sheet
        half = (sheet.room - _COLUMN_GAP) / 2
        right = sheet.left + half + _COLUMN_GAP
        layers = {row.layer for row in self._report.chart}
        height = 26 + len(self._report.chart) * _CHART_ROW + len(layers) * 26 + 24
        keys = [self._wrap_key(f, half) for f in self._report.key_findings]
        height = max(height, 34 + sum(_measure_key(quoted, why) for _, quoted, why in keys))
        flow.ensure(min(height, sheet.bottom - sheet.top))
        top, page = flow.y, flow.pages[-1]
        bottom = self._put_chart(top, half)
        y = self._put_keys(keys, right, top)
        if page is flow.pages[-1]:
            flow.y = max(bottom, y)
        self._put_rule()

    def _put_chart(self, top: float, width: float) -> float:
        flow, words, left = self._flow, self._words, self._sheet.left
        heading = words.say("summary", "chart")
        flow.add(lambda pen: pen.write(left, top + 12, heading, Face.SERIF_BOLD, 11))
        y = top + 20
        layer = None
        for row in self._report.chart:
            if row.layer is not layer:
                layer = row.layer
                y = self._put_layer(layer, y, width)
            flow.add(lambda pen, row=row, y=y: self._draw_chart_row(pen, row, y, width))  # type: ignore[misc]
            y += _CHART_ROW
        flow.add(lambda pen, y=y + 4: self._draw_chart_key(pen, y, width))  # type: ignore[misc]
        return y + 36

    def _put_layer(self, layer: Layer, y: float, width: float) -> float:
        report, left = self._report, self._sheet.left
        total = sum(row.total for row in report.chart if row.layer is layer)
        name = name_term("layer", layer, report.language)
        question = name_term("layer_question", layer, report.language)

        def draw(pen: Pen) -> None:
            radius = 4.0 if layer is Layer.SOURCING else 1.0
            pen.box(left + 0.5, y + 5, 8, 8, stroke=HUES[layer].line, width=1.0, radius=radius)
            pen.write(left + 14, y + 12, name, Face.SANS_BOLD, 8.8)
            pen.write(
                left + 14 + measure(name, Face.SANS_BOLD, 8.8) + 6, y + 12, question, Face.SANS, 8.4, INK3
            )
            number = self._words.write_number(total)
            pen.write(left + width, y + 12, number, Face.SANS_BOLD, 8.8, align="right")
            pen.rule(left, y + 18, left + width, colour=RULE, width=0.6)

        self._flow.add(draw)
        return y + 22

    def _draw_chart_row(self, pen: Pen, row: ChartRow, y: float, width: float) -> None:
        left = self._sheet.left
        size = min(8.2, 8.2 * (_CHART_NAME - 4) / measure(row.type_name, Face.SANS, 8.2))
        pen.write(left, y + 10, row.type_name, Face.SANS, size)
        pen.write(
            left + width, y + 10, self._words.write_number(row.total), Face.SANS, 8.2, INK2, align="right"
        )
        room = width - _CHART_NAME - 24
        # One scale for all rows, so that their lengths compare.
        pitch = min(_UNIT_PITCH, room / max(each.total for each in self._report.chart))
        x = left + _CHART_NAME
        for status, count in zip(CHART_ORDER, row.counts, strict=True):
            if not count:
                continue
            if pitch < 6.0:  # too many for one sign each: one bar as long as their share
                share = max(2.5, pitch * count)
                draw_unit(pen, x, y + 3.5, share - 0.8, _UNIT_HEIGHT, row.layer, status)
                x += share
                continue
            for _ in range(count):
                draw_unit(pen, x, y + 3.5, min(_UNIT_WIDTH, pitch - 1.2), _UNIT_HEIGHT, row.layer, status)
                x += pitch

    def _draw_chart_key(self, pen: Pen, y: float, width: float) -> None:
        left, report = self._sheet.left, self._report
        pen.rule(left, y, left + width, colour=RULE, width=0.6)
        x = left
        for status in CHART_ORDER:
            count = report.counts[status]
            if not count:
                continue
            name = name_term("status", status, report.language)
            number = self._words.write_number(count)
            needed = 22 + measure(name, Face.SANS, 7.2) + measure(number, Face.SANS_BOLD, 7.2)
            if x > left and x + needed > left + width:
                x, y = left, y + 12
            draw_unit(pen, x, y + 6.5, 7, 7, Layer.SOURCING, status)
            draw_unit(pen, x + 9, y + 6.5, 7, 7, Layer.ASSERTION, status)
            pen.write(x + 19, y + 12.5, name, Face.SANS, 7.2, INK2)
            pen.write(x + needed, y + 12.5, number, Face.SANS_BOLD, 7.2, align="right")
            x += needed + 10

    def _wrap_key(self, finding: ReportFinding, width: float) -> tuple[ReportFinding, list[str], list[str]]:
        room = width - 30
        quoted = self._words.quote(" ".join(finding.text.split()))
        return (
            finding,
            wrap(quoted, Face.SERIF_BOLD, 9.6, room, 2),
            wrap(finding.note or finding.reason, Face.SANS, SANS_SIZE, room, 4),
        )

    def _put_keys(
        self, keys: list[tuple[ReportFinding, list[str], list[str]]], x: float, top: float
    ) -> float:
        flow, words = self._flow, self._words
        flow.add(lambda pen: pen.write(x, top + 12, words.say("summary", "key"), Face.SERIF_BOLD, 11))
        y = top + 26
        if not keys:
            none = words.say("summary", "key_none")
            flow.add(lambda pen: pen.write(x, y + 8, none, Face.SANS, SANS_SIZE, INK2))
            return y + 16
        for finding, quoted, why in keys:
            if y + _measure_key(quoted, why) > self._sheet.bottom:
                break
            flow.add(lambda pen, f=finding, y=y: self._draw_key_chip(pen, f, x, y))  # type: ignore[misc]
            for line in quoted:
                y += SERIF_LEADING
                flow.add(lambda pen, y=y, t=line: pen.write(x + 30, y - 3, t, Face.SERIF_BOLD, 9.6))  # type: ignore[misc]
            for line in why:
                y += SANS_LEADING
                flow.add(lambda pen, y=y, t=line: pen.write(x + 30, y - 2, t, Face.SANS, SANS_SIZE, INK2))  # type: ignore[misc]
            y += 8
        return y

    def _draw_key_chip(self, pen: Pen, finding: ReportFinding, x: float, y: float) -> None:
        draw_chip(pen, x, y + 7.5, finding)
        pen.link(f"row-{finding.number}", x, y, measure_chip(finding.number), 14)

    # Sources and provenance

    def _put_grades(self) -> None:
        report, words, flow = self._report, self._words, self._flow
        if not report.supported:
            return
        flow.ensure(_GRADES_HEIGHT)
        flow.put_lines([words.say("summary", "grades")], Face.SERIF_BOLD, 11, 16)
        note = words.say("summary", "grades_note" if report.grades else "grades_none")
        flow.put_lines(
            wrap(note, Face.SANS, SMALL_SIZE + 0.4, self._sheet.room),
            Face.SANS,
            SMALL_SIZE + 0.4,
            10,
            colour=INK3,
        )
        flow.y += 4
        most = max((row.total for row in report.grades), default=1) or 1
        left = self._sheet.left
        for row in report.grades:
            types = ", ".join(f"{name} {words.write_number(n)}" for name, n in row.types)
            width = 120 * row.total / most
            put_row(
                flow,
                (
                    Cell(left, (CellLine(str(row.grade), Face.SANS_BOLD),)),
                    Cell(left + 22, wrap_lines(row.name, 128)),
                    Cell(left + 282, (CellLine(words.write_number(row.total), colour=INK2),)),
                    Cell(left + 304, wrap_lines(types, self._sheet.room - 304, colour=INK2)),
                ),
                lambda pen, y, width=width: (
                    pen.box(left + 154, y + 2.5, width, 6, fill=INK2) if width else None
                ),  # type: ignore[misc]
            )
        flow.y += 10

    def _put_provenance(self) -> None:
        words, article, flow = self._words, self._report.article, self._flow
        flow.ensure(150)
        flow.put_lines([words.say("summary", "provenance")], Face.SERIF_BOLD, 11, 16)
        y = flow.y + 2
        flow.add(lambda pen: pen.rule(self._sheet.left, y, self._sheet.right, colour=RULE_LIGHT, width=0.6))
        flow.y = y
        rows = (
            ("name", article.name, Face.SANS),
            ("size", words.count("provenance", "size_value", article.size), Face.SANS),
            ("route", name_term("route", article.route, self._report.language), Face.SANS),
            ("media_type", article.media_type, Face.SANS),
            ("encoding", article.encoding, Face.SANS),
            ("extraction", article.extraction, Face.SANS),
            ("added", words.write_time(article.added_at), Face.SANS),
            ("original_hash", article.sha256, Face.MONO),
            ("text_hash", article.text_sha256, Face.MONO),
        )
        left = self._sheet.left
        for key, value, face in rows:
            size = 7.0 if face is Face.MONO else SANS_SIZE - 0.2
            put_row(
                flow,
                (
                    Cell(left, wrap_lines(words.say("provenance", key), 140, colour=INK3)),
                    Cell(
                        self._sheet.left + 150,
                        wrap_lines(value, self._sheet.room - 150, face, size, SMALL_LEADING + 1),
                    ),
                ),
            )


def _measure_key(quoted: list[str], why: list[str]) -> float:
    return len(quoted) * SERIF_LEADING + len(why) * SANS_LEADING + 8
