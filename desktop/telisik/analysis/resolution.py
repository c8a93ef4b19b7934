"""Who an anaphor, a bare surname or a title stands for: what the article says before and after.

The guidelines' rules 3, 4 and 10: a pronoun takes the type of what it refers to; a name given to the same person
earlier or later makes it a named person; a passive with a colon right after a speaking source takes that source.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import SourceType

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_PERSONS = frozenset({Code.NAMED_PERSON, Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL, Code.SOCIAL_MEDIA})
_OFFICERS = frozenset({Code.NAMED_PERSON, Code.ROLE_OFFICIAL})
_INDIVIDUALS = _PERSONS - {Code.SOCIAL_MEDIA}
_BODIES = frozenset({Code.NAMED_ORG, Code.INSTITUTION_VOICE, Code.MEDIA_RELAY, Code.DOCUMENT_DATA})
_PLURALS = frozenset({Code.UNNAMED_GROUP})
_CROWDS = frozenset({Code.UNNAMED_GROUP, Code.SOCIAL_MEDIA})
_MANY = frozenset({Code.NAMED_ORG, Code.INSTITUTION_VOICE, Code.MEDIA_RELAY})
_NAMELESS = frozenset({Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL})
_SPEAKING_BODIES = frozenset({Code.NAMED_ORG, Code.INSTITUTION_VOICE})
REACH = 6
NEAR = 3
_OFFICER_REACH = 12
_MEMORY = 200


@dataclass(frozen=True, slots=True)
class Mention:
    """A source that spoke: its type, its words, and the sentence it stood in."""

    type: SourceType
    words: str
    sentence: int
    relayed: bool = False  # told of by whoever speaks around it: "dari keterangan VT"


@dataclass(slots=True)
class Memory:
    """The sources of an article so far, and the names anywhere in it."""

    mentions: list[Mention] = field(default_factory=list)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Remember a source that has just spoken.

        One without a name in the sentence of a named person is told of by that person, who goes on speaking.
        """
        last = self.mentions[-1] if self.mentions else None
        told = last is not None and last.sentence == mention.sentence and mention.type.code in _NAMELESS
        if told and last is not None and last.type.code is Code.NAMED_PERSON:
            self.mentions.insert(-1, mention)
        else:
            self.mentions.append(mention)

    def find_last(self, sentence: int, *, plural: bool = False, any_kind: bool = False) -> Mention | None:
        """Return the nearest earlier source that a pronoun can stand for, within a few sentences."""
        wanted = _PLURALS if plural else _PERSONS
        fallback = None
        for mention in reversed(self.mentions):
            if sentence - mention.sentence > REACH:
                break
            if any_kind and mention.type.code is not Code.HEARSAY_AGENTLESS:
                return mention
            if mention.type.code in wanted:
                return mention
            if mention.type.code is not Code.HEARSAY_AGENTLESS and (
                fallback is None or (plural and fallback.type.code in _PERSONS and mention.type.code in _MANY)
            ):
                fallback = mention
        return fallback

    def _find_nearest(self, sentence: int, codes: Container[Code], reach: int) -> Mention | None:
        """Return the last source of some types, if it spoke within so many sentences."""
        for mention in reversed(self.mentions):
            if sentence - mention.sentence > reach:
                return None
            if mention.type.code in codes:
                return mention
        return None

    def find_person(self, sentence: int) -> Mention | None:
        """Return the nearest earlier person, within a few sentences."""
        return self._find_nearest(sentence, _PERSONS, REACH)

    def find_individual(self, sentence: int) -> Mention | None:
        """Return the nearest earlier person who is no account, within a few sentences."""
        return self._find_nearest(sentence, _INDIVIDUALS, REACH)

    def find_teller(self, mention: Mention) -> Mention | None:
        """Return the person by name who spoke before somebody of a case, within a few sentences, and tells of him."""
        for earlier in reversed(self.mentions):
            if mention.sentence - earlier.sentence > REACH:
                return None
            if earlier.type.code is Code.NAMED_PERSON and earlier.sentence <= mention.sentence:
                return earlier
        return None

    def find_other_person(self, person: Mention) -> Mention | None:
        """Return the nearest person by name or office who spoke before somebody else, within a few sentences."""
        return self._find_nearest(person.sentence, _OFFICERS, _OFFICER_REACH)

    def find_thing(self, sentence: int) -> Mention | None:
        """Return the nearest earlier body, outlet or record, within a few sentences."""
        return self._find_nearest(sentence, _BODIES, REACH)

    def find_group(self, sentence: int) -> Mention | None:
        """Return the people of this or the sentence before whom 'ada juga yang' goes on with."""
        return self._find_nearest(sentence, _CROWDS, 1)

    def find_body(self, sentence: int, reach: int = NEAR) -> Mention | None:
        """Return the body that spoke last, within the sentences just before."""
        return self._find_nearest(sentence, _SPEAKING_BODIES, reach)

    def find_code(self, code: Code) -> Mention | None:
        """Return the last source of one kind."""
        return next((m for m in reversed(self.mentions[-_MEMORY:]) if m.type.code is code), None)

    def find_head(self, head: str) -> Mention | None:
        """Return the last source whose words hold a head noun ("petugas itu", "the official")."""
        for mention in reversed(self.mentions[-_MEMORY:]):
            if head in mention.words.lower().split():
                return mention
        return None

    def find_speaking(self, sentence: int) -> Mention | None:
        """Return the source that spoke in this or the sentence before."""
        for mention in reversed(self.mentions):
            if sentence - mention.sentence > 1:
                return None
            if mention.type.code is not Code.HEARSAY_AGENTLESS:
                return mention
        return None

    def learn_name(self, name: Sequence[str]) -> None:
        """Remember each word of a personal name."""
        for word in name:
            if len(word) > 2:
                self.names.setdefault(word.lower(), tuple(name))


UNKNOWN_PERSON = SourceType(Code.UNNAMED_INDIVIDUAL, Grade.G3)
UNKNOWN_GROUP = SourceType(Code.UNNAMED_GROUP, Grade.G3)
HEARSAY = SourceType(Code.HEARSAY_AGENTLESS, Grade.G4)
