"""The findings of one article as the list shows them: under their headings, and all rows one below the other."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telisik.store.model import Status
from telisik.ui.findings_filter import Filter
from telisik.ui.findings_groups import Group, Grouping, Sites

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from telisik.store.model import ReviewedFinding

_NOTHING = Filter()


@dataclass(frozen=True, slots=True)
class Choice:
    """What the list shows of any article: which findings, under which headings, in which language."""

    filter: Filter = field(default_factory=Filter)
    grouping: Grouping = Grouping.PARAGRAPH
    language: str = "en"


class Arrangement:
    """Rows from 0: each heading, and below it its findings unless it is closed.

    It is made anew where the choice or the findings change. That may be done in a thread; nothing here asks Qt for
    more than words.
    """

    def __init__(
        self,
        choice: Choice,
        findings: Sequence[ReviewedFinding] = (),
        sites: Sites | None = None,
        kept: int | None = None,
    ) -> None:
        """Arrange findings; ``kept`` is the id of one that stays whatever the filter says."""
        self.choice = choice
        self.kept = kept
        admitted = [reviewed for reviewed in findings if self.admits(reviewed)]
        self.groups = (sites or Sites()).group(admitted, choice.grouping, choice.language)
        self._places = {
            reviewed.id: (number, place)
            for number, group in enumerate(self.groups)
            for place, reviewed in enumerate(group.rows)
        }
        self._closed: set[Hashable] = set()
        self._starts: list[int] = []  # the row of each heading
        self.rows = 0
        self._count_rows()

    def _count_rows(self) -> None:
        starts, row = [], 0
        for group in self.groups:
            starts.append(row)
            row += 1 if group.key in self._closed else 1 + len(group.rows)
        self._starts, self.rows = starts, row

    def admits(self, reviewed: ReviewedFinding) -> bool:
        """Tell whether a finding is to be listed."""
        chosen = self.choice.filter
        return chosen == _NOTHING or reviewed.id == self.kept or chosen.admits(reviewed)

    def serves(self, choice: Choice, kept: int | None) -> bool:
        """Tell whether this is what would be made for such a choice."""
        return self.choice == choice and (self.kept == kept or choice.filter == _NOTHING)

    def has(self, finding_id: int) -> bool:
        """Tell whether a finding is listed, be it under a closed heading."""
        return finding_id in self._places

    def at(self, row: int) -> tuple[Group, ReviewedFinding | None]:
        """Return what stands in a row: a finding with its group, or the heading of a group and None."""
        number = bisect_right(self._starts, row) - 1
        group, place = self.groups[number], row - self._starts[number] - 1
        return group, group.rows[place] if place >= 0 else None

    def row_of(self, finding_id: int | None) -> int | None:
        """Return a finding's row; None where it is not listed or its heading is closed."""
        number, place = self._places.get(finding_id or 0, (-1, 0))
        if number < 0 or self.groups[number].key in self._closed:
            return None
        return self._starts[number] + 1 + place

    def heading_of(self, finding_id: int) -> int | None:
        """Return the row of the heading that a finding stands under; None where it is not listed."""
        place = self._places.get(finding_id)
        return None if place is None else self._starts[place[0]]

    def heading_row(self, key: Hashable) -> int | None:
        """Return the row of a heading by its group's key."""
        rows = (row for group, row in zip(self.groups, self._starts, strict=True) if group.key == key)
        return next(rows, None)

    def is_closed(self, group: Group) -> bool:
        """Tell whether the findings of a group are not listed."""
        return group.key in self._closed

    def closed(self) -> frozenset[Hashable]:
        """Return the keys of the closed groups."""
        return frozenset(self._closed)

    def close(self, keys: frozenset[Hashable]) -> None:
        """Close these groups, where they are there, and open all others."""
        if keys != self._closed:
            self._closed = {group.key for group in self.groups if group.key in keys}
            self._count_rows()

    def replace(self, reviewed: ReviewedFinding) -> None:
        """Take another state of a finding that is listed; it stays where it stands."""
        number, place = self._places[reviewed.id]
        group = self.groups[number]
        before, group.rows[place] = group.rows[place], reviewed
        group.open += (reviewed.status is Status.OPEN) - (before.status is Status.OPEN)
