"""One program at a time writes a library: the lock, and the card that names who holds it."""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.text import clean

if TYPE_CHECKING:
    from pathlib import Path

_HELD = (
    QT_TRANSLATE_NOOP("Fault", "The library is open in another Telisik: {user} on {host}, process {pid}."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Close it there, or choose another library folder."),
)


class LibraryLock:
    """The operating system's lock on a file, which ends with its process, however that ends.

    The card beside it is removed at an orderly close: a card under a free lock tells of an unclean end.
    """

    def __init__(self, folder: Path) -> None:
        """Name the two files; nothing is taken yet."""
        self._lock = FileLock(folder / "library.lock", thread_local=False)
        self._card = folder / "library.owner.json"
        self.was_unclean = False

    def take(self) -> None:
        """Take the lock now or raise the fault that names its holder."""
        try:
            self._lock.acquire(blocking=False)
        except Timeout as error:
            raise Fault(*_HELD, **self._read_card()) from error
        self.was_unclean = self._card.exists()
        try:
            self._write_card()
        except OSError:
            self._lock.release()
            raise

    def release(self, *, clean_end: bool) -> None:
        """Give the lock back; the card stays where the library has yet to be checked."""
        if clean_end:
            # On a disk that became read-only the card stays, and the next start checks the library.
            with suppress(OSError):
                self._card.unlink(missing_ok=True)
        self._lock.release()

    def _write_card(self) -> None:
        card = {
            "pid": os.getpid(),
            "host": clean(platform.node()),
            "user": clean(_find_user()),
            "since": datetime.now(UTC).isoformat(),
        }
        self._card.write_text(json.dumps(card), encoding="utf-8")

    def _read_card(self) -> dict[str, str]:
        unknown = {"user": "?", "host": "?", "pid": "?"}
        try:
            card = json.loads(self._card.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return unknown
        known = card if isinstance(card, dict) else {}
        return {name: str(known.get(name, value)) for name, value in unknown.items()}


def _find_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
