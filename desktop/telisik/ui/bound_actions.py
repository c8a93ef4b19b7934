"""The commands of one window as QActions: with the keys that hold now, in menus, enabled where they make sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from telisik.ui.actions import Need, Scope, name_command
from telisik.ui.command_list import COMMANDS
from telisik.ui.menus import SUBMENUS, name_menu
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from telisik.ui.actions import Command
    from telisik.ui.keymap import Keymap

# What opens a dialog though its name does not say so.
_ASKING = frozenset({"palette", "keys", "about", "paste", "preview"})


class Actions(QObject):
    """The commands of one window as QActions, with their menus."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], None]], keymap: Keymap) -> None:
        super().__init__(window)
        self.keymap = keymap
        self._actions = {command.id: self._make(command, window, handlers) for command in COMMANDS}
        self._menus: dict[str, QMenu] = {}
        self._met: frozenset[Need] | None = None  # what is met now, once that was told

    def _make(self, command: Command, window: QWidget, handlers: Mapping[str, Callable[[], None]]) -> QAction:
        action = QAction(window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(key) for key in self.keymap.keys_of(command.id)])
        action.setCheckable(bool(command.choices))
        if command.scope is not Scope.WINDOW:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        handler = handlers[command.id]
        action.triggered.connect(lambda _checked=False: self._act(command, handler))
        return action

    def _act(self, command: Command, handler: Callable[[], None]) -> None:
        # An accessibility client that triggers a command waits for the answer, which a dialog would keep from it.
        if QAccessible.isActive() and (command.text.endswith("...") or command.id in _ASKING):
            QTimer.singleShot(0, self, handler)
        else:
            handler()

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._actions[name]

    def add_to_readers(self, readers: Iterable[QWidget], scope: Scope = Scope.READING) -> None:
        """Let the single letters of a scope work in these widgets, and only there."""
        reading = [self._actions[command.id] for command in COMMANDS if command.scope is scope]
        for reader in readers:
            reader.addActions(reading)

    def fill_menus(self, menus: Mapping[str, QMenu]) -> None:
        """Put every command into its menu, with a rule between the groups."""
        self._menus = {**menus, **{name: QMenu(menus["view"]) for name in SUBMENUS}}
        for name, menu in self._menus.items():
            group = 0
            for command in (command for command in COMMANDS if command.menu == name):
                if command.group != group:
                    menu.addSeparator()
                    group = command.group
                menu.addAction(self._actions[command.id])
        self._menus["view"].addSeparator()
        for name in SUBMENUS:
            self._menus["view"].addMenu(self._menus[name])
        self.retranslate()

    def take_keys(self) -> None:
        """Let the keys work that the keymap has now."""
        for command in COMMANDS:
            self._actions[command.id].setShortcuts(
                [QKeySequence(key) for key in self.keymap.keys_of(command.id)]
            )
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything anew after a change of language; undo and redo are named by the session."""
        for name, menu in self._menus.items():
            menu.setTitle(name_menu(name))
        for command in COMMANDS:
            action = self._actions[command.id]
            action.setText(translate("Command", command.text))
            hint = self.keymap.hint(command.id)
            action.setToolTip(f"{name_command(command)} ({hint})" if hint else name_command(command))

    def enable(self, met: frozenset[Need]) -> None:
        """Enable what makes sense now; undo and redo follow the session instead."""
        if met == self._met:
            return
        self._met = met
        for command in COMMANDS:
            if command.id not in {"undo", "redo"}:
                self._actions[command.id].setEnabled(command.need is Need.NOTHING or command.need in met)
