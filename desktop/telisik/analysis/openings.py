"""Sources that no verb joins to what they say: what opens a sentence, stands before a colon or signs a quotation."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Grade
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import Candidate, is_long
from telisik.analysis.turns import TurnReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.text import Sentence

_LONGEST_POINTER = 22
_LONGEST_HEADLINE = 30
_LONGEST_NAME = 4
_LONGEST_SIGNATURE = 9
_LONGEST_LINK = 8
_LONGEST_OPENING = 14
_DASHES = frozenset("-–—―")
_STOPS = frozenset(".!?")
_FEWEST_LOUD = 2


class OpeningReader(TurnReader):
    """Reads the sources of one text that stand without a verb."""

    def _is_boilerplate(self, sentence: Sentence) -> bool:
        """Tell whether a sentence only points to another article: 'Baca juga: ...'."""
        return sentence.index in self._pointers

    @cached_property
    def _pointers(self) -> frozenset[int]:
        """Return the indices of the sentences that only point to something else."""
        openings = self._book.phrases("skipped_openings")
        marked = set(self._book.phrases("pointer_marks").places(self._low))
        return frozenset(
            sentence.index
            for sentence in self._text.sentences
            if sentence.last - sentence.first <= _LONGEST_POINTER
            and (
                openings.match(self._low, sentence.first)
                or not marked.isdisjoint(range(sentence.first, sentence.last))
            )
        )

    def _read_openings(self) -> list[Candidate]:
        """Read sentences that open with their source: 'Pantauan X di lokasi, ...', 'Dari data Y, ...', 'Kabar ...'."""
        out = []
        for sentence in self._text.sentences:
            first, owned = sentence.first, False
            if first >= sentence.last or self._is_boilerplate(sentence):
                continue
            seen = first + self._book.phrases("leads").match(self._low, first)
            seen += seen > first and self._next(seen) == ","
            if self._book.phrases("first_hand_openings").match(self._low, seen):
                first = seen
                source = self._finder.find_right(first, sentence.last)
                out.append(Candidate(Phrase(first, first + 1), source, "according", sentence))
            elif (signer := self._find_signing(sentence)) is not None:
                out.append(Candidate(Phrase(first, first + 1), signer, "postposed", sentence))
            elif taken := self._book.phrases("rumour_openings").match(self._low, first):
                signs = self._book.phrases("rumour_signs")
                named = self._names_outlet(first, first + taken)
                signed = not named and any(w in signs for w in self._low[first + taken : first + taken + 4])
                if signed and not self._book.phrases("not_rumours").match(self._low, first):
                    out.append(Candidate(Phrase(first, first + taken), None, "hearsay", sentence))
            elif self._opens_with_record(sentence) or (owned := self._opens_with_owner(sentence)):
                source = self._finder.find_right(first + (not owned), sentence.last)
                theirs = bool(source) and self._is_owned(source)
                if source and not theirs and source.last < sentence.last and self._low[source.last] == ",":
                    out.append(Candidate(Phrase(first, first + 1), source, "according", sentence))
        return out

    def _read_told_records(self) -> list[Candidate]:
        """Read records with which a speaker goes on: 'Rina menerangkan, dari hasil tes BPOM, permen itu aman'."""
        out = []
        for sentence in self._text.sentences:
            first = self._find_told_record(sentence)
            source = self._finder.find_right(first + 1, sentence.last) if first else None
            kind = self._typer.type_phrase(self._forms(source)) if source else None
            lost = kind is not None and (kind.code, kind.grade) == (Code.DOCUMENT_DATA, Grade.G3)
            if source and not lost and self._next(source.last) == ",":
                out.append(Candidate(Phrase(first, first + 1), source, "according", sentence))
        return out

    def _find_told_record(self, sentence: Sentence) -> int:
        """Return where a speaker goes on with a record: 'Rina menerangkan, | dari hasil tes BPOM, ...'; or 0."""
        reach = range(sentence.first + 1, min(sentence.last - 1, sentence.first + _LONGEST_OPENING))
        comma = next((i for i in reach if self._low[i] == ","), 0)
        if not comma:
            return 0
        place = comma + 1
        told = self._book.phrases("plain_tellers").match(self._low, comma - 1) or self._low[
            comma - 1
        ] in self._book.phrases("telling_clitics")
        led = self._low[place] in self._book.phrases("record_leads")
        return place if told and led and self._book.phrases("documents").match(self._low, place + 1) else 0

    def _find_signing(self, sentence: Sentence) -> Phrase | None:
        """Return who closes a passage without a verb: 'Demikian | Kapolres Sembulan AKBP Rusli Hamdani.'; or None."""
        place = sentence.first + 1
        if self._low[sentence.first] not in self._book.phrases("closings") or place >= sentence.last:
            return None
        lists = ("offices", "titles")
        if not any(self._book.phrases(name).match(self._low, place) for name in lists):
            return None
        source = self._finder.find_right(place, sentence.last)
        kind = self._typer.type_phrase(self._forms(source)) if source else None
        named = bool(source) and self._tokens[source.last - 1].is_capital
        after = source.last
        ends = after >= sentence.last or not self._tokens[after].is_word
        ends = ends or self._book.phrases("adjuncts").match(self._low, after) > 0
        return source if named and ends and kind is not None and kind.code is Code.NAMED_PERSON else None

    def _is_owned(self, source: Phrase) -> bool:
        """Tell whether a record is that of who speaks after it: 'Dalam situs resminya, BPOM menyebut'."""
        owned = tuple(self._book.pack.lexicons.get("possessives", ()))
        last = self._low[source.last - 1]
        named = source.last + 1 < len(self._tokens) and self._tokens[source.last + 1].is_capital
        return bool(owned) and last.endswith(owned) and named

    def _opens_with_owner(self, sentence: Sentence) -> bool:
        """Tell whether a sentence opens with a record and whose it is: 'Catatan Arunika Post, ...'."""
        place = sentence.first + self._book.phrases("opening_records").match(self._low, sentence.first)
        if place == sentence.first or place >= sentence.last:
            return False
        outlet = self._typer.is_outlet(self._tokens[place].form) or (
            self._tokens[place].is_capital
            and any(
                self._book.phrases(n).match(self._low, place)
                for n in ("outlets", "companies", "organisations")
            )
        )
        return outlet and "," in self._low[place : place + _LONGEST_NAME]

    def _opens_with_record(self, sentence: Sentence) -> bool:
        first = sentence.first
        if self._low[first] not in {"dari", "dalam"} or first + 1 >= sentence.last:
            return False
        if self._is_handed_on(first + 1):
            return True
        if self._book.phrases("proceedings").match(self._low, first + 1):
            return False
        lists = ("documents", "shared_nouns", "outlet_heads")
        return any(self._book.phrases(name).match(self._low, first + 1) for name in lists)

    def _is_handed_on(self, place: int) -> bool:
        """Tell whether a record is an outlet's by what follows it: 'sebuah laporan | yang ditulis Reuters'."""
        place += self._book.phrases("singular").match(self._low, place)
        taken = self._book.phrases("documents").match(self._low, place)
        clause = self._low[place + taken : place + taken + _LONGEST_LINK]
        return taken > 0 and clause[:1] == ["yang"] and self._typer.is_handed_on_by_outlet(clause)

    def _read_received(self) -> list[Candidate]:
        """Read 'menuai kritik dari warga', 'mendapat kecaman Dr. Mamentu': what somebody gets from those who speak."""
        receiving, speech = self._book.phrases("receiving"), self._book.phrases("received_speech")
        found = []
        for place in receiving.places(self._low):
            taken = receiving.match(self._low, place)
            noun = speech.match(self._low, place + taken)
            last = place + taken + noun
            if not noun or self._is_inside_quote(place):
                continue
            sentence = self._text.find_sentence(self._tokens[place].start)
            if sentence is None or last >= sentence.last:
                continue
            led = self._low[last] == "dari"
            source = self._finder.find_right(last + led, sentence.last)
            if source and (led or self._tokens[last].is_capital) and self._is_speaker(source):
                found.append(Candidate(Phrase(place + taken, last), source, "passive", sentence))
        return found

    def _read_bare_names(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Read 'Rina Astuti, Direktur Arunika "..."': a name right before its quotation, with no cue between."""
        taken = {c.sentence.index for c in found}
        out = []
        for quote in self._quotes.quotes if self._book.phrases("speaker_endings") else ():
            place = self._text.find_token(quote.span.start)
            sentence = self._text.find_sentence(self._tokens[place - 1].start) if place > 0 else None
            if sentence is None or sentence.index in taken or not is_long(quote):
                continue
            if post := self._find_post(sentence, place):
                out.append(
                    Candidate(Phrase(place, place + 1), post, "colon", sentence, content=(quote.inner,))
                )
                continue
            source = Phrase(sentence.first, place)
            brief = 1 < place - sentence.first <= _LONGEST_OPENING
            if brief and self._tokens[place - 1].is_capital and self._tokens[sentence.first].is_capital:
                kind = self._typer.type_phrase(self._forms(source))
                verbal = any(self._low[i] in self._common for i in range(source.first, source.last))
                if kind is not None and len(kind.name) > 1 and not verbal:
                    cue = Phrase(place, place + 1)
                    out.append(Candidate(cue, source, "colon", sentence, content=(quote.inner,)))
        return out

    def _find_post(self, sentence: Sentence, place: int) -> Phrase | None:
        """Return the account that opens a sentence right before its post: 'Akun @x misalnya, | "..."'."""
        last = place - (self._tokens[place - 1].form == ",")
        while last > sentence.first and self._low[last - 1] in self._book.phrases("account_fillers"):
            last -= 1
        source = Phrase(sentence.first, last)
        if not source or last - sentence.first > _LONGEST_NAME:
            return None
        handle = any(self._tokens[here].form.startswith("@") for here in range(source.first, source.last))
        led = handle or (self._tokens[place - 1].form == "," and not self._is_stopped(source))
        if not led:
            return None
        kind = self._typer.type_phrase(self._forms(source))
        return source if kind is not None and kind.code is Code.SOCIAL_MEDIA else None

    def _is_stopped(self, source: Phrase) -> bool:
        return any(self._tokens[place].form in _STOPS for place in range(source.first, source.last))

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
            if self._is_section(source):
                continue
            if source and self._typer.type_phrase(self._forms(source)):
                out.append(Candidate(Phrase(place, place + 1), source, "colon", sentence))
        return out

    def _read_dashes(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Read '"..." - Name' at a paragraph's end, as under quotations that stand alone."""
        taken = {c.sentence.index for c in found}
        out = []
        for quote in self._quotes.quotes:
            place = self._text.find_token(quote.span.end)
            sentence = self._text.find_sentence(self._tokens[place].start) if place >= 0 else None
            if sentence is None or self._tokens[place].form not in _DASHES or not is_long(quote):
                continue
            source = Phrase(place + 1, sentence.last - (self._tokens[sentence.last - 1].form == "."))
            named = (
                0 < source.last - source.first <= _LONGEST_SIGNATURE and self._tokens[source.first].is_capital
            )
            if named and sentence.index not in taken and self._typer.type_loosely(self._forms(source)):
                out.append(
                    Candidate(Phrase(place, place + 1), source, "colon", sentence, content=(quote.inner,))
                )
        return out

    def _read_headline(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Read a headline that names its source before a colon or after the last: 'Insiders: Ortiz will win'."""
        if not self._text.sentences or ":" not in self._book.phrases("headline_marks"):
            return []
        first = self._text.sentences[0]
        if any(c.sentence.index == 0 for c in found) or first.last - first.first > _LONGEST_HEADLINE:
            return []
        colons = [i for i in range(first.first, first.last) if self._tokens[i].form == ":"]
        if len(colons) != 1 or self._is_section(Phrase(first.first, colons[0])):
            return []
        place = colons[0]
        for source in (Phrase(first.first, place), Phrase(place + 1, first.last)):
            if 0 < source.last - source.first <= _LONGEST_NAME and self._speaks_in_headline(source):
                return [Candidate(Phrase(place, place + 1), source, "colon", first)]
        return []

    def _is_section(self, source: Phrase) -> bool:
        """Tell whether capitals before a colon head a section, 'WHAT COMES NEXT: ...', and are nobody's name."""
        words = [
            self._tokens[place] for place in range(source.first, source.last) if self._low[place].isalpha()
        ]
        if len(words) < _FEWEST_LOUD or not all(token.form.isupper() for token in words):
            return False
        written = {token.form for token in self._tokens}
        return not any(token.form.title() in written for token in words)

    def _speaks_in_headline(self, source: Phrase) -> bool:
        kind = self._typer.type_phrase(self._truecase(source))
        return kind is not None and kind.code not in {Code.INSTITUTION_VOICE, Code.HEARSAY_AGENTLESS}
