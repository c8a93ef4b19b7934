"""From one article to another: what is typed and where the reader stood is kept, and found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.errors import Fault
from telisik.store.library import mark_opened, save_setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.ui.main_window import MainWindow


class ArticleTurning:
    """Opens, leaves and closes the articles of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def open(self, article_id: int) -> None:
        """Show an article of the library, where it was left."""
        window = self._window
        session = window.session
        if session is None:
            return
        self.leave()
        window.commands.compare.forget_left()
        session.open(article_id)
        window.show_desk()
        window.desk.close_floating_library()
        if not session.library.read_only:
            self._try(lambda: mark_opened(session.library, article_id))
            self._try(lambda: save_setting(session.library, "open_article", article_id))
        window.shown.restore_view(article_id)
        window.list_library()
        if window.importer is not None and session.review is not None:
            window.importer.bring_up_to_date(session.review)
        window.commands.read()

    def leave(self) -> None:
        """Keep the note being typed and where the article stands."""
        window = self._window
        window.commit_note()
        session = window.session
        if session is None or session.review is None or session.library.read_only:
            return
        article_id = session.review.article.id
        view = {"finding": session.current, "anchor": window.desk.article.view_anchor()}
        self._try(lambda: save_setting(session.library, f"view/{article_id}", view))

    def close(self) -> None:
        """Show no article."""
        self.leave()
        session = self._window.session
        if session is None or session.review is None:
            return
        if not session.library.read_only:
            self._try(lambda: save_setting(session.library, "open_article", None))
        session.close()

    def _try(self, write: Callable[[], None]) -> None:
        try:
            write()
        except Fault as fault:
            self._window.status.show_fault(fault)
