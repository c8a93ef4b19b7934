"""Words of a text and the phrases of a lexicon found among them, without regular expressions in data.

A phrase is words in lower case. ``*`` at the end of a word takes any ending, ``...`` up to four words in
between. Clitics (-nya, -lah, 's) are looked through.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from telisik.analysis.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r"[$€£¥]?\w+(?:[.,]\d+)*(?:[-'’]\w+)*%?")
_CLITIC = re.compile(r"(?:nya|lah|kah|pun|['’]s)$")
_GAP = "..."
_LONGEST_GAP = 4
_PREFIX = 4


class Words:
    """The words of a text: offsets in code points, lower case, and lower case without clitics."""

    __slots__ = ("bares", "ends", "lows", "starts", "text")

    def __init__(self, text: str) -> None:
        """Cut the text into words once."""
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lows: list[str] = []
        self.bares: list[str] = []
        for match in _TOKEN.finditer(text):
            low = match.group().lower()
            bare = _CLITIC.sub("", low)
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.lows.append(low)
            self.bares.append(bare if len(bare) > 2 else low)

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.starts)

    def within(self, span: Span) -> range:
        """Return the indices of the words that lie in the span, wholly or in part."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """Return the stretch from one word to another, both included."""
        return Span(self.starts[first], self.ends[last])

    def raw(self, index: int) -> str:
        """Return a word as it is written."""
        return self.text[self.starts[index] : self.ends[index]]


class Phrases:
    """A lexicon: finds where its phrases stand among the words."""

    __slots__ = ("_by_prefix", "_by_word")

    def __init__(self, phrases: Iterable[str]) -> None:
        """Sort the phrases by their first word."""
        self._by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._by_prefix: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in phrases:
            parts = tuple(phrase.lower().split())
            if parts[0].endswith("*"):
                self._by_prefix[parts[0][:_PREFIX]].append(parts)
            else:
                self._by_word[parts[0]].append(parts)

    def __bool__(self) -> bool:
        """Tell whether it holds any phrase."""
        return bool(self._by_word or self._by_prefix)

    def find(self, words: Words, among: range) -> Iterator[range]:
        """Yield the words of each phrase found, the longest at each place, none twice, in text order."""
        done = among.start
        for index in among:
            end = self._longest(words, index, among.stop) if index >= done else index
            if end > index:
                done = end
                yield range(index, end)

    def first(self, words: Words, among: range) -> range | None:
        """Return the words of the first phrase found."""
        return next(self.find(words, among), None)

    def _longest(self, words: Words, index: int, stop: int) -> int:
        low, bare = words.lows[index], words.bares[index]
        end = index
        for key, table in ((low, self._by_word), (bare, self._by_word), (low[:_PREFIX], self._by_prefix)):
            for parts in table.get(key, ()):
                end = max(end, _follow(words, parts, index, stop))
        return end


def _equal(part: str, words: Words, index: int) -> bool:
    if part.endswith("*"):
        return words.lows[index].startswith(part[:-1])
    return part in {words.lows[index], words.bares[index]}


def _follow(words: Words, parts: tuple[str, ...], index: int, stop: int) -> int:
    """Return where the phrase ends if it stands at the index, else the index itself."""
    place, gap = index, 0
    for part in parts:
        if part == _GAP:
            gap = _LONGEST_GAP
            continue
        while place < stop and gap and not _equal(part, words, place):
            place, gap = place + 1, gap - 1
        if place >= stop or not _equal(part, words, place):
            return index
        place, gap = place + 1, 0
    return place
