"""What checking a claim came to: was it said, and is it so; each with the day it holds for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from telisik.analysis.model import Layer
from telisik.store.model import Aspect, Outcome, ReviewedFinding, Settled
from telisik.terms import name_term
from telisik.ui.buttons import KeyHint
from telisik.ui.choices import ChoiceButton
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label
from telisik.ui.pickers import DateField
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.ui.theme import Theme

_COMMANDS = {Aspect.SAID: "settle_said", Aspect.SO: "settle_so"}


def has_claim(reviewed: ReviewedFinding) -> bool:
    """Tell whether a finding is about something stated, which can be checked."""
    return reviewed.finding.layer is Layer.ASSERTION or bool(reviewed.finding.content)


class _Row:
    """One aspect: its question, its outcome, its day."""

    def __init__(self, theme: Theme, aspect: Aspect) -> None:
        self.name = make_label("body")
        self.hint = KeyHint(theme, _COMMANDS[aspect])
        self.outcome = ChoiceButton(theme, height=28)
        self.day = DateField()
        self.day.setCalendarPopup(True)
        self.day.setMaximumDate(QDate.currentDate())
        self.day.setFixedHeight(28)

    def show(self, settled: Settled | None) -> None:
        """Show what was settled."""
        key = settled.outcome.value if settled else ""
        self.outcome.hold((key,))
        self.outcome.setText(self.outcome.words_of(key))
        self.outcome.setAccessibleName(f"{self.name.text()} {self.outcome.text()}")
        self.outcome.updateGeometry()
        self.day.setVisible(settled is not None)
        if settled is not None:
            blocker = QSignalBlocker(self.day)
            self.day.setDate(QDate(settled.as_of.year, settled.as_of.month, settled.as_of.day))
            blocker.unblock()


class Outcomes(QWidget):
    """Asks for both outcomes of a claim; hidden where a finding states nothing."""

    settled = Signal(object, object, object)  # Aspect, Outcome or None, a date or None

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._rows = {aspect: _Row(theme, aspect) for aspect in Aspect}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        for number, (aspect, row) in enumerate(self._rows.items()):
            left = Qt.AlignmentFlag.AlignLeft
            grid.addWidget(row.name, number, 0)
            grid.addWidget(row.outcome, number, 1, left)
            grid.addWidget(row.day, number, 2, left)
            grid.addWidget(row.hint, number, 4)
            row.outcome.chosen.connect(lambda aspect=aspect: self._tell(aspect, None))
            row.day.dateChanged.connect(lambda day, aspect=aspect: self._tell(aspect, day))

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        language = self._language()
        offered = [("", translate("Card", "Not settled"))]
        offered += [(outcome.value, name_term("outcome", outcome, language)) for outcome in Outcome]
        for aspect, row in self._rows.items():
            row.name.setText(name_term("aspect", aspect, language))
            row.outcome.offer(offered)
            row.day.setLocale(QLocale())
            row.day.setDisplayFormat("d MMM yyyy")
            name_control(row.day, translate("Card", "As of"))

    def show_outcomes(self, reviewed: ReviewedFinding) -> None:
        """Show what was settled of a finding's claim."""
        self._rows[Aspect.SAID].show(reviewed.said)
        self._rows[Aspect.SO].show(reviewed.so)

    def open_menu(self, aspect: Aspect) -> None:
        """Open the outcomes of one aspect; the keyboard stays where it is, so that the next key decides."""
        self._rows[aspect].outcome.open_menu()

    def _tell(self, aspect: Aspect, day: QDate | None) -> None:
        held = next(iter(self._rows[aspect].outcome.held()), "")
        outcome = Outcome(held) if held else None
        self.settled.emit(aspect, outcome, day.toPython() if day is not None else None)
