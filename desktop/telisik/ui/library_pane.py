"""The library at the left: search, and the articles last opened first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from telisik.store.model import ArticleSummary, Status
from telisik.terms import name_term
from telisik.ui.buttons import Button
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label
from telisik.ui.look import MEDIUM, tint, ui_font
from telisik.ui.progress_ticks import paint_bar
from telisik.ui.translation import translate
from telisik.ui.verdict import paint_meter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from telisik.ui.theme import Theme

ARTICLE_ROLE = Qt.ItemDataRole.UserRole
ROW = 80
_CAP = 31
_PADDING = 14
_Index = QModelIndex | QPersistentModelIndex


class LibraryModel(QAbstractListModel):
    """The articles that show."""

    def __init__(self) -> None:
        super().__init__()
        self.articles: list[ArticleSummary] = []

    def show(self, articles: list[ArticleSummary]) -> None:
        """Show these."""
        self.beginResetModel()
        self.articles = articles
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many."""
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an article, its title, or what a screen reader says of it."""
        if not index.isValid():
            return None
        article = self.articles[index.row()]
        if role == ARTICLE_ROLE:
            return article
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return article.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{article.title}, {article.publisher or article.name}, {say_progress(article)}"
        return None


def say_progress(article: ArticleSummary) -> str:
    """Return how many of an article's findings are reviewed."""
    total = sum(article.counts.values())
    done = total - article.counts.get(Status.OPEN, 0)
    return translate("Library", "{done} of {total}").format(done=done, total=total)


class LibraryDelegate(QStyledItemDelegate):
    """Draws an article: two lines of title, where it came from, progress or verdict, findings bar."""

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self.theme = theme
        self.open_id: int | None = None
        self._language = language

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(160, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one article."""
        article: ArticleSummary = index.data(ARTICLE_ROLE)
        rect: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = article.id == self.open_id
        pointed = bool(state & QStyle.StateFlag.State_MouseOver) or bool(
            state & QStyle.StateFlag.State_HasFocus
        )
        painter.fillRect(rect, tint(self.theme, "sel" if chosen else "hover" if pointed else "chrome"))
        if chosen:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), tint(self.theme, "ink"))
        inner = rect.adjusted(_PADDING, 8, -_PADDING, -8)
        self._paint_title(painter, inner, article.title)
        self._paint_caption(painter, inner, article, "ink2" if chosen else "ink3")
        total = sum(article.counts.values())
        if total:
            width = inner.width() * min(total, _CAP) / _CAP
            bar = QRectF(inner.left(), rect.bottom() - 10, max(width, 24), 4)
            paint_bar(painter, bar, article.counts, total, self.theme)
        painter.restore()

    def _paint_title(self, painter: QPainter, inner: QRect, title: str) -> None:
        font = ui_font(13, MEDIUM)
        painter.setPen(tint(self.theme, "ink"))
        painter.setFont(font)
        for number, line in enumerate(break_title(title, inner.width(), QFontMetrics(font))):
            box = QRect(inner.left(), inner.top() + number * 17, inner.width(), 17)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_caption(self, painter: QPainter, inner: QRect, article: ArticleSummary, token: str) -> None:
        line = QRect(inner.left(), inner.top() + 36, inner.width(), 16)
        painter.setFont(ui_font(12))
        painter.setPen(tint(self.theme, token))
        metrics = QFontMetrics(painter.font())
        progress = say_progress(article) if sum(article.counts.values()) else ""
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, progress)
        room = line.adjusted(0, 0, -metrics.horizontalAdvance(progress) - 10, 0)
        words = article.publisher or article.name
        if article.verdict is not None:
            paint_meter(
                painter, QRectF(line.left(), line.center().y() - 3.5, 42, 9), article.verdict, self.theme
            )
            painter.setPen(tint(self.theme, token))
            room = room.adjusted(48, 0, 0, 0)
            words = name_term("verdict", article.verdict, self._language())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def break_title(title: str, width: int, metrics: QFontMetrics) -> list[str]:
    """Return at most two lines of a title, the second cut with an ellipsis."""
    layout = QTextLayout(title, ui_font(13, MEDIUM))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        layout.endLayout()
        return [title]
    line.setLineWidth(max(width, 20))
    # Qt counts UTF-16 units here; cut the same way.
    units = title.encode("utf-16-le")
    first = units[: 2 * line.textLength()].decode("utf-16-le", "replace").rstrip()
    rest = units[2 * line.textLength() :].decode("utf-16-le", "replace").strip()
    layout.endLayout()
    return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)] if rest else [first]


class _Search(QLineEdit):
    """The search field; Esc empties it first and then leaves it, Down goes to the list."""

    left = Signal()
    entered_list = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the three keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_list.emit()
            return
        super().keyPressEvent(event)


class LibraryPane(QWidget):
    """Lists what it is given; asks for an article, a search, or files to import."""

    article_asked = Signal(int)
    search_changed = Signal(str)
    import_asked = Signal()
    page_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self.model = LibraryModel()
        self._delegate = LibraryDelegate(theme, language)
        self._title = make_label("pane")
        self._count = make_label("muted")
        self._add = Button(theme, icon="plus", bare=True, height=28)
        self._add.clicked.connect(self.import_asked)
        self._whole = Button(theme, icon="list", bare=True, height=28)
        self._whole.clicked.connect(self.page_asked)
        self.search = _Search()
        self.search.setClearButtonEnabled(False)
        self._pause = QTimer(self, interval=120, singleShot=True)
        self._pause.timeout.connect(lambda: self.search_changed.emit(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.left.connect(self.left)
        self.search.entered_list.connect(self._enter_list)
        self._nothing = make_label("caption", wrap=True)
        self._nothing.setContentsMargins(14, 10, 14, 10)
        self.list = self._build_list()
        self._lay_out()

    def _build_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.clicked.connect(self._ask)
        view.activated.connect(self._ask)
        return view

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 8)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._whole)
        head.addWidget(self._add)
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 10)
        field.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(field)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._title.setText(translate("Library", "Library"))
        self.setAccessibleName(translate("Library", "Library"))
        self.list.setAccessibleName(translate("Library", "Articles"))
        self.search.setPlaceholderText(translate("Library", "Search all text"))
        name_control(self.search, translate("Library", "Search all text"), command="search")
        whole = translate("Library", "Open the library")
        name_control(self._whole, whole, command="library")
        name_control(self._add, translate("Library", "Import files"), command="import")
        self._say_nothing()
        self.list.viewport().update()

    def show_articles(
        self, articles: list[ArticleSummary], open_id: int | None, count: int | None = None
    ) -> None:
        """List these, of ``count``, with the open one marked."""
        self._delegate.open_id = open_id
        place = self.list.verticalScrollBar().value()
        self.model.show(articles)
        self._count.setText(str(len(articles) if count is None else count))
        self.list.verticalScrollBar().setValue(place)
        self._point_at(open_id)
        self._say_nothing()

    def _point_at(self, open_id: int | None) -> None:
        for row, article in enumerate(self.model.articles):
            if article.id == open_id:
                index = self.model.index(row)
                flags = QItemSelectionModel.SelectionFlag.NoUpdate
                self.list.selectionModel().setCurrentIndex(index, flags)
                self.list.scrollTo(index)

    def _say_nothing(self) -> None:
        searching = bool(self.search.text().strip())
        text = translate("Library", "No article has these words.") if searching else ""
        self._nothing.setText(text)
        self._nothing.setVisible(bool(text) and not self.model.articles)

    def neighbour(self, step: int, open_id: int | None) -> int | None:
        """Return the article after (1) or before (-1) the open one in the list."""
        ids = [article.id for article in self.model.articles]
        if not ids:
            return None
        if open_id not in ids:
            return ids[0]
        place = ids.index(open_id) + step
        return ids[place] if 0 <= place < len(ids) else None

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if self.model.articles and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def _ask(self, index: QModelIndex) -> None:
        article = index.data(ARTICLE_ROLE)
        if article is not None:
            self.article_asked.emit(article.id)
