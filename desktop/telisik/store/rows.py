"""Analyses and findings as rows, and back."""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from itertools import starmap
from typing import TYPE_CHECKING, Any

from telisik.analysis.model import (
    Analysis,
    Attribution,
    Bilingual,
    Check,
    Code,
    Engine,
    Finding,
    Grade,
    Language,
    Layer,
    Quotation,
    Severity,
    Span,
)
from telisik.store.packing import read_spans
from telisik.store.text import clean

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

# Code points of context kept on each side of a quote, to find it again in another text.
CONTEXT = 32

FINDING_COLUMNS = (
    *("layer", "code", "grade", "severity", "span_start", "span_end", "quote", "prefix", "suffix", "rule"),
    *("wording_id", "source", "cue", "content", "resolved_to", "modifiers", "others"),
)
# What the engine writes: its marks stand in the text, so that only the reviewer's own quote it too.
ENGINE_COLUMNS = (*FINDING_COLUMNS, "seal")
_QUOTE = slice(FINDING_COLUMNS.index("quote"), FINDING_COLUMNS.index("suffix") + 1)
WORDING_COLUMNS = ("reason_en", "reason_id", "norm_en", "norm_id", "checks")
# What ``read_finding`` takes, of findings with their kinds, wordings and details; they are read as they are kept,
# because a review has thousands.
READ_COLUMNS = (
    *("layer", "code", "grade", "severity", "span_start", "span_end", "coalesce(quote, '')", "rule"),
    *(f"wordings.{name}" for name in WORDING_COLUMNS),
    *("spans", "resolved_to", "modifiers", "others"),
)
READ_TABLES = (
    "findings LEFT JOIN kinds ON kinds.id = kind_id LEFT JOIN wordings ON wordings.id = wording_id"
    " LEFT JOIN mark_details ON mark_details.finding_id = findings.id"
)
ANALYSIS_COLUMNS = (
    *("text_sha256", "engine_version", "pack", "pack_version", "pack_sha256", "language", "confidence"),
    *("supported", "words", "paragraphs", "attributions", "quotations", "credits", "checks"),
)

_LAYERS = {layer.value: layer for layer in Layer}
_CODES = {code.value: code for code in Code}
_GRADES = {grade.value: grade for grade in Grade}
_SEVERITIES = {severity.value: severity for severity in Severity}


def write_finding(finding: Finding, text: str, wording_id: int) -> list[object]:
    """Return the values of ``FINDING_COLUMNS``; the quote and its context are taken from the text itself."""
    return [
        finding.layer.value,
        finding.code.value,
        finding.grade.value if finding.grade else None,
        finding.severity.value,
        finding.span.start,
        finding.span.end,
        *quote_span(text, finding.span),
        clean(finding.rule),
        wording_id,
        _dump_spans(finding.source),
        _dump_spans(finding.cue),
        _dump_spans(finding.content),
        None if finding.resolved_to is None else clean(finding.resolved_to),
        _dump(finding.modifiers),
        _dump([code.value for code in finding.others]),
    ]


def write_engine_finding(finding: Finding, text: str, wording_id: int) -> list[object]:
    """Return the values of ``ENGINE_COLUMNS``: without the quote, which is the text's, but sealed."""
    values = write_finding(finding, text, wording_id)
    seal = seal_row(values, str(values[_QUOTE.start]))
    values[_QUOTE] = ["", "", ""]
    return [*values, seal]


def seal_row(values: Sequence[object], words: str) -> int:
    """Return the CRC-32 of ``FINDING_COLUMNS`` with the words that are marked, whether quoted or not.

    It finds what a failing disk changed; what a person changed, the history finds.
    """
    sealed = list(values)
    sealed[_QUOTE] = [words]
    return zlib.crc32(_dump(sealed).encode())


def seal_again(connection: sqlite3.Connection, finding_id: int) -> None:
    """Seal a finding of the engine's that quotes itself and whose row was changed outside an analysis."""
    row = connection.execute(
        f"SELECT {', '.join(FINDING_COLUMNS)} FROM marks WHERE id = ? AND origin = 'engine'",  # noqa: S608 - constants
        (finding_id,),
    ).fetchone()
    if row is not None:
        seal = seal_row(row, row[_QUOTE.start])
        connection.execute("UPDATE findings SET seal = ? WHERE id = ?", (seal, finding_id))


def quote_span(text: str, span: Span) -> tuple[str, str, str]:
    """Return the words of a span and up to ``CONTEXT`` code points before and after them."""
    start, end = span.start, span.end
    return text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def write_wording(finding: Finding) -> tuple[str, ...]:
    """Return the values of ``WORDING_COLUMNS``: the sentences of the rule that made a finding."""
    checks = _dump([[check.en, check.id] for check in finding.checks])
    sentences = (finding.reason.en, finding.reason.id, finding.norm.en, finding.norm.id)
    return (*map(clean, sentences), checks)


def read_finding(values: Sequence[Any], text: str) -> Finding:
    """Return the finding of a row's ``READ_COLUMNS``, taken by position because a review has thousands.

    ``text`` is the article's; what stands in it is not quoted in the row.
    """
    layer, code, grade, severity, start, end, quote, rule = values[:8]
    reason_en, reason_id, norm_en, norm_id, checks, spans, resolved_to, modifiers, others = values[8:]
    source, cue, content = read_spans(spans)
    return Finding(
        layer=_LAYERS[layer],
        code=_CODES[code],
        severity=_SEVERITIES[severity],
        span=Span(start, end),
        text=quote or text[start:end],
        rule=rule,
        reason=_read_bilingual(reason_en, reason_id),
        checks=_read_checks(checks),
        norm=_read_bilingual(norm_en, norm_id),
        grade=_GRADES[grade] if grade else None,
        source=tuple(starmap(Span, source)),
        cue=tuple(starmap(Span, cue)),
        content=tuple(starmap(Span, content)),
        resolved_to=resolved_to,
        modifiers=_read_words(modifiers),
        others=tuple(_CODES[other] for other in _read_words(others)),
    )


def write_analysis(analysis: Analysis) -> list[object]:
    """Return the values of ``ANALYSIS_COLUMNS``: everything but the findings."""
    engine, language = analysis.engine, analysis.language
    return [
        analysis.text_sha256,
        engine.version,
        engine.pack,
        engine.pack_version,
        engine.pack_sha256,
        language.code,
        language.confidence,
        int(language.supported),
        analysis.words,
        _dump_spans(analysis.paragraphs),
        _dump_many(map(_write_attribution, analysis.attributions)),
        _dump_many(map(_write_quotation, analysis.quotations)),
        _dump_spans(analysis.credits),
        _dump_many(map(_write_check, analysis.checks)),
    ]


def read_analysis(row: sqlite3.Row, findings: tuple[Finding, ...]) -> Analysis:
    """Return the analysis of a row of ``analysed``, with its findings."""
    return Analysis(
        text_sha256=row["text_sha256"],
        language=Language(row["language"], row["confidence"], bool(row["supported"])),
        engine=Engine(row["engine_version"], row["pack"], row["pack_version"], row["pack_sha256"]),
        words=row["words"],
        paragraphs=_read_spans(row["paragraphs"]),
        attributions=tuple(map(_read_attribution, _load_many(row["attributions"]))),
        findings=findings,
        quotations=tuple(map(_read_quotation, _load_many(row["quotations"]))),
        credits=_read_spans(row["credits"]),
        checks=tuple(map(_read_check, _load_many(row["checks"]))),
    )


def _write_attribution(attribution: Attribution) -> dict[str, object]:
    return {
        "label": _pair(attribution.label),
        "code": attribution.code.value,
        "grade": attribution.grade.value,
        "rule": attribution.rule,
        "source": [_pair(span) for span in attribution.source],
        "cue": [_pair(span) for span in attribution.cue],
        "content": [_pair(span) for span in attribution.content],
        "resolved_to": attribution.resolved_to,
        "modifiers": attribution.modifiers,
    }


def _read_attribution(values: dict[str, object]) -> Attribution:
    return Attribution(
        label=_span(values["label"]),
        code=Code(str(values["code"])),
        grade=Grade(str(values["grade"])),
        rule=str(values["rule"]),
        source=_spans(values["source"]),
        cue=_spans(values["cue"]),
        content=_spans(values["content"]),
        resolved_to=None if values["resolved_to"] is None else str(values["resolved_to"]),
        modifiers=tuple(values["modifiers"]),  # type: ignore[arg-type]  # a list of words, as written above
    )


def _write_quotation(quotation: Quotation) -> dict[str, object]:
    return {
        "span": _pair(quotation.span),
        "paragraphs": quotation.paragraphs,
        "speaker": quotation.speaker,
        "introducer": _pair(quotation.introducer) if quotation.introducer else None,
    }


def _read_quotation(values: dict[str, object]) -> Quotation:
    return Quotation(
        span=_span(values["span"]),
        paragraphs=int(str(values["paragraphs"])),
        speaker=None if values["speaker"] is None else str(values["speaker"]),
        introducer=None if values["introducer"] is None else _span(values["introducer"]),
    )


def _write_check(check: Check) -> dict[str, object]:
    return {
        "rule": check.rule,
        "severity": check.severity.value,
        "title": [check.title.en, check.title.id],
        "reason": [check.reason.en, check.reason.id],
        "checks": [[question.en, question.id] for question in check.checks],
        "norm": [check.norm.en, check.norm.id],
        "spans": [_pair(span) for span in check.spans],
    }


def _read_check(values: dict[str, Any]) -> Check:
    return Check(
        rule=values["rule"],
        severity=_SEVERITIES[values["severity"]],
        title=Bilingual(*values["title"]),
        reason=Bilingual(*values["reason"]),
        checks=tuple(Bilingual(*question) for question in values["checks"]),
        norm=Bilingual(*values["norm"]),
        spans=_spans(values["spans"]),
    )


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_BETWEEN = ",\n"  # in no string of JSON, which writes the end of a line as two characters


def _dump(value: object) -> str:
    return clean(_ENCODER.encode(value))


def _dump_many(values: Iterable[object]) -> str:
    """Return a list as JSON, item by item: thousands at once would let no other thread work meanwhile."""
    return f"[{_BETWEEN.join(map(_dump, values))}]"


def _load_many(text: str) -> Iterable[dict[str, Any]]:
    """Return the items of a list that ``_dump_many`` wrote, or of any other list."""
    return map(json.loads, text[1:-1].split(_BETWEEN)) if _BETWEEN in text else json.loads(text)


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _dump_spans(spans: Iterable[Span]) -> str:
    return _dump([_pair(span) for span in spans])


def _span(pair: object) -> Span:
    return Span(*pair)  # type: ignore[misc]  # a pair, as written above


def _spans(pairs: object) -> tuple[Span, ...]:
    return tuple(_span(pair) for pair in pairs)  # type: ignore[attr-defined]  # a list, as written above


def _read_spans(text: str) -> tuple[Span, ...]:
    if text == "[]":
        return ()
    # "[[1,2],[3,4]]", as written above: a review has many thousands, and this takes half of json's time.
    numbers = map(int, text[2:-2].replace("],[", ",").split(","))
    return tuple(map(Span, numbers, numbers))


# The sentences and words of a rule repeat on every finding it makes.
@lru_cache(maxsize=1024)
def _read_checks(text: str) -> tuple[Bilingual, ...]:
    return tuple(Bilingual(en, id_) for en, id_ in json.loads(text))


@lru_cache(maxsize=1024)
def _read_bilingual(en: str, id_: str) -> Bilingual:
    return Bilingual(en, id_)


@lru_cache(maxsize=1024)
def _read_words(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))
