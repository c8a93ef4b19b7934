"""What is on or off: boxes to tick, rows of choices of which one holds, and filters by layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from telisik.ui.buttons import check_quietly
from telisik.ui.look import MEDIUM, SEMIBOLD, tint, ui_font
from telisik.ui.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from telisik.ui.theme import Theme


class CheckBox(Themed, QAbstractButton):
    """A box to tick, of 15 pixels in a target of 24."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setFixedSize(24, 24)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_check(painter, QPointF(0.5, 4.5), self._theme, on=self.isChecked(), near=self.underMouse())


def paint_check(painter: QPainter, corner: QPointF, theme: Theme, *, on: bool, near: bool = False) -> None:
    """Draw a box of 15 pixels, filled with ink where ticked."""
    painter.setPen(QPen(tint(theme, "ink" if on or near else "ctl"), 1))
    painter.setBrush(tint(theme, "ink" if on else "raised"))
    painter.drawRoundedRect(QRectF(corner.x(), corner.y(), 15, 15), 3, 3)
    if on:
        painter.setPen(QPen(tint(theme, "sheet"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tick = ((3.5, 7.7), (6.5, 10.7), (11.7, 4.5))
        painter.drawPolyline([corner + QPointF(x, y) for x, y in tick])


class _Segment(QAbstractButton):
    """One choice of a row of choices that exclude each other."""

    def __init__(self, theme: Theme, *, first: bool, last: bool) -> None:
        super().__init__()
        self.theme = theme
        self._first = first
        self._last = last
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the text at its boldest."""
        return QSize(QFontMetrics(ui_font(12, SEMIBOLD)).horizontalAdvance(self.text()) + 20, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw this part of the row's frame, filled where chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        left = 0.5 if self._first else -8.0
        right = self.width() - 0.5 if self._last else self.width() + 8.0
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(QPointF(left, 0.5), QPointF(right, self.height() - 0.5)), 6, 6)
        fill = "sel" if self.isChecked() else "hover" if self.underMouse() else "raised"
        painter.fillPath(frame, tint(self.theme, fill))
        painter.setPen(QPen(tint(self.theme, "ctl"), 1))
        painter.drawPath(frame)
        if not self._first:
            painter.drawLine(QPointF(0.5, 0.5), QPointF(0.5, self.height() - 0.5))
        painter.setFont(ui_font(12, SEMIBOLD if self.isChecked() else MEDIUM))
        painter.setPen(tint(self.theme, "ink" if self.isChecked() else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segments(QWidget):
    """A row of choices of which exactly one holds."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, keys: Sequence[str]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._segments: dict[str, _Segment] = {}
        for index, key in enumerate(keys):
            segment = _Segment(theme, first=index == 0, last=index == len(keys) - 1)
            segment.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)
            self._segments[key] = segment
            layout.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for segment in self._segments.values():
            segment.theme = theme
            segment.update()

    def name(self, key: str, text: str) -> None:
        """Give a choice its words."""
        self._segments[key].setText(text)
        self._segments[key].updateGeometry()
        self._segments[key].update()

    def choose(self, key: str) -> None:
        """Make this the choice that holds, without telling anyone."""
        check_quietly(self._segments[key], on=True)

    def segment(self, key: str) -> QAbstractButton:
        """Return the button of one choice."""
        return self._segments[key]


class Pill(Themed, QAbstractButton):
    """A filter by layer: the layer's shape, its name and its count; pressed, only that layer shows."""

    def __init__(self, theme: Theme, token: str, *, round_shape: bool) -> None:
        super().__init__()
        self._theme = theme
        self._token = token
        self._round = round_shape
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for shape and text."""
        return QSize(QFontMetrics(ui_font(12, MEDIUM)).horizontalAdvance(self.text()) + 36, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self.isChecked() else 1.0
        half = width / 2
        fill = "sel" if self.isChecked() else "hover" if self.underMouse() else "raised"
        painter.setBrush(tint(self._theme, fill))
        painter.setPen(QPen(tint(self._theme, "ink" if self.isChecked() else "line2"), width))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 13, 13)
        draw_shape(
            painter, QPointF(16, self.height() / 2), tint(self._theme, self._token), round_shape=self._round
        )
        painter.setFont(ui_font(12, MEDIUM))
        painter.setPen(tint(self._theme, "ink"))
        box = QRect(28, 0, self.width() - 32, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


def draw_shape(painter: QPainter, centre: QPointF, colour: object, *, round_shape: bool) -> None:
    """Draw a layer's small outline: a circle for sourcing, a square for assertions."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.5))  # type: ignore[call-overload]
    box = QRectF(centre.x() - 5.5, centre.y() - 5.5, 11, 11)
    if round_shape:
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box, 2, 2)
