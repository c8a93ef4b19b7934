"""The source mix of an article as a chart: how many attributions rest on sources of each grade and type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from telisik.analysis.model import Grade
from telisik.terms import name_term
from telisik.ui.flow_layout import empty
from telisik.ui.labels import make_label
from telisik.ui.look import tint
from telisik.ui.part_painter import fill_pattern
from telisik.ui.themed import Themed
from telisik.ui.translation import say_decimal, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from telisik.analysis.model import SourceShare
    from telisik.ui.theme import Theme

_BAR = 18
# From traceable to untraceable. Grey alone, so that no grade looks good or bad.
_PATTERNS = {Grade.G0: "solid", Grade.G1: "half", Grade.G2: "hatch", Grade.G3: "light", Grade.G4: ""}


def paint_grade(painter: QPainter, box: QRectF, grade: Grade, theme: Theme) -> None:
    """Draw a box in the pattern of a grade: full, lighter, hatched, light, hollow."""
    fill_pattern(painter, box, _PATTERNS[grade], theme)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tint(theme, "ink2"), 1))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def count_grades(mix: Sequence[SourceShare]) -> dict[Grade, int]:
    """Return how many attributions there are of each grade, grades without any left out."""
    counts = {grade: sum(share.attributions for share in mix if share.grade is grade) for grade in Grade}
    return {grade: count for grade, count in counts.items() if count}


class _Bar(Themed, QWidget):
    """All attributions as one bar, a part for each grade."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: dict[Grade, int] = {}
        self.setFixedHeight(_BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: dict[Grade, int]) -> None:
        """Show these."""
        self._counts = counts
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts in the reading direction."""
        painter = QPainter(self)
        whole = sum(self._counts.values())
        left = 0.0
        for grade, count in self._counts.items():
            width = self.width() * count / whole
            paint_grade(painter, QRectF(left, 0, width, self.height()), grade, self._theme)
            left += width


class _Swatch(Themed, QWidget):
    """The pattern of one grade, beside its name."""

    def __init__(self, theme: Theme, grade: Grade) -> None:
        super().__init__()
        self._theme, self._grade = theme, grade

    def sizeHint(self) -> QSize:
        """Return the swatch's room."""
        return QSize(14, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        paint_grade(QPainter(self), QRectF(0, 3, 12, 12), self._grade, self._theme)


class SourceMix(QWidget):
    """The bar, and under it each grade with its share and the types of source it is made of."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bar = _Bar(theme)
        self._nothing = make_label("body", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._nothing)
        layout.addWidget(self._bar)
        layout.addLayout(self._grid)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for rows still to be made."""
        self._theme = theme

    def show_mix(self, mix: Sequence[SourceShare], language: str) -> None:
        """Show a source mix; where nobody is quoted it says so."""
        empty(self._grid)
        counts = count_grades(mix)
        whole = sum(counts.values())
        self._nothing.setText(
            "" if whole else translate("Article", "No statement is attributed to a source.")
        )
        self._nothing.setVisible(not whole)
        self._bar.setVisible(bool(whole))
        self._bar.show_counts(counts)
        said = []
        for row, (grade, count) in enumerate(counts.items()):
            name = f"{grade.value}  {name_term('grade', grade, language)}"
            share = f"{count}  ({say_decimal(100 * count / whole, 0)}%)"
            types = ", ".join(
                f"{name_term('code', part.code, language)} {part.attributions}"
                for part in mix
                if part.grade is grade
            )
            said.append(f"{name}: {share}")
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(_Swatch(self._theme, grade), 2 * row, 0, top)
            self._grid.addWidget(make_label("strong", name, wrap=True), 2 * row, 1)
            self._grid.addWidget(make_label("body", share), 2 * row, 2, top)
            self._grid.addWidget(make_label("caption", types, wrap=True), 2 * row + 1, 1, 1, 2)
        attributions = translate("Article", "%n attributions", "", whole)
        self._bar.setAccessibleName(f"{attributions}: {'; '.join(said)}")
        self._bar.setToolTip(attributions)
