"""Importing many files, beside reading, analysing and storing them one after another in one process; and a long text.

python -m pytest tests/benchmarks/test_import_speed.py -m benchmark --benchmark-enable

``TELISIK_FILES`` sets how many files (1,000 where it is not set). The ratios are printed; the times alone say little.
"""

from __future__ import annotations

import math
import os
import random
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

import file_builders as files
from direct_reading import read_file
from page_builders import TEMPLATES
from written_articles import ENGLISH, INDONESIAN, Written

from telisik.documents.document import Route
from telisik.documents.engine import make_engine
from telisik.documents.titles import name_document
from telisik.store.analyses import save_analysis
from telisik.store.bulk import BulkImport
from telisik.store.database import open_library
from telisik.store.library import add_article

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.benchmark(group="1,000 mixed files")
COUNT = int(os.environ.get("TELISIK_FILES", "1000"))
MOST = 0.8
WRITERS: tuple[tuple[str, Callable[[Written], bytes]], ...] = (
    *((f"{t.__name__}.html", lambda a, t=t: t(a).encode()) for t in TEMPLATES[:4]),  # type: ignore[misc]
    ("a.txt", lambda article: files.plain(article, "utf-8")),
    ("a.txt", lambda article: files.plain(article, "utf-16-le")),
    ("a.docx", files.word),
    ("a.pdf", lambda article: files.pdf(article, columns=2)),
    ("a.eml", files.mail),
    ("a.rtf", files.rich_text),
)


def write_article(number: int) -> Written:
    """Mix sentences of the written articles into one of about 500 words, another for every number."""
    chance = random.Random(number)
    articles = INDONESIAN if number % 3 else ENGLISH
    sentences = [s for a in articles for p in a.paragraphs for s in p.replace("”", "”.").split(". ")]
    chosen = (
        chance.sample(sentences, k=len(sentences)) if len(sentences) < 34 else chance.sample(sentences, 34)
    )
    paragraphs = [f"{number}. " + ". ".join(chosen[n : n + 4]) + "." for n in range(0, len(chosen), 4)]
    model = articles[0]
    return Written(
        f"Judul {number}: {chosen[0][:60]}", "A B", "2025-01-02", "Uji", model.language, tuple(paragraphs)
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("files")
    for number in range(COUNT):
        name, write = WRITERS[number % len(WRITERS)]
        (place / f"{number:05}-{name}").write_bytes(write(write_article(number)))
    return place


def import_one_by_one(folder: Path, place: Path) -> float:
    engine = make_engine()
    for text, language in (("Menurut polisi, dia pergi.", "id"), ("Police said that he left.", "en")):
        engine.analyse(text, language)  # warm, as the processes of the import are not
    start = time.monotonic()
    with open_library(place) as library:
        for path in sorted(folder.iterdir()):
            document = name_document(read_file(path, Route.FILE))
            article = add_article(library, document)
            save_analysis(library, article, engine.analyse(document.text))
    return time.monotonic() - start


def import_side_by_side(folder: Path, place: Path) -> tuple[float, int]:
    """Return the seconds, the start of the processes counted, and by how much this process grew, in MB."""
    middle: list[int] = []

    def tell(progress: object) -> None:
        if getattr(progress, "done", 0) >= COUNT // 4 and not middle:
            middle.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)

    start = time.monotonic()
    with open_library(place):
        bulk = BulkImport(place, tell)
        bulk.start([folder], Route.FILE)
        bulk.wait()
    seconds = time.monotonic() - start
    assert (bulk.progress.done, bulk.progress.failed, bulk.progress.articles) == (COUNT, 0, COUNT)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - middle[0]
    return seconds, grown // 1024


def test_many_files_take_less_time_side_by_side(folder: Path, tmp_path: Path, benchmark, capsys) -> None:
    grown: list[int] = []

    def run() -> float:
        seconds, megabytes = import_side_by_side(folder, tmp_path / f"b{len(grown)}")
        grown.append(megabytes)
        return seconds

    beside = benchmark.pedantic(run, rounds=1)
    alone = import_one_by_one(folder, tmp_path / "a")
    with capsys.disabled():
        print(
            f"\n{COUNT} files: {beside / alone:.2f} of the time one by one; +{grown[0]} MB after the first quarter"
        )
    assert grown[0] < 60


@pytest.mark.benchmark(group="10 MB of text")
def test_a_long_text_shows_before_its_analysis_ends(tmp_path: Path, benchmark, capsys) -> None:
    """In the real window: from opening to its first words painted, beside the whole of its analysis."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from telisik.ui.app import Program

    path = tmp_path / "long.txt"
    words = "\n\n".join("\n\n".join(write_article(n).paragraphs) for n in range(4000))
    path.write_text(words[: 10 * 1024 * 1024], encoding="utf-8")
    app = QApplication.instance() or QApplication([])
    program = Program(app, [], str(tmp_path / "library"))
    program.show()

    def wait(condition: Callable[[], object], seconds: float) -> float:
        start = time.monotonic()
        while not condition() and time.monotonic() - start < seconds:
            app.processEvents()
            time.sleep(0.002)
        return time.monotonic() - start

    window = program.window
    wait(lambda: window.importer is not None and window.desk.start.isVisible(), 60)
    wait(lambda: window.importer.busy() == 0 and not window.importer._tasks, 60)

    class Watch(QObject):
        """Notes when the text is first painted, and whether anything of its analysis was there."""

        painted: float | None = None
        analysed = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if self.painted is None and event.type() == QEvent.Type.Paint and window.desk.article.pane.text:
                self.painted = time.monotonic()
                self.analysed = window.session.review.analysis is not None
            return False

    watch = Watch()
    window.desk.article.pane.viewport().installEventFilter(watch)
    start = time.monotonic()

    def show() -> None:
        window.commands.imports.open_paths([path], Route.FILE)
        wait(lambda: watch.painted, 60)

    benchmark.pedantic(show, rounds=1)
    shown, analysed_yet = (watch.painted or math.inf) - start, watch.analysed
    with capsys.disabled():
        print(f"\n10 MB: shown after {shown:.2f} s, analysed by then: {analysed_yet}")
    program.worker.cancel()
    window.close()
    program.close()
    assert not analysed_yet
