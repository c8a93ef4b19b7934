"""Copies of the library made by SQLite itself, thinned with age, and the way back from them."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.faults import DAMAGE, is_damage
from telisik.store.originals import sync_folder
from telisik.store.packing import register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_STAMP = "%Y%m%dT%H%M%S%fZ"
_PREFIX = "library-"
_RECENT = 5
_NAME = re.compile(rf"{_PREFIX}(?P<stamp>\d{{8}}T\d{{12}}Z)(?:-(?P<number>\d+))?\.db")
# A library this large is copied at most once a day, so that closing the window stays quick.
_MOST_FOUND = 100
# Pages copied between two looks at whether to stop.
_STEP = 2000
_LARGE_BYTES = 200_000_000

_RESTORED = (
    QT_TRANSLATE_NOOP("Fault", "The library was damaged and has been restored from the backup of {made_at}."),
    QT_TRANSLATE_NOOP("Fault", "The damaged file is kept as {kept}."),
    QT_TRANSLATE_NOOP("Fault", "What was decided after that backup may be missing."),
)
_STARTED_ANEW = (
    QT_TRANSLATE_NOOP(
        "Fault", "The library was damaged and no sound backup was found, so a new one was begun."
    ),
    QT_TRANSLATE_NOOP("Fault", "The damaged file is kept as {kept}."),
)


def is_sound(path: Path) -> bool:
    """Tell whether SQLite can read the whole file and finds no fault in it.

    A connection that only reads plays no journal into the file, so that a damaged one is kept as it was found; one
    that may write is needed only where a rollback journal must be played back first.
    """
    try:
        with closing(look_at(path)) as connection:
            return is_quickly_checked(connection)
    except UnicodeDecodeError:
        # Even the message of the error quotes what was damaged.
        return False
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        if not isinstance(error, sqlite3.OperationalError):
            raise
    try:
        with closing(sqlite3.connect(path, timeout=2)) as connection:
            return is_quickly_checked(connection)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise


def is_quickly_checked(connection: sqlite3.Connection) -> bool:
    """Tell whether SQLite finds the pages of an open database in order, without comparing its indexes.

    A row that breaks a rule of its table is no reason to go back to a backup: ``check`` finds and mends it alone.
    """
    return find_damage(connection, "quick_check") == []


def find_damage(connection: sqlite3.Connection, check: str) -> list[str]:
    """Return what ``quick_check`` or ``integrity_check`` finds wrong with the file, leaving out what rows hold."""
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        found = [row[0] for row in connection.execute(f"PRAGMA {check}({_MOST_FOUND})")]
        wrong = [line for line in found if line != "ok" and not line.startswith("NULL value in")]
        # The quick check of SQLite 3.40 says so of every row of a sound table whose key is in another order than
        # its columns, and may have stopped before it came to real damage.
        if not wrong and len(found) == _MOST_FOUND and check == "quick_check":
            return find_damage(connection, "integrity_check")
        return wrong
    finally:
        connection.execute("PRAGMA ignore_check_constraints = OFF")


def look_at(backup: Path) -> sqlite3.Connection:
    """Return a connection that only reads a backup."""
    return register(sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True, timeout=2))


def list_backups(folder: Path) -> list[Path]:
    """Return the backups, newest first: by the order they were made in, because a clock can jump."""
    found = (folder / "backups").glob(f"{_PREFIX}*.db")
    return sorted((path for path in found if read_stamp(path)), key=_read_order, reverse=True)


def make_backup(
    connection: sqlite3.Connection, folder: Path, progress: Callable[[int, int], None] | None = None
) -> Path:
    """Copy the live library, check the copy, and only then give it its name.

    ``progress`` is told pages copied and pages in all, and may raise to stop; then no backup is left.
    """
    place = folder / "backups"
    place.mkdir(exist_ok=True)
    newest = list_backups(folder)[:1]
    number = 1 + (_read_order(newest[0])[0] if newest else 0)
    path = place / f"{_PREFIX}{datetime.now(UTC).strftime(_STAMP)}-{number:06}.db"
    unfinished = path.with_suffix(".part")
    try:
        with closing(sqlite3.connect(unfinished)) as copy:
            copy_pages(connection, copy, progress)
            # A copy in WAL mode would need two files beside it to be complete.
            copy.execute("PRAGMA journal_mode = DELETE")
        if not is_sound(unfinished):
            raise sqlite3.DatabaseError(DAMAGE)
        unfinished.replace(path)
        sync_folder(place)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return path


def copy_pages(
    connection: sqlite3.Connection,
    copy: sqlite3.Connection,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Copy one database over another; ``progress`` is told pages copied and pages in all, and may raise to stop."""
    if progress is None:
        connection.backup(copy)
        return

    def tell(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    # Without a transaction of its own a copy in steps would begin again after every write.
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        connection.backup(copy, pages=_STEP, progress=tell)
    finally:
        connection.execute("COMMIT")


def is_backup_due(folder: Path) -> bool:
    """Tell whether closing now should make a backup, given the size and the newest one."""
    if (folder / "library.db").stat().st_size < _LARGE_BYTES:
        return True
    backups = list_backups(folder)
    newest = read_stamp(backups[0]) if backups else None
    # Where the clock was set back the newest backup lies ahead.
    return newest is None or abs(datetime.now(UTC) - newest) > timedelta(days=1)


def thin_backups(folder: Path) -> None:
    """Delete the backups that are neither recent nor the newest of their day, week or month."""
    backups = list_backups(folder)
    stamps = {path: stamp for path in backups if (stamp := read_stamp(path))}
    kept = choose_kept(stamps.values())
    for path in backups[_RECENT:]:
        if stamps[path] not in kept:
            path.unlink()


def choose_kept(stamps: Iterable[datetime]) -> set[datetime]:
    """Return the 5 newest, and the newest of each of the last 7 days, 4 weeks and 12 months that have one."""
    newest_first = sorted(set(stamps), reverse=True)
    kept = set(newest_first[:_RECENT])
    for pattern, count in (("%Y-%m-%d", 7), ("%G-%V", 4), ("%Y-%m", 12)):
        periods: dict[str, datetime] = {}
        for stamp in newest_first:
            periods.setdefault(stamp.strftime(pattern), stamp)
        kept.update(list(periods.values())[:count])
    return kept


def recover(folder: Path) -> Fault:
    """Set the damaged library aside, put the newest sound backup in its place, and return what to tell."""
    kept = _set_aside(folder)
    for backup in list_backups(folder):
        made_at = read_stamp(backup)
        if made_at and is_sound(backup):
            _put_back(backup, folder / "library.db")
            return Fault(*_RESTORED, made_at=made_at.strftime("%Y-%m-%d %H:%M UTC"), kept=kept.name)
    return Fault(*_STARTED_ANEW, kept=kept.name)


def read_stamp(path: Path) -> datetime | None:
    """Return when a backup was made, by the clock of then; None for a file that is no backup."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        return datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _read_order(path: Path) -> tuple[int, str]:
    match = _NAME.fullmatch(path.name)
    return (int(match["number"] or 0), match["stamp"]) if match else (0, "")


def _set_aside(folder: Path) -> Path:
    kept = folder / f"library.damaged-{datetime.now(UTC).strftime(_STAMP)}.db"
    # The journal goes with its file under the same name, or it would be played into the restored one.
    for suffix in ("-wal", "-shm", ""):
        part = folder / f"library.db{suffix}"
        if part.exists():
            part.replace(kept.with_name(kept.name + suffix))
    return kept


def _put_back(backup: Path, path: Path) -> None:
    unfinished = path.with_suffix(".part")
    try:
        shutil.copyfile(backup, unfinished)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(path)
        sync_folder(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)
