"""Which language a text is read in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.analysis import language
from telisik.analysis.language import UNKNOWN, detect_language

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import write_language_tables

READABLE = {"id", "en"}


@pytest.fixture
def quick_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "tables.npz"
    monkeypatch.setattr(write_language_tables, "tables_file", lambda: place)
    write_language_tables.write_tables()
    return place


def test_the_quick_form_of_the_tables_says_what_the_library_s_own_does(
    quick_tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["Presiden mengatakan hal itu.", "He said so.", "Le président a dit cela.", "Сказал он", "1 2 3"]
    found = []
    for place in (quick_tables, quick_tables.with_name("none")):
        monkeypatch.setattr(language, "tables_file", lambda place=place: place)
        identifier = language.load_identifier.__wrapped__()
        found.append([[(code, float(share)) for code, share in identifier.rank(text)] for text in texts])
    assert found[0] == found[1]


def test_the_quick_form_of_the_tables_is_the_same_bytes_every_time(quick_tables: Path) -> None:
    before = quick_tables.read_bytes()
    write_language_tables.write_tables()
    assert quick_tables.read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        "Presiden mengatakan hal itu kemarin.",
        "Sy dpt info dr grup sebelah klo bsk ada razia, hati2 ya gaes!! sebarkan",
        "gak usah percaya, itu cuma hoax doang wkwk",
        "VIRAL!!! SEBARKAN SEBELUM DIHAPUS",
        "BREAKING NEWS 🔥🔥 Banjir Jakarta makin parah gaes, stay safe ya 🙏",
    ],
)
def test_indonesian_as_people_write_it_is_indonesian(text: str) -> None:
    found = detect_language(text, READABLE)
    assert (found.code, found.supported) == ("id", True)


@pytest.mark.parametrize(
    "text", ["The president said so on Monday.", "POLICE SAID ON MONDAY THAT THE MAN WAS HELD"]
)
def test_english_is_english_in_capitals_too(text: str) -> None:
    found = detect_language(text, READABLE)
    assert (found.code, found.supported) == ("en", True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le président a dit cela hier soir à Paris.", "fr"),
        ("Kerajaan Malaysia berkata bahawa perkara itu tidak benar kerana ia palsu.", "ms"),
        ("Wong-wong padha lunga menyang pasar esuk-esuk", "jv"),
        ("De minister zei gisteren dat het niet waar is.", "nl"),
        ("こんにちは世界", "ja"),
    ],
)
def test_a_language_without_a_pack_is_named_but_not_supported(text: str, code: str) -> None:
    found = detect_language(text, READABLE)
    assert (found.code, found.supported) == (code, False)


@pytest.mark.parametrize("text", ["", "   \n", "😀😀😀", "!!! ---", "https://example.org/a/b"])
def test_a_text_without_words_is_in_no_language(text: str) -> None:
    assert detect_language(text, READABLE).code == UNKNOWN


def test_quotations_in_another_language_do_not_change_the_articles_own() -> None:
    text = (
        "Presiden menutup pidatonya dengan ucapan singkat di depan para tamu. "
        '"We will never walk alone," katanya dalam bahasa Inggris. Para tamu bertepuk tangan.'
    )
    assert detect_language(text, READABLE).code == "id"


def test_a_language_is_supported_only_where_a_pack_reads_it() -> None:
    assert not detect_language("Presiden mengatakan hal itu kemarin.", {"en"}).supported


@given(st.text(st.characters(exclude_categories=[])))
def test_every_text_has_an_answer(text: str) -> None:
    found = detect_language(text, READABLE)
    assert 0.0 <= found.confidence <= 1.0
    assert found.supported == (found.code in READABLE)
