"""Breaks text into lines: at spaces, between ideographs, and inside a word only where it is wider than the line."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from telisik.report.pdf_fonts import Face, is_silent, load_widths
from telisik.report.pdf_shaping import measure

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_LINE = 400
# Between these a line may break anywhere; Korean breaks at its spaces.
_IDEOGRAPHS = "\u2e80-\u2fff\u3001-\u303f\u3041-\ua4cf\uf900-\ufaff\uff00-\uffef"
# No line begins with what closes or goes on with a word, and none ends with what opens (JIS X 4051, GB/T 15834).
_CLOSING = (
    "、。，．！？：；）］｝〉》」』】〕〗〙”’…‥・ーゝゞ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％"
)
_OPENING = "（［｛〈《「『【〔〖〘“‘"
_WORD = re.compile(
    rf"[{_OPENING}]*(?:[{_IDEOGRAPHS}]|[^\s{_IDEOGRAPHS}{_OPENING}]+)[{_CLOSING}]*"
    rf"|[{_OPENING}]+|[^\s{_IDEOGRAPHS}]+"
)
_WIDE = re.compile(rf"[{_IDEOGRAPHS}]")


def find_words(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the stretches of a text between two places where a line may break."""
    return _WORD.finditer(text, start, end)


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
    for word, spaced in _split_words(text):
        needed = measure(word, face, size)
        gap = space if spaced else 0.0
        if line and needed + gap <= room:
            line, room = f"{line} {word}" if spaced else line + word, room - needed - gap
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


def _split_words(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each word and whether a space stands before it."""
    if not _WIDE.search(text):
        for word in text.split():
            yield word, True
        return
    end = 0
    for match in _WORD.finditer(text):
        yield match[0], match.start() > end
        end = match.end()


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
    """Return how many characters of a text fit into a width, at least one; what marks a letter stays with it."""
    widths = load_widths(face)
    used = 0.0
    for count, char in enumerate(text):
        used += widths[char] * size
        if used > width and count and not _clings(char):
            return count
    return len(text)


@cache
def _clings(char: str) -> bool:
    return is_silent(char) or unicodedata.category(char).startswith("M")


def shorten(text: str, face: Face, size: float, width: float) -> str:
    """Return a text that fits into a width, ended by an ellipsis where something was left out."""
    if measure(text, face, size) <= width:
        return text
    return text[: fit(text, face, size, width - measure("…", face, size))].rstrip() + "…"
