"""A review as plain data that every writer prints: nothing here knows a file format."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik import __version__
from telisik.analysis.model import Code, Grade, Layer, Quotation, Severity, Span
from telisik.report.wording import load_wording
from telisik.store.model import Status
from telisik.terms import load_terms, name_term

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from telisik.analysis.model import Engine
    from telisik.store.model import Article, Review, ReviewedFinding, Verdict

KEY_FINDINGS = 6
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_SEVERITY_RANK = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}
_STATUS_RANK = {Status.CONFIRMED: 0, Status.NEEDS_EVIDENCE: 1, Status.OPEN: 2, Status.DISMISSED: 3}


@dataclass(frozen=True, slots=True)
class ReportEvidence:
    """A link a reviewer attached, numbered through the whole report (``number`` 3 prints as E3)."""

    number: int
    finding: int
    address: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """One finding with everything the ledger prints; ``paragraph`` counts from 1, 0 where it has no place.

    ``evidence`` are the numbers of the evidence list; ``span`` is the marked stretch of the text.
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


CHART_ORDER = (Status.CONFIRMED, Status.NEEDS_EVIDENCE, Status.OPEN, Status.DISMISSED)


@dataclass(frozen=True, slots=True)
class GradeRow:
    """How many attributions have one grade, and which source types they are, most frequent first."""

    grade: Grade
    name: str
    total: int
    types: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report prints, in its language; times are UTC, offsets code points of ``text``."""

    language: str
    page_size: str
    made_at: datetime
    program: str
    article: Article
    article_language: str
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
    counts: dict[Status, int]
    verdict: Verdict | None
    verdict_reason: str
    reviewer: str
    reviewer_is_usual: bool
    decided_at: datetime | None

    @property
    def reviewed(self) -> int:
        """Return how many findings have been decided."""
        return len(self.findings) - self.counts[Status.OPEN]

    @property
    def finished(self) -> bool:
        """Tell whether no finding is open."""
        return not self.counts[Status.OPEN]


def build_report(
    review: Review, language: str, *, made_at: datetime | None = None, page_size: str = "A4"
) -> Report:
    """Return the report of a review in "en" or "id", for "A4" or "Letter" paper.

    Without ``made_at`` it bears the time of the last decision, else that of the article's coming, so that two
    reports of one review are the same byte for byte.
    """
    code = load_wording(language).language
    analysis = review.analysis
    paragraphs = analysis.paragraphs if analysis and analysis.paragraphs else _find_paragraphs(review.text)
    evidence = tuple(_number_evidence(review.findings))
    findings = tuple(_report_findings(review, paragraphs, evidence, code))
    decided_at = max((f.decided_at for f in review.findings if f.decided_at), default=None)
    return Report(
        language=code,
        page_size=page_size,
        made_at=made_at or decided_at or review.article.added_at,
        program=__version__,
        article=review.article,
        article_language=_name_language(analysis.language.code if analysis else "", code),
        supported=analysis.language.supported if analysis else False,
        analysed=analysis is not None,
        words=analysis.words if analysis else len(review.text.split()),
        text=review.text,
        paragraphs=paragraphs,
        quotations=analysis.quotations if analysis else (),
        engine=analysis.engine if analysis else None,
        findings=findings,
        chart=tuple(_count_types(findings)),
        grades=tuple(_count_grades(review, code)),
        key_findings=_pick_key_findings(findings),
        evidence=evidence,
        counts={status: review.count(status) for status in Status},
        verdict=review.verdict,
        verdict_reason=review.verdict_reason.strip(),
        reviewer=review.reviewer.strip(),
        reviewer_is_usual=review.reviewer_is_usual,
        decided_at=decided_at,
    )


def _find_paragraphs(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _PARAGRAPH.finditer(text))


def _name_language(code: str, language: str) -> str:
    return load_terms(language)["language"].get(code, code)


def _number_evidence(findings: Iterable[ReviewedFinding]) -> Iterable[ReportEvidence]:
    number = 0
    for reviewed in findings:
        for link in reviewed.evidence:
            number += 1
            yield ReportEvidence(number, reviewed.number, link.address, link.seen_at)


def _report_findings(
    review: Review, paragraphs: tuple[Span, ...], evidence: tuple[ReportEvidence, ...], language: str
) -> Iterable[ReportFinding]:
    starts = [paragraph.start for paragraph in paragraphs]
    numbers: dict[int, list[int]] = {}
    for link in evidence:
        numbers.setdefault(link.finding, []).append(link.number)
    for reviewed in review.findings:
        found = reviewed.finding
        placed = not reviewed.orphan and 0 <= found.span.start < found.span.end <= len(review.text)
        yield ReportFinding(
            number=reviewed.number,
            layer=found.layer,
            code=found.code,
            type_name=name_term("code", found.code, language),
            severity=found.severity,
            grade=found.grade,
            span=found.span,
            text=found.text,
            paragraph=bisect_right(starts, found.span.start) if placed else 0,
            status=reviewed.status,
            reason=found.reason.pick(language),
            rule=found.rule,
            norm=found.norm.pick(language),
            resolved_to=found.resolved_to or "",
            also=tuple(name_term("code", other, language) for other in found.others),
            note=reviewed.note.strip(),
            reviewer=reviewed.reviewer,
            decided_at=reviewed.decided_at,
            evidence=tuple(numbers.get(reviewed.number, ())),
            orphan=not placed,
        )


def _count_types(findings: Iterable[ReportFinding]) -> Iterable[ChartRow]:
    counted: dict[tuple[Layer, str], list[int]] = {}
    for finding in findings:
        counts = counted.setdefault((finding.layer, finding.type_name), [0] * len(CHART_ORDER))
        counts[CHART_ORDER.index(finding.status)] += 1
    rows = [ChartRow(layer, name, tuple(counts)) for (layer, name), counts in counted.items()]
    return sorted(rows, key=lambda row: (row.layer is Layer.ASSERTION, -row.total, row.type_name))


def _count_grades(review: Review, language: str) -> Iterable[GradeRow]:
    attributions = review.analysis.attributions if review.analysis else ()
    if not attributions:
        return
    for grade in Grade:
        types: dict[str, int] = {}
        for attribution in attributions:
            if attribution.grade is grade:
                name = name_term("code", attribution.code, language)
                types[name] = types.get(name, 0) + 1
        ranked = tuple(sorted(types.items(), key=lambda item: (-item[1], item[0])))
        yield GradeRow(grade, name_term("grade", grade, language), sum(types.values()), ranked)


def _pick_key_findings(findings: tuple[ReportFinding, ...]) -> tuple[ReportFinding, ...]:
    """Return the gravest findings a reviewer did not dismiss, confirmed before undecided, in text order."""
    kept = [f for f in findings if f.status is not Status.DISMISSED and not f.orphan]
    kept.sort(key=lambda f: (_SEVERITY_RANK[f.severity], _STATUS_RANK[f.status], f.number))
    return tuple(sorted(kept[:KEY_FINDINGS], key=lambda f: f.number))
