"""What the command line says beside faults, in the languages of the interface."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PHRASES = {
    "en": {
        "head": "{spoken} · {words} words · {count} to look at ({sourcing} sourcing, {assertion} assertion)",
        "unsupported": "Telisik does not read the language of this text ({spoken}), so nothing was marked.",
        "nothing": "Nothing was found. Unmarked text is not verified text.",
        "line": "line {line}",
        "stands_for": "stands for {name}",
        "article": "The article as a whole",
        "mix": "Sources by type and grade",
        "more": "and {count} more",
        "lost": "the results could not be written: {reason}",
        "on": "on",
        "off": "off",
        "own": "own pack",
        "right": "right {right} of {fired}",
        "cue": "cue of kind {kind}, {count} phrases",
        "should_match": "should match, and does not: “{text}”",
        "should_not_match": "should not match, and does: “{text}”",
        "checked": "pack {pack} {version}: {parts} rules, cues and checks against their examples",
        "by_cue": "cue {cue}",
        "mended": "mended: {problem}",
        "wrong": "WRONG: {problem}",
        "backup_before": "backup made before: {path}",
        "set_aside": "moved away, not deleted: {path}",
        "looked_at": "{articles}, {findings}, {edits}, {files}: {result}",
        "sound": "nothing wrong",
        "wrong_count": "{n} wrong",
        "replaced": "what was replaced: {path}",
        "articles": "{n} article|{n} articles",
        "findings": "{n} finding|{n} findings",
        "edits": "{n} entry of history|{n} entries of history",
        "files": "{n} file|{n} files",
        "bytes": "{n} byte|{n} bytes",
        "no_backups": "There is no backup yet.",
        "no_display": "there is no display to open a window on",
        "no_qt": "the window cannot open, a part of Qt is missing: {reason}",
        "no_window": "without a window there are `telisik analyse` and `telisik review`",
    },
    "id": {
        "head": "{spoken} · {words} kata · {count} perlu dilihat ({sourcing} sumber, {assertion} pernyataan)",
        "unsupported": "Telisik tidak membaca bahasa teks ini ({spoken}), jadi tidak ada yang ditandai.",
        "nothing": "Tidak ada yang ditemukan. Teks tanpa tanda bukan berarti terverifikasi.",
        "line": "baris {line}",
        "stands_for": "merujuk pada {name}",
        "article": "Artikel secara keseluruhan",
        "mix": "Sumber menurut jenis dan tingkat",
        "more": "dan {count} lagi",
        "lost": "hasilnya tidak dapat ditulis: {reason}",
        "on": "aktif",
        "off": "mati",
        "own": "paket sendiri",
        "right": "tepat {right} dari {fired}",
        "cue": "kata penanda jenis {kind}, {count} frasa",
        "should_match": "seharusnya cocok, tetapi tidak: “{text}”",
        "should_not_match": "seharusnya tidak cocok, tetapi cocok: “{text}”",
        "checked": "paket {pack} {version}: {parts} aturan, kata penanda, dan pemeriksaan dengan contohnya",
        "by_cue": "kata penanda {cue}",
        "mended": "diperbaiki: {problem}",
        "wrong": "SALAH: {problem}",
        "backup_before": "cadangan yang dibuat sebelumnya: {path}",
        "set_aside": "dipindahkan, tidak dihapus: {path}",
        "looked_at": "{articles}, {findings}, {edits}, {files}: {result}",
        "sound": "tidak ada yang salah",
        "wrong_count": "{n} salah",
        "replaced": "yang digantikan: {path}",
        "articles": "{n} artikel",
        "findings": "{n} temuan",
        "edits": "{n} catatan riwayat",
        "files": "{n} berkas",
        "bytes": "{n} bita",
        "no_backups": "Belum ada cadangan.",
        "no_display": "tidak ada layar untuk membuka jendela",
        "no_qt": "jendela tidak dapat dibuka, ada bagian Qt yang hilang: {reason}",
        "no_window": "tanpa jendela ada `telisik analyse` dan `telisik review`",
    },
}


def find_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the system's language where the interface has it, else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(variable):
            return "id" if value.lower().startswith(("id", "in_")) else "en"
    return "en"


def say_count(phrase: str, language: str, n: int) -> str:
    """Return a counted noun; its phrase may hold the singular and the plural, parted by a bar."""
    one, _, many = _PHRASES[language][phrase].partition("|")
    return (one if n == 1 else many or one).format(n=n)


def say(phrase: str, language: str, **values: object) -> str:
    """Return a phrase with its values."""
    return _PHRASES[language][phrase].format(**values)
