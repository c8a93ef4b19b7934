"""What is left unmarked though its source has no name: who answers for a body, open papers, mere themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.article import is_traceable
from telisik.analysis.model import Attribution, Code, Span

if TYPE_CHECKING:
    from telisik.analysis.article import Article

_PEOPLE = frozenset({Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL})


def is_spared_source(article: Article, attribution: Attribution) -> bool:
    """Tell whether a reader knows well enough where to ask, though the source is graded as anonymous or opaque.

    A spokesman answers for his body; court papers and a company's filings lie open; "the authors" are those that the
    article has told of; who "was told" something heard it himself.
    """
    label = attribution.label
    if attribution.code in _PEOPLE:
        return article.has("spokespeople", label)
    if attribution.code is Code.DOCUMENT_DATA:
        return article.has("open_papers", label)
    if attribution.code is Code.HEARSAY_AGENTLESS:
        return any(article.has("told_passives", cue) for cue in attribution.cue)
    return attribution.code is Code.UNNAMED_GROUP and article.starts_with("definite_scholars", label)


def is_tally(article: Article, attribution: Attribution, span: Span) -> bool:
    """Tell whether officials without names only say what they count for everybody: turnout, ballots, precincts."""
    if not article.has("tally_keepers", attribution.label):
        return False
    wrong = any(article.has(name, span) for name in ("topic_wrong", "topic_crime", "topic_corruption"))
    return article.has("tallies", span) and not wrong


def is_theme(article: Article, attribution: Attribution, span: Span) -> bool:
    """Tell whether a source without a name only speaks about something: "activists complain about his votes"."""
    if is_traceable(attribution) or attribution.code is Code.HEARSAY_AGENTLESS or article.is_quoted(span):
        return False
    return article.starts_with("themes", span)
