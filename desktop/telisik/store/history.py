"""The history of edits: reading it, and proving that nobody rewrote it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.changes import HASH, hash_entry
from telisik.store.model import HistoryEntry
from telisik.store.times import read_time

if TYPE_CHECKING:
    import sqlite3

    from telisik.store.database import Library

_FIELDS = ("at", "kind", "name", "article_id", "findings", "reviewer", "changes")
_CHANGED = QT_TRANSLATE_NOOP("Fault", "Entry {number} of the history was changed after it was written.")
_BROKEN = QT_TRANSLATE_NOOP("Fault", "Entry {number} of the history does not follow the one before it.")
_CUT = QT_TRANSLATE_NOOP("Fault", "The history ends at entry {number}, but {last} entries were written.")


def load_history(library: Library, finding_id: int) -> list[HistoryEntry]:
    """Return what was done to a finding, oldest first."""
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT name, unpack_time(at), reviewer, kind FROM edit_log_findings"
            " JOIN edit_log ON edit_log.id = edit_id JOIN acts ON acts.id = act_id"
            " WHERE finding_id = ? ORDER BY edit_id",
            (finding_id,),
        )
        return [HistoryEntry(name, read_time(at), reviewer, kind) for name, at, reviewer, kind in rows]


def verify_history(library: Library) -> list[str]:
    """Return a sentence for every place where the chain of hashes does not hold; nothing where it does."""
    with library.guard():
        return _follow_chain(library)


def _follow_chain(library: Library) -> list[str]:
    faults: list[str] = []
    previous, number = "", 0
    connection = library.db.conn
    links = _Links(connection)
    rows = connection.execute(f"SELECT id, {HASH}, {', '.join(_FIELDS)} FROM history ORDER BY id")  # noqa: S608 - constants
    for entry_number, written, *values in rows:
        entry = dict(zip(_FIELDS, values, strict=True))
        linked = json.dumps(links.take(entry_number))
        # The first forms of the library wrote these in the entry too.
        differ = entry["findings"] not in (None, linked)
        entry["findings"] = linked
        if entry_number != number + 1:
            faults.append(_BROKEN.format(number=entry_number))
        elif differ or hash_entry({**entry, "previous": previous}) != written:
            faults.append(_CHANGED.format(number=entry_number))
        previous, number = written, entry_number
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'edit_log'").fetchone()
    if last and last[0] != number:
        faults.append(_CUT.format(number=number, last=last[0]))
    return faults


class _Links:
    """The findings that each entry is linked with, read in the entries' order: a million need no index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._rows = connection.execute(
            "SELECT edit_id, finding_id FROM edit_log_findings ORDER BY edit_id, finding_id"
        )
        self._next: tuple[int, int] | None = self._rows.fetchone()

    def take(self, number: int) -> list[int]:
        """Return the findings of an entry; what belongs to entries before it and was not taken is passed over."""
        found = []
        while self._next is not None and self._next[0] <= number:
            if self._next[0] == number:
                found.append(self._next[1])
            self._next = self._rows.fetchone()
        return found
