"""Going back to a backup, and back again.

The backup is made ready beside the library: migrated, checked, and with an entry in its history that says what it
replaced. SQLite's own backup then copies it into the live file in one transaction, so that a kill leaves either.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.backups import is_quickly_checked, is_sound, list_backups, read_stamp
from telisik.store.changes import log_event, read_head
from telisik.store.database import connect, migrate, refuse_unreadable
from telisik.store.faults import faults_of_disk

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from telisik.store.database import Library

RESTORE = QT_TRANSLATE_NOOP("Edit", "Restore backup")
_UNSOUND = (
    QT_TRANSLATE_NOOP("Fault", "The backup {name} is damaged."),
    QT_TRANSLATE_NOOP("Fault", "The library was left as it is."),
    QT_TRANSLATE_NOOP("Fault", "Choose another backup."),
)
_NOTHING_RESTORED = (
    QT_TRANSLATE_NOOP("Fault", "No backup was restored that could be taken back."),
    QT_TRANSLATE_NOOP("Fault", "The library was left as it is."),
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: when it was made, how large it is in bytes, and how much it holds."""

    path: Path
    made_at: datetime
    size: int
    articles: int = 0
    edits: int = 0


def describe_backups(folder: Path) -> list[Backup]:
    """Return the backups, newest first, with what they hold; a damaged one shows none of it."""
    found = []
    with faults_of_disk(folder):
        for path in list_backups(folder):
            made_at = read_stamp(path)
            if made_at is not None:
                found.append(Backup(path, made_at, path.stat().st_size, *_count(path)))
    return found


def restore_backup(library: Library, path: Path, progress: Callable[[int, int], None] | None = None) -> Path:
    """Put a backup in the library's place and return the backup made of what it replaced.

    ``progress`` is told how far that backup is, and may raise to stop; after it nothing stops any more.
    """
    return replace_library(library, path, RESTORE, progress)


def undo_restore(library: Library, progress: Callable[[int, int], None] | None = None) -> Path:
    """Go back to what the library was before the last backup was restored; this too can be taken back."""
    with library.guard():
        row = library.db.conn.execute(
            "SELECT unpack(changes) FROM edit_log WHERE act_id IN (SELECT id FROM acts WHERE kind = 'event')"
            " AND instr(changes, CAST('\"kept\"' AS BLOB)) ORDER BY id DESC LIMIT 1"
        ).fetchone()
    kept = library.folder / "backups" / json.loads(row[0])["kept"] if row else None
    if kept is None or not kept.exists():
        raise Fault(*_NOTHING_RESTORED)
    return restore_backup(library, kept, progress)


def replace_library(
    library: Library, path: Path, name: str, progress: Callable[[int, int], None] | None = None
) -> Path:
    """Put the library in this file in the place of the open one, as an event under this name.

    Returns the backup made of what was replaced, which ``undo_restore`` puts back.
    """
    with faults_of_disk(library.folder):
        if not is_sound(path):
            raise Fault(*_UNSOUND, name=path.name)
    before = library.back_up(progress)
    ready = library.folder / "library.ready"
    try:
        with library.guard(), closing(_make_ready(library, path, ready, before, name)) as source:
            source.backup(library.db.conn)
    finally:
        for part in (ready, ready.with_name("library.ready-journal"), ready.with_name("library.ready-wal")):
            with suppress(OSError):
                part.unlink(missing_ok=True)
    library.mark_changed()
    return before


def _make_ready(library: Library, path: Path, ready: Path, before: Path, name: str) -> sqlite3.Connection:
    shutil.copyfile(path, ready)
    db = connect(str(ready))
    try:
        refuse_unreadable(db, library.folder)
        migrate(db)
        stamp = read_stamp(path)
        details = {
            "backup": path.name,
            "made_at": stamp.isoformat() if stamp else "",
            "kept": before.name,
            "replaced": read_head(library.db.conn),
        }
        db.conn.execute("BEGIN")
        log_event(db.conn, name, details, article_id=None, reviewer="")
        db.conn.execute("COMMIT")
        if not is_quickly_checked(db.conn):
            raise Fault(*_UNSOUND, name=path.name)
    except BaseException:
        db.close()
        raise
    return db.conn


def _count(path: Path) -> tuple[int, int]:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            articles = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
            edits = connection.execute("SELECT coalesce(max(id), 0) FROM edit_log").fetchone()[0]
    except sqlite3.Error:
        return 0, 0
    return int(articles), int(edits)
