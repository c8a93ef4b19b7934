"""What a reader hands over: a text with what is known of it, or the parts that a file holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telisik.documents.metadata import MOST_DROPPED, make_dropped, make_metadatum

if TYPE_CHECKING:
    from telisik.documents.metadata import DropKind, Dropped, Field, Metadatum, Origin


@dataclass(slots=True)
class Extract:
    """A text that is not canonical yet, its encoding and media type, and what was found around it.

    Of several values for one field the first counts, so readers add the best first. ``truncated``: the end of the
    file that it came from is missing.
    """

    text: str
    encoding: str
    media_type: str
    extraction: str
    metadata: list[Metadatum] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    truncated: bool = False

    def tell(self, name: Field, value: object, origin: Origin) -> None:
        """Add a value where there is one."""
        if value and (made := make_metadatum(name, value, origin)):
            self.metadata.append(made)

    def drop(self, kind: DropKind, text: str) -> None:
        """List something that was left out of the text."""
        if len(self.dropped) < MOST_DROPPED and (made := make_dropped(kind, text)):
            self.dropped.append(made)


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a file: its bytes, its name, and what its surroundings tell of it."""

    name: str
    data: bytes
    metadata: tuple[Metadatum, ...] = ()
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """An article of a table, a chat or a list: its text, and the bytes that it stands in."""

    name: str
    data: bytes
    extract: Extract
