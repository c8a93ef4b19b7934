"""The child process as the window sees it: jobs in, messages out by a queued signal, nothing ever waits."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from telisik.ui.garbage import MANY, settle

if TYPE_CHECKING:
    from telisik.documents.messages import Job
    from telisik.documents.process import AnalysisProcess


class Worker(QObject):
    """Owns the child process and the thread that listens to it."""

    arrived = Signal(object)
    _received = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: AnalysisProcess | None = None
        self._thread: threading.Thread | None = None
        # Emitted in the listening thread, delivered in the window's.
        self._received.connect(self.arrived)

    def start(self) -> None:
        """Start the child and listen to it; it warms up by itself."""
        if self._thread is None:
            # Loaded here, because the window paints first.
            from telisik.documents.process import AnalysisProcess

            self._process = self._process or AnalysisProcess()
            self._process.start()
            self._thread = threading.Thread(target=self._listen, name="telisik-results", daemon=True)
            self._thread.start()

    def _listen(self) -> None:
        from telisik.documents.messages import Analysed

        process = self._process
        while process is not None:
            try:
                message = process.receive()
            except EOFError:
                return
            if isinstance(message, Analysed) and len(message.analysis.findings) >= MANY:
                settle()
            self._received.emit(message)

    def submit(self, job: Job) -> int:
        """Queue a job and return its number; the child starts where it has not yet."""
        self.start()
        if self._process is None:
            raise RuntimeError("the child did not start")
        return self._process.submit(job)

    def cancel(self) -> None:
        """Drop every job, the running one too."""
        if self._process is not None:
            self._process.cancel()

    def renew(self) -> None:
        """Have what begins from now on done by the rules as they are now."""
        if self._process is not None:
            self._process.renew()

    def close(self) -> None:
        """End the child and the thread."""
        if self._process is not None:
            self._process.close()
        if self._thread is not None:
            self._thread.join(5)
            self._thread = None
