"""One program at a time writes a library: the lock, and the card that names who holds it."""

from __future__ import annotations

import errno
import getpass
import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import psutil
from filelock import FileLock, SoftFileLock, Timeout

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.text import clean

if TYPE_CHECKING:
    from pathlib import Path

    from filelock import BaseFileLock

_HELD = (
    QT_TRANSLATE_NOOP("Fault", "The library is open in another Telisik: {user} on {host}, process {pid}."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Close it there, or choose another library folder."),
)
_ELSEWHERE = (
    QT_TRANSLATE_NOOP(
        "Fault", "The library was last open on {host} by {user} since {since}, and was not closed there."
    ),
    QT_TRANSLATE_NOOP("Fault", "It has been checked, and nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Make sure that Telisik is closed there before you go on."),
)
# What a file system answers that has no locks.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})


@dataclass(frozen=True, slots=True)
class Card:
    """Who has a library open: process, machine, person, and since when, in UTC."""

    pid: str = "?"
    host: str = "?"
    user: str = "?"
    since: str = "?"

    def is_here(self) -> bool:
        """Tell whether it names this machine."""
        return self.host == clean(platform.node())

    def is_alive(self) -> bool:
        """Tell whether that process may still run: on another machine nobody can know."""
        return not self.is_here() or (self.pid.isdigit() and psutil.pid_exists(int(self.pid)))


class LibraryLock:
    """The operating system's lock on a file, which ends with its process, however that ends.

    The card beside it is removed at an orderly close: a card under a free lock tells of an unclean end. Where the
    file system has no locks, a file that exists is the lock; one left by a dead process of this machine is taken
    over.
    """

    def __init__(self, folder: Path) -> None:
        """Name the two files; nothing is taken yet."""
        self._path = folder / "library.lock"
        self._lock: BaseFileLock = FileLock(self._path, thread_local=False)
        self._card = folder / "library.owner.json"
        self.was_unclean = False
        self.notice: Fault | None = None

    def take(self) -> None:
        """Take the lock now or raise the fault that names its holder."""
        try:
            self._acquire()
        except Timeout as error:
            raise self.explain() from error
        left = read_card(self._card.parent)
        self.was_unclean = left is not None
        if left is not None and not left.is_here() and left.host != "?":
            self.notice = Fault(*_ELSEWHERE, **asdict(left))
        try:
            self._write_card()
        except OSError:
            self._lock.release()
            raise

    def explain(self) -> Fault:
        """Return the fault that names who holds the lock."""
        return Fault(*_HELD, **asdict(read_card(self._card.parent) or Card()))

    def _acquire(self) -> None:
        try:
            self._lock.acquire(blocking=False)
        except (NotImplementedError, OSError) as error:
            if isinstance(error, OSError) and (isinstance(error, Timeout) or error.errno not in _NO_LOCKS):
                raise
            self._acquire_softly()

    def _acquire_softly(self) -> None:
        path = self._path.with_suffix(".soft-lock")
        self._lock = SoftFileLock(path, thread_local=False)
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            holder = read_card(self._card.parent)
            if holder is None or holder.is_alive():
                raise
            path.unlink(missing_ok=True)
            self._lock.acquire(blocking=False)

    def release(self, *, clean_end: bool) -> None:
        """Give the lock back; the card stays where the library has yet to be checked."""
        if clean_end:
            # On a disk that became read-only the card stays, and the next start checks the library.
            with suppress(OSError):
                self._card.unlink(missing_ok=True)
        self._lock.release()

    def _write_card(self) -> None:
        card = Card(
            pid=str(os.getpid()),
            host=clean(platform.node()),
            user=clean(_find_user()),
            since=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        )
        self._card.write_text(json.dumps(asdict(card)), encoding="utf-8")


def read_card(folder: Path) -> Card | None:
    """Return who has the library open or did not close it; None where there is no card."""
    try:
        known = json.loads((folder / "library.owner.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return Card()
    if not isinstance(known, dict):
        return Card()
    return Card(**{name: str(known.get(name, "?")) for name in Card.__slots__})


def is_held(folder: Path) -> bool:
    """Tell whether somebody holds the lock now; asking takes it for a moment and leaves no card."""
    if not (folder / "library.lock").exists():
        return False
    lock = FileLock(folder / "library.lock", thread_local=False)
    try:
        with lock.acquire(blocking=False):
            return False
    except Timeout:
        return True
    except (OSError, NotImplementedError):
        return False


def _find_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
