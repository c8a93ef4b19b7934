"""The library's search field: what was found stands in it, and it asks when the typing rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from telisik.ui.buttons import Button
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label
from telisik.ui.look import draw_icon
from telisik.ui.themed import Themed
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from telisik.ui.theme import Theme

_REST = 120  # milliseconds without a key
_ICON_ROOM = 24


class LibrarySearch(Themed, QLineEdit):
    """Esc empties it and then leaves it; Down and Enter go to the table."""

    asked = Signal(str)
    left = Signal()
    table_entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(36)
        self.setMinimumWidth(220)
        self.setMaximumWidth(520)
        self._found = make_label("caption")
        self._found.setParent(self)
        self._clear = Button(theme, icon="x", bare=True, height=24)
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear)
        self._pause = QTimer(self, interval=_REST, singleShot=True)
        self._pause.timeout.connect(lambda: self.asked.emit(self.text()))
        self.textChanged.connect(self._take_text)
        self._place()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setPlaceholderText(translate("Library", "Search all text"))
        self.setAccessibleName(translate("Library", "Search all text"))
        clear = translate("Library", "Clear the search")
        name_control(self._clear, clear)

    def say_found(self, text: str) -> None:
        """Show what was found at the end of the field."""
        self._found.setText(text)
        self.setAccessibleDescription(text)
        self._place()

    def found(self) -> str:
        """Return what is said of what was found."""
        return self._found.text()

    def show_words(self, words: str) -> None:
        """Show these words without asking for them."""
        if self.text() != words:
            self.blockSignals(True)  # noqa: FBT003 - Qt's own order
            self.setText(words)
            self.blockSignals(False)  # noqa: FBT003 - Qt's own order
            self._pause.stop()
            self._place()

    def _take_text(self, _text: str) -> None:
        self._pause.start()
        self._place()

    def _place(self) -> None:
        typed = bool(self.text())
        self._clear.setVisible(typed)
        self._clear.setGeometry(self.width() - 32, (self.height() - 24) // 2, 24, 24)
        self._found.adjustSize()
        width = self._found.width() if typed else 0
        # The typed words come first.
        fits = self.fontMetrics().horizontalAdvance(self.text()) + width + 90 < self.width()
        self._found.setVisible(typed and fits and bool(self._found.text()))
        self._found.move(self.width() - 38 - width, (self.height() - self._found.height()) // 2)
        self.setTextMargins(_ICON_ROOM, 0, 34 + (width if fits else 0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what stands in the field at its end."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass before the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, QRectF(11, (self.height() - 16) / 2, 16, 16), self._theme, "search", "ink2")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._pause.stop()
                self.asked.emit(self.text())
            self.table_entered.emit()
        else:
            super().keyPressEvent(event)
