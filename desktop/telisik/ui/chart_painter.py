"""Draws the charts of the statistics: bars, columns and ranges; on the screen, into a picture or into an SVG.

Parts differ by pattern, layers by shape, never by colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from telisik.analysis.model import Layer
from telisik.ui.look import MEDIUM, SEMIBOLD, tint, ui_font
from telisik.ui.part_painter import paint_part
from telisik.ui.toggles import draw_shape
from telisik.ui.translation import say_decimal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont

    from telisik.ui.statistics_views import Bar, Range, View
    from telisik.ui.theme import Theme

ROW, BAR, _LEGEND, _AXIS = 28, 14, 26, 24
_SAMPLE, _LINE = 24, 20  # of a legend: the pattern before a name, and a line
_COLUMNS = 260
_RANGE = 38
_LABEL_SHARE, _LABEL_MOST, _NUMBER = 0.36, 230, 56
_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)
_LEFT, _RIGHT, _MIDDLE = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignVCenter,
)


def measure_chart(view: View, width: float) -> int:
    """Return the height in pixels that a chart of a width needs."""
    legend = _measure_legend(view, width)
    if view.kind == "columns":
        return legend + _COLUMNS
    if view.kind == "ranges":
        return _AXIS + _RANGE * len(view.ranges) + 8
    return legend + ROW * len(view.bars) + 8


def paint_chart(painter: QPainter, box: QRectF, view: View, theme: Theme) -> None:
    """Draw a chart into a box of the width there is and the height that it needs."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if legend := _measure_legend(view, box.width()):
        _paint_legend(painter, box, view, theme)
    rest = box.adjusted(0, legend, 0, 0)
    {"bars": _paint_bars, "columns": _paint_columns, "ranges": _paint_ranges}[view.kind](
        painter, rest, view, theme
    )


def _write(
    painter: QPainter, box: QRectF, text: str, theme: Theme, *, font: QFont, ink: str = "ink",
    flags: Qt.AlignmentFlag = _LEFT,
) -> None:  # fmt: skip
    painter.setFont(font)
    painter.setPen(tint(theme, ink))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
    painter.drawText(box, flags | _MIDDLE, shown)


def _place_legend(view: View, width: float) -> list[QRectF]:
    """Return where the names of a legend stand, in as many lines as a width needs; none where bars name the parts."""
    metrics = QFontMetricsF(ui_font(12))
    left, line, boxes = 0.0, 0, []
    for _, name in view.legend if view.key != "decisions" else ():
        taken = _SAMPLE + metrics.horizontalAdvance(name) + 4
        if left and left + taken > width:
            left, line = 0.0, line + 1
        boxes.append(QRectF(left, line * _LINE, taken, 18))
        left += taken + 14
    return boxes


def _measure_legend(view: View, width: float) -> int:
    boxes = _place_legend(view, width)
    return int(boxes[-1].top()) + _LEGEND if boxes else 0


def _paint_legend(painter: QPainter, box: QRectF, view: View, theme: Theme) -> None:
    for (part, name), place in zip(view.legend, _place_legend(view, box.width()), strict=True):
        where = place.translated(box.topLeft())
        paint_part(painter, QRectF(where.left(), where.top() + 3, 18, 12), part, theme)
        _write(painter, where.adjusted(_SAMPLE, 0, 0, 0), name, theme, font=ui_font(12), ink="ink2")


def _label_width(box: QRectF) -> float:
    return min(_LABEL_MOST, box.width() * _LABEL_SHARE)


def _paint_bars(painter: QPainter, box: QRectF, view: View, theme: Theme) -> None:
    label = _label_width(box)
    room = box.width() - label - _NUMBER - 12
    longest = max((bar.total for bar in view.bars), default=0) or 1
    for place, bar in enumerate(view.bars):
        row = QRectF(box.left(), box.top() + place * ROW, box.width(), ROW)
        _paint_name(painter, row, label, bar.label, bar.layer, theme)
        left = row.left() + label + 12
        right = _paint_parts(
            painter, QRectF(left, row.top() + (ROW - BAR) / 2, room, BAR), bar.parts, longest, theme
        )
        number = QRectF(right + 8, row.top(), _NUMBER - 8, ROW)
        _write(painter, number, _say_number(bar.total), theme, font=ui_font(12, MEDIUM), ink="ink2")


def _paint_name(
    painter: QPainter, row: QRectF, width: float, name: str, layer: Layer | None, theme: Theme
) -> None:
    left = row.left()
    if layer is not None:
        sourcing = layer is Layer.SOURCING
        draw_shape(
            painter,
            QPointF(left + 7, row.center().y()),
            tint(theme, "A" if sourcing else "B"),
            round_shape=sourcing,
        )
        left += 20
    _write(
        painter,
        QRectF(left, row.top(), width - (left - row.left()), row.height()),
        name,
        theme,
        font=ui_font(13),
    )


def _paint_parts(
    painter: QPainter, box: QRectF, parts: Mapping[str, int], longest: int, theme: Theme
) -> float:
    """Draw a bar of its parts, full at ``longest``; return where it ends."""
    left = box.left()
    for part, number in parts.items():
        if number:
            # A part that there is can be seen, however small its share.
            width = max(2.0, box.width() * number / longest)
            paint_part(painter, QRectF(left, box.top(), width, box.height()), part, theme)
            left += width
    return left


def _paint_columns(painter: QPainter, box: QRectF, view: View, theme: Theme) -> None:
    plot = box.adjusted(46, 10, -6, -_AXIS - 4)
    highest = max((bar.total for bar in view.bars), default=0) or 1
    top = _round_up(highest)
    for share in (0.0, 0.5, 1.0):
        y = plot.bottom() - plot.height() * share
        painter.setPen(QPen(tint(theme, "line2"), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        axis = QRectF(box.left(), y - 9, 40, 18)
        number = _say_number(round(top * share)) if top * share == int(top * share) else ""
        _write(painter, axis, number, theme, font=ui_font(12), ink="ink2", flags=_RIGHT)
    step = plot.width() / max(1, len(view.bars))
    width = min(36.0, step * 0.72)
    for place, bar in enumerate(view.bars):
        middle = plot.left() + (place + 0.5) * step
        _paint_column(painter, plot, middle, width, bar, top, theme)
    _paint_months(painter, plot, view, step, theme)


def _paint_column(
    painter: QPainter, plot: QRectF, middle: float, width: float, bar: Bar, top: float, theme: Theme
) -> None:
    bottom = plot.bottom()
    for part, number in bar.parts.items():
        if number:
            height = max(2.0, plot.height() * number / top)
            paint_part(painter, QRectF(middle - width / 2, bottom - height, width, height), part, theme)
            bottom -= height


def _paint_months(painter: QPainter, plot: QRectF, view: View, step: float, theme: Theme) -> None:
    """Name as many months as have room, the last one surely."""
    font = ui_font(12)
    widest = max((QFontMetricsF(font).horizontalAdvance(bar.short) for bar in view.bars), default=0.0) + 12
    every = max(1, int(-(-widest // step)))
    last = len(view.bars) - 1
    for place, bar in enumerate(view.bars):
        if (last - place) % every == 0:
            middle = plot.left() + (place + 0.5) * step
            label = QRectF(middle - widest / 2, plot.bottom() + 4, widest, _AXIS - 4)
            _write(
                painter, label, bar.short, theme, font=font, ink="ink2", flags=Qt.AlignmentFlag.AlignHCenter
            )


def _paint_ranges(painter: QPainter, box: QRectF, view: View, theme: Theme) -> None:
    label = _label_width(box)
    plot = QRectF(box.left() + label + 16, box.top() + _AXIS, box.width() - label - _NUMBER - 40, 1)
    bottom = plot.top() + _RANGE * len(view.ranges)
    for share in _QUARTERS:
        x = plot.left() + plot.width() * share
        painter.setPen(QPen(tint(theme, "line2"), 1))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, bottom))
        said = f"{say_decimal(100 * share, 0)} %"
        head = QRectF(x - 30, box.top(), 60, 18)
        _write(painter, head, said, theme, font=ui_font(12), ink="ink2", flags=Qt.AlignmentFlag.AlignHCenter)
    for place, found in enumerate(view.ranges):
        row = QRectF(box.left(), plot.top() + place * _RANGE, box.width(), _RANGE)
        _paint_range(painter, row, plot, label, found, theme)


def _paint_range(
    painter: QPainter, row: QRectF, plot: QRectF, label: float, found: Range, theme: Theme
) -> None:
    upper = QRectF(row.left(), row.top() + 2, row.width(), 18)
    _paint_name(painter, upper, label, found.label, found.layer, theme)
    lower = QRectF(row.left() + 20, row.top() + 19, label - 20, 15)
    _write(painter, lower, found.detail, theme, font=ui_font(11), ink="ink3")
    middle = row.top() + 12
    low, high, share = (plot.left() + plot.width() * at for at in (found.low, found.high, found.share))
    painter.setPen(QPen(tint(theme, "ink2"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(low, middle), QPointF(high, middle))
    for end in (low, high):
        painter.drawLine(QPointF(end, middle - 4), QPointF(end, middle + 4))
    painter.setPen(QPen(tint(theme, "ink"), 2))
    painter.setBrush(tint(theme, "sheet"))
    painter.drawEllipse(QPointF(share, middle), 4.5, 4.5)
    number = QRectF(plot.right() + 14, row.top() + 2, _NUMBER + 14, 20)
    _write(painter, number, found.number, theme, font=ui_font(12, MEDIUM), ink="ink2")


def paint_heading(painter: QPainter, box: QRectF, title: str, detail: str, theme: Theme) -> None:
    """Draw what a chart shows, and of which articles, above it."""
    line = QRectF(box.left(), box.top(), box.width(), 22)
    _write(painter, line, title, theme, font=ui_font(15, SEMIBOLD))
    rest = QRectF(box.left(), box.top() + 24, box.width(), 18)
    _write(painter, rest, detail, theme, font=ui_font(12), ink="ink2")


def _round_up(number: int) -> float:
    """Return a round number not below a count, for the top of an axis."""
    size = 1
    while size * 10 <= number:
        size *= 10
    return float(next(size * step for step in (1, 2, 4, 5, 6, 8, 10) if size * step >= number))


def _say_number(number: int) -> str:
    return say_decimal(float(number), 0)
