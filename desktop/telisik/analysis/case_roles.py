"""Which name the people of a case bear, who are called by their part in it: 'korban', 'tersangka', 'saksi'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.reading import remember
from telisik.analysis.relations import RelationReading, Resolved, name_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from telisik.analysis.reading import Candidate
    from telisik.analysis.resolution import Memory

_CALLED_REACH = 8  # tokens between a noun and 'bernama': "pelaku pencurian sepeda motor | bernama Rian"
_FEWEST_WORDS = 2
_NEXT_SENTENCES = 3
_AGE = 3  # tokens of "(34)"
_NO_NAMES = ("places", "countries", "organisations", "institutions", "companies", "place_openers", "calendar")
_STOPS = frozenset(".,;:()")


class CaseRoleReading(RelationReading):
    """Tells of one text who its victims, suspects and witnesses are."""

    def _find_case_name(self, candidate: Candidate, memory: Memory, words: Sequence[str]) -> Resolved | None:
        """Return the name that the article gives to 'korban' or 'tersangka': 'korban bernama Rindy Liviani'."""
        del candidate, memory
        if len(words) != 1 or words[0] not in self._book.phrases("case_roles"):
            return None
        return self._find_bearer(words[0])

    def _find_aged_name(self, candidate: Candidate) -> str | None:
        """Return the one word that an age tells to be a name: 'korban | Rudi (34)', 'warga Sumi (50)'."""
        source = candidate.speaker
        if source is None or source.last - source.first < _FEWEST_WORDS:
            return None
        last = source.last - _AGE if self._tokens[source.last - 1].form == ")" else source.last
        age = self._tokens[last + 1].form if last + 1 < len(self._tokens) else ""
        if last - source.first != _FEWEST_WORDS or self._next(last) != "(" or not age.isdigit():
            return None
        name = self._tokens[last - 1]
        people = self._book.phrases("humans").match(self._low, source.first) == 1
        known = any(name.lower in self._book.phrases(each) for each in _NO_NAMES) or self._is_common(
            name.form
        )
        return name.form if people and name.is_capital and name.form.istitle() and not known else None

    @remember
    def _find_bearer(self, part: str) -> Resolved | None:
        """Return who is first named as having a part in a case; any word for a suspect means the suspect."""
        suspects = self._book.phrases("suspects")
        role = frozenset(suspects.words()) if part in suspects else frozenset({part})
        for start in self._list_name_places(role):
            last = self._find_capitals_end(start, len(self._tokens))
            name = self._typer.find_name([t.form for t in self._tokens[start:last]])
            if name and not any(part.isupper() or self._is_common(part) for part in name):
                return name_person(name)
        return None

    def _list_name_places(self, role: frozenset[str]) -> Iterator[int]:
        """Yield where a name may begin that somebody of a role bears: behind the word, or behind 'bernama' after it."""
        links = self._book.phrases("naming_links")
        for place in sorted(place for word in role for place in self._text.places.get(word, ())):
            if place + 1 < len(self._low):
                yield place + 1 + links.match(self._low, place + 1)
            yield from self._list_called(place)
        for word in self._book.phrases("role_words").words():
            if word.removeprefix("ke").removesuffix("an") in role:  # 'kesaksian Weldi' for 'saksi'
                yield from (place + 1 for place in self._text.places.get(word, ()))

    def _list_called(self, place: int) -> Iterator[int]:
        """Yield where the name stands of whom several words describe: 'pelaku pencurian motor bernama | Rian'."""
        calling = self._book.phrases("calling_by_name")
        for here in range(place + 1, min(place + _CALLED_REACH, len(self._low) - 1)):
            if self._low[here] in _STOPS:
                return
            if taken := calling.match(self._low, here):
                yield here + taken
                return

    def _find_called_later(self, candidate: Candidate, words: Sequence[str]) -> str | None:
        """Return the name that one of the next sentences gives to 'seorang pria': 'pria bernama Afrian itu'."""
        single, source = self._book.phrases("singular"), candidate.source
        noun = next(
            (i + single.match(words, i) for i in range(len(words)) if single.match(words, i)), len(words)
        )
        if source is None or noun >= len(words):
            return None
        end = self._text.sentences[candidate.sentence.index :][:_NEXT_SENTENCES][-1].last
        calling, pointing = self._book.phrases("calling_by_name"), self._book.phrases("demonstratives")
        for place in self._text.places.get(words[noun], ()):
            first = place + 1 + calling.match(self._low, place + 1) if source.last < place < end - 1 else 0
            last = self._find_capitals_end(first, end) if first > place + 1 else first
            if last > first and self._next(last) in pointing:
                return " ".join(token.form for token in self._tokens[first:last])
        return None
