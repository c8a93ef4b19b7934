"""Where the noun phrase that names a speaker begins and ends, to the left and to the right of a cue.

There is no parser here: clause boundaries, capitals and the pack's word lists decide.
"""

from __future__ import annotations

from telisik.analysis.appositions import AppositionReader
from telisik.analysis.noun_phrases import NOTHING, Phrase

LONGEST = 26
_MOST_PARTS = 5
_MOST_TOKENS = 120
_LONGEST_ASIDE = 8
_FILLER_WORDS = (3, 2)  # "belum lama ini", "baru-baru ini"
_MANNER = frozenset({"dengan", "secara"})
_HARD = frozenset('.!?;:"“”«»—–-…|•*')


class PhraseFinder(AppositionReader):
    """Finds the speaker's noun phrase beside a cue."""

    def find_left(self, cue: int, floor: int) -> Phrase:
        """Return the speaker's phrase before a cue, not reaching below the sentence's first token.

        The clause is read backwards part by part between its commas: a part that only tells when, where or how
        ("dalam keterangannya, Senin,") is stepped over, and what follows the name in the part before it is cut.
        """
        end = self._skip_fillers(cue, floor)
        if end > floor and self._words[end - 1] in self._book.phrases("subject_pronouns"):
            return Phrase(end - 1, end)
        return self._join_fields_left(self._leave_address(self._find_in_parts(cue, floor)), floor)

    def _find_in_parts(self, cue: int, floor: int) -> Phrase:
        parts = self._split_parts(cue, floor)
        placed = False
        for number in range(len(parts) - 1, -1, -1):
            part = parts[number]
            end = self._skip_fillers(part.last, part.first) if number == len(parts) - 1 else part.last
            if number and self._accompanies(cue, part.first):
                return self.take_opening(parts[0].first, part.first)
            if end <= part.first:
                continue
            if number < len(parts) - 1:
                end = self._cut_trailer(part.first, end)
            elif self._words[end - 1] in self._book.phrases("joiners"):
                return self.take_opening(self._find_opening(parts[: number + 1]), end)
            first = self._walk_left(end, part.first)
            told = end == cue and self._words[end - 1] in self._book.phrases("relatives")
            if first > part.first and not told and self._steps_aside(first, part.first):
                end = self._cut_trailer(part.first, first - 1)
                first = self._walk_left(end, part.first)
            placed = number > 0 and self._names_place(part, placed=placed)
            if number and (placed or self._is_aside(first, part) or self._is_degree(first, end)):
                continue
            if number and part.last < cue and self._words[part.first] in self._book.phrases("relatives"):
                continue
            if number:
                closed = part.last < cue and self._words[part.last] == ","
                first = self._join_apposition_left(first, end, parts[0].first, closed=closed)
                first = self._join_picked_out(first, end, parts[0].first)
            # "kaget saat membaca | surat yang menyebut"
            taken_in = told and self._words[first] in self._book.phrases("taking_in")
            phrase = self._leave_verb(first + taken_in, end)
            return self._trim(Phrase(self._find_restart(phrase), end))
        return NOTHING

    def _join_picked_out(self, first: int, end: int, floor: int) -> int:
        """Return where people begin of whom some are picked out: 'Warga, | khususnya pedagang menilai'."""
        picked = self._words[first] in self._book.phrases("picking_out")
        led = picked and end - first > 1 and first - 1 > floor and self._words[first - 1] == ","
        return self._walk_left(first - 1, floor) if led else first

    def _find_opening(self, parts: list[Phrase]) -> int:
        """Return where a clause's subject begins, after parts that only tell when or how: 'Ditemui usai rapat, | X'."""
        asides = self._book.phrases("asides")
        aside = (
            asides.match(self._words, part.first) or self._opens_adjunct(part.first) for part in parts[:-1]
        )
        skipped = next((number for number, opens in enumerate(aside) if not opens), len(parts) - 1)
        return parts[skipped].first

    def _leave_verb(self, first: int, end: int) -> Phrase:
        """Return the speaker where what stands before it makes him one: 'kabar itu membuat | warga khawatir'."""
        causatives = self._book.phrases("causatives")
        verb = next(
            (place for place in range(end - 2, first - 1, -1) if self._words[place] in causatives), -1
        )
        if verb < first or any(word in self._book.phrases("joiners") for word in self._words[verb + 1 : end]):
            return Phrase(first, end)
        return Phrase(verb + 1, end)

    def _split_parts(self, cue: int, floor: int) -> list[Phrase]:
        """Return the parts between commas from the last hard mark up to a cue, in order; one may be empty."""
        parts: list[Phrase] = []
        last = place = cue
        depth = 0
        floor = max(floor, cue - _MOST_TOKENS)
        while place > floor:
            form = self._tokens[place - 1].form
            depth += (form == ")") - (form == "(")
            if (
                depth <= 0
                and (form in _HARD or self._is_quoted(place - 1))
                and not self._is_mention(place - 1)
            ):
                break
            if depth <= 0 and form == ",":
                parts.append(Phrase(place, last))
                last = place - 1
                if len(parts) == _MOST_PARTS:
                    break
            place -= 1
        parts.append(Phrase(place, last))
        parts[0] = self._cut_bracket(parts[0])
        return parts[::-1]

    def _cut_bracket(self, part: Phrase) -> Phrase:
        """Return a part before brackets that keep a name back: 'warga | (minta namanya tidak ditulis) pada Senin'."""
        for place in range(part.first + 1, part.last):
            inside = self._words[place] == "(" and any(
                here in self._formulas for here in range(place + 1, min(part.last, place + _LONGEST_ASIDE))
            )
            if inside and self._tells_time_after(place, part.last):
                return Phrase(part.first, place)
        return part

    def _tells_time_after(self, opening: int, end: int) -> bool:
        """Tell whether words that say when or how follow brackets: 'warga (minta ...) | pada Senin sore'."""
        close = next((place for place in range(opening, end) if self._words[place] == ")"), end)
        lists = [self._book.phrases(name) for name in ("adjuncts", "calendar", "time_openers")]
        return close + 1 < end and any(phrases.match(self._words, close + 1) for phrases in lists)

    def _cut_trailer(self, first: int, end: int) -> int:
        """Return where a name ends before words that tell when, where or how: 'X di Jakarta', 'X saat ditemui'."""
        for place in range(first + 1, end):
            if self._book.phrases("trailers").match(self._words, place):
                return place
        return end

    def take_opening(self, first: int, end: int) -> Phrase:
        """Return the subject that opens a clause whose second verb is the cue: 'X menutup rapat dan mengatakan'."""
        leads = self._book.phrases("leads")
        while first < end and (taken := leads.match(self._words, first)):
            first += taken + (self._words[first + taken : first + taken + 1] == [","])
        first += self._book.phrases("presenting").match(self._words, first)
        if first < end and (taken := self._book.phrases("pronouns").match(self._words, first)):
            return Phrase(first, first + taken)
        last = first
        names = (
            "titles",
            "offices",
            "singular",
            "plural",
            "humans",
            "institutions",
            "organisations",
            "fields",
            "social",
            "shared_nouns",
            "numbering_leads",
            "thousands",
        )
        while last < end:
            taken = max(self._book.phrases(name).match(self._words, last) for name in names)
            counts = self._words[last].isdigit()
            if not taken and not counts and not self._tokens[last].is_capital:
                break
            last += max(taken, 1)
        return self._trim(Phrase(first, last)) if last > first else NOTHING

    def find_right(self, place: int, ceiling: int) -> Phrase:
        """Return the phrase that starts after a cue, not reaching beyond the sentence's last token."""
        first = place
        while first < ceiling and self._words[first] in {"oleh", "by", "dari", "pula", "juga", "lagi"}:
            first += 1
        if first < ceiling and (taken := self._book.phrases("pronouns").match(self._words, first)):
            return Phrase(first, first + taken)
        last = self._walk_right(first, ceiling)
        last = self._join_apposition_right(first, last, ceiling)
        return self._trim(Phrase(first, self._join_fields_right(first, last, ceiling)))

    def _skip_fillers(self, cue: int, floor: int) -> int:
        fillers = self._book.phrases("fillers")
        end = cue
        while end > floor and not self._stands_for_name(end - 1, floor):
            several = next(
                (n for n in _FILLER_WORDS if end - n > floor and fillers.match(self._words, end - n) == n), 0
            )
            if several:
                end -= several
            elif self._words[end - 1] in fillers:
                end -= 1
            elif end - 2 > floor and self._words[end - 2] in _MANNER and self._tells_manner(end - 1):
                end -= 2
            else:
                break
        return end

    def _trim(self, phrase: Phrase) -> Phrase:
        """Drop what leads in (conjunctions, adverbs, an adjunct without its comma) and what trails."""
        first, last = phrase.first, phrase.last
        leads = self._book.phrases("leads")
        while first < last and (taken := leads.match(self._words, first)):
            first += taken
        if first < last and self._opens_adjunct(first):
            first = self._find_head(first + 1, last)
        while first < last and not self._tokens[first].is_word:
            first += 1
        if first + 1 < last and (self._is_dateline(first) or self._words[first] == "itu"):
            first += 1  # "sementara itu | Rina Astuti"
        while first < last and not self._tokens[last - 1].is_word and self._tokens[last - 1].form != ")":
            last -= 1
        calendar = self._book.phrases("calendar")
        while (
            last > first + 1
            and calendar.match(self._words, last - 1)
            and not self._tokens[last - 1].is_capital
        ):
            last -= 1
        return Phrase(first, last)

    def _find_restart(self, phrase: Phrase) -> int:
        """Return where a sentence begins again whose full stop was lost: 'kandang ayam | Salah seorang peternak'."""
        for place in range(phrase.last - 1, phrase.first, -1):
            lone = self._tokens[place].is_capital and not self._tokens[place - 1].is_capital
            opens = lone or self._words[place - 1] in self._book.phrases("restarters")
            opens = opens and self._book.phrases("openers").match(self._words, place) > 0
            if self._tokens[place - 1].is_word and (opens or self._begins_anew(place)):
                return place
        return phrase.first

    def _begins_anew(self, place: int) -> bool:
        """Tell whether a capital can only open a sentence: 'Jawa Timur | Dia', 'di Istana, Senin | Menkeu'."""
        if not self._tokens[place].is_capital or self._tokens[place].form.isupper():
            return False
        dated = self._book.phrases("calendar").match(self._words, place - 1) > 0
        office = dated and self._book.phrases("offices").match(self._words, place) > 0
        return office or self._words[place] in self._book.phrases("restarting_pronouns")

    def _find_head(self, first: int, last: int) -> int:
        """Return where a speaker may begin after an adjunct: a person word, or a capital after lower case."""
        lists = ("offices", "humans", "singular", "plural", "institutions", "pronouns")
        for place in range(first, last):
            if any(self._book.phrases(name).match(self._words, place) for name in lists):
                return place
            capital = self._tokens[place].is_capital and not self._tokens[place - 1].is_capital
            if capital and not self._book.phrases("calendar").match(self._words, place) and place > first:
                return place
        return last
