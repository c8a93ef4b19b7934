"""What the library does where it lies oddly: a clock that jumps back, names that differ in case only."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta

import pytest
from store_samples import SENTENCE, build_document

from telisik.errors import Fault
from telisik.store.backups import list_backups
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.drafts import keep_draft, list_drafts
from telisik.store.evidence import add_file, keep_evidence_file
from telisik.store.history import load_history, verify_history
from telisik.store.library import add_article, list_articles
from telisik.store.model import Status
from telisik.store.reviews import decide, load_review, write_note
from telisik.store.times import write_time
from telisik.store.undoing import load_undoing


@pytest.fixture
def clock(monkeypatch):
    """A clock that goes back an hour at every look."""
    looks = iter(range(10_000))

    def look():
        return write_time(datetime(2026, 6, 1, tzinfo=UTC) - timedelta(hours=next(looks)))

    for module in ("changes", "reviews", "drafts", "library", "analyses", "evidence", "marks", "checking"):
        monkeypatch.setattr(f"telisik.store.{module}.now", look)
    return look


@pytest.mark.usefixtures("clock")
def test_a_clock_that_jumps_back_changes_no_order(folder, fill):
    with open_library(folder) as library:
        article_id = fill(library)
        first = load_review(library, article_id).findings[0].id
        for status in (Status.CONFIRMED, Status.DISMISSED, Status.NEEDS_EVIDENCE):
            apply_edit(library, decide(load_review(library, article_id), [first], status))
        keep_draft(library, first, "satu")
        keep_draft(library, first, "dua")
        assert list_drafts(library, article_id) == {first: "dua"}
    with open_library(folder) as library:
        history = load_history(library, first)
        assert [entry.name for entry in history] == ["Confirm", "Dismiss", "Needs evidence"]
        assert history[0].at > history[-1].at
        assert verify_history(library) == []
        undone = load_undoing(library).done[-1]
        apply_edit(library, undone.inverted(), kind="undo")
        assert load_review(library, article_id).find(first).status is Status.DISMISSED
        assert check_library(library).problems == ()


def test_a_clock_set_back_a_year_keeps_the_backups_made_since(folder, fill, monkeypatch):
    class Back(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) - timedelta(days=365)

    with open_library(folder) as library:
        fill(library)
        older = library.back_up()
    monkeypatch.setattr("telisik.store.backups.datetime", Back)
    with open_library(folder) as library:
        add_article(library, build_document("Setelah jam mundur."))
        newer = library.back_up()
    assert {older, newer} <= set(list_backups(folder))
    assert list_backups(folder).index(newer) < list_backups(folder).index(older)


def test_no_two_files_of_a_library_differ_in_case_only(folder, fill, tmp_path):
    source = tmp_path / "Bukti.PDF"
    source.write_bytes(b"%PDF-1.7")
    with open_library(folder) as library:
        article_id = fill(library)
        kept = keep_evidence_file(library, source)
        apply_edit(library, add_file(load_review(library, article_id), None, kept))
        library.back_up()
        names = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    assert len({name.casefold() for name in names}) == len(names)
    hashed = [name for name in names if name.startswith(("originals/", "evidence/"))]
    assert hashed
    assert all(name == name.casefold() for name in hashed)


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
def test_one_library_under_two_names_is_one_library(folder, fill):
    other = folder.with_name("LIBRARY")
    other.symlink_to(folder, target_is_directory=True)
    with open_library(folder) as library:
        fill(library)
        with pytest.raises(Fault, match="is open in another"):
            open_library(other)
    with open_library(other) as library:
        assert len(list_articles(library)) == 1
        assert check_library(library).problems == ()


@pytest.fixture
def caseless(tmp_path):
    """A folder on a disk that takes Library and LIBRARY for one name."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("a disk without case needs root and mkfs.ext4")
    image, place = tmp_path / "disk.img", tmp_path / "disk"
    image.write_bytes(bytes(32_000_000))
    place.mkdir()
    make = ["mkfs.ext4", "-q", "-O", "casefold", "-E", "encoding=utf8", str(image)]
    for command in (make, ["mount", "-o", "loop", str(image), str(place)]):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            pytest.skip(f"this machine mounts no disk without case: {done.stderr.strip()[:100]}")
    inside = place / "inside"
    inside.mkdir()
    subprocess.run(["chattr", "+F", str(inside)], check=True)
    yield inside
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_library_on_a_disk_without_case_is_one_under_every_spelling(caseless, fill):
    with open_library(caseless / "Library") as library:
        article_id = fill(library)
        first = load_review(library, article_id).findings[0].id
        apply_edit(library, write_note(load_review(library, article_id), first, "Catatan"))
        with pytest.raises(Fault, match="is open in another"):
            open_library(caseless / "LIBRARY")
    with open_library(caseless / "library") as library:
        assert load_review(library, article_id).find(first).note == "Catatan"
        assert add_article(library, build_document(SENTENCE * 4)) == article_id
        assert check_library(library).problems == ()
