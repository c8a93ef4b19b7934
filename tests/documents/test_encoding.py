"""Text files in the encodings that newsrooms meet are read; what cannot be read says so."""

from __future__ import annotations

import codecs
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.documents.encoding import DAMAGED_UTF8, decode_text
from telisik.errors import Fault

ARTICLE = "Kata “dia” – ya, ujar Müller di sini. Beredar kabar bahwa harga naik.\n" * 10


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_utf8_round_trip(text: str) -> None:
    decoded = decode_text(b"\xef\xbb\xbf" + text.encode(), "a")
    assert (decoded.text, decoded.encoding) == (text, "utf-8")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_marked_round_trip(mark: bytes, encoding: str, text: str) -> None:
    decoded = decode_text(mark + text.encode(encoding), "a")
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_without_a_mark(encoding: str) -> None:
    decoded = decode_text(ARTICLE.encode(encoding), "a")
    assert (decoded.text, decoded.encoding) == (ARTICLE, encoding)


@given(st.text(st.sampled_from("abc DEF ghi,.\n“”–’éüñ"), min_size=20))
def test_western_text(text: str) -> None:
    text = "Menurut polisi, pelaku kabur. " * 20 + text[:30] + "“"
    decoded = decode_text(text.encode("windows-1252"), "a")
    assert (decoded.text, decoded.encoding) == (text, "windows-1252")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Президент заявил, что переговоры начнутся завтра утром. " * 8, "cp1251"),
        ("これは日本語の記事です。大統領は昨日、記者会見で述べた。" * 8, "shift_jis"),
        ("이것은 한국어 기사입니다. 대통령은 어제 기자회견에서 말했다. " * 8, "euc_kr"),
    ],
)
def test_other_encodings_are_found_by_statistics(text: str, encoding: str) -> None:
    assert decode_text(text.encode(encoding), "a").text == text


def test_a_download_cut_within_a_character_stays_utf8() -> None:
    decoded = decode_text(ARTICLE.encode() + "“".encode()[:-1], "a")
    assert decoded.encoding == DAMAGED_UTF8
    assert decoded.text == ARTICLE + "\ufffd"


def test_a_few_nul_bytes_do_not_make_a_text_binary() -> None:
    assert (
        "polisi"
        in decode_text(b"Kata polisi\x00 " * 3 + b"kemarin malam di lokasi kejadian. " * 20, "a").text
    )


@pytest.mark.parametrize(
    "data",
    [
        hashlib.sha512(b"noise").digest() * 80,
        b"\x00" * 4096,
        bytes(range(256)) * 20,
        b"MZ" + b"\x90\x00" * 200,
    ],
    ids=["noise", "nul", "all bytes", "pattern"],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(Fault, match="“a” is not a text: it holds binary data"):
        decode_text(data, "a")


@pytest.mark.parametrize("data", [b"\xff\xfeabc", b"\xff\xfe\x00\xd8", b"\x00\x00\xfe\xff\x00\x01"])
def test_broken_wide_text_is_refused(data: bytes) -> None:
    with pytest.raises(Fault, match="characters of “a” could not be read"):
        decode_text(data, "a")


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_a_fault(data: bytes) -> None:
    try:
        told = decode_text(data, "a").encoding
    except Fault as fault:
        told = str(fault)
    assert told
