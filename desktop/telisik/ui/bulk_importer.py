"""An import of many files as the window sees it: progress by a queued signal, and nothing ever waits."""

from __future__ import annotations

import threading
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.documents.patience import Patience
from telisik.errors import Fault
from telisik.store import imports
from telisik.store.bulk import BulkImport, ImportState, Progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from telisik.documents.document import Route
    from telisik.store.database import Library
    from telisik.store.imports import ImportCounts, ImportFailure

# Files that a reviewer drops to read one of them are shown at once; more are imported beside the work.
FEWEST = 10
_EVERY = 0.1
_AT_ONCE = 0.1
_LARGE = 4 * 1024 * 1024
_OVER = (ImportState.ENDED, ImportState.CANCELLED)


def is_for_bulk(paths: Sequence[Path]) -> bool:
    """Tell whether these are many files, a folder, or one file so large that it must hold many articles.

    What a disk or a share does not say at once is looked for beside the work too, where the window waits for nothing.
    """
    if len(paths) >= FEWEST:
        return True
    patience = Patience(_AT_ONCE)
    try:
        return any(patience.ask(path, partial(_holds_many, path)) for path in paths)
    except Fault:
        return True


def _holds_many(path: Path) -> bool:
    try:
        return path.is_dir() or (path.is_file() and _is_large_archive(path))
    except (OSError, ValueError):
        return False


def _is_large_archive(path: Path) -> bool:
    endings = (".zip", ".warc", ".gz", ".wacz", ".csv", ".json", ".jsonl")
    return path.name.lower().endswith(endings) and path.stat().st_size > _LARGE


class BulkImporter(QObject):
    """Runs one import at a time; what is asked for meanwhile follows."""

    progressed = Signal(object)
    _told = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._running: BulkImport | None = None
        self._following: list[tuple[list[Path], Route]] = []
        self._lock = threading.Lock()
        self._last_told = 0.0
        self.progress: Progress | None = None
        # Told in the threads of the import, taken in the window's.
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self, paths: Sequence[Path], route: Route) -> None:
        """Import files and folders, after what is imported now."""
        if self.is_running():
            self._following.append((list(paths), route))
            return
        self._running = BulkImport(self._library.folder, self._tell)
        self._running.start(list(paths), route)

    def find_unfinished(self) -> tuple[int, ImportCounts] | None:
        """Return an import that a crash or the end of the program broke off, and how far it is."""
        import_id = imports.find_unfinished(self._library)
        return None if import_id is None else (import_id, imports.count_import(self._library, import_id))

    def go_on(self, import_id: int, *, retry: bool = False) -> None:
        """Go on with an import that was broken off, or try what failed again."""
        if not self.is_running():
            self._running = BulkImport(self._library.folder, self._tell)
            self._running.go_on(import_id, retry=retry)

    def give_up(self, import_id: int) -> None:
        """Leave the rest of an import that was broken off."""
        imports.end_import(self._library, import_id)

    def list_failures(self) -> list[ImportFailure]:
        """Return what of the import shown could not be read, and why."""
        if self.progress is None or self.progress.import_id is None:
            return []
        return imports.list_failures(self._library, self.progress.import_id)

    def is_running(self) -> bool:
        """Tell whether an import is under way, paused too."""
        return self._running is not None and self._running.progress.state not in _OVER

    def toggle_pause(self) -> None:
        """Pause, or go on after a pause."""
        if self._running is not None:
            paused = self._running.progress.state is ImportState.PAUSED
            (self._running.resume if paused else self._running.pause)()

    def cancel(self) -> None:
        """Stop for good; what was imported stays."""
        self._following.clear()
        if self._running is not None:
            self._running.cancel()

    def close(self) -> None:
        """Stop because the window closes; the next start goes on."""
        self._following.clear()
        if self._running is not None:
            self._running.close()
            self._running = None

    def _tell(self, progress: Progress) -> None:
        """Pass the progress on at most ten times a second, and every change of state."""
        with self._lock:
            now = time.monotonic()
            known = self._last_told
            if (
                progress.state is ImportState.RUNNING
                and now - known < _EVERY
                and progress.done + progress.failed
            ):
                return
            self._last_told = now
        self._told.emit(progress)

    def _take(self, progress: Progress) -> None:
        self.progress = progress
        self.progressed.emit(progress)
        if progress.state in _OVER and self._following and progress.fault is None:
            self.start(*self._following.pop(0))
