"""Dragging an edge of the selected mark: which edge the pointer is at, and which words it would then cover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.model import Span
from telisik.ui.word_bounds import snap_end, snap_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF

    from telisik.ui.line_boxes import LineBox

_NEAR = 6  # pixels on either side of an edge; half of it lies outside the mark


@dataclass(frozen=True, slots=True)
class EdgeDrag:
    """A drag under way: whose edge, which one, and the span as it would be."""

    finding_id: int
    at_start: bool
    span: Span

    def to(self, text: str, place: int, *, exact: bool) -> EdgeDrag:
        """Return the drag with its edge at a place, at the nearest word's edge unless it is to be ``exact``."""
        start, end = self.span.start, self.span.end
        if self.at_start:
            place = place if exact else snap_start(text, place)
            start = max(0, min(place, end - 1))
        else:
            place = place if exact else snap_end(text, place)
            end = min(len(text), max(place, start + 1))
        return EdgeDrag(self.finding_id, self.at_start, Span(start, end))


def edge_at(boxes: Sequence[LineBox], place: QPointF, pixels: int, *, leftwards: bool) -> str:
    """Return "start" or "end" where a point of the page is at that edge of some boxes, otherwise nothing.

    ``leftwards`` is the direction of writing from right to left.
    """
    if not boxes:
        return ""
    first, last = boxes[0].ground(pixels), boxes[-1].ground(pixels)
    begins, ends = (first.right(), last.left()) if leftwards else (first.left(), last.right())
    from_start, from_end = abs(place.x() - begins), abs(place.x() - ends)
    at_start = from_start <= _NEAR and first.top() <= place.y() <= first.bottom()
    at_end = from_end <= _NEAR and last.top() <= place.y() <= last.bottom()
    if at_start and at_end:
        return "start" if from_start < from_end else "end"
    return "end" if at_end else "start" if at_start else ""
