"""The window: puts the parts together and gives them a library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from telisik.errors import Fault
from telisik.ui import settings as declared
from telisik.ui.actions import COMMANDS
from telisik.ui.bound_actions import Actions
from telisik.ui.desk import Desk
from telisik.ui.interface_size import find_text_pixels
from telisik.ui.keymap import Keymap
from telisik.ui.status_bar import StatusBar
from telisik.ui.style import build_stylesheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from telisik.store.database import Library
    from telisik.ui.bulk_importer import BulkImporter
    from telisik.ui.importer import Importer
    from telisik.ui.library_page import LibraryPage
    from telisik.ui.session import Session
    from telisik.ui.settings import Settings
    from telisik.ui.theme import Theme
    from telisik.ui.translation import Translation
    from telisik.ui.worker import Worker

_DEFAULT, _LEAST = QSize(1440, 900), QSize(1024, 640)
# What a system puts round a window at most; with less room than that it is maximised.
_FRAME = 48


class MainWindow(QMainWindow):
    """Everything the reviewer sees. It opens without a library; ``attach`` gives it one."""

    painted = Signal()
    library_asked = Signal(object)  # the folder of another library
    move_asked = Signal(object)  # the folder that this library is to move to

    def __init__(self, theme: Theme, settings: Settings, translation: Translation, worker: Worker) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.translation = translation
        self.worker = worker
        self.session: Session | None = None
        self.importer: Importer | None = None
        self.bulk: BulkImporter | None = None
        self.is_complete = False
        self._was_painted = False
        self._handlers: dict[str, Callable[[], None]] = {}
        self.keymap = Keymap(settings, self)
        self.keymap.changed.connect(self._take_keys)
        self._build()
        handlers = {command.id: lambda name=command.id: self._do(name) for command in COMMANDS}
        self.actions_list = Actions(self, handlers, self.keymap)
        self.actions_list.fill_menus(self.menuBar())
        self.actions_list.enable(frozenset())
        self.setStyleSheet(build_stylesheet(theme))
        self.setWindowTitle("Telisik")
        self.desk.start.retranslate()
        self.status.retranslate()
        self.setMinimumSize(_LEAST.boundedTo(self._room() - QSize(0, _FRAME)))
        if not settings.restore_position(self):
            room = self._room()
            self.resize(_DEFAULT.boundedTo(room))
            if room.height() < _DEFAULT.height() + _FRAME or room.width() < _DEFAULT.width():
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def complete(self) -> None:
        """Make everything that the first paint does not show; once."""
        if self.is_complete:
            return
        from telisik.ui.commands import Commands
        from telisik.ui.dropping import Dropping
        from telisik.ui.exporting import Exporter
        from telisik.ui.findings_groups import Grouping
        from telisik.ui.library_display import LibraryDisplay
        from telisik.ui.library_view import LibraryView
        from telisik.ui.overlays import FocusRing
        from telisik.ui.review_display import ReviewDisplay
        from telisik.ui.typed import Typed
        from telisik.ui.wiring import wire

        self.is_complete = True
        self.exporter = Exporter(self)
        self.shown = ReviewDisplay(self)
        self.listed = LibraryDisplay(self)
        self.library_view = LibraryView(self)
        self.typed = Typed(self)
        self._build_bars()
        self.desk.complete(self.theme, self.language)
        self.desk.article.set_text_size(find_text_pixels(self.settings))
        self.desk.findings.group_by(Grouping(self.settings.read(declared.GROUPING)))
        self.commands = Commands(self)
        self._handlers = self.commands.handlers()
        self.actions_list.add_to_readers((self.desk.article, self.desk.findings.list))
        wire(self)
        self.dropping = Dropping(self, self.theme)
        self._ring = FocusRing(self, self.theme)
        self.settings.restore_panes(self.desk.splitters())
        self.retranslate()
        self.desk.order_focus()
        self.shown.enable()

    def _do(self, name: str) -> None:
        """Do what a command says; the first one may come before everything is there."""
        self.complete()
        self._handlers[name]()

    def _room(self) -> QSize:
        screen = QGuiApplication.primaryScreen()
        return screen.availableGeometry().size() if screen else _DEFAULT

    # Building

    def _build(self) -> None:
        self.desk = Desk(self.theme, self.language)
        self.status = StatusBar(self.theme, self.language)
        central = QWidget()
        layout = self._column = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.views = QStackedWidget()
        self.views.addWidget(self.desk)
        layout.addWidget(self.views, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(central)

    def _build_bars(self) -> None:
        from telisik.ui.import_bar import ImportBar
        from telisik.ui.notices import Notices

        self.notices = Notices(self.theme)
        self.import_bar = ImportBar(self.theme)
        self._column.insertWidget(0, self.notices)
        self.notes = QVBoxLayout()  # the import's bar, where the desk shows
        self.notes.addWidget(self.import_bar)
        self._column.insertLayout(1, self.notes)

    def attach(self, library: Library) -> None:
        """Work on this library from now on."""
        from telisik.ui.bulk_importer import BulkImporter
        from telisik.ui.importer import Importer
        from telisik.ui.session import Session

        self.complete()
        session = Session(library, self)
        importer = Importer(library, self.worker, self)
        self.session, self.importer = session, importer
        if not library.read_only:
            self.bulk = BulkImporter(library, self)
            self.bulk.progressed.connect(self.listed.take_progress)
            self.commands.imports.offer_unfinished(self.bulk, self.import_bar)
        session.auto_advance = self.settings.read(declared.AUTO_ADVANCE) == "on"
        session.list_order = self.desk.findings.model.shown
        session.opened.connect(self.shown.show_review)
        session.refreshed.connect(self.shown.show_findings)
        session.findings_changed.connect(self.shown.update_findings)
        session.review_changed.connect(self.shown.update_review)
        session.selection_changed.connect(self.shown.show_selection)
        session.saved.connect(self.status.show_saved)
        session.save_failed.connect(self.status.show_fault)
        session.article_wanted.connect(self.open_article)
        session.recall()
        session.stack.indexChanged.connect(self.shown.name_undo)
        session.stack.indexChanged.connect(self.listed.list_soon)
        importer.opened.connect(self.listed.take_opened)
        importer.analysed.connect(self.listed.take_analysed)
        importer.held_back.connect(self.commands.compare.take_held)
        session.analysis_replaced.connect(self.commands.compare.analyse_again)
        importer.looked_at.connect(self.listed.show_sample)
        importer.outdated.connect(self.listed.take_outdated)
        importer.failed.connect(self.show_fault)
        importer.busy_changed.connect(self.listed.say_busy)
        self.desk.card.set_writable(not library.read_only)
        self.desk.article.pane.movable = not library.read_only
        self.desk.header.show_writable(writable=not library.read_only)
        self.desk.panel.set_writable(writable=not library.read_only)
        self.desk.start.show_folder(_show_folder(library.folder))
        for notice in library.notices:
            self.show_fault(notice)
        self.shown.name_undo()
        self.listed.start(library)
        self.list_library()
        self.shown.enable()

    def detach(self) -> None:
        """Work on no library from now on; what is typed must be kept by then."""
        self._stop_importing()
        self.worker.cancel()
        self.exporter.wait()
        self.library_view.detach()
        self.listed.stop()
        session, self.session = self.session, None
        if session is not None:
            session.stack.blockSignals(True)  # noqa: FBT003 - Qt's own order
            session.deleteLater()
        self.shown.show_review()
        self.desk.library.show_articles([], None)
        self.status.count_articles(0)
        self.notices.clear()

    def _stop_importing(self) -> None:
        if self.importer is not None:
            self.importer.forget()
            self.importer.deleteLater()
            self.importer = None
        if self.bulk is not None:
            self.bulk.progressed.disconnect(self.listed.take_progress)
            self.bulk.close()
            self.bulk.deleteLater()
            self.bulk = None

    def reload(self) -> None:
        """Show the library anew after it was replaced; the open article stays open where it is in it."""
        session = self.session
        if session is None:
            return
        from telisik.store.listing import load_summaries

        open_id = session.review.article.id if session.review else None
        session.recall()
        session.close()
        if open_id is not None and load_summaries(session.library, [open_id]):
            self.open_article(open_id)
        if self.listed.reader is not None:
            self.listed.reader.reopen()
        self.list_library()
        self.shown.enable()

    # Language and theme

    def language(self) -> str:
        """Return the interface's language."""
        return self.translation.language

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in other colours, without moving anything."""
        self.theme = theme
        self.setStyleSheet(build_stylesheet(theme))
        for child in self.findChildren(QWidget):
            setter = getattr(child, "set_theme", None)
            if setter is not None:
                setter(theme)

    def _take_keys(self) -> None:
        self.actions_list.take_keys()
        for child in self.findChildren(QWidget):
            show_keys = getattr(child, "show_keys", None)
            if show_keys is not None:
                show_keys()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language, at once."""
        self.actions_list.retranslate()
        desk = self.desk
        desk.article.set_language(self.language())
        parts = (
            desk.library,
            desk.start,
            desk.header,
            desk.find_bar,
            desk.banner,
            desk.findings,
            desk.card,
            desk.panel,
        )
        for part in (*parts, self.notices, self.import_bar, self.status):
            part.retranslate()
        self.shown.name_undo()
        self.shown.say_banner()
        self.shown.show_title()
        self.commands.view.show_choices()
        self.commands.help.retranslate()
        self.commands.settings.retranslate()
        self.commands.statistics.retranslate()
        self.library_view.retranslate()
        if self.session is not None and self.session.review is not None:
            self.shown.show_findings()

    # What the session and the importer tell

    def open_article(self, article_id: int) -> None:
        """Show an article of the library, where it was left."""
        session = self.session
        if session is None:
            return
        from telisik.store.library import mark_opened, save_setting

        self.leave_article()
        self.commands.compare.forget_left()
        session.open(article_id)
        self.show_desk()
        self.desk.close_floating_library()
        if not session.library.read_only:
            self._try(lambda: mark_opened(session.library, article_id))
            self._try(lambda: save_setting(session.library, "open_article", article_id))
        self.shown.restore_view(article_id)
        self.list_library()
        if self.importer is not None and session.review is not None:
            self.importer.bring_up_to_date(session.review)
        self.commands.read()

    def leave_article(self) -> None:
        """Keep the note being typed and where the article stands."""
        self.commit_note()
        session = self.session
        if session is None or session.review is None or session.library.read_only:
            return
        from telisik.store.library import save_setting

        article_id = session.review.article.id
        view = {"finding": session.current, "anchor": self.desk.article.view_anchor()}
        self._try(lambda: save_setting(session.library, f"view/{article_id}", view))

    def close_article(self) -> None:
        """Show no article."""
        self.leave_article()
        session = self.session
        if session is None or session.review is None:
            return
        from telisik.store.library import save_setting

        if not session.library.read_only:
            self._try(lambda: save_setting(session.library, "open_article", None))
        session.close()

    def show_library(self) -> None:
        """Show the library as a page of its own."""
        self.library_view.show()

    def show_desk(self) -> None:
        """Show the article, or the start page, where the library shows."""
        self.library_view.leave()

    def shows_library(self) -> bool:
        """Tell whether the library's page shows."""
        return self.library_view.is_shown()

    @property
    def page(self) -> LibraryPage | None:
        """Return the library's page once it was shown."""
        return self.library_view.page

    def _try(self, write: object) -> None:
        try:
            write()  # type: ignore[operator]
        except Fault as fault:
            self.status.show_fault(fault)

    def commit_note(self) -> None:
        """Make what is typed the note of what it is typed on."""
        self.typed.commit_note()

    def list_library(self) -> None:
        """List the articles that the search admits."""
        self.listed.list_library()

    def show_fault(self, fault: Fault) -> None:
        """Tell what went wrong, inside the window."""
        self.complete()
        self.notices.show_fault(fault)

    def event(self, event: QEvent) -> bool:
        """Tell once that the window has been painted."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything; where it cannot be kept, ask first."""
        if not self.is_complete:
            event.accept()
            return
        self.leave_article()
        if (
            self.session is not None
            and not self.session.retry()
            and not self.commands.saving.may_close_unsaved()
        ):
            event.ignore()
            return
        self.settings.keep_positions(self, self.desk.splitters())
        self._stop_importing()
        self.commands.settings.wait()
        self.listed.stop()
        self.commands.statistics.close()
        if self.session is not None:
            self.session.stack.blockSignals(True)  # noqa: FBT003 - Qt's own order
        self.exporter.wait()
        self.commands.files.close()
        event.accept()


def _show_folder(folder: Path) -> str:
    try:
        return f"~/{folder.relative_to(Path.home())}"
    except ValueError:
        return str(folder)
