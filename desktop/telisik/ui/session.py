"""One open article: what is selected, and what is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.errors import Fault
from telisik.store import drafts, reviews
from telisik.store.model import Status
from telisik.ui.review_editor import ReviewEditor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from telisik.store.database import Library
    from telisik.store.model import Evidence, Review, ReviewedFinding, Verdict


class Session(ReviewEditor):
    """What a reviewer does with the open article; each edit is written at once by what it is made of."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(library, parent)
        self.auto_advance = True
        # Which findings the list shows, in its order; the list replaces it by its own.
        self.list_order: Callable[[], Sequence[ReviewedFinding]] = self._all_findings

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

    # Moving

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


def _holds(evidence: Sequence[Evidence], evidence_id: int) -> bool:
    return any(piece.id == evidence_id for piece in evidence)
