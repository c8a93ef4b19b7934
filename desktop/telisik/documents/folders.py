"""Which files of a folder could be articles, in a stable order, without following links."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.documents.kinds import is_accessory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_FILES = 200_000


def list_article_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files as they are, and what folders hold but for hidden files and what only serves pages."""
    left = MOST_FILES
    for path in paths:
        found = _walk(path) if path.is_dir() else iter((path,))
        for _, file in zip(range(left), found, strict=False):
            left -= 1
            yield file


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(place, name)
            if not name.startswith(".") and not is_accessory(f"{Path(place).name}/{name}") and file.is_file():
                yield file
