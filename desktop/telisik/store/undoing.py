"""What undo can take back after a restart: the newest edits of the history, put together again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.store.changes import Edit, find_touched, read_changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telisik.store.database import Library

# The most edits that can be taken back.
LIMIT = 1000
_NEWEST = "SELECT kind, name, article_id, reviewer, changes FROM history ORDER BY id DESC LIMIT ?"
# Behind such an event the rows are not those that older edits left.
BARRIERS = frozenset({"Restore backup", "Import library", "Empty bin", "Repair library"})


@dataclass(frozen=True, slots=True)
class Undoing:
    """The edits that undo can take back, oldest first, and those that redo can do again, the next one first."""

    done: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()


def load_undoing(library: Library, limit: int = LIMIT) -> Undoing:
    """Return where undo and redo stand after everything in the history."""
    with library.guard():
        # An edit that was undone and done again stands three times, so that more entries than edits are read.
        rows = library.db.conn.execute(_NEWEST, (3 * limit,)).fetchall()
    barrier = next((n for n, row in enumerate(rows) if row[0] == "event" and row[1] in BARRIERS), len(rows))
    done: list[Edit] = []
    undone: list[Edit] = []
    for kind, *entry in reversed(rows[:barrier]):
        if kind == "event":
            continue
        edit = _read_edit(*entry)
        if edit is None:
            done, undone = [], []
        elif kind == "do":
            done.append(edit)
            undone = []
        elif kind == "undo":
            if done:
                done.pop()
            undone.append(edit.inverted())
        else:
            if undone:
                undone.pop()
            done.append(edit)
    return Undoing(tuple(done[-limit:]), tuple(reversed(undone[-limit:])))


def _read_edit(name: str, article_id: int | None, reviewer: str, changes: str) -> Edit | None:
    """Return the edit of an entry; None where a newer or older program changed what this one does not know."""
    try:
        read = read_changes(changes)
    except (KeyError, ValueError, TypeError):
        return None
    return Edit(name, read, article_id, None, reviewer)


def load_titles(library: Library, edits: Iterable[Edit]) -> dict[int, str]:
    """Return the title of every article that edits name."""
    wanted = sorted({edit.article_id for edit in edits if edit.article_id is not None})
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT id, title FROM articles WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(wanted),),
        )
        return {int(number): str(title) for number, title in rows}


def load_numbers(library: Library, edits: Iterable[Edit]) -> dict[int, int]:
    """Return the number in its article of every finding that edits change and that is still there."""
    wanted = sorted({finding_id for edit in edits for finding_id in find_touched(edit)})
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT id, number FROM findings WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(wanted),),
        )
        return {int(finding_id): int(number) for finding_id, number in rows}
