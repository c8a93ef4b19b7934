"""A text that breaks off anywhere is read to its end: nothing looks for a word behind the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.pack import load_pack
from telisik.paths import resources

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

BROKEN = {
    "id": ["kata korban Rudi", "Warga resah. Kabar", "Harga naik, lanjut", "Sebaliknya, klaim"],
    "en": [
        "Doyle, 51, worries that",
        "“I might vote for him,” said Craig Dunn, a",
        "she remained glad even when caught in the traffic bet",
    ],
}


def list_examples(language: str) -> list[str]:
    pack = load_pack(resources() / "languages" / language)
    return [text for rule in pack.rules for text in (*rule.match, *rule.no_match)][::3]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_beginning_of_an_example_is_read(analyser: Analyser, language: str) -> None:
    for text in list_examples(language):
        words = text.split()
        for last in range(1, len(words) + 1):
            analyser.analyse(" ".join(words[:last]).rstrip("."), language)


@pytest.mark.parametrize(
    ("language", "text"), [(name, text) for name, texts in BROKEN.items() for text in texts]
)
def test_what_broke_off_before_is_read(analyser: Analyser, language: str, text: str) -> None:
    assert analyser.analyse(text, language).words == len(text.replace(",", "").split())


def test_a_mark_that_opens_nothing_is_no_part_of_what_is_said(analyser: Analyser) -> None:
    text = 'Polisi datang. "Itu target tahun ini," kata Rahman Latif.\n"'
    (found,) = analyser.analyse(text, "id").attributions
    assert [text[span.start : span.end] for span in found.content] == ["Itu target tahun ini,"]


def test_a_texts_first_word_does_not_stand_behind_its_last(analyser: Analyser) -> None:
    text = "Viral di media sosial bahwa bakso itu mengandung daging tikus, begitu"
    for ending in (" semua", " kabar"):  # 'kabar | viral' would be a rumour of its own
        found = analyser.analyse(text + ending, "id").attributions
        assert [(a.label.start, a.label.end) for a in found] == [(0, len("Viral"))]
