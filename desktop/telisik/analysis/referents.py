"""Whom a phrase means: a person told of before or after, a body, a record; or nobody who could speak."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.aliases import AliasReading
from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import SourceType, grade_code
from telisik.analysis.reading import RELATIVES, remember
from telisik.analysis.relations import name_person
from telisik.analysis.resolution import HEARSAY, UNKNOWN_GROUP, UNKNOWN_PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_phrases import Phrase
    from telisik.analysis.reading import Candidate
    from telisik.analysis.resolution import Memory, Mention

_ONE = frozenset({Code.NAMED_PERSON, Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL})
_AND = frozenset({"dan", "and", "serta", "bersama"})
NAMELESS = frozenset({Code.UNNAMED_INDIVIDUAL, Code.UNNAMED_GROUP})
_SPOKE_TOGETHER = frozenset(
    {Code.UNNAMED_GROUP, Code.NAMED_ORG, Code.INSTITUTION_VOICE, Code.SOCIAL_MEDIA, Code.MEDIA_RELAY}
)
_INDEFINITE = frozenset({"a", "an", "one", "another"})
_BEHIND = frozenset(
    {"who", "that", "of", "in", "from", "for", "with", "about", "to", "at", "on", "by", "near", "close"}
)
# What stands before a firm's name and is no given name: "Repsol Honda", "Jakarta Honda".
_NO_GIVEN_NAMES = (
    "companies", "organisations", "institutions", "places", "outlets", "outlet_words", "body_words", "calendar",
    "leads", "not_names", "sponsors", "boundaries", "adjuncts",
)  # fmt: skip
_SHORT_ANAPHOR = 2
_ASKING = 3
_INITIALS = 2
_SHORTEST_CLAUSE = 4
_UNMARKED_REACH = 3
_LONGEST_MOOD = 4


class ReferentResolver(AliasReading):
    """Tells of one text whom each source means; ``Resolver`` has looked for names before."""

    def _resolve_phrase(
        self, candidate: Candidate, kind: SourceType | None, memory: Memory
    ) -> tuple[SourceType | None, str | None]:
        source = candidate.speaker
        assert source is not None
        words = self._finder.words(source)
        unmarked = kind is not None and kind.code is Code.FIRST_HAND and self._is_quoted_unmarked(candidate)
        if unmarked or self._is_nobody(candidate, source, words):
            return None, None
        if self._typer.is_pronoun(words, self._forms(source)):
            return self._resolve_word(candidate, memory, words[0])
        if some := self._resolve_some(candidate, memory, words):
            return some
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
            return name_person(name)
        if len(forms) <= _SHORT_ANAPHOR and (
            forms[0] in self._initials or self._is_initialled(candidate, kind)
        ):
            return UNKNOWN_PERSON, None
        return self._resolve_kind(candidate, kind, memory, words)

    def _is_nobody(self, candidate: Candidate, source: Phrase, words: Sequence[str]) -> bool:
        """Tell whether a phrase is whoever does something: 'mocked *those* who doubted', 'how many times people'."""
        questions, first = self._book.phrases("counting_questions"), source.first
        if any(questions.match(self._low, first - n) >= n for n in range(min(_ASKING, first), 0, -1)):
            return True
        if questions.match(words, 0):
            return True
        if self._book.phrases("nobody_in_particular").match(words, 0) != len(words):
            return False
        after = self._next(source.last)
        relative = self._low[candidate.cue.first - 1] == "who"
        return relative or (after != "who" and after in self._book.phrases("pronouns"))

    def _is_initialled(self, candidate: Candidate, kind: SourceType) -> bool:
        """Tell whether two capitals that no list knows stand for a suspect or a witness: 'RH mengaku'."""
        forms = self._forms(candidate.source) if candidate.source else []
        short = kind.code is Code.NAMED_ORG and len(forms) == 1 and len(forms[0]) == _INITIALS
        if self._low[candidate.cue.first] not in self._book.phrases("personal_cues"):
            return False
        if not short or not forms[0].isupper() or not forms[0].isalpha() or self._book.pack.language != "id":
            return False
        word = forms[0].lower()
        lists = ("organisations", "institutions", "companies", "outlets", "platforms", "places", "body_words")
        glossed = any(self._next(place - 1) == "(" for place in self._text.places.get(word, ()))
        return not glossed and not any(word in self._book.phrases(name) for name in lists)

    def _resolve_some(
        self, candidate: Candidate, memory: Memory, words: Sequence[str]
    ) -> tuple[SourceType | None, str | None] | None:
        """Return who 'ada juga yang', 'sebagian' are: some of the people on the net, or of those who spoke before."""
        if self._goes_on_from_net(candidate, words):
            return grade_code(Code.SOCIAL_MEDIA), None
        if not self._book.phrases("some_say").match(words, 0):
            return None
        mention = memory.find_group(candidate.sentence.index)
        return (mention.type, mention.words) if mention else (UNKNOWN_GROUP, None)

    def _find_described_name(self, forms: Sequence[str], memory: Memory) -> tuple[str, ...]:
        """Return the known name that an article and a mood stand before: 'an angry *Ortiz*'; else nothing."""
        described = 1 < len(forms) <= _LONGEST_MOOD and forms[0].lower() in {"a", "an"}
        if not described or not forms[-1][:1].isupper() or not all(form.islower() for form in forms[1:-1]):
            return ()
        name = memory.names.get(forms[-1].lower(), ())
        return tuple(name) if len(forms) > _SHORT_ANAPHOR and name and name[-1] == forms[-1] else ()

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
        if told and self._book.phrases("speech_nouns").match(words, 0):
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
        if kind.code in NAMELESS and (found := self._resolve_nameless(candidate, kind, memory, words)):
            return found
        if self._is_known_professional(kind, words) or self._is_known_officer(kind, words):
            return SourceType(Code.NAMED_PERSON, Grade.G0), None
        kind = self._narrow_group(candidate, kind, words)
        if kind.code in {Code.ROLE_OFFICIAL, Code.UNNAMED_INDIVIDUAL}:
            return self._resolve_somebody(candidate, kind, memory, words)
        if (
            kind.code is Code.NAMED_ORG
            and candidate.source
            and (bearer := self._find_named_after(candidate, memory, words))
        ):
            return name_person(bearer)
        if kind.code is Code.NAMED_PERSON and self._is_anothers(candidate, words):
            officer = self._book.phrases("offices").match(words, 0) > 0
            unnamed = grade_code(Code.ROLE_OFFICIAL) if officer else UNKNOWN_PERSON
            return self._resolve_person(candidate, unnamed, memory, words)
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
        return not known and not words[last - 1].endswith(tuple(self._book.phrases("people_endings").words()))

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

    def _find_named_after(
        self, candidate: Candidate, memory: Memory, words: Sequence[str]
    ) -> tuple[str, ...] | None:
        """Return who bears a firm's name: 'Honda', and 'Honda dkk', where the article tells of Keisuke Honda."""
        if len(words) != 1 and not (
            words[1:] and self._book.phrases("and_others").match(words, 1) == len(words) - 1
        ):
            return None
        assert candidate.source is not None
        form = self._forms(candidate.source)[0]
        name = memory.names.get(words[0], ())
        if len(name) > 1:
            return tuple(name) if self._is_persons_name(form, name) else None
        return self._find_full_name(form)

    @remember
    def _find_full_name(self, form: str) -> tuple[str, ...] | None:
        """Return a given name and a surname that is also a firm's, where no list knows the first: 'Enzo Ferrari'."""
        for place in self._text.places.get(form.lower(), ()):
            given = self._tokens[place - 1] if place else None
            if given is None or self._tokens[place].form != form or form.isupper():
                continue
            after = self._tokens[place + 1] if place + 1 < len(self._tokens) else None
            lone = given.form.istitle() and given.form.isalpha() and not (after and after.is_capital)
            lists = (*_NO_GIVEN_NAMES, "titles", "offices", "humans")
            known = (
                any(given.lower in self._book.phrases(name) for name in lists) or given.lower in self._common
            )
            opens = (
                place - 1 in self._openings and self._next(place + 1) != ","
            )  # "Pernyataan Arunika dimuat"
            if lone and not known and not opens and not (place > 1 and self._tokens[place - 2].is_capital):
                return given.form, form
        return None

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
        if aged := self._find_aged_name(candidate):
            return name_person((aged,))
        forms = self._forms(candidate.speaker) if candidate.speaker else []
        if known := self._find_described_name(forms, memory):
            return name_person(known)
        if kind.code is not Code.UNNAMED_GROUP:
            return None
        if couple := self._find_couple(candidate, memory, words):
            return couple
        if body := self._joined_bodies.get(" ".join(words)):
            return grade_code(Code.NAMED_ORG), body
        if named := self._find_named_group(candidate, memory, words):
            return named
        return self._find_case_name(candidate, memory, words)

    @cached_property
    def _joined_bodies(self) -> dict[str, str]:
        """Return the bodies to which people belong, by the noun for them: 'massa yang tergabung dalam Aliansi Tani'."""
        joining = self._book.phrases("joining")
        bodies = {}
        for place in range(1, len(self._low) - 1):
            taken = joining.match(self._low, place + 1) if self._low[place] in RELATIVES else 0
            first = place + 1 + taken
            last = self._find_capitals_end(first, len(self._tokens)) if taken else first
            if last > first:
                bodies[self._low[place - 1]] = " ".join(t.form for t in self._tokens[first:last])
        return bodies

    def _resolve_word(
        self, candidate: Candidate, memory: Memory, word: str
    ) -> tuple[SourceType | None, str | None]:
        """Return who a pronoun is; nobody where 'it' stands for no body or record that spoke."""
        if word in self._book.phrases("narrator_pronouns"):
            return SourceType(Code.FIRST_HAND, Grade.G0), None
        if word in self._book.phrases("thing_pronouns"):
            mention = memory.find_thing(candidate.sentence.index)
            named = self._find_named_body(candidate, trailing=mention is not None)
            return named or ((mention.type, mention.words) if mention else (None, None))
        if word not in self._book.phrases("plural_pronouns"):
            return self._resolve_pronoun(candidate, memory)
        if couple := self._find_couple(candidate, memory, [word]) or self._find_named_they(candidate, word):
            return couple
        mention = memory.find_last(candidate.sentence.index, plural=True)
        if word == "mereka" and (mention is None or mention.type.code not in _SPOKE_TOGETHER):
            body = self._find_acting_body(candidate)
            return (grade_code(Code.NAMED_ORG), body) if body else (UNKNOWN_GROUP, None)
        if mention and self._ends_row_of_names(mention):
            return SourceType(Code.NAMED_PERSON, Grade.G0), mention.words
        if (
            mention
            and mention.type.code in _ONE
            and not any(w in _AND for w in mention.words.lower().split())
        ):
            joined = self._find_joined(candidate, memory, counted=False)
            return (grade_code(Code.NAMED_PERSON), joined) if joined else (UNKNOWN_GROUP, None)
        if word == "mereka" and mention and self._names_others(candidate, mention):
            return UNKNOWN_GROUP, None
        if mention is None and (joined := self._find_joined(candidate, memory, counted=False)):
            return grade_code(Code.NAMED_PERSON), joined
        return (mention.type, mention.words) if mention else (UNKNOWN_GROUP, None)

    def _ends_row_of_names(self, mention: Mention) -> bool:
        """Tell whether people end a row of names, whom 'mereka' means as well: 'X, Y, dan banyak anggota | lainnya'."""
        words = mention.words.lower().split()
        if mention.type.code is not Code.UNNAMED_GROUP or words[-1] not in self._book.phrases("others_too"):
            return False
        sentence = self._text.sentences[mention.sentence]
        place = self._text.find_token(self._text.text.find(mention.words, sentence.span.start))
        named = (
            self._low[place - 1] in _AND
            and self._next(place - 2) == ","
            and self._tokens[place - 3].is_capital
        )
        return sentence.first < place - 3 and (named or self._tokens[place - 2].is_capital)

    def _find_named_body(self, candidate: Candidate, trailing: bool) -> tuple[SourceType, str] | None:
        """Return the body that opens a sentence before 'it': 'The Tarn Group will close, | it said'.

        Where ``trailing``, some body has spoken before, so that only its own sentence can name another.
        """
        source, index = candidate.source, candidate.sentence.index
        if source is None or source.first - candidate.sentence.first < _SHORTEST_CLAUSE:
            index -= 1
        tells = any(
            self._low[candidate.cue.first] in self._book.phrases(n) for n in ("plain_cues", "sure_cues")
        )
        if index < 0 or source is None or not tells or (trailing and index < candidate.sentence.index):
            return None
        sentence = self._text.sentences[index]
        subject = self._finder.take_opening(sentence.first, min(sentence.last, source.first))
        kind = self._typer.type_phrase(self._forms(subject)) if subject else None
        bodies = {Code.NAMED_ORG, Code.INSTITUTION_VOICE, Code.MEDIA_RELAY}
        return (kind, self._text.slice(self._span(subject))) if kind and kind.code in bodies else None

    def _find_acting_body(self, candidate: Candidate) -> str | None:
        """Return the body by name that opened the sentence before, where no other people are told of since."""
        index = candidate.sentence.index - 1
        if index < 0 or candidate.source is None:
            return None
        first, last = self._text.sentences[index].first, candidate.source.first
        subject = self._finder.take_opening(first, self._text.sentences[index].last)
        kind = self._typer.type_phrase(self._forms(subject)) if subject else None
        if kind is None or kind.code is not Code.NAMED_ORG:
            return None
        lists = [
            self._book.phrases(name) for name in ("plural", "collectives", "humans", "social", "offices")
        ]
        others = any(phrases.match(self._low, i) for i in range(subject.last, last) for phrases in lists)
        return None if others else self._text.slice(self._span(subject))

    def _ends_speech(self, place: int) -> bool:
        """Tell whether a verb of saying with '-nya' stands here: 'ujarnya'."""
        word = self._low[place]
        return word.endswith("nya") and word[:-3] in self._book.phrases("speech_roots")

    def _is_quoted_unmarked(self, candidate: Candidate) -> bool:
        """Tell whether 'kami' is in somebody's words without quotation marks: 'Kami menjamin ..., pungkas Rina'."""
        if candidate.speaker is None or candidate.speaker.last - candidate.speaker.first > 1:
            return False
        roots = self._book.phrases("speech_roots")
        last = self._text.sentences[candidate.sentence.index :][:_UNMARKED_REACH][-1].last
        for place in range(candidate.cue.last, last - 1):
            taken = roots.match(self._low, place + 1) if self._low[place] == "," else 0
            named = taken and place + 1 + taken < last and self._tokens[place + 1 + taken].is_capital
            if named or (self._low[place] == "," and self._ends_speech(place + 1)):
                return True
        return False

    def _is_known_professional(self, kind: SourceType, words: Sequence[str]) -> bool:
        """Tell whether a profession alone, or 'psikolog yang juga ...', means whom the article names so elsewhere."""
        relative = len(words) > 1 and words[1] in self._book.phrases("relatives")
        lone = len(words) == 1 or (relative and words[_SHORT_ANAPHOR:][:1] in ([], ["juga"]))
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
        counted = any(
            self._book.phrases(n).match(words, 0) for n in ("plural", "plain_numerals", "numbering_leads")
        )
        counted = (
            counted or "-" in words[0] or words[0] in self._book.phrases("groupings")
        )  # "orang-orang itu"
        one = len(words) > 1 and (self._points(candidate, words) or self._tells_a_life(candidate, words))
        return UNKNOWN_PERSON if one and not counted else kind

    def _tells_a_life(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Tell whether a description after a cue fits one person only: 'ujar dokter yang lahir di Solo'."""
        skilled = self._book.phrases("professions").match(words, 0)
        lives = candidate.kind == "postposed" and words[skilled : skilled + 1] == ["yang"]
        marks = self._book.phrases("person_marks")
        return bool(skilled) and lives and any(marks.match(words, i) for i in range(skilled + 1, len(words)))

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
