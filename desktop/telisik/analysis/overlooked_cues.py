"""Verbs that always tell, in sentences where no reading of the parse joined them to a speaker; headlines and polls.

The speaker stands right before the verb, or between a comma and the verb at the sentence's end.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Span
from telisik.analysis.noun_heads import AFTER_HEAD, is_plural_word
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import Candidate, is_long
from telisik.analysis.syntax import VERBS
from telisik.analysis.unparsed_cues import UnparsedCueReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.noun_heads import SourceType
    from telisik.analysis.text import Sentence

_NAMES = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_ASKING = frozenset({"did", "does", "do"})
_NEAR = 3
_AUXILIARIES = frozenset({"AUX"})
_LONGEST_SPEAKER = 16
_CHARGE_REACH = 8
_THAT_REACH = 10
_FEWEST_SAID = 3
_SHORT_REST = 5
_LONGEST_SUBJECT = 6
_POLL_REACH = 10
_SURE = ("sure_cues", "sure_objects", "sure_records", "sure_relays")
_TELLING_BASES = "plural_cues"
_NOT_PICTURED = frozenset(
    {"in", "it", "them", "him", "her", "me", "you", "us", "as", "to", "by", "what", "so"}
)
_BEFORE_NOUN = frozenset(
    {
        "a",
        "an",
        "the",
        "to",
        "of",
        "this",
        "that",
        "his",
        "her",
        "their",
        "its",
        "any",
        "no",
        "by",
        "in",
        "for",
        "from",
        "as",
    }
)
_CHARGES = frozenset(
    {"charge", "claim", "allegation", "accusation", "assertion", "suggestion", "statement", "figure"}
)
_TELLING = frozenset({"tell", "tells", "told"})
_PLAINLY = frozenset({"said", "says", "told", "tells", "spoke", "wrote"})
_TRAILERS = frozenset({".", ",", ";", "in", "on", "at", "to", "during", "via", "last", "this"})


class OverlookedCueReader(UnparsedCueReader):
    """Reads what the parse overlooked."""

    def _read_overlooked(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Return a candidate for each verb that always tells and that no reading of the parse joined to a speaker."""
        lists = [self._book.phrases(name) for name in (*_SURE, _TELLING_BASES)]
        taken = {place for c in found for place in range(c.cue.first, c.cue.last)}
        out = []
        sure = self._sure_words
        for place in [i for i, word in enumerate(self._low) if word in sure]:
            length = max(phrases.match(self._low, place) for phrases in lists)
            if not length or not taken.isdisjoint(range(place, place + length)):
                continue
            sentence = self._text.find_sentence(self._tokens[place].start)
            if sentence is None or self._is_inside_quote(place) or self._is_boilerplate(sentence):
                continue
            if candidate := self._read_surely(Phrase(place, place + length), sentence):
                out.append(candidate)
        return [*out, *self._read_headline_verb([*found, *out]), *self._read_polled()]

    @cached_property
    def _sure_words(self) -> frozenset[str]:
        return frozenset(
            phrase.split()[0]
            for name in (*_SURE, _TELLING_BASES)
            for phrase in self._book.pack.lexicons.get(name, ())
        )

    def _read_surely(self, cue: Phrase, sentence: Sentence) -> Candidate | None:
        """Read a verb that always tells with the speaker before it, where words of a clause stand beside it."""
        if cue.first == sentence.first or self._is_withdrawn(cue, sentence):
            return None
        source = self._find_closing(cue, sentence) or self._finder.find_left(
            cue.first, self._find_charge(cue.first, self._find_floor(cue.first, sentence))
        )
        if not source or source.last - source.first > _LONGEST_SPEAKER or self._is_blocked(source):
            return None
        if not self._may_speak(source, cue):
            return None
        content = self._find_beside(cue, source, sentence)
        return Candidate(cue, source, "verb", sentence, content=content) if content else None

    def _find_closing(self, cue: Phrase, sentence: Sentence) -> Phrase | None:
        """Return who ends a sentence with a verb after a comma: 'Support has fallen, *a new survey* shows'."""
        last = cue.last
        while last < sentence.last and self._tokens[last].is_capital and self._low[cue.first] in _TELLING:
            last += 1  # 'officials tell *The Ledger*'
        if last < sentence.last and self._low[last] != ".":
            return None
        floor = max(sentence.first + _FEWEST_SAID - 1, cue.first - _CHARGE_REACH)
        opening = next((k for k in range(cue.first - 2, floor, -1) if self._low[k] == ","), 0)
        led = opening and (
            self._low[opening + 1] in {"the", "its", "his", "her", "their"}
            or self._book.phrases("singular").match(self._low, opening + 1) > 0
            or is_plural_word(self._low[opening + 1], self._book)
        )
        charged = any(
            word in _CHARGES for word in self._low[opening + 1 : cue.first]
        )  # ', a charge Moscow denies'
        return Phrase(opening + 1, cue.first) if led and not charged else None

    def _may_speak(self, source: Phrase, cue: Phrase) -> bool:
        """Tell whether words before a verb are a noun phrase or pronoun that can say, show or think it."""
        tree = self._tree
        head = tree.at(self._tokens[source.last - 1].start)
        if head < 0:
            return False  # no sentence of the text was parsed
        last = self._tokens[source.last - 1]
        people = any(self._book.phrases(name).match([last.lower], 0) for name in ("humans", "offices"))
        if tree.classes[head] not in _NAMES and last.form != ")" and not last.is_capital and not people:
            return False
        words = self._finder.words(source)
        kind = self._typer.type_phrase(self._truecase(source))
        pronoun = self._typer.is_pronoun(words)
        if self._is_nobody(words, cue) or (kind is None and not pronoun):
            return False
        thinks = self._low[cue.first] in self._book.phrases("clause_cues")
        if thinks and pronoun and tree.relations[tree.at(self._tokens[cue.first].start)] == "ccomp":
            return False
        record = kind is not None and kind.code is Code.DOCUMENT_DATA
        if not any(
            self._book.phrases(name).match(self._low, cue.first) for name in (*_SURE, "record_claims")
        ):
            return self._is_said_by_many(source, kind) and not self._holds_verb(source, VERBS)
        if self._book.phrases("sure_relays").match(self._low, cue.first) == cue.last - cue.first:
            return kind is not None and kind.code is Code.MEDIA_RELAY
        lists = ("sure_cues", "sure_objects", "record_claims")
        if not record and not any(self._book.phrases(name).match(self._low, cue.first) for name in lists):
            return False
        return not self._holds_verb(source, _AUXILIARIES if record else VERBS)

    def _is_said_by_many(self, source: Phrase, kind: SourceType | None) -> bool:
        """Tell whether people in numbers stand before a verb in its base: '*Strategists from both parties* caution'."""
        several = self._book.phrases("plural").match(self._low, source.first) > 0
        many = several or is_plural_word(self._find_head(source), self._book)
        return many and kind is not None and kind.code is Code.UNNAMED_GROUP

    def _find_head(self, source: Phrase) -> str:
        """Return the noun of a phrase, before what follows it: 'strategists' of 'Strategists from both parties'."""
        words = self._low[source.first : source.last]
        end = next((i for i, word in enumerate(words) if i and word in AFTER_HEAD), len(words))
        return words[end - 1]

    def _is_withdrawn(self, cue: Phrase, sentence: Sentence) -> bool:
        """Tell whether a verb is passive, wanted, denied, idle or a noun: 'was told', 'to say', 'said nothing'."""
        place = cue.first
        idle = self._book.phrases("idle_objects").match(self._low, cue.last)
        if idle and not self._opens_clause(cue.last + idle):
            return True
        before = self._low[max(sentence.first, place - _NEAR) : place]
        lists = ("be_forms", "unreal", "denying", "narrator_pronouns")
        if any(self._book.phrases(name).match([word], 0) for name in lists for word in before[-2:]):
            return True
        return self._stands_for_noun(place) or self._tokens[place].is_capital

    def _stands_for_noun(self, place: int) -> bool:
        """Tell whether what could be a verb is a noun behind an article or an owner: "Hale's *claim*"."""
        before = self._low[place - 1]
        if self._low[place - 2] == "of" and self._low[place] in _PLAINLY:
            return False  # 'a friend of his *said*'
        return before in _BEFORE_NOUN or before.endswith(("'s", "’s", "s'", "s’"))

    def _is_nobody(self, words: Sequence[str], cue: Phrase) -> bool:
        """Tell whether words before a verb name no speaker; 'one' does after a quotation."""
        if words == ["one"]:
            return not self._follows_quote(cue.first - 1)
        if len(words) == 1 and words[0] in self._book.phrases("narrator_pronouns"):
            return True
        described = len(words) > 1 and words[0] == "one"
        return not described and any(
            self._book.phrases(name).match(words, 0) for name in ("nobody", "calendar")
        )

    def _find_charge(self, place: int, floor: int) -> int:
        """Return where the speaker begins at the earliest in ', a charge | Moscow (denies)'; else the floor."""
        for here in range(place - 2, max(floor, place - _CHARGE_REACH), -1):
            charged = self._low[here] in _CHARGES and self._low[here - 1] in {"a", "an"}
            if charged and self._low[here - 2] in {",", "-", "–", "—"}:
                return here + 1
        return floor

    def _find_beside(self, cue: Phrase, source: Phrase, sentence: Sentence) -> tuple[Span, ...]:
        """Return what is said: the clause after a verb, or before its speaker where the sentence ends with it."""
        lists = [self._book.phrases(name) for name in ("sure_objects", "sure_records")]
        bare = any(phrases.match(self._low, cue.first) for phrases in lists)
        kind = self._typer.type_phrase(self._truecase(source))
        written = kind is not None and kind.code in {Code.DOCUMENT_DATA, Code.SOCIAL_MEDIA}
        states = self._book.phrases("record_claims").match(self._low, cue.first) > 0
        bare = bare or (
            written and states and self._next(cue.last) not in self._book.phrases("claimed_things")
        )
        bare = bare or self._low[source.first - 1 : source.first] == ["what"]
        pictured = self._book.phrases("sure_pictures").match(self._low, cue.first) > 0
        bare = bare or (
            pictured and self._next(cue.last) not in _NOT_PICTURED and sentence.last - cue.last > _FEWEST_SAID
        )
        after = self._stretch_clause(cue.last, sentence.last, bare=bare)
        if after:
            return (after,)
        rest = sentence.last - cue.last
        after_cue = self._tokens[cue.last : cue.last + 1]
        told = self._low[cue.first] in _TELLING and any(token.is_capital for token in after_cue)
        ends = rest <= _SHORT_REST or told or self._next(cue.last) in _TRAILERS
        before = source.first - sentence.first
        marked = ends and before > _FEWEST_SAID and self._low[source.first - 1] == ","
        charged = before > 0 and self._low[source.first - 1] in _CHARGES
        if marked or charged:
            end = source.first - 1
            return (Span(self._tokens[sentence.first].start, self._tokens[end].start),)
        quote = self._quotes.find_before(self._tokens[source.first].start)
        led = self._next(source.first - 1) == "as"
        near = quote is not None and self._tokens[source.first].start - quote.span.end <= _NEAR + _NEAR * led
        return (quote.inner,) if quote is not None and near and is_long(quote) else ()

    def _stretch_clause(self, first: int, last: int, *, bare: bool) -> Span | None:
        """Return the words after a verb, where they hold a verb of their own or need none."""
        tree = self._tree
        if self._next(first) in _TRAILERS:
            that = self._low[first : min(last, first + _THAT_REACH)]
            first += that.index("that") if "that" in that else 0
        while first < last and (not self._tokens[first].is_word or self._low[first] == "that"):
            first += 1
        while last > first and not self._tokens[last - 1].is_word:
            last -= 1
        if last <= first or (not bare and last - first < _FEWEST_SAID) or self._next(first) in _TRAILERS:
            return None
        start, end = tree.at(self._tokens[first].start), tree.at(self._tokens[last - 1].start)
        finite = any(
            tree.classes[k] in VERBS and not tree.lows[k].endswith("ing") for k in range(start + 1, end + 1)
        )
        return Span(self._tokens[first].start, self._tokens[last - 1].end) if finite or bare else None

    def _read_headline_verb(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Read 'Ortiz Rips Budget Deal': in a headline a parse takes the verb for a noun."""
        sentence = self._text.sentences[0] if self._text.sentences else None
        if sentence is None or any(c.sentence.index == 0 for c in found):
            return []
        if self._low[sentence.first] in {"a", "an", *_ASKING} or self._low[sentence.last - 1] == "?":
            return []
        verbs = self._book.phrases("headline_verbs")
        reach = range(sentence.first + 1, min(sentence.last - 1, sentence.first + _LONGEST_SUBJECT + 1))
        for place in reach:
            taken = verbs.match(self._low, place)
            source = Phrase(sentence.first, place)
            passive = self._next(place + taken) in self._book.phrases("be_forms")
            if not taken or passive or self._stands_for_noun(place) or self._is_inside_quote(place):
                continue
            if self._typer.type_loosely(self._forms(source)) is None:
                return []
            cue = Phrase(place, place + taken)
            content = self._stretch_clause(cue.last, sentence.last, bare=True)
            return [Candidate(cue, source, "verb", sentence, content=(content,))] if content else []
        return []

    def _read_polled(self) -> list[Candidate]:
        """Read 'In this poll, support fell to a third': the poll speaks."""
        out = []
        polls = self._book.phrases("polls")
        for sentence in self._text.sentences:
            reach = range(sentence.first + 2, min(sentence.last, sentence.first + _POLL_REACH))
            comma = next((place for place in reach if self._low[place] == ","), 0)
            if self._low[sentence.first : sentence.first + 1] != ["in"] or not comma:
                continue
            if self._low[comma - 1] in polls and self._low[sentence.first + 1] in _BEFORE_NOUN:
                content = self._stretch_clause(comma + 1, sentence.last, bare=True)
                cue, source = Phrase(sentence.first, sentence.first + 1), Phrase(sentence.first + 1, comma)
                out.append(
                    Candidate(cue, source, "according", sentence, content=(content,) if content else ())
                )
        return out
