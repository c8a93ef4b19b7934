"""The tour's note is as tall as its words, whatever their length and the theme's borders."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from telisik.ui.style import build_stylesheet
from telisik.ui.theme import load_theme
from telisik.ui.tour import TourNote


@pytest.mark.parametrize("words", [3, 12, 13, 14, 30, 31, 32, 33, 60])
def test_no_line_of_a_step_is_cut(qtbot, words):
    theme = load_theme("light")
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(build_stylesheet(theme))
    window.resize(800, 600)
    note = TourNote(window, theme)
    window.show()
    note.say(1, "Dua macam tanda", " ".join(["ungkapan"] * words))
    note.show()
    qtbot.waitExposed(window)
    qtbot.wait(10)
    assert note._text.height() >= note._text.heightForWidth(note._text.width())
