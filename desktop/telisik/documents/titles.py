"""A title for an article that came without one: its first line, or as much of it as makes a title."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.documents.metadata import Field, Origin, keep_first, make_metadatum

if TYPE_CHECKING:
    from telisik.documents.document import Document

_LONGEST = 96
# "JAKARTA, KOMPAS.com - ", "WANHEARTNEWS.COM - ": where it comes from, not what it says.
_DATELINE = re.compile(r"^[^\n]{2,48}?\s[-–—]{1,2}\s+(?=\S)")
_UPPER = 0.5
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def find_title(text: str) -> str:
    """Return the first line that has words, without its dateline, cut at a word where it is long."""
    first = _LINE.search(text)
    line = " ".join(first[0].split()) if first else ""
    dateline = _DATELINE.match(line)
    if dateline is not None and _looks_like_dateline(dateline.group()):
        line = line[dateline.end() :]
    if len(line) <= _LONGEST:
        return line.rstrip(" .")
    return line[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"


def _looks_like_dateline(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    upper = sum(character.isupper() for character in letters)
    return bool(letters) and (upper / len(letters) > _UPPER or "." in text)


def name_document(document: Document) -> Document:
    """Return the document with a title: where it tells none, its first line, else its name."""
    if document.title:
        return document
    line = find_title(document.text)
    told = make_metadatum(Field.TITLE, line or document.name, Origin.TEXT if line else Origin.FILE)
    metadata = keep_first([*document.metadata, told])
    return replace(document, title=line or document.name, metadata=metadata)
