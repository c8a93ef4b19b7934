"""A review as plain data that every writer prints: nothing here knows a file format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telisik.store.model import ReplyState, Status
from telisik.terms import name_term

if TYPE_CHECKING:
    from datetime import datetime

    from telisik.analysis.model import Code, Engine, Grade, Layer, Quotation, Severity, Span
    from telisik.store.model import Article, Verdict

CHART_ORDER = (Status.CONFIRMED, Status.NEEDS_EVIDENCE, Status.OPEN, Status.DISMISSED)


@dataclass(frozen=True, slots=True)
class ReportEvidence:
    """A link or file of a finding (0: of the whole article), numbered through the report: 3 prints as E3.

    ``told`` says in sentences what it is, when it was seen and by whom.
    """

    number: int
    finding: int
    address: str
    seen_at: datetime
    told: tuple[str, ...] = ()
    title: str = ""
    archive_address: str = ""
    stance: str = ""
    note: str = ""
    reviewer: str = ""
    name: str = ""
    sha256: str = ""
    size: int = 0
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class ReportReply:
    """Who was asked for an answer (about a finding, 0: about the article), and what came back.

    ``told`` says it in sentences; days are ISO 8601, empty where unknown.
    """

    party: str
    finding: int
    told: tuple[str, ...]
    state: ReplyState = ReplyState.WAITING
    asked_by: str = ""
    channel: str = ""
    asked: str = ""
    asked_at: str = ""
    due_at: str = ""
    answer: str = ""
    answered_at: str = ""


@dataclass(frozen=True, slots=True)
class ReportVersion:
    """A finished version of the review, and in sentences who finished and signed it, and what changed after."""

    number: int
    finished_at: datetime
    reviewer: str
    head: str
    sha256: str
    told: tuple[str, ...] = ()
    countersigned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportCheck:
    """What a desk editor would ask about the article as a whole; ``paragraphs`` are the places it rests on."""

    title: str
    reason: str
    severity: Severity
    rule: str
    norm: str
    paragraphs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportRule:
    """A rule that marked something in this article, and how often it was right where that was measured."""

    name: str
    told: str


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """One finding with everything the ledger prints; ``paragraph`` counts from 1, 0 where it has no place.

    ``evidence`` are the numbers of the evidence list; ``span`` is the marked stretch of the text; ``checked`` are
    the questions the reviewer ticked; ``outcomes`` say what checking the claim came to; ``own`` marks are the
    reviewer's.
    """

    number: int
    layer: Layer
    code: Code
    type_name: str
    severity: Severity
    grade: Grade | None
    span: Span
    text: str
    paragraph: int
    status: Status
    reason: str
    rule: str
    norm: str
    resolved_to: str
    also: tuple[str, ...]
    note: str
    reviewer: str
    decided_at: datetime | None
    evidence: tuple[int, ...]
    orphan: bool
    checked: tuple[str, ...] = ()
    own: bool = False
    outcomes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartRow:
    """How many findings of one type stand at each decision, in the order of ``CHART_ORDER``."""

    layer: Layer
    type_name: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """Return the number of findings of the type."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class GradeRow:
    """How many attributions have one grade, and which source types they are, most frequent first."""

    grade: Grade
    name: str
    total: int
    types: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report prints, in its language; times are UTC, offsets code points of ``text``.

    Of a redacted review the hashes are empty: a name could be guessed until they fit. ``version`` is the finished
    version that the report shows, None for a draft; ``changed`` then says what changed since the last one.
    ``twin`` is the report as data, ``digest`` its own digest. ``findings``, ``counts`` and the chart are those that
    are printed; ``total`` and ``open_total`` count all of the review, also those that a filter left out.
    """

    language: str
    page_size: str
    made_at: datetime
    program: str
    article: Article
    title: str
    publisher: str
    published: str
    address: str
    original_hash: str
    text_hash: str
    container_hash: str
    provenance: tuple[tuple[str, str], ...]
    article_language: str
    language_code: str
    supported: bool
    analysed: bool
    words: int
    text: str
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    engine: Engine | None
    findings: tuple[ReportFinding, ...]
    chart: tuple[ChartRow, ...]
    grades: tuple[GradeRow, ...]
    key_findings: tuple[ReportFinding, ...]
    evidence: tuple[ReportEvidence, ...]
    checks: tuple[ReportCheck, ...]
    counts: dict[Status, int]
    verdict: Verdict | None
    verdict_reason: str
    verdict_by: str
    label: str
    reviewer: str
    role: str
    reviewer_is_usual: bool
    decided_at: datetime | None
    norms: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    replies: tuple[ReportReply, ...] = ()
    rules: tuple[ReportRule, ...] = ()
    versions: tuple[ReportVersion, ...] = ()
    version: ReportVersion | None = None
    redactions: int = 0
    changed: tuple[str, ...] = ()
    digest: str = ""
    twin: bytes = b""
    filtered: bool = False
    total: int = 0
    open_total: int = 0
    norm_numbers: dict[str, int] = field(default_factory=dict)

    def number_norm(self, norm: str) -> int:
        """Return the number under which the ledger prints a norm."""
        return self.norm_numbers[norm]

    @property
    def verdict_name(self) -> str:
        """Return the verdict in the report's language, empty where there is none."""
        return name_term("verdict", self.verdict, self.language) if self.verdict else ""

    @property
    def reviewed(self) -> int:
        """Return how many findings have been decided."""
        return self.total - self.open_total

    @property
    def finished(self) -> bool:
        """Tell whether no finding is open."""
        return not self.open_total
