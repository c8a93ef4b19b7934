"""Word forms made from roots, so that a pack lists a root once and by how it inflects.

A form is written with ``~`` for the root: ``meN~kan``, ``di~``, ``~nya``. Indonesian's N becomes what the root's
first letter asks for (Sneddon, Indonesian: A Comprehensive Grammar, 2010, section 1.2); both spellings are made
where writers differ (memublikasikan, mempublikasikan).
"""

from __future__ import annotations

_NASALS = (
    ("kh", "ng"), ("sy", "n"), ("ng", ""), ("ny", ""),
    ("l", ""), ("m", ""), ("n", ""), ("r", ""), ("w", ""), ("y", ""),
    ("b", "m"), ("f", "m"), ("v", "m"), ("p", "m"),
    ("d", "n"), ("c", "n"), ("j", "n"), ("z", "n"), ("t", "n"),
    ("s", "ny"), ("k", "ng"), ("g", "ng"), ("h", "ng"),
)  # fmt: skip
_LOST = "pkts"
_VOWELS = "aeiou"
_LONGEST_SYLLABLE = 4


def inflect(root: str, form: str) -> list[str]:
    """Return the spellings of one form of a root."""
    prefix, suffix = form.split("~")
    if prefix.endswith("N"):
        stems = [prefix[:-1] + stem for stem in _nasalise(root)]
    elif prefix == "ber" and root.startswith("r"):
        stems = ["be" + root]
    else:
        stems = [prefix + root]
    return [stem + suffix for stem in stems]


def _nasalise(root: str) -> list[str]:
    nasal = next((nasal for opening, nasal in _NASALS if root.startswith(opening)), "ng")
    if root[0] in _LOST and not root.startswith(("kh", "sy")):
        kept = {"s": "n"}.get(root[0], nasal) + root
        softened = ["nge" + root] if _opens_cluster(root) else []
        return [nasal + root[1:], kept, *softened]
    if len(root) <= _LONGEST_SYLLABLE and sum(letter in _VOWELS for letter in root) == 1:
        return [nasal + root, "nge" + root]
    return [nasal + root]


def _opens_cluster(root: str) -> bool:
    return len(root) > 1 and root[1] not in _VOWELS
