"""Texts that are no articles, or hardly: an answer within its time, spans inside the text, never a crash."""

from __future__ import annotations

import time

import pytest
from growth import count_steps, measure_growth
from hypothesis import given, settings
from hypothesis import strategies as st

from telisik.analysis.packs import list_folders
from telisik.analysis.pipeline import Analyser
from telisik.documents.child import ChildConfig

ENGINE = Analyser(list_folders())
SENTENCE = (
    'Kapolres Budi Santoso mengatakan, "Jalan itu ditutup," said the chief of police, according to sources. '
)
TEXTS = {
    "a word without end": "a" * 500_000,
    "ten thousand quotation marks": '"' * 10_000,
    "ten thousand of every mark": '"“”„«»‘’' * 500,
    "one half of a quotation": 'Dia berkata, "' + "kata " * 1_000,
    "every other mark lost": SENTENCE.replace('"', "", 1) * 60,
    "all capitals": SENTENCE.upper() * 60,
    "no stop": SENTENCE.replace(".", "").replace(",", "") * 60,
    "hyphens of a scanned page": SENTENCE.replace("ta", "t-\na") * 60,
    "NUL between letters": "\x00".join(SENTENCE) * 30,
    "lone surrogates": (SENTENCE + "\ud800 kata \udfff said ") * 40,
    "direction overrides": ("\u202e" + SENTENCE + "\u202c\u2066") * 40,
    "emoji": ("\U0001f468\u200d\U0001f469\u200d\U0001f467 said " + SENTENCE) * 40,
    "stacked accents": ("k" + "\u0301" * 300 + "ata ") * 40,
    "both languages": (SENTENCE + "Critics say " + SENTENCE) * 40,
    "a list without an end": "Budi, " * 2_000,
    "one cue only": "mengatakan said " * 1_000,
    "brackets": "seorang pejabat (" * 800,
    "figures": "1.000,5 12/3/2024 Rp1 " * 800,
    "lines of one letter": "a\n" * 4_000,
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", TEXTS)
def test_it_is_answered_in_time_with_spans_inside_the_text(name: str, language: str) -> None:
    text = TEXTS[name]
    ENGINE.analyse(SENTENCE, language)
    began = time.process_time()
    analysis = ENGINE.analyse(text, language)
    assert time.process_time() - began < 15  # a second or two where the machine is not busy
    for finding in analysis.findings:
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert finding.text == text[finding.span.start : finding.span.end]
    for attribution in analysis.attributions:
        for span in (attribution.label, *attribution.source, *attribution.cue, *attribution.content):
            assert 0 <= span.start <= span.end <= len(text)
    for check in analysis.checks:
        assert all(0 <= span.start <= span.end <= len(text) for span in check.spans)


@pytest.mark.parametrize(
    ("language", "clause"),
    [
        ("id", "disebut-sebut pemerintah menipu rakyat dan "),
        ("en", "critics say the company cheated people and "),
    ],
)
def test_a_sentence_without_end_takes_time_by_its_length(language: str, clause: str) -> None:
    # Four times the words: some four times the time, but sixteen where rules look through all of them for each source.
    assert measure_growth(lambda times: ENGINE.analyse(clause * times, language), 400, 4) < 8


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        ("id", '<a href="x">"kata</a> '),
        ("en", '<a href="x">"said</a> '),
        ("id", "“kata” "),
        ("id", "kata, "),
        ("id", "- Budi "),
        ("id", "@akun (12/3) kata "),
        ("id", "kabar beredar "),
        ("id", "(Budi, "),
        ("en", "“said” "),
        ("en", "John Smith, "),
        ("en", "claims, "),
        ("en", "(said "),
    ],
)
def test_a_cue_more_in_a_sentence_does_not_have_all_of_it_read_again(language: str, unit: str) -> None:
    # A sentence is cut at 4,000 characters: these stay below. Twice the cues would be four times the steps.
    ENGINE.analyse(SENTENCE, language)
    times = 1_900 // len(unit)
    half = count_steps(lambda: ENGINE.analyse(unit * times, language))
    whole = count_steps(lambda: ENGINE.analyse(unit * times * 2, language))
    assert whole < 2.4 * half


@pytest.mark.slow
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("unit", ["a", '"', "a\n", "kata ", "Budi, ", "mengatakan said "])
def test_five_megabytes_of_it_are_answered_in_the_time_a_child_has(unit: str, language: str) -> None:
    text = unit * (5_000_000 // len(unit))
    began = time.process_time()
    ENGINE.analyse(text, language)
    assert time.process_time() - began < ChildConfig().seconds


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\x00", '"', ".", "\ud800"])
@pytest.mark.parametrize("language", ["id", "en", None])
def test_next_to_nothing_holds_nothing(text: str, language: str | None) -> None:
    analysis = ENGINE.analyse(text, language)
    assert (analysis.attributions, analysis.findings) == ((), ())


# What the fuzzer found: a noun of a parse that is no word of the text.
FOUND = [" PENONTON ; : ” AIRNAV „ REPORTED WAKIL WALI KOTA", "… DEMAND ... DESPITE - REPORTED ; :"]


@pytest.mark.parametrize("text", FOUND)
@pytest.mark.parametrize("language", ["id", "en"])
def test_what_the_fuzzer_found_is_survived(text: str, language: str) -> None:
    assert ENGINE.analyse(text, language).words


WORDS = st.sampled_from(
    [*SENTENCE.split(" "), "\n", "\n\n", '"', "”", "katanya", "he", "konon", "reportedly", "😀", "\x00"]
)


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS, max_size=60), st.sampled_from(["id", "en"]), st.sampled_from(["", "\n", " x "]))
def test_what_stands_after_an_article_moves_nothing_before_it(
    words: list[str], language: str, tail: str
) -> None:
    """The same text gives the same again, and space at its end changes nothing."""
    text = " ".join(words)
    first = ENGINE.analyse(text, language)
    assert ENGINE.analyse(text, language) == first
    if not tail.strip():
        padded = ENGINE.analyse(text + tail, language)
        assert padded.findings == first.findings
