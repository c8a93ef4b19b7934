"""Reads CoNLL-U and IOB files into plain rows; knows nothing of any one corpus."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass
class Word:
    """One syntactic word; ``head`` is an index in the sentence, its own index for the root."""

    form: str
    lemma: str = ""
    upos: str = ""
    xpos: str = ""
    feats: str = ""
    head: int = 0
    deprel: str = ""
    space: bool = True
    misc: str = ""
    entity: str = "O"


@dataclass
class Sentence:
    """Words of one sentence in order."""

    words: list[Word] = field(default_factory=list)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield sentences; pieces of a multiword token whose forms do not spell it are made to spell it."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if rows:
            yield Sentence(_read_rows(rows))


def _read_rows(rows: list[list[str]]) -> list[Word]:
    words: list[Word] = []
    multi = (0, 0, "", True)
    for row in rows:
        if "." in row[0]:
            continue
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            first, last = (int(x) for x in row[0].split("-"))
            multi = (first, last, row[1], space)
            continue
        number = int(row[0])
        form = row[1].replace(" ", "\u00a0") if row[1].strip() else row[1]
        if number <= multi[1]:
            space = multi[3] and number == multi[1]
        head = int(row[6]) - 1 if row[6] not in ("0", "_") else number - 1
        blank = {"_": ""}
        words.append(
            Word(
                form,
                row[2] if row[2] != "_" or row[1] == "_" else "",
                blank.get(row[3], row[3]),
                blank.get(row[4], row[4]),
                blank.get(row[5], row[5]),
                head,
                row[7],
                space,
                row[9],
            )
        )
        if number == multi[1]:
            _spell(words[multi[0] - 1 :], multi[2])
    return words


def _spell(pieces: list[Word], whole: str) -> None:
    """Cut a multiword token's surface form along its pieces, so that tokens join to the text."""
    if "".join(p.form for p in pieces) == whole:
        return
    place = 0
    for number, piece in enumerate(pieces):
        left = len(pieces) - number - 1
        end = len(whole) - left if not left else min(place + len(piece.form), len(whole) - left)
        piece.form, place = whole[place:end], end


def read_columns(path: Path, form: int, entity: int) -> Iterator[Sentence]:
    """Yield sentences of an IOB file from its columns of forms and entity tags."""
    words: list[Word] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = re.split(r"[\t ]+", line.strip())
        if line.startswith("# ") and "\t" not in line:
            continue
        if len(cells) <= 1:
            if words:
                yield Sentence(words)
            words = []
        else:
            words.append(Word(cells[form], entity=cells[entity]))
