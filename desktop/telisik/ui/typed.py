"""What is being typed in the window, on its way into the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.store.reviews import write_article_note

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow


class Typed:
    """Keeps drafts while they are typed, and makes them notes when the reviewer goes on."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def keep_draft(self) -> None:
        """Write the note being typed to the disk, so that no crash loses it."""
        session, finding_id = self._window.session, self._window.desk.card.finding_id()
        if session is not None and finding_id is not None and not session.library.read_only:
            session.keep_draft(finding_id, self._window.desk.card.note.toPlainText())

    def commit_note(self) -> None:
        """Make what is typed the finding's note."""
        session, finding_id = self._window.session, self._window.desk.card.finding_id()
        self._window.desk.card.note.stop_waiting()
        self._commit_article_note()
        if session is not None and finding_id is not None and not session.library.read_only:
            session.write_note(finding_id, self._window.desk.card.note.toPlainText())

    def _commit_article_note(self) -> None:
        session, note = self._window.session, self._window.desk.panel.note
        note.stop_waiting()
        review = session.review if session else None
        if session is None or review is None or session.library.read_only:
            return
        # While it is hidden the panel is not kept in step: what stands in it may be another article's, or undone.
        if (
            self._window.desk.shows_panel()
            and self._window.desk.panel.article_id() == review.article.id
            and note.toPlainText() != review.note
        ):
            session.perform(write_article_note(review, note.toPlainText()))
