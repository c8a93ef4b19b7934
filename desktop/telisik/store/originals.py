"""The untouched bytes of every article, each in a file named by their SHA-256.

What becomes smaller by it is kept packed by gzip, under the same name with ``.gz``: ``gzip -d`` gives the bytes back.
Where the article's text, which the database holds, tells every byte, there is no file before the text changes.
"""

from __future__ import annotations

import codecs
import gzip
import hashlib
import os
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

_WORTH = 0.9
_BLOCK = 1 << 20
# The forms in which editors and chat programs write plain text: what stands before it, and its encoding. Libraries
# rely on each of them for originals that have no file: one may be added, none ever taken away.
_FORMS = (
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"", "utf-16-le"),
    (b"", "utf-16-be"),
    (b"", "cp1252"),
)


def find_original(folder: Path, sha256: str) -> Path:
    """Return where the original with this hash is kept; where it is not, a path that does not exist."""
    plain = folder / "originals" / sha256[:2] / sha256
    packed = plain.with_name(f"{sha256}.gz")
    return packed if packed.exists() else plain


def open_original(path: Path) -> BinaryIO:
    """Open what ``find_original`` found, for reading the bytes themselves."""
    return cast("BinaryIO", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def is_unaltered(path: Path, sha256: str, open_it: Callable[[Path], BinaryIO] = open_original) -> bool:
    """Tell whether a kept file holds the bytes with this hash; they are never all in memory."""
    digest = hashlib.sha256()
    try:
        with open_it(path) as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        return False
    return digest.hexdigest() == sha256


def keep_original(folder: Path, sha256: str, content: bytes) -> Path:
    """Write the bytes once: whole or not at all, and never over what is there."""
    path = find_original(folder, sha256)
    if path.exists():
        return path
    # No time and no name in it: the same bytes always give the same file.
    packed = gzip.compress(content, 6, mtime=0)
    if len(packed) < _WORTH * len(content):
        path, content = path.with_name(f"{sha256}.gz"), packed
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
        sync_folder(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


def is_told(text: str, content: bytes) -> bool:
    """Tell whether bytes are the text in a usual form of a plain file, so that they need no file of their own."""
    return any(content == form for form in _list_forms(text))


def tell_original(text: str, sha256: str) -> bytes | None:
    """Return the bytes with this hash where they are the text in a usual form of a plain file, else None."""
    forms = _list_forms(text)
    return next((content for content in forms if hashlib.sha256(content).hexdigest() == sha256), None)


def _list_forms(text: str) -> Iterator[bytes]:
    wholes = (text, text.replace("\n", "\r\n")) if "\n" in text else (text,)
    for before, encoding in _FORMS:
        for whole in wholes:
            with suppress(UnicodeEncodeError):  # the encoding lacks a letter of it
                yield before + whole.encode(encoding)


def keep_own_original(connection: sqlite3.Connection, folder: Path, article_id: object) -> None:
    """Write the original of an article whose text is about to change, where the text alone told it."""
    row = connection.execute(
        "SELECT sha256, unpack(text) FROM articles WHERE id = ?", (article_id,)
    ).fetchone()
    if row is None or find_original(folder, row[0]).exists():
        return
    content = tell_original(row[1], row[0])
    if content is not None:
        keep_original(folder, row[0], content)


def sync_folder(folder: Path) -> None:
    """Have the system write the folder's names to the disk, where it lets a folder be synchronised at all."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
