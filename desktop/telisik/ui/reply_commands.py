"""What the commands on the right of reply do: note who was asked, change it, take it away."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from telisik.store import replies
from telisik.store.model import Reply
from telisik.ui.reply_sheet import ReplySheet
from telisik.ui.translation import translate
from telisik.ui.wording import tell_finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.model import Review
    from telisik.ui.main_window import MainWindow
    from telisik.ui.session import Session


class ReplyCommands:
    """The right of reply of the article that is open, from the window's side."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does."""
        return {"reply": self.add}

    def connect_list(self) -> None:
        """Listen to the panel's list; once, when the window stands."""
        listed = self._window.desk.panel.replies
        listed.added.connect(self.add)
        listed.changed.connect(self.change)
        listed.removed.connect(self.remove)

    def _find_open(self) -> tuple[Session, Review] | None:
        session = self._window.session
        if session is None or session.review is None or session.library.read_only:
            return None
        self._window.commit_note()
        return session, session.review

    def add(self) -> None:
        """Ask who was asked, about the selected finding unless the whole article shows, and note it."""
        found = self._find_open()
        if found is None:
            return
        session, review = found
        about = None if self._window.desk.shows_panel() else session.current
        blank = Reply(0, "", about, asked_at=datetime.now().astimezone().date(), reviewer=review.reviewer)
        reply = self._ask(review, blank, new=True)
        if reply is not None and session.review is not None:
            session.perform(replies.add_reply(session.library, session.review, reply))
            self._window.commands.announce(translate("Reply", "Noted: {party}.").format(party=reply.party))

    def change(self, reply_id: int) -> None:
        """Show an entry and keep what was changed in it."""
        found = self._find_open()
        if found is None:
            return
        session, review = found
        old = replies.find_reply(review, reply_id)
        reply = self._ask(review, old, new=False)
        if reply is not None and reply != old and session.review is not None:
            session.perform(replies.change_reply(session.review, reply))

    def remove(self, reply_id: int) -> None:
        """Take an entry away; one that is gone already is left alone."""
        found = self._find_open()
        if found is not None and any(reply.id == reply_id for reply in found[1].replies):
            found[0].perform(replies.remove_reply(found[1], reply_id))

    def _ask(self, review: Review, reply: Reply, *, new: bool) -> Reply | None:
        window, language = self._window, self._window.language()
        subjects: list[tuple[int | None, str]] = [(None, translate("Reply", "The whole article"))]
        subjects += [(reviewed.id, tell_finding(reviewed, language)) for reviewed in review.findings]
        sheet = ReplySheet(window, window.theme, language, reply, subjects, new=new)
        accepted = sheet.exec() == QDialog.DialogCode.Accepted
        noted = sheet.reply() if accepted else None
        sheet.deleteLater()
        # Not every window manager gives the keyboard back to where it was.
        window.activateWindow()
        return noted
