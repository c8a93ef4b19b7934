"""Which of two overlapping findings draws its line nearer to the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.report.report import ReportFinding

_RANK = {Severity.LOW: 0, Severity.MEDIUM: 1, Severity.HIGH: 2}


def assign_lanes(findings: Sequence[ReportFinding]) -> dict[int, int]:
    """Return the lane of each finding by its number: 0 next to the words, 1 below, 2 and more draw no line.

    The inner of two lies inside or starts later; of equal ranges the graver one is inside.
    """
    innermost = sorted(findings, key=lambda f: (-f.span.start, f.span.end, -_RANK[f.severity], f.number))
    lanes: dict[int, int] = {}
    for place, finding in enumerate(innermost):
        lane = 0
        for other in _inside(innermost, place):
            lane = max(lane, lanes[other.number] + 1)
        lanes[finding.number] = lane
    return lanes


def _inside(innermost: Sequence[ReportFinding], place: int) -> list[ReportFinding]:
    """Return the findings before this place that begin within it."""
    end = innermost[place].span.end
    found = []
    for index in range(place - 1, -1, -1):
        if innermost[index].span.start >= end:
            break
        found.append(innermost[index])
    return found
