"""Calendar dates in an article: a day and a month at least, in figures or in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.model import Span

if TYPE_CHECKING:
    from telisik.analysis.article import Article

_NUMERIC = re.compile(
    r"(?<![\w/.-])(?:(?P<iso>\d{4}-\d{2}-\d{2})|\d{1,2}[/.-]\d{1,2}[/.-](?P<year>\d{4}|\d{2})|(?<=\()\d{1,2}/\d{1,2}(?=\)))(?![\w/])"
)
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")


@dataclass(frozen=True, slots=True)
class Date:
    """A date in the text; ``full`` where it names the year."""

    span: Span
    full: bool


def find_dates(article: Article) -> list[Date]:
    """Return the dates that a text names, those in figures first."""
    found = [
        Date(Span(m.start(), m.end()), bool(m["iso"] or m["year"])) for m in _NUMERIC.finditer(article.text)
    ]
    words = article.words
    for place in article.find("months", range(len(words))):
        before, after = place.start - 1, place.stop
        day_before = before >= 0 and bool(_DAY.match(words.lows[before]))
        day_after = after < len(words) and bool(_DAY.match(words.lows[after]))
        if not day_before and not day_after:
            continue
        year = after if day_before else after + 1
        full = year < len(words) and bool(_YEAR.match(words.lows[year]))
        first = before if day_before else place.start
        last = year if full else (place.stop - 1 if day_before else after)
        found.append(Date(words.span(first, last), full))
    return found
