"""How far down its page each place of a text stands, without asking the page for each of thousands of marks."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class MarkHeights:
    """Shares of the page's height: as measured where marks begin, between them in proportion.

    Before anything is measured a place stands where its offset says.
    """

    def __init__(
        self, length: int, starts: Sequence[int] = (), baselines: Sequence[float] = (), whole: float = 1.0
    ) -> None:
        """Take measured places, top down: code points, and pixels of a page that is ``whole`` pixels high."""
        # No text ends above the last place that was measured, nor in one that is not there.
        self._starts = [*starts, max(length, starts[-1] + 1 if starts else 1)]
        self._baselines = [*baselines, whole]
        self._whole = whole

    def share(self, start: int) -> float:
        """Return the share of the page that is above a place; it never falls from one place to the next."""
        index = bisect_left(self._starts, start)
        if index == len(self._starts):
            return 1.0
        above, below = self._starts[index], self._baselines[index]
        if above != start:
            first, top = (self._starts[index - 1], self._baselines[index - 1]) if index else (0, 0.0)
            below = top + (below - top) * ((start - first) / (above - first))
        return below / self._whole

    def find(self, share: float) -> float:
        """Return the place, in code points, from which on more than this share of the page is above; nearly."""
        baseline = share * self._whole
        index = bisect_left(self._baselines, baseline)
        if index == len(self._baselines):
            return float(self._starts[-1])
        first, top = (self._starts[index - 1], self._baselines[index - 1]) if index else (0, 0.0)
        return first + (self._starts[index] - first) * ((baseline - top) / (self._baselines[index] - top))
