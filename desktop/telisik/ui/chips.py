"""The numbered chip that names a finding everywhere, and the small signs of severity and status.

Round is sourcing, square is assertion; outline, fill, dashes and a struck number tell the status.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from telisik.analysis.model import Layer, Severity
from telisik.store.model import Origin, Status
from telisik.ui.fonts import Role, make_font

if TYPE_CHECKING:
    from telisik.store.model import ReviewedFinding
    from telisik.ui.theme import Theme

HEIGHT = 18
_NARROWEST = 24
_SQUARE = 2.0
_BARS = (5.0, 8.0, 11.0)
_FOOT = 1.5
_RANK = {Severity.LOW: 1, Severity.MEDIUM: 2, Severity.HIGH: 3}


def letter(layer: Layer) -> str:
    """Return the letter that a layer's tokens begin with."""
    return "A" if layer is Layer.SOURCING else "B"


def chip_size(number: int) -> QSize:
    """Return the size of a chip with this number: 24 by 18 pixels, wider from three digits."""
    return QSize(chip_width(number), HEIGHT)


@lru_cache(maxsize=10_000)
def chip_width(number: int) -> int:
    """Return the width of a chip with this number in pixels."""
    width = QFontMetricsF(make_font(Role.CHIP)).horizontalAdvance(str(number))
    return max(_NARROWEST, round(width) + 10)


def paint_chip(
    painter: QPainter,
    rect: QRectF,
    finding: ReviewedFinding,
    theme: Theme,
    selected: bool = False,
) -> None:
    """Draw a finding's chip; ``selected`` rings it with 2 px of ink, 1 px away."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ground(painter, rect, finding, theme)
    write_number(painter, rect, finding, theme)
    if selected:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("ink"), 2))
        _draw_outline(painter, QRectF(rect).adjusted(-2, -2, 2, 2), finding.finding.layer)
    painter.restore()


def paint_ground(painter: QPainter, rect: QRectF, finding: ReviewedFinding, theme: Theme) -> None:
    """Draw a chip without its number: the same for every finding of a layer, a status and an origin."""
    _set_chip_colours(painter, finding, theme)
    _draw_outline(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), finding.finding.layer)
    if finding.origin is Origin.REVIEWER:
        _mark_own(painter, rect, theme)


def _mark_own(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    # A dot of ink in the corner, ringed so that it stands off a filled chip: this mark is the reviewer's own.
    painter.setPen(QPen(theme.colour("sheet"), 1.5))
    painter.setBrush(theme.colour("ink"))
    painter.drawEllipse(QPointF(rect.right() - 2, rect.top() + 2), 3.5, 3.5)


def _set_chip_colours(painter: QPainter, finding: ReviewedFinding, theme: Theme) -> None:
    main = letter(finding.finding.layer)
    token = {Status.CONFIRMED: main, Status.NEEDS_EVIDENCE: main + "t"}.get(finding.status, "sheet")
    painter.setBrush(theme.colour(token))
    pen = QPen(theme.colour("line2" if finding.status is Status.DISMISSED else main), 1)
    if finding.status is Status.NEEDS_EVIDENCE:
        pen.setDashPattern([3, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)


def _draw_outline(painter: QPainter, box: QRectF, layer: Layer) -> None:
    radius = box.height() / 2 if layer is Layer.SOURCING else _SQUARE
    painter.drawRoundedRect(box, radius, radius)


def write_number(painter: QPainter, rect: QRectF, finding: ReviewedFinding, theme: Theme) -> None:
    """Write a finding's number on its chip, struck out where the finding was dismissed."""
    main = letter(finding.finding.layer)
    token = {Status.CONFIRMED: "sheet", Status.DISMISSED: "ink3"}.get(finding.status, main)
    font = make_font(Role.CHIP)
    colour = theme.colour(token)
    painter.setFont(font)
    painter.setPen(colour)
    number = str(finding.number)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, number)
    if finding.status is Status.DISMISSED:
        half = QFontMetricsF(font).horizontalAdvance(number) / 2 + 2
        middle = QRectF(rect).center()
        painter.setPen(QPen(colour, 1.2))
        painter.drawLine(QLineF(middle.x() - half, middle.y(), middle.x() + half, middle.y()))


def paint_severity(painter: QPainter, rect: QRectF, severity: Severity, theme: Theme) -> None:
    """Draw three rising bars in the middle of the rectangle, as many of them dark as the severity counts.

    Without greys only the feet of the others stand.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    middle = QRectF(rect).center()
    left, bottom = round(middle.x() - 6.5), round(middle.y() + _BARS[-1] / 2)
    for index, height in enumerate(_BARS):
        filled = index < _RANK[severity]
        painter.setBrush(theme.colour("ink2" if filled else "line2"))
        tall = height if filled or theme.has_greys else _FOOT
        painter.drawRoundedRect(QRectF(left + index * 5, bottom - tall, 3, tall), 0.5, 0.5)
    painter.restore()


def paint_status(painter: QPainter, rect: QRectF, status: Status, theme: Theme) -> None:
    """Draw the sign of a status, 13 pixels across, in the middle of the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QRectF(rect).center()
    pen = QPen(theme.colour("ink2"), 1.5)
    disc = QRectF(middle.x() - 5.5, middle.y() - 5.5, 11, 11)
    if status is Status.CONFIRMED:
        _paint_tick(painter, disc.adjusted(-0.75, -0.75, 0.75, 0.75), theme)
    elif status is Status.NEEDS_EVIDENCE:
        pen.setDashPattern([2.1, 1.35])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawEllipse(disc)
        painter.setFont(make_font(Role.CHIP, 9))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "?")
    else:
        painter.setPen(pen)
        painter.drawEllipse(disc)
        if status is Status.DISMISSED:
            painter.drawLine(middle + QPointF(-3.7, 3.7), middle + QPointF(3.7, -3.7))
    painter.restore()


def _paint_tick(painter: QPainter, disc: QRectF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ink2"))
    painter.drawEllipse(disc)
    pen = QPen(
        theme.colour("sheet"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen)
    middle = disc.center()
    tick = (QPointF(-2.8, 0.2), QPointF(-0.8, 2.2), QPointF(2.9, -2.1))
    painter.drawPolyline([middle + point for point in tick])
