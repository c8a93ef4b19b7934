"""Words that judge in the narrator's voice, superlatives, and quotation marks without a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.article import touches
from telisik.analysis.clauses import carve
from telisik.analysis.drafts import Draft
from telisik.analysis.exclusions import is_boilerplate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.article import Article
    from telisik.analysis.model import Span

_SPEECH = 7
_NAMING_REACH = 3
_PHRASE = 4  # fewer words in quotation marks are a term
_NEAR = 6
_INTRODUCING = (":", ",")


def find_wording(article: Article) -> Iterator[Draft]:
    """Yield loaded words, labels made of a leader's name, and superlatives, outside quotation marks."""
    leaders = _leaders(article)
    for index, sentence in enumerate(article.sentences):
        if is_boilerplate(article, sentence):
            continue
        among = article.words.within(sentence)
        yield from _loaded(article, among)
        yield from _labels(article, among, leaders)
        if not article.voices[index]:
            yield from _superlatives(article, sentence)
    yield from _orphans(article)


def _loaded(article: Article, among: range) -> Iterator[Draft]:
    """Yield loaded words in the narrator's voice; those right beside each other are one: 'doom-laden harangues'."""
    runs: list[list[int]] = []
    for place in article.find("loaded", among):
        if runs and place.start <= runs[-1][1]:
            runs[-1][1] = max(runs[-1][1], place.stop)
        else:
            runs.append([place.start, place.stop])
    for first, stop in runs:
        span = article.words.span(first, stop - 1)
        if not article.is_quoted(span):
            yield Draft("loaded", span, span)


def _superlatives(article: Article, sentence: Span) -> Iterator[Draft]:
    found = article.first("superlative", article.words.within(sentence))
    if found is not None:
        trigger = article.words.span(found.start, found.stop - 1)
        if not article.is_quoted(trigger):
            yield Draft("superlative", carve(article, sentence, trigger), trigger)


def _orphans(article: Article) -> Iterator[Draft]:
    """Yield quotations that belong to no source, but not titles, names or terms being introduced."""
    for quotation in article.quotations if article.sentences else ():
        span = quotation.span
        if article.text[max(0, span.start - 3) : span.start].rstrip().endswith(_INTRODUCING):
            continue
        unspoken = quotation.introducer is None or quotation.introducer in article.speechless
        claimed = touches(article.voiced, article.voiced_starts, span)
        if unspoken and not claimed and not _is_near_speaker(article, span):
            words = article.words.within(span)
            if (
                words
                and not _is_reason(article, words)
                and (_is_speech if len(words) >= _SPEECH else _is_fragment)(article, words)
            ):
                yield Draft("orphan", span)


def _is_reason(article: Article, among: range) -> bool:
    """Tell whether a quotation is the reason of whoever acts: 'ditutup dengan alasan | "situasi yang memburuk"'."""
    before = range(max(0, among.start - _NAMING_REACH), among.start)
    return article.first("reason_leads", before) is not None


def _is_near_speaker(article: Article, span: Span) -> bool:
    """Tell whether somebody speaks beside a quotation: in its paragraph, and for a long one in the next too."""
    long = len(article.words.within(span)) >= _SPEECH
    first, last = article.sentence_at(span.start), article.sentence_at(span.end - 1)
    paragraph, lowest, highest = article.paragraph_of(first), first - _NEAR, last + _NEAR
    while first > max(0, lowest) and article.paragraph_of(first - 1) == paragraph:
        first -= 1
    while last + 1 < min(len(article.sentences), highest) and article.paragraph_of(last + 1) == paragraph:
        last += 1
    near = range(max(0, first - long), min(len(article.sentences), last + 1 + long))
    if any(voice.label not in article.speechless for index in near for voice in article.voices[index]):
        return True
    verbs = ("speech_verbs", "telling_verbs")
    return any(article.has(name, article.sentences[index]) for index in near for name in verbs)


def _is_speech(article: Article, among: range) -> bool:
    """Tell whether a long quotation is speech and not a title: most of its words are in lower case."""
    return sum(article.words.raw(index)[0].isupper() for index in among) * 2 < len(among)


def _is_fragment(article: Article, among: range) -> bool:
    """Tell whether a short quotation is somebody's words: lower case, and nothing before it that names.

    One word or a few are a term, unless they judge.
    """
    before = range(max(0, among.start - _NAMING_REACH), among.start)
    if article.first("naming", before) is not None:
        return False
    if len(among) < _PHRASE:
        return all(article.first("scare_words", range(i, i + 1)) is not None for i in among)
    return article.words.raw(among.start)[0].islower()


def _leaders(article: Article) -> set[str]:
    """Return the names that follow a leader's title in the article, in lower case."""
    names: set[str] = set()
    for place in article.find("leader_titles", range(len(article.words))):
        for index in range(place.stop, min(len(article.words), place.stop + 3)):
            if not article.words.raw(index)[0].isupper():
                break
            names.add(article.words.bares[index])
    return names


def _is_possessive(article: Article, index: int) -> bool:
    return article.words.lows[index].endswith(("'s", "’s"))


def _labels(article: Article, among: range, leaders: set[str]) -> Iterator[Draft]:
    for place in article.find("leader", among):
        last = place.stop
        before = place.start - 1
        if (
            before >= among.start
            and _is_possessive(article, before)
            and article.words.bares[before] in leaders
        ):
            yield Draft("leader", article.words.span(before, last - 1), None)
            continue
        if (
            last < among.stop
            and article.words.bares[last] in leaders
            and article.words.raw(last)[0].isupper()
        ):
            span = article.words.span(place.start, last)
            if not article.is_quoted(span):
                yield Draft("leader", span, span)
