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
_WIDTH = 4 * PLACES


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
            "SELECT signature, unpack(text) FROM signatures JOIN articles ON id = article_id"
            " WHERE article_id = ? AND scheme = ?",
            (article_id, SCHEME),
        ).fetchone()
    if own is None:
        return []
    index = NearIndex()
    index.load(library)
    return index.confirm(library, own[1], [other for other in index.find(own[0]) if other != article_id])


class NearIndex:
    """The signatures of a library in one table of numbers: 25 MB for a hundred thousand articles."""

    def __init__(self) -> None:
        self._ids: list[int] = []
        self._rows = bytearray()

    def load(self, library: Library) -> None:
        """Read every signature that this version can compare."""
        with library.guard():
            rows = library.db.conn.execute(
                "SELECT article_id, signature FROM signatures WHERE scheme = ? AND length(signature) = ?",
                (SCHEME, _WIDTH),
            ).fetchall()
        self._ids = [row[0] for row in rows]
        self._rows = bytearray(b"".join(row[1] for row in rows))

    def find(self, signature: bytes) -> list[int]:
        """Return the articles whose signatures agree in enough places, the most alike first."""
        if not self._ids or len(signature) != _WIDTH:
            return []
        import numpy as np

        table = np.frombuffer(self._rows, dtype="<u4").reshape(len(self._ids), PLACES)
        agreeing = (table == np.frombuffer(signature, dtype="<u4")).mean(axis=1)
        order = np.argsort(-agreeing, kind="stable")[:_MOST_CANDIDATES]
        return [self._ids[place] for place in order if agreeing[place] >= _CANDIDATE]

    def add(self, article_id: int, signature: bytes) -> list[int]:
        """Add an article and return those before it that look like it."""
        found = self.find(signature)
        if len(signature) == _WIDTH:
            self._ids.append(article_id)
            self._rows += signature
        return found

    def confirm(self, library: Library, text: str, candidates: list[int]) -> list[NearArticle]:
        """Compare the texts themselves and return those that are much alike, the most alike first."""
        if not candidates:
            return []
        marks = ", ".join("?" * len(candidates))
        with library.guard():
            others = library.db.conn.execute(
                f"SELECT id, title, publisher, unpack(text) FROM articles WHERE id IN ({marks}) AND binned_at IS NULL",  # noqa: S608 - only marks
                candidates,
            ).fetchall()
        runs = list_runs(text)
        near = (NearArticle(row[0], row[1], row[2], compare_runs(runs, list_runs(row[3]))) for row in others)
        return sorted((one for one in near if one.likeness >= NEAR), key=lambda one: -one.likeness)


def _name_kind(kind: str) -> DropKind:
    try:
        return DropKind(kind)
    except ValueError:  # written by a newer reader
        return DropKind.OTHER
