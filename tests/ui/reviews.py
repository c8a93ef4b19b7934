"""A small review in a real library, for the tests of the window's parts."""

from __future__ import annotations

import hashlib
import itertools
from typing import TYPE_CHECKING

from telisik.analysis.model import (
    Analysis,
    Bilingual,
    Code,
    Engine,
    Finding,
    Language,
    Layer,
    Quotation,
    Severity,
    Span,
)
from telisik.documents.reader import read_pasted
from telisik.store.analyses import save_analysis
from telisik.store.library import add_article

if TYPE_CHECKING:
    from telisik.store.database import Library

TEXT = (
    "Warga 😀 panik, konon ada bom di pasar.\n"
    'Dikatakan: "Bom itu besar.\n'
    '"Bom itu akan meledak," konon kata seorang pejabat.'
)


def mark(words: str, layer: Layer = Layer.SOURCING, *, nth: int = 0) -> Finding:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    sourcing = layer is Layer.SOURCING
    span = Span(start, start + len(words))
    return Finding(
        layer=layer,
        code=Code.HEARSAY_AGENTLESS if sourcing else Code.PREDICTION,
        severity=Severity.HIGH if sourcing else Severity.LOW,
        span=span,
        text=words,
        rule="test-hearsay" if sourcing else "test-forecast",
        reason=Bilingual("Nobody is named.", "Tidak ada yang disebut."),
        checks=(Bilingual("Who said so?", "Siapa yang mengatakannya?"), Bilingual("When?", "Kapan?")),
        norm=Bilingual("Name the source.", "Sebutkan sumbernya."),
        cue=(span,) if sourcing else (),
    )


FINDINGS = (
    mark("konon"),
    mark("Dikatakan"),
    mark("akan meledak", Layer.ASSERTION),
    mark("konon", nth=1),
)


def analyse(findings: tuple[Finding, ...] = FINDINGS) -> Analysis:
    starts = [0]
    for line in TEXT.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    paragraphs = tuple(Span(a, b - 1) for a, b in itertools.pairwise(starts))
    return Analysis(
        text_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        language=Language("id", 0.99, supported=True),
        engine=Engine("1", "id", "1", "x"),
        words=len(TEXT.split()),
        paragraphs=paragraphs,
        findings=findings,
        quotations=(Quotation(Span(TEXT.index('"'), TEXT.index(',"') + 2), 2),),
    )


def add_review(library: Library, findings: tuple[Finding, ...] = FINDINGS) -> int:
    article_id = add_article(library, read_pasted(TEXT))
    save_analysis(library, article_id, analyse(findings))
    return article_id
