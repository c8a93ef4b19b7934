"""Articles and analyses to keep, made for these tests."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

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
from telisik.documents.document import Document, Route
from telisik.store.analyses import save_analysis
from telisik.store.library import add_article

if TYPE_CHECKING:
    from telisik.store.database import Library

SENTENCE = "Seorang pejabat 🛩 mengatakan pilot itu “lalai”.\n"


def build_document(text: str, *, name: str = "berita.txt", original: bytes | None = None) -> Document:
    """Make a document of a file in an encoding of which a text does not tell every byte."""
    content = text.encode("utf-32") if original is None else original
    return Document(
        text=text,
        original=content,
        sha256=hashlib.sha256(content).hexdigest(),
        name=name,
        route=Route.FILE,
        encoding="utf-8",
        media_type="text/plain",
        extraction="1",
        title="Pilot disalahkan",
        publisher="Kabar",
    )


def build_finding(
    text: str, start: int, end: int, *, rule: str = "official", code: Code = Code.ROLE_OFFICIAL
) -> Finding:
    return Finding(
        layer=Layer.SOURCING,
        code=code,
        severity=Severity.HIGH,
        span=Span(start, end),
        text=text[start:end],
        rule=rule,
        reason=Bilingual("Nobody is named.", "Tidak ada nama."),
        checks=(Bilingual("Who is it?", "Siapa?"), Bilingual("Who else says so?", "Siapa lagi?")),
        norm=Bilingual("Name sources.", "Sebut sumber."),
        grade=Grade.G3,
        source=(Span(start, end),),
        cue=(Span(end + 3, end + 13),),
        content=(Span(end + 14, end + 30),),
        resolved_to="Budi",
        modifiers=("hedged",),
        others=(Code.HEARSAY,),
    )


def build_analysis(text: str, findings: tuple[Finding, ...], *, pack_version: str = "1") -> Analysis:
    return Analysis(
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        language=Language("id", 0.98, True),
        engine=Engine("0.1", "id", pack_version, "0" * 64),
        words=len(text.split()),
        paragraphs=(Span(0, len(text)),),
        attributions=(
            Attribution(
                Span(0, 15), Code.ROLE_OFFICIAL, Grade.G3, "official", cue=(Span(18, 28),), modifiers=("a",)
            ),
        ),
        findings=findings,
        quotations=(Quotation(Span(39, 46), 1, "Budi", Span(0, 15)), Quotation(Span(39, 46), 2)),
        credits=(Span(1, 4),),
        checks=(
            Check(
                "no-date",
                Severity.LOW,
                Bilingual("No date", "Tanpa tanggal"),
                Bilingual("It names no day.", "Tidak menyebut hari."),
                (Bilingual("When?", "Kapan?"),),
                Bilingual("None.", "Tidak ada."),
                (Span(0, 3), Span(4, 6)),
            ),
            Check("no-byline", Severity.LOW, *[Bilingual("a", "b")] * 2, (), Bilingual("", "")),
        ),
    )


def mark_sentences(text: str) -> tuple[Finding, ...]:
    starts = range(0, len(text) - len(SENTENCE) + 1, len(SENTENCE))
    return tuple(build_finding(text, start, start + 15) for start in starts)


def fill_library(library: Library, sentences: int = 4, *, name: str = "berita.txt") -> int:
    """Add an article of so many sentences, each with one finding, and return its id."""
    text = SENTENCE * sentences
    article_id = add_article(library, build_document(text, name=name))
    save_analysis(library, article_id, build_analysis(text, mark_sentences(text)))
    return article_id
