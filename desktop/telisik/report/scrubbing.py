"""Finds a name however it is written: other case, other accents, split over lines, joined, percent-encoded.

A text is compared in a folded form, of which every character knows where it came from. What is found may be more
than the name was meant for, never less: a name that stays is worse than a word that goes.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from telisik.analysis.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARK = "█████"
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
# A name keeps its particle: "Sitinya" is Siti.
_WORD_END = re.compile(r"(?:nya|lah|kah|pun|ku|mu)?(?![^\W\d_])")
# Between two letters of one word: a hyphen, the end of a line.
_BREAK = r"(?:[-\u2010\u2011]\s*|[^\S\n\u2028\u2029]*[\n\u2028\u2029]\s*)?"
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
    """Finds and covers names; spans are in code points of the text it is given."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take names and passages; one without a letter or digit is nowhere."""
        self._names = [_Name(words) for words in dict.fromkeys(_fold_words(name) for name in names) if words]

    def find(self, text: str, *, inside: bool = False) -> tuple[Span, ...]:
        """Return where names stand, in order; with ``inside`` also in longer words, as names of files have them."""
        folded = _Folded(text)
        found = sorted(span for name in self._names for span in name.find(folded, inside=inside))
        joined: list[Span] = []
        for span in found:
            if joined and span.start <= joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
            else:
                joined.append(span)
        return tuple(joined)

    def scrub(self, text: str, *, inside: bool = False) -> str:
        """Return the text with the mark in the place of every name."""
        pieces: list[str] = []
        end = 0
        for span in self.find(text, inside=inside):
            pieces += [text[end : span.start], MARK]
            end = span.end
        return "".join([*pieces, text[end:]])


class _Name:
    """One name, folded and parted into words."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._pattern = re.compile(_JOINT.join(_match_letters(word) for word in words))
        self._begins_word = not _stands_unspaced(words[0][0])
        self._ends_word = not _stands_unspaced(words[-1][-1])
        self._is_long = sum(map(len, words)) >= _SHORTEST_INSIDE

    def find(self, folded: _Folded, *, inside: bool) -> Iterator[Span]:
        """Yield where it stands."""
        inside = inside and self._is_long
        match = self._pattern.search(folded.text)
        while match:
            taken = inside or (
                (not self._begins_word or folded.begins_word(match.start()))
                and (not self._ends_word or folded.ends_word(match.end()))
            )
            if taken:
                yield folded.find_source(match.start(), match.end())
            match = self._pattern.search(folded.text, match.end() if taken else match.start() + 1)


class _Folded:
    """A text as it is compared, which knows where each of its characters came from."""

    def __init__(self, source: str) -> None:
        self._source = source
        # A percent-encoded stretch is compared as what it stands for.
        self._spans = list(_decode(source)) if _ENCODED.search(source) else None
        self._chars = source if self._spans is None else "".join(char for char, _, _ in self._spans)
        self.text = "".join(map(_FOLDING.__getitem__, self._chars))
        self._ends = (
            None
            if source.isascii() and self._spans is None
            else list(accumulate(len(_FOLDING[char]) for char in self._chars))
        )

    def _find_char(self, place: int) -> int:
        return place if self._ends is None else bisect_right(self._ends, place)

    def find_source(self, start: int, end: int) -> Span:
        """Return the stretch of the source that this stretch of the folded text stands for, its accents too."""
        first, last = self._find_char(start), self._find_char(end - 1) + 1
        while last < len(self._chars) and _is_in(ord(self._chars[last]), _OPTIONAL):
            last += 1
        if self._spans is not None:
            return Span(self._spans[first][1], self._spans[last - 1][2])
        return Span(first, last)

    def _is_hump(self, place: int) -> bool:
        """Tell whether a word begins here inside another, as in "fotoSiti"."""
        index = self._find_char(place)
        return (
            0 < index < len(self._chars) and self._chars[index - 1].islower() and self._chars[index].isupper()
        )

    def begins_word(self, place: int) -> bool:
        """Tell whether a word begins here."""
        return place == 0 or not self.text[place - 1].isalpha() or self._is_hump(place)

    def ends_word(self, place: int) -> bool:
        """Tell whether a word ends here, or after a particle."""
        return _WORD_END.match(self.text, place) is not None or self._is_hump(place)


def _fold_words(name: str) -> tuple[str, ...]:
    return tuple(_Folded(name).text.split())


def _match_letters(word: str) -> str:
    return (_JOINT if _stands_unspaced(word[0]) else _BREAK).join(re.escape(letter) for letter in word)


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


class _Folding(dict[str, str]):
    """What a character is compared as: lower case, without accents, nothing where it shows nothing."""

    def __missing__(self, char: str) -> str:
        parts = unicodedata.normalize("NFKD", char).casefold()
        self[char] = "".join(part for part in parts if not _is_dropped(part))
        return self[char]


_FOLDING = _Folding()


def _decode(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield every character with its stretch; those of a percent-encoded stretch stand for all of it."""
    end = 0
    for match in _ENCODED.finditer(text):
        yield from ((text[index], index, index + 1) for index in range(end, match.start()))
        encoded = bytes.fromhex(match[0].replace("%", ""))
        try:
            decoded = encoded.decode()
        except UnicodeDecodeError:
            decoded = encoded.decode("latin-1")
        yield from ((char, *match.span()) for char in decoded)
        end = match.end()
    yield from ((text[index], index, index + 1) for index in range(end, len(text)))
