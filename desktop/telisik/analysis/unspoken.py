"""What a parse shows to be no saying though a word of saying stands there.

'The mayor's alleged affair' tells of the affair, 'the king dismissed his minister' of a minister who lost his office,
'he wrote the loan off' of a loan, and 'I doubt it' of nobody but the narrator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.parsed_contents import ParsedContentReader

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.reading import Candidate

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_PARTED = ("compound:prt", "advmod")
_PARTICLES = frozenset({"off"})
_CONSIDERING = "considering"  # 'considering that the firm lost money': what the narrator weighs
_NEAR = 3
_REMOVED = ("humans", "offices", "institutions")


class UnspokenReading(ParsedContentReader):
    """Tells of one parsed text which cues say nothing."""

    def _is_unspoken(self, candidate: Candidate) -> bool:
        """Tell whether a cue describes a thing, means another act, or only tells that cases were counted."""
        tree = self._tree
        verb = tree.at(self._tokens[candidate.cue.first].start)
        if verb <= 0:
            return False
        described = tree.relations[verb] == "amod" and tree.lows[verb - 1] in _POSSESSIVES
        if described or tree.lows[verb] == _CONSIDERING:
            return True
        return (
            self._is_other_act(candidate, verb)
            or self._only_counts(candidate, verb)
            or self._is_bidden(candidate, verb)
        )

    def _is_bidden(self, candidate: Candidate, verb: int) -> bool:
        """Tell whether readers are told to read something: 'For more, *read the report by* the port'."""
        tree, source = self._tree, candidate.source
        after = source is not None and source.first >= candidate.cue.last
        return after and tree.lows[verb] == "read" and tree.child(verb, "nsubj") < 0

    def _is_other_act(self, candidate: Candidate, verb: int) -> bool:
        """Tell whether a verb of saying means something else: 'wrote it *off*', 'dismissed his *deputy*'."""
        tree = self._tree
        single = candidate.cue.last - candidate.cue.first == 1
        if single and any(tree.lows[k] in _PARTICLES for k in tree.children(verb, *_PARTED) if k > verb):
            return True
        removed = tree.child(verb, "obj")
        if tree.lows[verb] not in self._book.phrases("removing_verbs") or removed < verb:
            return False
        people = any(tree.lows[removed] in self._book.phrases(name) for name in _REMOVED)
        return people and "as" not in tree.lows[removed : removed + _NEAR]

    def _only_counts(self, candidate: Candidate, verb: int) -> bool:
        """Tell whether no clause is reported, only things: 'Three cases were reported in the north'."""
        tree = self._tree
        counted = candidate.kind == "hearsay" and tree.lows[verb] == "reported"
        passive = counted and tree.child(verb, "nsubj:pass") >= 0
        return passive and tree.child(verb, "ccomp", "xcomp", "csubj", "obj") < 0

    def _is_own_thought(self, match: CueMatch, verb: int, subject: int) -> bool:
        """Tell whether the narrator only says what he thinks: 'I am sure', 'I doubt that'."""
        tree = self._tree
        own = tree.lows[subject] in self._book.phrases("narrator_pronouns")
        return own and (
            match.cue.takes in {"clause", "predicate"} or tree.lows[verb] in self._book.phrases("own_doubts")
        )
