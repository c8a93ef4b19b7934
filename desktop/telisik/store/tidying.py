"""What a program that was killed leaves behind: half-written files, and files that no article came to own."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from telisik.store.backups import list_backups, look_at
from telisik.store.evidence import find_evidence_file
from telisik.store.originals import find_original
from telisik.store.times import now

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_OWNED = {"originals": find_original, "evidence_files": find_evidence_file}


def tidy(connection: sqlite3.Connection, folder: Path) -> None:
    """Delete what was only half written, and set aside whole files whose article was never committed.

    The caller holds the lock, so that nobody is writing them. A file that cannot be moved stays.
    """
    with suppress(OSError):
        for place in ("originals", "evidence", "backups", "requests"):
            for part in (folder / place).rglob("*.part*"):
                part.unlink(missing_ok=True)
        for pattern in ("library.ready*", "library.imported*", "library.part*"):
            for part in folder.glob(pattern):
                part.unlink(missing_ok=True)
        for scratch in folder.glob("export-*"):
            shutil.rmtree(scratch, ignore_errors=True)
        _set_strays_aside(connection, folder)


def _set_strays_aside(connection: sqlite3.Connection, folder: Path) -> None:
    owned = list_owned(connection, folder)
    aside = folder / "set-aside" / now().replace(":", "")
    for place in ("originals", "evidence"):
        for path in (folder / place).glob("??/*"):
            if path not in owned and not _is_in_backup(path, folder):
                target = aside / path.relative_to(folder)
                target.parent.mkdir(parents=True, exist_ok=True)
                path.replace(target)


def list_owned(connection: sqlite3.Connection, folder: Path) -> set[Path]:
    """Return where every file lies that the library refers to."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    return {
        find(folder, sha256)
        for table, find in _OWNED.items()
        if table in tables
        for (sha256,) in connection.execute(f"SELECT sha256 FROM {table}")  # noqa: S608 - constants
    }


def _is_in_backup(path: Path, folder: Path) -> bool:
    for backup in list_backups(folder):
        with suppress(OSError):
            connection = look_at(backup)
            try:
                if path in list_owned(connection, folder):
                    return True
            finally:
                connection.close()
    return False
