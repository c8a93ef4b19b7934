"""Weak sources beside one that can be traced: the same words in the voice of who speaks around them.

'Langkah itu dinilai berani.' between two sentences of one speaker is his; what a record says is not said twice by
'disebutkan' in its words; weather 'diprediksi' after the weather service spoke is its forecast; and in a post told of
before, somebody named is who says it. The word lists are the pack's (``lexicons/vetoes.toml``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.model import Attribution, Code, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.text import Text

_NAME = re.compile(r"[A-Z][\w'’-]{2,}")
_CAPITALS = re.compile(r"(?:[A-Z][\w'’.-]+ ?)+")
_NEXT_WORDS = 2
_FORECAST = frozenset({Code.NAMED_ORG, Code.INSTITUTION_VOICE})


class Neighbours:
    """The attributions of one text, to be asked what stands around one of them."""

    def __init__(self, text: Text, book: Phrasebook, found: Sequence[Attribution]) -> None:
        """Look at all attributions of one text."""
        self._text, self._book, self._found = text, book, found

    def tell(self, attribution: Attribution) -> bool:
        """Tell whether a traceable source around a weak one already vouches for its words."""
        if attribution.code is Code.SOCIAL_MEDIA:
            return self._is_post_of_named(attribution)
        if attribution.code is not Code.HEARSAY_AGENTLESS:
            return False
        return (
            self._stands_between(attribution)
            or self._is_verdict(attribution)
            or self._repeats_record(attribution)
            or self._is_forecast(attribution)
            or self._is_retold(attribution)
        )

    def _stands_between(self, attribution: Attribution) -> bool:
        """Tell whether a judgement stands between two sentences of one named speaker: it goes on for him."""
        words = self._list_label(attribution)
        after = self._list_after(attribution)
        judges = self._book.phrases("judging_words").match(words + after, 0)
        sentence = self._text.find_sentence(attribution.label.start)
        if not judges or sentence is None:
            return False
        before, behind = self._pass_pointers(sentence.index, -1), self._pass_pointers(sentence.index, 1)
        return bool(self._list_names(before) & self._list_names(behind))

    def _is_verdict(self, attribution: Attribution) -> bool:
        """Tell whether a court finds something or something should be: 'dinilai | terbukti', 'dinilai | harus'."""
        words = self._list_label(attribution)
        after = self._list_after(attribution)
        judged = self._book.phrases("judging_passives").match(words, 0) > 0
        return judged and self._book.phrases("verdicts").match(after, 0) > 0

    def _pass_pointers(self, index: int, step: int) -> int:
        """Return the next sentence before or behind one that does not only point elsewhere: 'Baca juga: ...'."""
        skipped = self._book.phrases("skipped_openings")
        index += step
        while 0 <= index < len(self._text.sentences) and skipped.match(
            self._text.lows, self._text.sentences[index].first
        ):
            index += step
        return index

    def _list_names(self, index: int) -> set[str]:
        """Return the words of the names of who speaks in a sentence."""
        if not 0 <= index < len(self._text.sentences):
            return set()
        span = self._text.sentences[index].span
        names: set[str] = set()
        last: set[str] = set()
        for each in self._found:
            if each.code is not Code.NAMED_PERSON or each.label.start >= span.end:
                continue
            called = self._name(each)
            last = called or last  # 'menurutnya' is who was named before
            if span.start <= each.label.start:
                names.update(last)
        return names

    def _repeats_record(self, attribution: Attribution) -> bool:
        """Tell whether a passive only says again that a record does: 'Menurut dokumen itu, gaji | disebutkan naik'."""
        words = self._list_label(attribution)
        opens = self._text.text[attribution.label.start].isupper()  # a sentence whose stop before it is lost
        if opens or self._book.phrases("repeating_passives").match(words, 0) != len(words):
            return False
        return any(
            each.code is Code.DOCUMENT_DATA
            and any(_holds(content, attribution.label) for content in each.content)
            for each in self._found
        )

    def _is_forecast(self, attribution: Attribution) -> bool:
        """Tell whether weather is foretold in an article whose weather service has spoken before."""
        sentence = self._text.find_sentence(attribution.label.start)
        words = self._list_label(attribution)
        if sentence is None or not self._book.phrases("foretelling").match(words, 0):
            return False
        told = self._list_words(sentence.span.start, sentence.span.end)
        if self._book.phrases("weather").find(told) < 0:
            return False
        return any(
            each.code in _FORECAST and self._book.phrases("forecasters").find(self._list_label(each)) >= 0
            for each in self._found
        )

    def _is_retold(self, attribution: Attribution) -> bool:
        """Tell whether talk told of before comes up to be called untrue: 'rumor itu | dipastikan hoaks'."""
        sentence = self._text.find_sentence(attribution.label.start)
        words = self._list_label(attribution)
        if sentence is None or not self._book.phrases("rumour_nouns").match(words, 0):
            return False
        hearsay = [each for each in self._found if each.code is Code.HEARSAY_AGENTLESS]
        told = any(each.label.end <= sentence.span.start for each in hearsay)
        first = self._text.find_token(attribution.label.start)
        lead = self._text.lows[max(sentence.first, first - 1) : first]
        if told and any(word in self._book.phrases("since_words") for word in lead):
            return True  # "Sebelum | kabar kedatangannya mencuat"
        called = [each for each in hearsay if attribution.label.end <= each.label.start < sentence.span.end]
        return told and any(
            self._book.phrases("calling_untrue").match(self._list_label(each), 0) for each in called
        )

    def _is_post_of_named(self, attribution: Attribution) -> bool:
        """Tell whether somebody who speaks by name says what a post holds: 'Dalam unggahan itu, Rina'."""
        words = self._list_label(attribution)
        held = any(
            self._text.slice(cue).lower() in self._book.phrases("containers") for cue in attribution.cue
        )
        if not held or words[-1] not in self._book.phrases("demonstratives"):
            return False
        names: set[str] = set()
        for each in self._found:
            if each.code is Code.NAMED_PERSON:
                names |= self._name(each)
        for content in attribution.content:
            opening = _CAPITALS.match(self._text.text, content.start)
            after = self._list_words(opening.end(), content.end)[:1] if opening else []
            seen = bool(after) and after[0] in self._book.phrases("being_seen")
            if opening and not seen and names & set(_NAME.findall(opening[0])):
                return True
        return False

    def _name(self, attribution: Attribution) -> set[str]:
        """Return the words of the name that a source bears, or has been given before."""
        return set(_NAME.findall(attribution.resolved_to or self._text.slice(attribution.label)))

    def _list_label(self, attribution: Attribution) -> list[str]:
        return self._list_words(attribution.label.start, attribution.label.end)

    def _list_after(self, attribution: Attribution) -> list[str]:
        """Return the words right behind a label."""
        last = self._text.find_tokens(attribution.label)[1]
        return self._text.lows[last : last + _NEXT_WORDS]

    def _list_words(self, start: int, end: int) -> list[str]:
        first, last = self._text.find_tokens(Span(start, min(end, len(self._text.text))))
        return self._text.lows[first:last]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
