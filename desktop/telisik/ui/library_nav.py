"""The library's left side: where to look. All articles, their states, collections, tags, saved searches, the bin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from telisik.store.query import ArticleQuery
from telisik.ui.library_columns import STATES
from telisik.ui.library_delegate import paint_state
from telisik.ui.look import MEDIUM, SEMIBOLD, draw_icon, tint, ui_font
from telisik.ui.selecting import follow_selection
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from telisik.store.facets import Facets
    from telisik.store.query import Progress
    from telisik.store.shelves import Collection
    from telisik.ui.theme import Theme

PLACE_ROLE = Qt.ItemDataRole.UserRole
_ROW, _HEADING = 30, 38
_ICONS = {"all": "list", "collection": "folder", "tag": "tag", "search": "search", "bin": "trash"}
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Place:
    """One line: its kind, what it names (an id, a tag, a state), its words, its count, and how deep it lies.

    A line of the kind "heading" only names the kind in ``key``.
    """

    kind: str
    key: str
    text: str
    count: int | None = None
    depth: int = 0

    @property
    def name(self) -> tuple[str, str]:
        """Return what tells it from the others."""
        return self.kind, self.key


def list_places(facets: Facets) -> list[Place]:
    """Return every line."""
    places = [Place("all", "", translate("Library", "All articles"), facets.articles)]
    places += [
        Place("state", state, translate("Library", text), facets.states.get(state, 0))
        for state, text in STATES.items()
    ]
    places.append(Place("heading", "collection", translate("Library", "Collections")))
    places += list_collections(facets.collections)
    places.append(Place("heading", "tag", translate("Library", "Tags")))
    places += [Place("tag", tag.name, tag.name, tag.articles) for tag in facets.tags]
    if facets.searches:
        places.append(Place("heading", "search", translate("Library", "Saved searches")))
        places += [Place("search", str(search.id), search.name) for search in facets.searches]
    places.append(Place("heading", "", ""))
    places.append(Place("bin", "", translate("Library", "Bin"), facets.binned))
    return places


def list_collections(
    collections: Sequence[Collection], parent: int | None = None, depth: int = 0
) -> list[Place]:
    """Return the collections as lines, each followed by those inside it."""
    places = []
    for one in collections:
        if one.parent == parent:
            places.append(Place("collection", str(one.id), one.name, one.articles, depth))
            places += list_collections(collections, one.id, depth + 1)
    return places


def find_place(query: ArticleQuery, facets: Facets) -> tuple[str, str]:
    """Return the line that a query stands for."""
    plain = query.filters()
    for search in facets.searches:
        if search.query.filters() == plain and search.query.words == query.words:
            return "search", str(search.id)
    if query.binned:
        return "bin", ""
    if query.collection is not None:
        return "collection", str(query.collection)
    if len(query.tags) == 1:
        return "tag", query.tags[0]
    if query.progress != "any":
        return "state", query.progress
    return "all", ""


def query_place(place: Place, query: ArticleQuery, facets: Facets) -> ArticleQuery:
    """Return what to list at a place: words and order stay, other filters go."""
    for search in facets.searches:
        if place.name == ("search", str(search.id)):
            return search.query
    bare = ArticleQuery(words=query.words, order=query.order, descending=query.descending)
    match place.kind:
        case "state":
            return replace(bare, progress=_read_progress(place.key))
        case "collection":
            return replace(bare, collection=int(place.key))
        case "tag":
            return replace(bare, tags=(place.key,))
        case "bin":
            return replace(bare, binned=True)
        case _:
            return bare


class _Places(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.places: list[Place] = []

    def show(self, places: list[Place]) -> None:
        """Show these; where only counts differ, nothing moves."""
        if [place.name for place in places] == [place.name for place in self.places]:
            self.places = places
            if places:
                self.dataChanged.emit(self.index(0), self.index(len(places) - 1))
            return
        self.beginResetModel()
        self.places = places
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.places)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.places[index.row()].kind == "heading":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        place = self.places[index.row()]
        if role == PLACE_ROLE:
            return place
        if role == Qt.ItemDataRole.AccessibleTextRole and place.count is not None:
            return f"{place.text}, {translate('Library', '%n articles', '', place.count)}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return place.text
        return None


class _Lines(QStyledItemDelegate):
    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        place: Place = index.data(PLACE_ROLE)
        if place.kind != "heading":
            return QSize(120, _ROW)
        return QSize(120, _HEADING if place.text else 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        place: Place = index.data(PLACE_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place.kind == "heading":
            self._paint_heading(painter, QRectF(rect), place)
        else:
            self._paint_line(painter, rect, place, option.state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRectF, place: Place) -> None:
        painter.setFont(ui_font(12, SEMIBOLD))
        painter.setPen(tint(self.theme, "ink3"))
        painter.drawText(box.adjusted(14, 8, -34, 0), Qt.AlignmentFlag.AlignVCenter, place.text)
        if place.key in ("collection", "tag"):
            icon = QRectF(box.right() - 30, box.center().y() - 4, 16, 16)
            draw_icon(painter, icon, self.theme, "plus", "ink2")

    def _paint_line(self, painter: QPainter, rect: QRect, place: Place, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, tint(self.theme, "sel" if chosen else "hover" if hovered else "chrome"))
        if chosen:
            focused = self._view.hasFocus()
            bar = QRectF(rect.left(), rect.top(), 3 if focused else 1.5, rect.height())
            painter.fillRect(bar, tint(self.theme, "ink" if focused else "ctl"))
        left = rect.left() + 14 + 14 * place.depth
        sign = QRectF(left, rect.center().y() - 7.5, 16, 16)
        if place.kind == "state":
            paint_state(painter, sign, _read_progress(place.key), self.theme)
        else:
            draw_icon(painter, sign, self.theme, _ICONS[place.kind], "ink2")
        count = "" if place.count is None else QLocale().toString(place.count)
        painter.setFont(ui_font(12))
        painter.setPen(tint(self.theme, "ink2"))
        inner = QRectF(rect.adjusted(0, 0, -14, 0))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        taken = painter.fontMetrics().horizontalAdvance(count) + 8
        painter.setFont(ui_font(13, SEMIBOLD if chosen else MEDIUM))
        painter.setPen(tint(self.theme, "ink"))
        room = QRectF(left + 24, rect.top(), inner.right() - left - 24 - taken, rect.height())
        shown = painter.fontMetrics().elidedText(place.text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def _read_progress(key: str) -> Progress:
    return next((state for state in STATES if state == key), "new")


class LibraryNav(QListView):
    """Goes where the keyboard or the pointer goes; asks for a new collection or tag, a new name, or an end."""

    chosen = Signal(object)
    add_asked = Signal(str)
    rename_asked = Signal(object)
    remove_asked = Signal(object)
    menu_asked = Signal(object, object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._places = _Places()
        self._lines = _Lines(self, theme)
        self.setModel(self._places)
        self.setItemDelegate(self._lines)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        follow_selection(self)
        self.selectionModel().currentChanged.connect(self._choose)
        self._quiet = False

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._lines.theme = theme
        self.viewport().update()

    def retranslate(self) -> None:
        """Say what it is."""
        self.setAccessibleName(translate("Library", "Where to look"))

    def show_places(self, places: list[Place], here: tuple[str, str]) -> None:
        """Show these, with one as the present place, without telling anyone."""
        self._quiet = True
        self._places.show(places)
        row = next((row for row, place in enumerate(places) if place.name == here), 0)
        self.setCurrentIndex(self._places.index(row))
        self._quiet = False

    def here(self) -> Place | None:
        """Return the present place."""
        place = self.currentIndex().data(PLACE_ROLE)
        return place if isinstance(place, Place) else None

    def places(self) -> list[Place]:
        """Return all lines."""
        return self._places.places

    def _choose(self, index: QModelIndex) -> None:
        place = index.data(PLACE_ROLE)
        if isinstance(place, Place) and place.kind != "heading" and not self._quiet:
            self.chosen.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename on F2, delete on Delete, go to the table on Enter or Right, leave on Esc."""
        here = self.here()
        if event.key() == Qt.Key.Key_F2 and here is not None:
            self.rename_asked.emit(here)
        elif event.key() == Qt.Key.Key_Delete and here is not None:
            self.remove_asked.emit(here)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Add where the plus of a heading is pressed."""
        index = self.indexAt(event.position().toPoint())
        place = index.data(PLACE_ROLE)
        if isinstance(place, Place) and place.kind == "heading":
            if place.key in ("collection", "tag") and event.position().x() > self.viewport().width() - 40:
                self.add_asked.emit(place.key)
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a place."""
        place = self.indexAt(event.pos()).data(PLACE_ROLE)
        if isinstance(place, Place):
            self.menu_asked.emit(place, event.globalPos())
