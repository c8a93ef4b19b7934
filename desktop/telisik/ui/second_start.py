"""Answers second starts: brings the window forward and opens their files."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt

from telisik.documents.document import Route
from telisik.store.handover import find_requests, take_requests

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow


class RequestCounter(QObject):
    """Watches the folder into which a second start writes what it wants."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        place = find_requests(folder)
        with suppress(OSError):
            place.mkdir(exist_ok=True)
        self._watcher = QFileSystemWatcher([str(place)] if place.is_dir() else [], self)
        self._watcher.directoryChanged.connect(lambda _path: self._answer())
        self._answer()

    def _answer(self) -> None:
        for request in take_requests(self._folder):
            _bring_forward(self._window, request.token)
            if request.files:
                self._window.commands.imports.open_paths(
                    [Path(file) for file in request.files], Route.ARGUMENT
                )


def _bring_forward(window: MainWindow, token: str) -> None:
    if token:
        # Wayland lets a window come forward only with what the person's click gave the second start.
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    window.setWindowState(
        (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
    )
    window.show()
    window.raise_()
    window.activateWindow()
