"""Many articles analysed anew: kept where nobody worked, held back where a reviewer did, accepted as one edit."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import pytest
from store_samples import SENTENCE, build_analysis, build_document, build_finding, mark_sentences

from telisik.documents.messages import Analysed, AnalyseText, Ended, Failed, Opened
from telisik.errors import Fault
from telisik.store.analyses import save_analysis
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.library import load_setting
from telisik.store.model import Status
from telisik.store.originals import find_original
from telisik.store.proposals import Held, decline, propose_all
from telisik.store.renewal import Renewal, RenewalState
from telisik.store.reviews import decide, load_review
from telisik.store.shelves import bin_articles
from telisik.store.waiting import keep_or_remember, list_waiting


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


NEWER = "Kepala halaman\n\n"


class Rereading(FakeProcess):
    """Reads originals by a newer extraction, which finds a line more; a part of a chat it takes for another text."""

    def __init__(self, version="2", extraction="page 3", sha256="") -> None:
        super().__init__(version)
        self.extraction, self.sha256 = extraction, sha256
        self.read: list[object] = []

    def submit(self, job) -> int:
        if isinstance(job, AnalyseText):
            return super().submit(job)
        self.read.append(job)
        document = make_newer(job.data.decode("utf-32"), extraction=self.extraction)
        document = replace(document, sha256=self.sha256 or document.sha256)
        analysed = Analysed(1, analyse(document.text, self.version), 0.1)
        self._messages += (Opened(1, document), analysed, Ended(1))
        return 1


def make_newer(text, extraction="page 2"):
    return replace(build_document(NEWER + text, original=text.encode("utf-32")), extraction=extraction)


@pytest.fixture
def awaiting(library, three):
    """The first two articles, worked on, whose files a newer extraction read, before the program ended."""
    for article_id in three[:2]:
        text = load_review(library, article_id).text
        held = Held(analyse(NEWER + text, "1"), make_newer(text))
        assert not keep_or_remember(library, article_id, held)
    return three[:2]


def test_a_text_that_a_newer_extraction_reads_is_offered_again_after_the_program_ended(library, awaiting):
    before = [load_review(library, number) for number in awaiting]
    assert list_waiting(library) == tuple(awaiting)
    assert not any(NEWER in value for (value,) in library.db.conn.execute("SELECT value FROM settings"))
    process = Rereading()
    told, kept, held = run(library, list_waiting(library), process)
    assert (told[-1].waiting, told[-1].failed, kept, process.texts) == (2, 0, [], [])
    assert [job.name for job in process.read] == ["berita.txt", "berita.txt"]
    assert [one.held.document.text for one in held] == [NEWER + review.text for review in before]
    edit = propose_all(library, [(one.article_id, one.held) for one in held], "")
    apply_edit(library, edit)
    after = [load_review(library, number) for number in awaiting]
    assert [review.text for review in after] == [NEWER + review.text for review in before]
    assert [review.count(Status.CONFIRMED) for review in after] == [1, 1]
    assert list_waiting(library) == ()
    assert check_library(library).problems == ()
    apply_edit(library, edit.inverted(), kind="undo")
    assert [load_review(library, number) for number in awaiting] == before
    assert list_waiting(library) == tuple(awaiting), "taken back, they are to be compared again"


def test_a_text_that_was_taken_stays_settled_when_the_rules_change_afterwards(library, awaiting):
    _told, _kept, held = run(library, awaiting, Rereading())
    apply_edit(library, propose_all(library, [(one.article_id, one.held) for one in held], ""))
    newest = analyse(load_review(library, awaiting[0]).text, "3")
    save_analysis(library, awaiting[0], newest)
    assert list_waiting(library) == ()


def test_a_text_that_was_declined_is_not_offered_again(library, awaiting):
    _told, _kept, held = run(library, awaiting, Rereading())
    decline(library, held[0].article_id, held[0].held)
    assert list_waiting(library) == (awaiting[1],)


def test_what_is_read_only_within_its_file_is_not_taken_for_a_text_of_its_own(library, awaiting):
    before = [load_review(library, number) for number in awaiting]
    told, kept, held = run(library, awaiting[:1], Rereading(extraction="plain 3"))
    assert (told[-1].failed, kept, held) == (1, [], [])
    told, kept, held = run(library, awaiting[1:], Rereading(sha256="0" * 64))
    assert (told[-1].failed, kept, held) == (1, [], [])
    assert list_waiting(library) == (), "nobody is asked at every start for what cannot be had"
    assert [load_review(library, number) for number in awaiting] == before


class ReadingAlike(Rereading):
    """Reads originals anew and finds the very text that the article has, which other rules mark differently."""

    def submit(self, job) -> int:
        text = job.data.decode("utf-32").removeprefix(NEWER)
        document = replace(build_document(text, original=job.data), extraction="page 9")
        self._messages += (Opened(1, document), Analysed(1, analyse(text, "9"), 0.1), Ended(1))
        return 1


def test_other_findings_of_the_text_that_is_there_wait_as_an_analysis(library, awaiting):
    told, kept, held = run(library, awaiting[:1], ReadingAlike())
    assert (told[-1].waiting, kept, [one.held.document for one in held]) == (1, [], [None])
    assert awaiting[0] in list_waiting(library)


def test_an_original_that_is_gone_stops_nothing(library, awaiting):
    (digest,) = library.db.conn.execute("SELECT sha256 FROM articles WHERE id = ?", awaiting[:1]).fetchone()
    find_original(library.folder, digest).unlink()
    told, _kept, held = run(library, awaiting, Rereading())
    assert (told[-1].done, told[-1].failed, [one.article_id for one in held]) == (2, 1, awaiting[1:])
    assert list_waiting(library) == (awaiting[1],)
