"""People whom an article names and then calls by a plural: 'Lawyers Ann Lowe and Bo Hale sued. The lawyers said'."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Span
from telisik.analysis.noun_heads import grade_code
from telisik.analysis.openers import OpenerResolver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_heads import SourceType
    from telisik.analysis.reading import Candidate
    from telisik.analysis.resolution import Memory

_NAME = r"(?:[A-Z][a-z]{1,4}\. )?[A-Z][\w'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_FROM = r"(?: of [A-Z][\w.]+| \([^)\n]{3,14}\))?"
_NAMES = rf"{_NAME}{_FROM}(?:, {_NAME}{_FROM})*,? and {_NAME}"
_BEFORE = re.compile(rf"\b([A-Za-z]+s)[.,]? ({_NAMES})")
_JOINED = re.compile(_NAMES)
_PARTS = re.compile(rf"{_FROM}(?:,? and |, )")
_BEHIND = re.compile(rf"\b({_NAMES}), (?:both|all|two|three|four|the) ((?:[a-z-]+ ){{0,3}}?[a-z]+s)\b")
_ENGLISH = "en"
_POINTING = frozenset({"the", "both", "these", "those"})
_LONGEST = 3
_FEWEST = 2
_NEAR = 3  # sentences back to the names that 'both senators' means
_OPENING = 12  # characters before the first name: 'Sens. '


class NamedGroupReading(OpenerResolver):
    """Tells of one text which groups have names."""

    def _find_named_group(
        self, candidate: Candidate, memory: Memory, words: Sequence[str]
    ) -> tuple[SourceType, str | None] | None:
        """Return the names of 'the lawyers', 'both candidates'; None where nobody was named so."""
        source = candidate.source
        if source is None or len(words) > _LONGEST or words[0] not in _POINTING:
            return None
        if not self._tokens[source.last - 1].form.islower():
            return None  # 'the Democrats' are a party, whoever was named
        place, names = self._named_groups.get(words[-1], (0, ""))
        if names and place <= self._tokens[source.first].start:
            return grade_code(Code.NAMED_PERSON), names
        if self._book.pack.language != _ENGLISH:
            return None
        rivals = words[-1] in self._book.phrases("sole_rivals")
        if rivals and len(set(memory.names.values())) >= _FEWEST:
            return grade_code(Code.NAMED_PERSON), None
        counted = self._book.phrases("pair_openers").match(words, 0) > 0
        many = words[-1] in self._book.phrases("nameable_groups")
        many = many or (counted and words[-1] in self._book.phrases("counted_groups"))
        if not rivals and not many:
            return None
        joined = self._find_joined(candidate, memory, counted=counted)
        return (grade_code(Code.NAMED_PERSON), joined) if joined else None

    def _find_joined(self, candidate: Candidate, memory: Memory, *, counted: bool) -> str:
        """Return the names that stand side by side before; without a number they must open the sentence before."""
        source, index = candidate.source, candidate.sentence.index
        if source is None or self._book.pack.language != _ENGLISH:
            return ""
        first = self._text.sentences[max(0, index - (_NEAR if counted else 1))].span.start
        end = self._tokens[source.first].start
        found = [m for m in _JOINED.finditer(self._text.text, first, end) if self._are_persons(m[0], memory)]
        if not found or (not counted and found[-1].start() - first > _OPENING):
            return ""
        between = self._text.find_tokens(Span(found[-1].end(), end))
        lists = [self._book.phrases(name) for name in ("plural", "plural_humans")]
        others = any(
            phrases.match(self._low, here)
            for here in range(between[0] + 1, source.first)
            for phrases in lists
        )
        return found[-1][0] if counted or not others else ""

    def _are_persons(self, names: str, memory: Memory) -> bool:
        """Tell whether all of some names are persons': full ones, or those that the article gives in full."""
        parts = [part.split() for part in _PARTS.split(names)]
        full = (len(self._typer.find_name(part)) >= _FEWEST for part in parts)
        known = (part[-1].lower() in memory.names for part in parts)
        return all(either for either in map(any, zip(full, known, strict=True)))

    @cached_property
    def _named_groups(self) -> dict[str, tuple[int, str]]:
        """Return where and with which names a plural noun was first joined to names."""
        if self._book.pack.language != _ENGLISH:
            return {}
        groups: dict[str, tuple[int, str]] = {}
        short = {
            line.split()[0]: line.split()[1:] for line in self._book.pack.lexicons.get("plural_titles", ())
        }
        for match in _BEFORE.finditer(self._text.text):
            for noun in (match[1].lower(), *short.get(match[1].lower(), ())):
                groups.setdefault(noun, (match.start(), match[2]))
        for match in _BEHIND.finditer(self._text.text):
            for word in match[2].split():
                groups.setdefault(word, (match.start(), match[1]))
        days = self._book.phrases("calendar")
        return {
            noun: (place, names)
            for noun, (place, names) in groups.items()
            if not any(days.match([word.lower()], 0) for word in names.split())
        }
