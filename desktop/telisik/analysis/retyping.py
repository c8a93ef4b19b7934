"""Weak sources that the words beside them name: 'including X', 'X, seorang', an outlet after a comma."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.model import Attribution, Code, Grade, Span
from telisik.analysis.noun_heads import is_plural_word

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.text import Text

_NO_NAMES = (
    "humans",
    "leads",
    "adjuncts",
    "not_names",
    "vouching_openers",
    "outlets",
    "speech_nouns",
    "rumour_nouns",
)
_UNNAMED = frozenset({Code.UNNAMED_INDIVIDUAL, Code.ROLE_OFFICIAL})
_NAMEABLE = _UNNAMED | {Code.UNNAMED_GROUP}
_NAMED_AFTER = re.compile(r" (?:adalah|ialah|yakni|yaitu) ((?:[A-Z][a-z]+ ?){2,4})")
_ACRONYM = re.compile(r"(?:[A-Z][\w-]+ ){2,}\([A-Z]{2,8}\)\Z")
_NAME_AFTER = re.compile(r"\s*\n\s*[A-Z][\w.]+")
_OUTLET_AFTER = re.compile(r", (?:[A-Z][\w.-]*(?:,| (?=[A-Z]))){1,4}(?= )")
_NAMES_AFTER = re.compile(r",? (?:termasuk|seperti|yakni|yaitu|antara lain) [A-Z]")
_INCLUDED = re.compile(r"([\w-]+), including (?:[\w-]+ ){0,2}?((?:[A-Z][\w'’-]*\.?(?: |\b(?!\w))){2,4})")
_FEWEST_NAMES = 2
_STUDY = re.compile(
    r"\b(?:jurnal|journal)(?: ilmiah| medis| akademik)? ?[A-Z]|\bpenulis utama (?:studi|penelitian|riset)"
    r"|\b(?:studi|penelitian|riset) (?:oleh|dari) [A-Z]"
)
_DASHES = frozenset("-–—")
_INCLUDED_REACH = 40
_NO_PERSONS = ("places", "organisations", "institutions", "outlets", "companies")


def retype(text: Text, book: Phrasebook, attribution: Attribution) -> Attribution:
    """Return an attribution typed anew where the words beside its label name the source."""
    label, first = attribution.label, find_tokens(text, attribution)[0]
    words = text.slice(label)
    heads = {token.lower for token in text.tokens[first : first + 2]}
    if attribution.code is Code.DOCUMENT_DATA and any(word in book.phrases("open_laws") for word in heads):
        return replace(attribution, grade=Grade.G1)  # anybody can look up what a law says
    if attribution.code is Code.MEDIA_RELAY and (
        _NAME_AFTER.match(text.text, label.end)
        or _NAMES_AFTER.match(text.text, label.end)
        or _OUTLET_AFTER.match(text.text, label.end)
    ):
        return replace(attribution, grade=Grade.G1)
    if attribution.code in _NAMEABLE and (told := _NAMED_AFTER.match(text.text, _find_end(attribution))):
        return replace(_rename(book, attribution, Code.NAMED_PERSON, Grade.G0), resolved_to=told[1])
    if attribution.code is Code.UNNAMED_GROUP and _is_study_named(text, book, words):
        return _rename(book, attribution, Code.DOCUMENT_DATA, Grade.G1)
    if attribution.code is Code.UNNAMED_GROUP and (name := _find_included(text, book, label)):
        return replace(_rename(book, attribution, Code.NAMED_PERSON, Grade.G0), resolved_to=name)
    if attribution.code in _UNNAMED and _ACRONYM.match(words):
        return _rename(book, attribution, Code.NAMED_ORG, Grade.G1)
    bare = attribution.code is Code.UNNAMED_GROUP and text.tokens[first].lower in book.phrases("bystanders")
    if (bare or attribution.code in _UNNAMED) and (name := _find_name_before(text, book, first)):
        thing = text.tokens[min(first + 2, len(text.tokens) - 1)].lower in book.phrases("counted_things")
        code, grade = (Code.NAMED_ORG, Grade.G1) if thing else (Code.NAMED_PERSON, Grade.G0)
        return replace(_rename(book, attribution, code, grade), resolved_to=name)
    return attribution


def _is_study_named(text: Text, book: Phrasebook, words: str) -> bool:
    """Tell whether researchers are those of a study of which the article says where it appeared: 'jurnal Bahari'."""
    low = words.lower().split()
    scholars = book.phrases("scholars")
    return any(scholars.match(low, place) == len(low) - place for place in range(len(low))) and bool(
        _STUDY.search(text.text)
    )


def _find_included(text: Text, book: Phrasebook, label: Span) -> str | None:
    """Return the name of one of the people in a group: 'several senators, including | Orrin Tarn'."""
    found = _INCLUDED.search(text.text, label.start, label.end + _INCLUDED_REACH)
    if not found or found.end(1) > label.end or not is_plural_word(found[1].lower(), book):
        return None
    name = found[2].strip()
    low = name.lower().split()
    other = any(book.phrases(n).match(low, i) for n in _NO_PERSONS for i in range(len(low)))
    return None if other else name


def _find_end(attribution: Attribution) -> int:
    return max(span.end for span in (attribution.label, *attribution.cue))


def _rename(book: Phrasebook, attribution: Attribution, code: Code, grade: Grade) -> Attribution:
    rule = f"{book.pack.language}.source.{code.lower()}"
    return replace(attribution, code=code, grade=grade, rule=rule, modifiers=())


def _find_name_before(text: Text, book: Phrasebook, first: int) -> str | None:
    """Return the name that "a ..." or "one of ..." describes: capitalised words and a comma right before it."""
    tokens = text.tokens
    bare = tokens[first].lower in book.phrases("bystanders")
    if not bare and tokens[first].lower not in book.phrases("describing"):
        return None
    place = first - 1
    if not bare and place >= 0 and tokens[place].is_word and tokens[place].is_capital:
        place += 1  # "Juan seorang pedagang": the comma is missing
    elif place < 1 or tokens[place].form != ",":
        return None
    end = place
    while place > 0 and tokens[place - 1].is_word and tokens[place - 1].is_capital:
        place -= 1
    sentence = text.find_sentence(tokens[first].start)
    opens = sentence is not None and (place == sentence.first or tokens[place - 1].form in _DASHES)
    if end - place < (1 if opens else _FEWEST_NAMES) or _is_no_name(text, book, place):
        return None
    return text.text[tokens[place].start : tokens[end - 1].end]


def _is_no_name(text: Text, book: Phrasebook, place: int) -> bool:
    """Tell whether a capital word opens a clause or names a kind of person: "Sebelumnya, seorang ..."."""
    words = [token.lower for token in text.tokens[place : place + 4]]
    return any(book.phrases(name).match(words, 0) for name in _NO_NAMES)


def find_tokens(text: Text, attribution: Attribution) -> tuple[int, int]:
    """Return the first token of a source, and one past its last."""
    first, last = text.find_tokens(attribution.source[0])
    return max(0, first), max(1, last)
