"""What the builders of edits share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.store.changes import Change, Edit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telisik.store.database import Library
    from telisik.store.model import Review

_NUMBERED = frozenset(
    {"findings", "redactions", "replies", "tags", "collections", "saved_searches", "people"}
)


def build_edit(review: Review, name: str, *changes: Change, finding_id: int | None = None) -> Edit:
    """Return the edit of one review, without the changes that change nothing."""
    real = tuple(change for change in changes if change.before != change.after)
    return Edit(name, real, review.article.id, finding_id, review.reviewer)


def build_library_edit(library: Library, name: str, *changes: Change) -> Edit:
    """Return an edit over several articles or none, signed by the library's usual reviewer."""
    from telisik.store.library import load_setting

    real = tuple(change for change in changes if change.before != change.after)
    return Edit(name, real, None, None, str(load_setting(library, "reviewer", "")))


def find_free_id(library: Library, table: str, taken: Iterable[int] = ()) -> int:
    """Return an id that no row of the table has, nor ever had where the table counts on by itself.

    ``taken`` are ids that were given but, where a disk failed, could not be written yet.
    """
    if table not in _NUMBERED:
        raise ValueError(f"{table} has no ids of its own")
    with library.guard():
        connection = library.db.conn
        used = connection.execute(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()[0]  # noqa: S608 - checked
        given = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return max(int(used), int(given[0]) if given else 0, *taken) + 1
