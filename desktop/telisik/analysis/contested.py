"""What a source that can be traced says of others, though nobody tests it: wrongs, motives, and blows of a war.

A speaker of the police or the courts is left out: what officers say of their own cases is their office.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.clauses import carve, trim
from telisik.analysis.drafts import Draft
from telisik.analysis.model import Attribution, Code, Span
from telisik.analysis.wrongs import find_wrongs, is_negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.article import Article

_SIDES = frozenset({Code.NAMED_ORG, Code.INSTITUTION_VOICE, Code.MEDIA_RELAY, Code.DOCUMENT_DATA})
_FEWEST_BLOWS = 2
_OPENING = 6
_PLANNED = 4
_DENIED = 14
_NEAR = 6
_OWN = frozenset({"we", "i", "kami"})
_SAME = frozenset({"he", "she", "they", "it", "his", "her", "their", "its"})
_ABOUT = "about"  # 'bragged about stealing'
_SUFFERED = frozenset({"were", "was", "been", "being", "got", "are", "am"})
_LED = 40  # characters before a statement in which a condition may stand: "asalkan terdapat bukti bahwa"
_WRONGS = ("topic_wrong", "topic_crime", "topic_corruption", "topic_law", "tone_not")


def find_contested(article: Article, attribution: Attribution, span: Span) -> Iterator[Draft]:
    """Yield an accusation in a statement of a traceable source, or what one side of a war says of its blows."""
    cue = attribution.cue[0] if attribution.cue else None
    accusation = find_accusation(article, attribution, span)
    if accusation is not None:
        yield Draft("accused", carve(article, span, accusation), cue, attribution)
    elif tells_of_war(article, attribution, span):
        yield Draft("war", trim(article.text, span), cue, attribution)


def find_accusation(article: Article, attribution: Attribution, span: Span) -> Span | None:
    """Return the words by which a statement ascribes a wrong or a hidden motive to others, if it does."""
    named = (place for place in find_wrongs(article, "accused", span) if not is_negated(article, place))
    trigger = next(named, None) or _suspected(article, attribution, span)
    if trigger is None or is_of_the_law(article, attribution):
        return None
    among = article.words.within(span)
    if (
        article.first("own_voice", among[:_OPENING]) is not None
        or _is_own(article, span, trigger)
        or _is_admitted(article, attribution, span)
        or _is_denied_before(article, trigger)
        or _is_named_wrong(article, span, trigger)
        or article.starts_with("nameless_wrongdoers", span)
        or any(article.starts_with(name, span) for name in ("commands", "denying_openings", "any_wrong"))
        or (article.starts_with("charges", span) and article.has("untrue", span))
        or article.has("open_laws", attribution.label)
    ):
        return None
    return (
        None if article.starts_with("supposing", span) or _is_conditional(article, span, trigger) else trigger
    )


def _is_own(article: Article, span: Span, trigger: Span) -> bool:
    """Tell whether the speaker tells of what the speaker did: 'We staged this fair', not 'We were robbed'."""
    words = article.words
    first, place = words.within(span).start, words.within(trigger).start
    return (
        words.lows[first] in _OWN
        and first < place <= first + _PLANNED
        and words.lows[place - 1] not in _SUFFERED
    )


def _is_admitted(article: Article, attribution: Attribution, span: Span) -> bool:
    """Tell whether the speaker owns up to the deed or prides himself on it: 'admitted that he had lied'."""
    if not any(article.has("admitting_cues", cue) for cue in attribution.cue):
        return False
    opening = [article.words.lows[index] for index in article.words.within(span)[:_PLANNED]]
    return not _SAME.isdisjoint(opening[:1]) or _ABOUT in opening


def _is_conditional(article: Article, span: Span, trigger: Span) -> bool:
    """Tell whether the wrong is one that may or might happen on a condition: "dapat dilakukan jika terbukti ..."."""
    before = article.words.within(Span(span.start, max(span.start, trigger.start)))
    if any(article.first(name, before) is not None for name in ("tone_modal", "conditions", "whoever")):
        return True
    if article.first("any_wrong", before[-_NEAR:]) is not None:
        return True
    led = article.words.within(Span(max(0, span.start - _LED), span.start))
    return article.first("evidence_asked", led) is not None


def _is_denied_before(article: Article, trigger: Span) -> bool:
    """Tell whether "never" stands before a wrong in its sentence: 'tidak pernah menyuruh, apalagi menyuap'."""
    first = article.words.within(trigger).start
    floor = article.words.within(article.sentences[article.sentence_at(trigger.start)]).start
    return article.first("never", range(max(floor, first - _DENIED), first)) is not None


def _is_named_wrong(article: Article, span: Span, trigger: Span) -> bool:
    """Tell whether a statement is about a kind of wrong as such, by whomever: 'pungli masih marak'."""
    first = article.words.within(trigger).start
    theme = first == article.words.within(span).start or (
        first > 0 and article.first("themes_of_wrongs", range(first - 1, first)) is not None
    )
    return theme and article.starts_with("kinds_of_wrongs", trigger)


def _suspected(article: Article, attribution: Attribution, span: Span) -> Span | None:
    """Return a statement whole that a person suspects, where it is about a wrong or what somebody fails to do.

    What is suspected of an offender whom nobody names accuses nobody.
    """
    if not any(article.has("suspecting_cues", cue) for cue in attribution.cue):
        return None
    if article.starts_with("nameless_offenders", span):
        return None
    among = article.words.within(span)
    return span if any(article.first(name, among) is not None for name in _WRONGS) else None


def tells_of_war(article: Article, attribution: Attribution, span: Span) -> bool:
    """Tell whether a body, a state or an outlet tells of attacks and victims in a war."""
    if attribution.code not in _SIDES or article.has("third_parties", attribution.label):
        return False
    among = article.words.within(span)
    if article.first("tone_plan", among[:_PLANNED]) is not None:
        return False
    blows = {article.words.lows[place.start] for place in article.find("war", among)}
    return len(blows) >= _FEWEST_BLOWS


def is_of_the_law(article: Article, attribution: Attribution) -> bool:
    """Tell whether the speaker is of the police, the prosecution or a court, by the label or a name given before."""
    if article.has("former_offices", attribution.label):
        return False
    if article.has("law_speakers", attribution.label):
        return True
    named = {word.strip(".,()").lower() for word in (attribution.resolved_to or "").split()}
    named.update(article.words.lows[index] for index in article.words.within(attribution.label))
    return bool(named & article.officers)
