"""How long the loop is held, and how soon rows show, on the library's page of a large library.

TELISIK_ARTICLES=100000 python -m pytest tests/benchmarks/test_library_speed.py -m benchmark --benchmark-enable -s
"""

from __future__ import annotations

import os
import random
import statistics
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.benchmarks.library_builder import Row, make_text, make_words, write_articles, write_languages
from tests.benchmarks.probe import Probe
from tests.benchmarks.test_desk import publish

from telisik.store.query import ArticleQuery
from telisik.ui.library_columns import ORDERS

pytestmark = [
    pytest.mark.benchmark(group="library"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
COUNT = int(os.environ.get("TELISIK_ARTICLES", "20000"))


def fill(connection, count: int) -> tuple[str, ...]:
    """Write articles with texts, languages, some verdicts and reviewers; return the words they are made of."""
    chance = random.Random(1)
    numbers = range(1, count + 1)
    moments = {n: f"2026-{1 + n % 12:02}-{1 + n % 28:02}T10:00:00.{n:06}+00:00" for n in numbers}
    connection.execute("BEGIN")
    write_articles(connection, (Row(n, make_text(chance), moments[n]) for n in numbers))
    write_languages(
        connection, ((n, "id" if n % 5 else "en", chance.randrange(100, 900), moments[n]) for n in numbers)
    )
    connection.executemany(
        "INSERT INTO verdicts (article_id, verdict, reason) VALUES (?, 'false', '')",
        ((n,) for n in numbers if n % 3 == 0),
    )
    connection.executemany(
        "INSERT INTO reviewers (article_id, name) VALUES (?, 'Ani')", ((n,) for n in numbers if n % 2 == 0)
    )
    connection.execute("COMMIT")
    return make_words()


@pytest.fixture
def page(bench):
    page_words = fill(bench.session.library.db.conn, COUNT)
    bench.window.show_library()
    page = bench.window.page
    bench.wait(lambda: len(page.model.ids) == COUNT and page.facets.articles == COUNT)
    QTest.qWait(300)
    return page, page_words


def wait_for(bench, page, query: ArticleQuery) -> float:
    """Ask and return how many milliseconds passed until the rows showed."""
    begun = perf_counter()
    page.ask(query)
    bench.wait(lambda: page.model.query == query)
    return (perf_counter() - begun) * 1000


class Visit:
    """What a reviewer does on the page, each for itself; ``figures`` are milliseconds."""

    def __init__(self, bench, page, words: tuple[str, ...]) -> None:
        self.bench, self.page, self.words = bench, page, words
        self.figures: dict[str, float] = {}

    def scroll(self) -> None:
        bar = self.page.table.verticalScrollBar()
        for step in range(200):
            bar.setValue(step * bar.maximum() // 200)
            QTest.qWait(2)
        bar.setValue(0)
        QTest.qWait(200)

    def sort(self) -> None:
        took = [wait_for(self.bench, self.page, ArticleQuery(order=order)) for order in ORDERS]
        self.figures |= {"sort, median ms": statistics.median(took), "sort, slowest ms": max(took)}

    def search(self) -> None:
        page = self.page
        page.search.setFocus()
        for word in (self.words[50], self.words[3000], self.words[15_000]):
            for letter in word:
                QTest.keyClick(page.search, letter)
                QTest.qWait(90)
            begun = perf_counter()
            self.bench.wait(lambda word=word: page.model.query.words == word)
            self.figures[f"search “{word}”, ms after the last key"] = (perf_counter() - begun) * 1000
            QTest.qWait(800)
            page.search.clear()
            self.bench.wait(lambda: not page.model.query.words)

    def select(self) -> None:
        self.page.table.setFocus()
        QTest.keyClick(self.page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.qWait(200)
        self.page.table.clearSelection()


def test_the_loop_on_the_library_page(benchmark, bench, page):
    visit = Visit(bench, *page)

    def run() -> None:
        for act in (visit.scroll, visit.sort, visit.search, visit.select):
            probe = Probe(bench.window)
            probe.start()
            act()
            probe.stop()
            visit.figures |= {f"{act.__name__}: {key}": value for key, value in probe.result().items()}

    benchmark.pedantic(run, rounds=1)
    publish(benchmark, articles=COUNT, **{name: round(value, 1) for name, value in visit.figures.items()})
