"""Rows of a printed table: cells of lines side by side, whole on one page unless taller than it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from telisik.report.pdf_fonts import Face
from telisik.report.pdf_shaping import find_base, measure
from telisik.report.pdf_style import INK, INK3, RULE_LIGHT, SANS_LEADING, SANS_SIZE, SMALL_SIZE
from telisik.report.pdf_wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportlab.lib.colors import Color

    from telisik.report.pdf_pages import Flow, Stroke
    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_tags import Node

    Sign = Callable[[Pen, float], None]

PADDING = 3.6


class Piece(NamedTuple):
    """Words in a line that lead to a named place; ``told`` says where to."""

    text: str
    key: str
    told: str


@dataclass(frozen=True, slots=True)
class CellLine:
    """One printed line of a cell; ``gap`` is free height above it, ``indent`` free width before it, in points.

    ``aside`` follows on the same line in small print. A line of a paragraph that runs from right to left (``base``
    1) ends at the right of a cell so wide as ``room``. ``links`` are the words of it that lead somewhere, in order.
    """

    text: str
    face: Face = Face.SANS
    size: float = SANS_SIZE
    leading: float = SANS_LEADING
    colour: Color = INK
    gap: float = 0.0
    indent: float = 0.0
    aside: str = ""
    base: int = 0
    room: float = 0.0
    links: tuple[Piece, ...] = ()

    @property
    def height(self) -> float:
        """Return what the line takes from the page."""
        return self.leading + self.gap


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of one column; ``x`` counts from the left edge of the page."""

    x: float
    lines: tuple[CellLine, ...]
    role: str = "TD"
    scope: str = ""

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return sum(line.height for line in self.lines)


def wrap_lines(
    text: str,
    width: float,
    face: Face = Face.SANS,
    size: float = SANS_SIZE,
    leading: float = SANS_LEADING,
    colour: Color = INK,
    gap: float = 0.0,
    indent: float = 0.0,
) -> tuple[CellLine, ...]:
    """Return a text as the lines of a cell; the gap stands above the first."""
    return tuple(
        CellLine(line, face, size, leading, colour, gap if first else 0.0, indent, base=base, room=width)
        for first, base, line in _wrap_paragraphs(text, width, face, size)
    )


def _wrap_paragraphs(text: str, width: float, face: Face, size: float) -> Iterator[tuple[bool, int, str]]:
    """Yield whether a line is the first of all, which way its paragraph runs, and the line."""
    if not text:
        return
    for number, paragraph in enumerate(text.split("\n")):
        base = find_base(paragraph)
        for index, line in enumerate(wrap(paragraph, face, size, width)):
            yield not (number or index), base, line


def put_row(
    flow: Flow,
    row: Node,
    cells: Sequence[Cell],
    sign: Sign | None = None,
    least: float = 0.0,
    padding: float = PADDING,
) -> None:
    """Print a table's row, at least so high, and the line below it; ``sign`` draws what is no cell, from its top.

    A row taller than a page goes on to the next; every other one stays whole.
    """
    height = max([cell.height for cell in cells] + [least]) + 2 * padding
    flow.ensure(height)
    nodes = [row.add(cell.role, scope=cell.scope) for cell in cells]
    rest = [list(cell.lines) for cell in cells]
    first = True
    while first or any(rest):
        if not first:
            flow.turn()
        start = flow.y + padding
        lowest = start + (least if first else 0.0)
        if first and sign:
            flow.add(_place(sign, start))
        for cell, lines, node in zip(cells, rest, nodes, strict=True):
            lowest = max(lowest, _put_lines(flow, cell.x, start, lines, node))
        flow.y = lowest + padding
        _underline(flow)
        first = False


def _put_lines(flow: Flow, x: float, y: float, lines: list[CellLine], node: Node) -> float:
    """Print and remove the lines that fit on this page; at least one, so that a row always ends."""
    taken = 0
    for line in lines:
        if taken and y + line.height > flow.sheet.bottom:
            break
        y += line.height
        start, baseline = x + line.indent, y - 0.28 * line.leading
        if line.base:
            flow.put(
                x + line.room, baseline, line.text, line.face, line.size, line.colour, node=node, align="right",
                base=1,
            )  # fmt: skip
        elif line.links:
            _put_linked(flow, start, baseline, line, node)
        else:
            flow.put(start, baseline, line.text, line.face, line.size, line.colour, node=node)
        if line.aside:
            after = start + measure(line.text, line.face, line.size) + 6
            flow.put(after, baseline, line.aside, Face.SANS, SMALL_SIZE - 0.6, INK3, node=node)
        taken += 1
    del lines[:taken]
    return y


def _put_linked(flow: Flow, x: float, baseline: float, line: CellLine, node: Node) -> None:
    """Print a line in stretches, each of its links an element of its own."""
    rest = line.text
    for piece in line.links:
        before, found, rest = rest.partition(piece.text)
        x = _put_stretch(flow, x, baseline, line, before, node, None)
        x = _put_stretch(flow, x, baseline, line, found, node.add("Link"), piece, goes_on=bool(rest))
    _put_stretch(flow, x, baseline, line, rest, node, None, goes_on=False)


def _put_stretch(
    flow: Flow,
    x: float,
    baseline: float,
    line: CellLine,
    text: str,
    node: Node,
    piece: Piece | None,
    *,
    goes_on: bool = True,
) -> float:
    """Print a stretch of a line and return where the next one begins."""
    width = measure(text, line.face, line.size)

    def draw(pen: Pen) -> None:
        pen.write(x, baseline, text, line.face, line.size, line.colour, goes_on=goes_on)
        if piece:
            pen.link(piece.key, x, baseline - line.size, width, line.leading, piece.told, node)

    if text:
        flow.add(draw, node)
    return x + width


def _place(sign: Sign, y: float) -> Stroke:
    return lambda pen: sign(pen, y)


def _underline(flow: Flow) -> None:
    y, left, right = flow.y, flow.sheet.left, flow.sheet.right
    flow.add(lambda pen: pen.rule(left, y, right, colour=RULE_LIGHT, width=0.6))
