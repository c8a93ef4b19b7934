"""What an article adds about a source: why it has no name, how it knows, what it stands to gain, how it was heard.

Shown as chips beside the type. None of them is a verdict; a name that the law protects is never a defect.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.model import Attribution, Code, is_anonymous
from telisik.analysis.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from telisik.analysis.model import Span

LAWFUL = "lawful_anonymity"
_REACH = 40
_REASON_REACH = 6
_BASIS_REACH = 8
_CHILD_AGE = re.compile(r"\(([1-9]|1[0-7])(?: tahun| years?)?\)")
_AGE_REACH = 14
_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}|\b(?:19|20)\d\d\b|https?://|@\w")
_PEOPLE = frozenset(
    {Code.NAMED_PERSON, Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL, Code.UNNAMED_GROUP, Code.SOCIAL_MEDIA}
)
_LOCATED = frozenset(
    {Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL, Code.UNNAMED_GROUP, Code.INSTITUTION_VOICE}
)
_FEWEST = 2


class ModifierReader(Reading):
    """Reads what one text adds about its sources."""

    def add(self, attributions: Sequence[Attribution]) -> list[Attribution]:
        """Return the attributions with their modifiers, in the order of their names in ``resources/terms``."""
        held = self._find_held(attributions)
        lone = (
            len(attributions) >= _FEWEST and len({_identify(self._text.text, a) for a in attributions}) == 1
        )
        return [
            replace(
                attribution,
                modifiers=tuple(
                    name
                    for name, present in (
                        ("reason_given", self._gives_reason(attribution)),
                        ("basis_given", self._gives_basis(attribution)),
                        (LAWFUL, self._is_protected(attribution)),
                        ("coerced_context", not held.isdisjoint(self._name_words(attribution))),
                        ("interested_party", self._is_party(attribution)),
                        ("single_source", lone),
                        ("plural_unquantified", self._is_uncounted(attribution)),
                        ("no_locator", self._is_unlocated(attribution)),
                        ("translated_relay", self._is_translated(attribution)),
                        ("multi_paragraph_quote", self._runs_on(attribution)),
                    )
                    if present
                ),
            )
            for attribution in attributions
        ]

    def _words(self, spans: Iterable[Span]) -> list[str]:
        """Return the lower-case words of spans."""
        words: list[str] = []
        for span in spans:
            words += self._low[slice(*self._text.find_tokens(span))]
        return words

    def _around(self, attribution: Attribution, reach: int = _REACH) -> list[str]:
        """Return the words of the sentence around the label."""
        sentence = self._text.find_sentence(attribution.label.start)
        if sentence is None:
            return []
        place, last = self._text.find_tokens(attribution.label)
        return self._low[max(sentence.first, place - reach) : min(sentence.last, last + reach)]

    def _has(self, name: str, words: Sequence[str]) -> bool:
        return self._book.phrases(name).find(words) >= 0

    def _is_nameless(self, attribution: Attribution) -> bool:
        return attribution.code in _PEOPLE and is_anonymous(attribution.code, attribution.grade)

    def _gives_reason(self, attribution: Attribution) -> bool:
        """Tell whether the sentence says why a name is kept back: a formula, and 'karena ...' right after it."""
        if not self._is_nameless(attribution):
            return False
        words = self._around(attribution)
        formulas, openers = self._book.phrases("anonymity"), self._book.phrases("reason_openers")
        ends = [place + taken for place in range(len(words)) if (taken := formulas.match(words, place))]
        near = any(
            openers.match(words, place)
            for end in ends
            for place in range(end, min(end + _REASON_REACH, len(words)))
        )
        return near or self._has("reasons", words)

    def _gives_basis(self, attribution: Attribution) -> bool:
        """Tell whether the article says how somebody without a name knows: was there, took part, saw a paper."""
        if not self._is_nameless(attribution):
            return False
        return self._has(
            "bases", [*self._words(attribution.source), *self._around(attribution, _BASIS_REACH)]
        )

    def _is_protected(self, attribution: Attribution) -> bool:
        """Tell whether the law keeps a name back: a child, a victim of a sexual crime, a whistle-blower."""
        if not self._is_nameless(attribution):
            return False
        words = self._around(attribution)
        label = attribution.label
        child = _CHILD_AGE.search(self._text.text[label.start : label.end + _AGE_REACH]) is not None
        victim = self._has("crime_victims", self._words([label]))
        crime = victim and self._tells_crime
        return child or crime or self._has("lawful", words)

    @cached_property
    def _tells_crime(self) -> bool:
        """Tell whether the article names a crime whose victims the law protects."""
        return self._has("protected_crimes", self._low)

    def _find_held(self, attributions: Sequence[Attribution]) -> set[str]:
        """Return the names of persons whom the article shows in custody or under duress where they speak."""
        held: set[str] = set()
        for attribution in attributions:
            if attribution.code in _PEOPLE and self._has("custody", self._words(attribution.source)):
                held |= self._name_words(attribution)
        return held

    def _name_words(self, attribution: Attribution) -> set[str]:
        """Return what tells one person from another: the words of a name, else the label itself."""
        if attribution.code not in _PEOPLE:
            return set()
        words = attribution.resolved_to or self._text.slice(attribution.label)
        names = {w for w in words.split() if w[:1].isupper() and len(w) > 2}  # "di", "of"
        names -= {
            w
            for w in names
            if w.lower() in self._book.phrases("offices") or w.lower() in self._book.phrases("titles")
        }
        return names if attribution.code is Code.NAMED_PERSON and names else {words}

    def _is_party(self, attribution: Attribution) -> bool:
        """Tell whether a source has a stake: a lawyer, the accused, a campaign, one side of a war that claims."""
        if self._has("parties", self._words(attribution.source)):
            return True
        return attribution.code is Code.INSTITUTION_VOICE and self._has(
            "doubting_cues", self._words(attribution.cue)
        )

    def _is_uncounted(self, attribution: Attribution) -> bool:
        words = self._words(attribution.source)
        numbers = self._book.phrases("plain_numerals")
        counted = any(w[:1].isdigit() or w in numbers for w in words)
        return attribution.code is Code.UNNAMED_GROUP and not counted

    def _is_unlocated(self, attribution: Attribution) -> bool:
        """Tell whether neither the sentence nor those beside it say where, when or in what form somebody spoke."""
        sentence = self._text.find_sentence(attribution.label.start)
        if attribution.code not in _LOCATED or sentence is None:
            return False
        if sentence.index not in self._located:
            self._located[sentence.index] = self._is_located(sentence.index)
        return not self._located[sentence.index]

    @cached_property
    def _located(self) -> dict[int, bool]:
        """Return what is known of sentences so far: one may hold hundreds of sources, and is read once for all."""
        return {}

    def _is_located(self, index: int) -> bool:
        near = self._text.sentences[max(0, index - 1) : index + 2]
        words = self._low[near[0].first : near[-1].last]
        if any(self._has(name, words) for name in ("calendar", "occasions", "places")):
            return True
        return _DATE.search(self._text.text, near[0].span.start, near[-1].span.end) is not None

    def _is_translated(self, attribution: Attribution) -> bool:
        """Tell whether words reached the reader through another language: a foreign outlet, an interpreter."""
        return self._has("foreign_outlets", self._around(attribution)) or self._has(
            "translations", self._around(attribution)
        )

    def _runs_on(self, attribution: Attribution) -> bool:
        return any(
            quote.paragraphs > 1
            for content in attribution.content
            if (quote := self._quotes.find(content.start)) is not None
        )


def _identify(text: str, attribution: Attribution) -> str:
    return (attribution.resolved_to or text[attribution.label.start : attribution.label.end]).lower()
