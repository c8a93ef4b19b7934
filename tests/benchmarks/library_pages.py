"""How long the event loop is held, and how long a page takes, while a large library is shown, sorted and searched.

python tests/benchmarks/library_pages.py FOLDER    a library that large_library.py has made
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QTimer
from tests.benchmarks.library_builder import make_words
from tests.benchmarks.probe import Probe

from telisik.store.query import ArticleQuery
from telisik.ui.app import Program, make_application

if TYPE_CHECKING:
    from collections.abc import Callable

ORDERS = (
    "opened", "added", "changed", "published", "title", "publisher", "status", "open", "findings", "verdict",
    "language", "reviewer", "words",
)  # fmt: skip
REST = 8.0  # seconds until the child process has read its models


def wait(seconds: float, done: Callable[[], bool] = lambda: False) -> None:
    """Run the event loop until something is so, or for so long."""
    loop, watch = QEventLoop(), QTimer(interval=1)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    watch.timeout.connect(lambda: loop.quit() if done() else None)
    watch.start()
    loop.exec()


class Pages:
    """Asks the library's page for one list after the other."""

    def __init__(self, program: Program) -> None:
        self.window = program.window
        self.probe = Probe(self.window)

    def show(self) -> None:
        """Open the page for the first time."""
        self.window.show_library()
        self._wait_listed()

    def ask(self, query: ArticleQuery) -> None:
        """List what a query finds."""
        page = self.window.page
        page.ask(query)
        self._wait_listed()

    def type(self, words: str) -> None:
        """Search letter by letter."""
        for end in range(1, len(words) + 1):
            self.window.page.ask(ArticleQuery(words=words[:end], order="added"))
            wait(0.06)
        self._wait_listed()

    def scroll(self) -> None:
        """Go through the table in three hundred jumps."""
        bar = self.window.page.table.verticalScrollBar()
        for step in range(300):
            bar.setValue(step * bar.maximum() // 300)
            wait(0.01)

    def choose_all(self) -> None:
        """Select every article, and none again."""
        self.window.page.table.selectAll()
        wait(0.2)
        self.window.page.table.clearSelection()
        wait(0.2)

    def _wait_listed(self) -> None:
        model = self.window.page.model
        wait(60, lambda: model.query == model.asked and bool(model.article(0) or not model.ids))

    def measure(self, name: str, act: Callable[[], None]) -> None:
        """Do it with the probe, and print."""
        begun = time.perf_counter()
        self.probe.start()
        act()
        took = time.perf_counter() - begun
        self.probe.stop()
        print(f"{name:20} {took:6.2f} s  {self.probe.result()}", flush=True)


def main() -> None:
    """Show, sort, search and scroll."""
    scratch = tempfile.mkdtemp()
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"):
        os.environ[variable] = scratch
    program = Program(make_application(), [], sys.argv[1])
    program.window.opens_maximised = False
    program.window.resize(1440, 900)
    program.window.ready.connect(program.collect_garbage)
    program.show()
    wait(60, lambda: program.window.importer is not None)
    wait(REST)
    pages = Pages(program)
    pages.measure("at rest", lambda: wait(2))
    pages.measure("first shown", pages.show)
    for order in ORDERS:
        pages.measure(f"by {order}", lambda order=order: pages.ask(ArticleQuery(order=order)))
    pages.ask(ArticleQuery(order="added"))
    words = make_words()
    for name, word in (("rare", words[15_000]), ("common", words[50]), ("in nearly all", words[1])):
        pages.measure(f"typing, {name}", lambda word=word: pages.type(word))
    pages.ask(ArticleQuery(order="added"))
    pages.measure("filter", lambda: pages.ask(replace(ArticleQuery(order="added"), progress="in_review")))
    pages.measure("all selected", pages.choose_all)
    pages.measure("scrolled", pages.scroll)
    program.window.close()
    program.close()


if __name__ == "__main__":
    main()
