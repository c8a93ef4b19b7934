"""What the engine must say, and must not say, of the sample article's sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Layer, Span
from telisik.paths import sample_article

if TYPE_CHECKING:
    from telisik.analysis.model import Analysis, Attribution
    from telisik.analysis.pipeline import Analyser

NAMED = [
    "Seorang pilot pesawat pembom Rusia yang ditangkap",
    "Ia juga mengirimkan",
    "Krishtop memohon",
    "Letnan Kolonel Krishtop",
    "Presiden Zelenskyy",
    "Presiden Prancis Emmanuel Macron",
    "Klaim itu",
]
FLAGGED = [
    ("dikatakan melaju ke barat", Code.HEARSAY_AGENTLESS),
    ("Citra satelit 'sebelum dan sesudah'", Code.DOCUMENT_DATA),
    ("dikatakan sedang menuju Odessa", Code.HEARSAY_AGENTLESS),
    ("dinas intelijen Ukraina", Code.INSTITUTION_VOICE),
    ("Dikatakan:", Code.INSTITUTION_VOICE),
    ("Ukraina, Rusia telah menggunakan", Code.INSTITUTION_VOICE),
    ("Para pemimpin Barat", Code.UNNAMED_GROUP),
]


@pytest.fixture(scope="module")
def text() -> str:
    return sample_article().read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def analysis(analyser: Analyser, text: str) -> Analysis:
    return analyser.analyse(text)


def find(analysis: Analysis, text: str, words: str) -> Attribution:
    start = text.index(words)
    span = Span(start, start + len(words))
    return next(a for a in analysis.attributions if a.label.overlaps(span) and a.label.start >= start)


@pytest.mark.parametrize("words", NAMED)
def test_a_person_named_before_or_later_is_named(analysis: Analysis, text: str, words: str) -> None:
    found = find(analysis, text, words)
    assert found.code is Code.NAMED_PERSON
    assert found.label not in [f.span for f in analysis.findings if f.layer is Layer.SOURCING]


@pytest.mark.parametrize(("words", "code"), FLAGGED)
def test_a_source_that_cannot_be_traced_is_found(
    analysis: Analysis, text: str, words: str, code: Code
) -> None:
    found = find(analysis, text, words)
    assert found.code is code
    assert (found.label, code) in [(f.span, f.code) for f in analysis.findings if f.layer is Layer.SOURCING]


def test_nothing_else_is_called_anonymous(analysis: Analysis) -> None:
    assert len([f for f in analysis.findings if f.layer is Layer.SOURCING]) == len(FLAGGED)


def test_the_pilot_takes_the_name_given_two_sentences_later(analysis: Analysis, text: str) -> None:
    assert "Maxim Krishtop" in (find(analysis, text, "Seorang pilot").resolved_to or "")


def test_the_passive_with_a_colon_takes_the_institution_before_it(analysis: Analysis, text: str) -> None:
    assert find(analysis, text, "Dikatakan:").resolved_to == "dinas intelijen Ukraina"


def test_the_quotation_over_two_paragraphs_keeps_its_speaker(analysis: Analysis) -> None:
    spoken = [q for q in analysis.quotations if q.paragraphs == 2]
    assert [q.speaker for q in spoken] == ["Letnan Kolonel Krishtop", "dinas intelijen Ukraina"]


def test_the_article_is_read_as_indonesian(analysis: Analysis) -> None:
    assert (analysis.language.code, analysis.language.supported) == ("id", True)
