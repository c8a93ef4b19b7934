"""``check``: everything that can be wrong is found, and what can be mended is mended after a backup."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing

import pytest

from telisik.errors import Fault
from telisik.store.backups import list_backups
from telisik.store.changes import apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.evidence import add_file, keep_evidence_file
from telisik.store.history import verify_history
from telisik.store.listing import find_articles
from telisik.store.model import Status
from telisik.store.originals import find_original
from telisik.store.packing import pack_changes, register
from telisik.store.query import ArticleQuery
from telisik.store.reviews import decide, load_review, write_note
from telisik.store.versions import finish_review


@pytest.fixture
def full(folder, fill, tmp_path):
    """A library with some of everything, and two backups of it."""
    source = tmp_path / "bukti.bin"
    source.write_bytes(b"bukti")
    with open_library(folder) as library:
        article_id = fill(library)
        review = load_review(library, article_id)
        apply_edit(library, decide(review, [review.findings[0].id], Status.CONFIRMED))
        apply_edit(library, add_file(review, None, keep_evidence_file(library, source)))
        finish_review(library, review, b"{}")
        library.back_up()
        review = load_review(library, article_id)
        apply_edit(library, write_note(review, review.findings[1].id, "Catatan"))
    return folder


def spoil(folder, *statements):
    with closing(register(sqlite3.connect(folder / "library.db", isolation_level=None))) as raw:
        for statement in statements:
            raw.execute(statement)


def test_a_sound_library_has_nothing_wrong(full):
    steps = []
    with open_library(full) as library:
        checked = check_library(library, repair=True, progress=lambda *step: steps.append(step))
    assert checked.problems == ()
    assert (checked.articles, checked.findings, checked.edits, checked.files) == (1, 4, 4, 2)
    assert checked.backup is None
    assert steps[-1] == (len(steps), len(steps))


DROP = "DROP TRIGGER edit_log_is_not_changed"
MENDED = {
    "quote": ["UPDATE findings SET span_start = span_start + 1, span_end = span_end + 1 WHERE id = 2"],
    "gone quote": [
        "UPDATE marks SET quote = 'tidak pernah ada di sini', prefix = 'x', suffix = 'y' WHERE id = 2"
    ],
    "counts": ["UPDATE progress SET confirmed = 7"],
    "no counts": ["DELETE FROM progress"],
    "schema": ["DROP TRIGGER decision_added"],
    "index": ["DROP INDEX findings_by_article"],
    "seal": ["UPDATE wordings SET seal = seal + 1"],
    "text": [
        "DROP TRIGGER article_changed",
        "UPDATE articles SET text = pack(replace(unpack(text), 'lalai', 'rajin'))",
    ],
    "analysis": ["UPDATE analyses SET text_sha256 = 'x'"],
    "reference": ["INSERT INTO notes (finding_id, text) VALUES (999, 'hilang')"],
    "search": ["DELETE FROM articles_fts_data WHERE id > 10"],
}


@pytest.mark.parametrize("name", MENDED)
def test_what_can_be_mended_is_mended_after_a_backup(full, name):
    spoil(full, *MENDED[name])
    with open_library(full) as library:
        before = list_backups(full)
        assert check_library(library).remaining
        assert list_backups(full) == before
        checked = check_library(library, repair=True)
        assert checked.remaining == ()
        assert all(problem.repaired for problem in checked.problems)
        assert checked.backup == list_backups(full)[0]
        assert check_library(library).problems == ()
        assert verify_history(library) == []
        assert find_articles(library, ArticleQuery(words="pejabat lalai"))
        review = load_review(library, 1)
        assert review.find(2).note == "Catatan"
        assert review.find(2).orphan is (name == "gone quote")
        event = library.db.conn.execute("SELECT changes FROM history WHERE kind = 'event' ORDER BY id DESC")
        assert json.loads(event.fetchone()[0])["repaired"]


def test_a_row_that_refers_to_nothing_is_kept_in_a_file(full):
    spoil(full, *MENDED["reference"])
    with open_library(full) as library:
        checked = check_library(library, repair=True)
    (line,) = (checked.aside / "rows.jsonl").read_text().splitlines()
    assert json.loads(line) == {
        "table": "notes",
        "row": {"finding_id": 999, "text": "hilang"},
        "history": None,
    }


def test_files_are_compared_with_their_hashes_and_strays_set_aside(full):
    with open_library(full) as library:
        sha256 = load_review(library, 1).article.sha256
        original = find_original(full, sha256)
        content = original.read_bytes()
        original.write_bytes(b"x")
        (full / "evidence" / "stray").write_bytes(b"y")
        checked = check_library(library, repair=True)
        assert [(p.kind, p.repaired) for p in checked.problems] == [("stray", True), ("altered", False)]
        assert (checked.aside / "evidence" / "stray").read_bytes() == b"y"
        original.unlink()
        assert [p.kind for p in check_library(library).problems] == ["missing"]
        assert check_library(library, files=False).problems == ()
        original.write_bytes(content)
        assert check_library(library).problems == ()


def test_an_altered_version_and_a_damaged_backup_are_told(full):
    spoil(full, "DROP TRIGGER version_is_not_changed", "UPDATE versions SET content = x'00'")
    backup = list_backups(full)[0]
    backup.write_bytes(b"x" * 5000)
    with open_library(full) as library:
        checked = check_library(library, repair=True)
        assert sorted((p.kind, p.repaired) for p in checked.problems) == [
            ("backup", True),
            ("schema", True),
            ("version", False),
        ]
        assert (checked.aside / backup.name).exists()


def test_a_history_rewritten_with_good_hashes_does_not_match_the_backups(full):
    from telisik.store.changes import hash_entry

    with open_library(full) as library:
        connection = library.db.conn
        connection.execute(DROP)
        links = dict(connection.execute("SELECT edit_id, finding_id FROM edit_log_findings"))
        act = "INSERT INTO acts (kind, name, reviewer) VALUES (?, ?, 'Orang lain') RETURNING id"
        previous = ""
        columns = "at, kind, name, article_id, findings, reviewer, changes"
        for number, *values in connection.execute(
            f"SELECT id, {columns} FROM history ORDER BY id"
        ).fetchall():
            entry = dict(zip(columns.split(", "), values, strict=True))
            entry["reviewer"] = "Orang lain"
            entry["findings"] = f"[{links.get(number, '')}]"
            previous = hash_entry({**entry, "previous": previous})
            (new,) = connection.execute(act, (entry["kind"], f"{entry['name']}")).fetchone()
            packed = pack_changes(entry["changes"], entry["at"], "Orang lain")
            connection.execute(
                "UPDATE edit_log SET act_id = ?, changes = ?, hash = ? WHERE id = ?",
                (new, packed, bytes.fromhex(previous), number),
            )
        assert verify_history(library) == []
        kinds = [problem.kind for problem in check_library(library).problems]
        assert kinds.count("history") == 2
        assert "not the one that the backup" in str(
            next(p for p in check_library(library).problems if p.kind == "history")
        )


def test_a_damaged_page_is_told_and_nothing_else_is_believed(full, monkeypatch):
    monkeypatch.setattr("telisik.store.database._QUICK_BYTES", 0)
    with closing(sqlite3.connect(full / "library.db")) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'notes'").fetchone()
    with (full / "library.db").open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(os.urandom(4096))
    with open_library(full) as library:
        checked = check_library(library, repair=True)
    assert {problem.kind for problem in checked.problems} == {"pages"}
    assert checked.remaining
    with open_library(full) as library:
        assert "restored from the backup" in str(library.notices[0])
        assert load_review(library, 1).find(2).note == "Catatan"


def test_a_library_to_look_at_is_checked_but_not_mended(full):
    spoil(full, *MENDED["counts"])
    with open_library(full, read_only=True) as library:
        assert [p.kind for p in check_library(library).problems] == ["counts"]
        with pytest.raises(Fault, match="cannot be written"):
            check_library(library, repair=True)
