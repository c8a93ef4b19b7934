"""The library on the window: its list, and what comes into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from telisik.store.bulk import ImportState
from telisik.store.listing import count_articles, find_articles, has_articles
from telisik.store.provenance import list_dropped
from telisik.store.query import ArticleQuery
from telisik.ui.library_reader import LibraryReader
from telisik.ui.sample import describe_sample
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.analysis.model import Analysis
    from telisik.documents.document import Document
    from telisik.store.bulk import Progress
    from telisik.store.database import Library
    from telisik.store.model import ArticleSummary
    from telisik.ui.main_window import MainWindow

# The pane beside the article lists these; the library's page lists all.
_RECENT = 200


@dataclass(frozen=True, slots=True)
class _Recent:
    """What the pane lists, and of how many."""

    articles: list[ArticleSummary]
    count: int


class LibraryDisplay(QObject):
    """Lists the library, at once or soon, and takes what the importers bring."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.seconds: dict[int, float] = {}  # how long each article's analysis took
        # A decision is painted first; the library's row follows.
        self._listing = QTimer(self, interval=150, singleShot=True)
        self._listing.timeout.connect(self.list_library)
        self._slow_listing = QTimer(self, interval=2000, singleShot=True)
        self._slow_listing.timeout.connect(self.list_library)
        self.reader: LibraryReader | None = None

    def start(self, library: Library) -> None:
        """Read this library from now on, beside the window."""
        self.reader = LibraryReader(library.folder, self)
        self.reader.failed.connect(self._window.show_fault)
        self._window.library_view.set_reader(self.reader, writable=not library.read_only)
        # One row by an index: known at once, so that the pane does not come in later.
        self._window.desk.set_has_articles(has_articles(library))

    def list_soon(self) -> None:
        """List the library when what was just done is painted."""
        self._listing.start()

    def stop(self) -> None:
        """List nothing more, and analyse nothing anew."""
        self._window.commands.renewal.stop()
        self._listing.stop()
        self._slow_listing.stop()
        if self.reader is not None:
            self.reader.close()
            self.reader.deleteLater()
            self.reader = None

    def list_library(self) -> None:
        """List the articles that the pane's search admits, and the page's where it shows."""
        if self.reader is None:
            return
        query = ArticleQuery(words=self._window.desk.library.search.text(), limit=_RECENT)

        def read(library: Library) -> object:
            return _Recent(find_articles(library, query), count_articles(library, query))

        self.reader.ask("recent", read, lambda found: self._take_recent(query.words, found), rank=2)
        self._window.library_view.refresh()

    def _take_recent(self, words: str, found: object) -> None:
        session, desk = self._window.session, self._window.desk
        if session is None or words != desk.library.search.text():
            return
        if isinstance(found, _Recent):
            open_id = session.review.article.id if session.review else None
            desk.library.show_articles(found.articles, open_id, found.count)
            self._window.status.count_articles(found.count)
            desk.set_has_articles(bool(found.articles) or bool(words))

    def read_dropped(self, article_id: int) -> None:
        """Show in the article's panel what was left out of its text."""
        panel = self._window.desk.panel

        def take(dropped: object) -> None:
            if panel.article_id() == article_id and isinstance(dropped, list):
                panel.dropped.show_dropped(dropped)

        if self.reader is not None:
            self.reader.ask("dropped", lambda library: list_dropped(library, article_id), take, rank=2)

    def take_opened(self, article_id: int, show: bool) -> None:
        """List an article that was read, and show it where it was asked for."""
        if show:
            self._window.open_article(article_id)
        else:
            self.list_library()

    def take_analysed(self, article_id: int, seconds: float) -> None:
        """Show what an analysis found."""
        self.seconds[article_id] = seconds
        session = self._window.session
        if session is not None and session.review is not None and session.review.article.id == article_id:
            self._window.status.show_time(seconds)
            self._window.commit_note()
            importer = self._window.importer
            prepared = importer.take_loaded(article_id) if importer is not None else None
            with self._window.shown.using(prepared):
                session.refresh(prepared.review if prepared is not None else None)
            self._announce_analysis()
            self._window.shown.select_first_soon()
        self.list_library()

    def take_outdated(self, article_id: int) -> None:
        """Have the open article analysed anew where the rules changed while it was analysed."""
        session, importer = self._window.session, self._window.importer
        review = session.review if session else None
        if importer is not None and review is not None and review.article.id == article_id:
            importer.bring_up_to_date(review)

    def _announce_analysis(self) -> None:
        review = self._window.session.review if self._window.session else None
        if review is not None:
            self._window.commands.announce(translate("Announce", "%n findings.", "", len(review.findings)))

    def take_progress(self, progress: Progress) -> None:
        """Show how far an import is."""
        self._window.import_bar.show_progress(progress)
        if progress.fault is not None:
            self._window.show_fault(progress.fault)
        if progress.state in (ImportState.ENDED, ImportState.CANCELLED):
            self._slow_listing.stop()
            self._listing.start()
        elif not self._slow_listing.isActive():
            self._slow_listing.start()

    def show_sample(self, document: Document, analysis: Analysis | None) -> None:
        """Show on the start page what the sample holds."""
        self._window.desk.start.show_sample(describe_sample(document, analysis))

    def say_busy(self, count: int) -> None:
        """Say how many articles wait for their analysis."""
        several = translate("Status", "%n articles to analyse", "", count)
        one = translate("Status", "Analysing...")
        self._window.status.show_busy("" if not count else one if count == 1 else several)
