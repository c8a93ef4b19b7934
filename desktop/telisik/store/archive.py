"""A whole library in one file: to carry to another machine, or to put away.

A ZIP archive with the database, every original and evidence file, and a manifest with the size and SHA-256 of each;
nothing in it is believed before it agrees with the manifest.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
import tempfile
import zipfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telisik import __version__
from telisik.documents.limits import LARGEST_FILE
from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.backups import is_sound
from telisik.store.database import connect, refuse_unreadable
from telisik.store.faults import faults_of_disk
from telisik.store.originals import find_original, keep_original, open_original, sync_folder
from telisik.store.own_files import spare_library
from telisik.store.restoring import replace_library
from telisik.store.times import now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from telisik.store.database import Library

FORMAT = 1
SUFFIX = ".telisik"
IMPORT = QT_TRANSLATE_NOOP("Edit", "Import library")
_MANIFEST = "manifest.json"
_DATABASE = "library.db"
_MEMBER = re.compile(r"(originals|evidence)/[0-9a-f]{2}/[0-9a-f]{64}")
_BLOCK = 1 << 20
_LARGEST_MANIFEST = 200_000_000
_NO_ARCHIVE = (
    QT_TRANSLATE_NOOP("Fault", "“{name}” is not a library exported by Telisik, or it is damaged: {reason}."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was imported."),
    QT_TRANSLATE_NOOP("Fault", "Export the library again and take that file."),
)
_DAMAGED = QT_TRANSLATE_NOOP("Fault", "it is no ZIP file, or parts of it are missing")
_ALTERED = QT_TRANSLATE_NOOP("Fault", "a file in it was altered")
_OTHER_CONTENTS = QT_TRANSLATE_NOOP("Fault", "what is in it is not what an exported library holds")
_DAMAGED_DATABASE = QT_TRANSLATE_NOOP("Fault", "its database is damaged")
_NOT_THERE = (
    QT_TRANSLATE_NOOP("Fault", "There is no file “{name}”."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was imported."),
    QT_TRANSLATE_NOOP("Fault", "It may have been moved or renamed: look for it and open it again."),
)
_NOT_READ = (
    QT_TRANSLATE_NOOP("Fault", "“{name}” could not be read: {reason}."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was imported."),
    QT_TRANSLATE_NOOP("Fault", "Copy it to a folder on this machine and open the copy."),
)
_NEWER = (
    QT_TRANSLATE_NOOP("Fault", "“{name}” was exported by a newer Telisik."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was imported."),
    QT_TRANSLATE_NOOP("Fault", "Install the newer Telisik first."),
)
_OCCUPIED = (
    QT_TRANSLATE_NOOP("Fault", "There are articles in the library already: {folder}."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was imported."),
    QT_TRANSLATE_NOOP("Fault", "Choose an empty folder, or have it replaced; a backup is made first."),
)
_NOT_WRITTEN = (
    QT_TRANSLATE_NOOP("Fault", "The file “{name}” could not be written: {reason}."),
    QT_TRANSLATE_NOOP("Fault", "The library was left as it is."),
    QT_TRANSLATE_NOOP("Fault", "Choose another folder with free space."),
)


def export_library(library: Library, out: Path, progress: Callable[[int, int], None] | None = None) -> int:
    """Write the library into one file, read it back, and return how many files it holds.

    ``progress`` is told bytes written and bytes in all, and may raise to stop; then no file is left.
    """
    spare_library(library.folder, out)
    unfinished = out.with_name(f"{out.name}.part")
    try:
        # Beside the library there is room for it; one that is only looked at may be on a disc.
        near = out.parent if library.read_only else library.folder
        with tempfile.TemporaryDirectory(dir=near, prefix="export-") as place:
            database = Path(place) / _DATABASE
            with library.guard(), closing(sqlite3.connect(database)) as copy:
                library.db.conn.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            files = [(_DATABASE, database), *_list_files(library.folder)]
            _write(unfinished, files, progress)
        _verify(unfinished)
        unfinished.replace(out)
    except OSError as error:
        raise Fault(*_NOT_WRITTEN, name=out.name, reason=error.strerror or type(error).__name__) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return len(files)


def unpack_library(archive: Path, folder: Path, progress: Callable[[int, int], None] | None = None) -> int:
    """Make a library of an exported one in a folder that holds none, and return how many files it has."""
    with faults_of_disk(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / _DATABASE).exists() and (folder / _DATABASE).stat().st_size:
            raise Fault(*_OCCUPIED, folder=str(folder))
        ready, count = _unpack(archive, folder, progress)
        ready.replace(folder / _DATABASE)
        sync_folder(folder)
    return count


def import_library(
    library: Library,
    archive: Path,
    *,
    replace: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Put an exported library in the place of an open one, which is backed up first, and return its files.

    Only an empty library is replaced unasked. It is taken back like a restored backup; the files of the older
    one stay.
    """
    library.need_writable()
    with library.guard():
        occupied = library.db.conn.execute("SELECT 1 FROM articles LIMIT 1").fetchone() is not None
    if occupied and not replace:
        raise Fault(*_OCCUPIED, folder=str(library.folder))
    with faults_of_disk(library.folder):
        ready, count = _unpack(archive, library.folder, progress)
        try:
            replace_library(library, ready, IMPORT)
        finally:
            ready.unlink(missing_ok=True)
    return count


def _list_files(folder: Path) -> list[tuple[str, Path]]:
    """Return the kept files, each with its name in the archive: there they are all packed in the same way."""
    found = []
    for part in ("originals", "evidence"):
        for path in sorted((folder / part).glob("??/*")):
            name = path.relative_to(folder).as_posix().removesuffix(".gz")
            if _MEMBER.fullmatch(name):
                found.append((name, path))
    return found


def _write(out: Path, files: list[tuple[str, Path]], progress: Callable[[int, int], None] | None) -> None:
    total, done = sum(path.stat().st_size for _, path in files), 0
    manifest: dict[str, Any] = {"format": FORMAT, "program": __version__, "made_at": now(), "files": {}}
    with out.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as pack:
            for name, path in files:
                digest, size = hashlib.sha256(), 0
                # Media are packed already; a second pass would only take time.
                info = zipfile.ZipInfo(name)
                info.compress_type = (
                    zipfile.ZIP_STORED if name.startswith("evidence") else zipfile.ZIP_DEFLATED
                )
                with open_original(path) as source, pack.open(info, "w", force_zip64=True) as member:
                    while block := source.read(_BLOCK):
                        digest.update(block)
                        member.write(block)
                        size += len(block)
                        if progress is not None:
                            progress(min(done + size, total), total)
                done += path.stat().st_size
                manifest["files"][name] = {"sha256": digest.hexdigest(), "size": size}
            pack.writestr(_MANIFEST, json.dumps(manifest, sort_keys=True))
        file.flush()
        os.fsync(file.fileno())


def _verify(archive: Path) -> None:
    with _open(archive) as pack:
        for name, wanted in _read_manifest(pack, archive).items():
            with pack.open(name) as member:
                for _ in _stream(member, wanted, archive):
                    pass


def _unpack(archive: Path, folder: Path, progress: Callable[[int, int], None] | None) -> tuple[Path, int]:
    """Write the files to their places and return the database, checked but not in its place yet."""
    ready = folder / "library.imported"
    with _open(archive) as pack:
        files = _read_manifest(pack, archive)
        total, done = sum(int(wanted["size"]) for wanted in files.values()), 0
        try:
            for name, wanted in files.items():
                path = ready if name == _DATABASE else _find_place(folder, name)
                _extract(pack, name, wanted, path, archive)
                done += int(wanted["size"])
                if progress is not None:
                    progress(done, total)
            _check_database(ready, folder, archive)
        except BaseException:
            with suppress(OSError):
                ready.unlink(missing_ok=True)
            raise
    return ready, len(files)


def _find_place(folder: Path, name: str) -> Path:
    part, _, sha256 = name.split("/")
    return find_original(folder, sha256) if part == "originals" else folder / name


def _extract(pack: zipfile.ZipFile, name: str, wanted: dict[str, Any], path: Path, archive: Path) -> None:
    if name != _DATABASE and path.exists():
        return
    if name.startswith("originals") and wanted["size"] <= LARGEST_FILE:
        with pack.open(name) as member:
            content = b"".join(_stream(member, wanted, archive))
        keep_original(path.parents[2], name.rsplit("/", 1)[1], content)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with pack.open(name) as member, unfinished.open("wb") as file:
            for block in _stream(member, wanted, archive):
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        if name.startswith("evidence"):
            unfinished.chmod(0o400)
        unfinished.replace(path)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _stream(
    member: BinaryIO | Any,  # noqa: ANN401 - what zipfile opens is a kind of it
    wanted: dict[str, Any],
    archive: Path,
) -> Iterator[bytes]:
    """Give the bytes of a member; a fault as soon as they are more or others than the manifest says."""
    digest, size = hashlib.sha256(), 0
    try:
        while block := member.read(_BLOCK):
            digest.update(block)
            size += len(block)
            if size > wanted["size"]:
                break
            yield block
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise Fault(*_NO_ARCHIVE, name=archive.name, reason=_DAMAGED) from error
    if (size, digest.hexdigest()) != (wanted["size"], wanted["sha256"]):
        raise Fault(*_NO_ARCHIVE, name=archive.name, reason=_ALTERED)


def _open(archive: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(archive)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise Fault(*_NO_ARCHIVE, name=archive.name, reason=_DAMAGED) from error
    except FileNotFoundError as error:
        raise Fault(*_NOT_THERE, name=archive.name) from error
    except OSError as error:
        raise Fault(*_NOT_READ, name=archive.name, reason=error.strerror or type(error).__name__) from error


def _read_manifest(pack: zipfile.ZipFile, archive: Path) -> dict[str, dict[str, Any]]:
    """Return size and hash of every file; a fault where a name could lead outside the library."""
    try:
        if pack.getinfo(_MANIFEST).file_size > _LARGEST_MANIFEST:
            raise ValueError("the manifest is too large")
        manifest = json.loads(pack.read(_MANIFEST))
        newer = manifest["format"] > FORMAT
        files: dict[str, dict[str, Any]] = manifest["files"]
        names = set(pack.namelist()) - {_MANIFEST}
        for name, wanted in files.items():
            if name != _DATABASE and not _MEMBER.fullmatch(name):
                raise ValueError(f"“{name}” does not belong in a library")
            if not isinstance(wanted["size"], int) or not isinstance(wanted["sha256"], str):
                raise ValueError(f"{name} has no size or hash")
            if name != _DATABASE and wanted["sha256"] != name.rsplit("/", 1)[1]:
                raise ValueError(f"{name} is named by another hash")
        if names != set(files) or _DATABASE not in files or len(pack.namelist()) != len(files) + 1:
            raise ValueError("its files are not those of its manifest")
    except (KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile, EOFError) as error:
        raise Fault(*_NO_ARCHIVE, name=archive.name, reason=_OTHER_CONTENTS) from error
    if newer:
        raise Fault(*_NEWER, name=archive.name)
    return files


def _check_database(ready: Path, folder: Path, archive: Path) -> None:
    if not is_sound(ready):
        raise Fault(*_NO_ARCHIVE, name=archive.name, reason=_DAMAGED_DATABASE)
    db = connect(str(ready))
    try:
        refuse_unreadable(db, folder)
    finally:
        db.close()
