"""Reviews made up for the tests: any text, any findings, any decisions."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from telisik import __version__
from telisik.analysis.model import (
    Analysis,
    Attribution,
    Bilingual,
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
from telisik.store.model import Article, Evidence, Review, ReviewedFinding, Status, Verdict

ADDED = datetime(2026, 3, 14, 7, 30, tzinfo=UTC)
ENGINE = Engine(__version__, "id", "1.0", "ab" * 32)
TEXT = (
    "Harga beras di Pasar Wonokromo naik dua kali lipat, kata sejumlah pedagang.\n"
    "Menurut sumber yang enggan disebut namanya, stok sengaja ditahan.\n"
    '"Kami tidak tahu siapa yang menahan," ujar Sutinah.\n'
    '"Kami hanya menjual yang ada."\n'
    "Dikabarkan pemerintah akan mengimpor beras bulan depan."
)
LOOKS = (
    ("sejumlah pedagang", Layer.SOURCING, Code.UNNAMED_GROUP, Severity.MEDIUM, Status.CONFIRMED),
    (
        "sumber yang enggan disebut namanya",
        Layer.SOURCING,
        Code.UNNAMED_INDIVIDUAL,
        Severity.HIGH,
        Status.OPEN,
    ),
    ("stok sengaja ditahan", Layer.ASSERTION, Code.INTENT_ACCUSATION, Severity.HIGH, Status.NEEDS_EVIDENCE),
    ("Dikabarkan", Layer.SOURCING, Code.HEARSAY_AGENTLESS, Severity.LOW, Status.DISMISSED),
)


def make_finding(text, span, layer=Layer.SOURCING, code=Code.UNNAMED_GROUP, severity=Severity.MEDIUM):
    return Finding(
        layer=layer,
        code=code,
        severity=severity,
        span=span,
        text=text[span.start : span.end],
        rule="id.sourcing.group",
        reason=Bilingual(
            "Nobody in this group is named.", "Tidak seorang pun dari kelompok ini disebut namanya."
        ),
        checks=(Bilingual("Who are they?", "Siapa mereka?"),),
        norm=Bilingual("Name every source.", "Sebutkan setiap sumber."),
        grade=Grade.G3 if layer is Layer.SOURCING else None,
    )


def make_reviewed(number, finding, status=Status.OPEN, note="", links=(), orphan=False):
    decided = None if status is Status.OPEN else ADDED + timedelta(minutes=number)
    evidence = tuple(Evidence(i, number, link, ADDED) for i, link in enumerate(links, start=1))
    reviewer = "" if decided is None else "Meja Periksa"
    return ReviewedFinding(
        number,
        number,
        finding,
        status,
        note,
        decided_at=decided,
        reviewer=reviewer,
        evidence=evidence,
        orphan=orphan,
    )


def make_review(
    text=TEXT, findings=(), *, title="Harga beras naik", supported=True, analysed=True, **changes
):
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        1, title, True, "Kabar Pasar", "beras.txt", "file", "utf-8", "text/plain", len(text.encode()), digest,
        digest, "plain 1", ADDED, ADDED,
    )  # fmt: skip
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text))
    language = Language("id" if supported else "fr", 0.99, supported)
    analysis = Analysis(
        digest, language, ENGINE if supported else replace(ENGINE, pack="", pack_version="", pack_sha256=""),
        len(text.split()), paragraphs, findings=tuple(f.finding for f in findings),
    )  # fmt: skip
    review = Review(article, text, analysis if analysed else None, tuple(findings), reviewer="Meja Periksa")
    return replace(review, **changes)


def make_sample(**changes):
    """A short article with one finding of each status, a quotation over two paragraphs, a verdict."""
    findings = []
    for number, (words, layer, code, severity, status) in enumerate(LOOKS, start=1):
        start = TEXT.index(words)
        finding = make_finding(TEXT, Span(start, start + len(words)), layer, code, severity)
        note = "Ditanyakan ke dinas." if number == 3 else ""
        links = ("https://example.org/stok.pdf",) if number == 3 else ()
        findings.append(make_reviewed(number, finding, status, note, links))
    review = make_review(
        findings=findings,
        verdict=Verdict.UNPROVEN,
        verdict_reason="Tidak ada angka stok yang dapat diperiksa.",
    )
    assert review.analysis
    quote = Span(TEXT.index('"Kami tidak'), TEXT.index('ada."') + 5)
    label = findings[0].finding.span
    analysis = replace(
        review.analysis,
        quotations=(Quotation(quote, 2, "Sutinah"),),
        attributions=(Attribution(label, Code.UNNAMED_GROUP, Grade.G3, "id.sourcing.group"),),
    )
    return replace(review, analysis=analysis, **changes)


def make_long(words, findings):
    """An article of so many words in paragraphs of 50, with findings of three words evenly spread."""
    vocabulary = [
        "beras",
        "pasar",
        "pedagang",
        "naik",
        "harga",
        "stok",
        "ditahan",
        "menurut",
        "gudang",
        "kabar",
    ]
    listed = [vocabulary[(i * 7 + i // 11) % len(vocabulary)] for i in range(words)]
    text = "\n".join(" ".join(listed[i : i + 50]) for i in range(0, words, 50))
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    made = []
    for number in range(1, findings + 1):
        first = (number - 1) * (words - 3) // findings
        layer = Layer.SOURCING if number % 2 else Layer.ASSERTION
        code = Code.UNNAMED_GROUP if number % 2 else Code.LOADED
        finding = make_finding(
            text, Span(starts[first], ends[first + 2]), layer, code, list(Severity)[number % 3]
        )
        made.append(make_reviewed(number, finding, list(Status)[number % 4]))
    return make_review(text, made)
