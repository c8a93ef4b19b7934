"""Mend the content of an attribution before anything is judged by it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.model import Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telisik.analysis.text import Text
    from telisik.analysis.words import Words

THAT = frozenset({"bahwa", "that"})


def mend_contents(text: Text, words: Words, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return the attributions; a content in an earlier paragraph gives way to what "that" opens behind the cue."""
    return [_mend(text, words, attribution) for attribution in attributions]


def _mend(text: Text, words: Words, attribution: Attribution) -> Attribution:
    sentence = text.find_sentence(attribution.label.start)
    if sentence is None or not _is_astray(text.text, attribution):
        return attribution
    end = max((cue.end for cue in attribution.cue), default=attribution.label.end)
    for index in words.within(Span(end, max(end, sentence.span.end))):
        if words.lows[index] in THAT and words.ends[index] + 1 < sentence.span.end:
            return replace(attribution, content=(Span(words.ends[index] + 1, sentence.span.end),))
    return attribution


def _is_astray(text: str, attribution: Attribution) -> bool:
    """Tell whether the whole content lies in a paragraph before the label."""
    last = max((content.end for content in attribution.content), default=-1)
    return 0 <= last < attribution.label.start and "\n" in text[last : attribution.label.start]
