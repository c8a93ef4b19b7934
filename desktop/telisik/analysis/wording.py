"""Words that judge in the narrator's voice, superlatives, and quotation marks without a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.clauses import carve
from telisik.analysis.drafts import Draft
from telisik.analysis.exclusions import is_boilerplate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.article import Article
    from telisik.analysis.model import Span


def find_wording(article: Article) -> Iterator[Draft]:
    """Yield loaded words, labels made of a leader's name, and superlatives, outside quotation marks."""
    leaders = _leaders(article)
    for index, sentence in enumerate(article.sentences):
        if is_boilerplate(article, sentence):
            continue
        among = article.words.within(sentence)
        for place in article.lexicon("loaded").find(article.words, among):
            span = article.words.span(place.start, place.stop - 1)
            if not article.is_quoted(span):
                yield Draft("loaded", span, span)
        yield from _labels(article, among, leaders)
        if not article.voices[index]:
            yield from _superlatives(article, sentence)


def _superlatives(article: Article, sentence: Span) -> Iterator[Draft]:
    found = article.lexicon("superlative").first(article.words, article.words.within(sentence))
    if found is not None:
        trigger = article.words.span(found.start, found.stop - 1)
        if not article.is_quoted(trigger):
            yield Draft("superlative", carve(article, sentence, trigger), trigger)


def _leaders(article: Article) -> set[str]:
    """Return the names that follow a leader's title in the article, in lower case."""
    names: set[str] = set()
    for place in article.lexicon("leader_titles").find(article.words, range(len(article.words))):
        for index in range(place.stop, min(len(article.words), place.stop + 3)):
            if not article.words.raw(index)[0].isupper():
                break
            names.add(article.words.bares[index])
    return names


def _labels(article: Article, among: range, leaders: set[str]) -> Iterator[Draft]:
    for place in article.lexicon("leader").find(article.words, among):
        last = place.stop
        if (
            last < among.stop
            and article.words.bares[last] in leaders
            and article.words.raw(last)[0].isupper()
        ):
            span = article.words.span(place.start, last)
            if not article.is_quoted(span):
                yield Draft("leader", span, span)
