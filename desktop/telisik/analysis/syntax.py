"""The parse of a text as rules read it: heads, relations and word classes by token, whatever parser made them.

Relations are those of Universal Dependencies 2. Offsets are code points of the canonical text, as everywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from spacy.tokens import Doc

VERBS = frozenset({"VERB", "AUX"})  # the word classes of a clause's head and its helpers


@dataclass(slots=True)
class Tree:
    """Parsed tokens in text order: where they stand, what they depend on, by which relation."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    kids: list[list[int]] = field(default_factory=list)

    def add(self, doc: Doc) -> None:
        """Append a parse."""
        base = len(self.starts)
        strings = doc.vocab.strings
        shifts, relations, classes, starts, words = doc.to_array(
            ["HEAD", "DEP", "POS", "IDX", "ORTH"]
        ).T.tolist()
        names = {key: strings[key] for key in {*relations, *classes}}
        forms = {key: strings[key] for key in set(words)}
        lows = {key: form.lower() for key, form in forms.items()}
        self.heads += [
            base + place + (shift if shift < 1 << 63 else shift - (1 << 64))
            for place, shift in enumerate(shifts)
        ]
        self.relations += [names[key] for key in relations]
        self.classes += [names[key] for key in classes]
        self.starts += starts
        self.ends += [start + len(forms[key]) for start, key in zip(starts, words, strict=True)]
        self.lows += [lows[key] for key in words]
        self.kids.extend([] for _ in range(len(doc)))
        for place in range(base, base + len(doc)):
            if self.heads[place] != place:
                self.kids[self.heads[place]].append(place)

    def at(self, offset: int) -> int:
        """Return the token that holds an offset, or the last before it; -1 before the first."""
        return bisect_right(self.starts, offset) - 1

    def child(self, place: int, *relations: str) -> int:
        """Return the first child with one of the relations; -1 where there is none."""
        return next((k for k in self.kids[place] if self.relations[k] in relations), -1)

    def children(self, place: int, *relations: str) -> list[int]:
        """Return the children with one of the relations."""
        return [k for k in self.kids[place] if self.relations[k] in relations]

    def subtree(self, place: int, leave: Iterable[int] = ()) -> list[int]:
        """Return a token and all below it in text order, without the branches to be left out."""
        out: list[int] = []
        left = set(leave)
        stack = [place]
        while stack:
            one = stack.pop()
            out.append(one)
            stack.extend(k for k in self.kids[one] if k not in left)
        return sorted(out)

    def is_below(self, place: int, above: int) -> bool:
        """Tell whether one token is another or depends on it."""
        while place != above and self.heads[place] != place:
            place = self.heads[place]
        return place == above

    def find_runs(self, places: Collection[int]) -> list[tuple[int, int]]:
        """Return the stretches of neighbouring tokens among those given: first, and one past the last."""
        runs: list[tuple[int, int]] = []
        for place in sorted(places):
            if runs and runs[-1][1] == place:
                runs[-1] = (runs[-1][0], place + 1)
            else:
                runs.append((place, place + 1))
        return runs


def grow_tree(doc: Doc | None) -> Tree:
    """Return a parse as a tree; an empty one where there is no parse."""
    tree = Tree()
    if doc is not None:
        tree.add(doc)
    return tree
