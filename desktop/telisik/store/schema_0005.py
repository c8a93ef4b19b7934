"""The fifth form: findings that stand in the text do not quote it a second time, but are sealed.

A seal is a checksum of what the engine wrote and of the words it marked. The quotes and what stood around them were a
third of a large library, and a checksum finds a flipped bit in any column, not only in the words.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

SEALS = "ALTER TABLE findings ADD COLUMN seal INTEGER;"
# Their columns stand in the order of their keys: where they do not, the quick check of SQLite 3.40 takes every row of
# such a table for damaged.
LINKS = """
CREATE TABLE article_tags_0005 (
    tag_id INTEGER NOT NULL REFERENCES tags,
    article_id INTEGER NOT NULL REFERENCES articles,
    PRIMARY KEY (tag_id, article_id)
) WITHOUT ROWID;
INSERT INTO article_tags_0005 (tag_id, article_id) SELECT tag_id, article_id FROM article_tags;
DROP TABLE article_tags;
ALTER TABLE article_tags_0005 RENAME TO article_tags;
CREATE INDEX tags_by_article ON article_tags (article_id);
CREATE TABLE collection_articles_0005 (
    collection_id INTEGER NOT NULL REFERENCES collections,
    article_id INTEGER NOT NULL REFERENCES articles,
    PRIMARY KEY (collection_id, article_id)
) WITHOUT ROWID;
INSERT INTO collection_articles_0005 (collection_id, article_id)
SELECT collection_id, article_id FROM collection_articles;
DROP TABLE collection_articles;
ALTER TABLE collection_articles_0005 RENAME TO collection_articles;
CREATE INDEX collections_by_article ON collection_articles (article_id);
"""
# As they were when this form was made, whatever a later one has.
_BEFORE = ("layer", "code", "grade", "severity")
_AFTER = ("rule", "wording_id", "source", "cue", "content", "resolved_to", "modifiers", "others")
_ENGINE = (
    "SELECT id, orphan, engine_start, engine_end, span_start, span_end, quote,"  # noqa: S608 - constants
    f" {', '.join((*_BEFORE, *_AFTER))} FROM findings WHERE article_id = ? AND origin = 'engine'"
)
_SEAL = "UPDATE findings SET seal = ? WHERE id = ?"
_SEAL_ONLY = "UPDATE findings SET seal = ?, quote = '', prefix = '', suffix = '' WHERE id = ?"


def seal_findings(connection: sqlite3.Connection) -> None:
    """Seal what the engine marked, and forget the quotes that the text holds anyway."""
    for article_id, text in connection.execute("SELECT id, text FROM articles"):
        for row in connection.execute(_ENGINE, (article_id,)).fetchall():
            finding_id, orphan, engine_start, engine_end, start, end, quote, *rest = row
            moved = engine_start is not None
            if moved:
                start, end, quote = engine_start, engine_end, text[engine_start:engine_end]
            seal = _seal([*rest[: len(_BEFORE)], start, end, quote, *rest[len(_BEFORE) :]])
            keep = orphan or moved or quote != text[start:end]
            connection.execute(_SEAL if keep else _SEAL_ONLY, (seal, finding_id))


def _seal(values: list[object]) -> int:
    return zlib.crc32(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode())
