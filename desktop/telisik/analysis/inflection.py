"""The forms of verbs that a pack names by their base: a pack lists "claim" and "call for", a text holds "claimed".

English spelling is regular but for the verbs of the lists ``irregular_verbs`` ("say says said said saying": base, third
person, past, participle, gerund) and ``doubling_verbs`` ("admit": its last letter is doubled). Greenbaum and Quirk, A
Student's Grammar of the English Language, 3.5 to 3.10, has the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh", "o")


def list_forms(verb: str, irregular: Mapping[str, Sequence[str]], doubling: frozenset[str]) -> list[str]:
    """Return every form of a verb, its first word inflected: 'call for' gives 'called for' and four more."""
    base, _, rest = verb.partition(" ")
    forms = irregular.get(base) or _inflect(base, base in doubling)
    return [f"{form} {rest}".rstrip() for form in dict.fromkeys(forms)]


def _inflect(base: str, doubled: bool) -> tuple[str, ...]:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(_HISSING) else "s")
    if base.endswith("ee"):
        return base, third, base + "d", base + "ing"
    if base.endswith("e"):
        return base, third, base + "d", base[:-1] + "ing"
    stem = base + base[-1] if doubled else base
    return base, third, stem + "ed", stem + "ing"


def read_irregular(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the forms of each irregular verb by its base."""
    return {line.split()[0]: tuple(line.split()) for line in lines}


def expand(
    verbs: Iterable[str], irregular: Mapping[str, Sequence[str]], doubling: frozenset[str]
) -> Iterator[str]:
    """Yield every form of every verb."""
    for verb in verbs:
        yield from list_forms(verb, irregular, doubling)
