"""A flipped bit in anything a reviewer wrote or the engine marked is found, and mended from the history or a backup."""

from __future__ import annotations

import json
import random
import sqlite3
import struct
from contextlib import closing

import pytest

from telisik.analysis.model import Code, Layer, Span
from telisik.store.analyses import save_analysis
from telisik.store.changes import EDITABLE, Change, Edit, apply_edit
from telisik.store.checking import check_library
from telisik.store.database import open_library
from telisik.store.evidence import keep_evidence_file
from telisik.store.history import verify_history
from telisik.store.marks import add_mark, move_mark
from telisik.store.packing import register
from telisik.store.reviews import load_review, write_note
from telisik.store.schema_0006 import SEALED

MOMENT = "2026-03-01T10:00:00.000000+00:00"
EVIDENCE = {
    "address": "https://contoh.example/a",
    "seen_at": MOMENT,
    "title": "Judul",
    "archive_address": "",
    "stance": "supports",
    "note": "kata",
    "reviewer": "Ani",
    "name": "",
    "sha256": None,
}
REDACTION = {
    "article_id": 1,
    "kind": "name",
    "span_start": None,
    "span_end": None,
    "words": "Budi",
    "prefix": "",
}
REPLY = {"article_id": 1, "finding_id": 2, "party": "Dinas", "channel": "surel", "asked": "Benarkah?"}
ROWS = {
    "decisions": ({"finding_id": 2}, {"status": "confirmed", "decided_at": MOMENT, "reviewer": "Ani"}),
    "notes": ({"finding_id": 2}, {"text": "Catatan yang panjang tentang sumber"}),
    "checked": ({"finding_id": 2, "question": "Who is it?"}, {}),
    "evidence": ({"finding_id": 2, "id": 1}, EVIDENCE),
    "outcomes": (
        {"finding_id": 2, "aspect": "so"},
        {"outcome": "mixed", "as_of": "2026-03-01", "reviewer": "Ani"},
    ),
    "verdicts": (
        {"article_id": 1},
        {"verdict": "false", "reason": "Sebab", "label": "satire", "decided_at": MOMENT, "reviewer": "Ani"},
    ),
    "reviewers": ({"article_id": 1}, {"name": "Ani", "role": "penyunting"}),
    "article_notes": ({"article_id": 1}, {"text": "Tentang artikelnya"}),
    "article_evidence": ({"article_id": 1, "id": 1}, EVIDENCE),
    "corrections": (
        {"article_id": 1, "field": "author"},
        {"value": "Budi", "reviewer": "Ani", "corrected_at": MOMENT},
    ),
    "redactions": ({"id": 1}, {**REDACTION, "suffix": "", "reason": "pribadi", "reviewer": "Ani"}),
    "replies": (
        {"id": 1},
        {**REPLY, "asked_at": None, "due_at": None, "answer": "", "answered_at": None, "reviewer": "Ani"},
    ),
    "tags": ({"id": 1}, {"name": "pemilu", "colour": "#123456"}),
    "article_tags": ({"tag_id": 1, "article_id": 1}, {}),
    "collections": ({"id": 1}, {"parent_id": None, "name": "Maret"}),
    "collection_articles": ({"collection_id": 1, "article_id": 1}, {}),
    "saved_searches": ({"id": 1}, {"name": "sisa", "query": "{}"}),
    "people": ({"id": 1}, {"name": "Ani", "role": "penyunting", "organisation": "Kabar"}),
}


# Where neither the history nor a hash says what was written.
UNEDITED = (
    "INSERT INTO metadata (article_id, field, value, origin) VALUES (1, 'author', 'Budi', 'tag')",
    "INSERT INTO dropped (article_id, number, kind, text) VALUES (1, 1, 'menu', 'Beranda')",
    "INSERT INTO signatures (article_id, scheme, signature) VALUES (1, 'x', x'0102030405')",
    "INSERT INTO drafts (finding_id, text, typed_at) VALUES (1, 'belum selesai', '2026-03-01')",
    "INSERT INTO article_drafts (article_id, field, text, typed_at) VALUES (1, 'note', 'belum', '2026-03-01')",
    "INSERT INTO settings (key, value) VALUES ('reviewer', '\"Ani\"')",
)


@pytest.fixture
def full(folder, fill):
    """A library with a row of every kind, all of them written by edits."""
    with open_library(folder) as library:
        fill(library)
        fill(library, 3, name="lain.txt")
        changes = [Change(table, key, None, row) for table, (key, row) in ROWS.items()]
        title = {"title": "Pilot disalahkan", "title_by_reviewer": 0}
        changes.append(Change("articles", {"id": 1}, title, {"title": "Judul baru", "title_by_reviewer": 1}))
        apply_edit(library, Edit("Everything", tuple(changes), 1, None, "Ani"))
        review = load_review(library, 1)
        apply_edit(library, add_mark(library, review, Span(20, 30), Layer.ASSERTION, code=Code.HEARSAY))
        review = load_review(library, 1)
        third = review.findings[3]
        apply_edit(
            library, move_mark(review, third.id, Span(third.finding.span.start, third.finding.span.end + 4))
        )
        (folder / "bukti").write_bytes(b"video")
        keep_evidence_file(library, folder / "bukti")
        for statement in UNEDITED:
            library.db.conn.execute(statement)
        assert check_library(library).problems == ()
    return folder


def test_every_kind_of_row_is_tried():
    assert {*ROWS, "articles", "findings"} == set(EDITABLE) - {"analyses"}


def flip(chance, folder, table, column, where):
    """Flip one bit of one value, as a disk would, past every rule of the database; tell whether there was one."""
    with closing(register(sqlite3.connect(folder / "library.db", isolation_level=None))) as raw:
        raw.executescript(
            "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = 0"
        )
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        kind, value = raw.execute(
            f"SELECT typeof({column}), CAST({column} AS BLOB) FROM {table} WHERE {where}"
        ).fetchone()
        if kind == "null" or not value:
            return False
        if kind == "integer":
            flipped = int(value) ^ (1 << chance.randrange(3))
            raw.execute(f"UPDATE {table} SET {column} = {flipped} WHERE {where}")
        elif kind == "real":
            content = bytearray(struct.pack(">d", float(value)))
            # Not the exponent's highest bits: what SQLite cannot store as a number would be no number any more.
            content[chance.randrange(2, 8)] ^= 1 << chance.randrange(8)
            raw.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", struct.unpack(">d", bytes(content)))
        else:
            content = bytearray(value)
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
            given = "?" if kind == "blob" else f"CAST(? AS {kind})"
            raw.execute(f"UPDATE {table} SET {column} = {given} WHERE {where}", (bytes(content),))
        for _name, sql in triggers:
            raw.execute(sql)
    return True


def _name_row(table):
    return " AND ".join(
        f"{column} = {value!r}" for column, value in ROWS.get(table, ({"id": 1}, {}))[0].items()
    )


def spoil_each(full, table, columns):
    """Flip a bit in each of these columns in turn, and have it found and mended."""
    chance = random.Random(table)
    tried = 0
    for column in columns:
        with closing(sqlite3.connect(full / "library.db")) as raw:
            before = raw.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
        if not flip(chance, full, table, column, _name_row(table)):
            continue
        tried += 1
        with open_library(full) as library:
            found = check_library(library)
            assert found.remaining, column
            mended = check_library(library, repair=True)
            assert mended.remaining == (), column
            assert check_library(library).problems == ()
            rows = library.db.conn.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
            assert rows == before, column
            assert verify_history(library) == []
            assert mended.backup.exists()
            event = library.db.conn.execute("SELECT changes FROM history ORDER BY id DESC").fetchone()
            assert json.loads(event[0])["repaired"]
    assert tried


def list_columns(table):
    keys, columns = EDITABLE[table]
    return ("title",) if table == "articles" else (*keys, *columns)


@pytest.mark.parametrize("table", [*ROWS, "articles"])
def test_a_flipped_bit_in_what_a_reviewer_wrote_is_found_and_mended_from_the_history(full, table):
    columns = list_columns(table)
    spoil_each(full, table, dict.fromkeys((columns[0], columns[-1])))


@pytest.mark.slow
@pytest.mark.parametrize("table", [*ROWS, "articles"])
def test_a_flipped_bit_in_any_column_is_found_and_mended(full, table):
    spoil_each(full, table, list_columns(table))


OWN = {
    "mark_details": ("label", "marked_at", "marked_by", "quote", "prefix"),
    "findings": ("span_start", "span_end", "own", "kind_id", "spans"),
}


@pytest.mark.parametrize(
    ("table", "column"), [(table, name) for table, names in OWN.items() for name in names]
)
def test_a_flipped_bit_in_a_mark_of_the_reviewers_own_is_found_and_mended(full, table, column):
    with open_library(full) as library:
        before = load_review(library, 1)
        own = max(reviewed.id for reviewed in before.findings)
        row = library.db.conn.execute("SELECT * FROM marks WHERE id = ?", (own,)).fetchone()
    key = "id" if table == "findings" else "finding_id"
    if not flip(random.Random(column), full, table, column, f"{key} = {own}"):
        return
    with open_library(full) as library:
        assert check_library(library).problems
        assert check_library(library, repair=True).remaining == ()
        assert library.db.conn.execute("SELECT * FROM marks WHERE id = ?", (own,)).fetchone() == row
        assert load_review(library, 1) == before


ENGINES = [
    *(("findings", name) for name in ("kind_id", "span_start", "span_end", "spans", "seal", "own")),
    ("mark_details", "resolved_to"),
]


@pytest.mark.parametrize("backed_up", [True, False])
@pytest.mark.parametrize(("table", "column"), ENGINES)
def test_a_flipped_bit_in_what_the_engine_marked_is_found_and_mended(full, table, column, backed_up):
    with open_library(full) as library:
        before = load_review(library, 1)
    if not backed_up:
        remove_backups(full)
    key = "id" if table == "findings" else "finding_id"
    assert flip(random.Random(column), full, table, column, f"{key} = 2")
    with open_library(full) as library:
        kinds = {problem.kind for problem in check_library(library).problems}
        assert kinds
        assert kinds <= {"finding", "rule", "reference", "row"}
        assert check_library(library, repair=True).remaining == ()
        assert check_library(library).problems == ()
        assert load_review(library, 1) == before


def remove_backups(folder):
    for backup in (folder / "backups").glob("*.db"):
        backup.unlink()


def spoil_sealed(full, table, columns, *, backed_up):
    """Flip a bit in each of these columns in turn, and have it found and mended."""
    first = SEALED[table][0][0]
    with open_library(full) as library:
        before = load_review(library, 1)
        rows = library.db.conn.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
        place = [row[1] for row in library.db.conn.execute(f"PRAGMA table_info({table})")].index(first)
    for column in columns:
        if not backed_up:
            remove_backups(full)
        if not flip(random.Random(column), full, table, column, f"{first} = {rows[-1][place]!r}"):
            continue
        with open_library(full) as library:
            checked = check_library(library, repair=True)
            assert "seal" in {problem.kind for problem in checked.problems}, column
            assert checked.remaining == (), column
            assert check_library(library).problems == ()
            assert library.db.conn.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() == rows, column
            assert load_review(library, 1) == before


def list_sealed(table):
    keys, columns = SEALED[table]
    return [name for name in (*columns, "seal") if name not in keys and (table, name) not in REFERRED]


@pytest.mark.parametrize("table", SEALED)
def test_a_flipped_bit_in_what_only_a_seal_covers_is_found_and_mended(full, table):
    columns = list_sealed(table)[:-1]
    spoil_sealed(full, table, dict.fromkeys((columns[0], columns[-1])), backed_up=False)


@pytest.mark.slow
@pytest.mark.parametrize("backed_up", [True, False])
@pytest.mark.parametrize("table", SEALED)
def test_a_flipped_bit_in_any_column_that_a_seal_covers_is_found_and_mended(full, table, backed_up):
    spoil_sealed(full, table, list_sealed(table), backed_up=backed_up)


# What others refer to is found by that too; which of the two was flipped is told by the seal as well.
REFERRED = {("articles", "sha256")}


@pytest.mark.parametrize("backed_up", [True, False])
def test_a_flipped_bit_in_a_text_is_found_and_mended(full, backed_up):
    with open_library(full) as library:
        before = load_review(library, 1)
    if not backed_up:
        remove_backups(full)
    for seed in range(5):
        assert flip(random.Random(seed), full, "articles", "text", "id = 1")
        with open_library(full) as library:
            assert "text" in {problem.kind for problem in check_library(library).problems}
            assert check_library(library, repair=True).remaining == ()
            assert load_review(library, 1) == before
            assert check_library(library).problems == ()


def test_a_mark_that_nothing_can_mend_is_kept_until_the_article_is_analysed_anew(full):
    with open_library(full) as library:
        before = load_review(library, 1)
    remove_backups(full)
    spoil = "UPDATE marks SET rule = 'other', span_end = span_end + 2 WHERE id = 2"
    with closing(register(sqlite3.connect(full / "library.db", isolation_level=None))) as raw:
        raw.execute(spoil)
    with open_library(full) as library:
        assert check_library(library, repair=True).remaining == ()
        assert check_library(library).problems == ()
        after = load_review(library, 1)
        assert after.analysis is None
        assert after.find(2).orphan
        assert after.find(2).note == before.find(2).note
        save_analysis(library, 1, before.analysis)
        assert load_review(library, 1).find(2) == before.find(2)


def test_rows_are_not_mended_from_a_history_that_was_damaged_itself(full):
    flip(random.Random(1), full, "notes", "text", "1")
    flip(random.Random(1), full, "edit_log", "changes", "id = 1")
    with open_library(full) as library:
        kinds = {problem.kind: problem.repaired for problem in check_library(library, repair=True).problems}
    assert kinds.get("history") is False
    assert kinds.get("row") is not True


def test_a_note_written_again_and_undone_is_what_the_history_says(full):
    with open_library(full) as library:
        edit = write_note(load_review(library, 1), 2, "Lain")
        apply_edit(library, edit)
        apply_edit(library, edit.inverted(), kind="undo")
        apply_edit(library, edit, kind="redo")
        removed = write_note(load_review(library, 1), 2, "")
        apply_edit(library, removed)
        assert check_library(library).problems == ()
