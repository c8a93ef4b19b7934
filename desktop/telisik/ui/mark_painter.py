"""Draws marks: tint and hatch under the words, lines and outlines over them.

Everything is measured for a text of 18 pixels and grows with it. Coordinates are those of the document, so that
a hatch does not crawl while the text scrolls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from telisik.analysis.model import Layer, Severity
from telisik.store.model import Status
from telisik.ui.chips import letter
from telisik.ui.marks import NO_LANE, OUTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.ui.line_boxes import LineBox
    from telisik.ui.marks import Mark
    from telisik.ui.theme import Theme

_INNER_DROP, _OUTER_DROP = 3.5, 8.0
_DOTS = {Severity.LOW: 1.6, Severity.MEDIUM: 2.4, Severity.HIGH: 3.2}
_LINES = {Severity.LOW: 1.0, Severity.MEDIUM: 2.0, Severity.HIGH: 3.0}
_HATCH_TILE, _HATCH_WIDTH = (
    17.0,
    1.5,
)  # two strokes across a diagonal of 24 pixels are 6 apart, measured square
_ROUND = 2.0
# How dark the veil over words that exports leave out is, and how high above the baseline their bar, in heights of text.
_VEIL, _BAR = 0.22, 0.26


class MarkPainter:
    """Draws the marks of one theme at one text size in pixels, sharp at ``ratio`` device pixels to the pixel."""

    def __init__(self, theme: Theme, pixels: int, ratio: float = 1.0) -> None:
        self._theme = theme
        self._pixels = pixels
        self._ratio = ratio
        self._hatches = {main: self._make_hatch(main) for main in "AB"}

    def _make_hatch(self, main: str) -> QBrush:
        tile = QPixmap(round(_HATCH_TILE * self._ratio), round(_HATCH_TILE * self._ratio))
        tile.setDevicePixelRatio(self._ratio)
        tile.fill(self._theme.colour(main + "t"))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(main + "h"), _HATCH_WIDTH))
        side = tile.width() / self._ratio
        for step in range(-1, 5):
            across = step * side / 2
            painter.drawLine(QLineF(across + 2, -2, across - side - 2, side + 2))
        painter.end()
        return QBrush(tile)

    def _snap(self, place: float) -> float:
        return round(place * self._ratio) / self._ratio

    def draw_ground(self, painter: QPainter, mark: Mark, boxes: Sequence[LineBox]) -> None:
        """Fill a mark's tint or hatch; a dismissed finding has none."""
        status = mark.reviewed.status
        if status is Status.DISMISSED:
            return
        main = letter(mark.reviewed.finding.layer)
        painter.setPen(Qt.PenStyle.NoPen)
        if status is Status.NEEDS_EVIDENCE:
            painter.setBrush(self._hatches[main])
        else:
            painter.setBrush(self._theme.colour(main + ("s" if status is Status.CONFIRMED else "t")))
        for box in boxes:
            painter.drawRoundedRect(box.ground(self._pixels), _ROUND, _ROUND)

    def draw_line(self, painter: QPainter, mark: Mark, boxes: Sequence[LineBox]) -> None:
        """Draw the line below a mark's words: dots for sourcing, solid for assertion, wider with severity."""
        if mark.lane == NO_LANE:
            return
        finding = mark.reviewed.finding
        dismissed = mark.reviewed.status is Status.DISMISSED
        colour = self._theme.colour("ctl" if dismissed else letter(finding.layer))
        drop = (_OUTER_DROP if mark.lane == OUTER else _INNER_DROP) * self._pixels / 18
        for box in boxes:
            top = self._snap(box.baseline + drop)
            if finding.layer is Layer.ASSERTION:
                height = _LINES[finding.severity]
                painter.fillRect(QRectF(box.left, top, box.right - box.left, height), colour)
            else:
                pen = QPen(colour, _DOTS[finding.severity])
                pen.setDashPattern([1, 1])
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
                middle = top + _DOTS[finding.severity] / 2
                painter.drawLine(QLineF(box.left, middle, box.right, middle))

    def draw_outline(self, painter: QPainter, boxes: Sequence[LineBox], *, dashed: bool) -> None:
        """Draw 2 pixels of ink round a mark, 1 pixel away; ``dashed`` where the keyboard has come to it."""
        pen = QPen(self._theme.colour("ink"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashed:
            pen.setDashPattern([3, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._draw_around(painter, pen, boxes, 2.0)

    def draw_hover(self, painter: QPainter, mark: Mark, boxes: Sequence[LineBox]) -> None:
        """Draw 1 pixel of the category's colour round the mark under the pointer."""
        self._draw_around(
            painter, QPen(self._theme.colour(letter(mark.reviewed.finding.layer)), 1), boxes, 0.5
        )

    def _draw_around(self, painter: QPainter, pen: QPen, boxes: Sequence[LineBox], away: float) -> None:
        around = QPainterPath()
        for box in boxes:
            piece = QPainterPath()
            piece.addRoundedRect(box.ground(self._pixels).adjusted(-away, -away, away, away), 3, 3)
            around = around.united(piece)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(around.simplified())

    def draw_chain(self, painter: QPainter, boxes: Sequence[LineBox]) -> None:
        """Draw the ink line above words that belong to the selected finding: its source, cue or content."""
        painter.setPen(QPen(self._theme.colour("ink"), 1.5))
        for box in boxes:
            top = self._snap(box.ground(self._pixels).top()) + 0.75
            painter.drawLine(QLineF(QPointF(box.left, top), QPointF(box.right, top)))

    def draw_redacted(self, painter: QPainter, boxes: Sequence[LineBox]) -> None:
        """Draw a veil and a bar through words that exports leave out; the reviewer can still read them."""
        ink = self._theme.colour("ink")
        veil = QColor(ink)
        veil.setAlphaF(_VEIL)
        for box in boxes:
            ground = box.ground(self._pixels)
            painter.fillRect(ground, veil)
            middle = self._snap(box.baseline - _BAR * self._pixels)
            painter.fillRect(QRectF(box.left, middle, box.right - box.left, 1.5), ink)
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(ground.adjusted(0.5, 0.5, -0.5, -0.5))

    def reach(self, boxes: Sequence[LineBox]) -> QRectF:
        """Return all that a mark's drawing may touch, its outline included."""
        whole = QRectF()
        for box in boxes:
            whole = whole.united(box.ground(self._pixels))
        return whole.adjusted(-4, -4, 4, 6)
