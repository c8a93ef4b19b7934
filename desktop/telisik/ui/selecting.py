"""Lists of which one row counts: what an accessibility client selects counts as what a key or a click selects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView


def follow_selection(view: QAbstractItemView) -> None:
    """Make the row current that is selected. Qt lets such a client select only, and what shows hangs on the current.

    The view has its model already, and one row at most is selected in it.
    """
    model = view.selectionModel()

    def follow() -> None:
        selected = model.selectedIndexes()
        if selected and not model.isSelected(model.currentIndex()):
            model.setCurrentIndex(selected[0], QItemSelectionModel.SelectionFlag.NoUpdate)

    # A key selects first and makes current then: only what is left afterwards is a client's doing.
    later = QTimer(view, interval=0, singleShot=True)
    later.timeout.connect(follow)
    model.selectionChanged.connect(lambda *_: later.start())
