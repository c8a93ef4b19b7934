"""Assertions that somebody vouches for, but not well enough: from attributions to drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.article import Article, is_traceable
from telisik.analysis.clauses import carve, drop_opening, pieces, trim
from telisik.analysis.contents import THAT
from telisik.analysis.contested import find_contested, is_of_the_law
from telisik.analysis.drafts import Draft
from telisik.analysis.exclusions import asserts, is_boilerplate, is_channel, is_denied, states_something
from telisik.analysis.features import describe_statement
from telisik.analysis.model import Attribution, Code, Grade, Severity, Span, is_anonymous
from telisik.analysis.spared import is_spared_source, is_tally, is_theme
from telisik.analysis.wrongs import find_wrongs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BODIES = frozenset({Code.NAMED_ORG, Code.INSTITUTION_VOICE, Code.MEDIA_RELAY, Code.DOCUMENT_DATA})
_CHANNELS = frozenset({Code.MEDIA_RELAY, Code.SOCIAL_MEDIA, Code.DOCUMENT_DATA})
_SPEAKERS = frozenset({Code.NAMED_PERSON, Code.FIRST_HAND, Code.NAMED_ORG})
_OPAQUE = frozenset({Grade.G3, Grade.G4})
_TO = frozenset({"kepada", "to"})
_LONGEST_ADDRESS = 10
_REACH = 6
_FEWEST_WORDS = 2
_PIECES = 2
_LONGEST_SUBJECT = 10
_FEWEST_TOLD = 4
_PASSIVE = "di"
_FOR = "for"
_NORMATIVE = 8
_TELLING = frozenset({Code.HEARSAY_AGENTLESS, Code.INSTITUTION_VOICE, Code.NAMED_ORG})


def find_attributed(article: Article) -> list[Draft]:
    """Return what rests on hearsay, anonymous sources, lost documents, or one side alone."""
    return [draft for attribution in article.attributions for draft in _weigh(article, attribution)]


def _weigh(article: Article, attribution: Attribution) -> Iterator[Draft]:
    if _is_relay_of_named(article, attribution):
        return
    traceable = is_traceable(attribution)
    if not asserts(article, attribution):
        if traceable:
            yield from _blamed(article, attribution)
        return
    if attribution.code is Code.HEARSAY_AGENTLESS and _is_quoted_before_cue(article, attribution):
        return
    kind = _kind(article, attribution)
    for number, span in enumerate(list_statements(article, attribution)):
        if kind and _is_marked(article, attribution, span, number):
            yield Draft(kind, span, _cue(attribution), attribution)
        if traceable:
            yield from _grave(article, attribution, span)
            if not kind:
                yield from find_contested(article, attribution, span)
        yield from _foreseen(article, attribution, span)


def _blamed(article: Article, attribution: Attribution) -> Iterator[Draft]:
    """Yield the wrongs that are named where a source condemns or criticises somebody."""
    if any(article.has("blaming_cues", cue) for cue in attribution.cue):
        for span in list_statements(article, attribution):
            yield from find_contested(article, attribution, span)


def _is_relay_of_named(article: Article, attribution: Attribution) -> bool:
    """Tell whether an outlet, post or document only passes on what a named person says in the same words."""
    return attribution.code in _CHANNELS and any(
        other.code in _SPEAKERS and mine.overlaps(theirs)
        for mine in attribution.content
        for other in article.voices_at(mine.start)
        for theirs in other.content
    )


def _kind(article: Article, attribution: Attribution) -> str:
    """Return the kind of rule by which the attribution's content is unproven, or nothing."""
    if is_spared_source(article, attribution) and not _accuses(article, attribution):
        return ""
    if attribution.code is Code.HEARSAY_AGENTLESS:
        return "hearsay"
    if attribution.code is Code.DOCUMENT_DATA and attribution.grade in _OPAQUE:
        return "document"
    if is_anonymous(attribution.code, attribution.grade):
        telling = any(article.has("passing_on", cue) for cue in attribution.cue)
        official = telling or _is_official(article, attribution)
        if attribution.code is Code.SOCIAL_MEDIA and official:
            return ""
        if attribution.code is Code.ROLE_OFFICIAL and _is_on_duty(article, attribution):
            return ""
        if _is_found_by_told(article, attribution):
            return ""
        return "anonymous"
    if _accuses_somebody(article, attribution):
        return "one_sided" if article.is_answered else "accusing"
    if attribution.code in _BODIES and any(article.has("doubting_cues", cue) for cue in attribution.cue):
        return "one_sided"
    return ""


def _is_official(article: Article, attribution: Attribution) -> bool:
    """Tell whether a body's account speaks, also where only 'akun tersebut' stands for it."""
    label = attribution.label
    if attribution.resolved_to:
        start = article.text.rfind(attribution.resolved_to, 0, label.start)
        if start >= 0 and article.has("official_accounts", Span(start, start + len(attribution.resolved_to))):
            return True
    return article.has("official_accounts", label)


def _is_found_by_told(article: Article, attribution: Attribution) -> bool:
    """Tell whether somebody only finds something in what a traceable source tells: 'Menurut R, pemilik mendapati'."""
    if not all(article.has("finding_cues", cue) for cue in attribution.cue):
        return False
    return any(
        is_traceable(other) and any(content.overlaps(attribution.label) for content in other.content)
        for other in article.voices_at(attribution.label.start)
    )


def _is_on_duty(article: Article, attribution: Attribution) -> bool:
    """Tell whether an office of the law that one person holds speaks: of his own work, even where he is not named."""
    some = any(article.starts_with(name, attribution.label) for name in ("some", "anybody"))
    return is_of_the_law(article, attribution) and not some


def _is_marked(article: Article, attribution: Attribution, span: Span, number: int) -> bool:
    """Tell whether a statement is marked: of several by one untraceable source, the first, unless the judge minds."""
    if _is_opinion(article, attribution, span) or is_tally(article, attribution, span):
        return False
    ruled = number == 0 or is_traceable(attribution)
    if article.judge is None or article.lacks_context or _accuses(article, attribution):
        return ruled
    return article.judge.accept(
        "attributed", describe_statement(article, attribution, span, number), ruled=ruled
    )


def _accuses(article: Article, attribution: Attribution) -> bool:
    """Tell whether somebody who can be traced accuses, in so many words: that is never too small a matter."""
    return is_traceable(attribution) and _accuses_somebody(article, attribution)


def _accuses_somebody(article: Article, attribution: Attribution) -> bool:
    """Tell whether a cue accuses; by one of blame somebody must be named, or blamed for something."""
    accusing = [cue for cue in attribution.cue if article.has("accusing_cues", cue)]
    if not accusing or not all(article.has("cause_cues", cue) for cue in accusing):
        return bool(accusing)
    words = article.words
    told = [index for content in attribution.content for index in words.within(content)]
    return any(words.lows[index] == _FOR or words.raw(index)[0].isupper() for index in told)


def _is_opinion(article: Article, attribution: Attribution, span: Span) -> bool:
    """Tell whether people without names say only what should be, or critics nothing of a deed or a wrong."""
    normative = article.first("norms", article.words.within(span)[:_NORMATIVE]) is not None
    unnamed = attribution.code in {Code.UNNAMED_GROUP, Code.UNNAMED_INDIVIDUAL, Code.SOCIAL_MEDIA}
    chatty = attribution.code is Code.SOCIAL_MEDIA and article.has("chatter", span)
    if not article.has("opinion_givers", attribution.label) and not (normative and unnamed) and not chatty:
        return False
    kinds = ("event", "guilt", "suspicion", "grave")
    wrong = next(find_wrongs(article, "accused", span), None)
    return not (wrong or any(next(article.places(kind, span), None) for kind in kinds))


def _grave(article: Article, attribution: Attribution, span: Span) -> Iterator[Draft]:
    """Yield the grave deeds that a traceable source ascribes to others, and the harm it foresees."""
    words, among = article.words, article.words.within(span)
    for place in article.find("grave_deeds", among):
        reach = range(place.stop, min(among.stop, place.stop + _REACH))
        victims = list(article.find("victims", reach))
        if victims and article.first("own_voice", among[:_REACH]) is None:
            start = _skip_label(article, range(among.start, place.start))
            clause = drop_opening(article, words.span(start, victims[-1].stop - 1), words.starts[place.start])
            yield Draft("grave", trim(article.text, clause), _cue(attribution), attribution)
            break
    for place in article.find("grave", among):
        trigger = words.span(place.start, place.stop - 1)
        yield Draft("grave", trigger, trigger, attribution)


def _foreseen(article: Article, attribution: Attribution, span: Span) -> Iterator[Draft]:
    """Yield the harm that a source foresees; it weighs more where nobody can ask the source."""
    trigger = next(article.places("forecast_harm", span), None)
    if trigger is not None:
        severity = None if is_traceable(attribution) else Severity.HIGH
        yield Draft("forecast", carve(article, span, trigger), trigger, attribution, severity)


def _skip_label(article: Article, before: range) -> int:
    """Return the first word after a loaded label for the accused: the label is the speaker's, not a claim."""
    labels = list(article.find("loaded", before))
    return labels[-1].stop if labels else before.start


def _cue(attribution: Attribution) -> Span | None:
    return attribution.cue[0] if attribution.cue else None


def list_statements(article: Article, attribution: Attribution) -> Iterator[Span]:
    """Yield the sentences of the content that state something; without content, the clause around the cue."""
    contents = attribution.content
    if sum(len(article.words.within(content)) for content in contents) < _FEWEST_WORDS:
        contents = tuple(_around(article, attribution))
    front: Span | None = None
    for number, content in enumerate(contents):
        if _is_interrupted(article, attribution, contents[number : number + 2]):
            front = content
            continue
        for piece in pieces(article, content):
            span = _drop_lead(article, attribution, piece)
            if front is not None:
                span, front = Span(front.start, span.end), None
                if _is_statement(article, attribution, span):
                    yield span
            elif _is_statement(article, attribution, span):
                yield from _split(article, span) if is_traceable(attribution) else (span,)


def _drop_lead(article: Article, attribution: Attribution, piece: Span) -> Span:
    """Return a part of a content without the words that only lead to what it states."""
    rumour = attribution.code is Code.HEARSAY_AGENTLESS
    told = rumour or (not is_traceable(attribution) and article.starts_with("clause_words", piece))
    span = drop_that(article, _drop_opener(article, piece) if told else piece)
    if rumour:
        return _drop_spreading(article, _drop_before_that(article, span))
    return _drop_if(article, attribution, span)


def _is_interrupted(article: Article, attribution: Attribution, two: Sequence[Span]) -> bool:
    """Tell whether the first of two pieces is only what the second tells of: 'The mayor, two aides said, had left'."""
    if len(two) < _PIECES or len(article.words.within(two[0])) > _LONGEST_SUBJECT:
        return False
    front, rest = two
    aside = (attribution.label, *attribution.cue)
    first, last = min(span.start for span in aside), max(span.end for span in aside)
    if not front.end <= first <= last <= rest.start or article.text[front.end : first].strip() != ",":
        return False
    same = article.sentence_at(front.start) == article.sentence_at(rest.start)
    return same and not article.is_quoted(front) and not article.starts_with("goes_on", rest)


def _is_statement(article: Article, attribution: Attribution, span: Span) -> bool:
    """Tell whether a part of a content states something, is of the story, and is no rumour being denied."""
    rumour = attribution.code is Code.HEARSAY_AGENTLESS
    if not states_something(article, span, brief=rumour) or is_boilerplate(article, span):
        return False
    if (
        is_channel(article, span)
        or _is_object(article, attribution, span)
        or is_theme(article, attribution, span)
    ):
        return False
    if rumour and is_denied(article, span):
        return False
    return not (
        article.sentences and is_boilerplate(article, article.sentences[article.sentence_at(span.start)])
    )


def _is_object(article: Article, attribution: Attribution, span: Span) -> bool:
    """Tell whether a passive only says what is spoken of: 'manfaat tidur digembar-gemborkan oleh para peneliti'.

    So it is with what an authority does upon words: 'dari keterangan S, polisi menangkap MM'.
    """
    if is_traceable(attribution) or attribution.code is Code.HEARSAY_AGENTLESS or article.is_quoted(span):
        return False
    if any(span.end <= cue.start and article.has("receiving_cues", cue) for cue in attribution.cue):
        return True
    upon = any(article.has("upon_words", cue) and cue.end <= span.start for cue in attribution.cue)
    if upon and article.starts_with("acting_bodies", span):
        return True
    if article.starts_with("going_together", span) and any(
        span.start == cue.end + 1 for cue in attribution.cue
    ):
        return True
    passive = [cue for cue in attribution.cue if article.text[cue.start : cue.start + 2].lower() == _PASSIVE]
    if article.starts_with("identifying", span) and any(span.start == cue.end + 1 for cue in attribution.cue):
        return True
    occasion = article.starts_with("spoken_occasions", span)
    return any(span.end <= cue.start or occasion for cue in passive)


def _around(article: Article, attribution: Attribution) -> Iterator[Span]:
    end = max(part.end for part in (attribution.label, *attribution.cue))
    if attribution.code in _TELLING and article.sentences:
        sentence = article.sentences[article.sentence_at(attribution.label.start)]
        after = trim(article.text, Span(min(end, sentence.end), sentence.end))
        after = _drop_opener(article, after)
        if after.start < after.end:
            yield carve(article, after, Span(after.start, after.start + 1))


def _drop_opener(article: Article, span: Span) -> Span:
    """Return the span without what only leads to the statement ("yang menyebut", "mengenai")."""
    among = article.words.within(span)
    channel = article.first("channels", among[:_REACH])
    if channel is not None and channel.start == among.start and channel.stop < among.stop:
        among = range(channel.stop, among.stop)  # "beredar di media sosial, yang menyebut ..."
    found = article.first("statement_openers", among[:_REACH])
    if found is None or found.start != among.start or found.stop >= among.stop:
        return span
    return Span(article.words.starts[found.stop], span.end)


def _drop_before_that(article: Article, span: Span) -> Span:
    """Return the span behind the "bahwa" of its first words: 'di antara tetangga bahwa | lele itu beracun'."""
    among = article.words.within(span)
    that = next((i for i in among[:_REACH] if article.words.lows[i] in THAT and i + 1 < among.stop), -1)
    return Span(article.words.starts[that + 1], span.end) if that >= 0 else span


def _drop_spreading(article: Article, span: Span) -> Span:
    """Return the span without the words that end it by saying that it goes round: '... ditutup | menjadi viral'."""
    among = article.words.within(span)
    found = article.first("spreading", among[_FEWEST_TOLD:])
    return trim(article.text, article.words.span(among.start, found.start - 1)) if found else span


def _drop_if(article: Article, attribution: Attribution, span: Span) -> Span:
    """Return the span without an "if" that stands for "that": 'mengaku jika | rumahnya rusak'; conditions keep it."""
    among = article.words.within(span)
    follows = any(span.start == cue.end + 1 for cue in attribution.cue)
    if (
        not follows
        or not article.starts_with("that_words", span)
        or "," in article.text[span.start : span.end]
    ):
        return span
    return Span(article.words.starts[among.start + 1], span.end) if len(among) > 1 else span


def _split(article: Article, span: Span) -> Iterator[Span]:
    """Yield the parts of a span before and after each inner "bahwa" or "that"."""
    start = span.start
    for index in article.words.within(span):
        if article.words.lows[index] in THAT and article.words.starts[index] > start:
            yield trim(article.text, Span(start, article.words.starts[index]))
            start = article.words.ends[index]
    yield trim(article.text, Span(start, span.end))


def _is_quoted_before_cue(article: Article, attribution: Attribution) -> bool:
    """Tell whether the cue follows a quotation that is its content: somebody spoke, so it is no rumour."""
    return any(
        article.holds_speech(content) or article.is_quoted(content)
        for content in attribution.content
        for cue in attribution.cue
        if content.end <= cue.start
    )


def drop_that(article: Article, span: Span) -> Span:
    """Return the span without the "bahwa" or "that" that opens it, and the addressee before it."""
    among = article.words.within(span)
    if among and article.words.lows[among.start] in _TO:
        for index in among[1:_LONGEST_ADDRESS]:
            if article.words.lows[index] in THAT and index + 1 < among.stop:
                return Span(article.words.starts[index + 1], span.end)
    if among and article.words.lows[among.start] in THAT and len(among) > 1:
        return Span(article.words.starts[among.start + 1], span.end)
    return span
