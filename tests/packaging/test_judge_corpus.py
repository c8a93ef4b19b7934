"""The articles written for the judge: each mark is closed and names a code, and the text stands without them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from telisik.analysis.model import ASSERTION_CODES

FOLDER = Path(__file__).parents[2] / "packaging" / "judge"
sys.path.insert(0, str(FOLDER))

import marked_text  # noqa: E402


def test_marks_are_taken_out_of_the_text_and_tell_its_places() -> None:
    text, marked = marked_text.unmark("Ia [[UF:pergi [[lo:diam-diam]]]] kemarin. [[HS?:Konon]] begitu.")
    assert text == "Ia pergi diam-diam kemarin. Konon begitu."
    assert [(m.code, text[m.start : m.end], m.optional) for m in marked] == [
        ("LOADED", "diam-diam", False),
        ("UNATTRIBUTED_FACT", "pergi diam-diam", False),
        ("HEARSAY", "Konon", True),
    ]


@pytest.mark.parametrize("text", ["[[UF:open", "closed]]"])
def test_a_mark_that_is_not_paired_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="closed"):
        marked_text.unmark(text)


def test_every_article_reads_and_leaves_most_of_its_text_unmarked() -> None:
    samples = marked_text.read_corpus(FOLDER / "corpus")
    assert {sample.language for sample in samples} == {"id", "en"}
    assert len({sample.name for sample in samples}) == len(samples)
    for sample in samples:
        assert "[[" not in sample.text
        assert {mark.code for mark in sample.marked} <= set(ASSERTION_CODES)
    covered = sum(mark.end - mark.start for sample in samples for mark in sample.marked)
    assert covered * 2 < sum(len(sample.text) for sample in samples)
