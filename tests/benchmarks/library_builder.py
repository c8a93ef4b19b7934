"""Large libraries of made-up articles, written by the statements of the program, many articles a transaction."""

from __future__ import annotations

import gzip
import hashlib
import random
import sys
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from telisik.analysis.model import (
    Analysis,
    Attribution,
    Bilingual,
    Code,
    Engine,
    Finding,
    Grade,
    Language,
    Layer,
    Quotation,
    Severity,
    Span,
)
from telisik.documents.signatures import PLACES, SCHEME
from telisik.store import analyses, changes
from telisik.store.database import open_library
from telisik.store.packing import pack
from telisik.store.times import now

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

FINDINGS, EDITS, WORDS, WORDS_A_LINE = 30, 10, 500, 40
_LOT = 500
_WRITTEN = 5000
# Syllables of a made-up language. With Zipf's law over 20,000 words its texts pack to 0.48 of their size, as news does.
_OPEN = [consonant + vowel for consonant in "bcdghjklmnprstwy" for vowel in "aeiou"]
_BARE = [vowel + consonant for consonant in "nrslkt" for vowel in "aeiou"]
_CLOSED = [
    consonant + vowel + end
    for consonant in "bdgjklmprst"
    for vowel in "aeiou"
    for end in ("n", "ng", "r", "s", "k", "t", "m", "h")
]
_SYLLABLES = (*_OPEN, *_BARE, *_CLOSED)
_VOCABULARY, _SHORT = 20_000, 60


@dataclass(frozen=True, slots=True)
class Row:
    """An article as it is written, without what the program makes of it."""

    number: int
    text: str
    moment: str
    publisher: str = ""
    media_type: str = "text/plain"
    size: int = 1
    signature: bytes = b""
    sha256: str = ""


@dataclass(slots=True)
class Filled:
    """How many bytes the texts are, and how many they take as originals in an encoding that they do not tell."""

    text: int = 0
    originals: int = 0


@cache
def make_words() -> tuple[str, ...]:
    """Words of a made-up language, the most frequent first and shorter than the rest."""
    chance = random.Random(1)
    return tuple(
        "".join(chance.choices(_SYLLABLES, k=chance.randint(*((1, 2) if rank < _SHORT else (2, 3)))))
        for rank in range(_VOCABULARY)
    )


@cache
def _weigh() -> tuple[float, ...]:
    return tuple(accumulate(1 / rank for rank in range(1, _VOCABULARY + 1)))


def make_text(chance: random.Random) -> str:
    """Return an article of ``WORDS`` words in lines."""
    chosen = chance.choices(make_words(), cum_weights=_weigh(), k=WORDS)
    lines = (chosen[at : at + WORDS_A_LINE] for at in range(0, WORDS, WORDS_A_LINE))
    return "\n".join(" ".join(line) for line in lines)


def write_articles(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write articles with their originals, within the caller's transaction."""
    for row in rows:
        digest = hashlib.sha256(row.text.encode()).hexdigest()
        sha256 = row.sha256 or hashlib.sha256(b"%d" % row.number).hexdigest()
        connection.execute(
            "INSERT INTO originals (sha256, size, media_type, added_at) VALUES (?, ?, ?, ?)",
            (sha256, row.size, row.media_type, row.moment),
        )
        connection.execute(
            "INSERT INTO articles (id, sha256, title, publisher, name, route, encoding, extraction, text, text_sha256,"
            " added_at, opened_at) VALUES (?, ?, ?, ?, ?, 'file', 'utf-8', '1', ?, ?, ?, ?)",
            (
                row.number,
                sha256,
                row.text[:60],
                row.publisher or f"Kabar {row.number % 200}",
                f"{row.number}.txt",
                pack(row.text),
                digest,
                row.moment,
                row.moment,
            ),
        )
        if row.signature:
            connection.execute(
                "INSERT INTO signatures (article_id, scheme, signature) VALUES (?, ?, ?)",
                (row.number, SCHEME, row.signature),
            )


def write_languages(connection: sqlite3.Connection, rows: Iterable[tuple[int, str, int, str]]) -> None:
    """Write an analysis without findings for each article: its number, language, words and moment."""
    empty = pack("[]")
    connection.executemany(
        "INSERT INTO analyses (article_id, text_sha256, engine_version, pack, pack_version, pack_sha256, language,"
        " confidence, supported, words, paragraphs, attributions, quotations, credits, checks, made_at)"
        " VALUES (?1, 'x', '1', 'id', '1', 'x', ?2, 1, 1, ?3, ?5, ?5, ?5, ?5, ?5, ?4)",
        ((*row, empty) for row in rows),
    )


def fill_reviewed(folder: Path, count: int) -> Filled:
    """Fill a new library with analysed articles that were worked on: ``FINDINGS`` and ``EDITS`` each.

    Beyond ``_WRITTEN`` they are copies of those under other hashes, made by SQLite: writing takes an hour otherwise.
    """
    filled = _fill(folder, min(count, _WRITTEN))
    copies = count // _WRITTEN
    if copies > 1:
        with open_library(folder) as library:
            _multiply(library.db.conn, copies)
            library._changes_at_start = library.db.conn.total_changes
        filled.text *= copies
        filled.originals *= copies
    return filled


def _multiply(connection: sqlite3.Connection, copies: int) -> None:
    """Copy every article so often that there are so many times as many, with all that hangs on them."""
    tables = ("articles", "findings", "edit_log")
    steps = {table: connection.execute(f"SELECT max(id) FROM {table}").fetchone()[0] for table in tables}
    article, finding, edit = (steps[table] for table in tables)
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA wal_autocheckpoint = 20000")
    for name, _sql in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    hashed = "lower(hex(sha256_of(? || '-' || id)))"
    connection.create_function("sha256_of", 1, lambda text: hashlib.sha256(text.encode()).digest())
    moved = {
        "articles": {"id": f"id + ? * {article}", "sha256": hashed},
        "originals": {"sha256": "''"},
        "analyses": {"article_id": f"article_id + ? * {article}"},
        "signatures": {"article_id": f"article_id + ? * {article}"},
        "progress": {"article_id": f"article_id + ? * {article}"},
        "findings": {"id": f"id + ? * {finding}", "article_id": f"article_id + ? * {article}"},
        "decisions": {"finding_id": f"finding_id + ? * {finding}"},
        "edit_log": {"id": f"id + ? * {edit}", "article_id": f"article_id + ? * {article}"},
        "edit_log_findings": {
            "finding_id": f"finding_id + ? * {finding}",
            "edit_id": f"edit_id + ? * {edit}",
        },
    }
    first = {
        "articles": f"id <= {article}",
        "findings": f"id <= {finding}",
        "edit_log": f"id <= {edit}",
        "decisions": f"finding_id <= {finding}",
        "edit_log_findings": f"finding_id <= {finding}",
    }
    for copy in range(1, copies):
        connection.execute("BEGIN")
        for table, changed in moved.items():
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            chosen = ", ".join(changed.get(name, name) for name in columns)
            where = first.get(table, f"article_id <= {article}")
            source = f"SELECT {chosen} FROM {table} WHERE {where} ORDER BY 1"
            if table == "originals":
                chosen = "sha256, 3000, 'text/plain', added_at, seal"
                source = f"SELECT {chosen} FROM articles WHERE id > {copy * article} ORDER BY 1"
            connection.execute(f"INSERT INTO {table} {source}", [copy] * source.count("?"))
        connection.execute("COMMIT")
        print(f"\r{(copy + 1) * article} articles", end="", file=sys.stderr, flush=True)
    connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
    for _name, sql in triggers:
        connection.execute(sql)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA foreign_keys = ON")


def _fill(folder: Path, count: int) -> Filled:
    chance, filled = random.Random(1), Filled()
    with open_library(folder) as library:
        connection = library.db.conn
        connection.execute("PRAGMA wal_autocheckpoint = 20000")
        for first in range(1, count + 1, _LOT):
            connection.execute("BEGIN")
            for number in range(first, min(first + _LOT, count + 1)):
                _write_reviewed(connection, number, chance, filled)
            connection.execute("COMMIT")
            print(f"\r{first + _LOT - 1} articles", end="", file=sys.stderr, flush=True)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        library._changes_at_start = connection.total_changes
    return filled


def _write_reviewed(
    connection: sqlite3.Connection, number: int, chance: random.Random, filled: Filled
) -> None:
    text, moment = make_text(chance), now()
    content = text.encode()
    filled.text += len(content)
    filled.originals += min(len(content), len(gzip.compress(content, 6, mtime=0)))
    row = Row(
        number,
        text,
        moment,
        size=len(content),
        signature=chance.randbytes(4 * PLACES),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    write_articles(connection, [row])
    analysis = make_analysis(chance, text)
    analyses.write_over(connection, number, analysis, text)
    ids = connection.execute(
        "SELECT id FROM findings WHERE article_id = ? ORDER BY number", (number,)
    ).fetchall()
    for (finding,) in ids[:EDITS]:
        _decide(connection, number, finding)


def _decide(connection: sqlite3.Connection, article: int, finding: int) -> None:
    row = {"status": "confirmed", "decided_at": now(), "reviewer": "Ani"}
    change = changes.Change("decisions", {"finding_id": finding}, None, row)
    changes._write_change(connection, change)
    changes._log_edit(connection, changes.Edit("Confirm", (change,), article, finding, "Ani"), "do")


def make_analysis(chance: random.Random, text: str) -> Analysis:
    """Return an analysis with as much of everything as news has."""
    starts = sorted(chance.sample(range(0, len(text) - 120, 20), FINDINGS))
    findings = tuple(_make_finding(chance, text, start) for start in starts)
    lines = text.split("\n")
    ends = list(accumulate(len(line) + 1 for line in lines))
    return Analysis(
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=Language("id", 0.99, True),
        engine=Engine("1", "id", "1", "0" * 64),
        words=WORDS,
        paragraphs=tuple(Span(end - len(line) - 1, end - 1) for line, end in zip(lines, ends, strict=True)),
        attributions=tuple(
            Attribution(
                label=f.span,
                code=f.code,
                grade=Grade.G3,
                rule=f.rule,
                source=f.source,
                cue=f.cue,
                content=(Span(f.span.end + 1, f.span.end + 70),),
            )
            for f in findings
            if f.layer is Layer.SOURCING
        ),
        findings=findings,
        quotations=tuple(Quotation(Span(start, start + 60), 1) for start in starts[::6]),
    )


def _make_finding(chance: random.Random, text: str, start: int) -> Finding:
    rule = chance.randrange(150)
    layer = chance.choice(list(Layer))
    span = Span(start, start + (20 if layer is Layer.SOURCING else 80))
    return Finding(
        layer=layer,
        code=Code.ROLE_OFFICIAL if layer is Layer.SOURCING else Code.HEARSAY,
        severity=chance.choice(list(Severity)),
        span=span,
        text=text[span.start : span.end],
        rule=f"id.rule-{rule}",
        reason=Bilingual(f"Reason {rule} " * 12, f"Alasan {rule} " * 12),
        checks=(Bilingual(f"Who {rule}?", f"Siapa {rule}?"),) * 3,
        norm=Bilingual(f"Norm {rule} " * 8, f"Norma {rule} " * 8),
        grade=Grade.G3,
        source=(span,),
        cue=(Span(start, start + 8),),
        content=(Span(span.end + 1, span.end + 70),) if layer is Layer.SOURCING else (),
    )
