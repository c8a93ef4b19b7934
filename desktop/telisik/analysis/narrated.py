"""Assertions in the narrator's own voice: what the article says without saying who vouches for it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from telisik.analysis.article import Article, is_traceable
from telisik.analysis.clauses import carve, tighten, trim
from telisik.analysis.drafts import Draft
from telisik.analysis.exclusions import (
    is_boilerplate,
    is_heading,
    is_instruction,
    is_question,
    states_something,
)
from telisik.analysis.features import describe_sentence, find_stems
from telisik.analysis.figures import find_figures
from telisik.analysis.model import Code, Span
from telisik.analysis.wording import find_wording
from telisik.analysis.wrongs import find_wrongs, is_negated

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEWEST_WORDS = 3
_LONG_AGO = re.compile(r"1\d\d\d")
_TOLD = (0.5, 0.25)
_LEAD = 2
_GAME = 2
_BEFORE = 3
_PROMISES = ("substance", "effect")
_NO_MATTER = (
    "talk_of_talk",
    "refuted",
    "responses",
    "counted_by",
    "suspected_goods",
    "no_news",
    "caveats",
)
_CONDITION = 2
_UNSURE = ("tone_modal", "evidence_asked", "conditions", "any_wrong")
_BACKGROUND = ("textbook", "word_origins")
_OPENING = 6


def find_narrated(article: Article) -> list[Draft]:
    """Return unsourced figures, facts, accusations, forecasts and loaded wording."""
    drafts: list[Draft] = list(find_wording(article))
    for index, sentence in enumerate(article.sentences):
        if len(article.words.within(sentence)) < _FEWEST_WORDS or is_boilerplate(article, sentence):
            continue
        drafts.extend(_suspicions(article, sentence))
        drafts.extend(_motives(article, sentence))
        drafts.extend(_presumptions(article, sentence))
        if not article.voices[index]:
            if is_instruction(article, sentence) or not states_something(article, sentence, whole=True):
                drafts.extend(_promised(article, sentence))
            else:
                drafts.extend(_unsourced(article, index))
            continue
        drafts.extend(_beside_speech(article, sentence))
        if all(voice.code is Code.HEARSAY_AGENTLESS for voice in article.voices[index]):
            drafts.extend(_beside_hearsay(article, sentence))
    return drafts


def _is_told(article: Article, index: int) -> bool:
    """Tell whether a source of the article tells what a sentence says: a quotation in it, or words elsewhere."""
    sentence = article.sentences[index]
    share, lead_share = article.judge.told if article.judge else _TOLD
    enough = lead_share if index < _LEAD and article.is_well_sourced else share
    return article.holds_speech(sentence) or article.told_elsewhere(sentence) >= enough


def _is_carried(article: Article, index: int) -> bool:
    """Tell whether a traceable source speaks just before a sentence, in its paragraph."""
    if not index or article.paragraph_of(index) != article.paragraph_of(index - 1):
        return False
    if article.starts_with("contradicting", article.sentences[index]):
        return False  # "Kenyataannya, hanya 100 orang yang datang": the narrator's answer to the source
    return any(is_traceable(voice) for voice in article.voices[index - 1])


def _unsourced(article: Article, index: int) -> Iterator[Draft]:
    """Yield what a sentence says that no source tells: by the rules, or its main clause where the judge minds."""
    if _is_told(article, index):
        return
    sentence = article.sentences[index]
    if is_heading(article, sentence) or _is_background(article, sentence):
        return
    carried = _is_carried(article, index)
    drafts = list(_triggered(article, sentence))
    if not drafts and (
        _supposes(article, sentence)
        or _is_history(article, sentence)
        or any(article.has(n, sentence) for n in _NO_MATTER)
    ):
        return
    alone = article.lacks_context
    ruled = any(alone or draft.kind != "revealed" for draft in drafts) and not carried
    if article.judge is None:
        yield from drafts if ruled else ()
    elif (ruled and any(draft.kind == "guilt" for draft in drafts)) or (
        (ruled or not alone)
        and article.judge.accept(
            "narrated", describe_sentence(article, index), find_stems(article, sentence), ruled=ruled
        )
    ):
        # An accusation is never too small a matter.
        yield from drafts or (Draft("event", _main_clause(article, sentence)),)
    if not carried:
        yield from _foretold(article, sentence)


def _foretold(article: Article, sentence: Span) -> Iterator[Draft]:
    """Yield a flat forecast; none on a condition ("jika digoreng akan ...") and none of the reader's own doings."""
    forecast = next(article.places("forecast", sentence), None)
    if forecast is None:
        return
    clause = carve(article, sentence, forecast)
    if not _is_conditional(article, clause, forecast) and not article.has("tone_address", clause):
        yield Draft("forecast", clause, forecast)


def _is_conditional(article: Article, span: Span, trigger: Span) -> bool:
    """Tell whether a condition stands before the trigger in the span: 'jika digoreng akan ...'."""
    return article.has("supposing", Span(span.start, max(span.start, trigger.start)))


def _supposes(article: Article, sentence: Span) -> bool:
    """Tell whether a sentence opens with a condition, perhaps behind a word that joins it: 'Bahkan, jika ...'."""
    among = article.words.within(sentence)
    return article.first("supposing", among[:_CONDITION]) is not None


def _is_background(article: Article, sentence: Span) -> bool:
    """Tell whether a sentence explains a sickness or a name, or opens with a doubt."""
    if any(article.has(name, sentence) for name in _BACKGROUND):
        return True
    among = article.words.within(sentence)
    doubt = article.first("no_claims", among)
    return doubt is not None and doubt.start < among.start + _OPENING


def _promised(article: Article, sentence: Span) -> Iterator[Draft]:
    """Yield what a sentence that tells the reader what to do says will come of it: "..., maka penyakit itu sembuh"."""
    among = article.words.within(sentence)
    opener = article.first("consequences", among)
    if opener is None or is_question(article, sentence):
        return
    clause = article.words.span(opener.start, among.stop - 1)
    if any(article.has(f"claim_{claim}", clause) for claim in _PROMISES):
        yield Draft("event", trim(article.text, clause))


def _main_clause(article: Article, sentence: Span) -> Span:
    among = article.words.within(sentence)
    middle = among[len(among) // 2]
    return carve(article, sentence, article.words.span(middle, middle))


def _triggered(article: Article, sentence: Span) -> list[Draft]:
    """Return what the rules find in a sentence, at most one by each; scores and the blows of a game are none."""
    if article.listed.count("tone_sport", article.words.within(sentence)) >= _GAME:
        return []
    drafts = []
    for kind in ("guilt", "revealed"):
        finder = find_wrongs(article, kind, sentence) if kind == "guilt" else article.places(kind, sentence)
        trigger = next(finder, None)
        if trigger is None or (kind == "guilt" and _is_spared(article, sentence, trigger)):
            continue
        clause = carve(article, sentence, trigger)
        if kind == "guilt" or not article.has("refuted", clause):
            drafts.append(Draft(kind, clause, trigger))
    figure = next(find_figures(article, sentence), None) or next(article.places("figure", sentence), None)
    if figure is not None:
        clause = carve(article, sentence, figure)
        recounted = _is_recounted(article, sentence, figure) and not article.has("grave_figures", clause)
        if _matters(article, sentence, clause) and not recounted:
            drafts.append(Draft("figure", clause, figure))
    drafts.extend(_events(article, sentence))
    return drafts


def _is_recounted(article: Article, sentence: Span, figure: Span) -> bool:
    """Tell whether a figure points back at those counted before: 'ribuan warga tersebut', 'ribuan warga Sari itu'."""
    after = range(article.words.within(figure).stop, article.words.within(sentence).stop)
    named = takewhile(lambda index: article.words.raw(index)[0].isupper(), after)
    behind = after[sum(1 for _ in named) :]
    return article.first("counted_before", behind[:1]) is not None


def _is_spared(article: Article, sentence: Span, trigger: Span) -> bool:
    """Tell whether a court has settled what the sentence says, or the clause denies or only supposes it."""
    clause = carve(article, sentence, trigger)
    before = Span(clause.start, max(clause.start, trigger.start))
    return (
        article.has("settled", sentence)
        or is_negated(article, trigger)
        or article.starts_with("supposing", clause)
        or any(article.first(name, article.words.within(before)) for name in _UNSURE)
    )


def _events(article: Article, sentence: Span) -> Iterator[Draft]:
    """Yield the clauses that tell an event as having happened, each once."""
    if _is_history(article, sentence) or article.has("talk_of_talk", sentence):
        return
    end = sentence.start
    for trigger in article.places("event", sentence):
        if trigger.start >= end and not _is_unreal(article, sentence, trigger):
            clause = tighten(article, carve(article, sentence, trigger), trigger)
            end = clause.end
            if article.starts_with("supposing", clause) or article.has("refuted", clause):
                continue
            yield Draft("event", clause, trigger)


def _is_unreal(article: Article, sentence: Span, trigger: Span) -> bool:
    """Tell whether the words before a trigger say that it did not happen, or only may, should or will."""
    first, floor = article.words.within(trigger).start, article.words.within(sentence).start
    before = range(max(floor, first - _BEFORE), first)
    if article.first("tone_not", range(max(floor, first - 1), first)) is not None:
        return True
    return any(article.first(name, before) is not None for name in ("tone_modal", "tone_plan", "hedge"))


def _matters(article: Article, sentence: Span, clause: Span) -> bool:
    """Tell whether a figure counts harm, loss or crime, or at least nothing of every day."""
    if article.has("open_records", sentence) or article.has("counted_by", sentence):
        return False
    return article.has("grave_figures", clause) or not article.has("everyday_figures", clause)


def _beside_speech(article: Article, sentence: Span) -> Iterator[Draft]:
    """Yield the guilt that a sentence takes for granted beside what somebody says: 'Reyes, who took bribes, said'."""
    for trigger in find_wrongs(article, "guilt", sentence):
        clause = tighten(article, carve(article, sentence, trigger), trigger)
        if (
            not article.is_spoken(trigger)
            and not article.is_quoted(trigger)
            and not _is_spared(article, sentence, trigger)
        ):
            yield Draft("guilt", clause, trigger)
            return


def _beside_hearsay(article: Article, sentence: Span) -> Iterator[Draft]:
    """Yield what a sentence states in the narrator's own voice beside a rumour that it passes on."""
    yield from (draft for draft in _events(article, sentence) if not article.is_spoken(draft.span))


def _is_history(article: Article, sentence: Span) -> bool:
    """Tell whether the sentence is dated long before the news: undisputed background."""
    return any(_LONG_AGO.fullmatch(article.words.lows[index]) for index in article.words.within(sentence))


def _suspicions(article: Article, sentence: Span) -> Iterator[Draft]:
    """Yield the first hedged statement: an accusation where the hedge covers a wrong, else a plain hedge."""
    trigger = next((t for t in article.places("hedge", sentence) if not article.is_spoken(t)), None)
    if trigger is not None and not _is_conditional(article, sentence, trigger):
        clause = carve(article, sentence, trigger)
        named = article.has(
            "case_words", trigger
        )  # "dalam kasus dugaan ..." names a case and suspects nobody
        yield Draft("suspicion" if _is_wrong(article, clause) and not named else "hedge", clause, trigger)


def _is_wrong(article: Article, clause: Span) -> bool:
    wrong = next(find_wrongs(article, "suspicion", clause), None) is not None
    return wrong and not any(article.has(name, clause) for name in ("suffered", "settled", "suspected_goods"))


def _motives(article: Article, sentence: Span) -> Iterator[Draft]:
    among = article.words.within(sentence)
    for place in article.find("motive", among):
        after = range(place.stop, min(among.stop, place.stop + 4))
        if article.first("hostile_aims", after) is None:
            continue
        trigger = article.words.span(place.start, place.stop - 1)
        if not article.is_quoted(trigger):
            end = carve(article, sentence, trigger).end
            stop = article.first("motive_ends", range(after.start + 2, among.stop))
            if stop is not None:
                end = min(end, article.words.starts[stop.start])
            yield Draft("motive", trim(article.text, Span(trigger.start, max(end, trigger.end))), trigger)


def _presumptions(article: Article, sentence: Span) -> Iterator[Draft]:
    for trigger in article.places("presumed", sentence):
        yield Draft("presumed", trigger, trigger)
