"""The articles of a library: adding, listing, searching; and the library's settings."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING

from telisik.store.faults import explain_read_only, faults_of_disk
from telisik.store.model import ArticleSummary, Status, Verdict
from telisik.store.originals import find_original, keep_original
from telisik.store.text import clean
from telisik.store.times import now, read_time

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from telisik.documents.document import Document
    from telisik.store.database import Library

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SUMMARIES = """
SELECT id, title, name, publisher, coalesce(language, ''), coalesce(words, 0), added_at, opened_at, verdict
FROM articles LEFT JOIN analyses ON analyses.article_id = id LEFT JOIN verdicts ON verdicts.article_id = id"""
_HAS_TERM = """id IN (
    SELECT passages.article_id FROM passages_fts JOIN passages ON passages.id = passages_fts.rowid
    WHERE passages_fts MATCH ?)"""


def add_article(library: Library, document: Document) -> int:
    """Keep the original and the text; return the id, the old one where the same bytes came before."""
    known = find_article(library, document.sha256)
    if known is not None:
        return known
    if library.read_only:
        raise explain_read_only(library.folder)
    with faults_of_disk(library.folder):
        keep_original(library.folder, document.sha256, document.original)
    moment = now()
    with library.transaction() as connection:
        connection.execute(
            "INSERT OR IGNORE INTO originals (sha256, size, media_type, added_at) VALUES (?, ?, ?, ?)",
            (document.sha256, document.size, clean(document.media_type), moment),
        )
        article_id = _insert_article(connection, document, moment)
        connection.executemany(
            "INSERT INTO passages (article_id, start, text) VALUES (?, ?, ?)",
            ((article_id, start, line) for start, line in _split_passages(document.text)),
        )
    return article_id


def find_article(library: Library, sha256: str) -> int | None:
    """Return the id of the article whose original has this hash, or None."""
    with library.guard():
        row = library.db.conn.execute("SELECT id FROM articles WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else int(row[0])


def read_original(library: Library, sha256: str) -> bytes:
    """Return the untouched bytes of an article."""
    with faults_of_disk(library.folder):
        return find_original(library.folder, sha256).read_bytes()


def mark_opened(library: Library, article_id: int) -> None:
    """Put the article first in the list."""
    with library.transaction() as connection:
        connection.execute("UPDATE articles SET opened_at = ? WHERE id = ?", (now(), article_id))


def list_articles(library: Library, *, search: str = "") -> list[ArticleSummary]:
    """Return the articles that have every word of the search, last opened first.

    A word matches from its beginning; quoted words match as a phrase.
    """
    terms = _read_terms(library, search)
    if search.strip() and not terms:
        return []
    chosen = " AND ".join([_HAS_TERM] * len(terms)) or "1"
    with library.guard():
        rows = library.db.conn.execute(f"{_SUMMARIES} WHERE {chosen} ORDER BY opened_at DESC, id DESC", terms)
        counts = _count_statuses(library)
        return [_build_summary(row, counts) for row in rows]


def load_setting(library: Library, key: str, default: object = None) -> object:
    """Return a setting of this library, or the default."""
    with library.guard():
        row = library.db.conn.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
    return default if row is None else json.loads(row[0])


def save_setting(library: Library, key: str, value: object) -> None:
    """Keep a setting; the value must be one that JSON can hold."""
    with library.transaction() as connection:
        connection.execute(
            "INSERT INTO settings (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value)),
        )


def _insert_article(connection: sqlite3.Connection, document: Document, moment: str) -> int:
    text = clean(document.text)
    row = {
        "sha256": document.sha256,
        "title": clean(document.title or document.name),
        "publisher": clean(document.publisher or ""),
        "name": clean(document.name),
        "route": document.route.value,
        "encoding": document.encoding,
        "extraction": document.extraction,
        "text": text,
        "text_sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
        "added_at": moment,
        "opened_at": moment,
    }
    cursor = connection.execute(
        "INSERT INTO articles (sha256, title, publisher, name, route, encoding, extraction, text,"
        " text_sha256, added_at, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        list(row.values()),
    )
    return int(cursor.lastrowid or 0)


def _split_passages(text: str) -> Iterator[tuple[int, str]]:
    return ((match.start(), match.group()) for match in _LINE.finditer(text))


def _read_terms(library: Library, search: str) -> list[str]:
    quoted = re.findall(r'"[^"]*"', library.db.quote_fts(clean(search).replace("\0", " ")))
    return [f"{term} *" for term in quoted if any(c.isalnum() for c in term)]


def _count_statuses(library: Library) -> dict[int, dict[Status, int]]:
    counts: dict[int, dict[Status, int]] = {}
    for article_id, status, number in library.db.conn.execute(
        "SELECT article_id, coalesce(status, 'open'), count(*) FROM findings"
        " LEFT JOIN decisions ON decisions.finding_id = findings.id GROUP BY 1, 2"
    ):
        counts.setdefault(article_id, dict.fromkeys(Status, 0))[Status(status)] = number
    return counts


def _build_summary(row: tuple[object, ...], counts: dict[int, dict[Status, int]]) -> ArticleSummary:
    article_id, title, name, publisher, language, words, added_at, opened_at, verdict = row
    return ArticleSummary(
        id=int(str(article_id)),
        title=str(title),
        name=str(name),
        publisher=str(publisher),
        language=str(language),
        words=int(str(words)),
        added_at=read_time(str(added_at)),
        opened_at=read_time(str(opened_at)),
        counts=counts.get(int(str(article_id)), dict.fromkeys(Status, 0)),
        verdict=Verdict(str(verdict)) if verdict else None,
    )
