"""What a review desk keeps besides decisions: each edit is written, shown at once, found again and undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.store.store_samples import SENTENCE, build_analysis, mark_sentences

from telisik.analysis.model import Code, Grade, Layer, Severity, Span
from telisik.store import reviews
from telisik.store.analyses import save_analysis
from telisik.store.applied import apply_to_review
from telisik.store.changes import StaleEditError, apply_edit
from telisik.store.checking import check_library
from telisik.store.corrections import correct_metadatum
from telisik.store.drafts import keep_draft
from telisik.store.evidence import (
    add_file,
    add_link,
    find_evidence_file,
    keep_evidence_file,
    remove_link,
)
from telisik.store.history import verify_history
from telisik.store.hits import find_hits
from telisik.store.listing import count_articles, find_articles
from telisik.store.marks import add_mark, move_mark, remove_mark, rename_mark, restore_mark
from telisik.store.model import Aspect, Label, Origin, Outcome, Reply, Settled, Status, Verdict
from telisik.store.outcomes import settle
from telisik.store.query import ArticleQuery
from telisik.store.redactions import redact_name, redact_passage, remove_redaction
from telisik.store.replies import add_reply, change_reply, remove_reply
from telisik.store.reviews import load_review
from telisik.store.shelves import (
    add_collection,
    add_tag,
    bin_articles,
    change_collection,
    change_tag,
    collect_articles,
    list_collections,
    list_people,
    list_searches,
    list_tags,
    remove_collection,
    remove_search,
    remove_tag,
    save_search,
    sign_articles,
    tag_articles,
)
from telisik.store.versions import countersign, finish_review, list_versions, read_version

MARK = Span(18, 28)


@pytest.fixture
def desk(library, fill):
    """Apply edits to an article; each must look the same in memory as when it is read again."""
    article_id = fill(library)

    class Desk:
        def __init__(self):
            self.review = load_review(library, article_id)
            self.ids = [reviewed.id for reviewed in self.review.findings]

        def do(self, edit, kind="do"):
            assert edit.changes
            apply_edit(library, edit, kind=kind)
            shown = apply_to_review(self.review, edit)
            self.review = load_review(library, article_id)
            assert without_sizes(shown) == without_sizes(self.review)
            return edit

        def undo(self, edit):
            self.do(edit.inverted(), "undo")

    return Desk()


def without_sizes(review):
    """What the kept file alone tells is not in an edit."""

    def strip(evidence):
        return tuple(replace(e, size=0, media_type="") for e in evidence)

    findings = tuple(replace(f, evidence=strip(f.evidence)) for f in review.findings)
    return replace(review, findings=findings, evidence=strip(review.evidence))


EDITS = {
    "note": lambda lib, r: reviews.write_note(r, r.findings[0].id, "Catatan"),
    "article note": lambda lib, r: reviews.write_article_note(r, "Catatan"),
    "verdict": lambda lib, r: reviews.set_verdict(r, Verdict.MISLEADING, "Alasan"),
    "label": lambda lib, r: reviews.set_label(r, Label.FALSE_CONTEXT),
    "title": lambda lib, r: reviews.set_title(r, "Judul baru"),
    "reviewer": lambda lib, r: sign_articles(lib, [r.article.id], "Ani", "Editor"),
    "said": lambda lib, r: settle(r, r.findings[0].id, Aspect.SAID, Outcome.SUPPORTED),
    "so": lambda lib, r: settle(r, r.findings[1].id, Aspect.SO, Outcome.MIXED, date(2026, 1, 2)),
    "link": lambda lib, r: add_link(r, r.findings[0].id, "https://example.org", title="Arsip"),
    "article link": lambda lib, r: add_link(r, None, "https://example.org"),
    "author": lambda lib, r: correct_metadatum(r, "author", "Ani"),
    "publisher": lambda lib, r: correct_metadatum(r, "publisher", ""),
    "passage": lambda lib, r: redact_passage(lib, r, MARK, "anak"),
    "name": lambda lib, r: redact_name(lib, r, " pilot "),
    "reply": lambda lib, r: add_reply(lib, r, Reply(0, "Maskapai", asked_at=date(2026, 1, 2))),
    "mark": lambda lib, r: add_mark(lib, r, MARK, Layer.ASSERTION, label="Iklan", note="terselubung"),
    "edges": lambda lib, r: move_mark(r, r.findings[0].id, MARK),
}


@pytest.mark.parametrize("name", EDITS)
def test_each_edit_is_undone_and_done_again(library, desk, name):
    before = desk.review
    edit = desk.do(EDITS[name](library, before))
    after = desk.review
    assert after != before
    desk.undo(edit)
    assert desk.review == before
    desk.do(edit, "redo")
    assert desk.review == after
    assert verify_history(library) == []


def test_a_mark_of_the_reviewers_own_is_a_finding_like_any_other(library, desk, fill):
    edit = desk.do(
        add_mark(library, desk.review, MARK, Layer.SOURCING, code=Code.NAMED_ORG, grade=Grade.G1, note="Ini")
    )
    mark = desk.review.find(edit.finding_id)
    assert [reviewed.id for reviewed in desk.review.findings] == [desk.ids[0], mark.id, *desk.ids[1:]]
    assert (mark.origin, mark.status, mark.note) == (Origin.REVIEWER, Status.CONFIRMED, "Ini")
    assert mark.finding.text == desk.review.text[18:28]
    assert mark.number == 5
    assert mark.finding not in desk.review.analysis.findings
    desk.do(rename_mark(desk.review, mark.id, label="Iklan", severity=Severity.LOW))
    mark = desk.review.find(mark.id)
    assert (mark.finding.code, mark.label) == (Code.REVIEWER_LABEL, "Iklan")
    desk.do(settle(desk.review, mark.id, Aspect.SO, Outcome.OPINION))
    desk.do(add_link(desk.review, mark.id, "https://example.org"))
    keep_draft(library, mark.id, "belum selesai")
    full = desk.review
    gone = desk.do(remove_mark(library, full, mark.id))
    assert len(desk.review.findings) == 4
    desk.undo(gone)
    assert desk.review == full
    with pytest.raises(ValueError, match="program's"):
        remove_mark(library, full, desk.ids[0])
    for span in (Span(5, 5), Span(0, 10_000)):
        with pytest.raises(ValueError, match="marks nothing"):
            add_mark(library, full, span, Layer.SOURCING)


def test_own_marks_and_moved_edges_outlive_a_newer_analysis(library, desk):
    own = desk.do(add_mark(library, desk.review, MARK, Layer.ASSERTION, label="Iklan")).finding_id
    moved, dismissed = desk.ids[0], desk.ids[1]
    desk.do(move_mark(desk.review, moved, Span(0, 28)))
    desk.do(reviews.decide(desk.review, [dismissed], Status.DISMISSED))
    text = desk.review.text
    marked = mark_sentences(text)
    save_analysis(
        library, desk.review.article.id, build_analysis(text, marked[:1] + marked[2:], pack_version="2")
    )
    review = load_review(library, desk.review.article.id)
    assert review.find(moved).finding.span == Span(0, 28)
    assert review.find(moved).engine_span == Span(0, 15)
    assert review.find(own).label == "Iklan"
    assert [r.id for r in review.findings if r.orphan] == [dismissed]
    numbers = {r.id: r.number for r in review.findings}
    assert (numbers[own], numbers[dismissed]) == (4, 5)
    apply_edit(library, restore_mark(review, moved))
    restored = load_review(library, review.article.id).find(moved)
    assert (restored.finding.span, restored.engine_span) == (Span(0, 15), None)
    assert restored.finding.text == text[:15]


def test_outcomes_carry_their_day_and_are_taken_back(library, desk):
    first = desk.ids[0]
    desk.do(settle(desk.review, first, Aspect.SAID, Outcome.CONTRADICTED, date(2026, 3, 4)))
    assert desk.review.find(first).said == Settled(Outcome.CONTRADICTED, date(2026, 3, 4), "")
    assert settle(desk.review, first, Aspect.SAID, Outcome.CONTRADICTED, date(2026, 3, 4)).changes == ()
    desk.do(settle(desk.review, first, Aspect.SAID, None))
    assert desk.review.find(first).said is None


def test_a_file_is_kept_under_its_hash_and_every_change_of_it_is_noticed(library, desk, tmp_path):
    source = tmp_path / "rekaman.sh"
    source.write_bytes(b"#!/bin/sh\necho x\n" * 200_000)
    source.chmod(0o755)
    copied = []
    kept = keep_evidence_file(library, source, copied.append)
    assert keep_evidence_file(library, source) == kept
    assert copied[-1] == kept.size == source.stat().st_size
    assert len(copied) > 2
    place = find_evidence_file(library.folder, kept.sha256)
    assert place.stat().st_mode & 0o333 == 0
    desk.do(add_file(desk.review, desk.ids[0], kept, title="Rekaman"))
    (evidence,) = desk.review.find(desk.ids[0]).evidence
    assert (evidence.name, evidence.size, evidence.title) == ("rekaman.sh", kept.size, "Rekaman")
    assert evidence.media_type in {"application/x-sh", "text/x-sh"}
    assert check_library(library).problems == ()
    place.chmod(0o600)
    place.write_bytes(b"x")
    assert [problem.kind for problem in check_library(library).problems] == ["altered"]
    place.unlink()
    assert [problem.kind for problem in check_library(library).problems] == ["missing"]
    desk.do(remove_link(desk.review, desk.ids[0], 1))
    assert list((library.folder / "evidence").glob("*.part")) == []


def test_corrected_metadata_stand_beside_what_was_found(library, desk):
    library.db.conn.execute(
        "INSERT INTO metadata (article_id, field, value, origin) VALUES (?, 'published', '2026-01-01', 'tag')",
        (desk.review.article.id,),
    )
    desk.review = load_review(library, desk.review.article.id)
    desk.do(correct_metadatum(desk.review, "published", "2026-01-02"))
    known = desk.review.metadatum("published")
    assert (known.found, known.origin, known.value) == ("2026-01-01", "tag", "2026-01-02")
    assert find_articles(library, ArticleQuery())[0].published == "2026-01-02"
    desk.do(correct_metadatum(desk.review, "published", None))
    assert desk.review.metadatum("published").value == "2026-01-01"


def test_replies_are_answered_and_removed(library, desk):
    desk.do(add_reply(library, desk.review, Reply(0, "Maskapai", desk.ids[0], "surel", "Benarkah?")))
    (asked,) = desk.review.replies
    desk.do(change_reply(desk.review, replace(asked, answer="Tidak.", answered_at=date(2026, 2, 3))))
    assert desk.review.replies[0].answer == "Tidak."
    desk.do(remove_reply(desk.review, asked.id))
    desk.do(redact_name(library, desk.review, "pilot"))
    desk.do(remove_redaction(desk.review, desk.review.redactions[0].id))
    assert desk.review.redactions == desk.review.replies == ()


def test_a_finished_version_is_never_changed(library, desk):
    desk.do(sign_articles(library, [desk.review.article.id], "Ani", "Editor"))
    assert finish_review(library, desk.review, b"{}") == 1
    assert finish_review(library, desk.review, b'{"a": 1}' * 500, "Judul diperbaiki.") == 2
    article_id = desk.review.article.id
    countersign(library, article_id, 2, "Budi", "Pembaca kedua")
    first, second = load_review(library, article_id).versions
    assert (first.number, first.reviewer, first.role, first.signatures) == (1, "Ani", "Editor", ())
    assert [signature.reviewer for signature in second.signatures] == ["Budi"]
    assert second.head != first.head
    assert read_version(library, article_id, 2) == b'{"a": 1}' * 500
    with pytest.raises(ValueError, match="signed version 2 already"):
        countersign(library, article_id, 2, "Budi")
    with pytest.raises(ValueError, match="somebody else"):
        countersign(library, article_id, 2, "Ani")
    with pytest.raises(KeyError):
        countersign(library, article_id, 3, "Budi")
    for table in ("versions", "countersignatures"):
        with pytest.raises(Exception, match="is not changed"):
            library.db.conn.execute(f"UPDATE {table} SET reviewer = 'x'")
    assert len(list_versions(library, article_id)) == 2
    assert verify_history(library) == []


@pytest.fixture
def many(library, fill):
    return [fill(library, 2 + n, name=f"berita-{n}.txt") for n in range(4)]


def do(library, edit):
    apply_edit(library, edit)
    return edit


def ids(library, **query):
    found = ArticleQuery(**query)
    articles = find_articles(library, found)
    assert count_articles(library, found) == len(articles)
    return [article.id for article in articles]


def test_tags_are_put_on_many_articles_and_undone_in_one_step(library, many):
    do(library, add_tag(library, "Pilkada", "red", many[:2]))
    (tag,) = list_tags(library)
    assert (tag.name, tag.colour, tag.articles) == ("Pilkada", "red", 2)
    assert do(library, tag_articles(library, tag.id, many)).changes.__len__() == 2
    assert sorted(ids(library, tags=("pilkada",))) == many
    assert load_review(library, many[0]).tags == ("Pilkada",)
    do(library, change_tag(library, tag, name="Pemilu"))
    with pytest.raises(StaleEditError):
        do(library, add_tag(library, "PEMILU"))
    gone = do(library, remove_tag(library, list_tags(library)[0]))
    assert list_tags(library) == []
    apply_edit(library, gone.inverted(), kind="undo")
    assert list_tags(library)[0].articles == 4
    history = library.db.conn.execute(
        "SELECT count(*) FROM edit_log_articles WHERE article_id = ?", (many[3],)
    )
    assert history.fetchone()[0] == 3


def test_collections_lie_inside_each_other_but_never_in_themselves(library, many):
    do(library, add_collection(library, "2026", None, many[:1]))
    (outer,) = list_collections(library)
    do(library, add_collection(library, "Januari", outer.id, many[1:3]))
    inner = next(c for c in list_collections(library) if c.parent)
    assert sorted(ids(library, collection=outer.id)) == many[:3]
    assert sorted(ids(library, collection=inner.id)) == many[1:3]
    with pytest.raises(ValueError, match="inside itself"):
        change_collection(library, outer, "2026", inner.id)
    do(library, collect_articles(library, inner.id, many[:2], on=False))
    assert ids(library, collection=inner.id) == [many[2]]
    do(library, remove_collection(library, outer))
    assert [(c.name, c.parent) for c in list_collections(library)] == [("Januari", None)]


def test_a_saved_search_finds_the_same_again(library, many):
    query = ArticleQuery(
        words="pilot", tags=("a",), verdict=Verdict.FALSE, progress="in_review", order="title"
    )
    do(library, save_search(library, "Terbuka", query))
    assert list_searches(library)[0].query == query
    do(library, save_search(library, "terbuka", ArticleQuery(words="lain")))
    (saved,) = list_searches(library)
    assert (saved.name, saved.query.words) == ("terbuka", "lain")
    do(library, remove_search(library, saved))
    assert list_searches(library) == []


def test_the_bin_hides_articles_and_gives_them_back(library, many):
    binned = do(library, bin_articles(library, many[:2]))
    assert sorted(ids(library)) == many[2:]
    assert sorted(ids(library, binned=True)) == many[:2]
    assert load_review(library, many[0]).article.binned_at is not None
    assert bin_articles(library, many[:2]).changes == ()
    do(library, bin_articles(library, many[:1], on=False))
    with pytest.raises(StaleEditError):
        apply_edit(library, binned.inverted(), kind="undo")
    assert sorted(ids(library, binned=True)) == many[1:2]


def test_reviewers_have_a_role_and_sign_many_articles(library, many):
    do(library, sign_articles(library, many[:1], "Ani", "Editor"))
    assert [(p.name, p.role) for p in list_people(library)] == [("Ani", "Editor")]
    do(library, sign_articles(library, many, "Ani", "Redaktur"))
    assert [(p.name, p.role) for p in list_people(library)] == [("Ani", "Redaktur")]
    do(library, sign_articles(library, many[:1], ""))
    assert sorted(ids(library, reviewer="Ani")) == many[1:]
    assert load_review(library, many[1]).role == "Redaktur"


def test_pages_are_ordered_filtered_and_counted(library, many):
    review = load_review(library, many[0])
    apply_edit(library, reviews.decide(review, [f.id for f in review.findings], Status.CONFIRMED))
    assert ids(library, progress="reviewed") == many[:1]
    assert sorted(ids(library, progress="new")) == many[1:]
    assert ids(library, order="findings") == many[::-1]
    assert ids(library, order="open", descending=False) == many
    assert ids(library, publisher="kabar", language="id", order="added") == many[::-1]
    query = ArticleQuery(order="added", descending=False, limit=2, offset=1)
    assert [article.id for article in find_articles(library, query)] == many[1:3]
    assert count_articles(library, query) == 4
    for order in ("opened", "title", "publisher", "published"):
        assert sorted(ids(library, order=order)) == many


def test_a_search_shows_where_it_found_what(library, many):
    text = load_review(library, many[0]).text
    hits = find_hits(library, "pejab lalai", [many[1], many[0], 99], snippets=2)
    assert [hit.article_id for hit in hits] == [many[1], many[0]]
    assert hits[1].count == 4
    assert [text[start:end] for start, end in hits[1].places] == ["pejabat", "lalai"] * 2
    first = hits[1].snippets[0]
    assert len(hits[1].snippets) == 2
    assert [first.text[start:end] for start, end in first.marks] == ["pejabat", "lalai"]
    assert first.text == SENTENCE.strip()
    assert find_hits(library, '"pejabat 🛩 mengatakan"', many)[0].count == 2
    assert find_hits(library, "…", many) == find_hits(library, "tiada", many) == []
