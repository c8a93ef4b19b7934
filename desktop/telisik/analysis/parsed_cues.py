"""Cues read by the parse: who is the subject of a verb of saying, and which words are said.

Relations are those of Universal Dependencies 2. A subject may stand further up: of the verb that a second one is
joined to ("closed the road and said"), of the clause that a participle adds to (", adding that"), or be the noun that
a relative clause describes ("Ortiz, who says"). What is said is the verb's clausal complement, the quotation beside
it, or the sentence that it comments on ("The road, she said, was closed").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.cues import read_nothing
from telisik.analysis.model import Span
from telisik.analysis.noun_heads import is_plural_word
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.parsed_passives import ParsedPassiveReader
from telisik.analysis.reading import Candidate, is_long
from telisik.analysis.syntax import VERBS
from telisik.analysis.unparsed_cues import WISHES
from telisik.analysis.unspoken import UnspokenReading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.quotations import Quote
    from telisik.analysis.text import Sentence

_CHARGED = frozenset({"accused", "suspected"})
_NEAR = 3
_EXISTING = 5
_NP_LENGTH = 9


class ParsedCueReader(ParsedPassiveReader, UnspokenReading):
    """Reads cues by the tree of the text, other cues as ``CueReader`` does."""

    def collect(self) -> list[Candidate]:
        """Return the candidates; a relative pronoun is joined to its noun, unless that speaks by another cue."""
        found = [
            c
            for c in super().collect()
            if (c.source is None or c.source.first < c.cue.first or c.cue.last <= c.source.first)
            and not self._counts_people(c)
            and not self._tells_nothing(c)
            and not self._is_unspoken(c)
        ]
        speaking = [(c.source.first, c.source.last) for c in found if c.source and c.stands_for is None]
        return self._join_coordinate([self._join_noun(candidate, speaking) for candidate in found])

    def _counts_people(self, candidate: Candidate) -> bool:
        """Tell whether 'who' only tells which people are counted: 'a third of voters *who* said', 'among those who'."""
        noun = candidate.stands_for
        if noun is None:
            return False
        before = self._low[max(0, noun.first - 2) : noun.first]
        shares = self._book.phrases("share_nouns")
        share = before[-1:] == ["of"] and before[0] in shares
        return share or before[-1:] == ["among"] or self._low[noun.first] in shares

    def _tells_nothing(self, candidate: Candidate) -> bool:
        """Tell whether people only vote, ask, think, give a name or are described: 'Voters rejected the bill'."""
        cue, source = candidate.cue, candidate.source
        word, after = self._low[cue.last - 1], self._low[cue.last : cue.last + _NEAR]
        if (
            word in self._book.phrases("calling_verbs")
            and after[:1]
            and after[0] in self._book.phrases("reflexives")
        ):
            return cue.last + 1 < len(self._tokens) and self._tokens[cue.last + 1].is_capital
        if source is None or word in self._book.phrases("describing_passives"):
            return source is not None and after[:1] == ["as"] and source.last == cue.first
        if word in WISHES or word in self._book.phrases("thinking_verbs"):
            return "about" in (after[1:] if word in WISHES else after[:1])
        votes = word in self._book.phrases("voting_acts") and source.last <= cue.first
        voting = self._low[source.last - 1] in self._book.phrases("voting_people")
        told = any(each in self._book.phrases("told_things") for each in after)
        return votes and voting and not told

    def _join_noun(self, candidate: Candidate, speaking: Sequence[tuple[int, int]]) -> Candidate:
        noun, source = candidate.stands_for, candidate.source
        if noun is None or source is None or not 0 <= source.first - noun.last <= _NEAR - 1:
            return candidate
        if any(first < noun.last and noun.first < last for first, last in speaking):
            return candidate
        return replace(candidate, source=Phrase(noun.first, source.last))

    def _list_readers(self) -> dict[str, Callable[[CueMatch, Sentence], Candidate | None]]:
        replaced = dict.fromkeys(("relay",), read_nothing)
        own = {
            "verb": self._read_said,
            "possessed": self._read_possessed,
            "active": self._read_unparsed,
            "according": self._read_parsed_according,
        }
        return {**super()._list_readers(), **replaced, **own}

    def _is_verb(self, place: int) -> bool:
        verb = self._tree.at(self._tokens[place].start)
        return verb >= 0 and self._tree.classes[verb] in VERBS

    def _read_said(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read a verb of saying by its place between two commas, else by its subject."""
        return self._read_aside(match, sentence) or self._read_verb(match, sentence)

    def _read_verb(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        tree = self._tree
        verb = tree.at(self._tokens[match.first].start)
        charged = (
            self._low[match.last - 1] in _CHARGED and self._next(match.last) == "of"
        )  # 'the man accused of'
        if (
            verb < 0
            or charged
            or self._is_wish(match)
            or self._is_ordered(match)
            or self._is_to_come(match.first)
        ):
            return None
        if not self._may_be_cue(verb, match):
            return self._read_beside_quote(match, sentence)
        if match.cue.takes != "predicate" and self._is_passive(verb):
            return self._read_parsed_passive(match, sentence, verb)
        if self._is_refused(verb) and not self._follows_quote(match.first):
            return None
        subject = self._find_speaking(match, verb)
        if subject < 0:
            return self._read_beside_quote(match, sentence)
        if self._is_idle(match, verb, subject):
            return None
        cue = Phrase(match.first, match.last)
        if signature := self._find_signature(match, verb, subject, sentence):
            before = Span(self._tokens[sentence.first].start, self._tokens[signature.first - 1].start)
            return Candidate(cue, signature, "verb", sentence, content=(before,))
        said = self._find_said(match, verb, subject)
        said = self._drop_led(said, match, subject)
        content = self._complete(self._add_rest(said, match, sentence), match, sentence)
        content = self._add_that(self._reach_quoted(content, sentence), match, sentence)
        if not content:
            return None
        return self._make(cue, subject, verb, sentence, content)

    def _find_speaking(self, match: CueMatch, verb: int) -> int:
        """Return the token that speaks by a verb, wherever it stands, or -1."""
        subject = self._find_inverted(match, verb)
        if subject < 0:
            passive = self._tree.child(verb, "nsubj:pass") if match.cue.takes == "predicate" else -1
            subject = passive if passive >= 0 else self._find_nearest(verb, self._find_subject(verb))
        own = 0 <= self._tree.child(verb, "nsubj") < verb
        if not own and (stray := self._find_stray(verb)) >= 0:
            return stray
        if subject < 0:
            subject = self._find_doer(verb)
        return subject if subject >= 0 else self._find_after_quote(verb)

    def _drop_led(self, said: tuple[Span, ...], match: CueMatch, subject: int) -> tuple[Span, ...]:
        """Leave out what a colon before the speaker ends: 'The row went on: | Democrats said ...'."""
        cue, place = self._tokens[match.first].start, self._take_phrase(subject).first
        if not any(span.start > cue for span in said) or self._low[place - 1 : place] != [":"]:
            return said
        return tuple(span for span in said if span.start > cue)

    def _read_beside_quote(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read '" sighs Ann Lowe' where a parse takes the verb for a noun: a quotation and a name are beside it."""
        quote = self._quotes.find_before(self._tokens[match.first].start)
        if quote and (name := self._find_name_between(quote, match, sentence)):
            cue = Phrase(match.first, match.last)
            return Candidate(cue, name, "verb", sentence, content=(quote.inner,))
        named = match.last < sentence.last and self._tokens[match.last].is_capital
        single = match.last - match.first == 1 and match.cue.takes == "statement"
        if quote is None or not named or not single or not self._follows_quote(match.first):
            return None
        source = self._finder.find_right(match.last, sentence.last)
        cue = Phrase(match.first, match.last)
        calendar = self._book.phrases("calendar").match(self._low, match.last)
        return (
            Candidate(cue, source, "verb", sentence, content=(quote.inner,))
            if source and not calendar
            else None
        )

    def _find_name_between(self, quote: Quote, match: CueMatch, sentence: Sentence) -> Phrase | None:
        """Return the name that alone stands between a quotation and a sentence's last verb: '" Ann Lowe sobbed.'."""
        first = self._text.find_token(quote.span.end - 1) + 1
        held = self._tokens[first : match.first]
        ends = match.last >= sentence.last or not self._tokens[match.last].is_word
        alone = 0 < len(held) <= _NP_LENGTH and all(token.is_capital or token.form == "." for token in held)
        plain = match.cue.takes == "statement" and self._low[match.first].endswith(("ed", "s"))
        return Phrase(first, match.first) if alone and ends and plain and is_long(quote) else None

    def _find_signature(self, match: CueMatch, verb: int, subject: int, sentence: Sentence) -> Phrase | None:
        """Return who signs a sentence at its end where the parse goes astray: '... producer Rob Hale, a pal said'."""
        tree = self._tree
        if (
            match.cue.takes != "statement"
            or (match.last < sentence.last - 1 and self._low[match.last] != ",")
            or tree.starts[subject] >= self._tokens[match.first].start
        ):
            return None
        end = verb
        while end > 0 and tree.classes[end - 1] in {"AUX", "ADV"}:
            end -= 1
        last = self._text.find_token(tree.starts[end])
        comma = next(
            (k for k in range(last - 1, max(sentence.first, last - _NP_LENGTH), -1) if self._low[k] == ","),
            -1,
        )
        if comma < 0 or self._text.find_token(tree.starts[subject]) > comma:
            return None
        source = Phrase(comma + 1, last)
        led = self._book.phrases("singular").match(self._low, comma + 1) or self._low[comma + 1] == "the"
        led = led or is_plural_word(self._low[comma + 1], self._book)
        return source if led and self._is_speaker(source) else None

    def _may_be_cue(self, verb: int, match: CueMatch) -> bool:
        tree = self._tree
        if match.cue.takes == "predicate":
            return tree.child(verb, "nsubj", "nsubj:pass") >= 0 and tree.child(verb, "cop", "aux:pass") >= 0
        slipped = tree.classes[verb] == "ADJ" and tree.child(verb, "nsubj") >= 0 and tree.heads[verb] == verb
        if slipped and tree.lows[verb].endswith("ed"):  # '" one strategist texted'
            return True
        warning = tree.lows[verb].endswith("ing") and "that" in self._low[match.last : match.last + 2]
        led = tree.relations[verb] == "advcl" or self._find_doer(verb) >= 0
        return tree.classes[verb] in VERBS or (warning and led)

    def _says(self, place: int) -> bool:
        """Tell whether a rumour's words follow, and no clause about it: 'talk that he quit', not 'that he began'."""
        tree = self._tree
        clause = self._next(place) == "that" and "there" not in self._low[max(0, place - _EXISTING) : place]
        that = tree.at(self._tokens[place].start) if clause else -1
        relative = that >= 0 and tree.relations[that] in {"obj", "nsubj", "nsubj:pass"}
        return not relative and super()._says(place)

    def _is_to_come(self, place: int) -> bool:
        """Tell whether nothing is said yet, or ever: 'The police were *to blame*', 'is *to announce*'."""
        before = self._low[max(0, place - 2) : place]
        return before[1:] == ["to"] and before[0] in self._book.phrases("be_forms")

    def _read_record(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        verb = self._tree.at(self._tokens[match.first].start)
        asked = verb >= 0 and self._is_refused(verb)
        return None if asked else super()._read_record(match, sentence)

    def _read_rumour(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'it was announced that', unless somebody is named who did: 'it was announced *by the port*'."""
        verb = self._tree.at(self._tokens[match.first].start)
        if verb >= 0 and self._tree.classes[verb] == "VERB" and self._next(match.last - 1) == "of":
            return None  # 'Nobody likes to *talk of* defeat'
        busy = self._low[match.last - 1] == "is" and self._next(match.last).endswith("ing")
        if busy and self._next(match.last) not in self._book.phrases("circulating_talk"):
            return None  # 'The word is doing a lot of work'
        if self._next(match.last) == "by":
            source = self._finder.find_right(match.last + 1, sentence.last)
            cue = Phrase(match.first, match.last)
            return Candidate(cue, source, "passive", sentence) if source else None
        return super()._read_rumour(match, sentence)

    def _is_idle(self, match: CueMatch, verb: int, subject: int) -> bool:
        """Tell whether nobody is quoted: 'you know', 'I think', or the same person's thought in what they say."""
        tree = self._tree
        word = tree.lows[subject]
        described = tree.heads[verb] if tree.relations[verb] == "acl:relcl" else verb
        named = match.cue.takes == "naming" and tree.lows[described] == "what"  # 'what aides called a plot'
        if tree.lows[described] in self._book.phrases("nobody") and described < subject and not named:
            return True
        nobody = word in self._book.phrases("nobody") and not (word == "one" and self._counts_one(match))
        if nobody or word in self._book.phrases("calendar"):
            return True
        if self._is_own_thought(match, verb, subject):
            return True
        if match.cue.takes != "clause" or tree.classes[subject] != "PRON":
            return False
        if self._is_relative(subject):
            return True
        while tree.relations[verb] == "conj":
            verb = tree.heads[verb]
        return tree.relations[verb] == "ccomp"

    def _counts_one(self, match: CueMatch) -> bool:
        """Tell whether 'one' is one of some people: beside a quotation, or before 'One called him "a snake"'."""
        naming = match.cue.takes == "naming" and self._quotes_on(match)
        return naming or self._is_quoting(match)
