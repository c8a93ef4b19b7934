"""What a search found in an article: how many places, where they are, and the words around them.

The index tells which articles a search finds. Where in them is looked for here: FTS5's own marking goes through
every article that matches, also where a page of sixty is asked for.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from telisik.store.query import read_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.store.database import Library

_ROOM = 60
# What the index takes for letters: these and the marks over them, which it leaves out.
_LETTER, _BETWEEN, _MARKS = r"[^\W_]", r"[\W_]+", "[\u0300-\u036f]*"
_LAST_WITH_BASE = 0x2000


@dataclass(frozen=True, slots=True)
class Snippet:
    """Some words around a place that was found; ``marks`` are the found stretches of ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """What a search found in one article: how many places, where they are in its text, and the first of them."""

    article_id: int
    count: int
    places: tuple[tuple[int, int], ...]
    snippets: tuple[Snippet, ...]


def find_hits(library: Library, words: str, article_ids: Sequence[int], *, snippets: int = 1) -> list[Hit]:
    """Return what a search found in the texts of these articles, in their order; nothing of those without any."""
    pattern = make_pattern(read_terms(library, words))
    if pattern is None or not article_ids:
        return []
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT id, unpack(text) FROM articles WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(article_ids)),),
        )
        found = {number: _build_hit(number, text, pattern, snippets) for number, text in rows}
    return [hit for number in article_ids if (hit := found.get(number)) is not None and hit.count]


def count_hits(library: Library, words: str, article_ids: Sequence[int]) -> int:
    """Return how many places a search found in the texts of these articles."""
    pattern = make_pattern(read_terms(library, words))
    if pattern is None or not article_ids:
        return 0
    with library.guard():
        rows = library.db.conn.execute(
            "SELECT unpack(text) FROM articles WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(article_ids)),),
        )
        return sum(len(pattern.findall(fold(text))) for (text,) in rows)


def make_pattern(terms: Sequence[str]) -> re.Pattern[str] | None:
    """Return what finds FTS5 terms in a folded text; each matches from the beginning of a word."""
    phrases = [re.findall(rf"(?:{_LETTER}|[\u0300-\u036f])+", fold(term)) for term in terms]
    written = [
        _BETWEEN.join("".join(re.escape(c) + _MARKS for c in word) for word in phrase)
        for phrase in phrases
        if phrase
    ]
    if not written:
        return None
    # The longest first: of two that begin alike the regular expression takes the first.
    written.sort(key=len, reverse=True)
    return re.compile(rf"(?<!{_LETTER})(?:{'|'.join(written)})(?:{_LETTER}|[\u0300-\u036f])*")


def fold(text: str) -> str:
    """Return a text in small letters without marks over them, every character at its place."""
    if text.isascii():
        return text.lower()
    # The one letter that becomes two in small letters: i and the dot over it, which the index leaves out.
    return text.replace("\u0130", "i").lower().translate(_make_bases())


@cache
def _make_bases() -> dict[int, str]:
    """Return the letters with marks over them, each with the letter alone."""
    bases = {}
    for code in range(0x80, _LAST_WITH_BASE):
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) > 1 and all(unicodedata.combining(c) for c in parts[1:]):
            bases[code] = parts[0]
    return bases


def _build_hit(article_id: int, text: str, pattern: re.Pattern[str], snippets: int) -> Hit:
    places = [match.span() for match in pattern.finditer(fold(text))]
    return Hit(article_id, len(places), tuple(places), tuple(_cut_snippets(text, places, snippets)))


def _cut_snippets(text: str, places: list[tuple[int, int]], most: int) -> list[Snippet]:
    found: list[Snippet] = []
    reached = -1
    for place in places:
        if place[0] < reached:
            continue
        if len(found) == most:
            break
        start, end = _widen(text, *place)
        marks = tuple((s - start, e - start) for s, e in places if start <= s and e <= end)
        found.append(Snippet(text[start:end].replace("\n", " "), marks))
        reached = end
    return found


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with whole words around it, within its line."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    left, right = max(line_start, start - _ROOM), min(line_end, end + _ROOM)
    if left > line_start:
        # Not found gives 0, which leaves the word cut where it is too long to show whole.
        left = max(left, text.find(" ", left, start) + 1)
    if right < line_end:
        space = text.rfind(" ", end, right)
        right = space if space > end else right
    return left, right
