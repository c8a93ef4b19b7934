"""The popup that asks for the verdict: one digit, then the reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from telisik.store.model import Verdict
from telisik.ui.theme import load_theme
from telisik.ui.verdict import VerdictPopup


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
def test_what_is_typed_after_the_digit_is_the_reason(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    popup = VerdictPopup(parent, load_theme("light"), lambda: "en")
    decided = []
    popup.decided.connect(lambda verdict, reason: decided.append((verdict, reason)))
    popup.show_verdict(None, "")
    popup.show()
    popup.activateWindow()
    popup._choose(None)
    qtbot.keyClick(QApplication.focusWidget() or popup, "3")
    for key in "Tidak ada 2 sumber.":
        qtbot.keyClick(QApplication.focusWidget() or popup, key)
    qtbot.keyClick(
        QApplication.focusWidget() or popup, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert decided == [(Verdict.UNPROVEN, "Tidak ada 2 sumber.")]


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
def test_all_of_it_is_on_the_screen_wherever_its_button_is(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    room = parent.screen().availableGeometry()
    button = QPushButton("Set verdict", parent)
    for corner in (room.topLeft(), room.bottomRight(), room.bottomLeft()):
        parent.move(corner)
        parent.show()
        popup = VerdictPopup(parent, load_theme("light"), lambda: "en")
        popup.open_under(button)
        # The offscreen platform moves what is shown by the two pixels of a frame.
        assert room.adjusted(0, 0, 2, 2).contains(popup.geometry())
        popup.close()
