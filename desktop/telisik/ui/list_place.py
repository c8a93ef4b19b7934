"""Where the findings list is scrolled to: held while it changes, and found again when the article is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QTimer

from telisik.ui.findings_delegate import ROW

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from telisik.store.model import ReviewedFinding
    from telisik.ui.findings_groups import Group
    from telisik.ui.findings_model import FindingsModel


class Held(NamedTuple):
    """A row that stood at the list's top, and how many pixels of it were above the top."""

    group: Group
    reviewed: ReviewedFinding | None
    offset: int


class Place(NamedTuple):
    """The same for a later time: the row's finding, or the first one under it where the row is a heading."""

    finding: int
    is_heading: bool
    offset: int


def read_place(plain: object) -> Place | None:
    """Return a place that JSON held; None for anything else."""
    if not isinstance(plain, list) or len(plain) != len(Place._fields):
        return None
    finding, is_heading, offset = plain
    if not isinstance(finding, int) or not isinstance(is_heading, bool) or not isinstance(offset, int):
        return None
    return Place(finding, is_heading, offset)


class ListPlace(QObject):
    """Scrolls the list back to a row, once the list has its height."""

    def __init__(self, shown: QListView, model: FindingsModel) -> None:
        super().__init__(shown)
        self._list = shown
        self._model = model
        self._wanted: Place | None = None

    def hold(self) -> Held | None:
        """Return what stands at the top of the list, where there is a list that was scrolled."""
        return self._find_top() if self._list.verticalScrollBar().value() else None

    def _find_top(self) -> Held | None:
        row = self._list.indexAt(QPoint(0, 0)).row()
        if row < 0:
            return None
        return Held(*self._model.at(row), self._list.verticalScrollBar().value() - row * ROW)

    def put_back(self, held: Held) -> None:
        """Scroll until what was held stands at the top again."""
        row = self._model.row_like(held.group, held.reviewed)
        if row is not None:
            self._scroll(row, held.offset)

    def _scroll(self, row: int, offset: int) -> None:
        self._list.scrollTo(self._model.index(row))  # which lays the rows out first
        self._list.verticalScrollBar().setValue(row * ROW + offset)

    def tell(self) -> Place | None:
        """Return where the list stands, or will stand once it shows; None where it lists nothing."""
        if self._wanted is not None:
            return self._wanted
        top = self._find_top()
        if top is None:
            return None
        reviewed = top.reviewed or top.group.rows[0]
        return Place(reviewed.id, top.reviewed is None, top.offset)

    def restore(self, place: Place) -> None:
        """Scroll back to where ``tell`` was asked; a list that does not show yet is scrolled when it does."""
        self._wanted = place
        self._scroll_to_wanted()
        self.settle_soon()

    def settle_soon(self) -> None:
        """Scroll to what is wanted after the layouts have done their work, because the list shows now."""
        if self._wanted is not None:
            QTimer.singleShot(0, self, self._settle)

    def forget(self) -> None:
        """Stay: the list was scrolled to something else meanwhile."""
        self._wanted = None

    def _settle(self) -> None:
        self._scroll_to_wanted()
        if self._list.isVisible():
            self._wanted = None

    def _scroll_to_wanted(self) -> None:
        if self._wanted is None:
            return
        row = self._model.row_at(self._wanted.finding, is_heading=self._wanted.is_heading)
        if row is not None:
            self._scroll(row, self._wanted.offset)
