"""A button that opens a menu of choices: one of them holds, or any number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from telisik.ui.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from telisik.ui.theme import Theme


class _StayingMenu(QMenu):
    """A menu that stays open while several things are ticked in it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space without closing; Enter ticks and closes."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)


class ChoiceButton(Button):
    """Shows its choices in a menu; ``several`` may hold where it says so, otherwise exactly one."""

    chosen = Signal()

    def __init__(self, theme: Theme, *, several: bool = False, bare: bool = False, height: int = 26) -> None:
        super().__init__(theme, icon="chevron-down", bare=bare, height=height)
        self.icon_last = True
        self._several = several
        self._menu = _StayingMenu(self) if several else QMenu(self)
        self._group = QActionGroup(self._menu)
        self._group.setExclusive(not several)
        self._actions: dict[str, QAction] = {}
        self.clicked.connect(self.open_menu)

    def minimumSizeHint(self) -> QSize:
        """Return room for the button's words."""
        return self.sizeHint()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these, each a key and its words; what held goes on to hold where it is still offered."""
        held = self.held()
        for action in self._actions.values():
            self._menu.removeAction(action)
            action.deleteLater()
        self._actions.clear()
        for key, words in choices:
            action = QAction(words.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setChecked(key in held)
            action.triggered.connect(lambda _on=False: self.chosen.emit())
            self._group.addAction(action)
            self._menu.addAction(action)
            self._actions[key] = action

    def hold(self, keys: Iterable[str]) -> None:
        """Let these choices hold, and no other, without telling anyone."""
        wanted = set(keys)
        for key, action in self._actions.items():
            action.setChecked(key in wanted)

    def held(self) -> frozenset[str]:
        """Return the keys of the choices that hold."""
        return frozenset(key for key, action in self._actions.items() if action.isChecked())

    def words_of(self, key: str) -> str:
        """Return the words of a choice."""
        return self._actions[key].text().replace("&&", "&")

    def menu(self) -> QMenu:
        """Return the menu."""
        return self._menu

    def open_menu(self) -> None:
        """Open the menu under the button."""
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
