"""The library's page in the window: made when it is first shown, and in step with what is done elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from telisik.ui.actions import Scope
from telisik.ui.translation import say_decimal, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from telisik.ui.background_task import BackgroundTask
    from telisik.ui.library_page import LibraryPage
    from telisik.ui.library_reader import LibraryReader
    from telisik.ui.main_window import MainWindow
    from telisik.ui.renewal_bar import RenewalBar


class LibraryView(QObject):
    """Turns between the desk and the library; the import's bar goes along."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.stack = window.views
        self.page: LibraryPage | None = None
        self._reader: LibraryReader | None = None
        self._writable = True
        self._tasks: list[BackgroundTask] = []
        self._bars: list[RenewalBar] = []

    def set_reader(self, reader: LibraryReader, *, writable: bool) -> None:
        """Read another library from now on."""
        self._reader, self._writable = reader, writable
        if self.page is not None:
            self.page.set_reader(reader)
            self.page.writable = writable

    def is_shown(self) -> bool:
        """Tell whether the library shows."""
        return self.page is not None and self.stack.currentWidget() is self.page

    def show(self) -> None:
        """Show the library, with the keyboard on its table."""
        window = self._window
        if window.session is None or self._reader is None:
            return
        if self.is_shown():
            return
        window.leave_article()
        window.commands.settings.leave()
        page = self._make_page() if self.page is None else self.page
        self._move_notes(page.notes)
        self.stack.setCurrentWidget(page)
        page.refresh()
        page.table.setFocus()
        self._tell()

    def leave(self) -> None:
        """Show the desk again."""
        if not self.is_shown():
            return
        self._move_notes(self._window.notes)
        self.stack.setCurrentWidget(self._window.desk)
        self._tell()

    def add_note(self, bar: RenewalBar) -> None:
        """Show a bar below the import's, wherever that shows."""
        (self.page.notes if self.page is not None and self.is_shown() else self._window.notes).addWidget(bar)
        self._bars.append(bar)

    def _move_notes(self, to: QVBoxLayout) -> None:
        for bar in (self._window.import_bar, *self._bars):
            to.addWidget(bar)

    def refresh(self) -> None:
        """Read the page anew where it shows; otherwise it is read when it is shown."""
        if self.page is not None and self.is_shown():
            self.page.refresh()

    def detach(self) -> None:
        """Read nothing more, and end what is done beside the window."""
        for task in self._tasks:
            task.wait()
        self._tasks.clear()
        self.leave()
        self._reader = None

    def keep_task(self, task: BackgroundTask) -> None:
        """End this too where the window closes."""
        self._tasks.append(task)
        task.destroyed.connect(lambda: self._tasks.remove(task) if task in self._tasks else None)

    def retranslate(self) -> None:
        """Say the page in the interface's language."""
        if self.page is not None:
            self.page.retranslate()
        for bar in self._bars:
            bar.retranslate()
        self.say()

    def say(self) -> None:
        """Say in the status bar what the page shows."""
        page = self.page
        if page is None or not self.is_shown():
            self._window.status.show_library("", "", "")
            return
        facets = page.facets
        of = translate("Library", "{count} of %n articles", "", facets.articles)
        states = translate("Library", "{new} new, {in_review} in review, {reviewed} reviewed").format(
            new=facets.states.get("new", 0),
            in_review=facets.states.get("in_review", 0),
            reviewed=facets.states.get("reviewed", 0),
        )
        milliseconds = say_decimal(page.seconds * 1000, 0)
        took = translate("Library", "Search took {time} ms").format(time=milliseconds)
        self._window.status.show_library(
            of.format(count=len(page.model.ids)), states, took if page.query.words else ""
        )

    def _make_page(self) -> LibraryPage:
        from telisik.ui.focus_order import order_focus
        from telisik.ui.library_page import LibraryPage

        window = self._window
        page = self.page = LibraryPage(window.theme, window.language)
        page.writable = self._writable
        if self._reader is not None:
            page.set_reader(self._reader)
        self.stack.addWidget(page)
        page.retranslate()
        window.actions_list.add_to_readers((page.table,), Scope.LISTING)
        window.commands.library.connect_page(page)
        order_focus((page,))
        return page

    def _tell(self) -> None:
        self.say()
        self._window.shown.show_title()
        self._window.shown.enable()
