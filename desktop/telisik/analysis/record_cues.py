"""Records that tell something, and those who find it out: 'laporan itu menyebut', 'dalam laporan itu disebutkan'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.active_cues import ActiveCueReader
from telisik.analysis.model import Code
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import CLAUSE_ENDS, RELATIVES, Candidate

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_WITHIN = 18
_BRIEF = 5
_FILING = 12
_LOOKED_UP = frozenset(
    {Code.DOCUMENT_DATA, Code.NAMED_ORG, Code.MEDIA_RELAY, Code.HEARSAY_AGENTLESS, Code.UNNAMED_GROUP}
)
_INSIDE = frozenset({"dalam", "di", "pada", "dari"})
_RECORD_REACH = 4


class RecordCueReader(ActiveCueReader):
    """Reads cues whose source is a record, or researchers with what they found."""

    def _read_record(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        if self._is_participle(match, sentence):
            return None
        source = self._finder.find_left(match.first, self._find_floor(match.first, sentence))
        if not source or self._is_blocked(source):
            return None
        source = self._join_title(source)
        words = self._finder.words(source)
        documents = self._book.phrases("documents")
        reach = 2 if self._book.phrases("holding_cues").match(self._low, match.first) else 5
        none = self._book.phrases("not_records")
        is_record = any(
            documents.match(words, i) and not none.match(words, i) for i in range(min(reach, len(words)))
        )
        found_out = not is_record and self._finds_out(match, source, sentence)
        shared = self._book.phrases("shared_nouns").match(words, 0) > 0
        shared = shared and words[-1] in self._book.phrases("demonstratives")  # "pesan itu | berbunyi"
        if not (is_record or found_out or shared or self._book.phrases("social").match(words, 0)):
            return None
        if found_out:
            return Candidate(Phrase(match.first, match.last), source, "active", sentence)
        if self._is_negated(match.first, sentence) or self._is_addressed(source):
            return None
        adjective = self._book.phrases("record_adjectives").match(self._low, match.first)
        if adjective and not self._has_content_mark(match.last, 3):
            return None
        source = self._find_record(source)
        return Candidate(Phrase(match.first, match.last), source, "record", sentence)

    def _finds_out(self, match: CueMatch, source: Phrase, sentence: Sentence) -> bool:
        """Tell whether researchers find that something is so: 'Peneliti menemukan kopi | dapat ...', no 'fosil'."""
        thing = self._book.phrases("found_things").match(self._low, match.last)
        if thing or not self._book.phrases("finding_out").match(self._low, match.first):
            return False
        places = range(source.first, min(source.first + _BRIEF, source.last))
        if not any(self._book.phrases("finders").match(self._low, i) for i in places):
            return False
        after = range(match.last + 1, min(sentence.last, match.last + _FILING))
        ends = next((i for i in after if self._low[i] in CLAUSE_ENDS), after.stop)
        verb = next((i for i in after if i < ends and self._tells_finding(i)), 0)
        return verb > 0 and not self._is_negated(match.first, sentence)

    def _tells_finding(self, place: int) -> bool:
        """Tell whether a clause's verb stands here, with no 'yang' or 'untuk' that makes it describe a noun."""
        barred = self._low[place - 1] in RELATIVES or self._book.phrases("infinitive_marks").match(
            self._low, place - 1
        )
        verb = self._book.phrases("clause_verbs").match(self._low, place) or self._is_finite(place)
        return bool(verb) and not barred

    def _is_addressed(self, source: Phrase) -> bool:
        """Tell whether a phrase with a relative clause is only whom somebody turns to: 'Kepada warga yang merekam'."""
        before = source.first and self._book.phrases("told_to").match(self._low, source.first - 1)
        return bool(before) and self._low[source.last - 1] in RELATIVES

    def _find_record(self, source: Phrase) -> Phrase:
        """Return the record that a relative clause is about: 'ia mengunggah | video yang' menunjukkan ..."""
        words = self._finder.words(source)
        relative = words[-1] in RELATIVES
        opens = self._typer.is_pronoun(words[:1]) or self._tokens[source.first].is_capital
        if not relative or not opens:
            return source
        lists = [self._book.phrases(name) for name in ("documents", "social")]
        places = [i for i in range(1, len(words)) if any(phrases.match(words, i) for phrases in lists)]
        return Phrase(source.first + places[-1], source.last) if places else source

    def _names_record(self, source: Phrase) -> bool:
        """Tell whether a phrase names something that can be looked up, and not a person."""
        forms = self._truecase(source)
        kind = self._typer.type_phrase(forms)
        if kind is None or kind.code not in _LOOKED_UP:
            return False
        words = self._finder.words(source)
        heads = (
            "organisations",
            "institutions",
            "companies",
            "outlets",
            "outlet_heads",
            "firm_openers",
            "organisation_prefixes",
        )
        common = kind.code is Code.NAMED_ORG and forms[0][:1].islower()
        return not common or any(self._book.phrases(n).match(words, 0) for n in heads)

    def _read_within(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'Dalam laporan itu disebutkan': the document speaks."""
        reach = range(match.first - 1, max(sentence.first, match.first - _WITHIN) - 1, -1)
        opening = [i for i in reach if self._low[i] in _INSIDE and self._opens_record(i + 1)]
        first = next((i for i in opening if self._low[i] == "dalam"), opening[0] if opening else -1)
        if first < 0:
            return None
        source = self._finder.find_right(first + 1, match.first)
        return Candidate(Phrase(match.first, match.last), source, "within", sentence) if source else None

    def _opens_record(self, place: int) -> bool:
        """Tell whether a record, an upload or talk told of before stands within the next words: 'isu tersebut'."""
        lists = [self._book.phrases(name) for name in ("documents", "social", "outlet_heads", "shared_nouns")]
        reach = range(place, min(place + _RECORD_REACH, len(self._low)))
        people = self._book.phrases("netizens")
        if any(
            phrases.match(self._low, i) and not people.match(self._low, i) for phrases in lists for i in reach
        ):
            return True
        outlets = self._book.phrases("outlets")
        if any(outlets.match(self._low, i) and self._tokens[i].is_capital for i in reach):
            return True
        taken = self._book.phrases("rumour_nouns").match(self._low, place)
        return taken > 0 and self._next(place + taken) in self._book.phrases("demonstratives")
