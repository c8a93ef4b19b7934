"""Reads the library beside the window: a thread with a connection of its own, so that no list holds up a key."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from telisik.store.database import Library

_STEPS = 20_000  # of SQLite's machine between two looks at whether to go on: about a millisecond
_IDLE = 2.0  # seconds after which the connection is closed: a file in use cannot be moved on every system


@dataclass(slots=True)
class _Wish:
    """Something to read: the newest under one name counts."""

    name: str
    rank: int
    ticket: int
    read: Callable[[Library], object]
    take: Callable[[object], None]


class LibraryReader(QObject):
    """Does one reading after the other, the most urgent first, and hands the results to the window's thread.

    A reading replaces the one before it of the same name, which is broken off; a more urgent one is let pass.
    """

    failed = Signal(object)
    _read = Signal(object, object, object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._change = threading.Condition()
        self._wishes: dict[str, _Wish] = {}
        self._running: _Wish | None = None
        self._connection: sqlite3.Connection | None = None
        self._newest: dict[str, int] = {}
        self._tickets = 0
        self._broken_off = False
        self._closed = False
        self._stale = False
        self._thread: threading.Thread | None = None
        self._read.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def ask(
        self, name: str, read: Callable[[Library], object], take: Callable[[object], None], *, rank: int = 0
    ) -> None:
        """Have something read; ``take`` gets the result in the window's thread. The lowest ``rank`` goes first."""
        with self._change:
            if self._closed:
                return
            self._tickets += 1
            self._newest[name] = self._tickets
            self._wishes[name] = _Wish(name, rank, self._tickets, read, take)
            running = self._running
            if running is not None and (running.name == name or running.rank > rank):
                self._break_off(running)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="telisik-library", daemon=True)
                self._thread.start()
            self._change.notify()

    def forget(self, name: str) -> None:
        """Drop what was asked under this name; nothing comes of it any more."""
        with self._change:
            self._wishes.pop(name, None)
            self._newest.pop(name, None)
            if self._running is not None and self._running.name == name:
                self._break_off(self._running)

    def reopen(self) -> None:
        """Read from the file anew, because it was replaced."""
        with self._change:
            self._stale = True

    def close(self) -> None:
        """Break off and end the thread."""
        with self._change:
            self._closed = True
            self._wishes.clear()
            if self._running is not None:
                self._break_off(self._running)
            self._change.notify()
        if self._thread is not None:
            self._thread.join()

    def _break_off(self, running: _Wish) -> None:
        """Stop what is being read; what is only let pass waits again."""
        self._broken_off = True
        if self._newest.get(running.name) == running.ticket and not self._closed:
            self._wishes.setdefault(running.name, running)
        if self._connection is not None:
            self._connection.interrupt()

    # In the thread

    def _work(self) -> None:
        library: Library | None = None
        try:
            while True:
                with self._change:
                    if not self._wishes and not self._closed:
                        self._change.wait(None if library is None else _IDLE)
                    if self._closed:
                        return
                    if library is not None and (self._stale or not self._wishes):
                        self._connection = None
                        library.close()
                        library, self._stale = None, False
                    if not self._wishes:
                        continue
                    self._broken_off = False
                    wish = self._running = min(self._wishes.values(), key=lambda w: (w.rank, w.ticket))
                    del self._wishes[wish.name]
                library = self._answer(wish, library)
        finally:
            if library is not None:
                self._connection = None
                library.close()

    def _answer(self, wish: _Wish, library: Library | None) -> Library | None:
        result: object = None
        trouble: Exception | None = None
        try:
            library = library or self._open()
            result = wish.read(library)
        except sqlite3.OperationalError as error:
            # Broken off: it waits again if it is still wanted.
            if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_INTERRUPT:
                trouble = error
            else:
                wish = _Wish(wish.name, wish.rank, 0, wish.read, wish.take)
        except Exception as error:  # noqa: BLE001 - told in the window's thread, where the crash handler is
            trouble = error
        with self._change:
            self._running = None
            if self._closed:
                return library
        if wish.ticket:
            self._read.emit(wish, result, trouble)
        return library

    def _open(self) -> Library:
        from telisik.store.database import open_library

        library = open_library(self._folder, read_only=True)
        # An interruption that comes just before a statement begins would not count for it.
        library.db.conn.set_progress_handler(lambda: self._broken_off, _STEPS)
        with self._change:
            self._connection = library.db.conn
        return library

    # In the window's thread

    def _take(self, wish: _Wish, result: object, trouble: BaseException | None) -> None:
        if self._closed or self._newest.get(wish.name) != wish.ticket:
            return
        if isinstance(trouble, Fault):
            self.failed.emit(trouble)
        elif trouble is not None:
            raise trouble
        else:
            wish.take(result)
