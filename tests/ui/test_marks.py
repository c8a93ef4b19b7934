from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.ui.article_samples import mark_span

from telisik.analysis.model import Severity, Span
from telisik.store.model import Status
from telisik.ui.marks import INNER, NO_LANE, OUTER, MarkSet

LENGTH = 60
spans = st.lists(
    st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 20)).map(
        lambda pair: Span(pair[0], min(LENGTH, sum(pair)))
    ),
    max_size=12,
)


def make_marks(*bounds: tuple[int, int], **changed) -> MarkSet:
    return MarkSet(
        [mark_span(Span(*bound), number, **changed) for number, bound in enumerate(bounds, 1)], LENGTH
    )


def lanes(marks: MarkSet) -> dict[int, int]:
    return {mark.reviewed.number: mark.lane for mark in marks}


def test_the_inner_mark_takes_the_inner_lane() -> None:
    assert lanes(make_marks((0, 20), (5, 10))) == {1: OUTER, 2: INNER}


def test_of_crossing_marks_the_later_start_takes_the_inner_lane() -> None:
    assert lanes(make_marks((0, 10), (5, 20))) == {1: OUTER, 2: INNER}


def test_of_equal_marks_the_graver_is_inside() -> None:
    mild = mark_span(Span(3, 9), 1, severity=Severity.HIGH)
    grave = mark_span(Span(3, 9), 2, severity=Severity.LOW)
    assert lanes(MarkSet([mild, grave], LENGTH)) == {1: INNER, 2: OUTER}


def test_a_third_layer_has_no_lane() -> None:
    assert lanes(make_marks((0, 30), (2, 20), (5, 10))) == {1: NO_LANE, 2: OUTER, 3: INNER}


def test_marks_side_by_side_are_all_inner() -> None:
    assert set(lanes(make_marks((0, 5), (5, 10), (12, 20))).values()) == {INNER}


@given(spans)
def test_marks_that_overlap_never_share_a_lane(bounds: list[Span]) -> None:
    marks = list(MarkSet([mark_span(span, number) for number, span in enumerate(bounds)], LENGTH))
    for index, one in enumerate(marks):
        for other in marks[index + 1 :]:
            if one.start < other.end and other.start < one.end and NO_LANE not in (one.lane, other.lane):
                assert one.lane != other.lane


@given(spans, st.integers(0, LENGTH), st.integers(0, LENGTH))
def test_a_stretch_has_exactly_the_marks_that_overlap_it(bounds: list[Span], start: int, end: int) -> None:
    findings = [mark_span(span, number) for number, span in enumerate(bounds)]
    found = {mark.id for mark in MarkSet(findings, LENGTH).within(start, end)}
    assert found == {f.id for f in findings if f.finding.span.start < end and f.finding.span.end > start}


def test_the_shortest_comes_first_under_the_pointer() -> None:
    marks = make_marks((0, 30), (2, 20), (5, 10))
    assert [mark.reviewed.number for mark in marks.at(6)] == [3, 2, 1]
    assert [mark.reviewed.number for mark in marks.at(15)] == [2, 1]


def test_an_orphan_and_a_span_beyond_the_text_have_no_place() -> None:
    orphan = replace(mark_span(Span(1, 4), 1), orphan=True)
    marks = MarkSet([orphan, mark_span(Span(LENGTH, LENGTH + 5), 2)], LENGTH)
    assert len(marks) == 0
    assert marks.get(orphan.id) is None


def test_a_decision_changes_the_finding_and_nothing_else() -> None:
    marks = make_marks((0, 20), (5, 10))
    before = [(mark.start, mark.end, mark.lane) for mark in marks]
    changed = replace(mark_span(Span(5, 10), 2), status=Status.CONFIRMED)
    mark = marks.update(changed)
    assert mark is not None
    assert mark.reviewed.status is Status.CONFIRMED
    assert [(mark.start, mark.end, mark.lane) for mark in marks] == before
