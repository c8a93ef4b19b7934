"""What the library holds of an article: who it is, and what the reviewer decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from telisik.analysis.model import Analysis, Finding


class Status(StrEnum):
    """A reviewer's decision on a finding."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    NEEDS_EVIDENCE = "needs_evidence"
    DISMISSED = "dismissed"


class Verdict(StrEnum):
    """A reviewer's conclusion on an article, on a scale of five and one outside it."""

    SUPPORTED = "supported"
    PARTLY_SUPPORTED = "partly_supported"
    UNPROVEN = "unproven"
    MISLEADING = "misleading"
    FALSE = "false"
    NOT_ASSESSABLE = "not_assessable"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A link attached to a finding, and when it was seen; ``id`` counts within the finding."""

    id: int
    finding_id: int
    address: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of a finding: what was done (an Edit's name) and when, in UTC.

    ``kind`` tells whether it was done, undone or done again: "do", "undo" or "redo".
    """

    name: str
    at: datetime
    reviewer: str
    kind: str = "do"


@dataclass(frozen=True, slots=True)
class ReviewedFinding:
    """A finding as kept, with its number in the article and the reviewer's decision, note and checklist.

    An ``orphan`` was reviewed, but the newest analysis no longer marks it; orphans come last.
    """

    id: int
    number: int
    finding: Finding
    status: Status = Status.OPEN
    note: str = ""
    checked: frozenset[int] = frozenset()
    decided_at: datetime | None = None
    reviewer: str = ""
    evidence: tuple[Evidence, ...] = ()
    orphan: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """Who an article is: metadata and provenance. Times are UTC; ``sha256`` is that of the original bytes."""

    id: int
    title: str
    title_by_reviewer: bool
    publisher: str
    name: str
    route: str
    encoding: str
    media_type: str
    size: int
    sha256: str
    text_sha256: str
    extraction: str
    added_at: datetime
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the library list."""

    id: int
    title: str
    name: str
    publisher: str
    language: str
    words: int
    added_at: datetime
    opened_at: datetime
    counts: dict[Status, int]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Review:
    """An article with its text, its analysis if there is one yet, and every decision made on it.

    ``reviewer`` signs this review; where it was not signed it is the library's usual reviewer, and
    ``reviewer_is_usual`` says so.
    """

    article: Article
    text: str
    analysis: Analysis | None
    findings: tuple[ReviewedFinding, ...] = ()
    verdict: Verdict | None = None
    verdict_reason: str = ""
    reviewer: str = ""
    reviewer_is_usual: bool = False

    def find(self, finding_id: int) -> ReviewedFinding:
        """Return the finding with this id; a KeyError if the review has none."""
        for reviewed in self.findings:
            if reviewed.id == finding_id:
                return reviewed
        raise KeyError(finding_id)

    def count(self, status: Status) -> int:
        """Return how many findings have this status."""
        return sum(f.status is status for f in self.findings)
