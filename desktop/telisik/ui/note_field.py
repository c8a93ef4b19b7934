"""The field for a note: grows with its text, leaves on Ctrl+Enter and Esc, and tells every pause in typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

PAUSE_MS = 400
_LONGEST = 8


class NoteField(QPlainTextEdit):
    """``paused`` comes within 400 ms of a key, ``finished`` when the reviewer leaves the field."""

    paused = Signal()
    finished = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self.paused)
        self._loading = False
        self.textChanged.connect(self._note_change)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def load(self, text: str) -> None:
        """Show a note as kept; this is not typing."""
        if text == self.toPlainText():
            return
        self._loading = True
        self.setPlainText(text)
        self._loading = False
        self._timer.stop()

    def stop_waiting(self) -> None:
        """Forget the pause that was awaited: what is typed has been kept."""
        self._timer.stop()

    def _note_change(self) -> None:
        # A running timer goes on: steady typing is kept as often as typing with pauses.
        if not self._loading and not self._timer.isActive():
            self._timer.start()

    def _grow(self) -> None:
        lines = min(max(2, int(self.document().size().height())), _LONGEST)
        height = lines * self.fontMetrics().lineSpacing() + 24
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """Return the height of the lines written."""
        return QSize(200, self.height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the review where the field itself has nothing to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            if event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable():
                event.ignore()
                return True
            if event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable():
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish on Ctrl+Enter, go back on Esc; both keep what is typed."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.finished.emit()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the note when the field is left in any way."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            self.finished.emit()
