"""The findings above their card: on a tall screen the list takes half of what the card has no use for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_LIST, _CARD = 284, 560


class TriageSplitter(QSplitter):
    """The list keeps the height that the reviewer gave it; until then it follows the window's."""

    def __init__(self, upper: QWidget, lower: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(upper)
        self.addWidget(lower)
        self.setStretchFactor(1, 1)
        self.setSizes([_LIST, 480])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list more or less, unless it was moved away from where it stands by itself."""
        before = self.sizes()[0]
        follows = before in (_LIST, _share(event.oldSize().height()))
        super().resizeEvent(event)
        if follows:
            height = event.size().height()
            upper = _share(height)
            self.setSizes([upper, max(height - upper - self.handleWidth(), 0)])


def _share(height: int) -> int:
    return _LIST + max(height - _LIST - _CARD, 0) // 2
