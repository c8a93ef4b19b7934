"""Who speaks by a noun: "Ortiz's claim that", 'the claim by Ortiz', "in Ortiz's view", and 'according to Ortiz'.

Relations are those of Universal Dependencies 2.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.asides import AsideReader
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.reading import Candidate
from telisik.analysis.syntax import VERBS

if TYPE_CHECKING:
    from telisik.analysis.model import Span
    from telisik.analysis.phrasebook import CueMatch
    from telisik.analysis.text import Sentence

_NOUN_CONTENT = ("acl", "nmod", "ccomp", "advcl", "acl:relcl")
_WITH = frozenset({"with", "from", "by", "of"})
_APART = 1
_DESCRIBING = frozenset({"amod", "compound", "acl", "acl:relcl"})
_AMONG = frozenset({"among", "from", "of", "within", "in"})
_LEADING_ON = 4
_TALKED_AT = frozenset({"from", "in", "at", "around", "among", "on", "inside", "within", "across"})
_SUBJECTS = frozenset({"nsubj", "nsubj:outer", "nsubj:pass"})


class StatementNounReader(AsideReader):
    """Reads the nouns of statements and views, and what stands behind 'according to', by the tree of the text."""

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
        near = found.source
        long = near is not None and near.last - near.first > 1
        if near and long and not self._is_speaker(source) and self._is_speaker(near):
            return replace(found, source=self._take_description(near, sentence))
        top = self._find_clause_head(noun)
        content = tuple(self._cut(tree.subtree(top, (noun,)), match)) if top != noun else ()
        if front := self._take_front(Phrase(match.first, match.last), source, sentence):
            content = (front,)
        core = self._take_core(noun)
        if led := self._find_pointed_at(match, sentence):
            return replace(found, source=source, core=core, content=(led,))
        return replace(found, source=source, core=core, content=tuple(self._widen(list(content))))

    def _find_pointed_at(self, match: CueMatch, sentence: Sentence) -> Span | None:
        """Return the sentence before one that only tells whose word it is: "*It was empty.* That's according to"."""
        opens = self._book.phrases("pointing_openings").match(self._low, sentence.first)
        points = opens > 0 and sentence.first + opens == match.first
        return self._text.sentences[sentence.index - 1].span if points and sentence.index else None

    def _take_description(self, source: Phrase, sentence: Sentence) -> Phrase:
        """Return a phrase whose last word opens a description with all of it: 'three people briefed | on the talks'."""
        if self._low[source.last - 1] not in self._book.phrases("describing_participles"):
            return source
        ends = (i for i in range(source.last, sentence.last) if not self._tokens[i].is_word)
        return Phrase(source.first, next(ends, sentence.last))

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

    def _find_predicated(self, noun: int) -> int:
        """Return the clause that a noun is said to be: "Ortiz's view is that | the bill will fail"; -1 for none."""
        tree = self._tree
        top = tree.heads[noun]
        if tree.relations[noun] not in _SUBJECTS or top <= noun:
            return -1
        link = tree.child(top, "cop")
        marked = any(tree.lows[k] == "that" and link < k for k in tree.children(top, "mark", "nsubj"))
        if noun < link and marked:
            return top
        clause = tree.child(top, "ccomp")
        return clause if clause >= 0 and tree.lows[top] in self._book.phrases("be_forms") else -1

    def _read_talk(self, match: CueMatch, sentence: Sentence, noun: int) -> Candidate | None:
        """Read 'The word from the palace is that he is well', 'One theory doing the rounds is that it burned'."""
        tree = self._tree
        stated = self._find_predicated(noun) if tree.lows[noun] in self._book.phrases("talk_nouns") else -1
        if stated < 0:
            return None
        between = tree.lows[noun + 1 : stated]
        held = between[: between.index("that")] if "that" in between else between
        placed = tree.lows[noun] in self._book.phrases("placed_talk") and any(
            word in _TALKED_AT for word in held
        )
        if not placed and not any(word in self._book.phrases("circulating_talk") for word in held):
            return None
        first = noun + 1 + len(held)
        span = tuple(self._spans([p for p in tree.subtree(stated) if p >= first]))
        return Candidate(Phrase(match.first, match.last), None, "hearsay", sentence, content=span)

    def _make_predicated(
        self, match: CueMatch, sentence: Sentence, owner: int, stated: int
    ) -> Candidate | None:
        """Return the owner of a noun with the clause that it is said to be: "*Ortiz's* guess is that | it failed"."""
        tree, source = self._tree, self._take_phrase(owner)
        idle = any(tree.lows[owner] in self._book.phrases(n) for n in ("nobody", "narrator_pronouns"))
        if idle or self._is_inside_quote(source.first):
            return None
        after = tree.at(self._tokens[match.last - 1].start) + 1
        that = next((k for k in range(max(owner, after), stated) if tree.lows[k] == "that"), after)
        span = tuple(self._spans([p for p in tree.subtree(stated) if p > that]))
        return Candidate(Phrase(match.first, match.last), source, "verb", sentence, content=span)

    def _find_owner(self, match: CueMatch, noun: int) -> int:
        """Return whose a statement is: "*Ortiz's* claim", 'claim by *Ortiz*', '*Republican* criticism that'; or -1."""
        tree = self._tree
        owner = tree.child(noun, "nmod:poss")
        if owner < 0:
            owner = next((k for k in tree.children(noun, "nmod") if self._follows_by(k)), -1)
        if owner < 0:
            owner = next((k for k in tree.children(noun, "nmod") if self._is_among(k)), -1)
        if owner < 0:  # 'The allegation, made by two guards, is that'
            making = self._book.phrases("making_participles")
            made = [k for k in tree.children(noun, "acl") if tree.lows[k] in making]
            owner = next((a for k in made for a in tree.kids[k] if self._follows_by(a)), -1)
        if owner < 0 and self._next(match.last) == "that":
            owning = self._book.phrases("owning_words")
            owner = next((k for k in tree.children(noun, "amod", "compound") if tree.lows[k] in owning), -1)
        return owner

    def _is_among(self, noun: int) -> bool:
        """Tell whether those who say what follows stand here: 'fears among *voters* that', 'hints by *aides* that'."""
        tree = self._tree
        led = any(tree.lows[k] in _AMONG for k in tree.children(noun, "case"))
        return led and self._leads_to_that(self._take_phrase(noun).last) and self._names_speaker(noun)

    def _leads_to_that(self, place: int) -> bool:
        """Tell whether 'that' follows a speaker, perhaps behind a place or 'is': 'fears among *voters here* that'."""
        tree, links = self._tree, self._book.phrases("be_forms")
        for here in range(place, min(place + _LEADING_ON, len(self._low))):
            if self._low[here] == "that":
                return True
            parted = here == place and self._low[here] == "," and self._next(here + 1) in links
            adverb = tree.classes[tree.at(self._tokens[here].start)] == "ADV"
            if not (parted or adverb or self._low[here] in links):
                return False
        return False

    def _list_said(self, noun: int, owner: int) -> list[int]:
        """Return the clauses that say what a noun states; behind its owner a parse may hang them elsewhere."""
        tree = self._tree
        said = [k for k in tree.children(noun, *_NOUN_CONTENT) if k > noun and k != owner]
        if not self._is_among(owner):
            return said
        said = [k for k in said if self._has_subject(k)]
        if said:
            return said
        loose = [*tree.children(owner, *_NOUN_CONTENT), *tree.children(tree.heads[noun], "ccomp", "advcl")]
        led = [k for k in loose if k > owner and tree.lows[min(tree.subtree(k))] == "that"]
        return [k for k in led if self._has_subject(k)]

    def _has_subject(self, clause: int) -> bool:
        """Tell whether a clause has a subject of its own: 'that *the pool* leaks', not 'that leaks'."""
        tree = self._tree
        subjects = tree.children(clause, "nsubj", "nsubj:pass", "expl", "compound")
        return any(not self._is_relative(k) for k in subjects)

    def _read_announced(self, match: CueMatch, sentence: Sentence, noun: int) -> Candidate | None:
        """Read a noun whose words a colon opens: 'Ortiz ended with a warning: "They will come back"'."""
        quote = self._quotes.find_after(self._tokens[match.last - 1].end)
        colon = self._next(match.last) == ":" and quote is not None
        if not colon or quote is None or self._tokens[match.last].end + _APART < quote.span.start:
            return None
        subject = self._tree.child(self._find_clause_head(noun), "nsubj")
        if not 0 <= subject < noun or not self._names_speaker(subject):
            return None
        source = self._take_phrase(subject)
        return Candidate(Phrase(match.first, match.last), source, "verb", sentence, content=(quote.inner,))

    def _take_led_clause(self, place: int, sentence: Sentence) -> tuple[Span, ...]:
        """Return the clause that 'that' opens right behind a noun, where a parse hangs it elsewhere."""
        if self._next(place) != "that" or not place + 1 < sentence.last - 1:
            return ()
        if not self._has_verb(place + 2, sentence.last):
            return ()
        return (self._reach_from(place + 1, sentence),)

    def _drop_clause(self, owner: Phrase) -> Phrase:
        """Return an owner without the verb before it that a parse joins to it: 'Auditors looked at | Ortiz'."""
        tree = self._tree
        for place in range(owner.last - 2, owner.first, -1):
            verb = tree.at(self._tokens[place].start)
            if tree.classes[verb] in VERBS and tree.relations[verb] not in _DESCRIBING:
                led = tree.classes[tree.at(self._tokens[place + 1].start)] == "ADP"
                return Phrase(min(place + 1 + led, owner.last - 1), owner.last)
        return owner

    def _read_possessed(self, match: CueMatch, sentence: Sentence) -> Candidate | None:
        """Read "Ortiz's claim that ..." and 'the claim by Ortiz that ...'."""
        tree = self._tree
        noun = tree.at(self._tokens[match.first].start)
        if noun < 0 or (tree.classes[noun] != "NOUN" and match.cue.takes != "view"):
            return None
        if talk := self._read_talk(match, sentence, noun):
            return talk
        owner = self._find_owner(match, noun)
        if owner < 0:
            return self._read_announced(match, sentence, noun)
        if match.cue.takes == "view":
            return self._read_view(match, sentence, noun, owner)
        said = self._list_said(noun, owner)
        if (stated := self._find_predicated(noun)) >= 0:
            return self._make_predicated(match, sentence, owner, stated)
        content = tuple(self._spans([p for k in said for p in tree.subtree(k)]))
        led = () if content else self._take_led_clause(match.last, sentence)
        bare = (
            not led
            and tree.lows[noun] in self._book.phrases("bare_statements")
            and not any(tree.classes[k] in VERBS for k in said)
        )
        content = content or led
        if (not content or bare) and not self._opens_talk(noun):
            return None
        told = self._is_among(owner)
        if (
            match.cue.takes == "clause"
            and not told
            and not led
            and not any(
                tree.child(k, "mark") >= 0 and tree.child(k, "nsubj", "nsubj:pass") >= 0 for k in said
            )
        ):
            return None
        if tree.classes[owner] == "PRON" and tree.relations[noun] == "obj":
            subject = self._find_subject(tree.heads[noun])
            owner = subject if subject >= 0 and not self._is_relative(subject) else owner
        source = self._drop_clause(self._take_phrase(owner))
        nobody = tree.lows[owner] in self._book.phrases("nobody")
        if not source or nobody or self._is_inside_quote(source.first):
            return None
        cue, core = Phrase(match.first, match.last), self._take_core(owner)
        return Candidate(cue, source, "verb", sentence, content=content, core=core)
