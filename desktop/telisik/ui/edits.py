"""Edits kept on the undo stack."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from telisik.ui.edit_names import say_edit_at

if TYPE_CHECKING:
    from telisik.store.changes import Edit
    from telisik.store.model import Review
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
