"""The table beside a chart: the same numbers, sortable, and readable by a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from telisik.ui.translation import say_decimal

if TYPE_CHECKING:
    from telisik.ui.statistics_views import Cell, View

_Index = QModelIndex | QPersistentModelIndex
_SORT = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
_RARE = 0.01


class StatisticsModel(QAbstractTableModel):
    """Shows a view's table: shares as per cent, numbers at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def show_view(self, view: View) -> None:
        """Show another table."""
        self.beginResetModel()
        self._columns, self._rows = view.columns, view.table
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return how many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Return how many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell as it is shown, sorted, read out or placed."""
        cell = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return say_cell(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._columns[index.column()]}: {say_cell(cell)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._align(index.column())
        if role == _SORT:
            return -1.0 if cell == "" else cell
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._align(section)
        return None

    def _align(self, column: int) -> Qt.AlignmentFlag:
        """Return where a column's cells stand: numbers at the right, a column of nothing but gaps too."""
        words = any(isinstance(row[column], str) and row[column] for row in self._rows)
        side = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter


def say_cell(cell: Cell) -> str:
    """Return a cell as text in the interface's language: a whole number, a share as per cent, or words."""
    if isinstance(cell, float):
        # What there is, however rare, is not called none.
        return f"{say_decimal(100 * cell, 1 if 0 < cell < _RARE else 0)} %"
    return say_decimal(float(cell), 0) if isinstance(cell, int) else cell


class _Sorted(QSortFilterProxyModel):
    """Sorts numbers as numbers, and words without regard to capitals."""

    def __init__(self) -> None:
        super().__init__()
        self.setSortRole(_SORT)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)


class StatisticsTable(QTableView):
    """A plain table; a click on a heading sorts by it, a third puts the rows back."""

    def __init__(self) -> None:
        super().__init__()
        self.model_shown = StatisticsModel()
        self._sorted = _Sorted()
        self._sorted.setSourceModel(self.model_shown)
        self.setModel(self._sorted)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        head = self.horizontalHeader()
        head.setSortIndicatorClearable(True)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumWidth(300)

    def show_view(self, view: View) -> None:
        """Show a view's table, in the order of its chart."""
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.model_shown.show_view(view)
        self.setAccessibleName(view.title)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
