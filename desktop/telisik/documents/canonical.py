"""The canonical text: what every offset counts in, made once at import and never changed again.

| what comes in | what it becomes |
|---|---|
| CRLF, CR, VT, FF, NEL, U+2028, U+2029 | LF |
| NBSP and every other Unicode space (U+1680, U+2000 to U+200A, U+202F, U+205F, U+3000) | one space each |
| BOM, soft hyphen, zero-width space, word joiner and the invisible operators (U+2060 to U+2064) | nothing |
| direction marks, embeddings, overrides and isolates; deprecated format and annotation characters | nothing |
| C0 and C1 controls (except LF and TAB), DEL, noncharacters | nothing |
| a surrogate pair given as two code points | its character |
| a lone surrogate | U+FFFD |
| more than 30 combining marks in a row | U+034F after each 30, as in Unicode's stream-safe format |
| everything else | Unicode NFC |

ZWJ, ZWNJ, variation selectors and tags stay: emoji and scripts need them. Whitespace at both ends stays.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from typing import NamedTuple

# Sets below U+10000 are looked up in a table, ten times faster than sets that reach beyond.
_LINE_ENDS = re.compile("[\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls without TAB, LF and the line ends above
    "\u00ad\u200b\ufeff"  # soft hyphen, zero-width space, BOM
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction
    "\u2060-\u2064\u206a-\u206f\ufff9-\ufffb"  # word joiner, invisible operators, deprecated, annotation
    "\ufdd0-\ufdef\ufffe\uffff]"  # noncharacters
)
_PLANE_ENDS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
_REMOVED_BEYOND = re.compile(f"[{_PLANE_ENDS}]")
_LONGEST_MARK_RUN = 30
_GRAPHEME_JOINER = "\u034f"


def make_canonical(text: str) -> str:
    """Return the canonical text; a second pass changes nothing."""
    units = text.encode("utf-16-le", "surrogatepass")
    text = units.decode("utf-16-le", "replace")
    # Nothing that can be printed is replaced or removed, and a long text is mostly that: this is five times as fast.
    if not text.replace("\n", "").replace("\t", "").isprintable():
        text = _replace_unseen(text, has_beyond=len(units) > 2 * len(text))
    return _normalise(text)


def _replace_unseen(text: str, *, has_beyond: bool) -> str:
    """Replace and remove characters; ``has_beyond``: one beyond U+FFFF, which took two units, is among them."""
    text = _LINE_ENDS.sub("\n", text.replace("\r\n", "\n"))
    text = _SPACES.sub(" ", text)
    text = _REMOVED.sub("", text)
    return _REMOVED_BEYOND.sub("", text) if has_beyond else text


def _normalise(text: str) -> str:
    # Normalising sorts a run of marks in quadratic time: a crafted file of marks would hold it for hours.
    # Composing can lengthen a run again, as U+0344 becomes two marks.
    broken = _break_mark_runs(text)
    composed = unicodedata.normalize("NFC", broken)
    return composed if composed == broken else _break_mark_runs(composed)


def _break_mark_runs(text: str) -> str:
    patterns = _mark_patterns()
    if not patterns.possible.search(text):
        return text
    return patterns.run.sub(rf"\g<0>{_GRAPHEME_JOINER}", text)


class _MarkPatterns(NamedTuple):
    """``run``: the longest run of combining marks that another follows; ``possible``: a fast test for one."""

    possible: re.Pattern[str]
    run: re.Pattern[str]


@cache
def _mark_patterns() -> _MarkPatterns:
    marks = [code for code in range(0x300, sys.maxunicode) if unicodedata.combining(chr(code))]
    low = "".join(chr(code) for code in marks if code < 0x10000) + "\U00010000-\U0010ffff"
    every = "".join(map(chr, marks))
    rest = _LONGEST_MARK_RUN - 1
    return _MarkPatterns(
        re.compile(f"[{low}][{low}]{{{rest}}}[{low}]"),
        re.compile(f"[{every}][{every}]{{{rest}}}(?=[{every}])"),
    )
