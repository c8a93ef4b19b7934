"""The embedded fonts: how wide text is, and what is printed for a character that none of them has."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from telisik import paths

if TYPE_CHECKING:
    from collections.abc import Iterator


class Face(StrEnum):
    """A font by the name of its file."""

    SERIF = "SourceSerif4-Regular"
    SERIF_BOLD = "SourceSerif4-Semibold"
    SANS = "Inter-Regular"
    SANS_MEDIUM = "Inter-Medium"
    SANS_BOLD = "Inter-SemiBold"
    MONO = "JetBrainsMono-Regular"


class Run(NamedTuple):
    """A stretch of text in one face; without a face it is one character that no font of ours has."""

    text: str
    face: Face | None


# In this order a character missing from the wanted face is looked for.
_SUBSTITUTES = (Face.SANS, Face.SERIF, Face.MONO)
BOX_WIDTH = 0.95
_LONGEST_LINE = 400
# Words and captions come again and again: their widths are kept.
_LONGEST_KEPT = 32


@cache
def _load_font(face: Face) -> TTFont:
    font = TTFont(f"Telisik-{face}", str(paths.resources() / "fonts" / f"{face}.ttf"))
    pdfmetrics.registerFont(font)
    return font


def register(face: Face) -> str:
    """Return the name under which reportlab knows a face, after reading its file once."""
    return str(_load_font(face).fontName)


@cache
def _covered(face: Face) -> frozenset[str]:
    """Return the characters a face can print; controls are in some fonts but print nothing."""
    codes = _load_font(face).face.charToGlyph
    return frozenset(chr(code) for code in codes if unicodedata.category(chr(code)) not in {"Cc", "Cf", "Cs"})


@cache
def choose_face(char: str, wanted: Face) -> Face | None:
    """Return the face that prints a character: the wanted one, else another of ours, else None."""
    for face in (wanted, *_SUBSTITUTES):
        if char in _covered(face):
            return face
    return None


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
    """Return the widths of characters in a face, in units of the font size, filled as they are asked for."""
    return _Widths(face)


@lru_cache(maxsize=16_384)
def _measure_short(text: str, face: Face) -> float:
    widths = load_widths(face)
    return sum([widths[char] for char in text])


def measure(text: str, face: Face, size: float) -> float:
    """Return the width of a text in points, as it is printed."""
    if len(text) <= _LONGEST_KEPT:
        return _measure_short(text, face) * size
    widths = load_widths(face)
    return sum([widths[char] for char in text]) * size


def split_runs(text: str, face: Face) -> Iterator[Run]:
    """Part a text into runs that one face prints, and single characters that none does."""
    if _covered(face).issuperset(text):
        yield Run(text, face)
        return
    current: Face | None = face
    pieces: list[str] = []
    for char in text.replace("\t", " ").replace("\n", " "):
        if is_silent(char):
            continue
        chosen = choose_face(char, face)
        if chosen != current or chosen is None:
            if pieces:
                yield Run("".join(pieces), current)
            pieces = []
        if chosen is None:
            yield Run(char, None)
        else:
            pieces.append(char)
            current = chosen
    if pieces:
        yield Run("".join(pieces), current)


def wrap(text: str, face: Face, size: float, width: float, most: int = 0) -> list[str]:
    """Break a text into lines no wider than ``width`` points; with ``most``, the last ends in an ellipsis.

    Line breaks in the text are kept; a word wider than the line is broken where it must be.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _wrap_part(part, face, size, width)
    if most and len(lines) > most:
        return [*lines[: most - 1], shorten(" ".join(lines[most - 1 : most + 1]), face, size, width)]
    return lines


def _wrap_part(text: str, face: Face, size: float, width: float) -> list[str]:
    lines: list[str] = []
    line, room = "", width
    space = measure(" ", face, size)
    for word in text.split():
        needed = measure(word, face, size)
        if line and needed + space <= room:
            line, room = f"{line} {word}", room - needed - space
            continue
        if line:
            lines.append(line)
        if needed > width:
            *filled, rest = break_word(word, face, size, width)
            lines += filled
            line, room = rest, width - measure(rest, face, size)
            continue
        line, room = word, width - needed
    return [*lines, line]


def break_word(word: str, face: Face, size: float, width: float) -> list[str]:
    """Break a word that is wider than a line into pieces that are not."""
    pieces: list[str] = []
    start = 0
    while start < len(word):
        # Looking at a bounded stretch keeps a word of millions of characters linear.
        fitting = fit(word[start : start + _LONGEST_LINE], face, size, width)
        pieces.append(word[start : start + fitting])
        start += fitting
    return pieces


def fit(text: str, face: Face, size: float, width: float) -> int:
    """Return how many characters of a text fit into a width, at least one."""
    widths = load_widths(face)
    used = 0.0
    for count, char in enumerate(text):
        used += widths[char] * size
        if used > width:
            return max(1, count)
    return len(text)


def shorten(text: str, face: Face, size: float, width: float) -> str:
    """Return a text that fits into a width, ended by an ellipsis where something was left out."""
    if measure(text, face, size) <= width:
        return text
    return text[: fit(text, face, size, width - measure("…", face, size))].rstrip() + "…"
