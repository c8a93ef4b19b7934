"""Long texts are read in parts: nothing is lost between them, and what comes early is the beginning of the whole."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from telisik.analysis.parts import WHOLE, cut_parts
from telisik.analysis.pipeline import Analyser

ARTICLE = (
    'BANTUL - Konon, pabrik itu akan dijual. "Kami rugi," kata Bupati Rahmat Hidayat pada 3 Mei 2024.\n'
    "Seorang saksi mata mengatakan mobil itu melaju kencang.\n"
)
LONG = ARTICLE * (3 * WHOLE // len(ARTICLE))


@pytest.fixture(scope="module")
def stream() -> list:
    return list(Analyser().stream(LONG, "id"))


def test_a_beginning_comes_first_and_the_whole_last(stream: list) -> None:
    assert [whole for _, whole in stream] == [*[False] * (len(stream) - 1), True]
    assert len(stream) >= 3
    first, last = stream[0][0], stream[-1][0]
    assert 0 < len(first.findings) < len(last.findings)
    assert last.findings[: len(first.findings)] == first.findings
    assert last.attributions[: len(first.attributions)] == first.attributions
    assert first.paragraphs == last.paragraphs
    assert first.engine.pack_sha256 == ""
    assert first.text_sha256 == last.text_sha256


def test_the_whole_is_what_analysing_gives(stream: list) -> None:
    assert Analyser().analyse(LONG, "id") == stream[-1][0]


def test_every_part_finds_the_same_in_the_same_words(stream: list) -> None:
    whole = stream[-1][0]
    alone = Analyser().analyse(ARTICLE, "id")
    times = LONG.count(ARTICLE)
    assert len(whole.findings) == times * len(alone.findings)
    assert whole.words == times * alone.words
    for number, finding in enumerate(whole.findings):
        one = alone.findings[number % len(alone.findings)]
        offset = number // len(alone.findings) * len(ARTICLE)
        assert (finding.rule, finding.text) == (one.rule, one.text)
        for key in ("source", "cue", "content"):
            moved = [(span.start + offset, span.end + offset) for span in getattr(one, key)]
            assert [dataclasses.astuple(span) for span in getattr(finding, key)] == moved
    for quotation in whole.quotations:
        assert LONG[quotation.span.start : quotation.span.end] == '"Kami rugi,"'


def test_checks_are_on_the_whole(stream: list) -> None:
    asked = {check.rule for check in stream[-1][0].checks}
    assert "id.check.no_byline" in asked
    assert not asked & {"id.check.no_date", "id.check.no_place", "id.check.no_source"}


def test_a_text_far_longer_than_an_article_is_read_without_a_parse(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("parsed")

    monkeypatch.setattr("telisik.analysis.pipeline._LONGEST_ARTICLE", WHOLE)
    monkeypatch.setattr("telisik.analysis.parser.Parser.parse", refuse)
    analysis = Analyser().analyse(LONG[: 2 * WHOLE], "en")
    assert analysis.language.supported
    assert analysis.checks == ()


def test_a_quotation_that_runs_on_is_not_cut() -> None:
    line = '"Kami tidak pernah mengatakan hal itu kepada siapa pun di kantor.\n'
    text = "Kata dia.\n" + line * 400 + "Selesai sudah.\n" + "Kalimat lain di sini.\n" * 2000
    starts = [text[part.start : part.start + 1] for part in cut_parts(text)]
    assert len(starts) > 2
    assert '"' not in starts


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["a", " ", "\n", ". ", '"', "kata ", "\n\n", "x" * 900]), max_size=300))
def test_parts_are_all_of_the_text_in_order(pieces: list[str]) -> None:
    text = "".join(pieces) * 3
    parts = list(cut_parts(text))
    assert "".join(text[part.start : part.end] for part in parts) == text
    assert all(part.end - part.start <= WHOLE for part in parts)
