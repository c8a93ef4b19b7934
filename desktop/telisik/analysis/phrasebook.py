"""A pack's words made fast to look up: cues through spaCy's PhraseMatcher, word lists as phrase tries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from telisik.analysis.text import split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from telisik.analysis.pack import Cue, Pack
    from telisik.analysis.text import Token

_DOC_TOKENS = 50_000
_OTHER = "_"


class Phrases:
    """A word list of one or more words a phrase, matched at a place in a list of lower-case words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Index the phrases by their first word, longest first."""
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(set(phrases), key=len, reverse=True):
            words = tuple(split_words(phrase.lower()))
            if words:
                self._by_first.setdefault(words[0], []).append(words)

    def match(self, words: Sequence[str], place: int) -> int:
        """Return how many words the longest phrase takes at a place; 0 where none stands there, or no word."""
        if place >= len(words):
            return 0
        for phrase in self._by_first.get(words[place], ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def find(self, words: Sequence[str]) -> int:
        """Return the place of the first phrase in a list of words; -1 where there is none."""
        return next((i for i in range(len(words)) if self.match(words, i)), -1)

    def words(self) -> Iterator[str]:
        """Return the phrases' first words."""
        return iter(self._by_first)

    def __contains__(self, words: object) -> bool:
        """Tell whether a word, or a tuple of words, is a phrase of the list."""
        key = (words,) if isinstance(words, str) else words
        return isinstance(key, tuple) and key in self._by_first.get(key[0], ())


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A cue found in a text: its tokens (first, and one past the last) and the cue it is of."""

    first: int
    last: int
    cue: Cue


class Phrasebook:
    """All cues and word lists of a pack, ready to match."""

    def __init__(self, pack: Pack) -> None:
        """Compile the pack once."""
        self.pack = pack
        self._lists = {name: Phrases(phrases) for name, phrases in pack.lexicons.items()}
        self._empty = Phrases(())
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._cues = {cue.id: cue for cue in pack.cues}
        for cue in pack.cues:
            docs = [Doc(self._vocab, words=split_words(w)) for w in cue.words]
            self._matcher.add(cue.id, docs)
        self._known = {word for cue in pack.cues for phrase in cue.words for word in split_words(phrase)}

    def phrases(self, name: str) -> Phrases:
        """Return a word list by its name, an empty one where the pack has none."""
        return self._lists.get(name, self._empty)

    def strip_clitic(self, word: str) -> str:
        """Return a word of people or offices without its possessive clitic: 'pengacaranya' as 'pengacara'."""
        for ending in self.phrases("possessives").words():
            bare = word.removesuffix(ending)
            if bare != word and any(bare in self.phrases(name) for name in ("offices", "humans")):
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
