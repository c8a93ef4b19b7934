"""What a desk editor would ask about the article as a whole, each with a way to the words it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from telisik.terms import name_term
from telisik.ui.buttons import Button
from telisik.ui.chips import paint_severity
from telisik.ui.flow_layout import empty
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label
from telisik.ui.themed import Themed
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from telisik.analysis.model import Check, Severity
    from telisik.ui.theme import Theme


class _Bars(Themed, QWidget):
    """The severity of a check."""

    def __init__(self, theme: Theme, severity: Severity, said: str) -> None:
        super().__init__()
        self._theme, self._severity = theme, severity
        self.setFixedSize(QSize(18, 18))
        self.setToolTip(said)
        self.setAccessibleName(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        paint_severity(QPainter(self), QRectF(self.rect()), self._severity, self._theme)


class ArticleChecks(QWidget):
    """The checks, the gravest first; says so where there is nothing to ask."""

    place_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for rows still to be made."""
        self._theme = theme

    def show_checks(self, checks: Sequence[Check], language: str) -> None:
        """Show these."""
        empty(self._rows)
        if not checks:
            nothing = translate("Article", "Nothing is missing or at odds as far as the program can tell.")
            self._rows.addWidget(make_label("body", nothing, wrap=True))
        for check in sorted(checks, key=_from_gravest):
            self._rows.addWidget(self._build(check, language))

    def _build(self, check: Check, language: str) -> QWidget:
        row = QWidget()
        severity = name_term("severity", check.severity, language)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = make_label("strong", check.title.pick(language), wrap=True)
        title.setAccessibleName(f"{title.text()}, {severity.lower()}")
        head.addWidget(title, 1)
        if check.spans:
            head.addWidget(self._build_jump(check), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(_Bars(self._theme, check.severity, severity), 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(make_label("body", check.reason.pick(language), wrap=True))
        for question in check.checks:
            layout.addWidget(make_label("body", "• " + question.pick(language), wrap=True))
        layout.addWidget(make_label("caption", check.norm.pick(language), wrap=True))
        return row

    def _build_jump(self, check: Check) -> QWidget:
        jump = Button(self._theme, icon="corner-down-right", bare=True, height=24)
        name = translate("Card", "Show in the article")
        name_control(jump, name)
        # A check may rest on several places; each press shows the next.
        places = list(check.spans)

        def show_next() -> None:
            places.append(places.pop(0))
            self.place_asked.emit(places[-1])

        jump.clicked.connect(lambda _on=False: show_next())
        return jump


def _from_gravest(check: Check) -> tuple[int, str]:
    return {"high": 0, "medium": 1, "low": 2}[check.severity.value], check.rule
