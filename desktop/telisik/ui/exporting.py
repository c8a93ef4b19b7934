"""Writes a report in the background, so that the window never waits for it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from pathlib import Path

    from telisik.store.model import Review


def _explain(path: Path, error: OSError) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "The report could not be written to {name}: {reason}."),
        QT_TRANSLATE_NOOP("Fault", "Your review is saved."),
        QT_TRANSLATE_NOOP("Fault", "Choose another place, or free some space, then export again."),
        name=str(path),
        reason=error.strerror or type(error).__name__,
    )


class Exporter(QObject):
    """One report at a time; tells when it stands, or why not."""

    written = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def export(self, review: Review, language: str, path: Path) -> None:
        """Write the review to a PDF file, after the report before it has ended."""
        self.wait()
        self._thread = threading.Thread(
            target=self._write, args=(review, language, path), name="telisik-report", daemon=True
        )
        self._thread.start()

    def _write(self, review: Review, language: str, path: Path) -> None:
        from telisik.report.build import build_report
        from telisik.report.pdf import write_pdf

        try:
            write_pdf(build_report(review, language), path)
        except Fault as fault:
            self._ended.emit(path, fault)
        except OSError as error:
            self._ended.emit(path, _explain(path, error))
        except Exception as error:  # noqa: BLE001 - told in the window's thread, where the crash handler is
            self._ended.emit(path, error)
        else:
            self._ended.emit(path, None)

    def _tell(self, path: Path, trouble: BaseException | None) -> None:
        if trouble is None:
            self.written.emit(path)
        elif isinstance(trouble, Fault):
            self.failed.emit(trouble)
        else:
            self.crashed.emit(trouble)

    def wait(self) -> None:
        """Wait until the report under way is written."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
