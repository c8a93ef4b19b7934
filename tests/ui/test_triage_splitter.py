"""On a tall screen the list of findings takes part of what the card has no use for, until the reviewer moves it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from telisik.ui.triage_splitter import TriageSplitter

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def splitter(qtbot):
    upper, lower = QWidget(), QWidget()
    splitter = TriageSplitter(upper, lower)
    qtbot.addWidget(splitter)
    splitter.resize(432, 836)
    splitter.show()
    return splitter


def test_it_follows_the_windows_height_both_ways(splitter):
    usual = splitter.sizes()
    assert usual[0] == 284
    splitter.resize(432, 2096)
    assert splitter.sizes()[0] == 284 + (2096 - 844) // 2
    splitter.resize(432, 836)
    assert splitter.sizes() == usual


def test_where_the_reviewer_put_it_it_stays(splitter):
    splitter.setSizes([400, 435])
    splitter.resize(432, 2096)
    assert splitter.sizes()[0] == 400
