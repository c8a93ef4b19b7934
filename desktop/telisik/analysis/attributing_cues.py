"""Cues behind what is said, and phrases that name who vouches: 'kata X', 'menurut X', 'mengutip X'."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import QUOTE_MARKS, RELATIVES, Candidate
from telisik.analysis.record_cues import RecordCueReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_SHARED_ON = 3
_WITHIN = 18
_TELLING = frozenset({":", ";"})
_BRIEF = 5
_HANDING_ON = frozenset({Code.MEDIA_RELAY, Code.DOCUMENT_DATA, Code.NAMED_ORG})
_JOINING = frozenset({"dan", "serta"})
_INCLUDING = frozenset({"termasuk"})


class AttributingCueReader(RecordCueReader):
    """Reads what follows its speaker or names who vouches."""

    def _read_included(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Read who is named among those who speak, as a second speaker: 'Para pakar, termasuk | Rusli, menilai'."""
        out: list[Candidate] = []
        for each in found:
            parts = self._part_speakers(each) if each.kind == "active" else None
            if parts is None:
                out.append(each)
                continue
            group, place, further = parts
            if any(self._is_finite(here) for here in range(group.first + 1, group.last)):
                out.append(
                    replace(each, source=further)
                )  # "Rina meninjau pasar dan | sejumlah warga mengeluh"
                continue
            content = Span(self._tokens[each.cue.last].start, each.sentence.span.end)
            out.append(replace(each, source=group))
            out.append(
                Candidate(Phrase(place, place + 1), further, "active", each.sentence, content=(content,))
            )
        return out

    def _part_speakers(self, candidate: Candidate) -> tuple[Phrase, int, Phrase] | None:
        """Return two speakers, of whom one is people without names, and the place of the word between them."""
        source, first = candidate.source, candidate.sentence.first
        if source is None or candidate.cue.last >= candidate.sentence.last:
            return None
        if place := self._find_inclusion(candidate):
            first += self._book.phrases("leads").match(self._low, first)
            group = Phrase(first, place - (self._low[place - 1] == ","))
            further = self._finder.find_right(place + 1, candidate.cue.first)
        elif place := self._find_joint(source):
            group, further = Phrase(source.first, place), Phrase(place + 1, source.last)
        else:
            return None
        kinds = [self._typer.type_phrase(self._truecase(phrase)) for phrase in (group, further) if phrase]
        codes = {kind.code for kind in kinds if kind is not None}
        people = Code.UNNAMED_GROUP in codes and bool(codes & {Code.NAMED_PERSON, Code.NAMED_ORG})
        return (group, place, further) if people else None

    def _find_joint(self, source: Phrase) -> int:
        """Return where 'dan' joins people in numbers to a name: 'Rusli Hamdani | dan sejumlah warga'; else 0."""
        several = self._book.phrases("plural")
        reach = range(source.first + 1, source.last - 1) if source.last < len(self._low) else ()
        return next((i for i in reach if self._low[i] in _JOINING and several.match(self._low, i + 1)), 0)

    def _find_inclusion(self, candidate: Candidate) -> int:
        """Return where 'termasuk' stands between a sentence's first words and a cue, with no clause between; else 0."""
        first, cue = candidate.sentence.first, candidate.cue.first
        place = next((i for i in range(first + 1, cue - 1) if self._low[i] in _INCLUDING), 0)
        clause = any(self._is_finite(i) or self._low[i] in RELATIVES for i in range(first, place))
        return 0 if clause else place

    def _read_postposed(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        after = self._next(match.last)
        quoted = self._follows_quote(match.first)
        if not quoted and (after in {*QUOTE_MARKS, "'"} or not self._stands_between(match, sentence)):
            return None  # "kata 'roti' berarti ...": a word is told of
        if not after or (after in {",", ".", ":", "itu", "kunci", "sandi", "ini", "lain"} and not quoted):
            return None
        several = match.last - match.first > 1
        inside = after in {"dalam", "di", "dari"} and several
        message = several and self._book.phrases("shared_nouns").match(self._low, match.last - 1) > 0
        message = message and not self._next_is_capital(match.last)  # "demikian pesan | Rina"
        source = self._finder.find_right(match.last + inside - (message and not inside), sentence.last)
        if not source:
            return Candidate(Phrase(match.first, match.last), None, "clitic", sentence) if quoted else None
        return Candidate(Phrase(match.first, match.last), source, "postposed", sentence)

    def _is_marked_off(self, place: int) -> bool:
        """Tell whether a comma, or a colon and a quotation, soon comes: 'Kata dia, jalan rusak', 'Kata dia: "R"'."""
        near = self._low[place : place + _WITHIN]
        told = (near[i] in _TELLING and near[i + 1] in QUOTE_MARKS for i in range(len(near) - 1))
        return "," in near or any(told)

    def _opens_quote(self, place: int, sentence: Sentence) -> bool:
        """Tell whether words in quotation marks follow a colon soon: 'katanya | dalam bahasa daerah: "Pergi"'."""
        last = min(sentence.last - 1, place + _WITHIN)
        return any(
            self._low[here] == ":" and self._low[here + 1] in QUOTE_MARKS for here in range(place, last)
        )

    def _explains_word(self, place: int) -> bool:
        """Tell whether "kata" only means a word, of which more follows: 'kata | Biografi berasal dari'."""
        senses = self._book.phrases("word_senses")
        longer = self._next(place + 1) != "," and senses.match(self._low, place + 2) > 0
        return longer or senses.match(self._low, place + 1) > 0

    def _stands_between(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue without a quotation stands where a speaker is put in: ', kata X,' or 'Jadi, lanjut X,'."""
        if self._tokens[match.first].is_capital and match.first > sentence.first:
            return False
        if match.first > sentence.first and self._low[match.first - 1] in self._book.phrases("word_signs"):
            return False
        before = self._low[match.first - 1] if match.first > sentence.first else ""
        word = self._low[match.first]
        if self._book.phrases("speech_particles").match(self._low, match.first):
            return True
        if self._explains_word(match.last):
            return False
        spoken = before in {"", ","} and self._book.phrases("speech_roots").match(self._low, match.first)
        if spoken and self._tokens[match.first].is_capital and not self._is_marked_off(match.last):
            return False  # "Kata itu berarti ...": a word, and nobody's
        if spoken:
            return not self._is_told_of(match, sentence)
        if match.first == sentence.first and self._goes_on_speaking(match, sentence):
            return True
        if match.first == sentence.first or (
            before != "," and word not in self._book.phrases("inserted_roots")
        ):
            return False
        if self._book.phrases("adjuncts").match(self._low, match.last):
            return False
        source = self._finder.find_right(match.last, sentence.last)
        closed = source.last >= sentence.last or self._low[source.last] in {",", "."}
        named = (
            before == ","
            and self._next_is_capital(match.last)
            and self._book.phrases("aside_roots").match(self._low, match.first) > 0
        )
        closed = closed or (named and self._book.phrases("right_stops").match(self._low, source.last) > 0)
        led = word in self._book.phrases("inserted_roots") and self._names_titled(source)
        closed = closed or led or self._is_teller(source)
        brief = before == "," or led or source.last - source.first <= _BRIEF
        return bool(source) and closed and brief and self._is_speaker(source)

    def _is_told_of(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a clause says something of a word: 'Ternyata, kata | Pokemon sendiri mengandung arti'."""
        source = self._finder.find_right(match.last, sentence.last)
        words = self._low[source.first : source.last]
        ends = next((i for i, word in enumerate(words) if word in RELATIVES), len(words))
        return any(self._is_finite(source.first + i) for i in range(1, ends))

    def _names_titled(self, source: Phrase) -> bool:
        """Tell whether a phrase opens with a title or an office and names its bearer: 'dr Rusli Hamdani SpS'."""
        lists = [self._book.phrases(name) for name in ("titles", "offices")]
        if not source or not any(phrases.match(self._low, source.first) for phrases in lists):
            return False
        kind = self._typer.type_phrase(self._forms(source))
        return kind is not None and kind.code is Code.NAMED_PERSON

    def _is_teller(self, source: Phrase) -> bool:
        """Tell whether a lone name is that of somebody who speaks elsewhere: 'Lele itu kata | Heru diberi'."""
        return source.last - source.first == 1 and self._low[source.first] in self._telling_names

    @cached_property
    def _telling_names(self) -> frozenset[str]:
        """Return the capitals that stand right before a verb by which people speak."""
        tellers = self._book.phrases("plain_tellers")
        return frozenset(
            self._low[place - 1]
            for place in range(1, len(self._low))
            if self._tokens[place - 1].is_capital and tellers.match(self._low, place)
        )

    def _goes_on_speaking(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a sentence opens with who goes on speaking: 'Lanjut Binsar, keempat tersangka ...'."""
        if not self._book.phrases("inserted_roots").match(self._low, match.first):
            return False
        source = self._finder.find_right(match.last, sentence.last)
        named = bool(source) and all(t.is_capital for t in self._tokens[source.first : source.last])
        return named and source.last < sentence.last and self._low[source.last] == ","

    def _read_clitic(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        cue = Phrase(match.first, match.last)
        if self._low[match.first] == "katanya" and not self._follows_quote(match.first):
            commas = {self._next(match.last), self._next(match.first - 1)}
            start = match.first == sentence.first or "," not in commas
            thus = match.first > sentence.first and self._low[match.first - 1] in {"begitu", "demikian"}
            thus = thus or self._opens_quote(match.last, sentence)
            if not thus and (start or "katanya" in self._low[match.last : match.last + 2]):
                return Candidate(cue, None, "adverb", sentence)
        opens = match.first == sentence.first and self._next(match.last) == ","
        if self._low[match.first] in self._book.phrases("opening_clitics") and not opens:
            return None
        if self._book.phrases("posting_clitics").match(self._low, match.first):
            return (
                Candidate(cue, None, "clitic", sentence, clitic=True)
                if self._posts_talk(match, sentence)
                else None
            )
        noun = self._low[match.first] in self._book.phrases("quote_clitics") or (
            match.first > sentence.first and self._low[match.first - 1] in self._book.phrases("word_signs")
        )
        ends = self._next(match.first - 1) == "," and self._next(match.last) in {".", ""}
        if noun and not ends and not self._follows_quote(match.first):
            return None
        return Candidate(cue, None, "clitic", sentence, clitic=True)

    def _posts_talk(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether somebody posts what was told: 'Keputusan itu dibagikannya lewat | Instagram', not a film."""
        platforms, before = self._book.phrases("platforms"), range(sentence.first, match.first)
        posted = any(
            platforms.match(self._low, i) or self._low[i] in self._book.phrases("account_words")
            for i in range(match.last, min(match.last + _SHARED_ON, sentence.last))
        )
        things = any(self._low[i] in self._book.phrases("uploads") for i in before)
        return posted and not things and self._low[match.first - 1] not in RELATIVES

    def _read_according(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        before = self._low[match.first - 1] if match.first > sentence.first else ""
        named = match.last < sentence.last and (
            self._tokens[match.last].is_capital
            or any(
                self._book.phrases(n).match(self._low, match.last) for n in ("pronouns", "plural", "humans")
            )
        )
        obeys = before in {"mau", "anak"} or (before == "yang" and not named)
        # "setelah menerima | informasi dari warga, polisi datang": they hear, and tell nobody
        hears = before in self._book.phrases("receiving_news")
        if hears or (obeys and self._low[match.first] == "menurut"):
            return None
        source = self._finder.find_right(match.last, sentence.last)
        if self._low[match.first] == "per" and not (
            before in {"", ",", "(", "-", "—", "–"} and source and (named or self._names_record(source))
        ):
            return None  # "3,000 dollars per head"
        words = self._finder.words(source)
        if not source or (match.first > sentence.first and self._is_manner(match, words)):
            return None
        if self._book.phrases("manner_cues").match(self._low, match.first) and (
            self._book.phrases("manners").match(self._low, match.last)
        ):
            return None  # "Dalam keterangan tertulisnya, ..."
        if self._low[match.last - 1] == ":" and self._next(source.last) == ":":
            return None  # "Sumber: ... Editor: ..." is a line of credits
        if self._book.phrases("ways").match(self._low, match.last) or self._is_aside(match, source, before):
            return None
        if self._book.phrases("calendar").match(words, 0) or self._is_dateline(match, words):
            return None
        if self._book.phrases("record_cues").match(self._low, match.first) and not (
            self._names_record(source) and self._refers(match, sentence)
        ):
            return None
        source = self._join_relayed(source, sentence)
        record = self._low[match.first] == "menurut" and self._book.phrases("documents").match(words, 0)
        if not record and self._book.phrases("not_according").match(words, 0):
            return None
        return Candidate(Phrase(match.first, match.last), source, "according", sentence)

    def _read_cited(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        return self._read_citing(match, sentence) or self._read_according(match, sentence)

    def _read_citing(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read who only cites a rule, which tells nothing itself: 'Rina | mengutip Pasal 32 sebagai dasar'."""
        cites = self._low[match.first] in self._book.phrases("citing") and match.last == match.first + 1
        if not cites or match.first == sentence.first or not self._tokens[match.first - 1].is_capital:
            return None
        rules = self._book.phrases("cited_rules").match(self._low, match.last)
        tells = RELATIVES & set(self._low[match.last : match.last + _BRIEF])
        source = self._finder.find_left(match.first, self._find_floor(match.first, sentence))
        if not rules or tells or not source:
            return None
        kind = self._typer.type_phrase(self._truecase(source))
        person = kind is not None and kind.code is Code.NAMED_PERSON
        return Candidate(Phrase(match.first, match.last), source, "active", sentence) if person else None

    def _refers(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue opens a clause, or somebody refers to a record by it; not 'aturan itu merujuk ...'."""
        if match.first == sentence.first or not self._book.phrases("referring").match(self._low, match.first):
            return True
        before = self._tokens[match.first - 1]
        opens = not before.is_word or self._book.phrases("referring_openers").match(
            self._low, match.first - 1
        )
        return bool(opens) or before.is_capital or self._typer.is_pronoun([before.lower])

    def _join_relayed(self, source: Phrase, sentence: Sentence) -> Phrase:
        """Return a record with the outlet that hands it on: 'Menurut laporan | yang dilansir laman Arunika Post'."""
        relays = self._book.phrases("relays").match(self._low, source.last + 1)
        if not relays or self._next(source.last) not in RELATIVES or source.last >= sentence.last:
            return source
        outlet = self._finder.find_right(source.last + 1 + relays, sentence.last)
        kind = self._typer.type_phrase(self._truecase(outlet)) if outlet else None
        relayed = kind is not None and kind.code in _HANDING_ON
        return Phrase(source.first, outlet.last) if relayed else source

    def _is_aside(self, match: CueMatch, source: Phrase, before: str) -> bool:
        """Tell whether an outlet only stands between a speaker and the verb: 'Ortiz, quoted by the Beacon, said'.

        So does a body's own site behind its release: 'siaran pers Arunika yang | dilansir di situsnya'.
        """
        if before in RELATIVES and self._low[source.first] in self._book.phrases("own_sites"):
            return True
        quoted = self._book.phrases("quoting_asides").match(self._low, match.first) > 0
        return quoted and before == "," and self._next(source.last) == ","

    def _is_dateline(self, match: CueMatch, words: Sequence[str]) -> bool:
        """Tell whether only a place stands behind 'dikutip dari': 'dikutip dari Jakarta'."""
        relay = self._book.phrases("relays").match(self._low, match.first) > 0
        return relay and len(words) == 1 and self._book.phrases("places").match(words, 0) > 0

    def _is_manner(self, match: CueMatch, words: Sequence[str]) -> bool:
        """Tell whether a cue inside a sentence only tells how somebody spoke: 'dalam keterangan tertulis'."""
        manner = self._book.phrases("manner_cues").match(self._low, match.first) > 0
        return manner or self._book.phrases("manners").match(words, 0) > 0

    def _next_is_capital(self, place: int) -> bool:
        return place < len(self._tokens) and self._tokens[place].is_capital
