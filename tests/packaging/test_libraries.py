"""The shared libraries of the frozen folder: ICU's data made small, and what nothing asks for dropped."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging" / "bundle")]

import icu  # noqa: E402
import left_out  # noqa: E402
import libraries  # noqa: E402
import materials  # noqa: E402

ENTRIES = {
    "icudt73l/af.res": b"Afrikaans",
    "icudt73l/coll/root.res": b"order",
    "icudt73l/coll/zh.res": b"strokes",
    "icudt73l/en.res": b"English",
    "icudt73l/pool.res": b"names",
    "icudt73l/unit/en.res": b"metres",
}


def make_archive(entries: dict[str, bytes]) -> bytes:
    head = struct.pack("<HBBHHBBBB", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0) + b"CmnD" + bytes(16)
    names = b"".join(name.encode() + b"\0" for name in entries)
    table, body = b"", b""
    names_at = 4 + 8 * len(entries)
    body_at = -(-(names_at + len(names)) // 16) * 16
    place = names_at
    for name, content in entries.items():
        table += struct.pack("<II", place, body_at + len(body))
        place += len(name) + 1
        body += content + bytes(-len(content) % 16)
    listed = struct.pack("<I", len(entries)) + table + names
    return head + listed + bytes(body_at - len(listed)) + body


def test_of_icus_data_only_what_is_needed_is_kept() -> None:
    kept = {name: content for name, content in ENTRIES.items() if name.split("/", 1)[1] in (
        "coll/root.res", "en.res", "pool.res",
    )}  # fmt: skip

    assert icu.select_entries(make_archive(ENTRIES)) == make_archive(kept)


def test_other_data_is_refused() -> None:
    with pytest.raises(ValueError, match="no archive"):
        icu.select_entries(bytes(64))


@pytest.mark.skipif(shutil.which("ld") is None, reason="binutils are not installed here")
@pytest.mark.skipif(sys.platform != "linux", reason="Qt brings ICU only on Linux")
def test_qts_own_icu_becomes_small_and_is_still_read(tmp_path: Path) -> None:
    import PySide6

    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    for library in folder.glob("libicu*.so.*"):
        shutil.copy(library, tmp_path)
    data = next(tmp_path.glob("libicudata.so.*"))

    assert icu.shrink(data) > 25_000_000

    code = (
        "from PySide6.QtCore import QCollator, QLocale, QTimeZone, QDateTime\n"
        "order = QCollator(QLocale('id_ID'))\n"
        "print(sorted(['z', 'É', 'e', 'a'], key=order.sortKey), "
        "QTimeZone(b'Asia/Jakarta').offsetFromUtc(QDateTime.currentDateTimeUtc()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"LD_LIBRARY_PATH": str(tmp_path), "LD_PRELOAD": str(data)},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.stdout.strip() == "['a', 'e', 'É', 'z'] 25200", done.stderr


@pytest.mark.skipif(shutil.which("ld") is None, reason="binutils are not installed here")
def test_libraries_that_only_dropped_ones_asked_for_are_dropped_too(tmp_path: Path) -> None:
    make_library(tmp_path / "libdeep.so.1")
    make_library(tmp_path / "libcups.so.2", tmp_path / "libdeep.so.1")
    make_library(tmp_path / "libkept.so.1")
    make_library(tmp_path / "libpython3.11.so.1.0")
    (tmp_path / "plugins").mkdir()
    make_library(tmp_path / "plugins" / "plugin.so", tmp_path / "libcups.so.2", tmp_path / "libkept.so.1")

    libraries.drop_left_to_system(tmp_path)
    libraries.drop_unneeded(tmp_path)

    left = sorted(path.name for path in tmp_path.rglob("*.so*"))
    assert left == ["libkept.so.1", "libpython3.11.so.1.0", "plugin.so"]


def make_library(path: Path, *needed: Path) -> None:
    source = path.with_name("empty.s")
    source.write_text("")
    subprocess.run(["as", "-o", path.with_name("empty.o"), source], check=True)
    subprocess.run(
        [
            "ld",
            "-shared",
            "--no-as-needed",
            "-soname",
            path.name,
            "-o",
            path,
            path.with_name("empty.o"),
            *needed,
        ],
        check=True,
    )


def test_what_is_left_out_is_in_no_list_of_materials() -> None:
    listed = {found.metadata["Name"].lower() for found in materials.list_bundled()}

    assert not listed & left_out.DISTRIBUTIONS
    assert {"requests", "httpx"} <= set(left_out.MODULES)
