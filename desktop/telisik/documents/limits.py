"""How much a document may be, and reading no more than that from untrusted places."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from telisik.documents.names import show_file
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

LARGEST_FILE = 32 * 1024 * 1024
# An archive of many articles; each of them has the limit above.
LARGEST_CONTAINER = 2 * 1024**3
_MEGABYTE = 1024 * 1024
_UNCHANGED = QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library.")
# A FIFO without a writer would hold a blocking open for ever; a terminal must not become ours.
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
)


def open_regular(path: Path) -> int:
    """Return a descriptor of a regular file, for reading; anything else is a Fault that names it."""
    try:
        _require_file(path, path.stat().st_mode)
        descriptor = os.open(path, _FLAGS)
        try:
            status = os.fstat(descriptor)
            _require_file(path, status.st_mode)
            if status.st_size > LARGEST_CONTAINER:
                raise _tell_too_large(show_file(path), LARGEST_CONTAINER)
        except BaseException:
            os.close(descriptor)
            raise
    except (OSError, ValueError) as error:
        raise _tell_unreadable(path, error) from error
    return descriptor


def read_limited(file: IO[bytes], name: str) -> bytes:
    """Return the rest of a file of at most 32 MB; a Fault where it is larger, or grows to be, or cannot be read."""
    try:
        start = file.tell()
        if file.seek(0, os.SEEK_END) - start > LARGEST_FILE:
            raise _tell_too_large(name)
        file.seek(start)
        parts: list[bytes] = []
        left = LARGEST_FILE + 1
        while left and (part := file.read(min(left, _MEGABYTE))):
            parts.append(part)
            left -= len(part)
    except OSError as error:
        raise tell_unreadable(name, error) from error
    data = b"".join(parts)
    check_size(data, name)
    return data


def read_head(file: IO[bytes], name: str, size: int) -> bytes:
    """Return the first bytes of a file and go back to its beginning; a Fault where it cannot be read."""
    try:
        head = file.read(size) or b""  # None where a file of the system has nothing to say yet
        file.seek(0)
    except OSError as error:
        raise tell_unreadable(name, error) from error
    return head


def check_size(data: bytes, name: str) -> None:
    """Refuse bytes over the limit."""
    if len(data) > LARGEST_FILE:
        raise _tell_too_large(name)


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


def _tell_too_large(name: str, limit: int = LARGEST_FILE) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” is larger than {limit} MB, too large for an article."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Save the part you want to review in a file of its own."),
        name=name,
        limit=limit // _MEGABYTE,
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
    return tell_unreadable(name, error)


def tell_unreadable(name: str, error: OSError) -> Fault:
    """Return the Fault for what the system says of reading a file."""
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” could not be read: {reason}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Copy it to a folder on this machine and open the copy."),
        name=name,
        reason=error.strerror or type(error).__name__,
    )
