"""An article as the program holds it: its canonical text, its untouched bytes, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telisik.documents.metadata import Dropped, Metadatum
    from telisik.errors import Fault


class Route(StrEnum):
    """How an article reached the program."""

    FILE = "file"
    DROP = "drop"
    PASTE = "paste"
    ARGUMENT = "argument"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Document:
    """Canonical text and provenance.

    ``original`` are the bytes as they came and ``sha256`` their hash; ``encoding`` is the one they were read
    with; ``extraction`` names the version of the code that made ``text`` from them. An article out of an
    archive, a table or a chat names that in ``container``; its original is its own part of it.
    """

    text: str
    original: bytes
    sha256: str
    name: str
    route: Route
    encoding: str
    media_type: str
    extraction: str
    title: str | None = None
    publisher: str | None = None
    container: str = ""
    metadata: tuple[Metadatum, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    signature: bytes = b""

    @property
    def size(self) -> int:
        """Return the size of the original in bytes."""
        return len(self.original)


@dataclass(frozen=True, slots=True)
class Refused:
    """A part of an archive, table or chat that is no article, and why."""

    name: str
    fault: Fault
