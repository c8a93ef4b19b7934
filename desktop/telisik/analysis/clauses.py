"""Cut a sentence down to the clause that carries a statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.article import Article

_EDGE = " \t\r\n\u00a0\"'“”„‟‘’«».,:;*_-–—"
_BREAK = re.compile(r";|,(?=\s)|\s[–—-]\s")
_LONGEST_OPENING = 9
_FEWEST_WORDS = 4


def trim(text: str, span: Span) -> Span:
    """Return the span without the spaces, quotation marks and stops at its edges."""
    inner = text[span.start : span.end]
    left = len(inner) - len(inner.lstrip(_EDGE))
    right = len(inner.rstrip(_EDGE))
    return Span(span.start + left, span.start + right) if left < right else Span(span.start, span.start)


def carve(article: Article, sentence: Span, trigger: Span) -> Span:
    """Return the clause of the sentence around the trigger, without opening adverbials."""
    start, end = sentence.start, sentence.end
    for comma in _breaks(article, sentence):
        if comma.end <= trigger.start and _opens_clause(article, comma, sentence):
            start = comma.end
        elif comma.start >= trigger.end and _opens_clause(article, comma, sentence):
            end = comma.start
            break
    return trim(article.text, drop_opening(article, Span(start, end), trigger.start))


def tighten(article: Article, span: Span, trigger: Span) -> Span:
    """Return the part of a clause between conjunctions that need no comma ("setelah", "because")."""
    words, among = article.words, article.words.within(span)
    start, end = span.start, span.end
    for place in article.find("bare_openers", among):
        opener = words.span(place.start, place.stop - 1)
        if opener.end <= trigger.start:
            start = opener.end
        elif opener.start >= trigger.end and len(words.within(Span(start, opener.start))) >= _FEWEST_WORDS:
            end = opener.start
            break
    return trim(article.text, Span(start, end))


def drop_opening(article: Article, span: Span, limit: int) -> Span:
    """Return the span without opening adverbials that end before the limit ("Namun,", "Sementara itu,")."""
    start = span.start
    for _ in range(3):
        here = Span(start, span.end)
        among = article.words.within(here)
        opening = article.first("openings", among[:_LONGEST_OPENING])
        if opening is None or opening.start != among.start:
            break
        comma = article.text.find(",", start, limit)
        after = article.words.span(opening.start, opening.stop - 1).end
        if comma >= 0 and len(article.words.within(Span(start, comma))) <= _LONGEST_OPENING:
            start = comma + 1
        elif after <= limit and article.has(
            "connectives", article.words.span(opening.start, opening.stop - 1)
        ):
            start = after
        else:
            break
    return Span(start, span.end)


def pieces(article: Article, span: Span) -> Iterator[Span]:
    """Yield the part of the span in each sentence that it touches, trimmed, empty ones left out."""
    index = article.sentence_at(span.start)
    while index < len(article.sentences) and article.sentences[index].start < span.end:
        sentence = article.sentences[index]
        piece = trim(article.text, Span(max(span.start, sentence.start), min(span.end, sentence.end)))
        if piece.start < piece.end:
            yield piece
        index += 1


def _breaks(article: Article, sentence: Span) -> Iterator[Span]:
    for match in _BREAK.finditer(article.text, sentence.start, sentence.end):
        yield Span(match.start(), match.end())


def _opens_clause(article: Article, mark: Span, sentence: Span) -> bool:
    """Tell whether a new clause begins after the mark: after a comma, its first word decides."""
    if not article.text.startswith(",", mark.start):
        return True
    return article.starts_with("clause_openers", Span(mark.end, sentence.end))
