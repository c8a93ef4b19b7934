"""Large analyses are kept by a thread: what the reviewer does meanwhile goes first, and nothing is lost."""

from __future__ import annotations

import hashlib
import threading
import time

import pytest
from tests.ui.children import Child

from telisik.analysis.model import Analysis, Bilingual, Code, Engine, Finding, Language, Layer, Severity, Span
from telisik.documents.messages import Analysed, Ended, Opened
from telisik.documents.reader import read_pasted
from telisik.store.library import add_article
from telisik.store.model import Status
from telisik.store.precedence import BrokenOffError
from telisik.store.proposals import Held
from telisik.store.reviews import load_review
from telisik.ui import analysis_keeper, background_writing
from telisik.ui.analysis_keeper import AnalysisKeeper, Wish
from telisik.ui.arrangement import Choice
from telisik.ui.background_writing import is_broken_off
from telisik.ui.importer import Importer
from telisik.ui.session import Session

SAID = Bilingual("Nobody is named.", "Tidak ada yang disebut.")
COUNT = 400
TEXT = "\n\n".join(f"Konon harga {number} naik." for number in range(COUNT))


def mark(text: str = TEXT, count: int = COUNT, *, whole: bool = True) -> Analysis:
    """Return an analysis that marks the first word of so many paragraphs."""
    starts = [0, *(at + 2 for at in range(len(text)) if text.startswith("\n\n", at))]
    findings = tuple(
        Finding(
            Layer.ASSERTION, Code.HEARSAY, Severity.HIGH, Span(at, at + 5), "Konon", "talk", SAID, (), SAID
        )
        for at in starts[:count]
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    engine = Engine("0", "id", "0", "rules" if whole else "")
    return Analysis(digest, Language("id", 1.0, supported=True), engine, 3 * COUNT, (), findings=findings)


def wish_for(article_id: int, count: int = COUNT, *, whole: bool = True) -> Wish:
    return Wish(article_id, Held(mark(count=count, whole=whole)), 0.1, whole)


@pytest.fixture
def article(library) -> int:
    return add_article(library, read_pasted(TEXT))


@pytest.fixture
def keeper(library):
    made = AnalysisKeeper(library, Choice)
    made.outcomes = []
    made.done.connect(made.outcomes.append)
    yield made
    made.close()


class Gate:
    """Stands in for the reading at the end of the transaction: the first one waits until it is let go."""

    def __init__(self) -> None:
        self.reached, self.go_on = threading.Event(), threading.Event()
        self.calls = 0

    def __call__(self, library, article_id):
        self.calls += 1
        if self.calls == 1:
            self.reached.set()
            while not self.go_on.is_set():
                library.give_way()
                time.sleep(0.001)
        return load_review(library, article_id)


@pytest.fixture
def gate(monkeypatch) -> Gate:
    made = Gate()
    monkeypatch.setattr(analysis_keeper, "load_review", made)
    return made


def test_it_is_written_and_read_beside_the_window(qtbot, keeper, library, article):
    keeper.ask(wish_for(article))
    assert keeper.has(article)
    assert keeper.count() == 1
    qtbot.waitUntil(lambda: bool(keeper.outcomes), timeout=60_000)
    (outcome,) = keeper.outcomes
    assert outcome.kept
    assert keeper.is_current(outcome)
    assert outcome.prepared.review == load_review(library, article)
    assert len(outcome.prepared.review.findings) == COUNT
    assert not keeper.has(article)


def test_a_decision_goes_first_and_is_in_what_is_kept(qtbot, keeper, library, article, gate):
    keeper.ask(wish_for(article, 200, whole=False))
    gate.go_on.set()
    qtbot.waitUntil(lambda: bool(keeper.outcomes), timeout=60_000)
    session = Session(library)
    session.open(article)
    gate.calls = 0
    gate.reached.clear()
    gate.go_on.clear()
    keeper.ask(wish_for(article))
    assert gate.reached.wait(60)
    troubles = []
    session.save_failed.connect(troubles.append)
    decided = session.review.findings[150].id
    session.select(decided)
    session.decide(Status.CONFIRMED)
    assert troubles == []
    assert not session.unsaved
    assert load_review(library, article).find(decided).status is Status.CONFIRMED
    qtbot.waitUntil(lambda: len(keeper.outcomes) == 2, timeout=60_000)
    outcome = keeper.outcomes[1]
    assert gate.calls == 2
    assert outcome.kept
    assert keeper.is_current(outcome)
    assert len(outcome.prepared.review.findings) == COUNT
    assert outcome.prepared.review.find(decided).status is Status.CONFIRMED
    session.undo()
    assert load_review(library, article).find(decided).status is Status.OPEN
    assert not keeper.is_current(outcome)


def test_closing_waits_for_the_whole_and_drops_a_beginning(qtbot, keeper, library, article, gate):
    other = add_article(library, read_pasted("Lain. " + TEXT))
    keeper.ask(wish_for(article))
    keeper.ask(wish_for(other, whole=False))
    assert gate.reached.wait(60)
    threading.Timer(0.05, gate.go_on.set).start()
    keeper.close()
    assert len(load_review(library, article).findings) == COUNT
    assert load_review(library, other).analysis is None
    qtbot.wait(50)
    assert keeper.outcomes == []


def test_where_somebody_writes_on_and_on_the_window_is_asked_to_do_it(
    qtbot, keeper, library, article, monkeypatch
):
    monkeypatch.setattr(background_writing, "_REST", 0.001)
    monkeypatch.setattr(analysis_keeper, "load_review", lambda beside, _number: break_off(beside))
    keeper.ask(wish_for(article))
    qtbot.waitUntil(lambda: bool(keeper.outcomes), timeout=60_000)
    assert is_broken_off(keeper.outcomes[0].trouble)
    assert load_review(library, article).analysis is None


def break_off(_library) -> None:
    raise BrokenOffError


def test_an_article_that_is_gone_is_told_by_its_trouble(qtbot, keeper, library, article):
    keeper.ask(wish_for(article + 1))
    qtbot.waitUntil(lambda: bool(keeper.outcomes), timeout=60_000)
    assert isinstance(keeper.outcomes[0].trouble, ValueError)


@pytest.fixture
def child(qapp) -> Child:
    return Child()


@pytest.fixture
def importer(library, child):
    made = Importer(library, child)
    made.kept = []
    made.analysed.connect(lambda number, _seconds: made.kept.append((number, made.take_loaded(number))))
    yield made
    made.forget()


def test_the_importer_is_busy_until_all_is_kept(qtbot, importer, child, library):
    importer.open_pasted(TEXT)
    child.arrived.emit(Opened(1, read_pasted(TEXT)))
    child.arrived.emit(Analysed(1, mark(), 0.1))
    child.arrived.emit(Ended(1))
    assert importer.busy() == 1
    assert importer.kept == []
    (number,) = [row[0] for row in library.db.conn.execute("SELECT id FROM articles")]
    assert importer.bring_up_to_date(load_review(library, number))
    assert len(child.jobs) == 1
    qtbot.waitUntil(lambda: not importer.busy(), timeout=60_000)
    ((kept, prepared),) = importer.kept
    assert kept == number
    assert prepared.review == load_review(library, number)
    assert len(prepared.marks) == COUNT


def test_a_short_one_is_kept_at_once(importer, child):
    importer.open_pasted(TEXT)
    child.arrived.emit(Opened(1, read_pasted(TEXT)))
    child.arrived.emit(Analysed(1, mark(count=20), 0.1))
    assert [review for _number, review in importer.kept] == [None]


def test_an_analysis_by_older_rules_is_told_after_it_is_kept(qtbot, importer, child):
    told = []
    importer.outdated.connect(lambda _number: told.append(len(importer.kept)))
    importer.open_pasted(TEXT)
    child.arrived.emit(Opened(1, read_pasted(TEXT)))
    importer.renew_engine()
    child.arrived.emit(Analysed(1, mark(), 0.1))
    child.arrived.emit(Ended(1))
    assert told == []
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert told == [1]


def test_what_the_child_found_is_kept_when_the_window_closes_at_once(importer, child, library):
    importer.open_pasted(TEXT)
    child.arrived.emit(Opened(1, read_pasted(TEXT)))
    child.arrived.emit(Analysed(1, mark(), 0.1))
    importer.forget()
    importer.forget = lambda: None
    assert len(load_review(library, 1).findings) == COUNT
