"""The untouched bytes of every article, each in a file named by its SHA-256."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def find_original(folder: Path, sha256: str) -> Path:
    """Return where the original with this hash is kept, or would be."""
    return folder / "originals" / sha256[:2] / sha256


def keep_original(folder: Path, sha256: str, content: bytes) -> Path:
    """Write the bytes once: whole or not at all, and never over what is there."""
    path = find_original(folder, sha256)
    if path.exists():
        return path
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


def sync_folder(folder: Path) -> None:
    """Have the system write the folder's names to the disk, where it lets a folder be synchronised at all."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
