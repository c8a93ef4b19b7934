"""What the commands on the article as a whole do: verdict, label, title, metadata, its evidence, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from telisik.store import evidence, reviews
from telisik.store.corrections import correct_metadatum
from telisik.ui.attaching import ask_files
from telisik.ui.signing import ask_reviewer
from telisik.ui.verdict import VerdictPopup

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.changes import Edit
    from telisik.store.model import Label, Review, Verdict
    from telisik.ui.main_window import MainWindow


class ArticleCommands:
    """The article that is open, as a whole."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of its commands does."""
        desk = self._window.desk
        return {
            "find": self._find,
            "find_next": lambda: desk.find_bar.again(forward=True),
            "find_previous": lambda: desk.find_bar.again(forward=False),
            "verdict": self.ask_verdict,
            "title": desk.header.edit_title,
            "article_panel": self.turn_panel,
            "reviewer": lambda: ask_reviewer(self._window),
        }

    def _find(self) -> None:
        window = self._window
        if window.page is not None and window.shows_library():
            window.commands.view.search()
        elif window.desk.has_article():
            window.desk.find_bar.open_bar()

    def ask_verdict(self) -> None:
        """Open the popup with the scale and the reason."""
        window, session = self._window, self._window.session
        if session is None or session.review is None or session.library.read_only:
            return
        window.commit_note()
        button = window.desk.header.verdict
        popup = VerdictPopup(window, window.theme, window.language)
        popup.show_verdict(session.review.verdict, session.review.verdict_reason)
        popup.decided.connect(self._take_verdict)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.open_under(button)

    def _take_verdict(self, verdict: Verdict | None, reason: str) -> None:
        if self._window.session is not None:
            self._window.session.set_verdict(verdict, reason)

    def turn_panel(self) -> None:
        """Show what is known of the article as a whole, or the findings again."""
        desk = self._window.desk
        if desk.shows_panel() and desk.right.isVisible():
            self.close_panel()
            return
        self._window.commit_note()
        desk.turn_to_findings(True)  # noqa: FBT003
        desk.need_findings()
        desk.show_panel(shown=True)
        self._window.shown.show_panel()
        desk.panel.body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Show the findings again."""
        self._window.commit_note()
        self._window.desk.show_panel(shown=False)
        self._window.commands.read()

    def choose_label(self, label: Label | None) -> None:
        """Say what kind of misinformation the article is, or take it back."""
        self._perform(lambda review: reviews.set_label(review, label))

    def correct(self, field: str, value: str | None) -> None:
        """Correct what is known of the article, or go back to what was found."""
        self._perform(lambda review: correct_metadatum(review, field, value))
        self._window.desk.panel.body.setFocus()

    def link_article(self, address: str) -> None:
        """Attach a link to the article as a whole."""
        self._perform(lambda review: evidence.add_link(review, None, address))

    def unlink_article(self, evidence_id: int) -> None:
        """Take a piece of evidence off the article as a whole; one that it no longer has is left alone."""
        session = self._window.session
        review = session.review if session else None
        if review is not None and any(piece.id == evidence_id for piece in review.evidence):
            self._perform(lambda review: evidence.remove_link(review, None, evidence_id))

    def attach_to_article(self) -> None:
        """Attach files to the article as a whole."""
        ask_files(self._window, None)

    def _perform(self, build: Callable[[Review], Edit]) -> None:
        session = self._window.session
        if session is not None and session.review is not None and not session.library.read_only:
            self._window.commit_note()
            session.perform(build(session.review))

    def write_title(self, title: str) -> None:
        """Give the article the reviewer's title."""
        if self._window.session is not None:
            self._window.session.set_title(title)

    def find_words(self, words: str, forward: bool) -> None:
        """Find words in the article."""
        bar = self._window.desk.find_bar
        found = not words or self._window.desk.article.find_text(words, forward)
        bar.tell(found=found)
