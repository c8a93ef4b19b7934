"""Which library the window works on: another one is opened, or this one moved, and none is lost on the way."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from telisik import paths
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from pathlib import Path

    from telisik.store.database import Library
    from telisik.ui.app import Program

_UNSAVED = (
    QT_TRANSLATE_NOOP("Fault", "The last changes are not saved, so this library stays open."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was lost."),
    QT_TRANSLATE_NOOP("Fault", "Free some space and retry, or save a copy elsewhere."),
)
_NOT_REMEMBERED = (
    QT_TRANSLATE_NOOP("Fault", "The library is open, but the next start will not know it: {reason}."),
    "",
    QT_TRANSLATE_NOOP("Fault", "Free some space and choose the folder again."),
)
_MOVED = (
    QT_TRANSLATE_NOOP("Fault", "The library now lies in {folder}."),
    QT_TRANSLATE_NOOP("Fault", "Every file was compared before it was removed from the old folder."),
)
_OPENED = (
    QT_TRANSLATE_NOOP("Fault", "The library in {folder} is open now."),
    QT_TRANSLATE_NOOP("Fault", "The one before was closed and stays where it is."),
)
_LOST = (
    QT_TRANSLATE_NOOP("Fault", "The library folder {folder} is not there."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed; the usual library was opened instead."),
    QT_TRANSLATE_NOOP("Fault", "Connect that disk and start again, or choose the folder in Settings."),
)


class LibraryPlaces(QObject):
    """Does what the settings page asks of the library's folder."""

    _copied = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__(program.window)
        self._program = program
        program.window.library_asked.connect(self.open_other)
        program.window.move_asked.connect(self.move)

    def open_other(self, folder: Path) -> None:
        """Work on the library in this folder, begun there if there is none."""
        from telisik.store.database import open_library

        program = self._program
        if program.library is not None and folder.resolve() == program.library.folder.resolve():
            return
        try:
            self._need_saved()
            # The other one first: where it does not open, nothing here has changed.
            opened = open_library(folder)
        except Fault as fault:
            program.window.show_fault(fault)
            return
        program.leave_library()
        self._show(opened)
        program.window.show_fault(Fault(*_OPENED, folder=str(folder)))
        self._remember(folder)

    def move(self, to: Path) -> None:
        """Move the library into an empty folder; it stays where it is until the copy is open."""
        from telisik.store import moving
        from telisik.store.database import open_library

        program = self._program
        if program.library is None or program.library.read_only:
            return
        folder = program.library.folder
        try:
            self._need_saved()
        except Fault as fault:
            program.window.show_fault(fault)
            return
        program.leave_library()
        told: Fault
        try:
            names = self._copy(folder, to)
            opened = open_library(to)
            moving.remove_library(folder, names)
            told = Fault(*_MOVED, folder=str(to))
        except Fault as fault:
            opened, told = open_library(folder), fault
        self._show(opened)
        program.window.show_fault(told)
        if opened.folder == to:
            self._remember(to)

    def _show(self, library: Library) -> None:
        self._program.take_library(library)
        self._program.window.commands.settings.show("library")

    def _copy(self, folder: Path, to: Path) -> tuple[Path, ...]:
        """Copy beside the window, which only waits: a large library takes minutes."""
        from telisik.store import moving

        done: list[tuple[Path, ...]] = []
        failed: list[Fault] = []

        def work() -> None:
            try:
                done.append(moving.copy_library(folder, to))
            except Fault as fault:
                failed.append(fault)
            finally:
                self._copied.emit()

        loop = QEventLoop(self)
        self._copied.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        self._program.window.setEnabled(False)
        thread = threading.Thread(target=work, name="telisik-move")
        thread.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        thread.join()
        self._program.window.setEnabled(True)
        QGuiApplication.restoreOverrideCursor()
        if failed:
            raise failed[0]
        return done[0]

    def tell_lost(self) -> None:
        """Say where the library that was chosen is not there."""
        remembered = paths.remembered_library()
        if remembered is not None and not remembered.is_dir():
            self._program.window.show_fault(Fault(*_LOST, folder=str(remembered)))

    def _need_saved(self) -> None:
        session = self._program.window.session
        self._program.window.leave_article()
        if session is not None and not session.retry():
            raise Fault(*_UNSAVED)

    def _remember(self, folder: Path) -> None:
        try:
            paths.remember_library(folder)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self._program.window.show_fault(Fault(*_NOT_REMEMBERED, reason=reason))
