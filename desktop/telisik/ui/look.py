"""Short names for what every drawn widget needs of the theme: a colour, a font, an icon, the hatch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QPainter

from telisik.ui.icons import load_icon

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from telisik.ui.theme import Theme

MEDIUM = 500
SEMIBOLD = 600
INTERFACE = ("Inter", "Noto Sans", "sans-serif")
SERIF = ("Source Serif 4", "Noto Serif", "serif")


def tint(theme: Theme, token: str) -> QColor:
    """Return the colour of a token."""
    return QColor(theme.colour(token))


def ui_font(pixels: int, weight: int = 400) -> QFont:
    """Return the interface's font, with figures of one width."""
    return _make_font(INTERFACE, pixels, weight)


def serif_font(pixels: int, weight: int = 400) -> QFont:
    """Return the article's font."""
    return _make_font(SERIF, pixels, weight)


def _make_font(families: tuple[str, ...], pixels: int, weight: int) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def draw_icon(painter: QPainter, box: QRectF, theme: Theme, name: str, token: str) -> None:
    """Draw an icon in a token's colour."""
    icon = load_icon(name, theme, token)
    icon.paint(painter, box.toAlignedRect())
