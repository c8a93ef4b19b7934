"""A reviewer gives commands other keys while the window stands: they work at once and show everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from telisik import paths
from telisik.store.model import Status
from telisik.ui import palette_entries
from telisik.ui.key_sheet import KeySheet


@pytest.fixture
def desk(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    yield desk
    desk.window.keymap.reset_all()
    desk.window.keymap.allow_letters(on=True)


def test_another_letter_decides_and_the_old_one_does_not(desk):
    desk.press("j")
    desk.window.keymap.assign("confirm", ("Y",))
    first = desk.session.current
    desk.press("c")
    assert desk.session.finding(first).status is Status.OPEN
    desk.press("y")
    assert desk.session.finding(first).status is Status.CONFIRMED


def test_a_changed_key_shows_in_menus_tooltips_buttons_sheet_and_palette(desk):
    window = desk.window
    window.keymap.assign("confirm", ("Y",))
    window.keymap.assign("export", ("Ctrl+J",))
    assert window.actions_list["confirm"].shortcut().toString() == "Y"
    assert "(Ctrl J)" in window.actions_list["export"].toolTip()
    assert "(Ctrl J)" in desk.desk.header.export.toolTip()
    assert desk.desk.card._buttons[Status.CONFIRMED]._key == "Y"
    sheet = KeySheet(window, window.theme, window.keymap)
    assert "Ctrl J" in {label.text() for label in sheet.findChildren(QLabel)}
    entries = palette_entries.list_commands(window.actions_list)
    assert ("Y",) in [entry.keys for entry in entries]
    sheet.deleteLater()


def test_a_letter_of_a_command_for_the_whole_window_is_typed_in_fields(desk):
    desk.window.keymap.assign("search", ("Q",))
    desk.press("j", "n")
    desk.type("qq aq")
    assert desk.desk.card.note.toPlainText() == "qq aq"


def test_without_letters_only_other_keys_decide(desk):
    desk.press("j")
    desk.window.keymap.allow_letters(on=False)
    first = desk.session.current
    desk.press("c")
    assert desk.session.finding(first).status is Status.OPEN
