"""Who speaks in a conversation that an article prints as it was held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser


def find(analyser: Analyser, text: str) -> list[tuple[str, str, str]]:
    found = analyser.analyse(text, "en").attributions
    return [
        (a.code.value, text[a.label.start : a.label.end], text[a.content[0].start : a.content[0].end])
        for a in found
    ]


def test_each_turn_is_its_speakers(analyser: Analyser) -> None:
    text = (
        "Orrin Tarn met Ada Brill on Sunday.\nTARN: We will build it.\nMs. BRILL (Host): Who pays?\n"
        "TARN: The yard. BRILL: Why?"
    )
    assert find(analyser, text) == [
        ("NAMED_PERSON", "TARN", "We will build it."),
        ("NAMED_PERSON", "Ms. BRILL (Host)", "Who pays?"),
        ("NAMED_PERSON", "TARN", "The yard."),
        ("NAMED_PERSON", "BRILL", "Why?"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tarn and Brill travel.\nTARN: A rally in Orm.\nBRILL: A dinner in Dale.\nMARL: No events.",
        "Read on.\nVIDEO: The bridge falls.\nPHOTOS: The bridge.\nVIDEO: The ferry.",
    ],
)
def test_heads_of_items_are_no_speakers(analyser: Analyser, text: str) -> None:
    assert find(analyser, text) == []
