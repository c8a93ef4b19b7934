"""Comparing what is kept with what the history says, entry by entry, and writing again what differs.

A bit that flips inside a note leaves the database whole and every hash right. But each row that a reviewer wrote
stands in the history as it was last written, and the history is one chain of hashes.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.changes import EDITABLE, find_view, read_changes
from telisik.store.problems import tell
from telisik.store.sealed import reading_anything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from telisik.store.changes import Change, Row
    from telisik.store.database import Library
    from telisik.store.problems import Problem

_DIFFERENT = QT_TRANSLATE_NOOP(
    "Fault", "What is kept in {table} under {key} is not what the history says was written."
)
_UNKNOWN = QT_TRANSLATE_NOOP("Fault", "What is kept in {table} under {key} was never written by anybody.")
_GONE = QT_TRANSLATE_NOOP("Fault", "What the history says was written in {table} under {key} is missing.")
# An event of this name moves marks and redactions to another text; nobody wrote that row by row.
_EXTRACTED = "Extract text anew"
# What the engine writes anew at every analysis stands under its seal instead.
_RENEWED = frozenset({"number", "orphan", "seal", "engine_start", "engine_end", "wording_id"})
_TEXT = frozenset({"text", "text_sha256", "extraction"})
_EDGES = frozenset({"span_start", "span_end", "quote"})
_BY_ENGINE = ("analyses", "articles", "findings")
_ANY = "*"
_REMEMBER = "INSERT OR REPLACE INTO temp.replayed (name, key, row) VALUES (?, ?, ?)"
_RECALL = "SELECT row FROM temp.replayed WHERE name = ? AND key = ?"


def look_at_rows(library: Library) -> Iterator[Problem]:
    """Tell every row of a reviewer's that is not as the last entry of the history about it left it."""
    connection = library.db.conn
    with reading_anything(connection):
        connection.execute(
            "CREATE TEMP TABLE replayed (name TEXT, key TEXT, row TEXT, PRIMARY KEY (name, key)) WITHOUT ROWID"
        )
        try:
            _replay(connection)
            for name in EDITABLE:
                yield from _find_unwritten(connection, name)
            yield from _compare(connection)
        finally:
            connection.execute("DROP TABLE temp.replayed")


def _replay(connection: sqlite3.Connection) -> None:
    """Leave in a table every row as it was last written; a number of edits beyond memory may come."""
    connection.execute("BEGIN")
    try:
        entries = connection.execute("SELECT kind, name, article_id, changes FROM history ORDER BY id")
        for kind, name, article_id, text in entries:
            if kind == "event":
                if name == _EXTRACTED:
                    _forget_places(connection, article_id)
                continue
            try:
                changes = read_changes(text)
            except (KeyError, ValueError, TypeError):
                # A newer program's, or damaged: the chain of hashes tells that.
                continue
            for change in changes:
                _remember(connection, change)
    finally:
        connection.execute("COMMIT")


def _remember(connection: sqlite3.Connection, change: Change) -> None:
    key = _write_key(change.key)
    row = change.after
    if row is not None and change.before is not None and change.table in _BY_ENGINE:
        # Such edits name only the columns that they change.
        known = connection.execute(_RECALL, (change.table, key)).fetchone()
        if known is not None and known[0] not in (_ANY, None):
            row = {**json.loads(known[0]), **row}
    written = None if row is None else json.dumps(row, ensure_ascii=False)
    connection.execute(_REMEMBER, (change.table, key, written))


def _forget_places(connection: sqlite3.Connection, article_id: int) -> None:
    _forget_text(connection, article_id)
    for name in ("findings", "redactions"):
        rows = connection.execute(f"SELECT id FROM {name} WHERE article_id = ?", (article_id,)).fetchall()  # noqa: S608 - constants
        connection.executemany(_REMEMBER, [(name, _write_key({"id": number}), _ANY) for (number,) in rows])


def _forget_text(connection: sqlite3.Connection, article_id: int) -> None:
    key = _write_key({"id": article_id})
    known = connection.execute(_RECALL, ("articles", key)).fetchone()
    if known is not None and known[0] is not None:
        row = {name: value for name, value in json.loads(known[0]).items() if name not in _TEXT}
        connection.execute(_REMEMBER, ("articles", key, json.dumps(row, ensure_ascii=False)))


def _find_unwritten(connection: sqlite3.Connection, name: str) -> Iterator[Problem]:
    if name in _BY_ENGINE and name != "findings":
        return
    # A mark of the engine's has a seal: where a flipped bit says that it is the reviewer's, the seal tells.
    own = " WHERE own AND seal IS NULL" if name == "findings" else ""
    keys = EDITABLE[name][0]
    with closing(connection.cursor()) as cursor:
        for values in cursor.execute(f'SELECT {", ".join(keys)} FROM "{name}"{own}'):  # noqa: S608 - constants
            key = dict(zip(keys, values, strict=True))
            known = connection.execute(_RECALL, (name, _write_key(key))).fetchone()
            if known is None or known[0] is None:
                yield _tell(_UNKNOWN, name, key, None)


def _compare(connection: sqlite3.Connection) -> Iterator[Problem]:
    with closing(connection.cursor()) as cursor:
        for name, written, text in cursor.execute(
            "SELECT name, key, row FROM temp.replayed WHERE row IS NOT NULL AND row <> ? AND name <> 'analyses'",
            (_ANY,),
        ):
            key, row = json.loads(written), json.loads(text)
            kept = _read_row(connection, name, key)
            if kept is None:
                own = name != "findings" or row.get("origin") == "reviewer"
                if name != "articles" and own and _can_be(connection, key, row):
                    yield _tell(_GONE, name, key, row)
            elif any(kept[column] != row[column] for column in _choose_columns(name, row, kept)):
                yield _tell(_DIFFERENT, name, key, row)


def _choose_columns(name: str, row: Row, kept: Row) -> set[str]:
    """Return which columns only an edit writes."""
    if name != "findings":
        return set(row)
    if row.get("origin") == "reviewer":
        return set(row) - _RENEWED
    return set(row) & _EDGES if kept["engine_start"] is not None else set()


def _read_row(connection: sqlite3.Connection, name: str, key: Row) -> Row | None:
    keys, columns = EDITABLE[name]
    where = " AND ".join(f'"{column}" = ?' for column in keys)
    chosen = ", ".join((*keys, *columns))
    row = connection.execute(
        f'SELECT {chosen} FROM "{find_view(name)}" WHERE {where}',  # noqa: S608 - constants
        [key[column] for column in keys],
    ).fetchone()
    return None if row is None else dict(zip((*keys, *columns), row, strict=True))


def _can_be(connection: sqlite3.Connection, key: Row, row: Row) -> bool:
    """Tell whether what a row is about is still there: it may have been in a bin that was emptied."""
    for column, table in (("finding_id", "findings"), ("article_id", "articles")):
        number = (key | row).get(column)
        if number is not None:
            found = connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (number,)).fetchone()  # noqa: S608 - constants
            if found is None:
                return False
    return True


def _write_key(key: dict[str, Any]) -> str:
    return json.dumps(key, sort_keys=True, ensure_ascii=False)


def _tell(what: str, name: str, key: Row, row: Row | None) -> Problem:
    said = ", ".join(f"{column} {value}" for column, value in key.items())
    values = {"table": name, "key": said, "where": _write_key(key)}
    return tell("row", what, **values, row="" if row is None else json.dumps(row, ensure_ascii=False))


def mend_row(library: Library, values: dict[str, str], aside: Path) -> bool:
    """Write a row as the history says, or take out one that it does not know; what stood there goes into a file."""
    name, key = values["table"], json.loads(values["where"])
    wanted: Row = json.loads(values["row"]) if values["row"] else {}
    with reading_anything(library.db.conn):
        kept = _read_row(library.db.conn, name, key)
    aside.mkdir(parents=True, exist_ok=True)
    with (aside / "rows.jsonl").open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(json.dumps({"table": name, "row": kept, "history": wanted or None}, default=repr) + "\n")
    where, view = " AND ".join(f'"{column}" = ?' for column in key), find_view(name)
    if not values["row"]:
        sql, given = f'DELETE FROM "{view}" WHERE {where}', list(key.values())  # noqa: S608 - checked when read
    elif kept is None:
        whole = key | wanted
        columns, marks = ", ".join(f'"{column}"' for column in whole), ", ".join("?" * len(whole))
        sql, given = f'INSERT INTO "{view}" ({columns}) VALUES ({marks})', list(whole.values())  # noqa: S608 - as above
    else:
        chosen = sorted(_choose_columns(name, wanted, kept))
        assigned = ", ".join(f'"{column}" = ?' for column in chosen)
        sql = f'UPDATE "{view}" SET {assigned} WHERE {where}'  # noqa: S608 - as above
        given = [*(wanted[column] for column in chosen), *key.values()]
    try:
        with library.transaction() as connection:
            connection.execute(sql, given)
    except sqlite3.IntegrityError:
        # Something else that is wrong stands in the way.
        return False
    return True
