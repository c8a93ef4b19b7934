"""Read the articles written for the judge: plain text with what is unproven marked in it.

A file of ``corpus`` holds articles of one language, each after a line ``@@ genre``. ``[[UF:words]]`` marks an assertion
by the letters of its code; a question mark after them says that annotators would differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODES = {
    "HS": "HEARSAY",
    "AA": "ATTR_ANON",
    "IA": "INTENT_ACCUSATION",
    "FG": "FIGURE_NO_SOURCE",
    "UF": "UNATTRIBUTED_FACT",
    "AD": "ATTR_DOC_UNIDENTIFIED",
    "AW": "ATTR_WEAK",
    "pr": "PREDICTION",
    "he": "HEDGED",
    "su": "SUPERLATIVE",
    "lo": "LOADED",
    "oq": "ORPHAN_QUOTE",
}
_ARTICLE = re.compile(r"(?m)^@@ ")
_MARK = re.compile(r"\[\[(\w\w)(\??):|\]\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """An assertion marked in a text: its code, its place in code points, and whether annotators would differ."""

    code: str
    start: int
    end: int
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """An article with its assertions."""

    name: str
    language: str
    text: str
    marked: tuple[Marked, ...]


def read_corpus(folder: Path) -> list[Sample]:
    """Return every article of the folder's files ``<language>-<number>.txt``, in order."""
    return [sample for path in sorted(folder.glob("*.txt")) for sample in _read_file(path)]


def _read_file(path: Path) -> Iterator[Sample]:
    for number, block in enumerate(_ARTICLE.split(path.read_text("utf-8"))[1:]):
        text, marked = unmark(block.partition("\n")[2].strip())
        yield Sample(f"{path.stem}-{number:02}", path.stem[:2], text, marked)


def unmark(text: str) -> tuple[str, tuple[Marked, ...]]:
    """Return a marked text without its marks, and what they mark. Raises ValueError where one is not closed."""
    plain, opened, marked, last = "", [], [], 0
    for match in _MARK.finditer(text):
        plain += text[last : match.start()]
        last = match.end()
        if match[1]:
            opened.append((CODES[match[1]], len(plain), bool(match[2])))
        elif opened:
            code, start, optional = opened.pop()
            marked.append(Marked(code, start, len(plain), optional))
        else:
            raise ValueError(f"a mark is closed that was not opened: {text[:last][-60:]!r}")
    if opened:
        raise ValueError(f"a mark is not closed: {text[:60]!r}")
    return plain + text[last:], tuple(marked)
