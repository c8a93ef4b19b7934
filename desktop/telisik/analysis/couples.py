"""People whom an article names and then calls by their number: 'keduanya', 'kedua dokter itu', 'mereka'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Code
from telisik.analysis.named_groups import NamedGroupReading
from telisik.analysis.noun_heads import SourceType, grade_code
from telisik.analysis.resolution import REACH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.reading import Candidate
    from telisik.analysis.resolution import Memory

_NEAR = 2  # sentences back to where the names stand side by side
_JOINT = frozenset({"dan", "serta", "bersama"})
_LONGEST_MEMBER = 9
_LONGEST_DESCRIPTION = 3
_FEWEST_PARTS = 2
_NAMED = frozenset({Code.NAMED_PERSON, Code.NAMED_ORG})
_PAIR = 2
_THEY = "mereka"


class CoupleReading(NamedGroupReading):
    """Tells of one text which names a number of people means."""

    def _find_couple(
        self, candidate: Candidate, memory: Memory, words: Sequence[str]
    ) -> tuple[SourceType, str | None] | None:
        """Return the names that 'keduanya' or 'kedua dokter itu' means; None where nobody was named so."""
        if candidate.source is None or not self._counts_people(candidate, words):
            return None
        first = self._text.sentences[max(0, candidate.sentence.index - _NEAR)].first
        if self._are_counted_after(first, candidate.source.first):
            return None
        if names := self._find_joint_names(first, candidate.source.first):
            return names
        if not self._may_have_spoken(first, candidate.source.first, words):
            return None
        if len(words) > 1 and len(set(memory.names.values())) >= _PAIR:
            return grade_code(Code.NAMED_PERSON), None  # one of the two may be named later
        near = [m for m in memory.mentions if candidate.sentence.index - m.sentence <= REACH]
        spoke = {m.type.name for m in near if m.type.code is Code.NAMED_PERSON and m.type.name}
        lone = [name for name in spoke if not any(set(name) < set(other) for other in spoke)]
        crowd = near and near[-1].type.code is Code.UNNAMED_GROUP
        return (grade_code(Code.NAMED_PERSON), None) if len(lone) >= _PAIR and not crowd else None

    def _find_named_they(self, candidate: Candidate, word: str) -> tuple[SourceType, str | None] | None:
        """Return the names that stand side by side right before 'mereka', where no other people are told of since."""
        if candidate.source is None or word != _THEY:
            return None
        first = self._text.sentences[max(0, candidate.sentence.index - 1)].first
        names = self._find_joint_names(first, candidate.source.first)
        if not names:
            return None
        lists = [self._book.phrases(name) for name in ("plural", "collectives", "crowds", "social")]
        others = any(
            phrases.match(self._low, place)
            for place in range(first, candidate.source.first)
            for phrases in lists
        )
        return None if others else names

    def _counts_people(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Tell whether a phrase is a number alone, or points with a number at people: 'kedua pemain itu'."""
        if words[0] in self._book.phrases("couple_pronouns") and len(words) == 1:
            return True
        if words[0] not in self._book.phrases("couples") or len(words) < _PAIR or candidate.source is None:
            return False
        skilled = any(self._book.phrases(n).match(words, 1) for n in ("professions", "offices", "humans"))
        pointing = self._book.phrases("demonstratives")
        after = self._next(candidate.source.last)
        return skilled and (after in pointing or any(word in pointing for word in words))

    def _may_have_spoken(self, first: int, last: int, words: Sequence[str]) -> bool:
        """Tell whether a number may mean those who have spoken by name: no people of a case are told of beside it."""
        skilled = any(self._book.phrases(n).match(words, 1) for n in ("professions", "offices"))
        roles = self._book.phrases("case_roles")
        return skilled or (len(words) == 1 and roles.find(self._low[first:last]) < 0)

    def _are_counted_after(self, first: int, last: int) -> bool:
        """Tell whether people without names are counted between: 'dua saksi', whom 'keduanya' rather means."""
        counting = self._book.phrases("pair_numerals")
        people = ("humans", "offices", "case_roles")
        return any(
            counting.match(self._low, place)
            and any(self._book.phrases(name).match(self._low, place + 1) for name in people)
            and not self._tokens[place + 2].is_capital
            and self._low[place + 2] not in {",", "("}
            for place in range(first, last - 2)
        )

    def _find_joint_names(self, first: int, last: int) -> tuple[SourceType, str] | None:
        """Return two names on both sides of 'dan', each with what its bearer is: 'Dubes X Ann Lowe dan Bo Hale'."""
        for place in range(last - 1, first, -1):
            joint = self._low[place] in _JOINT or self._tokens[place].form == "/"
            if not joint or self._is_inside_quote(place):
                continue
            right = self._type_member(*self._take_right_member(place + 1, last))
            left = self._type_member(*self._take_left_member(place, first)) if right else None
            if left and right and left.name != right.name:
                return SourceType(left.code, left.grade), f"{' '.join(left.name)}, {' '.join(right.name)}"
        return None

    def _take_right_member(self, first: int, end: int) -> tuple[int, int]:
        """Return a name with the few small words before it that say what its bearer is: 'pemilik warung Siti Rahma'."""
        place, end = first, min(end, first + _LONGEST_MEMBER)
        while place < end and place - first < _LONGEST_DESCRIPTION and self._tokens[place].form.isalpha():
            if self._tokens[place].is_capital:
                break
            place += 1
        while place < end and self._tokens[place].is_capital:
            place += 1 + (self._next(place + 1) == "." and len(self._low[place]) == 1)  # "M. Dahlan"
        return first, place

    def _take_left_member(self, end: int, floor: int) -> tuple[int, int]:
        """Return the capitals before 'dan', without an age in brackets behind them."""
        if self._low[end - 1] == ")" and self._low[end - 3] == "(":
            end -= 3
        first = end
        while first > max(floor, end - _LONGEST_MEMBER) and self._tokens[first - 1].is_capital:
            first -= 1
        return first, end

    def _type_member(self, first: int, last: int) -> SourceType | None:
        """Return the type of a name beside 'dan', a person's in full or one known, or a body's; else None."""
        forms = [token.form for token in self._tokens[first:last]]
        kind = self._typer.type_phrase(forms) if forms and forms[-1][:1].isupper() else None
        if (
            kind is not None
            and kind.code not in _NAMED
            and len(run := _take_last_capitals(forms)) < len(forms)
        ):
            kind = self._typer.type_phrase(run)  # "pemilik warung | Siti Rahma"
        if kind is None or kind.code not in _NAMED or any(self._is_no_name(part) for part in kind.name):
            return None
        if kind.code is Code.NAMED_PERSON:
            return kind if len(kind.name) >= _FEWEST_PARTS else None
        return SourceType(kind.code, kind.grade, tuple(forms))


def _take_last_capitals(forms: Sequence[str]) -> list[str]:
    first = len(forms)
    while first and forms[first - 1][:1].isupper():
        first -= 1
    return list(forms[first:])
