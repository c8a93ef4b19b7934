"""A paragraph parted where marks begin and end, for writers that cannot draw lines below words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.report.lanes import assign_lanes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from telisik.analysis.model import Span
    from telisik.report.report import Report, ReportFinding


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that the same marks cover, the innermost first; ``begun`` are the marks that begin here."""

    text: str
    marks: tuple[ReportFinding, ...]
    begun: tuple[ReportFinding, ...]


class Parting:
    """Parts the paragraphs of one report, in order."""

    def __init__(self, report: Report) -> None:
        """Sort the marks and choose their lanes."""
        self._text = report.text
        placed = [finding for finding in report.findings if not finding.orphan]
        self._marks = sorted(placed, key=lambda f: (f.span.start, -f.span.end, f.number))
        self._lanes = assign_lanes(self._marks)
        self._next = 0
        self._active: list[ReportFinding] = []

    def part(self, paragraph: Span) -> Iterator[Stretch]:
        """Yield the stretches of a paragraph; call it for each paragraph from the first to the last."""
        self._active = [mark for mark in self._active if mark.span.end > paragraph.start]
        place = paragraph.start
        shown: set[int] = set()
        while place < paragraph.end:
            begun = self._begin(place)
            end = self._find_end(place, paragraph.end)
            marks = tuple(sorted(self._active, key=lambda mark: (self._lanes[mark.number], mark.number)))
            yield Stretch(self._text[place:end], marks, tuple(m for m in begun if m.number not in shown))
            shown |= {mark.number for mark in begun}
            self._active = [mark for mark in self._active if mark.span.end > end]
            place = end

    def _begin(self, place: int) -> Sequence[ReportFinding]:
        """Take up the marks that begin here, or began between two paragraphs."""
        begun: list[ReportFinding] = []
        while self._next < len(self._marks) and self._marks[self._next].span.start <= place:
            mark = self._marks[self._next]
            self._next += 1
            if mark.span.end > place:
                begun.append(mark)
        self._active += begun
        return begun

    def _find_end(self, place: int, end: int) -> int:
        ends = [mark.span.end for mark in self._active]
        if self._next < len(self._marks):
            ends.append(self._marks[self._next].span.start)
        return min([end, *(other for other in ends if other > place)])
