"""Vectors of known words, one number for each class: written down, not learned, so that rare names are known by sight.

``known_words.txt`` and ``known_names.txt`` hold words by class. A word in several classes ("Jordan") has all of them,
and upper and lower case share a vector. Names of several words teach which words begin such a name or go on with it.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import srsly
from known_names import read_lists
from spacy.attrs import LOWER
from spacy.strings import hash_string
from spacy.vectors import Vectors

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

_LISTS = [Path(__file__).parent / name for name in ("known_words.txt", "known_names.txt")]
_KINDS = {"places": "place", "bodies": "body"}  # what known_names.txt calls two of the classes
_GROUPS = {
    "country": "place", "region": "place", "city": "place", "place": "place",
    "company": "body", "body": "body", "media": "body", "team": "body",
}  # fmt: skip
_SMALL = frozenset(
    ["a", "al", "an", "and", "da", "dan", "de", "del", "der", "di", "do", "for", "in", "ke", "la", "le", "los", "of",
     "on", "or", "the", "und", "van", "von", "y", "yang", "&", "-", ".", "'"]
)  # fmt: skip


def read_classes(language: str) -> dict[str, set[str]]:
    """Return the classes of each word that is known in texts of a language, in lower case."""
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for kind, name in _list_names(language):
        words = name.lower().split()
        if len(words) == 1:
            classes[words[0]].add(kind)
        pieces = [(piece, n) for n, word in enumerate(words) for piece in {word, *word.split("-")}]
        for piece, number in pieces if len(pieces) > 1 else []:
            if piece != name.lower() and piece not in _SMALL:
                part = "rest" if number or not name.lower().startswith(piece) else "first"
                classes[piece].add(f"{_GROUPS.get(kind, kind)} {part}")
    return dict(classes)


def _list_names(language: str) -> Iterator[tuple[str, str]]:
    """Yield names of both languages with their kind, but other words of one language in its own texts alone."""
    for path in _LISTS:
        for title, names in read_lists(path).items():
            kind = title.removesuffix(" id").removesuffix(" en").removesuffix(" world")
            kind = _KINDS.get(kind, kind)
            foreign = title.endswith(" id") if language == "en" else title == "starter"
            if not foreign or kind in _GROUPS or kind in ("given", "family"):
                yield from ((kind, name) for name in names)


def add_vectors(nlp: Language, language: str) -> None:
    """Give a language's pipeline the vectors of known words; words of the same classes share a row."""
    classes = read_classes(language)
    columns = sorted({kind for kinds in classes.values() for kind in kinds})
    rows = sorted({tuple(sorted(kinds)) for kinds in classes.values()})
    table = np.zeros((len(rows), len(columns)), dtype=np.float32)
    for number, kinds in enumerate(rows):
        table[number, [columns.index(kind) for kind in kinds]] = 1
    places = {kinds: number for number, kinds in enumerate(rows)}
    vectors = Vectors(strings=nlp.vocab.strings, data=table, name="known_words", attr="LOWER")
    vectors.key2row = {hash_string(word): places[tuple(sorted(kinds))] for word, kinds in classes.items()}
    nlp.vocab.vectors = vectors


class Forgetting:
    """Takes the vectors of some of a batch's words away for a while, as a text has names that no list holds."""

    def __init__(self, nlp: Language, docs: Sequence[Doc], share: float, rng: random.Random) -> None:
        """Draw the words of the batch to forget."""
        self._rows: dict[int, int] = nlp.vocab.vectors.key2row
        words = sorted({token.lower for doc in docs for token in doc})
        self._forgotten = [word for word in words if rng.random() < share]
        self._kept: dict[int, int] = {}

    def __enter__(self) -> None:
        self._kept = {word: self._rows.pop(word) for word in self._forgotten if word in self._rows}

    def __exit__(self, *_error: object) -> None:
        self._rows.update(self._kept)


def keep_key(folder: Path) -> None:
    """Write down in a saved pipeline that vectors go by lower case, which spaCy reads but does not write by itself."""
    path = folder / "vocab" / "vectors.cfg"
    srsly.write_json(path, srsly.read_json(path) | {"attr": LOWER}, indent=0)
