"""How much of a long work is done, as a thin line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from telisik.ui.look import tint
from telisik.ui.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from telisik.ui.theme import Theme


class ProgressLine(Themed, QWidget):
    """How much is done, as a line of ink."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a height of four pixels."""
        return QSize(120, 4)

    def set_share(self, share: float) -> None:
        """Show this share, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and what is done of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(self._theme, "line2"))
        # Without greys a thin line, on which what is done lies as a thick one.
        thin = 0.0 if self._theme.has_greys else self.height() / 2 - 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, thin, 0, -thin), 2, 2)
        painter.setBrush(tint(self._theme, "ink"))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * self._share, self.height()), 2, 2)
