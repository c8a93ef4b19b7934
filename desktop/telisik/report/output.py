"""Writes a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Callable


def write_whole(out: Path, make: Callable[[], bytes]) -> None:
    """Write what ``make`` returns to a file; until all of it is on the disk the file before stays.

    Raises Fault where the place cannot be written.
    """
    try:
        if out.exists() and not out.is_file():
            # Taking the place of a device or a pipe would break it for everybody.
            raise OSError(errno.EEXIST, "it is not a file that can be replaced")
        mode = stat.S_IMODE(out.stat().st_mode) if out.exists() else 0o666 & ~_read_umask()
        handle, name = tempfile.mkstemp(prefix=".telisik-", suffix=out.suffix[:8], dir=out.parent)
    except OSError as cause:
        raise _refuse(out, cause) from cause
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(make())
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(mode)
        partial.replace(out)
    except OSError as cause:
        raise _refuse(out, cause) from cause
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def _read_umask() -> int:
    """Return what rights a person keeps from others in new files: a report may name a source."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _refuse(out: Path, cause: OSError) -> Fault:
    if isinstance(cause, FileNotFoundError) and not out.parent.exists():
        return Fault(
            QT_TRANSLATE_NOOP("Fault", "There is no folder “{folder}” to write the report to."),
            QT_TRANSLATE_NOOP("Fault", "The review itself is kept in the library."),
            QT_TRANSLATE_NOOP("Fault", "Make the folder first, or choose another one."),
            folder=str(out.parent).encode("utf-8", "replace").decode("utf-8"),
        )
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "The report “{name}” could not be written: {reason}."),
        QT_TRANSLATE_NOOP("Fault", "The review itself is kept in the library."),
        QT_TRANSLATE_NOOP("Fault", "Choose another folder with free space and write it again."),
        name=out.name.encode("utf-8", "replace").decode("utf-8"),
        reason=cause.strerror or type(cause).__name__,
    )
