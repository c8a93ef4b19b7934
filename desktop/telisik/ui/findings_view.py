"""The findings pane's upper half: filters, the list, and what stands there when nothing can be listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from telisik.ui.buttons import Button, check_quietly
from telisik.ui.choices import ChoiceButton
from telisik.ui.filter_bar import FilterBar
from telisik.ui.findings_delegate import FindingsDelegate
from telisik.ui.findings_groups import Grouping, Sites
from telisik.ui.findings_model import FINDING_ROLE, FindingsModel
from telisik.ui.keymap import name_control
from telisik.ui.labels import ElidedLabel, make_label, make_rule
from telisik.ui.list_place import ListPlace
from telisik.ui.prepared import find_sites
from telisik.ui.selecting import follow_selection
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent

    from telisik.analysis.model import Span
    from telisik.store.model import Review, ReviewedFinding
    from telisik.ui.findings_filter import Filter
    from telisik.ui.list_place import Held
    from telisik.ui.prepared import Prepared
    from telisik.ui.theme import Theme


class FindingsList(QListView):
    """The list itself: one column, own drawing, no search by typing (the letters are commands)."""

    heading_pressed = Signal(int)  # its row

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters decide, they do not search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a group on a click anywhere on its heading."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.data(FINDING_ROLE) is None:
            self.heading_pressed.emit(index.row())
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave everything but scrolling keys to the commands."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self.verticalScrollBar()
            step = bar.pageStep() if event.key() == Qt.Key.Key_PageDown else -bar.pageStep()
            bar.setValue(bar.value() + step)
            return
        event.ignore()


class FindingsView(QWidget):
    """Filters over the list; keeps the list's selection in step with the session's."""

    selected = Signal(int)
    clear_asked = Signal()
    verdict_asked = Signal()
    export_asked = Signal()
    article_asked = Signal()
    left_filters = Signal()
    grouped = Signal(str)

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._quiet = False
        self._language = language
        self._review: Review | None = None
        self._selected: int | None = None
        self._held: Held | None = None  # the place in the list that the next selection keeps
        self.model = FindingsModel(language, self)
        self._delegate = FindingsDelegate(theme, language)
        self.list = FindingsList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.place = ListPlace(self.list, self.model)
        self._build(theme)
        follow_selection(self.list)
        self.list.selectionModel().currentChanged.connect(self._tell_selected)
        self.list.heading_pressed.connect(self._toggle_group)
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        self._title = make_label("pane")
        self.grouping = ChoiceButton(theme, bare=True, height=28)
        self.grouping.chosen.connect(self._apply_grouping)
        self._finer = Button(theme, icon="list-filter", bare=True, height=28)
        self._finer.setCheckable(True)
        self._finer.toggled.connect(lambda _on: self.toggle_finer())
        self._back = Button(theme, icon="file-text", bare=True, height=28)
        self._back.clicked.connect(self.article_asked)
        self._back.hide()
        self.filters = FilterBar(theme, self._language)
        self.filters.changed.connect(self._apply_filter)
        self.filters.left.connect(self.left_filters)
        header = QWidget()
        header.setFixedHeight(44)
        head = QHBoxLayout(header)
        head.setContentsMargins(14, 0, 8, 0)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addStretch(1)
        for widget in (self.grouping, self._finer, self._back):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.filters)
        layout.addWidget(make_rule())
        self._done = self._build_done(theme)
        layout.addWidget(self._done)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._build_message(theme))
        layout.addWidget(self._stack, 1)

    def _build_message(self, theme: Theme) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        self._message = make_label("strong", wrap=True)
        self._detail = make_label("body", wrap=True)
        self._clear = Button(theme)
        self._clear.clicked.connect(self.clear_filters)
        layout.addWidget(self._message)
        layout.addWidget(self._detail)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return page

    def _build_done(self, theme: Theme) -> QWidget:
        bar = QWidget()
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(14, 6, 14, 6)
        self._done_text = ElidedLabel("strong")
        self._verdict = Button(theme, command="verdict", height=28)
        self._verdict.clicked.connect(self.verdict_asked)
        self._export = Button(theme, command="export", height=28)
        self._export.clicked.connect(self.export_asked)
        layout.addWidget(self._done_text, 1)
        layout.addWidget(self._verdict)
        layout.addWidget(self._export)
        bar.hide()
        return bar

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._title.setText(translate("Findings", "Findings"))
        self.setAccessibleName(translate("Findings", "Findings"))
        self.list.setAccessibleName(translate("Findings", "Findings"))
        self._clear.setText(translate("Findings", "Clear filters"))
        self._name_groupings()
        self.filters.retranslate()
        finer = translate("Findings", "Filter by type, severity, status or words")
        name_control(self._finer, finer, command="filter")
        name_control(self._back, translate("Findings", "Show the article"), command="toggle_findings")
        self._verdict.setText(translate("Header", "Set verdict"))
        self._export.setText(translate("Header", "Export"))
        self.list.viewport().update()

    def show_slim(self, *, slim: bool) -> None:
        """Offer the way back where the article does not stand beside the findings."""
        self._back.setVisible(slim)

    def set_redacted(self, spans: Sequence[Span]) -> None:
        """Show which words exports leave out."""
        if list(spans) != self._delegate.redacted:
            self._delegate.redacted = list(spans)
            self.list.viewport().update()

    def set_review(self, review: Review | None, prepared: Prepared | None = None) -> None:
        """Show another article, or none, or this one with other findings; ``prepared`` where that was done already."""
        before, self._review = self._review, review
        is_same = before is not None and review is not None and before.article.id == review.article.id
        self._held = self.place.hold() if is_same else None
        if not is_same:
            self.model.open_all()
            self.place.forget()
        findings = review.findings if review else ()
        self._quiet = True
        if prepared is not None:
            self.model.set_review(prepared.by_id, prepared.sites, prepared.arranged)
        else:
            by_id = {reviewed.id: reviewed for reviewed in findings}
            self.model.set_review(by_id, find_sites(review) if review else Sites())
        self._quiet = False
        self.filters.show_findings(findings, prepared.counted if prepared else None)
        self._choose_page()

    def update_review(self, review: Review, changed: dict[int, ReviewedFinding], current: int | None) -> None:
        """Take decisions and notes; the rows stand still unless a filter moves them."""
        self._review = review
        self._quiet = True
        moved = self.model.update_findings(changed)
        self._quiet = False
        self.filters.count(review.findings)
        if moved:
            self.show_selection(current)
        else:
            self._choose_page()

    def show_selection(self, finding_id: int | None) -> None:
        """Put the list's selection where the session's is."""
        held, self._held = self._held, None
        stays = held is not None and finding_id == self._selected
        if finding_id != self._selected:
            self.place.forget()
        self._quiet = True
        self.model.keep_visible(finding_id)
        if not stays:
            self.model.reveal(finding_id)
        self._selected = finding_id
        index = self._mark_current()
        if stays and held is not None:
            self.place.put_back(held)
        elif index.isValid():
            self._scroll_to(index)
        self._quiet = False
        self._choose_page()

    def _mark_current(self) -> QModelIndex:
        index = self.model.index_of(self._selected) if self._selected is not None else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flags)
        return index

    def _scroll_to(self, index: QModelIndex) -> None:
        # The heading above and the row below stay in sight too, so that the reviewer sees where this is.
        above, below = index.siblingAtRow(index.row() - 1), index.siblingAtRow(index.row() + 1)
        self.list.scrollTo(above if above.data(FINDING_ROLE) is None else index)
        self.list.scrollTo(below if below.isValid() else index)

    def _toggle_group(self, row: int) -> None:
        self._quiet = True
        self.model.toggle(row)
        self._mark_current()
        self._quiet = False

    def _tell_selected(self, current: QModelIndex, _previous: QModelIndex) -> None:
        reviewed = current.data(FINDING_ROLE) if current.isValid() else None
        if reviewed is not None and not self._quiet:
            self.selected.emit(reviewed.id)

    def _name_groupings(self) -> None:
        names = {
            Grouping.PARAGRAPH: translate("Findings", "By paragraph"),
            Grouping.TYPE: translate("Findings", "By type"),
            Grouping.SEVERITY: translate("Findings", "By severity"),
            Grouping.SOURCE: translate("Findings", "By source"),
        }
        self.grouping.offer([(grouping.value, names[grouping]) for grouping in Grouping])
        self.grouping.hold((self.model.grouping.value,))
        self.grouping.setText(names[self.model.grouping])
        self.grouping.setAccessibleName(translate("Findings", "Order of the list"))
        self.grouping.updateGeometry()

    def group_by(self, grouping: Grouping) -> None:
        """List the findings under other headings; the selected one stays selected and in sight."""
        self._rearrange(lambda: self.model.set_grouping(grouping))
        self._name_groupings()
        self.grouped.emit(grouping.value)

    def _apply_grouping(self) -> None:
        for key in self.grouping.held():
            self.group_by(Grouping(key))

    def _apply_filter(self) -> None:
        self._rearrange(lambda: self.model.set_filter(self.filters.filter()))

    def _rearrange(self, act: Callable[[], None]) -> None:
        self._quiet = True
        act()
        self._quiet = False
        self._choose_page()
        if self._selected is not None:
            self.show_selection(self._selected)

    def clear_filters(self) -> None:
        """Show every finding again."""
        self.filters.clear()

    def take_filter(self, chosen: Filter, *, finer: bool) -> None:
        """Narrow the list as it was narrowed before; ``finer`` shows the finer filters."""
        self.filters.take(chosen, finer=finer)
        check_quietly(self._finer, on=finer)
        self._apply_filter()

    def closed(self) -> list[int]:
        """Return the first finding under each closed heading."""
        return self.model.closed_over()

    def close_over(self, finding_ids: Sequence[int]) -> None:
        """Close the headings over these findings, and no other."""
        self._quiet = True
        self.model.close_over(finding_ids)
        self._mark_current()
        self._quiet = False

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the place that was wanted while the list was hidden."""
        super().showEvent(event)
        self.place.settle_soon()

    def filter_open(self) -> None:
        """Show open findings only."""
        self.filters.which.choose("open")
        self._apply_filter()

    def open_finer(self) -> None:
        """Show the finer filters and put the cursor in the field for words."""
        self.filters.show_finer(shown=True)
        check_quietly(self._finer, on=True)

    def toggle_finer(self) -> None:
        """Show or hide the finer filters; hiding them leaves none of them in force."""
        shown = not self.filters.shows_finer()
        if not shown and self.model.filter.count_parts():
            self.filters.clear_finer()
        self.filters.show_finer(shown=shown)
        check_quietly(self._finer, on=shown)
        if not shown:
            self.left_filters.emit()

    def _choose_page(self) -> None:
        review = self._review
        listed = not self.model.is_empty()
        done = review is not None and bool(review.findings) and not self.filters.open_count
        self._done.setVisible(done)
        if review is not None and done:
            self._done_text.set_whole(translate("Findings", "All %n reviewed.", "", len(review.findings)))
        filtered = not listed and review is not None and bool(review.findings)
        self._clear.setVisible(filtered)
        message, detail = _say_empty(review)
        self._message.setText(message)
        self._detail.setText(detail)
        self._stack.setCurrentIndex(0 if listed else 1)


def _say_empty(review: Review | None) -> tuple[str, str]:
    if review is None:
        return "", ""
    if review.analysis is None:
        return translate("Findings", "Analysing..."), ""
    unmarked = translate("Findings", "Unmarked text is not verified.")
    if not review.analysis.language.supported:
        return translate("Findings", "This article was not analysed."), unmarked
    if not review.findings:
        return translate("Findings", "No findings in this article."), unmarked
    return translate("Findings", "No findings match."), ""
