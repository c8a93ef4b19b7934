"""Edits: the only way in which anything a reviewer decides is written."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from telisik.store.text import clean
from telisik.store.times import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telisik.store.database import Library

Row = dict[str, object]
Kind = Literal["do", "undo", "redo"]

# What an edit may touch: its key columns, then the others. Nothing else is ever named in the SQL below.
_COLUMNS = {
    "decisions": (("finding_id",), ("status", "decided_at", "reviewer")),
    "notes": (("finding_id",), ("text",)),
    "checked": (("finding_id", "question"), ()),
    "evidence": (("finding_id", "id"), ("address", "seen_at")),
    "verdicts": (("article_id",), ("verdict", "reason")),
    "reviewers": (("article_id",), ("name",)),
    "articles": (("id",), ("title", "title_by_reviewer")),
}


class StaleEditError(RuntimeError):
    """The rows are not what the edit says they were: the caller worked on an old review."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after: ``None`` before is an insertion, ``None`` after a deletion."""

    table: str
    key: Row
    before: Row | None
    after: Row | None

    def __post_init__(self) -> None:
        """Check the names, because they become SQL, and make the texts writable."""
        keys, columns = _COLUMNS[self.table]
        if set(self.key) != set(keys):
            raise ValueError(f"{self.table} has the key {keys}")
        for values in (self.before, self.after):
            if values is not None and not set(values) <= set(columns):
                raise ValueError(f"{self.table} has the columns {columns}")
        if self.before is not None and self.after is not None and set(self.before) != set(self.after):
            raise ValueError("a change names the same columns before and after")
        object.__setattr__(self, "key", _clean_row(self.key))
        object.__setattr__(self, "before", None if self.before is None else _clean_row(self.before))
        object.__setattr__(self, "after", None if self.after is None else _clean_row(self.after))

    def inverted(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.table, self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """What a reviewer did in one step, under a name for the menu and the history.

    ``name`` is an English text marked with ``QT_TRANSLATE_NOOP("Edit", ...)``. An edit without changes
    writes nothing.
    """

    name: str
    changes: tuple[Change, ...]
    article_id: int | None
    finding_id: int | None = None
    reviewer: str = ""

    def inverted(self) -> Edit:
        """Return the edit that takes this one back, last change first."""
        changes = tuple(change.inverted() for change in reversed(self.changes))
        return Edit(self.name, changes, self.article_id, self.finding_id, self.reviewer)


def apply_edit(library: Library, edit: Edit, *, kind: Kind = "do") -> None:
    """Write the rows and their log entry in one transaction, or raise and leave everything as it was."""
    if not edit.changes:
        return
    with library.transaction() as connection:
        for change in edit.changes:
            _write_change(connection, change)
            if kind == "do" and change.table == "notes":
                connection.execute("DELETE FROM drafts WHERE finding_id = ?", (change.key["finding_id"],))
        _log_edit(connection, edit, kind)


def hash_entry(entry: Mapping[str, object]) -> str:
    """Return the SHA-256 of a log entry in canonical JSON, the hash before it included."""
    canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _clean_row(row: Row) -> Row:
    return {name: clean(value) if isinstance(value, str) else value for name, value in row.items()}


def _write_change(connection: sqlite3.Connection, change: Change) -> None:
    if change.before is None and change.after is None:
        return
    if change.before is None:
        _insert_row(connection, change)
        return
    known = change.key | change.before
    # IS also compares NULL, so that a row changed meanwhile by somebody else is not overwritten.
    where = " AND ".join(f'"{name}" IS ?' for name in known)
    if change.after is None:
        sql, values = f'DELETE FROM "{change.table}" WHERE {where}', list(known.values())  # noqa: S608 - checked names
    else:
        assignments = ", ".join(f'"{name}" = ?' for name in change.after)
        sql = f'UPDATE "{change.table}" SET {assignments} WHERE {where}'  # noqa: S608 - checked names
        values = [*change.after.values(), *known.values()]
    if connection.execute(sql, values).rowcount != 1:
        raise StaleEditError(f"{change.table} {change.key} is no longer {change.before}")


def _insert_row(connection: sqlite3.Connection, change: Change) -> None:
    row = change.key | (change.after or {})
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    try:
        connection.execute(f'INSERT INTO "{change.table}" ({names}) VALUES ({marks})', list(row.values()))  # noqa: S608 - checked names
    except sqlite3.IntegrityError as error:
        raise StaleEditError(f"{change.table} {change.key} cannot be added: {error}") from error


def _find_touched(edit: Edit) -> list[int]:
    touched = {change.key["finding_id"] for change in edit.changes if "finding_id" in change.key}
    if edit.finding_id is not None:
        touched.add(edit.finding_id)
    return sorted(number for number in touched if isinstance(number, int))


def _log_edit(connection: sqlite3.Connection, edit: Edit, kind: Kind) -> None:
    last = connection.execute("SELECT hash FROM edit_log ORDER BY id DESC LIMIT 1").fetchone()
    findings = _find_touched(edit)
    rows = [{"table": c.table, "key": c.key, "before": c.before, "after": c.after} for c in edit.changes]
    entry: dict[str, object] = {
        "at": now(),
        "kind": kind,
        "name": edit.name,
        "article_id": edit.article_id,
        "findings": json.dumps(findings),
        "reviewer": clean(edit.reviewer),
        "changes": json.dumps(rows, sort_keys=True, ensure_ascii=False),
        "previous": last[0] if last else "",
    }
    cursor = connection.execute(
        "INSERT INTO edit_log (at, kind, name, article_id, findings, reviewer, changes, previous, hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [*entry.values(), hash_entry(entry)],
    )
    links = ((cursor.lastrowid, finding) for finding in findings)
    connection.executemany("INSERT INTO edit_log_findings (edit_id, finding_id) VALUES (?, ?)", links)
