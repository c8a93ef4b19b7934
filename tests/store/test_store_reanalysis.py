"""A newer analysis keeps what was decided on an older one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import SENTENCE, build_analysis, build_document, build_finding, mark_sentences

from telisik.analysis.model import Bilingual, Code, Layer, Severity
from telisik.store.analyses import save_analysis
from telisik.store.anchors import Anchor, place_anchors
from telisik.store.changes import apply_edit
from telisik.store.drafts import keep_draft, load_draft
from telisik.store.library import add_article, list_articles
from telisik.store.model import Status
from telisik.store.reviews import add_link, check_question, decide, load_history, load_review, write_note

TEXT = SENTENCE * 5


@pytest.fixture
def article_id(library, fill):
    return fill(library, 5)


def analyse_again(library, article_id, findings, version="2"):
    save_analysis(library, article_id, build_analysis(TEXT, tuple(findings), pack_version=version))
    return load_review(library, article_id)


def test_the_same_analysis_again_changes_nothing(library, article_id):
    rows = list(library.db["marks"].rows)
    changes = library.db.conn.total_changes
    save_analysis(library, article_id, build_analysis(TEXT, mark_sentences(TEXT)))
    assert list(library.db["marks"].rows) == rows
    assert library.db.conn.total_changes == changes


def test_an_analysis_of_another_text_is_refused(library, article_id):
    with pytest.raises(ValueError, match="not of the text"):
        save_analysis(library, article_id, build_analysis(TEXT + "x", ()))
    with pytest.raises(ValueError, match="not of the text"):
        save_analysis(library, 999, build_analysis(TEXT, ()))


def test_decisions_follow_findings_that_are_marked_again(library, article_id):
    review = load_review(library, article_id)
    third = review.findings[2].id
    apply_edit(library, decide(review, [third], Status.CONFIRMED))
    apply_edit(library, write_note(review, third, "tetap"))
    renewed = [
        replace(finding, severity=Severity.LOW, rule="renamed", code=Code.UNNAMED_INDIVIDUAL)
        for finding in mark_sentences(TEXT)[1:]
    ]
    review = analyse_again(library, article_id, renewed)
    kept = review.find(third)
    assert (kept.status, kept.note, kept.number) == (Status.CONFIRMED, "tetap", 2)
    assert kept.finding == renewed[1]
    assert review.analysis.findings == tuple(renewed)
    assert len(review.findings) == 4
    assert not any(reviewed.orphan for reviewed in review.findings)
    assert [entry.name for entry in load_history(library, third)] == ["Confirm", "Write note"]


def test_a_reviewed_finding_that_is_gone_stays_as_an_orphan_and_comes_back(library, article_id):
    review = load_review(library, article_id)
    first, second = review.findings[0].id, review.findings[1].id
    apply_edit(library, decide(review, [second], Status.DISMISSED))
    keep_draft(library, first, "belum selesai")
    review = analyse_again(library, article_id, mark_sentences(TEXT)[2:])
    assert [(reviewed.id, reviewed.orphan) for reviewed in review.findings[3:]] == [
        (first, True),
        (second, True),
    ]
    assert [reviewed.number for reviewed in review.findings] == [1, 2, 3, 4, 5]
    assert review.find(second).status is Status.DISMISSED
    assert review.analysis.findings == mark_sentences(TEXT)[2:]
    assert load_draft(library, first) == "belum selesai"
    assert list_articles(library)[0].counts[Status.DISMISSED] == 1
    # An orphan can still be decided on.
    apply_edit(library, write_note(review, second, "dulu ditandai"))
    review = analyse_again(library, article_id, mark_sentences(TEXT), "3")
    assert not any(reviewed.orphan for reviewed in review.findings)
    assert [reviewed.number for reviewed in review.findings] == [1, 2, 3, 4, 5]
    assert (review.find(second).number, review.find(second).note) == (2, "dulu ditandai")


@pytest.mark.parametrize(
    "build",
    [
        lambda review, finding_id: decide(review, [finding_id], Status.CONFIRMED),
        lambda review, finding_id: write_note(review, finding_id, "a"),
        lambda review, finding_id: check_question(review, finding_id, 0, True),
        lambda review, finding_id: add_link(review, finding_id, "https://contoh.example"),
    ],
)
def test_whatever_a_reviewer_left_on_a_finding_keeps_it(library, article_id, build):
    review = load_review(library, article_id)
    third = review.findings[2].id
    apply_edit(library, build(review, third))
    before = load_review(library, article_id).find(third)
    review = analyse_again(library, article_id, ())
    assert review.findings == (replace(before, orphan=True, number=1),)


def test_findings_nobody_reviewed_do_not_linger(library, article_id):
    review = analyse_again(library, article_id, ())
    assert review.findings == ()
    assert review.analysis is not None


def test_of_two_findings_on_one_span_the_one_with_the_same_rule_keeps_the_decision(library, article_id):
    start = 0
    pair = (build_finding(TEXT, start, 15, rule="a"), build_finding(TEXT, start, 15, rule="b"))
    review = analyse_again(library, article_id, pair)
    second = review.findings[1]
    apply_edit(library, decide(review, [second.id], Status.CONFIRMED))
    review = analyse_again(library, article_id, (pair[1], pair[0]), "3")
    confirmed = [reviewed for reviewed in review.findings if reviewed.status is Status.CONFIRMED]
    assert [(reviewed.id, reviewed.finding.rule) for reviewed in confirmed] == [(second.id, "b")]


def test_a_decision_never_crosses_to_the_other_layer(library, article_id):
    review = load_review(library, article_id)
    first = review.findings[0].id
    apply_edit(library, decide(review, [first], Status.CONFIRMED))
    others = [replace(finding, layer=Layer.ASSERTION, code=Code.HEARSAY) for finding in mark_sentences(TEXT)]
    review = analyse_again(library, article_id, others)
    assert review.find(first).orphan
    assert review.count(Status.CONFIRMED) == 1


def test_ticks_follow_their_question_when_a_pack_asks_in_another_order(library, article_id):
    review = load_review(library, article_id)
    first = review.findings[0].id
    apply_edit(library, check_question(review, first, 0, True))
    new = Bilingual("New?", "Baru?")
    renewed = [replace(f, checks=(new, f.checks[1], f.checks[0])) for f in mark_sentences(TEXT)]
    review = analyse_again(library, article_id, renewed)
    assert review.find(first).checked == {2}
    apply_edit(library, check_question(review, first, 2, False))
    assert load_review(library, article_id).find(first).checked == frozenset()


@given(
    before=st.sets(st.integers(0, 4)),
    chosen=st.sets(st.integers(0, 4)),
    after=st.lists(st.sets(st.integers(0, 4)), max_size=4),
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_decision_is_lost_over_any_row_of_analyses(library, article_id, before, chosen, after):
    marks = mark_sentences(TEXT)
    article_id = add_article(library, build_document(TEXT, original=repr((before, chosen, after)).encode()))
    review = analyse_again(library, article_id, [marks[i] for i in sorted(before)], "first")
    decided = {reviewed.finding.span for reviewed in review.findings if reviewed.number - 1 in chosen}
    apply_edit(
        library,
        decide(review, [f.id for f in review.findings if f.finding.span in decided], Status.CONFIRMED),
    )
    for version, kept in enumerate(after):
        review = analyse_again(library, article_id, [marks[i] for i in sorted(kept)], str(version))
        assert {f.finding.span for f in review.findings if f.status is Status.CONFIRMED} == decided
        assert {f.finding.span for f in review.findings if not f.orphan} == {marks[i].span for i in kept}
        assert [f.number for f in review.findings] == list(range(1, len(review.findings) + 1))


def test_the_same_words_elsewhere_are_not_the_same_finding():
    old = Anchor(1, "sourcing", "X", "r", 10, 15, "sumber")
    elsewhere = replace(old, id=7, start=40, end=45)
    again = replace(old, id=8, code="Y", rule="s")
    assert place_anchors([old], [elsewhere]) == {}
    assert place_anchors([old], [elsewhere, again]) == {1: 8}
