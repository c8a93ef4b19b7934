"""Presses random keys and clicks random places in one running program, the same ones for the same seed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QMenu, QWidget

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow

LETTERS = "jkcdeonlvmgabwi/?123456 xyz"
KEYS = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_F6,
        Qt.Key.Key_F2,
    ),
)
CONTROLLED = "zzzyfkio0+-"
NONE, SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_PATIENCE = 25  # events that a dialog or menu may stay open


class Monkey(QObject):
    """Works from a timer, so that it goes on inside the loop of a dialog."""

    def __init__(self, window: MainWindow, seed: int, events: int) -> None:
        super().__init__(window)
        self._window = window
        self._chance = random.Random(seed)
        self.left = events
        self._over = 0
        self.trace: list[str] = []

    def run(self) -> None:
        """Begin; ``left`` counts down to 0."""
        self._step()

    def _step(self) -> None:
        if self.left <= 0:
            self._close_over()
            return
        self.left -= 1
        # Before acting: what it opens may be a dialog, whose own loop then takes the next step.
        QTimer.singleShot(0, self, self._step)
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        self._over = self._over + 1 if over is not None else 0
        if over is not None and self._over > _PATIENCE:
            self._note("close")
            self._over = 0
            self._dismiss(over)
            return
        self._act(over or self._window)

    def _close_over(self) -> None:
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is not None:
            self._dismiss(over)
            QTimer.singleShot(0, self, self._close_over)

    @staticmethod
    def _dismiss(over: QWidget) -> None:
        if isinstance(over, QDialog):
            over.reject()
        else:
            over.close()

    def _act(self, top: QWidget) -> None:
        if self._chance.random() < 0.75:
            self._press(top)
        else:
            self._click(top)

    def _press(self, top: QWidget) -> None:
        focus = top if isinstance(top, QMenu) else top.focusWidget() or top
        kind = self._chance.random()
        if kind < 0.5:
            letter = self._chance.choice(LETTERS)
            modifier = SHIFT if self._chance.random() < 0.1 else NONE
            self._note(f"{letter!r} {modifier.name}")
            QTest.keyClicks(focus, letter, modifier)
        elif kind < 0.85:
            key = self._chance.choice(KEYS)
            modifier = self._chance.choice((NONE, NONE, NONE, SHIFT, CONTROL, ALT))
            self._note(f"{key.name} {modifier.name}")
            QTest.keyClick(focus, key, modifier)
        else:
            letter = self._chance.choice(CONTROLLED)
            self._note(f"Ctrl {letter}")
            QTest.keyClick(focus, letter, CONTROL)

    def _click(self, top: QWidget) -> None:
        places = [w for w in top.findChildren(QWidget) if w.isVisible() and w.isEnabled() and w.width() > 2]
        target = self._chance.choice(places) if places else top
        if isinstance(target, QAbstractScrollArea):
            target = target.viewport()
        point = QPoint(
            self._chance.randrange(target.width() or 1), self._chance.randrange(target.height() or 1)
        )
        button = Qt.MouseButton.RightButton if self._chance.random() < 0.1 else Qt.MouseButton.LeftButton
        self._note(f"click {type(target).__name__} {target.accessibleName()!r} {point.x()},{point.y()}")
        QTest.mouseClick(target, button, NONE, point)

    def _note(self, what: str) -> None:
        self.trace.append(what)
        del self.trace[:-40]
