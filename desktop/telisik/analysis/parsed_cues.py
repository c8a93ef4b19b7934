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
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import Candidate
from telisik.analysis.unparsed_cues import UnparsedCueReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_VERBS = frozenset({"VERB", "AUX"})
_OBJECTS = ("obj", "xcomp", "ccomp", "obl", "iobj")
_PASSIVE_CONTENT = ("nsubj:pass", "xcomp", "ccomp", "obl")
_NOUN_CONTENT = ("acl", "nmod", "ccomp", "advcl", "acl:relcl")
_ACTIONS = ("xcomp", "obj", "obl", "ccomp")
_RECORDS = frozenset({Code.DOCUMENT_DATA, Code.SOCIAL_MEDIA, Code.MEDIA_RELAY})
_WITH = frozenset({"with", "from", "by", "of"})
_CHARGED = frozenset({"accused", "suspected"})
_ASKED = frozenset({"what", "how", "who", "why", "when", "where", "which", "whether", "if"})
_NEAR = 3
_QUOTE_REACH = 12
_NP_LENGTH = 9
_OUTSIDE = frozenset(
    {"conj", "cc", "punct", "parataxis", "discourse", "aux", "advmod", "nsubj", "mark", "obl:unmarked"}
)


class ParsedCueReader(UnparsedCueReader):
    """Reads cues by the tree of the text, other cues as ``CueReader`` does."""

    def collect(self) -> list[Candidate]:
        """Return the candidates; a relative pronoun is joined to its noun, unless that speaks by another cue."""
        found = [
            c
            for c in super().collect()
            if c.source is None or c.source.first < c.cue.first or c.cue.last <= c.source.first
        ]
        speaking = [(c.source.first, c.source.last) for c in found if c.source and c.stands_for is None]
        return [self._join_noun(candidate, speaking) for candidate in found]

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
            "verb": self._read_verb,
            "possessed": self._read_possessed,
            "active": self._read_unparsed,
            "according": self._read_parsed_according,
        }
        return {**super()._list_readers(), **replaced, **own}

    def _is_verb(self, place: int) -> bool:
        verb = self._tree.at(self._tokens[place].start)
        return verb >= 0 and self._tree.classes[verb] in _VERBS

    def _read_verb(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        tree = self._tree
        verb = tree.at(self._tokens[match.first].start)
        charged = (
            self._low[match.last - 1] in _CHARGED and self._next(match.last) == "of"
        )  # 'the man accused of'
        if verb < 0 or charged or not self._may_be_cue(verb, match):
            return None
        if match.cue.takes != "predicate" and tree.child(verb, "nsubj:pass", "aux:pass") >= 0:
            return self._read_parsed_passive(match, sentence, verb)
        if self._is_refused(verb) and not self._follows_quote(match.first):
            return None
        subject = self._find_inverted(match, verb)
        if subject < 0:
            passive = tree.child(verb, "nsubj:pass") if match.cue.takes == "predicate" else -1
            subject = passive if passive >= 0 else self._find_nearest(verb, self._find_subject(verb))
        if subject < 0 or self._is_idle(match, verb, subject):
            return None
        cue = Phrase(match.first, match.last)
        content = self._find_said(match, verb, subject)
        if not content:
            return None
        if signature := self._find_signature(match, verb, subject, sentence):
            before = Span(self._tokens[sentence.first].start, self._tokens[signature.first - 1].start)
            return Candidate(cue, signature, "verb", sentence, content=(before,))
        return self._make(cue, subject, verb, sentence, content)

    def _find_signature(self, match: CueMatch, verb: int, subject: int, sentence: Sentence) -> Phrase | None:
        """Return who signs a sentence at its end where the parse goes astray: '... producer Rob Hale, a pal said'."""
        tree = self._tree
        if match.last < sentence.last - 1 or tree.starts[subject] >= self._tokens[match.first].start:
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
        return source if led and self._is_speaker(source) else None

    def _may_be_cue(self, verb: int, match: CueMatch) -> bool:
        tree = self._tree
        if match.cue.takes == "predicate":
            return tree.child(verb, "nsubj", "nsubj:pass") >= 0 and tree.child(verb, "cop", "aux:pass") >= 0
        warning = tree.lows[verb].endswith("ing") and "that" in self._low[match.last : match.last + 2]
        return tree.classes[verb] in _VERBS or (warning and tree.relations[verb] == "advcl")

    def _read_record(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        verb = self._tree.at(self._tokens[match.first].start)
        asked = verb >= 0 and self._is_refused(verb)
        return None if asked else super()._read_record(match, sentence)

    def _make(
        self, cue: Phrase, subject: int, verb: int, sentence: Sentence, content: tuple[Span, ...]
    ) -> Candidate | None:
        stands_for = None
        if self._is_relative(subject) and (noun := self._find_antecedent(verb)) >= 0:
            stands_for = self._take_phrase(noun)
        source = self._join_subjects(verb, subject)
        if source.first < cue.first < source.last:  # a cue that the parse takes for a part of its speaker
            source = self._trim_phrase(Phrase(source.first, cue.first))
        if (
            not source
            or (stands_for is None and self._is_blocked(source))
            or self._is_inside_quote(source.first)
        ):
            return None
        joined = source != self._take_phrase(subject)
        core = None if joined else self._take_core(self._find_antecedent(verb) if stands_for else subject)
        return Candidate(cue, source, "verb", sentence, content=content, stands_for=stands_for, core=core)

    def _is_idle(self, match: CueMatch, verb: int, subject: int) -> bool:
        """Tell whether nobody is quoted: 'you know', 'I think', or the same person's thought in what they say."""
        tree = self._tree
        word = tree.lows[subject]
        described = tree.heads[verb] if tree.relations[verb] == "acl:relcl" else verb
        if tree.lows[described] in self._book.phrases("nobody") and described < subject:
            return True
        nobody = word in self._book.phrases("nobody") and not (word == "one" and self._is_quoting(match))
        if nobody or word in self._book.phrases("calendar"):
            return True
        if match.cue.takes != "clause" or tree.classes[subject] != "PRON":
            return False
        if self._is_relative(subject):
            return True
        if word in self._book.phrases("narrator_pronouns"):
            return True
        while tree.relations[verb] == "conj":
            verb = tree.heads[verb]
        return tree.relations[verb] == "ccomp"

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

    def _find_said(self, match: CueMatch, verb: int, subject: int) -> tuple[Span, ...]:
        """Return the words that a verb puts into somebody's mouth; none where it does not take what it needs."""
        tree, takes = self._tree, match.cue.takes
        if takes == "measure":
            return self._find_measured(verb, subject)
        if takes == "witness":
            return self._find_witnessed(verb, subject)
        if found := self._find_stated(match, verb, subject):
            return found
        plain = tree.lows[verb] in self._book.phrases("plain_cues")
        if takes == "statement" and plain and self._names_speaker(subject):
            return self._find_rest(verb, subject)
        if takes == "object" or (takes == "record" and self._is_record(subject)):
            phrasal = match.last - match.first > 1
            return self._find_branches(verb, (*_OBJECTS, "advcl") if phrasal else _OBJECTS)
        if takes == "predicate" and match.last - match.first > 1:
            return self._find_branches(verb, ("obl", "xcomp", "advcl", "nmod"))
        if takes in {"naming", "infinitive"}:
            given = len([k for k in tree.children(verb, "obj", "iobj", "xcomp", "obl:unmarked") if k > verb])
            quoted = given == 1 and self._quotes_on(match)
            enough = given > 1 or quoted if takes == "naming" else tree.child(verb, "xcomp") >= 0
            return self._find_branches(verb, _OBJECTS) if enough else ()
        if takes == "action":
            phrasal = match.last - match.first > 1
            return self._find_branches(verb, (*_ACTIONS, "advcl") if phrasal else _ACTIONS)
        return self._find_grudge(verb) if takes == "grudge" else ()

    def _find_stated(self, match: CueMatch, verb: int, subject: int) -> tuple[Span, ...]:
        """Return the clause, quotation or sentence that a verb tells."""
        takes = match.cue.takes
        found = self._find_clause(match, verb, subject) or self._find_quotation(match, subject)
        if (
            not found
            and takes == "statement"
            and verb < subject
            and not self._tree.lows[verb].endswith("ing")
        ):
            found = self._find_preceding(match)
        if not found and takes in {"", "statement", "clause", "record"}:
            found = self._find_commented(match, verb)
        return found

    def _quotes_on(self, match: CueMatch) -> bool:
        """Tell whether a quotation follows in the sentence of a cue: 'called the testimony "bought and paid for"'."""
        end = self._tokens[match.last - 1].end
        after, sentence = self._quotes.find_after(end), self._text.find_sentence(end - 1)
        return after is not None and sentence is not None and after.span.end <= sentence.span.end

    def _find_preceding(self, match: CueMatch) -> tuple[Span, ...]:
        """Return what stands before a verb that its speaker follows: 'The road was shut, testified a clerk'."""
        sentence = self._text.find_sentence(self._tokens[match.first].start)
        if sentence is None or match.first - sentence.first <= 1 or self._low[match.first - 1] != ",":
            return ()
        return (Span(self._tokens[sentence.first].start, self._tokens[match.first - 1].start),)

    def _find_witnessed(self, verb: int, subject: int) -> tuple[Span, ...]:
        """Return what the outlet's own people saw: 'Our reporter at the scene counted nine buses'."""
        kind = self._typer.type_phrase(self._truecase(self._take_phrase(subject)))
        own = kind is not None and kind.code is Code.FIRST_HAND
        return self._find_branches(verb, _OBJECTS) if own else ()

    def _find_grudge(self, verb: int) -> tuple[Span, ...]:
        """Return what somebody is attacked for: 'attacked rivals for accepting donations', 'over the closure'."""
        tree = self._tree
        why = [k for k in tree.kids[verb] if k > verb and tree.relations[k] in {"advcl", "obl", "nmod"}]
        marked = any(
            tree.lows[mark] in {"for", "over", "as"} for k in why for mark in tree.children(k, "mark", "case")
        )
        named = tree.child(verb, "obj") > verb and marked
        return self._find_branches(verb, (*_OBJECTS, "advcl")) if named else ()

    def _find_measured(self, verb: int, subject: int) -> tuple[Span, ...]:
        """Return what 'puts the cost at $6 million' and 'a poll had him ahead' tell."""
        tree = self._tree
        thing = tree.child(verb, "obj")
        if thing < verb:
            return ()
        number = tree.classes[thing] == "NUM" or any(
            tree.lows[k][:1].isdigit() for k in tree.children(thing, "nummod")
        )
        if number and tree.lows[verb] in self._book.phrases("counting_cues"):
            return self._find_branches(verb, _OBJECTS)
        counted = tree.lows[thing] in self._book.phrases("measures") and any(
            tree.lows[k] == "at" for k in range(thing, min(thing + _QUOTE_REACH, len(tree.lows)))
        )
        polled = any(
            word in self._book.phrases("polls") for word in self._finder.words(self._take_phrase(subject))
        )
        return self._find_branches(verb, _OBJECTS) if counted or polled else ()

    def _find_clause(self, match: CueMatch, verb: int, subject: int) -> tuple[Span, ...]:
        tree = self._tree
        out: list[Span] = []
        for clause in tree.children(verb, "ccomp"):
            leave = {verb, subject}
            out.extend(self._cut(tree.subtree(clause, leave), match))
        return tuple(self._widen(out))

    def _find_quotation(self, match: CueMatch, subject: int) -> tuple[Span, ...]:
        """Return the quotations beside a cue and its source."""
        tree = self._tree
        ends = [self._tokens[match.first].start, self._tokens[match.last - 1].end]
        near = self._take_phrase(subject)
        if abs(near.first - match.last) <= _NEAR or abs(match.first - near.last) <= _NEAR:
            ends += [self._tokens[near.first].start, self._tokens[near.last - 1].end]
        start, end = min(ends), max(ends)
        out: list[Span] = []
        before = self._quotes.find_before(start)
        if before and start - before.span.end <= _NEAR:
            out.append(before.inner)
        after = self._quotes.find_after(end)
        sentence = self._text.find_sentence(start)
        if after and not out and not self._text.text[end : after.span.start].strip(" :,\n"):
            out.append(after.inner)
        elif after and sentence and after.span.start < sentence.span.end:
            between = tree.at(after.span.start) - tree.at(end)
            if after.span.start - end <= _NEAR:
                out.append(after.inner)
            elif (
                not out
                and between <= _QUOTE_REACH
                and match.cue.takes in {"", "statement", "clause", "record"}
            ):
                out.append(Span(self._skip_that(end), max(after.inner.end, sentence.span.end)))
        return tuple(out)

    def _find_commented(self, match: CueMatch, verb: int) -> tuple[Span, ...]:
        """Return the sentence that a cue comments on: 'The road, she said, was closed', 'as she said'."""
        tree = self._tree
        relation, head = tree.relations[verb], tree.heads[verb]
        as_clause = relation == "advcl" and any(tree.lows[k] == "as" for k in tree.children(verb, "mark"))
        if (relation == "parataxis" or as_clause or self._trails(verb)) and tree.child(verb, "nsubj") >= 0:
            return tuple(self._widen(self._cut(tree.subtree(head, (verb,)), match)))
        inner = [k for k in tree.children(verb, "parataxis") if k > verb]
        return tuple(span for k in inner[:1] for span in self._cut(tree.subtree(k), match))

    def _names_speaker(self, subject: int) -> bool:
        """Tell whether a subject surely names somebody who can speak."""
        return self._is_speaker(self._take_phrase(subject))

    def _is_record(self, subject: int) -> bool:
        """Tell whether a subject is a document, a post or an outlet."""
        kind = self._typer.type_phrase(self._truecase(self._take_phrase(subject)))
        return kind is not None and kind.code in _RECORDS

    def _trails(self, verb: int) -> bool:
        """Tell whether a clause only names who says what stands before it: '..., the coast guard said on Monday'."""
        tree = self._tree
        if tree.relations[verb] != "conj" or tree.heads[verb] > verb or tree.child(verb, "cc") >= 0:
            return False
        subject = tree.child(verb, "nsubj")
        marks = [k for k in range(tree.heads[verb], verb) if tree.lows[k] == ","]
        opens = bool(marks) and subject >= 0 and marks[-1] < subject
        return opens and not any(
            tree.relations[k] in {"ccomp", "obj", "xcomp"} for k in tree.kids[verb] if k > verb
        )

    def _find_rest(self, verb: int, subject: int) -> tuple[Span, ...]:
        """Return what follows a verb of saying to the end of its sentence, where it holds a verb of its own."""
        tree = self._tree
        sentence = self._text.find_sentence(tree.starts[verb])
        if (
            sentence is None
            or subject > verb
            or self._is_inside_quote(self._text.find_token(tree.starts[verb]))
        ):
            return ()
        last = tree.at(sentence.span.end - 1)
        rest = range(verb + 1, last + 1)
        if not any(tree.classes[k] in _VERBS for k in rest):
            return ()
        return tuple(self._widen(self._spans(rest)))

    def _find_branches(self, verb: int, relations: Iterable[str]) -> tuple[Span, ...]:
        tree = self._tree
        kinds = tuple(relations)
        after = [k for k in tree.kids[verb] if k > verb and tree.relations[k] not in _OUTSIDE]
        if not any(tree.relations[k].split(":")[0] in kinds for k in after):
            return ()
        loose = {"advcl", "ccomp"} - ({"advcl"} if "advcl" in kinds else set())
        kept = [
            k
            for k in after
            if tree.relations[k] not in loose
            or not tree.lows[k].endswith("ing")
            or tree.child(k, "mark") >= 0
        ]
        places = [p for k in kept for p in tree.subtree(k)]
        return tuple(self._widen(self._spans(places)))

    def _read_participle(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read a participle, unless somebody is only told or asked something: 'when people are told what it costs'."""
        return None if self._next(match.last) in _ASKED else super()._read_participle(match, sentence)

    def _read_parsed_passive(self, match: CueMatch, sentence: Sentence, verb: int) -> Candidate | None:
        """Read 'was described by X as'; without an agent only what means hearsay counts."""
        tree = self._tree
        agent = next((k for k in tree.kids[verb] if self._is_agent(k)), -1)
        if agent < 0:
            return self._read_participle(match, sentence)
        cue = Phrase(match.first, match.last)
        rest = [k for k in tree.children(verb, *_PASSIVE_CONTENT) if k != agent]
        content = tuple(self._spans([p for k in rest for p in tree.subtree(k)]))
        return self._make(cue, agent, verb, sentence, content)

    def _read_parsed_according(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read 'according to X': all of the clause but these words is what X vouches for."""
        tree = self._tree
        found = self._read_according(match, sentence)
        place = tree.at(self._tokens[match.first].start)
        if found is None or place < 0:
            return found
        noun = self._find_governed(place, tree.at(self._tokens[match.last - 1].start))
        if noun < 0:
            return found
        noun = self._find_told(noun)
        source = self._take_phrase(noun)
        if not source or source.first < match.last:
            return found
        top = self._find_clause_head(noun)
        content = tuple(self._cut(tree.subtree(top, (noun,)), match)) if top != noun else ()
        core = self._take_core(noun)
        return replace(found, source=source, core=core, content=tuple(self._widen(list(content))))

    def _read_view(self, match: CueMatch, sentence: Sentence, noun: int, owner: int) -> Candidate | None:
        """Read "In Ortiz's view, ...": the clause beside it is what Ortiz vouches for."""
        tree = self._tree
        led = any(tree.lows[k] in {"in", "by", "to"} for k in tree.children(noun, "case"))
        source = self._take_phrase(owner)
        apart = self._next(match.last) == "," or self._low[source.first - 2 : source.first - 1] == [","]
        idle = tree.lows[owner] in {*self._book.phrases("narrator_pronouns").words(), "your"}
        if not led or not apart or idle or self._is_inside_quote(source.first):
            return None
        top = self._find_clause_head(noun)
        content = tuple(self._cut(tree.subtree(top, (noun,)), match)) if top != noun else ()
        return (
            Candidate(Phrase(match.first, match.last), source, "verb", sentence, content=content)
            if content
            else None
        )

    def _opens_talk(self, noun: int) -> bool:
        """Tell whether a statement without its words is what its sentence is about: "Ortiz's remarks came as ..."."""
        tree = self._tree
        return tree.relations[noun] in {"nsubj", "nsubj:pass"} and tree.lows[noun] in self._book.phrases(
            "bare_statements"
        )

    def _find_told(self, noun: int) -> int:
        """Return who speaks in 'interviews with party leaders', 'an interview Ortiz gave'; else the noun itself."""
        tree = self._tree
        if tree.lows[noun] not in self._book.phrases("interviews"):
            return noun
        for told in tree.children(noun, "nmod"):
            if any(tree.lows[k] in _WITH for k in tree.children(told, "case")):
                return told
        given = (tree.child(clause, "nsubj") for clause in tree.children(noun, "acl:relcl", "acl"))
        return next((told for told in given if told >= 0 and not self._is_relative(told)), noun)

    def _read_possessed(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read "Ortiz's claim that ..." and 'the claim by Ortiz that ...'."""
        tree = self._tree
        noun = tree.at(self._tokens[match.first].start)
        if noun < 0 or (tree.classes[noun] != "NOUN" and match.cue.takes != "view"):
            return None
        owner = tree.child(noun, "nmod:poss")
        if owner < 0:
            owner = next((k for k in tree.children(noun, "nmod") if self._follows_by(k)), -1)
        if owner < 0:
            return None
        if match.cue.takes == "view":
            return self._read_view(match, sentence, noun, owner)
        said = [k for k in tree.children(noun, *_NOUN_CONTENT) if k > noun and k != owner]
        content = tuple(self._spans([p for k in said for p in tree.subtree(k)]))
        bare = tree.lows[noun] in self._book.phrases("bare_statements") and not any(
            tree.classes[k] in _VERBS for k in said
        )
        if (not content or bare) and not self._opens_talk(noun):
            return None
        if match.cue.takes == "clause" and not any(
            tree.child(k, "mark") >= 0 and tree.child(k, "nsubj", "nsubj:pass") >= 0 for k in said
        ):
            return None
        if tree.classes[owner] == "PRON" and tree.relations[noun] == "obj":
            subject = self._find_subject(tree.heads[noun])
            owner = subject if subject >= 0 and not self._is_relative(subject) else owner
        source = self._take_phrase(owner)
        nobody = tree.lows[owner] in self._book.phrases("nobody")
        if not source or nobody or self._is_inside_quote(source.first):
            return None
        cue, core = Phrase(match.first, match.last), self._take_core(owner)
        return Candidate(cue, source, "verb", sentence, content=content, core=core)
