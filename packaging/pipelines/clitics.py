"""The Indonesian tokenizer: cuts the clitic -nya as Universal Dependencies does, and little else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.lang.char_classes import LIST_CURRENCY, LIST_ICONS
from spacy.tokenizer import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language

# Words that end in -nya and that the treebanks leave whole.
WHOLE = frozenset(
    [
        "hanya",
        "punya",
        "tanya",
        "bertanya",
        "ditanya",
        "menanya",
        "lainnya",
        "akhirnya",
        "biasanya",
        "sebelumnya",
        "umumnya",
        "khususnya",
        "berikutnya",
        "awalnya",
        "sepenuhnya",
        "setidaknya",
        "tentunya",
        "sebenarnya",
        "selanjutnya",
        "seharusnya",
        "semestinya",
        "tampaknya",
        "nampaknya",
        "sayangnya",
        "sedikitnya",
        "sesungguhnya",
        "sepertinya",
        "untungnya",
        "rupanya",
        "sebaliknya",
        "misalnya",
        "makanya",
        "pastinya",
        "mestinya",
        "sepatutnya",
        "seluruhnya",
        "mempunyai",
        "bertanya-tanya",
        "umpamanya",
        "pokoknya",
        "kiranya",
        "agaknya",
        "nyatanya",
        "kenyataannya",
        "sekiranya",
        "seyogianya",
        "sebaiknya",
        "selamanya",
        "selebihnya",
        "sejatinya",
        "sontaknya",
        "lazimnya",
        "konon",
        "kanya",
        "kenya",
        "sonya",
        "tanya",
        "anya",
    ]
)
_ABBREVIATIONS = [
    "dr.",
    "drs.",
    "dra.",
    "ir.",
    "h.",
    "hj.",
    "kh.",
    "prof.",
    "st.",
    "jl.",
    "tn.",
    "ny.",
    "sdr.",
    "no.",
    "dll.",
    "dsb.",
    "dst.",
    "dkk.",
    "tbk.",
    "s.h.",
    "s.e.",
    "m.si.",
    "m.h.",
    "s.sos.",
    "ph.d.",
    "mr.",
    "mrs.",
    "ms.",
    "jr.",
    "sr.",
    "a.s.",
    "u.s.",
    "pt.",
    "cv.",
    "kol.",
    "letkol.",
    "mayjen.",
    "brigjen.",
    "irjen.",
    "kombes.",
    "ust.",
    "a.n.",
    "hlm.",
]
_OPEN = [
    r"\(",
    r"\[",
    r"\{",
    r"<",
    r"\"",
    r"'",
    r"“",
    r"‘",
    r"„",
    r"«",
    r"»",
    r"”",
    r"’",
    r"…",
    r"\*",
    r"#",
    r"–",
    r"—",
    r"-",
    r"_",
    r"=",
]
_CLOSE = [
    r"\)",
    r"\]",
    r"\}",
    r">",
    r"\"",
    r"'",
    r"”",
    r"’",
    r"“",
    r"‘",
    r"»",
    r"«",
    r"…",
    r"\.\.+",
    r",",
    r";",
    r":",
    r"!",
    r"\?",
    r"–",
    r"—",
    r"-",
    r"\*",
    r"%",
    r"_",
    r"=",
]


def split_word(word: str) -> list[str]:
    """Return a word as the treebanks cut it: before -nya, unless the language has the word whole."""
    lower = word.lower()
    if len(word) > 4 and lower.endswith("nya") and word[-4].isalpha() and lower not in WHOLE:
        return [word[:-3], word[-3:]]
    return [word]


def build_tokenizer(nlp: Language) -> Tokenizer:
    """Return a tokenizer whose every rule fits in a few kilobytes."""
    rules = {form: [{"ORTH": form}] for word in sorted(WHOLE) for form in _vary(word)}
    for short in _ABBREVIATIONS:
        rules.update({form: [{"ORTH": form}] for form in _vary(short)})
    rules.update({f"{c}.": [{"ORTH": f"{c}."}] for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
    prefixes = [*_OPEN, *LIST_CURRENCY, *LIST_ICONS, r"Rp(?=\d)"]
    suffixes = [
        *_CLOSE,
        *LIST_CURRENCY,
        *LIST_ICONS,
        r"(?<=[^\W\d_]{2})(?:nya|Nya|NYA)",
        r"(?<=[\w)\]\"”’%])\.",
    ]
    infixes = [
        r"\.\.+",
        "…",
        r"(?<=\d)[-–](?=\d)",
        r"(?<=\w)[–—](?=\w)",
        r"(?<=[^\W\d_]),(?=[^\W\d_])",
        r"(?<=[\w.!?,])[\"“”](?=\w)",
    ]
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=_join(prefixes, "^(?:{})").search,
        suffix_search=_join(suffixes, "(?:{})$").search,
        infix_finditer=_join(infixes, "{}").finditer,
        token_match=None,
        url_match=re.compile(r"(?:https?://|www\.)\S+[\w/]$").match,
    )


def _vary(word: str) -> tuple[str, str, str]:
    return word, word[:1].upper() + word[1:], word.upper()


def _join(parts: Iterable[str], frame: str) -> re.Pattern[str]:
    return re.compile(frame.format("|".join(parts)))
