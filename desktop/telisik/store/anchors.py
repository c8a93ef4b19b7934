"""Finding the place of an earlier finding among those of a newer analysis of the same text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a finding stands, by position and by quote, and what it says."""

    id: int
    layer: str
    code: str
    rule: str
    start: int
    end: int
    quote: str


def _by_rule(anchor: Anchor) -> Hashable:
    return *_by_code(anchor), anchor.rule


def _by_code(anchor: Anchor) -> tuple[object, ...]:
    return *_by_position(anchor), anchor.code


def _by_position(anchor: Anchor) -> tuple[object, ...]:
    # The text is the same, so the same words elsewhere are another occurrence, whatever surrounds them.
    return anchor.layer, anchor.start, anchor.end, anchor.quote


_STEPS: tuple[Callable[[Anchor], Hashable], ...] = (_by_rule, _by_code, _by_position)


def place_anchors(old: Iterable[Anchor], new: Iterable[Anchor]) -> dict[int, int]:
    """Return which old id became which new one: the closest likeness first, each used once.

    A decision never crosses from one layer to the other: who speaks and what is stated are two questions.
    """
    placed: dict[int, int] = {}
    old_left, new_left = list(old), list(new)
    for step in _STEPS:
        waiting: dict[Hashable, list[Anchor]] = {}
        for anchor in new_left:
            waiting.setdefault(step(anchor), []).append(anchor)
        for anchor in old_left:
            if found := waiting.get(step(anchor)):
                placed[anchor.id] = found.pop(0).id
        taken = set(placed.values())
        old_left = [anchor for anchor in old_left if anchor.id not in placed]
        new_left = [anchor for anchor in new_left if anchor.id not in taken]
    return placed
