"""Finished reviews: numbered versions that are never changed, and the second reader's signatures under them."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store import details
from telisik.store.changes import log_event, read_head
from telisik.store.text import clean
from telisik.store.times import now

if TYPE_CHECKING:
    from telisik.store.database import Library
    from telisik.store.model import Review, Version

_FINISH = QT_TRANSLATE_NOOP("Edit", "Finish review")
_COUNTERSIGN = QT_TRANSLATE_NOOP("Edit", "Countersign review")


def finish_review(library: Library, review: Review, content: bytes, note: str = "") -> int:
    """Freeze the review as its next version and return the number.

    ``content`` is what the report keeps of it, usually its machine-readable twin; ``note`` says what changed
    since the version before. A version is not undone: a later one takes its place.
    """
    article_id = review.article.id
    digest = hashlib.sha256(content).hexdigest()
    with library.transaction(durable=True) as connection:
        head = read_head(connection)
        number = 1 + int(
            connection.execute(
                "SELECT coalesce(max(number), 0) FROM versions WHERE article_id = ?", (article_id,)
            ).fetchone()[0]
        )
        signed = [clean(text) for text in (review.reviewer, review.role, note)]
        connection.execute(
            "INSERT INTO versions (article_id, number, finished_at, reviewer, role, note, head, sha256, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (article_id, number, now(), *signed, head, digest, zlib.compress(content)),
        )
        log_event(
            connection,
            _FINISH,
            {"version": number, "sha256": digest},
            article_id=article_id,
            reviewer=review.reviewer,
        )
    return number


def countersign(
    library: Library, article_id: int, number: int, reviewer: str, role: str = "", note: str = ""
) -> None:
    """Put a second reader's name under a version; a ValueError for a name that has signed it already."""
    with library.guard():
        row = library.db.conn.execute(
            "SELECT reviewer, sha256 FROM versions WHERE article_id = ? AND number = ?", (article_id, number)
        ).fetchone()
    if row is None:
        raise KeyError(number)
    if row[0] == reviewer:
        raise ValueError("the second reader is somebody else than the first")
    try:
        with library.transaction(durable=True) as connection:
            connection.execute(
                "INSERT INTO countersignatures (article_id, version, reviewer, role, note, signed_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (article_id, number, clean(reviewer), clean(role), clean(note), now()),
            )
            log_event(
                connection,
                _COUNTERSIGN,
                {"version": number, "sha256": row[1]},
                article_id=article_id,
                reviewer=reviewer,
            )
    except sqlite3.IntegrityError as error:
        raise ValueError(f"{reviewer} has signed version {number} already") from error


def list_versions(library: Library, article_id: int) -> tuple[Version, ...]:
    """Return the finished versions of an article's review, oldest first, with their signatures."""
    with library.guard():
        cursor = library.db.conn.cursor()
        cursor.row_factory = sqlite3.Row
        return details.load_versions(cursor, article_id)


def read_version(library: Library, article_id: int, number: int) -> bytes:
    """Return the content that was kept with a version; a KeyError if there is no such version."""
    with library.guard():
        row = library.db.conn.execute(
            "SELECT content FROM versions WHERE article_id = ? AND number = ?", (article_id, number)
        ).fetchone()
    if row is None:
        raise KeyError(number)
    return zlib.decompress(row[0])
