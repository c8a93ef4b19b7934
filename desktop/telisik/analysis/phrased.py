"""Assertion rules of kind ``phrase``: they mark the clause around any of their phrases, outside quotations.

This is the kind for rules of a user's own: it needs nothing but the phrases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.clauses import carve
from telisik.analysis.drafts import Draft
from telisik.analysis.model import Code

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from telisik.analysis.article import Article
    from telisik.analysis.pack import Rule

KIND = "phrase"
# These are about the words themselves, not about what the clause states.
_WORDING = frozenset({Code.LOADED, Code.SUPERLATIVE})


def find_phrased(article: Article, rules: Mapping[str, Rule]) -> Iterator[Draft]:
    """Yield a draft for every phrase of every such rule; ``rules`` are by the kind of draft they word."""
    for kind, rule in rules.items():
        if (rule.model_extra or {}).get("kind") != KIND:
            continue
        for place in article.find(kind, range(len(article.words))):
            phrase = article.words.span(place.start, place.stop - 1)
            if not article.is_quoted(phrase):
                sentence = article.sentences[article.sentence_at(phrase.start)]
                span = phrase if rule.code in _WORDING else carve(article, sentence, phrase)
                yield Draft(kind, span, phrase)
