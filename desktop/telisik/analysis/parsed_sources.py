"""The words of who speaks by a verb of the tree: its subject with its name, whom a relative pronoun stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.parsed_nouns import StatementNounReader
from telisik.analysis.reading import Candidate
from telisik.analysis.syntax import VERBS

if TYPE_CHECKING:
    from telisik.analysis.model import Span
    from telisik.analysis.text import Sentence

_NEAR = 3
_ARTICLES = frozenset({"the", "a", "an"})


class SourcePhraseReader(StatementNounReader):
    """Finds the phrase that names who speaks."""

    def _make(
        self, cue: Phrase, subject: int, verb: int, sentence: Sentence, content: tuple[Span, ...]
    ) -> Candidate | None:
        stands_for = None
        if self._is_relative(subject) and (noun := self._find_antecedent(verb)) >= 0:
            stands_for = self._take_cleft(
                self._climb_to_person(noun) if self._tree.lows[subject] == "who" else noun
            )
        source = self._join_subjects(verb, subject)
        if stands_for is None and (whole := self._find_parted(source, cue)) is not None:
            source, subject = whole, self._tree.at(self._tokens[whole.last - 1].start)
        if stands_for is None and self._low[source.last - 1] == "whom":
            stands_for = self._find_whose_part(source)
        if (inner := self._cut_relative(source)) is not None:
            source, stands_for, subject = inner, None, self._tree.at(self._tokens[inner.last - 1].start)
        if source.first < cue.first < source.last:  # a cue that the parse takes for a part of its speaker
            source = self._trim_phrase(Phrase(source.first, cue.first))
        if (
            not source
            or self._is_doing(subject, verb)
            or (stands_for is None and self._is_blocked(source))
            or self._is_inside_quote(source.first)
        ):
            return None
        joined = source != self._take_phrase(subject)
        core = None if joined else self._take_core(self._find_antecedent(verb) if stands_for else subject)
        return Candidate(cue, source, "verb", sentence, content=content, stands_for=stands_for, core=core)

    def _find_parted(self, source: Phrase, cue: Phrase) -> Phrase | None:
        """Return who speaks where a parse takes words of a clause about them for a subject; None where it does not.

        '*Ann Lowe*, whose ward takes in the quarry, admitted', '*Varrel, the firm* that makes the pill, disputes'.
        """
        tree, first = self._tree, source.first
        if (
            source.last > cue.first
            or self._low[cue.first - 1] != ","
            or self._low[first - 1] != ","
            or first < _NEAR - 1
        ):
            return None
        between = range(tree.at(self._tokens[source.last].start), tree.at(self._tokens[cue.first].start))
        if not any(tree.classes[k] in VERBS for k in between):
            return None
        if self._low[first] == "whose":
            return self._find_whose_part(source)
        start = first - 1
        while start > 0 and self._is_name_at(start - 1):
            start -= 1
        led = (
            start > 0 and self._book.phrases("adjuncts").match(self._low, start - 1) > 0
        )  # 'On Monday, the firm'
        named = start < first - 1 and self._low[first] in _ARTICLES and not led
        dated = self._book.phrases("calendar").match(self._low, start) > 0
        return Phrase(start, source.last) if named and not dated else None

    def _is_name_at(self, place: int) -> bool:
        """Tell whether a word is part of a name, as the parse and its capital tell."""
        token = self._tokens[place]
        return token.is_capital and self._tree.classes[self._tree.at(token.start)] == "PROPN"

    def _cut_relative(self, source: Phrase) -> Phrase | None:
        """Return who speaks in a clause about somebody that a parse adds: 'The man, who | *aides* say fled'."""
        reach = range(source.first, source.last - 1)
        places = [k for k in reach if self._is_relative(self._tree.at(self._tokens[k].start))]
        inner = Phrase(places[-1] + 1, source.last) if places else source
        return inner if places and inner.last - inner.first <= _NEAR and self._is_speaker(inner) else None

    def _climb_to_person(self, noun: int) -> int:
        """Return whom 'who' stands for where a parse takes the nearest thing: 'an *aide* close to the talks, who'."""
        tree, near = self._tree, noun
        for _ in range(_NEAR):
            if self._is_speaker(self._take_phrase(near)):
                return near
            if tree.heads[near] >= near or tree.classes[tree.heads[near]] in VERBS:
                break
            near = tree.heads[near]
        return noun

    def _take_cleft(self, noun: int) -> Phrase:
        """Return the phrase of a noun without the words that only point at it: 'It was | two aides who said'."""
        phrase, link = self._take_phrase(noun), self._tree.child(noun, "cop")
        first = self._text.find_token(self._tree.starts[link]) + 1 if link >= 0 else phrase.first
        return Phrase(max(phrase.first, first), phrase.last) if first < phrase.last else phrase

    def _is_doing(self, subject: int, verb: int) -> bool:
        """Tell whether something done, and nobody, is a subject: '*Trading prisoners* encourages attacks'."""
        tree = self._tree
        led = subject > 0 and tree.heads[subject - 1] == subject and tree.lows[subject - 1].endswith("ing")
        disagrees = tree.classes[subject] == "NOUN" and tree.lows[subject].endswith("s") and subject < verb
        disagrees = disagrees and tree.lows[verb].endswith("s") and tree.child(verb, "aux") < 0
        alone = tree.lows[subject].endswith("ing") and tree.classes[subject] == "VERB"
        return alone or (led and disagrees)

    def _join_subjects(self, verb: int, subject: int) -> Phrase:
        """Return a subject with the name that a parse takes for a second one: 'A resident, Tom Baker, said'."""
        tree = self._tree
        phrase = self._take_phrase(subject)
        for other in tree.children(verb, "nsubj"):
            handle = tree.lows[other].startswith("@")
            if subject < other < verb and (handle or tree.classes[other] == "PROPN"):
                more = self._take_phrase(other)
                if phrase.last - handle <= more.first <= phrase.last + _NEAR - 1:
                    return Phrase(phrase.first, more.last)
        return phrase
