"""The left side of the help: a field to search it, its contents, and what a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from telisik.ui.help_pages import search
from telisik.ui.labels import make_label
from telisik.ui.look import MEDIUM, SEMIBOLD, tint, ui_font
from telisik.ui.selecting import follow_selection
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPainter

    from telisik.ui.help_pages import Page
    from telisik.ui.theme import Theme

_ANCHOR, _DETAIL = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ROW, _HEADING, _HIT = 30, 34, 64
_Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Draws a heading, a page's title, or what was found with the words around it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a row's height by what it is."""
        if index.data(_ANCHOR) is None:
            return QSize(100, _HEADING)
        return QSize(100, _HIT if index.data(_DETAIL) else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        rect: QRect = option.rect
        painter.save()
        heading, detail = index.data(_ANCHOR) is None, index.data(_DETAIL)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tint(self.theme, "sel"))
            width = 3 if option.state & QStyle.StateFlag.State_HasFocus else 1.5
            painter.fillRect(QRectF(rect.left(), rect.top(), width, rect.height()), tint(self.theme, "ink"))
        box = rect.adjusted(14, 6 if heading else 0, -10, 0)
        painter.setFont(ui_font(12, SEMIBOLD) if heading else ui_font(13, MEDIUM if detail else 400))
        painter.setPen(tint(self.theme, "ink2" if heading else "ink"))
        line = box if not detail else QRect(box.left(), box.top() + 6, box.width(), 18)
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        if detail:
            painter.setFont(ui_font(12))
            painter.setPen(tint(self.theme, "ink2"))
            rest = QRect(box.left(), box.top() + 25, box.width(), 33)
            painter.setClipRect(rest)
            painter.drawText(rest, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, detail)
        painter.restore()


class _Field(QLineEdit):
    """Esc empties the field before it closes the window; Down and Enter go on to the list."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that lead out."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HelpContents(QWidget):
    """Tells which anchor is chosen, and with which words it was found."""

    chosen = Signal(str, str)
    read_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages: Sequence[Page] = ()
        self._delegate = _Delegate(theme)
        self.field = _Field()
        self.field.textChanged.connect(lambda _text: self._fill())
        self.field.left.connect(self._go_down)
        self._count = make_label("caption")
        self.list = QListWidget()
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        follow_selection(self.list)
        self.list.currentItemChanged.connect(lambda item, _old: self._choose(item))
        self.list.itemActivated.connect(lambda _item: self.read_asked.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(self.field)
        head.addWidget(self._count)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self.setMinimumWidth(200)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def retranslate(self, pages: Sequence[Page]) -> None:
        """List these pages, in the interface's language."""
        self._pages = pages
        self.field.setPlaceholderText(translate("Help", "Search the help"))
        self.field.setAccessibleName(translate("Help", "Search the help"))
        self.list.setAccessibleName(translate("Help", "Contents"))
        self._fill()

    def show_place(self, anchor: str) -> None:
        """Let the contents follow what is read, without telling anyone."""
        if self.field.text().strip():
            return
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own order
        for row in range(self.list.count()):
            if self.list.item(row).data(_ANCHOR) == anchor:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own order
        self.list.viewport().update()

    def _fill(self) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own order
        self.list.clear()
        words = self.field.text().strip()
        if words:
            found = search(self._pages, words)
            for page, section, cut in found:
                self._add(
                    section.title,
                    section.anchor,
                    cut if section.title == page.title else f"{page.title}: {cut}",
                )
            self._count.setText(translate("Help", "%n places", "", len(found)))
        else:
            self._list_pages()
        self._count.setVisible(bool(words))
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own order

    def _list_pages(self) -> None:
        for defines, heading in (
            (False, translate("Help", "Guide")),
            (True, translate("Help", "Definitions")),
        ):
            self._add(heading, None)
            for page in self._pages:
                if page.defines is defines:
                    self._add(page.title, page.anchor)

    def _add(self, title: str, anchor: str | None, detail: str = "") -> None:
        item = QListWidgetItem(title)
        item.setData(_ANCHOR, anchor)
        item.setData(_DETAIL, detail)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}. {detail}" if detail else title)
        if anchor is None:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addItem(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        anchor = item.data(_ANCHOR) if item else None
        if anchor is not None:
            self.chosen.emit(anchor, self.field.text().strip())

    def _go_down(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.list.currentRow() < 0:
            first = next((r for r in range(self.list.count()) if self.list.item(r).data(_ANCHOR)), -1)
            self.list.setCurrentRow(first)
