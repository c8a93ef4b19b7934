"""What every form of the program does with its folder: weigh it, and give it one time and the usual rights."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def weigh(path: Path) -> int:
    """Return the bytes of a file or link, or of everything below a folder."""
    files = path.rglob("*") if path.is_dir() and not path.is_symlink() else [path]
    return sum(p.lstat().st_size for p in files if p.is_symlink() or not p.is_dir())


def drop(path: Path) -> int:
    """Remove a file, link or folder and return the bytes it took; 0 where there is none."""
    if not path.exists() and not path.is_symlink():
        return 0
    size = weigh(path)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
    return size


def set_times(folder: Path, moment: int) -> None:
    """Give everything the commit's time, and rights that do not depend on the builder's umask.

    Shared libraries are read, never run, so they are not executable.
    """
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or (os.access(path, os.X_OK) and ".so" not in path.name)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
    os.utime(folder, (moment, moment))
