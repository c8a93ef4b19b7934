"""What is said by a sentence that its speaker interrupts, read by words: 'Korban, kata Rina, meninggal di tempat'.

Before the speaker stands only what the sentence is about, or a word that leads in ('Namun, kata Rina, ...'); behind
them it goes on with what is said. A sentence that is whole before its speaker is read as before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Span
from telisik.analysis.referents import ReferentResolver

if TYPE_CHECKING:
    from telisik.analysis.reading import Candidate

_LONGEST_FRONT = 10
_FEWEST_TOLD = 2
_SHORTEST_VERB = 6  # letters of a word that may be a verb by its prefix
_ASIDES = 3  # parts between commas behind a speaker: to whom, when and where it was said
_LONGEST_PART = 9


class InterruptionReading(ReferentResolver):
    """Reads of one text what goes on behind a speaker between two commas; ``Resolver`` tells where cues begin."""

    _cue_places: frozenset[int]

    def _read_interrupted(self, candidate: Candidate) -> tuple[Span, ...]:
        """Return the pieces of what is said, or nothing where no speaker interrupts it."""
        first, last = self._find_label(candidate)
        opening = first - 1
        if opening <= candidate.sentence.first or self._low[opening] != ",":
            return ()
        front = self._find_front(candidate.sentence.first, opening)
        if front is None or self._is_inside_quote(opening) or self._holds_quote(front, opening):
            return ()
        led = self._leads(front, opening)
        start = self._find_rest(last, candidate.sentence.last, led=led)
        rest = self._stretch(start, candidate.sentence.last) if start else None
        about = self._stretch(front, opening)
        if rest is None or about is None:
            return ()
        return (rest,) if led and self._is_lead(front, opening) else (about, rest)

    def _find_label(self, candidate: Candidate) -> tuple[int, int]:
        """Return the first token of a cue and its source, and the one behind them."""
        source = candidate.source or candidate.cue
        return min(candidate.cue.first, source.first), max(candidate.cue.last, source.last)

    def _find_front(self, first: int, opening: int) -> int | None:
        """Return where what the sentence is about begins: behind what leads in; None where it tells more."""
        comma = next((k for k in range(opening - 1, first, -1) if self._low[k] == ","), -1)
        if comma > 0:
            if not self._leads(first, comma):
                return None
            first = comma + 1
        if not 0 < opening - first <= _LONGEST_FRONT:
            return None
        for place in range(first, opening):
            if place > first and self._low[place] == "yang":
                break
            if place > first and self._is_predicate(place):
                return None
        return first

    def _holds_quote(self, first: int, last: int) -> bool:
        return any(self._is_inside_quote(place) for place in range(first, last)) or not all(
            self._tokens[place].is_word for place in range(first, last)
        )

    def _is_lead(self, first: int, last: int) -> bool:
        """Tell whether words only lead in and tell nothing: 'Namun', 'Selain itu'."""
        return any(
            first + self._book.phrases(n).match(self._low, first) >= last for n in ("leads", "boundaries")
        )

    def _leads(self, first: int, last: int) -> bool:
        """Tell whether words lead in, or only tell when, where or by what: 'Di Lontar', 'Saat ini'."""
        return self._is_lead(first, last) or self._book.phrases("adjuncts").match(self._low, first) > 0

    def _find_rest(self, place: int, end: int, *, led: bool) -> int:
        """Return where what is said goes on, behind to whom, when and where it was said; or 0."""
        for _ in range(_ASIDES):
            reach = range(place, min(place + _LONGEST_PART, end - _FEWEST_TOLD))
            comma = next((k for k in reach if self._low[k] == ","), -1)
            if comma < 0 or (comma > place and not self._tells_occasion(place)):
                return 0
            if comma + 1 in self._cue_places:
                return 0  # it is what the sentence is about that speaks: 'Surat kabar itu, mengutip Rina, melaporkan'
            if self._is_predicate(comma + 1) and not self._is_inside_quote(comma + 1):
                return comma + 1
            if led and self._opens_told(comma + 1):
                return comma + 1
            place = comma + 1
        return 0

    def _tells_occasion(self, place: int) -> bool:
        lists = ("adjuncts", "calendar", "trailers", "time_openers", "speaking_occasions")
        return any(self._book.phrases(name).match(self._low, place) for name in lists)

    def _opens_told(self, place: int) -> bool:
        """Tell whether what is said may begin here with what it is about."""
        lists = ("joiners", "boundaries", "relays", "reporting_passives")
        other = any(self._book.phrases(name).match(self._low, place) for name in lists)
        quoted = self._is_inside_quote(place) or not self._tokens[place].is_word
        return not (other or quoted or self._tells_occasion(place))

    def _is_predicate(self, place: int) -> bool:
        """Tell whether a word begins what is said of something: 'telah', 'tidak', 'meninggal', 'tewas'."""
        word = self._low[place]
        if any(self._book.phrases(n).match(self._low, place) for n in ("predicate_openers", "states")):
            return True
        prefixed = word.startswith(tuple(self._book.phrases("predicate_prefixes").words()))
        plain = prefixed and len(word) >= _SHORTEST_VERB and not self._tokens[place].is_capital
        return plain and not any(
            self._book.phrases(n).match(self._low, place)
            for n in ("no_predicates", "humans", "offices", "documents", "speaking_occasions", "calendar")
        )

    def _stretch(self, first: int, last: int) -> Span | None:
        while first < last and (
            not self._tokens[first].is_word or self._low[first] in {"bahwa", "that", "jika"}
        ):
            first += 1
        while last > first and not self._tokens[last - 1].is_word:
            last -= 1
        return Span(self._tokens[first].start, self._tokens[last - 1].end) if last > first else None
