"""What the library's left side and filters ask for: collections, tags and saved searches, made, named and removed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from telisik.store import shelves
from telisik.ui.languages import name_language
from telisik.ui.library_filters import narrow_by
from telisik.ui.library_nav import Place, list_collections
from telisik.ui.library_sheets import DaysSheet, NameSheet, PickSheet
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from telisik.store.changes import Edit
    from telisik.store.database import Library
    from telisik.store.facets import Facets
    from telisik.ui.library_commands import LibraryCommands
    from telisik.ui.library_page import LibraryPage
    from telisik.ui.main_window import MainWindow


class LibraryShelving:
    """Works on the page that shows; what is written is an edit each."""

    def __init__(self, window: MainWindow, commands: LibraryCommands) -> None:
        self._window = window
        self._commands = commands

    def _page(self) -> LibraryPage:
        self._window.show_library()
        page = self._window.page
        if page is None:
            raise RuntimeError("the page is made when it is shown")
        return page

    def _facets(self) -> Facets:
        return self._page().facets

    def add(self, kind: str) -> None:
        """Make a collection or a tag."""
        facets = self._facets()
        if self._commands.library() is None:
            return
        if kind == "tag":
            sheet = self._ask_name(translate("Library", "New tag"), taken=[tag.name for tag in facets.tags])
            if sheet is not None:
                name = sheet.name()
                self._commands.perform(lambda library: shelves.add_tag(library, name))
            return
        sheet = self._ask_name(
            translate("Library", "New collection"),
            taken=[one.name for one in facets.collections],
            places=self._list_homes(),
        )
        if sheet is not None:
            name, home = sheet.name(), sheet.place()
            self._commands.perform(
                lambda library: shelves.add_collection(library, name, int(home) if home else None)
            )

    def _list_homes(self, without: int | None = None) -> list[tuple[str, str]]:
        """Return where a collection may lie: at the top, or in one that does not lie in it."""
        facets = self._facets()
        inside = {without}
        homes = [("", translate("Library", "No other collection"))]
        for place in list_collections(facets.collections):
            parent = next(one.parent for one in facets.collections if str(one.id) == place.key)
            if int(place.key) == without or (parent is not None and parent in inside):
                inside.add(int(place.key))
                continue
            homes.append((place.key, "    " * place.depth + place.text))
        return homes

    def _ask_name(
        self,
        heading: str,
        *,
        name: str = "",
        taken: list[str],
        places: list[tuple[str, str]] | None = None,
        place: str = "",
    ) -> NameSheet | None:
        sheet = NameSheet(
            self._window,
            self._window.theme,
            heading,
            name=name,
            taken=[other for other in taken if other.casefold() != name.casefold()],
            places=places or (),
            place=place,
        )
        accepted = self._commands.run(sheet) and bool(sheet.name())
        sheet.deleteLater()
        return sheet if accepted else None

    def rename(self, place: Place) -> None:
        """Give a collection, a tag or a search another name; a collection another place too."""
        facets = self._facets()
        if self._commands.library() is None:
            return
        heading = translate("Library", "Rename “{name}”").format(name=place.text)
        if place.kind == "tag":
            tag = next(tag for tag in facets.tags if tag.name == place.key)
            sheet = self._ask_name(heading, name=tag.name, taken=[other.name for other in facets.tags])
            if sheet is not None:
                name = sheet.name()
                self._commands.perform(lambda library: shelves.change_tag(library, tag, name=name))
                self._follow_tag(tag.name, name)
        elif place.kind == "collection":
            self._rename_collection(place, heading)
        elif place.kind == "search":
            search = next(one for one in facets.searches if str(one.id) == place.key)
            sheet = self._ask_name(heading, name=search.name, taken=[one.name for one in facets.searches])
            if sheet is not None:
                name = sheet.name()
                self._commands.perform(lambda library: shelves.rename_search(library, search, name))

    def _follow_tag(self, old: str, new: str) -> None:
        page = self._page()
        if old in page.query.tags:
            tags = tuple(new if tag == old else tag for tag in page.query.tags)
            page.ask(replace(page.query, tags=tags))

    def _rename_collection(self, place: Place, heading: str) -> None:
        facets = self._facets()
        old = next(one for one in facets.collections if str(one.id) == place.key)
        sheet = self._ask_name(
            heading,
            name=old.name,
            taken=[one.name for one in facets.collections],
            places=self._list_homes(old.id),
            place=str(old.parent or ""),
        )
        if sheet is not None:
            name, home = sheet.name(), sheet.place()
            self._commands.perform(
                lambda library: shelves.change_collection(library, old, name, int(home) if home else None)
            )

    def remove(self, place: Place) -> None:
        """Delete a collection, a tag or a search; the articles stay, and undo brings it back."""
        facets, page = self._facets(), self._page()
        build: Callable[[Library], Edit] | None = None
        if place.kind == "tag":
            tag = next(tag for tag in facets.tags if tag.name == place.key)
            build = lambda library: shelves.remove_tag(library, tag)  # noqa: E731
        elif place.kind == "collection":
            collection = next(one for one in facets.collections if str(one.id) == place.key)
            build = lambda library: shelves.remove_collection(library, collection)  # noqa: E731
        elif place.kind == "search":
            search = next(one for one in facets.searches if str(one.id) == place.key)
            build = lambda library: shelves.remove_search(library, search)  # noqa: E731
        if build is None or self._commands.library() is None:
            return
        if page.nav.here() == place:
            page.ask(replace(page.query, tags=(), collection=None))
        self._commands.perform(build)

    def save_search(self) -> None:
        """Keep what is looked for under a name."""
        page = self._page()
        if self._commands.library() is None:
            return
        query = page.query
        sheet = self._ask_name(translate("Library", "Save search"), name=query.words, taken=[])
        if sheet is not None:
            name = sheet.name()
            self._commands.perform(lambda library: shelves.save_search(library, name, query))

    def offer_menu(self, place: Place, at: QPoint) -> None:
        """Offer what can be done with a line of the left side."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if place.kind in ("collection", "tag", "search"):
            menu.addAction(translate("Library", "Rename..."), lambda: self.rename(place))
            menu.addAction(translate("Library", "Delete"), lambda: self.remove(place))
            menu.addSeparator()
        if place.kind == "bin":
            menu.addAction(self._window.actions_list["empty_bin"])
        else:
            menu.addAction(self._window.actions_list["add_collection"])
            menu.addAction(self._window.actions_list["add_tag"])
        menu.popup(at)

    def pick_value(self, name: str) -> None:
        """Ask for one of so many values that a menu cannot hold them."""
        page = self._page()
        facets, language = page.facets, self._window.language()
        rows = {
            "language": [(code, name_language(code, language) or code) for code, _ in facets.languages],
            "reviewer": [(value, value) for value, _ in facets.reviewers],
            "publisher": [(value, value) for value, _ in facets.publishers],
        }[name]
        headings = {
            "language": translate("Library", "Language"),
            "reviewer": translate("Library", "Reviewer"),
            "publisher": translate("Library", "Publisher"),
        }
        sheet = PickSheet(
            self._window, self._window.theme, headings[name], sorted(rows, key=lambda row: row[1].casefold())
        )
        key = sheet.key() if self._commands.run(sheet) else None
        sheet.deleteLater()
        if key is not None:
            page.ask(narrow_by(page.query, name, key))

    def pick_days(self) -> None:
        """Ask for two days."""
        page = self._page()
        sheet = DaysSheet(self._window, self._window.theme, page.query)
        if self._commands.run(sheet):
            page.ask(sheet.narrow(page.query))
        sheet.deleteLater()
