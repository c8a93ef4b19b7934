"""What the library page does: with the selected articles, with tags and collections, with searches and the bin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu

from telisik.errors import Fault
from telisik.store import shelves
from telisik.store.facets import count_collections, count_tags
from telisik.store.query import ArticleQuery
from telisik.ui.large_edits import MANY, build_many
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from telisik.store.changes import Edit
    from telisik.store.database import Library
    from telisik.ui.library_page import LibraryPage
    from telisik.ui.library_shelving import LibraryShelving
    from telisik.ui.main_window import MainWindow

CHOSEN = (
    "tag_chosen",
    "collect_chosen",
    "sign_chosen",
    "export_chosen",
    "find_alike",
    "renew_chosen",
    "bin_chosen",
    "unbin_chosen",
)


class LibraryCommands:
    """Every act on many articles is one edit, which undo takes back in one step; emptying the bin is none."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of its commands does."""
        return {
            "library": self._window.show_library,
            "tag_chosen": self.tag,
            "collect_chosen": self.collect,
            "sign_chosen": self.sign,
            "export_chosen": self.export,
            "find_alike": self.find_alike,
            "bin_chosen": lambda: self.bin(on=True),
            "unbin_chosen": lambda: self.bin(on=False),
            "add_collection": lambda: self._places().add("collection"),
            "add_tag": lambda: self._places().add("tag"),
            "save_search": lambda: self._places().save_search(),
            "empty_bin": self.empty_bin,
        }

    def connect_page(self, page: LibraryPage) -> None:
        """Listen to the page; once, when it stands."""
        window = self._window
        page.article_asked.connect(window.open_article)
        page.import_asked.connect(window.commands.imports.choose_files)
        page.paste_asked.connect(window.commands.imports.paste)
        page.left.connect(self._leave)
        page.act_asked.connect(self._act)
        page.listed.connect(window.library_view.say)
        page.table.selection_changed.connect(window.shown.enable)
        page.table.menu_asked.connect(self._offer_menu)
        places = self._places()
        page.nav.add_asked.connect(places.add)
        page.nav.rename_asked.connect(places.rename)
        page.nav.remove_asked.connect(places.remove)
        page.nav.menu_asked.connect(places.offer_menu)
        page.filters.save_asked.connect(places.save_search)
        page.filters.more_asked.connect(places.pick_value)
        page.filters.days_asked.connect(places.pick_days)

    def _places(self) -> LibraryShelving:
        # Loaded where it is asked for, so that the window paints without it.
        from telisik.ui.library_shelving import LibraryShelving

        return LibraryShelving(self._window, self)

    def _leave(self) -> None:
        self._window.show_desk()
        self._window.commands.read()

    def _act(self, name: str) -> None:
        if name == "open_chosen":
            for article_id in self._chosen()[:1]:
                self._window.open_article(article_id)
        else:
            self._window.actions_list[name].trigger()

    def _chosen(self) -> list[int]:
        page = self._window.page
        return page.chosen() if page is not None and self._window.shows_library() else []

    def library(self) -> Library | None:
        """Return the library where it can be written to."""
        session = self._window.session
        return session.library if session is not None and not session.library.read_only else None

    def perform(self, build: Callable[[Library], Edit], count: int = 1) -> None:
        """Write an edit of so many articles of the library and show it."""
        window = self._window
        if self.library() is None or window.session is None:
            return
        window.commit_note()
        edit = self._build(build) if count < MANY else build_many(window, count, build)
        if edit is not None:
            window.session.perform(edit)
            window.list_library()

    def _build(self, build: Callable[[Library], Edit]) -> Edit | None:
        library = self.library()
        try:
            return build(library) if library is not None else None
        except Fault as fault:
            self._window.show_fault(fault)
            return None

    def run(self, sheet: QDialog) -> bool:
        """Show a dialog and return whether it was accepted."""
        accepted = sheet.exec() == QDialog.DialogCode.Accepted
        # Not every window manager gives the keyboard back to where it was.
        self._window.activateWindow()
        return accepted

    # The selected articles

    def tag(self) -> None:
        """Ask which tags the selected articles shall have."""
        from telisik.ui.library_sheets import TickSheet

        chosen, page, library = self._chosen(), self._window.page, self.library()
        if not chosen or page is None or library is None:
            return
        held = count_tags(library, chosen)
        rows = [(str(tag.id), tag.name, held.get(tag.id, 0)) for tag in page.facets.tags]
        heading = translate("Library", "Tags of %n articles", "", len(chosen))
        sheet = TickSheet(self._window, self._window.theme, heading, rows, len(chosen))
        if self.run(sheet):
            for key, on in sheet.changes().items():
                self.perform(
                    partial(shelves.tag_articles, tag_id=int(key), article_ids=chosen, on=on), len(chosen)
                )
            for name in sheet.added():
                self.perform(partial(shelves.add_tag, name=name, article_ids=chosen), len(chosen))
        sheet.deleteLater()

    def collect(self) -> None:
        """Ask which collections the selected articles shall lie in."""
        from telisik.ui.library_nav import list_collections
        from telisik.ui.library_sheets import TickSheet

        chosen, page, library = self._chosen(), self._window.page, self.library()
        if not chosen or page is None or library is None:
            return
        held = count_collections(library, chosen)
        rows = [
            (place.key, "    " * place.depth + place.text, held.get(int(place.key), 0))
            for place in list_collections(page.facets.collections)
        ]
        heading = translate("Library", "Collections of %n articles", "", len(chosen))
        sheet = TickSheet(self._window, self._window.theme, heading, rows, len(chosen))
        if self.run(sheet):
            for key, on in sheet.changes().items():
                collect = partial(shelves.collect_articles, collection_id=int(key), article_ids=chosen, on=on)
                self.perform(collect, len(chosen))
            for name in sheet.added():
                self.perform(partial(shelves.add_collection, name=name, article_ids=chosen), len(chosen))
        sheet.deleteLater()

    def sign(self) -> None:
        """Ask who reviews the selected articles."""
        from telisik.ui.library_sheets import PickSheet

        chosen, page, library = self._chosen(), self._window.page, self.library()
        if not chosen or page is None or library is None:
            return
        people = {person.name: person.role for person in shelves.list_people(library)}
        names = sorted({*people, *(name for name, _ in page.facets.reviewers)}, key=str.casefold)
        rows = [("", translate("Library", "Nobody in particular")), *((name, name) for name in names)]
        heading = translate("Library", "Reviewer of %n articles", "", len(chosen))
        sheet = PickSheet(self._window, self._window.theme, heading, rows, free=True)
        name = sheet.key() if self.run(sheet) else None
        sheet.deleteLater()
        if name is not None:
            self.perform(
                lambda lib: shelves.sign_articles(lib, chosen, name, people.get(name, "")), len(chosen)
            )

    def export(self) -> None:
        """Write a report of every selected article into a folder."""
        from telisik.ui.bulk_export import export_reports

        if chosen := self._chosen():
            export_reports(self._window, chosen)

    def find_alike(self) -> None:
        """List the articles that share most of their text with the selected one."""
        page = self._window.page
        if page is not None and (chosen := self._chosen()):
            page.ask(ArticleQuery(like=chosen[0], order=page.query.order))

    def bin(self, *, on: bool) -> None:
        """Put the selected articles into the bin or take them out."""
        chosen = self._chosen()
        if not chosen:
            return
        review = self._window.session.review if self._window.session else None
        if on and review is not None and review.article.id in chosen:
            self._window.close_article()
        self.perform(lambda library: shelves.bin_articles(library, chosen, on=on), len(chosen))
        said = (
            translate("Library", "%n articles put into the bin.", "", len(chosen))
            if on
            else translate("Library", "%n articles taken out of the bin.", "", len(chosen))
        )
        self._window.commands.announce(said)

    def restore_open(self) -> None:
        """Take the article that is open out of the bin."""
        window = self._window
        review = window.session.review if window.session else None
        if review is not None:
            self.perform(lambda library: shelves.bin_articles(library, [review.article.id], on=False))
            window.shown.say_banner()

    def empty_bin(self) -> None:
        """Delete what is in the bin for good, after asking."""
        from telisik.store.emptying import list_binned
        from telisik.ui.library_sheets import make_empty_sheet

        window, library = self._window, self.library()
        count = len(list_binned(library)) if library is not None else 0
        if library is None or not count:
            return
        sheet = make_empty_sheet(window, window.theme, count)
        if self.run(sheet):
            from telisik.ui.bin_emptier import start_emptying

            start_emptying(window, library)
        sheet.deleteLater()

    def _offer_menu(self, place: QPoint) -> None:
        window = self._window
        menu = QMenu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in CHOSEN:
            in_bin = window.page is not None and window.page.query.binned
            if (name == "unbin_chosen") is in_bin or name in ("export_chosen", "find_alike", "renew_chosen"):
                menu.addAction(window.actions_list[name])
        menu.popup(place)
