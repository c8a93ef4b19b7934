"""Passive cues of the tree: 'was described by X as', 'is alleged in the lawsuit', 'has been accused of'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.model import Code, Span
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.parsed_sources import SourcePhraseReader
from telisik.analysis.reading import Candidate

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_PASSIVE_CONTENT = ("nsubj:pass", "xcomp", "ccomp", "obl")
_CHARGED = frozenset({"accused", "suspected"})
_ASKED = frozenset({"what", "how", "who", "why", "when", "where", "which", "whether", "if"})
_MISSED = frozenset({"stolen", "missing"})  # to the police: 'had been reported stolen'
_WHOSE = frozenset({"i", "we", "you", "he", "she", "they", "who"})
_PERFECT = frozenset({"has", "have", "had"})
_NEAR = 3
_NP_LENGTH = 9


class ParsedPassiveReader(SourcePhraseReader):
    """Reads passive verbs, whose agent speaks if anybody does."""

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
        before = self._low[max(0, match.first - _NEAR) : match.first]
        granted = "be" in before and any(word in self._book.phrases("one_may_say") for word in before)
        idle = idle or granted or self._low[max(0, match.first - 2) : match.last] == ["to", "be", "believed"]
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
