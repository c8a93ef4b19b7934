"""What a desk editor would ask of an article as a whole: who wrote it, when, where, on whose word, and what is odd.

Each test below is the ``kind`` of a ``[[check]]`` in a pack, which words it; the word lists it uses are the pack's
own (``lexicons/provenance.toml``). A test returns the spans it rests on, or None where there is nothing to ask.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.dates import find_dates
from telisik.analysis.model import Check, Code, Finding, Grade, Severity, Span, is_anonymous
from telisik.analysis.voices import group_voices

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from telisik.analysis.article import Article
    from telisik.analysis.pack import Pack
    from telisik.analysis.quotations import QuoteMap

_EDGE_PARAGRAPHS = 3
_LONGEST_BYLINE = 60
# "(ant/rzk)", "(Fitra Iskandar)" at the very end; "[Gambas:Video]" and "(*)" sign nothing.
_SIGNED = re.compile(r"[(\[]([^\W\d_][\w .,/&-]{1,40})[)\]]\W{0,6}\Z")
# What an article opens with: a place in capitals, after a site's name, before an agency's, or alone before a dash.
_DATELINE = re.compile(
    r"\s{0,9}(?:[\w.]{3,40}\.\w{2,4}, ?[A-Z]"
    r"|(?:[A-Z]{3,}(?![\w.])|(?:[A-Z][\w'’]{2,30} ?){1,3}(?:\([A-Z]|, ?[A-Z]|[-–—] ))[^\n]{0,60}?[-–—:])"
)
_LINK = re.compile(r"https?://\w|www\.\w|\bdoi\.org/|\b(?:[\w-]+\.)+(?:com|org|net|id|gov|edu|uk|int)/\w")
_SHARED_WORDS = 5
_NAMED_WORDS = 2


@dataclass(frozen=True, slots=True)
class _Whole:
    """An article with everything found in it."""

    article: Article
    quotes: QuoteMap
    findings: Sequence[Finding]
    titles: frozenset[str]

    @property
    def text(self) -> str:
        """Return the canonical text."""
        return self.article.text

    def edges(self) -> tuple[Span, ...]:
        """Return the first and the last paragraphs, where bylines and datelines stand."""
        paragraphs = tuple(self.article.paragraphs)
        return (*paragraphs[:_EDGE_PARAGRAPHS], *paragraphs[_EDGE_PARAGRAPHS:][-_EDGE_PARAGRAPHS:])

    def list_places(self, name: str) -> list[Span]:
        """Return where phrases of a word list stand in the text."""
        words = self.article.words
        return [words.span(p.start, p.stop - 1) for p in self.article.find(name, range(len(words)))]


def find_checks(
    article: Article, quotes: QuoteMap, findings: Sequence[Finding], pack: Pack
) -> tuple[Check, ...]:
    """Return what the pack's checks ask of an article, in the pack's order."""
    titles = (
        word
        for name in ("titles", "offices")
        for phrase in pack.lexicons.get(name, ())
        for word in phrase.split()
    )
    whole = _Whole(article, quotes, findings, frozenset(titles))
    asked = []
    for check in pack.checks:
        if len(article.words) < check.fewest_words:
            continue
        spans = _TESTS[check.kind](whole)
        if spans is not None:
            asked.append(
                Check(
                    rule=check.id,
                    severity=Severity(check.severity),
                    title=check.title.as_bilingual(),
                    reason=check.reason.as_bilingual(),
                    checks=tuple(question.as_bilingual() for question in check.checks),
                    norm=check.norm.as_bilingual(),
                    spans=tuple(sorted(set(spans))),
                )
            )
    return tuple(asked)


def _lack_byline(whole: _Whole) -> list[Span] | None:
    signed = _SIGNED.search(whole.text[-_LONGEST_BYLINE:])
    return None if signed or any(_is_byline(whole, edge) for edge in whole.edges()) else []


def _is_byline(whole: _Whole, paragraph: Span) -> bool:
    """Tell whether a paragraph opens with "by", "penulis:" and a name, or holds "reporting by" and a name."""
    article = whole.article
    among = article.words.within(paragraph)
    for name in ("bylines", "byline_openings"):
        for place in article.find(name, among):
            if name == "byline_openings" and place.start != among.start:
                break
            if place.stop < among.stop and article.words.raw(place.stop)[:1].isupper():
                return True
    return False


def _lack_date(whole: _Whole) -> list[Span] | None:
    return None if find_dates(whole.article) else []


def _lack_anchor(whole: _Whole) -> list[Span] | None:
    """Return "last week" and the like where no full date tells which week that was."""
    dates = find_dates(whole.article)
    if any(date.full for date in dates):
        return None
    dated = {whole.article.sentence_at(date.span.start) for date in dates}
    loose = [
        span
        for span in whole.list_places("relative_dates")
        if whole.article.sentence_at(span.start) not in dated and not whole.article.is_quoted(span)
    ]
    return loose or None


def _lack_place(whole: _Whole) -> list[Span] | None:
    article = whole.article
    if any(_DATELINE.match(whole.text[p.start : p.end]) for p in whole.edges()[:_EDGE_PARAGRAPHS]):
        return None
    for place in article.find("place_prepositions", range(len(article.words) - 1)):
        after = range(place.stop, place.stop + 1)
        named = article.words.raw(place.stop)[:1].isupper()
        if named and not any(article.first(name, after) for name in ("months", "weekdays", "not_places")):
            return None
    return []


def _lack_link(whole: _Whole) -> list[Span] | None:
    """Return nothing to open: no address, no numbered or titled document, though something needs verifying."""
    if not any(finding.severity is not Severity.LOW for finding in whole.findings):
        return None
    documents = any(
        a.code is Code.DOCUMENT_DATA and a.grade is Grade.G1 for a in whole.article.attributions
    ) or whole.list_places("document_marks")
    return None if documents or _LINK.search(whole.text) else []


def _relay_uncredited(whole: _Whole) -> list[Span] | None:
    labels = [
        a.label
        for a in whole.article.attributions
        if a.code is Code.MEDIA_RELAY and is_anonymous(a.code, a.grade)
    ]
    return [*labels, *whole.list_places("uncredited_relays")] or None


def _leave_accused_unheard(whole: _Whole) -> list[Span] | None:
    if whole.list_places("answers"):
        return None
    return [f.span for f in whole.findings if f.code is Code.INTENT_ACCUSATION] or None


def _rest_on_one(whole: _Whole) -> list[Span] | None:
    voices = group_voices(whole.article, whole.titles)
    if len(voices) != 1 or sum(map(len, voices)) < _NAMED_WORDS:
        return None
    return [attribution.label for attribution in voices[0]]


def _name_nobody(whole: _Whole) -> list[Span] | None:
    """Return every source where there are some and none of them is a person, body or record that is named."""
    sources = whole.article.attributions
    if any(source.grade in {Grade.G0, Grade.G1} for source in sources):
        return None
    return [source.label for source in sources] or None


def _have_no_source(whole: _Whole) -> list[Span] | None:
    return None if whole.article.attributions else []


def _repeat_quotation(whole: _Whole) -> list[Span] | None:
    """Return quotations that share their words but not their speaker, or not the person spoken to."""
    seen: dict[tuple[str, ...], int] = {}
    odd: set[int] = set()
    article = whole.article
    for number, quotation in enumerate(article.quotations):
        among = article.words.within(quotation.span)
        for first in range(among.start, among.stop - _SHARED_WORDS + 1):
            key = tuple(article.words.lows[first : first + _SHARED_WORDS])
            other = seen.setdefault(key, number)
            if other != number and _differ(whole, other, number):
                odd |= {other, number}
    return [article.quotations[number].span for number in sorted(odd)] or None


def _differ(whole: _Whole, one: int, other: int) -> bool:
    first, second = whole.article.quotations[one], whole.article.quotations[other]
    if first.speaker and second.speaker:
        names = [set(re.findall(r"\w{3,}", name.lower())) for name in (first.speaker, second.speaker)]
        if not names[0] & names[1]:
            return True
    return _find_addressee(whole, first.span) != _find_addressee(whole, second.span)


def _find_addressee(whole: _Whole, quotation: Span) -> str | None:
    """Return who a quotation is addressed to, by the sentence that leads to it; not the press."""
    article = whole.article
    sentence = article.sentences[article.sentence_at(quotation.start)]
    among = article.words.within(Span(sentence.start, quotation.start))
    for place in article.find("addressing", among):
        if place.stop < among.stop and not article.first("press", range(place.stop, place.stop + 1)):
            return article.words.bares[place.stop]
    return None


def _leave_quotation_open(whole: _Whole) -> list[Span] | None:
    return [quote.span for quote in whole.quotes.quotes if not quote.closed] or None


_TESTS: Mapping[str, Callable[[_Whole], list[Span] | None]] = {
    "no_byline": _lack_byline,
    "no_date": _lack_date,
    "unresolved_date": _lack_anchor,
    "no_place": _lack_place,
    "no_link": _lack_link,
    "uncredited_relay": _relay_uncredited,
    "accused_unheard": _leave_accused_unheard,
    "single_source": _rest_on_one,
    "nobody_named": _name_nobody,
    "no_source": _have_no_source,
    "repeated_quotation": _repeat_quotation,
    "open_quotation": _leave_quotation_open,
}
