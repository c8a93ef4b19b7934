"""Choosing words by keyboard and snapping dragged edges to them, in any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.analysis.model import Span
from telisik.ui.edge_drag import EdgeDrag
from telisik.ui.word_bounds import next_word, previous_word, snap_end, snap_start, step_words, word_at

TEXT = "Warga 😀 panik, kata sumber."


def words_of(text: str) -> list[str]:
    found, place = [], 0
    while word := next_word(text, place):
        found.append(text[word.start : word.end])
        place = word.end
    return found


def test_words_are_found_beyond_what_takes_two_units(qapp):
    assert [word for word in words_of(TEXT) if word.isalpha()] == ["Warga", "panik", "kata", "sumber"]
    assert words_of("قال مصدر مطلع") == ["قال", "مصدر", "مطلع"]


@pytest.mark.parametrize(
    ("place", "start", "end"), [(8, 8, 8), (10, 8, 13), (13, 13, 13), (13 + 1, 14, 14), (27, 21, 27)]
)
def test_an_edge_goes_to_the_words_own(qapp, place, start, end):
    assert snap_start(TEXT, place) == (start if place != 27 else 27)
    assert snap_end(TEXT, place) == end


def test_keys_choose_the_next_word_more_and_fewer(qapp):
    def step(chosen, step, **keys):
        keys = {"more": False, "fewer": False} | keys
        span = step_words(TEXT, chosen, 0, step, **keys)
        return span, TEXT[span.start : span.end]

    first, words = step(None, 1)
    assert words == "Warga"
    panik = word_at(TEXT, 9)
    more, words = step(panik, 1, more=True)
    assert words == "panik, kata"
    _, words = step(more, 1, more=True, fewer=True)
    assert words == "panik"
    assert step(panik, 1, more=True, fewer=True)[1] == "panik"
    assert step(more, -1, more=True, fewer=True)[1] == "kata"
    assert step(panik, 1)[1] == "kata"
    assert step_words(TEXT, first, 0, -1, more=False, fewer=False) is None


@given(st.text(max_size=60), st.integers(0, 60))
def test_words_never_leave_the_text_and_are_never_empty(qapp, text, place):
    place = min(place, len(text))
    for word in (word_at(text, place), next_word(text, place), previous_word(text, place)):
        assert word is None or 0 <= word.start < word.end <= len(text)


@given(st.integers(-5, 40), st.booleans(), st.booleans())
def test_a_dragged_edge_always_leaves_words_between_it_and_the_other(qapp, place, at_start, exact):
    drag = EdgeDrag(1, at_start, Span(8, 13)).to(TEXT, max(0, min(place, len(TEXT))), exact=exact)
    assert 0 <= drag.span.start < drag.span.end <= len(TEXT)
    assert (drag.span.end == 13) if at_start else (drag.span.start == 8)
