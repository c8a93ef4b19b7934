"""One open article: moving, deciding, undoing, and what happens when the disk refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ui.reviews import FINDINGS, analyse

from telisik.errors import Fault
from telisik.store import reviews
from telisik.store.analyses import save_analysis
from telisik.store.applied import apply_to_review
from telisik.store.drafts import keep_draft, load_draft
from telisik.store.library import add_article
from telisik.store.model import Status, Verdict
from telisik.store.proposals import Held, propose
from telisik.store.reviews import load_review
from telisik.ui import review_editor
from telisik.ui.session import Session


def ids(session: Session) -> list[int]:
    return [reviewed.id for reviewed in session.review.findings]


def reread(session: Session) -> object:
    return load_review(session.library, session.review.article.id)


def test_moving_stays_at_both_ends(session):
    first, *_, last = ids(session)
    session.move(1)
    assert session.current == first
    session.move(-1)
    assert session.current == first
    session.move_to_end(last=True)
    session.move(1)
    assert session.current == last


def test_deciding_goes_on_to_the_next_open_finding_and_round_the_end(session):
    numbers = ids(session)
    session.select(numbers[2])
    session.decide(Status.CONFIRMED)
    assert session.current == numbers[3]
    session.decide(Status.DISMISSED)
    assert session.current == numbers[0]
    assert [reviewed.status for reviewed in reread(session).findings] == [
        Status.OPEN,
        Status.OPEN,
        Status.CONFIRMED,
        Status.DISMISSED,
    ]


def test_without_auto_advance_the_selection_stays(session):
    session.auto_advance = False
    session.move(1)
    before = session.current
    session.decide(Status.CONFIRMED)
    assert session.current == before


def test_the_last_open_finding_stays_selected_when_all_are_decided(session):
    for _ in ids(session):
        session.move_to_open(1)
        session.decide(Status.CONFIRMED)
    assert session.review.count(Status.OPEN) == 0
    assert not session.move_to_open(1)


def test_every_edit_leaves_memory_and_library_alike_and_undo_takes_all_back(session):
    before = session.review
    session.move(1)
    number = session.current
    session.decide(Status.NEEDS_EVIDENCE)
    session.select(number)
    session.write_note(number, "Seen in two places 😀")
    session.check_question(1, on=True)
    session.check_question(0, on=True)
    session.check_question(1, on=False)
    session.add_link("https://example.org/a")
    session.add_link("https://example.org/b")
    session.remove_link(1)
    session.set_verdict(Verdict.MISLEADING, "Nobody saw it")
    session.set_title("The bomb that was not")
    session.decide_alike(session.find_alike(), Status.DISMISSED)
    assert session.review == reread(session)
    count = session.stack.count()
    for _ in range(count):
        session.undo()
    assert session.review == before == reread(session)
    for _ in range(count):
        session.redo()
    assert session.review == reread(session)
    assert session.review.findings[0].note == "Seen in two places 😀"


def test_undo_names_the_edit_and_its_finding(session):
    session.move(1)
    session.decide(Status.CONFIRMED)
    assert session.say_undo() == "Confirm of 1"
    session.undo()
    assert (session.say_undo(), session.say_redo()) == ("", "Confirm of 1")


def test_alike_are_the_same_rule_and_cue_and_go_in_one_step(session):
    first, _, _, fourth = ids(session)
    session.select(first)
    assert session.find_alike() == (first, fourth)
    session.decide_alike(session.find_alike(), Status.CONFIRMED)
    assert session.review.count(Status.CONFIRMED) == 2
    session.undo()
    assert session.review.count(Status.CONFIRMED) == 0


def test_a_draft_left_by_a_killed_program_becomes_the_note(session):
    article_id, finding_id = session.review.article.id, ids(session)[1]
    keep_draft(session.library, finding_id, "half a sen")
    fresh = Session(session.library)
    fresh.open(article_id)
    assert fresh.finding(finding_id).note == "half a sen"
    assert load_draft(session.library, finding_id) is None
    assert reread(session).find(finding_id).note == "half a sen"


def test_a_note_typed_and_taken_back_leaves_no_draft(session):
    finding_id = ids(session)[0]
    session.keep_draft(finding_id, "typed")
    session.write_note(finding_id, "")
    assert load_draft(session.library, finding_id) is None
    assert session.stack.count() == 0


@pytest.fixture
def full_disk(monkeypatch):
    """Make every write fail until ``free()`` is called."""
    real = review_editor.apply_edit
    state = {"full": True}

    def write(library, edit, *, kind="do"):
        if state["full"]:
            raise Fault("The disk that holds the library is full: {folder}.", folder="x")
        real(library, edit, kind=kind)

    monkeypatch.setattr(review_editor, "apply_edit", write)
    return lambda: state.update(full=False)


def test_a_full_disk_loses_nothing_and_retry_writes_all_in_order(session, full_disk):
    told = []
    session.save_failed.connect(told.append)
    before = reread(session)
    session.move(1)
    number = session.current
    session.decide(Status.CONFIRMED)
    session.write_note(number, "kept in memory")
    session.undo()
    assert len(told) == 3
    assert reread(session) == before
    assert session.finding(number).status is Status.CONFIRMED
    assert len(session.unsaved) == 3
    assert not session.retry()
    full_disk()
    assert session.retry()
    assert session.review == reread(session)
    assert session.finding(number).note == ""


def test_what_is_not_saved_yet_is_there_when_the_article_is_opened_again(session, full_disk):
    session.move(1)
    number = session.current
    session.decide(Status.DISMISSED)
    session.open(session.review.article.id)
    assert session.finding(number).status is Status.DISMISSED


def test_undo_asks_for_the_article_that_the_edit_was_made_in(session, library):
    from telisik.documents.reader import read_pasted

    session.move(1)
    session.decide(Status.CONFIRMED)
    first = session.review.article.id
    other = add_article(library, read_pasted("Another article."))
    session.article_wanted.connect(session.open)
    session.open(other)
    assert session.say_undo().startswith("Confirm of 1 in “")
    session.undo()
    assert session.review.article.id == first
    assert session.review.count(Status.CONFIRMED) == 0


def test_accepting_another_analysis_is_undone_with_everything_else(session):
    session.move(1)
    session.decide(Status.CONFIRMED)
    before = session.review
    newer = replace(analyse(FINDINGS[1:]), engine=replace(analyse().engine, pack_version="2"))
    replaced = []
    session.analysis_replaced.connect(lambda: replaced.append(session.review))
    session.perform(propose(session.library, before, Held(newer)).edit)
    assert session.review.analysis == newer
    assert session.review.findings[-1].orphan
    assert session.review == load_review(session.library, before.article.id)
    session.undo()
    assert session.review == before
    session.redo()
    assert session.review.analysis == newer
    assert len(replaced) == 3


def test_another_analysis_that_cannot_be_written_changes_nothing(session, monkeypatch):
    session.move(1)
    session.decide(Status.CONFIRMED)
    before = session.review
    newer = replace(analyse(FINDINGS[1:]), engine=replace(analyse().engine, pack_version="2"))
    edit = propose(session.library, before, Held(newer)).edit
    told = []
    session.save_failed.connect(told.append)
    full = Fault("full", "safe", "then")

    def fail(*_args, **_kinds):
        raise full

    with monkeypatch.context() as patch:
        patch.setattr("telisik.ui.review_editor.apply_edit", fail)
        session.perform(edit)
    assert told == [full]
    assert (session.review, session.unsaved) == (before, [])
    session.perform(edit)
    assert session.review.analysis == newer


def test_an_edit_of_another_finding_touches_nothing_else(session):
    review = session.review
    edit = reviews.decide(review, (review.findings[0].id,), Status.CONFIRMED)
    after = apply_to_review(review, edit)
    assert after.findings[1:] == review.findings[1:]
    assert replace(after, findings=review.findings) == review


def test_undo_goes_on_where_it_stood_before_the_program_was_started_again(session):
    first, second, *_ = ids(session)
    session.select(first)
    session.decide(Status.CONFIRMED)
    session.write_note(second, "Catatan")
    session.set_title("Judul baru")
    session.undo()
    said = session.say_undo(), session.say_redo()
    again = Session(session.library)
    again.open(session.review.article.id)
    again.recall()
    assert (again.say_undo(), again.say_redo()) == said
    again.redo()
    assert reread(again).article.title == "Judul baru"
    for _ in range(3):
        again.undo()
    assert again.review == reread(again)
    assert (reread(again).find(first).status, reread(again).find(second).note) == (Status.OPEN, "")
    assert again.say_undo() == ""
    for _ in range(3):
        again.redo()
    assert again.say_redo() == ""
    assert (reread(again).find(first).status, reread(again).find(second).note) == (
        Status.CONFIRMED,
        "Catatan",
    )


def test_what_does_not_fit_any_more_is_told_and_not_written(session):
    faults = []
    session.save_failed.connect(faults.append)
    first, *_ = ids(session)
    session.select(first)
    session.decide(Status.CONFIRMED)
    session.library.db.conn.execute("UPDATE decisions SET status = 'dismissed'")
    session.undo()
    assert "cannot be undone any more" in str(faults.pop())
    assert session.say_undo() == ""
    assert session.finding(first).status is Status.DISMISSED
    session.library.db.conn.execute("UPDATE decisions SET status = 'confirmed'")
    session.select(first)
    session.decide(Status.OPEN)
    assert "changed in the library meanwhile" in str(faults.pop())
    assert session.unsaved == []
    assert session.finding(first).status is Status.CONFIRMED


def test_removing_a_link_that_is_gone_or_of_another_finding_changes_nothing(session):
    session.move(1)
    session.add_link("https://example.org/a")
    (link,) = session.finding().evidence
    session.move(1)
    session.remove_link(link.id)
    session.move(-1)
    assert session.finding().evidence == (link,)
    session.remove_link(link.id)
    session.remove_link(link.id)
    assert session.finding().evidence == ()
    session.undo()
    assert session.finding().evidence == (link,)


def test_deciding_on_many_goes_on_where_a_newer_analysis_took_some_away(session):
    alike = tuple(ids(session))
    newer = replace(analyse(FINDINGS[1:]), engine=replace(analyse().engine, pack_version="2"))
    save_analysis(session.library, session.review.article.id, newer)
    session.refresh()
    session.decide_alike(alike, Status.DISMISSED)
    assert session.review.count(Status.DISMISSED) == len(FINDINGS) - 1
    session.decide_alike((999,), Status.CONFIRMED)
    assert session.review.count(Status.CONFIRMED) == 0
    assert session.say_undo() == "Dismiss: 3 findings"
