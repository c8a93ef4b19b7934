"""An article as the assertion rules see it: words, sentences, and who vouches for each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.contents import mend_contents
from telisik.analysis.figures import DIGIT, may_count
from telisik.analysis.model import Attribution, Code, Grade, Quotation, Span, is_anonymous
from telisik.analysis.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from telisik.analysis.judge import Judge
    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.phrases import Occurrences
    from telisik.analysis.text import Text

_FEWEST_SPOKEN = 6
_LONGEST_NAME = 8
_FRIEND = 3  # how many words before and after a phrase may show that it means something else
_TRACEABLE = frozenset({Grade.G0, Grade.G1, Grade.G2})
# In a text of fewer sentences only the rules speak: the judge knows a sentence by what stands around it.
_CONTEXT = 4


@dataclass(frozen=True)
class Article:
    """One text with its attributions, quotations and the places of listed words; everything here is read only."""

    words: Words
    sentences: Sequence[Span]
    paragraphs: Sequence[Span]
    attributions: Sequence[Attribution]
    quotations: Sequence[Quotation]
    listed: Occurrences
    judge: Judge | None = None

    @property
    def text(self) -> str:
        """Return the canonical text."""
        return self.words.text

    def find(self, name: str, among: range) -> Iterator[range]:
        """Yield the words of each phrase of a word list in a range, in text order."""
        return self.listed.find(name, among)

    def first(self, name: str, among: range) -> range | None:
        """Return the words of the first phrase of a word list in a range."""
        return self.listed.first(name, among)

    def places(self, name: str, span: Span) -> Iterator[Span]:
        """Yield where phrases of the lexicon stand in the span, false friends left out ("bakal calon")."""
        if not self.listed.holds(name):
            return
        among = self.words.within(span)
        for place in self.find(name, among):
            around = range(max(among.start, place.start - _FRIEND), min(among.stop, place.stop + _FRIEND))
            friends = self.find("false_friends", around)
            if not any(f.start < place.stop and place.start < f.stop for f in friends):
                yield self.words.span(place.start, place.stop - 1)

    def has(self, name: str, span: Span) -> bool:
        """Tell whether a phrase of the lexicon stands in the span."""
        return self.listed.holds(name) and self.first(name, self.words.within(span)) is not None

    def starts_with(self, name: str, span: Span) -> bool:
        """Tell whether the span's first words are a phrase of the lexicon."""
        if not self.listed.holds(name):
            return False
        among = self.words.within(span)
        found = self.first(name, among[:6])
        return found is not None and found.start == among.start

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds the offset, or of the one before it."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    @cached_property
    def mentions(self) -> set[Span]:
        """Return the labels that only name an earlier statement of somebody traceable ("klaim itu")."""
        return {
            attribution.label
            for attribution in self.attributions
            if attribution.label in attribution.cue and is_traceable(attribution)
            if self.has("pointers", attribution.label)
        }

    @cached_property
    def officers(self) -> set[str]:
        """Return the words, in lower case, of the names after an office of the police or the courts."""
        words, found = self.words, set()
        for place in self.find("law_speakers", range(len(self.words))):
            around = range(max(0, place.start - _FRIEND), min(len(words), place.stop + _FRIEND))
            if self.first("former_offices", around) is not None:
                continue
            for index in range(place.stop, min(len(words), place.stop + _LONGEST_NAME)):
                if not words.raw(index)[0].isupper():
                    break
                found.add(words.lows[index])
        return found

    @cached_property
    def speechless(self) -> set[Span]:
        """Return the labels whose content is nobody's words: mentions, and images that only show something."""
        showing = {
            attribution.label
            for attribution in self.attributions
            if attribution.code is Code.DOCUMENT_DATA
            if any(self.has("showing_cues", cue) for cue in attribution.cue)
        }
        return self.mentions | showing

    def voices_at(self, offset: int) -> list[Attribution]:
        """Return the attributions of which a part stands in the sentence at the offset."""
        return self.voices[self.sentence_at(offset)] if self.sentences else []

    @cached_property
    def voices(self) -> list[list[Attribution]]:
        """Return, for every sentence, the attributions of which a part stands in it.

        A noun that only names an earlier statement ("that claim") vouches for nothing new.
        """
        found: list[list[Attribution]] = [[] for _ in self.sentences]
        if not self.sentences:
            return found
        for attribution in self.attributions:
            if attribution.label in self.mentions:
                continue
            touched: set[int] = set()
            for part in parts(attribution):
                touched.update(
                    range(self.sentence_at(part.start), self.sentence_at(max(part.start, part.end - 1)) + 1)
                )
            for index in sorted(touched):
                found[index].append(attribution)
        return found

    @cached_property
    def quoted(self) -> list[Span]:
        """Return the stretches inside quotation marks, in order."""
        return merge(quotation.span for quotation in self.quotations)

    @cached_property
    def voiced(self) -> list[Span]:
        """Return the parts of all attributions, merged, in order."""
        speaking = (voice for voice in self.attributions if voice.label not in self.speechless)
        return merge(part for voice in speaking for part in parts(voice))

    @cached_property
    def voiced_starts(self) -> list[int]:
        """Return where the parts of attributions begin."""
        return [span.start for span in self.voiced]

    @cached_property
    def spoken(self) -> list[Span]:
        """Return the stretches that are somebody's words or the naming of who said them, merged, in order."""
        return merge([*self.quoted, *self.voiced])

    @cached_property
    def spoken_starts(self) -> list[int]:
        """Return where the spoken stretches begin."""
        return [span.start for span in self.spoken]

    def is_spoken(self, span: Span) -> bool:
        """Tell whether the span touches somebody's words."""
        return touches(self.spoken, self.spoken_starts, span)

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [span.start for span in self.quoted]

    def is_quoted(self, span: Span) -> bool:
        """Tell whether the span touches words inside quotation marks."""
        return touches(self.quoted, self._quoted_starts, span)

    @cached_property
    def _speeches(self) -> list[Span]:
        """Return the quotations long enough to be speech, not a title, nickname or single word."""
        return [span for span in self.quoted if len(self.words.within(span)) >= _FEWEST_SPOKEN]

    @cached_property
    def _speech_starts(self) -> list[int]:
        return [span.start for span in self._speeches]

    def holds_speech(self, span: Span) -> bool:
        """Tell whether somebody is quoted at length in the span."""
        return touches(self._speeches, self._speech_starts, span)

    def paragraph_of(self, index: int) -> int:
        """Return the index of the paragraph that holds a sentence."""
        return bisect_right(self._paragraph_starts, self.sentences[index].start)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    @cached_property
    def distances(self) -> list[int]:
        """Return, for every sentence, how many sentences away the nearest traceable source speaks."""
        told = [any(map(is_traceable, voices)) for voices in self.voices]
        far = len(told)
        found = [far] * far
        for order in (range(far), reversed(range(far))):
            steps = far
            for index in order:
                steps = 0 if told[index] else steps + 1
                found[index] = min(found[index], steps)
        return found

    @cached_property
    def is_well_sourced(self) -> bool:
        """Tell whether at least two attributions of the article can be traced."""
        return sum(map(is_traceable, self.attributions)) > 1

    @property
    def lacks_context(self) -> bool:
        """Tell whether the text is too short for the judge."""
        return len(self.sentences) < _CONTEXT

    @cached_property
    def trust(self) -> float:
        """Return the share of sentences for which a traceable source speaks."""
        return self._share(is_traceable)

    @cached_property
    def doubt(self) -> float:
        """Return the share of sentences for which an anonymous source speaks."""
        return self._share(lambda voice: is_anonymous(voice.code, voice.grade))

    @cached_property
    def counts_of_service(self) -> tuple[int, int]:
        """Return how many words of service pages and of grave matters the article has (``genres.py``)."""
        everything = range(len(self.words))
        return self.listed.count("service_words", everything), self.listed.count("grave_matters", everything)

    def count_gravity(self, topics: Sequence[str]) -> float:
        """Return how many phrases of these topics stand in the article, for each of its words."""
        key = tuple(topics)
        if key not in self._gravities:
            everything = range(len(self.words))
            count = sum(self.listed.count(f"topic_{topic}", everything) for topic in key)
            self._gravities[key] = count / max(1, len(self.words))
        return self._gravities[key]

    def density(self, name: str) -> float:
        """Return how many phrases of a word list stand in the article, for each of its sentences."""
        if name not in self._densities:
            count = self.listed.count(name, range(len(self.words)))
            self._densities[name] = count / max(1, len(self.sentences))
        return self._densities[name]

    @cached_property
    def _densities(self) -> dict[str, float]:
        return {}

    @cached_property
    def _gravities(self) -> dict[tuple[str, ...], float]:
        return {}

    def _share(self, test: Callable[[Attribution], bool]) -> float:
        return sum(any(map(test, voices)) for voices in self.voices) / max(1, len(self.sentences))

    @cached_property
    def _vouched_words(self) -> set[str]:
        """Return the telling words of everything a traceable source vouches for."""
        told: set[str] = set()
        for attribution in self.attributions:
            if is_traceable(attribution) and attribution.label not in self.mentions:
                for part in attribution.content:
                    told.update(self.telling_words(part))
        return told

    def telling_words(self, span: Span) -> list[str]:
        """Return the words that carry what a span is about: numbers and words of four letters or more."""
        among = self.words.within(span)
        return [word for word in self._telling[among.start : among.stop] if word]

    @cached_property
    def _telling(self) -> list[str]:
        """Return each word that carries what it is about, bare of clitics; nothing in the place of any other."""
        common = self.listed.singles("common")
        return [
            bare if (len(bare) > 3 or bare[0].isdigit()) and index not in common else ""
            for index, bare in enumerate(self.words.bares)
        ]

    @cached_property
    def _numbers(self) -> list[int]:
        written = self.listed.singles("numerals")
        return [
            index
            for index, low in enumerate(self.words.lows)
            if (may_count(self, index) if DIGIT.search(low) else index in written)
        ]

    def numbers_within(self, among: range) -> list[int]:
        """Return the indices of the words in a range that are numbers which may count something."""
        numbers = self._numbers
        return numbers[bisect_left(numbers, among.start) : bisect_left(numbers, among.stop)]

    @cached_property
    def is_answered(self) -> bool:
        """Tell whether anybody in the article denies something: the accused may have answered."""
        denied = any(self.has("denial_cues", cue) for voice in self.attributions for cue in voice.cue)
        return denied or self.first("denials", range(len(self.words))) is not None

    def told_elsewhere(self, span: Span) -> float:
        """Return the share of the span's telling words that a traceable source says somewhere."""
        telling = self.telling_words(span)
        return sum(word in self._vouched_words for word in telling) / len(telling) if telling else 1.0


def read_article(
    text: Text, book: Phrasebook, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> Article:
    """Return a text as the assertion rules see it, its listed words found in one pass."""
    words = Words(text)
    sentences = tuple(sentence.span for sentence in text.sentences)
    return Article(
        words,
        sentences,
        text.paragraphs,
        mend_contents(text, words, attributions),
        quotations,
        book.table.scan(words, map(words.within, sentences)),
        book.pack.judge,
    )


def is_traceable(attribution: Attribution) -> bool:
    """Tell whether a reader could find the source: not anonymous, and narrowed at least to an institution."""
    return attribution.grade in _TRACEABLE and not is_anonymous(attribution.code, attribution.grade)


def parts(attribution: Attribution) -> Iterable[Span]:
    """Return every span of an attribution."""
    return (attribution.label, *attribution.source, *attribution.cue, *attribution.content)


def merge(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, overlapping ones joined."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def touches(merged: Sequence[Span], starts: Sequence[int], span: Span) -> bool:
    """Tell whether the span overlaps any of the merged spans that begin at ``starts``."""
    place = bisect_left(starts, span.end) - 1
    return place >= 0 and merged[place].overlaps(span)
