"""A library to work in, and disks that fail."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from store_samples import fill_library

from telisik.store.database import Library, open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with open_library(folder) as opened:
        yield opened


@pytest.fixture
def fill() -> Callable[..., int]:
    """Add an article of so many sentences, each with one finding, and return its id."""
    return fill_library


def _mount(*arguments: str) -> None:
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a test disk needs root on Linux")
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"this machine does not let a test mount a disk: {done.stderr.strip()}")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    _mount("-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place))
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.fixture
def lock_disk(tmp_path: Path) -> Iterator[Callable[[Path], Path]]:
    """Show a folder on a disk that cannot be written to, and return where."""
    place = tmp_path / "locked-disk"
    place.mkdir()
    shown: list[Path] = []

    def show(folder: Path) -> Path:
        _mount("--bind", str(folder), str(place))
        shown.append(place)
        _mount("-o", "remount,ro,bind", str(place))
        return place

    yield show
    for mounted in shown:
        subprocess.run(["umount", "--lazy", str(mounted)], check=True)
