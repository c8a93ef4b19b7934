"""Which record or body an anaphor stands for, and whether the article tells where a record can be found."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.accounts import AccountReading
from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_heads import SourceType, grade_code
from telisik.analysis.reading import remember

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_phrases import Phrase
    from telisik.analysis.reading import Candidate
    from telisik.analysis.relations import Resolved
    from telisik.analysis.resolution import Memory

_BACK = 400
_MENTION = 7
_SHORT_RECORD = 3
_SHORT_ANAPHOR = 2
_AFTER = 8
_TITLE = frozenset('"“‘')
_DEFINITE = frozenset({"the", "this", "that"})
_INTRODUCING = frozenset({"a", "an", "new", "one"})
_NEAR = 3
_LONGEST_BODY = 3
_LATELY = 40
_LONG = 6


class RecordResolver(AccountReading):
    """Tells of one text which record, account or body is meant."""

    def _resolve_thing(
        self, kind: SourceType, memory: Memory, words: Sequence[str], place: int = 0
    ) -> Resolved:
        """Return what 'dokumen itu', 'akun tersebut' or 'perusahaan' stands for."""
        following = self._tokens[place + 1 : place + 2] if place else ()
        named = any(token.is_capital and token.form.istitle() for token in following)
        articled = words[0] in _DEFINITE and len(words) <= _SHORT_ANAPHOR and not named
        definite = words[-1] in self._book.phrases("demonstratives") or articled
        if articled and self._book.phrases("outlet_anaphors").match(words, 1):
            outlet = memory.find_code(Code.MEDIA_RELAY)
            if outlet is not None and outlet.type.grade is Grade.G1:
                return outlet.type, outlet.words
            if place and self._names_outlet_before(place):
                return SourceType(Code.MEDIA_RELAY, Grade.G1), None
        if definite and kind.code in {Code.DOCUMENT_DATA, Code.SOCIAL_MEDIA, Code.MEDIA_RELAY}:
            earlier = memory.find_head(words[-1] if articled else words[0])
            vague = (
                earlier is not None
                and earlier.type.code is Code.MEDIA_RELAY
                and earlier.type.grade is Grade.G3
            )
            if vague and len(words) == _SHORT_ANAPHOR and place and self._names_outlet_before(place):
                return SourceType(
                    Code.MEDIA_RELAY, Grade.G1
                ), None  # "Media besar Arunika Post ... Media itu"
            if (
                earlier is None
                and kind.code is Code.MEDIA_RELAY
                and (articled or self._is_outlet_noun(words))
            ):
                earlier = memory.find_code(Code.MEDIA_RELAY)
                if earlier is None and place and self._names_outlet_before(place):
                    return SourceType(Code.MEDIA_RELAY, Grade.G1), None
            return (earlier.type, earlier.words) if earlier else (kind, None)
        bare = definite or len(words) == 1
        if (
            kind.code in {Code.INSTITUTION_VOICE, Code.UNNAMED_GROUP}
            and bare
            and self._book.phrases("body_anaphors").match(words, 0)
        ):
            if earlier := memory.find_code(Code.NAMED_ORG):
                return earlier.type, earlier.words
            return (grade_code(Code.NAMED_ORG) if self._names_firm else kind), None
        return kind, None

    def _is_outlet_noun(self, words: Sequence[str]) -> bool:
        """Tell whether an outlet told of before is meant, or its report: 'laporan media Norvik tersebut'."""
        heads, reports = self._book.phrases("outlet_heads"), self._book.phrases("reports").match(words, 0)
        return words[0] in heads or (reports > 0 and heads.match(words, reports) > 0)

    def _names_outlet_before(self, place: int) -> bool:
        """Tell whether an outlet's name stands before 'media itu', known or told by its kind: 'Harlow Beacon'."""
        outlets, kinds = self._book.phrases("outlets"), self._book.phrases("outlet_words")
        for here in range(max(1, place - _LATELY), place):
            capital = self._tokens[here].is_capital
            named = capital and self._tokens[here - 1].is_capital and self._low[here] in kinds
            if named or (capital and outlets.match(self._low, here)):
                return True
        return False

    @cached_property
    def _names_firm(self) -> bool:
        """Tell whether the article names a firm anywhere: 'perusahaan itu' then stands for it."""
        firms, marks = self._book.phrases("companies"), self._book.phrases("firm_marks")
        return any(
            marks.match(self._low, place) or (token.is_capital and firms.match(self._low, place))
            for place, token in enumerate(self._tokens)
        )

    def _find_described_body(self, source: Phrase, memory: Memory) -> SourceType | None:
        """Return the type of a name that the article calls a firm or an outlet: 'bursa kripto Coinbase'."""
        form = self._tokens[source.first].form
        person = len(memory.names.get(form.lower(), ())) > 1
        if source.last - source.first > 1 or person:
            return None
        return self._find_description(form)

    @remember
    def _find_description(self, form: str) -> SourceType | None:
        bodies, outlets = self._book.phrases("described_bodies"), self._book.phrases("described_outlets")
        if not (bodies or outlets):
            return None
        for place in self._text.places.get(form.lower(), ()):
            if self._tokens[place].form != form or not place:
                continue
            after = place + 1 + 2 * (self._low[place + 2 : place + 4] == ["salah", "satu"])
            led = self._low[place - 1] in self._book.phrases("according_words")
            near = (place - 1, after + 1) if self._next(place + 1) == "," and not led else (place - 1,)
            if any(outlets.match(self._low, here) for here in near if here < len(self._tokens)):
                return grade_code(Code.MEDIA_RELAY)
            if any(bodies.match(self._low, here) for here in near if here < len(self._tokens)):
                return grade_code(Code.NAMED_ORG)
            if self._ends_as_body(place + 1):
                return grade_code(Code.NAMED_ORG)
        return None

    def _ends_as_body(self, place: int) -> bool:
        """Tell whether capitals go on with a word that only bodies bear: 'Chairman Velora | Holding Group'."""
        last = self._find_capitals_end(place, place + _LONGEST_BODY)
        return last > place and self._low[last - 1] in self._book.phrases("body_words")

    def _identify(
        self,
        candidate: Candidate,
        words: Sequence[str],
        kind: SourceType,
        resolved: str | None,
        memory: Memory,
    ) -> Resolved:
        """Return a record's type, graded by what the article tells of it around its mention and before."""
        source = candidate.speaker
        if source is None or kind.code is not Code.DOCUMENT_DATA or kind.grade is not Grade.G3:
            return kind, resolved
        words = words[self._book.phrases("record_parts").match(words, 0) :] or words
        if self._is_openable(candidate, words):
            return SourceType(kind.code, Grade.G1), resolved
        if self._is_poll(words) and self._named_poll:
            return SourceType(kind.code, Grade.G1), resolved or self._named_poll
        if self._points_back(candidate, words) or words[0] in self._book.phrases("titled_records"):
            earlier = self._find_identified(kind, source.first, words)
            if earlier is not kind:
                return earlier, resolved
        if words[0] in _INTRODUCING and (later := self._find_record_after(source.last, words[-1])):
            return later, resolved
        if words[0] == "the" and len(words) <= _SHORT_RECORD:
            earlier = self._find_record_named(kind, source.first, words[-1])
            if earlier is not kind:
                return earlier, resolved
        if found := self._find_issuer(candidate, memory, words) or self._find_uploader(
            candidate, memory, words
        ):
            return found
        return self._grade_definite(kind, source, memory, words), resolved

    def _grade_definite(
        self, kind: SourceType, source: Phrase, memory: Memory, words: Sequence[str]
    ) -> SourceType:
        """Return a record of which the article told before without quoting it: 'the poll', not 'The Ledger'."""
        common = self._book.pack.language == "en" and self._tokens[source.last - 1].form.islower()
        told = common and words[0] in _DEFINITE and memory.find_head(words[-1]) is None
        return SourceType(kind.code, Grade.G1) if told else kind

    def _is_poll(self, words: Sequence[str]) -> bool:
        """Tell whether a record is a poll, or what came of one."""
        polls, results = self._book.phrases("polls"), self._book.phrases("poll_results")
        return any(word in polls for word in words) or words[-1] in results

    @cached_property
    def _named_poll(self) -> str | None:
        """Return the poll that the article names anywhere: 'a Morning Consult Poll'."""
        polls = self._book.phrases("polls")
        for place in [i for i, word in enumerate(self._low) if word in polls]:
            first = place
            while (
                first
                and self._tokens[first - 1].is_word
                and place - first < _LONG
                and first - 1 not in self._openings
            ):
                first -= 1
            named = [t for t in self._tokens[first:place] if t.is_capital and t.lower not in _DEFINITE]
            if len(named) > 1 and self._tokens[place - 1].lower not in self._book.phrases("be_forms"):
                return " ".join(token.form for token in named)
        return None

    def _find_record_after(self, place: int, noun: str) -> SourceType | None:
        """Return a record's type where later words tell which it is: 'a study' before 'the study, published in ...'."""
        for here in range(place, min(len(self._low) - 1, place + _BACK)):
            if self._low[here] != noun or self._low[here - 1] not in _DEFINITE:
                continue
            after = self._tokens[here + 1 : here + 1 + _MENTION]
            told = self._next(here + 1) == "," and any(
                t.lower in self._book.phrases("publishing_words") for t in after[:2]
            )
            if told and any(
                t.is_capital and t.lower not in self._book.phrases("calendar") for t in after[2:]
            ):
                return SourceType(Code.DOCUMENT_DATA, Grade.G1)
        return None

    def _find_polled(self, words: Sequence[str]) -> SourceType | None:
        """Return the poll as the source of what a share of its respondents say: 'Another 19 percent'."""
        shares = any(word in {"percent", "%"} for word in words) or words[-1] == "respondents"
        return SourceType(Code.DOCUMENT_DATA, Grade.G1) if shares and self._named_poll else None

    def _find_record_named(self, kind: SourceType, place: int, noun: str) -> SourceType:
        """Return a record's type where earlier words name it: 'the study' after 'a study by the port of Telmar'."""
        for here in range(place - 1, max(-1, place - _BACK), -1):
            if self._low[here] != noun:
                continue
            forms = [t.form for t in self._tokens[max(0, here - 1) : here + _MENTION]]
            earlier = self._typer.type_phrase(forms if forms[0][:1].isupper() else forms[1:])
            if earlier and earlier.code is Code.DOCUMENT_DATA and earlier.grade is Grade.G1:
                return earlier
        return kind

    def _points_back(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Tell whether a record is one told of before: 'dokumen itu', 'Undang-undang ini'."""
        pointing = self._book.phrases("demonstratives")
        after = self._next(candidate.speaker.last) if candidate.speaker else ""
        return words[-1] in pointing or after in pointing

    def _find_identified(self, kind: SourceType, place: int, words: Sequence[str]) -> SourceType:
        """Return a record's type where an earlier mention of it, by the same noun or any, identifies it."""
        documents, general = self._book.phrases("documents"), self._book.phrases("general_records")
        loose = general.match(words, 0) > 0
        for here in range(place - 1, max(-1, place - _BACK), -1):
            if self._low[here] != words[0] and not (loose and documents.match(self._low, here)):
                continue
            if self._next(here + 1) in self._book.phrases("demonstratives"):
                continue  # it only points back itself, and what follows is not its name: "dokumen itu, Rina ..."
            sentence = self._text.find_sentence(self._tokens[here].start)
            last = min(here + _MENTION, sentence.last if sentence else here + _MENTION)
            forms = [
                t.form for t in self._tokens[here:last] if t.form != ")"
            ]  # "rancangan peraturan (RP) tentang X"
            earlier = self._typer.type_phrase(forms)
            records = (
                {Code.DOCUMENT_DATA, Code.MEDIA_RELAY}
                if loose or words[0] == "artikel"
                else {Code.DOCUMENT_DATA}
            )
            if earlier and earlier.code in records and earlier.grade is Grade.G1:
                return earlier
        return kind

    def _find_record_before(self, candidate: Candidate) -> SourceType | None:
        """Return the identified record that the sentence before opens with: 'Dalam buku X, ... Dijelaskan bahwa'."""
        if candidate.sentence.index == 0:
            return None
        before = self._text.sentences[candidate.sentence.index - 1]
        for place in range(before.first, min(before.first + _NEAR, before.last - 1)):
            if self._low[place] == "dalam" and self._book.phrases("documents").match(self._low, place + 1):
                last = min(before.last, place + 1 + _MENTION)
                kind = self._typer.type_phrase([t.form for t in self._tokens[place + 1 : last]])
                return kind if kind and kind.code is Code.DOCUMENT_DATA and kind.grade is Grade.G1 else None
        return None

    def _is_openable(self, candidate: Candidate, words: Sequence[str]) -> bool:
        """Tell whether a reader can open the record: a title stands behind it, or it lies with a court or a firm."""
        source = candidate.speaker
        assert source is not None
        if words[0] in _DEFINITE and any(word in self._book.phrases("published_kinds") for word in words):
            return True
        if self._next(source.last) in _TITLE and any(
            word in self._book.phrases("titled_records") for word in words
        ):
            return True
        if candidate.kind == "postposed" and self._low[source.first].endswith("nya"):
            return True
        if self._next(source.first - 1) in self._book.phrases("publishing") and self._holds_name(candidate):
            return True
        if any(self._book.phrases("published_records").match(words, place) for place in range(len(words))):
            return True
        if self._book.phrases("court_records").match(words, 0):
            return self._holds("courts")
        return bool(self._book.phrases("police_records").match(words, 0)) and self._holds("investigators")

    def _holds_name(self, candidate: Candidate) -> bool:
        """Tell whether a name stands in the sentence before a record that somebody publishes there."""
        source = candidate.speaker
        assert source is not None
        names = self._tokens[candidate.sentence.first + 1 : source.first]
        return any(t.is_capital and t.lower not in self._book.phrases("calendar") for t in names)

    def _holds(self, name: str) -> bool:
        """Tell whether a word of a list stands anywhere in the text."""
        phrases = self._book.phrases(name)
        return phrases.find(self._low) >= 0

    def _find_issuer(self, candidate: Candidate, memory: Memory, words: Sequence[str]) -> Resolved | None:
        """Return whose a bare report or announcement is: the outlet's or body's that spoke just before."""
        source = candidate.speaker
        assert source is not None
        after = self._low[source.last : source.last + _AFTER]
        if self._book.phrases("reports").match(words, 0) and len(words) <= _NEAR:
            cited = next(
                (i for i, word in enumerate(after) if word in self._book.phrases("writing_passives")), -1
            )
            if cited >= 0 and self._names_outlet_at(source.last + cited + 1):
                return SourceType(Code.MEDIA_RELAY, Grade.G1), None
            for mention in reversed(memory.mentions):
                if candidate.sentence.index - mention.sentence > _NEAR:
                    break
                if mention.type.code is Code.MEDIA_RELAY and mention.type.grade is Grade.G1:
                    return mention.type, mention.words
        if self._points_back(candidate, words) and self._book.phrases("announcements").match(words, 0):
            issuer = memory.find_body(candidate.sentence.index) or memory.find_thing(candidate.sentence.index)
            return (issuer.type, issuer.words) if issuer else None
        return None

    def _names_outlet_at(self, place: int) -> bool:
        place += self._next(place) in {"dari", "oleh"}
        return place < len(self._tokens) and self._tokens[place].is_capital
