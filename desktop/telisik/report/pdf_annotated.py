"""Draws the article with its marks, a page at a time; ``pdf_article_layout`` says what stands where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telisik.analysis.model import Layer
from telisik.report.pdf_fonts import Face
from telisik.report.pdf_marks import draw_chip, draw_tint, draw_underline, measure_chip
from telisik.report.pdf_shaping import measure
from telisik.report.pdf_style import (
    CONTROL,
    HUES,
    INK2,
    INK3,
    RULE,
    SANS_SIZE,
    SERIF_LEADING,
    SERIF_SIZE,
    SMALL_SIZE,
)
from telisik.report.wording import load_wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_style import Sheet
    from telisik.report.pdf_tags import Node
    from telisik.report.report import ReportFinding

TEXT_INDENT = 17.0
_MARGIN_WIDTH = 146.0
_LABEL_SIZE = SANS_SIZE - 0.2
# Every fifth line of the article bears its number.
_NUMBERED_LINES = 5


@dataclass(slots=True)
class Segment:
    """The part of a finding that lies on one line, in points from the line's left edge."""

    finding: ReportFinding
    lane: int
    left: float
    right: float


@dataclass(slots=True)
class Line:
    """One printed line: its words, baseline, paragraph number (0 on later lines), marks and quotation."""

    text: str
    baseline: float
    paragraph: int
    segments: list[Segment]
    quote: int
    number: int
    node: Node
    caption: str = ""
    caption_node: Node | None = None
    base: int = 0
    # Points from the column's left edge: lines that run from right to left stand at its right.
    inset: float = 0.0


@dataclass(slots=True)
class Chip:
    """A finding's chip in the margin; ``line`` is the baseline of line ``number``, None on an earlier page."""

    finding: ReportFinding
    baseline: float
    line: float | None
    number: int
    node: Node


@dataclass(slots=True)
class ArticlePage:
    """A page of the annotated article."""

    sheet: Sheet
    language: str
    first: bool
    heading: Node
    key: Node
    lines: list[Line] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)

    def draw(self, pen: Pen) -> None:
        """Draw tints, then the words in reading order, then lines, brackets and the margin."""
        left = self.sheet.left + TEXT_INDENT
        if self.first:
            pen.mark_place("article", self.sheet.top)
            pen.outline(load_wording(self.language).say("article", "heading"), "article")
        self._draw_heading(pen)
        for line in self.lines:
            for segment in sorted(line.segments, key=lambda s: -s.lane):
                draw_tint(
                    pen, left + line.inset + segment.left, line.baseline - 8.6, segment.right - segment.left, 11.4,
                    segment.finding,
                )  # fmt: skip
        for line in self.lines:
            if line.caption:
                above = line.baseline - SERIF_LEADING + 1.5
                with pen.tag(line.caption_node):
                    pen.write(left, above, line.caption, Face.SANS, SMALL_SIZE, INK3)
            with pen.tag(line.node):
                pen.write(left + line.inset, line.baseline, line.text, Face.SERIF, SERIF_SIZE, base=line.base)
        for line in self.lines:
            for segment in line.segments:
                start = left + line.inset
                draw_underline(
                    pen, start + segment.left, line.baseline, start + segment.right, segment.lane, segment.finding
                )  # fmt: skip
        self._draw_left(pen)
        self._draw_right(pen)

    def _draw_left(self, pen: Pen) -> None:
        numbers = self.sheet.left + TEXT_INDENT - 8.5
        for line in self.lines:
            if line.paragraph:
                number = str(line.paragraph)
                pen.write(numbers, line.baseline, number, Face.SANS, SMALL_SIZE - 0.4, INK3, align="right")
            if line.number % _NUMBERED_LINES == 0:
                edge, number = self.sheet.left - 6, str(line.number)
                pen.write(edge, line.baseline, number, Face.SANS, SMALL_SIZE - 1.6, CONTROL, align="right")
        for lines in _group_quotes(self.lines):
            _draw_bracket(pen, self.sheet.left + TEXT_INDENT - 5.5, lines)

    def _draw_right(self, pen: Pen) -> None:
        start = find_text_right(self.sheet) + 5
        edge = find_text_right(self.sheet) + 22
        for chip in self.chips:
            middle = chip.baseline - 2.9
            if chip.line is not None:
                _draw_leader(pen, start, chip.line - 2.9, edge - 3, middle)
            with pen.tag(chip.node):
                self._draw_chip(pen, chip, edge, middle)

    def _draw_chip(self, pen: Pen, chip: Chip, edge: float, middle: float) -> None:
        draw_chip(pen, edge, middle, chip.finding)
        number = chip.finding.number
        label = edge + measure_chip(number) + 4.5
        name, room = chip.finding.type_name, self.sheet.right - label
        size = min(_LABEL_SIZE, _LABEL_SIZE * room / measure(name, Face.SANS, _LABEL_SIZE))
        pen.write(label, chip.baseline - 0.2, name, Face.SANS, size)
        pen.mark_place(f"mark-{number}", chip.baseline - 12)
        told = load_wording(self.language).say("links", "row", n=number)
        pen.link(f"row-{number}", edge, middle - 6, self.sheet.right - edge, 12, told, chip.node)

    def _draw_heading(self, pen: Pen) -> None:
        words = load_wording(self.language)
        heading = words.say("article", "heading")
        baseline = self.sheet.top + 13
        if not self.first:
            pen.write(self.sheet.left, baseline, heading, Face.SERIF_BOLD, 12.2)
            after = self.sheet.left + measure(heading, Face.SERIF_BOLD, 12.2) + 6
            pen.write(after, baseline, words.say("page", "continued"), Face.SANS, SANS_SIZE, INK3)
            return
        with pen.tag(self.heading):
            pen.write(self.sheet.left, baseline, heading, Face.SERIF_BOLD, 12.2)
        with pen.tag(self.key):
            _draw_key(pen, self.sheet, baseline, self.language)


def find_text_right(sheet: Sheet) -> float:
    """Return the x at which the article's lines end."""
    return sheet.right - _MARGIN_WIDTH


def _draw_key(pen: Pen, sheet: Sheet, baseline: float, language: str) -> None:
    words = load_wording(language)
    blue, orange = HUES[Layer.SOURCING], HUES[Layer.ASSERTION]
    x = sheet.right
    weight = words.say("article", "weight")
    pen.write(x, baseline, weight, Face.SANS, SMALL_SIZE, INK2, align="right")
    x -= measure(weight, Face.SANS, SMALL_SIZE) + 9
    for key in ("hatched", "filled", "solid", "dotted"):
        meaning, sample = words.say("article", f"{key}_means"), words.say("article", key)
        pen.write(x, baseline, meaning, Face.SANS, SMALL_SIZE, INK2, align="right")
        x -= measure(meaning, Face.SANS, SMALL_SIZE) + 4
        width = measure(sample, Face.SERIF, 8.6)
        place = (x - width - 1, baseline - 8.2, width + 2, 10.8)
        if key == "hatched":
            pen.box(*place, fill=orange.tint)
            pen.hatch(*place, orange.hatch)
        elif key == "filled":
            pen.box(*place, fill=orange.fill)
        else:
            pen.box(*place, fill=blue.tint if key == "dotted" else orange.tint)
            colour = blue.line if key == "dotted" else orange.line
            pen.rule(x - width, baseline + 2.1, x, colour=colour, width=1.1, dotted=key == "dotted")
        pen.write(x - width, baseline, sample, Face.SERIF, 8.6)
        x -= width + 10


def _draw_leader(pen: Pen, start: float, line: float, end: float, middle: float) -> None:
    if abs(line - middle) < 0.1:
        pen.rule(start, line, end, colour=RULE, width=0.6)
        return
    pen.path([(start, line), (start + 4, line), (end - 5, middle), (end, middle)], RULE, 0.6)


def _group_quotes(lines: list[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and line.quote != group[-1].quote:
            yield group
            group = []
        if line.quote >= 0:
            group.append(line)
    if group:
        yield group


def _draw_bracket(pen: Pen, x: float, lines: list[Line]) -> None:
    top, bottom = lines[0].baseline - 8, lines[-1].baseline + 1.5
    pen.path([(x + 4, top), (x, top), (x, bottom), (x + 4, bottom)], CONTROL, 1.1)
