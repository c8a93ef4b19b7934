"""A newer analysis of an article that was worked on is shown before it is kept, kept as one edit, and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from store_samples import SENTENCE, build_analysis, build_document, build_finding, mark_sentences

from telisik.analysis.model import Layer, Severity, Span
from telisik.store.analyses import save_analysis
from telisik.store.changes import StaleEditError, apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.drafts import keep_draft
from telisik.store.listing import list_articles
from telisik.store.marks import add_mark, move_mark
from telisik.store.model import Status, Verdict
from telisik.store.proposals import Held, decline, has_work, is_declined, keep_or_hold, propose
from telisik.store.redactions import redact_passage
from telisik.store.reviews import add_link, check_question, decide, load_review, set_verdict, write_note
from telisik.store.undoing import load_undoing


@pytest.fixture
def article_id(library, fill):
    return fill(library, 5)


def renew(review):
    """An analysis by other rules: one mark added, one wider, two gone."""
    marked = mark_sentences(review.text)
    wider = build_finding(review.text, marked[1].span.start, marked[1].span.end + 5)
    added = build_finding(review.text, 30, 40, rule="new")
    return build_analysis(review.text, (marked[0], added, wider, marked[2]), pack_version="2")


def rows(library):
    tables = ("marks", "analysed", "articles", "decisions", "notes", "redactions", "progress")
    return {
        table: library.db.conn.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables
    }


def test_what_a_newer_analysis_would_do_is_told_and_nothing_is_written(library, article_id):
    review = load_review(library, article_id)
    ids = [reviewed.id for reviewed in review.findings]
    apply_edit(library, write_note(review, ids[4], "Catatan"))
    apply_edit(library, decide(load_review(library, article_id), [ids[4]], Status.CONFIRMED))
    review = load_review(library, article_id)
    before = rows(library)
    newer = renew(review)
    compared = propose(library, review, Held(newer)).comparison
    assert [r.finding for r in compared.added] == [newer.findings[1]]
    assert [r.id for r in compared.dropped] == [ids[3]]
    assert [(old.id, new.finding) for old, new in compared.changed] == [(ids[1], newer.findings[2])]
    assert [(r.id, r.note, r.status) for r in compared.orphans] == [(ids[4], "Catatan", Status.CONFIRMED)]
    assert (compared.same, compared.text_changed) == (2, False)
    assert load_review(library, article_id) == review
    assert rows(library) == before


def test_accepting_is_one_edit_that_is_undone_and_done_again_after_a_restart(folder, fill):
    with open_library(folder) as library:
        article_id = fill(library, 5)
        ids = [reviewed.id for reviewed in load_review(library, article_id).findings]
        apply_edit(library, write_note(load_review(library, article_id), ids[4], "Catatan"))
        moved = load_review(library, article_id).find(ids[0]).finding.span
        apply_edit(
            library, move_mark(load_review(library, article_id), ids[0], Span(moved.start, moved.end + 3))
        )
        apply_edit(
            library, add_mark(library, load_review(library, article_id), Span(60, 70), Layer.ASSERTION)
        )
        review = load_review(library, article_id)
        before = rows(library)
        proposal = propose(library, review, Held(renew(review)))
        apply_edit(library, proposal.edit)
        after = load_review(library, article_id)
        assert after == proposal.comparison.after
        assert after.find(ids[4]).orphan
        assert after.find(ids[4]).note == "Catatan"
        assert after.find(ids[0]).finding.span == Span(moved.start, moved.end + 3)
        assert check_library(library).problems == ()
        assert propose(library, after, Held(renew(review))).comparison.is_empty()
        accepted = rows(library)
    with open_library(folder) as library:
        edit = load_undoing(library).done[-1]
        assert edit.name == "Accept the new analysis"
        apply_edit(library, edit.inverted(), kind="undo")
        assert rows(library) == before
        assert load_review(library, article_id) == review
        assert check_library(library).problems == ()
        apply_edit(library, edit, kind="redo")
        assert rows(library) == accepted
        assert check_library(library).problems == ()


def test_accepting_writes_what_saving_would(library, article_id):
    review = load_review(library, article_id)
    apply_edit(library, write_note(review, review.findings[4].id, "Catatan"))
    review = load_review(library, article_id)
    edit = propose(library, review, Held(renew(review))).edit
    save_analysis(library, article_id, renew(review))
    saved = rows(library)
    for change in edit.changes:
        if change.table == "findings" and change.after is not None:
            row = library.db.conn.execute(
                f"SELECT {', '.join(change.after)} FROM marks WHERE id = ?", (change.key["id"],)
            ).fetchone()
            assert row == tuple(change.after.values())
    assert {row[0] for row in saved["marks"]} >= {
        c.key["id"] for c in edit.changes if c.after and "id" in c.key
    }


def test_work_done_meanwhile_is_never_run_over(library, article_id):
    review = load_review(library, article_id)
    apply_edit(library, write_note(review, review.findings[4].id, "Catatan"))
    review = load_review(library, article_id)
    edit = propose(library, review, Held(renew(review))).edit
    apply_edit(library, decide(review, [review.findings[3].id], Status.CONFIRMED))
    before = rows(library)
    with pytest.raises(StaleEditError):
        apply_edit(library, edit)
    assert rows(library) == before
    again = propose(library, load_review(library, article_id), Held(renew(review)))
    assert len(again.comparison.orphans) == 2
    apply_edit(library, again.edit)
    assert load_review(library, article_id).count(Status.CONFIRMED) == 1


def test_untouched_articles_and_changes_that_nobody_sees_are_kept_unasked(library, article_id):
    review = load_review(library, article_id)
    assert not has_work(library, article_id)
    assert keep_or_hold(library, article_id, Held(renew(review)))
    assert load_review(library, article_id).analysis.engine.pack_version == "2"
    review = load_review(library, article_id)
    apply_edit(library, decide(review, [review.findings[0].id], Status.CONFIRMED))
    same = replace(review.analysis, engine=replace(review.analysis.engine, pack_version="3"))
    assert keep_or_hold(library, article_id, Held(same))
    assert load_review(library, article_id).analysis.engine.pack_version == "3"
    # A beginning of a long text is not what the rules say of it: the whole takes its place.
    begun = replace(same, engine=replace(same.engine, pack_sha256=""))
    save_analysis(library, article_id, begun)
    assert keep_or_hold(library, article_id, Held(build_analysis(review.text, (), pack_version="4")))


def note(library, review):
    return write_note(review, review.findings[0].id, "a")


WORK = {
    "note": note,
    "decision": lambda library, review: decide(review, [review.findings[0].id], Status.DISMISSED),
    "tick": lambda library, review: check_question(review, review.findings[0].id, 0, True),
    "link": lambda library, review: add_link(review, review.findings[0].id, "https://contoh.example"),
    "link of the article": lambda library, review: add_link(review, None, "https://contoh.example"),
    "own mark": lambda library, review: add_mark(library, review, Span(3, 9), Layer.SOURCING),
    "moved edges": lambda library, review: move_mark(review, review.findings[0].id, Span(0, 9)),
    "verdict": lambda library, review: set_verdict(review, Verdict.UNPROVEN, ""),
    "redaction": lambda library, review: redact_passage(library, review, Span(3, 9)),
    "draft": None,
}


@pytest.mark.parametrize("kind", WORK)
def test_whatever_was_worked_on_is_held_until_it_was_seen(library, article_id, kind):
    review = load_review(library, article_id)
    if WORK[kind] is None:
        keep_draft(library, review.findings[0].id, "belum")
    else:
        apply_edit(library, WORK[kind](library, review))
    before = rows(library)
    held = Held(renew(review))
    assert has_work(library, article_id)
    assert not keep_or_hold(library, article_id, held)
    assert rows(library) == before
    assert not is_declined(library, article_id, held)
    decline(library, article_id, held)
    assert is_declined(library, article_id, held)
    newer = replace(held.analysis, engine=replace(held.analysis.engine, pack_version="9"))
    assert not is_declined(library, article_id, Held(newer))


def test_an_analysis_of_another_text_is_refused(library, article_id):
    review = load_review(library, article_id)
    apply_edit(library, note(library, review))
    with pytest.raises(ValueError, match="not of the text"):
        keep_or_hold(library, article_id, Held(build_analysis("Lain.", ())))


def build_newer(review):
    text = "Kepala halaman\n\n" + SENTENCE * 3
    newer = build_document(text, original=review.text.encode("utf-32"))
    object.__setattr__(newer, "extraction", "2")
    return Held(build_analysis(text, tuple(mark_sentences(SENTENCE * 3)), pack_version="2"), newer)


def move(held):
    """The marks of the newer text, which begins with a line of its own."""
    by = len("Kepala halaman\n\n")
    findings = tuple(
        build_finding(held.document.text, f.span.start + by, f.span.end + by) for f in held.analysis.findings
    )
    return replace(held, analysis=build_analysis(held.document.text, findings, pack_version="2"))


def test_a_new_extraction_is_held_compared_accepted_and_undone(library, article_id):
    review = load_review(library, article_id)
    ids = [reviewed.id for reviewed in review.findings]
    apply_edit(library, decide(review, ids[:1], Status.CONFIRMED))
    apply_edit(
        library, redact_passage(library, load_review(library, article_id), review.findings[1].finding.span)
    )
    review = load_review(library, article_id)
    held = move(build_newer(review))
    before = rows(library)
    assert not keep_or_hold(library, article_id, held)
    proposal = propose(library, review, held)
    assert proposal.comparison.text_changed
    assert rows(library) == before
    apply_edit(library, proposal.edit)
    after = load_review(library, article_id)
    assert after.text == held.document.text
    assert after.find(ids[0]).status is Status.CONFIRMED
    assert [article.id for article in list_articles(library, search="kepala")] == [article_id]
    assert check_library(library).problems == ()
    apply_edit(library, proposal.edit.inverted(), kind="undo")
    assert rows(library) == before
    assert load_review(library, article_id) == review
    assert list_articles(library, search="kepala") == []
    assert check_library(library).problems == ()


def test_a_new_extraction_of_an_untouched_article_is_taken_unasked(library, article_id):
    held = move(build_newer(load_review(library, article_id)))
    assert keep_or_hold(library, article_id, held)
    assert load_review(library, article_id).text == held.document.text
    assert check_library(library).problems == ()


def test_severity_alone_is_a_change_that_is_shown(library, article_id):
    review = load_review(library, article_id)
    apply_edit(library, note(library, review))
    lower = tuple(replace(finding, severity=Severity.LOW) for finding in mark_sentences(review.text))
    compared = propose(
        library, load_review(library, article_id), Held(build_analysis(review.text, lower, pack_version="2"))
    )
    assert len(compared.comparison.changed) == 5


def test_what_is_asked_of_the_article_as_a_whole_is_told_too(library, article_id):
    review = load_review(library, article_id)
    apply_edit(library, note(library, review))
    review = load_review(library, article_id)
    dropped, kept = review.analysis.checks
    fewer = replace(review.analysis, checks=(kept,), engine=replace(review.analysis.engine, pack_version="2"))
    compared = propose(library, review, Held(fewer)).comparison
    assert (compared.asked, compared.settled, compared.beside) == ((), (dropped,), False)
    assert not keep_or_hold(library, article_id, Held(fewer))


def test_thousands_of_marks_are_compared_only_when_the_reviewer_asks(library, fill):
    article_id = fill(library, 300)
    review = load_review(library, article_id)
    apply_edit(library, note(library, review))
    same = replace(review.analysis, engine=replace(review.analysis.engine, pack_version="2"))
    assert not keep_or_hold(library, article_id, Held(same))
    assert propose(library, load_review(library, article_id), Held(same)).comparison.is_empty()
