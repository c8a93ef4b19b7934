"""Opening: one program at a time, nothing newer, nothing foreign, and a damaged file is never lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_samples import build_document

from telisik.errors import Fault
from telisik.store.backups import choose_kept, is_sound, list_backups, recover, thin_backups
from telisik.store.changes import apply_edit
from telisik.store.database import open_library
from telisik.store.history import verify_history
from telisik.store.library import add_article, list_articles, save_setting
from telisik.store.migrations import APPLICATION_ID, NAMES
from telisik.store.model import Status
from telisik.store.packing import register
from telisik.store.reviews import decide, load_review


def open_raw(folder):
    return closing(register(sqlite3.connect(folder / "library.db", isolation_level=None)))


def run_python(code, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_new_library_is_made_with_its_folders_and_marked(tmp_path):
    folder = tmp_path / "a b" / "ünï" / "library"
    with open_library(folder) as library:
        assert library.notices == ()
        assert not library.read_only
        pragmas = {name: library.db.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
    assert pragmas == PRAGMAS
    assert not (folder / "library.owner.json").exists()


PRAGMAS = {
    "application_id": APPLICATION_ID,
    "user_version": len(NAMES),
    "journal_mode": "wal",
    "synchronous": 1,
    "foreign_keys": 1,
    "recursive_triggers": 1,
}


def test_closing_twice_does_nothing(folder):
    library = open_library(folder)
    library.close()
    library.close()
    open_library(folder).close()


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA user_version = 99",
        "UPDATE _sqlite_migrations SET name = name || '_more'",
    ],
)
def test_a_library_of_a_newer_program_is_refused_and_left_alone(folder, statement):
    open_library(folder).close()
    with open_raw(folder) as raw:
        raw.execute(statement)
    content = (folder / "library.db").read_bytes()
    for read_only in (False, True):
        with pytest.raises(Fault, match="newer Telisik"):
            open_library(folder, read_only=read_only)
    assert (folder / "library.db").read_bytes() == content
    assert list_backups(folder) == []
    assert not (folder / "library.owner.json").exists()


def test_a_database_of_another_program_is_refused_and_left_alone(folder):
    folder.mkdir()
    with open_raw(folder) as raw:
        raw.execute("CREATE TABLE songs (name TEXT)")
    with pytest.raises(Fault, match="not a Telisik library"):
        open_library(folder)
    with open_raw(folder) as raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]


def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    for folder in (tmp_path / "file", tmp_path / "file" / "library"):
        with pytest.raises(Fault, match="cannot be opened"):
            open_library(folder)


def test_looking_at_a_library_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Fault, match="cannot be opened"):
        open_library(tmp_path / "nothing", read_only=True)
    assert not (tmp_path / "nothing").exists()


def test_a_second_program_is_told_who_holds_the_library(folder):
    child = run_python(HOLD, folder)
    assert child.stdout.readline() == "open\n"
    try:
        with pytest.raises(Fault) as told:
            open_library(folder)
        assert f"process {child.pid}" in str(told.value)
        card = json.loads((folder / "library.owner.json").read_text())
        assert set(told.value.values) == {"user", "host", "pid", "since"}
        assert told.value.values["user"] == card["user"] != "?"
        # Looking needs no lock.
        with open_library(folder, read_only=True) as looked_at:
            assert list_articles(looked_at) == []
    finally:
        child.kill()
        child.communicate()
    with open_library(folder) as library:
        assert library.notices == ()


HOLD = """
    import sys, time
    from pathlib import Path
    from telisik.store.database import open_library
    library = open_library(Path(sys.argv[1]))
    print("open", flush=True)
    time.sleep(60)
"""


def test_a_second_window_of_the_same_program_is_told_too(folder, library):
    with pytest.raises(Fault, match=f"process {os.getpid()}"):
        open_library(folder)
    assert list_articles(library) == []
    assert (folder / "library.owner.json").exists()


@pytest.mark.parametrize("card", ["", "[1]", '{"pid": 1'])
def test_an_unreadable_card_names_nobody(folder, library, card):
    (folder / "library.owner.json").write_text(card)
    with pytest.raises(Fault, match=r"process \?"):
        open_library(folder)


def damage(folder, start=4096):
    """Overwrite pages up to the middle of the file; the first pages hold the tables' names."""
    path = folder / "library.db"
    content = bytearray(path.read_bytes())
    content[start : len(content) // 2] = b"\xa5" * (len(content) // 2 - start)
    path.write_bytes(content)
    return bytes(content)


def test_a_damaged_library_is_kept_aside_and_restored_from_the_newest_backup(folder, fill):
    with open_library(folder) as library:
        article_id = fill(library)
        review = load_review(library, article_id)
        apply_edit(library, decide(review, [review.findings[0].id], Status.CONFIRMED))
    content = damage(folder)
    newest = list_backups(folder)[0]
    unsound = newest.with_name("library-20991231T000000000000Z.db")
    shutil.copy(folder / "library.db", unsound)
    with open_library(folder) as library:
        (notice,) = library.notices
        assert "restored from the backup" in str(notice)
        assert load_review(library, article_id).count(Status.CONFIRMED) == 1
        assert verify_history(library) == []
        (kept,) = folder.glob("library.damaged-*.db")
        assert kept.name in str(notice)
        assert kept.read_bytes() == content
    with open_library(folder) as library:
        assert library.notices == ()


@pytest.mark.parametrize("content", [b"not a database at all" * 400, b"SQLite format 3\x00" + b"\x00" * 8000])
def test_a_damaged_library_without_a_backup_is_kept_aside_and_a_new_one_begun(folder, content):
    folder.mkdir()
    (folder / "library.db").write_bytes(content)
    with open_library(folder) as library:
        assert "a new one was begun" in str(library.notices[0])
        assert list_articles(library) == []
    (kept,) = folder.glob("library.damaged-*.db")
    assert kept.read_bytes() == content


def test_the_journal_of_a_damaged_library_is_set_aside_with_it(folder):
    folder.mkdir()
    for suffix in ("", "-wal", "-shm"):
        (folder / f"library.db{suffix}").write_text(f"content{suffix}")
    told = recover(folder)
    assert "a new one was begun" in str(told)
    kept = folder / str(told.values["kept"])
    for suffix in ("", "-wal", "-shm"):
        assert kept.with_name(kept.name + suffix).read_text() == f"content{suffix}"
    assert list(folder.glob("library.db*")) == []


def test_an_empty_file_is_a_new_library(folder):
    folder.mkdir()
    (folder / "library.db").touch()
    with open_library(folder) as library:
        assert library.notices == ()


def test_damage_found_while_working_is_told_and_repaired_at_the_next_start(folder, fill, monkeypatch):
    monkeypatch.setattr("telisik.store.database._QUICK_BYTES", 0)
    with open_library(folder) as library:
        article_id = fill(library, 400)
    with open_raw(folder) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'findings'").fetchone()
    with (folder / "library.db").open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    with open_library(folder) as library:
        assert library.notices == ()
        with pytest.raises(Fault, match="damaged"):
            load_review(library, article_id)
        before = list_backups(folder)
        with pytest.raises(Fault, match="damaged"):
            library.back_up()
        assert list_backups(folder) == before
    assert (folder / "library.owner.json").exists()
    with open_library(folder) as library:
        assert "restored from the backup" in str(library.notices[0])
        assert len(load_review(library, article_id).findings) == 400


@pytest.mark.parametrize("start", [0, 100, 4096])
def test_damage_found_while_opening_a_large_library_is_repaired_at_once(folder, fill, monkeypatch, start):
    monkeypatch.setattr("telisik.store.database._QUICK_BYTES", 0)
    with open_library(folder) as library:
        article_id = fill(library)
    damage(folder, start)
    with open_library(folder) as library:
        assert "restored from the backup" in str(library.notices[0])
        assert len(load_review(library, article_id).findings) == 4


def test_closing_backs_up_what_was_changed_and_nothing_else(folder):
    open_library(folder).close()
    made = list_backups(folder)
    open_library(folder).close()
    assert list_backups(folder) == made
    with open_library(folder) as library:
        save_setting(library, "theme", "dark")
    (backup,) = set(list_backups(folder)) - set(made)
    assert is_sound(backup)
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT value FROM settings").fetchall() == [('"dark"',)]
    assert sorted(path.name for path in backup.parent.iterdir()) == sorted(
        p.name for p in list_backups(folder)
    )


def test_a_backup_holds_what_the_journal_still_holds(library, folder):
    add_article(library, build_document("Satu."))
    assert (folder / "library.db-wal").stat().st_size > 0
    with closing(register(sqlite3.connect(library.back_up()))) as copy:
        assert copy.execute("SELECT unpack(text) FROM articles").fetchall() == [("Satu.",)]
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_backups_of_daily_work_thin_out_with_age():
    now = datetime(2026, 11, 24, 15, tzinfo=UTC)
    kept: set[datetime] = set()
    for hours in range(0, 24 * 500, 6):
        kept = choose_kept({*kept, now + timedelta(hours=hours)})
    ages = sorted((max(kept) - stamp).days for stamp in kept)
    assert len(kept) <= 5 + 7 + 4 + 12
    assert [age for age in ages if age < 7] == [0, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6]
    assert ages[-1] > 300


SINCE = datetime(2020, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 7 * 365 * 24 * 60).map(lambda minutes: SINCE + timedelta(minutes=minutes))


@given(st.sets(MOMENTS, max_size=60))
def test_thinning_keeps_the_newest_and_never_keeps_more_than_it_says(stamps):
    kept = choose_kept(stamps)
    assert kept <= stamps
    assert set(sorted(stamps)[-5:]) <= kept
    assert len(kept) <= 28
    assert choose_kept(kept) == kept


def test_thinning_deletes_only_backups(folder):
    place = folder / "backups"
    place.mkdir(parents=True)
    (place / "library-mine.db").touch()
    (place / "notes.txt").touch()
    for minute in range(20):
        (place / f"library-20260101T00{minute:02}00000000Z.db").touch()
    thin_backups(folder)
    assert len(list_backups(folder)) == 5
    assert (place / "library-mine.db").exists()
    assert (place / "notes.txt").exists()


def test_a_history_somebody_rewrote_is_told(folder, fill):
    with open_library(folder) as library:
        article_id = fill(library)
        for status in (Status.CONFIRMED, Status.DISMISSED, Status.OPEN):
            review = load_review(library, article_id)
            apply_edit(library, decide(review, [review.findings[0].id], status))
        for statement in (
            "UPDATE acts SET name = 'x'",
            "DELETE FROM edit_log",
            "DELETE FROM edit_log_findings",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="append only"):
                library.db.conn.execute(statement)
        assert verify_history(library) == []
    pristine = (folder / "library.db").read_bytes()
    for statement, told in (
        ("UPDATE acts SET reviewer = 'x' WHERE id = 2", "Entry 2 of the history was changed"),
        ("UPDATE edit_log SET changes = '[]' WHERE id = 2", "Entry 2 of the history was changed"),
        ("DELETE FROM edit_log WHERE id = 2", "Entry 3 of the history does not follow"),
        ("DELETE FROM edit_log WHERE id = 1", "Entry 2 of the history does not follow"),
        ("DELETE FROM edit_log WHERE id = 3", "ends at entry 2, but 3 entries"),
        ("DELETE FROM edit_log", "ends at entry 0, but 3 entries"),
        ("DELETE FROM edit_log_findings WHERE edit_id = 1", "Entry 1 of the history was changed"),
    ):
        (folder / "library.db").write_bytes(pristine)
        with open_raw(folder) as raw:
            for (name,) in raw.execute(
                "SELECT name FROM sqlite_master WHERE sql LIKE '%append only%'"
            ).fetchall():
                raw.execute(f"DROP TRIGGER {name}")
            raw.execute(statement)
        with open_library(folder) as library:
            found = verify_history(library)
        assert len(found) == 1, (statement, found)
        assert told in found[0]


WORK = """
    import sys
    from pathlib import Path
    from telisik.store.changes import apply_edit
    from telisik.store.database import open_library
    from telisik.store.drafts import keep_draft
    from telisik.store.model import Status
    from telisik.store.reviews import decide, load_review
    library = open_library(Path(sys.argv[1]))
    review = load_review(library, int(sys.argv[2]))
    for number, reviewed in enumerate(review.findings):
        apply_edit(library, decide(review, [reviewed.id], Status.CONFIRMED))
        keep_draft(library, review.findings[0].id, "x" * number)
        print(reviewed.id, number, flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize("lines", [1, 60, 350])
def test_nothing_committed_is_lost_by_a_kill(folder, fill, lines):
    with open_library(folder) as library:
        article_id = fill(library, 600)
        first = load_review(library, article_id).findings[0].id
    child = run_python(WORK, folder, article_id)
    seen = [child.stdout.readline().split() for _ in range(lines)]
    os.kill(child.pid, signal.SIGKILL)
    # Not communicate(): it would pass over the lines that readline has read ahead.
    with child:
        rest, errors = child.stdout.read(), child.stderr.read()
    assert child.returncode == -signal.SIGKILL, errors
    seen += [line.split() for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    assert (folder / "library.owner.json").exists()
    with open_library(folder) as library:
        assert library.notices == ()
        assert library.db.conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        review = load_review(library, article_id)
        confirmed = {reviewed.id for reviewed in review.findings if reviewed.status is Status.CONFIRMED}
        assert confirmed >= {int(finding_id) for finding_id, _ in seen}
        assert len(confirmed) <= len(seen) + 1
        draft = library.db.conn.execute("SELECT text FROM drafts WHERE finding_id = ?", (first,)).fetchone()[
            0
        ]
        assert len(draft) >= int(seen[-1][1])
        assert verify_history(library) == []
    assert not (folder / "library.owner.json").exists()
