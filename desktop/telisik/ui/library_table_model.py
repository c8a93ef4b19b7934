"""The library's table as a model: the ids of all rows at once, their contents as they come into view."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from telisik.store.hits import count_hits, find_hits
from telisik.store.listing import list_ids, load_summaries
from telisik.store.provenance import list_near
from telisik.store.query import ArticleQuery
from telisik.ui.library_columns import COLUMNS, name_column, say_cell, say_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.store.database import Library
    from telisik.store.hits import Hit
    from telisik.store.model import ArticleSummary
    from telisik.ui.library_reader import LibraryReader

ARTICLE_ROLE = Qt.ItemDataRole.UserRole
HIT_ROLE = Qt.ItemDataRole.UserRole + 1
LIKENESS_ROLE = Qt.ItemDataRole.UserRole + 2
_CHUNK = 64
_MOST_WAITING = 4  # chunks; those scrolled past are not read
_MOST_KEPT = 4000
_COUNTED = 200
# Beyond so many articles their places are not counted: it would mean reading all their texts.
MOST_COUNTED = 5000
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Listed:
    """What a query found: all ids, and the rows that show first."""

    query: ArticleQuery
    ids: list[int]
    seconds: float
    rows: list[ArticleSummary]
    hits: list[Hit]
    likeness: dict[int, float]


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Some rows that follow each other."""

    number: int
    ids: list[int]
    rows: list[ArticleSummary]
    hits: list[Hit]


def _list(library: Library, query: ArticleQuery, first: int) -> _Listed:
    start = perf_counter()
    likeness: dict[int, float] = {}
    if query.like is not None:
        likeness = {near.id: near.likeness for near in list_near(library, query.like)}
        ids = list(likeness)
    else:
        ids = list_ids(library, query)
    seconds = perf_counter() - start
    shown = ids[first : first + _CHUNK] or ids[:_CHUNK]
    rows = load_summaries(library, shown)
    hits = find_hits(library, query.words, shown) if query.words else []
    return _Listed(query, ids, seconds, rows, hits, likeness)


class LibraryTableModel(QAbstractTableModel):
    """Reads through a ``LibraryReader``; nothing here touches the disk."""

    listed = Signal(int, float)
    counted = Signal(int, bool)

    def __init__(self, language: Callable[[], str]) -> None:
        super().__init__()
        self.query = ArticleQuery()
        self.ids: list[int] = []
        self.asked = ArticleQuery()
        self.first_shown: Callable[[], int] = lambda: 0
        self._language = language
        self._reader: LibraryReader | None = None
        self._rows: dict[int, ArticleSummary] = {}
        self._hits: dict[int, Hit] = {}
        self._likeness: dict[int, float] = {}
        self._fresh: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._fetching = False
        self._hit_count = 0
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._fetch)

    def set_reader(self, reader: LibraryReader) -> None:
        """Read through this from now on."""
        self._reader = reader
        reader.failed.connect(self._give_up)

    def ask(self, query: ArticleQuery) -> None:
        """Show what a query finds, as soon as it is read."""
        self.asked = query
        if self._reader is None:
            return
        first = self.first_shown() if query == self.query else 0
        self._reader.forget("hits")
        self._reader.ask("ids", lambda library: _list(library, query, first), self._take_listed)

    def refresh(self) -> None:
        """Read the same again, because something was changed."""
        self.ask(self.asked)

    def article(self, row: int) -> ArticleSummary | None:
        """Return a row's article if it is there yet."""
        return self._rows.get(self.ids[row]) if 0 <= row < len(self.ids) else None

    def known(self, article_id: int) -> ArticleSummary | None:
        """Return an article that was shown."""
        return self._rows.get(article_id)

    def row_of(self, article_id: int) -> int | None:
        """Return where an article stands."""
        try:
            return self.ids.index(article_id)
        except ValueError:
            return None

    # What Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many articles."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return name_column(COLUMNS[section], self.query.order)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an article, what was found in it, or a cell in words; ask for what is not there yet."""
        if not index.isValid() or index.row() >= len(self.ids):
            return None
        article_id = self.ids[index.row()]
        if article_id not in self._fresh:
            self._want(index.row())
        if role == HIT_ROLE:
            return self._hits.get(article_id)
        if role == LIKENESS_ROLE:
            return self._likeness.get(article_id)
        article = self._rows.get(article_id)
        if role == ARTICLE_ROLE or article is None:
            return article
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return say_row(article, self.query, self._language(), self._hits.get(article_id))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return say_cell(article, column, self.query, self._language())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return article.title
        return None

    # Reading

    def _take_listed(self, result: object) -> None:
        if not isinstance(result, _Listed):
            return
        same = result.ids == self.ids and result.query.words == self.query.words
        before, self.query = self.query, result.query
        if not same:
            self.beginResetModel()
        if result.query.words != before.words:
            self._hits.clear()
        if len(self._rows) > _MOST_KEPT:
            self._rows.clear()
        self.ids, self._likeness = result.ids, result.likeness
        self._fetching = False
        self._wanted.clear()
        self._fresh.clear()
        self._keep(result.rows, result.hits)
        if not same:
            self.endResetModel()
        elif self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(COLUMNS) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.listed.emit(len(self.ids), result.seconds)
        self._begin_counting()

    def _keep(self, rows: Sequence[ArticleSummary], hits: Sequence[Hit]) -> None:
        for article in rows:
            self._rows[article.id] = article
            self._fresh.add(article.id)
        self._hits.update((hit.article_id, hit) for hit in hits)

    def _want(self, row: int) -> None:
        self._wanted.pop(row // _CHUNK, None)
        self._wanted[row // _CHUNK] = None
        while len(self._wanted) > _MOST_WAITING:
            del self._wanted[next(iter(self._wanted))]
        if not self._fetching and not self._soon.isActive():
            self._soon.start()

    def _fetch(self) -> None:
        if self._reader is None or self._fetching or not self._wanted:
            return
        chunk, _ = self._wanted.popitem()
        ids, words = self.ids[chunk * _CHUNK : (chunk + 1) * _CHUNK], self.query.words

        def read(library: Library) -> object:
            hits = find_hits(library, words, ids) if words else []
            return _Chunk(chunk, ids, load_summaries(library, ids), hits)

        self._fetching = True
        self._reader.ask("rows", read, self._take_rows, rank=1)

    def _take_rows(self, result: object) -> None:
        self._fetching = False
        if not isinstance(result, _Chunk):
            return
        first = result.number * _CHUNK
        if result.ids == self.ids[first : first + _CHUNK]:
            self._keep(result.rows, result.hits)
            # One that is not there any more is not asked for again.
            self._fresh.update(result.ids)
            last = first + len(result.ids) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))
        self._fetch()

    def _give_up(self, _fault: object) -> None:
        self._fetching = False
        self._wanted.clear()

    def _begin_counting(self) -> None:
        self._hit_count = 0
        if self.query.words and self.ids and len(self.ids) <= MOST_COUNTED:
            self._count_from(0)

    def _count_from(self, first: int) -> None:
        query, ids = self.query, self.ids[first : first + _COUNTED]
        if self._reader is None:
            return

        def take(found: object) -> None:
            if query != self.query or not isinstance(found, int):
                return
            self._hit_count += found
            after = first + len(ids)
            self.counted.emit(self._hit_count, after >= len(self.ids))
            if after < len(self.ids):
                self._count_from(after)

        self._reader.ask("hits", lambda library: count_hits(library, query.words, ids), take, rank=5)
