"""Between the first paint and the moment when everything is there: keys count, and nothing changes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame

from telisik import paths
from telisik.store.model import Status
from telisik.ui.app import Program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from telisik.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture
def kept(start, tmp_path: Path) -> Path:
    """Return a library in which an article was open when the window was closed."""
    desk = start(paths.sample_article(), library=tmp_path / "kept")
    desk.wait_analysed()
    desk.close()
    return tmp_path / "kept"


@pytest.fixture
def start_again(qtbot: QtBot, kept: Path) -> Iterator[Callable[[Callable[[MainWindow], None]], MainWindow]]:
    """Return a function that starts once more and does something right after the first paint."""
    programs: list[Program] = []

    def begin(act: Callable[[MainWindow], None]) -> MainWindow:
        program = Program(QApplication.instance(), [], str(kept))
        programs.append(program)
        window = program.window
        window.opens_maximised = False
        window.resize(1440, 900)
        window.painted.connect(lambda: act(window))
        program.show()
        window.activateWindow()
        qtbot.waitUntil(
            lambda: window.session is not None and window.session.review is not None, timeout=60_000
        )
        return window

    yield begin
    for program in programs:
        program.window.close()
        program.close()
        program.window.deleteLater()


def test_keys_pressed_at_the_first_paint_are_done_in_their_order(start_again, qtbot):
    def press(window: MainWindow) -> None:
        assert not window.is_complete
        for key in "cdn":
            QTest.keyClick(window, key)
        QTest.keyClicks(window, "siapa? c")
        QTest.keyClick(window, Qt.Key.Key_Escape)

    window = start_again(press)
    review = window.session.review
    qtbot.waitUntil(lambda: window.session.review.findings[2].note == "siapa? c", timeout=10_000)
    review = window.session.review
    assert [found.status for found in review.findings[:3]] == [
        Status.CONFIRMED,
        Status.DISMISSED,
        Status.OPEN,
    ]
    assert review.count(Status.CONFIRMED) == 1


def test_the_panes_stand_from_the_first_paint_on_where_they_stand_at_the_end(start_again, qtbot):
    first: dict[str, set[tuple[int, ...]]] = {}

    def look(window: MainWindow) -> None:
        frame = window.centralWidget()
        for pane in frame.findChildren(QFrame):
            first.setdefault(pane.objectName(), set()).add(pane.geometry().getRect())

    window = start_again(look)
    desk = window.desk
    qtbot.waitUntil(desk.library.isVisible, timeout=10_000)
    central = window.centralWidget()
    for name, part in (
        ("pane", desk.library),
        ("pane", desk.findings),
        ("header", desk.header),
        ("statusbar", window.status),
    ):
        corner = part.mapTo(central, part.rect().topLeft())
        assert (corner.x(), corner.y(), part.width(), part.height()) in first[name], name
