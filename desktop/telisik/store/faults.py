"""What the disk and SQLite can do to the library, told as faults in one place."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SAFE = QT_TRANSLATE_NOOP("Fault", "Everything saved before is still there.")

_FULL = (
    QT_TRANSLATE_NOOP("Fault", "The disk that holds the library is full: {folder}."),
    QT_TRANSLATE_NOOP("Fault", "The last change was not saved; everything saved before is still there."),
    QT_TRANSLATE_NOOP("Fault", "Free some space, then try again."),
)
_READ_ONLY = (
    QT_TRANSLATE_NOOP("Fault", "The library folder cannot be written to: {folder}."),
    _SAFE,
    QT_TRANSLATE_NOOP("Fault", "Allow writing to it, or choose another library folder."),
)
_LOCKED = (
    QT_TRANSLATE_NOOP("Fault", "Another program is using the library: {folder}."),
    _SAFE,
    QT_TRANSLATE_NOOP("Fault", "Close the other program, then try again."),
)
_DAMAGED = (
    QT_TRANSLATE_NOOP("Fault", "The library is damaged: {folder}."),
    QT_TRANSLATE_NOOP("Fault", "The damaged file is kept."),
    QT_TRANSLATE_NOOP("Fault", "Start Telisik again to restore the newest backup."),
)
_UNREACHABLE = (
    QT_TRANSLATE_NOOP("Fault", "The library cannot be opened: {folder}."),
    _SAFE,
    QT_TRANSLATE_NOOP("Fault", "Check that the disk is connected and that you may read the folder."),
)
_BROKEN_DISK = (
    QT_TRANSLATE_NOOP("Fault", "The disk that holds the library reported an error: {folder}."),
    QT_TRANSLATE_NOOP("Fault", "The last change was not saved; everything saved before is still there."),
    QT_TRANSLATE_NOOP("Fault", "Check the disk and its free space, then try again."),
)

_BY_SQLITE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: _UNREACHABLE,
    sqlite3.SQLITE_IOERR: _BROKEN_DISK,
}
_BY_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EIO: _BROKEN_DISK,
}


DAMAGE = "database disk image is malformed"
# Python's backup raises with SQLite's text for a code, but without the code.
_BY_TEXT = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "database is locked": sqlite3.SQLITE_BUSY,
    DAMAGE: sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "disk I/O error": sqlite3.SQLITE_IOERR,
}


def _primary_code(error: sqlite3.Error) -> int:
    if str(error).startswith("Could not decode"):
        return sqlite3.SQLITE_CORRUPT
    code = getattr(error, "sqlite_errorcode", None) or _BY_TEXT.get(str(error), 0)
    return int(code) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether SQLite found that the file is not a sound database."""
    return _primary_code(error) in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def explain_read_only(folder: Path) -> Fault:
    """Return the fault of a library that may only be looked at."""
    return Fault(*_READ_ONLY, folder=str(folder))


@contextmanager
def faults_of_disk(folder: Path) -> Iterator[None]:
    """Turn what the disk does inside the block into one clear fault; our own mistakes pass unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        parts = _BY_SQLITE.get(_primary_code(error))
        if parts is None:
            raise
        raise Fault(*parts, folder=str(folder)) from error
    except OSError as error:
        raise Fault(*_BY_SYSTEM.get(error.errno or 0, _UNREACHABLE), folder=str(folder)) from error
