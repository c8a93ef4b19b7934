"""Makes Qt's copy of ICU's data small: of 32 MB, Telisik's languages and what ICU starts with are kept.

The data is one archive inside a shared library: a header, a table of names and places, and the entries. A language that
is left out falls back to ICU's root, so a foreign desktop sorts as Unicode does by default; texts of the interface are
not in it. Only on Linux does Qt bring this library.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

# In the archive's root: tables without a language. In a folder: what a name there is about.
_TABLES = (
    "cnvalias.icu", "icustd.res", "icuver.res", "keyTypeData.res", "langInfo.res", "likelySubtags.res", "metadata.res",
    "metaZones.res", "nfkc.nrm", "nfkc_cf.nrm", "numberingSystems.res", "plurals.res", "pluralRanges.res", "pool.res",
    "supplementalData.res", "timezoneTypes.res", "ulayout.icu", "uemoji.icu", "uts46.nrm", "windowsZones.res",
    "zoneinfo64.res", "dayPeriods.res",
)  # fmt: skip
_FOLDERS = ("coll", "zone")
# Address, size, section and name of what the library exports, as readelf lists it.
_EXPORT = r"^\s*\d+: ([0-9a-f]+)\s+(\S+)\s+OBJECT\s+GLOBAL\s+\S+\s+(\d+) (icudt\d+_dat)$"
_LOCALES = re.compile(r"(root|res_index|ucadata|pool|tzdbNames|en|en_001|id)\.(res|icu)")


def shrink(library: Path) -> int:
    """Replace ``libicudata.so.N`` by one with the kept entries alone and return how many bytes that saved.

    ``as`` and ``ld`` make it, of the same package as ``strip``. ValueError where the file is not laid out as expected.
    """
    before = library.stat().st_size
    symbol, data = _read_data(library)
    with tempfile.TemporaryDirectory() as folder:
        data_file, code, object_file = (Path(folder) / name for name in ("data", "code.s", "code.o"))
        data_file.write_bytes(select_entries(data))
        code.write_text(
            f'.section .note.GNU-stack,"",%progbits\n.section .rodata\n.balign 16\n.globl {symbol}\n'
            f'.type {symbol},%object\n{symbol}: .incbin "{data_file}"\n.size {symbol},.-{symbol}\n'
        )
        subprocess.run(["as", "-o", object_file, code], check=True)
        made = Path(folder) / library.name
        subprocess.run(
            ["ld", "-shared", "-s", "-z", "noexecstack", "--build-id=none", "--hash-style=gnu", "-soname", library.name,
             "-o", made, object_file],
            check=True,
        )  # fmt: skip
        shutil.copyfile(made, library)
    return before - library.stat().st_size


def select_entries(data: bytes) -> bytes:
    """Return an archive with the kept entries of another: native byte order, each entry at a multiple of 16 bytes."""
    start = struct.unpack_from("<H", data)[0]
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        raise ValueError("this is no archive of ICU's data")
    entries = [(name, content) for name, content in _read_entries(data, start) if _is_kept(name)]
    names, names_at = b"", 4 + 8 * len(entries)
    places = []
    for name, _content in entries:
        places.append(names_at + len(names))
        names += name.encode() + b"\0"
    table, body, at = b"", b"", -(-(names_at + len(names)) // 16) * 16
    for (_name, content), place in zip(entries, places, strict=True):
        table += struct.pack("<II", place, at + len(body))
        body += content + bytes(-len(content) % 16)
    head = struct.pack("<I", len(entries)) + table + names
    return data[:start] + head + bytes(at - len(head)) + body


def _read_data(library: Path) -> tuple[str, bytes]:
    """Return the name of the one thing the library exports, and its bytes."""
    shown = subprocess.run(
        ["readelf", "--wide", "--dyn-syms", "--section-headers", library],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = re.search(
        r"^\s*\d+: ([0-9a-f]+)\s+(\S+)\s+OBJECT\s+GLOBAL\s+\S+\s+(\d+) (icudt\d+_dat)$", shown, re.MULTILINE
    )
    if found is None:
        raise ValueError(f"{library.name} exports no data of ICU")
    address, size, section, symbol = int(found[1], 16), int(found[2], 0), found[3], found[4]
    place = re.search(rf"^\s*\[\s*{section}\] \S+\s+PROGBITS\s+([0-9a-f]+) ([0-9a-f]+)", shown, re.MULTILINE)
    if place is None:
        raise ValueError(f"{library.name} holds its data in no section of its own")
    start = address - int(place[1], 16) + int(place[2], 16)
    return symbol, library.read_bytes()[start : start + size]


def _read_entries(data: bytes, start: int) -> list[tuple[str, bytes]]:
    count = struct.unpack_from("<I", data, start)[0]
    table = [struct.unpack_from("<II", data, start + 4 + 8 * i) for i in range(count)]
    ends = [place for _name, place in table[1:]] + [len(data) - start]
    entries = []
    for (name, place), end in zip(table, ends, strict=True):
        text = data[start + name : data.index(b"\0", start + name)].decode()
        entries.append((text, data[start + place : start + end]))
    return entries


def _is_kept(name: str) -> bool:
    """Tell whether an entry like ``icudt73l/coll/root.res`` is needed."""
    folder, _slash, file = name.partition("/")[2].rpartition("/")
    if folder:
        return folder in _FOLDERS and _LOCALES.fullmatch(file) is not None
    return file in _TABLES or _LOCALES.fullmatch(file) is not None
