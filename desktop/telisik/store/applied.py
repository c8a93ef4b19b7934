"""Edits applied to a review in memory, so that a window need not read the library again after each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from telisik.analysis.model import Code, Grade, Severity, Span
from telisik.store import details
from telisik.store.changes import find_touched
from telisik.store.marks import read_mark
from telisik.store.model import Aspect, Evidence, Label, Origin, Review, ReviewedFinding, Status, Verdict
from telisik.store.times import read_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.changes import Change, Edit


def apply_to_review(review: Review, edit: Edit) -> Review:
    """Return the review as it stands after an edit, without reading the library again."""
    for change in edit.changes:
        if change.table == "findings":
            review = _take_mark(review, change)
    if any(change.table == "findings" for change in edit.changes):
        review = _renew_analysis(review)
    touched = set(find_touched(edit))
    if touched:
        findings = tuple(
            _apply_to_finding(reviewed, edit) if reviewed.id in touched else reviewed
            for reviewed in review.findings
        )
        review = replace(review, findings=findings)
    for change in edit.changes:
        if change.table in _TO_REVIEW and _is_about(review, change):
            review = _TO_REVIEW[change.table](review, change)
    return review


def _renew_analysis(review: Review) -> Review:
    """Let the analysis hold the program's marks as they now stand, as it does when the library is read."""
    if review.analysis is None:
        return review
    current = tuple(r.finding for r in review.findings if not r.orphan and r.origin is Origin.ENGINE)
    return replace(review, analysis=replace(review.analysis, findings=current))


def _is_about(review: Review, change: Change) -> bool:
    whole: dict[str, object] = change.key | (change.before or {}) | (change.after or {})
    return whole["id" if change.table == "articles" else "article_id"] == review.article.id


def _apply_to_finding(reviewed: ReviewedFinding, edit: Edit) -> ReviewedFinding:
    for change in edit.changes:
        if change.key.get("finding_id") == reviewed.id and change.table in _TO_FINDING:
            reviewed = _TO_FINDING[change.table](reviewed, change)
    return reviewed


def _take_mark(review: Review, change: Change) -> Review:
    """Add, remove or change a mark; the others keep their numbers."""
    number = int(str(change.key["id"]))
    row: dict[str, Any] | None = change.after
    others = [reviewed for reviewed in review.findings if reviewed.id != number]
    if row is None:
        return replace(review, findings=tuple(others))
    if change.before is None:
        if row["article_id"] != review.article.id:
            return review
        mark = read_mark(number, row)
    else:
        old = next((reviewed for reviewed in review.findings if reviewed.id == number), None)
        if old is None:
            return review
        mark = _change_mark(old, row, review.text)
    ordered = sorted((*others, mark), key=lambda r: (r.orphan, r.finding.span.start, r.number))
    return replace(review, findings=tuple(ordered))


def _change_mark(old: ReviewedFinding, row: dict[str, Any], text: str) -> ReviewedFinding:
    finding = old.finding
    if "span_start" in row:
        span = Span(row["span_start"], row["span_end"])
        engine = None if row["engine_start"] is None else Span(row["engine_start"], row["engine_end"])
        return replace(
            old, finding=replace(finding, span=span, text=text[span.start : span.end]), engine_span=engine
        )
    named = replace(
        finding,
        code=Code(row["code"]),
        grade=Grade(row["grade"]) if row["grade"] else None,
        severity=Severity(row["severity"]),
    )
    return replace(old, finding=named, label=row["label"])


def _take_decision(reviewed: ReviewedFinding, change: Change) -> ReviewedFinding:
    row = change.after
    if row is None:
        return replace(reviewed, status=Status.OPEN, decided_at=None, reviewer="")
    decided_at = row.get("decided_at")
    return replace(
        reviewed,
        status=Status(str(row["status"])),
        decided_at=read_time(str(decided_at)) if decided_at else None,
        reviewer=str(row.get("reviewer") or ""),
    )


def _take_note(reviewed: ReviewedFinding, change: Change) -> ReviewedFinding:
    return replace(reviewed, note=str(change.after["text"]) if change.after else "")


def _take_tick(reviewed: ReviewedFinding, change: Change) -> ReviewedFinding:
    words = change.key["question"]
    places = {index for index, check in enumerate(reviewed.finding.checks) if check.en == words}
    checked = reviewed.checked | places if change.after is not None else reviewed.checked - places
    return replace(reviewed, checked=frozenset(checked))


def _take_outcome(reviewed: ReviewedFinding, change: Change) -> ReviewedFinding:
    settled = None if change.after is None else details.read_settled(change.after)
    if change.key["aspect"] == Aspect.SAID:
        return replace(reviewed, said=settled)
    return replace(reviewed, so=settled)


def _take_evidence(reviewed: ReviewedFinding, change: Change) -> ReviewedFinding:
    return replace(reviewed, evidence=_change_evidence(reviewed.evidence, reviewed.id, change))


def _take_article_evidence(review: Review, change: Change) -> Review:
    return replace(review, evidence=_change_evidence(review.evidence, None, change))


def _change_evidence(
    held: tuple[Evidence, ...], finding_id: int | None, change: Change
) -> tuple[Evidence, ...]:
    number = int(str(change.key["id"]))
    old = next((evidence for evidence in held if evidence.id == number), None)
    others = [evidence for evidence in held if evidence.id != number]
    if change.after is not None:
        new = details.read_evidence({**change.after, "id": number}, finding_id)
        if old is not None:
            new = replace(new, size=old.size, media_type=old.media_type)
        others.append(new)
    return tuple(sorted(others, key=lambda evidence: evidence.id))


def _take_verdict(review: Review, change: Change) -> Review:
    row: dict[str, Any] = change.after or {}
    return replace(
        review,
        verdict=Verdict(row["verdict"]) if row.get("verdict") else None,
        verdict_reason=row.get("reason") or "",
        label=Label(row["label"]) if row.get("label") else None,
        verdict_at=read_time(row["decided_at"]) if row.get("decided_at") else None,
        verdict_by=row.get("reviewer") or "",
    )


def _take_reviewer(review: Review, change: Change) -> Review:
    if change.after is None:
        name, role = review.usual
        return replace(review, reviewer=name, role=role, reviewer_is_usual=True)
    role = str(change.after.get("role", ""))
    return replace(review, reviewer=str(change.after["name"]), role=role, reviewer_is_usual=False)


def _take_article_note(review: Review, change: Change) -> Review:
    return replace(review, note=str(change.after["text"]) if change.after else "")


def _take_article(review: Review, change: Change) -> Review:
    row: dict[str, Any] = change.after or {}
    article = review.article
    binned_at = row.get("binned_at")
    return replace(
        review,
        article=replace(
            article,
            title=row.get("title", article.title),
            title_by_reviewer=bool(row.get("title_by_reviewer", article.title_by_reviewer)),
            publisher=row.get("publisher", article.publisher),
            binned_at=(read_time(binned_at) if binned_at else None)
            if "binned_at" in row
            else article.binned_at,
        ),
    )


def _take_correction(review: Review, change: Change) -> Review:
    field = str(change.key["field"])
    row: dict[str, Any] = change.after or {}
    known = replace(
        review.metadatum(field),
        corrected=row.get("value"),
        reviewer=row.get("reviewer", ""),
        corrected_at=read_time(row["corrected_at"]) if row else None,
    )
    kept = [other for other in review.metadata if other.field != field]
    if known.corrected is not None or known.origin:
        kept.append(known)
    return replace(review, metadata=tuple(sorted(kept, key=lambda metadatum: metadatum.field)))


def _take_redaction(review: Review, change: Change) -> Review:
    number = int(str(change.key["id"]))
    kept = [redaction for redaction in review.redactions if redaction.id != number]
    if change.after is not None:
        kept.append(details.read_redaction(number, change.after))
    kept.sort(key=lambda r: (r.span.start if r.span else -1, r.id))
    return replace(review, redactions=tuple(kept))


def _take_reply(review: Review, change: Change) -> Review:
    number = int(str(change.key["id"]))
    kept = [reply for reply in review.replies if reply.id != number]
    if change.after is not None:
        kept.append(details.read_reply(number, change.after))
    return replace(review, replies=tuple(sorted(kept, key=lambda reply: reply.id)))


_TO_FINDING: dict[str, Callable[[ReviewedFinding, Change], ReviewedFinding]] = {
    "decisions": _take_decision,
    "notes": _take_note,
    "checked": _take_tick,
    "evidence": _take_evidence,
    "outcomes": _take_outcome,
}
_TO_REVIEW: dict[str, Callable[[Review, Change], Review]] = {
    "verdicts": _take_verdict,
    "reviewers": _take_reviewer,
    "articles": _take_article,
    "article_notes": _take_article_note,
    "article_evidence": _take_article_evidence,
    "corrections": _take_correction,
    "redactions": _take_redaction,
    "replies": _take_reply,
}
