"""The typefaces that come with the program, and the roles in which the interface sets them."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from telisik import paths

# Wider than the sizes that can be chosen: a large interface leaves fewer of its own pixels to the same letters.
SMALLEST, NORMAL, LARGEST = 9, 18, 32
_SERIF = ("Source Serif 4", "Noto Serif", "serif")
_FIRST = "Inter-Regular.ttf"
_INTERFACE = ("Inter", "Noto Sans", "sans-serif")
_MONO = ("JetBrains Mono", "Noto Sans Mono", "monospace")


class Role(StrEnum):
    """What a text is in the interface."""

    ARTICLE = "article"
    ARTICLE_TITLE = "article_title"
    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    STRONG_CAPTION = "strong_caption"
    CHIP = "chip"
    MONO = "mono"


_ROLES = {
    Role.ARTICLE: (_SERIF, NORMAL, 400),
    Role.ARTICLE_TITLE: (_SERIF, 30, 600),
    Role.TITLE: (_INTERFACE, 15, 600),
    Role.BODY: (_INTERFACE, 13, 400),
    Role.CAPTION: (_INTERFACE, 12, 400),
    Role.STRONG_CAPTION: (_INTERFACE, 12, 600),
    Role.CHIP: (_INTERFACE, 11, 600),
    Role.MONO: (_MONO, 12, 400),
}


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the fonts that come with the program, once; return their families."""
    return tuple(dict.fromkeys((*load_first_fonts(), *_load("*.ttf", but=_FIRST))))


@cache
def load_first_fonts() -> tuple[str, ...]:
    """Register those that the first paint needs, once; return their families."""
    return _load(_FIRST)


def _load(pattern: str, but: str = "") -> tuple[str, ...]:
    families: list[str] = []
    for path in sorted((paths.resources() / "fonts").glob(pattern)):
        if not (but and path.match(but)):
            families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return tuple(families)


def make_font(role: Role, pixels: int | None = None) -> QFont:
    """Return the font of a role, at its usual height or at another in pixels; figures share one width."""
    return QFont(_make_font(role, pixels))


@cache
def _make_font(role: Role, pixels: int | None) -> QFont:
    families, usual, weight = _ROLES[role]
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels or usual)
    font.setWeight(QFont.Weight(weight))
    if families is _INTERFACE:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
