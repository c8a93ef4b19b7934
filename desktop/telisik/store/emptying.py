"""Emptying the bin: the one act that undo cannot take back.

Some articles at a time, each lot in one transaction with its entry in the history, so that the window can go on
writing in between and a kill leaves every article either whole or gone. Which files go is written down in the same
transaction and crossed out when they are gone: a kill before that only leaves them for the next time.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.backups import list_backups, look_at
from telisik.store.changes import log_event
from telisik.store.evidence import find_evidence_file
from telisik.store.faults import faults_of_disk
from telisik.store.library import load_setting
from telisik.store.originals import find_original, sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from telisik.store.database import Library

EMPTY = QT_TRANSLATE_NOOP("Edit", "Empty bin")
_LEAVING = "files_to_delete"
_LOT = 50
_FINDERS: dict[str, Callable[[Path, str], Path]] = {
    "originals": find_original,
    "evidence_files": find_evidence_file,
}
# What refers to an article, or through one of its findings; in this order nothing refers to what is gone.
_OF_FINDINGS = ("decisions", "notes", "checked", "evidence", "outcomes", "drafts")
_OF_ARTICLES = (
    *("replies", "findings", "countersignatures", "versions", "redactions", "verdicts", "reviewers"),
    *("article_notes", "article_evidence", "article_drafts", "corrections", "article_tags"),
    *("collection_articles", "metadata", "dropped", "signatures", "analyses", "progress"),
)
_LOST_EVIDENCE = """
SELECT sha256 FROM evidence_files WHERE sha256 IN (SELECT value FROM json_each(?))
    AND sha256 NOT IN (SELECT sha256 FROM evidence WHERE sha256 IS NOT NULL)
    AND sha256 NOT IN (SELECT sha256 FROM article_evidence WHERE sha256 IS NOT NULL)"""


@dataclass(frozen=True, slots=True)
class Emptied:
    """How many articles went, how many of their files, and how many files could not be deleted yet.

    ``kept`` are files that a backup still refers to; they go with the last such backup.
    """

    articles: int
    files: int
    left: int
    kept: int = 0


def list_binned(library: Library) -> list[int]:
    """Return the articles in the bin, the first put in first."""
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT id FROM articles WHERE binned_at IS NOT NULL ORDER BY binned_at, id"
        ).fetchall()
    return [row[0] for row in rows]


def empty_bin(
    library: Library, reviewer: str = "", progress: Callable[[int, int], None] | None = None
) -> Emptied:
    """Delete every article in the bin with all that was done on it and its files; the history keeps its entries.

    Nothing that was done before can be undone afterwards. ``progress`` is told how many of how many are gone, and
    may raise to stop: what is gone by then stays gone.
    """
    binned = list_binned(library)
    files = delete_left_files(library)
    for first in range(0, len(binned), _LOT):
        lot = binned[first : first + _LOT]
        _delete_lot(library, lot, reviewer)
        files += delete_left_files(library)
        if progress is not None:
            progress(first + len(lot), len(binned))
    leaving = _list_leaving(library)
    kept = len(_list_needed(library.folder, leaving))
    return Emptied(len(binned), files, len(leaving) - kept, kept)


def _delete_lot(library: Library, lot: Sequence[int], reviewer: str) -> None:
    with library.transaction(durable=True) as connection:
        # One may have been taken out of the bin meanwhile.
        rows = connection.execute(
            "SELECT id, title, sha256 FROM articles WHERE binned_at IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(lot)),),
        ).fetchall()
        ids = json.dumps([row[0] for row in rows])
        evidence = _list_evidence(connection, ids)
        for table in _OF_FINDINGS:
            connection.execute(
                f"DELETE FROM {table} WHERE finding_id IN (SELECT id FROM findings"  # noqa: S608 - constants
                " WHERE article_id IN (SELECT value FROM json_each(?)))",
                (ids,),
            )
        for table in _OF_ARTICLES:
            connection.execute(
                f"DELETE FROM {table} WHERE article_id IN (SELECT value FROM json_each(?))",  # noqa: S608 - constants
                (ids,),
            )
        connection.execute("DELETE FROM articles WHERE id IN (SELECT value FROM json_each(?))", (ids,))
        gone = {"originals": [row[2] for row in rows]}
        gone["evidence_files"] = [row[0] for row in connection.execute(_LOST_EVIDENCE, (evidence,))]
        for table, hashes in gone.items():
            connection.executemany(f"DELETE FROM {table} WHERE sha256 = ?", [(h,) for h in hashes])  # noqa: S608 - constants
        _note_leaving(connection, gone)
        told = [{"id": row[0], "title": row[1], "sha256": row[2]} for row in rows]
        log_event(connection, EMPTY, {"articles": told}, article_id=None, reviewer=reviewer)


def _list_evidence(connection: sqlite3.Connection, ids: str) -> str:
    """Return as JSON the hashes of the files that belong to these articles as evidence."""
    rows = connection.execute(
        "SELECT sha256 FROM article_evidence WHERE sha256 IS NOT NULL"
        " AND article_id IN (SELECT value FROM json_each(?1))"
        " UNION SELECT sha256 FROM evidence JOIN findings ON findings.id = finding_id"
        " WHERE sha256 IS NOT NULL AND article_id IN (SELECT value FROM json_each(?1))",
        (ids,),
    )
    return json.dumps([row[0] for row in rows])


def _note_leaving(connection: sqlite3.Connection, gone: dict[str, list[str]]) -> None:
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (_LEAVING,)).fetchone()
    leaving = json.loads(row[0]) if row else []
    leaving += [[table, sha256] for table, hashes in gone.items() for sha256 in hashes]
    connection.execute(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_LEAVING, json.dumps(leaving)),
    )


def _list_leaving(library: Library) -> list[tuple[str, str]]:
    leaving = load_setting(library, _LEAVING, [])
    return [(table, sha256) for table, sha256 in leaving] if isinstance(leaving, list) else []


def delete_left_files(library: Library) -> int:
    """Delete the files of emptied bins that are still there; return how many went.

    What the system holds on to stays written down for the next time, and so does what a backup refers to: that may
    be restored, and goes when the last such backup is thinned out.
    """
    leaving = _list_leaving(library)
    if not leaving:
        return 0
    left, gone, folders = [], 0, set()
    needed = _list_needed(library.folder, leaving)
    for table, sha256 in leaving:
        if (table, sha256) in needed:
            left.append([table, sha256])
            continue
        path = _FINDERS[table](library.folder, sha256)
        # The same bytes may have been imported again.
        if _is_kept(library, table, sha256):
            continue
        try:
            path.unlink(missing_ok=True)
        except OSError:
            left.append([table, sha256])
            continue
        gone += 1
        folders.add(path.parent)
    with faults_of_disk(library.folder):
        for folder in folders:
            if folder.exists():
                sync_folder(folder)
    with library.transaction(durable=True) as connection:
        connection.execute("UPDATE settings SET value = ? WHERE key = ?", (json.dumps(left), _LEAVING))
    return gone


def _list_needed(folder: Path, leaving: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return those of the files that a backup refers to."""
    wanted = json.dumps([sha256 for _table, sha256 in leaving])
    needed: set[tuple[str, str]] = set()
    for backup in list_backups(folder):
        # One that is damaged cannot be restored, one of an old form has no evidence files.
        with suppress(sqlite3.DatabaseError), closing(look_at(backup)) as copy:
            for table in _FINDERS:
                sql = f"SELECT sha256 FROM {table} WHERE sha256 IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants
                needed |= {(table, row[0]) for row in copy.execute(sql, (wanted,))}
    return needed


def _is_kept(library: Library, table: str, sha256: str) -> bool:
    with library.guard():
        row = library.db.conn.execute(f"SELECT 1 FROM {table} WHERE sha256 = ?", (sha256,)).fetchone()  # noqa: S608 - constants
    return row is not None
