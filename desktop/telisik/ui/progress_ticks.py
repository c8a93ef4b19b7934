"""How far a review is, drawn: a tick for each finding, or a bar in four parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from telisik.store.model import ReviewedFinding, Status
from telisik.ui.part_painter import paint_part
from telisik.ui.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPaintEvent

    from telisik.ui.theme import Theme

_MOST_TICKS = 60
_ORDER = (Status.CONFIRMED, Status.NEEDS_EVIDENCE, Status.DISMISSED, Status.OPEN)


class ProgressTicks(Themed, QWidget):
    """One tick a finding in reading order; above sixty one bar in four parts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: Sequence[ReviewedFinding] = ()
        self._current: int | None = None
        self._counts: Mapping[Status, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_progress(
        self, findings: Sequence[ReviewedFinding], current: int | None, counts: Mapping[Status, int]
    ) -> None:
        """Show these decisions, counted by status; the selected finding's tick is taller."""
        self._findings, self._counts = findings, counts
        self._current = current
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return seven pixels a tick."""
        count = len(self._findings)
        return QSize(220 if count > _MOST_TICKS else count * 7, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ticks, or the bar."""
        painter = QPainter(self)
        if len(self._findings) > _MOST_TICKS:
            bar = QRectF(0, 3, self.width(), 10)
            paint_bar(painter, bar, self._counts, len(self._findings), self._theme)
            return
        for index, reviewed in enumerate(self._findings):
            tall, status = reviewed.id == self._current, reviewed.status
            box = QRectF(index * 7, 0 if tall else 3, 6, 16 if tall else 10)
            paint_part(painter, box, status, self._theme, current=tall)


def paint_bar(
    painter: QPainter, box: QRectF, counts: Mapping[Status, int], longest: int, theme: Theme
) -> None:
    """Draw a bar of four parts: confirmed, needs evidence, dismissed, open; full at ``longest`` findings."""
    left = box.left()
    for status in _ORDER:
        width = box.width() * counts.get(status, 0) / max(longest, 1)
        if width >= 1:
            paint_part(painter, QRectF(left, box.top(), width, box.height()), status, theme)
            left += width
