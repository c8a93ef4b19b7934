"""Cues read by the parse: who is the subject of a verb of saying, and which words are said.

Relations are those of Universal Dependencies 2. A subject may stand further up: of the verb that a second one is
joined to ("closed the road and said"), of the clause that a participle adds to (", adding that"), or be the noun that
a relative clause describes ("Ortiz, who says"). What is said is the verb's clausal complement, the quotation beside
it, or the sentence that it comments on ("The road, she said, was closed").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.cues import CueReader, read_nothing
from telisik.analysis.model import Code, Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import Candidate, is_long
from telisik.analysis.syntax import grow_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from telisik.analysis.phrasebook import CueMatch, Phrasebook
    from telisik.analysis.quotations import QuoteMap
    from telisik.analysis.sources import SourceTyper
    from telisik.analysis.text import Sentence, Text

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_BARRIERS = frozenset({"to", "from", "without", "than", "of", "if"})
_VERBS = frozenset({"VERB", "AUX"})
_OBJECTS = ("obj", "xcomp", "ccomp", "obl", "iobj")
_PASSIVE_CONTENT = ("nsubj:pass", "xcomp", "ccomp", "obl")
_NOUN_CONTENT = ("acl", "nmod", "ccomp", "advcl", "acl:relcl")
_ACTIONS = ("xcomp", "obj", "obl", "ccomp")
_NOT_SOURCE = frozenset(
    {"acl:relcl", "parataxis", "punct", "cc", "advcl", "discourse", "mark", "dep", "cc:preconj"}
)
_RECORDS = frozenset({Code.DOCUMENT_DATA, Code.SOCIAL_MEDIA, Code.MEDIA_RELAY})
_STEPS = 5
_NEAR = 3


class ParsedCueReader(CueReader):
    """Reads cues by the tree of the text, other cues as ``CueReader`` does."""

    def __init__(self, text: Text, quotes: QuoteMap, book: Phrasebook, typer: SourceTyper) -> None:
        """Read one parsed text."""
        super().__init__(text, quotes, book, typer)
        self._tree = grow_tree(text.doc)

    def _list_readers(self) -> dict[str, Callable[[CueMatch, Sentence], Candidate | None]]:
        replaced = dict.fromkeys(("active", "relay", "record"), read_nothing)
        own = {"verb": self._read_verb, "possessed": self._read_possessed}
        return {**super()._list_readers(), **replaced, **own}

    def _read_verb(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        tree = self._tree
        verb = tree.at(self._tokens[match.first].start)
        if verb < 0 or not self._may_be_cue(verb, match):
            return None
        if match.cue.takes != "predicate" and tree.child(verb, "nsubj:pass", "aux:pass") >= 0:
            return self._read_parsed_passive(match, sentence, verb)
        if self._is_refused(verb):
            return None
        subject = self._find_subject(verb)
        if subject < 0 or self._is_idle(match, verb, subject):
            return None
        cue = Phrase(match.first, match.last)
        content = self._find_said(match, verb, subject)
        if not content:
            return None
        return self._make(cue, subject, verb, sentence, content)

    def _may_be_cue(self, verb: int, match: CueMatch) -> bool:
        tree = self._tree
        if match.cue.takes == "predicate":
            return tree.child(verb, "nsubj", "nsubj:pass") >= 0 and tree.child(verb, "cop", "aux:pass") >= 0
        return tree.classes[verb] in _VERBS

    def _make(
        self, cue: Phrase, subject: int, verb: int, sentence: Sentence, content: tuple[Span, ...]
    ) -> Candidate | None:
        stands_for = None
        if self._is_relative(subject) and (noun := self._find_antecedent(verb)) >= 0:
            stands_for = self._take_phrase(noun)
        source = self._take_phrase(subject)
        if not source or self._is_blocked(source) or self._is_inside_quote(source.first):
            return None
        return Candidate(cue, source, "verb", sentence, content=content, stands_for=stands_for)

    def _is_idle(self, match: CueMatch, verb: int, subject: int) -> bool:
        """Tell whether nobody is quoted: 'you know', 'I think', or the same person's thought in what they say."""
        tree = self._tree
        word = tree.lows[subject]
        if word in self._book.phrases("nobody"):
            return True
        if match.cue.takes != "clause" or tree.classes[subject] != "PRON" or self._is_relative(subject):
            return False
        if word in self._book.phrases("narrator_pronouns"):
            return True
        while tree.relations[verb] == "conj":
            verb = tree.heads[verb]
        return tree.relations[verb] == "ccomp"

    def _is_relative(self, place: int) -> bool:
        """Tell whether a token is a relative pronoun, and not a body's short form ("WHO")."""
        tree = self._tree
        return tree.lows[place] in _RELATIVES and self._text.text[tree.starts[place]].islower()

    def _is_refused(self, verb: int) -> bool:
        """Tell whether nothing is said: 'did not say', 'refused to comment'."""
        tree = self._tree
        head = tree.heads[verb]
        above = tree.lows[head] if tree.relations[verb] == "xcomp" else ""
        return above in self._book.phrases("refusing")

    def _find_subject(self, verb: int) -> int:
        """Return the token that speaks by a verb, or -1."""
        tree = self._tree
        for _ in range(_STEPS):
            subject = tree.child(verb, "nsubj")
            if subject < 0 and tree.child(verb, "aux:pass") < 0:
                subject = tree.child(verb, "nsubj:pass")
            if subject >= 0:
                return subject
            if tree.child(verb, "nsubj:pass", "csubj", "expl") >= 0:
                return -1
            relation = tree.relations[verb]
            head = tree.heads[verb]
            if relation in {"acl", "acl:relcl"}:
                says = tree.lows[verb].endswith("ing") and tree.classes[head] in {"NOUN", "PROPN", "PRON"}
                return head if says else -1
            if relation == "xcomp" and tree.child(head, "obj", "iobj") >= 0:
                return -1
            if relation not in {"conj", "xcomp", "advcl", "parataxis", "ccomp"} or head == verb:
                return -1
            if relation == "advcl" and any(tree.lows[k] in _BARRIERS for k in tree.children(verb, "mark")):
                return -1
            if relation in {"ccomp", "parataxis"} and not tree.lows[verb].endswith("ing"):
                return -1
            verb = head
        return -1

    def _find_antecedent(self, verb: int) -> int:
        tree = self._tree
        for _ in range(_STEPS):
            if tree.relations[verb] == "acl:relcl":
                return tree.heads[verb]
            if tree.heads[verb] == verb:
                return -1
            verb = tree.heads[verb]
        return -1

    def _take_phrase(self, noun: int) -> Phrase:
        """Return the words of a noun phrase: its head with what describes it, but no clause about it."""
        tree = self._tree
        places: list[int] = []
        stack = [noun]
        while stack:
            one = stack.pop()
            places.append(one)
            stack.extend(k for k in tree.kids[one] if tree.relations[k] not in _NOT_SOURCE)
        first, last = self._bound(noun, places)
        start, end = tree.starts[first], tree.ends[last - 1]
        return self._trim_phrase(Phrase(self._text.find_token(start), self._text.find_token(end - 1) + 1))

    def _bound(self, noun: int, places: Sequence[int]) -> tuple[int, int]:
        """Return the stretch around a head noun that has no gap but marks."""
        tree = self._tree
        held = set(places)
        first = last = noun
        while first - 1 in held or (tree.classes[first - 1] == "PUNCT" and first - 2 in held):
            first -= 1
        top = len(tree.starts)
        while last + 1 in held or (last + 2 < top and tree.classes[last + 1] == "PUNCT" and last + 2 in held):
            last += 1
        return first, last + 1

    def _trim_phrase(self, phrase: Phrase) -> Phrase:
        first, last = phrase.first, phrase.last
        while first < last and not self._tokens[first].is_word:
            first += 1
        while first < last and not self._tokens[last - 1].is_word and self._tokens[last - 1].form != ")":
            last -= 1
        return Phrase(first, last)

    def _find_said(self, match: CueMatch, verb: int, subject: int) -> tuple[Span, ...]:
        """Return the words that a verb puts into somebody's mouth; none where it does not take what it needs."""
        takes = match.cue.takes
        found = (
            self._find_clause(match, verb, subject)
            or self._find_quotation(match, subject)
            or self._find_commented(match, verb)
        )
        if found:
            return found
        if takes == "object" or (takes == "record" and self._is_record(subject)):
            return self._find_branches(verb, _OBJECTS)
        if takes == "predicate" and match.last - match.first > 1:
            return self._find_branches(verb, ("obl", "xcomp", "advcl", "nmod"))
        if takes == "action":
            return self._find_branches(verb, _ACTIONS)
        return ()

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
        if before and start - before.span.end <= _NEAR and is_long(before):
            out.append(before.inner)
        after = self._quotes.find_after(end)
        sentence = self._text.find_sentence(start)
        if after and not out and not self._text.text[end : after.span.start].strip(" :,\n"):
            out.append(after.inner)
        elif after and sentence and after.span.start < sentence.span.end:
            between = tree.at(after.span.start) - tree.at(end)
            if after.span.start - end <= _NEAR or (not out and between <= 12):
                out.append(after.inner)
        return tuple(out)

    def _find_commented(self, match: CueMatch, verb: int) -> tuple[Span, ...]:
        """Return the sentence that a cue comments on: 'The road, she said, was closed', 'as she said'."""
        tree = self._tree
        relation, head = tree.relations[verb], tree.heads[verb]
        as_clause = relation == "advcl" and any(tree.lows[k] == "as" for k in tree.children(verb, "mark"))
        if (relation == "parataxis" or as_clause) and tree.child(verb, "nsubj") >= 0:
            return tuple(self._cut(tree.subtree(head, (verb,)), match))
        inner = [k for k in tree.children(verb, "parataxis") if k > verb]
        return tuple(span for k in inner[:1] for span in self._cut(tree.subtree(k), match))

    def _is_record(self, subject: int) -> bool:
        """Tell whether a subject is a document, a post or an outlet."""
        kind = self._typer.type_phrase(self._truecase(self._take_phrase(subject)))
        return kind is not None and kind.code in _RECORDS

    def _find_branches(self, verb: int, relations: Iterable[str]) -> tuple[Span, ...]:
        tree = self._tree
        kinds = tuple(relations)
        branches = [k for k in tree.kids[verb] if tree.relations[k].split(":")[0] in kinds and k > verb]
        if not any(tree.relations[k] != "obl:tmod" for k in branches):
            return ()
        places = [p for k in branches for p in tree.subtree(k)]
        return tuple(self._spans(places))

    def _cut(self, places: Sequence[int], match: CueMatch) -> list[Span]:
        """Return the stretches of a clause, without the cue."""
        start, end = self._tokens[match.first].start, self._tokens[match.last - 1].end
        tree = self._tree
        return self._spans([p for p in places if not start <= tree.starts[p] < end])

    def _spans(self, places: Sequence[int]) -> list[Span]:
        tree = self._tree
        out = []
        for run in tree.find_runs(places):
            kept = [p for p in range(*run) if tree.classes[p] not in {"PUNCT", "SPACE"}]
            if kept and tree.lows[kept[0]] == "that":
                del kept[0]
            if kept:
                out.append(Span(tree.starts[kept[0]], tree.ends[kept[-1]]))
        return out

    def _widen(self, spans: list[Span]) -> list[Span]:
        """Take whole quotations where a clause reaches into one."""
        out: list[Span] = []
        for start, end in map(self._reach, spans):
            if out and start <= out[-1].end:
                last = out.pop()
                out.append(Span(min(last.start, start), max(last.end, end)))
            else:
                out.append(Span(start, end))
        return out

    def _reach(self, span: Span) -> tuple[int, int]:
        quote = self._quotes.find(span.end - 1) or self._quotes.find(span.start)
        if quote and is_long(quote):
            return min(span.start, quote.inner.start), max(span.end, quote.inner.end)
        return span.start, span.end

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

    def _is_agent(self, place: int) -> bool:
        tree = self._tree
        return tree.relations[place].startswith("obl") and self._follows_by(place)

    def _follows_by(self, place: int) -> bool:
        return any(self._tree.lows[k] == "by" for k in self._tree.children(place, "case"))

    def _read_possessed(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read "Ortiz's claim that ..." and 'the claim by Ortiz that ...'."""
        tree = self._tree
        noun = tree.at(self._tokens[match.first].start)
        if noun < 0 or tree.classes[noun] != "NOUN":
            return None
        owner = tree.child(noun, "nmod:poss")
        if owner < 0:
            owner = next((k for k in tree.children(noun, "nmod") if self._follows_by(k)), -1)
        if owner < 0:
            return None
        said = [k for k in tree.children(noun, *_NOUN_CONTENT) if k > noun and k != owner]
        content = tuple(self._spans([p for k in said for p in tree.subtree(k)]))
        if not content and match.cue.takes == "statement":
            return None
        source = self._take_phrase(owner)
        nobody = tree.lows[owner] in self._book.phrases("nobody")
        if not source or nobody or self._is_inside_quote(source.first):
            return None
        return Candidate(Phrase(match.first, match.last), source, "verb", sentence, content=content)
