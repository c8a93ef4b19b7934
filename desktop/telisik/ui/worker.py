"""The child process as the window sees it: jobs in, messages out by a queued signal, nothing ever waits."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.documents.process import AnalysisProcess

if TYPE_CHECKING:
    from telisik.documents.messages import Job


class Worker(QObject):
    """Owns the child process and the thread that listens to it."""

    arrived = Signal(object)
    _received = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = AnalysisProcess()
        self._thread: threading.Thread | None = None
        # Emitted in the listening thread, delivered in the window's.
        self._received.connect(self.arrived, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the child and listen to it; it warms up by itself."""
        if self._thread is None:
            self._process.start()
            self._thread = threading.Thread(target=self._listen, name="telisik-results", daemon=True)
            self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                message = self._process.receive()
            except EOFError:
                return
            self._received.emit(message)

    def submit(self, job: Job) -> int:
        """Queue a job and return its number; the child starts where it has not yet."""
        self.start()
        return self._process.submit(job)

    def cancel(self) -> None:
        """Drop every job, the running one too."""
        self._process.cancel()

    def close(self) -> None:
        """End the child and the thread."""
        self._process.close()
        if self._thread is not None:
            self._thread.join(5)
            self._thread = None
