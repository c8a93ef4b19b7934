"""The parts of the window, and how they are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from telisik.ui import settings as declared
from telisik.ui.article_turning import ArticleTurning
from telisik.ui.bound_actions import Actions
from telisik.ui.command_list import COMMANDS
from telisik.ui.commands import Commands
from telisik.ui.desk import Desk
from telisik.ui.dropping import Dropping
from telisik.ui.exporting import Exporter
from telisik.ui.findings_groups import Grouping
from telisik.ui.import_bar import ImportBar
from telisik.ui.interface_size import find_text_pixels
from telisik.ui.keymap import Keymap
from telisik.ui.library_display import LibraryDisplay
from telisik.ui.library_link import LibraryLink
from telisik.ui.library_view import LibraryView
from telisik.ui.notices import Notices
from telisik.ui.overlays import FocusRing
from telisik.ui.review_display import ReviewDisplay
from telisik.ui.status_bar import StatusBar
from telisik.ui.typed import Typed
from telisik.ui.wiring import wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.ui.main_window import MainWindow


class WindowParts:
    """Makes them out of sight, in the window but not in its place; ``join`` shows them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._central = QWidget(window)
        frame = window.centralWidget()
        if frame is not None:
            self._central.setGeometry(frame.geometry())

    def steps(self) -> tuple[Callable[[], None], ...]:
        """Return what makes them, in an order that must be kept."""
        return (self._make_actions, self._make_status, self._make_desk, self._make_bars, self._make_rest)

    def _make_actions(self) -> None:
        window = self._window
        window.keymap = Keymap(window.settings, window)
        asked = {command.id: lambda name=command.id: window.do(name) for command in COMMANDS}
        window.actions_list = Actions(window, asked, window.keymap)
        window.actions_list.fill_menus(window.menus)
        window.actions_list.enable(frozenset())

    def _make_status(self) -> None:
        self._window.status = StatusBar(self._window.theme, self._window.language)

    def _make_desk(self) -> None:
        window = self._window
        desk = window.desk = Desk(window.theme, window.language)
        desk.article.set_text_size(find_text_pixels(window.settings))
        desk.findings.group_by(Grouping(window.settings.read(declared.GROUPING)))

    def _make_bars(self) -> None:
        window = self._window
        window.notices = Notices(window.theme)
        window.import_bar = ImportBar(window.theme)
        window.notes = QVBoxLayout()
        window.notes.addWidget(window.import_bar)
        window.views = QStackedWidget()
        window.views.addWidget(window.desk)
        column = QVBoxLayout(self._central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(window.notices)
        column.addLayout(window.notes)
        column.addWidget(window.views, 1)
        column.addWidget(window.status)

    def _make_rest(self) -> None:
        window = self._window
        window.exporter = Exporter(window)
        window.shown = ReviewDisplay(window)
        window.listed = LibraryDisplay(window)
        window.library_view = LibraryView(window)
        window.link = LibraryLink(window)
        window.turning = ArticleTurning(window)
        window.typed = Typed(window)
        window.commands = Commands(window)
        window.handlers = window.commands.handlers()
        window.actions_list.add_to_readers((window.desk.article, window.desk.findings.list))
        wire(window)

    def join(self) -> None:
        """Put the parts into their place."""
        window = self._window
        window.is_complete = True
        window.hold_paint()
        window.setCentralWidget(self._central)
        window.dropping = Dropping(window, window.theme)
        window.ring = FocusRing(window, window.theme)
        window.settings.restore_panes(window.desk.splitters())
        window.keymap.changed.connect(window.take_keys)
        window.retranslate()
        window.desk.order_focus()
        window.shown.enable()
