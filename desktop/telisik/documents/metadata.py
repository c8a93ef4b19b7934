"""What an article tells of itself, each value with where it was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from telisik.documents.canonical import make_canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_VALUE = 2000


class Field(StrEnum):
    """What can be known of an article. Dates are ISO 8601, as exact as they were given."""

    TITLE = "title"
    PUBLISHER = "publisher"
    AUTHOR = "author"
    PUBLISHED = "published"
    ADDRESS = "address"
    ARCHIVE_ADDRESS = "archive_address"
    RETRIEVED = "retrieved"
    LANGUAGE = "language"
    CAPTION = "caption"
    CONTAINER_SHA256 = "container_sha256"


class Origin(StrEnum):
    """Where a value was found."""

    STRUCTURED = "structured"  # schema.org data in a page
    TAG = "tag"  # a page's own head: meta, link, title, lang
    BODY = "body"  # what the page or document shows: heading, byline, time
    PROPERTIES = "properties"  # a document's properties
    HEADERS = "headers"  # of a mail message or a web server
    SAVED = "saved"  # noted by the program that saved the page
    RECORD = "record"  # a column of a table or a key of a record
    TEXT = "text"  # the article's first or last lines
    FILE = "file"  # the file itself
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Metadatum:
    """One value and where it was found."""

    field: Field
    value: str
    origin: Origin


class DropKind(StrEnum):
    """What the extraction leaves out of a text."""

    RELATED = "related"
    COMMENT = "comment"
    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    CAPTION = "caption"
    RUNNING_HEAD = "running_head"
    DELETED = "deleted"
    NOTE = "note"
    SIGNATURE = "signature"
    QUOTED = "quoted"
    ATTACHMENT = "attachment"
    ACTIVE = "active"
    SHORT_MESSAGE = "short_message"
    FRONT_MATTER = "front_matter"
    TRUNCATED = "truncated"  # what follows is missing from the file; the text is the last that is there
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Dropped:
    """One thing left out of the text: its kind and its first words."""

    kind: DropKind
    text: str


MOST_DROPPED = 300
_LONGEST_DROPPED = 240


def make_metadatum(field: Field, value: object, origin: Origin) -> Metadatum | None:
    """Return the value as one line of canonical text, or None where nothing is left of it."""
    line = " ".join(make_canonical(str(value)[: 4 * LONGEST_VALUE]).split())[:LONGEST_VALUE]
    return Metadatum(field, line, origin) if line else None


def make_dropped(kind: DropKind, text: str) -> Dropped | None:
    """Return what was left out, shortened, or None where it had no words."""
    line = " ".join(make_canonical(text[: 4 * _LONGEST_DROPPED]).split())
    if len(line) > _LONGEST_DROPPED:
        line = f"{line[: _LONGEST_DROPPED - 1]}…"
    return Dropped(kind, line) if line else None


def keep_first(found: Iterable[Metadatum | None]) -> tuple[Metadatum, ...]:
    """Return the first value of each field, in the order of the fields."""
    first: dict[Field, Metadatum] = {}
    for metadatum in found:
        if metadatum is not None:
            first.setdefault(metadatum.field, metadatum)
    return tuple(first[field] for field in Field if field in first)


def find_value(metadata: Iterable[Metadatum], field: Field) -> str | None:
    """Return the value of a field, or None."""
    return next((metadatum.value for metadatum in metadata if metadatum.field is field), None)
