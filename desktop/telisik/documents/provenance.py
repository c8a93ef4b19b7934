"""What an article's own first and last lines say of where it comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.documents.dates import find_date
from telisik.documents.metadata import Field, Origin, make_metadatum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.documents.metadata import Metadatum

_SITE = (
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}[A-Za-z0-9])?\.){1,3}"
    r"(?:com|co\.id|or\.id|go\.id|ac\.id|net|org|info|news|tv|id|co|me|asia|int|eu|uk|us|au|sg|my)"
)
_PLACE = r"[^\W\d_][\w .'()/-]{0,40}"
_PUBLISHER = re.compile(
    rf"\s{{0,40}}(?:{_PLACE}\s?[,|]\s?)?(?P<site>{_SITE})(?![\w.@/])(?:\s?[,|]?\s?\(?{_PLACE}\)?)?\s?[-–—|:]",
    re.IGNORECASE,
)
_LOOKED_AT = 240
_FIRST_LINES = 8
_LAST_LINES = 4
_LONGEST_LINE = 140
_HEAD = 4000
_NAME = r"[A-Z][\w.'’-]{0,30}"
_BYLINE = re.compile(
    r"\W{0,3}(?:(?i:ditulis oleh|laporan wartawan|oleh|penulis|reporter|jurnalis|wartawan|written by|by|author)\b)"
    r"\s?:?\s"
    rf"(?P<name>{_NAME}(?:\s{_NAME}){{0,4}}(?:(?:,|\s(?:dan|and|&))\s{_NAME}(?:\s{_NAME}){{0,4}}){{0,3}})"
    r"(?P<rest>\s?[|,(–-].{0,60})?\.?"
)


def find_publisher(text: str) -> str | None:
    """Return the site named in the tag an article begins with ("JAKARTA, KOMPAS.com -"), or None."""
    return next(
        (found["site"] for line in _list_first(text) if (found := _PUBLISHER.match(line[:_LOOKED_AT]))), None
    )


def list_text_metadata(text: str) -> Iterator[Metadatum | None]:
    """Yield publisher, author and date where the lines that articles begin and end with name them."""
    yield make_metadatum(Field.PUBLISHER, find_publisher(text) or "", Origin.TEXT)
    first = _list_first(text)
    last = [line for line in text[-_HEAD:].split("\n") if line.strip()][-_LAST_LINES:]
    for line in (line.strip() for line in [*first, *last] if len(line) <= _LONGEST_LINE):
        if found := _BYLINE.fullmatch(line):
            yield make_metadatum(Field.AUTHOR, found["name"], Origin.TEXT)
    for line in first:
        # In a sentence a date is when something happened, not when it was told.
        if len(line) <= _LONGEST_LINE and not line.rstrip().endswith(".") and (date := find_date(line)):
            yield make_metadatum(Field.PUBLISHED, date, Origin.TEXT)


def _list_first(text: str) -> list[str]:
    return [line for line in text[:_HEAD].split("\n") if line.strip()][:_FIRST_LINES]
