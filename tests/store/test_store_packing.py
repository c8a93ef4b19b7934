"""What is packed comes back exactly, whatever it is, and what a disk changed is no other text."""

from __future__ import annotations

import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.store.packing import (
    pack,
    pack_changes,
    pack_spans,
    pack_time,
    register,
    seal,
    show,
    show_changes,
    show_spans,
    show_time,
    unpack,
)

AT = "2026-03-01T10:00:00.000000+00:00"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)
NUMBER = st.integers(0, 10**9)


@given(TEXT, TEXT)
def test_a_text_comes_back_exactly(text, context):
    assert unpack(pack(text, context), context) == text


@given(TEXT, TEXT)
def test_changes_come_back_exactly(text, reviewer):
    assert show_changes(pack_changes(text, AT, reviewer), AT, reviewer) == text


@given(st.lists(st.lists(st.tuples(NUMBER, NUMBER), max_size=4), min_size=3, max_size=3))
def test_spans_come_back_exactly(lists):
    given_lists = [json.dumps(pairs, separators=(",", ":")) for pairs in lists]
    packed = pack_spans(*given_lists)
    assert [show_spans(packed, which) for which in range(3)] == given_lists


@pytest.mark.parametrize("text", ["[[01,2]]", "[[1, 2]]", "[]x", "", "{}", '["\ufffd"]'])
def test_what_is_no_list_of_spans_comes_back_too(text):
    assert show_spans(pack_spans("[]", text, "[]"), 1) == text


@given(st.datetimes().map(lambda time: f"{time.isoformat(timespec='microseconds')}+00:00") | TEXT)
def test_a_time_comes_back_as_it_was_written(text):
    assert show_time(pack_time(text)) == text


def test_a_decision_takes_less_than_thirty_bytes():
    row = {"decided_at": AT, "reviewer": "Ani", "status": "confirmed"}
    text = json.dumps([["decisions", {"finding_id": 1234567}, None, row]], separators=(",", ":"))
    assert len(pack_changes(text, AT, "Ani")) < 30


@given(st.text(min_size=1, alphabet="abc ", max_size=200), st.data())
def test_what_a_disk_changed_is_told_or_is_another_text(text, data):
    packed = bytearray(pack(text))
    packed[data.draw(st.integers(0, len(packed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assert isinstance(show(bytes(packed)), str)


@pytest.mark.parametrize("packed", [b"", b"\x02abc", b"\x01", b"\x01\xff\xff", b"\x00\xff"])
def test_what_cannot_be_read_is_said(packed):
    with pytest.raises(ValueError, match=r".*"):
        unpack(packed)
    assert show(packed) == "\ufffd"


@given(st.binary(max_size=12))
def test_nonsense_for_spans_is_no_spans(packed):
    for which in range(3):
        told = show_spans(packed, which)
        assert told == "\ufffd" or isinstance(json.loads(told), list)


def test_sql_knows_them():
    connection = register(sqlite3.connect(":memory:"))
    assert connection.execute(
        "SELECT unpack(pack('satu')), unpack(NULL), unpack_time(pack_time(?))", (AT,)
    ).fetchone() == (
        "satu",
        None,
        AT,
    )
    assert connection.execute("SELECT seal(1, 'a', x'00', NULL, 0.5)").fetchone() == (
        seal(1, "a", b"\0", None, 0.5),
    )
