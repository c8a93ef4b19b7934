"""Keys can be changed: no key means two things, fields keep theirs, and a strange settings file does no harm."""

from __future__ import annotations

import pytest

from telisik.ui import settings as declared
from telisik.ui.command_list import COMMANDS
from telisik.ui.keymap import BY_ID, Keymap
from telisik.ui.settings import Settings


@pytest.fixture
def keymap(qapp):
    settings = Settings()
    settings.write(declared.KEYS, "")
    settings.write(declared.LETTER_KEYS, "on")
    made = Keymap(settings)
    yield made
    made.reset_all()
    made.allow_letters(on=True)


def test_a_command_has_the_keys_it_came_with(keymap):
    assert all(keymap.keys_of(command.id) == command.keys for command in COMMANDS)
    assert keymap.hint("confirm") == "C"
    assert not any(keymap.is_changed(command.id) for command in COMMANDS)


def test_another_key_is_kept_for_the_next_start(keymap):
    keymap.assign("confirm", ("Y",))
    assert Keymap(Settings()).keys_of("confirm") == ("Y",)
    assert keymap.is_changed("confirm")


def test_a_key_is_taken_from_the_command_that_had_it(keymap):
    assert keymap.find_holder("D", "confirm") == "dismiss"
    keymap.assign("confirm", ("C", "D"))
    assert keymap.keys_of("dismiss") == ()
    assert keymap.find_holder("D", "dismiss") == "confirm"
    keymap.reset("dismiss")
    assert keymap.keys_of("dismiss") == ("D",)
    assert keymap.keys_of("confirm") == ("C",)


def test_a_command_keeps_its_newest_two_keys(keymap):
    keymap.assign("note", ("N", "X", "Y"))
    assert keymap.keys_of("note") == ("X", "Y")


def test_all_go_back_to_the_keys_they_came_with(keymap):
    keymap.assign("confirm", ("D",))
    keymap.reset_all()
    assert all(keymap.keys_of(command.id) == command.keys for command in COMMANDS)


@pytest.mark.parametrize(
    ("key", "name"), [("Esc", "confirm"), ("Tab", "search"), ("Space", "search"), ("Alt+F", "search")]
)
def test_keys_that_others_need_are_refused_with_a_reason(keymap, key, name):
    assert keymap.refuse(key, name)


def test_reading_commands_may_have_the_keys_of_lists(keymap):
    assert not keymap.refuse("Space", "next")
    assert not keymap.refuse("Y", "confirm")


def test_letters_can_be_switched_off(keymap):
    keymap.allow_letters(on=False)
    assert keymap.keys_of("confirm") == ()
    assert keymap.keys_of("next") == ("Down",)
    assert keymap.keys_of("search") == BY_ID["search"].keys


@pytest.mark.parametrize(
    "kept", ["{", "[]", "7", '{"confirm": "C"}', '{"confirm": [7, "C, D", ""]}', '{"nothing": ["C"]}']
)
def test_a_settings_file_written_by_others_does_no_harm(keymap, kept):
    settings = Settings()
    settings.write(declared.KEYS, kept)
    strange = Keymap(settings)
    assert strange.keys_of("dismiss") == ("D",)
    assert strange.keys_of("confirm") in (("C",), ())
