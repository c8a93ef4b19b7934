"""Fields that open a list or a calendar. A style sheet leaves them without an arrow: they draw one that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_FROM_EDGE = 14.0
_HALF = 4.0


class ChoiceField(QComboBox):
    """One of a list."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its arrow."""
        super().paintEvent(event)
        _paint_arrow(self)


class DateField(QDateEdit):
    """A day, typed or taken from a calendar."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its arrow."""
        super().paintEvent(event)
        _paint_arrow(self)


def _paint_arrow(field: QWidget) -> None:
    group = QPalette.ColorGroup.Normal if field.isEnabled() else QPalette.ColorGroup.Disabled
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(field.palette().color(group, QPalette.ColorRole.Text), 1.5))
    is_mirrored = field.layoutDirection() == field.layoutDirection().RightToLeft
    middle = _FROM_EDGE if is_mirrored else field.width() - _FROM_EDGE
    top = field.height() / 2 - _HALF / 2
    painter.drawPolyline(
        QPolygonF([QPointF(middle - _HALF, top), QPointF(middle, top + _HALF), QPointF(middle + _HALF, top)])
    )
