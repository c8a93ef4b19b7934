"""The field that finds words in the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from telisik.ui.buttons import Button
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from telisik.ui.theme import Theme


class _Field(QLineEdit):
    find_asked = Signal(bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.find_asked.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Asks the article to find; says so where it found nothing."""

    find_asked = Signal(str, bool)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("findbar")
        self._found = True
        self.field = _Field()
        self.field.textChanged.connect(
            lambda text: self._ask(forward=True) if text else self.tell(found=True)
        )
        self.field.find_asked.connect(lambda forward: self._ask(forward=forward))
        self.field.left.connect(self.close_bar)
        self._result = make_label("alarm")
        self._back = Button(theme, command="find_previous", height=28)
        self._back.clicked.connect(lambda: self._ask(forward=False))
        self._next = Button(theme, command="find_next", height=28)
        self._next.clicked.connect(lambda: self._ask(forward=True))
        self._close = Button(theme, icon="x", bare=True, height=28)
        self._close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for widget in (self._result, self._back, self._next, self._close):
            row.addWidget(widget)
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.field.setPlaceholderText(translate("Find", "Find in article"))
        self.field.setAccessibleName(translate("Find", "Find in article"))
        self._back.setText(translate("Find", "Previous"))
        self._next.setText(translate("Find", "Next"))
        name_control(self._close, translate("Find", "Close"), key="Esc")
        self.tell(found=self._found)

    def open_bar(self) -> None:
        """Show the field and put the cursor in it."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide the field."""
        self.hide()
        self.left.emit()

    def again(self, *, forward: bool) -> None:
        """Find the same words once more."""
        if self.field.text():
            self._ask(forward=forward)
        else:
            self.open_bar()

    def _ask(self, *, forward: bool) -> None:
        self.find_asked.emit(self.field.text(), forward)

    def tell(self, *, found: bool) -> None:
        """Say so where nothing was found."""
        self._found = found
        self._result.setText("" if found else translate("Find", "Not in this article"))

    def result(self) -> str:
        """Return what is said of the search."""
        return self._result.text()
