"""Appositions: an office beside its holder, an outlet beside its name, a name beside who is described."""

from __future__ import annotations

from telisik.analysis.media_sources import OUTLET
from telisik.analysis.phrase_bounds import PhraseBoundReader

LONGEST = 26
_MOST_PARTS = 5
_LEADING = 3
_LONGEST_NAME = 7
_LONGEST_ASIDE = 8
_LONGEST_ROLE = 6
_SHORTEST_VERB = 7
_SHORTEST_FULL_NAME = 2


class AppositionReader(PhraseBoundReader):
    """Joins a phrase to the one beside it that names or describes the same."""

    def _join_apposition_left(self, first: int, end: int, floor: int, *, closed: bool) -> int:
        led = self._describes_one(first) or (closed and self._describes_name(first, end, floor))
        if first <= floor or self._words[first - 1] != "," or (end - first > _LONGEST_ROLE and not led):
            return first
        describes = (
            led or self._opens_office(first) or self._book.phrases("humans").match(self._words, first) > 0
        )
        if not self._tokens[first].is_capital and not describes:
            return first
        outer = self._walk_left(first - 1, floor)
        while outer > floor and self._is_degree(outer, first - 1) and self._words[outer - 1] == ",":
            outer = self._walk_left(outer - 1, floor)
        if (outer > floor and self._opens_adjunct(outer - 1)) or self._tells_something(outer, first - 1):
            return first
        if self._vouches(max(floor, outer - _LEADING), outer + 1):
            return first
        named = self._tokens[outer].is_capital or self._is_title(outer)
        comma = next((i for i in range(outer, first) if self._words[i] == ","), first)
        ends_name = describes and named and comma - outer <= _LONGEST_NAME
        opens = (
            self._opens_office(outer) or ends_name or (closed and self._is_outlets_name(outer, first, end))
        )
        if outer < first - 1 and opens and not self._opens_adjunct(outer):
            return outer
        return first

    def _is_outlets_name(self, outer: int, first: int, end: int) -> bool:
        """Tell whether a name between commas is that of the outlet before: 'Media Brasil, | Lentera, melaporkan'."""
        taken = self._book.phrases("outlet_heads").match(self._words, outer)
        rest = range(outer + taken, first - 1)
        whose = all(self._tokens[here].is_capital or self._words[here] == "asal" for here in rest)
        return taken > 0 and whose and self._is_bare_name(first, end)

    def _describes_name(self, first: int, end: int, floor: int) -> bool:
        """Tell whether small letters between commas describe the name before: 'Julia, penyedia jasa, menyatakan'."""
        if first <= floor or self._words[first - 1] != "," or self._tokens[first].is_capital:
            return False
        start = self._walk_left(first - 1, floor)
        leads = self._book.phrases("leads")
        while start < first - 1 and (taken := leads.match(self._words, start)):
            start += taken
        brief = 0 < first - 1 - start <= _LONGEST_NAME and end - first <= _LONGEST_ASIDE
        return brief and self._tokens[start].is_capital and not self._opens_adjunct(start)

    def _join_apposition_right(self, first: int, last: int, ceiling: int) -> int:
        if last + 1 >= ceiling or self._words[last] != "," or last == first:
            return last
        segment = self._walk_right(last + 1, ceiling)
        inner_is_office = self._opens_office(first)
        if inner_is_office and (named := self._find_listed_name(last + 1, ceiling)):
            return named
        told = self._book.phrases("humans").match(self._words, first) or self._is_plain(first, last)
        told = told or self._names_one_of_many(first, last, segment)
        if (told or inner_is_office) and self._is_bare_name(last + 1, segment):
            return segment
        aged = segment + 1 < ceiling and self._words[segment] == "(" and self._words[segment + 1].isdigit()
        if aged and self._is_bare_name(last + 1, segment):
            return segment
        outer_is_office = self._opens_office(last + 1)
        described = self._book.phrases("outlet_heads").match(self._words, last + 1) > 0
        if outer_is_office and not described and self._is_outlet(first, last):
            return last  # "Dilansir Harian Bahari, | RSUD Melati belum menerima"
        if outer_is_office and not inner_is_office and self._begins_clause(segment, ceiling):
            return last
        if outer_is_office and (
            self._is_pointed_clause(last + 1, segment)
            or self._tells_deed(last + 1, segment, ceiling)
            or self._is_of_nobody(first, last + 1, segment, ceiling)
        ):
            return last
        dated = self._book.phrases("calendar").match(self._words, last + 1) > 0
        outer_is_name = self._tokens[last + 1].is_capital and segment - last - 1 <= 5 and not dated
        if segment > last + 1 and (outer_is_office or (inner_is_office and outer_is_name)):
            return segment
        return last

    def _names_one_of_many(self, first: int, last: int, segment: int) -> bool:
        """Tell whether a name follows 'salah satu' with a noun of people: 'salah satu warga Lawu, | Rohmat'.

        What follows a place where they were, 'salah satu warga di Pasar Lawu, ...', is a name if it has two words.
        """
        taken = self._book.phrases("singular").match(self._words, first)
        people = taken and self._book.phrases("humans").match(self._words, first + taken)
        placed = any(word in self._book.phrases("place_leads") for word in self._words[first:last])
        full = segment - last > _SHORTEST_FULL_NAME or self._is_title(last + 1)
        goes_on = self._words[segment : segment + 1] == [","]
        after = goes_on and any(
            self._book.phrases(name).match(self._words, segment + 1)
            for name in ("places", "countries", "place_openers")
        )
        return bool(people) and (full or not placed) and not after

    def _is_of_nobody(self, first: int, office: int, last: int, ceiling: int) -> bool:
        """Tell whether an office describes no speaker, who has no name: 'Menurut warga, | ketua akan diganti'."""
        named = any(self._tokens[place].is_capital for place in range(first, last))
        closed = last < ceiling and self._words[last] == ","
        return not named and not closed and last - office > 0

    def _tells_deed(self, first: int, last: int, ceiling: int) -> bool:
        """Tell whether an office opens what is told, and describes nobody: 'Menurut BPOM, | bupati menutup pasar'."""
        if last < ceiling and self._words[last] == ",":
            return False
        prefixes = tuple(self._book.phrases("finite_prefixes").words())
        known = [self._book.phrases(name) for name in ("not_finite", "offices", "humans")]
        relatives = self._book.phrases("relatives")
        for place in range(first + 1, last):
            if self._words[place - 1] in relatives:
                return False
            shaped = len(self._words[place]) >= _SHORTEST_VERB and self._words[place].startswith(prefixes)
            small = self._tokens[place].form.islower()
            if prefixes and small and shaped and not any(p.match(self._words, place) for p in known):
                return True
        return False

    def _is_outlet(self, first: int, last: int) -> bool:
        """Tell whether words are the name of an outlet, and nothing else."""
        head = any(
            self._book.phrases(n).match(self._words, first) for n in ("outlet_heads", "described_outlets")
        )
        whole = self._book.phrases("outlets").match(self._words, first) == last - first
        return head or whole or (last - first == 1 and bool(OUTLET.fullmatch(self._tokens[first].form)))

    def _find_listed_name(self, first: int, ceiling: int) -> int:
        """Return the end of a name after an office of several parts: 'Kepala Biro Hukum, Umum, dan Humas, | Rina'."""
        for _ in range(_MOST_PARTS):
            last = self._walk_right(first, ceiling)
            going = last + 1 < ceiling and self._words[last] == "," and self._tokens[first].form != ","
            if self._words[first] == "dan" and going:
                name = self._walk_right(last + 1, ceiling)
                return name if self._is_bare_name(last + 1, name) else 0
            if not going or not self._tokens[first].is_capital:
                return 0
            first = last + 1
        return 0
