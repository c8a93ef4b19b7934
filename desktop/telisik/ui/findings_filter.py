"""Which findings of an article the list shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telisik.analysis.model import Code, Layer, Severity
from telisik.store.model import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telisik.store.model import ReviewedFinding


@dataclass(frozen=True, slots=True)
class Filter:
    """Each part narrows the list; an empty part admits everything. ``words`` are looked for in text and note."""

    only_open: bool = False
    layer: Layer | None = None
    codes: frozenset[Code] = frozenset()
    severities: frozenset[Severity] = frozenset()
    statuses: frozenset[Status] = frozenset()
    words: str = ""

    def admits(self, reviewed: ReviewedFinding) -> bool:
        """Tell whether a finding shows."""
        finding = reviewed.finding
        return (
            not (self.only_open and reviewed.status is not Status.OPEN)
            and (self.layer is None or finding.layer is self.layer)
            and (not self.codes or finding.code in self.codes)
            and (not self.severities or finding.severity in self.severities)
            and (not self.statuses or reviewed.status in self.statuses)
            and (not self.words or self._has_words(reviewed))
        )

    def _has_words(self, reviewed: ReviewedFinding) -> bool:
        finding = reviewed.finding
        said = " ".join((finding.text, finding.resolved_to or "", reviewed.note)).casefold()
        return all(word in said for word in self.words.casefold().split())

    def count_parts(self) -> int:
        """Return how many parts narrow the list, those with a button of their own left out."""
        return sum(map(bool, (self.codes, self.severities, self.statuses, self.words.strip())))

    def as_plain(self) -> dict[str, object]:
        """Return it as JSON can hold it."""
        return {
            "only_open": self.only_open,
            "layer": self.layer,
            "codes": sorted(self.codes),
            "severities": sorted(self.severities),
            "statuses": sorted(self.statuses),
            "words": self.words,
        }


def read_filter(plain: Mapping[str, Any]) -> Filter:
    """Return what ``as_plain`` gave. A ValueError for a code, a severity or the like that is none of ours."""
    layer = plain.get("layer")
    return Filter(
        only_open=bool(plain.get("only_open")),
        layer=None if layer is None else Layer(layer),
        codes=frozenset(map(Code, plain.get("codes", ()))),
        severities=frozenset(map(Severity, plain.get("severities", ()))),
        statuses=frozenset(map(Status, plain.get("statuses", ()))),
        words=str(plain.get("words", "")),
    )
