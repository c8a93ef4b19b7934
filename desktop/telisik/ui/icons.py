"""Line icons in a token's colour, drawn anew at every size and resolution so that they stay sharp."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from telisik import paths

if TYPE_CHECKING:
    from telisik.ui.theme import Theme

# The icons are drawn on a grid of 24 with lines of 2; at 16 pixels these lines measure 1.5.
_DRAWN, _WANTED = 'stroke-width="2"', 'stroke-width="2.25"'


def load_icon(name: str, theme: Theme, token: str = "ink2") -> QIcon:  # noqa: S107
    """Return the icon kept under this name, in the colour of a token."""
    return _load_icon(name, theme.colour(token).name(), theme.colour("ink3").name())


@lru_cache(maxsize=512)
def _load_icon(name: str, colour: str, disabled: str) -> QIcon:
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QIcon(_Engine(drawing.replace(_DRAWN, _WANTED), colour, disabled))


class _Engine(QIconEngine):
    """Draws one SVG in one colour, or in another where it is disabled."""

    def __init__(self, drawing: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._drawing, self._colour, self._disabled = drawing, colour, disabled
        self._renderers = {
            shade: QSvgRenderer(QByteArray(drawing.replace("currentColor", shade).encode()))
            for shade in {colour, disabled}
        }

    def clone(self) -> QIconEngine:
        """Return a copy, for an icon that is about to change."""
        return _Engine(self._drawing, self._colour, self._disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the icon in the middle of the rectangle, as large as fits."""
        side = min(rect.width(), rect.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        shade = self._disabled if mode is QIcon.Mode.Disabled else self._colour
        self._renderers[shade].render(painter, box)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of this many device pixels."""
        picture = QPixmap(size)
        picture.fill(QColor(Qt.GlobalColor.transparent))
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture
