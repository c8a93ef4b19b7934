"""A review in memory whose edits are written at once, taken back and done again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store import reviews
from telisik.store.applied import apply_to_review
from telisik.store.changes import StaleEditError, apply_edit, find_touched
from telisik.store.undoing import LIMIT, load_numbers, load_titles, load_undoing
from telisik.ui.edit_names import EditPlace, find_place
from telisik.ui.edits import EditCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.changes import Edit, Kind
    from telisik.store.database import Library
    from telisik.store.model import Review, ReviewedFinding


_CHANGED = (
    QT_TRANSLATE_NOOP("Fault", "This was changed in the library meanwhile."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was lost; what is kept is shown again."),
    QT_TRANSLATE_NOOP("Fault", "Do it once more."),
)
_NOT_UNDONE = (
    QT_TRANSLATE_NOOP("Fault", "This cannot be undone any more: what it changed has been changed again."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was lost; what is kept is shown again."),
)


class ReviewEditor(QObject):
    """Holds the review in memory and writes every edit at once.

    Where a write fails the edit stays in ``unsaved``, in order, and the review in memory goes on; ``retry``
    writes them all as soon as the disk allows.
    """

    opened = Signal()
    refreshed = Signal()
    findings_changed = Signal(object)
    review_changed = Signal()
    selection_changed = Signal(object)
    saved = Signal(object)
    save_failed = Signal(object)
    done = Signal(object)
    article_wanted = Signal(int)
    analysis_replaced = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self._review: Review | None = None
        self._findings: dict[int, ReviewedFinding] = {}
        self.current: int | None = None
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(LIMIT)
        self.unsaved: list[tuple[Edit, Kind]] = []
        # How many edits did not fit the library any more.
        self._refused = 0
        # Writes one edit; what has a window replaces it by its own, for edits of very many rows.
        self.write: Callable[[Edit, Kind], None] = self.write_at_once

    @property
    def review(self) -> Review | None:
        """Return the open article's review as it stands."""
        return self._review

    @review.setter
    def review(self, review: Review | None) -> None:
        self._review = review
        self._findings = {reviewed.id: reviewed for reviewed in review.findings} if review else {}

    def finding(self, finding_id: int | None = None) -> ReviewedFinding | None:
        """Return a finding of the open article, the selected one unless another is named."""
        wanted = self.current if finding_id is None else finding_id
        return None if wanted is None else self._findings.get(wanted)

    def select(self, finding_id: int | None) -> None:
        """Select a finding, or none."""
        if finding_id != self.current or finding_id is None:
            self.current = finding_id
            self.selection_changed.emit(finding_id)

    def refresh(self, loaded: Review | None = None) -> None:
        """Take a newer analysis of the open article; what is selected stays selected where it still is.

        ``loaded`` is the article as the library has it, where it was read already.
        """
        if self.review is None:
            return
        before = self.review
        self.review = self._load(before.article.id) if loaded is None else self._add_unsaved(loaded)
        if self.review == before:
            return
        if self.finding() is None:
            self.current = None
        if self.review.text != before.text:
            self.opened.emit()
        self.refreshed.emit()

    def _load(self, article_id: int) -> Review:
        return self._add_unsaved(reviews.load_review(self.library, article_id))

    def _add_unsaved(self, review: Review) -> Review:
        for edit, _kind in self.unsaved:
            if edit.article_id in (None, review.article.id):
                review = apply_to_review(review, edit)
        return review

    # Writing, undoing

    def recall(self) -> None:
        """Take back and do again from now on what was edited before the program was started."""
        undoing = load_undoing(self.library)
        edits = (*undoing.done, *undoing.undone)
        titles, numbers = load_titles(self.library, edits), load_numbers(self.library, edits)
        self.stack.clear()
        for edit in edits:
            touched = tuple(numbers[number] for number in sorted(find_touched(edit)) if number in numbers)
            place = EditPlace(edit.article_id, titles.get(edit.article_id or 0, ""), touched)
            self.stack.push(EditCommand(edit, place))
        self.stack.setIndex(len(undoing.done))

    def perform(self, edit: Edit) -> None:
        """Write an edit and make it the newest that undo takes back."""
        if not edit.changes:
            return
        place = find_place(edit, self.review)
        if self._write(edit, "do"):
            self.stack.push(EditCommand(edit, place))
            self.done.emit(edit)

    def adopt(self, edit: Edit) -> None:
        """Make an edit that was written beside the window the newest that undo takes back, and show it."""
        self.stack.push(EditCommand(edit, find_place(edit, self.review)))
        self.done.emit(edit)
        self._show_replaced(edit)

    def say_undo(self) -> str:
        """Return what undo would take back; empty where there is nothing."""
        command = self._next_undone()
        return command.say(self._here()) if command else ""

    def say_redo(self) -> str:
        """Return what redo would do again; empty where there is nothing."""
        command = self._next_redone()
        return command.say(self._here()) if command else ""

    def _here(self) -> int | None:
        return self.review.article.id if self.review else None

    def _next_undone(self) -> EditCommand | None:
        command = self.stack.command(self.stack.index() - 1) if self.stack.canUndo() else None
        return command if isinstance(command, EditCommand) else None

    def _next_redone(self) -> EditCommand | None:
        command = self.stack.command(self.stack.index()) if self.stack.canRedo() else None
        return command if isinstance(command, EditCommand) else None

    def undo(self) -> None:
        """Take back the newest edit, going to its article first."""
        command = self._next_undone()
        if command is not None:
            self._go_to_article(command.edit)
            if self._write(command.edit.inverted(), "undo"):
                self.stack.undo()
                self._go_to_finding(command.edit)

    def redo(self) -> None:
        """Do again what was taken back."""
        command = self._next_redone()
        if command is not None:
            self._go_to_article(command.edit)
            if self._write(command.edit, "redo"):
                self.stack.redo()
                self._go_to_finding(command.edit)

    def _go_to_article(self, edit: Edit) -> None:
        if edit.article_id is not None and edit.article_id != self._here():
            self.article_wanted.emit(edit.article_id)

    def _go_to_finding(self, edit: Edit) -> None:
        touched = find_touched(edit)
        if touched and self.finding(touched[0]) is not None:
            self.select(touched[0])

    def _write(self, edit: Edit, kind: Kind) -> bool:
        """Write an edit and show it; False where the library has changed so that it cannot be."""
        if any(change.table == "analyses" for change in edit.changes):
            return self._replace_analysis(edit, kind)
        refused = self._refused
        self.unsaved.append((edit, kind))
        self.retry()
        if self._refused != refused:
            return False
        if self.review is None or edit.article_id not in (None, self.review.article.id):
            return True
        self.review = apply_to_review(self.review, edit)
        if any(change.table == "findings" for change in edit.changes):
            # A mark came, went or moved: the order of all may be another.
            if self.finding() is None:
                self.current = None
            self.refreshed.emit()
        touched = set(find_touched(edit))
        changed = {number: self._findings[number] for number in touched if number in self._findings}
        if changed:
            self.findings_changed.emit(changed)
        self.review_changed.emit()
        return True

    def _replace_analysis(self, edit: Edit, kind: Kind) -> bool:
        """Write another analysis with all its marks; where the disk fails nothing changes, and nothing waits."""
        if self.unsaved and not self.retry():
            return False
        try:
            apply_edit(self.library, edit, kind=kind)
        except Fault as fault:
            self.save_failed.emit(fault)
            return False
        except StaleEditError:
            self._refuse(kind)
            return False
        self.saved.emit(datetime.now(UTC))
        self._show_replaced(edit)
        return True

    def _show_replaced(self, edit: Edit) -> None:
        before = self.review
        replaced = [change.key["article_id"] for change in edit.changes if change.table == "analyses"]
        if before is None or before.article.id not in (edit.article_id, *replaced):
            return
        self.review = self._load(before.article.id)
        if self.finding() is None:
            self.current = None
        if self.review.text != before.text:
            self.opened.emit()
        else:
            self.refreshed.emit()
        self.review_changed.emit()
        self.analysis_replaced.emit()

    def _refuse(self, kind: Kind) -> None:
        """Say that an edit no longer fits, forget what can only follow from it, and show what is kept."""
        self._refused += 1
        self.save_failed.emit(Fault(*(_CHANGED if kind == "do" else _NOT_UNDONE)))
        if kind != "do":
            self.stack.clear()
        self.refresh()

    def write_at_once(self, edit: Edit, kind: Kind) -> None:
        """Write an edit over the session's own connection. A Fault or a StaleEditError where that cannot be."""
        apply_edit(self.library, edit, kind=kind)

    def retry(self) -> bool:
        """Write what could not be written, oldest first; return whether all is saved now."""
        while self.unsaved:
            edit, kind = self.unsaved[0]
            try:
                self.write(edit, kind)
            except Fault as fault:
                self.save_failed.emit(fault)
                return False
            except StaleEditError:
                self.unsaved.pop(0)
                self._refuse(kind)
                continue
            self.unsaved.pop(0)
        self.saved.emit(datetime.now(UTC))
        return True
