"""What keeps knowledge from others: somebody 'sat on the audit', 'buried its results', 'hid the risk from patients'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.article import Article
    from telisik.analysis.model import Span

_REACH = 6
_BORDERS = ",;:.()"


def find_concealments(article: Article, span: Span) -> Iterator[Span]:
    """Yield each verb of hiding in a span with what is hidden: papers, findings, a risk, or from whom.

    A verb alone does not tell: people sit on benches, bury the dead and hide from storms.
    """
    if not article.listed.holds("concealing"):
        return
    words, among = article.words, article.words.within(span)
    for place in article.find("concealing", among):
        after = range(place.stop, min(among.stop, place.stop + _REACH))
        hidden = article.first("concealed", after)
        if hidden is None:
            continue
        between = article.text[words.ends[place.stop - 1] : words.starts[hidden.start]]
        if not any(mark in between for mark in _BORDERS):
            yield words.span(place.start, hidden.stop - 1)
