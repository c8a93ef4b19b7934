"""The window: its frame is painted first, then its parts are made, then it is given a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from telisik.ui.menus import add_menus
from telisik.ui.style import build_stylesheet
from telisik.ui.window_frame import WindowFrame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

    from telisik.errors import Fault
    from telisik.store.database import Library
    from telisik.ui.article_turning import ArticleTurning
    from telisik.ui.bound_actions import Actions
    from telisik.ui.bulk_importer import BulkImporter
    from telisik.ui.commands import Commands
    from telisik.ui.desk import Desk
    from telisik.ui.dropping import Dropping
    from telisik.ui.early_keys import EarlyKeys
    from telisik.ui.exporting import Exporter
    from telisik.ui.import_bar import ImportBar
    from telisik.ui.importer import Importer
    from telisik.ui.keymap import Keymap
    from telisik.ui.library_display import LibraryDisplay
    from telisik.ui.library_link import LibraryLink
    from telisik.ui.library_page import LibraryPage
    from telisik.ui.library_view import LibraryView
    from telisik.ui.notices import Notices
    from telisik.ui.overlays import FocusRing
    from telisik.ui.review_display import ReviewDisplay
    from telisik.ui.session import Session
    from telisik.ui.settings import Settings
    from telisik.ui.status_bar import StatusBar
    from telisik.ui.theme import Theme
    from telisik.ui.translation import Translation
    from telisik.ui.typed import Typed
    from telisik.ui.worker import Worker

_DEFAULT, _LEAST = QSize(1440, 900), QSize(1024, 640)
# What a system puts round a window at most; with less room than that it is maximised.
_FRAME = 48


class MainWindow(QMainWindow):
    """Everything the reviewer sees: first its frame, then, from ``complete`` on, its parts.

    ``attach`` gives it a library.
    """

    painted = Signal()
    updated = Signal()
    ready = Signal()  # everything is there
    library_asked = Signal(object)  # the folder of another library
    move_asked = Signal(object)  # the folder that this library is to move to

    # Made by ``window_building``
    keymap: Keymap
    actions_list: Actions
    handlers: dict[str, Callable[[], None]]
    exporter: Exporter
    shown: ReviewDisplay
    listed: LibraryDisplay
    library_view: LibraryView
    link: LibraryLink
    turning: ArticleTurning
    typed: Typed
    commands: Commands
    desk: Desk
    status: StatusBar
    views: QStackedWidget
    notices: Notices
    import_bar: ImportBar
    notes: QVBoxLayout  # the import's bar, where the desk shows
    dropping: Dropping
    ring: FocusRing

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
        self._building: Iterator[None] | None = None
        self._early: EarlyKeys | None = None
        self._is_ready = False
        self.opens_maximised = False
        self.setWindowTitle("Telisik")
        self.menus = add_menus(self.menuBar())
        self.setCentralWidget(WindowFrame(settings.read_sketch()))
        self.setStyleSheet(build_stylesheet(theme))
        self._place()

    def _place(self) -> None:
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry().size() if screen else _DEFAULT
        self.setMinimumSize(_LEAST.boundedTo(room - QSize(0, _FRAME)))
        if not self.settings.restore_position(self):
            self.resize(_DEFAULT.boundedTo(room))
            small = room.height() < _DEFAULT.height() + _FRAME or room.width() < _DEFAULT.width()
            self.opens_maximised = small

    def building(self) -> Iterator[None]:
        """Make the parts, a little at a time; they show after the last step."""
        if self._building is None:
            from telisik.ui.window_building import build_parts

            self._building = build_parts(self)
        return self._building

    def complete(self) -> None:
        """Make what is not there yet of the parts, at once."""
        for _step in self.building():
            pass

    def get_ready(self) -> None:
        """Do what the keys asked for that came before everything was there."""
        self._is_ready = True
        if self._early is not None:
            self._early.press_again()
            self._early = None
        self.ready.emit()

    def hold_paint(self) -> None:
        """Paint nothing before the layouts have settled, which they do in the turn that follows."""
        self.setUpdatesEnabled(False)
        QTimer.singleShot(0, self, lambda: self.setUpdatesEnabled(True))

    def do(self, name: str) -> None:
        """Do what a command says."""
        self.complete()
        self.shown.settle()
        self.handlers[name]()

    # Library and articles

    def attach(self, library: Library) -> None:
        """Work on this library from now on."""
        self.complete()
        self.link.attach(library)

    def detach(self) -> None:
        """Work on no library from now on; what is typed must be kept by then."""
        self.link.detach()

    def reload(self) -> None:
        """Show the library anew after it was replaced; the open article stays open where it is in it."""
        self.link.reload()

    def open_article(self, article_id: int) -> None:
        """Show an article of the library, where it was left."""
        self.turning.open(article_id)

    def leave_article(self) -> None:
        """Keep the note being typed and where the article stands."""
        self.turning.leave()
        self.turning.write()

    def close_article(self) -> None:
        """Show no article."""
        self.turning.close()
        self.turning.write()

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

    # Language and theme

    def language(self) -> str:
        """Return the interface's language."""
        return self.translation.language

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in other colours, without moving anything."""
        self.complete()
        self.theme = theme
        self.setStyleSheet(build_stylesheet(theme))
        for child in self.findChildren(QWidget):
            setter = getattr(child, "set_theme", None)
            if setter is not None:
                setter(theme)

    def take_keys(self) -> None:
        """Let the keys work that the keymap has now, and say them."""
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

    # What Qt tells

    def event(self, event: QEvent) -> bool:
        """Tell once that the window has been painted, and each time that what changed in it has been."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        elif event.type() == QEvent.Type.UpdateRequest:
            self.updated.emit()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep a key that comes before anything can take it."""
        if self._is_ready:
            super().keyPressEvent(event)
            return
        if self._early is None:
            from telisik.ui.early_keys import EarlyKeys

            self._early = EarlyKeys(self)
        self._early.keep(event)

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
        self.settings.keep_theme(self.theme.name)
        self._keep_sketch()
        self.link.stop_importing()
        self.commands.settings.wait()
        self.listed.stop()
        self.commands.statistics.close()
        if self.session is not None:
            self.session.stack.blockSignals(True)  # noqa: FBT003 - Qt's own order
        self.exporter.wait()
        self.commands.files.close()
        event.accept()

    def _keep_sketch(self) -> None:
        from telisik.ui.pane_sketch import sketch_panes

        central = self.centralWidget()
        if central is not None:
            self.settings.keep_sketch(sketch_panes(central))
