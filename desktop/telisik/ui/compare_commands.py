"""What the rules of today would change in a review: offered in a banner, shown on a sheet, accepted as one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store import proposals
from telisik.store.analyses import save_analysis
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.proposals import Held, Proposal
    from telisik.ui.main_window import MainWindow
    from telisik.ui.session import Session


_SAME = QT_TRANSLATE_NOOP("Fault", "The findings are already what today's rules make of this article.")


class CompareCommands:
    """Offers, shows and settles what an analysis held back would change in the open review."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        # For which article the banner was closed: it comes back when the article is opened again.
        self._left: int | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what its command does."""
        return {"compare": self.compare}

    def take_held(self, article_id: int) -> None:
        """Tell in the banner that the open article has an analysis to compare, or has one no longer."""
        if article_id == self._open_id():
            self._left = None
            self._window.shown.say_banner()
            if self.offered() is not None:
                self._window.commands.announce(self.say())

    def forget_left(self) -> None:
        """Offer it again, because an article was opened."""
        self._left = None

    def leave(self) -> None:
        """Take the banner away until the article is opened again."""
        self._left = self._open_id()
        self._window.shown.say_banner()

    def offered(self) -> Held | None:
        """Return what is held back for the open article and was neither declined nor put off."""
        held, session = self._held(), self._window.session
        if held is None or session is None or self._left == self._open_id():
            return None
        return None if proposals.is_declined(session.library, self._open_id() or 0, held) else held

    def say(self) -> str:
        """Return the banner's sentence."""
        held = self._held()
        if held is not None and held.document is not None:
            return translate(
                "Compare", "The file is read differently now. Nothing is changed before you have seen it."
            )
        return translate(
            "Compare", "Rules changed since this review. Nothing is changed before you have seen it."
        )

    def compare(self) -> None:
        """Show what is held back for the open article, also where the reviewer has kept the older one before."""
        window, session = self._window, self._window.session
        held = self._held()
        if session is None or session.review is None or session.library.read_only:
            return
        if held is None:
            window.show_fault(Fault(_SAME))
            return
        window.commit_note()
        proposal = self._propose(session, held)
        if proposal is None:
            return
        if proposal.comparison.is_empty():
            self._take_unseen(session, held)
            return
        # Seldom asked for, and loading it would hold up the first paint.
        from telisik.ui.compare_sheet import CompareSheet

        sheet = CompareSheet(window, window.theme, window.language(), session.review, proposal.comparison)
        answer = sheet.exec()
        sheet.deleteLater()
        if answer == QDialog.DialogCode.Accepted:
            self._accept(session, proposal)
        elif sheet.keeps_old:
            self._keep_old(session, held)

    def _propose(self, session: Session, held: Held) -> Proposal | None:
        if session.review is None or not session.retry():
            return None
        try:
            return proposals.propose(session.library, session.review, held)
        except Fault as fault:
            self._window.show_fault(fault)
            return None

    def _take_unseen(self, session: Session, held: Held) -> None:
        """Keep what changes nothing that can be seen."""
        number = self._open_id() or 0
        try:
            save_analysis(session.library, number, held.analysis)
        except Fault as fault:
            self._window.show_fault(fault)
            return
        if self._window.importer is not None:
            self._window.importer.held.pop(number, None)
        session.refresh()
        self._window.shown.say_banner()
        self._window.show_fault(Fault(_SAME))

    def _accept(self, session: Session, proposal: Proposal) -> None:
        before = session.stack.index()
        session.perform(proposal.edit)
        if session.stack.index() == before:
            return
        if self._window.importer is not None and proposal.edit.article_id is not None:
            self._window.importer.held.pop(proposal.edit.article_id, None)
        self._window.shown.say_banner()
        count = len(proposal.comparison.added)
        self._window.commands.announce(translate("Compare", "Accepted. %n new findings.", "", count))
        self._window.commands.read()

    def _keep_old(self, session: Session, held: Held) -> None:
        try:
            proposals.decline(session.library, self._open_id() or 0, held)
        except Fault as fault:
            self._window.show_fault(fault)
        self._window.shown.say_banner()
        self._window.commands.announce(translate("Compare", "The older findings are kept."))
        self._window.commands.read()

    def analyse_again(self) -> None:
        """Have the article analysed by today's rules after accepting them was undone."""
        session, importer = self._window.session, self._window.importer
        if session is not None and session.review is not None and importer is not None:
            importer.bring_up_to_date(session.review)
        self._window.shown.say_banner()

    def _held(self) -> Held | None:
        importer, number = self._window.importer, self._open_id()
        return importer.held.get(number) if importer is not None and number is not None else None

    def _open_id(self) -> int | None:
        session = self._window.session
        return session.review.article.id if session is not None and session.review is not None else None
