"""The forms of the library, in numbered migrations that are never changed once released.

Each runs in one transaction together with the record of it, so that a kill leaves the old form or the new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from telisik.store import schema_0001, schema_0003, schema_0004, schema_0005, schema_0006
from telisik.store.packing import register

if TYPE_CHECKING:
    import sqlite3

# "Tlsk" in ASCII: marks the file as a Telisik library for `file` and for ourselves.
APPLICATION_ID = 0x546C736B

MIGRATIONS = Migrations("telisik")


@MIGRATIONS(name="0001_library")
def create_library(db: Database) -> None:
    """Create the first form of the library."""
    db.executescript(f"PRAGMA application_id = {APPLICATION_ID};")
    for script in (schema_0001.ARTICLES, schema_0001.ANALYSES, schema_0001.REVIEWS, schema_0001.LOG):
        db.executescript(script)
    passages = db.table("passages")
    passages.enable_fts(["text"], create_triggers=True, tokenize="unicode61 remove_diacritics 2")
    db.executescript("PRAGMA user_version = 1;")


@MIGRATIONS(name="0002_article_checks")
def add_article_checks(db: Database) -> None:
    """Keep what an analysis says of the article as a whole."""
    db.executescript(
        "ALTER TABLE analyses ADD COLUMN checks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(checks));"
        "PRAGMA user_version = 2;"
    )


@MIGRATIONS(name="0003_imports")
def keep_provenance(db: Database) -> None:
    """Keep metadata with its origin, what was left out, signatures, and imports under way."""
    db.executescript(schema_0003.IMPORTS)
    db.executescript("PRAGMA user_version = 3;")


@MIGRATIONS(name="0004_desk")
def widen_library(db: Database) -> None:
    """Make room for own marks, outcomes, evidence files, order in the library, replies, versions and a bin."""
    for script in schema_0004.SCRIPTS:
        db.executescript(script)
    db.executescript("PRAGMA user_version = 4;")


@MIGRATIONS(name="0005_seals")
def seal_findings(db: Database) -> None:
    """Let findings no longer quote the text they stand in, and seal them instead."""
    db.executescript(schema_0005.SEALS)
    db.executescript(schema_0005.LINKS)
    schema_0005.seal_findings(db.conn)
    db.executescript("PRAGMA user_version = 5;")


@MIGRATIONS(name="0006_room")
def pack_library(db: Database) -> None:
    """Keep the same in less room, and seal what nothing else proves."""
    db.executescript(schema_0006.BEFORE_LOG)
    schema_0006.move_log(db.conn)
    db.executescript(schema_0006.AFTER_LOG)
    db.executescript("PRAGMA user_version = 6;")


NAMES = (
    "0001_library",
    "0002_article_checks",
    "0003_imports",
    "0004_desk",
    "0005_seals",
    "0006_room",
)


def make_schema() -> dict[str, str]:
    """Return the SQL of every table, index and trigger by its name, as a new library has them."""
    db = Database(memory=True, execute_plugins=False)
    register(db.conn)
    try:
        MIGRATIONS.apply(db)
        return read_schema(db.conn)
    finally:
        db.close()


def read_schema(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the SQL of every table, index and trigger of a library by its name, but for what tools keep."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: sql for name, sql in rows if "sqlite_" not in name}
