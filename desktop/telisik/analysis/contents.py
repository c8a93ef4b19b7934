"""Mend the content of an attribution before anything is judged by it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.model import Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from telisik.analysis.quotations import QuoteMap
    from telisik.analysis.text import Text
    from telisik.analysis.words import Words

_CARRY = 4  # code points between a closed quotation's sentence and the next that the same source goes on with
_ACRONYM = re.compile(r"[^()\n]{1,40}\)[\s,:]*")  # what is left of a bracket that a content begins inside
_TAIL = 40  # code points after a quotation in which a cue of its own would stand
THAT = frozenset({"bahwa", "that"})


def mend_contents(text: Text, words: Words, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return the attributions; a content in an earlier paragraph gives way to what "that" opens behind the cue."""
    return [_mend(text, words, attribution) for attribution in attributions]


def leave_bracket(text: str, attribution: Attribution) -> Attribution:
    """Return the attribution; its content begins behind the acronym of 'Menurut Badan Cuaca (BC), hujan turun'."""
    label = attribution.label
    pieces = []
    for piece in attribution.content:
        inside = piece.start > label.end and text[label.end : piece.start].strip() == "("
        rest = _ACRONYM.match(text, piece.start, piece.end) if inside else None
        pieces.append(Span(rest.end(), piece.end) if rest and rest.end() < piece.end else piece)
    return replace(attribution, content=tuple(pieces))


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


def carry_quotations(text: Text, quotes: QuoteMap, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions; a source also vouches for a quotation that goes on where its sentence ends.

    '"It is late," Ortiz said. "The road is closed."' has one source and one cue for both quotations.
    """
    out = list(attributions)
    cues = sorted(cue.start for attribution in out for cue in attribution.cue)
    for number, attribution in enumerate(out):
        reach = max(
            (span.end for span in (*attribution.cue, attribution.label, *attribution.content)), default=0
        )
        sentence = text.find_sentence(max(attribution.label.end, *(c.end for c in attribution.cue)) - 1)
        if sentence is None or not any(quotes.find(content.start) for content in attribution.content):
            continue
        pieces = list(attribution.content)
        end = max(reach, sentence.span.end)
        while (quote := quotes.find_after(end)) and quote.span.start - end <= _CARRY:
            apart = "\n" in text.text[end : quote.span.start]
            reach = min(quote.span.end + _TAIL, _end_paragraph(text.text, quote.span.end))
            taken = any(quote.span.start <= cue < reach for cue in cues)
            if taken or (apart and not _stands_alone(text.text, quote.span)):
                break
            if quote.inner.start < quote.inner.end:  # a mark alone at the end of a text holds nothing
                pieces.append(quote.inner)
            end = quote.span.end
        if len(pieces) > len(attribution.content):
            out[number] = replace(attribution, content=tuple(pieces))
    return out


def _end_paragraph(text: str, offset: int) -> int:
    """Return where the line of an offset ends: a cue behind it is of another paragraph."""
    end = text.find("\n", offset)
    return end if end >= 0 else len(text)


def _stands_alone(text: str, quote: Span) -> bool:
    """Tell whether a quotation is all that its paragraph holds."""
    before = text[max(0, quote.start - 1) : quote.start]
    after = text[quote.end : quote.end + 1]
    return before in {"", "\n"} and after in {"", "\n"}
