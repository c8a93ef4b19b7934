"""How fast the desk answers, and how long its event loop is held, with long articles and many marks."""

from __future__ import annotations

import os
import statistics
from time import perf_counter

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.benchmarks.conftest import make_text
from tests.benchmarks.probe import Probe

from telisik import paths

pytestmark = [
    pytest.mark.benchmark(group="desk"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def publish(benchmark, **figures: float) -> None:
    benchmark.extra_info.update(figures)
    print(benchmark.name, figures)


def test_a_decision_with_auto_advance_among_5000_findings(benchmark, bench):
    bench.window.open_article(bench.add_marked(2500))
    QTest.qWait(3000)
    times = []

    def decide() -> None:
        key = "cde"[len(times) % 3]
        begun = perf_counter()
        QTest.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()
        times.append((perf_counter() - begun) * 1000)
        QTest.qWait(5)

    benchmark.pedantic(decide, rounds=200)
    publish(
        benchmark,
        **{"median ms": round(statistics.median(times), 1), "p95 ms": round(percentile(times, 0.95), 1)},
    )


def test_opening_an_article_of_400_words_that_is_in_the_library(benchmark, bench):
    first, second = bench.add_marked(10), bench.add_marked(11)
    times = []

    def open_one() -> None:
        begun = perf_counter()
        bench.window.open_article((first, second)[len(times) % 2])
        QApplication.processEvents()
        times.append((perf_counter() - begun) * 1000)

    benchmark.pedantic(open_one, rounds=40)
    publish(benchmark, **{"p95 ms": round(percentile(times, 0.95), 1)})


def measure(benchmark, bench, act) -> None:
    """Run once with the probe, and publish how long the loop was held."""
    probe = Probe(bench.window)

    def run() -> None:
        probe.start()
        act()
        probe.stop()

    benchmark.pedantic(run, rounds=1)
    publish(benchmark, **probe.result())


def test_the_loop_while_200000_words_are_analysed(benchmark, bench):
    text = make_text(200_000 // 31)

    def analyse() -> None:
        bench.window.commands.imports.take_pasted(text)
        session = bench.session
        bench.wait(lambda: session.review is not None and session.review.analysis is not None, 600)
        # That was its beginning only.
        bench.wait(lambda: not bench.window.importer.busy(), 600)
        assert len(session.review.text) == len(text)
        assert session.review.findings[-1].finding.span.start > 0.9 * len(text)
        QTest.qWait(1000)

    measure(benchmark, bench, analyse)


def test_the_loop_while_1000_files_are_imported(benchmark, bench, tmp_path):
    source = paths.sample_article().read_text(encoding="utf-8")
    files = []
    count = int(os.environ.get("TELISIK_FILES", "1000"))
    for number in range(count):
        file = tmp_path / f"{number}.txt"
        file.write_text(f"{number}\n{source}", encoding="utf-8")
        files.append(file)

    def bring_in() -> None:
        bench.window.commands.imports.take_dropped(files)
        bench.wait(lambda: not bench.window.bulk.is_running(), 1800)

    measure(benchmark, bench, bring_in)
    assert bench.window.bulk.progress.articles == count


def test_the_loop_while_5000_marks_are_scrolled(benchmark, bench):
    bench.window.open_article(bench.add_marked(2500))
    QTest.qWait(3000)
    bar = bench.window.desk.article.pane.verticalScrollBar()

    def scroll() -> None:
        for step in range(300):
            bar.setValue(step * bar.maximum() // 300)
            QTest.qWait(1)

    measure(benchmark, bench, scroll)


def test_the_loop_while_a_note_is_typed_among_5000_findings(benchmark, bench):
    bench.window.open_article(bench.add_marked(2500))
    QTest.qWait(3000)
    QTest.keyClick(QApplication.focusWidget(), "n")

    def write() -> None:
        for letter in "Siapa yang mengatakan ini, kapan, dan di mana? " * 4:
            QTest.keyClick(bench.window.desk.card.note, letter)
            QTest.qWait(15)

    measure(benchmark, bench, write)
