"""Every form of the library that was ever released still opens, with everything in it, after a backup."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from telisik.store.backups import is_sound, list_backups
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.drafts import list_drafts
from telisik.store.history import load_history, verify_history
from telisik.store.library import list_articles, load_setting
from telisik.store.listing import find_articles
from telisik.store.marks import move_mark
from telisik.store.migrations import NAMES
from telisik.store.model import Origin, Status, Verdict
from telisik.store.query import ArticleQuery
from telisik.store.reviews import decide, load_review
from telisik.store.shelves import list_collections
from telisik.store.undoing import load_undoing

RELEASED = sorted((Path(__file__).parent / "released").glob("*.db.gz"))


def test_every_form_is_kept():
    forms = {path.name.split(".")[0] for path in RELEASED}
    assert forms >= {name[:4] for name in NAMES[:-1]}


@pytest.fixture(params=RELEASED, ids=lambda path: path.name.split(".")[0])
def released(request, folder):
    folder.mkdir()
    (folder / "library.db").write_bytes(gzip.decompress(request.param.read_bytes()))
    return folder


def test_nothing_of_an_older_library_is_lost(released):
    with closing(sqlite3.connect(released / "library.db")) as raw:
        older = raw.execute("PRAGMA user_version").fetchone()[0] < len(NAMES)
    with open_library(released) as library:
        assert library.notices == ()
        assert len(list_backups(released)) == older
        assert library.db.conn.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert library.db.conn.execute("PRAGMA foreign_key_check").fetchall() == []
        assert verify_history(library) == []
        assert load_setting(library, "reviewer") == "Ani"
        assert [article.id for article in list_articles(library)] == [2, 1]
        review = load_review(library, 1)
        assert (review.article.title, review.article.title_by_reviewer) == ("Judul peninjau", True)
        assert (review.verdict, review.verdict_reason) == (Verdict.UNPROVEN, "Tidak ada bukti.")
        assert (review.reviewer, review.reviewer_is_usual) == ("Budi", False)
        first, second, last, third = review.findings
        assert (first.status, first.note) == (Status.CONFIRMED, "Catatan 🛩 pertama")
        assert second.status is Status.DISMISSED
        assert third.orphan
        assert third.checked == {1}
        assert [link.address for link in third.evidence] == ["https://example.org/arsip"]
        assert list_drafts(library, 1) == {last.id: "belum selesai"}
        assert [entry.kind for entry in load_history(library, last.id)] == ["do", "undo"]
        assert first.finding.reason.en == "Nobody is named."
        assert [check.id for check in first.finding.checks] == ["Siapa?", "Siapa lagi?"]


def test_an_older_library_can_be_worked_on(released):
    with open_library(released) as library:
        review = load_review(library, 2)
        own = sum(reviewed.origin is Origin.REVIEWER for reviewed in review.findings)
        apply_edit(library, decide(review, [review.findings[0].id], Status.CONFIRMED))
        assert load_review(library, 2).count(Status.CONFIRMED) == 1 + own
        counts = {article.id: article.counts for article in list_articles(library)}
        assert counts[2] == {**dict.fromkeys(Status, 0), Status.CONFIRMED: 1 + own, Status.OPEN: 4}
        assert counts[1][Status.DISMISSED] == 1
        assert len(find_articles(library, ArticleQuery(words="pejabat lalai"))) == 2
        assert check_library(library, files=False).problems == ()
    assert all(is_sound(backup) for backup in list_backups(released))


@pytest.mark.parametrize("released", RELEASED[3:4], ids=["0004"], indirect=True)
def test_edges_moved_before_an_upgrade_are_moved_back_and_again_after_it(released):
    with open_library(released) as library:
        text = load_review(library, 2).text
        before = {r.id: r for r in load_review(library, 2).findings}
        moved = next(r for r in before.values() if r.engine_span)
        own = next(r for r in before.values() if r.origin is Origin.REVIEWER)
        assert load_review(library, 2).tags == ("pemilu",)
        assert [held.articles for held in list_collections(library)] == [1]
        assert (own.note, own.finding.text) == ("terlewat", text[20:30])
        assert all(text[r.finding.span.start : r.finding.span.end] == r.finding.text for r in before.values())
        undoing = load_undoing(library)
        edits = [edit for edit in undoing.done if edit.name == "Move edges"]
        assert [edit.changes[0].key for edit in edits] == [{"id": moved.id}]
        apply_edit(library, edits[0].inverted(), kind="undo")
        back = load_review(library, 2).find(moved.id)
        assert (back.engine_span, back.finding.span) == (None, moved.engine_span)
        again = move_mark(load_review(library, 2), moved.id, moved.finding.span)
        apply_edit(library, again)
        assert load_review(library, 2).find(moved.id) == moved
        assert check_library(library, files=False).problems == ()


def test_the_words_that_the_text_tells_are_no_longer_kept_twice(released):
    with open_library(released) as library:
        rows = list(library.db["marks"].rows)
        for row in rows:
            stands = row["origin"] == "engine" and not row["orphan"] and row["engine_start"] is None
            assert (row["quote"] == "") == stands
            assert (row["seal"] is None) == (row["origin"] == "reviewer")


# Where the fifth form kept what the views of the sixth show, with the columns it had.
SHOWN = {"findings": "marks", "decisions": "decided", "analyses": "analysed", "edit_log": "history"}


@pytest.mark.parametrize("released", RELEASED[4:5], ids=["0005"], indirect=True)
def test_the_views_show_every_row_as_the_form_before_had_it(released):
    with closing(sqlite3.connect(released / "library.db")) as raw:
        columns = {
            table: [row[1] for row in raw.execute(f"PRAGMA table_info({table})")] for table in SHOWN
        } | {"articles": ["id", "text"]}
        # The links tell which findings an entry is about, so that the entry no longer does.
        # A hash is bytes now, as ``verify_history`` reads it.
        columns["edit_log"] = [name for name in columns["edit_log"] if name not in {"findings", "hash"}]
        before = {
            table: raw.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1").fetchall()
            for table, names in columns.items()
        }
    told = []
    with open_library(released, tell=lambda: told.append(1)) as library:
        for table, names in columns.items():
            view = SHOWN.get(table, "whole_articles")
            sql = f"SELECT {', '.join(names)} FROM {view} ORDER BY 1"
            assert library.db.conn.execute(sql).fetchall() == before[table], table
        assert library.db.conn.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert verify_history(library) == []
