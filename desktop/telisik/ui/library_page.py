"""The library as a page of its own: where to look, what to look for, and the table of what was found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from telisik.store.facets import Facets, list_facets
from telisik.store.query import ArticleQuery
from telisik.ui.buttons import Button
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label, make_rule
from telisik.ui.library_columns import COLUMNS, FALLING
from telisik.ui.library_empty import LibraryEmpty
from telisik.ui.library_filters import LibraryFilters
from telisik.ui.library_nav import LibraryNav, find_place, list_places, query_place
from telisik.ui.library_parts import ActBar, Legend
from telisik.ui.library_search import LibrarySearch
from telisik.ui.library_table import LibraryTable
from telisik.ui.library_table_model import LibraryTableModel
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from telisik.ui.library_nav import Place
    from telisik.ui.library_reader import LibraryReader
    from telisik.ui.theme import Theme

_NAV, _NARROW, _LEGEND_NEEDS = 224, 1100, 620


class LibraryPage(QWidget):
    """Holds one query; reads through a ``LibraryReader`` and writes nothing itself."""

    article_asked = Signal(int)
    import_asked = Signal()
    paste_asked = Signal()
    act_asked = Signal(str)
    left = Signal()
    listed = Signal()

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.query = ArticleQuery(order="added")
        self.facets = Facets()
        self.writable = True
        self.seconds = 0.0
        self._reader: LibraryReader | None = None
        self._known = False
        self.model = LibraryTableModel(language)
        self.table = LibraryTable(self.model, theme, language)
        self.nav = LibraryNav(theme)
        self.search = LibrarySearch(theme)
        self.filters = LibraryFilters(theme, language)
        self.acts = ActBar(theme)
        self._legend = Legend(theme)
        self._menu = Button(theme, icon="panel-left", bare=True, height=36)
        self._paste = Button(theme, icon="file-text", height=34)
        self._import = Button(theme, icon="download", key="Ctrl O", primary=True, height=34)
        self._heading = make_label("pane")
        self.empty = LibraryEmpty(theme)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self.side = QWidget()
        self.side.setObjectName("pane")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.side.setFixedWidth(_NAV)
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        self._heading.setContentsMargins(14, 12, 14, 10)
        for part in (self._heading, self.nav, self._legend):
            side.addWidget(part)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._menu)
        top.addWidget(self.search, 3)
        top.addStretch(1)
        top.addWidget(self._paste)
        top.addWidget(self._import)
        self.notes = QVBoxLayout()  # the import's bar, while one runs
        self.notes.setContentsMargins(0, 0, 0, 0)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(10)
        head.addLayout(top)
        head.addWidget(self.filters)
        main.addLayout(head)
        main.addLayout(self.notes)
        main.addWidget(make_rule())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        main.addWidget(self.stack, 1)
        main.addWidget(make_rule())
        main.addWidget(self.acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(make_rule(vertical=True))
        row.addLayout(main, 1)

    def _wire(self) -> None:
        self.table.article_asked.connect(self.article_asked)
        self.table.selection_changed.connect(self.show_acts)
        self.table.left.connect(self._leave_table)
        self.table.head.sectionClicked.connect(self._sort)
        self.search.asked.connect(lambda words: self.ask(replace(self.query, words=words, like=None)))
        self.search.left.connect(self.left)
        self.search.table_entered.connect(self.table.enter)
        self.filters.changed.connect(self.ask)
        self.nav.chosen.connect(self._go)
        self.nav.left.connect(self._leave_nav)
        self.model.listed.connect(self._take_listed)
        self.model.counted.connect(self._say_found)
        self.acts.asked.connect(self.act_asked)
        self._paste.clicked.connect(self.paste_asked)
        self._import.clicked.connect(self.import_asked)
        self._menu.clicked.connect(self.toggle_nav)
        self.empty.asked.connect(self._act_on_empty)

    def set_reader(self, reader: LibraryReader) -> None:
        """Read through this from now on."""
        self._reader = reader
        self.model.set_reader(reader)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setAccessibleName(translate("Library", "Library"))
        self._heading.setText(translate("Library", "Library"))
        self._paste.setText(translate("Library", "Paste article"))
        self._import.setText(translate("Library", "Import"))
        name_control(self._menu, translate("Library", "Where to look"))
        for part in (self.nav, self.search, self.filters, self.acts, self.table, self._legend):
            part.retranslate()
        self.filters.show_query(self.query)
        self._show_order()
        self._take_facets(self.facets)
        self.empty.say(self.query, holds_any=bool(self.facets.articles or self.facets.binned))
        self.show_acts()
        if self._known:
            self._say_found(-1, True)  # noqa: FBT003

    # Asking

    def ask(self, query: ArticleQuery) -> None:
        """List what a query finds."""
        self.query = query
        self.search.show_words(query.words)
        self.filters.show_query(query)
        self.nav.show_places(list_places(self.facets), find_place(query, self.facets))
        self._show_order()
        self.model.ask(query)

    def refresh(self) -> None:
        """Read list and counts anew."""
        self.model.ask(self.query)
        if self._reader is not None:
            self._reader.ask("facets", list_facets, self._take_facets, rank=3)

    def _go(self, place: Place) -> None:
        self.ask(query_place(place, self.query, self.facets))

    def _sort(self, section: int) -> None:
        order = COLUMNS[section].order
        if COLUMNS[section].name == "date" and self.query.order in ("opened", "changed", "published"):
            order = self.query.order
        falling = not self.query.descending if order == self.query.order else order in FALLING
        self.ask(replace(self.query, order=order, descending=falling))

    def _show_order(self) -> None:
        order = self.query.order
        shown = "added" if order in ("opened", "changed", "published") else order
        column = next((n for n, column in enumerate(COLUMNS) if column.order == shown), -1)
        self.table.show_order(column if self.query.like is None else -1, descending=self.query.descending)

    # What comes of it

    def _take_facets(self, facets: object) -> None:
        if not isinstance(facets, Facets):
            return
        self.facets = facets
        self.nav.show_places(list_places(facets), find_place(self.query, facets))
        self.filters.show_facets(facets)
        self.show_acts()
        self.listed.emit()

    def _take_listed(self, count: int, seconds: float) -> None:
        self._known = True
        self.seconds = seconds
        self.stack.setCurrentIndex(0 if count else 1)
        self.empty.say(self.query, holds_any=bool(self.facets.articles or self.facets.binned))
        self._say_found(-1, True)  # noqa: FBT003
        self.show_acts()
        self.listed.emit()

    def _say_found(self, hits: int, whole: bool) -> None:
        articles = translate("Library", "%n articles", "", len(self.model.ids))
        said = articles if self.query.words else ""
        if hits >= 0 and self.query.words:
            places = translate("Library", "%n hits", "", hits)
            said = translate("Library", "{hits} in {articles}").format(hits=places, articles=articles)
            said += "" if whole else " …"
        self.search.say_found(said)

    def show_acts(self) -> None:
        """Offer what can be done with what is selected."""
        self.acts.show_state(
            self.table.count_selected(), self.facets.binned, in_bin=self.query.binned, writable=self.writable
        )

    def chosen(self) -> list[int]:
        """Return the selected articles."""
        return self.table.selected_ids()

    def neighbour(self, step: int, article_id: int | None) -> int | None:
        """Return the article after (1) or before (-1) one of the list; None where it is not in it."""
        row = None if article_id is None else self.model.row_of(article_id)
        if row is None or not 0 <= row + step < len(self.model.ids):
            return None
        return self.model.ids[row + step]

    def _act_on_empty(self) -> None:
        query = self.query
        if query.words:
            self.ask(replace(query, words=""))
        elif query.filters() != ArticleQuery():
            self.ask(ArticleQuery(order=query.order, descending=query.descending))
        else:
            self.import_asked.emit()

    # Keyboard and size

    def _leave_table(self) -> None:
        if self.query.words:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.selectAll()
        else:
            self.left.emit()

    def _leave_nav(self) -> None:
        if self._is_narrow():
            self.side.hide()
        self.table.enter()

    def panes(self) -> list[QWidget]:
        """Return where F6 goes."""
        return [*([self.nav] if self.side.isVisible() else []), self.search, self.table]

    def toggle_nav(self) -> None:
        """Show or hide the left side, where there is little room."""
        self.side.setVisible(self.side.isHidden())
        if self.side.isVisible():
            self.nav.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_narrow(self) -> bool:
        return self.width() < _NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the left side become a button, and the legend give way."""
        super().resizeEvent(event)
        narrow = self._is_narrow()
        if event.oldSize().width() < 0 or narrow != (event.oldSize().width() < _NARROW):
            self.side.setVisible(not narrow)
        self._menu.setVisible(narrow)
        self._legend.setVisible(self.height() >= _LEGEND_NEEDS)

    def minimumSizeHint(self) -> QSize:
        """Fit the least window."""
        return QSize(640, 360)
