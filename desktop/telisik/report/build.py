"""Makes a report of a review: everything counted, named and numbered in the report's language."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from telisik import __version__
from telisik.analysis.model import Grade, Layer, Severity, Span
from telisik.report.redaction import redact
from telisik.report.report import (
    CHART_ORDER,
    ChartRow,
    GradeRow,
    Report,
    ReportCheck,
    ReportFinding,
)
from telisik.report.supporting import number_evidence, report_replies, report_rules, report_versions
from telisik.report.twin import read_digest, write_twin
from telisik.report.wording import load_wording
from telisik.store.model import Origin, Status
from telisik.terms import load_terms, name_term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from telisik.report.report import ReportEvidence
    from telisik.report.wording import Wording
    from telisik.store.model import Review, ReviewedFinding

KEY_FINDINGS = 5
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_SEVERITY_RANK = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}
_STATUS_RANK = {Status.CONFIRMED: 0, Status.NEEDS_EVIDENCE: 1, Status.OPEN: 2, Status.DISMISSED: 3}


def build_report(
    review: Review,
    language: str,
    *,
    made_at: datetime | None = None,
    page_size: str = "A4",
    only: Collection[int] | None = None,
) -> Report:
    """Return the report of a review in "en" or "id", for "A4" or "Letter" paper.

    ``only`` are the ids of the findings to print; without it all are. What the reviewer redacted is in no part of
    the report. Without ``made_at`` it bears the time of the last decision, else that of the article's coming, so
    that two reports of one review are the same byte for byte.
    """
    words = load_wording(language)
    code = words.language
    redactions = len(review.redactions)
    versions, version, changed = report_versions(review, words)
    total, open_total = len(review.findings), review.count(Status.OPEN)
    review = redact(_select(review, only))
    analysis = review.analysis
    paragraphs = analysis.paragraphs if analysis and analysis.paragraphs else _find_paragraphs(review.text)
    evidence = tuple(number_evidence(review, words))
    findings = tuple(_report_findings(review, paragraphs, evidence, words))
    decided_at = max((f.decided_at for f in review.findings if f.decided_at), default=None)
    checks = tuple(_report_checks(review, paragraphs, code))
    stated = [*(finding.norm for finding in findings), *(check.norm for check in checks)]
    norms = tuple(dict.fromkeys(norm for norm in stated if norm))
    made_at = made_at or decided_at or review.article.added_at
    report = Report(
        language=code,
        page_size=page_size,
        made_at=made_at,
        program=__version__,
        article=review.article,
        title=_on_one_line(review.article.title),
        publisher=_on_one_line(review.article.publisher or review.metadatum("publisher").value),
        published=review.metadatum("published").value,
        address=review.metadatum("address").value,
        original_hash=review.article.sha256,
        text_hash=review.article.text_sha256,
        container_hash="" if redactions else review.metadatum("container_sha256").value,
        provenance=(),
        article_language=_name_language(analysis.language.code if analysis else "", code),
        language_code=analysis.language.code if analysis else "",
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
        checks=checks,
        counts={status: review.count(status) for status in Status},
        verdict=review.verdict,
        verdict_reason=review.verdict_reason.strip(),
        verdict_by=review.verdict_by,
        label=name_term("label", review.label, code) if review.label else "",
        reviewer=review.reviewer.strip(),
        role=review.role.strip(),
        reviewer_is_usual=review.reviewer_is_usual,
        decided_at=decided_at,
        norms=norms,
        notes=(review.note.strip(),) if review.note.strip() else (),
        replies=report_replies(review, words, made_at),
        rules=report_rules(review, words),
        versions=versions,
        version=version,
        changed=changed,
        redactions=redactions,
        filtered=len(findings) < total,
        total=total,
        open_total=open_total,
        norm_numbers={norm: number for number, norm in enumerate(norms, start=1)},
    )
    report = replace(report, provenance=tuple(_tell_provenance(report, review, words)))
    twin = write_twin(report)
    return replace(report, twin=twin, digest=read_digest(twin))


def _select(review: Review, only: Collection[int] | None) -> Review:
    if only is None:
        return review
    return replace(review, findings=tuple(found for found in review.findings if found.id in only))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _find_paragraphs(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _PARAGRAPH.finditer(text))


def _name_language(code: str, language: str) -> str:
    return load_terms(language)["language"].get(code, code)


def _tell_provenance(report: Report, review: Review, words: Wording) -> Iterable[tuple[str, str]]:
    article = report.article
    withheld = words.say("provenance", "withheld")
    values = {
        "name": article.name,
        "container": article.container,
        "container_hash": report.container_hash or (withheld if article.container else ""),
        "author": review.metadatum("author").value,
        "retrieved": words.write_stated(review.metadatum("retrieved").value),
        "archive_address": review.metadatum("archive_address").value,
        "size": words.count("provenance", "size_value", article.size) if article.size else "",
        "route": name_term("route", article.route, report.language),
        "media_type": article.media_type,
        "encoding": article.encoding,
        "extraction": article.extraction,
        "added": words.write_time(article.added_at),
        "original_hash": report.original_hash or withheld,
        "text_hash": report.text_hash or withheld,
    }
    for key, value in values.items():
        if value:
            yield words.say("provenance", key), value


def _report_findings(
    review: Review, paragraphs: tuple[Span, ...], evidence: tuple[ReportEvidence, ...], words: Wording
) -> Iterable[ReportFinding]:
    starts = [paragraph.start for paragraph in paragraphs]
    numbers: dict[int, list[int]] = {}
    for item in evidence:
        numbers.setdefault(item.finding, []).append(item.number)
    for reviewed in review.findings:
        found, language = reviewed.finding, words.language
        placed = not reviewed.orphan and 0 <= found.span.start < found.span.end <= len(review.text)
        yield ReportFinding(
            number=reviewed.number,
            layer=found.layer,
            code=found.code,
            type_name=reviewed.label or name_term("code", found.code, language),
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
            checked=tuple(
                check.pick(language) for index, check in enumerate(found.checks) if index in reviewed.checked
            ),
            own=reviewed.origin is Origin.REVIEWER,
            outcomes=tuple(_tell_outcomes(reviewed, words)),
        )


def _tell_outcomes(reviewed: ReviewedFinding, words: Wording) -> Iterable[str]:
    for aspect, settled in (("said", reviewed.said), ("so", reviewed.so)):
        if settled:
            yield words.say(
                "ledger",
                "outcome",
                aspect=name_term("aspect", aspect, words.language),
                outcome=name_term("outcome", settled.outcome, words.language),
                day=words.write_day(settled.as_of),
            )


def _report_checks(review: Review, paragraphs: tuple[Span, ...], language: str) -> Iterable[ReportCheck]:
    starts = [paragraph.start for paragraph in paragraphs]
    for check in sorted(review.open_checks, key=lambda check: _SEVERITY_RANK[check.severity]):
        yield ReportCheck(
            check.title.pick(language),
            check.reason.pick(language),
            check.severity,
            check.rule,
            check.norm.pick(language),
            tuple(dict.fromkeys(bisect_right(starts, span.start) for span in check.spans)),
        )


def _count_types(findings: Iterable[ReportFinding]) -> Iterable[ChartRow]:
    counted: dict[tuple[Layer, str], list[int]] = {}
    for finding in findings:
        counts = counted.setdefault((finding.layer, finding.type_name), [0] * len(CHART_ORDER))
        counts[CHART_ORDER.index(finding.status)] += 1
    rows = [ChartRow(layer, name, tuple(counts)) for (layer, name), counts in counted.items()]
    return sorted(rows, key=lambda row: (row.layer is Layer.ASSERTION, -row.total, row.type_name))


def _count_grades(review: Review, language: str) -> Iterable[GradeRow]:
    mix = review.analysis.source_mix if review.analysis else ()
    if not mix:
        return
    for grade in Grade:
        types = [(name_term("code", s.code, language), s.attributions) for s in mix if s.grade is grade]
        ranked = tuple(sorted(types, key=lambda item: (-item[1], item[0])))
        yield GradeRow(grade, name_term("grade", grade, language), sum(n for _, n in types), ranked)


def _pick_key_findings(findings: tuple[ReportFinding, ...]) -> tuple[ReportFinding, ...]:
    """Return the gravest findings a reviewer did not dismiss, gravest first, confirmed before undecided."""
    kept = [f for f in findings if f.status is not Status.DISMISSED and not f.orphan]
    kept.sort(key=lambda f: (_SEVERITY_RANK[f.severity], _STATUS_RANK[f.status], f.number))
    return tuple(kept[:KEY_FINDINGS])
