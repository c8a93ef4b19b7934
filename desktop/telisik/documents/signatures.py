"""A short signature of a text, alike for texts that share most of their words in order.

MinHash over runs of five words (Broder 1997): the share of equal places estimates the share of common runs.
"""

from __future__ import annotations

import re
from itertools import islice

SCHEME = "minhash-64-5-1"
PLACES = 64
_RUN = 5
_FEWEST_WORDS = 30
_MOST_WORDS = 50_000
_WORD = re.compile(r"\w+")


def list_runs(text: str) -> set[str]:
    """Return the runs of five words of a text, in small letters."""
    words = [found[0].casefold() for found in islice(_WORD.finditer(text), _MOST_WORDS)]
    return {" ".join(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1)}


def sign_text(text: str) -> bytes:
    """Return the signature, 64 numbers of four bytes; nothing for a text of less than thirty words."""
    from rensa import RMinHash

    runs = list_runs(text)
    if len(runs) < _FEWEST_WORDS - _RUN:
        return b""
    minhash = RMinHash(num_perm=PLACES, seed=1)
    minhash.update(sorted(runs))
    return b"".join(int(place).to_bytes(4, "little") for place in minhash.digest())


def compare_runs(first: set[str], second: set[str]) -> float:
    """Return the share of runs that two texts have in common (Jaccard), 0 to 1."""
    union = len(first | second)
    return len(first & second) / union if union else 0.0
