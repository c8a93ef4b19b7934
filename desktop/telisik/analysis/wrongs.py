"""Words by which a text says that somebody does wrong: a rule's own cues, those all rules share, and what is hidden."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from telisik.analysis.concealment import find_concealments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.article import Article
    from telisik.analysis.model import Span

_NEAR = 3


def find_wrongs(article: Article, kind: str, span: Span) -> Iterator[Span]:
    """Yield the words of a span that name a wrong by the rule of a kind, or by the list that all such rules share."""
    shared = (place for place in article.places("wrongs", span) if not _is_topic(article, place))
    return chain(article.places(kind, span), shared, find_concealments(article, span))


def _is_topic(article: Article, place: Span) -> bool:
    """Tell whether a wrong is denied, or only what is spoken of: 'tuduhan melakukan penipuan'."""
    words, among = article.words, article.words.within(place)
    sentence = article.sentences[article.sentence_at(place.start)]
    before = range(max(words.within(sentence).start, among.start - _NEAR), among.start)
    if article.first("tone_not", before) is not None:
        return True
    return article.first("charges", range(before.start, among.stop)) is not None


def is_negated(article: Article, trigger: Span) -> bool:
    """Tell whether the word before a trigger denies it."""
    first = article.words.within(trigger).start
    return article.first("tone_not", range(max(0, first - 1), first)) is not None
