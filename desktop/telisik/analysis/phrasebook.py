"""A pack's words made fast to look up: cues through spaCy's PhraseMatcher, word lists by their first words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from telisik.analysis.inflection import expand, read_irregular
from telisik.analysis.model import Layer
from telisik.analysis.phrased import KIND as PHRASE_KIND
from telisik.analysis.phrases import Phrases, PhraseTable
from telisik.analysis.text import split_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from telisik.analysis.pack import Cue, Pack, Rule
    from telisik.analysis.text import Token

_DOC_TOKENS = 50_000
_OTHER = "_"
_NO_PHRASES = Phrases(())


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A cue found in a text: its tokens (first, and one past the last) and the cue it is of."""

    first: int
    last: int
    cue: Cue


class _Lists(dict[str, Phrases]):
    """Word lists by name, an empty one for any other name."""

    def __missing__(self, name: str) -> Phrases:
        return _NO_PHRASES


class Phrasebook:
    """All cues and word lists of a pack, ready to match.

    ``phrases`` gives a word list by its name, an empty one where the pack has none: readers ask thousands of times a
    text. ``assertion_rules`` are the rules of that layer by the kind of test the engine applies; ``table`` finds the
    words they look for, and the pack's word lists, in one pass.
    """

    def __init__(self, pack: Pack) -> None:
        """Compile the pack once."""
        self.pack = pack
        self._lists = _Lists((name, Phrases(phrases)) for name, phrases in pack.lexicons.items())
        self.phrases: Callable[[str], Phrases] = self._lists.__getitem__
        self._possessives = tuple(pack.lexicons.get("possessives", ()))
        self.assertion_rules = _sort_rules(pack)
        kinds = {kind: Phrases(_list_cues(rule)) for kind, rule in self.assertion_rules.items()}
        self.table = PhraseTable({**self._lists, **kinds})
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._cues = {cue.id: cue for cue in pack.cues}
        self._known: set[str] = set()
        for cue in pack.cues:
            phrases = [split_words(w) for w in self._list_words(cue)]
            self._matcher.add(cue.id, [Doc(self._vocab, words=words) for words in phrases])
            self._known.update(word for words in phrases for word in words)

    def _list_words(self, cue: Cue) -> list[str]:
        """Return a cue's words with every form of its verbs."""
        irregular = read_irregular(self.pack.lexicons.get("irregular_verbs", ()))
        doubling = frozenset(self.pack.lexicons.get("doubling_verbs", ()))
        return list(dict.fromkeys([*cue.words, *expand(cue.verbs, irregular, doubling)]))

    def strip_clitic(self, word: str) -> str:
        """Return a word of people or offices without its clitic, a doubled one in full: 'orang2' as 'orang-orang'."""
        if word.endswith("2") and word[:-1].isalpha() and word[:-1] in self.phrases("humans"):
            return f"{word[:-1]}-{word[:-1]}"
        if not word.endswith(self._possessives):
            return word
        if word in self.phrases("pronouns") or word in self.phrases("fixed_words"):
            return word
        for ending in self._possessives:
            bare = word.removesuffix(ending)
            if bare != word and any(
                bare in self.phrases(name) for name in ("offices", "humans", "documents")
            ):
                return bare
        return word

    def find_cues(self, tokens: Sequence[Token]) -> list[CueMatch]:
        """Return the cues in a text in order; where cues of one kind overlap, the longest."""
        found: list[CueMatch] = []
        for base in range(0, len(tokens), _DOC_TOKENS):
            # Only words of cues enter the vocabulary, which would else grow with every text.
            words = [t.lower if t.lower in self._known else _OTHER for t in tokens[base : base + _DOC_TOKENS]]
            for key, first, last in self._matcher(Doc(self._vocab, words=words)):
                cue = self._cues[self._vocab.strings[key]]
                found.append(CueMatch(base + first, base + last, cue))
        return _keep_longest(found)


def _sort_rules(pack: Pack) -> Mapping[str, Rule]:
    rules = (rule for rule in pack.rules if rule.layer is Layer.ASSERTION)
    return {_name_kind(rule): rule for rule in rules}


def _name_kind(rule: Rule) -> str:
    """Return the kind of draft a rule words: of rules that only look for phrases there may be many."""
    kind = str((rule.model_extra or {}).get("kind", ""))
    return rule.id if kind == PHRASE_KIND else kind


def _list_cues(rule: Rule) -> Sequence[str]:
    cues: Sequence[str] = (rule.model_extra or {}).get("cues", ())
    return cues


def _keep_longest(found: list[CueMatch]) -> list[CueMatch]:
    kept: list[CueMatch] = []
    for match in sorted(found, key=lambda m: (m.first, -(m.last - m.first), m.cue.id)):
        if any(
            k.first <= match.first
            and match.last <= k.last
            and (k.last - k.first) > (match.last - match.first)
            for k in kept[-6:]
        ):
            continue
        kept.append(match)
    return kept
