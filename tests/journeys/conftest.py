"""The whole program as a reviewer meets it: real window, real child process, real library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from telisik.ui import settings
from telisik.ui.app import Program
from telisik.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WAIT = 120_000


class Desk:
    """Drives one running program by its keys, and reads what it shows."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot = qtbot
        self.program = program
        self.window = program.window
        self.open = True

    @property
    def session(self):
        return self.window.session

    @property
    def review(self):
        return self.window.session.review if self.window.session else None

    @property
    def desk(self):
        return self.window.desk

    def wait(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT)

    def wait_analysed(self) -> None:
        self.wait(lambda: self.review is not None and self.review.analysis is not None)

    def press(self, *keys: object, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def current(self):
        return self.session.finding()

    def close(self) -> None:
        if self.open:
            self.open = False
            self.window.close()
            self.program.close()
            self.window.deleteLater()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Return a function that starts the program; whatever still runs at the end is closed."""
    running: list[Desk] = []
    Settings().write(settings.LANGUAGE, "en")
    Settings().write(settings.TOUR, "seen")

    def begin(*files: Path, library: Path | None = None) -> Desk:
        program = Program(QApplication.instance(), list(files), str(library or tmp_path / "library"))
        desk = Desk(qtbot, program)
        running.append(desk)
        # The screen of these tests is smaller than the window, which is then maximised in it.
        program.window.opens_maximised = False
        program.window.resize(1440, 900)
        program.show()
        program.window.activateWindow()
        desk.wait(
            lambda: (
                program.window.is_complete and (desk.session is not None or program.window.notices.faults())
            )
        )
        return desk

    yield begin
    for desk in running:
        desk.close()
