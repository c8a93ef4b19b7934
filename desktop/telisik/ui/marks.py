"""Which findings mark a text: found by place, ordered from outer to inner, each with its lane."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import accumulate, compress
from typing import TYPE_CHECKING, NamedTuple

from telisik.analysis.model import Layer, Severity
from telisik.store.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from telisik.store.model import ReviewedFinding

INNER, OUTER, NO_LANE = 0, 1, 2
_RANK = {Severity.LOW: 0, Severity.MEDIUM: 1, Severity.HIGH: 2}


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding on its words, from ``start`` to ``end`` in code points, and the lane that its line is drawn in."""

    reviewed: ReviewedFinding
    start: int
    end: int
    lane: int = INNER

    @property
    def id(self) -> int:
        """Return the finding's id."""
        return self.reviewed.id


class Strip(NamedTuple):
    """The marks of one layer by place, and what the overview asks of thousands: where each begins, and if open."""

    layer: Layer
    marks: list[Mark]
    starts: list[int]
    open: list[bool]

    def find(self, mark: Mark) -> int:
        """Return where a mark of this strip is in it."""
        index = bisect_left(self.starts, mark.start)
        while self.marks[index].id != mark.id:
            index += 1
        return index

    def replace(self, mark: Mark) -> None:
        """Take another state of a mark that is in it."""
        index = self.find(mark)
        self.marks[index] = mark
        self.open[index] = mark.reviewed.status is Status.OPEN

    def take(self, chosen: Sequence[bool]) -> Strip:
        """Return some of the marks; ``chosen`` tells of each whether it is one of them."""
        marks, starts = list(compress(self.marks, chosen)), list(compress(self.starts, chosen))
        return Strip(self.layer, marks, starts, list(compress(self.open, chosen)))


class MarkSet:
    """The marks of one text, outer before inner: a later start is inner, then an earlier end, then the graver."""

    def __init__(self, findings: Iterable[ReviewedFinding] = (), length: int = 0) -> None:
        """Place the findings on a text of ``length`` code points; orphans and empty spans have no place."""
        placed = sorted(_place(findings, length), key=_from_outer)
        lanes = _share_lanes(placed)
        # Not by ``replace``, which takes five times as long: an article has thousands.
        self._marks = [
            Mark(mark.reviewed, mark.start, mark.end, lane) for mark, lane in zip(placed, lanes, strict=True)
        ]
        self._starts = [mark.start for mark in self._marks]
        self._reach = list(accumulate((mark.end for mark in self._marks), max))
        self._places = {mark.id: index for index, mark in enumerate(self._marks)}
        self.strips = tuple(_make_strip(self._marks, layer) for layer in Layer)

    def __iter__(self) -> Iterator[Mark]:
        """Go through the marks, outer before inner."""
        return iter(self._marks)

    def __len__(self) -> int:
        """Return how many marks there are."""
        return len(self._marks)

    def get(self, finding_id: int | None) -> Mark | None:
        """Return the mark of a finding, or None where it has no place in the text."""
        index = self._places.get(finding_id) if finding_id is not None else None
        return None if index is None else self._marks[index]

    def update(self, reviewed: ReviewedFinding) -> Mark | None:
        """Take what is now decided on a finding; return its mark, or None where it has no place in the text."""
        index = self._places.get(reviewed.id)
        if index is None:
            return None
        mark = self._marks[index] = replace(self._marks[index], reviewed=reviewed)
        next(strip for strip in self.strips if strip.layer is reviewed.finding.layer).replace(mark)
        return mark

    def within(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a code point with this stretch, outer before inner."""
        first = bisect_left(self._reach, start + 1)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end > start]

    def at(self, place: int) -> list[Mark]:
        """Return the marks over a code point, the shortest first; of equal ones the graver first."""
        return sorted(self.within(place, place + 1), key=_from_shortest)


def _make_strip(marks: Sequence[Mark], layer: Layer) -> Strip:
    of_layer = [mark for mark in marks if mark.reviewed.finding.layer is layer]
    open_marks = [mark.reviewed.status is Status.OPEN for mark in of_layer]
    return Strip(layer, of_layer, [mark.start for mark in of_layer], open_marks)


def _place(findings: Iterable[ReviewedFinding], length: int) -> Iterator[Mark]:
    for reviewed in findings:
        span = reviewed.finding.span
        start, end = max(0, span.start), min(span.end, length)
        if start < end and not reviewed.orphan:
            yield Mark(reviewed, start, end)


def _from_outer(mark: Mark) -> tuple[int, int, int, int]:
    return (mark.start, -mark.end, _RANK[mark.reviewed.finding.severity], mark.reviewed.number)


def _from_shortest(mark: Mark) -> tuple[int, int, int]:
    return (mark.end - mark.start, -_RANK[mark.reviewed.finding.severity], -mark.start)


def _share_lanes(marks: Sequence[Mark]) -> list[int]:
    lanes = [INNER] * len(marks)
    for index in range(len(marks) - 1, -1, -1):
        lanes[index] = _choose_lane(_lanes_inside(marks, lanes, index))
    return lanes


def _lanes_inside(marks: Sequence[Mark], lanes: Sequence[int], index: int) -> set[int]:
    taken: set[int] = set()
    for other in range(index + 1, len(marks)):
        if marks[other].start >= marks[index].end or taken >= {INNER, OUTER}:
            break
        taken.add(lanes[other])
    return taken


def _choose_lane(taken: set[int]) -> int:
    # Outside what it overlaps; where nothing is left outside, in a lane that is free.
    if not taken:
        return INNER
    outside = max(taken) + 1
    if outside <= OUTER:
        return outside
    return next((lane for lane in (OUTER, INNER) if lane not in taken), NO_LANE)
