"""Takes out of a frozen folder what Telisik never reaches: Qt's other plugins and languages, debug symbols, sources."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import trees

if TYPE_CHECKING:
    from pathlib import Path

# What is dropped, and why: globs below the bundle's _internal folder. Each was looked at in a naive bundle.
DROPPED = {
    "no connection is ever opened": (
        "PySide6/Qt/lib/libQt6Network*", "PySide6/Qt6Network*", "PySide6/Qt/plugins/networkinformation",
        "PySide6/Qt/plugins/tls",
    ),
    "embedded displays without a desktop": (
        "PySide6/Qt/plugins/egldeviceintegrations", "PySide6/Qt/plugins/platforms/libqeglfs*",
        "PySide6/Qt/plugins/platforms/libqlinuxfb*", "PySide6/Qt/plugins/platforms/libqvnc*",
        "PySide6/Qt/plugins/platforms/libqvkkhrdisplay*", "PySide6/Qt/plugins/platforms/libqminimal*",
        "PySide6/Qt/lib/libQt6EglF*", "PySide6/Qt/lib/libQt6EglFs*", "PySide6/Qt/plugins/generic",
    ),
    "image formats that the interface has none of": (
        "PySide6/Qt/plugins/imageformats/*qtga*", "PySide6/Qt/plugins/imageformats/*qtiff*",
        "PySide6/Qt/plugins/imageformats/*qwbmp*", "PySide6/Qt/plugins/imageformats/*qwebp*",
        "PySide6/Qt/plugins/imageformats/*qicns*", "PySide6/Qt/plugins/imageformats/*qgif*",
        "PySide6/Qt/plugins/imageformats/*qpdf*",
    ),
    "a theme plugin that pulls in GTK": (
        "PySide6/Qt/plugins/platformthemes/libqgtk3*", "libgtk-3*", "libgdk-3*", "libpango*", "libcairo*", "libatk*",
        "libpixman*", "libgdk_pixbuf*", "libharfbuzz.so*", "libfribidi*", "libthai*", "libdatrie*", "libepoxy*",
        "libXcomposite*", "libXdamage*", "libXinerama*", "libXcursor*", "libXrandr*", "libXi.*",
    ),
    "reportlab's own typefaces: reports bring theirs": ("reportlab/fonts/*.pfb", "reportlab/fonts/*.afm"),
    "what reports never do with pictures": (
        "PIL/_avif*", "pillow.libs/libavif*", "PIL/_imagingcms*", "PIL/_imagingft*", "PIL/_imagingtk*", "PIL/_webp*",
    ),
    "second copies for newer processors; the plain ones stay": ("rapidfuzz/*_avx2*", "rapidfuzz/distance/*_avx2*"),
    "headers, sources and tests of libraries": (
        "**/*.pyx", "**/*.pxd", "**/*.pxi", "**/*.hh", "**/*.hpp", "**/*.h", "**/*.c", "**/*.cpp",
        "spacy/tests", "thinc/tests", "numpy/tests", "numpy/_core/*_tests.*", "**/py.typed",
    ),
    "lists of files that an installed package keeps of itself": (
        "**/*.dist-info/RECORD", "**/*.dist-info/direct_url.json",
    ),
}  # fmt: skip
# trafilatura looks up the names of languages in babel; only these are ever asked for.
KEPT_LOCALES = ("root", "en", "id")
KEPT_LANGUAGES = ("qtbase_id", "qtbase_en", "qt_id", "qt_en")


def prune(inside: Path) -> dict[str, int]:
    """Drop what is not needed below ``inside`` and return how many bytes each reason saved."""
    saved = {reason: sum(map(trees.drop, _find(inside, globs))) for reason, globs in DROPPED.items()}
    translations = inside / "PySide6" / "Qt" / "translations"
    if not translations.is_dir():
        translations = inside / "PySide6" / "translations"
    others = [p for p in translations.glob("*.qm") if not p.stem.startswith(KEPT_LANGUAGES)]
    saved["translations of Qt into other languages"] = sum(map(trees.drop, others))
    locales = [
        p for p in inside.glob("babel/locale-data/*.dat") if p.stem.partition("_")[0] not in KEPT_LOCALES
    ]
    saved["names of things in other languages"] = sum(map(trees.drop, locales))
    saved["links to what was dropped"] = sum(
        map(trees.drop, [p for p in inside.rglob("*") if _is_dangling(p)])
    )
    return saved


def _find(inside: Path, globs: tuple[str, ...]) -> list[Path]:
    return sorted({path for pattern in globs for path in inside.glob(pattern)})


def _is_dangling(path: Path) -> bool:
    return path.is_symlink() and not path.exists()


def strip(inside: Path) -> int:
    """Strip debug symbols, not of libraries that patchelf has rearranged: those break."""
    before = after = 0
    for path in sorted(inside.rglob("*.so*")):
        if path.is_symlink() or not path.is_file() or path.parent.name.endswith(".libs"):
            continue
        before += path.stat().st_size
        subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
        after += path.stat().st_size
    return before - after
