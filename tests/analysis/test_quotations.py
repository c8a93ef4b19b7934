"""What stands between quotation marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.analysis.quotations import find_quotes
from telisik.analysis.text import read_text


def quote(text: str) -> list[str]:
    found = find_quotes(text, read_text(text).paragraphs)
    return [text[q.inner.start : q.inner.end] for q in found.quotes]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('Ia berkata, "saya pulang", lalu pergi.', ["saya pulang"]),
        ("Ia berkata, “saya pulang”, lalu pergi.", ["saya pulang"]),
        ("Il a dit «bonjour».", ["bonjour"]),
        ("“Ia bilang ‘pulang’ kepada saya,” kata Ani.", ["Ia bilang ‘pulang’ kepada saya,"]),
        ('"Satu," katanya. "Dua."', ["Satu,", "Dua."]),
        ("“Gerbang dibuka pukul tiga,’ ujar Ani. “Itu saja.”", ["Gerbang dibuka pukul tiga,", "Itu saja."]),
        ("“Ia bilang ‘pulang,’ lalu pergi,” kata Ani.", ["Ia bilang ‘pulang,’ lalu pergi,"]),
        (
            "‘’We go,’’ she said. “He stays,’’ she said. ``You too,'' she said.",
            ["We go,", "He stays,", "You too,"],
        ),
        ("It's the people's choice; don't ask.", []),
        ("Jum'at pagi di Ma'had itu.", []),
    ],
)
def test_quotations_are_what_the_marks_enclose(text: str, inner: list[str]) -> None:
    assert quote(text) == inner


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = 'Ia berkata: "Pertama.\n"Kedua.\n"Ketiga."\nLalu ia diam.'
    found = find_quotes(text, read_text(text).paragraphs).quotes
    assert [(q.paragraphs, q.closed) for q in found] == [(3, True)]
    assert text[found[0].span.start : found[0].span.end].endswith('Ketiga."')


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = 'Ia berkata: "Pertama.\nNarator melanjutkan tanpa tanda.'
    found = find_quotes(text, read_text(text).paragraphs).quotes
    assert [q.closed for q in found] == [False]
    assert text[found[0].span.end :] == "\nNarator melanjutkan tanpa tanda."


@given(st.text(st.sampled_from("a \n\"“”‘’'«»„.,")))
def test_quotations_lie_in_order_and_apart(text: str) -> None:
    end = 0
    for found in find_quotes(text, read_text(text).paragraphs).quotes:
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.span.start <= found.inner.start <= found.inner.end <= found.span.end
        end = found.span.end


@given(st.text(st.sampled_from('a \n"“”')), st.integers(0, 40))
def test_a_quotation_is_found_by_any_offset_inside_it(text: str, offset: int) -> None:
    found = find_quotes(text, read_text(text).paragraphs)
    holding = [q for q in found.quotes if q.span.start <= offset < q.span.end]
    assert found.find(offset) == (holding[0] if holding else None)


def test_ten_thousand_marks_take_linear_time() -> None:
    text = '"a" ' * 10_000 + "“b\n" * 10_000
    started = time.perf_counter()
    find_quotes(text, read_text(text).paragraphs)
    assert time.perf_counter() - started < 5
