"""Keys that are pressed between the first paint and the moment when the window can do what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class EarlyKeys(QObject):
    """Keeps key presses in their order, and presses them anew once the window is ready: one a turn of the loop."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._kept: list[QKeyEvent] = []

    def keep(self, event: QKeyEvent) -> None:
        """Keep a key press."""
        self._kept.append(event.clone())

    def press_again(self) -> None:
        """Press the oldest kept key where the keyboard is now, and see to the next one afterwards."""
        if not self._kept:
            return
        # What a key opens may run a loop of its own: the next one is pressed in there.
        QTimer.singleShot(0, self, self.press_again)
        event = self._kept.pop(0)
        target = QApplication.focusWidget() or self._window
        action = self._find_action(event, target)
        if action is not None:
            action.trigger()
            return
        QApplication.sendEvent(target, event)

    def _find_action(self, event: QKeyEvent, target: QWidget) -> QAction | None:
        """Return what the key does as a shortcut; Qt itself looks only at keys that come from the system."""
        sequence = QKeySequence(event.keyCombination())
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers(), event.text())
        asked.ignore()
        QApplication.sendEvent(target, asked)
        if asked.isAccepted():  # a field takes it as text
            return None
        above = _list_above(target)
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for action in self._window.findChildren(QAction, options=direct):
            if action.isEnabled() and sequence in action.shortcuts():
                everywhere = action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
                if everywhere or any(action in widget.actions() for widget in above):
                    return action
        return None


def _list_above(widget: QWidget) -> list[QWidget]:
    """Return a widget and those it stands in, up to its window."""
    found = [widget]
    while (above := found[-1].parentWidget()) is not None and not above.isWindow():
        found.append(above)
    return found
