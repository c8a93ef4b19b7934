"""The findings at a glance: how many of each type stand at each decision, and the gravest in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.model import Layer
from telisik.report.pdf_fonts import Face
from telisik.report.pdf_marks import draw_chip, draw_unit, measure_chip
from telisik.report.pdf_shaping import find_base, measure
from telisik.report.pdf_style import (
    HUES,
    INK2,
    INK3,
    RULE,
    SANS_LEADING,
    SANS_SIZE,
    SERIF_LEADING,
    SMALL_SIZE,
)
from telisik.report.pdf_wrap import wrap
from telisik.report.report import CHART_ORDER
from telisik.report.wording import load_wording
from telisik.terms import name_term

if TYPE_CHECKING:
    from telisik.report.pdf_pages import Flow, Stroke
    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_tags import Node
    from telisik.report.report import ChartRow, Report, ReportFinding
    from telisik.store.model import Status

_UNIT_WIDTH, _UNIT_HEIGHT, _UNIT_PITCH = 13.0, 7.4, 14.6
_NAME_WIDTH = 106.0
_ROW_HEIGHT = 14.6
_COLUMN_GAP = 28.0
_KEY_INDENT = 30.0


def put_findings(report: Report, flow: Flow, section: Node) -> None:
    """Print the chart beside the key findings, or say why there are none."""
    words = load_wording(report.language)
    state = None
    if not report.analysed:
        state = words.say("summary", "not_analysed")
    elif not report.supported:
        state = words.say("summary", "unsupported", language=report.article_language or "?")
    elif not report.findings:
        state = words.say("summary", "no_findings")
    if state:
        flow.put_lines(
            wrap(state, Face.SERIF, 11, flow.sheet.room), Face.SERIF, 11, 16, node=section.add("P")
        )
    else:
        _put_columns(report, flow, section)
    flow.y += 6
    flow.rule(flow.y, RULE)
    flow.y += 11


def _put_columns(report: Report, flow: Flow, section: Node) -> None:
    sheet = flow.sheet
    half = (sheet.room - _COLUMN_GAP) / 2
    layers = {row.layer for row in report.chart}
    chart_height = 26 + len(report.chart) * _ROW_HEIGHT + len(layers) * 26 + 24
    for most in (3, 2, 1):
        keys = [_wrap_key(report, finding, half, most) for finding in report.key_findings]
        height = max(chart_height, 24 + sum(key.height for key in keys))
        if height <= flow.room:
            break
    flow.ensure(min(height, sheet.bottom - sheet.top))
    top = flow.y
    left_part, right_part = section.add("Sect"), section.add("Sect")
    bottom = _Chart(report, flow, left_part, half).put(top)
    flow.y = max(bottom, _put_keys(report, flow, right_part, keys, sheet.left + half + _COLUMN_GAP, top))


class _Chart:
    """Lays out the chart, ``width`` points wide at the left margin."""

    def __init__(self, report: Report, flow: Flow, section: Node, width: float) -> None:
        self._report = report
        self._words = load_wording(report.language)
        self._flow = flow
        self._section = section
        self._width = width
        self._most = max(row.total for row in report.chart)

    def put(self, top: float) -> float:
        flow, left = self._flow, self._flow.sheet.left
        heading = self._words.say("summary", "chart")
        flow.put(left, top + 12, heading, Face.SERIF_BOLD, 11, node=self._section.add("H2"))
        table = self._section.add("Table")
        y = top + 20
        layer = None
        for row in self._report.chart:
            if row.layer is not layer:
                layer = row.layer
                y = self._put_layer(layer, y, table)
            self._put_row(row, y, table)
            y += _ROW_HEIGHT
        return self._put_key(y + 4)

    def _put_layer(self, layer: Layer, y: float, table: Node) -> float:
        report, flow, left = self._report, self._flow, self._flow.sheet.left
        total = sum(row.total for row in report.chart if row.layer is layer)
        name = name_term("layer", layer, report.language)
        question = name_term("layer_question", layer, report.language)
        row = table.add("TR")
        head, count = row.add("TH", scope="Row"), row.add("TD")
        radius = 4.0 if layer is Layer.SOURCING else 1.0
        flow.add(
            lambda pen: pen.box(left + 0.5, y + 5, 8, 8, stroke=HUES[layer].line, width=1.0, radius=radius)
        )
        flow.put(left + 14, y + 12, name, Face.SANS_BOLD, 8.8, node=head)
        after = left + 14 + measure(name, Face.SANS_BOLD, 8.8) + 6
        flow.put(after, y + 12, question, Face.SANS, 8.4, INK3, node=head)
        number = self._words.write_number(total)
        flow.put(left + self._width, y + 12, number, Face.SANS_BOLD, 8.8, node=count, align="right")
        flow.add(lambda pen: pen.rule(left, y + 18, left + self._width, colour=RULE, width=0.6))
        return y + 21

    def _put_row(self, row: ChartRow, y: float, table: Node) -> None:
        flow, left = self._flow, self._flow.sheet.left
        size = min(8.2, 8.2 * (_NAME_WIDTH - 4) / measure(row.type_name, Face.SANS, 8.2))
        line = table.add("TR")
        name, count = line.add("TH", scope="Row"), line.add("TD")
        told = [
            f"{name_term('status', status, self._report.language)} {number}"
            for status, number in zip(CHART_ORDER, row.counts, strict=True)
            if number
        ]
        flow.put(left, y + 10, row.type_name, Face.SANS, size, node=name)
        picture = count.add("Figure", alt=", ".join(told))
        flow.add(lambda pen: self._draw_units(pen, row, y), picture)
        number = self._words.write_number(row.total)
        flow.put(left + self._width, y + 10, number, Face.SANS, 8.2, INK2, node=count, align="right")

    def _draw_units(self, pen: Pen, row: ChartRow, y: float) -> None:
        # One scale for all rows, so that their lengths compare.
        pitch = min(_UNIT_PITCH, (self._width - _NAME_WIDTH - 24) / self._most)
        x = self._flow.sheet.left + _NAME_WIDTH
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

    def _put_key(self, y: float) -> float:
        flow, report, left = self._flow, self._report, self._flow.sheet.left
        top = y
        flow.add(lambda pen: pen.rule(left, top, left + self._width, colour=RULE, width=0.6))
        x, key = left, self._section.add("P")
        for status in CHART_ORDER:
            count = report.counts[status]
            if not count:
                continue
            name = name_term("status", status, report.language)
            number = self._words.write_number(count)
            needed = 22 + measure(name, Face.SANS, 7.2) + measure(number, Face.SANS_BOLD, 7.2)
            if x > left and x + needed > left + self._width:
                x, y = left, y + 12
            flow.add(_draw_samples(x, y + 6.5, status))
            flow.put(x + 19, y + 12.5, name, Face.SANS, 7.2, INK2, node=key)
            flow.put(x + needed, y + 12.5, number, Face.SANS_BOLD, 7.2, node=key, align="right")
            x += needed + 10
        return y + 20


def _draw_samples(x: float, y: float, status: Status) -> Stroke:
    def draw(pen: Pen) -> None:
        draw_unit(pen, x, y, 7, 7, Layer.SOURCING, status)
        draw_unit(pen, x + 9, y, 7, 7, Layer.ASSERTION, status)

    return draw


@dataclass(frozen=True, slots=True)
class _Key:
    """A key finding as lines: its words, what it is, and the note or the reason."""

    finding: ReportFinding
    quoted: list[str]
    kind: list[str]
    why: list[str]
    room: float

    @property
    def height(self) -> float:
        """Return the height with the gap below."""
        lines = len(self.kind) * (SMALL_SIZE + 2.6) + len(self.why) * SANS_LEADING
        return len(self.quoted) * SERIF_LEADING + lines + 8


def _wrap_key(report: Report, finding: ReportFinding, width: float, most: int) -> _Key:
    words = load_wording(report.language)
    room = width - _KEY_INDENT
    severity = name_term("severity", finding.severity, report.language)
    status = name_term("status", finding.status, report.language)
    kind = " · ".join((severity, finding.type_name, status, f"¶ {finding.paragraph}"))
    return _Key(
        finding,
        wrap(words.quote(" ".join(finding.text.split())), Face.SERIF_BOLD, 9.6, room, 2),
        wrap(kind, Face.SANS_MEDIUM, SMALL_SIZE, room, 2),
        wrap(finding.note or finding.reason, Face.SANS, SANS_SIZE, room, most),
        room,
    )


def _put_keys(report: Report, flow: Flow, section: Node, keys: list[_Key], x: float, top: float) -> float:
    words = load_wording(report.language)
    flow.put(x, top + 12, words.say("summary", "key"), Face.SERIF_BOLD, 11, node=section.add("H2"))
    y = top + 24
    if not keys:
        flow.put(
            x, y + 8, words.say("summary", "key_none"), Face.SANS, SANS_SIZE, INK2, node=section.add("P")
        )
        return y + 16
    for key in keys:
        if y + key.height > flow.sheet.bottom:
            break
        _put_key(flow, section.add("P"), key, x, y, words.say("links", "row", n=key.finding.number))
        y += key.height
    return y


def _put_key(flow: Flow, node: Node, key: _Key, x: float, y: float, told: str) -> None:
    finding, link, left, top = key.finding, node.add("Link"), x, y

    def draw(pen: Pen) -> None:
        draw_chip(pen, left, top + 7.5, finding)
        pen.link(f"row-{finding.number}", left, top, measure_chip(finding.number), 14, told, link)

    flow.add(draw, link)
    x += _KEY_INDENT
    start, align, base = _align(key.quoted, x, key.room)
    for line in key.quoted:
        y += SERIF_LEADING
        flow.put(start, y - 3, line, Face.SERIF_BOLD, 9.6, node=node, align=align, base=base)
    for line in key.kind:
        y += SMALL_SIZE + 2.6
        flow.put(x, y - 2, line, Face.SANS_MEDIUM, SMALL_SIZE, INK3, node=node)
    start, align, base = _align(key.why, x, key.room)
    for line in key.why:
        y += SANS_LEADING
        flow.put(start, y - 2, line, Face.SANS, SANS_SIZE, INK2, node=node, align=align, base=base)


def _align(lines: list[str], x: float, room: float) -> tuple[float, str, int]:
    """Return where a paragraph's lines are put, to which side, and which way they run."""
    base = find_base("".join(lines))
    return (x + room, "right", 1) if base else (x, "left", 0)
