"""Reading in this process, as the child does it: the product reads in its fenced child only."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from telisik.documents.document import Document, Refused, Route
from telisik.documents.limits import open_regular
from telisik.documents.reader import list_bytes, list_open

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def list_file(path: Path, route: Route) -> Iterator[Document | Refused]:
    """Yield every article of a file; a Fault where there is none."""
    with os.fdopen(open_regular(path), "rb") as file:
        yield from list_open(file, path.name or os.fspath(path), route)


def read_file(path: Path, route: Route) -> Document:
    """Return the first article of a file."""
    return next(item for item in list_file(path, route) if isinstance(item, Document))


def read_bytes(data: bytes, name: str, route: Route) -> Document:
    """Return the first article of bytes that came with a name."""
    return next(item for item in list_bytes(data, name, route) if isinstance(item, Document))
