"""What the library holds of an article: who it is, and what the reviewer decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from telisik.documents.answered import leave_out_answered

if TYPE_CHECKING:
    from datetime import date, datetime

    from telisik.analysis.model import Analysis, Check, Finding, Span


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


class Label(StrEnum):
    """What kind of misinformation an article is: the seven types of First Draft, which MAFINDO uses too."""

    SATIRE = "satire"
    FALSE_CONNECTION = "false_connection"
    MISLEADING_CONTENT = "misleading_content"
    FALSE_CONTEXT = "false_context"
    IMPOSTER_CONTENT = "imposter_content"
    MANIPULATED_CONTENT = "manipulated_content"
    FABRICATED_CONTENT = "fabricated_content"


class Aspect(StrEnum):
    """The two questions about a claim: was it said, and is it so."""

    SAID = "said"
    SO = "so"


class Outcome(StrEnum):
    """What checking one aspect of a claim came to; "unsettled" cannot be settled now."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    MIXED = "mixed"
    UNSETTLED = "unsettled"
    WITHDRAWN = "withdrawn"
    OPINION = "opinion"
    IMMATERIAL = "immaterial"


class Stance(StrEnum):
    """What a piece of evidence does to the claim; UNSAID where the reviewer has not said."""

    UNSAID = ""
    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class Origin(StrEnum):
    """Who marked a finding."""

    ENGINE = "engine"
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Settled:
    """The outcome of one aspect of a claim, the day it holds for, and who says so."""

    outcome: Outcome
    as_of: date
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A link or a file kept with a finding, or with the whole article where ``finding_id`` is None.

    ``id`` counts within the finding or the article. ``seen_at`` is when the reviewer saw it. A file has a
    ``sha256``, a ``name`` as it came, a ``size`` in bytes and a ``media_type``; a link has none of them.
    """

    id: int
    finding_id: int | None
    address: str
    seen_at: datetime
    title: str = ""
    archive_address: str = ""
    stance: Stance = Stance.UNSAID
    note: str = ""
    reviewer: str = ""
    name: str = ""
    sha256: str | None = None
    size: int = 0
    media_type: str = ""


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
    """A finding as kept, with its number in the article and everything the reviewer did with it.

    An ``orphan`` was reviewed, but the newest analysis no longer marks it; orphans come last. One of the
    reviewer's own has the origin REVIEWER and perhaps a ``label`` of the reviewer's own words; its code is then
    REVIEWER_LABEL. ``engine_span`` is where the program marked it, if the reviewer moved the edges.
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
    origin: Origin = Origin.ENGINE
    label: str = ""
    engine_span: Span | None = None
    said: Settled | None = None
    so: Settled | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """Who an article is: metadata and provenance. Times are UTC; ``sha256`` is that of the original bytes.

    ``container`` is the file that the original was taken out of, if any; ``binned_at`` is None outside the bin.
    """

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
    container: str = ""
    binned_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the library list; ``counts`` are the findings by status, ``tags`` their names in order.

    ``changed_at`` is the last entry of the history about it, None where there is none.
    """

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
    reviewer: str = ""
    published: str = ""
    tags: tuple[str, ...] = ()
    binned_at: datetime | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReviewedMetadatum:
    """One value an article tells of itself: as found, where, and as the reviewer corrected it, if at all."""

    field: str
    found: str = ""
    origin: str = ""
    corrected: str | None = None
    reviewer: str = ""
    corrected_at: datetime | None = None

    @property
    def value(self) -> str:
        """Return the value that holds: the reviewer's where there is one."""
        return self.found if self.corrected is None else self.corrected


@dataclass(frozen=True, slots=True)
class Redaction:
    """What every export leaves out: one passage (``span``), or a name wherever its ``words`` stand."""

    id: int
    words: str
    span: Span | None = None
    reason: str = ""
    reviewer: str = ""


class ReplyState(StrEnum):
    """How far a right of reply is: an answer is awaited, it came, or the reviewer closed it without one."""

    WAITING = "waiting"
    ANSWERED = "answered"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Reply:
    """Who was asked for an answer, how and when, and what came back; about a finding or the whole article.

    ``reviewer`` is who asked. ``answered_at`` is the day of the answer; without an answer it is the day on which
    the reviewer noted that none came.
    """

    id: int
    party: str
    finding_id: int | None = None
    channel: str = ""
    asked: str = ""
    asked_at: date | None = None
    due_at: date | None = None
    answer: str = ""
    answered_at: date | None = None
    reviewer: str = ""

    @property
    def state(self) -> ReplyState:
        """Return how far it is."""
        if self.answer.strip():
            return ReplyState.ANSWERED
        return ReplyState.SILENT if self.answered_at else ReplyState.WAITING


@dataclass(frozen=True, slots=True)
class Signature:
    """A second reader's signature under a finished version."""

    reviewer: str
    role: str
    note: str
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """A finished review: ``head`` is the last hash of the history then, ``sha256`` that of the kept content."""

    number: int
    finished_at: datetime
    reviewer: str
    role: str
    note: str
    head: str
    sha256: str
    signatures: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """An article with its text, its analysis if there is one yet, and everything a reviewer did with it.

    ``reviewer`` signs this review in a ``role``; where it was not signed both are those of the library's usual
    reviewer, who stands in ``usual`` in any case, and ``reviewer_is_usual`` says so. ``note`` and ``evidence``
    are about the article as a whole. ``findings`` are in text order, orphans last.
    """

    article: Article
    text: str
    analysis: Analysis | None
    findings: tuple[ReviewedFinding, ...] = ()
    verdict: Verdict | None = None
    verdict_reason: str = ""
    reviewer: str = ""
    reviewer_is_usual: bool = False
    role: str = ""
    usual: tuple[str, str] = ("", "")
    label: Label | None = None
    verdict_at: datetime | None = None
    verdict_by: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    metadata: tuple[ReviewedMetadatum, ...] = ()
    redactions: tuple[Redaction, ...] = ()
    replies: tuple[Reply, ...] = ()
    tags: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()

    def find(self, finding_id: int) -> ReviewedFinding:
        """Return the finding with this id; a KeyError if the review has none."""
        for reviewed in self.findings:
            if reviewed.id == finding_id:
                return reviewed
        raise KeyError(finding_id)

    def count(self, status: Status) -> int:
        """Return how many findings have this status."""
        return sum(f.status is status for f in self.findings)

    @property
    def open_checks(self) -> tuple[Check, ...]:
        """Return what an editor would ask about the article, but for what its metadata answers."""
        if self.analysis is None:
            return ()
        known = [
            (one.field, "reviewer" if one.corrected else one.origin) for one in self.metadata if one.value
        ]
        return leave_out_answered(self.analysis.checks, known)

    def metadatum(self, field: str) -> ReviewedMetadatum:
        """Return what is known of a field, an empty one where nothing is."""
        return next((known for known in self.metadata if known.field == field), ReviewedMetadatum(field))
