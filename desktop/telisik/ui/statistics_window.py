"""The statistics of the library: a chart and its table, for each way of counting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from telisik.errors import Fault
from telisik.ui.buttons import Button
from telisik.ui.chart import Chart, export_view, offer_endings
from telisik.ui.counting import Counting
from telisik.ui.labels import make_label, make_rule
from telisik.ui.overlays import FocusRing
from telisik.ui.statistics_bar import StatisticsBar
from telisik.ui.statistics_table import StatisticsTable, say_cell
from telisik.ui.statistics_views import VIEWS, build_view, name_view
from telisik.ui.toggles import Segments
from telisik.ui.translation import say_decimal, say_fault, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from telisik.store.statistics import Choices, Statistics
    from telisik.ui.statistics_views import View
    from telisik.ui.theme import Theme

_SIZE, _MARGIN = QSize(1240, 760), 48
# Side by side where both have room.
_BESIDE = 900
_SOON = 300


class StatisticsWindow(QDialog):
    """Counts when it is shown and when it is asked for something else; Esc closes it."""

    announced = Signal(str)

    def __init__(
        self, parent: QWidget, theme: Theme, language: Callable[[], str], folder: Callable[[], Path]
    ) -> None:
        super().__init__(parent)
        self.setModal(False)
        self._language = language
        self._found: Statistics | None = None
        self._fault: Fault | None = None
        self._key = VIEWS[0]
        self.view: View | None = None
        self.counting = Counting(folder, self)
        self.counting.counted.connect(self._take)
        self.counting.failed.connect(self._take_fault)
        self.counting.progressed.connect(self._say_progress)
        self._late = QTimer(self, interval=_SOON, singleShot=True)
        self._late.timeout.connect(lambda: self._say_progress(None))
        self.which = Segments(theme, VIEWS)
        self.which.choose(self._key)
        self.which.chosen.connect(self._turn)
        self.bar = StatisticsBar(theme, language)
        self.bar.changed.connect(self.count)
        self.chart = Chart(theme)
        self.table = StatisticsTable()
        self.export = Button(theme, icon="upload", height=30)
        self.export.clicked.connect(self._ask_file)
        self._close = Button(theme, key="Esc", height=30)
        self._close.clicked.connect(self.close)
        self._lay_out(theme)
        self._ring = FocusRing(self, theme)
        self.retranslate()
        self.resize(_SIZE.boundedTo(parent.size() - QSize(_MARGIN, _MARGIN)))

    def _lay_out(self, theme: Theme) -> None:
        self._title = make_label("card-title")
        self._note = make_label("caption", wrap=True)
        self._state = make_label("status")
        self._nothing = _Nothing(theme)
        self._nothing.clear.clicked.connect(self.bar.clear_all)
        inside = QWidget()
        inside.setObjectName("startpage")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addWidget(self.chart)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("start")
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self._area)
        self._split.addWidget(self.table)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([_SIZE.width() // 2, _SIZE.width() // 2])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._split)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(10)
        head.addWidget(self.which)
        head.addWidget(self.bar)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.setSpacing(8)
        foot.addWidget(self._state, 1)
        foot.addWidget(self.export)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(make_rule())
        layout.addWidget(self._stack, 1)
        layout.addWidget(make_rule())
        layout.addLayout(foot)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(translate("Statistics", "Statistics of the library"))
        for key in VIEWS:
            self.which.name(key, name_view(key))
        self.export.setText(translate("Statistics", "Export chart..."))
        self._close.setText(translate("Dialog", "Close"))
        for button in (self.export, self._close):
            button.updateGeometry()
        self._area.setAccessibleName(translate("Statistics", "Chart"))
        self.bar.retranslate()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Count what there is now."""
        super().showEvent(event)
        self.which.segment(self._key).setFocus(Qt.FocusReason.OtherFocusReason)
        self.count()

    def count(self) -> None:
        """Count anew, by what the bar asks for."""
        self._late.start()
        self.counting.start(self.bar.query(), self.bar.reviewer(), self.bar.dated())

    def done(self, result: int) -> None:
        """Stop counting once nobody looks."""
        self.counting.stop()
        super().done(result)

    def _take(self, found: Statistics, choices: Choices) -> None:
        self._late.stop()
        self._found, self._fault = found, None
        self.bar.offer(choices)
        self._show()
        self.announced.emit(self._state.text())

    def _take_fault(self, fault: Fault) -> None:
        self._late.stop()
        self._found, self._fault = None, fault
        self._show()

    def _turn(self, key: str) -> None:
        self._key = key
        self._show()

    def _say_progress(self, share: float | None) -> None:
        """Say how far the count is, once it takes longer than nobody would notice."""
        if share is None:
            self._state.setText(translate("Statistics", "Counting..."))
        elif not self._late.isActive() and self.counting.is_busy():
            done = say_decimal(100 * share, 0)
            self._state.setText(translate("Statistics", "Counting... {n} %").format(n=done))

    def _show(self) -> None:
        found = self._found
        has = found is not None and bool(found.findings or found.by_hand)
        self.bar.by.setVisible(self._key == "months")
        self.export.setEnabled(has)
        self._stack.setCurrentIndex(1 if has else 0)
        if found is None or not has:
            self._say_nothing()
            return
        self.view = build_view(self._key, found, self._language())
        self._title.setText(self.view.title)
        self._say_note(self.view)
        self.chart.show_view(self.view, self._describe(self.view))
        self.table.show_view(self.view)
        self._state.setText(self._say_whole(found))

    @staticmethod
    def _say_whole(found: Statistics) -> str:
        findings = translate("Statistics", "%n findings", "", found.findings)
        articles = translate("Statistics", "in %n articles", "", found.articles)
        own = translate("Statistics", "%n missed ones marked by hand", "", found.by_hand)
        return f"{findings} {articles}; {own}"

    def _say_note(self, view: View) -> None:
        said = []
        if view.key == "rules":
            said.append(
                translate(
                    "Statistics",
                    "Confirmed of those confirmed or dismissed. "
                    "The line is where the true share may lie (Wilson, 95 %).",
                )
            )
            if not view.ranges:
                said.append(translate("Statistics", "Nothing was confirmed or dismissed yet."))
        if view.key == "publishers":
            said.append(translate("Statistics", "What lies in a library was chosen: this is no ranking."))
        if self.bar.reviewer():
            said.append(translate("Statistics", "Only what this reviewer decided or marked."))
        if view.left_out:
            said.append(translate("Statistics", "%n more are in the table only.", "", view.left_out))
        self._note.setText(" ".join(said))
        self._note.setVisible(bool(said))

    def _say_nothing(self) -> None:
        self._state.setText("")
        if self._fault is not None:
            self._nothing.say(*say_fault(self._fault)[:2])
        elif self._found is None:
            self._nothing.say("", "")
        elif self.bar.narrows():
            self._nothing.say(translate("Statistics", "No findings match."), "", clear=self.bar.clear.text())
        elif self._found.articles:
            self._nothing.say(
                translate("Statistics", "No findings yet."),
                translate(
                    "Statistics", "No article in the library has a mark. Unmarked text is not verified."
                ),
            )
        else:
            self._nothing.say(
                translate("Statistics", "Nothing to count yet."),
                translate(
                    "Statistics", "Open an article and decide on its findings; then they are counted here."
                ),
            )

    @staticmethod
    def _describe(view: View) -> str:
        """Return the chart's rows as a screen reader reads them."""
        if view.ranges:
            return "; ".join(
                f"{found.label}, {found.detail}: {say_cell(found.share)}, {found.number}"
                for found in view.ranges
            )
        return "; ".join(f"{bar.label}: {bar.total}" for bar in view.bars)

    def _ask_file(self) -> None:
        view = self.view
        if view is None:
            return
        name = translate("Statistics", "Export chart")
        suggested = str(Path.home() / f"telisik-{view.key}.png")
        chosen, kind = QFileDialog.getSaveFileName(self, name, suggested, offer_endings())
        if chosen:
            path = Path(chosen)
            ending = f".{kind[:3].lower()}"
            self.write(
                path
                if path.suffix.lower() in (".png", ".svg", ".csv")
                else path.with_name(path.name + ending)
            )

    def write(self, path: Path) -> None:
        """Write the chart or its table, and say where; or say why it could not be written."""
        if self.view is None or self._found is None:
            return
        detail = ", ".join([self._say_whole(self._found), *self.bar.describe()])
        try:
            export_view(path, self.view, detail)
        except Fault as fault:
            what, _safe, then = say_fault(fault)
            self._state.setText(f"{what} {then}")
        else:
            self._state.setText(translate("Statistics", "Written to {name}").format(name=str(path)))
        self.announced.emit(self._state.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the table under the chart where they have no room beside each other."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        self._split.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)


class _Nothing(QWidget):
    """Says why there is no chart."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._strong, self._text = make_label("card-title", wrap=True), make_label("body", wrap=True)
        self.clear = Button(theme, height=30)
        middle = Qt.AlignmentFlag.AlignHCenter
        for label in (self._strong, self._text):
            label.setAlignment(middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 24, 40, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._strong)
        layout.addWidget(self._text)
        layout.addWidget(self.clear, 0, middle)
        layout.addStretch(3)

    def say(self, strong: str, text: str, *, clear: str = "") -> None:
        """Say this, with a way to clear the filters where they are to blame."""
        self._strong.setText(strong)
        self._text.setText(text)
        self.clear.setText(clear)
        self.clear.updateGeometry()
        self.clear.setVisible(bool(clear))
