"""Finds a name however it is written: other case, other accents, split over lines, joined, percent-encoded.

A text is compared in a folded form, of which every character knows where it came from. What is found may be more
than the name was meant for, never less: a name that stays is worse than a word that goes.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from telisik.analysis.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARK = "█████"
# Stands in a folded text where a word begins inside another ("fotoSiti"); nobody writes it.
_HUMP = "\x1f"
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
# A name keeps its particle: "Sitinya" is Siti.
_PARTICLES = "(?:nya|lah|kah|pun|ku|mu)?"
_LETTER_BEFORE, _LETTER_AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
# Between two letters of one word: a hyphen, the end of a line.
_BREAK = rf"(?:[-\u2010\u2011{_HUMP}][\s\u2028\u2029]*|[\s\u2028\u2029]*[\n\u2028\u2029][\s\u2028\u2029]*)?"
_JOINT = r"[\W_]*"
# Accents and vowel signs that may be written or left out, by code point: Latin, Greek, Cyrillic, Hebrew, Arabic.
_OPTIONAL = (
    (0x0300, 0x036F),
    (0x0591, 0x05C7),
    (0x0610, 0x061A),
    (0x0640, 0x0640),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
)
# Scripts that write words without spaces between them, beside those of East Asia and those from right to left.
_UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x1B00, 0x1BBF), (0xA980, 0xA9DF))
_SHORTEST_INSIDE = 4


class Scrubber:
    """Finds and covers the words of redactions; ``find`` gives spans in code points of the text it is given."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names and passages; those without a letter or digit are found as they are."""
        folded = {_fold_words(name) for name in names}
        longest_first = sorted((words for words in folded if words), key=lambda words: -sum(map(len, words)))
        self._whole = _compile(_match_words(words) for words in longest_first)
        inside = [words for words in longest_first if sum(map(len, words)) >= _SHORTEST_INSIDE]
        self._inside = _compile(_match_letters(words) for words in inside)

    def find(self, text: str, *, inside: bool = False) -> Iterator[Span]:
        """Yield where a name stands, in order; with ``inside`` also within longer words, as file names have them."""
        folded, places = _fold(text)
        patterns = (self._whole, self._inside) if inside else (self._whole,)
        found = [match.span() for pattern in patterns if pattern for match in pattern.finditer(folded)]
        end = 0
        for first, last in sorted(found):
            start, stop = places[first][0], _go_past_accents(text, places[last - 1][1])
            if stop > end:
                yield Span(max(start, end), stop)
                end = stop

    def scrub(self, text: str, *, inside: bool = False) -> str:
        """Return the text with the mark in the place of every name."""
        pieces: list[str] = []
        end = 0
        for span in self.find(text, inside=inside):
            if span.start > end or not pieces:
                pieces += [text[end : span.start], MARK]
            end = span.end
        return "".join([*pieces, text[end:]])


def _compile(patterns: Iterable[str]) -> re.Pattern[str] | None:
    joined = "|".join(patterns)
    return re.compile(joined) if joined else None


def _fold_words(name: str) -> tuple[str, ...]:
    return tuple(_fold(name)[0].replace(_HUMP, "").split())


def _match_letters(words: tuple[str, ...]) -> str:
    return _JOINT.join(
        (_JOINT if _stands_unspaced(word[0]) else _BREAK).join(re.escape(letter) for letter in word)
        for word in words
    )


def _match_words(words: tuple[str, ...]) -> str:
    first, last = words[0][0], words[-1][-1]
    before = "" if _stands_unspaced(first) else _LETTER_BEFORE
    after = "" if _stands_unspaced(last) else f"(?={_PARTICLES}{_LETTER_AFTER})"
    return f"{before}{_match_letters(words)}{after}"


def _is_in(code: int, blocks: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in blocks)


def _stands_unspaced(char: str) -> bool:
    """Tell whether words of this script are written next to others, or with other words before them."""
    return (
        unicodedata.east_asian_width(char) in {"W", "F"}
        or unicodedata.bidirectional(char) in {"R", "AL"}
        or _is_in(ord(char), _UNSPACED)
        or "\u1100" <= char <= "\u11ff"
    )


def _is_dropped(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or _is_in(ord(char), _OPTIONAL) or "\ufe00" <= char <= "\ufe0f"


def _go_past_accents(text: str, end: int) -> int:
    while end < len(text) and _is_in(ord(text[end]), _OPTIONAL):
        end += 1
    return end


def _fold(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text as it is compared, and for each of its characters the stretch of the text it stands for."""
    folded: list[str] = []
    places: list[tuple[int, int]] = []
    before = ""
    for char, start, end in _decode(text):
        if before.islower() and char.isupper():
            folded.append(_HUMP)
            places.append((start, start))
        before = char
        for part in unicodedata.normalize("NFKD", char).casefold():
            if not _is_dropped(part):
                folded.append(part)
                places.append((start, end))
    return "".join(folded), places


def _decode(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield every character with its stretch; those of a percent-encoded stretch stand for all of it."""
    end = 0
    for match in _ENCODED.finditer(text) if "%" in text else ():
        yield from ((text[index], index, index + 1) for index in range(end, match.start()))
        try:
            decoded = unquote_to_bytes(match[0]).decode()
        except UnicodeDecodeError:
            decoded = unquote_to_bytes(match[0]).decode("latin-1")
        yield from ((char, *match.span()) for char in decoded)
        end = match.end()
    yield from ((text[index], index, index + 1) for index in range(end, len(text)))
