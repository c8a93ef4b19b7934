"""Finding the place of an earlier finding again: in a newer analysis, and in a text that was extracted anew.

In the same text a place is a position. In another it is looked for as W3C's selectors are meant to be used: by
position, then by the quoted words with what stands around them, then by words that are nearly the same
(https://www.w3.org/TR/annotation-model/#text-quote-selector).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

# Out of 100, as rapidfuzz counts: how like the words, and how like what stands around them, must be.
_WORDS_ALIKE = 82.0
_AROUND_ALIKE = 55.0
# A quote as long as this stands for itself where it occurs once.
_TELLING = 24
# The share of two spans, of their union, from which they are the same mark with other edges.
_SAME_MARK = 0.5


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


def find_quote(text: str, quote: str, prefix: str, suffix: str, start: int) -> tuple[int, int] | None:
    """Return start and end of a quote in a text that may have changed, or None where it is not there any more.

    ``start`` is where it stood, ``prefix`` and ``suffix`` the characters around it there.
    """
    end = start + len(quote)
    if text[start:end] == quote and _score_around(text, start, end, prefix, suffix) >= _AROUND_ALIKE:
        return start, end
    places = list(_find_all(text, quote))
    if places:
        scored = [
            (_score_around(text, place, place + len(quote), prefix, suffix), -abs(place - start), place)
            for place in places
        ]
        score, _, best = max(scored)
        if score >= _AROUND_ALIKE or (len(places) == 1 and len(quote) >= _TELLING):
            return best, best + len(quote)
    return _find_alike(text, quote, prefix, suffix)


def _find_alike(text: str, quote: str, prefix: str, suffix: str) -> tuple[int, int] | None:
    if len(quote) > len(text):
        return None
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=_WORDS_ALIKE)
    if found is None:
        return None
    start, end = _trim(text, found.dest_start, found.dest_end)
    around = _score_around(text, start, end, prefix, suffix)
    # Words that are only nearly the same need what stands around them, unless there are many of them.
    return (start, end) if end > start and (around >= _AROUND_ALIKE or len(quote) >= 2 * _TELLING) else None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen to whole words and leave out the spaces at both ends."""
    while start > 0 and text[start - 1].isalnum() and start < end and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and end > start and text[end - 1].isalnum():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _score_around(text: str, start: int, end: int, prefix: str, suffix: str) -> float:
    """Return how like the surroundings are; 100 where there were none, as at both ends of a text."""
    before, after = text[max(0, start - len(prefix)) : start], text[end : end + len(suffix)]
    if not prefix and not suffix:
        return 100.0
    from rapidfuzz import fuzz

    # One side may have been cut off or changed, so that the better one counts.
    sides = [fuzz.ratio(was, is_) for was, is_ in ((prefix, before), (suffix, after)) if was]
    return max(sides)


def _find_all(text: str, quote: str) -> Iterator[int]:
    place = text.find(quote)
    while place >= 0:
        yield place
        place = text.find(quote, place + 1)


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
    return placed | _place_overlapping(old_left, new_left)


def _place_overlapping(old: list[Anchor], new: list[Anchor]) -> dict[int, int]:
    """Place marks of the same code whose edges moved: the greatest share first."""
    by_code: dict[tuple[str, str], list[Anchor]] = {}
    for anchor in new:
        by_code.setdefault((anchor.layer, anchor.code), []).append(anchor)
    shares = sorted(
        (
            (-share, anchor.id, candidate.id)
            for anchor in old
            for candidate in by_code.get((anchor.layer, anchor.code), ())
            if (share := _share(anchor, candidate)) >= _SAME_MARK
        ),
    )
    placed: dict[int, int] = {}
    taken: set[int] = set()
    for _, old_id, new_id in shares:
        if old_id not in placed and new_id not in taken:
            placed[old_id] = new_id
            taken.add(new_id)
    return placed


def _share(one: Anchor, other: Anchor) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0.0
