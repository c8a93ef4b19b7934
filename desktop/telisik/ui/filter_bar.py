"""What narrows the findings list: open or all, a layer, types, severities, statuses, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from telisik.analysis.model import Code, Layer, Severity
from telisik.store.model import Status
from telisik.terms import name_term
from telisik.ui.buttons import check_quietly
from telisik.ui.choices import ChoiceButton
from telisik.ui.findings_filter import Filter
from telisik.ui.flow_layout import FlowLayout
from telisik.ui.tally import Tally, count_open, tally
from telisik.ui.toggles import Pill, Segments
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from telisik.store.model import ReviewedFinding
    from telisik.ui.theme import Theme


class _Words(QLineEdit):
    """Esc empties the field first and then leaves it; Enter and Down go on to the list."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that lead out."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Two rows: the choices of every day, and below them, once asked for, the finer ones."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._findings: Sequence[ReviewedFinding] = ()
        self._sourcing = 0
        self.open_count = 0
        self.which = Segments(theme, ("open", "all"))
        self.which.choose("all")
        self.which.chosen.connect(lambda _which: self.changed.emit())
        self._pills = {
            Layer.SOURCING: Pill(theme, "A", round_shape=True),
            Layer.ASSERTION: Pill(theme, "B", round_shape=False),
        }
        for layer, pill in self._pills.items():
            pill.toggled.connect(lambda _on, layer=layer: self._choose_layer(layer))
        self.words = _Words()
        self.words.setMinimumWidth(120)
        self.words.textChanged.connect(lambda _text: self.changed.emit())
        self.words.left.connect(self.left)
        self.menus = {name: ChoiceButton(theme, several=True) for name in ("code", "severity", "status")}
        for menu in self.menus.values():
            menu.chosen.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        layers = QWidget()
        beside = QHBoxLayout(layers)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        for pill in self._pills.values():
            beside.addWidget(pill)
        always = QWidget()
        first = FlowLayout(always, 6, spread=True)
        first.setContentsMargins(14, 0, 14, 10)
        first.addWidget(self.which)
        first.addWidget(layers)
        self._finer = QWidget()
        second = FlowLayout(self._finer, 6)
        second.setContentsMargins(14, 0, 14, 10)
        second.addWidget(self.words)
        for menu in self.menus.values():
            second.addWidget(menu)
        self._finer.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(always)
        layout.addWidget(self._finer)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.words.setPlaceholderText(translate("Findings", "Words"))
        self.words.setAccessibleName(translate("Findings", "Words in the finding or its note"))
        self.show_findings(self._findings)

    def show_findings(
        self,
        findings: Sequence[ReviewedFinding],
        counted: Tally | None = None,
        codes: frozenset[Code] = frozenset(),
    ) -> None:
        """Say how many there are to choose from, counted already or not; ``codes`` are offered without a finding."""
        counts = counted or tally(findings)
        self._sourcing = counts.sourcing
        language = self._language()
        held = {name: menu.held() for name, menu in self.menus.items()}
        kept = codes.union(map(Code, held["code"]))
        self.menus["code"].offer(
            [
                (code.value, f"{name_term('code', code, language)}  {counts.codes.get(code, 0)}")
                for code in Code
                if code in counts.codes or code in kept
            ]
        )
        self.menus["severity"].offer(
            [
                (level.value, f"{name_term('severity', level, language)}  {counts.severities.get(level, 0)}")
                for level in Severity
            ]
        )
        self.menus["status"].offer(
            [(status.value, name_term("status", status, language)) for status in Status]
        )
        self._say_counts(findings, counts.progress.statuses.get(Status.OPEN, 0))

    def count(self, findings: Sequence[ReviewedFinding]) -> None:
        """Say how many there are, and what narrows them."""
        self._say_counts(findings, count_open(findings))

    def _say_counts(self, findings: Sequence[ReviewedFinding], open_count: int) -> None:
        self._findings = findings
        self.open_count = open_count
        self.which.name("open", translate("Findings", "Open {count}").format(count=open_count))
        self.which.name("all", translate("Findings", "All {count}").format(count=len(findings)))
        sourcing = self._sourcing
        names = {
            Layer.SOURCING: translate("Findings", "Sourcing {count}").format(count=sourcing),
            Layer.ASSERTION: translate("Findings", "Assertion {count}").format(
                count=len(findings) - sourcing
            ),
        }
        for layer, pill in self._pills.items():
            if pill.text() != names[layer]:
                pill.setText(names[layer])
                pill.updateGeometry()
        self._name_menus()

    def _name_menus(self) -> None:
        names = {
            "code": translate("Findings", "Type"),
            "severity": translate("Findings", "Severity"),
            "status": translate("Findings", "Status"),
        }
        for name, menu in self.menus.items():
            held = len(menu.held())
            menu.setText(f"{names[name]} {held}" if held else names[name])
            menu.updateGeometry()

    def filter(self) -> Filter:
        """Return what is chosen."""
        self._name_menus()
        return Filter(
            only_open=self.which.segment("open").isChecked(),
            layer=next((layer for layer, pill in self._pills.items() if pill.isChecked()), None),
            codes=frozenset(map(Code, self.menus["code"].held())),
            severities=frozenset(map(Severity, self.menus["severity"].held())),
            statuses=frozenset(map(Status, self.menus["status"].held())),
            words=self.words.text(),
        )

    def take(self, chosen: Filter, *, finer: bool) -> None:
        """Choose this without telling anyone; ``finer`` shows the second row and leaves the keyboard where it is."""
        self.which.choose("open" if chosen.only_open else "all")
        for layer, pill in self._pills.items():
            check_quietly(pill, on=layer is chosen.layer)
        self.show_findings(self._findings, codes=chosen.codes)
        parts = {"code": chosen.codes, "severity": chosen.severities, "status": chosen.statuses}
        for name, menu in self.menus.items():
            menu.hold(parts[name])
        blocker = QSignalBlocker(self.words)
        self.words.setText(chosen.words)
        blocker.unblock()
        self._finer.setVisible(finer)

    def clear(self) -> None:
        """Choose nothing in particular."""
        self.which.choose("all")
        for pill in self._pills.values():
            check_quietly(pill, on=False)
        self.clear_finer()

    def clear_finer(self) -> None:
        """Choose nothing of the second row."""
        for menu in self.menus.values():
            menu.hold(())
        self.words.blockSignals(True)  # noqa: FBT003 - Qt's own order
        self.words.clear()
        self.words.blockSignals(False)  # noqa: FBT003 - Qt's own order
        self.changed.emit()

    def show_finer(self, *, shown: bool) -> None:
        """Show or hide the second row."""
        self._finer.setVisible(shown)
        if shown:
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.words.selectAll()

    def shows_finer(self) -> bool:
        """Tell whether the second row shows."""
        return not self._finer.isHidden()

    def _choose_layer(self, layer: Layer) -> None:
        for other, pill in self._pills.items():
            if other is not layer:
                check_quietly(pill, on=False)
        self.changed.emit()
