"""Copies of kept evidence for a reader: checked while they are made, read-only, and never of what could run.

What opens a copy is the system's program for its kind. So only kinds are given to it whose programs show and play, and
ask before they run or fetch anything: pictures, documents without macros, sound and film. Anything can be saved, which
opens nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.evidence import find_evidence_file
from telisik.store.faults import faults_of_disk

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.database import Library
    from telisik.store.model import Evidence

_REFUSED = (
    QT_TRANSLATE_NOOP("Fault", "“{name}” is not opened from here: a file of this kind can run or call out."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was opened; the file stays in the library."),
    QT_TRANSLATE_NOOP(
        "Fault",
        "Save a copy of it, and look at that with a program that you trust to show and not to run it.",
    ),
)
_MISSING = (
    QT_TRANSLATE_NOOP("Fault", "The file “{name}” is no longer in the library's folder."),
    QT_TRANSLATE_NOOP("Fault", "What was noted about it is still there: its name, size and SHA-256."),
    QT_TRANSLATE_NOOP("Fault", "Put it back from a backup of the folder, or attach it again."),
)
_ALTERED = (
    QT_TRANSLATE_NOOP("Fault", "The file “{name}” was altered after it was attached."),
    QT_TRANSLATE_NOOP("Fault", "No copy was made, because it would not be the evidence."),
    QT_TRANSLATE_NOOP("Fault", "Put it back from a backup of the folder, or attach it again."),
)
_NOT_WRITTEN = (
    QT_TRANSLATE_NOOP("Fault", "The copy could not be written to {name}: {reason}."),
    QT_TRANSLATE_NOOP("Fault", "The file stays in the library."),
    QT_TRANSLATE_NOOP("Fault", "Choose another place."),
)
_PICTURES = ("png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic", "avif")
_DOCUMENTS = (
    "pdf",
    "txt",
    "csv",
    "tsv",
    "md",
    "log",
    "docx",
    "xlsx",
    "pptx",
    "odt",
    "ods",
    "odp",
    "rtf",
    "epub",
)
_SOUND = ("mp3", "wav", "ogg", "oga", "opus", "flac", "m4a", "aac", "amr")
_FILM = ("mp4", "m4v", "mov", "webm", "mkv", "avi", "mpg", "mpeg", "3gp")
_SHOWN = frozenset((*_PICTURES, *_DOCUMENTS, *_SOUND, *_FILM))
# How a file begins that a system runs, whatever it is called: Windows, Linux, macOS, scripts, web pages.
_RUN = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!")
_PAGE = re.compile(rb"^\s*(<!doctype\s+html|<html|<svg|<\?xml|<script)", re.IGNORECASE)
_BLOCK = 1 << 20
_LOOKED_AT = 4096
_LONGEST_NAME = 120


def open_copy(
    library: Library, evidence: Evidence, folder: Path, progress: Callable[[int], None] | None = None
) -> Path:
    """Write a read-only copy into a private folder and return it, for the system's viewer.

    A fault where the file is of a kind that could run or call out, is missing, or was altered. ``progress`` is told
    the bytes copied and may raise to stop.
    """
    kept = _find(library, evidence)
    with faults_of_disk(library.folder), kept.open("rb") as file:
        beginning = file.read(_LOOKED_AT)
    if not is_shown(evidence.name, beginning):
        raise Fault(*_REFUSED, name=evidence.name)
    place = Path(tempfile.mkdtemp(dir=folder))
    copy = place / _clean_name(evidence.name)
    _copy(library, evidence, kept, copy, progress)
    copy.chmod(stat.S_IRUSR)
    return copy


def save_copy(
    library: Library, evidence: Evidence, out: Path, progress: Callable[[int], None] | None = None
) -> None:
    """Write a copy where the reviewer wants it, of whatever kind; it cannot be run as it is."""
    kept = _find(library, evidence)
    unfinished = out.with_name(f"{out.name}.part")
    try:
        _copy(library, evidence, kept, unfinished, progress)
        unfinished.replace(out)
    except OSError as error:
        raise Fault(*_NOT_WRITTEN, name=str(out), reason=error.strerror or type(error).__name__) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def is_shown(name: str, beginning: bytes) -> bool:
    """Tell whether a file of this name, beginning so, is of a kind that only shows and plays."""
    ending = name.rpartition(".")[2].casefold() if "." in name else ""
    return ending in _SHOWN and not beginning.startswith(_RUN) and _PAGE.match(beginning) is None


def _find(library: Library, evidence: Evidence) -> Path:
    kept = find_evidence_file(library.folder, evidence.sha256 or "")
    if not kept.is_file():
        raise Fault(*_MISSING, name=evidence.name)
    return kept


def _copy(
    library: Library, evidence: Evidence, kept: Path, out: Path, progress: Callable[[int], None] | None
) -> None:
    """Copy block by block; a fault, and no copy, where the bytes are not those that were attached."""
    digest, size = hashlib.sha256(), 0
    descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as copy, kept.open("rb") as file:
            while True:
                with faults_of_disk(library.folder):
                    block = file.read(_BLOCK)
                if not block:
                    break
                digest.update(block)
                size += len(block)
                copy.write(block)
                if progress is not None:
                    progress(size)
        if digest.hexdigest() != evidence.sha256:
            raise Fault(*_ALTERED, name=evidence.name)
    except BaseException:
        out.unlink(missing_ok=True)
        raise


def _clean_name(name: str) -> str:
    """Return a name that is one file in one folder on every system, with the ending that tells its kind."""
    stem, _, ending = name.rpartition(".")
    plain = re.sub(r"[^\w .,()-]", "_", stem).strip(" .") or "_"
    return f"{plain[:_LONGEST_NAME]}.{ending}"
