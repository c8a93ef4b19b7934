"""The open review on the window: what shows is kept in step with what the session holds."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from telisik.store.reviews import load_history
from telisik.ui.actions import Need
from telisik.ui.edit_names import lower_first
from telisik.ui.languages import say_unsupported
from telisik.ui.list_place import read_place
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextDocument

    from telisik.store.model import Review, ReviewedFinding
    from telisik.ui.article_turning import View
    from telisik.ui.list_place import Place
    from telisik.ui.main_window import MainWindow
    from telisik.ui.prepared import Prepared


_LATEST = 50  # ms after which what stands beside the text is filled where nothing was painted


class ReviewDisplay(QObject):
    """Shows the session's review in every part of the window that shows some of it.

    Where one article takes the place of another, or an analysis of very many findings that of another, the text is
    painted with its marks first. What stands beside it is filled right after that paint, and before anything that needs
    it: ``settle`` does so.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        # Set while a finding is selected by the program itself: then the article must not move.
        self._quiet = False
        self._is_unsettled = False
        self._selects_first = False  # once it is settled
        self._prepared: Prepared | None = None
        self._list_place: Place | None = None  # where the list is to stand once it is filled
        window.updated.connect(self.settle, Qt.ConnectionType.QueuedConnection)

    @contextmanager
    def using(self, prepared: Prepared | None) -> Iterator[None]:
        """Show what was worked out already, where it is of the review that is shown in the block or settled after."""
        self._prepared = prepared
        try:
            yield
        finally:
            if not self._is_unsettled:
                self._prepared = None

    def _find_prepared(self, review: Review | None) -> Prepared | None:
        return self._prepared if self._prepared is not None and self._prepared.review is review else None

    def _take_page(self, review: Review) -> QTextDocument | None:
        """Return the text's document where it was made already; the article that shows it then owns it."""
        prepared = self._find_prepared(review)
        if prepared is None:
            return None
        self._prepared = replace(prepared, page=None)
        return prepared.page

    def settle(self) -> None:
        """Fill what stands beside the text, if that waits for the paint of the text."""
        if self._is_unsettled:
            self._is_unsettled = False
            self._show_beside()
            self._prepared = None
            if self._selects_first:
                self._selects_first = False
                self.select_first()
            self._restore_list()
            self.show_title()
            self.name_undo()

    def _restore_list(self) -> None:
        place, self._list_place = self._list_place, None
        if place is not None:
            self._window.desk.findings.place.restore(place)

    def find_list_place(self) -> Place | None:
        """Return where the list stands, or will stand once it is filled; None where it lists nothing."""
        return self._list_place if self._is_unsettled else self._window.desk.findings.place.tell()

    def list_order(self) -> Sequence[ReviewedFinding]:
        """Return the findings in the order of the list."""
        self.settle()
        return self._window.desk.findings.model.shown()

    def show_panel(self) -> None:
        """Show the article as a whole, where that is what shows."""
        review = self._window.session.review if self._window.session else None
        if self._window.desk.shows_panel():
            redacted = self._window.commands.redactions.find(review) if review else ()
            self._window.desk.panel.show_review(review, redacted)
            if review is not None:
                self._window.listed.read_dropped(review.article.id)

    def _show_redacted(self) -> None:
        """Show in the article and in the list what exports leave out."""
        review = self._window.session.review if self._window.session else None
        redacted = self._window.commands.redactions.find(review) if review else ()
        self._window.desk.article.pane.set_redacted(redacted)
        self._window.desk.findings.set_redacted([item.span for item in redacted])

    def show_review(self) -> None:
        """Show the article that was opened, or the start page."""
        session, desk = self._window.session, self._window.desk
        review = session.review if session else None
        turns = desk.has_article() and self._is_painted()
        if review is None:
            desk.show_start_page()
            self._window.status.show_review(None, None)
        else:
            article = review.article
            meta = article.publisher or article.name
            desk.article.set_article(review.text, article.title, meta, self._take_page(review))
            desk.header.show_review(review)
            desk.show_article_page()
        self._show_marks()
        self._is_unsettled, self._list_place = True, None
        if review is not None and turns:
            self._settle_soon()
        else:
            self.settle()

    def show_findings(self) -> None:
        """Show the findings anew: another analysis, or another language."""
        self.settle()
        self._show_marks()
        if self._prepared is not None and self._is_painted():
            self._is_unsettled = True
            self._settle_soon()
        else:
            self._show_beside()

    def _is_painted(self) -> bool:
        return self._window.desk.isVisible() and self._window.updatesEnabled()

    def _settle_soon(self) -> None:
        self.enable()  # keys wait for no paint
        QTimer.singleShot(_LATEST, self, self.settle)

    def _show_marks(self) -> None:
        """Show the findings on the text."""
        session, article = self._window.session, self._window.desk.article
        review = session.review if session else None
        if session is not None and review is not None:
            prepared = self._find_prepared(review)
            quotations = review.analysis.quotations if review.analysis else ()
            article.set_findings(review.findings, quotations, prepared.marks if prepared else None)
            article.select_finding(session.current, scroll=False)

    def _show_beside(self) -> None:
        """Show them in the list and the card, and everywhere else beside the text."""
        session, desk = self._window.session, self._window.desk
        review = session.review if session else None
        prepared = self._find_prepared(review)
        desk.findings.set_review(review, prepared)
        if session is not None and review is not None:
            desk.findings.show_selection(session.current)
            self._show_card()
        self._show_redacted()
        self.show_panel()
        self.say_banner()
        if review is not None:
            self._window.status.show_time(self._window.listed.seconds.get(review.article.id))
        if review is not None and prepared is not None:
            self._window.status.take_progress(review.findings, prepared.counted.progress)
        self._window.status.show_review(review, session.current if session else None)
        self.enable()
        self._window.commands.help.offer_tour()

    def _show_card(self) -> None:
        session = self._window.session
        reviewed = session.finding() if session else None
        if session is None or reviewed is None:
            self._window.desk.card.show_finding(None, None, ())
            return
        card = self._window.desk.card
        card.show_finding(
            session.review, reviewed, self._window.desk.findings.model.paragraphs_of(reviewed.id)
        )
        card.note.load(reviewed.note)
        card.show_history(load_history(session.library, reviewed.id))

    def update_findings(self, changed: dict[int, ReviewedFinding]) -> None:
        """Show findings that changed, and nothing else."""
        self.settle()
        session, desk = self._window.session, self._window.desk
        if session is None or session.review is None:
            return
        for reviewed in changed.values():
            desk.article.update_finding(reviewed)
        desk.findings.update_review(session.review, changed, session.current)
        if session.current in changed:
            self._show_card()

    def update_review(self) -> None:
        """Show what the article as a whole became."""
        self.settle()
        session = self._window.session
        if session is None or session.review is None:
            return
        self._window.desk.header.show_review(session.review)
        self._show_redacted()
        self.show_panel()
        self._window.status.show_review(session.review, session.current)
        self._window.desk.article.set_title(session.review.article.title)
        self._window.listed.list_soon()
        self.say_banner()
        self.show_title()

    def show_selection(self, finding_id: int | None) -> None:
        """Show the selected finding in text, list and card."""
        self.settle()
        session = self._window.session
        if session is None:
            return
        self._window.commit_note()
        self._show_card()
        self._window.desk.findings.show_selection(finding_id)
        self._window.desk.article.select_finding(finding_id, scroll=not self._quiet)
        self._window.status.show_review(session.review, finding_id)
        self.enable()

    def restore_view(self, view: View | None) -> None:
        """Go back to the place at which the article was left; to its first open finding where it was never left."""
        session, article = self._window.session, self._window.desk.article
        if session is None or session.review is None:
            return
        if view is None:
            self.select_first()
        elif view.anchor is None:
            article.select_finding(session.current)
        else:
            article.restore_anchor(view.anchor)
        if view is not None:
            self._list_place = read_place(view.place)
            if not self._is_unsettled:
                self._restore_list()

    def select_first(self) -> None:
        """Select the first open finding; the article does not move."""
        self._quiet = True
        self._window.commands.findings.select_first()
        self._quiet = False

    def select_first_soon(self) -> None:
        """Select it once what stands beside the text is filled."""
        if self._is_unsettled:
            self._selects_first = True
        else:
            self.select_first()

    def say_banner(self) -> None:
        """Say above the article what the reviewer must know of it."""
        review = self._window.session.review if self._window.session else None
        analysis = review.analysis if review else None
        banner = self._window.desk.banner
        if review is not None and review.article.binned_at is not None:
            restore = self._window.commands.library.restore_open
            action = translate("Library", "Take out of bin")
            banner.say(translate("Library", "This article is in the bin."), action=action, act=restore)
        elif analysis is not None and not analysis.language.supported:
            banner.say(say_unsupported(analysis.language.code, self._window.language()))
        elif (
            self._window.session is not None and self._window.session.library.read_only and review is not None
        ):
            banner.say(
                translate("Window", "This library can only be read: decisions and notes cannot be kept.")
            )
        elif self._window.commands.compare.offered() is not None:
            compare = self._window.commands.compare
            action = translate("Compare", "Compare")
            banner.say(compare.say(), closable=True, action=action, act=compare.compare)
        else:
            banner.say("")

    def close_banner(self) -> None:
        """Put off what changed rules offer."""
        self._window.commands.compare.leave()

    def show_title(self) -> None:
        """Name the article in the title bar."""
        if self._window.shows_library():
            self._window.setWindowTitle(f"{translate('Library', 'Library')} – Telisik")
            return
        review = self._window.session.review if self._window.session else None
        self._window.setWindowTitle(f"{review.article.title} – Telisik" if review else "Telisik")

    def name_undo(self) -> None:
        """Say in the menu and below what undo and redo would do."""
        undone = self._window.session.say_undo() if self._window.session else ""
        redone = self._window.session.say_redo() if self._window.session else ""
        for name, text in (("undo", undone), ("redo", redone)):
            plain = translate("Command", "&Undo" if name == "undo" else "&Redo")
            action = self._window.actions_list[name]
            # A title may hold what would become a mnemonic.
            action.setText(f"{plain}: {lower_first(text).replace('&', '&&')}" if text else plain)
            action.setEnabled(bool(text))
        self._window.status.show_edit(undone)

    def enable(self) -> None:
        """Offer the commands that make sense now."""
        session = self._window.session
        met = set()
        if session is not None:
            met.add(Need.LIBRARY)
            writable = not session.library.read_only
            if writable:
                met.add(Need.WRITABLE_LIBRARY)
            page = self._window.page
            if page is not None and self._window.shows_library():
                if page.table.count_selected():
                    met |= {Need.CHOSEN, Need.WRITABLE_CHOSEN} if writable else {Need.CHOSEN}
            elif session.review is not None:
                met.add(Need.ARTICLE)
                if writable:
                    met.add(Need.WRITABLE)
                if session.review.findings:
                    met.add(Need.FINDING)
                    if writable and session.current is not None:
                        met.add(Need.WRITABLE_FINDING)
        self._window.actions_list.enable(frozenset(met))
