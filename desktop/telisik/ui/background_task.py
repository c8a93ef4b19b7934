"""Long work beside the window, with its progress in a small dialog that can stop it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog

from telisik.errors import Fault
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    Tell = Callable[[int, int], None]

_SHOWN_AFTER = 400  # ms that the work may take before its progress shows


class _Stopped(Exception):
    """The reviewer stopped the work."""


class BackgroundTask(QObject):
    """Does one thing in a thread of its own; ``take`` gets its result in the window's, None where it was stopped."""

    failed = Signal(object)
    _told = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(self, parent: QWidget, heading: str) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._take: Callable[[object], None] = lambda _result: None
        self._dialog = QProgressDialog(heading, translate("Dialog", "Cancel"), 0, 0, parent)
        self._dialog.setWindowTitle(heading)
        self._dialog.setMinimumDuration(_SHOWN_AFTER)
        self._dialog.setAutoReset(False)
        self._dialog.setAutoClose(False)
        self._dialog.canceled.connect(self._stop.set)
        self._dialog.setValue(0)
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[[Tell], object], take: Callable[[object], None]) -> None:
        """Begin; the work tells how far it is, and is stopped where it tells."""
        self._take = take
        self._thread = threading.Thread(target=self._run, args=(work,), name="telisik-task", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Stop the work at its next step and wait for its end."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self, work: Callable[[Tell], object]) -> None:
        try:
            result = work(self._tell)
        except _Stopped:
            self._ended.emit(None, None)
        except Exception as error:  # noqa: BLE001 - told in the window's thread, where the crash handler is
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _tell(self, done: int, total: int) -> None:
        self._told.emit(done, total)
        if self._stop.is_set():
            raise _Stopped

    def _show(self, done: int, total: int) -> None:
        self._dialog.setMaximum(total)
        self._dialog.setValue(done)

    def _finish(self, result: object, trouble: BaseException | None) -> None:
        self._dialog.canceled.disconnect()
        self._dialog.close()
        self._dialog.deleteLater()
        self.deleteLater()
        if trouble is None or isinstance(trouble, Fault):
            self._take(result)
        if isinstance(trouble, Fault):
            self.failed.emit(trouble)
        elif trouble is not None:
            raise trouble
