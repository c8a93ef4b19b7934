"""Writes reports in the background, so that the window never waits for one; it can be watched and stopped."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from telisik.report.report import Report
    from telisik.store.model import Review


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """How a report is to be written: its form by its ending, language, paper, and which findings (None: all)."""

    ending: str = ".pdf"
    language: str = "en"
    paper: str = "A4"
    only: frozenset[int] | None = None


class _Stopped(Exception):
    """The reviewer stopped the writing."""


def _explain(path: Path, error: OSError) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "The report could not be written to {name}: {reason}."),
        QT_TRANSLATE_NOOP("Fault", "Your review is saved."),
        QT_TRANSLATE_NOOP("Fault", "Choose another place, or free some space, then export again."),
        name=str(path),
        reason=error.strerror or type(error).__name__,
    )


class Exporter(QObject):
    """One report at a time; tells how far it is, when it stands, or why not."""

    written = Signal(object)
    printed = Signal(object)
    progressed = Signal(int, int)
    stopped = Signal()
    failed = Signal(object)
    crashed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def export(self, review: Review, choice: ExportChoice, path: Path) -> None:
        """Write the review to a file, after the report before it has ended."""

        def write(report: Report) -> Path:
            from telisik.report.forms import write_report

            try:
                write_report(report, path, self._watch)
            except OSError as error:
                raise _explain(path, error) from error
            return path

        self._start(review, choice, write)

    def print(self, review: Review, choice: ExportChoice) -> None:
        """Make the review's PDF in memory, for the preview and the printer."""

        def write(report: Report) -> bytes:
            from telisik.report.pdf import print_pdf

            return print_pdf(report, self._watch)

        self._start(review, choice, write)

    def stop(self) -> None:
        """Stop the report under way; what was written of it goes."""
        self._stop.set()

    def _start(self, review: Review, choice: ExportChoice, write: Callable[[Report], object]) -> None:
        self.wait()
        self._stop.clear()
        self._thread = threading.Thread(
            target=self._work, args=(review, choice, write), name="telisik-report", daemon=True
        )
        self._thread.start()

    def _watch(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise _Stopped
        self.progressed.emit(done, total)

    def _work(self, review: Review, choice: ExportChoice, write: Callable[[Report], object]) -> None:
        from telisik.report.build import build_report

        try:
            report = build_report(review, choice.language, page_size=choice.paper, only=choice.only)
            result = write(report)
        except (Fault, _Stopped) as ended:
            self._ended.emit(None, ended)
        except Exception as error:  # noqa: BLE001 - told in the window's thread, where the crash handler is
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _tell(self, result: object, trouble: BaseException | None) -> None:
        if isinstance(trouble, _Stopped):
            self.stopped.emit()
        elif isinstance(trouble, Fault):
            self.failed.emit(trouble)
        elif trouble is not None:
            self.crashed.emit(trouble)
        elif isinstance(result, bytes):
            self.printed.emit(result)
        else:
            self.written.emit(result)

    def wait(self) -> None:
        """Wait until the report under way is written."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
