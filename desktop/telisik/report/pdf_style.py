"""Sizes in points and colours of the printed report, and the areas of a page."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, LETTER

from telisik.analysis.model import Layer

INK = HexColor("#181B1F")
INK2 = HexColor("#4A5159")
INK3 = HexColor("#5D646C")
CONTROL = HexColor("#80878E")
RULE = HexColor("#C3C9CD")
RULE_LIGHT = HexColor("#DADEE1")
PAPER = HexColor("#FFFFFF")
FAINT = HexColor("#F1F2F3")


@dataclass(frozen=True, slots=True)
class Hue:
    """The colours of one category: line and chip, open tint, confirmed fill, hatch."""

    line: Color
    tint: Color
    fill: Color
    hatch: Color


HUES = {
    Layer.SOURCING: Hue(HexColor("#1A59B3"), HexColor("#E4EEFB"), HexColor("#C7DCF7"), HexColor("#BCD3F2")),
    Layer.ASSERTION: Hue(HexColor("#9C4300"), HexColor("#FDEEDC"), HexColor("#F8D7AE"), HexColor("#F3CB9B")),
}

SERIF_SIZE, SERIF_LEADING = 9.2, 13.1
SANS_SIZE, SANS_LEADING = 7.9, 11.0
SMALL_SIZE, SMALL_LEADING = 7.0, 9.6

PAGE_SIZES = {"A4": A4, "Letter": LETTER}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's size and margins in points; y counts down from the top edge."""

    width: float
    height: float
    left: float = 42.0
    top: float = 62.0
    bottom_margin: float = 50.0

    @property
    def right(self) -> float:
        """Return the x of the right margin."""
        return self.width - self.left

    @property
    def bottom(self) -> float:
        """Return the y below which nothing but the footer stands."""
        return self.height - self.bottom_margin

    @property
    def room(self) -> float:
        """Return the width between the margins."""
        return self.right - self.left


def choose_sheet(page_size: str) -> Sheet:
    """Return the sheet for "A4" or "Letter"; a ValueError for another name."""
    if page_size not in PAGE_SIZES:
        raise ValueError(f"unknown page size {page_size!r}")
    width, height = PAGE_SIZES[page_size]
    return Sheet(width, height)
