"""People whom an article names and then calls by a plural: 'Lawyers Ann Lowe and Bo Hale sued. The lawyers said'."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.model import Code
from telisik.analysis.noun_heads import grade_code
from telisik.analysis.openers import OpenerResolver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_heads import SourceType
    from telisik.analysis.reading import Candidate

_NAME = r"[A-Z][\w'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_NAMES = rf"{_NAME}(?:, {_NAME})*,? and {_NAME}"
_BEFORE = re.compile(rf"\b([A-Za-z]+s),? ({_NAMES})")
_BEHIND = re.compile(rf"\b({_NAMES}), (?:both|all|two|three|four|the) ((?:[a-z-]+ ){{0,3}}?[a-z]+s)\b")
_ENGLISH = "en"
_POINTING = frozenset({"the", "both", "these", "those"})
_LONGEST = 3


class NamedGroupReading(OpenerResolver):
    """Tells of one text which groups have names."""

    def _find_named_group(
        self, candidate: Candidate, words: Sequence[str]
    ) -> tuple[SourceType, str | None] | None:
        """Return the names of 'the lawyers' that stood right beside that word before; None where none did."""
        source = candidate.source
        if source is None or len(words) > _LONGEST or words[0] not in _POINTING:
            return None
        if not self._tokens[source.last - 1].form.islower():
            return None  # 'the Democrats' are a party, whoever was named
        place, names = self._named_groups.get(words[-1], (0, ""))
        if not names or place > self._tokens[source.first].start:
            return None
        return grade_code(Code.NAMED_PERSON), names

    @cached_property
    def _named_groups(self) -> dict[str, tuple[int, str]]:
        """Return where and with which names a plural noun was first joined to names."""
        if self._book.pack.language != _ENGLISH:
            return {}
        groups: dict[str, tuple[int, str]] = {}
        for match in _BEFORE.finditer(self._text.text):
            groups.setdefault(match[1].lower(), (match.start(), match[2]))
        for match in _BEHIND.finditer(self._text.text):
            for word in match[2].split():
                groups.setdefault(word, (match.start(), match[1]))
        days = self._book.phrases("calendar")
        return {
            noun: (place, names)
            for noun, (place, names) in groups.items()
            if not any(days.match([word.lower()], 0) for word in names.split())
        }
