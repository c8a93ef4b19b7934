"""How much a document may be, and reading no more than that from untrusted places."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from telisik.documents.names import show_file
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 32 * 1024 * 1024
_MEGABYTE = 1024 * 1024
_UNCHANGED = QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library.")
# A FIFO without a writer would hold a blocking open for ever; a terminal must not become ours.
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
)


def read_limited(path: Path) -> bytes:
    """Return the bytes of a regular file of at most 32 MB; anything else is a Fault that names it."""
    try:
        _require_file(path, path.stat().st_mode)
        descriptor = os.open(path, _FLAGS)
        with os.fdopen(descriptor, "rb", buffering=0):
            status = os.fstat(descriptor)
            _require_file(path, status.st_mode)
            if status.st_size > LARGEST_FILE:
                raise _tell_too_large(show_file(path))
            data = _read_at_most(descriptor, LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise _tell_unreadable(path, error) from error
    check_size(data, show_file(path))
    return data


def check_size(data: bytes, name: str) -> None:
    """Refuse bytes over the limit."""
    if len(data) > LARGEST_FILE:
        raise _tell_too_large(name)


def _read_at_most(descriptor: int, count: int) -> bytes:
    parts: list[bytes] = []
    while count and (part := os.read(descriptor, min(count, _MEGABYTE))):
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def _require_file(path: Path, mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise Fault(
            QT_TRANSLATE_NOOP("Fault", "“{name}” is a folder, not an article."),
            _UNCHANGED,
            QT_TRANSLATE_NOOP("Fault", "Open the files in it instead."),
            name=show_file(path),
        )
    raise Fault(
        QT_TRANSLATE_NOOP(
            "Fault", "“{name}” is not a regular file but a device or a pipe, so it was not read."
        ),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Save what it gives in a text file and open that."),
        name=show_file(path),
    )


def _tell_too_large(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” is larger than {limit} MB, too large for an article."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Save the part you want to review in a file of its own."),
        name=name,
        limit=LARGEST_FILE // _MEGABYTE,
    )


def _tell_unreadable(path: Path, error: OSError | ValueError) -> Fault:
    name = show_file(path)
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        return Fault(
            QT_TRANSLATE_NOOP("Fault", "There is no file “{name}”."),
            _UNCHANGED,
            QT_TRANSLATE_NOOP("Fault", "It may have been moved or renamed: look for it and open it again."),
            name=name,
        )
    if isinstance(error, PermissionError):
        return Fault(
            QT_TRANSLATE_NOOP("Fault", "You have no permission to read “{name}”."),
            _UNCHANGED,
            QT_TRANSLATE_NOOP("Fault", "Ask its owner for permission, or open a copy of your own."),
            name=name,
        )
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” could not be read: {reason}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Copy it to a folder on this machine and open the copy."),
        name=name,
        reason=error.strerror or type(error).__name__,
    )
