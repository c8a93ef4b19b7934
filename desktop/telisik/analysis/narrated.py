"""Assertions in the narrator's own voice: what the article says without saying who vouches for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.article import Article, is_traceable
from telisik.analysis.clauses import carve
from telisik.analysis.drafts import Draft
from telisik.analysis.exclusions import is_boilerplate, states_something
from telisik.analysis.figures import find_figures
from telisik.analysis.model import Span
from telisik.analysis.wording import find_wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEWEST_WORDS = 4
_TOLD = 0.5


def find_narrated(article: Article) -> list[Draft]:
    """Return unsourced figures, facts, accusations, forecasts and loaded wording."""
    drafts: list[Draft] = list(find_wording(article))
    for index, sentence in enumerate(article.sentences):
        if len(article.words.within(sentence)) < _FEWEST_WORDS or is_boilerplate(article, sentence):
            continue
        drafts.extend(_suspicions(article, sentence))
        drafts.extend(_motives(article, sentence))
        drafts.extend(_presumptions(article, sentence))
        if states_something(article, sentence) and not _is_sourced(article, index):
            drafts.extend(_unsourced(article, sentence))
    return drafts


def _is_sourced(article: Article, index: int) -> bool:
    """Tell whether somebody vouches for a sentence: in it, just before it, or elsewhere."""
    if article.voices[index] or article.is_quoted(article.sentences[index]):
        return True
    if index and article.paragraph_of(index) == article.paragraph_of(index - 1):
        carried = any(is_traceable(voice) for voice in article.voices[index - 1])
    else:
        carried = False
    return carried or article.told_elsewhere(article.sentences[index]) >= _TOLD


def _unsourced(article: Article, sentence: Span) -> Iterator[Draft]:
    among = article.words.within(sentence)
    for kind in ("guilt", "revealed"):
        for place in article.lexicon(kind).find(article.words, among):
            trigger = article.words.span(place.start, place.stop - 1)
            yield Draft(kind, carve(article, sentence, trigger), trigger)
            break
    for figure in find_figures(article, sentence):
        yield Draft("figure", carve(article, sentence, figure), figure)
        break
    events = list(article.lexicon("event").find(article.words, among))
    if events:
        trigger = article.words.span(events[0].start, events[0].stop - 1)
        yield Draft("event", carve(article, sentence, trigger), trigger)
    for place in article.lexicon("forecast").find(article.words, among):
        trigger = article.words.span(place.start, place.stop - 1)
        yield Draft("forecast", carve(article, sentence, trigger), trigger)
        break


def _suspicions(article: Article, sentence: Span) -> Iterator[Draft]:
    """Yield hedged statements: an accusation where the hedge covers a wrong, else a plain hedge."""
    among = article.words.within(sentence)
    places = list(article.lexicon("hedge").find(article.words, among))
    for place in places:
        trigger = article.words.span(place.start, place.stop - 1)
        if article.is_spoken(trigger):
            continue
        clause = carve(article, sentence, trigger)
        kind = "suspicion" if _is_wrong(article, clause) else "hedge"
        yield Draft(kind, clause, trigger)
        return


def _is_wrong(article: Article, clause: Span) -> bool:
    return article.has("suspicion", clause) and not article.has("suffered", clause)


def _motives(article: Article, sentence: Span) -> Iterator[Draft]:
    among = article.words.within(sentence)
    for place in article.lexicon("motive").find(article.words, among):
        after = range(place.stop, min(among.stop, place.stop + 4))
        if article.lexicon("hostile_aims").first(article.words, after) is None:
            continue
        trigger = article.words.span(place.start, place.stop - 1)
        if not article.is_quoted(trigger):
            end = carve(article, sentence, trigger).end
            yield Draft("motive", Span(trigger.start, max(end, trigger.end)), trigger)


def _presumptions(article: Article, sentence: Span) -> Iterator[Draft]:
    for place in article.lexicon("presumed").find(article.words, article.words.within(sentence)):
        trigger = article.words.span(place.start, place.stop - 1)
        yield Draft("presumed", trigger, trigger)
