"""Emptying the bin takes articles with everything about them and their files, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from store_samples import SENTENCE, build_document

from telisik.errors import Fault
from telisik.store import reviews
from telisik.store.backups import list_backups
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.emptying import EMPTY, Emptied, empty_bin, list_binned
from telisik.store.evidence import add_file, add_link, find_evidence_file, keep_evidence_file
from telisik.store.history import verify_history
from telisik.store.library import add_article, list_articles, read_original
from telisik.store.listing import find_articles
from telisik.store.model import Aspect, Outcome, Reply, Status, Verdict
from telisik.store.originals import find_original
from telisik.store.outcomes import settle
from telisik.store.query import ArticleQuery
from telisik.store.redactions import redact_name
from telisik.store.replies import add_reply
from telisik.store.restoring import restore_backup
from telisik.store.reviews import load_review
from telisik.store.shelves import add_collection, add_tag, bin_articles, sign_articles
from telisik.store.undoing import load_undoing
from telisik.store.versions import countersign, finish_review


def work_on(library, article_id, video: Path) -> None:
    """Leave a trace in every table that holds something about an article."""
    kept = keep_evidence_file(library, video)
    for build in (
        lambda r: reviews.decide(r, [r.findings[0].id], Status.CONFIRMED),
        lambda r: reviews.write_note(r, r.findings[0].id, "Catatan"),
        lambda r: reviews.check_question(r, r.findings[0].id, 0, on=True),
        lambda r: settle(r, r.findings[0].id, Aspect.SAID, Outcome.SUPPORTED),
        lambda r: add_file(r, r.findings[0].id, kept),
        lambda r: add_link(r, None, "https://example.org"),
        lambda r: reviews.set_verdict(r, Verdict.FALSE, "Alasan"),
        lambda r: reviews.write_article_note(r, "Catatan"),
        lambda r: redact_name(library, r, "pilot"),
        lambda r: add_reply(library, r, Reply(0, "Maskapai", r.findings[0].id)),
    ):
        apply_edit(library, build(load_review(library, article_id)))
    apply_edit(library, sign_articles(library, [article_id], "Ani"))
    apply_edit(library, add_tag(library, "a", article_ids=[article_id]))
    apply_edit(library, add_collection(library, "b", None, [article_id]))
    finish_review(library, load_review(library, article_id), b"{}", "")
    countersign(library, article_id, 1, "Budi", "", "")


@pytest.fixture
def video(tmp_path):
    file = tmp_path / "video.mp4"
    file.write_bytes(b"gambar")
    return file


def count_rows(library, article_id):
    """Return how many rows of each table still name the article."""
    tables = [
        name
        for (name,) in library.db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith(("edit_log", "articles_fts"))
    ]
    counts = {}
    for table in tables:
        columns = {row[1] for row in library.db.conn.execute(f"PRAGMA table_info({table})")}
        if "article_id" in columns:
            sql = f"SELECT count(*) FROM {table} WHERE article_id = ?"
            counts[table] = library.db.conn.execute(sql, (article_id,)).fetchone()[0]
    return {table: count for table, count in counts.items() if count}


def test_the_bin_is_emptied_with_everything_about_its_articles(library, fill, video, folder):
    gone, stays = fill(library, name="satu.txt"), fill(library, 3, name="dua.txt")
    work_on(library, gone, video)
    sha256 = load_review(library, gone).article.sha256
    kept = find_evidence_file(folder, load_review(library, gone).findings[0].evidence[0].sha256)
    apply_edit(library, bin_articles(library, [gone]))
    told = []
    assert empty_bin(library, "Ani", lambda *step: told.append(step)) == Emptied(1, 2, 0)
    assert told == [(1, 1)]
    assert list_binned(library) == []
    assert count_rows(library, gone) == {}
    assert not find_original(folder, sha256).exists()
    assert not kept.exists()
    assert [article.id for article in list_articles(library)] == [stays]
    assert find_articles(library, ArticleQuery(words="pilot"))[0].id == stays
    assert check_library(library).problems == ()


def test_the_history_keeps_what_was_done_and_says_what_went(library, fill):
    gone = fill(library)
    review = load_review(library, gone)
    apply_edit(library, reviews.decide(review, [review.findings[0].id], Status.CONFIRMED))
    apply_edit(library, bin_articles(library, [gone]))
    empty_bin(library, "Ani")
    rows = library.db.conn.execute("SELECT kind, name, reviewer, changes FROM history ORDER BY id").fetchall()
    assert [row[0] for row in rows] == ["do", "do", "event"]
    assert rows[-1][1:3] == (EMPTY, "Ani")
    assert json.loads(rows[-1][3])["articles"][0]["sha256"] == review.article.sha256
    assert verify_history(library) == []
    assert load_undoing(library).done == ()


def test_evidence_that_another_article_has_too_stays(library, fill, video, folder):
    ids = [fill(library, n, name=f"{n}.txt") for n in (2, 3)]
    for number in ids:
        review = load_review(library, number)
        apply_edit(library, add_file(review, None, keep_evidence_file(library, video)))
    apply_edit(library, bin_articles(library, ids[:1]))
    empty_bin(library)
    (evidence,) = load_review(library, ids[1]).evidence
    assert find_evidence_file(folder, evidence.sha256).exists()


def test_the_same_bytes_can_come_again(library, folder):
    document = build_document(SENTENCE)
    apply_edit(library, bin_articles(library, [add_article(library, document)]))
    empty_bin(library)
    again = add_article(library, document)
    assert find_original(folder, document.sha256).exists()
    assert [article.id for article in list_articles(library)] == [again]


def test_a_file_that_cannot_be_deleted_goes_the_next_time(library, folder, monkeypatch):
    document = build_document(SENTENCE)
    apply_edit(library, bin_articles(library, [add_article(library, document)]))
    unlink = Path.unlink

    def refuse(path, **options):
        if path.name.startswith(document.sha256):
            raise PermissionError(13, "in use")
        unlink(path, **options)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert empty_bin(library) == Emptied(1, 0, 1)
    assert find_original(folder, document.sha256).exists()
    monkeypatch.undo()
    assert empty_bin(library) == Emptied(0, 1, 0)
    assert not find_original(folder, document.sha256).exists()


def test_a_stop_leaves_every_article_whole_or_gone(library, fill, monkeypatch):
    monkeypatch.setattr("telisik.store.emptying._LOT", 2)
    ids = [fill(library, n + 1, name=f"{n}.txt") for n in range(5)]
    apply_edit(library, bin_articles(library, ids))

    def stop(done, _total):
        if done >= 2:
            raise Fault("stopped")

    with pytest.raises(Fault):
        empty_bin(library, progress=stop)
    assert len(list_binned(library)) == 3
    assert check_library(library).problems == ()
    for number in list_binned(library):
        assert load_review(library, number).findings


def test_a_read_only_library_is_not_emptied(library, fill):
    apply_edit(library, bin_articles(library, [fill(library)]))
    library.read_only = True
    with pytest.raises(Fault):
        empty_bin(library)
    library.read_only = False


def test_a_kill_before_the_files_went_leaves_them_to_the_next_start(library, folder, monkeypatch):
    document = build_document(SENTENCE)
    apply_edit(library, bin_articles(library, [add_article(library, document)]))
    monkeypatch.setattr("telisik.store.emptying.delete_left_files", lambda _library: 0)
    empty_bin(library)
    monkeypatch.undo()
    assert find_original(folder, document.sha256).exists()
    library._lock.release(clean_end=False)
    with open_library(folder):
        assert not list((folder / "originals").glob("??/*"))
        assert not (folder / "set-aside").exists()


def test_a_file_that_a_backup_refers_to_goes_with_the_last_such_backup(library, folder):
    document = build_document(SENTENCE)
    article_id = add_article(library, document)
    backup = library.back_up()
    apply_edit(library, bin_articles(library, [article_id]))
    assert empty_bin(library) == Emptied(1, 0, 0, 1)
    assert find_original(folder, document.sha256).exists()
    assert check_library(library).problems == ()
    restore_backup(library, backup)
    assert read_original(library, document.sha256) == document.original
    apply_edit(library, bin_articles(library, [article_id]))
    for path in list_backups(folder):
        path.unlink()
    assert empty_bin(library) == Emptied(1, 1, 0)
    assert not find_original(folder, document.sha256).exists()
