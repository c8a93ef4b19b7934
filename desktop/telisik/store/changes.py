"""Edits: the only way in which anything a reviewer decides is written."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from telisik.store.originals import keep_own_original
from telisik.store.packing import keep_plain, pack_changes, pack_time
from telisik.store.rows import ANALYSIS_COLUMNS, FINDING_COLUMNS
from telisik.store.text import clean
from telisik.store.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from telisik.store.database import Library

Row = dict[str, object]
# The first forms of the library wrote a hash in letters; it takes half the room in bytes.
HASH = "CASE typeof(hash) WHEN 'blob' THEN lower(hex(hash)) ELSE hash END"
Kind = Literal["do", "undo", "redo"]

_EVIDENCE = (
    *("address", "seen_at", "title", "archive_address", "stance", "note", "reviewer", "name", "sha256"),
)
# What an edit may touch: its key columns, then the others. Nothing else is ever named in the SQL below.
EDITABLE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "decisions": (("finding_id",), ("status", "decided_at", "reviewer")),
    "notes": (("finding_id",), ("text",)),
    "checked": (("finding_id", "question"), ()),
    "evidence": (("finding_id", "id"), _EVIDENCE),
    "outcomes": (("finding_id", "aspect"), ("outcome", "as_of", "reviewer")),
    "findings": (
        ("id",),
        (
            *(
                "article_id",
                "origin",
                "label",
                "marked_at",
                "marked_by",
                "engine_start",
                "engine_end",
                "number",
                "orphan",
                "seal",
            ),
            *FINDING_COLUMNS,
        ),
    ),
    "verdicts": (("article_id",), ("verdict", "reason", "label", "decided_at", "reviewer")),
    "reviewers": (("article_id",), ("name", "role")),
    "article_notes": (("article_id",), ("text",)),
    "article_evidence": (("article_id", "id"), _EVIDENCE),
    "corrections": (("article_id", "field"), ("value", "reviewer", "corrected_at")),
    "redactions": (
        ("id",),
        ("article_id", "kind", "span_start", "span_end", "words", "prefix", "suffix", "reason", "reviewer"),
    ),
    "replies": (
        ("id",),
        (
            *("article_id", "finding_id", "party", "channel", "asked", "asked_at", "due_at", "answer"),
            *("answered_at", "reviewer"),
        ),
    ),
    "articles": (
        ("id",),
        (*("title", "title_by_reviewer", "publisher", "binned_at", "text", "text_sha256", "extraction"),),
    ),
    "analyses": (("article_id",), (*ANALYSIS_COLUMNS, "made_at")),
    "tags": (("id",), ("name", "colour")),
    "article_tags": (("tag_id", "article_id"), ()),
    "collections": (("id",), ("parent_id", "name")),
    "collection_articles": (("collection_id", "article_id"), ()),
    "saved_searches": (("id",), ("name", "query")),
    "people": (("id",), ("name", "role", "organisation")),
}


# What the text and the edges of a mark tell; whether a row says it too depends on the program that wrote it. The hash
# of a text stands beside it.
_TOLD_BY_OTHERS = {"findings": ("quote", "prefix", "suffix"), "articles": ("text",)}
# Where rows can be read and written with the columns above: the tables themselves keep them in less room.
_VIEWS = {"findings": "marks", "decisions": "decided", "analyses": "analysed", "articles": "whole_articles"}


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
        keys, columns = EDITABLE[self.table]
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
    with library.transaction(durable=True) as connection:
        for change in edit.changes:
            if kind == "do":
                _drop_drafts(connection, change)
            if change.table == "articles" and "text" in (change.before or ()):
                keep_own_original(connection, library.folder, change.key["id"])
            _write_change(connection, change)
        _log_edit(connection, edit, kind)


def log_event(
    connection: sqlite3.Connection, name: str, details: object, *, article_id: int | None, reviewer: str
) -> None:
    """Write an entry for what is not undone: a signature, a restored backup, a repair.

    ``details`` must be what JSON can hold. The caller has opened the transaction.
    """
    _write_entry(
        connection,
        {"kind": "event", "name": name, "article_id": article_id, "reviewer": clean(reviewer)},
        findings=[],
        changes=json.dumps(details, sort_keys=True, ensure_ascii=False),
    )


def find_view(table: str, columns: Iterable[str] = ("text",)) -> str:
    """Return where rows of an editable table are read and written as ``EDITABLE`` names their columns."""
    if table == "articles" and "text" not in columns:
        return table
    return _VIEWS.get(table, table)


def write_changes(changes: Iterable[Change]) -> str:
    """Return changes as an entry keeps them: ``[table, key, before, after]`` each, rows by the names of columns."""
    rows = [[change.table, change.key, change.before, change.after] for change in changes]
    return json.dumps(rows, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def read_changes(text: str) -> tuple[Change, ...]:
    """Return the changes of an entry; those of the first forms are named one by one.

    A KeyError, ValueError or TypeError where another program changed what this one does not know.
    """
    return tuple(
        Change(row["table"], row["key"], row["before"], row["after"])
        if isinstance(row, dict)
        else Change(*row)
        for row in json.loads(text)
    )


def hash_entry(entry: Mapping[str, object]) -> str:
    """Return the SHA-256 of a log entry in its canonical form, the hash before it included.

    The form is JSON with sorted keys, no spaces, and everything beyond ASCII escaped, of: at, kind, name,
    article_id, findings, reviewer, changes (these two as the texts kept), and previous.
    """
    canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def read_head(connection: sqlite3.Connection) -> str:
    """Return the hash of the history's last entry, empty where there is none."""
    last = connection.execute(f"SELECT {HASH} FROM edit_log ORDER BY id DESC LIMIT 1").fetchone()  # noqa: S608 - a constant
    return str(last[0]) if last else ""


def _drop_drafts(connection: sqlite3.Connection, change: Change) -> None:
    """Forget what was typed for a text that is now committed, or for a mark that goes."""
    if change.table == "notes":
        connection.execute("DELETE FROM drafts WHERE finding_id = ?", (change.key["finding_id"],))
    elif change.table == "findings" and change.after is None:
        connection.execute("DELETE FROM drafts WHERE finding_id = ?", (change.key["id"],))
    elif field := {"article_notes": "note", "verdicts": "verdict_reason"}.get(change.table):
        connection.execute(
            "DELETE FROM article_drafts WHERE article_id = ? AND field = ?", (change.key["article_id"], field)
        )


def _clean_row(row: Row) -> Row:
    return {name: clean(value) if isinstance(value, str) else value for name, value in row.items()}


def _write_change(connection: sqlite3.Connection, change: Change) -> None:
    if change.before is None and change.after is None:
        return
    if change.before is None:
        _insert_row(connection, change)
        return
    told_by_others = _TOLD_BY_OTHERS.get(change.table, ())
    target, before = _find_target(change.table, change.before)
    known = change.key | {name: value for name, value in before.items() if name not in told_by_others}
    # IS also compares NULL, so that a row changed meanwhile by somebody else is not overwritten.
    where = " AND ".join(f'"{name}" IS ?' for name in known)
    if change.after is None:
        sql, values = f'DELETE FROM "{target}" WHERE {where}', list(known.values())  # noqa: S608 - checked names
    else:
        _, after = _find_target(change.table, change.after)
        assignments = ", ".join(f'"{name}" = ?' for name in after)
        sql = f'UPDATE "{target}" SET {assignments} WHERE {where}'  # noqa: S608 - checked names
        values = [*after.values(), *known.values()]
    if not _execute(connection, change, sql, values):
        raise StaleEditError(f"{change.table} {change.key} is no longer {change.before}")


def _find_target(table: str, row: Row) -> tuple[str, Row]:
    """Return where a row is written and how: a decision as its table keeps it, the rest as ``EDITABLE`` names it.

    A view would do for decisions too, but their commit is what a reviewer waits for.
    """
    if table != "decisions":
        return find_view(table, row), row
    kept = {name: pack_time(str(value)) if name == "decided_at" else value for name, value in row.items()}
    return table, kept


def _insert_row(connection: sqlite3.Connection, change: Change) -> None:
    target, row = _find_target(change.table, change.key | (change.after or {}))
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    sql = f'INSERT INTO "{target}" ({names}) VALUES ({marks})'  # noqa: S608 - checked names
    _execute(connection, change, sql, list(row.values()))


def _execute(connection: sqlite3.Connection, change: Change, sql: str, values: list[object]) -> bool:
    """Tell whether anything was written; a view does not count its rows."""
    before = connection.total_changes
    try:
        connection.execute(sql, values)
        return connection.total_changes > before
    except sqlite3.IntegrityError as error:
        raise StaleEditError(f"{change.table} {change.key} cannot be written: {error}") from error


def find_touched(edit: Edit) -> list[int]:
    """Return the ids of the findings that an edit changes, in the order of its changes."""
    touched: dict[object, None] = {}
    for change in edit.changes:
        if "finding_id" in change.key:
            touched[change.key["finding_id"]] = None
        elif change.table == "findings":
            touched[change.key["id"]] = None
    return [number for number in touched if isinstance(number, int)]


def _find_articles(connection: sqlite3.Connection, edit: Edit) -> set[int]:
    """Return the articles that an edit over several of them changes."""
    if edit.article_id is not None:
        return set()
    found = set()
    for change in edit.changes:
        whole = change.key | (change.before or {}) | (change.after or {})
        found.add(change.key["id"] if change.table == "articles" else whole.get("article_id"))
    for finding_id in find_touched(edit):
        row = connection.execute("SELECT article_id FROM findings WHERE id = ?", (finding_id,)).fetchone()
        found.add(row[0] if row else None)
    return {number for number in found if isinstance(number, int)}


def _log_edit(connection: sqlite3.Connection, edit: Edit, kind: Kind) -> None:
    touched = set(find_touched(edit))
    if edit.finding_id is not None:
        touched.add(edit.finding_id)
    edit_id = _write_entry(
        connection,
        {"kind": kind, "name": edit.name, "article_id": edit.article_id, "reviewer": clean(edit.reviewer)},
        findings=sorted(touched),
        changes=write_changes(edit.changes),
    )
    links = [(article_id, edit_id) for article_id in sorted(_find_articles(connection, edit))]
    connection.executemany("INSERT INTO edit_log_articles (article_id, edit_id) VALUES (?, ?)", links)


def _write_entry(
    connection: sqlite3.Connection, entry: dict[str, object], *, findings: list[int], changes: str
) -> int:
    previous = read_head(connection)
    at = now()
    row = {"at": at, **entry, "findings": json.dumps(findings), "changes": changes}
    packed = (
        keep_plain(changes) if entry["kind"] == "event" else pack_changes(changes, at, str(entry["reviewer"]))
    )
    # The links say which findings these are, so that the entry need not.
    cursor = connection.execute(
        "INSERT INTO edit_log (at, act_id, article_id, changes, hash) VALUES (?, ?, ?, ?, ?)",
        [
            pack_time(at),
            _find_act(connection, entry),
            entry["article_id"],
            packed,
            bytes.fromhex(hash_entry({**row, "previous": previous})),
        ],
    )
    edit_id = int(cursor.lastrowid or 0)
    links = ((edit_id, finding) for finding in findings)
    connection.executemany("INSERT INTO edit_log_findings (edit_id, finding_id) VALUES (?, ?)", links)
    return edit_id


def _find_act(connection: sqlite3.Connection, entry: dict[str, object]) -> int:
    """Return the number under which the kind, name and reviewer of an entry stand, added where they are new."""
    values = (entry["name"], entry["kind"], entry["reviewer"])
    sql = "SELECT id FROM acts WHERE name = ? AND kind = ? AND reviewer = ?"
    row = connection.execute(sql, values).fetchone()
    if row is None:
        cursor = connection.execute("INSERT INTO acts (name, kind, reviewer) VALUES (?, ?, ?)", values)
        return int(cursor.lastrowid or 0)
    return int(row[0])
