"""The library's table on the screen: rows, sortable headings, and the keys that work on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from telisik.ui.library_columns import COLUMNS, measure_column
from telisik.ui.library_delegate import ROW, LibraryDelegate
from telisik.ui.look import SEMIBOLD, draw_icon, tint, ui_font
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QItemSelectionRange, QRect
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from telisik.ui.library_table_model import LibraryTableModel
    from telisik.ui.theme import Theme

_HEAD = 30
_LEAST_TITLE, _MOST_TITLE = 300, 960
_DROP = 62


class _Head(QHeaderView):
    """Headings in small letters; the one that the table is sorted by has an arrow."""

    def __init__(self, parent: QTableView, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.sorted_by = -1
        self.descending = True
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(_HEAD)
        self.setMouseTracking(True)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:  # noqa: N802
        """Draw one heading."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, tint(self.theme, "chrome"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tint(self.theme, "line2"))
        column = COLUMNS[index]
        text = str(self.model().headerData(index, Qt.Orientation.Horizontal) or "")
        box = QRectF(rect.adjusted(16 if index == 0 else 8, 0, -8, 0))
        painter.setFont(ui_font(12, SEMIBOLD))
        painter.setPen(tint(self.theme, "ink2"))
        arrow = index == self.sorted_by
        room = int(box.width()) - (16 if arrow else 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = painter.fontMetrics().horizontalAdvance(shown)
        left = box.right() - width - (16 if arrow else 0) if column.right else box.left()
        painter.drawText(
            QRectF(left, box.top(), width + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, shown
        )
        if arrow:
            icon = "chevron-down" if self.descending else "chevron-up"
            draw_icon(
                painter, QRectF(left + width + 4, box.center().y() - 6, 12, 12), self.theme, icon, "ink2"
            )
        painter.restore()


class LibraryTable(QTableView):
    """Asks for an article by Enter or double click; keeps selection and place when the list is read anew."""

    article_asked = Signal(int)
    menu_asked = Signal(object)
    left = Signal()
    selection_changed = Signal()

    def __init__(self, model: LibraryTableModel, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._widths: dict[str, int] = {}
        self._source = model
        self.rows = LibraryDelegate(self, theme)
        self.head = _Head(self, theme)
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self._set_up()
        self._kept: tuple[set[int], int | None, int] = (set(), None, 0)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.first_shown = lambda: max(self.rowAt(0), 0)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.doubleClicked.connect(self._ask)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("librarytable")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        sides = self.verticalHeader()
        sides.hide()
        sides.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        sides.setMinimumSectionSize(ROW)
        sides.setDefaultSectionSize(ROW)
        self.head.setMinimumSectionSize(40)
        for number in range(len(COLUMNS)):
            stretch = number == 0
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            self.head.setSectionResizeMode(number, mode)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.rows.theme = theme
        self.head.theme = theme
        self.viewport().update()
        self.head.viewport().update()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setAccessibleName(translate("Library", "Articles"))
        self._widths = {column.name: measure_column(column, self._language()) for column in COLUMNS[1:]}
        self.place_columns()
        self.viewport().update()
        self.head.viewport().update()

    def show_order(self, column: int, *, descending: bool) -> None:
        """Put the arrow beside this heading; -1 for none."""
        self.head.sorted_by, self.head.descending = column, descending
        self.head.viewport().update()

    # What is selected

    def selected_ids(self) -> list[int]:
        """Return the selected articles in the order of the list."""
        rows: set[int] = set()
        for part in self._parts():
            rows.update(range(part.top(), part.bottom() + 1))
        return [self._source.ids[row] for row in sorted(rows) if row < len(self._source.ids)]

    def count_selected(self) -> int:
        """Return how many rows are selected."""
        return sum(part.height() for part in self._parts())

    def _parts(self) -> list[QItemSelectionRange]:
        # A selection is a list to Qt, which the types of PySide do not tell.
        parts: list[QItemSelectionRange] = list(self.selectionModel().selection())  # type: ignore[call-overload]
        return parts

    def current_id(self) -> int | None:
        """Return the article that the keyboard is on."""
        row = self.currentIndex().row()
        return self._source.ids[row] if 0 <= row < len(self._source.ids) else None

    def select_ids(self, wanted: set[int], current: int | None) -> None:
        """Select these, as far as they are listed, and put the keyboard on one."""
        last = len(COLUMNS) - 1
        chosen = QItemSelection()
        rows = [row for row, number in enumerate(self._source.ids) if number in wanted] if wanted else []
        for first, end in _join(rows):
            chosen.select(self._source.index(first, 0), self._source.index(end, last))
        row = self._source.row_of(current) if current is not None else None
        flags = QItemSelectionModel.SelectionFlag
        if row is not None:
            self.selectionModel().setCurrentIndex(self._source.index(row, 0), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)

    def enter(self) -> None:
        """Take the keyboard; where nothing is selected, on the first row."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if self._source.ids and not self.currentIndex().isValid():
            self.selectRow(0)

    def _remember(self) -> None:
        wanted = set(self.selected_ids()) if self.count_selected() else set()
        self._kept = (wanted, self.current_id(), max(self.currentIndex().row(), 0))

    def _restore(self) -> None:
        wanted, current, row = self._kept
        if not wanted and current is None:
            return
        if current is not None and self._source.row_of(current) is None and self._source.ids:
            # What was here is gone: the keyboard stays at its place.
            current = self._source.ids[min(row, len(self._source.ids) - 1)]
            wanted = wanted & set(self._source.ids) or {current}
        self.select_ids(wanted, current)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, leave on Esc; letters are commands here and look for nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._source.ids:
            self._go_to_end(event)
        else:
            super().keyPressEvent(event)

    def _go_to_end(self, event: QKeyEvent) -> None:
        row = 0 if event.key() == Qt.Key.Key_Home else len(self._source.ids) - 1
        index = self._source.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            here = max(self.currentIndex().row(), 0)
            span = QItemSelection(
                self._source.index(min(here, row), 0), self._source.index(max(here, row), len(COLUMNS) - 1)
            )
            self.selectionModel().select(span, flags.Select)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        else:
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def keyboardSearch(self, _search: str) -> None:
        """Look for nothing: letters are commands."""

    def _ask(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._source.ids):
            self.article_asked.emit(self._source.ids[index.row()])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected articles."""
        self.menu_asked.emit(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lighten the row under the pointer."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        """Lighten none."""
        self._hover(-1)
        super().leaveEvent(event)  # type: ignore[arg-type]

    def _hover(self, row: int) -> None:
        if row != self.rows.hovered:
            self.rows.hovered = row
            self.viewport().update()

    def focusInEvent(self, event: object) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def focusOutEvent(self, event: object) -> None:
        """Show that it is elsewhere."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say below a short list that files can be dropped here."""
        super().paintEvent(event)
        count = len(self._source.ids)
        top = self.rowViewportPosition(count - 1) + ROW if count else 0
        box = QRectF(self.viewport().rect()).adjusted(16, 0, -16, -14)
        box.setTop(box.bottom() - _DROP)
        if count and top + 20 < box.top():
            self._paint_drop(box)

    def _paint_drop(self, box: QRectF) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(tint(self.head.theme, "ctl"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        icon = QRectF(box.left() + 18, box.center().y() - 8, 16, 16)
        draw_icon(painter, icon, self.head.theme, "download", "ink2")
        copied = " ".join(
            (
                translate("Library", "Text, HTML, Word, PDF, or a ZIP of these."),
                translate("Library", "Files are copied into the library and never changed."),
            )
        )
        lines = (
            (translate("Library", "Drop files or folders anywhere in this window."), SEMIBOLD, "ink"),
            (copied, 400, "ink2"),
        )
        for number, (text, weight, token) in enumerate(lines):
            painter.setFont(ui_font(13, weight))
            painter.setPen(tint(self.head.theme, token))
            room = QRectF(box.left() + 52, box.top() + 10 + 21 * number, box.width() - 68, 20)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns give way where the title would have too little room."""
        super().resizeEvent(event)
        self.place_columns()

    def place_columns(self) -> None:
        """Show the columns that there is room for, each as wide as its words need.

        On a very wide screen they share what no title needs, so that a row can be followed by the eye.
        """
        kept = sum(self._widths.get(column.name, 0) for column in COLUMNS if not column.gives_way)
        room = self.viewport().width() - _LEAST_TITLE - kept
        for column in sorted((c for c in COLUMNS if c.gives_way), key=lambda c: -c.gives_way):
            room -= self._widths.get(column.name, 0)
            self.setColumnHidden(COLUMNS.index(column), room < 0)
        shown = [number for number in range(1, len(COLUMNS)) if not self.isColumnHidden(number)]
        needed = {number: self._widths.get(COLUMNS[number].name, 0) for number in shown}
        spare = max(self.viewport().width() - _MOST_TITLE - sum(needed.values()), 0) // max(len(shown), 1)
        for number in shown:
            self.head.resizeSection(number, needed[number] + spare)


def _join(rows: list[int]) -> list[tuple[int, int]]:
    """Return runs of rows that follow each other, each by its first and last."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
