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
from telisik.analysis.model import Code, Span
from telisik.analysis.noun_heads import is_plural_word
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.parsed_nouns import StatementNounReader
from telisik.analysis.reading import Candidate, is_long
from telisik.analysis.syntax import VERBS
from telisik.analysis.unparsed_cues import WISHES
from telisik.analysis.unspoken import UnspokenReading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.quotations import Quote
    from telisik.analysis.text import Sentence

_PASSIVE_CONTENT = ("nsubj:pass", "xcomp", "ccomp", "obl")
_CHARGED = frozenset({"accused", "suspected"})
_ASKED = frozenset({"what", "how", "who", "why", "when", "where", "which", "whether", "if"})
_MISSED = frozenset({"stolen", "missing"})  # to the police: 'had been reported stolen'
_WHOSE = frozenset({"i", "we", "you", "he", "she", "they", "who"})
_PERFECT = frozenset({"has", "have", "had"})
_NEAR = 3
_EXISTING = 5
_NP_LENGTH = 9
_ARTICLES = frozenset({"the", "a", "an"})


class ParsedCueReader(StatementNounReader, UnspokenReading):
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

    def _is_passive(self, verb: int) -> bool:
        """Tell whether a verb is passive; a parse may take 'The aides have long suspected that' for one."""
        tree = self._tree
        if tree.child(verb, "aux:pass") >= 0:
            return True
        if tree.relations[verb] == "acl" and self._is_told_by(verb):
            return True  # 'The episode, *described by* five officials, has'
        helpers = {tree.lows[k] for k in tree.children(verb, "aux")}
        perfect = helpers & _PERFECT and "been" not in helpers and tree.child(verb, "ccomp") >= 0
        return tree.child(verb, "nsubj:pass") >= 0 and not perfect

    def _is_told_by(self, verb: int) -> bool:
        """Tell whether a participle and 'by' say who told of the noun before: 'a feud *described by* two aides'."""
        tree = self._tree
        if tree.lows[verb + 1 : verb + 2] != ["by"]:
            return False
        named = (
            tree.lows[verb] in self._book.phrases("naming_as") and "as" in tree.lows[verb : verb + _NP_LENGTH]
        )
        return named or tree.lows[verb] in self._book.phrases("told_of")

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
        if self._low[cue.first - 1] != "," or self._low[first - 1] != "," or first < _NEAR - 1:
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

    def _read_participle(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read a participle, unless somebody is only told or asked something: 'when people are told what it costs'."""
        opening = {token.start for token in self._tokens[match.last : match.last + 1]}
        quote = next((q for q in self._quotes.quotes if q.span.start in opening), None)
        after = self._text.find_token(quote.span.end - 1) + 1 if quote else match.last
        ordered = self._low[match.first] == "told" and "to" in self._low[after : after + _NEAR]
        met = (
            self._low[match.first] in self._book.phrases("met_participles") and self._next(match.last) == "by"
        )  # 'found by a passer-by'
        idle = ordered or met or self._next(match.last) in _ASKED | _MISSED
        idle = idle or self._low[max(0, match.first - 2) : match.last] == ["to", "be", "believed"]
        if idle:
            return None
        found = super()._read_participle(match, sentence)
        return self._find_record_told_in(found, sentence) if found and found.kind == "hearsay" else found

    def _find_record_told_in(self, found: Candidate, sentence: Sentence) -> Candidate:
        """Return the record that something is told in as its source: 'a third payment is alleged in *the lawsuit*'."""
        last = found.cue.last
        if self._next(last) != "in" or self._low[last - 1] in _CHARGED:
            return found
        source = self._finder.find_right(last + 1, sentence.last)
        kind = self._typer.type_phrase(self._truecase(source)) if source else None
        if source is None or kind is None or kind.code is not Code.DOCUMENT_DATA:
            return found
        end = found.cue.first
        while end > sentence.first + 1 and self._low[end - 1] in self._book.phrases("be_forms"):
            end -= 1
        before = Span(sentence.span.start, self._tokens[end - 1].end)
        return replace(found, source=source, kind="passive", content=(before,))

    def _read_raising(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'has been accused of'; who accuses speaks where they are told: '... of fraud *by former students*'."""
        found, tree = super()._read_raising(match, sentence), self._tree
        helpers = ("be_forms", "auxiliaries")
        reduced = not any(self._low[match.first] in self._book.phrases(name) for name in helpers)
        if reduced and self._next(match.first - 1) in _WHOSE:  # 'what she believed to be true'
            return None
        charged = next((k for k in range(match.first, match.last) if self._low[k] == "accused"), -1)
        verb = tree.at(self._tokens[charged].start) if charged >= 0 else -1
        if found is None or verb < 0:
            return found
        below = [k for k in tree.subtree(verb) if k > verb]
        agent = next((k for k in below if self._follows_by(k) and self._names_speaker(k)), -1)
        if agent < 0:
            return found
        held = set(tree.subtree(agent))
        content = tuple(self._spans([k for k in below if k not in held]))
        return self._make(found.cue, agent, verb, sentence, content) or found

    def _read_parsed_passive(self, match: CueMatch, sentence: Sentence, verb: int) -> Candidate | None:
        """Read 'was described by X as'; without an agent only what means hearsay counts."""
        tree = self._tree
        agent = next((k for k in tree.kids[verb] if self._is_agent(k)), -1)
        if agent < 0 and tree.lows[verb] == "reported":
            agent = next((k for k in tree.children(verb, "obl") if self._is_printed_in(k)), -1)
        if agent < 0:
            return self._read_participle(match, sentence)
        found_thing = match.cue.takes == "clause" and tree.child(verb, "ccomp", "xcomp") < 0
        found_thing = found_thing and not self._is_told_by(verb)
        if found_thing or match.cue.takes in {
            "grudge",
            "witness",
            "measure",
        }:  # 'was found by a passer-by', 'was attacked by hackers'
            return None
        cue = Phrase(match.first, match.last)
        rest = [k for k in tree.children(verb, *_PASSIVE_CONTENT) if k != agent]
        charge = self._find_charge_of(agent, sentence) if self._low[match.last - 1] in _CHARGED else -1
        if charge < 0 and self._is_told_by(verb):
            charge = self._find_name_given(agent)
        if charge >= 0:
            return self._make_charge(cue, agent, charge, sentence)
        rest += [
            k
            for k in tree.children(verb, "advcl")
            if "for" in {tree.lows[m] for m in tree.children(k, "mark")}
        ]
        content = tuple(self._spans([p for k in rest for p in tree.subtree(k)]))
        return self._make(cue, agent, verb, sentence, content)

    def _find_name_given(self, agent: int) -> int:
        """Return where 'as' ends who tells something: 'identified by his family | as Perrin Moss'; or -1."""
        whole = self._take_phrase(agent)
        return next((k for k in range(whole.first + 1, whole.last) if self._low[k] == "as"), -1)

    def _make_charge(self, cue: Phrase, agent: int, charge: int, sentence: Sentence) -> Candidate | None:
        """Return who accuses, without the wrong that a parse may take for a part of them, and that wrong."""
        whole = self._take_phrase(agent)
        source = Phrase(whole.first, min(whole.last, charge))
        if not source or self._is_inside_quote(source.first):
            return None
        core = self._take_core(agent)
        core = core if core and core.first >= source.first and core.last <= source.last else None
        content = Span(self._tokens[charge].start, self._find_end(charge + 1, sentence))
        return Candidate(cue, source, "verb", sentence, content=(content,), core=core)
