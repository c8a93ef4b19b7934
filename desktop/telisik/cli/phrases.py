"""What the command line says in a summary, in the languages of the interface."""

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
    },
}


def find_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the system's language where the interface has it, else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(variable):
            return "id" if value.lower().startswith(("id", "in_")) else "en"
    return "en"


def say(phrase: str, language: str, **values: object) -> str:
    """Return a phrase with its values."""
    return _PHRASES[language][phrase].format(**values)
