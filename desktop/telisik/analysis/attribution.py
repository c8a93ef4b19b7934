"""Who vouches for what: every source, cue and content of a text.

Candidates come from ``cues``; here they are typed by ``sources``, resolved in text order through ``resolution``,
and given the words they vouch for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.contents import carry_quotations, leave_bracket
from telisik.analysis.cues import CueReader
from telisik.analysis.interruptions import InterruptionReading
from telisik.analysis.introduced_names import IntroducedNames
from telisik.analysis.model import Attribution, Code, Grade, Span
from telisik.analysis.modifiers import ModifierReader
from telisik.analysis.noun_heads import SourceType, grade_code
from telisik.analysis.parsed_cues import ParsedCueReader
from telisik.analysis.reading import Candidate, is_long
from telisik.analysis.referents import NAMELESS
from telisik.analysis.resolution import HEARSAY, Memory, Mention
from telisik.analysis.sources import SourceTyper
from telisik.analysis.vetoes import reconsider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_phrases import Phrase
    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.quotations import QuoteMap
    from telisik.analysis.text import Sentence, Text

_SURE_KINDS = {"witness": Code.FIRST_HAND, "turn": Code.NAMED_PERSON}
_POSTED = 7
_DESCRIBED = 8  # tokens between a quotation and the name of who is described before it
_PROPER = frozenset({Code.NAMED_PERSON, Code.INSTITUTION_VOICE})
_SUBJECT_REACH = 14
_TALK_REACH = 6
_SHORTEST_NAME = 2
_LONGEST_DATELINE = 8
_NOT_PERSONS = (
    "organisations", "institutions", "companies", "outlets", "short_outlets", "outlet_words", "platforms", "documents",
    "humans", "plural_humans", "offices", "pronouns", "plural", "singular", "fillers", "nobody", "no_speakers",
)  # fmt: skip
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
        found = [leave_bracket(text.text, attribution) for attribution in found]
        found = list(reconsider(text, self._book, carry_quotations(text, quotes, found)))
        return ModifierReader(text, quotes, self._book, self._typer).add(found)

    def _open_reader(self, text: Text, quotes: QuoteMap) -> CueReader:
        """Return a reader of cues: by the parse where the pack has cues for it and the text has one."""
        parsed = self._parsed and text.parser is not None
        return (ParsedCueReader if parsed else CueReader)(text, quotes, self._book, self._typer)


class Resolver(InterruptionReading):
    """Types candidates in text order, so that names and bodies explain what refers to them."""

    def resolve(self, candidates: Sequence[Candidate]) -> list[Attribution]:
        """Type every candidate, names first, then what refers to them."""
        memory = Memory()
        self._cue_places = frozenset(candidate.cue.first for candidate in candidates)
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

    def _type(self, candidate: Candidate) -> SourceType | None:
        """Return the type of a source by its words; a name brought in as an account's or outlet's stays its."""
        kind = self._type_words(candidate)
        if kind is None or kind.code is not Code.NAMED_PERSON:
            return kind
        speaker = candidate.speaker
        if speaker and candidate.kind != "according" and self._is_called_thing(speaker.last):
            return grade_code(Code.NAMED_ORG)
        body = self._introduced.find_body(speaker.first, speaker.last) if speaker else None
        return self._introduced.find_type(kind) or body or kind

    def _is_called_thing(self, place: int) -> bool:
        """Tell whether a name is a body's by what stands behind it: 'Jaring Samudra, sebuah lembaga'."""
        return self._next(place) == "," and self._next(place + 1) in self._book.phrases("thing_articles")

    def _type_words(self, candidate: Candidate) -> SourceType | None:
        """Return the type of a source by its words: its core tells what it is, all of it which one."""
        if candidate.speaker is None:
            return None
        phrase = self._truecase(candidate.speaker)
        whole = self._typer.type_loosely(phrase)
        if candidate.core is None:
            return self._take_described(phrase) or whole
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

    def _take_described(self, forms: Sequence[str]) -> SourceType | None:
        """Return a person whose apposition holds a body's name: 'Ann Lowe, a University of Norwell biologist'."""
        comma = forms.index(",") if "," in forms else 0
        low = [form.lower() for form in forms[comma + 1 :]]
        if comma < _SHORTEST_NAME or low[:1] not in (["a"], ["an"], ["the"]):
            return None
        head = self._typer.type_phrase(forms[:comma])
        if head is None or head.code is not Code.NAMED_PERSON:
            return None
        works = any(
            word.endswith("ist") or any(word in self._book.phrases(n) for n in ("offices", "professions"))
            for word in low
        )
        return head if works else None

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

    def _settle(self, candidate: Candidate, kind: SourceType | None, memory: Memory) -> Attribution | None:
        resolved: str | None = None
        if candidate.kind in {"hearsay", "adverb"}:
            kind, resolved = self._resolve_hearsay(candidate, memory)
        elif candidate.kind in _SURE_KINDS:
            kind = grade_code(_SURE_KINDS[candidate.kind])
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
            kind, resolved = (
                (mention.type, mention.words)
                if mention
                else (self._find_record_before(candidate) or HEARSAY, None)
            )
        elif candidate.source is None:
            kind, resolved = self._resolve_bare(candidate, memory)
        else:
            kind, resolved = self._resolve_phrase(candidate, kind, memory)
        if kind is None:
            return None
        kind = self._type_by_cue(candidate, kind, memory)
        words = self._text.slice(self._span(candidate.speaker)) if candidate.speaker else resolved or ""
        relayed = kind.code is Code.SOCIAL_MEDIA and candidate.kind in {"according", "shared"}
        if words and not relayed:
            relayed = self._book.phrases("upon_words").match(self._low, candidate.cue.first) > 0
            memory.add(Mention(kind, resolved or words, candidate.sentence.index, relayed))
        return self._build(candidate, kind, resolved)

    def _skip_pointers(self, index: int) -> int:
        """Return a sentence's index without the lines right before it that only point elsewhere: 'SCROLL TO ...'."""
        skipped = self._book.phrases("skipped_openings")
        while index and skipped.match(self._low, self._text.sentences[index - 1].first):
            index -= 1
        return index

    def _type_by_cue(self, candidate: Candidate, kind: SourceType, memory: Memory) -> SourceType:
        """Return a source's type where its cue tells more: an outlet that saw it, an account that wrote it."""
        if kind.code is Code.MEDIA_RELAY and self._book.phrases("witnessing").match(
            self._low, candidate.cue.first
        ):
            return grade_code(Code.FIRST_HAND)
        if kind.code in NAMELESS and self._posts(candidate):
            return grade_code(Code.SOCIAL_MEDIA)
        relays = self._book.phrases("relays").match(self._low, candidate.cue.first) > 0
        cites = candidate.kind == "active" and self._low[candidate.cue.first] in self._book.phrases("citing")
        relays = (relays and not cites) or self._opens_with_report(candidate, kind, memory)
        if relays and self._is_unknown_name(candidate, kind):
            return self._take_for_outlet(candidate, kind)
        return kind

    def _opens_with_report(self, candidate: Candidate, kind: SourceType, memory: Memory) -> bool:
        """Tell whether a sentence opens with who reports, by one word: 'Dilaporkan oleh | Futbolika, klub itu rugi'."""
        opens = candidate.cue.first == candidate.sentence.first and candidate.kind == "passive"
        reported = self._book.phrases("reporting_passives").match(self._low, candidate.cue.first) > 0
        source = candidate.source
        led = source is not None and self._low[source.first - 1] == "oleh"
        known = len(kind.name) > 1 or any(len(memory.names.get(n.lower(), ())) > 1 for n in kind.name)
        return opens and reported and led and not known and self._next(source.last if source else 0) == ","

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
        found = candidate.content or self._read_interrupted(candidate)
        if not found and (first := self._find_content(candidate)):
            found = (first,)
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
        talk = candidate.kind == "hearsay" and any(
            self._book.phrases(name).match(self._low, candidate.cue.first)
            for name in ("rumour_openings", "rumour_nouns")
        )
        if talk:
            label_end = self._skip_place(label_end, sentence)
        after = self._stretch(label_end, sentence.last)
        ahead = self._quotes.find_after(self._tokens[candidate.cue.last - 1].end)
        if ahead and ahead.span.start < sentence.span.end and after and ahead.span.start - after.start <= 2:
            return ahead.inner
        if after and after.end - after.start > 2:
            return after
        return self._stretch(sentence.first, label_first)

    def _skip_place(self, first: int, sentence: Sentence) -> int:
        """Return where talk tells something behind where it goes round: 'Rumours | in Lima said | the well ...'."""
        signs = self._book.phrases("talk_verbs")
        for place in range(first, min(first + _TALK_REACH, sentence.last - 1)):
            if self._low[place] in {",", ";", "that"}:
                return place if self._low[place] == "that" else first
            if signs.match(self._low, place):
                return place + 1
        return first
