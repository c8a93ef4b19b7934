"""Who a headline or lead means by what somebody is: 'Senator rips budget deal', 'Black lawmakers condemn ...'.

An article often names in its body whom its first sentences only describe; by rule 4 of the guidelines these are named
persons. A group counts as named where at least two persons of its kind are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade
from telisik.analysis.records import RecordResolver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.model import Attribution

_UNNAMED = frozenset({Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL, Code.UNNAMED_GROUP})
_LAST_OPENER = 2  # the headline, its second line and the lead
_FEWEST_OF_GROUP = 2
_AFTER_HEAD = frozenset({"of", "for", "in", "at", "from", "who", "with", ","})


class OpenerResolver(RecordResolver):
    """Tells of one text which of its persons its headline and lead describe."""

    def _name_openers(self, found: Sequence[Attribution]) -> list[Attribution]:
        """Return the attributions, those of the opening named whom the body names."""
        named = [each for each in found if each.code is Code.NAMED_PERSON and each.source]
        return [self._name_opener(each, named) for each in found]

    def _name_opener(self, attribution: Attribution, named: Sequence[Attribution]) -> Attribution:
        sentence = self._text.find_sentence(attribution.label.start)
        if attribution.code not in _UNNAMED or sentence is None or sentence.index > _LAST_OPENER:
            return attribution
        kinds = self._list_kinds(self._text.slice(attribution.label).lower().split())
        later = {
            self._text.slice(each.label)
            for each in named
            if each.label.start > attribution.label.end and self._is_called(each, kinds)
        }
        fewest = _FEWEST_OF_GROUP if attribution.code is Code.UNNAMED_GROUP else 1
        if not kinds or len(later) < fewest:
            return attribution
        return replace(
            attribution,
            code=Code.NAMED_PERSON,
            grade=Grade.G0,
            rule=f"{self._book.pack.language}.source.named_person",
            resolved_to=min(later, key=len),
        )

    def _list_kinds(self, words: Sequence[str]) -> frozenset[str]:
        """Return what persons of a kind are called: 'senator' and 'sen.' for 'Senator', nothing for 'an official'."""
        if not words or self._book.phrases("unnamed_openers").match(words, 0):
            return frozenset()
        end = next((i for i, word in enumerate(words) if i and word in _AFTER_HEAD), len(words))
        head = words[end - 1].strip(",'’")
        known = any(
            self._book.phrases(name).match([form], 0)
            for form in (head, head[:-1])
            for name in ("humans", "offices")
        )
        titles = self._book.pack.lexicons.get("short_titles", ())
        short = {each.split()[0] for each in titles if head.rstrip("s") in each.split()[1:]}
        general = head.rstrip("s") in self._book.phrases("general_people")
        return (
            frozenset({head, head.removesuffix("s"), *short})
            if known and (not general or short)
            else frozenset(short)
        )

    def _is_called(self, attribution: Attribution, kinds: frozenset[str]) -> bool:
        """Tell whether a named person's label holds one of the words for a kind."""
        words = {word.strip(",()'’") for word in self._text.slice(attribution.label).lower().split()}
        return bool(kinds & (words | {word.rstrip(".") for word in words}))
