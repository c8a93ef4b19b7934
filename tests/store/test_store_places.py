"""Where a library lies, who holds it, and what happens when it is moved away while it is open."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from store_samples import (
    SENTENCE,
    build_analysis,
    build_document,
    fill_library,
)

from telisik.errors import Fault
from telisik.store import lock as locks
from telisik.store import places
from telisik.store.analyses import save_analysis
from telisik.store.anchors import find_quote
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.drafts import keep_draft
from telisik.store.evidence import keep_evidence_file
from telisik.store.library import add_article, list_articles
from telisik.store.model import Status
from telisik.store.places import Place, find_place
from telisik.store.redactions import redact_passage
from telisik.store.reviews import decide, load_review, write_note
from telisik.store.texts import has_newer_text, replace_text


class Partition(NamedTuple):
    mountpoint: str
    fstype: str
    opts: str


def test_a_network_folder_gets_a_rollback_journal_and_a_warning(folder, monkeypatch):
    parts = [Partition("/", "ext4", "rw"), Partition(str(folder.parent), "nfs4", "rw")]
    monkeypatch.setattr(places.psutil, "disk_partitions", lambda **_: parts)
    with open_library(folder) as library:
        assert library.db.conn.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert "lies on a network" in str(library.notices[0])
        fill_library(library)
    monkeypatch.undo()
    with open_library(folder) as library:
        assert library.notices == ()
        assert library.db.conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert len(list_articles(library)) == 1


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Kantor", "Nextcloud", "Google Drive"])
def test_a_synchronised_folder_is_known_by_its_name(tmp_path, name):
    folder = tmp_path / name / "berita" / "library"
    assert find_place(folder) is Place.SYNCHRONISED
    with open_library(folder) as library:
        assert "synchronises" in str(library.notices[0])
        assert library.db.conn.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_synchronised_folder_is_known_by_its_marks_and_others_are_not(tmp_path):
    assert find_place(tmp_path / "boxes" / "mega-berita") is Place.LOCAL
    (tmp_path / ".stfolder").mkdir()
    assert find_place(tmp_path / "library") is Place.SYNCHRONISED


def test_a_library_that_was_open_on_another_machine_is_told(folder):
    open_library(folder).close()
    card = {"pid": "1", "host": "lain", "user": "ani", "since": "2026-01-01 00:00 UTC"}
    (folder / "library.owner.json").write_text(json.dumps(card))
    with open_library(folder) as library:
        (notice,) = library.notices
        assert "last open on lain by ani" in str(notice)


def test_without_locks_of_the_file_system_a_file_is_the_lock(folder, monkeypatch):
    class Lockless(locks.FileLock):
        def acquire(self, **_):
            raise NotImplementedError

    monkeypatch.setattr(locks, "FileLock", Lockless)
    with open_library(folder), pytest.raises(Fault, match="is open in another"):
        open_library(folder)
    (folder / "library.soft-lock").touch()
    dead = {"pid": "999999999", "host": locks.platform.node(), "user": "x", "since": "x"}
    (folder / "library.owner.json").write_text(json.dumps(dead))
    with open_library(folder) as library:
        assert library.notices == ()
    (folder / "library.soft-lock").touch()
    (folder / "library.owner.json").write_text(json.dumps({**dead, "host": "lain"}))
    with pytest.raises(Fault, match="on lain"):
        open_library(folder)


def test_a_library_moved_while_it_is_open_takes_no_more_writes(folder, fill):
    library = open_library(folder)
    article_id = fill(library)
    review = load_review(library, article_id)
    moved = folder.with_name("elsewhere")
    folder.rename(moved)
    first = review.findings[0].id
    for write in (
        lambda: apply_edit(library, write_note(review, first, "x")),
        lambda: keep_draft(library, first, "x"),
        lambda: add_article(library, build_document("Satu.")),
        lambda: keep_evidence_file(library, Path(__file__)),
        library.back_up,
    ):
        with pytest.raises(Fault, match="was moved or replaced"):
            write()
    assert not folder.exists()
    library.close()
    with open_library(moved) as opened:
        assert load_review(opened, article_id) == review
        assert check_library(opened).problems == ()


def test_a_file_that_cannot_be_evidence_is_refused(library, tmp_path):
    import os

    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(Fault, match="not a file that can be kept"):
            keep_evidence_file(library, path)
    with pytest.raises(Fault, match="could not be read"):
        keep_evidence_file(library, tmp_path / "missing")
    growing = tmp_path / "growing"
    growing.write_bytes(b"x" * 3_000_000)

    def grow(_copied):
        with growing.open("ab") as file:
            file.write(b"y")

    with pytest.raises(Fault, match="was changing while"):
        keep_evidence_file(library, growing, grow)

    class StopError(Exception):
        pass

    def stop(_copied):
        raise StopError

    with pytest.raises(StopError):
        keep_evidence_file(library, growing, stop)
    assert [path for path in (library.folder / "evidence").rglob("*") if path.is_file()] == []


BEFORE, QUOTE, AFTER = "Menurut laporan itu, ", "seorang pejabat tinggi", " menolak menjawab pertanyaan."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{BEFORE}{QUOTE}{AFTER}", QUOTE),
        (f"Judul baru\n\n{BEFORE}{QUOTE}{AFTER} Lagi.", QUOTE),
        (f"{QUOTE} lain.\n{BEFORE}{QUOTE}{AFTER}", QUOTE),
        (f"{BEFORE}seorang pejabat  tinggi{AFTER}", "seorang pejabat  tinggi"),
        (f"{BEFORE}seorang pejabat tingi{AFTER}", "seorang pejabat tingi"),
        (f"{BEFORE}tiga orang saksi mata{AFTER}", None),
        (f"{QUOTE} lain sekali di tempat lain.", None),
        ("", None),
    ],
)
def test_a_quote_is_found_by_position_then_words_then_likeness(text, found):
    place = find_quote(text, QUOTE, BEFORE, AFTER, len(BEFORE))
    assert (None if place is None else text[slice(*place)]) == found
    if found and text.count(found) == 2:
        assert place[0] > text.index(found)


def test_a_new_extraction_carries_every_mark_over(library, fill):
    article_id = fill(library, 4)
    review = load_review(library, article_id)
    ids = [reviewed.id for reviewed in review.findings]
    apply_edit(library, decide(review, ids[:1], Status.CONFIRMED))
    apply_edit(library, write_note(load_review(library, article_id), ids[3], "Catatan"))
    apply_edit(
        library, redact_passage(library, load_review(library, article_id), review.findings[1].finding.span)
    )
    text = "Kepala halaman\n\n" + SENTENCE * 3
    newer = build_document(text, original=review.text.encode("utf-32"))
    object.__setattr__(newer, "extraction", "2")
    assert has_newer_text(library, article_id, newer)
    # The sentence that went is one that stands there three times more, so that its marks find a place too.
    assert replace_text(library, article_id, newer) == 0
    assert load_review(library, article_id).analysis is None
    save_analysis(library, article_id, build_analysis(text, ()))
    after = load_review(library, article_id)
    assert after.text == text
    kept = {r.id: r for r in after.findings}
    assert kept[ids[0]].status is Status.CONFIRMED
    assert kept[ids[3]].note == "Catatan"
    assert [r.words for r in after.redactions] == [review.findings[1].finding.text]
    problems = [problem.kind for problem in check_library(library).problems]
    assert problems == []
    assert not has_newer_text(library, article_id, newer)
