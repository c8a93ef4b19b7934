"""Who a headline or lead means by what somebody is: 'Senator rips budget deal', 'Black lawmakers condemn ...'.

An article often names in its body whom its first sentences only describe; by rule 4 of the guidelines these are named
persons. A group counts as named where at least two persons of its kind are.
"""

from __future__ import annotations

import re
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
_NEAR = 2  # sentences from a description to the bare name of whom it describes
_LONGEST_NAME = 3
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
        if kinds and len(later) < fewest:
            later = self._find_introduced(attribution, named)
        if not kinds or not later:
            return attribution
        return replace(
            attribution,
            code=Code.NAMED_PERSON,
            grade=Grade.G0,
            rule=f"{self._book.pack.language}.source.named_person",
            resolved_to=min(later, key=len),
        )

    def _find_introduced(self, attribution: Attribution, named: Sequence[Attribution]) -> set[str]:
        """Return the name that 'the nominee' of a lead bears: the next to speak, in full, untitled and unheard.

        A writer who brings somebody in by a bare name takes it for told who that is.
        """
        words = self._text.slice(attribution.label).lower().split()
        definite = words[0] == "the" or any(word.endswith(("'s", "’s")) for word in words[:-1])
        english = self._book.pack.language == "en"
        if not (english and definite) or attribution.code is Code.UNNAMED_GROUP:
            return set()
        nearest = next((each for each in named if each.label.start > attribution.label.end), None)
        first, last = self._text.find_sentence(attribution.label.start), None
        if nearest is not None:
            last = self._text.find_sentence(nearest.label.start)
        if nearest is None or first is None or last is None or last.index - first.index > _NEAR:
            return set()
        name = self._text.slice(nearest.label)
        parts = name.split()
        bare = _FEWEST_OF_GROUP <= len(parts) <= _LONGEST_NAME and all(part[:1].isupper() for part in parts)
        titled = any(self._book.phrases(n).match([parts[0].lower()], 0) for n in ("titles", "offices"))
        heard = re.search(rf"\b{re.escape(parts[-1])}\b", self._text.text[: nearest.label.start])
        return {name} if bare and not titled and not heard else set()

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
