"""The findings of one article as a tree of two levels: headings, and the findings under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from telisik.store.model import Status
from telisik.ui.findings_filter import Filter
from telisik.ui.findings_groups import Group, Grouping, Sites
from telisik.ui.translation import translate
from telisik.ui.wording import name_finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.model import ReviewedFinding

FINDING_ROLE = Qt.ItemDataRole.UserRole
GROUP_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_FINDING_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class FindingsModel(QAbstractItemModel):
    """What the findings list shows; the window tells it what changed, it decides nothing."""

    def __init__(self, language: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._findings: dict[int, ReviewedFinding] = {}
        self._groups: list[Group] = []
        self._places: dict[int, tuple[int, int]] = {}
        self._shown: list[ReviewedFinding] | None = None
        self._sites = Sites()
        self.filter = Filter()
        self.grouping = Grouping.PARAGRAPH
        # A finding just decided stays in the list until the reviewer goes on, so that nothing jumps.
        self._kept: int | None = None

    def set_review(self, findings: tuple[ReviewedFinding, ...], sites: Sites) -> None:
        """Show another article's findings, and where they stand in it."""
        self._sites = sites
        self._findings = {reviewed.id: reviewed for reviewed in findings}
        self.rebuild()

    def set_filter(self, chosen: Filter) -> None:
        """Show other findings of the same article."""
        self.filter = chosen
        self.rebuild()

    def set_grouping(self, chosen: Grouping) -> None:
        """Show the same findings under other headings."""
        self.grouping = chosen
        self.rebuild()

    def keep_visible(self, finding_id: int | None) -> None:
        """Let this finding stay in the list whatever the filter says."""
        before, self._kept = self._kept, finding_id
        if finding_id == before:
            return
        touched = [self._findings[number] for number in (before, finding_id) if number in self._findings]
        if any(not self.filter.admits(reviewed) for reviewed in touched):
            self.rebuild()

    def _admits(self, reviewed: ReviewedFinding) -> bool:
        return reviewed.id == self._kept or self.filter.admits(reviewed)

    def rebuild(self) -> None:
        """Make the rows and their headings anew."""
        self.beginResetModel()
        admitted = [reviewed for reviewed in self._findings.values() if self._admits(reviewed)]
        self._groups = self._sites.group(admitted, self.grouping, self._language())
        self._places = {
            reviewed.id: (number, row)
            for number, group in enumerate(self._groups)
            for row, reviewed in enumerate(group.rows)
        }
        self._shown = None
        self.endResetModel()

    def update_findings(self, changed: dict[int, ReviewedFinding]) -> bool:
        """Take changed findings; return whether rows came or went (a filter hides or shows them now)."""
        changed = {number: reviewed for number, reviewed in changed.items() if number in self._findings}
        self._findings.update(changed)
        if any(self._admits(reviewed) != (number in self._places) for number, reviewed in changed.items()):
            self.rebuild()
            return True
        for finding_id, reviewed in changed.items():
            if finding_id in self._places:
                self._replace(reviewed)
        return False

    def _replace(self, reviewed: ReviewedFinding) -> None:
        number, row = self._places[reviewed.id]
        group = self._groups[number]
        group.rows[row] = reviewed
        group.open = sum(other.status is Status.OPEN for other in group.rows)
        self._shown = None
        index = self.index_of(reviewed.id)
        self.dataChanged.emit(index, index)
        self.dataChanged.emit(index.parent(), index.parent())

    def shown(self) -> list[ReviewedFinding]:
        """Return the findings that show, in list order."""
        if self._shown is None:
            self._shown = [reviewed for group in self._groups for reviewed in group.rows]
        return self._shown

    def paragraphs_of(self, finding_id: int) -> tuple[int, int]:
        """Return the first and last paragraph of the quotation, or the one paragraph, that a finding is in."""
        return self._sites.paragraphs_of(finding_id)

    def index_of(self, finding_id: int) -> QModelIndex:
        """Return where a finding stands; invalid where the filter hides it."""
        place = self._places.get(finding_id)
        if place is None:
            return QModelIndex()
        return self.index(place[1], 0, self.index(place[0], 0))

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a group (top level) or of a finding in one; the id is the group's number plus 1."""
        # A list asks for thousands of them when it is shown: ``hasIndex`` would take most of the time.
        number = parent.row() + 1 if parent.isValid() else 0
        if number == 0:
            is_there = 0 <= row < len(self._groups)
        else:
            is_there = parent.internalId() == 0 and number <= len(self._groups)
            is_there = is_there and 0 <= row < len(self._groups[number - 1].rows)
        return self.createIndex(row, column, number) if is_there and column == 0 else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return a finding's group."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of groups, or of findings in a group."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() == 0 and parent.row() < len(self._groups):
            return len(self._groups[parent.row()].rows)
        return 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the one column."""
        return 1

    def headerData(
        self, _section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of the one column, for a screen reader; the heading itself is hidden."""
        return translate("Findings", "Findings") if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let findings be selected, but not the headings over them."""
        if index.isValid() and index.internalId() != 0:
            return _FINDING_FLAGS
        return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the finding, its group, or the words a screen reader says."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._group_data(self._groups[index.row()], role)
        reviewed = self._groups[int(index.internalId()) - 1].rows[index.row()]
        if role == FINDING_ROLE:
            return reviewed
        if role == Qt.ItemDataRole.DisplayRole:
            return reviewed.finding.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return name_finding(reviewed, self._language())
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        return None

    def _group_data(self, group: Group, role: int) -> object:
        if role == GROUP_ROLE:
            return group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return group.heading
        return None
