"""A review is read back as it was written; edits say what they change, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import SENTENCE, build_analysis, build_document, build_finding, mark_sentences

from telisik.store.analyses import save_analysis
from telisik.store.changes import Change, Edit, StaleEditError, apply_edit
from telisik.store.database import open_library
from telisik.store.drafts import clear_draft, keep_draft, list_drafts, load_draft
from telisik.store.history import verify_history
from telisik.store.library import add_article, save_setting
from telisik.store.model import Status, Verdict
from telisik.store.reviews import (
    add_link,
    check_question,
    decide,
    find_alike,
    load_history,
    load_review,
    remove_link,
    set_title,
    set_verdict,
    write_note,
)
from telisik.store.shelves import sign_articles

REVIEW_TABLES = (
    "decisions",
    "notes",
    "checked",
    "evidence",
    "verdicts",
    "reviewers",
    "articles",
    "findings",
    "passages",
)


def read_rows(library):
    return {table: sorted(map(repr, library.db[table].rows)) for table in REVIEW_TABLES}


def test_analysis_comes_back_equal(library):
    text = SENTENCE * 3
    analysis = build_analysis(text, mark_sentences(text))
    bare = replace(
        analysis.findings[0],
        grade=None,
        source=(),
        cue=(),
        content=(),
        resolved_to=None,
        modifiers=(),
        others=(),
        checks=(),
    )
    analysis = replace(analysis, findings=(bare, *analysis.findings[1:]))
    article_id = add_article(library, build_document(text))
    assert load_review(library, article_id).analysis is None
    save_analysis(library, article_id, analysis)
    assert load_review(library, article_id).analysis == analysis
    review = load_review(library, article_id)
    assert review.analysis == analysis
    assert tuple(reviewed.finding for reviewed in review.findings) == analysis.findings
    assert [reviewed.number for reviewed in review.findings] == [1, 2, 3]
    assert review.count(Status.OPEN) == 3


@given(data=st.data(), text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_quotes_and_contexts_are_those_of_the_text(library, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article_id = add_article(library, build_document(text))
    analysis = build_analysis(text, (build_finding(text, start, end),), pack_version=f"{start}-{end}")
    save_analysis(library, article_id, analysis)
    review = load_review(library, article_id)
    finding = next(reviewed for reviewed in review.findings if not reviewed.orphan)
    assert finding.finding.text == text[start:end]
    # What the text tells is not kept twice, until the mark is no longer in the analysis.
    row = "SELECT quote, prefix, suffix FROM marks WHERE id = ?"
    assert library.db.conn.execute(row, [finding.id]).fetchone() == ("", "", "")
    apply_edit(library, write_note(review, finding.id, "a"))
    save_analysis(library, article_id, build_analysis(text, (), pack_version=f"{start}-{end}-none"))
    kept = library.db.conn.execute(row, [finding.id]).fetchone()
    assert kept == (text[start:end], text[:start][-32:], text[end:][:32])
    assert load_review(library, article_id).find(finding.id).finding.text == text[start:end]


def test_decisions_notes_questions_links_and_conclusion_are_kept(folder, fill):
    with open_library(folder) as library:
        article_id = fill(library)
        review = load_review(library, article_id)
        first = review.findings[0].id
        apply_edit(library, sign_articles(library, [article_id], "R. A."))
        review = load_review(library, article_id)
        for edit in (
            decide(review, [first], Status.NEEDS_EVIDENCE),
            write_note(review, first, "Siapa <pejabat> itu?\n🙂 \ud800"),
            check_question(review, first, 1, True),
            add_link(review, first, "https://contoh.example/a?b=c"),
            set_verdict(review, Verdict.MISLEADING, "Judul tidak cocok."),
            set_title(review, "Judul baru"),
        ):
            apply_edit(library, edit)
    with open_library(folder) as library:
        review = load_review(library, article_id)
        reviewed = review.find(first)
        assert reviewed.status is Status.NEEDS_EVIDENCE
        assert reviewed.decided_at is not None
        assert reviewed.reviewer == review.reviewer == "R. A."
        assert reviewed.note == "Siapa <pejabat> itu?\n🙂 \ufffd"
        assert reviewed.checked == {1}
        assert [link.address for link in reviewed.evidence] == ["https://contoh.example/a?b=c"]
        assert (review.verdict, review.verdict_reason) == (Verdict.MISLEADING, "Judul tidak cocok.")
        assert (review.article.title, review.article.title_by_reviewer) == ("Judul baru", True)
        apply_edit(library, remove_link(review, first, reviewed.evidence[0].id))
        apply_edit(library, check_question(review, first, 1, False))
        apply_edit(library, set_verdict(review, None, ""))
        review = load_review(library, article_id)
        assert review.find(first).evidence == ()
        assert review.find(first).checked == frozenset()
        assert review.verdict is None


def test_usual_reviewer_signs_where_nobody_else_does(library, fill):
    article_id = fill(library)
    save_setting(library, "reviewer", "Biasa")
    review = load_review(library, article_id)
    assert (review.reviewer, review.reviewer_is_usual) == ("Biasa", True)
    apply_edit(library, sign_articles(library, [article_id], "Tamu"))
    review = load_review(library, article_id)
    assert (review.reviewer, review.reviewer_is_usual) == ("Tamu", False)
    apply_edit(library, sign_articles(library, [article_id], ""))
    assert load_review(library, article_id).reviewer == "Biasa"


def test_an_edit_that_changes_nothing_writes_nothing(library, fill):
    review = load_review(library, fill(library))
    first = review.findings[0].id
    for edit in (
        decide(review, [first], Status.OPEN),
        write_note(review, first, ""),
        check_question(review, first, 0, False),
        set_verdict(review, None, ""),
    ):
        assert edit.changes == ()
        apply_edit(library, edit)
    assert load_history(library, first) == []


def test_builders_refuse_what_the_review_does_not_have(library, fill):
    review = load_review(library, fill(library))
    with pytest.raises(KeyError):
        write_note(review, 999, "x")
    with pytest.raises(KeyError):
        decide(review, [999], Status.CONFIRMED)
    with pytest.raises(IndexError):
        check_question(review, review.findings[0].id, 2, True)
    with pytest.raises(KeyError):
        load_review(library, 999)


def test_alike_are_those_of_the_same_rule_and_cue(library):
    text = (
        SENTENCE * 3
        + SENTENCE.replace("mengatakan", "MENGATAKAN")
        + SENTENCE.replace("mengatakan", "menuturkan")
    )
    findings = (*mark_sentences(text)[:4], *mark_sentences(text)[4:])
    other_rule = replace(findings[1], rule="other")
    article_id = add_article(library, build_document(text))
    save_analysis(library, article_id, build_analysis(text, (findings[0], other_rule, *findings[2:])))
    review = load_review(library, article_id)
    ids = [reviewed.id for reviewed in review.findings]
    assert find_alike(review, ids[0]) == (ids[0], ids[2], ids[3])
    assert find_alike(review, ids[4]) == (ids[4],)


def test_history_names_what_was_done_and_undone(library, fill):
    article_id = fill(library)
    review = load_review(library, article_id)
    first, second = review.findings[0].id, review.findings[1].id
    both = decide(review, [first, second], Status.DISMISSED)
    apply_edit(library, both)
    apply_edit(library, both.inverted(), kind="undo")
    apply_edit(library, both, kind="redo")
    apply_edit(library, write_note(load_review(library, article_id), second, "a"))
    history = load_history(library, second)
    assert [(entry.name, entry.kind) for entry in history] == [
        ("Dismiss", "do"),
        ("Dismiss", "undo"),
        ("Dismiss", "redo"),
        ("Write note", "do"),
    ]
    assert sorted(entry.at for entry in history) == [entry.at for entry in history]
    assert len(load_history(library, first)) == 3
    assert verify_history(library) == []


def test_a_stale_edit_is_refused_and_changes_nothing(library, fill):
    article_id = fill(library)
    review = load_review(library, article_id)
    ids = [reviewed.id for reviewed in review.findings]
    apply_edit(library, decide(review, [ids[1]], Status.CONFIRMED))
    before = read_rows(library)
    with pytest.raises(StaleEditError):
        apply_edit(library, decide(review, ids, Status.DISMISSED))
    with pytest.raises(StaleEditError):
        apply_edit(library, decide(review, [ids[0]], Status.DISMISSED).inverted(), kind="undo")
    assert read_rows(library) == before
    assert verify_history(library) == []


def test_two_changes_of_one_row_are_taken_back_last_first(library, fill):
    review = load_review(library, fill(library))
    key = {"finding_id": review.findings[0].id}
    changes = (Change("notes", key, None, {"text": "a"}), Change("notes", key, {"text": "a"}, {"text": "b"}))
    edit = Edit("x", changes, review.article.id)
    apply_edit(library, edit)
    assert load_review(library, review.article.id).findings[0].note == "b"
    apply_edit(library, edit.inverted(), kind="undo")
    assert load_review(library, review.article.id) == review


def test_changes_name_only_what_a_reviewer_may_write():
    with pytest.raises(KeyError):
        Change("edit_log", {"id": 1}, {"name": "a"}, None)
    with pytest.raises(ValueError, match="columns"):
        Change("articles", {"id": 1}, {"sha256": "a"}, {"sha256": "b"})
    with pytest.raises(ValueError, match="key"):
        Change("notes", {"id": 1}, None, {"text": "b"})
    with pytest.raises(ValueError, match="same columns"):
        Change("articles", {"id": 1}, {"title": "a"}, {"title": "b", "title_by_reviewer": 1})


def test_the_database_itself_refuses_unknown_words(library, fill):
    review = load_review(library, fill(library))
    key = {"finding_id": review.findings[0].id}
    row = {"status": "maybe", "decided_at": "2026", "reviewer": ""}
    with pytest.raises(StaleEditError, match="CHECK"):
        apply_edit(library, Edit("x", (Change("decisions", key, None, row),), review.article.id))
    with pytest.raises(StaleEditError, match="FOREIGN KEY"):
        apply_edit(library, Edit("x", (Change("notes", {"finding_id": 999}, None, {"text": "a"}),), None))


def test_committing_a_note_deletes_its_draft_in_the_same_step(library, fill):
    article_id = fill(library)
    review = load_review(library, article_id)
    first, second = review.findings[0].id, review.findings[1].id
    keep_draft(library, first, "setengah")
    keep_draft(library, first, "setengah kali\udc00mat")
    keep_draft(library, second, "lain")
    assert load_draft(library, first) == "setengah kali\ufffdmat"
    note = write_note(review, first, "kalimat")
    apply_edit(library, note)
    assert load_draft(library, first) is None
    assert load_draft(library, second) == "lain"
    assert list_drafts(library, article_id) == {second: "lain"}
    keep_draft(library, first, "baru")
    apply_edit(library, note.inverted(), kind="undo")
    assert load_draft(library, first) == "baru"
    assert list(list_drafts(library, article_id)) == [first, second]
    clear_draft(library, first)
    clear_draft(library, first)
    assert load_draft(library, first) is None


def test_a_draft_is_on_the_disk_before_the_next_key(library, fill):
    first = load_review(library, fill(library)).findings[0].id
    statements = []
    library.db.conn.set_trace_callback(statements.append)
    keep_draft(library, first, "a")
    library.db.conn.set_trace_callback(None)
    assert statements[0] == "PRAGMA synchronous = FULL"
    kinds = [statement.split()[0] for statement in statements]
    assert kinds[:3] == ["PRAGMA", "BEGIN", "INSERT"]
    assert kinds[-2:] == ["COMMIT", "PRAGMA"]
    assert library.db.conn.execute("PRAGMA synchronous").fetchone() == (1,)


ACTIONS = st.one_of(
    st.tuples(
        st.just("decide"), st.lists(st.integers(0, 3), min_size=1, max_size=4), st.sampled_from(Status)
    ),
    st.tuples(st.just("note"), st.integers(0, 3), st.text(max_size=20)),
    st.tuples(st.just("check"), st.integers(0, 3), st.integers(0, 1), st.booleans()),
    st.tuples(st.just("link"), st.integers(0, 3), st.text(max_size=10)),
    st.tuples(st.just("unlink"), st.integers(0, 3)),
    st.tuples(st.just("verdict"), st.none() | st.sampled_from(Verdict), st.text(max_size=10)),
    st.tuples(st.just("title"), st.text(max_size=10)),
    st.tuples(st.just("reviewer"), st.text(max_size=10)),
)


def build_action(library, review, action):
    kind, *values = action
    ids = [reviewed.id for reviewed in review.findings]
    if kind == "unlink":
        evidence = review.findings[values[0]].evidence
        return remove_link(review, ids[values[0]], evidence[0].id) if evidence else None
    builders = {
        "decide": lambda: decide(review, [ids[i] for i in values[0]], values[1]),
        "note": lambda: write_note(review, ids[values[0]], values[1]),
        "check": lambda: check_question(review, ids[values[0]], values[1], values[2]),
        "link": lambda: add_link(review, ids[values[0]], values[1]),
        "verdict": lambda: set_verdict(review, *values),
        "title": lambda: set_title(review, *values),
        "reviewer": lambda: sign_articles(library, [review.article.id], *values),
    }
    return builders[kind]()


@given(actions=st.lists(ACTIONS, max_size=12))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_edits_undone_give_the_rows_back_and_redone_the_same_again(library, fill, actions):
    article_id = fill(library)
    before = read_rows(library)
    done = []
    for action in actions:
        edit = build_action(library, load_review(library, article_id), action)
        if edit is not None:
            apply_edit(library, edit)
            done.append(edit)
    after = read_rows(library)
    for edit in reversed(done):
        apply_edit(library, edit.inverted(), kind="undo")
    assert read_rows(library) == before
    for edit in done:
        apply_edit(library, edit, kind="redo")
    assert read_rows(library) == after
    for edit in reversed(done):
        apply_edit(library, edit.inverted(), kind="undo")
    assert read_rows(library) == before
    assert verify_history(library) == []
