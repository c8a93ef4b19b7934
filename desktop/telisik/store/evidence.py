"""Evidence: links with the day they were seen, and files copied in under their hash.

A file is copied as a stream, so that a long video fills no memory, and made unable to run. Nothing here opens one.
"""

from __future__ import annotations

import hashlib
import mimetypes
import os
import stat
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.building import build_edit
from telisik.store.changes import Change, Row
from telisik.store.faults import faults_of_disk
from telisik.store.model import Evidence
from telisik.store.originals import sync_folder
from telisik.store.text import clean
from telisik.store.times import now, write_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.changes import Edit
    from telisik.store.database import Library
    from telisik.store.model import Review

_ADD_LINK = QT_TRANSLATE_NOOP("Edit", "Add link")
_REMOVE_LINK = QT_TRANSLATE_NOOP("Edit", "Remove link")
_ADD_FILE = QT_TRANSLATE_NOOP("Edit", "Add file")
_REMOVE_FILE = QT_TRANSLATE_NOOP("Edit", "Remove file")
_NO_FILE = (
    QT_TRANSLATE_NOOP("Fault", "“{name}” is not a file that can be kept as evidence."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Choose an ordinary file."),
)
_UNREADABLE = (
    QT_TRANSLATE_NOOP("Fault", "The file “{name}” could not be read: {reason}."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Check that you may read it, then add it again."),
)
_CHANGING = (
    QT_TRANSLATE_NOOP("Fault", "The file “{name}” was changing while it was copied."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Wait until it is complete, then add it again."),
)
_BLOCK = 1 << 20


class FileState(StrEnum):
    """How a kept file stands against its hash."""

    WHOLE = "whole"
    MISSING = "missing"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as it was copied in: its name as it came, size in bytes, type and hash."""

    sha256: str
    name: str
    size: int
    media_type: str


def find_evidence_file(folder: Path, sha256: str) -> Path:
    """Return where the evidence with this hash is kept, or would be."""
    return folder / "evidence" / sha256[:2] / sha256


def keep_evidence_file(
    library: Library, path: Path, progress: Callable[[int], None] | None = None
) -> KeptFile:
    """Copy a file into the library; the same bytes are kept once.

    ``progress`` is told how many bytes are copied so far and may raise to stop; then nothing is kept.
    """
    library.need_writable()
    kept = _copy(library.folder, path, progress)
    with library.transaction(durable=True) as connection:
        connection.execute(
            "INSERT OR IGNORE INTO evidence_files (sha256, size, media_type, added_at) VALUES (?, ?, ?, ?)",
            (kept.sha256, kept.size, kept.media_type, now()),
        )
    return kept


def add_link(review: Review, finding_id: int | None, address: str, *, title: str = "") -> Edit:
    """Attach a link, seen now, to a finding or with None to the whole article."""
    row = _write_row(Evidence(0, finding_id, address, _moment(), title=title, reviewer=review.reviewer))
    return _add(review, _ADD_LINK, finding_id, row)


def add_file(review: Review, finding_id: int | None, kept: KeptFile, *, title: str = "") -> Edit:
    """Attach a kept file, seen now, to a finding or with None to the whole article."""
    evidence = Evidence(
        0,
        finding_id,
        "",
        _moment(),
        title=title,
        reviewer=review.reviewer,
        name=kept.name,
        sha256=kept.sha256,
    )
    return _add(review, _ADD_FILE, finding_id, _write_row(evidence))


def remove_link(review: Review, finding_id: int | None, evidence_id: int) -> Edit:
    """Take a link or a file off; the file itself stays in the library, so that this can be undone."""
    old = find_evidence(review, finding_id, evidence_id)
    table, key = _name_row(review, finding_id, evidence_id)
    name = _REMOVE_FILE if old.sha256 else _REMOVE_LINK
    return build_edit(review, name, Change(table, key, _write_row(old), None), finding_id=finding_id)


def find_evidence(review: Review, finding_id: int | None, evidence_id: int) -> Evidence:
    """Return a piece of evidence of a finding, or with None of the whole article; a KeyError if there is none."""
    held = review.evidence if finding_id is None else review.find(finding_id).evidence
    for evidence in held:
        if evidence.id == evidence_id:
            return evidence
    raise KeyError(evidence_id)


def _add(review: Review, name: str, finding_id: int | None, row: Row) -> Edit:
    held = review.evidence if finding_id is None else review.find(finding_id).evidence
    number = max((evidence.id for evidence in held), default=0) + 1
    table, key = _name_row(review, finding_id, number)
    return build_edit(review, name, Change(table, key, None, row), finding_id=finding_id)


def _name_row(review: Review, finding_id: int | None, evidence_id: int) -> tuple[str, Row]:
    if finding_id is None:
        return "article_evidence", {"article_id": review.article.id, "id": evidence_id}
    return "evidence", {"finding_id": finding_id, "id": evidence_id}


def _write_row(evidence: Evidence) -> Row:
    """Return the row without what the key and the kept file say."""
    told_elsewhere = {"id", "finding_id", "size", "media_type"}
    row: Row = {name: value for name, value in asdict(evidence).items() if name not in told_elsewhere}
    return {**row, "seen_at": write_time(evidence.seen_at), "stance": evidence.stance.value}


def _moment() -> datetime:
    return datetime.now(UTC)


def _copy(folder: Path, path: Path, progress: Callable[[int], None] | None) -> KeptFile:
    place = folder / "evidence"
    with faults_of_disk(folder):
        place.mkdir(exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=place, suffix=".part")
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as copy:
            sha256, size = _stream(path, copy, folder, progress)
        kept = find_evidence_file(folder, sha256)
        with faults_of_disk(folder):
            if not kept.exists():
                kept.parent.mkdir(exist_ok=True)
                # Read only and never executable, whatever it was where it came from.
                unfinished.chmod(stat.S_IRUSR)
                unfinished.replace(kept)
                sync_folder(kept.parent)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return KeptFile(sha256, clean(path.name), size, media_type)


def _stream(
    path: Path, copy: BinaryIO, folder: Path, progress: Callable[[int], None] | None
) -> tuple[str, int]:
    """Copy block by block and return the hash and the size; reading and writing fail with their own sentence."""
    digest, size = hashlib.sha256(), 0
    with _open_source(path) as source:
        before = os.fstat(source.fileno())
        while block := _read_block(source, path):
            digest.update(block)
            size += len(block)
            # One that grows as fast as it is read would be copied until the disk is full.
            if size > before.st_size:
                raise Fault(*_CHANGING, name=clean(path.name))
            with faults_of_disk(folder):
                copy.write(block)
            if progress is not None:
                progress(size)
        after = os.fstat(source.fileno())
    with faults_of_disk(folder):
        copy.flush()
        os.fsync(copy.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or size != after.st_size:
        raise Fault(*_CHANGING, name=clean(path.name))
    return digest.hexdigest(), size


def _open_source(path: Path) -> BinaryIO:
    try:
        # Not blocking, so that a pipe without a writer is refused instead of waited for.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise Fault(*_UNREADABLE, name=clean(path.name), reason=error.strerror or "?") from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Fault(*_NO_FILE, name=clean(path.name))
    return os.fdopen(descriptor, "rb", buffering=0)


def _read_block(source: BinaryIO, path: Path) -> bytes:
    try:
        return source.read(_BLOCK)
    except OSError as error:
        raise Fault(*_UNREADABLE, name=clean(path.name), reason=error.strerror or "?") from error
