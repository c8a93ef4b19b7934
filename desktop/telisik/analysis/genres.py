"""Pages of service: match reports, price lists, offers, horoscopes, devotions, gadgets, show business.

Their figures and events are openable records or matter to nobody's harm, so the rules on the narrator's own voice
are kept off them (the guidelines mark only what matters to a reader: harm, crime, conflict, money, public bodies).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telisik.analysis.article import Article

_SHARE = 0.012
_MADE_UP = 0.04
_FEWEST = 4
# The topics of grave matters.
GRAVE = ("harm", "crime", "law", "conflict", "disaster", "corruption")
# What is stated in the narrator's own voice; accusations and hearsay count on any page.
NARRATED = frozenset({"figure", "event", "revealed", "superlative", "forecast"})


def is_service(article: Article) -> bool:
    """Tell whether words of such pages make up the article, and words of grave matters do not."""
    service, grave = article.counts_of_service
    return service >= max(_FEWEST, _MADE_UP * len(article.words)) and service > 2 * grave


def is_light(article: Article) -> bool:
    """Tell whether an article has more words of such pages than of grave matters."""
    service, grave = article.counts_of_service
    return service >= max(_FEWEST, _SHARE * len(article.words)) and service > grave
