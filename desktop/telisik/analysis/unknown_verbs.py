"""Verbs that no list knows, read as cues by where they stand: after a quotation, or before 'bahwa'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Code
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import Candidate, is_long
from telisik.analysis.rumours import RumourReader

if TYPE_CHECKING:
    from telisik.analysis.text import Sentence

_PEOPLE = frozenset({Code.UNNAMED_GROUP, Code.UNNAMED_INDIVIDUAL})
_SHORTEST = 4
_SPOKEN_ENDS = frozenset(",.!?…")


class UnknownVerbReader(RumourReader):
    """Reads cues of one text by their place alone."""

    def _read_unknown_verbs(self) -> list[Candidate]:
        return [*self._read_verbs_after_quotes(), *self._read_verbs_before_that()]

    def _read_verbs_after_quotes(self) -> list[Candidate]:
        """Read '"...," kekeh Budi' and '"...," bubuhnya.', where the language puts a bare root after a quotation."""
        found = []
        ending = next(iter(self._book.phrases("speaker_endings").words()), "")
        for quote in self._quotes.quotes if ending else ():
            place = self._text.find_token(quote.span.end - 1) + 1
            if place < len(self._low) and self._low[place] == ",":
                place += 1
            spoken = self._low[place - 1] == "," or self._text.text[quote.inner.end - 1] in _SPOKEN_ENDS
            if not spoken or not is_long(quote) or place + 1 >= len(self._low) or not self._is_root(place):
                continue
            sentence = self._text.find_sentence(self._tokens[place].start)
            if sentence is None or place + 1 > sentence.last or sentence.first > place - 1:
                continue
            if candidate := self._take_root(place, ending, sentence):
                found.append(candidate)
        return found

    def _take_root(self, place: int, ending: str, sentence: Sentence) -> Candidate | None:
        cue = Phrase(place, place + 1)
        if self._low[place].endswith(ending) and len(self._low[place]) > len(ending) + _SHORTEST - 1:
            closes = self._low[place + 1] in {".", ","} or self._opens_aside(place + 1)
            return Candidate(cue, None, "clitic", sentence, clitic=True) if closes else None
        source = self._finder.find_right(place + 1, sentence.last)
        if source and source.first == place + 1 and self._is_speaker(source):
            return Candidate(cue, source, "postposed", sentence)
        return None

    def _opens_aside(self, place: int) -> bool:
        return self._book.phrases("adjuncts").match(self._low, place) > 0

    def _is_root(self, place: int) -> bool:
        """Tell whether a word may be a bare verb: lower case, no prefix that a sentence's verb has, no particle."""
        word = self._low[place]
        token = self._tokens[place]
        if token.is_capital or not word.isalpha() or len(word) < _SHORTEST:
            return False
        known = any(
            self._book.phrases(name).match(self._low, place)
            for name in (
                "not_roots",
                "adjuncts",
                "joiners",
                "fillers",
                "humans",
                "offices",
                "asides",
                "time_openers",
            )
        )
        return not known and not word.startswith(tuple(self._book.phrases("verb_prefixes").words()))

    def _is_people(self, source: Phrase) -> bool:
        """Tell whether a phrase opens with people: 'Para analis' may show something as a record does."""
        kind = self._typer.type_phrase(self._truecase(source))
        people = [self._book.phrases(name) for name in ("humans", "offices", "collectives")]
        named = any(
            phrases.match(self._low, i) for phrases in people for i in range(source.first, source.last)
        )
        return named and kind is not None and kind.code in _PEOPLE

    def _read_verbs_before_that(self) -> list[Candidate]:
        """Read 'X menggarisi bahwa ...': a verb before 'bahwa' tells what its subject says or thinks."""
        prefixes = tuple(self._book.phrases("telling_prefixes").words())
        that = self._book.phrases("complementisers")
        found = []
        for place, word in enumerate(self._low):
            if word not in that or not place or not prefixes:
                continue
            verb = place - 1
            if not self._low[verb].startswith(prefixes) or self._is_inside_quote(verb):
                continue
            shows = self._book.phrases("showing").match(self._low, verb)
            if self._book.phrases("not_telling").match(self._low, verb) and not shows:
                continue
            sentence = self._text.find_sentence(self._tokens[verb].start)
            if (
                sentence is None
                or sentence.first >= verb
                or self._low[verb - 1] in self._book.phrases("negations")
            ):
                continue
            source = self._finder.find_left(verb, self._find_floor(verb, sentence))
            if source and not self._is_blocked(source) and self._is_speaker(source):
                if shows and not self._is_people(source):
                    continue
                found.append(Candidate(Phrase(verb, place), source, "active", sentence))
        return found
