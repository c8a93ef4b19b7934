"""Who is meant by what he is to somebody else, or by an office of a place, where a name stands beside those words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import SourceType
from telisik.analysis.reading import Reading, remember, strip_possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.reading import Candidate
    from telisik.analysis.resolution import Memory, Mention

_FEWEST_WORDS = 2
_LONGEST_CALL = 4
_LONGEST_OFFICE = 8
_TITLE_REACH = 9
_BESIDE = 4  # tokens between a relative's noun and his name: "suaminya yang bernama Rusli"
_HONOURING = "sang"
_HIS = "nya"
_BRACKETS = frozenset("().")
_BEHIND_OFFICE = frozenset({",", ".", ")", "of", "for", "at", "in", "who", "and", "on", ";"})

Resolved = tuple[SourceType, str | None]


def name_person(name: tuple[str, ...]) -> Resolved:
    """Return what is known of a source whose personal name is told, in words: its type, and the name."""
    return SourceType(Code.NAMED_PERSON, Grade.G0, name), " ".join(name)


class RelationReading(Reading):
    """Tells of one text which names stand beside what somebody is."""

    def _find_holder_of(self, candidate: Candidate, words: Sequence[str]) -> Resolved | None:
        """Return who holds an office, where its words stand beside a name: 'Penasihat Ahli Kapolri, Irjen Aryanto'.

        Only an office that says of what it is: 'Ketua RT 05', not 'ketua'; and nobody of whom there are many.
        """
        led = any(self._book.phrases(n).match(words, 0) for n in ("singular", "plural", "relatives_of"))
        if led or not _FEWEST_WORDS <= len(words) <= _LONGEST_OFFICE or candidate.source is None:
            return None
        if (
            not self._book.phrases("offices").match(words, 0)
            or not self._tokens[candidate.source.first].is_capital
        ):
            return None
        return self._find_office_holder(tuple(words))

    @remember
    def _find_office_holder(self, words: tuple[str, ...]) -> Resolved | None:
        office, size = list(words), len(words)
        for place in self._text.places.get(office[0], ()):
            if place + size + 1 >= len(self._low) or self._low[place : place + size] != office:
                continue
            after = place + size + (self._low[place + size] == ",")
            before = place - 1 if place and self._low[place - 1] == "," else place
            for forms in (self._take_name(after), self._take_name_before(before) if before < place else []):
                if found := self._name(forms):
                    return found
        return None

    def _find_apposed_holder(self, candidate: Candidate, words: Sequence[str]) -> Resolved | None:
        """Return whom a comma and an office describe: 'Ann Lowe, the mayor's chief aide' for 'the mayor's chief aide'.

        A name in the words must stand beside the office too: "Kessel's manager" is not "Petty's".
        """
        source = candidate.source
        if source is None or self._book.pack.language != "en" or words[0] in self._book.phrases("singular"):
            return None
        owners = {
            strip_possessive(token.lower)
            for token in self._tokens[source.first : source.last]
            if token.is_capital and token.lower not in self._book.phrases("not_names")
        }
        for place in self._text.places.get(words[-1], ()):
            comma = self._find_comma_before(place) if not source.first <= place < source.last else -1
            if comma <= 0 or self._next(place + 1) not in _BEHIND_OFFICE:
                continue
            reach = range(place, min(len(self._low), place + _TITLE_REACH))
            end = next((here for here in reach if self._low[here] in {",", "."}), place + 1)
            beside = {strip_possessive(low) for low in self._low[comma:end]}
            own = self._low[comma + 1] in self._book.phrases("possessive_pronouns")
            if (own or owners <= beside) and (found := self._name(self._take_name_before(comma))):
                return found
        return None

    def _find_comma_before(self, place: int) -> int:
        """Return the comma before a short description that ends in a noun; -1 where a clause stands between."""
        for here in range(place - 1, max(0, place - _LONGEST_OFFICE), -1):
            if self._low[here] == ",":
                return here
            if not self._tokens[here].form[:1].isalpha() and self._tokens[here].form[:1] not in "'’-":
                return -1
            if any(
                self._low[here] in self._book.phrases(name)
                for name in ("boundaries", "auxiliaries", "be_forms")
            ):
                return -1
        return -1

    def _serves_another(self, words: Sequence[str], mention: Mention, memory: Memory) -> bool:
        """Tell whether a phrase names whom somebody serves, and who spoke serves another: 'the Petty spokeswoman'."""
        masters = {word for word in words if word in memory.names}
        told = [strip_possessive(word.strip(",.")) for word in mention.words.split()]
        others = {word.lower() for word in told[1:] if word[:1].isupper() and word not in mention.type.name}
        return bool(masters and others) and masters.isdisjoint(word.lower() for word in told)

    def _find_relative(self, candidate: Candidate, words: Sequence[str]) -> Resolved | None:
        """Return whose name stands beside what he is to somebody: 'Dimas Prakoso, anak Suwandi'."""
        source, size = candidate.source, len(words)
        if (
            source is None
            or not _FEWEST_WORDS <= size <= _LONGEST_CALL
            or not self._tokens[source.last - 1].is_capital
        ):
            return None
        if not self._book.phrases("sole_relations").match(words, 0):
            return None
        for place in self._text.places.get(words[0], ()):
            if place == source.first or self._low[place : place + size] != list(words):
                continue
            if (
                place
                and self._low[place - 1] == ","
                and (found := self._name(self._take_name_before(place - 1)))
            ):
                return found
            if self._next(place + size) == "," and (found := self._name(self._take_name(place + size + 1))):
                return found
        return None

    def _is_anothers(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Tell whether a name only says whose kin or lawyer speaks: 'Ayah Rina' where Rina was told of before.

        Not where that noun stood near the name before, which is its bearer's then: 'suaminya, Rusli ... suami Rusli'.
        """
        source = candidate.source
        kin = self._book.phrases("kin_of")
        taken = kin.match(words, 0)
        if (
            source is None
            or not taken
            or taken >= len(words)
            or words[-1] in self._book.phrases("demonstratives")
        ):
            return False
        first = source.first + taken
        names = [token for token in self._tokens[first : source.last] if token.is_word]
        title = self._tokens[source.first].is_capital and self._low[source.first] in self._book.phrases(
            "titles_of_age"
        )
        if title or "," in words or not names or not all(name.is_capital for name in names):
            return False
        earlier = [place for place in self._text.places.get(names[0].lower, ()) if place < source.first]
        beside = any(
            kin.match([self._book.strip_clitic(word)], 0)
            for place in earlier
            for word in self._low[max(0, place - _BESIDE) : place]
        )
        return bool(earlier) and not beside

    def _find_kin(self, candidate: Candidate, memory: Memory, words: Sequence[str]) -> Resolved | None:
        """Return the name of 'sang ibu' where it stands behind that word: 'ibunya, Siti Rahma'."""
        del candidate, memory
        if words[0] != _HONOURING or len(words) != _FEWEST_WORDS:
            return None
        if not self._book.phrases("relatives_of").match(words, 1):
            return None
        links = self._book.phrases("naming_links")
        for word in (words[1], words[1] + _HIS):
            for place in self._text.places.get(word, ()):
                for here in (place + 1, place + 2):  # "ibu | korban, Siti Rahma"
                    taken = links.match(self._low, here) if here < len(self._low) else 0
                    if taken and (found := self._name(self._take_name(here + taken))):
                        return found
        return None

    def _name(self, forms: Sequence[str]) -> Resolved | None:
        """Return the full name that words hold; None where they hold none."""
        name = self._typer.find_name(forms)
        if len(name) <= 1 or any(self._is_common(part) or part.isupper() for part in name):
            return None
        return name_person(name)

    def _take_name(self, first: int) -> list[str]:
        """Return the capitals from a place on, with what stands in brackets among them."""
        last = first
        while last < min(len(self._tokens), first + _TITLE_REACH) and (
            self._tokens[last].is_capital or self._tokens[last].form in _BRACKETS
        ):
            last += 1
        return [t.form for t in self._tokens[first:last] if t.form not in _BRACKETS]

    def _take_name_before(self, last: int) -> list[str]:
        first = last
        while first > max(0, last - _TITLE_REACH) and self._tokens[first - 1].is_capital:
            first -= 1
        return [t.form for t in self._tokens[first:last]]

    def _is_common(self, name: str) -> bool:
        return any(
            name.lower() in self._book.phrases(n) for n in ("leads", "not_names", "adjuncts", "calendar")
        )
