"""Checking texts and findings: by their hashes, seals and quotes."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.problems import tell
from telisik.store.rows import FINDING_COLUMNS, seal_row

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from telisik.store.database import Library
    from telisik.store.problems import Problem

_TEXT = QT_TRANSLATE_NOOP("Fault", "The text of article {article} is not the one that was imported.")
_QUOTE = QT_TRANSLATE_NOOP("Fault", "Finding {finding} of article {article} does not quote the text.")
_FINDING = QT_TRANSLATE_NOOP("Fault", "Finding {finding} of article {article} was altered after it was kept.")
_ANALYSIS = QT_TRANSLATE_NOOP("Fault", "The analysis of article {article} is of another text.")
FINDING_ROW = ("id", "orphan", "origin", "engine_start", "engine_end", "seal", *FINDING_COLUMNS)
FINDINGS = f"SELECT {', '.join(FINDING_ROW)} FROM marks"  # noqa: S608 - constants


def look_at_texts(library: Library) -> Iterator[Problem]:
    """Compare texts with their hashes, marks with their seals, and quotes with the text."""
    connection = library.db.conn
    with reading_anything(connection):
        for article, text, wanted in connection.execute("SELECT id, unpack(text), text_sha256 FROM articles"):
            if hashlib.sha256(text.encode()).hexdigest() != wanted:
                yield tell("text", _TEXT, article=article)
            for row in connection.execute(f"{FINDINGS} WHERE article_id = ?", (article,)):
                if not quotes_text(row, text):
                    yield tell("quote", _QUOTE, finding=row[0], article=article)
                elif not is_sealed(row, text):
                    yield tell("finding", _FINDING, finding=row[0], article=article)
        for (article,) in connection.execute(
            "SELECT articles.id FROM articles JOIN analyses ON article_id = articles.id"
            " WHERE analyses.text_sha256 <> articles.text_sha256"
        ):
            yield tell("analysis", _ANALYSIS, article=article)


@contextmanager
def reading_anything(connection: sqlite3.Connection) -> Iterator[None]:
    """Give text back even where a disk made bytes of it that are none."""
    usual = connection.text_factory
    connection.text_factory = lambda value: value.decode(errors="surrogateescape")
    try:
        yield
    finally:
        connection.text_factory = usual


def quotes_text(row: tuple[Any, ...], text: str) -> bool:
    """Tell whether a mark of ``FINDINGS`` that quotes the text does it rightly; an orphan quotes an older text."""
    known = dict(zip(FINDING_ROW, row, strict=True))
    if known["orphan"] or not known["quote"]:
        return True
    try:
        return bool(text[known["span_start"] : known["span_end"]] == known["quote"])
    except TypeError:
        return False


def is_sealed(row: tuple[Any, ...], text: str) -> bool:
    """Tell whether a mark of ``FINDINGS`` is as the engine wrote it; the history tells it of the reviewer's own."""
    known = dict(zip(FINDING_ROW, row, strict=True))
    if known["origin"] == "reviewer":
        return known["seal"] is None
    if known["origin"] != "engine":
        return False
    values = {name: known[name] for name in FINDING_COLUMNS}
    try:
        words = known["quote"]
        if known["engine_start"] is not None:
            values |= {"span_start": known["engine_start"], "span_end": known["engine_end"]}
            words = ""
        words = words or text[values["span_start"] : values["span_end"]]
        return bool(seal_row(list(values.values()), words) == known["seal"])
    except (TypeError, AttributeError):
        # A flipped bit can make a number of a text, or nothing of either.
        return False
