"""The statistics over a large library: how long a count takes, and how long it holds the window's event loop.

python tests/benchmarks/library_statistics.py FOLDER [ARTICLES]    30 findings an article, a third of them decided

FOLDER must not exist; it is left there, so that a second run with it measures at once.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import sys
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.benchmarks.library_builder import Row, write_articles, write_languages
from tests.benchmarks.probe import Probe

from telisik.analysis.model import ASSERTION_CODES, SOURCE_CODES
from telisik.store.database import open_library
from telisik.store.packing import pack_spans, pack_time, register
from telisik.store.query import ArticleQuery
from telisik.ui.counting import Counting

FINDINGS, DECIDED, RULES = 30, 10, 6
STATUSES = ("confirmed", "confirmed", "dismissed", "needs_evidence")
REVIEWERS = ("Ani", "Budi", "Citra")
_TEXT = "Seorang pejabat mengatakan pilot itu lalai. " * 60
_SPANS = pack_spans("[[1,9]]", "[[1,9]]", "[[1,9]]")
_DECIDED_AT = pack_time("2026-01-01T00:00:00.000000+00:00")


def fill(folder: Path, count: int) -> None:
    """Fill a library by plain statements, its indexes and triggers made again at the end."""
    open_library(folder).close()
    db = register(sqlite3.connect(folder / "library.db", isolation_level=None))
    kept = db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND (type = 'trigger' OR type = 'index')"
        " AND (tbl_name IN ('findings', 'decisions', 'articles'))"
    ).fetchall()
    db.execute("PRAGMA synchronous = OFF")
    db.execute("BEGIN")
    for kind, name, _sql in kept:
        db.execute(f"DROP {kind} {name}")
    chance = random.Random(1)
    fill_kinds(db)
    for first in range(0, count, 1000):
        numbers = range(first + 1, min(first + 1000, count) + 1)
        fill_articles(db, numbers, chance)
        fill_findings(db, numbers, chance)
        print(f"\r{first + 1000} articles", end="", file=sys.stderr, flush=True)
    for kind, _name, sql in sorted(kept):
        del kind
        db.execute(sql)
    db.execute(
        "INSERT INTO progress SELECT findings.article_id, count(*), coalesce(sum(status = 'confirmed'), 0),"
        " coalesce(sum(status = 'needs_evidence'), 0), coalesce(sum(status = 'dismissed'), 0) FROM findings"
        " LEFT JOIN decisions ON finding_id = findings.id GROUP BY 1"
    )
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def fill_articles(db: sqlite3.Connection, numbers: range, chance: random.Random) -> None:
    moments = {
        number: f"20{chance.randint(20, 26)}-{chance.randint(1, 12):02}-15T03:00:00.000000+00:00"
        for number in numbers
    }
    write_articles(
        db, (Row(n, _TEXT, at, publisher=f"Penerbit {chance.randrange(400)}") for n, at in moments.items())
    )
    write_languages(db, ((n, chance.choice(("id", "id", "en")), 400, at) for n, at in moments.items()))


def fill_findings(db: sqlite3.Connection, numbers: range, chance: random.Random) -> None:
    codes = (*SOURCE_CODES, *ASSERTION_CODES)
    rows, decisions = [], []
    for article in numbers:
        for place in range(FINDINGS):
            key = (article - 1) * FINDINGS + place + 1
            own = int(place == 0 and article % 7 == 0)
            kind = 1 + chance.randrange(len(codes) * RULES)
            rows.append((key, article, place + 1, own, kind, place * 30, place * 30 + 20, _SPANS))
            if place < DECIDED:
                decisions.append((key, chance.choice(STATUSES), _DECIDED_AT, chance.choice(REVIEWERS)))
    db.executemany(
        "INSERT INTO findings (id, article_id, number, own, kind_id, span_start, span_end, spans)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    db.executemany("INSERT INTO decisions VALUES (?, ?, ?, ?)", decisions)


def fill_kinds(db: sqlite3.Connection) -> None:
    """Write every code with some rules; their ids count from 1."""
    db.executemany(
        "INSERT INTO kinds (layer, code, severity, rule, wording_id, modifiers, others)"
        " VALUES (?, ?, 'high', ?, 0, '[]', '[]')",
        (
            (
                "sourcing" if code in SOURCE_CODES else "assertion",
                code.value,
                f"id.{code.value.lower()}-{rule}",
            )
            for code in (*SOURCE_CODES, *ASSERTION_CODES)
            for rule in range(RULES)
        ),
    )


def measure(folder: Path) -> dict[str, object]:
    """Count as the window does, with a probe on its loop."""
    app = QApplication([])
    counting, probe = Counting(lambda: folder), Probe()
    found: dict[str, object] = {}
    done: list[object] = []
    counting.counted.connect(lambda statistics, _choices: done.append(statistics))
    QTest.qWait(200)
    probe.start()
    QTest.qWait(3000)
    probe.stop()
    found["nothing, for comparison"] = probe.result()
    for name, query, reviewer, dated in (
        ("everything", ArticleQuery(), "", "added"),
        ("everything again", ArticleQuery(), "", "added"),
        ("by day published", ArticleQuery(), "", "published"),
        ("English only", ArticleQuery(language="en"), "", "added"),
        ("one reviewer", ArticleQuery(), "Ani", "added"),
        ("one year", ArticleQuery(added_from="2024-01-01", added_to="2024-12-31"), "", "added"),
    ):
        done.clear()
        probe.start()
        begun, worked = perf_counter(), process_time()
        counting.start(query, reviewer, dated)
        while not done:
            QTest.qWait(1)
        found[name] = {
            "seconds": round(perf_counter() - begun, 2),
            "of processor time": round(process_time() - worked, 2),
        }
        probe.stop()
        found[name] |= probe.result()
    begun = perf_counter()
    counting.start(ArticleQuery(), "", "added")
    QTest.qWait(300)
    begun = perf_counter()
    counting.stop()
    found["breaking off ms"] = round((perf_counter() - begun) * 1000, 1)
    found["library MB"] = round((folder / "library.db").stat().st_size / 1e6)
    app.quit()
    return found


def main() -> None:
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    if not folder.exists():
        begun = perf_counter()
        fill(folder, count)
        print(f"\rfilled in {perf_counter() - begun:.0f} s", file=sys.stderr)
    print(json.dumps(measure(folder), indent=1))


if __name__ == "__main__":
    main()
