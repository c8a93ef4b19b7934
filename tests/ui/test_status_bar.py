"""The status bar says whole words: what has no room is left out, nothing is cut."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel

from telisik.ui.status_bar import StatusBar
from telisik.ui.theme import load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG = "Tambah tautan temuan dua belas pada alinea kesepuluh"


@pytest.fixture
def bar(qtbot, session):
    widget = StatusBar(load_theme("light"), lambda: "en")
    qtbot.addWidget(widget)
    widget.resize(1440, 32)
    widget.show_review(session.review, None)
    widget.retranslate()
    widget.show_time(0.1)
    widget.show_edit("Add link")
    widget.show_saved(datetime(2026, 3, 14, 9, 30, tzinfo=UTC))
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def list_cut(bar: StatusBar) -> list[str]:
    return [
        label.text()
        for label in bar.findChildren(QLabel)
        if label.isVisible() and label.width() < label.fontMetrics().horizontalAdvance(label.text())
    ]


@pytest.mark.parametrize("width", [1920, 1440, 1024, 800])
def test_nothing_is_cut_when_words_become_longer(bar, qtbot, width):
    bar.resize(width, 32)
    bar.show_edit(LONG)
    qtbot.wait(20)
    assert not list_cut(bar)
    shown = LONG in [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]
    assert shown == (width >= 1024)


def test_nothing_is_cut_when_letters_become_wider(bar, qtbot):
    bar.resize(1024, 32)
    bar.show_edit(LONG[:24])
    bar.setStyleSheet("QLabel { font-size: 15px }")
    qtbot.wait(20)
    assert not list_cut(bar)
