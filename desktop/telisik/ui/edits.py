"""Edits applied to a review in memory, and kept on the undo stack."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from telisik.store.model import Evidence, Review, ReviewedFinding, Status, Verdict
from telisik.store.times import read_time
from telisik.ui.edit_names import list_touched, say_edit_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.changes import Change, Edit
    from telisik.ui.edit_names import EditPlace


class EditCommand(QUndoCommand):
    """One edit on the undo stack.

    The session writes first and moves the stack afterwards, so that a write that fails leaves both alone.
    """

    def __init__(self, edit: Edit, place: EditPlace) -> None:
        super().__init__()
        self.edit = edit
        self._place = place

    def say(self, here: int | None) -> str:
        """Return what it does, in the interface's language; ``here`` is the article that is open."""
        return say_edit_at(self.edit, self._place, here)

    def undo(self) -> None:
        """Do nothing: the session has written already."""

    def redo(self) -> None:
        """Do nothing: the session has written already."""


def apply_to_review(review: Review, edit: Edit) -> Review:
    """Return the review as it stands after an edit, without reading the library again."""
    touched = set(list_touched(edit))
    if touched:
        findings = tuple(
            _apply_to_finding(reviewed, edit) if reviewed.id in touched else reviewed
            for reviewed in review.findings
        )
        review = replace(review, findings=findings)
    for change in edit.changes:
        if change.table in _TO_REVIEW:
            review = _TO_REVIEW[change.table](review, change)
    return review


def _apply_to_finding(reviewed: ReviewedFinding, edit: Edit) -> ReviewedFinding:
    for change in edit.changes:
        if change.key.get("finding_id") == reviewed.id and change.table in _TO_FINDING:
            reviewed = _TO_FINDING[change.table](reviewed, change)
    return reviewed


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


def _take_evidence(reviewed: ReviewedFinding, change: Change) -> ReviewedFinding:
    number = int(str(change.key["id"]))
    others = [link for link in reviewed.evidence if link.id != number]
    if change.after is not None:
        seen_at = read_time(str(change.after["seen_at"]))
        others.append(Evidence(number, reviewed.id, str(change.after["address"]), seen_at))
    return replace(reviewed, evidence=tuple(sorted(others, key=lambda link: link.id)))


def _take_verdict(review: Review, change: Change) -> Review:
    row = change.after or {}
    verdict = Verdict(str(row["verdict"])) if row.get("verdict") else None
    return replace(review, verdict=verdict, verdict_reason=str(row.get("reason") or ""))


def _take_reviewer(review: Review, change: Change) -> Review:
    if change.after is None:
        return replace(review, reviewer_is_usual=True)
    return replace(review, reviewer=str(change.after["name"]), reviewer_is_usual=False)


def _take_title(review: Review, change: Change) -> Review:
    row = change.after or {}
    title = str(row.get("title", review.article.title))
    by_reviewer = bool(row.get("title_by_reviewer", review.article.title_by_reviewer))
    return replace(review, article=replace(review.article, title=title, title_by_reviewer=by_reviewer))


_TO_FINDING: dict[str, Callable[[ReviewedFinding, Change], ReviewedFinding]] = {
    "decisions": _take_decision,
    "notes": _take_note,
    "checked": _take_tick,
    "evidence": _take_evidence,
}
_TO_REVIEW: dict[str, Callable[[Review, Change], Review]] = {
    "verdicts": _take_verdict,
    "reviewers": _take_reviewer,
    "articles": _take_title,
}


def write_copy(review: Review) -> str:
    """Return all that a reviewer wrote as JSON, for a copy beside a library that cannot be written."""
    findings = [
        {
            "number": reviewed.number,
            "start": reviewed.finding.span.start,
            "end": reviewed.finding.span.end,
            "text": reviewed.finding.text,
            "code": reviewed.finding.code.value,
            "rule": reviewed.finding.rule,
            "status": reviewed.status.value,
            "note": reviewed.note,
            "checked": sorted(reviewed.checked),
            "evidence": [link.address for link in reviewed.evidence],
        }
        for reviewed in review.findings
    ]
    copy = {
        "title": review.article.title,
        "name": review.article.name,
        "sha256": review.article.sha256,
        "verdict": review.verdict.value if review.verdict else None,
        "reason": review.verdict_reason,
        "reviewer": review.reviewer,
        "findings": findings,
    }
    return json.dumps(copy, ensure_ascii=False, indent=2) + "\n"
