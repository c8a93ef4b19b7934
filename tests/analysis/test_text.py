"""How a text falls into paragraphs, sentences and tokens."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.analysis.text import ENTITIES, LONGEST_TOKEN, read_text


def split(text: str) -> list[str]:
    read = read_text(text)
    return [read.slice(s.span) for s in read.sentences]


@pytest.mark.parametrize(
    "sentence",
    [
        "Menurut dr. Ratna Sari, obat itu aman.",
        "Kol. Arman menemui Drs. H. Yusuf di Jl. Merdeka No. 5.",
        "Lihat hlm. 12 buku itu.",
        "Mr. Hale met Sen. Ortega in the U.S. capital.",
        "PT. Maju Jaya Tbk. untung Rp1.250.000,50 tahun lalu.",
        "The price rose by 3.5 percent.",
    ],
)
def test_an_abbreviation_or_a_number_does_not_end_a_sentence(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ia pergi. Ia kembali.", 2),
        ("Apakah benar? Tidak!", 2),
        ('"Saya pergi." Ia menutup pintu.', 2),
        ("Satu baris\nBaris kedua", 2),
        ("Ia berkata: “Saya lelah.” Lalu ia tidur.", 2),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, count: int) -> None:
    assert len(split(text)) == count


@given(st.text(st.characters(exclude_categories=[])))
def test_every_span_is_the_text_it_names(text: str) -> None:
    read = read_text(text)
    for token in read.tokens:
        written = text[token.start : token.end]
        assert ENTITIES.get(written, written) == token.form
    for sentence in read.sentences:
        tokens = read.tokens[sentence.first : sentence.last]
        assert all(sentence.span.start <= t.start and t.end <= sentence.span.end for t in tokens)
        assert read.slice(sentence.span) == read.slice(sentence.span).strip()


@given(st.text(st.sampled_from("ab. \n\"“”,!?A1-'’")))
def test_sentences_hold_every_token_in_order_and_do_not_overlap(text: str) -> None:
    read = read_text(text)
    ends = [0]
    count = 0
    for sentence in read.sentences:
        assert sentence.first == count
        assert sentence.span.start >= ends[-1]
        count = sentence.last
        ends.append(sentence.span.end)
    assert count == len(read.tokens)


@given(st.text(st.sampled_from("ab. \nA")), st.integers(0, 60))
def test_a_sentence_is_found_by_any_offset_inside_it(text: str, offset: int) -> None:
    read = read_text(text)
    found = read.find_sentence(offset)
    holding = [s for s in read.sentences if s.span.start <= offset < s.span.end]
    assert found == (holding[0] if holding else None)


def test_a_word_without_end_is_cut_and_read_in_linear_time() -> None:
    started = time.perf_counter()
    read = read_text("a" * 5_000_000)
    assert max(t.end - t.start for t in read.tokens) == LONGEST_TOKEN
    assert time.perf_counter() - started < 5


def test_a_dash_alone_may_stand_in_a_sentence_broken_around_it() -> None:
    text = "Kota\n–\n, kata Rusli pada hari Senin."
    assert [span.end for span in read_text(text).passages][-1] == len(text)
