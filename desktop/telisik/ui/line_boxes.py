"""Where words stand on the page: one box for each stretch of a line that they cover."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

if TYPE_CHECKING:
    from PySide6.QtGui import QGlyphRun, QTextBlock, QTextDocument

_ASCENT, _DESCENT = 20 / 18, 10 / 18
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


class LineBox(NamedTuple):
    """A covered stretch of one line, in pixels of the document; ``first`` begins the span."""

    left: float
    right: float
    baseline: float
    block: int
    line: int
    first: bool

    def ground(self, pixels: float) -> QRectF:
        """Return the area that a tint fills, for a text of this height in pixels."""
        top = round(self.baseline - _ASCENT * pixels)
        bottom = round(self.baseline + _DESCENT * pixels)
        return QRectF(self.left, top, self.right - self.left, bottom - top)


def find_boxes(document: QTextDocument, start: int, end: int) -> list[LineBox]:
    """Return the boxes of the words from ``start`` to ``end`` in UTF-16 units, top down."""
    boxes: list[LineBox] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        document.documentLayout().blockBoundingRect(block)  # lays the block out
        first = max(start - block.position(), 0)
        last = min(end - block.position(), block.length() - 1)
        boxes += _find_in_block(block, first, last, starts=block.position() <= start)
        block = block.next()
    return boxes


def _find_in_block(block: QTextBlock, start: int, end: int, *, starts: bool) -> list[LineBox]:
    text, layout = block.text(), block.layout()
    mixed = _is_mixed(text)
    origin = layout.position()
    boxes: list[LineBox] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        last = _without_spaces(text, first, last, stop=line.textStart() + line.textLength())
        if first >= last:
            continue
        baseline = origin.y() + line.y() + line.ascent()
        for left, right in _cover(line, first, last, mixed=mixed):
            begins = starts and not boxes
            boxes.append(
                LineBox(origin.x() + left, origin.x() + right, baseline, block.blockNumber(), number, begins)
            )
    return boxes


def _without_spaces(text: str, first: int, last: int, *, stop: int) -> int:
    # Spaces at the end of a line hang over the margin; no mark follows them there.
    if last < stop:
        return last
    units = text.encode("utf-16-le", "surrogatepass")
    while last > first and units[2 * last - 2 : 2 * last] in (b" \0", b"\t\0"):
        last -= 1
    return last


def _is_mixed(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def _cover(line: QTextLine, first: int, last: int, *, mixed: bool) -> list[tuple[float, float]]:
    if not mixed:
        ends = (_x(line, first), _x(line, last))
        return [(min(ends), max(ends))]
    # Words that are neighbours in the text may stand apart where directions mix, and the cursor's place is then
    # ambiguous: the glyphs tell.
    pieces: list[tuple[float, float]] = []
    for left, right in sorted(_extent(run) for run in line.glyphRuns(first, last - first) if run.positions()):
        if pieces and left <= pieces[-1][1] + 0.5:
            pieces[-1] = (pieces[-1][0], max(pieces[-1][1], right))
        else:
            pieces.append((left, right))
    return pieces


def _extent(run: QGlyphRun) -> tuple[float, float]:
    places = [place.x() for place in run.positions()]
    widths = [advance.x() for advance in run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())]
    return min(places), max(place + width for place, width in zip(places, widths, strict=True))


def _x(line: QTextLine, unit: int) -> float:
    # The binding gives the place and the unit it belongs to; its types say object.
    place: tuple[float, int] = line.cursorToX(unit, QTextLine.Edge.Leading)  # type: ignore[assignment]
    return place[0]
