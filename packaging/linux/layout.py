"""Where the files of an installed Telisik lie on Linux: one tree that the .deb and the .rpm share."""

from __future__ import annotations

import gzip
import shutil
import subprocess
from pathlib import Path

import icons
import trees

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAME = "org.telisik.Telisik"  # AppStream asks for a name in this form


def lay_out(folder: Path, tree: Path, moment: int) -> None:
    """Copy the bundle, desktop entry, icons, file type, man pages and documents into ``tree``."""
    shutil.rmtree(tree, ignore_errors=True)
    place = tree / "usr/lib/telisik"
    place.parent.mkdir(parents=True)
    shutil.copytree(folder, place, symlinks=True)
    program = tree / "usr/bin/telisik"
    program.parent.mkdir(parents=True)
    program.symlink_to("../lib/telisik/telisik")
    _put(HERE / f"{NAME}.desktop", tree / f"usr/share/applications/{NAME}.desktop")
    _put(HERE / f"{NAME}.metainfo.xml", tree / f"usr/share/metainfo/{NAME}.metainfo.xml")
    _put(HERE / "telisik-mime.xml", tree / "usr/share/mime/packages/telisik.xml")
    theme = tree / "usr/share/icons/hicolor"
    _put(ROOT / "resources/icons/telisik.svg", theme / "scalable/apps/telisik.svg")
    for size in icons.SIZES:
        _put(ROOT / f"build/icons/telisik-{size}.png", theme / f"{size}x{size}/apps/telisik.png")
    for page, language in (("telisik.1", ""), ("telisik.id.1", "id/")):
        zip_file(HERE / page, tree / f"usr/share/man/{language}man1/telisik.1.gz")
    zip_file(ROOT / "CHANGELOG.md", tree / "usr/share/doc/telisik/changelog.gz")
    shutil.move(place / "licences", tree / "usr/share/doc/telisik/licences")
    shutil.move(place / "bill-of-materials.json", tree / "usr/share/doc/telisik/bill-of-materials.json")
    trees.set_times(tree, moment)


def _put(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)


def zip_file(source: Path, place: Path) -> None:
    """Write a file gzipped, the same bytes every time."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(source.read_bytes(), 9, mtime=0))


def find_needed(folder: Path) -> str:
    """Return the newest version of the C library that any file of the bundle asks for, like "2.36"."""
    newest = (2, 17)
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and (".so" in path.name or path.name == "telisik"):
            shown = subprocess.run(
                ["objdump", "-T", str(path)], capture_output=True, text=True, check=False
            ).stdout
            for word in shown.split():
                if word.startswith(("(GLIBC_2.", "GLIBC_2.")):
                    digits = word.strip("()").removeprefix("GLIBC_").split(".")
                    newest = max(newest, (int(digits[0]), int(digits[1])))
    return f"{newest[0]}.{newest[1]}"
