"""The third form: what an article tells of itself, what its extraction left out, and imports under way."""

from __future__ import annotations

# What an article tells of itself and where each value was found; what its extraction left out; the signature by
# which near-duplicates are found; and the imports under way, so that one goes on after a crash.
IMPORTS = """
CREATE TABLE metadata (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field <> ''),
    value TEXT NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY (article_id, field)
) WITHOUT ROWID;
CREATE TABLE dropped (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (article_id, number)
) WITHOUT ROWID;
CREATE TABLE signatures (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    scheme TEXT NOT NULL,
    signature BLOB NOT NULL
);
CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    route TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT
);
CREATE TABLE import_items (
    import_id INTEGER NOT NULL REFERENCES imports ON DELETE CASCADE,
    number INTEGER NOT NULL,
    path BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
    articles INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (import_id, number)
) WITHOUT ROWID;
CREATE TABLE import_failures (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    fault TEXT NOT NULL CHECK (json_valid(fault)),
    FOREIGN KEY (import_id, number) REFERENCES import_items ON DELETE CASCADE
);
CREATE INDEX import_failures_by_item ON import_failures (import_id, number);
ALTER TABLE articles ADD COLUMN container TEXT NOT NULL DEFAULT '';
"""
