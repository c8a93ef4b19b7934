"""Candidates for attributions: every cue of a text with the words that may be its source.

Each kind of cue joins a source to a content in one grammatical way; one small function reads each.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.model import Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.passive_cues import PassiveCueReader
from telisik.analysis.reading import CONTENT_WORDS, RELATIVES, Candidate

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_BRIEF = 5
_UNVOUCHED = frozenset({"hearsay", "adverb"})
_JOINING = frozenset({"and", "but", "also", "then", "dan", "serta", "sambil", "lalu", "kemudian", "juga"})


class CueReader(PassiveCueReader):
    """Reads every cue of one text by its kind."""

    @cached_property
    def _cues(self) -> list[tuple[CueMatch, Sentence]]:
        """Return the cues outside quotation marks, in order, with the sentences that hold them."""
        matches = self._book.find_cues(self._tokens)
        found = ((match, self._text.find_sentence(self._tokens[match.first].start)) for match in matches)
        return [(match, held) for match, held in found if held and not self._is_inside_quote(match.first)]

    def collect(self) -> list[Candidate]:
        """Return one candidate for each cue that has a source or means hearsay."""
        readers = self._list_readers()
        found: list[Candidate] = []
        idle = self._book.phrases("idle_objects")
        for match, sentence in self._cues:
            if self._is_anonymity(match):
                continue
            if self._is_boilerplate(sentence) and not self._is_credit(match):
                continue
            if self._is_name(match, sentence):
                continue
            if (taken := idle.match(self._low, match.last)) and not self._opens_clause(match.last + taken):
                continue
            if candidate := readers[match.cue.kind](match, sentence):
                found.append(candidate)
        found = self._read_included(found)
        found.extend(self._read_overlooked(found))
        found.extend(self._read_unknown_verbs())
        found.extend(self._read_shared())
        found.extend(self._read_witnesses())
        found.extend(self._drop_retold(self._read_rumour_nouns(), found))
        found.extend(self._read_openings())
        found.extend(self._read_told_records())
        found.extend(self._read_signatures())
        found.extend(self._read_turns())
        found.extend(self._read_received())
        found.extend(self._read_colons(found))
        found.extend(self._read_bare_names(found))
        found.extend(self._read_dashes(found))
        found.extend(self._read_headline(found))
        found = [
            c
            for c in self._drop_vouched(found)
            if not self._is_boilerplate(c.sentence) or self._low[c.cue.last - 1] == ":"
        ]
        return self._drop_twins(
            sorted(found, key=lambda c: (c.cue.first, not c.parsed, -c.cue.last, c.source is None))
        )

    def _read_overlooked(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Return candidates of cues that the first reading left out; only a parse tells of them."""
        del found
        return []

    def _list_readers(self) -> dict[str, Callable[[CueMatch, Sentence], Candidate | None]]:
        return {
            "active": self._read_active,
            "relay": self._read_active,
            "record": self._read_record,
            "postposed": self._read_postposed,
            "clitic": self._read_clitic,
            "according": self._read_cited,
            "within": self._read_within,
            "passive": self._read_passive,
            "raising": self._read_raising,
            "adverb": self._read_adverb,
            "rumour": self._read_rumour,
            "noun": self._read_noun,
            "verb": read_nothing,
            "possessed": read_nothing,
        }

    def _drop_vouched(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Leave out estimates without an agent in a sentence that somebody vouches for: they are the speaker's."""
        vouched = {c.sentence.index for c in found if c.source is not None or c.clitic}
        leading = {c.sentence.index: c.cue.first for c in found if c.clitic or c.kind == "according"}
        ends = {c.source.last for c in found if c.kind == "according" and c.source}
        closing = self._find_closings(found)
        estimates, beliefs = self._book.phrases("estimates"), self._book.phrases("beliefs")
        return [
            c
            for c in found
            if not (c.kind in _UNVOUCHED and c.cue.first < closing.get(c.sentence.index, 0))
            if c.kind != "hearsay"
            or (
                not self._resumes_voucher(c.cue.first, ends)
                and not (c.sentence.index in vouched and estimates.match(self._low, c.cue.first))
                and not (
                    leading.get(c.sentence.index, c.cue.first) < c.cue.first
                    and beliefs.match(self._low, c.cue.first)
                )
            )
        ]

    def _find_closings(self, found: Sequence[Candidate]) -> dict[int, int]:
        """Return where the speaker stands behind what he said, by sentence, in a text that lost its quotation marks."""
        if self._quotes.quotes or self._book.pack.language != "id":
            return {}
        spoken = [c for c in found if c.kind == "postposed" and self._next(c.cue.first - 1) == ","]
        return {c.sentence.index: c.cue.first for c in spoken}

    def _resumes_voucher(self, place: int, ends: Container[int]) -> bool:
        """Tell whether a passive only goes on with who vouches right before it: 'Menurut BPOM, | disebutkan bahwa'."""
        if not self._book.phrases("within_cues").match(self._low, place):
            return False
        before = place
        while before not in ends and before and self._is_filler(before - 1):
            before -= 1
        return before - (self._low[before - 1 : before] == [","]) in ends or before in ends

    def _is_credit(self, match: CueMatch) -> bool:
        """Tell whether a cue credits an agency under an article: 'sumber : Antara'."""
        return match.cue.kind == "according" and self._low[match.last - 1] == ":"

    def _is_name(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue's capital makes it part of a name: 'the United States'."""
        token = self._tokens[match.first]
        if match.cue.kind == "according":
            return False
        lone = match.first > sentence.first and token.is_capital and not token.form.isupper()
        if lone and sentence.index == 0 and self._is_verb(match.first):
            return False
        return lone and self._tokens[match.first - 1].is_word and self._tokens[match.first - 1].is_capital

    def _opens_clause(self, place: int) -> bool:
        """Tell whether a verb follows an object by which nothing is said: 'said nothing | was decided'."""
        lists = ("be_forms", "unreal", "auxiliaries")
        return any(self._book.phrases(name).match(self._low, place) for name in lists)

    def _is_verb(self, place: int) -> bool:
        """Tell whether a parse takes a word for a verb; without one, nothing is known."""
        del place
        return False

    def _is_anonymity(self, match: CueMatch) -> bool:
        """Tell whether a cue is only part of words that keep a name back: 'enggan disebut namanya'."""
        formulas = self._book.phrases("anonymity")
        return any(
            place + formulas.match(self._low, place) > match.first
            for place in range(max(0, match.first - 4), match.first + 1)
        )

    def _read_raising(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        opens = match.last < len(self._tokens) and self._tokens[match.last].is_capital
        after, complete = self._next(match.last), self._book.phrases("complete_raising")
        whole = complete.match(self._low, match.last - 1) or complete.match(self._low, match.last - 2) > 1
        if after == "by" or (not whole and (opens or after in {"the", "a", "an", "his", "her", "their"})):
            return None  # 'is widely seen as the author' is whole
        dated = any(t.isdigit() for t in self._low[match.last : match.last + 6])
        widely = "widely" in self._low[match.first : match.last]
        due = dated or (not widely and after in self._book.phrases("scheduled_acts"))
        if self._low[match.last - 2] == "expected" and due:
            return None
        return Candidate(Phrase(match.first, match.last), None, "hearsay", sentence)

    def _read_adverb(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        if self._low[match.first] == "katanya" and match.last - match.first == 1:
            return self._read_clitic(match, sentence)
        if match.first > sentence.first and self._low[match.first - 1] in self._book.phrases("asking_after"):
            return None  # "bagaimana kabarnya sekarang"
        opening = match.first == sentence.first or self._low[match.first - 1] in {",", "dan", "tapi", "konon"}
        if self._low[match.first] in self._book.phrases("opening_adverbs") and not opening:
            return None
        last = match.last - (self._low[match.last - 1] == ",")  # "Kabar terbaru, ..."
        return Candidate(Phrase(match.first, last), None, "adverb", sentence)

    def _read_rumour(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        if match.first > sentence.first and self._low[match.first - 1] in self._book.phrases("topic_openers"):
            return None
        led = match.first > sentence.first and self._low[match.first - 1] in self._book.phrases("owned_talk")
        owned = led and "that" not in self._low[match.last - 1 : match.last + 1]
        if owned or self._book.phrases("rumour_stops").match(self._low, match.last):
            return None  # 'his word is law', 'it was reported to the sheriff'
        if self._low[match.last - 1] in self._book.phrases("gathering") and self._is_outlet(match.last):
            found = Phrase(match.first, match.last + 1)
            return Candidate(Phrase(match.last - 1, match.last), found, "witness", sentence)
        return Candidate(Phrase(match.first, match.last), None, "hearsay", sentence)

    def _is_made_by(self, place: int) -> bool:
        """Tell whether whose a statement is follows it: 'The claim *by two guards*', 'The claim, *made by* them'."""
        made = self._next(place + 1) in self._book.phrases("making_participles")
        return self._next(place) == "by" or (self._next(place) == "," and made)

    def _read_noun(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'Klaim itu menyusul ...' and 'klaim X bahwa ...'."""
        cue = Phrase(match.first, match.last)
        after = self._next(match.last)
        if match.first == sentence.first and after in self._book.phrases("demonstratives"):
            reach = range(match.last + 1, min(sentence.last, match.last + _BRIEF))
            met = any(self._book.phrases("met_with").match(self._low, place) for place in reach)
            if met or self._next(match.last + 1) in self._book.phrases("speaking_passives"):
                return None
            return Candidate(Phrase(match.first, match.last + 1), None, "anaphor", sentence)
        if (
            self._book.pack.language == "en"
            and match.first == sentence.first + 1
            and self._low[sentence.first] in {"that", "this", "the"}
            and not self._is_made_by(match.last)
        ):
            return Candidate(Phrase(sentence.first, match.last), None, "anaphor", sentence)
        if match.first == sentence.first and self._book.phrases("telling_nouns").match(
            self._low, match.first
        ):
            source = self._finder.find_right(match.last, sentence.last)
            if source and source.last < sentence.last and self._low[source.last] == ",":
                return Candidate(cue, source, "according", sentence) if self._is_speaker(source) else None
        if issued := self._read_issued(match, sentence):
            return issued
        if self._low[match.first] in {"keterangan", "laporan", "pengumuman", "statement"}:
            return None
        if after and self._has_content_mark(match.last + 1, 6) and self._book.pack.language == "id":
            source = self._finder.find_right(match.last, sentence.last)
            mark = source.last + (self._next(source.last) == ",") if source else sentence.last
            if mark < sentence.last and self._low[mark] in CONTENT_WORDS:
                return Candidate(cue, source, "noun", sentence)  # "pengakuan seorang warga, bahwa ..."
        return None

    def _read_issued(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'pengumuman yang dikeluarkan X bahwa ...': who issues a statement speaks."""
        taken = self._book.phrases("issuing_passives").match(self._low, match.last + 1)
        if not taken or self._low[match.last] not in RELATIVES:
            return None
        source = self._finder.find_right(match.last + 1 + taken, sentence.last)
        told = source and self._next(source.last) == "bahwa" and self._is_speaker(source)
        return Candidate(Phrase(match.first, match.last), source, "noun", sentence) if told else None

    def _drop_twins(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Keep one candidate for a label: the first, where two cues claim the same words."""
        kept: list[Candidate] = []
        for candidate in candidates:
            label = candidate.source or candidate.cue
            near = range(max(0, len(kept) - 8), len(kept))
            if any(_overlap(candidate.cue, each.cue) for i in near for each in (kept[i], *kept[i].further)):
                continue
            twin = next((i for i in near if _overlap(label, kept[i].source or kept[i].cue)), -1)
            if twin < 0:
                kept.append(candidate)
            elif candidate.source == kept[twin].source and candidate.content:
                kept[twin] = self._join(kept[twin], candidate)
        return kept

    def _join(self, one: Candidate, further: Candidate) -> Candidate:
        """Return a candidate with a further cue of its source; what it vouches for ends where that begins."""
        start = min(span.start for span in further.content)
        cut = [
            self._end_before(span, further.cue.first) if span.start < start < span.end else span
            for span in one.content
        ]
        whole = [span for span in cut if " " in self._text.slice(span) or span in one.content]
        return replace(one, content=tuple(whole or cut), further=(*one.further, further))

    def _end_before(self, span: Span, place: int) -> Span:
        """Return what is said up to another cue: 'claims a gain | and says that', 'a statement | adding that'."""
        while self._tokens[place - 1].start > span.start and (
            self._low[place - 1] in _JOINING or not self._tokens[place - 1].is_word
        ):
            place -= 1
        return Span(span.start, max(span.start, min(span.end, self._tokens[place - 1].end)))


def read_nothing(match: CueMatch, sentence: Sentence) -> Candidate | None:
    """Leave out a cue that this way of reading does not know."""
    del match, sentence
    return None


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.first < other.last and other.first < one.last
