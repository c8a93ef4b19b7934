"""The reviewer's own marks, and marks whose edges the reviewer moves: what is done with the session for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade, Layer, Severity, Span
from telisik.store import marks
from telisik.store.model import Origin

if TYPE_CHECKING:
    from telisik.store.model import ReviewedFinding
    from telisik.ui.session import Session


@dataclass(frozen=True, slots=True)
class MarkChoice:
    """What a reviewer says of an own mark: layer, a code or a label in own words, severity, grade, note."""

    layer: Layer = Layer.ASSERTION
    code: Code | None = Code.UNATTRIBUTED_FACT
    label: str = ""
    severity: Severity = Severity.MEDIUM
    grade: Grade | None = None
    note: str = ""


def choice_of(reviewed: ReviewedFinding) -> MarkChoice:
    """Return what was said of an own mark."""
    finding = reviewed.finding
    code = None if finding.code is Code.REVIEWER_LABEL else finding.code
    return MarkChoice(finding.layer, code, reviewed.label, finding.severity, finding.grade, reviewed.note)


def is_own(reviewed: ReviewedFinding) -> bool:
    """Tell whether the reviewer made a mark."""
    return reviewed.origin is Origin.REVIEWER


def add_mark(session: Session, span: Span, choice: MarkChoice) -> None:
    """Mark these words and select the mark."""
    if session.review is None:
        return
    edit = marks.add_mark(
        session.library,
        session.review,
        span,
        choice.layer,
        code=choice.code,
        label=choice.label,
        severity=choice.severity,
        grade=choice.grade,
        note=choice.note,
    )
    session.perform(edit)
    session.select(edit.finding_id)


def rename_mark(session: Session, finding_id: int, choice: MarkChoice) -> None:
    """Say something else of an own mark."""
    if session.review is None:
        return
    session.perform(
        marks.rename_mark(
            session.review,
            finding_id,
            code=choice.code,
            label=choice.label,
            severity=choice.severity,
            grade=choice.grade,
        )
    )
    session.write_note(finding_id, choice.note)


def remove_mark(session: Session, finding_id: int) -> None:
    """Take an own mark away and select the finding before it; undo brings it back."""
    if session.review is None:
        return
    order = [reviewed.id for reviewed in session.review.findings]
    place = order.index(finding_id)
    session.perform(marks.remove_mark(session.library, session.review, finding_id))
    order.remove(finding_id)
    if order:
        session.select(order[max(place - 1, 0)])


def move_mark(session: Session, finding_id: int, span: Span) -> None:
    """Give a mark other edges."""
    if session.review is not None:
        session.perform(marks.move_mark(session.review, finding_id, span))


def restore_mark(session: Session, finding_id: int) -> None:
    """Give a mark the program's edges again."""
    if session.review is not None:
        session.perform(marks.restore_mark(session.review, finding_id))
