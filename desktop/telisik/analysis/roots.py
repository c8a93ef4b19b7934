"""Indonesian words from a root: the prefixes it takes, so that a word list can name the root alone."""

from __future__ import annotations

# The first sound of a root and what meN- and peN- become before it: a nasal, and whether it swallows the sound
# (Alwi et al., Tata Bahasa Baku Bahasa Indonesia, chapter 4).
_SWALLOWED = {"p": "m", "t": "n", "s": "ny", "k": "ng"}
_KEPT = {"b": "m", "f": "m", "v": "m", "c": "n", "d": "n", "j": "n", "z": "n", "g": "ng", "h": "ng"}
_VOWELS = frozenset("aiueo")
_PLAIN = ("", "di", "ter", "ber", "per", "ke", "se")


def derive_prefixed(root: str) -> tuple[str, ...]:
    """Return the root with each usual prefix: tembak, ditembak, menembak, penembak ... Any ending may follow."""
    nasal, kept = _nasalise(root)
    active = tuple(prefix + nasal + kept for prefix in ("me", "pe"))
    return (*(prefix + root for prefix in _PLAIN), *active)


def _nasalise(root: str) -> tuple[str, str]:
    first = root[0]
    if first in _SWALLOWED:
        return _SWALLOWED[first], root[1:]
    if first in _VOWELS:
        return "ng", root
    return _KEPT.get(first, ""), root
