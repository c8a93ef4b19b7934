"""Reviews for the report's tests: made by the real engine from a text, with decisions put on them."""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import cycle

from telisik.analysis.pipeline import Analyser
from telisik.store.model import Article, Evidence, Review, ReviewedFinding, Status, Verdict

MOMENT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


@cache
def _analyser() -> Analyser:
    return Analyser()


def make_article(text: str, title: str = "Judul artikel", **changes: object) -> Article:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    article = Article(
        id=1,
        title=title,
        title_by_reviewer=False,
        publisher="KORAN.EXAMPLE",
        name="artikel.txt",
        route="file",
        encoding="utf-8",
        media_type="text/plain",
        size=len(text.encode("utf-8")),
        sha256=digest,
        text_sha256=digest,
        extraction="plain 1",
        added_at=MOMENT,
        opened_at=MOMENT,
    )
    return dataclasses.replace(article, **changes)


def make_review(text: str, *, decided: bool = True, language: str | None = None, **article: object) -> Review:
    """Return a review whose findings carry each decision in turn, with notes, or are all open."""
    analysis = _analyser().analyse(text, language)
    statuses = cycle((Status.CONFIRMED, Status.NEEDS_EVIDENCE, Status.DISMISSED))
    findings = []
    for number, finding in enumerate(analysis.findings, start=1):
        status = next(statuses) if decided else Status.OPEN
        findings.append(
            ReviewedFinding(
                id=number,
                number=number,
                finding=finding,
                status=status,
                note=f"Catatan nomor {number}." if decided else "",
                decided_at=MOMENT + timedelta(minutes=number) if decided else None,
                reviewer="Meja cek fakta" if decided else "",
                evidence=(Evidence(1, number, "https://example.org/bukti", MOMENT),)
                if number == 1 and decided
                else (),
            )
        )
    return Review(
        article=make_article(text, **article),
        text=text,
        analysis=analysis,
        findings=tuple(findings),
        verdict=Verdict.UNPROVEN if decided else None,
        verdict_reason="Tidak ada yang dapat diperiksa pembaca." if decided else "",
        reviewer="Meja cek fakta" if decided else "",
    )
