"""The interface's size is Qt's own scale, set before its start; the article's letters keep theirs."""

from __future__ import annotations

import os

import pytest

from telisik.ui import interface_size
from telisik.ui import settings as declared
from telisik.ui.interface_size import find_text_pixels, open_anew, scale_interface
from telisik.ui.settings import Settings


@pytest.fixture
def settings(qapp, monkeypatch):
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    monkeypatch.delenv("TELISIK_SCALE_GIVEN", raising=False)
    # What is set while the test runs goes with it.
    monkeypatch.setattr(os, "environ", os.environ.copy())
    return Settings()


@pytest.mark.parametrize(
    ("given", "size", "scale"),
    [("", "100", None), ("", "125", "1.25"), ("2", "150", "3.0"), ("2", "100", "2"), ("many", "150", "many")],
)
def test_it_multiplies_what_the_environment_asks_for(settings, given, size, scale):
    if given:
        os.environ["QT_SCALE_FACTOR"] = given
    settings.write(declared.INTERFACE_SIZE, size)
    scale_interface(settings)
    assert os.environ.get("QT_SCALE_FACTOR") == scale


def test_a_window_that_opens_anew_is_not_scaled_twice(settings):
    settings.write(declared.INTERFACE_SIZE, "150")
    scale_interface(settings)
    scale_interface(settings)
    assert os.environ["QT_SCALE_FACTOR"] == "1.5"
    settings.write(declared.INTERFACE_SIZE, "100")
    scale_interface(settings)
    assert "QT_SCALE_FACTOR" not in os.environ


@pytest.mark.parametrize("size", declared.INTERFACE_SIZE.choices)
@pytest.mark.parametrize("text", declared.TEXT_SIZE.choices)
def test_the_articles_letters_keep_their_size(settings, size, text):
    settings.write(declared.INTERFACE_SIZE, size)
    settings.write(declared.TEXT_SIZE, text)
    assert find_text_pixels(settings) * int(size) / 100 == pytest.approx(int(text), abs=0.75)


@pytest.mark.parametrize(
    ("started", "shown", "named"),
    [(None, "usual", None), (None, "other", "other"), ("one", "one", "one"), ("one", "other", "other")],
)
def test_it_opens_anew_on_the_library_that_was_open(monkeypatch, tmp_path, started, shown, named):
    commands = []
    monkeypatch.setenv("TELISIK_LIBRARY", str(tmp_path / "usual"))
    monkeypatch.setattr(interface_size.os, "execv", lambda _program, command: commands.append(command))
    open_anew(str(tmp_path / started) if started else None, tmp_path / shown)
    tail = ["--library", str(tmp_path / named)] if named else []
    assert commands[0][3:] == tail
