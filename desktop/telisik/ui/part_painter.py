"""Draws what stands for a decision or a grade, in a tick, a bar or a chart: boxes that differ by pattern.

They never differ by colour alone. Patterns are drawn as lines and not as textures, so that they stay sharp at any size
and are what they are in an SVG.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from telisik.store.model import Status
from telisik.ui.look import tint

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from telisik.ui.theme import Theme

BY_HAND = "by_hand"
_PARTS = {
    Status.CONFIRMED: "solid",
    Status.NEEDS_EVIDENCE: "hatch",
    Status.DISMISSED: "light",
    BY_HAND: "dots",
}
_FILLS = {"solid": "ink2", "half": "ctl", "light": "line2"}
# High contrast knows no shades: what is lighter elsewhere has lines there.
_LINES = {"half": "cross", "light": "strike"}
_HATCH, _NARROW_HATCH, _NARROW = 5.0, 4.0, 10.0
_DOTS = 5


def paint_part(painter: QPainter, box: QRectF, part: str, theme: Theme, *, current: bool = False) -> None:
    """Draw a box in the pattern of a decision: solid, hatched, light, hollow; dotted for what was marked by hand.

    ``current`` gives it an edge of ink. The box's edges are whole pixels.
    """
    quiet = part in (Status.OPEN, Status.DISMISSED)
    fill_pattern(painter, box, _PARTS.get(part, ""), theme)
    edge = tint(theme, "ink" if current else "ctl" if quiet else "ink2")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1.5 if current else 1))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def fill_pattern(painter: QPainter, box: QRectF, pattern: str, theme: Theme) -> None:
    """Fill a box with a pattern: "solid", "half", "hatch", "light" or "dots"; nothing for an empty one."""
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if not theme.has_greys:
        pattern = _LINES.get(pattern, pattern)
    if pattern in _FILLS:
        painter.fillRect(inner, tint(theme, _FILLS[pattern]))
    painter.setPen(QPen(tint(theme, "ink2"), 1))
    if pattern in ("hatch", "cross"):
        painter.drawLines(_hatch(inner))
    if pattern == "cross":
        painter.drawLines([_mirror(line, inner) for line in _hatch(inner)])
    elif pattern == "strike":
        painter.drawLine(QLineF(inner.left(), inner.center().y(), inner.right(), inner.center().y()))
    elif pattern == "dots":
        _dot(painter, inner, theme)


def _mirror(line: QLineF, box: QRectF) -> QLineF:
    both = box.top() + box.bottom()
    return QLineF(line.x1(), both - line.y1(), line.x2(), both - line.y2())


def _hatch(box: QRectF) -> list[QLineF]:
    """Return lines at 45 degrees that end at the box's edges."""
    lines = []
    box = box.adjusted(0.5, 0.5, -0.5, -0.5)  # the line's own width
    step = _NARROW_HATCH if min(box.width(), box.height()) < _NARROW else _HATCH
    reach = box.height()
    at = box.left() - reach + step
    while at < box.right():
        left, right = max(at, box.left()), min(at + reach, box.right())
        lines.append(QLineF(left, box.bottom() - (left - at), right, box.bottom() - (right - at)))
        at += step
    return lines


def _dot(painter: QPainter, box: QRectF, theme: Theme) -> None:
    across, down = max(1, int(box.width() // _DOTS)), max(1, int(box.height() // _DOTS))
    wide, high = box.width() / across, box.height() / down
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint(theme, "ink"))
    for column in range(across):
        for row in range(down):
            place = QPointF(box.left() + (column + 0.5) * wide, box.top() + (row + 0.5) * high)
            painter.drawEllipse(place, 1, 1)
    painter.restore()
