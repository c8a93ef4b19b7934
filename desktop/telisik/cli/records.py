"""An analysis as plain data for other programs; offsets are code points of the canonical text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telisik.analysis.model import Analysis, Attribution, Bilingual, Check, Finding, Span
    from telisik.documents.document import Document

Record = dict[str, object]


def make_record(path: str, document: Document, analysis: Analysis, *, with_text: bool) -> Record:
    """Return the object of one article, its keys always in the same order; ``name`` tells those of a file apart."""
    record: Record = {
        "path": path,
        "name": document.name,
        "title": document.title,
        "sha256": document.sha256,
        **record_analysis(analysis),
    }
    if with_text:
        record["text"] = document.text
    return record


def record_analysis(analysis: Analysis) -> Record:
    """Return the object of an analysis, its keys always in the same order."""
    engine = analysis.engine
    return {
        "language": analysis.language.code,
        "words": analysis.words,
        "engine": {"version": engine.version, "pack": engine.pack, "pack_version": engine.pack_version},
        "findings": [_record_finding(finding) for finding in analysis.findings],
        "attributions": [_record_attribution(attribution) for attribution in analysis.attributions],
        "checks": [_record_check(check) for check in analysis.checks],
        "source_mix": [
            {"code": share.code, "grade": share.grade, "attributions": share.attributions}
            for share in analysis.source_mix
        ],
        "credits": _record_spans(analysis.credits),
    }


def _record_finding(finding: Finding) -> Record:
    return {
        "layer": finding.layer,
        "code": finding.code,
        "grade": finding.grade,
        "severity": finding.severity,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.text,
        "rule": finding.rule,
        "reason": _record_sentence(finding.reason),
        "source": _record_spans(finding.source),
        "cue": _record_spans(finding.cue),
        "content": _record_spans(finding.content),
        "checks": [_record_sentence(check) for check in finding.checks],
        "norm": _record_sentence(finding.norm),
        "modifiers": list(finding.modifiers),
        "others": list(finding.others),
        "resolved_to": finding.resolved_to,
    }


def _record_attribution(attribution: Attribution) -> Record:
    return {
        "label": _record_span(attribution.label),
        "source": _record_spans(attribution.source),
        "cue": _record_spans(attribution.cue),
        "content": _record_spans(attribution.content),
        "code": attribution.code,
        "grade": attribution.grade,
        "resolved_to": attribution.resolved_to,
    }


def _record_check(check: Check) -> Record:
    return {
        "rule": check.rule,
        "severity": check.severity,
        "title": _record_sentence(check.title),
        "reason": _record_sentence(check.reason),
        "checks": [_record_sentence(question) for question in check.checks],
        "norm": _record_sentence(check.norm),
        "spans": _record_spans(check.spans),
    }


def _record_span(span: Span) -> list[int]:
    return [span.start, span.end]


def _record_spans(spans: Iterable[Span]) -> list[list[int]]:
    return [_record_span(span) for span in spans]


def _record_sentence(sentence: Bilingual) -> dict[str, str]:
    return {"en": sentence.en, "id": sentence.id}
