"""What the head of an English noun phrase tells: 'Israeli officials', 'the Road Haulage Association', 'Spanish media'.

Indonesian phrases open with their head, which ``SourceTyper`` reads; in English it stands last, before what follows it
("of", "who", a comma).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.phrasebook import Phrasebook

DEFAULT_GRADES = {
    Code.NAMED_PERSON: Grade.G0,
    Code.FIRST_HAND: Grade.G0,
    Code.NAMED_ORG: Grade.G1,
    Code.DOCUMENT_DATA: Grade.G3,
    Code.MEDIA_RELAY: Grade.G1,
    Code.INSTITUTION_VOICE: Grade.G2,
    Code.ROLE_OFFICIAL: Grade.G2,
    Code.SOCIAL_MEDIA: Grade.G4,
    Code.UNNAMED_INDIVIDUAL: Grade.G3,
    Code.UNNAMED_GROUP: Grade.G3,
    Code.HEARSAY_AGENTLESS: Grade.G4,
}
# What may follow a head noun.
AFTER_HEAD = frozenset(
    {
        "of", "in", "from", "with", "who", "at", "close", "familiar", "for", "on", "briefed", "and", ",", "to",
        "inside", "over", "after", "under", "by", "about", "against", "including", "during", "among", "near", "across",
        "outside", "that", "whose", "which", "into", "as",
    }
)  # fmt: skip
_OF_WHAT = frozenset({"of", "for"})
_LINKS = frozenset({"of", "and", "for", "on", "the", "&", "in"})
# A name made of two, which a person's with Mc or Van is not.
_COINED = re.compile(
    r"(?!Mc|Mac|De[A-Z]|Di[A-Z]|Du[A-Z]|La[A-Z]|Le[A-Z]|Van[A-Z]|Fitz|Lo[A-Z]|St[A-Z])[A-Z][a-z]+[A-Z]\w+"
)
_FEWEST_WORDS = 2
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class SourceType:
    """A code with its grade, and the name that a person's phrase holds, in words."""

    code: Code
    grade: Grade
    name: tuple[str, ...] = ()


def grade_code(code: Code) -> SourceType:
    """Return a code with its usual grade."""
    return SourceType(code, DEFAULT_GRADES[code])


class HeadReader:
    """Types English noun phrases by their heads; ``forms`` are the words as written, ``low`` in lower case."""

    def __init__(self, book: Phrasebook) -> None:
        """Use one pack's words."""
        self._book = book
        self._is_english = book.pack.language == "en"

    def _has(self, name: str, low: Sequence[str], upto: int | None = None) -> bool:
        phrases = self._book.phrases(name)
        if upto is None:
            return phrases.find(low) >= 0
        return any(phrases.match(low, i) for i in range(min(upto, len(low))))

    def _opens(self, name: str, low: Sequence[str]) -> int:
        return self._book.phrases(name).match(low, 0) if low else 0

    def _type_head(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type a phrase whose head is a plural of people, a body's kind in small letters, or a body by its name."""
        if not self._is_english:
            return None
        end = next((i for i, word in enumerate(low) if i and word in AFTER_HEAD), len(low))
        return (
            self._type_plural_head(forms, low, end)
            or self._type_record_head(forms, low, end)
            or self._type_office_head(forms, low, end)
            or self._type_introduced_body(forms, low)
            or self._type_institution_head(forms, low, end)
            or self._type_named_body(forms, low)
            or (
                grade_code(Code.NAMED_ORG) if self._is_coined(forms) or self._is_glossed(forms, low) else None
            )
        )

    def _type_plural_head(self, forms: Sequence[str], low: Sequence[str], end: int) -> SourceType | None:
        """Type 'Israeli officials', 'Critics of the plan', 'House Republicans', 'federal prosecutors'."""
        head = low[end - 1]
        if end > 1 and low[end - 2] == "fellow" and forms[end - 1][:1].isupper() and head.endswith("s"):
            return grade_code(Code.UNNAMED_GROUP)  # 'his fellow Texans'
        common = end == 1 or not forms[end - 1][:1].isupper() or head in self._book.phrases("plural_humans")
        if not common or not is_plural_word(head, self._book):
            return None
        if head in self._book.phrases("institutions") and not self._is_counted(low):
            return grade_code(Code.INSTITUTION_VOICE)
        return grade_code(Code.UNNAMED_GROUP)

    def _type_record_head(self, forms: Sequence[str], low: Sequence[str], end: int) -> SourceType | None:
        """Type 'The Real Clear Politics average of polls': capitals before a record's kind in small letters."""
        named = end > _FEWEST_WORDS and forms[0][:1].isupper() and forms[1][:1].isupper()
        head = low[end - 1 : end]
        if len(low) <= _FEWEST_WORDS and low[0] in {"new", "latest", *head} and not forms[end - 1].islower():
            known = self._book.phrases("documents").match(head, 0) and head[0] not in self._book.phrases(
                "report_nouns"
            )
            return grade_code(Code.DOCUMENT_DATA) if known else None
        if not named or "," in low[:end] or not forms[end - 1].islower():
            return None
        known = self._book.phrases("documents").match(head, 0) and not self._book.phrases("social").match(
            head, 0
        )
        return SourceType(Code.DOCUMENT_DATA, Grade.G1) if known else None

    def _type_office_head(self, forms: Sequence[str], low: Sequence[str], end: int) -> SourceType | None:
        """Type 'The US energy secretary', 'the police chief': an office behind a description or the body it is of."""
        named = any(form[:1].isupper() for form in forms[end:]) and low[end : end + 1] in ([","], [])
        if named or not forms[end - 1].islower() or end < _FEWEST_WORDS or self._has("anonymity", low):
            return None
        if "," in low[:end] or not self._book.phrases("offices").match(low[end - 1 : end], 0):
            return None
        described = any(form.isupper() and len(form) > 1 for form in forms[: end - 1])
        described = described or self._has("institutions", low[: end - 1])
        return grade_code(Code.ROLE_OFFICIAL) if described else None

    def _type_institution_head(self, forms: Sequence[str], low: Sequence[str], end: int) -> SourceType | None:
        """Type "South Korea's military", 'the Obama administration': the head is a body's kind in small letters."""
        if self._is_counted(low) or not forms[end - 1].islower() or end < _FEWEST_WORDS or "," in low:
            return None
        return grade_code(Code.INSTITUTION_VOICE) if self._ends("institutions", low[:end]) else None

    def _is_counted(self, low: Sequence[str]) -> bool:
        """Tell whether a phrase means some of a kind, or one: 'several prosecutors', 'former prosecutors'."""
        some = any(self._opens(name, low) for name in ("plural", "singular", "plain_numerals"))
        return some or low[0] in {"former", "current"} or self._has("anonymity", low)

    def _ends(self, name: str, low: Sequence[str]) -> bool:
        phrases = self._book.phrases(name)
        return any(phrases.match(low, i) == len(low) - i for i in range(len(low)))

    def _type_named_body(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'Swansea City', 'Mirae Asset Sekuritas': a proper name whose last word no person bears."""
        last = len(forms) - 1
        rest = forms if self._is_english or low[0] not in self._book.phrases("body_words") else forms[1:]
        named = all(f[:1].isupper() or f in _LINKS for f in rest)
        if not last or "," in forms or not named or self._opens("outlets", low):
            return None
        if not self._is_english and (self._opens("documents", low) or self._is_countrys(low)):
            return None  # "Laporan Arunika International"
        if not self._is_english:  # "Institute for Rural Studies"
            last = next((i - 1 for i, word in enumerate(low) if word in _OF_WHAT), last)
        people = any(self._has(name, low) for name in ("offices", "titles", "humans"))
        return (
            grade_code(Code.NAMED_ORG)
            if low[last] in self._book.phrases("body_words") and not people
            else None
        )

    def _is_countrys(self, low: Sequence[str]) -> bool:
        """Tell whether a state's body is called by its country alone: 'Pemerintah Amerika Serikat'."""
        taken = self._opens("state_organs", low)
        rest = low[taken : low.index("(") if "(" in low else len(low)]
        lists = [self._book.phrases(name) for name in ("places", "institutions")]
        local = rest and rest[0] in self._book.phrases("place_openers")  # "Pemerintah Kota Arunika" is a body
        return (
            bool(taken and rest)
            and not local
            and any(phrases.match(rest, 0) == len(rest) for phrases in lists)
        )

    def _type_articled(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'The Red Cross', 'the Islamic State': a name with an article, a body's if no word tells."""
        rest, words = forms[1:], low[1:]
        named = [form for form in rest if form.lower() not in _LINKS]
        if not self._is_english or len(named) < _FEWEST_WORDS or not all(f[:1].isupper() for f in named):
            return None
        if any(f.endswith(("'s", "’s")) for f in rest[:-_FEWEST_WORDS]) and len(rest) > _FEWEST_WORDS:
            return None  # "the Beacon's Dana Hale"
        lists = (
            "titles",
            "offices",
            "humans",
            "outlets",
            "outlet_words",
            "documents",
            "social",
        )
        told = any(self._has(name, words) for name in lists) or is_plural_english(words, self._book)
        told = told or self._opens("institutions", words) == len(words)
        return None if told else grade_code(Code.NAMED_ORG)

    def ends_with_name(self, forms: Sequence[str]) -> bool:
        """Tell whether the full name of who is described ends a phrase: 'Their head of policy, Jeff Knott'."""
        return bool(self._find_last_name(forms, [form.lower() for form in forms]))

    def _find_last_name(self, forms: Sequence[str], low: Sequence[str]) -> tuple[str, ...]:
        """Return the full name that ends a description: 'Their head of policy, | Jeff Knott'."""
        if not self._is_english:
            return ()
        first = len(forms) - (forms[-1] in {",", ")"})
        last = first
        while first > 0 and forms[first - 1][:1].isupper() and forms[first - 1] not in _LINKS:
            first -= 1
        run = tuple(forms[first:last])
        if not first or not _FEWEST_WORDS <= len(run) <= _MOST_NAMES or any(form.isupper() for form in run):
            return ()
        lists = (
            "organisations",
            "places",
            "outlets",
            "outlet_words",
            "institutions",
            "companies",
            "calendar",
        )
        if any(self._book.phrases(name).match(low, i) for name in lists for i in range(first, last)):
            return ()
        told = ("humans", "offices", "kin")
        if forms[first - 1] == ",":
            end = next((i for i, word in enumerate(low) if i and word in AFTER_HEAD), len(low))
            return run if any(self._book.phrases(name).match(low[end - 1 : end], 0) for name in told) else ()
        described = forms[first - 1].islower() and any(self._ends(name, low[:first]) for name in told)
        return run if described and not AFTER_HEAD & set(low[:first]) and "accused" not in low[:first] else ()

    def _cut_owner(self, run: Sequence[str], *, last: bool) -> int:
        """Return how many of a run of capitals only say whose somebody is: "NBC's | Dante Chinni".

        ``last`` tells that the phrase ends with the run.
        """
        owned = run[:-1] if last else run
        owners = [i + 1 for i, form in enumerate(owned) if form.endswith(("'s", "’s"))]
        return max(owners, default=0) if self._is_english else 0

    def _is_coined(self, forms: Sequence[str]) -> bool:
        """Tell whether a name is a firm's by its capitals inside: 'EgyptAir', and not 'McConnell'."""
        return self._is_english and len(forms) == 1 and _COINED.fullmatch(forms[0]) is not None

    def _type_introduced_body(self, forms: Sequence[str], low: Sequence[str]) -> SourceType | None:
        """Type 'civil defence agency INDECI', 'operator KPN': a body's kind in small letters before its name."""
        place = next((i for i, form in enumerate(forms) if form[:1].isupper()), 0)
        if not place and len(forms) > 1 and self._opens("described_bodies", low) and forms[1][:1].isupper():
            return grade_code(Code.NAMED_ORG)  # 'Chipmaker Varrion' at the start of a sentence
        kind = place and forms[place - 1].islower() and all(form[:1].isupper() for form in forms[place:])
        people = any(self._has(name, low) for name in ("humans", "offices", "titles", "kin"))
        if not kind or people:
            return None
        bodies = ("body_nouns", "organisations", "described_bodies")
        known = any(self._book.phrases(name).match(low, place - 1) for name in bodies)
        return grade_code(Code.NAMED_ORG) if known else None

    def _is_glossed(self, forms: Sequence[str], low: Sequence[str]) -> bool:
        """Tell whether an apposition says that a name is a body's: 'Orex, a rights group', and not a person's."""
        place = low.index(",") if "," in low else 0
        if (
            not place
            or low[place + 1 : place + 2] not in (["a"], ["an"], ["the"])
            or not forms[0][:1].isupper()
        ):
            return False
        gloss = low[place + 2 :]
        end = next(
            (i for i, word in enumerate(gloss) if word in {*AFTER_HEAD, ","} or (i and word.endswith("ing"))),
            len(gloss),
        )
        people = any(self._has(name, gloss[:end]) for name in ("humans", "offices", "titles"))
        bodies = ("body_nouns", "organisations", "described_bodies")
        known = end > 0 and any(self._book.phrases(name).match(gloss, end - 1) for name in bodies)
        return known and not people

    def _modifies(self, run: Sequence[str], after: Sequence[str]) -> bool:
        """Tell whether capitals only describe the noun behind them: 'Spanish | media', 'Trump | supporters'."""
        if not self._is_english or not after or not after[0].isalpha() or not after[0].islower():
            return False
        followers = ("adjuncts", "boundaries", "asides", "leads", "joiners", "right_stops", "name_followers")
        if any(self._book.phrases(name).match(after, 0) for name in followers):
            return False
        people = any(self._book.phrases(name).match(after, 0) for name in ("humans", "offices"))
        return len(run) == 1 or people or is_plural_word(after[0], self._book)


def is_plural_english(low: Sequence[str], book: Phrasebook) -> bool:
    """Tell whether one of a phrase's first words is an English plural of people."""
    if book.pack.language != "en":
        return False
    return any(is_plural_word(w, book) for w in low[:5])


def is_plural_word(word: str, book: Phrasebook) -> bool:
    """Tell whether a word is an English plural of people: 'residents', 'ex-members'."""
    word = word.removeprefix("ex-")
    if word in book.phrases("plural_humans"):
        return True
    stems = (word[:-1], word[:-3] + "y", word[:-2])
    lists = [book.phrases(name) for name in ("humans", "offices")]
    return word.endswith("s") and len(word) > 3 and any(w in nouns for w in stems for nouns in lists)
