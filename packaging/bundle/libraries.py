"""The shared libraries of a frozen folder on Linux: brings what a bare system lacks, drops what nothing asks for."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import trees

if TYPE_CHECKING:
    from pathlib import Path

C_LIBRARY = ("ld-linux", "libc.so", "libdl.so", "libm.so", "libpthread.so", "libresolv.so", "librt.so")
# Who prints has the system's own, which fits its printing service; without it Qt's dialog still prints into a file.
LEFT_TO_SYSTEM = ("libcups.so",)
# Opened by name while the program runs, so that no file asks for them.
OPENED_BY_NAME = ("libpython", "libseccomp")


def bring_system_libraries(inside: Path) -> None:
    """Copy the system libraries that PyInstaller leaves to the system, because a bare one has none of them.

    OpenGL's only pass calls on to the system's drivers, where there are any. Only the C library's own stay outside.
    """
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places = dict(re.findall(r"^\s*(\S+) \(libc6,[^)]*\) => (\S+)$", listed, flags=re.MULTILINE))
    while lacking := [name for name in _list_lacking(inside) if name in places]:
        for name in lacking:
            shutil.copyfile(places[name], inside / name)


def drop_left_to_system(inside: Path) -> int:
    """Drop the libraries that the system has wherever they are of use; return how many bytes that saved."""
    return sum(trees.drop(path) for path in inside.glob("lib*") if path.name.startswith(LEFT_TO_SYSTEM))


def drop_unneeded(inside: Path) -> int:
    """Drop libraries that no file of the bundle asks for, one after another; return how many bytes that saved.

    They came for what was pruned. Extension modules and plugins, which are opened by name, all stay.
    """
    saved = 0
    while orphans := _list_orphans(inside):
        saved += sum(map(trees.drop, orphans))
    return saved


def _list_orphans(inside: Path) -> list[Path]:
    needed = _list_needed(inside)
    folders = (inside, *inside.glob("*.libs"), inside / "PySide6" / "Qt" / "lib")
    libraries = [p for folder in folders for p in folder.glob("lib*.so*")]
    return [p for p in libraries if p.name not in needed and not p.name.startswith(OPENED_BY_NAME)]


def _list_lacking(inside: Path) -> list[str]:
    """Return the libraries that files of the bundle ask for and that are neither in it nor left to the system."""
    inside_now = {p.name for p in inside.rglob("*.so*")}
    lacking = _list_needed(inside) - inside_now
    return sorted(name for name in lacking if not name.startswith(C_LIBRARY + LEFT_TO_SYSTEM))


def _list_needed(inside: Path) -> set[str]:
    files = [p for p in inside.rglob("*.so*") if p.is_file() and not p.is_symlink()]
    shown = subprocess.run(
        ["readelf", "-d", *map(str, files)], capture_output=True, text=True, check=False
    ).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", shown))
