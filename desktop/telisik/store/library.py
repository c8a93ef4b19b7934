"""The articles of a library: adding and finding them; and the library's settings."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.faults import faults_of_disk
from telisik.store.listing import list_articles as list_articles  # noqa: PLC0414 - part of this module's contract
from telisik.store.originals import find_original, is_told, keep_original, open_original, tell_original
from telisik.store.packing import pack
from telisik.store.provenance import keep_provenance
from telisik.store.text import clean
from telisik.store.times import now

if TYPE_CHECKING:
    import sqlite3

    from telisik.documents.document import Document
    from telisik.store.database import Library

_DAMAGED_ORIGINAL = (
    QT_TRANSLATE_NOOP("Fault", "The file {file} was altered after it was kept."),
    QT_TRANSLATE_NOOP("Fault", "All other articles are still there."),
    QT_TRANSLATE_NOOP("Fault", "Check the library, or restore a backup, both in the menu Library."),
)


def add_article(library: Library, document: Document) -> int:
    """Keep the original and the text; return the id, the old one where the same bytes came before."""
    known = find_article(library, document.sha256)
    if known is not None:
        return known
    library.need_writable()
    if not is_told(clean(document.text), document.original):
        with faults_of_disk(library.folder):
            keep_original(library.folder, document.sha256, document.original)
    moment = now()
    with library.transaction() as connection:
        connection.execute(
            "INSERT OR IGNORE INTO originals (sha256, size, media_type, added_at) VALUES (?, ?, ?, ?)",
            (document.sha256, document.size, clean(document.media_type), moment),
        )
        article_id = _insert_article(connection, document, moment)
        keep_provenance(connection, article_id, document)
    return article_id


def find_article(library: Library, sha256: str) -> int | None:
    """Return the id of the article whose original has this hash, or None."""
    with library.guard():
        row = library.db.conn.execute("SELECT id FROM articles WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else int(row[0])


def read_original(library: Library, sha256: str) -> bytes:
    """Return the untouched bytes of an article."""
    with faults_of_disk(library.folder):
        path = find_original(library.folder, sha256)
        if not path.exists() and (content := _tell_original(library, sha256)) is not None:
            return content
        try:
            with open_original(path) as file:
                return file.read()
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise Fault(*_DAMAGED_ORIGINAL, file=sha256) from error


def mark_opened(library: Library, article_id: int) -> None:
    """Put the article first in the list."""
    with library.transaction() as connection:
        connection.execute("UPDATE articles SET opened_at = ? WHERE id = ?", (now(), article_id))


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
        "container": clean(document.container),
        "text": pack(text),
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "added_at": moment,
        "opened_at": moment,
    }
    cursor = connection.execute(
        "INSERT INTO articles (sha256, title, publisher, name, route, encoding, extraction,"
        " container, text, text_sha256, added_at, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        list(row.values()),
    )
    return int(cursor.lastrowid or 0)


def _tell_original(library: Library, sha256: str) -> bytes | None:
    row = library.db.conn.execute("SELECT unpack(text) FROM articles WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else tell_original(row[0], sha256)
