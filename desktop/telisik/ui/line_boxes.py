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


class _Row(NamedTuple):
    """A line of a block: its first unit and the one after its last, both of the block, and its baseline."""

    start: int
    end: int
    baseline: float


class _Block(NamedTuple):
    """What the marks of one block have in common, read once; lengths are pixels of the document."""

    text: str
    mixed: bool
    left: float
    rows: list[_Row]


class BoxFinder:
    """Finds boxes in one document; ``forget`` when its lines are broken anew."""

    def __init__(self) -> None:
        self._known: dict[int, _Block] = {}

    def forget(self) -> None:
        """Read every block again when it is asked for."""
        self._known.clear()

    def find(self, document: QTextDocument, start: int, end: int) -> list[LineBox]:
        """Return the boxes of the words from ``start`` to ``end`` in UTF-16 units, top down."""
        boxes: list[LineBox] = []
        block = document.findBlock(start)
        while block.isValid() and (position := block.position()) < end:
            number = block.blockNumber()
            if number not in self._known:
                document.documentLayout().blockBoundingRect(block)  # lays the block out
                self._known[number] = _read(block)
            known = self._known[number]
            first, last = max(start - position, 0), min(end - position, block.length() - 1)
            boxes += _find_in_block(block, number, known, first, last, starts=position <= start)
            if last == end - position:
                break
            block = block.next()
        return boxes


def _read(block: QTextBlock) -> _Block:
    text, layout = block.text(), block.layout()
    origin = layout.position()
    rows, top = [], origin.y()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = line.textStart()
        rows.append(_Row(start, start + line.textLength(), top + line.y() + line.ascent()))
    return _Block(text, _is_mixed(text), origin.x(), rows)


def _find_in_block(
    block: QTextBlock, number: int, known: _Block, start: int, end: int, *, starts: bool
) -> list[LineBox]:
    boxes: list[LineBox] = []
    for place, row in enumerate(known.rows):
        first, last = max(start, row.start), min(end, row.end)
        last = _without_spaces(known.text, first, last, stop=row.end)
        if first >= last:
            continue
        line = block.layout().lineAt(place)
        for left, right in _cover(line, first, last, mixed=known.mixed):
            begins = starts and not boxes
            boxes.append(LineBox(known.left + left, known.left + right, row.baseline, number, place, begins))
    return boxes


def _without_spaces(text: str, first: int, last: int, *, stop: int) -> int:
    # Spaces at the end of a line hang over the margin; no mark follows them there.
    if first >= last or last < stop:
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
