"""Parts of a long text, each read as an article of its own, so that findings come early and memory stays bounded.

Up to ``WHOLE`` code points a text is one part. Beyond that it is hardly one article but a collection or a book; it is
cut between paragraphs where it can be, never inside a quotation that runs on from one paragraph to the next.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from telisik.analysis.model import Attribution, Finding, Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = 40_000
_FIRST = 10_000  # the first part, so that a long text shows what it holds at once
_PART = 20_000
_LONGEST = 30_000
# A line end that no opening quotation mark follows.
_BREAK = re.compile(r"\n(?!\s*[\"“„«])")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s")

_Placed = TypeVar("_Placed", Attribution, Finding, Quotation, Span)


def cut_parts(text: str) -> Iterator[Span]:
    """Yield the parts of a text in order; together they are all of it."""
    start = 0
    while len(text) - start > WHOLE:
        end = _find_cut(text, start)
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _find_cut(text: str, start: int) -> int:
    """Return where a part that starts here ends: after a paragraph, else a sentence, else a word, else anywhere."""
    near, far = start + (_PART if start else _FIRST), start + _LONGEST
    for pattern in (_BREAK, _SENTENCE_END):
        if found := pattern.search(text, near, far):
            return found.end()
    space = text.rfind(" ", near, far)
    return space + 1 if space >= 0 else far


def move(found: _Placed, offset: int) -> _Placed:
    """Return what was found in a part with the offsets of the whole text."""
    if not offset:
        return found
    if isinstance(found, Span):
        return Span(found.start + offset, found.end + offset)
    if isinstance(found, Quotation):
        introducer = move(found.introducer, offset) if found.introducer else None
        return replace(found, span=move(found.span, offset), introducer=introducer)
    source, cue, content = (_move_all(part, offset) for part in (found.source, found.cue, found.content))
    if isinstance(found, Finding):
        return replace(found, span=move(found.span, offset), source=source, cue=cue, content=content)
    return replace(found, label=move(found.label, offset), source=source, cue=cue, content=content)


def _move_all(spans: tuple[Span, ...], offset: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + offset, span.end + offset) for span in spans)
