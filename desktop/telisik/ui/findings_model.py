"""The findings of one article as a tree of two levels: paragraphs, and the findings in them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from telisik.store.model import Status
from telisik.terms import name_term
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.analysis.model import Layer, Quotation, Span
    from telisik.store.model import ReviewedFinding

FINDING_ROLE = Qt.ItemDataRole.UserRole
GROUP_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class Group:
    """The findings of one paragraph, or of the paragraphs that one quotation spans."""

    first: int
    last: int
    rows: list[ReviewedFinding] = field(default_factory=list)
    open: int = 0


@dataclass(frozen=True, slots=True)
class Filter:
    """Which findings show: open ones or all, and of which layer."""

    only_open: bool = False
    layer: Layer | None = None

    def admits(self, finding: ReviewedFinding) -> bool:
        """Tell whether a finding shows."""
        if self.only_open and finding.status is not Status.OPEN:
            return False
        return self.layer is None or finding.finding.layer is self.layer


def describe_finding(reviewed: ReviewedFinding, language: str) -> str:
    """Return the row as a screen reader says it."""
    finding = reviewed.finding
    return translate("Findings", "Finding {number}, {layer}, {type}, {severity}, {status}: {text}").format(
        number=reviewed.number,
        layer=name_term("layer", finding.layer, language),
        type=name_term("code", finding.code, language),
        severity=name_term("severity", finding.severity, language).lower(),
        status=name_term("status", reviewed.status, language).lower(),
        text=finding.text,
    )


def find_paragraph(paragraphs: Sequence[Span], start: int) -> int:
    """Return the number, from 1, of the paragraph in which an offset lies."""
    number = 1
    for index, paragraph in enumerate(paragraphs, 1):
        if paragraph.start > start:
            break
        number = index
    return number


def _spread(quotations: Sequence[Quotation], paragraphs: Sequence[Span]) -> dict[int, tuple[int, int]]:
    """Map each paragraph inside a longer quotation to the first and last paragraph of that quotation."""
    spread: dict[int, tuple[int, int]] = {}
    for quotation in quotations:
        if quotation.paragraphs > 1:
            first = find_paragraph(paragraphs, quotation.span.start)
            last = find_paragraph(paragraphs, quotation.span.end - 1)
            spread.update(dict.fromkeys(range(first, last + 1), (first, last)))
    return spread


class FindingsModel(QAbstractItemModel):
    """What the findings list shows; the window tells it what changed, it decides nothing."""

    def __init__(self, language: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._findings: tuple[ReviewedFinding, ...] = ()
        self._groups: list[Group] = []
        self._places: dict[int, tuple[int, int]] = {}
        self._paragraph_of: dict[int, tuple[int, int]] = {}
        self.filter = Filter()
        # A finding just decided stays in the list until the reviewer goes on, so that nothing jumps.
        self._kept: int | None = None

    def set_review(
        self,
        findings: tuple[ReviewedFinding, ...],
        paragraphs: Sequence[Span],
        quotations: Sequence[Quotation],
    ) -> None:
        """Show another article's findings."""
        spread = _spread(quotations, paragraphs)
        self._paragraph_of = {}
        for reviewed in findings:
            number = find_paragraph(paragraphs, reviewed.finding.span.start)
            self._paragraph_of[reviewed.id] = spread.get(number, (number, number))
        self._findings = findings
        self._build()

    def set_filter(self, chosen: Filter) -> None:
        """Show other findings of the same article."""
        self.filter = chosen
        self._build()

    def keep_visible(self, finding_id: int | None) -> None:
        """Let this finding stay in the list whatever the filter says."""
        before, self._kept = self._kept, finding_id
        if finding_id == before:
            return
        hidden = {
            reviewed.id
            for reviewed in self._findings
            if reviewed.id in (before, finding_id) and not self.filter.admits(reviewed)
        }
        if hidden:
            self._build()

    def _build(self) -> None:
        self.beginResetModel()
        self._groups, self._places = [], {}
        for reviewed in self._findings:
            if not (self.filter.admits(reviewed) or reviewed.id == self._kept):
                continue
            first, last = self._paragraph_of[reviewed.id]
            if not self._groups or self._groups[-1].first != first:
                self._groups.append(Group(first, last))
            group = self._groups[-1]
            self._places[reviewed.id] = (len(self._groups) - 1, len(group.rows))
            group.rows.append(reviewed)
        self._count_open()
        self.endResetModel()

    def _count_open(self) -> None:
        for group in self._groups:
            group.open = sum(reviewed.status is Status.OPEN for reviewed in group.rows)

    def update_findings(self, changed: dict[int, ReviewedFinding]) -> bool:
        """Take changed findings; return whether rows came or went (a filter hides or shows them now)."""
        self._findings = tuple(changed.get(reviewed.id, reviewed) for reviewed in self._findings)
        shown = {
            reviewed.id
            for reviewed in self._findings
            if self.filter.admits(reviewed) or reviewed.id == self._kept
        }
        if shown != self._places.keys():
            self._build()
            return True
        for finding_id, reviewed in changed.items():
            if finding_id in self._places:
                group, row = self._places[finding_id]
                self._groups[group].rows[row] = replace(reviewed)
                index = self.index_of(finding_id)
                self.dataChanged.emit(index, index)
                self.dataChanged.emit(index.parent(), index.parent())
        self._count_open()
        return False

    def shown(self) -> list[ReviewedFinding]:
        """Return the findings that show, in list order."""
        return [reviewed for group in self._groups for reviewed in group.rows]

    def paragraphs_of(self, finding_id: int) -> tuple[int, int]:
        """Return the first and last paragraph of a finding's group."""
        return self._paragraph_of.get(finding_id, (1, 1))

    def index_of(self, finding_id: int) -> QModelIndex:
        """Return where a finding stands; invalid where the filter hides it."""
        place = self._places.get(finding_id)
        if place is None:
            return QModelIndex()
        return self.index(place[1], 0, self.index(place[0], 0))

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a group (top level) or of a finding in one; the id is the group's number plus 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let findings be selected, but not the headings over them."""
        if index.isValid() and index.internalId() != 0:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
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
            return describe_finding(reviewed, self._language())
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        return None

    def _group_data(self, group: Group, role: int) -> object:
        if role == GROUP_ROLE:
            return group
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return name_group(group)
        return None


def name_group(group: Group) -> str:
    """Return a group's heading."""
    if group.first == group.last:
        return translate("Findings", "Paragraph {number}").format(number=group.first)
    return translate("Findings", "Paragraphs {first}–{last}").format(first=group.first, last=group.last)
