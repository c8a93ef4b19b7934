"""How much a finding weighs: what its rule says, or low where it is doubtful or about a small matter.

A rule names the test in ``low_unless``: ``matters`` asks whether the statement is about something that concerns a
reader (harm, crime, money, public bodies ...), ``accuses`` also whether it is the wrong of somebody whom anybody
knows, ``untold`` whether nobody near tells it, ``clear`` whether what the
narrator states is surely an event of the story that nobody tells, and ``rests`` whether anything that weighs rests on
a source.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.article import is_traceable
from telisik.analysis.exclusions import is_boilerplate
from telisik.analysis.figures import find_figures
from telisik.analysis.genres import GRAVE, is_light
from telisik.analysis.model import Code, Layer, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from telisik.analysis.article import Article
    from telisik.analysis.drafts import Draft
    from telisik.analysis.model import Finding
    from telisik.analysis.pack import Rule

_PUBLIC = (*GRAVE, "health", "state", "politics", "money", "science", "belief", "wrong")
_WRONG = ("crime", "law", "disaster", "corruption")  # what is grave on a page of games and shows too
_BEFORE = 3
_FEWEST_WORDS = 3
_LEAD = 2
_LONGEST_RUN = 5
_LONG_AGO = re.compile(r"1\d{3}")
_DATING = ("months", "year_leads")
_GRAVITY = 0.025  # how many of a page's words are about grave matters where its narrator's word weighs


def weigh(article: Article, draft: Draft, rule: Rule) -> Severity:
    """Return the severity of a draft by its rule."""
    severity = draft.severity or rule.severity or Severity.LOW
    asked = _read_test(rule)
    if asked == "matters":
        weighs = matters(article, draft.span) and not _is_beside_the_point(article, draft)
        return severity if weighs else Severity.LOW
    if asked == "accuses":
        accuses = matters(article, draft.span) and not article.has("unknown_offenders", draft.span)
        return severity if accuses else Severity.LOW
    if asked == "untold":
        return severity if is_untold(article, draft.span) else Severity.LOW
    if asked == "clear":
        return severity if is_clear(article, draft) else Severity.LOW
    return severity


def weigh_sources(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """Return the findings; of a rule that asks what rests on a source, low where nothing that weighs does."""
    found = list(findings)
    graver = [f for f in found if f.layer is Layer.ASSERTION and f.severity is not Severity.LOW]
    resting = {span for finding in graver for span in (*finding.cue, *finding.source)}
    return [
        replace(finding, severity=Severity.LOW)
        if finding.rule in rules
        and _read_test(rules[finding.rule]) == "rests"
        and not any(span in resting for span in (*finding.cue, *finding.source))
        else finding
        for finding in found
    ]


def matters(article: Article, span: Span) -> bool:
    """Tell whether a statement is about what concerns a reader; among games and shows, whether it is grave."""
    if is_light(article):
        return _names(article, span, _WRONG)
    return _names(article, span, _PUBLIC) or next(find_figures(article, span), None) is not None


def is_untold(article: Article, span: Span) -> bool:
    """Tell whether no traceable source speaks right before a statement, nor later where a lead only sums it up."""
    index = article.sentence_at(span.start)
    if index < _LEAD and article.is_well_sourced:
        return False
    if article.starts_with("contradicting", article.sentences[index]):
        return True
    return not _goes_on(article, index) and not _is_taken_up(article, index)


def _goes_on(article: Article, index: int) -> bool:
    """Tell whether a traceable source speaks right before, or before a run of sentences that go on: 'Kemudian ...'."""
    for _ in range(_LONGEST_RUN):
        before = _find_before(article, index)
        if before < 0:
            return False
        if any(map(is_traceable, article.voices[before])):
            return True
        if not article.starts_with("sequels", article.sentences[index]):
            return False
        index = before
    return False


def _find_before(article: Article, index: int) -> int:
    """Return the index of the story's sentence before one, -1 where there is none."""
    while index and _is_between(article, index - 1):
        index -= 1
    return index - 1


def _is_taken_up(article: Article, index: int) -> bool:
    """Tell whether the next sentence is what a named person says of it: 'Keduanya ditangkap. "Kami ...," kata R'."""
    after = index + 1
    while after < len(article.sentences) and _is_between(article, after):
        after += 1
    if after >= len(article.sentences) or not article.holds_speech(article.sentences[after]):
        return False
    return any(voice.code is Code.NAMED_PERSON for voice in article.voices[after])


def _is_between(article: Article, index: int) -> bool:
    """Tell whether a sentence is none of the story's: an advertisement, a line that points to another article."""
    sentence = article.sentences[index]
    return len(article.words.within(sentence)) < _FEWEST_WORDS or is_boilerplate(article, sentence)


def is_clear(article: Article, draft: Draft) -> bool:
    """Tell whether the narrator surely states an event of a grave story that nobody near the sentence tells."""
    index = article.sentence_at(draft.span.start)
    sentence = article.sentences[index]
    if draft.trigger is None or article.has("tone_self", sentence):
        return False
    if is_light(article) or article.count_gravity(GRAVE) < _GRAVITY or article.has("settled", sentence):
        return False
    if not is_untold(article, draft.span) or article.starts_with("supposing", sentence):
        return False
    if article.has("habitual", sentence) or _is_only_named(article, sentence) or _is_history(article, index):
        return False
    return _names(article, sentence, GRAVE) and not _is_aside(article, draft)


def _is_only_named(article: Article, sentence: Span) -> bool:
    """Tell whether a sentence only names an event told elsewhere, and tells none: 'Serangan itu memicu ...'."""
    events = list(article.places("event", sentence))
    return bool(events) and all(article.starts_with("event_nouns", place) for place in events)


def _is_history(article: Article, index: int) -> bool:
    """Tell whether a year long ago stands in a sentence or beside it: what happened then is on record."""
    words = article.words
    return any(
        _LONG_AGO.fullmatch(words.lows[here])
        and any(article.first(name, range(here - 1, here)) is not None for name in _DATING)
        for span in article.sentences[max(0, index - 1) : index + 2]
        for here in words.within(span)[1:]
    )


def _is_beside_the_point(article: Article, draft: Draft) -> bool:
    """Tell whether a statement is known by now ("diketahui"), the last speaker's guess, or what an authority did."""
    if draft.trigger is not None and article.starts_with("knowing", draft.trigger):
        return True
    found = draft.attribution is not None and article.starts_with("acting_bodies", draft.attribution.label)
    if found and draft.trigger is not None and article.has("finding_cues", draft.trigger):
        return True
    index = article.sentence_at(draft.span.start)
    beside = (*article.voices[max(0, index - 1) : index], *article.voices[index + 1 : index + 2])
    near = [voice for voices in beside for voice in voices]
    guessed = draft.trigger is not None and article.starts_with("estimate_cues", draft.trigger)
    reported = draft.trigger is not None and article.starts_with("reporting_leads", draft.trigger)
    lead = index <= _LEAD and article.paragraph_of(index) == article.paragraph_of(0)
    if reported and lead and article.is_well_sourced:
        return True  # a lead that only sums up what is told with its sources later
    return (guessed and any(map(is_traceable, near))) or article.starts_with("acting_bodies", draft.span)


def _is_aside(article: Article, draft: Draft) -> bool:
    """Tell whether the words before a trigger make it a means, a wish or a mark of somebody: 'yang digusur'."""
    if draft.trigger is None:
        return False
    words = article.words
    first = words.within(draft.trigger).start
    clause = words.within(draft.span).start
    if clause and article.first("asides_before", range(clause - 1, clause + 1)) is not None:
        return True
    floor = article.words.within(article.sentences[article.sentence_at(draft.trigger.start)]).start
    if article.first("hedge", range(floor, first)) is not None:
        return True
    return article.first("asides_before", range(max(floor, first - _BEFORE), first)) is not None


def _names(article: Article, span: Span, topics: Iterable[str]) -> bool:
    among = article.words.within(span)
    return any(article.first(f"topic_{topic}", among) is not None for topic in topics)


def _read_test(rule: Rule) -> str:
    return str((rule.model_extra or {}).get("low_unless", ""))
