"""What a command is: its name, keys and menu, where its keys work, and what must be there for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QKeySequence

from telisik.ui.translation import translate


class Scope(Enum):
    """Where a command's keys work: in the window, while reading, or in the library's table; never in a field."""

    WINDOW = auto()
    READING = auto()
    LISTING = auto()


class Need(Enum):
    """What must be there for a command to make sense."""

    NOTHING = auto()
    LIBRARY = auto()
    ARTICLE = auto()
    FINDING = auto()
    WRITABLE = auto()
    WRITABLE_FINDING = auto()
    WRITABLE_LIBRARY = auto()
    CHOSEN = auto()
    WRITABLE_CHOSEN = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name in English (translated when shown), keys, menu, and when it makes sense."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    need: Need = Need.NOTHING
    scope: Scope = Scope.WINDOW
    group: int = 0
    choices: str = ""


def name_command(command: Command) -> str:
    """Return the command's name in the interface's language, without its mnemonic."""
    return translate("Command", command.text).replace("&", "").rstrip(".")


def show_key(key: str) -> str:
    """Return a key as the reviewer sees it on the keyboard, parts separated by spaces."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return native if native.endswith("+") else native.replace("+", " ")
