"""A large library beside an empty one: opening, pages, search, a decision, and its size.

python tests/benchmarks/large_library.py FOLDER [ARTICLES]    30 findings and 10 edits an article

Everything is measured in one run, so that its ratios hold on any machine. FOLDER must not exist; it is left there.
"""

from __future__ import annotations

import json
import random
import sqlite3
import statistics
import sys
import time
from itertools import cycle
from pathlib import Path

from telisik.analysis.model import (
    Analysis,
    Bilingual,
    Code,
    Engine,
    Finding,
    Grade,
    Language,
    Layer,
    Severity,
    Span,
)
from telisik.store import analyses, changes
from telisik.store.changes import apply_edit
from telisik.store.database import open_library
from telisik.store.hits import find_hits
from telisik.store.listing import count_articles, find_articles
from telisik.store.model import Status
from telisik.store.query import ArticleQuery
from telisik.store.reviews import decide, load_review
from telisik.store.times import now

FINDINGS, EDITS, WORDS = 30, 10, 500
# A saved page of a news site, as measured on real ones; written nowhere here, only counted.
PAGE_BYTES = 60_000
SYLLABLES = [consonant + vowel for consonant in "bcdgjklmnprstw" for vowel in "aeiou"]


def make_words(chance: random.Random) -> list[str]:
    """Words of a made-up language, the first far more frequent, as in any language."""
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)]


def make_text(chance: random.Random, words: list[str]) -> str:
    chosen = [words[min(int(chance.paretovariate(0.7)), len(words) - 1)] for _ in range(WORDS)]
    return "\n".join(" ".join(chosen[at : at + 40]) for at in range(0, WORDS, 40))


def make_analysis(chance: random.Random, text: str, digest: str) -> Analysis:
    starts = sorted(chance.sample(range(0, len(text) - 120, 20), FINDINGS))
    findings = tuple(make_finding(chance, text, start) for start in starts)
    return Analysis(
        text_sha256=digest,
        language=Language("id", 0.99, True),
        engine=Engine("1", "id", "1", "0" * 64),
        words=WORDS,
        paragraphs=(Span(0, len(text)),),
        findings=findings,
    )


def make_finding(chance: random.Random, text: str, start: int) -> Finding:
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
    )


def fill(folder: Path, count: int) -> int:
    """Fill a library by the same statements as the program, many articles a transaction; return the text's bytes."""
    import hashlib

    chance = random.Random(1)
    words = make_words(chance)
    raw = 0
    with open_library(folder) as library:
        connection = library.db.conn
        connection.execute("PRAGMA wal_autocheckpoint = 20000")
        for first in range(0, count, 500):
            connection.execute("BEGIN")
            for number in range(first, min(first + 500, count)):
                text = make_text(chance, words)
                raw += len(text.encode())
                original = hashlib.sha256(b"%d" % number).hexdigest()
                digest = hashlib.sha256(text.encode()).hexdigest()
                moment = now()
                connection.execute(
                    "INSERT INTO originals VALUES (?, ?, 'text/html', ?)", (original, PAGE_BYTES, moment)
                )
                cursor = connection.execute(
                    "INSERT INTO articles (sha256, title, publisher, name, route, encoding, extraction, text,"
                    " text_sha256, added_at, opened_at) VALUES (?, ?, ?, ?, 'file', 'utf-8', '1', ?, ?, ?, ?)",
                    (
                        original,
                        text[:60],
                        f"Kabar {number % 200}",
                        f"{number}.html",
                        text,
                        digest,
                        moment,
                        moment,
                    ),
                )
                keep(connection, cursor.lastrowid, make_analysis(chance, text, digest), text, moment)
            connection.execute("COMMIT")
            print(f"\r{first + 500} articles", end="", file=sys.stderr, flush=True)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        library._changes_at_start = connection.total_changes
    return raw


def keep(connection: sqlite3.Connection, article: int, analysis: Analysis, text: str, moment: str) -> None:
    """Write an analysis and ten decisions of it, each with its entry in the history."""
    connection.execute(
        analyses._SAVE_ANALYSIS,
        [article, *analyses.write_analysis(analysis), moment],
    )
    analyses._merge_findings(connection, article, analysis.findings, text)
    ids = [
        row[0]
        for row in connection.execute(
            "SELECT id FROM findings WHERE article_id = ? ORDER BY number", (article,)
        )
    ]
    for finding in ids[:EDITS]:
        row = {"status": "confirmed", "decided_at": moment, "reviewer": "Ani"}
        edit = changes.Edit(
            "Confirm",
            (changes.Change("decisions", {"finding_id": finding}, None, row),),
            article,
            finding,
            "Ani",
        )
        for change in edit.changes:
            changes._write_change(connection, change)
        changes._log_edit(connection, edit, "do")


def time_it(act: object, rounds: int = 15) -> float:
    """Return the median of some rounds, in milliseconds."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()  # type: ignore[operator]
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took)


def open_and_close(folder: Path) -> None:
    library = open_library(folder)
    library.db.conn.close()
    library._lock.release(clean_end=True)


def measure(folder: Path, empty: Path, raw: int, count: int) -> dict[str, object]:
    found: dict[str, object] = {"articles": count, "findings": count * FINDINGS, "edits": count * EDITS}
    small, large = [], []
    for _ in range(15):
        small.append(time_it(lambda: open_and_close(empty), 1))
        large.append(time_it(lambda: open_and_close(folder), 1))
    found["open / open an empty library"] = statistics.median(large) / statistics.median(small)
    with open_library(folder) as library:
        words = make_words(random.Random(1))
        page = ArticleQuery(limit=50)
        found["first page ms"] = time_it(lambda: find_articles(library, page))
        for order in ("title", "publisher", "open", "added"):
            found[f"page by {order} ms"] = time_it(
                lambda order=order: find_articles(library, ArticleQuery(order=order, limit=50))
            )
        for name, word in (("rare", words[15_000]), ("common", words[50]), ("in nearly all", words[1])):
            query = ArticleQuery(words=word, limit=50)
            found[f"search {name}: articles"] = count_articles(library, query)
            found[f"search {name}: page ms"] = time_it(lambda query=query: find_articles(library, query), 7)
            ids = [article.id for article in find_articles(library, query)]
            found[f"search {name}: snippets ms"] = time_it(
                lambda word=word, ids=ids: find_hits(library, word, ids), 7
            )
        review = load_review(library, count // 2)
        done = decide(review, [review.findings[-1].id], Status.DISMISSED)
        edits = cycle([done, done.inverted()])
        bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
        bare.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (a, b, c, d)"
        )
        insert = "INSERT INTO t VALUES (1, 'confirmed', '2026-01-01T00:00:00.000000+00:00', 'Ani')"
        plain = sqlite3.connect(folder / "plain.db")
        plain.execute("CREATE TABLE t (a, b, c, d)")
        decision, same, usual = [], [], []
        for _ in range(60):
            decision.append(time_it(lambda: apply_edit(library, next(edits)), 1))
            same.append(time_it(lambda: bare.execute(insert), 1))
            usual.append(time_it(lambda: (plain.execute(insert), plain.commit()), 1))
        found["decision / bare insert, same durability"] = statistics.median(decision) / statistics.median(
            same
        )
        found["decision / bare insert as sqlite3 comes"] = statistics.median(decision) / statistics.median(
            usual
        )
        library._changes_at_start = library.db.conn.total_changes
        sizes = library.db.conn.execute(
            "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 8"
        )
        found["largest tables MB"] = {name: round(size / 1e6, 1) for name, size in sizes}
    size = (folder / "library.db").stat().st_size
    found["library MB"] = round(size / 1e6, 1)
    found["raw text MB"] = round(raw / 1e6, 1)
    saved = count * PAGE_BYTES
    found["(library + originals) / (text + originals), saved pages of 60 kB"] = (size + saved) / (raw + saved)
    found["(library + originals) / (text + originals), plain text"] = (size + raw) / (2 * raw)
    return found


def main() -> None:
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    start = time.perf_counter()
    raw = fill(folder / "large", count)
    print(f"\rfilled in {time.perf_counter() - start:.0f} s", file=sys.stderr)
    open_library(folder / "empty").close()
    print(json.dumps(measure(folder / "large", folder / "empty", raw, count), indent=1))


if __name__ == "__main__":
    main()
