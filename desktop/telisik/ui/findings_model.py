"""The findings of one article as rows: headings, and the findings under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from telisik.ui.arrangement import Arrangement, Choice
from telisik.ui.findings_filter import Filter
from telisik.ui.findings_groups import Group, Grouping, Sites
from telisik.ui.translation import translate
from telisik.ui.wording import name_finding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from telisik.store.model import ReviewedFinding

FINDING_ROLE = Qt.ItemDataRole.UserRole
GROUP_ROLE = Qt.ItemDataRole.UserRole + 1
OPEN_ROLE = Qt.ItemDataRole.UserRole + 2  # whether a heading's findings are listed
Index = QModelIndex | QPersistentModelIndex
_HEADING_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_FINDING_FLAGS = _HEADING_FLAGS | Qt.ItemFlag.ItemIsSelectable


class FindingsModel(QStringListModel):
    """What the findings list shows; the window tells it what changed, it decides nothing.

    A view asks a model for every row when it lays itself out. Qt's own model of strings, all of them empty, answers
    that: the tens of thousands of rows of a book stand there at once. Python is asked only for the rows that show.
    """

    def __init__(self, language: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._findings: dict[int, ReviewedFinding] = {}
        self._shown: list[ReviewedFinding] | None = None
        self._sites = Sites()
        self.filter = Filter()
        self.grouping = Grouping.PARAGRAPH
        # A finding just decided stays in the list until the reviewer goes on, so that nothing jumps.
        self._kept: int | None = None
        self._arranged = Arrangement(self.choice())

    def choice(self) -> Choice:
        """Return what is shown of any article."""
        return Choice(self.filter, self.grouping, self._language())

    def set_review(
        self, by_id: Mapping[int, ReviewedFinding], sites: Sites, arranged: Arrangement | None = None
    ) -> None:
        """Show another article's findings, by id in text order, and where they stand in it.

        ``arranged`` is their arrangement, where that was made already.
        """
        self._sites = sites
        self._findings = dict(by_id)
        self._rebuild(arranged)

    def set_filter(self, chosen: Filter) -> None:
        """Show other findings of the same article."""
        self.filter = chosen
        self._rebuild()

    def set_grouping(self, chosen: Grouping) -> None:
        """Show the same findings under other headings."""
        if chosen is not self.grouping:
            self.grouping = chosen
            self.open_all()
            self._rebuild()

    def open_all(self) -> None:
        """Let no heading be closed from the next rebuilding on."""
        self._arranged.close(frozenset())

    def closed_over(self) -> list[int]:
        """Return the first finding under each closed heading."""
        return [group.rows[0].id for group in self._arranged.groups if self._arranged.is_closed(group)]

    def close_over(self, finding_ids: Sequence[int]) -> None:
        """Close the headings over these findings, and no other."""
        headings = {self._arranged.heading_of(finding_id) for finding_id in finding_ids}
        self._arranged.close(frozenset(self._arranged.at(row)[0].key for row in headings if row is not None))
        self._list_rows()

    def keep_visible(self, finding_id: int | None) -> None:
        """Let this finding stay in the list whatever the filter says."""
        before, self._kept = self._kept, finding_id
        if finding_id == before:
            return
        touched = [self._findings[number] for number in (before, finding_id) if number in self._findings]
        if any(not self.filter.admits(reviewed) for reviewed in touched):
            self._rebuild()
        self._arranged.kept = finding_id

    def _rebuild(self, arranged: Arrangement | None = None) -> None:
        """Make the rows and their headings anew; what was closed stays closed."""
        closed, choice = self._arranged.closed(), self.choice()
        if arranged is None or not arranged.serves(choice, self._kept):
            arranged = Arrangement(choice, tuple(self._findings.values()), self._sites, self._kept)
        arranged.kept = self._kept
        arranged.close(closed)
        self._arranged = arranged
        self._list_rows()

    def _list_rows(self) -> None:
        self._shown = None
        self.setStringList([])
        self.insertRows(0, self._arranged.rows)  # Qt makes the empty strings itself

    def update_findings(self, changed: dict[int, ReviewedFinding]) -> bool:
        """Take changed findings; return whether rows came or went (a filter hides or shows them now)."""
        changed = {number: reviewed for number, reviewed in changed.items() if number in self._findings}
        self._findings.update(changed)
        arranged = self._arranged
        if any(arranged.admits(reviewed) != arranged.has(number) for number, reviewed in changed.items()):
            self._rebuild()
            return True
        for finding_id, reviewed in changed.items():
            if arranged.has(finding_id):
                self._replace(reviewed)
        return False

    def _replace(self, reviewed: ReviewedFinding) -> None:
        self._arranged.replace(reviewed)
        self._shown = None
        for row in (self._arranged.row_of(reviewed.id), self._arranged.heading_of(reviewed.id)):
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def toggle(self, row: int) -> None:
        """Close an open heading, or open a closed one."""
        arranged = self._arranged
        group, reviewed = arranged.at(row)
        if reviewed is not None:
            return
        closed = arranged.closed() ^ {group.key}
        # The view is never told of a row that is not arranged.
        if arranged.is_closed(group):
            arranged.close(closed)
            self.insertRows(row + 1, len(group.rows))
        else:
            self.removeRows(row + 1, len(group.rows))
            arranged.close(closed)
        self.dataChanged.emit(self.index(row), self.index(arranged.rows - 1))

    def reveal(self, finding_id: int | None) -> None:
        """Open the heading over a finding, where it is closed."""
        heading = self._arranged.heading_of(finding_id) if finding_id is not None else None
        if heading is not None and self._arranged.row_of(finding_id) is None:
            self.toggle(heading)

    def shown(self) -> list[ReviewedFinding]:
        """Return the findings that show, in list order, those under closed headings too."""
        if self._shown is None:
            self._shown = [reviewed for group in self._arranged.groups for reviewed in group.rows]
        return self._shown

    def is_empty(self) -> bool:
        """Tell whether nothing shows."""
        return not self._arranged.groups

    def paragraphs_of(self, finding_id: int) -> tuple[int, int]:
        """Return the first and last paragraph of the quotation, or the one paragraph, that a finding is in."""
        return self._sites.paragraphs_of(finding_id)

    def index_of(self, finding_id: int) -> QModelIndex:
        """Return where a finding stands; invalid where the filter or a closed heading hides it."""
        row = self._arranged.row_of(finding_id)
        return QModelIndex() if row is None else self.index(row)

    def row_like(self, group: Group, reviewed: ReviewedFinding | None) -> int | None:
        """Return the row of a finding, or of a group's heading, that stood in the list before."""
        row = self._arranged.row_of(reviewed.id) if reviewed is not None else None
        return self._arranged.heading_row(group.key) if row is None else row

    def row_at(self, finding_id: int, *, is_heading: bool) -> int | None:
        """Return the row of a finding, or of the heading over it where that is asked or is closed."""
        row = None if is_heading else self._arranged.row_of(finding_id)
        return self._arranged.heading_of(finding_id) if row is None else row

    def at(self, row: int) -> tuple[Group, ReviewedFinding | None]:
        """Return what stands in a row: a finding with its group, or a heading's group and None."""
        return self._arranged.at(row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let findings be selected, but not the headings over them."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _HEADING_FLAGS if self._arranged.at(index.row())[1] is None else _FINDING_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the finding, its group, or the words a screen reader says."""
        if not index.isValid():
            return None
        group, reviewed = self._arranged.at(index.row())
        if reviewed is None:
            return self._group_data(group, role)
        if role == FINDING_ROLE:
            return reviewed
        if role == Qt.ItemDataRole.DisplayRole:
            return reviewed.finding.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return name_finding(reviewed, self._language())
        return None

    def _group_data(self, group: Group, role: int) -> object:
        closed = self._arranged.is_closed(group)
        if role == GROUP_ROLE:
            return group
        if role == OPEN_ROLE:
            return not closed
        if role == Qt.ItemDataRole.DisplayRole:
            return group.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = translate("Findings", "{heading}, closed") if closed else "{heading}"
            return told.format(heading=group.heading)
        return None
