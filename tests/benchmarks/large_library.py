"""A large library beside an empty one: opening, pages, search, a decision, and its size.

python tests/benchmarks/large_library.py FOLDER [ARTICLES]    30 findings and 10 edits an article

Everything is measured in one run, so that its ratios hold on any machine. FOLDER must not exist; it is left there,
so that a second run with it measures at once.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import time
from dataclasses import asdict
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.library_builder import EDITS, FINDINGS, Filled, fill_reviewed, make_words

from telisik.store.changes import apply_edit
from telisik.store.database import open_library
from telisik.store.hits import find_hits
from telisik.store.listing import count_articles, find_articles
from telisik.store.model import Status
from telisik.store.query import ArticleQuery
from telisik.store.reviews import decide, load_review

# A saved page of a news site, as measured on real ones; written nowhere here, only counted, as if it did not pack.
PAGE_BYTES = 60_000


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


def measure(folder: Path, empty: Path, filled: Filled, count: int) -> dict[str, object]:
    found: dict[str, object] = {"articles": count, "findings": count * FINDINGS, "edits": count * EDITS}
    small, large = [], []
    for _ in range(15):
        small.append(time_it(lambda: open_and_close(empty), 1))
        large.append(time_it(lambda: open_and_close(folder), 1))
    found["open / open an empty library"] = statistics.median(large) / statistics.median(small)
    with open_library(folder) as library:
        words = make_words()
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
        for name in ("bare.db", "plain.db"):
            (folder / name).unlink(missing_ok=True)
        bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
        bare.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (a, b, c, d)"
        )
        insert = "INSERT INTO t VALUES (1, 'confirmed', '2026-01-01T00:00:00.000000+00:00', 'Ani')"
        plain = sqlite3.connect(folder / "plain.db")
        plain.execute("CREATE TABLE t (a, b, c, d)")
        decision, same = [], []
        for turn in range(200):
            # What comes second finds the disk as the first left it: they take turns.
            pair = [
                (decision, lambda: apply_edit(library, next(edits))),
                (same, lambda: bare.execute(insert)),
            ]
            for took, act in pair if turn % 2 else reversed(pair):
                took.append(time_it(act, 1))
        usual = [time_it(lambda: (plain.execute(insert), plain.commit()), 1) for _ in range(60)]
        found["decision / bare insert, same durability"] = statistics.median(decision) / statistics.median(
            same
        )
        found["decision / bare insert as sqlite3 comes"] = statistics.median(decision) / statistics.median(
            usual
        )
        library._changes_at_start = library.db.conn.total_changes
        sizes = library.db.conn.execute(
            "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 20"
        )
        found["bytes an article"] = {name: round(size / count) for name, size in sizes}
    size, raw = (folder / "library.db").stat().st_size, filled.text
    found["library MB"] = round(size / 1e6, 1)
    found["raw text MB"] = round(raw / 1e6, 1)
    saved = count * PAGE_BYTES
    found["(library + originals) / (text + originals), saved pages of 60 kB"] = (size + saved) / (raw + saved)
    # Of UTF-8, UTF-16 and Windows-1252, with line ends of Unix or Windows, the text tells all bytes of the original.
    found["(library + originals) / (text + originals), plain text"] = size / (2 * raw)
    found["the same in a rarer encoding, its originals packed"] = (size + filled.originals) / (2 * raw)
    return found


def main() -> None:
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    note = folder / "filled.json"
    if not note.exists():
        start = time.perf_counter()
        filled = fill_reviewed(folder / "large", count)
        note.write_text(json.dumps(asdict(filled)), encoding="utf-8")
        print(f"\rfilled in {time.perf_counter() - start:.0f} s", file=sys.stderr)
        open_library(folder / "empty").close()
    filled = Filled(**json.loads(note.read_text(encoding="utf-8")))
    print(json.dumps(measure(folder / "large", folder / "empty", filled, count), indent=1))


if __name__ == "__main__":
    main()
