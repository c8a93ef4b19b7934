"""Word lists: what stands at a place, and what stands in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from telisik.analysis.phrases import Phrases, PhraseTable
from telisik.analysis.text import read_text
from telisik.analysis.words import Words


def find(text: str, *phrases: str) -> list[str]:
    """Return the words of a text that the phrases find."""
    read = read_text(text)
    words = Words(read)
    table = PhraseTable({"list": Phrases(phrases)})
    places = table.scan(words, [words.within(s.span) for s in read.sentences]).find("list", range(len(words)))
    return [text[words.starts[p.start] : words.ends[p.stop - 1]] for p in places]


def test_the_longest_phrase_is_found_and_no_word_twice() -> None:
    assert find("Bom waktu itu bom.", "bom", "bom waktu", "waktu itu") == ["Bom waktu", "bom"]


def test_a_clitic_is_looked_through_and_an_ending_taken() -> None:
    assert find("Rumahnya digeledah, modusnya lama.", "rumah", "modus*") == ["Rumahnya", "modusnya"]


def test_a_gap_spans_up_to_four_words() -> None:
    assert find("Operasi rahasia itu untuk merebut kota.", "operasi ... untuk") == [
        "Operasi rahasia itu untuk"
    ]
    assert find("Operasi satu dua tiga empat lima untuk", "operasi ... untuk") == []


def test_no_phrase_runs_over_the_end_of_a_sentence() -> None:
    assert find("Ia pergi ke pasar. Malam itu sepi.", "pasar malam") == []


def test_a_list_tells_what_stands_at_a_place() -> None:
    phrases = Phrases(["kepala desa", "kepala", "peng*"])
    assert [phrases.match(["kepala", "desa", "pengamat"], i) for i in range(4)] == [2, 0, 1, 0]
    assert phrases.find(["si", "kepala"]) == 1
    assert "kepala" in phrases
    assert ("kepala", "desa") in phrases
    assert "desa" not in phrases


@given(
    st.lists(st.sampled_from(["a", "b", "c"]), max_size=12), st.lists(st.sampled_from(["a b", "b", "b c a"]))
)
def test_the_scan_finds_what_the_list_matches(words: list[str], phrases: list[str]) -> None:
    text, listed = " ".join(words), Phrases(phrases)
    expected, place = [], 0
    while place < len(words):
        taken = listed.match(words, place)
        if taken:
            expected.append(" ".join(words[place : place + taken]))
        place += taken or 1
    assert find(text, *phrases) == expected


def test_a_root_stands_for_its_prefixed_forms() -> None:
    text = "Ia ditembak saat polisi menembaki penembak; tembakan itu tertembus."
    assert find(text, "~tembak") == ["ditembak", "menembaki", "penembak", "tembakan"]
    assert find("menyiksa, memukul, mengancam, membunuh", "~siksa", "~pukul", "~ancam", "~bunuh") == [
        "menyiksa", "memukul", "mengancam", "membunuh",
    ]  # fmt: skip
