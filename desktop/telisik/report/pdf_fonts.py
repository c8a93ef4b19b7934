"""The embedded fonts: which of them prints a character, and how wide it is."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from telisik import paths


class Face(StrEnum):
    """A font by the name of its file."""

    SERIF = "SourceSerif4-Regular"
    SERIF_BOLD = "SourceSerif4-Semibold"
    SANS = "Inter-Regular"
    SANS_MEDIUM = "Inter-Medium"
    SANS_BOLD = "Inter-SemiBold"
    MONO = "JetBrainsMono-Regular"

    ARABIC = "NotoNaskhArabic-Regular"
    HEBREW = "NotoSansHebrew-Regular"
    DEVANAGARI = "NotoSansDevanagari-Regular"
    TAMIL = "NotoSansTamil-Regular"
    THAI = "NotoSansThai-Regular"
    BALINESE = "NotoSansBalinese-Regular"
    SUNDANESE = "NotoSansSundanese-Regular"
    JAVANESE = "NotoSansJavanese-Regular"
    CJK = "DroidSansFallback"
    EMOJI = "NotoEmoji-Regular"


# In this order a character missing from the wanted face is looked for.
_SUBSTITUTES = (Face.SANS, Face.SERIF, Face.MONO)
# First and last code point of the blocks a face is asked for, so that a large file is read only when it is needed.
_BLOCKS: dict[Face, tuple[tuple[int, int], ...]] = {
    Face.ARABIC: ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)),
    Face.HEBREW: ((0x0590, 0x05FF), (0xFB1D, 0xFB4F)),
    Face.DEVANAGARI: ((0x0900, 0x097F), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF)),
    Face.TAMIL: ((0x0B80, 0x0BFF),),
    Face.THAI: ((0x0E00, 0x0E7F),),
    Face.BALINESE: ((0x1B00, 0x1B7F),),
    Face.SUNDANESE: ((0x1B80, 0x1BBF), (0x1CC0, 0x1CCF)),
    Face.JAVANESE: ((0xA980, 0xA9DF),),
    Face.CJK: ((0x2E80, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF)),
    Face.EMOJI: ((0x20E3, 0x20E3), (0x2190, 0x2BFF), (0x1F000, 0x1FAFF)),
}  # fmt: skip
# Letters of these faces change with their neighbours: HarfBuzz has to choose the glyphs.
SHAPED = frozenset(_BLOCKS) - {Face.CJK}
BOX_WIDTH = 0.95


@cache
def load_font(face: Face) -> TTFont:
    """Return reportlab's font of a face, after reading its file once."""
    font = TTFont(f"Telisik-{face}", str(paths.resources() / "fonts" / f"{face}.ttf"))
    pdfmetrics.registerFont(font)
    return font


def register(face: Face) -> str:
    """Return the name under which reportlab knows a face."""
    return str(load_font(face).fontName)


@cache
def find_covered(face: Face) -> frozenset[str]:
    """Return the characters a face can print; controls are in some fonts but print nothing."""
    codes = load_font(face).face.charToGlyph
    return frozenset(
        chr(code) for code in codes if unicodedata.category(chr(code)) not in {"Cc", "Cf", "Cs", "Co"}
    )


@cache
def choose_face(char: str, wanted: Face) -> Face | None:
    """Return the face that prints a character: the wanted one, else another of ours, else None."""
    for face in (wanted, *_SUBSTITUTES):
        if char in find_covered(face):
            return face
    code = ord(char)
    for face, blocks in _BLOCKS.items():
        if any(first <= code <= last for first, last in blocks) and char in find_covered(face):
            return face
    return None


@cache
def is_silent(char: str) -> bool:
    """Tell whether a character shows nothing by its nature: joiners, variation selectors, tags."""
    return unicodedata.category(char) == "Cf" or char == "\u034f" or "\ufe00" <= char <= "\ufe0f"


class _Widths(dict[str, float]):
    """Widths of characters in one face, in units of the font size."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> float:
        face = choose_face(char, self._face)
        if char in "\t\n":
            width = self[" "]
        elif is_silent(char):
            width = 0.0
        elif face is None:
            width = BOX_WIDTH
        else:
            width = pdfmetrics.stringWidth(char, register(face), 1000) / 1000
        self[char] = width
        return width


@cache
def load_widths(face: Face) -> dict[str, float]:
    """Return the widths of single characters in a face, in units of the font size, filled as they are asked for."""
    return _Widths(face)
