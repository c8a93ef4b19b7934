"""How far a noun phrase reaches to the left and to the right of a cue."""

from __future__ import annotations

from telisik.analysis.listed_names import ListedNameReader
from telisik.analysis.media_sources import OUTLET

LONGEST = 26
_LONGEST_ASIDE = 8


class PhraseBoundReader(ListedNameReader):
    """Walks over the words of a phrase."""

    def _walk_left(self, end: int, floor: int) -> int:
        first = end
        depth = 0
        while first > floor and end - first < LONGEST:
            token = self._tokens[first - 1]
            if token.form == ")":
                depth += 1
            elif token.form == "(":
                if not depth:
                    break
                depth -= 1
            elif not depth and self._ends_clause(first - 1, floor):
                break
            first -= 1
        return first

    def _walk_right(self, first: int, ceiling: int) -> int:
        stops, goes_on = (self._book.phrases(name) for name in ("right_stops", "clause_goes_on"))
        last = first
        while last < ceiling and last - first < LONGEST:
            token = self._tokens[last]
            if token.form == "(" and (after := self._skip_short_form(last, ceiling)):
                last = after
                continue
            if self._is_hard(last) or token.form in {",", "("} or self._is_quoted(last):
                break
            if last in self._formulas:
                last += 1  # "menurut pejabat yang | tidak mau disebut namanya"
                continue
            described = last > first and self._words[last - 1] in self._book.phrases("relatives")
            ends = stops.match(self._words, last) or (
                token.form.islower() and goes_on.match(self._words, last)
            )
            stopped = last > first and not described and ends
            if stopped and not self._belongs(last):
                break  # "menurut warga | masih kosong", but "menurut warga yang masih bertahan"
            if last > first and self._opens_content(first, last):
                break
            if last > first and (self._tells_place(first, last) or self._is_verb_after(first, last)):
                break
            if last > first and OUTLET.fullmatch(self._tokens[last - 1].form) and self._opens_office(last):
                break  # "dilansir dari Kompas.com | Menteri Sosial ... mengatakan"
            last += 1
        return last

    def _skip_short_form(self, place: int, ceiling: int) -> int:
        """Return the place after a short form in brackets inside a title, as in '(Plt) Dirjen'; 0 where it ends one."""
        for last in range(place + 1, min(place + _LONGEST_ASIDE, ceiling - 1)):
            if self._words[last] == ")":
                return last + 1 if self._tokens[last + 1].is_capital else 0
        return 0
