"""Long work on the whole library: in a thread, with a connection of its own, shown with its progress and a Cancel."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressBar

from telisik.errors import Fault
from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from telisik.store.database import Library
    from telisik.ui.main_window import MainWindow
    from telisik.ui.theme import Theme

_Result = TypeVar("_Result")
# Milliseconds: what is done by then shows nothing; and how often progress is told at most.
_UNSEEN, _PACE = 250, 50
# Steps of SQLite between two looks at whether it was cancelled.
_STEPS = 50_000


class _Stopped(Exception):
    """The reviewer cancelled the work."""


class _Job(QObject):
    """One piece of work in its thread; ``ended`` comes in the window's thread with the result or what was raised."""

    progressed = Signal(int, int)
    ended = Signal(object, object)
    _told = Signal(object, object)

    def __init__(
        self, library: Library, act: Callable[[Library, Callable[[int, int], None]], object]
    ) -> None:
        super().__init__()
        self._folder, self._read_only = library.folder, library.read_only
        self._act = act
        self._stop = threading.Event()
        self._last = 0.0
        self.beside: Library | None = None
        self._told.connect(self.ended, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="telisik-care", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()

    def wait(self) -> None:
        self._thread.join()

    def _watch(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise _Stopped
        moment = time.monotonic()
        if done >= total or moment - self._last > _PACE / 1000:
            self._last = moment
            # Beyond 2 GB a C int is too small for bytes.
            self.progressed.emit(int(1000 * done / max(total, 1)), 1000)

    def _work(self) -> None:
        try:
            with closing(_open_again(self._folder, read_only=self._read_only)) as library:
                self.beside = library
                library.db.conn.set_progress_handler(self._stop.is_set, _STEPS)
                self._told.emit(self._act(library, self._watch), None)
        except Exception as error:  # noqa: BLE001 - told in the window's thread, where the crash handler is
            stopped = self._stop.is_set() and isinstance(error, (_Stopped, sqlite3.OperationalError))
            self._told.emit(None, _Stopped() if stopped else error)


def _open_again(folder: Path, *, read_only: bool) -> Library:
    from telisik.store.database import open_beside, open_library

    return open_library(folder, read_only=True) if read_only else open_beside(folder)


class JobSheet(Sheet):
    """How far the work is, with a Cancel where it can be cancelled without harm."""

    stopped = Signal()

    def __init__(self, window: MainWindow, theme: Theme, heading: str, *, cancellable: bool) -> None:
        super().__init__(window, theme, heading)
        self._cancellable = cancellable
        self._bar = QProgressBar()
        # Until it is known how much there is, the bar stays empty: nothing on the screen moves for its own sake.
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(heading)
        self._said = make_label(
            "body", translate("Care", "The article can be read on when this is done."), wrap=True
        )
        self.body.addWidget(self._said)
        self.body.addWidget(self._bar)
        if cancellable:
            self._cancel = self.add_choice(
                translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc"
            )
            self._cancel.setFocus()
        self.setMinimumWidth(420)

    def show_progress(self, done: int, total: int) -> None:
        """Show how much is done."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def done(self, result: int) -> None:
        """Close only when the work has ended; until then closing asks it to stop."""
        if result == QDialog.DialogCode.Accepted:
            super().done(result)
        elif self._cancellable:
            self._said.setText(translate("Care", "Stopping..."))
            self.stopped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter close nothing."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def run_job(
    window: MainWindow,
    heading: str,
    act: Callable[[Library, Callable[[int, int], None]], _Result],
    *,
    cancellable: bool = True,
    unseen: int = _UNSEEN,
) -> _Result | None:
    """Do something to the library in a thread while the window is drawn on; None where it was cancelled or failed.

    ``act`` is given a second connection to the library and whom to tell how far it is. A fault is told in the
    window; a defect is raised here. Nothing else can be done meanwhile: keys and clicks wait for the end, or for the
    dialog, which comes after ``unseen`` milliseconds.
    """
    if window.session is None:
        return None
    job = _Job(window.session.library, act)
    outcome: list[tuple[_Result | None, BaseException | None]] = []
    loop = QEventLoop()
    sheet = JobSheet(window, window.theme, heading, cancellable=cancellable)
    job.progressed.connect(sheet.show_progress)
    sheet.stopped.connect(job.stop)

    def end(result: _Result | None, trouble: BaseException | None) -> None:
        outcome.append((result, trouble))
        loop.quit()
        sheet.done(QDialog.DialogCode.Accepted)

    job.ended.connect(end)
    job.start()
    # A small library takes less time than a dialog that comes and goes.
    QTimer.singleShot(unseen, loop, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if not outcome:
        sheet.exec()
    job.wait()
    sheet.deleteLater()
    if job.beside is not None:
        window.session.library.take_marks(job.beside)
    result, trouble = outcome[0]
    if isinstance(trouble, Fault):
        window.show_fault(trouble)
    elif trouble is not None and not isinstance(trouble, _Stopped):
        raise trouble
    return result
