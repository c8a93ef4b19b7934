"""The canonical text is made once and never changes again, by us or by Qt."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from telisik.documents.canonical import make_canonical

TROUBLE = "\r\n\v\f\t\x85\u2028\u2029\u00a0\u202f\u3000\ufeff\u00ad\u200b\u200c\u200d\u2060\u202e\u2066"
TROUBLE += "\x00\x1b\x7f\x9f\ufffe\uffff\ufdd0\U0001ffff\ud83d\ude00\ude00\u0344\u0301\u0327\u0958e😀👩"
TROUBLE += "\u1e9b\u0323가\U0001d160\ufffc“"
DIRECTION = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
ANY_CHARACTER = st.sampled_from(TROUBLE) | st.characters(categories=("L", "M", "N", "P", "S", "Z", "C"))
TEXTS = st.text(ANY_CHARACTER, max_size=60) | st.text(st.sampled_from("a\u0301\u0327\u0344"), max_size=90)


@settings(max_examples=400)
@given(TEXTS)
@example("a" + "\u0344" * 61)
@example("\r\u200b\n")
def test_a_second_pass_changes_nothing(text: str) -> None:
    once = make_canonical(text)
    assert make_canonical(once) == once


@settings(max_examples=400)
@given(TEXTS)
def test_nothing_is_left_that_qt_or_sqlite_would_change(text: str) -> None:
    canonical = make_canonical(text)
    canonical.encode()  # no lone surrogate
    assert unicodedata.is_normalized("NFC", canonical)
    for character in canonical:
        code = ord(character)
        category = unicodedata.category(character)
        assert character in "\n\t" or category not in {"Cc", "Zl", "Zp", "Cs"}
        assert category != "Zs" or character == " "
        assert code & 0xFFFE != 0xFFFE
        assert not 0xFDD0 <= code <= 0xFDEF
        assert unicodedata.bidirectional(character) not in DIRECTION


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_qt_gives_the_same_text_back(text: str) -> None:
    gui = pytest.importorskip("PySide6.QtGui")
    canonical = make_canonical(text)
    document = gui.QTextDocument()
    document.setPlainText(canonical)
    assert document.toPlainText() == canonical
    assert document.characterCount() - 1 == len(canonical.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("given_text", "canonical"),
    [
        ("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\u00a0b\u2003c\u202fd\u3000e", "a b c d e"),
        ("\ufeffper\u00adlu ka\u200bta\u2060kan", "perlu katakan"),
        ("\u202egnal\u202c \u2066x\u2069\u200e", "gnal x"),
        ("tab\tstays\x00\x1b\x7f\x9f\ufffe", "tab\tstays"),
        ("e\u0301", "é"),
        ("\ud83d\ude00 \ud83d x", "😀 \ufffd x"),
        ("👩\u200d🔬 ن\u200cم", "👩\u200d🔬 ن\u200cم"),
        (" \n dalam \n ", " \n dalam \n "),
    ],
)
def test_table(given_text: str, canonical: str) -> None:
    assert make_canonical(given_text) == canonical


def test_no_character_that_can_be_seen_is_replaced_because_another_cannot() -> None:
    seen = "".join(filter(str.isprintable, map(chr, range(sys.maxunicode + 1))))
    assert make_canonical(f"{seen}\0") == make_canonical(seen)


@given(st.text(st.characters(codec="utf-8", categories=("L", "Nd", "P", "Zs")), max_size=50))
def test_each_space_becomes_one_space(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert make_canonical(text).count(" ") == sum(unicodedata.category(c) == "Zs" for c in text)


@pytest.mark.parametrize(
    "text",
    ["Halo “dunia” 😀 é " * 600_000, "a" + "\u0301\u0327" * 3_000_000, "a\r\n\u00a0\u200b" * 2_000_000],
    ids=["prose", "marks", "changes"],
)
def test_ten_million_characters_take_seconds_at_most(text: str) -> None:
    start = time.monotonic()
    make_canonical(text)
    assert time.monotonic() - start < 8
