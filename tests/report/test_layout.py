"""Lines, lanes and words: the parts that place marks."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from factory import TEXT, make_finding, make_review, make_reviewed
from hypothesis import given, settings
from hypothesis import strategies as st

from telisik.analysis.model import Severity, Span
from telisik.report.build import build_report
from telisik.report.lanes import assign_lanes
from telisik.report.pdf_article_layout import break_lines
from telisik.report.pdf_fonts import Face
from telisik.report.pdf_shaping import measure, place_text
from telisik.report.pdf_style import SERIF_SIZE
from telisik.report.pdf_wrap import wrap
from telisik.report.wording import load_wording

_TEXTS = st.text(alphabet=st.sampled_from("ab,\t -é😀北\u0301\u200d\ufe0fWi"), max_size=200)


@given(_TEXTS, st.floats(20, 300))
@settings(max_examples=150, deadline=None)
def test_broken_lines_hold_every_word_in_order_and_fit(text, width):
    lines = list(break_lines(text, Span(0, len(text)), width))
    assert "".join("".join(text[start:end].split()) for start, end in lines) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(lines))
    for start, end in lines:
        if end - start > 1:
            assert measure(text[start:end], Face.SERIF, SERIF_SIZE) <= width + 0.01


@given(_TEXTS, st.floats(20, 300))
@settings(max_examples=100, deadline=None)
def test_wrapped_text_loses_nothing(text, width):
    assert "".join("".join(wrap(text, Face.SANS, 8, width)).split()) == "".join(text.split())


def test_characters_a_face_lacks_come_from_another_or_stand_alone():
    pieces = place_text("a\u1200\u200db→", Face.SERIF).pieces
    assert [piece.shown for piece in pieces if piece.face is None] == ["\u1200"]
    assert "".join(piece.shown for piece in pieces) == "a\u1200b→"


def lanes_of(*spans):
    findings = [
        make_reviewed(number, replace(make_finding(TEXT, Span(*span)), severity=severity))
        for number, (span, severity) in enumerate(spans, start=1)
    ]
    return assign_lanes(build_report(make_review(findings=findings), "en").findings)


@pytest.mark.parametrize(
    ("spans", "lanes"),
    [
        ([((0, 5), Severity.LOW), ((6, 9), Severity.LOW)], {1: 0, 2: 0}),
        ([((0, 20), Severity.LOW), ((6, 9), Severity.LOW)], {1: 1, 2: 0}),
        ([((0, 10), Severity.HIGH), ((5, 15), Severity.LOW)], {1: 1, 2: 0}),
        ([((0, 10), Severity.LOW), ((0, 10), Severity.HIGH)], {1: 1, 2: 0}),
        ([((0, 30), Severity.LOW), ((2, 20), Severity.LOW), ((5, 9), Severity.LOW)], {1: 2, 2: 1, 3: 0}),
    ],
)
def test_the_inner_of_two_findings_has_its_line_nearer(spans, lanes):
    assert lanes_of(*spans) == lanes


def test_both_languages_say_the_same_things():
    english, indonesian = (load_wording(code)._sections for code in ("en", "id"))
    assert {k: set(v) for k, v in english.items()} == {k: set(v) for k, v in indonesian.items()}
    for section, entries in english.items():
        for key, value in entries.items():
            other = indonesian[section][key]
            assert type(other) is type(value)
            if isinstance(value, list) and key != "months":
                assert [_fields(text) for text in value] == [_fields(text) for text in other]
            elif isinstance(value, str):
                assert _fields(value) == _fields(other)


def _fields(template):
    import string

    return {name for _, name, _, _ in string.Formatter().parse(template) if name}
