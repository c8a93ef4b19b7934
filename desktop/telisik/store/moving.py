"""Moving a closed library to another folder: copied, compared file by file, and only then removed where it was."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.faults import faults_of_disk
from telisik.store.originals import sync_folder
from telisik.store.own_files import FILES, FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OCCUPIED = (
    QT_TRANSLATE_NOOP("Fault", "The folder {folder} is not empty."),
    QT_TRANSLATE_NOOP("Fault", "The library was left where it is."),
    QT_TRANSLATE_NOOP("Fault", "Choose an empty folder, or make a new one."),
)
_INSIDE = (
    QT_TRANSLATE_NOOP("Fault", "The folder {folder} lies inside the library."),
    QT_TRANSLATE_NOOP("Fault", "The library was left where it is."),
    QT_TRANSLATE_NOOP("Fault", "Choose an empty folder elsewhere."),
)
_NO_ROOM = (
    QT_TRANSLATE_NOOP("Fault", "There is not enough room for the library in {folder}."),
    QT_TRANSLATE_NOOP("Fault", "The library was left where it is."),
    QT_TRANSLATE_NOOP("Fault", "Free some space there, or choose another folder."),
)
_DIFFERENT = (
    QT_TRANSLATE_NOOP("Fault", "The copy of the library in {folder} is not the same as the library."),
    QT_TRANSLATE_NOOP("Fault", "The library was left where it is; the copy was removed."),
    QT_TRANSLATE_NOOP("Fault", "Check that disk, or choose another folder."),
)


def copy_library(folder: Path, to: Path) -> tuple[Path, ...]:
    """Copy a closed library into an empty folder and compare every file; return their names within it.

    Where that fails nothing is left in the new folder, and a Fault says why.
    """
    _refuse(folder, to)
    with faults_of_disk(to):
        names = tuple(_list_files(folder))
        if sum((folder / name).stat().st_size for name in names) > _free(to):
            raise Fault(*_NO_ROOM, folder=str(to))
        try:
            for name in names:
                (to / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(folder / name, to / name)
                if _digest(folder / name) != _digest(to / name):
                    raise Fault(*_DIFFERENT, folder=str(to))
            sync_folder(to)
        except BaseException:
            remove_library(to, names)
            raise
    return names


def remove_library(folder: Path, names: tuple[Path, ...]) -> None:
    """Remove these files of a library that is now elsewhere, and the folders that are empty then.

    What cannot be removed stays: it is only in the way, and the library is whole without it.
    """
    for name in names:
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    places = {parent for name in names for parent in name.parents if parent.name}
    for place in sorted(places, key=lambda path: len(path.parts), reverse=True):
        with suppress(OSError):
            (folder / place).rmdir()
    for left in ("library.lock", "library.owner.json"):
        with suppress(OSError):
            (folder / left).unlink(missing_ok=True)
    for empty in (folder / "requests", folder):
        with suppress(OSError):
            empty.rmdir()


def _refuse(folder: Path, to: Path) -> None:
    if to.resolve().is_relative_to(folder.resolve()):
        raise Fault(*_INSIDE, folder=str(to))
    with faults_of_disk(to):
        if to.exists() and (not to.is_dir() or any(to.iterdir())):
            raise Fault(*_OCCUPIED, folder=str(to))


def _list_files(folder: Path) -> Iterator[Path]:
    for pattern in FILES:
        yield from (path.relative_to(folder) for path in sorted(folder.glob(pattern)) if path.is_file())
    for place in FOLDERS:
        files = sorted(path for path in (folder / place).rglob("*") if path.is_file())
        yield from (path.relative_to(folder) for path in files)


def _free(folder: Path) -> int:
    """Return the room in bytes that the disk has on which a folder lies or will lie."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    return shutil.disk_usage(there).free


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
