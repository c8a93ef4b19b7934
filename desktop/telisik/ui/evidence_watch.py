"""Tells whether kept evidence is still what was attached; a long file is read in the background, once."""

from __future__ import annotations

import hashlib
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.store.evidence import FileState, find_evidence_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from telisik.store.model import Evidence

_BLOCK = 1 << 20
# Which file, how large, and when it was last written: unchanged, it need not be read again.
_Stamp = tuple[str, int, int]


class EvidenceWatch(QObject):
    """Knows the state of each file at once where it is missing or of another size, else as soon as it is read."""

    known = Signal()
    _read = Signal(object, object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._states: dict[_Stamp, FileState] = {}
        self._asked: set[_Stamp] = set()
        self._queue: SimpleQueue[_Stamp | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()
        # Emitted in the reading thread, delivered in the window's.
        self._read.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def tell(self, pieces: Iterable[Evidence]) -> dict[str, FileState]:
        """Return what is known of these files by their hash, and have the others read."""
        found: dict[str, FileState] = {}
        for evidence in pieces:
            if evidence.sha256 is not None and (state := self._tell(evidence)) is not None:
                found[evidence.sha256] = state
        return found

    def _tell(self, evidence: Evidence) -> FileState | None:
        sha256 = evidence.sha256 or ""
        try:
            seen = find_evidence_file(self._folder, sha256).stat()
        except OSError:
            return FileState.MISSING
        if evidence.size and seen.st_size != evidence.size:
            return FileState.ALTERED
        stamp = (sha256, seen.st_size, seen.st_mtime_ns)
        if stamp not in self._states and stamp not in self._asked:
            self._asked.add(stamp)
            self._queue.put(stamp)
            self._start()
        return self._states.get(stamp)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="telisik-evidence", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while (stamp := self._queue.get()) is not None:
            state = self._hash(stamp[0])
            if self._closing.is_set():
                return
            self._read.emit(stamp, state)

    def _hash(self, sha256: str) -> FileState:
        digest = hashlib.sha256()
        try:
            with find_evidence_file(self._folder, sha256).open("rb") as file:
                while (block := file.read(_BLOCK)) and not self._closing.is_set():
                    digest.update(block)
        except OSError:
            return FileState.MISSING
        return FileState.WHOLE if digest.hexdigest() == sha256 else FileState.ALTERED

    def _take(self, stamp: _Stamp, state: FileState) -> None:
        self._asked.discard(stamp)
        self._states[stamp] = state
        self.known.emit()

    def close(self) -> None:
        """End the reading thread."""
        self._closing.set()
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(5)
            self._thread = None
