"""A text that a newer extraction made of the same original: marks move to it, and nothing of a review is lost."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from telisik.analysis.model import Span
from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.anchors import find_quote
from telisik.store.changes import log_event
from telisik.store.originals import keep_own_original
from telisik.store.rows import quote_span, seal_again
from telisik.store.text import clean

if TYPE_CHECKING:
    import sqlite3

    from telisik.documents.document import Document
    from telisik.store.database import Library

EXTRACT = QT_TRANSLATE_NOOP("Edit", "Extract text anew")


def has_newer_text(library: Library, article_id: int, document: Document) -> bool:
    """Tell whether another version of the extraction made another text of the article's original."""
    with library.guard():
        row = library.db.conn.execute(
            "SELECT extraction, text_sha256 FROM articles WHERE id = ? AND sha256 = ?",
            (article_id, document.sha256),
        ).fetchone()
    digest = hashlib.sha256(clean(document.text).encode()).hexdigest()
    return row is not None and row[0] != document.extraction and row[1] != digest


def replace_text(library: Library, article_id: int, document: Document) -> int:
    """Put the document's text in the place of the article's, and return how many marks found no place in it.

    Those become orphans with all that hangs on them. The analysis goes, so the article has to be analysed anew. A
    passage that is redacted and not found again is redacted by its words, wherever they stand.
    """
    with library.transaction(durable=True) as connection:
        keep_own_original(connection, library.folder, article_id)
        row = connection.execute("SELECT text_sha256 FROM articles WHERE id = ?", (article_id,)).fetchone()
        text, lost = move_to_text(connection, article_id, document)
        digest = hashlib.sha256(text.encode()).hexdigest()
        details = {"before": row[0], "after": digest, "extraction": document.extraction, "orphans": lost}
        log_event(connection, EXTRACT, details, article_id=article_id, reviewer="")
    return lost


def move_to_text(connection: sqlite3.Connection, article_id: int, document: Document) -> tuple[str, int]:
    """Do so within the caller's transaction; return the text and how many marks found no place."""
    text = clean(document.text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    (old_text,) = connection.execute(
        "SELECT unpack(text) FROM articles WHERE id = ?", (article_id,)
    ).fetchone()
    connection.execute(
        "UPDATE articles SET text = pack(?), text_sha256 = ?, extraction = ? WHERE id = ?",
        (text, digest, document.extraction, article_id),
    )
    lost = _move_findings(connection, article_id, old_text, text)
    _move_redactions(connection, article_id, text)
    connection.execute("DELETE FROM analyses WHERE article_id = ?", (article_id,))
    return text, lost


def _move_findings(connection: sqlite3.Connection, article_id: int, old_text: str, text: str) -> int:
    lost = 0
    rows = connection.execute(
        "SELECT id, span_start, span_end, quote, prefix, suffix FROM marks WHERE article_id = ?",
        (article_id,),
    ).fetchall()
    for finding_id, start, end, *quoted in rows:
        quote, prefix, suffix = quoted if quoted[0] else quote_span(old_text, Span(start, end))
        place = find_quote(text, quote, prefix, suffix, start)
        if place is None:
            lost += 1
            values = [1, start, end, quote, prefix, suffix]
        else:
            values = [0, *place, *quote_span(text, Span(*place))]
        # Where the engine found the rest of it in the old text is nowhere in this one.
        connection.execute(
            "UPDATE marks SET orphan = ?, span_start = ?, span_end = ?, quote = ?, prefix = ?, suffix = ?,"
            " source = '[]', cue = '[]', content = '[]', engine_start = NULL, engine_end = NULL WHERE id = ?",
            (*values, finding_id),
        )
        seal_again(connection, finding_id)
    return lost


def _move_redactions(connection: sqlite3.Connection, article_id: int, text: str) -> None:
    rows = connection.execute(
        "SELECT id, words, prefix, suffix, span_start FROM redactions WHERE article_id = ? AND kind = 'passage'",
        (article_id,),
    ).fetchall()
    for redaction_id, *selector in rows:
        place = find_quote(text, *selector)
        # Words that are only nearly the same may leave out the very name that must not be read.
        if place is None or text[place[0] : place[1]] != selector[0]:
            connection.execute(
                "UPDATE redactions SET kind = 'name', span_start = NULL, span_end = NULL WHERE id = ?",
                (redaction_id,),
            )
            continue
        span = Span(*place)
        connection.execute(
            "UPDATE redactions SET span_start = ?, span_end = ?, words = ?, prefix = ?, suffix = ? WHERE id = ?",
            (span.start, span.end, *quote_span(text, span), redaction_id),
        )
