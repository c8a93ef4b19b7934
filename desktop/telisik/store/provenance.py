"""What comes with an article: what it tells of itself, what its extraction left out, and texts much like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.documents.metadata import DropKind, Dropped
from telisik.documents.signatures import PLACES, SCHEME, compare_runs, list_runs
from telisik.store.text import clean

if TYPE_CHECKING:
    import sqlite3

    from telisik.documents.document import Document
    from telisik.store.database import Library

# A signature's estimate is off by 0.06 (one standard deviation at this size): look wider, then compare the texts.
_CANDIDATE = 0.45
NEAR = 0.6
_MOST_CANDIDATES = 50


@dataclass(frozen=True, slots=True)
class NearArticle:
    """An article whose text is much like another's; ``likeness`` is the share of common runs of words, 0 to 1."""

    id: int
    title: str
    publisher: str
    likeness: float


def keep_provenance(connection: sqlite3.Connection, article_id: int, document: Document) -> None:
    """Write what came with an article, inside the transaction that adds it."""
    connection.executemany(
        "INSERT INTO metadata (article_id, field, value, origin) VALUES (?, ?, ?, ?)",
        [(article_id, one.field.value, clean(one.value), one.origin.value) for one in document.metadata],
    )
    connection.executemany(
        "INSERT INTO dropped (article_id, number, kind, text) VALUES (?, ?, ?, ?)",
        [(article_id, n, one.kind.value, clean(one.text)) for n, one in enumerate(document.dropped, 1)],
    )
    if document.signature:
        connection.execute(
            "INSERT INTO signatures (article_id, scheme, signature) VALUES (?, ?, ?)",
            (article_id, SCHEME, document.signature),
        )


def list_dropped(library: Library, article_id: int) -> list[Dropped]:
    """Return what the extraction left out of an article's text, in the order of the document."""
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT kind, text FROM dropped WHERE article_id = ? ORDER BY number", (article_id,)
        ).fetchall()
    return [Dropped(_name_kind(kind), text) for kind, text in rows]


def list_near(library: Library, article_id: int) -> list[NearArticle]:
    """Return the articles that share most of their text with this one, the most alike first."""
    with library.guard():
        own = library.db.conn.execute(
            "SELECT signature, text FROM signatures JOIN articles ON id = article_id"
            " WHERE article_id = ? AND scheme = ?",
            (article_id, SCHEME),
        ).fetchone()
        if own is None:
            return []
        rows = library.db.conn.execute(
            "SELECT article_id, signature FROM signatures WHERE scheme = ? AND article_id <> ?",
            (SCHEME, article_id),
        ).fetchall()
        chosen = _choose_candidates(own[0], rows)
        marks = ", ".join("?" * len(chosen))
        others = library.db.conn.execute(
            f"SELECT id, title, publisher, text FROM articles WHERE id IN ({marks}) AND binned_at IS NULL",  # noqa: S608 - only marks
            chosen,
        ).fetchall()
    runs = list_runs(own[1])
    near = (NearArticle(row[0], row[1], row[2], compare_runs(runs, list_runs(row[3]))) for row in others)
    return sorted((one for one in near if one.likeness >= NEAR), key=lambda one: -one.likeness)


def _choose_candidates(own: bytes, rows: list[tuple[int, bytes]]) -> list[int]:
    """Return the articles whose signatures agree in enough places: one comparison of two tables of numbers."""
    import numpy as np

    width = 4 * PLACES
    sound = [row for row in rows if len(row[1]) == width]
    if not sound or len(own) != width:
        return []
    table = np.frombuffer(b"".join(row[1] for row in sound), dtype="<u4").reshape(len(sound), PLACES)
    agreeing = (table == np.frombuffer(own, dtype="<u4")).mean(axis=1)
    order = np.argsort(-agreeing, kind="stable")[:_MOST_CANDIDATES]
    return [sound[place][0] for place in order if agreeing[place] >= _CANDIDATE]


def _name_kind(kind: str) -> DropKind:
    try:
        return DropKind(kind)
    except ValueError:  # written by a newer reader
        return DropKind.OTHER
