"""Many articles analysed anew: kept where nobody worked, held back where a reviewer did, accepted as one edit."""

from __future__ import annotations

from collections import deque

import pytest
from store_samples import SENTENCE, build_analysis, build_finding, mark_sentences

from telisik.documents.messages import Analysed, Ended, Failed
from telisik.errors import Fault
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.library import load_setting
from telisik.store.model import Status
from telisik.store.proposals import Held, decline, propose_all
from telisik.store.renewal import Renewal, RenewalState
from telisik.store.reviews import decide, load_review
from telisik.store.shelves import bin_articles
from telisik.store.waiting import list_waiting


def analyse(text, version="2"):
    """An analysis by other rules: the last mark gone, a new one added."""
    added = build_finding(text, 2, 9, rule="new")
    marked = mark_sentences(text)[:-1]
    return build_analysis(
        text, tuple(sorted((added, *marked), key=lambda f: f.span.start)), pack_version=version
    )


class FakeProcess:
    """Answers at once, as the child does after its work."""

    def __init__(self, version="2", failing="") -> None:
        self.version, self.failing = version, failing
        self.texts: list[str] = []
        self._messages: deque[object] = deque()

    def submit(self, job) -> int:
        self.texts.append(job.text)
        if self.failing and self.failing in job.text:
            self._messages.append(Failed(1, Fault("It could not be read.")))
        else:
            self._messages += (Analysed(1, analyse(job.text, self.version), 0.1), Ended(1))
        return 1

    def receive(self):
        return self._messages.popleft()

    def close(self) -> None:
        pass


def run(library, article_ids, process):
    told, kept, held = [], [], []
    renewal = Renewal(library.folder, told.append, kept.append, held.append, make_process=lambda: process)
    renewal.start(article_ids)
    renewal._thread.join(30)
    assert told[-1].state is RenewalState.ENDED
    return told, kept, held


@pytest.fixture
def three(library, fill):
    """Articles of two, three and four sentences; the first two are worked on."""
    ids = [fill(library, count) for count in (2, 3, 4)]
    for article_id in ids[:2]:
        review = load_review(library, article_id)
        apply_edit(library, decide(review, [review.findings[-1].id], Status.CONFIRMED))
    return ids


def test_what_nobody_worked_on_is_kept_and_the_rest_is_held_back_with_counts(library, three):
    before = [load_review(library, number) for number in three]
    told, kept, held = run(library, three, FakeProcess())
    assert kept == three[2:]
    assert [(one.article_id, one.added, one.dropped, one.changed, one.orphans) for one in held] == [
        (three[0], 1, 0, 0, 1),
        (three[1], 1, 0, 0, 1),
    ]
    last = told[-1]
    assert (last.total, last.done, last.kept, last.waiting, last.failed) == (3, 3, 1, 2, 0)
    assert [load_review(library, number) for number in three[:2]] == before[:2]
    assert any(r.finding.rule == "new" for r in load_review(library, three[2]).findings)


def test_after_the_first_article_those_by_the_same_rules_are_not_read_again(library, three):
    run(library, three, FakeProcess())
    process = FakeProcess()
    told, kept, held = run(library, three[::-1], process)
    assert len(process.texts) == 3, "the first shows the rules, two are still by the older ones"
    apply_edit(library, propose_all(library, [(one.article_id, one.held) for one in held], ""))
    process = FakeProcess()
    told, kept, held = run(library, three, process)
    assert len(process.texts) == 1
    assert (kept, held, told[-1].done) == ([], [], 3)


def test_one_that_cannot_be_analysed_stops_nothing_and_one_that_is_gone_is_passed_over(library, three):
    longest = load_review(library, three[2]).text
    told, kept, held = run(library, [*three, 999], FakeProcess(failing=longest))
    assert (told[-1].failed, told[-1].done, len(held), kept) == (1, 4, 2, [])


def test_what_was_declined_is_not_held_back_again(library, three):
    _told, _kept, held = run(library, three, FakeProcess())
    decline(library, held[0].article_id, held[0].held)
    _told, _kept, held = run(library, three, FakeProcess())
    assert [one.article_id for one in held] == three[1:2]
    _told, _kept, held = run(library, three, FakeProcess("3"))
    assert [one.article_id for one in held] == three[:2], "by other rules it is asked again"


def test_accepting_all_is_one_edit_over_several_articles_and_undone_as_one(library, three):
    before = [load_review(library, number) for number in three[:2]]
    _told, _kept, held = run(library, three, FakeProcess())
    steps = []
    edit = propose_all(
        library, [(one.article_id, one.held) for one in held], "Ratna", lambda *step: steps.append(step)
    )
    assert steps == [(0, 2), (1, 2)]
    assert [load_review(library, number) for number in three[:2]] == before, "nothing is written yet"
    apply_edit(library, edit)
    for number in three[:2]:
        review = load_review(library, number)
        assert any(r.finding.rule == "new" for r in review.findings)
        assert [r.status for r in review.findings if r.orphan] == [Status.CONFIRMED]
    assert check_library(library).problems == ()
    apply_edit(library, edit.inverted(), kind="undo")
    assert [load_review(library, number) for number in three[:2]] == before
    assert check_library(library).problems == ()


def test_accepting_leaves_out_an_article_that_is_gone_or_has_another_text(library, three):
    _told, _kept, held = run(library, three, FakeProcess())
    other = Held(analyse(SENTENCE * 9))
    edit = propose_all(library, [(three[0], other), (999, held[0].held), (three[1], held[1].held)], "")
    assert {change.key.get("article_id") for change in edit.changes if change.table == "analyses"} == {
        three[1]
    }
    assert load_setting(library, f"declined/{three[0]}") is None


def test_what_waits_is_known_after_the_program_ended_until_it_is_settled(library, three):
    _told, _kept, held = run(library, three, FakeProcess())
    assert list_waiting(library) == tuple(three[:2])
    decline(library, held[0].article_id, held[0].held)
    assert list_waiting(library) == (three[1],)
    edit = propose_all(library, [(held[1].article_id, held[1].held)], "")
    apply_edit(library, edit)
    assert list_waiting(library) == ()
    apply_edit(library, edit.inverted(), kind="undo")
    assert list_waiting(library) == (three[1],), "taken back, it is to be compared again"
    assert check_library(library).problems == ()


def test_what_waited_by_rules_of_yesterday_is_forgotten_where_those_of_today_change_nothing(library, three):
    run(library, three, FakeProcess())

    class Unchanged(FakeProcess):
        def submit(self, job) -> int:
            self._messages += (Analysed(1, build_analysis(job.text, mark_sentences(job.text)), 0.1), Ended(1))
            return 1

    run(library, three[:2], Unchanged())
    assert list_waiting(library) == ()


def test_an_article_in_the_bin_waits_for_nothing(library, three):
    run(library, three, FakeProcess())
    apply_edit(library, bin_articles(library, [three[0]]))
    assert list_waiting(library) == (three[1],)
