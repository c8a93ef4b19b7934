"""Names of speakers that hold a list, and names that stick to an address: 'Menteri Politik, Hukum, dan Keamanan X'."""

from __future__ import annotations

import re

from telisik.analysis.noun_phrases import Phrase, PhraseReader

_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|net|org|info)")
_LONGEST_FIELD = 3  # words of an office's field, with the comma before it
_AND = frozenset({"dan", "serta"})


class ListedNameReader(PhraseReader):
    """Joins the fields of an office's name to a speaker's phrase, and leaves an address before it out."""

    def _leave_address(self, found: Phrase) -> Phrase:
        """Return the name behind a web address or hashtag that closed what went before: 'nusa.com | Rina' (said)."""
        closed = range(found.last - 1, found.first, -1)
        place = next((i for i in closed if self._is_address(i - 1)), found.first)
        named = all(token.is_capital for token in self._tokens[place : found.last])
        return Phrase(place, found.last) if named else found

    def _is_address(self, place: int) -> bool:
        marked = place > 0 and self._tokens[place - 1].form == "#"
        return marked or _ADDRESS.fullmatch(self._tokens[place].form) is not None

    def _join_fields_left(self, found: Phrase, floor: int) -> Phrase:
        """Return an office or body with all fields in its name: 'Menteri Politik, Hukum, dan | Keamanan Bima'."""
        if (
            found.first <= floor
            or not self._tokens[found.first].is_capital
            or self._opens_office(found.first)
        ):
            return found
        before = self._words[found.first - 1]
        if before not in _AND and (before != "," or _AND.isdisjoint(self._words[found.first : found.last])):
            return found
        place = found.first - 1
        while place > floor and (self._tokens[place - 1].is_capital or self._words[place - 1] == ","):
            place -= 1
        offices = [i for i in range(place, found.first - 1) if self._opens_office(i)]
        here = next((i for i in reversed(offices) if self._words[i - 1] == ","), min(offices, default=floor))
        listed = "," in self._words[here : found.first] and here in offices
        addressed = here > floor and self._opens_adjunct(here - 1)
        return Phrase(here, found.last) if listed and not addressed else found

    def _join_fields_right(self, first: int, last: int, ceiling: int) -> int:
        """Return where an office ends that names several fields: 'kata Kepala Biro Hukum, | Media, dan Data Bima'."""
        if last >= ceiling or self._words[last] != "," or not self._opens_office(first):
            return last
        end = last
        while end < ceiling and (self._tokens[end].is_capital or self._words[end] in {",", *_AND}):
            end += 1
        listed = self._words[last:end]
        joint = next((i for i, word in enumerate(listed) if word in _AND), 0)
        parted = listed[max(0, joint - _LONGEST_FIELD) : joint]
        dated = last + 1 < ceiling and self._book.phrases("calendar").match(self._words, last + 1) > 0
        if not joint or joint + 1 >= len(listed) or "," not in parted or dated:
            return last
        return last + next((i for i, word in enumerate(listed) if i > joint and word == ","), len(listed))
