"""Imports of many files as the library remembers them, so that one goes on after a crash and can be tried again."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.documents.names import show_file
from telisik.errors import Fault
from telisik.store.text import clean
from telisik.store.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telisik.documents.document import Route
    from telisik.store.database import Library


@dataclass(frozen=True, slots=True)
class ImportItem:
    """A file of an import, by its number in it."""

    number: int
    path: Path


@dataclass(frozen=True, slots=True)
class ImportFailure:
    """What of a file, or of a part of one, could not be imported, and why."""

    number: int
    name: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """How many files an import has, by what became of them, and how many articles came of them."""

    waiting: int
    done: int
    failed: int
    articles: int


def start_import(library: Library, paths: Iterable[Path], route: Route) -> int:
    """Note every file that is to be imported, and return the import's id."""
    with library.transaction() as connection:
        cursor = connection.execute(
            "INSERT INTO imports (route, started_at) VALUES (?, ?)", (route.value, now())
        )
        import_id = int(cursor.lastrowid or 0)
        connection.executemany(
            "INSERT INTO import_items (import_id, number, path, state) VALUES (?, ?, ?, 'waiting')",
            ((import_id, number, os.fsencode(path)) for number, path in enumerate(paths, 1)),
        )
    return import_id


def find_unfinished(library: Library) -> int | None:
    """Return the newest import that was neither finished nor cancelled, or None."""
    with library.guard():
        row = library.db.conn.execute("SELECT max(id) FROM imports WHERE ended_at IS NULL").fetchone()
    return None if row[0] is None else int(row[0])


def list_waiting(library: Library, import_id: int) -> list[ImportItem]:
    """Return the files that are still to be read."""
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT number, path FROM import_items WHERE import_id = ? AND state = 'waiting' ORDER BY number",
            (import_id,),
        ).fetchall()
    return [ImportItem(number, Path(os.fsdecode(path))) for number, path in rows]


def load_route(library: Library, import_id: int) -> str:
    """Return the route by which the files of an import came."""
    with library.guard():
        row = library.db.conn.execute("SELECT route FROM imports WHERE id = ?", (import_id,)).fetchone()
    return str(row[0])


def count_import(library: Library, import_id: int) -> ImportCounts:
    """Return how far an import is."""
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT state, count(*), sum(articles) FROM import_items WHERE import_id = ? GROUP BY state",
            (import_id,),
        ).fetchall()
    counts = {state: count for state, count, _ in rows}
    return ImportCounts(
        counts.get("waiting", 0), counts.get("done", 0), counts.get("failed", 0), sum(row[2] for row in rows)
    )


def finish_item(library: Library, import_id: int, number: int, *, failed: bool, articles: int) -> None:
    """Note what became of a file."""
    with library.transaction() as connection:
        connection.execute(
            "UPDATE import_items SET state = ?, articles = ? WHERE import_id = ? AND number = ?",
            ("failed" if failed else "done", articles, import_id, number),
        )


def add_failure(library: Library, import_id: int, number: int, name: str, fault: Fault) -> None:
    """Note why a file, or a part of one, could not be imported."""
    told = json.dumps({"parts": [fault.what, fault.safe, fault.then], "values": fault.values}, default=str)
    with library.transaction() as connection:
        connection.execute(
            "INSERT INTO import_failures (import_id, number, name, fault) VALUES (?, ?, ?, ?)",
            (import_id, number, clean(name), clean(told)),
        )


def list_failures(library: Library, import_id: int) -> list[ImportFailure]:
    """Return what could not be imported, in the order of the files."""
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT number, name, fault FROM import_failures WHERE import_id = ? ORDER BY number, id",
            (import_id,),
        ).fetchall()
    return [ImportFailure(number, name, _read_fault(told)) for number, name, told in rows]


def retry_failures(library: Library, import_id: int) -> int:
    """Have every file with a failure wait again, and return how many there are."""
    with library.transaction() as connection:
        cursor = connection.execute(
            "UPDATE import_items SET state = 'waiting' WHERE import_id = ? AND (state = 'failed' OR number IN"
            " (SELECT number FROM import_failures WHERE import_failures.import_id = import_items.import_id))",
            (import_id,),
        )
        connection.execute("DELETE FROM import_failures WHERE import_id = ?", (import_id,))
        connection.execute("UPDATE imports SET ended_at = NULL WHERE id = ?", (import_id,))
    return cursor.rowcount


def end_import(library: Library, import_id: int) -> None:
    """Note that an import is over: done, or given up by the person."""
    with library.transaction() as connection:
        connection.execute("UPDATE imports SET ended_at = ? WHERE id = ?", (now(), import_id))


def name_item(item: ImportItem) -> str:
    """Return what a file of an import is called in a message."""
    return show_file(item.path)


def _read_fault(told: str) -> Fault:
    held = json.loads(told)
    return Fault(*held["parts"], **held["values"])
