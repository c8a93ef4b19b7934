"""Findings made for tests of the article view; their words are of no article."""

from __future__ import annotations

from telisik.analysis.model import Bilingual, Code, Finding, Layer, Severity, Span
from telisik.store.model import ReviewedFinding, Status

SAID = Bilingual("Said without a name.", "Dikatakan tanpa nama.")


def mark_words(
    text: str,
    words: str,
    number: int,
    *,
    layer: Layer = Layer.SOURCING,
    severity: Severity = Severity.MEDIUM,
    status: Status = Status.OPEN,
    cue: str = "",
) -> ReviewedFinding:
    """Return a finding on the first place where the words stand."""
    start = text.index(words)
    return mark_span(
        Span(start, start + len(words)),
        number,
        text=words,
        layer=layer,
        severity=severity,
        status=status,
        cue=(Span(text.index(cue), text.index(cue) + len(cue)),) if cue else (),
    )


def mark_span(
    span: Span,
    number: int,
    *,
    text: str = "words",
    layer: Layer = Layer.SOURCING,
    severity: Severity = Severity.MEDIUM,
    status: Status = Status.OPEN,
    cue: tuple[Span, ...] = (),
) -> ReviewedFinding:
    """Return a finding on a span."""
    code = Code.UNNAMED_GROUP if layer is Layer.SOURCING else Code.HEARSAY
    finding = Finding(layer, code, severity, span, text, "rule", SAID, (SAID,), SAID, cue=cue)
    return ReviewedFinding(number + 100, number, finding, status)
