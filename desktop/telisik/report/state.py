"""What a finished version freezes: the review as data that no later program reads or words otherwise.

Only the review's own rows are in it, never the report's wording, so that a newer program sees that nothing changed.
A new form gets a new number; versions kept in an older form stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.report.twin import write_canonical
from telisik.store.model import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from telisik.store.model import Evidence, Review, ReviewedFinding, Settled

_FORM = 1


def freeze_review(review: Review) -> bytes:
    """Return everything a reviewer did and what it was done on, in canonical JSON; nothing is redacted."""
    article, analysis = review.article, review.analysis
    return write_canonical(
        {
            "form": _FORM,
            "article": {
                "sha256": article.sha256,
                "text_sha256": article.text_sha256,
                "title": article.title,
                "publisher": article.publisher,
            },
            "metadata": {known.field: known.value for known in review.metadata},
            "rules": analysis.engine.pack_sha256 if analysis else "",
            "reviewer": review.reviewer,
            "role": review.role,
            "verdict": review.verdict or "",
            "reason": review.verdict_reason,
            "label": review.label or "",
            "note": review.note,
            "findings": [_freeze_finding(reviewed) for reviewed in review.findings],
            "evidence": _freeze_evidence(review.evidence),
            "replies": [
                {
                    "party": reply.party,
                    "asked_by": reply.reviewer,
                    "finding": reply.finding_id or 0,
                    "channel": reply.channel,
                    "asked": reply.asked,
                    "asked_at": _write_day(reply.asked_at),
                    "due_at": _write_day(reply.due_at),
                    "answer": reply.answer,
                    "answered_at": _write_day(reply.answered_at),
                }
                for reply in review.replies
            ],
        }
    )


def _freeze_finding(reviewed: ReviewedFinding) -> dict[str, object]:
    found = reviewed.finding
    return {
        "number": reviewed.number,
        "layer": found.layer.value,
        "code": found.code.value,
        "severity": found.severity.value,
        "grade": found.grade.value if found.grade else "",
        "rule": found.rule,
        "start": found.span.start,
        "end": found.span.end,
        "text": found.text,
        "own": reviewed.origin is Origin.REVIEWER,
        "label": reviewed.label,
        "orphan": reviewed.orphan,
        "status": reviewed.status.value,
        "reviewer": reviewed.reviewer,
        "decided_at": _write_time(reviewed.decided_at),
        "note": reviewed.note,
        "checked": [found.checks[index].en for index in sorted(reviewed.checked)],
        "said": _freeze_outcome(reviewed.said),
        "so": _freeze_outcome(reviewed.so),
        "evidence": _freeze_evidence(reviewed.evidence),
    }


def _freeze_outcome(settled: Settled | None) -> list[str]:
    return [settled.outcome.value, settled.as_of.isoformat()] if settled else []


def _freeze_evidence(items: Iterable[Evidence]) -> list[dict[str, object]]:
    return [
        {
            "address": item.address,
            "archive_address": item.archive_address,
            "title": item.title,
            "stance": item.stance.value,
            "note": item.note,
            "seen_at": _write_time(item.seen_at),
            "name": item.name,
            "sha256": item.sha256 or "",
        }
        for item in items
    ]


def _write_time(time: datetime | None) -> str:
    return time.isoformat() if time else ""


def _write_day(day: date | None) -> str:
    return day.isoformat() if day else ""
