"""A layout that sets its widgets in lines, as words are set in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Along the line in the reading direction, then on to the next; ``spread`` shares out what room is left."""

    def __init__(self, parent: QWidget, gap: int, *, spread: bool = False) -> None:
        super().__init__(parent)
        self._spread = spread
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 4, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Take one more item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Return one item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Give one item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Grow in no direction."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Say that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height at a width."""
        return self._place(QRect(0, 0, width, 0), test=True)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, test=False)

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """Return the size of the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, test: bool) -> int:
        margins = self.contentsMargins()
        area = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        top = area.y()
        for line in self._break(area.width()):
            height = max(size.height() for _item, size in line)
            if not test:
                self._place_line(line, QRect(area.x(), top, area.width(), height))
            top += height + self._gap
        return max(top - self._gap, area.y()) - rect.y() + margins.bottom()

    def _break(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 10_000))
            if not lines or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._gap
        return lines

    def _place_line(self, line: list[tuple[QLayoutItem, QSize]], room: QRect) -> None:
        widths = sum(size.width() for _item, size in line)
        gap = self._gap
        if self._spread and len(line) > 1:
            gap = max(gap, (room.width() - widths) // (len(line) - 1))
        left = room.x()
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item, size in line:
            box = QRect(QPoint(left, room.y()), size)
            item.setGeometry(QStyle.visualRect(direction, room, box))
            left += size.width() + gap


class WrappedRows(QWidget):
    """What scrolls, as high as its sentences are at the width there is: Qt would keep room for the narrowest."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width."""
        return QSize(super().minimumSizeHint().width(), 0)


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
