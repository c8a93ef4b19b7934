"""What the judge looks at: a sentence or a statement as named numbers, the same names in every language."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from telisik.analysis.article import is_traceable
from telisik.analysis.exclusions import is_question, states_something
from telisik.analysis.figures import find_figures
from telisik.analysis.genres import GRAVE, is_light
from telisik.analysis.model import Code, Grade, is_anonymous

if TYPE_CHECKING:
    from telisik.analysis.article import Article
    from telisik.analysis.model import Attribution, Span

Features = dict[str, float]

TOPICS = (
    "harm", "crime", "law", "conflict", "disaster", "health", "money", "corruption", "state", "politics", "science",
    "belief", "private", "wrong",
)  # fmt: skip
TONES = (
    "routine", "sport", "leisure", "background", "plan", "opinion", "address", "self", "reveal", "trend", "cause",
    "not", "modal", "howto", "covert", "public", "figurative",
)  # fmt: skip
# Who speaks, by the words of the label: who knows from inside, who takes sides, who only happened to be there.
LABELS = ("insiders", "partisans", "bystanders")
# What kind of claim a sentence makes, by its words.
CLAIMS = ("substance", "meaning", "effect", "closing", "dealing", "case", "decision")
_LISTS = (
    *(f"topic_{topic}" for topic in TOPICS),
    *(f"tone_{tone}" for tone in TONES),
    *(f"claim_{claim}" for claim in CLAIMS),
)
# Kinds of narrated rules whose phrases speak for or against a statement.
_SIGNS = ("event", "guilt", "revealed", "hedge", "suspicion", "forecast", "loaded", "superlative", "motive")
_MOST = 2
_FAR = 6
_STEM, _SHORTEST_STEM = 6, 4  # letters
_VERB = 5  # a word of more letters may be a verb by its prefix
_PARTICIPLES = ("ed", "en", "ing")
_QUOTES = '"“‘'
_LONG_AGO = re.compile(r"1\d\d\d|20[01]\d")
_DAY = re.compile(r"\(\d{1,2}[/-]\d{1,2}")


def describe_sentence(article: Article, index: int) -> Features:
    """Return the features of a sentence in the narrator's voice."""
    sentence = article.sentences[index]
    found = {"bias": 1.0}
    found.update(_describe_words(article, sentence))
    found.update(_describe_place(article, index))
    found.update(_describe_article(article))
    found.update(_describe_support(article, index))
    found.update(_describe_form(article, sentence))
    concern = sum(found.get(f"topic_{topic}", 0.0) > 0 for topic in TOPICS)
    found["concern"] = min(concern, 4) / 4
    if not article.trust:
        found.update({f"lone_{name}": value for name, value in found.items() if name in _LONE})
    return found


def find_stems(article: Article, span: Span) -> frozenset[str]:
    """Return the stems of a span's words: the first letters of each that is longer than a function word."""
    words = article.words
    lows = (words.lows[index] for index in words.within(span))
    return frozenset(low[:_STEM] for low in lows if len(low) >= _SHORTEST_STEM and low.isalpha())


_LONE = frozenset(
    {f"topic_{topic}" for topic in TOPICS} | {"concern", "figure", "tone_reveal", "sign_event", "early"}
)


def describe_statement(article: Article, attribution: Attribution, span: Span, number: int) -> Features:
    """Return the features of the ``number``-th statement (0 the first) of an attribution's content."""
    index = article.sentence_at(span.start)
    found = {"bias": 1.0}
    found.update(_describe_words(article, span))
    found.update(_describe_place(article, index))
    found.update(_describe_article(article))
    code = attribution.code.lower()
    found[f"source_{code}"] = 1.0
    found[f"grade_{attribution.grade.lower()}"] = 1.0
    anonymous = is_anonymous(attribution.code, attribution.grade)
    found["anonymous"] = float(anonymous)
    found["piece_first"] = float(number == 0)
    found["piece_late"] = float(number > 1)
    for name in ("unasserting_cues", "accusing_cues", "doubting_cues", "denial_cues", "showing_cues"):
        if any(article.has(name, cue) for cue in attribution.cue):
            found[f"cue_{name}"] = 1.0
            found[f"cue_{name}_{'anonymous' if anonymous else code}"] = 1.0
    found["quoted"] = float(article.is_quoted(span))
    for name in LABELS:
        if anonymous and article.has(name, attribution.label):
            found[f"label_{name}"] = 1.0
            found[f"label_{name}_quoted"] = found["quoted"]
    found["own_doing"] = float(article.starts_with("own_doing", span))
    found["behind"] = float(bool(attribution.cue) and span.end <= attribution.cue[0].start)
    found["far"] = float(article.sentence_at(attribution.label.start) != index)
    found["pointer"] = float(
        article.starts_with("pointer_openings", span) or article.starts_with("pointers", span)
    )
    found["others"] = float(
        any(is_traceable(voice) for voice in article.voices_at(span.start) if voice is not attribution)
    )
    if anonymous:
        for name in (
            "tone_opinion",
            "tone_self",
            "tone_plan",
            "tone_address",
            "concern",
            "figure",
            "quoted",
            "short",
        ):
            if found.get(name):
                found[f"anonymous_{name}"] = found[name]
    return found


def _describe_words(article: Article, span: Span) -> Features:
    words, among = article.words, article.words.within(span)
    length = max(1, len(among))
    found: Features = {}
    for name in _LISTS:
        if count := article.listed.count(name, among):
            found[name] = min(count, _MOST) / _MOST
    for kind in _SIGNS:
        if next(article.places(kind, span), None) is not None:
            found[f"sign_{kind}"] = 1.0
    found["everyday"] = float(article.has("everyday_figures", span))
    found["grave"] = float(article.has("grave_figures", span))
    found["talk"] = float(article.has("talk_of_talk", span))
    figures = sum(1 for _ in find_figures(article, span))
    found["figure"] = float(figures > 0)
    found["figures"] = float(figures > 1)
    found["digits"] = float(any(words.lows[i][0].isdigit() for i in among))
    found["length"] = min(math.log(length) / 4, 1.2)
    found["short"] = float(length < _FAR)
    forms = [words.raw(i) for i in among]
    capitals = sum(form[0].isupper() for form in forms[1:])
    found["names"] = min(capitals, 8) / 8
    found["name_share"] = capitals / length
    found["shouted"] = float(sum(form.isupper() and len(form) > 3 for form in forms) > 2)
    found["history"] = float(any(_LONG_AGO.fullmatch(words.lows[i]) for i in among))
    text = article.text[span.start : span.end]
    found["dated"] = float(_DAY.search(text) is not None)
    found["bracket"] = float("(" in text)
    found["exclaims"] = float("!" in text)
    found["question"] = float(is_question(article, span))
    found["states"] = float(states_something(article, span))
    found["answered"] = float(article.is_answered)
    found["settled"] = float(article.has("settled", span))
    found["record"] = float(article.has("open_records", span))
    return found


def _describe_place(article: Article, index: int) -> Features:
    count = len(article.sentences)
    return {
        "first": float(index == 0),
        "second": float(index == 1),
        "early": 1 / (1 + index),
        "last": float(index >= count - 2 and count > 3),
        "opens_paragraph": float(
            index == 0 or article.paragraph_of(index) != article.paragraph_of(index - 1)
        ),
    }


def _describe_article(article: Article) -> Features:
    count = len(article.sentences)
    return {
        "trust": article.trust,
        "no_trust": float(article.trust == 0),
        "doubt": article.doubt,
        "brief": float(count < _FAR),
        "lone_text": float(count == 1),
        "light": float(is_light(article)),
        "gravity": min(article.count_gravity(GRAVE) * 20, 1.0),
    }


def _describe_form(article: Article, sentence: Span) -> Features:
    """Return how a sentence of the narrator is built, and what page it stands on."""
    words, among = article.words, article.words.within(sentence)
    lows = [words.lows[index] for index in among]
    length = max(1, len(lows))
    passive = sum(low.startswith("di") and len(low) > _VERB for low in lows)
    active = sum(low.startswith(("me", "ber")) and len(low) > _VERB for low in lows)
    before = article.text[max(0, sentence.start - 2) : sentence.start + 1]
    return {
        "opens_quote": float(any(mark in before for mark in _QUOTES)),
        "opens_back": float(article.starts_with("back_pointers", sentence)),
        "opens_howto": float(article.starts_with("tone_howto", sentence)),
        "passive": min(passive, _MOST) / _MOST,
        "active": min(active, _MOST) / _MOST,
        "done": float(article.first("done_words", among) is not None),
        "verbless": float(not passive and not active),
        "numbers": sum(low[0].isdigit() for low in lows) / length,
        "has_done": float(_follows(article, among, "perfect_forms")),
        "was_done": float(_follows(article, among, "passive_forms")),
        "page_howto": min(article.density("tone_howto"), 1.0),
        "page_share": float(article.density("calls_to_share") > 0),
        "page_record": min(article.density("open_records"), 1.0),
        "page_claims": min(sum(article.density(f"claim_{claim}") for claim in CLAIMS) / 3, 1.0),
    }


def _follows(article: Article, among: range, auxiliaries: str) -> bool:
    """Tell whether a participle stands within two words of an auxiliary of the pack: "has quietly moved"."""
    lows = article.words.lows
    return any(
        low.endswith(_PARTICIPLES)
        for place in article.find(auxiliaries, among)
        for low in lows[place.stop : min(among.stop, place.stop + 2)]
    )


def _describe_support(article: Article, index: int) -> Features:
    """Return who vouches near a sentence that nobody vouches for in itself."""
    sentence = article.sentences[index]
    found = {
        "speech": float(article.holds_speech(sentence)),
        "quotes": float(article.is_quoted(sentence)),
        "speech_verb": float(article.has("speech_verbs", sentence)),
        "told": article.told_elsewhere(sentence),
        "distance": min(article.distances[index], _FAR) / _FAR,
    }
    for name, near in (("before", index - 1), ("after", index + 1)):
        if not 0 <= near < len(article.sentences):
            found[f"{name}_none"] = 1.0
            continue
        same = article.paragraph_of(near) == article.paragraph_of(index)
        traceable = any(is_traceable(voice) for voice in article.voices[near])
        hearsay = any(voice.code is Code.HEARSAY_AGENTLESS for voice in article.voices[near])
        found[f"{name}_traceable_{'same' if same else 'apart'}"] = float(traceable)
        found[f"{name}_opaque"] = float(
            any(voice.grade in {Grade.G3, Grade.G4} for voice in article.voices[near])
        )
        found[f"{name}_hearsay"] = float(hearsay)
        found[f"{name}_speech"] = float(article.holds_speech(article.sentences[near]))
    found["told_lead"] = found["told"] * (index < _MOST)
    return found
