"""What belongs to a library, so that nothing is ever written over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from pathlib import Path

# Other things may lie in a library's folder, such as a reader's own packs or reports.
FOLDERS = ("originals", "evidence", "backups", "set-aside")
FILES = ("library.db", "library.db-wal", "library.damaged-*")
_BESIDE = ("library.db-shm", "library.db-journal", "library.lock", "library.owner.json")
_OWN = (
    QT_TRANSLATE_NOOP("Fault", "“{name}” is a part of the library itself."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was written."),
    QT_TRANSLATE_NOOP("Fault", "Choose another name or another folder."),
)


def spare_library(folder: Path, out: Path) -> None:
    """Raise a Fault where a file that is to be written is one of the library in ``folder``, or would lie among them."""
    try:
        place = out.resolve().relative_to(folder.resolve())
    except (ValueError, OSError):
        return
    first = place.parts[0] if place.parts else ""
    is_file = len(place.parts) == 1 and any(place.match(pattern) for pattern in (*FILES, *_BESIDE))
    if is_file or first in FOLDERS:
        raise Fault(*_OWN, name=out.name)
