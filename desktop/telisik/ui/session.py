"""One open article: what is selected, what is decided, and how it is undone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store import drafts, reviews
from telisik.store.applied import apply_to_review
from telisik.store.changes import StaleEditError, apply_edit, find_touched
from telisik.store.model import Review, ReviewedFinding, Status
from telisik.store.undoing import LIMIT, load_numbers, load_titles, load_undoing
from telisik.ui.edit_names import EditPlace, find_place
from telisik.ui.edits import EditCommand

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.store.changes import Edit, Kind
    from telisik.store.database import Library
    from telisik.store.model import Evidence, Verdict


_CHANGED = (
    QT_TRANSLATE_NOOP("Fault", "This was changed in the library meanwhile."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was lost; what is kept is shown again."),
    QT_TRANSLATE_NOOP("Fault", "Do it once more."),
)
_NOT_UNDONE = (
    QT_TRANSLATE_NOOP("Fault", "This cannot be undone any more: what it changed has been changed again."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was lost; what is kept is shown again."),
)


class Session(QObject):
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
        self.auto_advance = True
        # Which findings the list shows, in its order; the list replaces it by its own.
        self.list_order: Callable[[], Sequence[ReviewedFinding]] = self._all_findings
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

    def _all_findings(self) -> Sequence[ReviewedFinding]:
        return self.review.findings if self.review else ()

    def open(self, article_id: int, current: int | None = None, loaded: Review | None = None) -> None:
        """Show an article as the library has it, with what could not be saved yet on top.

        ``current`` is the finding to select, where the article has it; ``loaded`` the article where it was read
        already.
        """
        self.review = self._load(article_id) if loaded is None else self._add_unsaved(loaded)
        self.current = current
        if self.finding() is None:
            self.current = None
        self._recover_drafts()
        self.opened.emit()

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

    def close(self) -> None:
        """Show no article."""
        self.review, self.current = None, None
        self.opened.emit()
        self.selection_changed.emit(None)

    def _recover_drafts(self) -> None:
        """Commit what was typed before the program ended without notice."""
        if self.review is None or self.library.read_only:
            return
        for finding_id, text in drafts.list_drafts(self.library, self.review.article.id).items():
            self.write_note(finding_id, text)

    def _clear_draft(self, finding_id: int) -> None:
        try:
            drafts.clear_draft(self.library, finding_id)
        except Fault as fault:
            self.save_failed.emit(fault)

    def finding(self, finding_id: int | None = None) -> ReviewedFinding | None:
        """Return a finding of the open article, the selected one unless another is named."""
        wanted = self.current if finding_id is None else finding_id
        return None if wanted is None else self._findings.get(wanted)

    # Moving

    def select(self, finding_id: int | None) -> None:
        """Select a finding, or none."""
        if finding_id != self.current or finding_id is None:
            self.current = finding_id
            self.selection_changed.emit(finding_id)

    def move(self, step: int) -> None:
        """Go to the next (1) or previous (-1) finding of the list; stay at its ends."""
        order = [reviewed.id for reviewed in self.list_order()]
        if not order:
            return
        if self.current not in order:
            self.select(order[0] if step > 0 else order[-1])
            return
        place = order.index(self.current) + step
        self.select(order[min(max(place, 0), len(order) - 1)])

    def move_to_end(self, *, last: bool) -> None:
        """Go to the first or the last finding of the list."""
        order = self.list_order()
        if order:
            self.select(order[-1 if last else 0].id)

    def move_to_open(self, step: int) -> bool:
        """Go to the next or previous open finding, round the end; False where none is open."""
        found = self._find_open(step)
        if found is not None:
            self.select(found)
        return found is not None

    def _find_open(self, step: int) -> int | None:
        order = list(self.list_order())
        ids = [reviewed.id for reviewed in order]
        if not ids:
            return None
        start = ids.index(self.current) if self.current in ids else (-1 if step > 0 else len(ids))
        for distance in range(1, len(ids) + 1):
            candidate = order[(start + step * distance) % len(ids)]
            if candidate.status is Status.OPEN and candidate.id != self.current:
                return candidate.id
        return None

    # Deciding

    def decide(self, status: Status) -> None:
        """Decide on the selected finding and go on to the next open one."""
        reviewed = self.finding()
        if self.review is None or reviewed is None:
            return
        if reviewed.status is not status:
            self.perform(reviews.decide(self.review, (reviewed.id,), status))
        if status is not Status.OPEN and self.auto_advance:
            self.move_to_open(1)

    def find_alike(self) -> tuple[int, ...]:
        """Return the findings of the same rule and cue as the selected one, itself included."""
        if self.review is None or self.current is None:
            return ()
        return tuple(dict.fromkeys((self.current, *reviews.find_alike(self.review, self.current))))

    def decide_alike(self, finding_ids: tuple[int, ...], status: Status) -> None:
        """Decide on several findings in one step."""
        # While they were shown for approval a newer analysis may have taken some away.
        there = tuple(finding_id for finding_id in finding_ids if finding_id in self._findings)
        if self.review is None or not there:
            return
        self.perform(reviews.decide(self.review, there, status))
        if status is not Status.OPEN and self.auto_advance:
            self.move_to_open(1)

    def write_note(self, finding_id: int, text: str) -> None:
        """Keep a note; an unchanged one writes nothing but drops its draft."""
        reviewed = self.finding(finding_id)
        if self.review is None or reviewed is None:
            return
        if text != reviewed.note:
            self.perform(reviews.write_note(self.review, finding_id, text))
        elif drafts.load_draft(self.library, finding_id) is not None:
            self._clear_draft(finding_id)

    def keep_draft(self, finding_id: int, text: str) -> None:
        """Write what is being typed to the disk."""
        try:
            drafts.keep_draft(self.library, finding_id, text)
        except Fault as fault:
            self.save_failed.emit(fault)

    def check_question(self, index: int, *, on: bool) -> None:
        """Tick or clear one thing that would verify the selected finding."""
        if self.review is not None and self.current is not None:
            self.perform(reviews.check_question(self.review, self.current, index, on))

    def add_link(self, address: str) -> None:
        """Attach a link to the selected finding."""
        if self.review is not None and self.current is not None:
            self.perform(reviews.add_link(self.review, self.current, address))

    def remove_link(self, evidence_id: int) -> None:
        """Take a link off the selected finding; one that it no longer has is left alone."""
        reviewed = self.finding()
        # A second click comes before the card has shown that the link is gone.
        if self.review is not None and reviewed is not None and _holds(reviewed.evidence, evidence_id):
            self.perform(reviews.remove_link(self.review, reviewed.id, evidence_id))

    def set_verdict(self, verdict: Verdict | None, reason: str) -> None:
        """Set the conclusion on the article and its reason."""
        review = self.review
        if review is not None and (verdict, reason) != (review.verdict, review.verdict_reason):
            self.perform(reviews.set_verdict(review, verdict, reason))

    def set_title(self, title: str) -> None:
        """Give the article a title of the reviewer's own."""
        if self.review is not None and title and title != self.review.article.title:
            self.perform(reviews.set_title(self.review, title))

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


def _holds(evidence: Sequence[Evidence], evidence_id: int) -> bool:
    return any(piece.id == evidence_id for piece in evidence)
