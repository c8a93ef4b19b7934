"""Who speaks in a quotation: the source whose content it is, or who spoke right before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Attribution, Quotation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.quotations import QuoteMap
    from telisik.analysis.text import Text

_CARRY = 160  # code points between the end of a quotation and the next one of the same speaker


def name_speakers(text: Text, quotes: QuoteMap, attributions: Sequence[Attribution]) -> tuple[Quotation, ...]:
    """Return the quotations, each with the source whose content it is."""
    speakers: dict[int, Attribution] = {}
    for attribution in attributions:
        for content in attribution.content:
            quote = quotes.find(content.start) or quotes.find_after(content.start)
            if quote is not None and quote.span.start < content.end:
                speakers.setdefault(quote.span.start, attribution)
    _carry_speakers(text, quotes, speakers)
    return tuple(
        Quotation(
            quote.span,
            quote.paragraphs,
            _tell_name(text, speakers.get(quote.span.start)),
            speakers[quote.span.start].label if quote.span.start in speakers else None,
        )
        for quote in quotes.quotes
    )


def _carry_speakers(text: Text, quotes: QuoteMap, speakers: dict[int, Attribution]) -> None:
    """Give a quotation that stands alone right after a spoken one the same speaker: he goes on."""
    last: Attribution | None = None
    end = 0
    for quote in quotes.quotes:
        sentence = text.find_sentence(quote.span.start)
        alone = sentence is not None and sentence.span.start == quote.span.start
        if (
            quote.span.start not in speakers
            and last is not None
            and alone
            and quote.span.start - end <= _CARRY
        ):
            speakers[quote.span.start] = last
        last = speakers.get(quote.span.start)
        end = quote.span.end


def _tell_name(text: Text, attribution: Attribution | None) -> str | None:
    if attribution is None:
        return None
    if attribution.resolved_to or not attribution.source:
        return attribution.resolved_to
    return text.slice(attribution.source[0])
