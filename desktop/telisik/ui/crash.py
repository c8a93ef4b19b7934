"""When the program itself is wrong: keep what was typed, write a record, say so without a traceback.

What only a mistake needs is loaded when there is one, because the handler is there before the first paint.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QtMsgType, Signal, qInstallMessageHandler, qVersion

from telisik import __version__, paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

_KEPT = 20


def keep_trace(trace: str) -> Path | None:
    """Write a record of a mistake of ours and return where; it names code, never an article's words."""
    import platform
    from datetime import UTC, datetime

    moment = datetime.now(UTC)
    folder = paths.state_folder() / "crashes"
    record = "\n".join(
        (
            f"Telisik {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
            moment.isoformat(timespec="seconds"),
            "",
            trace,
        )
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        place = folder / f"{moment:%Y%m%d-%H%M%S-%f}.txt"
        place.write_text(record, encoding="utf-8")
        for old in sorted(folder.glob("*.txt"))[:-_KEPT]:
            old.unlink()
    except OSError:
        return None
    return place


def strip_values(error: BaseException) -> str:
    """Return the traceback of an error without its message, which could quote an article."""
    import traceback

    lines = []
    seen: BaseException | None = error
    while seen is not None:
        frames = traceback.extract_tb(seen.__traceback__)
        lines += [f"{type(seen).__name__} at"]
        lines += [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


class CrashHandler(QObject):
    """Takes every exception that nobody caught, in any thread."""

    happened = Signal(object)
    _seen = Signal(object)

    def __init__(self, save: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._handling = False
        # Delivered in the window's thread, whichever thread it was.
        self._seen.connect(self._handle_soon)

    def install(self) -> None:
        """Take over the hooks of Python and Qt."""
        sys.excepthook = self._take
        threading.excepthook = lambda args: self._take(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(log_qt_message)

    def _take(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _trace)
            return
        self._seen.emit(error)

    def report(self, error: BaseException) -> None:
        """Handle an error that was caught somewhere where it could not be told."""
        self._seen.emit(error)

    def _handle_soon(self, error: BaseException) -> None:
        QTimer.singleShot(0, self, lambda: self._handle(error))

    def _handle(self, error: BaseException) -> None:
        if self._handling:
            return
        import logging

        self._handling = True
        try:
            # What is typed comes first; whatever is broken must not break this too.
            with contextlib.suppress(Exception):
                self._save()
            trace = strip_values(error)
            logging.getLogger(__name__).error("%s", trace)
            self.happened.emit(keep_trace(trace))
        finally:
            self._handling = False


def log_qt_message(level: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Send what Qt says to the log, where a test or a curious person finds it."""
    import logging

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    logging.getLogger("qt").log(levels.get(level, logging.WARNING), text)
