"""What the start page shows of the sample article, as it was read and as the engine marks it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telisik.analysis.model import Layer, Span
from telisik.documents.titles import find_title

if TYPE_CHECKING:
    from telisik.analysis.model import Analysis, Finding, Severity
    from telisik.documents.document import Document

_MOST = 280


@dataclass(frozen=True, slots=True)
class Sample:
    """What the start page shows of the sample; ``marks`` are offsets into ``excerpt``."""

    publisher: str
    title: str
    words: int
    language: str
    excerpt: str
    marks: tuple[tuple[Span, Layer, Severity], ...] = ()
    counts: dict[str, int] = field(default_factory=dict)


def describe_sample(document: Document, analysis: Analysis | None = None) -> Sample:
    """Return the sample as read, with the engine's findings once there are any."""
    paragraphs = analysis.paragraphs if analysis else _split(document.text)
    shown = _choose(paragraphs, analysis.findings if analysis else ())
    marks = tuple(
        (Span(f.span.start - shown.start, f.span.end - shown.start), f.layer, f.severity)
        for f in (analysis.findings if analysis else ())
        if shown.contains(f.span)
    )
    findings = analysis.findings if analysis else ()
    counts = {layer.value: sum(f.layer is layer for f in findings) for layer in Layer} if analysis else {}
    return Sample(
        publisher=document.publisher or "",
        title=document.title or find_title(document.text),
        words=analysis.words if analysis else len(document.text.split()),
        language=analysis.language.code if analysis else "",
        excerpt=document.text[shown.start : shown.end],
        marks=marks,
        counts=counts,
    )


def _split(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(spans) or (Span(0, 0),)


def _choose(paragraphs: tuple[Span, ...], findings: tuple[Finding, ...]) -> Span:
    """Return the paragraph that shows most: both layers first, then many findings, of a length that fits."""
    fitting = [p for p in paragraphs if p.end - p.start <= _MOST] or [paragraphs[0]]

    def worth(paragraph: Span) -> tuple[int, int]:
        inside = [finding for finding in findings if paragraph.contains(finding.span)]
        return len({finding.layer for finding in inside}), len(inside)

    return max(fitting, key=worth)
