"""Which keys each command has now: those of the program, or the reviewer's own, kept in the settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from telisik.ui import settings as declared
from telisik.ui.actions import Scope, show_key
from telisik.ui.command_list import COMMANDS
from telisik.ui.menus import MENUS, name_menu
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from telisik.ui.actions import Command
    from telisik.ui.settings import Settings

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}
MOST = 2  # keys of one command
# What fields, lists and buttons need, wherever the keyboard is.
_NEEDED = ("Esc", "Tab", "Shift+Tab", "Left", "Right", "Shift+Left", "Shift+Right", "Ctrl+C", "Ctrl+A")
# What they need only while the keyboard is on them, so that a command for the whole window may not have it.
_NEEDED_IN_WINDOW = (
    "Space", "Shift+Space", "Return", "Enter", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Backspace", "Del",
    "Ctrl+X",
)  # fmt: skip


class Keymap(QObject):
    """The keys in force by command. Keys are in Qt's portable form, such as "Ctrl+Shift+F"."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._own = _read_own(settings.read(declared.KEYS))

    def keys_of(self, name: str) -> tuple[str, ...]:
        """Return a command's keys, the one that is shown first."""
        keys = self._own.get(name, BY_ID[name].keys)
        return keys if self.has_letters() else tuple(key for key in keys if not is_letter(key))

    def hint(self, name: str) -> str:
        """Return a command's first key as the reviewer sees it; empty for a command without keys."""
        keys = self.keys_of(name)
        return show_key(keys[0]) if keys else ""

    def has_letters(self) -> bool:
        """Tell whether single letters and signs work while reading."""
        return self._settings.read(declared.LETTER_KEYS) == "on"

    def allow_letters(self, *, on: bool) -> None:
        """Let single letters and signs work while reading, or not."""
        self._settings.write(declared.LETTER_KEYS, "on" if on else "off")
        self.changed.emit()

    def is_changed(self, name: str) -> bool:
        """Tell whether a command has other keys than those it came with."""
        return self._own.get(name, BY_ID[name].keys) != BY_ID[name].keys

    def find_holder(self, key: str, name: str) -> str | None:
        """Return the other command that has this key already, if one has."""
        holders = (
            other for other in BY_ID if other != name and key in self._own.get(other, BY_ID[other].keys)
        )
        return next(holders, None)

    def refuse(self, key: str, name: str) -> str:
        """Return why a command cannot have this key, in the interface's language; empty where it can."""
        if key in _NEEDED or (BY_ID[name].scope is Scope.WINDOW and key in _NEEDED_IN_WINDOW):
            return translate("Keys", "Fields, lists and buttons need this key.")
        menu = next((menu for menu in MENUS if key == _menu_key(menu)), None)
        if menu is not None:
            title = name_menu(menu).replace("&", "")
            return translate("Keys", "It opens the menu {menu}.").format(menu=title)
        return ""

    def assign(self, name: str, keys: tuple[str, ...]) -> None:
        """Give a command these keys and take them from every other; the newest ``MOST`` are kept."""
        for other in BY_ID:
            kept = tuple(key for key in self._own.get(other, BY_ID[other].keys) if key not in keys)
            if other != name and kept != self._own.get(other, BY_ID[other].keys):
                self._own[other] = kept
        self._own[name] = keys[-MOST:]
        self._keep()

    def reset(self, name: str) -> None:
        """Give a command the keys it came with, and take them from others."""
        if self.is_changed(name):
            self.assign(name, BY_ID[name].keys)

    def reset_all(self) -> None:
        """Give every command the keys it came with."""
        self._own.clear()
        self._keep()

    def _keep(self) -> None:
        self._own = {name: keys for name, keys in self._own.items() if keys != BY_ID[name].keys}
        self._settings.write(declared.KEYS, json.dumps(self._own, sort_keys=True) if self._own else "")
        self.changed.emit()


def is_letter(key: str) -> bool:
    """Tell whether a key is a single letter, digit or sign, with Shift at most."""
    return len(key.removeprefix("Shift+")) == 1


def find_hint(widget: QWidget, name: str) -> str:
    """Return the key that a command of the widget's window has now, as it is shown; empty for none."""
    found = widget.window().findChild(QAction, name, Qt.FindChildOption.FindDirectChildrenOnly)
    shortcut = found.shortcut() if isinstance(found, QAction) else QKeySequence()
    return "" if shortcut.isEmpty() else show_key(shortcut.toString(QKeySequence.SequenceFormat.PortableText))


def add_hint(widget: QWidget, text: str, name: str) -> str:
    """Return a tooltip's text with the key that a command of the widget's window has now."""
    hint = find_hint(widget, name)
    return f"{text} ({hint})" if hint else text


def name_control(control: QWidget, name: str, *, command: str = "", key: str = "") -> None:
    """Give a control without words its name, for a screen reader and on hovering.

    The tooltip adds the key of ``command``, or ``key``, which no one can change.
    """
    control.setAccessibleName(name)
    hint = find_hint(control, command) if command else key
    control.setToolTip(f"{name} ({hint})" if hint else name)


def _menu_key(menu: str) -> str:
    title = name_menu(menu)
    return f"Alt+{title[title.index('&') + 1].upper()}"


def _read_own(kept: str) -> dict[str, tuple[str, ...]]:
    """Return what the settings keep; a file that someone else wrote in gives the program's own keys."""
    try:
        data = json.loads(kept) if kept else {}
        return {
            name: tuple(_as_key(key) for key in keys if _as_key(key))[:MOST]
            for name, keys in data.items()
            if name in BY_ID and isinstance(keys, list)
        }
    except (ValueError, AttributeError):
        return {}


def _as_key(key: object) -> str:
    """Return a key in Qt's portable form; empty where it names none."""
    sequence = QKeySequence(key) if isinstance(key, str) else QKeySequence()
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return text if sequence.count() == 1 else ""
