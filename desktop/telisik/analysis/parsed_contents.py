"""What a cue vouches for, read by the parse: the clause, the quotation, the thing or the number that a verb takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Span
from telisik.analysis.overlooked_cues import OverlookedCueReader
from telisik.analysis.syntax import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_OBJECTS = ("obj", "xcomp", "ccomp", "obl", "iobj")
_ACTIONS = ("xcomp", "obj", "obl", "ccomp")
_RECORDS = frozenset({Code.DOCUMENT_DATA, Code.SOCIAL_MEDIA, Code.MEDIA_RELAY})
_NEAR = 3
_QUOTE_REACH = 12
_THAT_REACH = 9
_CHARGE_REACH = 14
_TURNS = frozenset({"but", "while", "although", "though", "whereas"})
_OPENS_CLAUSE = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM"})
_GAPS = frozenset({"that", "which", "who", "what"})
_FIGURE_REACH = 5
_GRUDGES = frozenset({"for", "over", "as"})
_CREDITED = frozenset({"for", "with"})
_SEEN_AS = frozenset({"as"})
_OUTSIDE = frozenset(
    {"conj", "cc", "punct", "parataxis", "discourse", "aux", "advmod", "nsubj", "mark", "obl:unmarked"}
)


class ParsedContentReader(OverlookedCueReader):
    """Finds what is said by the tree of the text."""

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
        expected = takes == "clause" and self._is_expected(verb, subject)
        if expected or takes == "object" or (takes == "record" and self._is_record(subject)):
            phrasal = match.last - match.first > 1
            return self._find_branches(verb, (*_OBJECTS, "advcl") if phrasal else _OBJECTS)
        if takes == "predicate" and match.last - match.first > 1:
            return self._find_branches(verb, ("obl", "xcomp", "advcl", "nmod"))
        if takes in {"naming", "infinitive"}:
            names = [k for k in tree.children(verb, "obj", "iobj", "xcomp", "obl:unmarked") if k > verb]
            given = len([k for k in names if tree.lows[k] not in self._book.phrases("times_told")])
            given += self._is_named_gap(verb, subject)
            quoted = given == 1 and self._quotes_on(match)
            enough = given > 1 or quoted if takes == "naming" else tree.child(verb, "xcomp") >= 0
            return self._find_branches(verb, _OBJECTS) if enough else ()
        if takes == "action":
            return self._find_action(match, verb)
        return self._find_grudge(verb, subject) if takes == "grudge" else ()

    def _is_named_gap(self, verb: int, subject: int) -> bool:
        """Tell whether what somebody names stands before them: '*what* aides called a plot', 'a bill *that* ...'."""
        before = self._tree.lows[self._find_first(subject) - 1]
        return before == "what" or (before in _GAPS and self._tree.relations[verb].endswith(":relcl"))

    def _is_expected(self, verb: int, subject: int) -> bool:
        """Tell whether people without names expect something of somebody: '*Analysts* expected him to stay'."""
        tree = self._tree
        thing, act = tree.child(verb, "obj"), tree.child(verb, "xcomp", "advcl")
        if not verb < thing < act or tree.lows[verb] not in self._book.phrases("expecting_cues"):
            return False
        return self._is_group(subject)

    def _is_group(self, subject: int) -> bool:
        """Tell whether a subject is people without names, and no pronoun."""
        return self._find_code(subject) is Code.UNNAMED_GROUP

    def _find_code(self, subject: int) -> Code | None:
        """Return which kind of source a subject is by its words; None where they tell nothing."""
        kind = self._typer.type_phrase(self._truecase(self._take_phrase(subject)))
        return kind.code if kind is not None else None

    def _find_stated(self, match: CueMatch, verb: int, subject: int) -> tuple[Span, ...]:
        """Return the clause, quotation or sentence that a verb tells."""
        takes = match.cue.takes
        if takes == "grudge" and self._tree.lows[verb] in self._book.phrases("viewing"):
            return ()  # 'would like to see the town rebuilt'
        found = self._find_clause(match, verb, subject)
        found = self._add_quoted(found, match) if found else self._find_quotation(match, subject)
        if (
            not found
            and takes == "statement"
            and verb < subject
            and not self._tree.lows[verb].endswith("ing")
        ):
            found = self._find_preceding(match)
        if not found and takes == "statement":
            found = self._find_taught(match)
        if not found and takes in {"", "statement", "clause", "record"}:
            found = self._find_commented(match, verb) or self._find_gapped(match, verb, subject)
        return tuple(piece for piece in found if not self._turns(piece, match))

    def _find_taught(self, match: CueMatch) -> tuple[Span, ...]:
        """Return the clause behind whom a verb tells, which a parse may take for theirs: 'reminded us that | it'."""
        sentence = self._text.find_sentence(self._tokens[match.first].start)
        if sentence is None or self._low[match.last - 1] not in self._book.phrases("telling_cues"):
            return ()
        reach = range(match.last + 1, min(match.last + _THAT_REACH, sentence.last - 1))
        that = next((k for k in reach if self._low[k] == "that"), -1)
        plain = that >= 0 and all(token.is_word for token in self._tokens[match.last : that])
        if not plain or self._has_verb(match.last, that) or not self._has_verb(that + 1, sentence.last):
            return ()
        return (self._reach_from(that + 1, sentence),)

    def _has_verb(self, first: int, last: int) -> bool:
        """Tell whether a verb stands among some tokens of the text."""
        tree = self._tree
        kinds = (tree.classes[tree.at(self._tokens[k].start)] for k in range(first, last))
        return any(kind in VERBS for kind in kinds)

    def _find_end(self, place: int, sentence: Sentence) -> int:
        """Return where what is said ends: at the sentence's end, or before ', but' and a clause of another's."""
        for here in range(place, sentence.last - 1):
            if self._parts_clauses(here):
                return self._tokens[here].start
        last = sentence.last
        while last > place + 1 and not self._tokens[last - 1].is_word:
            last -= 1
        return self._tokens[last - 1].end

    def _parts_clauses(self, place: int) -> bool:
        """Tell whether another's clause may follow a mark: behind a semicolon, or a comma before 'but' or 'while'."""
        return self._low[place] == ";" or (self._low[place] == "," and self._next(place + 1) in _TURNS)

    def _reach_from(self, place: int, sentence: Sentence) -> Span:
        """Return what is said from a token to its end."""
        return Span(self._tokens[place].start, self._find_end(place, sentence))

    def _add_quoted(self, found: tuple[Span, ...], match: CueMatch) -> tuple[Span, ...]:
        """Return what is said with the quotation right behind a cue: '"It is late," Ortiz said, "and ..."'."""
        end = self._tokens[match.last - 1].end
        after = self._quotes.find_after(end)
        if after is None or found[-1].end > end:
            return found
        bare = not self._text.text[end : after.span.start].strip(" ,\n")
        if not bare and not self._goes_on_quoted(end, after.span.start):
            return found
        sentence = self._text.find_sentence(end - 1)
        inside = sentence is not None and after.span.start < sentence.span.end
        return (*found, after.inner) if inside else found

    def _find_gapped(self, match: CueMatch, verb: int, subject: int) -> tuple[Span, ...]:
        """Return what is said of the noun that a clause describes: 'a stance that critics contend *is hollow*'."""
        tree = self._tree
        sentence = self._text.find_sentence(tree.starts[verb])
        after = tree.at(self._tokens[match.last - 1].start) + 1
        if sentence is None or not 0 <= subject < verb or after >= len(tree.lows):
            return ()
        before = tree.lows[max(0, self._find_first(subject) - 1)]
        finite = tree.lows[after] in self._book.phrases("gap_openers")
        if self._is_relative(subject) or not finite or before not in _GAPS:
            return ()
        last = next(
            (
                i
                for i in range(match.last, sentence.last)
                if not self._tokens[i].is_word and i > match.last + 1
            ),
            sentence.last,
        )
        return (Span(self._tokens[match.last].start, self._tokens[last - 1].end),)

    def _find_first(self, noun: int) -> int:
        """Return the first token of a noun's phrase, in the tree."""
        return self._tree.at(self._tokens[self._take_phrase(noun).first].start)

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
        own = self._find_code(subject) is Code.FIRST_HAND
        return self._find_branches(verb, _OBJECTS) if own else ()

    def _find_action(self, match: CueMatch, verb: int) -> tuple[Span, ...]:
        """Return what somebody is called upon to do; nothing where one only works for somebody: 'advised the talks'."""
        tree = self._tree
        advises = tree.lows[verb] in self._book.phrases("advising_cues")
        if advises and tree.child(verb, "xcomp", "ccomp", "advcl") < verb:
            return ()
        phrasal = match.last - match.first > 1
        return self._find_branches(verb, (*_ACTIONS, "advcl") if phrasal else _ACTIONS)

    def _find_grudge(self, verb: int, subject: int) -> tuple[Span, ...]:
        """Return what somebody is attacked for: 'attacked rivals for accepting donations', 'over the closure'."""
        tree = self._tree
        why = [k for k in tree.kids[verb] if k > verb and tree.relations[k] in {"advcl", "obl", "nmod"}]
        links = _CREDITED if tree.lows[verb] in self._book.phrases("crediting_cues") else _GRUDGES
        if tree.lows[verb] in self._book.phrases("viewing") and not self._is_group(subject):
            return ()
        if tree.lows[verb] in self._book.phrases("picturing"):  # 'saw him as weak', not 'saw him as he left'
            links, why = _SEEN_AS, [k for k in why if tree.child(k, "nsubj", "nsubj:pass") < 0]
        marked = any(tree.lows[mark] in links for k in why for mark in tree.children(k, "mark", "case"))
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
        held = tree.lows[thing : thing + _QUOTE_REACH]
        figure = "at" in held and any(word[:1].isdigit() for word in held[held.index("at") :][:_FIGURE_REACH])
        puts = (
            tree.lows[verb] in self._book.phrases("putting_cues") and figure
        )  # 'put the shortfall at $4 million'
        counted = puts or (tree.lows[thing] in self._book.phrases("measures") and "at" in held)
        polled = any(
            word in self._book.phrases("polls") for word in self._finder.words(self._take_phrase(subject))
        )
        return self._find_branches(verb, _OBJECTS) if counted or polled else ()

    def _find_clause(self, match: CueMatch, verb: int, subject: int) -> tuple[Span, ...]:
        tree = self._tree
        out: list[Span] = []
        for clause in tree.children(verb, "ccomp"):
            if clause < verb and tree.lows[clause - 1 : clause + 1] == [",", "asked"]:
                continue  # 'The mayor, asked about the fire, said it was out'
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
        gap = self._text.text[before.span.end : start] if before else ""
        apart = "\n\n" in gap or ("\n" in gap and match.cue.takes not in {"", "statement"})
        if before and not apart and start - before.span.end <= _NEAR:
            out.append(before.inner)
        after = self._quotes.find_after(end)
        sentence = self._text.find_sentence(start)
        if after and not out and not self._text.text[end : after.span.start].strip(" :,\n"):
            out.append(after.inner)
        elif after and sentence and after.span.start < sentence.span.end:
            between = tree.at(after.span.start) - tree.at(end)
            if after.span.start - end <= _NEAR or (out and self._goes_on_quoted(end, after.span.start)):
                out.append(after.inner)
            elif (
                not out
                and between <= _QUOTE_REACH
                and match.cue.takes in {"", "statement", "clause", "record"}
            ):
                start = self._skip_lead(end, after.inner.start)
                direct = start == after.inner.start
                out.append(after.inner if direct else Span(start, max(after.inner.end, sentence.span.end)))
        return tuple(out)

    def _goes_on_quoted(self, end: int, quote: int) -> bool:
        """Tell whether only whom and when stand before more of a quotation: '"It is," he told us Friday, | "and'."""
        first, last = self._text.find_token(end) + 1, self._text.find_token(quote)
        brief = 1 < last - first <= _QUOTE_REACH and self._low[last - 1] == ","
        return brief and not self._has_verb(first, last)

    def _skip_lead(self, end: int, quote: int) -> int:
        """Return where what is said begins between a cue and a quotation, whom and when left out.

        'told us on Friday that he was "tired"' begins at 'he', 'said last year, "It was over"' at the quotation.
        """
        first, last = self._text.find_token(end) + 1, self._text.find_token(quote)
        that = next((k for k in range(first, last) if self._low[k] == "that"), -1)
        if that >= 0:
            return self._tokens[that + 1].start
        marks = [k for k in range(first, last) if self._low[k] in {",", ":"}]
        direct = bool(marks) and marks[-1] >= last - 2 and self._tokens[last].is_capital
        return quote if direct else self._skip_that(end)

    def _find_commented(self, match: CueMatch, verb: int) -> tuple[Span, ...]:
        """Return the sentence that a cue comments on: 'The road, she said, was closed', 'as she said'."""
        tree = self._tree
        relation, head = tree.relations[verb], tree.heads[verb]
        as_clause = relation == "advcl" and any(tree.lows[k] == "as" for k in tree.children(verb, "mark"))
        if (relation == "parataxis" or as_clause or self._trails(verb)) and tree.child(verb, "nsubj") >= 0:
            return tuple(self._widen(self._cut(tree.subtree(head, (verb,)), match)))
        inner = [k for k in tree.children(verb, "parataxis") if k > verb]
        return tuple(span for k in inner[:1] for span in self._cut(tree.subtree(k), match))

    def _turns(self, piece: Span, match: CueMatch) -> bool:
        """Tell whether words behind a cue are the reporter's again: 'It was shut, he said, | but nobody knew why'."""
        place = self._text.find_token(piece.start)
        return place >= match.last and self._low[place] in _TURNS and not self._is_inside_quote(place)

    def _names_speaker(self, subject: int) -> bool:
        """Tell whether a subject surely names somebody who can speak."""
        return self._is_speaker(self._take_phrase(subject))

    def _is_record(self, subject: int) -> bool:
        """Tell whether a subject is a document, a post or an outlet."""
        return self._find_code(subject) in _RECORDS

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
        rest = range(self._skip_told(verb, last), last + 1)
        if not any(tree.classes[k] in VERBS for k in rest):
            return ()
        return tuple(self._widen(self._spans(rest)))

    def _skip_told(self, verb: int, last: int) -> int:
        """Return where what is said begins, behind whom and when: 'told reporters | the vote'."""
        tree = self._tree
        after = range(verb + 1, min(last, verb + _THAT_REACH))
        that = next((k for k in after if tree.lows[k] == "that" or tree.classes[k] in VERBS), last)
        if tree.lows[that] == "that" and tree.classes[that] == "SCONJ" and that > verb + 1:
            return that + 1
        told = tree.child(verb, "iobj", "obj")
        plain = all(tree.heads[k] == told for k in range(verb + 1, told))
        goes_on = told + 1 < last and tree.classes[told + 1] in _OPENS_CLAUSE
        return (
            told + 1
            if verb < told and tree.lows[verb] in self._book.phrases("telling_cues") and plain and goes_on
            else verb + 1
        )

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

    def _find_charge_of(self, agent: int, sentence: Sentence) -> int:
        """Return the 'of' that opens what somebody is accused of: 'by rivals | of hiding cracks'; or -1."""
        first = self._text.find_token(self._tree.starts[agent]) + 1
        reach = range(first, min(sentence.last - 1, first + _CHARGE_REACH))
        end = next((k for k in reach if self._low[k] == ","), reach.stop)
        places = [k for k in range(first, end) if self._low[k] == "of"]
        doing = next((k for k in places if self._low[k + 1].endswith("ing")), -1)
        named = self._tree.classes[agent] == "PROPN"
        plain = places[-1] if len(places) > 1 or (places and named) else -1
        return doing if doing >= 0 else plain
