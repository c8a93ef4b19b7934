"""Analysing many articles anew as the window sees it: progress by a queued signal, and what waits to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.store.analyses import is_kept
from telisik.store.proposals import is_declined
from telisik.store.renewal import Renewal, RenewalState, Renewed, Waiting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.store.database import Library


class Renewer(QObject):
    """Runs one renewal at a time, and keeps what it holds back until the reviewer has settled it."""

    progressed = Signal(object)
    kept = Signal(int)  # an article that has a new analysis
    _told = Signal(object)
    _kept = Signal(int)
    _held = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._running: Renewal | None = None
        self._waiting: dict[int, Waiting] = {}
        self.progress: Renewed | None = None
        # Told in the thread of the renewal, taken in the window's.
        for told, take in ((self._told, self._take), (self._kept, self.kept), (self._held, self._hold)):
            told.connect(take, Qt.ConnectionType.QueuedConnection)

    def start(self, article_ids: Sequence[int]) -> None:
        """Analyse these articles anew, where nothing runs yet."""
        if not self.is_running():
            self._running = Renewal(self._library.folder, self._told.emit, self._kept.emit, self._held.emit)
            self._running.start(article_ids)

    def is_running(self) -> bool:
        """Tell whether articles are being analysed."""
        return self._running is not None and self._running.progress.state is RenewalState.RUNNING

    def cancel(self) -> None:
        """Stop; what is held back until then can be compared."""
        if self._running is not None:
            self._running.cancel()

    def close(self) -> None:
        """Stop and wait for the end."""
        if self._running is not None:
            self._running.close()
            self._running = None

    def waiting(self) -> list[Waiting]:
        """Return what is still to be compared: neither accepted nor declined since, wherever that was done."""
        library = self._library
        self._waiting = {
            number: one
            for number, one in self._waiting.items()
            if not is_kept(library, number, one.held.analysis) and not is_declined(library, number, one.held)
        }
        return list(self._waiting.values())

    def _take(self, progress: Renewed) -> None:
        self.progress = progress
        self.progressed.emit(progress)

    def _hold(self, waiting: Waiting) -> None:
        self._waiting[waiting.article_id] = waiting
