"""Word lists made fast to look up: one list at a place, or all lists of a pack in one pass over a text.

A phrase is words in lower case. ``*`` at the end of a word takes any ending, ``~`` before an Indonesian root any ending
and the usual prefixes, ``...`` up to four words in between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, Generic, TypeVar

from telisik.analysis.affixes import inflect
from telisik.analysis.text import split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from telisik.analysis.words import Words

_GAP = "..."
_ANY = "*"
_ROOT = "~"
_LONGEST_GAP = 4
_PREFIXED = ("~", "di~", "ter~", "ber~", "per~", "ke~", "se~", "meN~", "peN~")

Parts = tuple[str, ...]
_Entry = TypeVar("_Entry")


class _Branch(Generic[_Entry]):
    """Entries of phrases with the same first word, by what comes after it; ``is_single`` where nothing does."""

    __slots__ = ("by_second", "is_single", "rest", "single")

    def __init__(self) -> None:
        self.single: list[_Entry] = []
        self.by_second: dict[str, list[tuple[Parts, _Entry]]] = {}
        self.rest: list[tuple[Parts, _Entry]] = []
        self.is_single = True

    def add(self, parts: Parts, entry: _Entry) -> None:
        if len(parts) == 1:
            self.single.append(entry)
            return
        self.is_single = False
        if parts[1].endswith((_ANY, _GAP)):
            self.rest.append((parts, entry))
        else:
            self.by_second.setdefault(parts[1], []).append((parts, entry))

    def collect(
        self,
        lows: Sequence[str],
        bares: Sequence[str],
        place: int,
        stop: int,
        found: list[tuple[int, _Entry]],
    ) -> None:
        """Add where each phrase ends that stands at a place, whose first word does, with its entry."""
        after = place + 1
        found.extend((after, entry) for entry in self.single)
        if after >= stop:
            return
        longer = self.rest
        if self.by_second:
            low, bare = lows[after], bares[after]
            longer = longer + self.by_second.get(low, [])
            if bare != low:
                longer = longer + self.by_second.get(bare, [])
        for parts, entry in longer:
            end = _follow(lows, bares, parts, place, stop)
            if end > place:
                found.append((end, entry))


class _Index(Generic[_Entry]):
    """Entries by the first word of their phrase, whole or by its beginning."""

    __slots__ = ("_by_prefix", "_lengths", "beginnings", "by_first")

    def __init__(self) -> None:
        self.by_first: dict[str, _Branch[_Entry]] = {}
        self._by_prefix: dict[str, _Branch[_Entry]] = {}
        self._lengths: tuple[int, ...] = ()
        self.beginnings: tuple[str, ...] = ()

    def add(self, parts: Parts, entry: _Entry) -> None:
        first, table = parts[0], self.by_first
        if first.endswith(_ANY):
            first, table = first[:-1], self._by_prefix
            self._lengths = tuple(sorted({*self._lengths, len(first)}))
            self.beginnings = (*self.beginnings, first)
        table.setdefault(first, _Branch()).add(parts, entry)

    def find_branches(self, low: str, bare: str) -> list[_Branch[_Entry]]:
        """Return the phrases that begin with a word in lower case, or with it without its clitic."""
        branches = [branch] if (branch := self.by_first.get(low)) is not None else []
        if bare != low and (branch := self.by_first.get(bare)) is not None:
            branches.append(branch)
        for length in self._lengths:
            if length > len(low):
                break
            if (branch := self._by_prefix.get(low[:length])) is not None:
                branches.append(branch)
        return branches


class Phrases:
    """A word list of one or more words a phrase, matched at a place in a list of lower-case words."""

    __slots__ = ("_all", "_beginnings", "_firsts", "_index", "_singles")

    def __init__(self, phrases: Iterable[str]) -> None:
        """Index the phrases by their first words."""
        self._index: _Index[Parts] = _Index()
        self._firsts = self._index.by_first
        self._all = dict.fromkeys(sorted({parts for phrase in phrases for parts in split_phrase(phrase)}))
        for parts in self._all:
            self._index.add(parts, parts)
        self._beginnings = self._index.beginnings
        self._singles = frozenset(parts[0] for parts in self._all if len(parts) == 1)

    def match(self, words: Sequence[str], place: int) -> int:
        """Return how many words the longest phrase takes at a place; 0 where none stands there, or no word."""
        if not 0 <= place < len(words):
            return 0
        word = words[place]
        branch = self._firsts.get(word)
        if not self._beginnings or not word.startswith(self._beginnings):
            if branch is None:
                return 0  # most words are in no list
            if branch.is_single:
                return 1
        found: list[tuple[int, Parts]] = []
        for branch in self._index.find_branches(word, word):
            branch.collect(words, words, place, len(words), found)
        return max(found)[0] - place if found else 0

    def find(self, words: Sequence[str]) -> int:
        """Return the place of the first phrase in a list of words; -1 where there is none."""
        return next(self.places(words), -1)

    def places(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the places in a list of words where a phrase begins."""
        firsts, beginnings = self._firsts, self._beginnings
        for place, word in enumerate(words):
            opens = word in firsts or (beginnings and word.startswith(beginnings))
            if opens and self.match(words, place):
                yield place

    def words(self) -> Iterator[str]:
        """Return the phrases' first words."""
        return iter(self._index.by_first)

    def all(self) -> Iterator[Parts]:
        """Return the phrases, each as its words."""
        return iter(self._all)

    def __contains__(self, words: object) -> bool:
        """Tell whether a word, or a tuple of words, is a phrase of the list."""
        return words in self._singles or (isinstance(words, tuple) and words in self._all)


class PhraseTable:
    """Many word lists as one table, so that a text is read once for all of them."""

    __slots__ = ("_index",)

    def __init__(self, lists: Mapping[str, Phrases]) -> None:
        """Join the lists, each phrase with the names of the lists that hold it."""
        names: dict[Parts, list[str]] = defaultdict(list)
        for name, phrases in lists.items():
            for parts in phrases.all():
                names[parts].append(name)
        self._index: _Index[list[str]] = _Index()
        for parts, holders in names.items():
            self._index.add(parts, holders)

    def scan(self, words: Words, sentences: Iterable[range]) -> Occurrences:
        """Return where each list's phrases stand, clitics looked through, none across two sentences."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        lows, bares = words.lows, words.bares
        known: dict[str, list[_Branch[list[str]]]] = {}
        for among in sentences:
            stop = among.stop
            for index in among:
                low = lows[index]
                branches = known.get(low)
                if branches is None:
                    branches = known[low] = self._index.find_branches(low, bares[index])
                if not branches:
                    continue
                ends: list[tuple[int, list[str]]] = []
                for branch in branches:
                    branch.collect(lows, bares, index, stop, ends)
                for end, names in ends:
                    for name in names:
                        found[name].append((index, end))
        return Occurrences(found)


class Occurrences:
    """Where the phrases of every list stand in a text, by the indices of its words."""

    __slots__ = ("_found",)

    def __init__(self, found: Mapping[str, list[tuple[int, int]]]) -> None:
        """Take the places of each list in text order."""
        self._found = dict(found)

    def holds(self, name: str) -> bool:
        """Tell whether any phrase of a list stands in the text."""
        return name in self._found

    def find(self, name: str, among: range) -> Iterator[range]:
        """Yield the words of each phrase of a list inside a range, the longest at each place, none twice."""
        start = among.start
        while (found := self.first(name, range(start, among.stop))) is not None:
            yield found
            start = found.stop

    def first(self, name: str, among: range) -> range | None:
        """Return the words of the first phrase of a list inside a range."""
        places = self._found.get(name)
        if places is None:
            return None
        stop = among.stop
        number = bisect_left(places, (among.start,))
        while number < len(places):
            start, end = places[number]
            if start >= stop:
                break
            if end <= stop:
                longest = end
                while number + 1 < len(places) and places[number + 1][0] == start:
                    number += 1
                    if longest < places[number][1] <= stop:
                        longest = places[number][1]
                return range(start, longest)
            number += 1
        return None

    def singles(self, name: str) -> frozenset[int]:
        """Return the indices of the words that are phrases of a list by themselves."""
        return frozenset(start for start, end in self._found.get(name, ()) if end == start + 1)

    def count(self, name: str, among: range) -> int:
        """Return how many phrases of a list stand inside a range."""
        return sum(1 for _ in self.find(name, among)) if name in self._found else 0


def split_phrase(phrase: str) -> Iterator[Parts]:
    """Yield the words of a phrase as a text's tokens would be, its signs left whole, each root in all its forms."""
    choices: list[tuple[str, ...]] = []
    for word in phrase.lower().split():
        if word.startswith(_ROOT):
            forms = (form for prefix in _PREFIXED for form in inflect(word[1:], prefix))
            choices.append(tuple(form + _ANY for form in dict.fromkeys(forms)))
        elif word == _GAP or word.endswith(_ANY):
            choices.append((word,))
        else:
            choices.extend((token,) for token in split_words(word))
    return iter(product(*choices)) if choices else iter(())


def _follow(lows: Sequence[str], bares: Sequence[str], parts: Parts, place: int, stop: int) -> int:
    """Return where the phrase ends if it stands at the place, else the place itself."""
    start, gap = place, 0
    for part in parts:
        if part == _GAP:
            gap = _LONGEST_GAP
            continue
        while place < stop and gap and not _equal(part, lows[place], bares[place]):
            place, gap = place + 1, gap - 1
        if place >= stop or not _equal(part, lows[place], bares[place]):
            return start
        place, gap = place + 1, 0
    return place


def _equal(part: str, low: str, bare: str) -> bool:
    if part[-1] == _ANY:
        return low.startswith(part[:-1])
    return part in (low, bare)
