"""Puts known names in the place of a corpus's, so that a pipeline learns more names than its corpora hold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from spacy.tokens import Span

_LISTS = Path(__file__).parent / "known_names.txt"
_OWN_LANGUAGE = 0.6  # of names; the rest are the world's
_FAMILY = 0.7  # of persons are called by their family name as well
_PIECES = re.compile(r"'s$|\w[\w.&*'@-]*|[^\w\s]")


def read_lists(path: Path) -> dict[str, list[str]]:
    """Return the lists of a file by their titles; their entries stand apart by "|", or by spaces where none has any."""
    lists: dict[str, list[str]] = {}
    for part in re.split(r"^\[", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, names = part.partition("]\n")
        lists[title] = names.strip().split("|" if "|" in names else None)
    return lists


class KnownNames:
    """Lists of persons, places and organisations by kind ("given", "family", "places", "bodies") and language."""

    def __init__(self, language: str) -> None:
        """Read the lists of that language and of the other one."""
        lists = read_lists(_LISTS)
        other = "en" if language == "id" else "id"
        self._places = (lists[f"places {language}"], lists[f"places {other}"])
        self._bodies = (lists[f"bodies {language}"], lists[f"bodies {other}"])
        persons = ((lists["given id"], lists["family id"]), (lists["given world"], lists["family world"]))
        self._persons = persons if language == "id" else persons[::-1]

    def draw(self, kind: str, rng: random.Random) -> list[str]:
        """Return the words of a name of that kind ("PER", "LOC", "ORG")."""
        own = int(rng.random() >= _OWN_LANGUAGE)
        if kind != "PER":
            return _PIECES.findall(rng.choice((self._places if kind == "LOC" else self._bodies)[own]))
        given, family = self._persons[own]
        words = [rng.choice(given)]
        if rng.random() < _FAMILY:
            words.append(rng.choice(family))
        return words if rng.random() >= (1 - _FAMILY) / 2 else words[-1:]


def substitute(doc: Doc, known: KnownNames, share: float, rng: random.Random) -> Doc:
    """Return the sentence with that share of its names changed for known ones; what is unknown stays unknown."""
    words, spaces, tags = [], [], []
    place = 0
    for name in (e for e in doc.ents if rng.random() < share):
        _keep(doc[place : name.start], words, spaces, tags)
        drawn = known.draw(name.label_, rng)
        if name.text.isupper() and len(name.text) > 3 and name.label_ != "ORG":
            drawn = [word.upper() for word in drawn]
        words += drawn
        spaces += [True] * (len(drawn) - 1) + [bool(doc[name.end - 1].whitespace_)]
        tags += [f"B-{name.label_}"] + [f"I-{name.label_}"] * (len(drawn) - 1)
        place = name.end
    if not place:
        return doc
    _keep(doc[place:], words, spaces, tags)
    return Doc(doc.vocab, words=words, spaces=spaces, ents=tags)


def _keep(tokens: Span | Sequence, words: list[str], spaces: list[bool], tags: list[str]) -> None:
    for token in tokens:
        words.append(token.text)
        spaces.append(bool(token.whitespace_))
        tags.append(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_)
