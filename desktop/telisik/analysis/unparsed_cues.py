"""Verbs of saying read by the words around them, where a parse goes astray.

A small parser takes 'claimed' for an adjective in 'A former clerk, who asked not to be named, claimed staff were told
to ...', and 'shot back' for a noun. Such a verb still tells where its place shows it: after a quotation and its
speaker, after a clause about the speaker, at the end of what is said.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.subjects import SubjectReading
from telisik.analysis.syntax import VERBS

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.reading import Candidate
    from telisik.analysis.text import Sentence

_ASKING = frozenset({"did", "does", "do"})
_LEADS_ON = frozenset({"ADP", "SCONJ", "CCONJ"})
_NEAR = 3
_AUXILIARIES = frozenset({"AUX"})
WISHES = frozenset({"ask", "asks", "asked"})
_AGREEMENTS = frozenset({"agree", "agrees", "agreed"})


class UnparsedCueReader(SubjectReading):
    """Reads verbs of saying by their place in the sentence."""

    def _is_ordered(self, match: CueMatch) -> bool:
        """Tell whether somebody was told to do something: 'Residents *told to* leave were taken to a school'."""
        ordering = self._book.phrases("ordering_participles")
        return self._low[match.last - 1] in ordering and self._next(match.last) == "to"

    def _read_unparsed(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read a verb by the words around it, where the parse says that it is a verb and what is left of it a name."""
        tree = self._tree
        verb = tree.at(self._tokens[match.first].start)
        if self._is_wish(match) or self._is_ordered(match):
            return None
        described = verb >= 0 and tree.relations[verb] == "acl" and tree.lows[verb].endswith("ed")
        described = described and self._book.phrases("adjuncts").match(self._low, match.last) > 0
        verbal = (
            verb >= 0
            and tree.relations[verb] != "amod"
            and (not described or self._has_quotation_before(match, sentence))
            and (
                tree.classes[verb] in VERBS
                or self._next(match.last) == "that"
                or self._signs_off(match, sentence)
            )
        )
        if not verbal or not (self._is_quoting(match) or self._tells(match, verb, sentence)):
            return None
        found = self._read_active(match, sentence)
        if found is None or found.source is None:
            return found
        thinks = (
            self._low[match.first] in self._book.phrases("clause_cues") and tree.relations[verb] == "ccomp"
        )
        if thinks and self._typer.is_pronoun(self._finder.words(found.source)):
            return None
        found = self._take_subject(found, verb)
        source = found.source
        assert source is not None
        end = self._drop_adverbs(source.first, source.last)
        source = Phrase(source.first, end)
        found = replace(found, source=source)
        if tree.classes[tree.at(self._tokens[end - 1].start)] in _LEADS_ON or self._is_infinitive(match):
            return None
        first = tree.at(self._tokens[source.first].start)
        last = tree.at(self._tokens[source.last - 1].start)
        held = range(max(first, 0), last + 1)
        spoken = {tree.lows[k] for k in held}
        idle = any(word in self._book.phrases("narrator_pronouns") for word in spoken)
        idle = idle or (
            len(held) == 1 and source.last <= match.first and tree.lows[first] in self._book.phrases("nobody")
        )
        clause = any(tree.classes[k] in VERBS and tree.relations[k] != "amod" for k in held)
        clause = clause or (tree.lows[first].endswith("ing") and self._low[match.last] not in {"that", ","})
        return None if clause or idle else found

    def _is_wish(self, match: CueMatch) -> bool:
        """Tell whether somebody wants to do something and says nothing: 'asked to withdraw', 'agreed to pay'."""
        agreed = self._low[match.last - 1] in _AGREEMENTS and self._next(match.last) != "that"
        if agreed and "to" in self._low[match.last : match.last + _NEAR]:
            return True
        if self._low[match.first - 1 : match.last + 1] == [",", "asked", "about"]:
            return True  # 'The mayor, *asked about* the fire, left'
        return self._low[match.last - 1] in WISHES and self._next(match.last) == "to"

    def _has_quotation_before(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a quotation stands before a cue in its sentence."""
        before = self._quotes.find_before(self._tokens[match.first].start)
        return before is not None and before.span.end > sentence.span.start

    def _is_infinitive(self, match: CueMatch) -> bool:
        """Tell whether a cue is what somebody might say, not what they said: 'had little to say about'."""
        return self._low[match.first - 1 : match.first] == ["to"] and self._low[match.first - 2] != "on"

    def _signs_off(self, match: CueMatch, sentence: Sentence) -> bool:
        """Tell whether a cue ends a sentence after a comma and its speaker: '..., a valet alleges'."""
        ends = match.last >= sentence.last or self._low[match.last] == "."
        if not ends or not self._low[match.first].endswith("s"):
            return False
        opening = next((k for k in range(match.first - 1, sentence.first, -1) if self._low[k] == ","), 0)
        return 0 < opening < match.first - 2 and (
            self._book.phrases("singular").match(self._low, opening + 1) > 0
            or self._low[opening + 1] == "the"
        )

    def _take_subject(self, found: Candidate, verb: int) -> Candidate:
        """Return a candidate read by words with all of the subject that the parse gives its verb."""
        subject = self._tree.child(verb, "nsubj")
        if (
            subject < 0
            or found.source is None
            or found.cue.first <= self._text.find_token(self._tree.starts[subject])
        ):
            return found
        whole = self._take_phrase(subject)
        part = found.source
        grown = whole.first <= part.first and part.last <= whole.last <= found.cue.first
        grown = grown and not self._holds_verb(whole, _AUXILIARIES)
        return replace(found, source=whole, core=self._take_core(subject)) if grown else found

    def _tells(self, match: CueMatch, verb: int, sentence: Sentence) -> bool:
        """Tell whether a verb read without its parse has words of a clause to vouch for, and none that denies it."""
        tree = self._tree
        if self._is_refused(verb):
            return False
        if self._low[match.first] not in self._book.phrases("clause_cues"):
            return True
        last = tree.at(self._tokens[sentence.last - 1].start)
        after = range(tree.at(self._tokens[match.last - 1].start) + 1, last + 1)
        trails = match.last >= sentence.last or self._low[match.last] in {".", ",", ";"}
        return trails or any(tree.classes[k] in VERBS for k in after)

    def _is_quoting(self, match: CueMatch) -> bool:
        """Tell whether a quotation stands right beside a cue."""
        after = self._quotes.find_after(self._tokens[match.last - 1].end)
        opens = after is not None and after.span.start - self._tokens[match.last - 1].end <= _NEAR
        return opens or self._follows_quote(match.first)

    def _is_refused(self, verb: int) -> bool:
        """Tell whether nothing is said: 'did not say', 'would ask', 'refused to comment', 'needs to tell'."""
        tree = self._tree
        beside = {tree.lows[k] for k in tree.children(verb, "aux", "advmod")}
        if "would" in beside and "only" in tree.lows[verb - 1 : verb + 2]:  # 'would say only that'
            return False
        if "can" in beside and tree.lows[verb] in self._book.phrases(
            "announcing"
        ):  # 'The Beacon can reveal that'
            return False
        if any(
            word in self._book.phrases("unreal") or word in self._book.phrases("denying") for word in beside
        ):
            return True
        subject = tree.child(verb, "nsubj")
        if any(k < subject and tree.lows[k] in _ASKING for k in tree.children(verb, "aux")):
            return True
        if any(
            tree.lows[k] == "whether" for k in tree.children(verb, "mark")
        ):  # 'asked whether he feared prison'
            return True
        while tree.relations[verb] == "conj":
            verb = tree.heads[verb]
        return tree.relations[verb] == "xcomp" and tree.lows[tree.heads[verb]] in self._book.phrases(
            "intending"
        )

    def _holds_verb(self, source: Phrase, classes: frozenset[str]) -> bool:
        """Tell whether words before a verb are a clause of their own."""
        tree = self._tree
        first = tree.at(self._tokens[source.first].start)
        last = tree.at(self._tokens[source.last - 1].start)
        loose = {"amod", "compound", "acl"}
        last = next((k for k in range(first + 1, last) if tree.lows[k] == "who"), last)  # 'people who saw it'
        return any(
            tree.classes[k] in classes
            and tree.relations[k] not in loose
            and tree.lows[k] not in self._book.phrases("describing_participles")
            and not (k > first and self._text.text[tree.starts[k]].isupper())  # 'Human Rights Watch'
            for k in range(first, last)
        )
