"""What is typed in a note before it is committed, so that no crash and no power cut loses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.store.text import clean
from telisik.store.times import now

if TYPE_CHECKING:
    from telisik.store.database import Library


def keep_draft(library: Library, finding_id: int, text: str) -> None:
    """Write the draft to the disk at once; committing the note deletes it."""
    with library.transaction(durable=True) as connection:
        connection.execute(
            "INSERT INTO drafts (finding_id, text, typed_at) VALUES (?, ?, ?)"
            " ON CONFLICT (finding_id) DO UPDATE SET text = excluded.text, typed_at = excluded.typed_at",
            (finding_id, clean(text), now()),
        )


def load_draft(library: Library, finding_id: int) -> str | None:
    """Return what was typed and not committed, or None."""
    with library.guard():
        row = library.db.conn.execute(
            "SELECT text FROM drafts WHERE finding_id = ?", (finding_id,)
        ).fetchone()
    return None if row is None else str(row[0])


def list_drafts(library: Library, article_id: int) -> dict[int, str]:
    """Return every uncommitted note of an article by finding, the one typed last first."""
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT finding_id, text FROM drafts JOIN findings ON findings.id = finding_id"
            " WHERE article_id = ? ORDER BY typed_at DESC",
            (article_id,),
        )
        return {int(finding_id): str(text) for finding_id, text in rows}


def clear_draft(library: Library, finding_id: int) -> None:
    """Forget the draft, because the reviewer gave it up."""
    with library.transaction() as connection:
        connection.execute("DELETE FROM drafts WHERE finding_id = ?", (finding_id,))
