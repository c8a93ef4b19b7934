"""Heads and feet that come only once, as on a document of one page: their place and look have to tell.

A line is one where it stands in the paper's margin, nearer to the edge than the text is to the paper's sides, alone in
its row and well apart from what is next to it, and looks the part: smaller than the text, or with a date, a page's
number, an address, a sign between two parts, or a claim to rights. What only stands there stays: it may be a title.
A sentence and a note on sources stay too.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from telisik.documents.dates import find_date

if TYPE_CHECKING:
    from telisik.documents.pdf_layout import Line, Page

_MARGIN = 0.09
_NEARER = 0.85
_APART = 1.5
_SMALLER = 0.95
_LONGEST = 120  # characters
_FEWEST_ROWS = 6
_RIGHTS = re.compile(r"(?i)©|\(c\)\s|\bhak cipta\b|\bcopyright\b|\ball rights reserved\b")
_NOTE = re.compile(r"(?i)(sumber|source|catatan|note)s?\b|.*\w[.!?][\"”’)]?$")
_SIGN = re.compile(
    r"(?i)\s[|•·●▪]\s|https?://|www\.|"
    r"\b[\w-]+\.(?:com|co\.id|id|net|org|news|info)\b|^(?:halaman|hal\.?|page|p\.)?\s?\d{1,4}\b\W|"
    r"[\s,|]\s?(?:halaman|hal\.?|page|p\.)?\s?\d{1,4}$"
)


def drop_lone_heads(page: Page) -> list[str]:
    """Take the running head and foot out of a page; return what was taken, the head first."""
    rows = _list_rows(page.lines)
    if len(rows) < _FEWEST_ROWS:
        return []
    sizes = Counter[float]()
    for line in page.lines:
        sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0]
    leading = median(above[0].middle - below[0].middle for above, below in pairwise(rows))
    side = min(line.left for line in page.lines if abs(line.size - body) < 0.5)
    taken: list[Line] = []
    for row, neighbour, edge in ((rows[0], rows[1], page.height), (rows[-1], rows[-2], 0.0)):
        gap = abs(row[0].middle - neighbour[0].middle)
        if gap > _APART * leading and _is_head(row, body, min(side, _MARGIN * page.height / _NEARER), edge):
            taken += row
    page.lines = [line for line in page.lines if line not in taken]
    return [line.text for line in taken]


def _list_rows(lines: list[Line]) -> list[list[Line]]:
    """Return the lines by height from the top, those at one height together, from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.middle):
        if rows and abs(rows[-1][0].middle - line.middle) < 0.35 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _is_head(row: list[Line], body: float, side: float, edge: float) -> bool:
    text = " ".join(line.text.strip() for line in row)
    if len(text) > _LONGEST or not all(
        abs(line.middle - edge) < _NEARER * side and line.size < 1.05 * body for line in row
    ):
        return False
    if _RIGHTS.search(text):
        return True
    is_small = all(line.size < _SMALLER * body for line in row)
    return not _NOTE.match(text) and (is_small or bool(_SIGN.search(text) or find_date(text)))
