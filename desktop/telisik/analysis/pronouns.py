"""Whom a pronoun or a cue without a source means: 'ia', 'katanya', 'demikian tertulis', 'olehnya'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.couples import CoupleReading
from telisik.analysis.model import Code, Grade, Span
from telisik.analysis.noun_heads import SourceType, grade_code
from telisik.analysis.resolution import HEARSAY, REACH, UNKNOWN_PERSON

if TYPE_CHECKING:
    from telisik.analysis.introduced_names import IntroducedNames
    from telisik.analysis.reading import Candidate
    from telisik.analysis.relations import Resolved
    from telisik.analysis.resolution import Memory, Mention

_FALLBACK_REACH = 4
_FALLBACK_TOKENS = 160
_SHORT_ANAPHOR = 2
_LONGEST_INITIALS = 3


class PronounReading(CoupleReading):
    """Tells of one text whom its pronouns mean."""

    _introduced: IntroducedNames

    def _resolve_bare(self, candidate: Candidate, memory: Memory) -> tuple[SourceType | None, str | None]:
        if candidate.kind == "anaphor":
            mention = memory.find_last(candidate.sentence.index, any_kind=True)
            return (mention.type, mention.words) if mention else (self._type_told_record(candidate), None)
        if self._quotes_writing(candidate):
            mention = memory.find_last(candidate.sentence.index, any_kind=True)
            return (mention.type, mention.words) if mention else (grade_code(Code.DOCUMENT_DATA), None)
        kind, name = self._resolve_pronoun(candidate, memory)
        loose = self._low[candidate.cue.first] == "katanya" and not self._follows_quote(candidate.cue.first)
        if kind is UNKNOWN_PERSON and loose:
            return HEARSAY, None
        return kind, name

    def _type_told_record(self, candidate: Candidate) -> SourceType | None:
        """Type a record told of before that says something itself: 'Laporan itu | menyebut', not 'diterima polisi'."""
        record = self._book.phrases("documents").match(self._low, candidate.cue.first)
        says = self._next(candidate.cue.last) in self._book.phrases("rumour_signs")
        return grade_code(Code.DOCUMENT_DATA) if record and says else None

    def _speaks_of(self, candidate: Candidate, mention: Mention) -> bool:
        """Tell whether a quotation tells of the suspect who spoke last: an officer says 'yang bersangkutan'."""
        if mention.type.code is not Code.UNNAMED_INDIVIDUAL or not candidate.clitic:
            return False
        quote = self._quotes.find_before(self._tokens[candidate.cue.first].start)
        if quote is None or quote.span.end < candidate.sentence.span.start:
            return False
        first, last = self._text.find_tokens(quote.inner)
        said = self._low[first:last]
        suspect = self._book.phrases("suspects").match(mention.words.lower().split(), 0) > 0
        lists = ("of_suspects", "suspects") if suspect else ("of_suspects",)
        return any(self._book.phrases(name).find(said) >= 0 for name in lists)

    def _resolve_hearsay(self, candidate: Candidate, memory: Memory) -> tuple[SourceType, str | None]:
        """Return whom 'olehnya' behind a passive means; else nobody: 'Dikhawatirkan | olehnya, ...'."""
        told = self._next(candidate.cue.last) in self._book.phrases("agent_pronouns")
        mention = memory.find_person(candidate.sentence.index) if told else None
        return (mention.type, mention.words) if mention else (HEARSAY, None)

    def _quotes_writing(self, candidate: Candidate) -> bool:
        """Tell whether a quotation is only said to stand written somewhere: 'demikian tertulis'."""
        cue = self._low[candidate.cue.first : candidate.cue.last]
        return self._book.phrases("written_so").match(cue, 0) == len(cue)

    def _resolve_pronoun(self, candidate: Candidate, memory: Memory) -> tuple[SourceType, str | None]:
        """Return who 'ia', 'dia' or '-nya' is: the last person, else the last name, else the last body."""
        mention = self._find_person(candidate, memory)
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
        if owner := self._find_release(candidate, memory) or self._find_opening_body(candidate, mention):
            return owner
        if mention and self._is_crowd(mention) and (found := self._fall_back(candidate))[1] is not None:
            return found
        if mention and not self._is_overtaken(candidate, mention):
            return mention.type, mention.words
        if candidate.clitic and (body := memory.find_body(candidate.sentence.index)):
            return body.type, body.words
        kind, name = self._fall_back(candidate)
        if name is None and (mention := memory.find_body(candidate.sentence.index, REACH)):
            return mention.type, mention.words
        thing = memory.find_thing(candidate.sentence.index)
        if name is None and candidate.clitic and thing and thing.type.grade is Grade.G1 and not memory.names:
            return thing.type, thing.words  # "tulis laporan Disdamkar ... ucapnya"
        if name is None and memory.names:
            return SourceType(Code.NAMED_PERSON, Grade.G0), None
        return kind, name

    def _find_release(self, candidate: Candidate, memory: Memory) -> Resolved | None:
        """Return a body's own release that spoke last: 'Dalam siaran pers Arunika dijelaskan ... | tulisnya'."""
        last = memory.mentions[-1] if candidate.clitic and memory.mentions else None
        if last is None or candidate.sentence.index - last.sentence > REACH:
            return None
        record = last.type.code is Code.DOCUMENT_DATA and last.type.grade is Grade.G1
        issued = record and self._book.phrases("press_records").match(last.words.lower().split(), 0) > 0
        return (last.type, last.words) if issued else None

    def _find_opening_body(self, candidate: Candidate, mention: Mention | None) -> Resolved | None:
        """Return the body that opens the sentence before 'pihaknya': 'PT Arunika angkat bicara. | Pihaknya ...'."""
        source = candidate.speaker
        owned = source is not None and self._low[source.first] in self._book.phrases("own_parties")
        if mention or not owned or not candidate.sentence.index:
            return None
        first = self._text.sentences[candidate.sentence.index - 1].first
        last = self._find_capitals_end(first + 1, candidate.sentence.first)
        forms = [token.form for token in self._tokens[first:last]]
        kind = self._typer.type_loosely(forms)
        named = kind is not None and kind.code in {Code.NAMED_ORG, Code.INSTITUTION_VOICE}
        return (kind, " ".join(forms)) if kind and named else None

    def _find_person(self, candidate: Candidate, memory: Memory) -> Mention | None:
        """Return the person who spoke last, or whoever told of what that person said."""
        mention = memory.find_person(candidate.sentence.index)
        if mention and self._speaks_of(candidate, mention):
            mention = memory.find_other_person(mention) or mention
        if mention and self._is_told_of(candidate, mention):
            mention = memory.find_teller(mention) or mention
        return mention

    def _is_told_of(self, candidate: Candidate, mention: Mention) -> bool:
        """Tell whether a quotation goes on for whoever told of what somebody of a case said.

        So it is where the narrator only took something 'dari keterangan VT', or where 'VT mengaku' is only known by
        initials and no 'saya' stands in the quotation behind it.
        """
        if mention.type.code is not Code.UNNAMED_INDIVIDUAL:
            return False
        quote = self._quotes.find_before(self._tokens[candidate.cue.first].start)
        if quote is None or quote.span.end < candidate.sentence.span.start:
            return False
        if mention.relayed:
            return True
        first, last = self._text.find_tokens(quote.inner)
        own = any(word in self._book.phrases("speaking_selves") for word in self._low[first:last])
        called = mention.words.split()[0]
        return called.isupper() and len(called) <= _LONGEST_INITIALS and not own

    def _is_crowd(self, mention: Mention) -> bool:
        """Tell whether those who spoke last are many on the net, whom 'ia' cannot mean: 'warganet'."""
        crowd = mention.type.code is Code.SOCIAL_MEDIA and mention.type.grade is Grade.G4
        words = mention.words.lower().split()
        return crowd and not self._book.phrases("singular").match(words, 0)

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
            if forms[place].lower() in self._book.phrases("lone_persons") and forms[place].istitle():
                return SourceType(Code.NAMED_PERSON, Grade.G0, (forms[place],)), forms[place]
            if forms[place][:1].isupper() and place + 1 < len(forms) and forms[place + 1][:1].isupper():
                name = self._typer.find_name(forms[max(0, place - 1) : place + 4])
                if len(name) > _SHORT_ANAPHOR and self._is_no_name(name[0]):
                    name = name[1:]  # "Aksi | Rina Astuti"
                if len(name) >= 2 and not any(self._is_no_name(part) for part in name):
                    kind = SourceType(Code.NAMED_PERSON, Grade.G0, name)
                    return self._introduced.find_type(kind) or kind, " ".join(name)
        return UNKNOWN_PERSON, None
