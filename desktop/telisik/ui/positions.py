"""Where a code point of the canonical text stands in Qt's text, and back.

Python counts code points, Qt counts UTF-16 units: a character beyond U+FFFF is one of the first and two of
the second.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

_BEYOND = re.compile("[\U00010000-\U0010ffff]")


class PositionMap:
    """Converts offsets of one text; it keeps one number for each character beyond U+FFFF, and no more."""

    __slots__ = ("_beyond", "_units", "qt_length", "text_length")

    def __init__(self, text: str) -> None:
        """Find the characters of two units: ``_beyond`` in code points, ``_units`` in UTF-16 units."""
        # Looking at the length is ten times faster than looking for the characters, and mostly there are none.
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        found = _BEYOND.finditer(text) if units > len(text) else ()
        self._beyond = array("L", (match.start() for match in found))
        self._units = array("L", (start + index for index, start in enumerate(self._beyond)))
        self.text_length = len(text)
        self.qt_length = len(text) + len(self._beyond)

    def to_qt(self, code_point: int) -> int:
        """Return the offset in UTF-16 units."""
        return code_point + bisect_left(self._beyond, code_point)

    def to_text(self, unit: int) -> int:
        """Return the offset in code points; the middle of a character counts as its beginning."""
        return unit - bisect_left(self._units, unit)
