"""Where words begin and end in a text, in code points: for choosing words by keyboard and for dragging edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder

from telisik.analysis.model import Span
from telisik.ui.positions import PositionMap

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH = 400  # code points looked at on either side; no word is longer


class _Window:
    """The text round a place, because the finder copies what it looks at."""

    def __init__(self, text: str, place: int) -> None:
        self.start = max(0, place - _REACH)
        self.text = text[self.start : place + _REACH]
        self._positions = PositionMap(self.text)
        self._finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, self.text)

    def words(self) -> Iterator[Span]:
        """Go through the words, as spans of the whole text."""
        self._finder.toStart()
        begun: int | None = None
        start_of = QTextBoundaryFinder.BoundaryReason.StartOfItem
        end_of = QTextBoundaryFinder.BoundaryReason.EndOfItem
        while True:
            place = self._finder.position()
            reasons = self._finder.boundaryReasons()
            if begun is not None and reasons & end_of:
                yield Span(
                    self.start + self._positions.to_text(begun), self.start + self._positions.to_text(place)
                )
                begun = None
            if reasons & start_of:
                begun = place
            if self._finder.toNextBoundary() < 0:
                return


def word_at(text: str, place: int) -> Span | None:
    """Return the word that covers a place, or begins or ends there."""
    near = [word for word in _Window(text, place).words() if word.start <= place <= word.end]
    return near[-1] if near else None


def next_word(text: str, place: int) -> Span | None:
    """Return the first word that begins at a place or after it."""
    return next((word for word in _Window(text, place).words() if word.start >= place), None)


def previous_word(text: str, place: int) -> Span | None:
    """Return the last word that ends at a place or before it."""
    before = [word for word in _Window(text, place).words() if word.end <= place]
    return before[-1] if before else None


def snap_start(text: str, place: int) -> int:
    """Return the beginning of the word at a place; the place itself between words."""
    word = word_at(text, place)
    return place if word is None or place == word.end else word.start


def snap_end(text: str, place: int) -> int:
    """Return the end of the word at a place; the place itself between words."""
    before = next((word for word in _Window(text, place).words() if word.start < place <= word.end), None)
    return place if before is None else before.end


def step_words(
    text: str, chosen: Span | None, top: int, step: int, *, more: bool, fewer: bool
) -> Span | None:
    """Return the words chosen after one key: the next or previous word, or one more or fewer at an end.

    ``step`` is 1 or -1. ``more`` adds a word at that end, ``more`` and ``fewer`` take one away there. Without words
    chosen before it begins at ``top``. None where there is no further word.
    """
    if chosen is None:
        return next_word(text, top)
    if more and fewer:
        return _drop_word(text, chosen, step)
    word = next_word(text, chosen.end) if step > 0 else previous_word(text, chosen.start)
    if word is None or not more:
        return word
    return Span(min(chosen.start, word.start), max(chosen.end, word.end))


def _drop_word(text: str, chosen: Span, step: int) -> Span | None:
    last = previous_word(text, chosen.end) if step > 0 else next_word(text, chosen.start)
    if last is None:
        return None
    if step > 0:
        before = previous_word(text, last.start)
        return Span(chosen.start, before.end) if before and before.start >= chosen.start else chosen
    after = next_word(text, last.end)
    return Span(after.start, chosen.end) if after and after.end <= chosen.end else chosen
