"""The history of edits: reading it, and proving that nobody rewrote it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.changes import HASH, hash_entry
from telisik.store.model import HistoryEntry
from telisik.store.times import read_time

if TYPE_CHECKING:
    from telisik.store.database import Library

_FIELDS = ("at", "kind", "name", "article_id", "findings", "reviewer", "changes")
_CHANGED = QT_TRANSLATE_NOOP("Fault", "Entry {number} of the history was changed after it was written.")
_BROKEN = QT_TRANSLATE_NOOP("Fault", "Entry {number} of the history does not follow the one before it.")
_CUT = QT_TRANSLATE_NOOP("Fault", "The history ends at entry {number}, but {last} entries were written.")


def load_history(library: Library, finding_id: int) -> list[HistoryEntry]:
    """Return what was done to a finding, oldest first."""
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT name, at, reviewer, kind FROM edit_log JOIN edit_log_findings ON edit_id = edit_log.id"
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
    rows = library.db.conn.execute(f"SELECT id, {HASH}, {', '.join(_FIELDS)} FROM edit_log ORDER BY id")  # noqa: S608 - constants
    for entry_number, written, *values in rows:
        entry = dict(zip(_FIELDS, values, strict=True))
        if entry_number != number + 1:
            faults.append(_BROKEN.format(number=entry_number))
        elif hash_entry({**entry, "previous": previous}) != written or not _links_hold(
            library, entry_number, str(entry["findings"])
        ):
            faults.append(_CHANGED.format(number=entry_number))
        previous, number = written, entry_number
    last = library.db.conn.execute("SELECT seq FROM sqlite_sequence WHERE name = 'edit_log'").fetchone()
    if last and last[0] != number:
        faults.append(_CUT.format(number=number, last=last[0]))
    return faults


def _links_hold(library: Library, number: int, findings: str) -> bool:
    rows = library.db.conn.execute(
        "SELECT finding_id FROM edit_log_findings WHERE edit_id = ? ORDER BY finding_id", (number,)
    )
    return bool([row[0] for row in rows] == json.loads(findings))
