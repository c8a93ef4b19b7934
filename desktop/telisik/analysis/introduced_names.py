"""Names that the article brings in as an account's, an outlet's or a body's: 'akun Facebook Rini Wahyuni'.

The guidelines type a bare name by what it refers to (rule 3). Nobody vouches that an account's name is its holder's, so
the name stays an account's where the article brings it in as one. The name of an outlet without its noun ('media daring
Lentera Timur'), and of a body at which somebody else holds an office, looks like a person's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import SourceType
from telisik.analysis.reading import remember

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.text import Text

_MOST_WORDS = 4
_JOINING = frozenset({"dan", "serta"})
_NAME_ENDS = frozenset({",", ".", "(", "di", "saat", "kepada", "dalam", "pada", "usai", "ketika", "melalui"})
_QUOTES = frozenset("\"'“”‘’")
_KNOWN = ("organisations", "institutions", "companies", "outlets", "offices", "titles", "platforms")
_FROM = frozenset({"asal", "from"})
_ONE = frozenset({"seorang", "satu"})  # "salah seorang netizen", "salah satu pengguna Facebook"
_ANYWHERE = frozenset({"pengguna"})  # of a road or a telephone, if no platform is told
_SOME = frozenset({"salah"})
_ACCOUNT = SourceType(Code.SOCIAL_MEDIA, Grade.G2)
_OUTLET = SourceType(Code.MEDIA_RELAY, Grade.G1)
_BODY = SourceType(Code.NAMED_ORG, Grade.G1)
_FULL_NAME = 2
_DUTIES = 3  # words of an office and its field before the body: "Manajer Komunikasi | Arunika"


class IntroducedNames:
    """The words of the names that a text gives to accounts and outlets, and to nobody before."""

    def __init__(self, text: Text, low: Sequence[str], book: Phrasebook) -> None:
        """Read the text once."""
        self._tokens, self._low, self._book = text.tokens, low, book
        self._places = text.places
        self._accounts = frozenset(self._collect("account_heads", self._take_account))
        self._outlets = frozenset(self._collect("outlet_introducers", self._take_outlet))

    def find_type(self, kind: SourceType) -> SourceType | None:
        """Return the type of an account or an outlet whose name a person's seems to be, else None."""
        words = [word.lower() for word in kind.name if word.lower() not in self._book.phrases("platforms")]
        if not words:
            return None
        if all(word in self._accounts for word in words):
            return _ACCOUNT
        return _OUTLET if all(word in self._outlets for word in words) else None

    def find_body(self, first: int, last: int) -> SourceType | None:
        """Return the type of a body where a name alone, at these tokens, is what somebody has an office at."""
        alone = all(token.is_capital for token in self._tokens[first:last])
        return _BODY if alone and self._employs(tuple(self._low[first:last])) else None

    @remember
    def _employs(self, words: tuple[str, ...]) -> bool:
        """Tell whether a full name tells who holds an office at what seems a person: 'CEO Arunika, Rina Astuti'."""
        size = len(words)
        for place in self._places.get(words[0], ()) if words else ():
            after = place + size
            if tuple(self._low[place:after]) != words or self._next(after) != ",":
                continue
            first, last = self._find_name(after + 1)
            known = self._is_known(self._low[first:last]) or self._book.phrases("calendar").match(
                self._low, first
            )
            listed = self._next(last) == "," and self._next(last + 1) in _JOINING
            ends = last - first >= _FULL_NAME and self._next(last) in _NAME_ENDS and not listed
            if ends and not known and self._holds_office_at(place):
                return True
        return False

    def _holds_office_at(self, place: int) -> bool:
        """Tell whether an office that firms have, and perhaps its field, stands right before a place."""
        posts = self._book.phrases("posts_at_bodies")
        for first in range(max(0, place - _DUTIES), place):
            last = first + posts.match(self._low, first)
            fields = all(self._tokens[here].is_capital for here in range(last, place))
            if first < last <= place and fields:
                return True
        return False

    def _collect(self, name: str, take: Callable[[int, int], Sequence[str]]) -> Iterator[str]:
        heads = self._book.phrases(name)
        firsts = frozenset(heads.words())
        for place in [i for i, word in enumerate(self._low) if word in firsts]:
            if taken := heads.match(self._low, place):
                yield from take(place, place + taken)

    def _take_account(self, head: int, place: int) -> Sequence[str]:
        """Return the words of the name behind a head, where the account is named so or posts something."""
        platform = self._book.phrases("platforms").match(self._low, place)
        online = platform > 0 or self._low[head] not in _ANYWHERE
        place += platform
        if online and (before := self._take_described(head, place)):
            return before
        linked = self._book.phrases("account_links").match(self._low, place)
        apposed = online and not linked and self._next(place) == ","
        first, last = self._find_name(place + linked + apposed)
        words = self._low[first:last]
        shown = linked > 0 or (self._posts(head, last) and not self._is_known(words))
        if apposed:
            shown = self._is_one(head) and self._next(last) == "," and not self._is_known(words)
        return words if shown and self._is_new(words, head) else ()

    def _take_described(self, head: int, place: int) -> Sequence[str]:
        """Return the words of a name that its holder's place on the net follows: 'Wati, seorang pengguna Facebook'."""
        first = head - 1 if self._is_one(head) else head
        first -= first > 0 and self._low[first - 1] in _SOME
        last = first - 1
        if first == head or last < 1 or self._low[last] != "," or self._next(place).isalpha():
            return ()
        first = last
        while first > max(0, last - _MOST_WORDS) and self._tokens[first - 1].is_capital:
            first -= 1
        words = self._low[first:last]
        return words if words and self._is_new(words, first) and not self._is_known(words) else ()

    def _is_one(self, head: int) -> bool:
        return head > 0 and self._low[head - 1] in _ONE

    def _take_outlet(self, head: int, place: int) -> Sequence[str]:
        """Return the words of the name behind an outlet's noun, with where it comes from looked through."""
        place += self._book.phrases("account_links").match(self._low, place)
        place += 2 if self._next(place) in _FROM else self._book.phrases("places").match(self._low, place)
        apposed = self._next(place) == ","
        first, last = self._find_name(place + apposed)
        if head and self._low[head - 1] in self._book.phrases("press_leads"):
            return ()  # "kepada awak media, Rina Astuti mengatakan"
        if apposed and self._next(last) != ",":
            return ()
        words = self._low[first:last]
        return words if self._is_new(words, head) and not self._is_known(words) else ()

    def _next(self, place: int) -> str:
        return self._low[place] if place < len(self._low) else ""

    def _find_name(self, first: int) -> tuple[int, int]:
        """Return where the capitals at a place begin and end, an opening quotation mark looked through."""
        first += self._next(first) in _QUOTES
        last = first
        while last < min(len(self._tokens), first + _MOST_WORDS) and self._tokens[last].is_capital:
            last += 1
        return first, last

    def _is_new(self, words: Sequence[str], head: int) -> bool:
        return bool(words) and self._low.index(words[0]) >= head

    def _is_known(self, words: Sequence[str]) -> bool:
        """Tell whether a name holds a known body's or an office, or is a place's."""
        placed = self._book.phrases("places").match(words, 0) == len(words)
        return placed or any(self._book.phrases(n).match(words, i) for n in _KNOWN for i in range(len(words)))

    def _posts(self, head: int, last: int) -> bool:
        """Tell whether the account itself publishes: 'akun Rini Wahyuni membagikan', 'diunggah oleh akun ...'."""
        last += self._next(last) in _QUOTES
        acts, passives = self._book.phrases("account_acts"), self._book.phrases("account_passives")
        after = any(acts.match(self._low, i) for i in (last, last + 1))
        told = head > 0 and self._book.phrases("speech_roots").match(self._low, head - 1) > 0
        return after or told or any(passives.match(self._low, i) for i in (head - 1, head - 2) if i >= 0)
