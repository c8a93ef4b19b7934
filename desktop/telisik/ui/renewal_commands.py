"""Articles of the library analysed anew by today's rules: the selected ones or all, beside the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.store.changes import Edit
    from telisik.store.database import Library
    from telisik.store.renewal import Renewed, Waiting
    from telisik.ui.main_window import MainWindow
    from telisik.ui.renewal_bar import RenewalBar
    from telisik.ui.renewer import Renewer

_BUSY = (
    QT_TRANSLATE_NOOP("Fault", "Articles are being analysed anew already."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Wait until that is done, or cancel it, then try again."),
)
_NONE = (
    QT_TRANSLATE_NOOP("Fault", "No article waits to be compared."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Fault", "Library › Analyse all articles anew finds out where today's rules say something else."
    ),
)


class RenewalCommands:
    """Starts it, shows how far it is, and has what is held back compared."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._renewer: Renewer | None = None
        self._bar: RenewalBar | None = None
        # The list shows as soon as the articles that were left are analysed anew.
        self._compares_next = False

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of its commands does."""
        return {
            "renew_chosen": self.renew_chosen,
            "renew_all": self.renew_all,
            "compare_renewed": self.compare,
        }

    def renew_chosen(self) -> None:
        """Analyse the selected articles anew."""
        page = self._window.page
        if page is not None and self._window.shows_library():
            self._start(page.chosen())

    def renew_all(self) -> None:
        """Analyse every article anew that is not in the bin."""
        from telisik.store.listing import list_ids
        from telisik.store.query import ArticleQuery

        if (library := self._window.commands.library.library()) is not None:
            self._start(list_ids(library, ArticleQuery(limit=None)))

    def _start(self, article_ids: Sequence[int]) -> None:
        window, library = self._window, self._window.commands.library.library()
        if library is None or not article_ids:
            return
        if self.is_running():
            window.show_fault(Fault(*_BUSY))
            return
        window.commit_note()
        self._make_renewer(library).start(article_ids)

    def is_running(self) -> bool:
        """Tell whether articles are being analysed anew."""
        return self._renewer is not None and self._renewer.is_running()

    def _make_renewer(self, library: Library) -> Renewer:
        if self._renewer is None:
            from telisik.ui.renewer import Renewer

            self._renewer = Renewer(library, self._window)
            self._renewer.progressed.connect(self.show)
            self._renewer.kept.connect(self._take_kept)
        return self._renewer

    def _make_bar(self) -> RenewalBar:
        if self._bar is None:
            from telisik.ui.renewal_bar import RenewalBar

            self._bar = RenewalBar(self._window.theme)
            self._bar.cancel_asked.connect(self.cancel)
            self._bar.compare_asked.connect(self.compare)
            self._bar.announced.connect(self._window.commands.announce)
            self._window.library_view.add_note(self._bar)
        return self._bar

    def offer_left(self) -> None:
        """Tell where articles were left to compare when the program ended."""
        left = self._list_left()
        if left:
            self._make_bar().offer(len(left))

    def _list_left(self) -> tuple[int, ...]:
        from telisik.store.waiting import list_waiting

        library = self._window.commands.library.library()
        return () if library is None or library.read_only else list_waiting(library)

    def cancel(self) -> None:
        """Stop where anything runs."""
        if self._renewer is not None:
            self._renewer.cancel()

    def stop(self) -> None:
        """Stop for good, because the library closes; what was held back is offered when it is opened again."""
        self._compares_next = False
        if self._renewer is not None:
            self._renewer.progressed.disconnect(self.show)
            self._renewer.close()
            self._renewer.deleteLater()
            self._renewer = None
        if self._bar is not None:
            self._bar.hide()

    def show(self, progress: Renewed) -> None:
        """Show how far it is, and what ended it."""
        from telisik.store.renewal import RenewalState

        self._make_bar().show_progress(progress)
        if progress.fault is not None:
            self._window.show_fault(progress.fault)
        if progress.state is not RenewalState.RUNNING and self._compares_next:
            self._compares_next = False
            # What is held back was told before this, by the same thread.
            if self._renewer is not None and self._renewer.waiting():
                QTimer.singleShot(0, self._window, self.compare)

    def _take_kept(self, article_id: int) -> None:
        session = self._window.session
        if session is not None and session.review is not None and session.review.article.id == article_id:
            self._window.commit_note()
            session.refresh()
        self._window.listed.list_soon()

    # What is held back

    def compare(self) -> None:
        """List what waits, and let the reviewer settle it article by article or all at once."""
        from telisik.ui.renewal_sheet import Answer, RenewalSheet

        window = self._window
        if self._renewer is None or not self._renewer.waiting():
            self._compare_left()
            return
        while waiting := self._renewer.waiting():
            sheet = RenewalSheet(window, window.theme, waiting)
            answer, chosen = sheet.exec(), sheet.chosen()
            sheet.deleteLater()
            one = next((one for one in waiting if one.article_id == chosen), None)
            if answer == Answer.COMPARE and one is not None:
                if not self._compare_one(one):
                    break
            elif answer == Answer.KEEP_ALL:
                self._keep_all(waiting)
                break
            elif answer == Answer.ACCEPT_ALL:
                self._accept_all(waiting)
                break
            else:
                break
        if self._renewer is not None and self._bar is not None and not self._renewer.waiting():
            self._bar.hide()

    def _compare_left(self) -> None:
        """Analyse anew what was left to compare when the program ended, by the rules of today, and compare it then."""
        left = self._list_left()
        if self.is_running() or not left:
            self._window.show_fault(Fault(*(_BUSY if self.is_running() else _NONE)))
            return
        self._compares_next = True
        self._start(left)

    def _compare_one(self, one: Waiting) -> bool:
        """Show an article and what would change in it; return whether it was settled."""
        window, library = self._window, self._window.commands.library.library()
        if window.importer is None or library is None or self._renewer is None:
            return False
        window.open_article(one.article_id)
        window.importer.held[one.article_id] = one.held
        window.shown.say_banner()
        window.commands.compare.compare()
        return all(other.article_id != one.article_id for other in self._renewer.waiting())

    def _keep_all(self, waiting: Sequence[Waiting]) -> None:
        from telisik.store.proposals import decline
        from telisik.ui.library_job import run_job

        def work(library: Library, watch: Callable[[int, int], None]) -> int:
            for done, one in enumerate(waiting):
                watch(done, len(waiting))
                decline(library, one.article_id, one.held)
            return len(waiting)

        window = self._window
        if run_job(window, translate("Renewal", "Keeping the older findings"), work) is not None:
            window.shown.say_banner()
            window.commands.announce(translate("Compare", "The older findings are kept."))

    def _accept_all(self, waiting: Sequence[Waiting]) -> None:
        from telisik.store.changes import apply_edit
        from telisik.store.library import load_setting
        from telisik.store.proposals import propose_all
        from telisik.ui.library_job import run_job

        window, session = self._window, self._window.session
        window.commit_note()
        if session is None or not session.retry():
            return
        reviewer = str(load_setting(session.library, "reviewer", ""))
        held = [(one.article_id, one.held) for one in waiting]

        def work(library: Library, watch: Callable[[int, int], None]) -> Edit:
            edit = propose_all(library, held, reviewer, watch)
            apply_edit(library, edit)
            return edit

        edit = run_job(window, translate("Renewal", "Accepting the new analyses"), work)
        if edit is not None and edit.changes:
            session.adopt(edit)
            window.list_library()
            said = translate("Renewal", "New analyses of %n articles accepted.", "", len(held))
            window.commands.announce(said)
