"""Which language an article is written in, so that a pack that cannot read it is never tried on it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from telisik.analysis.model import Language
from telisik.paths import resources

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from py3langid.langid import LanguageIdentifier

UNKNOWN = "und"
_SAMPLE = 4_000
_LEAST = 0.12
_LONGEST_WORD = 60
_NOISE = re.compile(r"https?://\S+|www\.\S+|@\w+|#\w+|\d+")
_WORD = re.compile(r"\w+")
# Spellings that only Malay has: without them, what looks Malay is Indonesian as people write it in chats.
# fmt: off
_MALAY = frozenset({
    "bahawa", "kerana", "iaitu", "polis", "wang", "syarikat", "sebarang", "mesyuarat", "hospital", "isnin",
    "khamis", "ahad", "jumaat", "mac", "ogos", "disember", "cawangan", "peguam", "pelbagai", "pengerusi",
    "pilihanraya", "televisyen", "universiti", "minit", "doktor",
})
_INDONESIAN = frozenset({
    "bahwa", "karena", "yaitu", "polisi", "uang", "perusahaan", "senin", "kamis", "minggu", "jumat", "maret",
    "agustus", "desember", "gak", "nggak", "enggak", "udah", "aja", "kalo", "klo", "yg", "dgn", "sdh", "tdk",
    "bgt", "gue", "lu", "kok", "sih", "dong", "deh", "banget", "gimana", "kenapa", "warga", "kantor", "menit",
    "dokter",
})
# fmt: on


def detect_language(text: str, readable: Collection[str]) -> Language:
    """Return a text's language and whether it is one of the readable codes; "und" where nothing shows it."""
    sample = _take_sample(text)
    if not _WORD.search(sample):
        return Language(UNKNOWN, 0.0, supported=False)
    ranked = dict(load_identifier().rank(sample))
    _fold_malay(ranked, sample)
    code = max(ranked, key=lambda name: (ranked[name], name))
    confidence = round(float(ranked[code]), 3)
    if confidence < _LEAST:
        return Language(UNKNOWN, confidence, supported=False)
    return Language(code, confidence, supported=code in readable)


def _take_sample(text: str) -> str:
    """Return the beginning, the middle and the end without addresses; capitals lowered where they prevail."""
    if len(text) > 3 * _SAMPLE:
        middle = len(text) // 2
        text = " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))
    sample = " ".join(word[:_LONGEST_WORD] for word in _NOISE.sub(" ", text).split())
    letters = [c for c in sample if c.isalpha()]
    shouted = sum(c.isupper() for c in letters) > len(letters) / 2
    return sample.lower() if shouted else sample


def _fold_malay(ranked: dict[str, float], sample: str) -> None:
    """Give Malay's share to Indonesian unless the spelling is Malay: the two differ little in short texts."""
    malay = ranked.get("ms", 0.0)
    if not malay or "id" not in ranked:
        return
    words = _WORD.findall(sample.lower())
    if malay > ranked["id"] and _count(words, _MALAY) > _count(words, _INDONESIAN):
        return
    ranked["id"] += malay
    ranked["ms"] = 0.0


def _count(words: list[str], spellings: frozenset[str]) -> int:
    return sum(word in spellings for word in words)


@lru_cache(maxsize=1)
def load_identifier() -> LanguageIdentifier:
    """Return py3langid's identifier, from the faster form of its tables where the program was built with one."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    tables = tables_file()
    if not tables.is_file():
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    with np.load(tables) as read:
        return LanguageIdentifier(
            read["ptc"], read["pc"], read["classes"].tolist(), memoryview(read["nextmove"]),
            read["out_feat"].tolist(), norm_probs=True, tk_row=read["nextmove_row"].tolist(),
        )  # fmt: skip


def tables_file() -> Path:
    """Return where the faster form of the identifier's tables lies, which packaging/write_language_tables.py makes."""
    return resources() / "languages" / "language_tables.npz"
