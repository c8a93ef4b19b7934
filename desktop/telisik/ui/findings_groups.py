"""Under which headings the findings of an article are listed: paragraph, type, severity, or source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Severity
from telisik.store.model import Status
from telisik.terms import name_term
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from telisik.analysis.model import Quotation, Span
    from telisik.store.model import ReviewedFinding

_GRAVEST_FIRST = tuple(reversed(Severity))


class Grouping(StrEnum):
    """What the headings of the list are."""

    PARAGRAPH = "paragraph"
    TYPE = "type"
    SEVERITY = "severity"
    SOURCE = "source"


@dataclass(slots=True)
class Group:
    """The findings under one heading; ``aside`` stands beside it in a lighter hand."""

    key: Hashable
    heading: str
    aside: str = ""
    rows: list[ReviewedFinding] = field(default_factory=list)
    open: int = 0


def find_paragraph(paragraphs: Sequence[Span], start: int) -> int:
    """Return the number, from 1, of the paragraph in which an offset lies."""
    return max(1, bisect_right(paragraphs, start, key=lambda paragraph: paragraph.start))


def _spread(quotations: Sequence[Quotation], paragraphs: Sequence[Span]) -> dict[int, tuple[int, int]]:
    """Map each paragraph inside a longer quotation to the first and last paragraph of that quotation."""
    spread: dict[int, tuple[int, int]] = {}
    for quotation in quotations:
        if quotation.paragraphs > 1:
            first = find_paragraph(paragraphs, quotation.span.start)
            last = find_paragraph(paragraphs, quotation.span.end - 1)
            spread.update(dict.fromkeys(range(first, last + 1), (first, last)))
    return spread


class Sites:
    """Where the findings of one article stand, and who speaks in each."""

    def __init__(
        self,
        findings: Sequence[ReviewedFinding] = (),
        paragraphs: Sequence[Span] = (),
        quotations: Sequence[Quotation] = (),
        text: str = "",
    ) -> None:
        self._text = text
        spread = _spread(quotations, paragraphs)
        self._paragraphs: dict[int, tuple[int, int]] = {}
        for reviewed in findings:
            number = find_paragraph(paragraphs, reviewed.finding.span.start)
            self._paragraphs[reviewed.id] = spread.get(number, (number, number))

    def paragraphs_of(self, finding_id: int) -> tuple[int, int]:
        """Return the first and last paragraph of the quotation, or the one paragraph, that a finding is in."""
        return self._paragraphs.get(finding_id, (1, 1))

    def group(self, findings: Iterable[ReviewedFinding], grouping: Grouping, language: str) -> list[Group]:
        """Return the findings under their headings, each heading once, each finding in text order."""
        groups: dict[Hashable, Group] = {}
        find_key, make_group = self._find_key(grouping), self._make_groups(grouping, language)
        for reviewed in findings:
            key = find_key(reviewed)
            group = groups.get(key)
            if group is None:
                group = groups[key] = make_group(key, reviewed)
            group.rows.append(reviewed)
            if reviewed.status is Status.OPEN:
                group.open += 1
        return _in_order(list(groups.values()), grouping)

    def _find_key(self, grouping: Grouping) -> Callable[[ReviewedFinding], Hashable]:
        if grouping is Grouping.PARAGRAPH:
            paragraphs = self._paragraphs
            return lambda reviewed: paragraphs.get(reviewed.id, (1, 1))
        if grouping is Grouping.TYPE:
            return lambda reviewed: reviewed.finding.code
        if grouping is Grouping.SEVERITY:
            return lambda reviewed: reviewed.finding.severity
        return lambda reviewed: self.name_source(reviewed).casefold()

    def name_source(self, reviewed: ReviewedFinding) -> str:
        """Return who speaks: the name that the source stands for, its own words, or nothing."""
        finding = reviewed.finding
        if finding.resolved_to:
            return finding.resolved_to
        words = " ".join(self._text[span.start : span.end] for span in finding.source)
        return " ".join(words.split())

    def _make_groups(self, grouping: Grouping, language: str) -> Callable[[Hashable, ReviewedFinding], Group]:
        """Return what makes a group of its key and its first finding."""
        if grouping is Grouping.TYPE:
            return lambda key, first: Group(key, name_term("code", first.finding.code, language))
        if grouping is Grouping.SEVERITY:
            return lambda key, first: Group(key, name_term("severity", first.finding.severity, language))
        if grouping is Grouping.SOURCE:
            nobody = translate("Findings", "No source named")
            return lambda key, first: Group(key, self.name_source(first) or nobody)
        # Said once: a book has thousands of paragraphs.
        one, several = (
            translate("Findings", "Paragraph {number}"),
            translate("Findings", "Paragraphs {first}–{last}"),
        )
        aside = translate("Findings", "one quote")

        def make(key: Hashable, reviewed: ReviewedFinding) -> Group:
            first, last = self.paragraphs_of(reviewed.id)
            if first == last:
                return Group(key, one.format(number=first))
            return Group(key, several.format(first=first, last=last), aside)

        return make


def _in_order(groups: list[Group], grouping: Grouping) -> list[Group]:
    if grouping is Grouping.TYPE:
        codes = tuple(Code)
        return sorted(groups, key=lambda group: codes.index(group.rows[0].finding.code))
    if grouping is Grouping.SEVERITY:
        return sorted(groups, key=lambda group: _GRAVEST_FIRST.index(group.rows[0].finding.severity))
    if grouping is Grouping.SOURCE:
        # Most often heard first; what names nobody comes last.
        return sorted(groups, key=lambda group: (not group.key, -len(group.rows)))
    return groups
