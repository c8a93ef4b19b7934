"""From one article to another: what is typed and where the reader stood is kept, and found again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer

from telisik.errors import Fault
from telisik.store.library import load_setting, mark_opened, save_setting
from telisik.ui.large_articles import is_large, read_large

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.database import Library
    from telisik.ui.main_window import MainWindow


_AFTER = 50  # ms: what was opened is painted by then


class View(NamedTuple):
    """Where an article was left: the finding selected, what ``ArticleView.view_anchor`` and ``ListPlace.tell`` gave."""

    finding: int | None
    anchor: Any
    place: Any = None


class ArticleTurning(QObject):
    """Opens, leaves and closes the articles of one window. What it writes down is written after the paint."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._unwritten: list[Callable[[], None]] = []
        self._asked = 0  # how often an article was to be opened

    def open(self, article_id: int) -> None:
        """Show an article of the library, where it was left."""
        window = self._window
        session = window.session
        if session is None:
            return
        self.write()  # what an opening just before has left; this one's waits for the paint
        self.leave()
        is_same = session.review is not None and session.review.article.id == article_id
        if is_same or is_large(session.library, article_id):
            self.write()  # nothing may be written while a large one is read
        window.commands.compare.forget_left()
        self._asked += 1
        asked = self._asked
        prepared = read_large(window, article_id)
        if asked != self._asked or window.session is not session:
            return  # another article was opened meanwhile, or the library closed
        view = _load_view(session.library, article_id)
        if not window.desk.has_article():
            window.hold_paint()  # every part of the desk comes in at once, when it is laid out
        with window.shown.using(prepared):
            session.open(article_id, view.finding if view else None, prepared.review if prepared else None)
        window.show_desk()
        window.desk.close_floating_library()
        if not session.library.read_only:
            self._write_soon(partial(mark_opened, session.library, article_id))
            self._write_soon(partial(save_setting, session.library, "open_article", article_id))
        window.shown.restore_view(view)
        window.listed.list_soon()
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
        view = View(session.current, window.desk.article.view_anchor(), window.shown.find_list_place())
        self._write_soon(partial(save_setting, session.library, f"view/{article_id}", view._asdict()))

    def close(self) -> None:
        """Show no article."""
        self.leave()
        session = self._window.session
        if session is None or session.review is None:
            return
        if not session.library.read_only:
            self._write_soon(partial(save_setting, session.library, "open_article", None))
        session.close()

    def _write_soon(self, write: Callable[[], None]) -> None:
        if not self._unwritten:
            QTimer.singleShot(_AFTER, self, self.write)
        self._unwritten.append(write)

    def write(self) -> None:
        """Write down what waits, before the library is closed at the latest."""
        waiting, self._unwritten = self._unwritten, []
        for write in waiting:
            try:
                write()
            except Fault as fault:
                self._window.status.show_fault(fault)


def _load_view(library: Library, article_id: int) -> View | None:
    view = load_setting(library, f"view/{article_id}", None)
    if not isinstance(view, dict):
        return None
    return View(view.get("finding"), view.get("anchor"), view.get("place"))
