"""Feed the engine hostile and mangled texts for a time, and keep every text that it does not survive.

Usage: python tests/fuzz/fuzz_engine.py SECONDS [SEED] [FOLDER]. Texts are made from the packs' examples and cues and
the sample articles, mangled. Survived means: an answer within its time, every span inside the text, findings that quote
it in order, the same answer again.
"""

from __future__ import annotations

import random
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.analysis.packs import list_folders, load_packs
from telisik.analysis.pipeline import Analyser
from telisik.documents.transfer import check_analysis
from telisik.paths import seeds

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.analysis.model import Analysis

LANGUAGES = ("id", "en")
HOSTILE = (
    *(
        "\x00",
        "\ud800",
        "\udfff",
        "\u202e",
        "\u202c",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u0301" * 40,
        "\U0001f600",
    ),
    *(
        '"',
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "'",
        '"' * 50,
        "(",
        ")",
        "[",
        "]",
        "—",
        "…",
        "...",
        "!?",
        ":",
        ";",
        ",",
    ),
    *(
        "-\n",
        "\n",
        "\n\n",
        "\t",
        "\u00a0",
        "\u2028",
        "\r",
        " ",
        "x" * 300,
        "1" * 60,
        "1.000,5%",
        "Rp1,2",
        "@akun",
        "#",
    ),
    *(
        "http://a.b/c",
        "a@b.c",
        "İ",
        "ß",
        "ǆ",
        "Ω" * 30,
        "中文",
        "عربي",
        "kata",
        "said",
        "nya",
        "'s",
        "(47)",
        "12/3/2024",
    ),
)
SECONDS_PER_CHARACTER = 1e-4
SECONDS_TO_BEGIN = 1.5


def gather_pieces() -> list[str]:
    """Return sentences and phrases to build texts from."""
    pieces = [path.read_text(encoding="utf-8") for path in sorted(seeds().glob("*.txt"))]
    for pack in load_packs(list_folders()).by_language.values():
        for part in (*pack.rules, *pack.cues, *pack.checks):
            pieces.extend((*part.match, *part.no_match))
        pieces.extend(word for cue in pack.cues for word in cue.words)
        pieces.extend(phrase for phrases in pack.lexicons.values() for phrase in phrases)
    return pieces


def build_text(pick: random.Random, pieces: list[str]) -> str:
    """Return a text of pieces, hostile characters between and inside them."""
    chosen = [
        pick.choice(HOSTILE) if pick.random() < 0.3 else pick.choice(pieces)
        for _ in range(pick.randint(1, 30))
    ]
    text = pick.choice((" ", "", "\n", ". ")).join(chosen)
    for _ in range(pick.randint(0, 4)):
        text = pick.choice(MANGLES)(pick, text)
    return text


def insert(pick: random.Random, text: str) -> str:
    for _ in range(pick.randint(1, 12)):
        place = pick.randint(0, len(text))
        text = text[:place] + pick.choice(HOSTILE) + text[place:]
    return text


def repeat(pick: random.Random, text: str) -> str:
    start = pick.randint(0, len(text))
    piece = text[start : start + pick.randint(1, 80)]
    times = pick.choice((3, 30, 300, 3000)) if len(piece) < 30 else pick.choice((3, 30, 100))
    return text[:start] + piece * times + text[start:]


def cut(pick: random.Random, text: str) -> str:
    start = pick.randint(0, len(text))
    return text[:start] + text[start + pick.randint(1, 40) :]


def drop_characters(pick: random.Random, text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, pick.choice((".,;:", '"“”', " ", "\n", "aeiou", "()")))))


def shout(_: random.Random, text: str) -> str:
    return text.upper()


def shuffle(pick: random.Random, text: str) -> str:
    words = text.split(" ")
    pick.shuffle(words)
    return " ".join(words)


MANGLES: tuple[Callable[[random.Random, str], str], ...] = (
    insert, insert, repeat, cut, cut, drop_characters, shout, shuffle,
)  # fmt: skip


def survive(engine: Analyser, text: str, language: str | None) -> None:
    """Raise where the engine does not answer as it should."""
    began = time.process_time()
    analysis = engine.analyse(text, language)
    took = time.process_time() - began
    if took > SECONDS_TO_BEGIN + SECONDS_PER_CHARACTER * len(text):
        raise AssertionError(f"{took:.1f} s for {len(text)} characters")
    check_spans(analysis, text)
    if len(text) < 4_000 and engine.analyse(text, language) != analysis:
        raise AssertionError("another answer the second time")


def check_spans(analysis: Analysis, text: str) -> None:
    """Raise where a span lies outside the text, a finding does not quote it, or findings are out of order."""
    if text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text):
        check_analysis(analysis, text)
    places = [(finding.span.start, -finding.span.end) for finding in analysis.findings]
    if places != sorted(places):
        raise AssertionError("findings out of order")
    for finding in analysis.findings:
        if not 0 <= finding.span.start < finding.span.end <= len(text):
            raise AssertionError(f"an empty finding or one outside the text: {finding.span}")
        if finding.text != text[finding.span.start : finding.span.end]:
            raise AssertionError(f"a finding that misquotes: {finding.span}")


def fuzz(seconds: float, seed: int, folder: Path | None = None) -> int:
    """Try texts until the time is over; return how many were not survived. They are kept in the folder."""
    pieces, engine = gather_pieces(), Analyser(list_folders())
    for language in LANGUAGES:
        engine.analyse("Menurut dia, said he.", language)
    end, number, failed = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        pick = random.Random(f"{seed}-{number}")
        text, language = build_text(pick, pieces), pick.choice((*LANGUAGES, None))
        try:
            survive(engine, text, language)
        except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
            failed += 1
            print(
                f"text {seed}-{number} ({language}, {len(text)}):\n{traceback.format_exc(limit=-3)}",
                flush=True,
            )
            if folder:
                folder.mkdir(parents=True, exist_ok=True)
                data = text.encode("utf-8", "surrogatepass")
                (folder / f"{seed}-{number}-{language}.txt").write_bytes(data)
        number += 1
    print(f"{number} texts, {failed} not survived")
    return failed


if __name__ == "__main__":
    sys.exit(
        bool(
            fuzz(
                float(sys.argv[1]),
                int(sys.argv[2]) if len(sys.argv) > 2 else 0,
                Path(sys.argv[3]) if len(sys.argv) > 3 else None,
            )
        )
    )
