"""Who vouches for what: every source, cue and content of a text.

Each kind of cue joins a source to a content in one grammatical way; one small function reads each. What they find
are candidates, typed by ``sources`` and resolved in text order by ``resolution``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.model import Attribution, Code, Grade, Span
from telisik.analysis.noun_phrases import Phrase, PhraseFinder
from telisik.analysis.resolution import HEARSAY, UNKNOWN_GROUP, UNKNOWN_PERSON, Memory, Mention
from telisik.analysis.sources import SourceType, SourceTyper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.analysis.phrasebook import CueMatch, Phrasebook
    from telisik.analysis.quotations import Quote, QuoteMap
    from telisik.analysis.text import Sentence, Text

_THAT = frozenset({"bahwa", "that", ":", "kalau"})
_QUOTE_MARKS = frozenset('"“”«»‘’')
# People whom an article names by initials: "AS (47)", "berinisial AS".
_INITIALS = re.compile(r"\b([A-Z]{2,3})(?= \(\d{1,2}\))|(?<=inisial )([A-Z]{2,3})\b")
_PSEUDONYMS = re.compile(
    r"\b([A-Z]\w+)(?: \(\d{1,2}\))?,? ?\(?(?:bukan nama (?:asli|sebenarnya)|nama samaran|nama disamarkan|not (?:his|her|their) real name)"
    r"|sebut saja ([A-Z]\w+)"
)
_CATAPHORA_REACH = 3
FALLBACK_REACH = 4
_SHORTEST_SHARED = 5
_SUBJECT_REACH = 14


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with the tokens of its source, if any, before anyone knows who that is."""

    cue: Phrase
    source: Phrase | None
    kind: str
    sentence: Sentence
    clitic: bool = False


class Attributor:
    """Finds the attributions of texts with one pack."""

    def __init__(self, book: Phrasebook) -> None:
        """Use one pack's words."""
        self._book = book
        self._typer = SourceTyper(book)

    def find(self, text: Text, quotes: QuoteMap) -> list[Attribution]:
        """Return the attributions of a text in order."""
        reading = Reading(text, quotes, self._book, self._typer)
        return reading.resolve(reading.collect())


class Reading:
    """One reading of one text."""

    def __init__(self, text: Text, quotes: QuoteMap, book: Phrasebook, typer: SourceTyper) -> None:
        """Prepare to read."""
        self._text = text
        self._tokens = text.tokens
        self._low = [t.lower for t in text.tokens]
        self._common = {t.form for t in text.tokens if t.form.islower()}
        self._openings = {s.first for s in text.sentences}
        self._pseudonyms = {word for found in _PSEUDONYMS.findall(text.text) for word in found if word}
        self._initials = {one or other for one, other in _INITIALS.findall(text.text)}
        self._quotes = quotes
        self._book = book
        self._typer = typer
        self._finder = PhraseFinder(text, book, quotes)
        self._readers: dict[str, Callable[[CueMatch, Sentence], Candidate | None]] = {
            "active": self._read_active,
            "relay": self._read_active,
            "record": self._read_record,
            "postposed": self._read_postposed,
            "clitic": self._read_clitic,
            "according": self._read_according,
            "within": self._read_within,
            "passive": self._read_passive,
            "raising": self._read_raising,
            "adverb": self._read_adverb,
            "rumour": self._read_rumour,
            "noun": self._read_noun,
        }

    # Collecting candidates

    def collect(self) -> list[Candidate]:
        """Return one candidate for each cue that has a source or means hearsay."""
        found: list[Candidate] = []
        for match in self._book.find_cues(self._tokens):
            sentence = self._text.find_sentence(self._tokens[match.first].start)
            if sentence is None or self._is_inside_quote(match.first) or self._is_anonymity(match):
                continue
            if self._is_name(match, sentence):
                continue
            if candidate := self._readers[match.cue.kind](match, sentence):
                found.append(candidate)
        found.extend(self._read_openings())
        found.extend(self._read_colons(found))
        found = self._drop_vouched(found)
        return _drop_twins(sorted(found, key=lambda c: (c.cue.first, -c.cue.last, c.source is None)))

    def _drop_vouched(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Leave out estimates without an agent in a sentence that somebody vouches for: they are the speaker's."""
        vouched = {c.sentence.index for c in found if c.source is not None or c.clitic}
        estimates = self._book.phrases("estimates")
        return [
            c
            for c in found
            if c.kind != "hearsay"
            or c.sentence.index not in vouched
            or not estimates.match(self._low, c.cue.first)
        ]

    def _is_inside_quote(self, place: int) -> bool:
        quote = self._quotes.find(self._tokens[place].start)
        return quote is not None and quote.inner.start <= self._tokens[place].start

    def _is_name(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue's capital makes it part of a name: 'the United States'."""
        token = self._tokens[match.first]
        lone = match.first > sentence.first and token.is_capital and not token.form.isupper()
        return lone and self._tokens[match.first - 1].is_word and self._tokens[match.first - 1].is_capital

    def _is_anonymity(self, match: CueMatch) -> bool:
        """Tell whether a cue is only part of words that keep a name back: 'enggan disebut namanya'."""
        formulas = self._book.phrases("anonymity")
        return any(
            place + formulas.match(self._low, place) > match.first
            for place in range(max(0, match.first - 4), match.first + 1)
        )

    def _next(self, place: int) -> str:
        return self._low[place] if place < len(self._low) else ""

    def _follows_quote(self, place: int) -> bool:
        if place == 0:
            return False
        before = self._tokens[place - 1]
        if before.form in _QUOTE_MARKS:
            return True
        if before.form in {",", ".", "!", "?"} and place > 1 and self._tokens[place - 2].form in _QUOTE_MARKS:
            return True
        return before.form == "," and self._quotes.find(before.start) is not None

    def _has_content_mark(self, place: int, reach: int = 4) -> bool:
        window = self._low[place : place + reach]
        return any(w in _THAT or w in _QUOTE_MARKS for w in window)

    def _read_active(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        cue = Phrase(match.first, match.last)
        refusals = self._book.phrases("refusals")
        if any(
            place + refusals.match(self._low, place) == match.first
            for place in range(max(0, match.first - 2), match.first)
        ):
            return None
        weak = match.last - match.first == 1 and self._low[match.first] in self._book.phrases("weak_cues")
        weak = weak and not self._has_content_mark(match.last)
        if self._book.phrases("mark_cues").match(self._low, match.first) and not (
            self._has_content_mark(match.last, 3) or self._follows_quote(match.first)
        ):
            return None
        if self._book.pack.language == "en" and self._is_inverted(match, sentence):
            source = self._finder.find_right(match.last, sentence.last)
            return Candidate(cue, source, "active", sentence) if source else None
        floor = self._find_floor(match.first, sentence)
        source = self._finder.find_left(match.first, floor)
        if not source or self._is_blocked(source) or (weak and not self._is_speaker(source)):
            return None
        return Candidate(cue, source, "active", sentence)

    def _is_speaker(self, source: Phrase) -> bool:
        """Tell whether a phrase surely names somebody who can speak."""
        words = self._finder.words(source)
        if self._typer.is_pronoun(words):
            return words[0] != "it"
        kind = self._typer.type_phrase(self._truecase(source))
        return kind is not None and len(words) <= 14

    def _is_blocked(self, source: Phrase) -> bool:
        return self._book.phrases("not_sources").match(self._low, source.first) > 0

    def _is_inverted(self, match: CueMatch, sentence: Sentence) -> bool:
        if match.last >= sentence.last or match.last - match.first > 1:
            return False
        after = self._tokens[match.last]
        if self._low[match.first] in self._book.phrases("addressing_cues"):
            return False
        if self._book.phrases("calendar").match(self._low, match.last):
            return False
        opens = after.is_capital or after.lower in {"the", "a", "an", "one", "another", "his", "her", "some"}
        if not opens:
            return False
        left = self._finder.find_left(match.first, self._find_floor(match.first, sentence))
        if left and self._is_speaker(left):
            return False
        return self._follows_quote(match.first) or self._low[match.first - 1] == ","

    def _find_floor(self, place: int, sentence: Sentence) -> int:
        """Return the first token of the sentence that is not inside an earlier quotation."""
        quote = self._quotes.find_before(self._tokens[place].start)
        if quote and quote.span.end > sentence.span.start and quote.paragraphs == 1 and _is_long(quote):
            return max(sentence.first, self._text.find_token(quote.span.end - 1) + 1)
        return sentence.first

    def _read_record(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        source = self._finder.find_left(match.first, self._find_floor(match.first, sentence))
        if not source:
            return None
        words = self._finder.words(source)
        documents = self._book.phrases("documents")
        is_record = any(documents.match(words, i) for i in range(min(5, len(words))))
        if not is_record and not self._book.phrases("social").match(words, 0):
            return None
        return Candidate(Phrase(match.first, match.last), source, "record", sentence)

    def _read_postposed(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        after = self._next(match.last)
        before = self._low[match.first - 1] if match.first > sentence.first else ""
        quoted = self._follows_quote(match.first)
        if not quoted and before != "," and match.first != sentence.first:
            return None
        strong = self._low[match.first] in {"kata", "ujar", "ucap", "tutur", "ungkap", "klaim", "tulis"}
        if not quoted and not strong:
            return None
        if not after or (after in {",", ".", ":", "itu", "kunci", "ini", "lain"} and not quoted):
            return None
        source = self._finder.find_right(match.last, sentence.last)
        if not source:
            return Candidate(Phrase(match.first, match.last), None, "clitic", sentence) if quoted else None
        return Candidate(Phrase(match.first, match.last), source, "postposed", sentence)

    def _read_clitic(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        cue = Phrase(match.first, match.last)
        if self._low[match.first] == "katanya" and not self._follows_quote(match.first):
            start = match.first == sentence.first or self._low[match.first - 1] in {
                "dan",
                "karena",
                "tapi",
                "info",
            }
            if start or "katanya" in self._low[match.last : match.last + 2]:
                return Candidate(cue, None, "adverb", sentence)
        return Candidate(cue, None, "clitic", sentence, clitic=True)

    def _read_according(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        before = self._low[match.first - 1] if match.first > sentence.first else ""
        if before in {"yang", "mau", "anak"} and self._low[match.first] == "menurut":
            return None
        source = self._finder.find_right(match.last, sentence.last)
        words = self._finder.words(source)
        if not source or self._book.phrases("not_according").match(words, 0):
            return None
        return Candidate(Phrase(match.first, match.last), source, "according", sentence)

    def _read_within(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'Dalam laporan itu disebutkan': the document speaks."""
        first = sentence.first
        inner = [i for i in range(max(first, match.first - 8), match.first) if self._low[i] == "dalam"]
        if inner:
            first = inner[-1]
        if self._low[first] not in {"dalam", "di", "pada", "dari"} or match.first - first > 18:
            return None
        words = self._low[first + 1 : match.first]
        if not words or not any(
            self._book.phrases("documents").match(words, i) for i in range(min(4, len(words)))
        ):
            return None
        source = self._finder.find_right(first + 1, match.first)
        return Candidate(Phrase(match.first, match.last), source, "within", sentence) if source else None

    def _read_passive(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        cue = Phrase(match.first, match.last)
        if self._find_agent(match, sentence) is not None:
            return Candidate(cue, self._find_agent(match, sentence), "passive", sentence)
        if self._opens_resolved(match, sentence):
            return Candidate(cue, None, "resolved", sentence)
        words = tuple(self._low[match.first : match.last])
        if not self._book.phrases("hearsay").match(words, 0):
            return None
        naming = words[0] in self._book.phrases("naming_cues")
        if naming and self._next(match.last) in {"sebagai", "dengan", "juga"}:
            return None
        if self._book.phrases("not_hearsay_next").match(self._low, match.last):
            return None
        if match.first > sentence.first and self._low[match.first - 1] in self._book.phrases(
            "not_hearsay_before"
        ):
            return None
        if words == ("diketahui",) and match.first != sentence.first:
            return None
        if words[0] in {"disebut", "dikenal"} and len(words) == 1 and self._names_something(match):
            return None
        return Candidate(cue, None, "hearsay", sentence)

    def _names_something(self, match: CueMatch) -> bool:
        after = self._tokens[match.last] if match.last < len(self._tokens) else None
        return after is not None and (after.is_capital or after.form in _QUOTE_MARKS or after.form == "-")

    def _find_agent(self, match: CueMatch, sentence: Sentence) -> Phrase | None:
        place = match.last
        if place >= sentence.last:
            return None
        window = self._low[place : place + 3]
        if "oleh" in window or "by" in window:
            by = place + window.index("oleh" if "oleh" in window else "by")
            return self._finder.find_right(by + 1, sentence.last) or None
        lists = ("offices", "humans", "institutions", "organisations", "plural", "singular")
        bare = any(self._book.phrases(n).match(self._low, place) for n in lists)
        named = self._tokens[place].is_capital and self._low[match.first] not in {
            "disebut",
            "dianggap",
            "dinilai",
        }
        speaks = self._low[match.first] in self._book.phrases("speaking_passives")
        if speaks and (bare or named):
            return self._finder.find_right(place, sentence.last) or None
        return None

    def _opens_resolved(self, match: CueMatch, sentence: Sentence) -> bool:
        opening = match.first == sentence.first or (
            match.first == sentence.first + 1 and self._low[sentence.first] in {"juga", "pula"}
        )
        following = self._next(match.last)
        return opening and (following in _THAT or following == "," or self._low[match.first] == "diketahui")

    def _read_raising(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        if (
            "by" in self._low[match.last : match.last + 6]
            and "believed" not in self._low[match.first : match.last]
        ):
            return None
        if self._low[match.last - 2] == "expected" and any(
            t.isdigit() for t in self._low[match.last : match.last + 6]
        ):
            return None
        return Candidate(Phrase(match.first, match.last), None, "hearsay", sentence)

    def _read_adverb(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        if self._low[match.first] == "katanya" and match.last - match.first == 1:
            return self._read_clitic(match, sentence)
        if self._low[match.first] in self._book.phrases("opening_adverbs") and match.first > sentence.first:
            if self._low[match.first - 1] not in {",", "dan", "tapi", "konon"}:
                return None
        return Candidate(Phrase(match.first, match.last), None, "adverb", sentence)

    def _read_rumour(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        if match.first > sentence.first and self._low[match.first - 1] in self._book.phrases("denials"):
            return None
        return Candidate(Phrase(match.first, match.last), None, "hearsay", sentence)

    def _read_noun(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'Klaim itu menyusul ...' and 'klaim X bahwa ...'."""
        cue = Phrase(match.first, match.last)
        after = self._next(match.last)
        if match.first == sentence.first and after in self._book.phrases("demonstratives"):
            if self._next(match.last + 1) in self._book.phrases("speaking_passives"):
                return None
            return Candidate(Phrase(match.first, match.last + 1), None, "anaphor", sentence)
        if (
            self._book.pack.language == "en"
            and match.first == sentence.first + 1
            and self._low[sentence.first] in {"that", "this", "the"}
        ):
            return Candidate(Phrase(sentence.first, match.last), None, "anaphor", sentence)
        if self._low[match.first] in {"keterangan", "laporan", "pengumuman", "statement"}:
            return None
        if after and self._has_content_mark(match.last + 1, 6) and self._book.pack.language == "id":
            source = self._finder.find_right(match.last, sentence.last)
            if source and source.last < sentence.last and self._low[source.last] in _THAT:
                return Candidate(cue, source, "noun", sentence)
        return None

    def _read_openings(self) -> list[Candidate]:
        """Read sentences that open with their source: 'Pantauan X di lokasi, ...', 'Dari data Y, ...', 'Kabar ...'."""
        out = []
        for sentence in self._text.sentences:
            first = sentence.first
            if first >= sentence.last:
                continue
            if self._book.phrases("first_hand_openings").match(self._low, first):
                source = self._finder.find_right(first, sentence.last)
                out.append(Candidate(Phrase(first, first + 1), source, "according", sentence))
            elif taken := self._book.phrases("rumour_openings").match(self._low, first):
                signs = self._book.phrases("rumour_signs")
                signed = any(w in signs for w in self._low[first + taken : first + taken + 4])
                if signed and not self._book.phrases("not_rumours").match(self._low, first):
                    out.append(Candidate(Phrase(first, first + taken), None, "hearsay", sentence))
            elif self._opens_with_record(sentence):
                source = self._finder.find_right(first + 1, sentence.last)
                if source and source.last < sentence.last and self._low[source.last] == ",":
                    out.append(Candidate(Phrase(first, first + 1), source, "according", sentence))
        return out

    def _opens_with_record(self, sentence: Sentence) -> bool:
        first = sentence.first
        if self._low[first] not in {"dari", "dalam"} or first + 1 >= sentence.last:
            return False
        return self._book.phrases("documents").match(self._low, first + 1) > 0

    def _read_colons(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Read 'Name: "..."' where no cue word stands."""
        taken = {c.sentence.index for c in found}
        out = []
        for quote in self._quotes.quotes:
            place = self._text.find_token(quote.span.start) - 1
            if place < 1 or self._tokens[place].form != ":":
                continue
            sentence = self._text.find_sentence(self._tokens[place].start)
            if sentence is None or sentence.index in taken or place - sentence.first > 8:
                continue
            source = Phrase(sentence.first, place)
            if source and self._typer.type_phrase(self._forms(source)):
                out.append(Candidate(Phrase(place, place + 1), source, "colon", sentence))
        return out

    # Resolving candidates in text order

    def resolve(self, candidates: Sequence[Candidate]) -> list[Attribution]:
        """Type every candidate, names first, then what refers to them."""
        memory = Memory()
        typed = [self._typer.type_loosely(self._truecase(c.source)) if c.source else None for c in candidates]
        for kind, candidate in zip(typed, candidates, strict=True):
            if kind and kind.name:
                memory.learn_name(kind.name)
        out: list[Attribution] = []
        seen = -1
        for kind, candidate in zip(typed, candidates, strict=True):
            self._notice_subjects(seen + 1, candidate.sentence.index, memory)
            seen = candidate.sentence.index
            if attribution := self._settle(candidate, kind, memory):
                out.append(attribution)
        return out

    def _forms(self, phrase: Phrase) -> list[str]:
        return [t.form for t in self._tokens[phrase.first : phrase.last]]

    def _truecase(self, phrase: Phrase) -> list[str]:
        """Return the phrase's words, a sentence's first in lower case where the article writes it so."""
        forms = self._forms(phrase)
        opens = phrase.first in self._openings
        if opens and (self._low[phrase.first] in self._common or self._is_lone_capital(forms)):
            forms[0] = forms[0].lower()
        return forms

    def _is_lone_capital(self, forms: Sequence[str]) -> bool:
        """Tell whether a sentence's first word is capital only because it comes first."""
        rest = [f for f in forms[1:4] if f[:1].isalpha()]
        return len(rest) >= 1 and not any(f[:1].isupper() for f in rest[:1]) and "," not in forms[:3]

    def _notice_subjects(self, first: int, last: int, memory: Memory) -> None:
        """Remember the persons that sentences without a source open with: a pronoun after them means them."""
        for sentence in self._text.sentences[first:last]:
            subject = self._finder.take_opening(
                sentence.first, min(sentence.last, sentence.first + _SUBJECT_REACH)
            )
            if not subject or self._is_inside_quote(subject.first):
                continue
            kind = self._typer.type_phrase(self._truecase(subject))
            if kind and kind.code is Code.NAMED_PERSON and len(kind.name) > 0:
                words = self._text.slice(self._span(subject))
                memory.add(Mention(kind, words, sentence.index))

    def _settle(self, candidate: Candidate, kind: SourceType | None, memory: Memory) -> Attribution | None:
        resolved: str | None = None
        if candidate.kind in {"hearsay", "adverb"}:
            kind = HEARSAY
        elif candidate.kind == "resolved":
            mention = memory.find_speaking(candidate.sentence.index)
            kind, resolved = (mention.type, mention.words) if mention else (HEARSAY, None)
        elif candidate.source is None:
            kind, resolved = self._resolve_bare(candidate, memory)
        else:
            kind, resolved = self._resolve_phrase(candidate, kind, memory)
        if kind is None:
            return None
        words = self._text.slice(self._span(candidate.source)) if candidate.source else resolved or ""
        if words:
            memory.add(Mention(kind, resolved or words, candidate.sentence.index))
        return self._build(candidate, kind, resolved)

    def _resolve_bare(self, candidate: Candidate, memory: Memory) -> tuple[SourceType | None, str | None]:
        if candidate.kind == "anaphor":
            mention = memory.find_last(candidate.sentence.index, any_kind=True)
            return (mention.type, mention.words) if mention else (None, None)
        return self._resolve_pronoun(candidate, memory)

    def _resolve_pronoun(self, candidate: Candidate, memory: Memory) -> tuple[SourceType, str | None]:
        """Return who 'ia', 'dia' or '-nya' is: the last person, else the last name, else the last body."""
        mention = memory.find_person(candidate.sentence.index)
        if mention:
            return mention.type, mention.words
        kind, name = self._fall_back(candidate)
        if name is None and (mention := memory.find_last(candidate.sentence.index)):
            return mention.type, mention.words
        if name is None and memory.names:
            return SourceType(Code.NAMED_PERSON, Grade.G0), None
        return kind, name

    def _fall_back(self, candidate: Candidate) -> tuple[SourceType, str | None]:
        """Take the last person named before a pronoun that no earlier source explains."""
        first = self._text.sentences[max(0, candidate.sentence.index - FALLBACK_REACH)].first
        forms = [t.form for t in self._tokens[first : candidate.cue.first]]
        place = len(forms)
        while place > 0:
            place -= 1
            if forms[place][:1].isupper() and place + 1 < len(forms) and forms[place + 1][:1].isupper():
                name = self._typer.find_name(forms[max(0, place - 1) : place + 4])
                if len(name) >= 2:
                    return SourceType(Code.NAMED_PERSON, Grade.G0, name), " ".join(name)
        return UNKNOWN_PERSON, None

    def _resolve_phrase(
        self, candidate: Candidate, kind: SourceType | None, memory: Memory
    ) -> tuple[SourceType | None, str | None]:
        source = candidate.source
        assert source is not None
        words = self._finder.words(source)
        if self._typer.is_pronoun(words):
            plural = words[0] in self._book.phrases("plural_pronouns")
            if not plural:
                return self._resolve_pronoun(candidate, memory)
            mention = memory.find_last(candidate.sentence.index, plural=True)
            return (mention.type, mention.words) if mention else (UNKNOWN_GROUP, None)
        if kind is None:
            told = candidate.kind == "postposed" and self._follows_quote(candidate.cue.first)
            return (UNKNOWN_PERSON if told else None), None
        forms = self._forms(source)
        if kind.code is Code.NAMED_PERSON and any(f in self._pseudonyms for f in forms):
            return UNKNOWN_PERSON, None
        if len(forms) == 1 and forms[0] in self._initials:
            return UNKNOWN_PERSON, None
        if kind.code in {Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL}:
            return self._resolve_person(candidate, kind, memory, words)
        return self._resolve_thing(kind, memory, words)

    def _resolve_thing(
        self, kind: SourceType, memory: Memory, words: Sequence[str]
    ) -> tuple[SourceType, str | None]:
        """Return what 'dokumen itu', 'akun tersebut' or 'perusahaan' stands for."""
        definite = words[-1] in self._book.phrases("demonstratives")
        if definite and kind.code in {Code.DOCUMENT_DATA, Code.SOCIAL_MEDIA}:
            earlier = memory.find_head(words[0])
            return (earlier.type, earlier.words) if earlier else (kind, None)
        if kind.code is Code.INSTITUTION_VOICE and self._book.phrases("body_anaphors").match(words, 0):
            if definite or len(words) == 1:
                earlier = memory.find_code(Code.NAMED_ORG)
                return (earlier.type, earlier.words) if earlier else (kind, None)
        return kind, None

    def _resolve_person(
        self, candidate: Candidate, kind: SourceType, memory: Memory, words: Sequence[str]
    ) -> tuple[SourceType, str | None]:
        definite = words[-1] in self._book.phrases("demonstratives") or words[0] in {"the", "this", "that"}
        if definite:
            head = words[0] if words[0] not in {"the", "this", "that"} else words[-1]
            mention = memory.find_head(head) or memory.find_last(candidate.sentence.index)
            if mention and mention.type.code in {
                Code.NAMED_PERSON,
                Code.ROLE_OFFICIAL,
                Code.UNNAMED_INDIVIDUAL,
            }:
                return mention.type, mention.words
        name = self._find_later_name(candidate, words)
        if name:
            return SourceType(Code.NAMED_PERSON, Grade.G0, tuple(name.split())), name
        sole = kind.code is Code.ROLE_OFFICIAL and self._book.phrases("sole_offices").match(words, 0)
        capital = self._tokens[candidate.source.first].is_capital if candidate.source else False
        if (sole and capital) or (words[0] == "sang" and self._is_office_named(words[1])):
            return SourceType(Code.NAMED_PERSON, Grade.G0), None
        return kind, None

    def _is_office_named(self, office: str) -> bool:
        for place, word in enumerate(self._low[:-1]):
            if word == office:
                forms = [t.form for t in self._tokens[place : place + 7]]
                if self._typer.find_name(forms):
                    return True
        return False

    def _find_later_name(self, candidate: Candidate, words: Sequence[str]) -> str | None:
        """Return the name that one of the next sentences gives to 'seorang ...' of the lead.

        The sentence must open with a full name not heard before and share a content word with the lead.
        """
        if candidate.sentence.index > 1 or not self._book.phrases("singular").match(words, 0):
            return None
        lead = self._low[candidate.sentence.first : candidate.sentence.last]
        content = {_strip_clitic(w) for w in lead if len(w) >= _SHORTEST_SHARED}
        for sentence in self._text.sentences[candidate.sentence.index + 1 :][:_CATAPHORA_REACH]:
            forms = [t.form for t in self._tokens[sentence.first : sentence.last]]
            opening = forms[: _count_capitals(forms)]
            name = self._typer.find_name(opening) if len(opening) >= 2 else ()
            if len(name) < 2 or any(n.lower() in lead for n in name):
                continue
            rest = {_strip_clitic(f.lower()) for f in forms[len(opening) :] if len(f) >= _SHORTEST_SHARED}
            if content & rest:
                return " ".join(opening)
        return None

    # Building attributions

    def _span(self, phrase: Phrase) -> Span:
        return Span(self._tokens[phrase.first].start, self._tokens[phrase.last - 1].end)

    def _build(self, candidate: Candidate, kind: SourceType, resolved: str | None) -> Attribution:
        cue = self._span(candidate.cue)
        source = self._span(candidate.source) if candidate.source else None
        content = self._find_content(candidate)
        label = source or cue
        if candidate.kind == "resolved" and self._next(candidate.cue.last) == ":":
            label = Span(cue.start, self._tokens[candidate.cue.last].end)
        return Attribution(
            label=label,
            code=kind.code,
            grade=kind.grade,
            rule=f"{self._book.pack.language}.source.{kind.code.lower()}",
            source=(source,) if source else (),
            cue=(cue,),
            content=(content,) if content else (),
            resolved_to=resolved if resolved and resolved != self._text.slice(label) else None,
        )

    def _find_content(self, candidate: Candidate) -> Span | None:
        sentence = candidate.sentence
        label_end = max(candidate.cue.last, candidate.source.last if candidate.source else 0)
        label_first = min(
            candidate.cue.first, candidate.source.first if candidate.source else candidate.cue.first
        )
        before = self._quotes.find_before(self._tokens[candidate.cue.first].start)
        first = self._tokens[label_first].start
        if candidate.kind in {"postposed", "clitic"} or self._follows_quote(label_first):
            if before and first - before.span.end <= 3 and _is_long(before):
                return before.inner
            if label_first > sentence.first:
                return self._stretch(sentence.first, label_first)
        after = self._stretch(label_end, sentence.last)
        ahead = self._quotes.find_after(self._tokens[candidate.cue.last - 1].end)
        if ahead and ahead.span.start < sentence.span.end and after and ahead.span.start - after.start <= 2:
            return ahead.inner
        if after and after.end - after.start > 2:
            return after
        return self._stretch(sentence.first, label_first)

    def _stretch(self, first: int, last: int) -> Span | None:
        while first < last and (
            not self._tokens[first].is_word or self._low[first] in {"bahwa", "that", "jika"}
        ):
            first += 1
        while last > first and not self._tokens[last - 1].is_word:
            last -= 1
        return Span(self._tokens[first].start, self._tokens[last - 1].end) if last > first else None


def _is_long(quote: Quote) -> bool:
    return quote.inner.end - quote.inner.start > 12


def _strip_clitic(word: str) -> str:
    word = word.lower()
    return word[:-3] if word.endswith("nya") else word.removesuffix("s")


def _count_capitals(forms: Sequence[str]) -> int:
    count = 0
    while count < len(forms) and forms[count][:1].isupper():
        count += 1
    return count


def _drop_twins(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Keep one candidate for a label: the first, where two cues claim the same words."""
    kept: list[Candidate] = []
    for candidate in candidates:
        label = candidate.source or candidate.cue
        if any(_overlap(label, k.source or k.cue) or _overlap(candidate.cue, k.cue) for k in kept[-8:]):
            continue
        kept.append(candidate)
    return kept


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.first < other.last and other.first < one.last
