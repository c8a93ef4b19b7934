"""Going back to a backup, and carrying a whole library in one file."""

from __future__ import annotations

import json
import shutil
import zipfile

import pytest
from store_samples import build_document, fill_library

from telisik.errors import Fault
from telisik.store.archive import export_library, import_library, unpack_library
from telisik.store.backups import is_sound, list_backups, make_backup
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.evidence import add_file, keep_evidence_file
from telisik.store.history import verify_history
from telisik.store.library import add_article, list_articles, read_original
from telisik.store.model import Status
from telisik.store.restoring import describe_backups, restore_backup, undo_restore
from telisik.store.reviews import decide, load_review
from telisik.store.undoing import load_undoing


def decide_all(library, article_id, status):
    review = load_review(library, article_id)
    apply_edit(library, decide(review, [reviewed.id for reviewed in review.findings], status))


def test_a_backup_is_restored_and_the_restoring_taken_back(library, fill):
    article_id = fill(library)
    decide_all(library, article_id, Status.CONFIRMED)
    backup = library.back_up()
    decide_all(library, article_id, Status.DISMISSED)
    second = fill(library, 2)
    kept = restore_backup(library, backup)
    assert load_review(library, article_id).count(Status.CONFIRMED) == 4
    assert [article.id for article in list_articles(library)] == [article_id]
    assert load_undoing(library).done == ()
    assert [(b.articles, b.edits) for b in describe_backups(library.folder)] == [(2, 2), (1, 1)]
    undo_restore(library)
    assert load_review(library, article_id).count(Status.DISMISSED) == 4
    assert len(list_articles(library)) == 2
    assert load_review(library, second).count(Status.OPEN) == 2
    undo_restore(library)
    assert load_review(library, article_id).count(Status.CONFIRMED) == 4
    assert kept in list_backups(library.folder)
    assert verify_history(library) == []
    assert check_library(library).problems == ()
    assert library.db.conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    decide_all(library, article_id, Status.OPEN)
    assert not list(library.folder.glob("library.ready*"))


def test_a_damaged_or_foreign_backup_is_refused_and_changes_nothing(library, fill):
    fill(library)
    backup = library.back_up()
    backup.write_bytes(b"x" * 9000)
    with pytest.raises(Fault, match="is damaged"):
        restore_backup(library, backup)
    with pytest.raises(Fault, match="No backup was restored"):
        undo_restore(library)
    assert len(list_articles(library)) == 1


def test_backups_are_ordered_as_they_were_made_even_when_the_clock_jumps(library, fill, monkeypatch):
    from datetime import UTC, datetime

    from telisik.store import backups

    made = []
    for year in (2026, 2099, 2001, 2026, 1999, 2026, 2050, 2026):

        class Clock(datetime):
            moment = datetime(year, 1, 1, tzinfo=UTC)

            @classmethod
            def now(cls, tz=None):
                return cls.moment

        monkeypatch.setattr(backups, "datetime", Clock)
        made.append(make_backup(library.db.conn, library.folder))
    assert list_backups(library.folder) == made[::-1]
    backups.thin_backups(library.folder)
    assert list_backups(library.folder)[:5] == made[:2:-1]


@pytest.fixture
def exported(tmp_path):
    """A library with an article, a decision and an evidence file, in one file."""
    source = tmp_path / "bukti.bin"
    source.write_bytes(bytes(range(256)) * 9000)
    out = tmp_path / "pustaka.telisik"
    with open_library(tmp_path / "source") as library:
        article_id = fill_library(library)
        decide_all(library, article_id, Status.CONFIRMED)
        review = load_review(library, article_id)
        apply_edit(library, add_file(review, None, keep_evidence_file(library, source)))
        told = []
        assert export_library(library, out, lambda done, total: told.append((done, total))) == 3
        assert told[-1][0] == told[-1][1]
        sha256 = review.article.sha256
    return out, article_id, sha256


def test_a_library_travels_in_one_file(exported, tmp_path):
    out, article_id, sha256 = exported
    folder = tmp_path / "lain" / "library"
    assert unpack_library(out, folder) == 3
    with open_library(folder) as library:
        review = load_review(library, article_id)
        assert review.count(Status.CONFIRMED) == 4
        assert review.evidence[0].size == 256 * 9000
        assert read_original(library, sha256).decode("utf-32").startswith("Seorang pejabat")
        assert check_library(library).problems == ()
    with pytest.raises(Fault, match="articles in the library already"):
        unpack_library(out, folder)


def test_an_import_replaces_a_library_only_when_asked_to_and_is_taken_back(exported, library, fill):
    out, article_id, _ = exported
    fill(library, 7)
    with pytest.raises(Fault, match="articles in the library already"):
        import_library(library, out)
    import_library(library, out, replace=True)
    assert load_review(library, article_id).count(Status.CONFIRMED) == 4
    undo_restore(library)
    assert len(load_review(library, 1).findings) == 7
    assert verify_history(library) == []


def rewrite(out, change):
    """Write the archive anew with its members and manifest as ``change`` leaves them."""
    with zipfile.ZipFile(out) as pack:
        members = {name: pack.read(name) for name in pack.namelist()}
    manifest = json.loads(members.pop("manifest.json"))
    change(members, manifest)
    with zipfile.ZipFile(out, "w") as pack:
        for name, content in members.items():
            pack.writestr(name, content)
        pack.writestr("manifest.json", json.dumps(manifest))


def escape(members, manifest):
    members["../evil"] = b"x"
    manifest["files"]["../evil"] = {"sha256": "0" * 64, "size": 1}


def swap(members, manifest):
    name = next(name for name in members if name.startswith("originals"))
    members[name] = b"y" * len(members[name])


def grow(members, manifest):
    name = next(name for name in members if name.startswith("originals"))
    members[name] *= 1000


def add(members, manifest):
    members["originals/aa/more"] = b""


def spoil(members, manifest):
    import hashlib

    content = b"no database" * 1000
    members["library.db"] = content
    manifest["files"]["library.db"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}


def renew(members, manifest):
    manifest["format"] = 99


@pytest.mark.parametrize("change", [escape, swap, grow, add, spoil, renew])
def test_an_archive_that_somebody_changed_is_refused(exported, tmp_path, change):
    out, *_ = exported
    rewrite(out, change)
    folder = tmp_path / "lain"
    with pytest.raises(Fault, match=r"Nothing was imported"):
        unpack_library(out, folder)
    assert not (folder / "library.db").exists()
    assert not (tmp_path / "evil").exists()
    assert not list(folder.rglob("*.part"))


@pytest.mark.parametrize("content", [b"", b"PK", b"x" * 1000])
def test_a_file_that_is_no_archive_is_refused(tmp_path, content):
    out = tmp_path / "x.telisik"
    out.write_bytes(content)
    with pytest.raises(Fault, match="not a library exported"):
        unpack_library(out, tmp_path / "library")
    with pytest.raises(Fault, match="There is no file “missing”"):
        unpack_library(tmp_path / "missing", tmp_path / "library")


def test_an_export_that_is_stopped_or_finds_no_room_leaves_no_file(library, fill, small_disk):
    fill(library, 20_000)

    class StoppedError(Exception):
        pass

    def stop(_done, _total):
        raise StoppedError

    with pytest.raises(StoppedError):
        export_library(library, small_disk / "a.telisik", stop)
    library.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (small_disk / "ballast").write_bytes(b"x" * 1_900_000)
    with pytest.raises(Fault, match="could not be written"):
        export_library(library, small_disk / "a.telisik")
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]
    assert not list(library.folder.glob("export-*"))


def test_an_older_library_is_looked_at_without_being_changed(folder, lock_disk):
    import gzip
    from pathlib import Path

    folder.mkdir()
    old = Path(__file__).parent / "released" / "0001.db.gz"
    (folder / "library.db").write_bytes(gzip.decompress(old.read_bytes()))
    before = (folder / "library.db").read_bytes()
    with open_library(lock_disk(folder), read_only=True) as library:
        assert len(list_articles(library)) == 2
        with pytest.raises(Fault, match="cannot be written"):
            add_article(library, build_document("Satu."))
    assert (folder / "library.db").read_bytes() == before


def test_looking_shows_what_only_the_journal_holds(folder, fill, lock_disk, tmp_path):
    with open_library(folder) as library:
        fill(library)
        crashed = tmp_path / "crashed"
        crashed.mkdir()
        for suffix in ("", "-wal"):
            shutil.copy(folder / f"library.db{suffix}", crashed / f"library.db{suffix}")
    assert (crashed / "library.db-wal").stat().st_size > 0
    with open_library(lock_disk(crashed), read_only=True) as library:
        assert len(list_articles(library)) == 1
    assert all(is_sound(backup) for backup in list_backups(folder))
