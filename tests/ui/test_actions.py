"""Commands are data: every one has a handler, no two share a key, menus and mnemonics are whole."""

from __future__ import annotations

import itertools
from unittest.mock import MagicMock

import pytest
from PySide6.QtWidgets import QMenuBar, QWidget

from telisik.ui.actions import Need, Scope, show_key
from telisik.ui.bound_actions import Actions
from telisik.ui.command_list import COMMANDS
from telisik.ui.commands import Commands
from telisik.ui.key_sheet import SHEET
from telisik.ui.keymap import Keymap
from telisik.ui.menus import MENUS, SUBMENUS, add_menus
from telisik.ui.settings import Settings
from telisik.ui.translation import Translation


def test_no_key_means_two_things():
    keys = list(itertools.chain.from_iterable(command.keys for command in COMMANDS))
    assert len(keys) == len(set(keys))


def test_single_letters_only_work_while_reading():
    for command in COMMANDS:
        letters = [key for key in command.keys if len(key) == 1 and key.isalnum()]
        assert not letters or command.scope is not Scope.WINDOW, command.id


def test_every_command_has_a_handler_and_no_handler_is_left_over():
    # The window is only named by the handlers here, never used.
    assert set(Commands(MagicMock()).handlers()) == {command.id for command in COMMANDS}


def test_the_key_sheet_names_commands_that_there_are():
    known = {command.id for command in COMMANDS if command.keys}
    assert set(itertools.chain.from_iterable(names for _, names in SHEET)) <= known


@pytest.mark.parametrize("language", ["en", "id"])
def test_menus_have_their_own_mnemonics_in_every_language(qtbot, language):
    window = QWidget()
    qtbot.addWidget(window)
    translation = Translation()
    translation.switch(language)
    try:
        bar = QMenuBar(window)
        actions = Actions(window, {command.id: lambda: None for command in COMMANDS}, Keymap(Settings()))
        actions.fill_menus(add_menus(bar))
        titles = [menu.title() for menu in bar.actions() for menu in [menu.menu()]]
        letters = [title[title.index("&") + 1].lower() for title in titles]
        assert len(set(letters)) == len(MENUS)
        for menu in bar.findChildren(type(bar.actions()[0].menu())):
            names = [action.text() for action in menu.actions() if "&" in action.text()]
            used = [name[name.index("&") + 1].lower() for name in names]
            assert len(used) == len(set(used)), f"{menu.title()}: {names}"
    finally:
        translation.switch("en")


def test_commands_are_enabled_by_what_is_there(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, {command.id: lambda: None for command in COMMANDS}, Keymap(Settings()))
    actions.enable(frozenset({Need.LIBRARY}))
    assert actions["import"].isEnabled()
    assert not actions["confirm"].isEnabled()
    actions.enable(frozenset(Need))
    assert actions["confirm"].isEnabled()


def test_submenus_are_filled():
    assert all(any(command.menu == name for command in COMMANDS) for name in SUBMENUS)


def test_keys_are_shown_as_on_the_keyboard():
    assert show_key("Ctrl+Shift+L") == "Ctrl Shift L"
    assert show_key("Ctrl++") == "Ctrl++"
