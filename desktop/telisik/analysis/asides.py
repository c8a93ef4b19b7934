"""Who says a sentence that they interrupt: 'The mayor, two aides said, had left town'.

A parse often takes the interrupted sentence's subject for the one who speaks. Its place shows who does: a speaker and
a verb of saying between two commas, and a finite verb after the second that has its subject before the first. Both
pieces of the interrupted sentence are what is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.extents import ExtentReader
from telisik.analysis.model import Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import RELATIVES, Candidate
from telisik.analysis.syntax import VERBS

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_NO_SAYING = frozenset({"predicate", "measure", "witness", "grudge"})
_LONGEST_ASIDE = 12
_LONGEST_INVERTED = 8
_BEFORE_VERB = 3
_WHEN_REACH = 6
_JOINERS = frozenset({"and", "but", "or", "so", "yet"})
_JOINING = frozenset({"and", "so"})
_ARTICLES = frozenset({"the", "a", "an"})
_NOT_FRONT = frozenset({"in", "on", "at", "after", "before", "when", "while", "as", "by", "for", "if"})


class AsideReader(ExtentReader):
    """Reads speakers between two commas."""

    def _read_aside(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Return the speaker who interrupts a sentence, or None where nobody does."""
        if inverted := self._read_inverted_aside(match, sentence):
            return inverted
        closing = self._find_closing_mark(match, sentence)
        if self._tokens[match.first].is_capital:
            return None  # 'John Kerry, the Secretary of *State*, called'
        if match.cue.takes in _NO_SAYING or closing < 0:
            return None
        last = match.first - (self._low[match.first - 1] == ",")
        opening = self._find_opening(last, sentence)
        if opening < 0:
            return None
        broken = self._low[opening - 1] in self._book.phrases("be_forms")  # 'There are, friends insist, two'
        if not (
            broken
            or self._goes_on(closing + 1, sentence)
            or (self._is_verb(match.first) and self._is_joined_behind(opening, closing, sentence))
        ):
            return None
        if self._low[sentence.first] in _NOT_FRONT or self._is_inside_quote(opening):
            return None
        source = self._drop_helpers(Phrase(opening + 1, last))
        if not source or not self._interrupts(source) or self._is_clause(source):
            return None
        cue = Phrase(match.first, match.last)
        front = Span(self._tokens[sentence.first].start, self._tokens[opening - 1].end)
        rest = self._reach_from(closing + 1, sentence)
        return Candidate(
            cue, source, "verb", sentence, content=(front, rest), core=self._take_opening_noun(source)
        )

    def _find_opening(self, last: int, sentence: Sentence) -> int:
        """Return the comma before a speaker; one before the name of whom 'a spokeswoman' means is none; or -1."""
        floor = max(sentence.first, last - _LONGEST_ASIDE)
        commas = [k for k in range(last - 1, floor, -1) if self._low[k] == ","]
        if not commas or self._low[last : last + 1] != [","]:
            return commas[0] if commas else -1
        named = all(token.is_capital for token in self._tokens[commas[0] + 1 : last])
        return commas[1] if named and len(commas) > 1 else -1

    def _is_joined_behind(self, opening: int, closing: int, sentence: Sentence) -> bool:
        """Tell whether a clause ends before a speaker and another follows: 'It is old, he said, *and it leaks*'."""
        place = closing + 1
        told = self._book.phrases("sure_cues"), self._book.phrases("plain_cues")
        other = any(phrases.match(self._low, k) for phrases in told for k in range(place, sentence.last))
        joined = self._next(place) in _JOINING and not other and not self._is_inside_quote(place)
        return (joined or self._follows_on(place)) and self._has_verb(sentence.first, opening)

    def _follows_on(self, place: int) -> bool:
        """Tell whether a word outside quotation marks goes on with the clause before a speaker: ', | because'."""
        return self._next(place) in self._book.phrases("goes_on") and not self._is_inside_quote(place)

    def _read_inverted_aside(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Return who follows a verb between two commas: 'The road, *said Ann Lowe*, had been shut for a week'."""
        opens = self._low[match.first - 1] == "," and match.first - 1 > sentence.first
        if not opens or match.cue.takes != "statement" or match.last >= sentence.last:
            return None
        source = self._finder.find_right(match.last, sentence.last)
        closed = source.first == match.last and source.last < sentence.last and self._low[source.last] == ","
        brief = 0 < source.last - source.first <= _LONGEST_INVERTED
        if not closed or not brief or not self._goes_on(source.last + 1, sentence):
            return None
        if self._is_inside_quote(match.first) or self._typer.type_phrase(self._truecase(source)) is None:
            return None
        front = Span(self._tokens[sentence.first].start, self._tokens[match.first - 2].end)
        rest = self._reach_from(source.last + 1, sentence)
        return Candidate(Phrase(match.first, match.last), source, "verb", sentence, content=(front, rest))

    def _find_closing_mark(self, match: CueMatch, sentence: Sentence) -> int:
        """Return the comma after a cue, and after when or where it was said: 'said | on Monday,'; or -1."""
        tree = self._tree
        for here in range(match.last, min(match.last + _WHEN_REACH, sentence.last)):
            if self._low[here] == ",":
                return here
            kind = tree.classes[tree.at(self._tokens[here].start)]
            day = self._book.phrases("calendar").match(self._low, here) > 0
            if kind in VERBS or (here == match.last and kind != "ADP" and not day):
                return -1
        return -1

    def _take_opening_noun(self, source: Phrase) -> Phrase | None:
        """Return a speaker without where they belong: 'an engineer | at the ministry'; None where nothing follows."""
        tree = self._tree
        for place in range(source.first + 1, source.last):
            at = tree.at(self._tokens[place].start)
            if tree.classes[at] == "ADP" and self._tokens[source.first].form.islower():
                return Phrase(source.first, place)
        return None

    def _add_rest(self, content: tuple[Span, ...], match: CueMatch, sentence: Sentence) -> tuple[Span, ...]:
        """Return what is said with what goes on after its speaker: 'The bridge fell, he said, *because it was old*'."""
        closing = self._find_closing_mark(match, sentence)
        cue = self._tokens[match.first].start
        if closing < 0 or not content or any(span.end > cue for span in content):
            return content
        if not self._follows_on(closing + 1):
            return content
        start = closing + 1 + (self._low[closing + 1] == "that")
        return (*content, self._reach_from(start, sentence))

    def _goes_on(self, place: int, sentence: Sentence) -> bool:
        """Tell whether a finite verb stands here, perhaps after an adverb: ', | had left', ', | never paid'."""
        tree = self._tree
        for here in range(place, min(place + _BEFORE_VERB, sentence.last)):
            kind = tree.classes[tree.at(self._tokens[here].start)]
            if kind in VERBS:
                return not self._low[here].endswith("ing") and not self._is_inside_quote(here)
            if kind != "ADV":
                return False
        return False

    def _drop_helpers(self, source: Phrase) -> Phrase:
        """Return a speaker without what stands before the verb: 'the aides | have also' said."""
        last = source.last
        while last > source.first and (
            self._low[last - 1] in self._book.phrases("auxiliaries")
            or self._tree.classes[self._tree.at(self._tokens[last - 1].start)] == "ADV"
        ):
            last -= 1
        return Phrase(source.first, last)

    def _is_clause(self, source: Phrase) -> bool:
        """Tell whether words before what looks like a verb are a clause that it ends: 'hiding the | report'."""
        tree = self._tree
        first, last = (tree.at(self._tokens[k].start) for k in (source.first, source.last - 1))
        led = tree.lows[first].endswith("ing") and tree.classes[first] == "VERB"
        return led or tree.lows[last] in _ARTICLES

    def _interrupts(self, source: Phrase) -> bool:
        """Tell whether words between a comma and a verb are somebody or a record who can speak, and no clause."""
        first = self._low[source.first]
        idle = first in RELATIVES or first in _JOINERS or first in {"who", "whom", "which", "that", "whose"}
        places = range(source.first, source.last)
        unnamed = any(self._book.phrases("anonymity").match(self._low, k) for k in places)
        if idle or (not unnamed and any(self._low[k] in RELATIVES for k in places)):
            return False
        words = self._finder.words(source)
        if self._typer.is_pronoun(words):
            return first not in self._book.phrases("narrator_pronouns")
        tree = self._tree
        held = (tree.at(self._tokens[k].start) for k in range(source.first, source.last))
        if not unnamed and any(tree.classes[k] == "AUX" for k in held):
            return False
        return self._typer.type_phrase(self._truecase(source)) is not None
