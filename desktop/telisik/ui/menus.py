"""The menus of the window by name, in their order; apart from what stands in them, because they are painted first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QMenuBar

MENUS = {
    "file": QT_TRANSLATE_NOOP("Menu", "&File"),
    "edit": QT_TRANSLATE_NOOP("Menu", "&Edit"),
    "view": QT_TRANSLATE_NOOP("Menu", "&View"),
    "finding": QT_TRANSLATE_NOOP("Menu", "F&inding"),
    "article": QT_TRANSLATE_NOOP("Menu", "&Article"),
    "library": QT_TRANSLATE_NOOP("Menu", "&Library"),
    "help": QT_TRANSLATE_NOOP("Menu", "&Help"),
}
SUBMENUS = {
    "theme": QT_TRANSLATE_NOOP("Menu", "&Theme"),
    "language": QT_TRANSLATE_NOOP("Menu", "Lan&guage of the app"),
}


def add_menus(bar: QMenuBar) -> dict[str, QMenu]:
    """Put the menus into the bar, still empty, and return them by name."""
    return {name: bar.addMenu(name_menu(name)) for name in MENUS}


def name_menu(name: str) -> str:
    """Return a menu's title in the interface's language, with its mnemonic."""
    return translate("Menu", MENUS.get(name) or SUBMENUS[name])
