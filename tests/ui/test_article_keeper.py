"""Long articles are added by a thread: what came of them waits for it, in order, and nothing is lost."""

from __future__ import annotations

import hashlib

import pytest
from tests.ui.children import Child

from telisik.analysis.model import Analysis, Engine, Language
from telisik.documents.messages import Analysed, Ended, Opened
from telisik.documents.reader import read_pasted
from telisik.errors import Fault
from telisik.store.library import add_article
from telisik.store.precedence import BrokenOffError
from telisik.store.reviews import load_review
from telisik.ui import article_keeper, background_writing
from telisik.ui import importer as importing
from telisik.ui.importer import Importer

TEXT = "Konon harga naik. " * 12_000


@pytest.fixture
def child(qapp) -> Child:
    return Child()


@pytest.fixture
def importer(library, child):
    made = Importer(library, child)
    made.told = []
    made.opened.connect(lambda number, show: made.told.append(("opened", number, show)))
    made.analysed.connect(lambda number, _seconds: made.told.append(("analysed", number)))
    made.failed.connect(lambda fault: made.told.append(("failed", fault)))
    yield made
    made.forget()


def answer(child: Child) -> None:
    """Send all that comes of one long text that was pasted."""
    document = read_pasted(TEXT)
    digest = hashlib.sha256(document.text.encode()).hexdigest()
    analysis = Analysis(digest, Language("id", 1.0, supported=True), Engine("0", "id", "0", "0"), 36_000, ())
    for message in (Opened(1, document), Analysed(1, analysis, 0.1), Ended(1)):
        child.arrived.emit(message)


def wait(qtbot, importer) -> None:
    qtbot.waitUntil(lambda: bool(importer.told) and not importer.busy(), timeout=60_000)


def test_what_came_of_a_long_text_waits_until_it_is_kept(qtbot, importer, child, library):
    importer.open_pasted(TEXT)
    answer(child)
    assert importer.told == []
    assert importer.busy() == 1
    wait(qtbot, importer)
    assert importer.told == [("opened", 1, True), ("analysed", 1)]
    assert load_review(library, 1).text == read_pasted(TEXT).text


def test_a_long_text_that_is_there_already_is_only_shown(qtbot, importer, child, library):
    number = add_article(library, read_pasted(TEXT))
    importer.open_pasted(TEXT)
    answer(child)
    wait(qtbot, importer)
    assert importer.told[0] == ("opened", number, True)


def test_a_disk_that_takes_nothing_is_told(qtbot, importer, child, monkeypatch):
    fault = Fault("The disk is full.", "All is safe.", "Make room.")

    def refuse(_library, _document):
        raise fault

    monkeypatch.setattr(article_keeper, "keep_article", refuse)
    importer.open_pasted(TEXT)
    answer(child)
    wait(qtbot, importer)
    assert importer.told == [("failed", fault)]


def test_the_window_keeps_it_where_it_writes_all_the_time(qtbot, importer, child, monkeypatch):
    def give_way(_library, _document):
        raise BrokenOffError

    monkeypatch.setattr(background_writing, "_REST", 0.001)
    monkeypatch.setattr(article_keeper, "keep_article", give_way)
    importer.open_pasted(TEXT)
    answer(child)
    assert importing.keep_article is not give_way
    wait(qtbot, importer)
    assert importer.told == [("opened", 1, True), ("analysed", 1)]


def test_closing_waits_for_it(importer, child, library):
    importer.open_pasted(TEXT)
    child.arrived.emit(Opened(1, read_pasted(TEXT)))
    importer.forget()
    importer.forget = lambda: None
    assert load_review(library, 1).text == read_pasted(TEXT).text
