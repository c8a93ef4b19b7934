"""Who vouches for what: every source, cue and content of a text.

Candidates come from ``cues``; here they are typed by ``sources``, resolved in text order through ``resolution``,
and given the words they vouch for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.analysis.contents import carry_quotations
from telisik.analysis.cues import CueReader
from telisik.analysis.introduced_names import IntroducedNames
from telisik.analysis.model import Attribution, Code, Grade, Span
from telisik.analysis.modifiers import ModifierReader
from telisik.analysis.noun_heads import SourceType, grade_code
from telisik.analysis.openers import OpenerResolver
from telisik.analysis.parsed_cues import ParsedCueReader
from telisik.analysis.reading import Candidate, is_long
from telisik.analysis.resolution import HEARSAY, REACH, UNKNOWN_GROUP, UNKNOWN_PERSON, Memory, Mention
from telisik.analysis.sources import SourceTyper
from telisik.analysis.vetoes import reconsider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_phrases import Phrase
    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.quotations import QuoteMap
    from telisik.analysis.text import Sentence, Text

# People whom an article names by initials: "AS (47)", "berinisial AS".
_INITIALS = re.compile(
    r"\b([A-Z]{1,3})(?= ?\(\d{1,2}\)|, (?:warga|seorang|pelaku|siswa|siswi|korban|pria|wanita|perempuan|anak)\b)"
    r"|(?<=inisial )([A-Z]{1,3})\b"
    r"|\b(?:[Ss]alah (?:satu|seorang)|[Ss]eorang) [^.,;\n]{4,60}, ([A-Z]{1,2})(?=,? \(?[a-z0-9])"
)
_PSEUDONYMS = re.compile(
    r"\b([A-Z]\w+)(?: \(\d{1,2}\))?(?:, \d{1,2})?[”\"]?,? ?\(?(?:\d{1,2}, ?)?"
    r"(?:bukan nama (?:asli|sebenarnya)|nama samaran|nama disamarkan"
    r"|not (?:his|her|their) real name|a pseudonym|whose names? (?:has|have) been changed)|sebut saja ([A-Z]\w+)"
)
_CALLED_SHORT = re.compile(r"((?:[A-Z][\w'’-]+ ){2,5})\(([A-Z]{2,5})\)")
_ONE = frozenset({Code.NAMED_PERSON, Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL})
_AND = frozenset({"dan", "and", "serta", "bersama"})
_NAMELESS = frozenset({Code.UNNAMED_INDIVIDUAL, Code.UNNAMED_GROUP})
_POSTED = 7
_SPOKE_TOGETHER = frozenset({Code.UNNAMED_GROUP, Code.NAMED_ORG, Code.INSTITUTION_VOICE, Code.SOCIAL_MEDIA})
_DESCRIBED = 8  # tokens between a quotation and the name of who is described before it
_PROPER = frozenset({Code.NAMED_PERSON, Code.INSTITUTION_VOICE})
_FALLBACK_REACH = 4
_INDEFINITE = frozenset({"a", "an", "one", "another"})
_BEHIND = frozenset(
    {"who", "that", "of", "in", "from", "for", "with", "about", "to", "at", "on", "by", "near", "close"}
)
# Endings of who does something for a living or believes in something.
_BEARERS = ("ist", "ian", "man", "woman", "eer", "yer", "ster", "mate", "hand")
_FALLBACK_TOKENS = 160
_SUBJECT_REACH = 14
_SHORT_ANAPHOR = 2
_LONGEST_DATELINE = 8
_NOT_PERSONS = (
    "organisations", "institutions", "companies", "outlets", "short_outlets", "outlet_words", "platforms", "documents",
    "humans", "plural_humans", "offices", "pronouns", "plural", "singular", "fillers", "nobody", "no_speakers",
)  # fmt: skip
_NO_PERSON = ("organisations", "institutions", "documents", "fields")
_OFFICE_REACH = 120  # characters before a name in which the office stands
_DASHES = frozenset("-–—")


class Attributor:
    """Finds the attributions of texts with one pack."""

    def __init__(self, book: Phrasebook) -> None:
        """Use one pack's words."""
        self._book = book
        self._typer = SourceTyper(book)
        self._parsed = any(cue.kind == "verb" for cue in book.pack.cues)

    def find(self, text: Text, quotes: QuoteMap) -> list[Attribution]:
        """Return the attributions of a text in order."""
        reader = self._open_reader(text, quotes)
        resolver = Resolver(text, quotes, self._book, self._typer)
        candidates = reader.collect()
        resolver.share(reader)
        found = resolver.resolve(candidates)
        found = list(reconsider(text, self._book, carry_quotations(text, quotes, found)))
        return ModifierReader(text, quotes, self._book, self._typer).add(found)

    def _open_reader(self, text: Text, quotes: QuoteMap) -> CueReader:
        """Return a reader of cues: by the parse where the pack has cues for it and the text has one."""
        parsed = self._parsed and text.doc is not None
        return (ParsedCueReader if parsed else CueReader)(text, quotes, self._book, self._typer)


class Resolver(OpenerResolver):
    """Types candidates in text order, so that names and bodies explain what refers to them."""

    def resolve(self, candidates: Sequence[Candidate]) -> list[Attribution]:
        """Type every candidate, names first, then what refers to them."""
        memory = Memory()
        self._pseudonyms = {one or other for one, other in _PSEUDONYMS.findall(self._text.text)}
        initials = {next(filter(None, found)) for found in _INITIALS.findall(self._text.text)}
        self._initials = {short for short in initials if not self._is_known_body(short.lower())}
        self._short_names = self._find_short_names()
        self._introduced = IntroducedNames(self._text, self._low, self._book)
        typed = [self._type(candidate) for candidate in candidates]
        for kind in typed:
            if kind and kind.name:
                memory.learn_name(kind.name)
        out: list[Attribution] = []
        seen = -1
        for kind, candidate in zip(typed, candidates, strict=True):
            self._notice_subjects(seen + 1, candidate.sentence.index, memory)
            seen = candidate.sentence.index
            if attribution := self._settle(candidate, kind, memory):
                out.append(attribution)
        return self._name_openers(out)

    def _is_known_body(self, short: str) -> bool:
        """Tell whether capitals are a body's or an outlet's and nobody's initials: 'Mengutip CNN, seorang pejabat'."""
        return any(short in self._book.phrases(name) for name in ("outlets", "companies"))

    def _find_short_names(self) -> dict[str, tuple[str, ...]]:
        """Return persons called by the first letters of their names: 'Agus Harimurti Yudhoyono (AHY)'."""
        found: dict[str, tuple[str, ...]] = {}
        for match in _CALLED_SHORT.finditer(self._text.text):
            words, short = match.groups()
            forms = words.split()[-len(short) :]
            if "".join(form[0] for form in forms) == short and self._is_led(match.start(), words):
                found[short] = tuple(forms)
        return found

    def _is_led(self, start: int, words: str) -> bool:
        """Tell whether an office or a title stands before or in the name before a short form, and no body's kind."""
        low = words.lower().split()
        if any(self._book.phrases(n).match(low, i) for n in _NO_PERSON for i in range(len(low))):
            return False
        before = self._text.text[max(0, start - _OFFICE_REACH) : start].lower().split()
        low = [*before, *low]
        return any(
            self._book.phrases(n).match(low, i) for n in ("offices", "titles") for i in range(len(low))
        )

    def _type(self, candidate: Candidate) -> SourceType | None:
        """Return the type of a source by its words; a name brought in as an account's or outlet's stays its."""
        kind = self._type_words(candidate)
        other = self._introduced.find_type(kind) if kind and kind.code is Code.NAMED_PERSON else None
        return other or kind

    def _type_words(self, candidate: Candidate) -> SourceType | None:
        """Return the type of a source by its words: its core tells what it is, all of it which one."""
        if candidate.speaker is None:
            return None
        phrase = self._truecase(candidate.speaker)
        whole = self._typer.type_loosely(phrase)
        if candidate.core is None:
            return whole
        forms = self._truecase(candidate.core)
        if len(forms) == 1 and candidate.core.first == candidate.speaker.first:
            forms = phrase[:1]  # "Emails obtained by the Harbour Beacon"
        # A parse that lost an apposition cuts the name short.
        cut_short = "," in forms and whole is not None and len(whole.name) > 1
        if cut_short or self._typer.ends_with_name(phrase):
            return whole
        if headed := self._typer.type_headed(forms, phrase):
            return headed
        core = self._typer.type_phrase(forms)
        if core is None or (whole is not None and whole.code is core.code):
            return whole
        return core

    def _notice_subjects(self, first: int, last: int, memory: Memory) -> None:
        """Remember the persons that sentences without a source open with: a pronoun after them means them."""
        for sentence in self._text.sentences[first:last]:
            first = self._skip_dateline(sentence)
            for start in self._list_openings(first, sentence):
                if self._notice_subject(start, sentence, memory):
                    break

    def _list_openings(self, first: int, sentence: Sentence) -> list[int]:
        """Return where a sentence's subject may begin: at its start, or after what only leads in to it."""
        reach = range(first, min(sentence.last - 1, first + _SUBJECT_REACH))
        led = first < sentence.last and any(
            self._book.phrases(name).match(self._low, first) for name in ("adjuncts", "leads", "boundaries")
        )
        return [first, *(place + 1 for place in reach if led and self._low[place] == ",")]

    def _notice_subject(self, first: int, sentence: Sentence, memory: Memory) -> bool:
        subject = self._finder.take_opening(first, min(sentence.last, first + _SUBJECT_REACH))
        if not subject or self._is_inside_quote(subject.first):
            return False
        kind = self._typer.type_phrase(self._truecase(subject))
        if kind is None or kind.code is not Code.NAMED_PERSON or self._introduced.find_type(kind):
            return False
        if not self._is_surely_named(kind, subject, memory):
            return False
        memory.add(Mention(kind, self._text.slice(self._span(subject)), sentence.index))
        if len(kind.name) > 1:
            memory.learn_name(kind.name)
        return True

    def _skip_dateline(self, sentence: Sentence) -> int:
        """Return the first token after the place that opens an article: 'JAKARTA, KOMPAS.com - | Ivan'."""
        reach = range(sentence.first, min(sentence.last - 1, sentence.first + _LONGEST_DATELINE))
        dashes = [place for place in reach if self._tokens[place].form in _DASHES]
        return dashes[-1] + 1 if dashes and sentence.index <= 1 else sentence.first

    def _is_surely_named(self, kind: SourceType, subject: Phrase, memory: Memory) -> bool:
        """Tell whether a sentence's subject is a person: known as one, led by an office, or of two or more names."""
        words = self._finder.words(subject)
        if any(name.lower() in memory.names for name in kind.name):
            return True
        if any(self._book.phrases(n).match(words, 0) for n in ("offices", "titles")):
            return len(kind.name) > 0
        if len(kind.name) == 1 and subject.last - subject.first == 1 and self._is_lone_name(kind.name[0]):
            return True
        plain = any(
            name.isupper() or name.lower() in self._common or self._is_no_name(name) for name in kind.name
        )
        return len(kind.name) > 1 and not plain

    def _is_lone_name(self, name: str) -> bool:
        """Tell whether one capital word that opens an English sentence is a person's name: 'Kessel took the stage'."""
        word = name.lower()
        known = word in self._common or self._is_no_name(name) or not name.istitle()
        english = self._book.pack.language == "en"
        return english and not known and not any(word in self._book.phrases(n) for n in _NOT_PERSONS)

    def _is_no_name(self, name: str) -> bool:
        return any(
            name.lower() in self._book.phrases(n)
            for n in ("leads", "not_names", "adjuncts", "boundaries", "places", "calendar")
        )

    def _settle(self, candidate: Candidate, kind: SourceType | None, memory: Memory) -> Attribution | None:
        resolved: str | None = None
        if candidate.kind in {"hearsay", "adverb"}:
            kind = HEARSAY
        elif candidate.kind == "witness":
            kind = grade_code(Code.FIRST_HAND)
        elif candidate.kind == "shared":
            record = kind is not None and kind.code is Code.DOCUMENT_DATA
            shown = candidate.source and any(form.startswith("@") for form in self._forms(candidate.source))
            kind = (
                SourceType(Code.SOCIAL_MEDIA, Grade.G2)
                if shown
                else grade_code(Code.DOCUMENT_DATA if record else Code.SOCIAL_MEDIA)
            )
        elif candidate.kind == "resolved":
            mention = memory.find_speaking(self._skip_pointers(candidate.sentence.index))
            kind, resolved = (mention.type, mention.words) if mention else (HEARSAY, None)
        elif candidate.source is None:
            kind, resolved = self._resolve_bare(candidate, memory)
        else:
            kind, resolved = self._resolve_phrase(candidate, kind, memory)
        if kind is None:
            return None
        kind = self._type_by_cue(candidate, kind)
        words = self._text.slice(self._span(candidate.speaker)) if candidate.speaker else resolved or ""
        relayed = kind.code is Code.SOCIAL_MEDIA and candidate.kind in {"according", "shared"}
        if words and not relayed:
            memory.add(Mention(kind, resolved or words, candidate.sentence.index))
        return self._build(candidate, kind, resolved)

    def _skip_pointers(self, index: int) -> int:
        """Return a sentence's index without the lines right before it that only point elsewhere: 'SCROLL TO ...'."""
        skipped = self._book.phrases("skipped_openings")
        while index and skipped.match(self._low, self._text.sentences[index - 1].first):
            index -= 1
        return index

    def _type_by_cue(self, candidate: Candidate, kind: SourceType) -> SourceType:
        """Return a source's type where its cue tells more: an outlet that saw it, an account that wrote it."""
        if kind.code is Code.MEDIA_RELAY and self._book.phrases("witnessing").match(
            self._low, candidate.cue.first
        ):
            return grade_code(Code.FIRST_HAND)
        if kind.code in _NAMELESS and self._posts(candidate):
            return grade_code(Code.SOCIAL_MEDIA)
        relays = self._book.phrases("relays").match(self._low, candidate.cue.first)
        if relays and self._is_unknown_name(candidate, kind):
            return self._take_for_outlet(candidate, kind)
        return kind

    def _posts(self, candidate: Candidate) -> bool:
        """Tell whether a cue says that people without names wrote on a platform: 'one user fumed on X'."""
        places = self._book.phrases("posting_places")
        reach = range(candidate.cue.last, min(candidate.sentence.last, candidate.cue.last + _POSTED))
        return any(places.match(self._low, i) and not self._is_inside_quote(i) for i in reach)

    def _is_unknown_name(self, candidate: Candidate, kind: SourceType) -> bool:
        """Tell whether a proper name might be an outlet's: no list of bodies knows it."""
        if kind.code is Code.NAMED_ORG and candidate.source:
            words = self._finder.words(candidate.source)
            known = ("organisations", "companies", "documents")
            return not any(self._book.phrases(n).match(words, i) for n in known for i in range(len(words)))
        return kind.code in _PROPER

    def _take_for_outlet(self, candidate: Candidate, kind: SourceType) -> SourceType:
        """Take an unknown proper name after 'dilansir' for an outlet: nobody relays a person so."""
        words = self._finder.words(candidate.speaker) if candidate.speaker else []
        titled = any(
            self._book.phrases(n).match(words, i) for n in ("offices", "titles", "humans") for i in (0, 1)
        )
        return kind if titled or not words else SourceType(Code.MEDIA_RELAY, Grade.G1)

    def _resolve_bare(self, candidate: Candidate, memory: Memory) -> tuple[SourceType | None, str | None]:
        if candidate.kind == "anaphor":
            mention = memory.find_last(candidate.sentence.index, any_kind=True)
            return (mention.type, mention.words) if mention else (None, None)
        kind, name = self._resolve_pronoun(candidate, memory)
        loose = self._low[candidate.cue.first] == "katanya" and not self._follows_quote(candidate.cue.first)
        if kind is UNKNOWN_PERSON and loose:
            return HEARSAY, None
        return kind, name

    def _resolve_pronoun(self, candidate: Candidate, memory: Memory) -> tuple[SourceType, str | None]:
        """Return who 'ia', 'dia' or '-nya' is: the last person, else the last name, else the last body."""
        mention = memory.find_person(candidate.sentence.index)
        if writer := self._find_writer(candidate, memory, mention):
            return writer
        last = memory.find_speaking(candidate.sentence.index)
        if (
            candidate.clitic
            and last
            and mention
            and last.type.code is Code.INSTITUTION_VOICE
            and last.sentence > mention.sentence
        ):
            return last.type, last.words  # a body that has spoken since: "Yunani mengatakan ... katanya"
        if mention and not self._is_overtaken(candidate, mention):
            return mention.type, mention.words
        if candidate.clitic and (body := memory.find_body(candidate.sentence.index)):
            return body.type, body.words
        kind, name = self._fall_back(candidate)
        if name is None and (mention := memory.find_body(candidate.sentence.index, REACH)):
            return mention.type, mention.words
        if name is None and memory.names:
            return SourceType(Code.NAMED_PERSON, Grade.G0), None
        return kind, name

    def _is_overtaken(self, candidate: Candidate, mention: Mention) -> bool:
        """Tell whether 'he' or 'she' goes on from a name told since somebody without one last spoke."""
        if not candidate.parsed or mention.type.code is Code.NAMED_PERSON:
            return False
        far = mention.sentence < candidate.sentence.index - 1
        chained = mention.words.lower() in self._book.phrases("pronouns")
        name = self._fall_back(candidate)[1]
        before = Span(candidate.sentence.span.start, self._tokens[candidate.cue.first].start)
        return far or chained or (name is not None and name in self._text.slice(before))

    def _fall_back(self, candidate: Candidate) -> tuple[SourceType, str | None]:
        """Take the last person named before a pronoun that no earlier source explains."""
        first = self._text.sentences[max(0, candidate.sentence.index - _FALLBACK_REACH)].first
        first = max(first, candidate.cue.first - _FALLBACK_TOKENS)
        forms = [t.form for t in self._tokens[first : candidate.cue.first]]
        place = len(forms)
        while place > 0:
            place -= 1
            if forms[place][:1].isupper() and place + 1 < len(forms) and forms[place + 1][:1].isupper():
                name = self._typer.find_name(forms[max(0, place - 1) : place + 4])
                if len(name) >= 2 and not any(self._is_no_name(part) for part in name):
                    kind = SourceType(Code.NAMED_PERSON, Grade.G0, name)
                    return self._introduced.find_type(kind) or kind, " ".join(name)
        return UNKNOWN_PERSON, None

    def _resolve_phrase(
        self, candidate: Candidate, kind: SourceType | None, memory: Memory
    ) -> tuple[SourceType | None, str | None]:
        source = candidate.speaker
        assert source is not None
        words = self._finder.words(source)
        if self._typer.is_pronoun(words, self._forms(source)):
            return self._resolve_word(candidate, memory, words[0])
        if self._book.phrases("some_say").match(words, 0):
            mention = memory.find_group(candidate.sentence.index)
            return (mention.type, mention.words) if mention else (UNKNOWN_GROUP, None)
        if kind is None and self._is_lone_outlet(candidate):
            return SourceType(Code.MEDIA_RELAY, Grade.G1), None
        if kind is None:
            return self._resolve_untyped(candidate, memory, words)
        forms = self._forms(source)
        if (
            candidate.kind == "verb"
            and len(forms) == 1
            and kind.code is Code.INSTITUTION_VOICE
            and (name := memory.names.get(forms[0].lower()))
        ):
            return SourceType(Code.NAMED_PERSON, Grade.G0, name), None
        if kind.code is Code.NAMED_PERSON and any(f in self._pseudonyms for f in forms):
            return UNKNOWN_PERSON, None
        if len(forms) == 1 and (name := self._short_names.get(forms[0])):
            return SourceType(Code.NAMED_PERSON, Grade.G0, name), " ".join(name)
        if len(forms) <= _SHORT_ANAPHOR and forms[0] in self._initials:
            return UNKNOWN_PERSON, None
        return self._resolve_kind(candidate, kind, memory, words)

    def _resolve_untyped(
        self, candidate: Candidate, memory: Memory, words: Sequence[str]
    ) -> tuple[SourceType | None, str | None]:
        """Return who a phrase is that no list knows: somebody without a name, or whom 'the 43-year-old' points at."""
        plain = candidate.parsed and self._low[candidate.cue.first] in self._book.phrases("plain_cues")
        if plain:
            silent = self._book.phrases("no_speakers")
            if any(silent.match(words, place) for place in range(min(3, len(words)))):
                return None, None
            if words[-1].endswith("s") and words[0] != "the":
                return UNKNOWN_GROUP, None
        told = candidate.kind == "postposed" and self._follows_quote(candidate.cue.first)
        if told and self._book.phrases("rumour_nouns").match(words, 0):
            return HEARSAY, None  # '"...," demikian penggalan | informasi yang diduga palsu'
        pointing = words[-1] in self._book.phrases("demonstratives")
        if told and not pointing and self._book.phrases("speech_nouns").match(words, 0):
            mention = memory.find_last(candidate.sentence.index, any_kind=True)
            return (mention.type, mention.words) if mention else (grade_code(Code.DOCUMENT_DATA), None)
        if plain or told:
            return self._resolve_person(candidate, UNKNOWN_PERSON, memory, words)
        return None, None

    def _resolve_kind(
        self, candidate: Candidate, kind: SourceType, memory: Memory, words: Sequence[str]
    ) -> tuple[SourceType | None, str | None]:
        """Return whom a phrase of known type means: others, a person, an account's holder, a record."""
        if (
            len(words) == 1
            and words[0] in self._book.phrases("others")
            and (more := self._resolve_other(candidate, memory))
        ):
            return more
        if kind.code in _NAMELESS and (found := self._resolve_nameless(candidate, kind, memory, words)):
            return found
        if self._is_known_professional(kind, words) or self._is_known_officer(kind, words):
            return SourceType(Code.NAMED_PERSON, Grade.G0), None
        kind = self._narrow_group(candidate, kind, words)
        if kind.code in {Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL}:
            return self._resolve_somebody(candidate, kind, memory, words)
        known = len(words) == 1 and len(memory.names.get(words[0], ())) > 1
        if kind.code is Code.NAMED_ORG and known and candidate.source:
            name = memory.names[words[0]]
            if self._is_persons_name(self._forms(candidate.source)[0], name):
                return SourceType(Code.NAMED_PERSON, Grade.G0, name), " ".join(name)
        if kind.code is Code.NAMED_PERSON and candidate.source:
            kind = self._find_described_body(candidate.source, memory) or kind
        speaks = candidate.kind in {"postposed", "active"}
        if kind.code is Code.MEDIA_RELAY and speaks and words[0] in self._book.phrases("source_openers"):
            return UNKNOWN_PERSON, None
        if kind.code is Code.SOCIAL_MEDIA and (holder := self._find_holder(candidate, memory)):
            return holder
        place = candidate.source.first if candidate.source else 0
        return self._identify(candidate, words, *self._resolve_thing(kind, memory, words, place), memory)

    def _resolve_somebody(
        self, candidate: Candidate, kind: SourceType, memory: Memory, words: Sequence[str]
    ) -> tuple[SourceType | None, str | None]:
        if kind.code is Code.UNNAMED_INDIVIDUAL and self._is_no_person(candidate, words):
            return None, None
        return self._resolve_person(candidate, kind, memory, words)

    def _is_no_person(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Tell whether 'a response' or 'an incident' is taken for a person beside a verb that things have too."""
        verb = self._low[candidate.cue.first]
        speaks = verb in self._book.phrases("plain_cues") and not verb.endswith("ing")
        if not candidate.parsed or speaks or words[0] not in _INDEFINITE or len(words) == 1:
            return False
        last = next((i for i, word in enumerate(words) if i and word in _BEHIND), len(words))
        people = ("humans", "offices", "common_people", "professions", "pronouns", "anonymity")
        known = any(self._book.phrases(n).match(words, i) for n in people for i in range(last))
        return not known and not words[last - 1].endswith(_BEARERS)

    def _is_lone_outlet(self, candidate: Candidate) -> bool:
        """Tell whether one small word after 'dilansir dari' is an outlet's name: 'Dilansir dari beritasehat, ...'."""
        source = candidate.source
        if source is None or source.last - source.first != 1 or candidate.kind != "according":
            return False
        word = self._low[source.first]
        common = any(
            word in self._book.phrases(n) for n in ("there", "leads", "outlet_heads", "documents", "pages")
        )
        relays = self._book.phrases("relays").match(self._low, candidate.cue.first) > 0
        return relays and not common and self._next(source.last) in {",", "."}

    def _is_persons_name(self, form: str, name: Sequence[str]) -> bool:
        """Tell whether a firm's name is a part of a person's: 'Sony' where the article names Sony Susmana."""
        others = [part.lower() for part in name if part != form]
        lists = ("body_words", "places", "organisations", "institutions", "companies")
        body = any(part in self._book.phrases(n) for part in others for n in lists)
        return form in (name[0], name[-1]) and not form.isupper() and not body and len(others) > 0

    def _resolve_nameless(
        self, candidate: Candidate, kind: SourceType, memory: Memory, words: Sequence[str]
    ) -> tuple[SourceType, str | None] | None:
        """Return the poll whose respondents speak, or the name that the article gives to 'korban' or 'tersangka'."""
        if polled := self._find_polled(words):
            return polled, self._named_poll
        return self._find_case_name(candidate, memory, words) if kind.code is Code.UNNAMED_GROUP else None

    def _resolve_word(
        self, candidate: Candidate, memory: Memory, word: str
    ) -> tuple[SourceType | None, str | None]:
        """Return who a pronoun is; nobody where 'it' stands for no body or record that spoke."""
        if word in self._book.phrases("narrator_pronouns"):
            return SourceType(Code.FIRST_HAND, Grade.G0), None
        if word in self._book.phrases("thing_pronouns"):
            mention = memory.find_thing(candidate.sentence.index)
            return (mention.type, mention.words) if mention else (None, None)
        if word not in self._book.phrases("plural_pronouns"):
            return self._resolve_pronoun(candidate, memory)
        mention = memory.find_last(candidate.sentence.index, plural=True)
        if word == "mereka" and (mention is None or mention.type.code not in _SPOKE_TOGETHER):
            return UNKNOWN_GROUP, None
        if (
            mention
            and mention.type.code in _ONE
            and not any(w in _AND for w in mention.words.lower().split())
        ):
            return UNKNOWN_GROUP, None
        if word == "mereka" and mention and self._names_others(candidate, mention):
            return UNKNOWN_GROUP, None
        return (mention.type, mention.words) if mention else (UNKNOWN_GROUP, None)

    def _is_known_professional(self, kind: SourceType, words: Sequence[str]) -> bool:
        """Tell whether a profession alone, or 'psikolog yang', means whom the article names so elsewhere."""
        lone = len(words) == 1 or (
            len(words) == _SHORT_ANAPHOR and words[1] in self._book.phrases("relatives")
        )
        if not lone or kind.code is not Code.UNNAMED_GROUP or self._book.pack.language != "id":
            return False
        return words[0] in self._book.phrases("professions") and self._is_office_named(words[:1])

    def _is_known_officer(self, kind: SourceType, words: Sequence[str]) -> bool:
        """Tell whether a lone word for an office and its body, 'jaksa', means whom the article names so elsewhere."""
        office = len(words) == 1 and words[0] in self._book.phrases("offices")
        return office and kind.code is Code.INSTITUTION_VOICE and self._is_office_named(words)

    def _narrow_group(self, candidate: Candidate, kind: SourceType, words: Sequence[str]) -> SourceType:
        """Return one person where 'ini' or 'itu' ends the description of people: 'pedagang asli Solo ini'."""
        if kind.code is not Code.UNNAMED_GROUP or self._book.pack.language != "id":
            return kind
        counted = any(self._book.phrases(n).match(words, 0) for n in ("plural", "plain_numerals"))
        counted = counted or "-" in words[0]  # "orang-orang itu"
        one = not counted and len(words) > 1 and self._points(candidate, words)
        return UNKNOWN_PERSON if one else kind

    def _names_others(self, candidate: Candidate, mention: Mention) -> bool:
        """Tell whether people were told of after a body spoke: 'peserta aksi ... Mereka mengaku' are not the body."""
        if mention.type.code is Code.UNNAMED_GROUP or candidate.sentence.index - mention.sentence < 1:
            return False
        before = self._text.sentences[candidate.sentence.index - 1]
        crowd = self._book.phrases("crowds")
        return any(crowd.match(self._low, place) for place in range(before.first, candidate.cue.first))

    def _resolve_other(self, candidate: Candidate, memory: Memory) -> tuple[SourceType, str | None] | None:
        """Return what 'another' or 'others' are: more of those who spoke just before."""
        mention = memory.find_speaking(candidate.sentence.index)
        return (mention.type, None) if mention and mention.type.code is Code.SOCIAL_MEDIA else None

    def _build(self, candidate: Candidate, kind: SourceType, resolved: str | None) -> Attribution:
        cue = self._span(candidate.cue)
        source = self._span(candidate.source) if candidate.source else None
        content = self._list_contents(candidate)
        label = source or cue
        if candidate.kind == "resolved" and self._next(candidate.cue.last) == ":":
            label = Span(cue.start, self._tokens[candidate.cue.last].end)
        return Attribution(
            label=label,
            code=kind.code,
            grade=kind.grade,
            rule=f"{self._book.pack.language}.source.{kind.code.lower()}",
            source=(source,) if source else (),
            cue=(cue, *(self._span(further.cue) for further in candidate.further)),
            content=content,
            resolved_to=resolved if resolved and resolved != self._text.slice(label) else None,
        )

    def _list_contents(self, candidate: Candidate) -> tuple[Span, ...]:
        """Return what a source vouches for, by its first cue and by further ones."""
        found = candidate.content or ((first,) if (first := self._find_content(candidate)) else ())
        spans = (*found, *(span for further in candidate.further for span in further.content))
        return tuple(span for span in spans if span.start < span.end)

    def _find_content(self, candidate: Candidate) -> Span | None:
        sentence = candidate.sentence
        label_end = max(candidate.cue.last, candidate.source.last if candidate.source else 0)
        label_first = min(
            candidate.cue.first, candidate.source.first if candidate.source else candidate.cue.first
        )
        before = self._quotes.find_before(self._tokens[candidate.cue.first].start)
        first = self._tokens[label_first].start
        if candidate.kind in {"postposed", "clitic"} or self._follows_quote(label_first):
            if before and first - before.span.end <= 3 and is_long(before):
                return before.inner
            if label_first > sentence.first:
                return self._stretch(sentence.first, label_first)
        gap = label_first - self._text.find_token(before.span.end - 1) if before else 0
        if before and before.span.end > sentence.span.start and is_long(before) and 0 < gap <= _DESCRIBED:
            opens = self._next(label_end) in {"that", "bahwa"} or self._quotes.find_after(first)
            if not opens and before.paragraphs == 1:
                return before.inner
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
