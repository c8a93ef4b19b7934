"""What the commands on redactions do: leave names and passages out of exports, and show them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from telisik.report.redaction import find_redacted
from telisik.store import redactions
from telisik.ui.redaction_sheet import RedactionSheet, shorten
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu

    from telisik.report.redaction import Redacted
    from telisik.store.changes import Edit
    from telisik.store.model import Redaction, Review
    from telisik.ui.main_window import MainWindow


class RedactionCommands:
    """What exports of the open article leave out, from the window's side."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._known: tuple[object, tuple[Redacted, ...]] = (None, ())

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does."""
        return {"redact": self.redact}

    def connect_list(self) -> None:
        """Listen to the panel's list; once, when the window stands."""
        self._window.desk.panel.redactions.removed.connect(self.show_again)

    def find(self, review: Review) -> tuple[Redacted, ...]:
        """Return where what is left out stands in the text; found anew only where something changed."""
        key = (review.article.id, review.article.text_sha256, review.redactions)
        if key != self._known[0]:
            self._known = (key, find_redacted(review.text, review.redactions))
        return self._known[1]

    def _perform(self, build: Callable[[Review], Edit]) -> None:
        session = self._window.session
        if session is not None and session.review is not None and not session.library.read_only:
            session.perform(build(session.review))

    def redact(self) -> None:
        """Show what every export leaves out, and take more: what is chosen in the article to begin with."""
        window, session = self._window, self._window.session
        if session is None or session.review is None or session.library.read_only:
            return
        window.commit_note()
        library, review = session.library, session.review
        span = window.desk.article.pane.chosen_span()
        chosen = review.text[span.start : span.end] if span else ""
        sheet = RedactionSheet(window, window.theme, chosen, span)

        def show() -> None:
            if session.review is not None:
                sheet.list.show_redactions(session.review.redactions, self.find(session.review))

        def take_name(name: str, reason: str) -> None:
            self._perform(lambda now: redactions.redact_name(library, now, name, reason))
            show()

        def take_passage(reason: str) -> None:
            if span is not None:
                self._perform(lambda now: redactions.redact_passage(library, now, span, reason))
            show()

        def give_back(redaction_id: int) -> None:
            self.show_again(redaction_id)
            show()

        sheet.name_asked.connect(take_name)
        sheet.passage_asked.connect(take_passage)
        sheet.list.removed.connect(give_back)
        show()
        sheet.exec()
        # Not every window manager gives the keyboard back to where it was.
        window.activateWindow()
        sheet.deleteLater()

    def show_again(self, redaction_id: int) -> None:
        """Let exports show it again; what they show already is left alone."""
        session = self._window.session
        review = session.review if session else None
        if review is not None and any(old.id == redaction_id for old in review.redactions):
            self._perform(lambda now: redactions.remove_redaction(now, redaction_id))

    def list_actions(self, menu: QMenu, point: QPoint) -> Iterator[QAction]:
        """Yield what a menu at this point of the screen offers: to leave out, or to show again what is."""
        window = self._window
        pane = window.desk.article.pane
        if pane.chosen_span() is not None:
            yield window.actions_list["redact"]
        local = pane.viewport().mapFromGlobal(point)
        for redaction in dict.fromkeys(item.redaction for item in pane.redacted_at(local)):
            yield self._make_action(menu, redaction)

    def _make_action(self, menu: QMenu, redaction: Redaction) -> QAction:
        words = shorten(redaction.words).replace("&", "&&")
        action = QAction(translate("Redact", "Show again in exports: {words}").format(words=words), menu)
        action.triggered.connect(lambda _on=False: self.show_again(redaction.id))
        return action
