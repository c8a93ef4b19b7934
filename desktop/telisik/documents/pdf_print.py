"""What a browser prints in the margins of a page: when and from where, its title, the page's number.

Chromium and Firefox put the date and the title above, the address and "1/3" below. On a single page nothing comes
again, so ``drop_running_heads`` cannot know them for what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.documents.dates import read_date

if TYPE_CHECKING:
    from telisik.documents.pdf_layout import Line, Page

_ADDRESS = re.compile(r"https?://[^\s…]+")
_CUT_ADDRESS = re.compile(r"https?://\S*(?:…|\.\.\.)\S*")
_MOMENT = re.compile(
    r"(?i)(?P<first>\d{1,4})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<third>\d{2,4}),?\s+"
    r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[ap]\.?m\.?)?"
)
_COUNT = re.compile(r"\d{1,4}\s?(?:/|of|dari)\s?\d{1,4}")
_EDGE = 0.06  # browsers print within 15 mm of the paper's edge
_ROW = 3.0


@dataclass(slots=True)
class PrintMarks:
    """The address and the day (ISO 8601) that were printed, where whole and clear, and every line taken out."""

    address: str = ""
    printed: str = ""
    dropped: tuple[str, ...] = ()


def drop_print_marks(pages: list[Page]) -> PrintMarks:
    """Take the browser's rows out of every page that has them; a row is known by an address or a moment in it."""
    marks = PrintMarks()
    dropped: list[str] = []
    for page in pages:
        gone = [line for row in _list_edge_rows(page) if _is_printed(row) for line in row]
        page.lines = [line for line in page.lines if line not in gone]
        for line in gone:
            marks.address = marks.address or _read_address(line.text)
            marks.printed = marks.printed or _read_day(line.text)
        dropped += [line.text for line in gone]
    marks.dropped = tuple(dict.fromkeys(dropped))
    return marks


def _list_edge_rows(page: Page) -> list[list[Line]]:
    """Return the outermost row at the top and at the bottom, where it stands at the paper's very edge."""
    middles = [line.middle for line in page.lines]
    edges = []
    if middles and max(middles) > (1 - _EDGE) * page.height:
        edges.append(max(middles))
    if middles and min(middles) < _EDGE * page.height:
        edges.append(min(middles))
    return [[line for line in page.lines if abs(line.middle - edge) < _ROW] for edge in edges]


def _is_printed(row: list[Line]) -> bool:
    """Tell whether a row holds a moment or an address alone in its piece; a sentence that has one does not count."""
    texts = [line.text.strip() for line in row]
    return any(
        _MOMENT.match(text)
        or _ADDRESS.fullmatch(text)
        or _CUT_ADDRESS.fullmatch(text)
        or _is_address_and_count(text)
        for text in texts
    )


def _is_address_and_count(text: str) -> bool:
    start, _, end = text.partition(" ")
    return bool(
        (_ADDRESS.fullmatch(start) or _CUT_ADDRESS.fullmatch(start)) and _COUNT.fullmatch(end.strip())
    )


def _read_address(text: str) -> str:
    found = _ADDRESS.match(text.strip())
    return found[0] if found and not _CUT_ADDRESS.match(text.strip()) else ""


def _read_day(text: str) -> str:
    """Return the day of a moment; none where day and month could be one another, as nobody can tell them apart."""
    found = _MOMENT.match(text.strip())
    if found is None:
        return ""
    first, second, third = (int(found[name]) for name in ("first", "second", "third"))
    if len(found["first"]) == 4:
        return read_date(f"{first:04}-{second:02}-{third:02}") or ""
    year = third + 2000 if third < 100 else third
    if first > 12 or first == second:
        return read_date(f"{year:04}-{second:02}-{first:02}") or ""
    if second > 12:
        return read_date(f"{year:04}-{first:02}-{second:02}") or ""
    return ""
