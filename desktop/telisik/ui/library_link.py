"""The tie between the window and one library: made when the library is opened, loosed before another one is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from telisik.store.listing import load_summaries
from telisik.ui import settings as declared
from telisik.ui.bulk_importer import BulkImporter
from telisik.ui.importer import Importer
from telisik.ui.large_edits import MANY, write_many
from telisik.ui.session import Session

if TYPE_CHECKING:
    from telisik.store.changes import Edit, Kind
    from telisik.store.database import Library
    from telisik.ui.main_window import MainWindow


class LibraryLink:
    """Gives a complete window a library, and takes it away."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def attach(self, library: Library) -> None:
        """Have the window work on this library from now on."""
        window = self._window
        window.session = Session(library, window)
        window.importer = Importer(library, window.worker, window.desk.findings.model.choice, window)
        if not library.read_only:
            window.bulk = BulkImporter(library, window)
            window.bulk.progressed.connect(window.listed.take_progress)
            window.commands.imports.offer_unfinished(window.bulk, window.import_bar)
        self._tie_session(window.session)
        self._tie_importer(window.importer)
        self._show_writable(writable=not library.read_only)
        window.desk.start.show_folder(_show_folder(library.folder))
        for notice in library.notices:
            window.show_fault(notice)
        window.shown.name_undo()
        window.listed.start(library)
        window.list_library()
        window.shown.enable()
        window.commands.renewal.offer_left()

    def _tie_session(self, session: Session) -> None:
        window, shown = self._window, self._window.shown
        session.auto_advance = window.settings.read(declared.AUTO_ADVANCE) == "on"
        session.list_order = shown.list_order
        session.write = self._write
        session.opened.connect(shown.show_review)
        session.refreshed.connect(shown.show_findings)
        session.findings_changed.connect(shown.update_findings)
        session.review_changed.connect(shown.update_review)
        session.selection_changed.connect(shown.show_selection)
        session.saved.connect(window.status.show_saved)
        session.save_failed.connect(window.status.show_fault)
        session.article_wanted.connect(window.open_article)
        session.recall()
        session.stack.indexChanged.connect(shown.name_undo)
        session.stack.indexChanged.connect(window.listed.list_soon)
        session.analysis_replaced.connect(window.commands.compare.analyse_again)

    def _write(self, edit: Edit, kind: Kind) -> None:
        session = self._window.session
        if session is None:
            return
        if len(edit.changes) < MANY:
            session.write_at_once(edit, kind)
        else:
            write_many(self._window, edit, kind)

    def _tie_importer(self, importer: Importer) -> None:
        window = self._window
        importer.opened.connect(window.listed.take_opened)
        importer.analysed.connect(window.listed.take_analysed)
        importer.held_back.connect(window.commands.compare.take_held)
        importer.looked_at.connect(window.listed.show_sample)
        importer.outdated.connect(window.listed.take_outdated)
        importer.failed.connect(window.show_fault)
        importer.busy_changed.connect(window.listed.say_busy)

    def _show_writable(self, *, writable: bool) -> None:
        desk = self._window.desk
        desk.card.set_writable(writable)
        desk.article.pane.movable = writable
        desk.header.show_writable(writable=writable)
        desk.panel.set_writable(writable=writable)

    def detach(self) -> None:
        """Have the window work on no library from now on; what is typed must be kept by then."""
        window = self._window
        window.turning.write()
        self.stop_importing()
        window.worker.cancel()
        window.exporter.wait()
        window.library_view.detach()
        window.listed.stop()
        session, window.session = window.session, None
        if session is not None:
            session.stack.blockSignals(True)  # noqa: FBT003 - Qt's own order
            session.deleteLater()
        window.shown.show_review()
        window.desk.library.show_articles([], None)
        window.status.count_articles(0)
        window.notices.clear()

    def stop_importing(self) -> None:
        """Bring nothing more into the library."""
        window = self._window
        if window.importer is not None:
            window.importer.forget()
            window.importer.deleteLater()
            window.importer = None
        if window.bulk is not None:
            window.bulk.progressed.disconnect(window.listed.take_progress)
            window.bulk.close()
            window.bulk.deleteLater()
            window.bulk = None

    def reload(self) -> None:
        """Show the library anew after it was replaced; the open article stays open where it is in it."""
        window = self._window
        session = window.session
        if session is None:
            return
        open_id = session.review.article.id if session.review else None
        window.turning.write()
        session.recall()
        session.close()
        if open_id is not None and load_summaries(session.library, [open_id]):
            window.open_article(open_id)
        if window.listed.reader is not None:
            window.listed.reader.reopen()
        window.list_library()
        window.shown.enable()


def _show_folder(folder: Path) -> str:
    try:
        return f"~/{folder.relative_to(Path.home())}"
    except ValueError:
        return str(folder)
