"""Pages before they are drawn, so that "page n of m" is known, and the frame around every page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from telisik.analysis.model import Layer
from telisik.report.pdf_fonts import Face
from telisik.report.pdf_shaping import find_base, measure
from telisik.report.pdf_style import HUES, INK, INK2, INK3, RULE, SANS_SIZE, SMALL_SIZE
from telisik.report.pdf_wrap import shorten
from telisik.report.wording import load_wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.lib.colors import Color

    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_style import Sheet
    from telisik.report.pdf_tags import Node
    from telisik.report.report import Report

    Stroke = Callable[[Pen], None]


class Page(Protocol):
    """A page that knows its content but not yet its number."""

    @property
    def sheet(self) -> Sheet:
        """Return the size and margins the page was laid out for."""

    def draw(self, pen: Pen) -> None:
        """Draw everything between header and footer."""


class Line(NamedTuple):
    """A line of text before it is drawn: much smaller than a stroke, and there are tens of thousands."""

    x: float
    baseline: float
    text: str
    face: Face
    size: float
    colour: Color
    node: Node | None
    align: str
    base: int


@dataclass(slots=True)
class DrawnPage:
    """A page made of lines and other strokes in the order they are drawn, and the chapters that begin on it."""

    sheet: Sheet
    strokes: list[Stroke | Line] = field(default_factory=list)
    chapters: list[str] = field(default_factory=list)

    def draw(self, pen: Pen) -> None:
        """Draw the strokes."""
        for stroke in self.strokes:
            if isinstance(stroke, Line):
                with pen.tag(stroke.node):
                    pen.write(*stroke[:6], align=stroke.align, base=stroke.base)
            else:
                stroke(pen)


class Flow:
    """Fills pages from top to bottom; ``y`` is the next free place in points from the top edge."""

    def __init__(self, sheet: Sheet, begin: Callable[[Flow], None] | None = None) -> None:
        """Open the first page; ``begin`` prints the head of each page."""
        self.sheet = sheet
        self.pages: list[DrawnPage] = []
        self._begin = begin
        self.y = sheet.top
        self.turn()

    def turn(self) -> None:
        """Go on to a new page."""
        self.pages.append(DrawnPage(self.sheet))
        self.y = self.sheet.top
        if self._begin:
            self._begin(self)
        self._head = self.y

    @property
    def room(self) -> float:
        """Return the height left on this page."""
        return self.sheet.bottom - self.y

    @property
    def is_fresh(self) -> bool:
        """Tell whether nothing stands on this page but its head."""
        return self.y == self._head

    def ensure(self, height: float) -> None:
        """Go on to a new page unless a block of this height fits or the page is fresh."""
        if height > self.room and not self.is_fresh:
            self.turn()

    def add(self, stroke: Stroke, node: Node | None = None) -> None:
        """Add a stroke to this page, as a part of an element or as decoration."""
        self.pages[-1].strokes.append(stroke if node is None else _tag(stroke, node))

    def put(
        self,
        x: float,
        baseline: float,
        text: str,
        face: Face,
        size: float,
        colour: Color = INK,
        *,
        node: Node | None = None,
        align: str = "left",
        base: int = 0,
    ) -> None:
        """Print one line at a place of this page; ``base`` as in shaping."""
        self.pages[-1].strokes.append(Line(x, baseline, text, face, size, colour, node, align, base))

    def rule(self, baseline: float, colour: Color, width: float = 0.6) -> None:
        """Draw a line from margin to margin."""
        left, right = self.sheet.left, self.sheet.right
        self.add(lambda pen: pen.rule(left, baseline, right, colour=colour, width=width))

    def put_lines(
        self,
        lines: list[str],
        face: Face,
        size: float,
        leading: float,
        *,
        node: Node,
        x: float = 0.0,
        colour: Color = INK,
        base: int = 0,
    ) -> None:
        """Print lines of an element one below the other, going on to new pages where they end.

        Lines of a paragraph that runs from right to left (``base`` 1) stand at the right margin.
        """
        start, align = (self.sheet.right, "right") if base else (x or self.sheet.left, "left")
        for line in lines:
            self.ensure(leading)
            self.y += leading
            baseline = self.y - 0.28 * leading
            self.put(start, baseline, line, face, size, colour, node=node, align=align, base=base)


def _tag(stroke: Stroke, node: Node) -> Stroke:
    def draw(pen: Pen) -> None:
        with pen.tag(node):
            stroke(pen)

    return draw


def draw_frame(pen: Pen, report: Report, sheet: Sheet, number: int, total: int) -> None:
    """Draw the header and the footer of one page."""
    words = load_wording(report.language)
    _draw_emblem(pen, sheet.left, 34)
    name = words.say("page", "report")
    date = words.write_time(report.made_at, "date")
    pen.write(sheet.left + 20, 41, name, Face.SANS_BOLD, 8.4)
    pen.write(sheet.right, 41, date, Face.SANS, 8.2, INK2, align="right")
    if number > 1 and report.title:
        start = sheet.left + 20 + measure(name, Face.SANS_BOLD, 8.4) + 8
        room = sheet.right - start - measure(date, Face.SANS, 8.2) - 12
        title, base = shorten(report.title, Face.SANS, 8.2, room), find_base(report.title)
        pen.write(start, 41, title, Face.SANS, 8.2, INK2, base=base)
    pen.rule(sheet.left, 52.5, sheet.right, colour=INK, width=0.9)

    low = sheet.height - 38
    pen.rule(sheet.left, low, sheet.right, colour=RULE, width=0.6)
    made = words.say("page", "made", version=report.program)
    if report.engine and report.engine.pack:
        made += ", " + words.say(
            "page", "rules", pack=report.engine.pack, pack_version=report.engine.pack_version
        )
    made = shorten(made, Face.SANS, SMALL_SIZE + 0.4, 250)
    pen.write(sheet.left, low + 13, made, Face.SANS, SMALL_SIZE + 0.4, INK3)
    after = sheet.left + measure(made, Face.SANS, SMALL_SIZE + 0.4) + 14
    pen.write(
        after,
        low + 13,
        words.say("page", "article", article=report.original_hash[:12] or "–", hash=report.digest[:12]),
        Face.MONO,
        6.9,
        INK3,
    )
    pages = words.say("page", "number", n=number, m=total)
    pen.write(sheet.right, low + 13, pages, Face.SANS, SANS_SIZE - 0.3, INK3, align="right")


def _draw_emblem(pen: Pen, x: float, y: float) -> None:
    pen.rule(x, y + 0.5, x + 13, colour=INK, width=1.2)
    pen.rule(x, y + 4.2, x + 9, colour=INK, width=1.2)
    pen.rule(x + 0.6, y + 8.2, x + 4.5, colour=HUES[Layer.SOURCING].line, width=1.2, dotted=True)
    pen.rule(x + 7, y + 8.2, x + 13, colour=HUES[Layer.ASSERTION].line, width=1.4)
