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
