"""Rows with a box to tick, drawn as the window's own boxes are, so that they show in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from telisik.ui.look import tint
from telisik.ui.toggles import paint_check

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from telisik.ui.main_window import MainWindow


class CheckDelegate(QStyledItemDelegate):
    """Draws over the box that the style draws; where it is clicked stays the style's."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row, then its box."""
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        widget, theme = option.widget, self._window.theme
        box = widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box.adjusted(-1, -1, 1, 1), tint(theme, "sel" if selected else "sheet"))
        corner = QPointF(box.center()) - QPointF(7, 7)
        paint_check(painter, corner, theme, on=Qt.CheckState(state) == Qt.CheckState.Checked)
        painter.restore()
