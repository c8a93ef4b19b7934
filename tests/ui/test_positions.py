from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from telisik.ui.positions import PositionMap

AWKWARD = ["👩‍👩‍👧", "🇮🇩", "e\u0301", "𝒳", "ل", "日", "\n", " ", "a", "\u200d", "\ufe0f"]
texts = st.lists(st.sampled_from(AWKWARD) | st.characters(exclude_categories=["Cs", "Cc"]), max_size=40).map(
    "".join
)


@given(texts)
def test_every_code_point_has_its_place_in_utf_16(text: str) -> None:
    positions = PositionMap(text)
    for place in range(len(text) + 1):
        unit = len(text[:place].encode("utf-16-le")) // 2
        assert positions.to_qt(place) == unit
        assert positions.to_text(unit) == place
    assert positions.qt_length == len(text.encode("utf-16-le")) // 2


@given(texts)
def test_the_middle_of_a_character_is_its_beginning(text: str) -> None:
    positions = PositionMap(text)
    for place, letter in enumerate(text):
        if ord(letter) > 0xFFFF:
            assert positions.to_text(positions.to_qt(place) + 1) == place


@pytest.mark.parametrize("word", ["kata", "👩‍👩‍👧 kata", "é", "𝒳𝒴"])
@given(before=texts, after=texts)
def test_qt_selects_the_same_words(qapp, word: str, before: str, after: str) -> None:
    text = (before + word + after).translate({0x2028: " ", 0x2029: " ", 0xA0: " ", 0xFEFF: " "})
    document = QTextDocument()
    QTextCursor(document).insertText(text)
    positions = PositionMap(text)
    start = text.index(word)
    cursor = QTextCursor(document)
    cursor.setPosition(positions.to_qt(start))
    cursor.setPosition(positions.to_qt(start + len(word)), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u2029", "\n") == word


def test_a_text_without_rare_characters_costs_no_memory() -> None:
    assert len(PositionMap("é" * 100_000)._beyond) == 0
