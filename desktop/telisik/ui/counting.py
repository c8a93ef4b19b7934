"""Counts the library in a thread with a connection of its own, so that the window never waits for it."""

from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.errors import Fault
from telisik.store.database import open_library
from telisik.store.statistics import count_library, list_choices

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from telisik.store.query import ArticleQuery
    from telisik.store.statistics import Dated


class Counting(QObject):
    """One count at a time: a new one breaks off the one before, whose result nobody wants any more."""

    counted = Signal(object, object)
    failed = Signal(object)
    progressed = Signal(float)
    _ended = Signal(int, object, object)
    _told = Signal(int, float)

    def __init__(self, folder: Callable[[], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._ticket = 0
        self._connection: sqlite3.Connection | None = None
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None
        # Emitted in the thread, delivered in the window's.
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self, query: ArticleQuery, reviewer: str, dated: Dated) -> None:
        """Count; ``counted`` brings the statistics and what they can be narrowed to."""
        self.stop()
        self._ticket += 1
        self._thread = threading.Thread(
            target=self._count,
            args=(self._ticket, self._folder(), query, reviewer, dated),
            name="telisik-counting",
            daemon=True,
        )
        self._thread.start()

    def is_busy(self) -> bool:
        """Tell whether it counts."""
        return self._thread is not None and self._thread.is_alive()

    def stop(self) -> None:
        """Break off what is being counted, and wait until the thread has ended; its result is dropped."""
        self._ticket += 1
        thread = self._thread
        while thread is not None and thread.is_alive():
            # Again and again: the thread may have been between two statements.
            with self._guard:
                if self._connection is not None:
                    self._connection.interrupt()
            thread.join(0.01)
        self._thread = None

    def _count(self, ticket: int, folder: Path, query: ArticleQuery, reviewer: str, dated: Dated) -> None:
        try:
            with open_library(folder, read_only=True) as library:
                with self._guard:
                    self._connection = library.db.conn
                try:
                    choices = list_choices(library)
                    found = count_library(
                        library,
                        query,
                        reviewer=reviewer,
                        dated=dated,
                        tell=lambda share: self._told.emit(ticket, share),
                    )
                    self._ended.emit(ticket, found, choices)
                finally:
                    with self._guard:
                        self._connection = None
        except Fault as fault:
            self._ended.emit(ticket, fault, None)
        except sqlite3.OperationalError:
            # Interrupted: somebody wants something else by now.
            if ticket == self._ticket:
                raise

    def _deliver(self, ticket: int, found: object, choices: object) -> None:
        if ticket != self._ticket:
            return
        if isinstance(found, Fault):
            self.failed.emit(found)
        else:
            self.counted.emit(found, choices)

    def _tell(self, ticket: int, share: float) -> None:
        if ticket == self._ticket:
            self.progressed.emit(share)
