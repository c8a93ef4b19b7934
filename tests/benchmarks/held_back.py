"""Measure the engine on held-back articles: their marks are kept in the project, their texts stay where they are.

Usage: python tests/benchmarks/held_back.py LANG FOLDER [--first | --agreement] [--json]. ``tests/held_back/LANG.jsonl``
has a line for each article: ``id``, ``lang``, ``text_of`` (``corpus``, ``name``), ``sha256`` of the text in UTF-8,
``findings`` of a first annotator as ``telisik.analysis.measure`` reads them, with ``cue`` and ``content`` as offsets,
and ``second``, those of another who saw neither the first's nor the engine's. What only one of them marks is optional
(see ``join``); ``--first`` counts all that the first marked and nothing else, ``--agreement`` how well the second's
marks find the first's, beside which the engine's figures are to be read. FOLDER holds the corpora. A corpus
is a folder of it, whose ``text/NAME`` is the text, or a ``.jsonl`` file of it: NAME is then the ``id`` of the line
with the ``text``, or the line's number from 1 where it has none. Whoever looks at the errors spends the set: only
totals are printed.
"""

from __future__ import annotations

import hashlib
import json
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from telisik.__main__ import main as run_telisik
from telisik.analysis.measure import Mark, is_serious, match, read_lines, score, score_sentences
from telisik.analysis.model import Layer

HELD_BACK = Path(__file__).parents[1] / "held_back"


class MissingTextError(Exception):
    """The text of an article is not to be had, or is another than was annotated."""


@cache
def _read_corpus(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").split("\n")
    records = ((number, json.loads(line)) for number, line in enumerate(lines, 1) if line.strip())
    return {str(record.get("id", number)): record["text"] for number, record in records}


def find_text(article: dict[str, Any], folder: Path) -> str:
    """Return an article's text from the corpora in a folder, the same code points as were annotated."""
    corpus, name = article["text_of"]["corpus"], str(article["text_of"]["name"])
    try:
        if corpus.endswith(".jsonl"):
            text = _read_corpus(folder / corpus)[name]
        else:
            text = (folder / corpus / "text" / name).read_bytes().decode("utf-8")
    except (OSError, KeyError) as cause:
        raise MissingTextError(f"{corpus} has no article {name}") from cause
    except ValueError as cause:
        raise MissingTextError(f"{corpus} could not be read: {cause}") from cause
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != article["sha256"]:
        raise MissingTextError(f"{name} of {corpus} is not the text that was annotated")
    return text


def join(first: list[Mark], second: list[Mark]) -> list[Mark]:
    """Return the first annotator's marks and those that only the second made, optional where one made them alone.

    Marks of a layer that overlap are one, with the first's code, and optional where it is serious for one alone.
    """
    joined: list[Mark] = []
    for layer in Layer:
        ones, others = ([mark for mark in marks if mark["layer"] == layer] for marks in (first, second))
        pairs = match(ones, others)
        shared = {id(one): other for one, other in pairs}
        taken = {id(other) for _, other in pairs}
        for one in ones:
            other = shared.get(id(one))
            agreed = other is not None and is_serious(one) == is_serious(other)
            joined.append(one if agreed else {**one, "optional": True})
        joined += [{**other, "optional": True} for other in others if id(other) not in taken]
    return joined


def measure_agreement(held: Path, folder: Path) -> dict[str, Any]:
    """Return how well the second annotator's marks, but for optional ones, find the first's."""
    articles = read_lines(held)
    texts = [find_text(article, folder) for article in articles]
    pairs = [
        (each["findings"], [mark for mark in each["second"] if not mark.get("optional")]) for each in articles
    ]
    return {**score(pairs), "sentences": score_sentences(texts, pairs)}


def gather(held: Path, folder: Path, out: Path, *, first: bool = False) -> tuple[Path, Path]:
    """Write the texts and the marks of a held-back set into a folder, as two files of JSON lines."""
    texts, marks, missing = [], [], []
    for article in read_lines(held):
        try:
            text = find_text(article, folder)
        except MissingTextError as cause:
            missing.append(str(cause))
            continue
        texts.append(json.dumps({"id": article["id"], "lang": article["lang"], "text": text}))
        found = article["findings"] if first else join(article["findings"], article["second"])
        marks.append(json.dumps({"id": article["id"], "findings": found}))
    if missing:
        raise MissingTextError("\n".join(missing))
    texts_path, marks_path = out / "texts.jsonl", out / "gold.jsonl"
    texts_path.write_text("\n".join(texts), encoding="utf-8")
    marks_path.write_text("\n".join(marks), encoding="utf-8")
    return texts_path, marks_path


def main(arguments: list[str]) -> int:
    """Print the measures of one language's held-back articles; stop with a sentence where a text is missing."""
    options = [each for each in arguments if each.startswith("--")]
    places = [each for each in arguments if not each.startswith("--")]
    if len(places) != 2:
        raise SystemExit("Name a language and the folder of the corpora: held_back.py LANG FOLDER")
    held, folder = HELD_BACK / f"{places[0]}.jsonl", Path(places[1])
    if not held.is_file():
        raise SystemExit(f"No articles of “{places[0]}” are held back.")
    try:
        if "--agreement" in options:
            print(json.dumps(measure_agreement(held, folder), indent=1))
            return 0
        with TemporaryDirectory() as out:
            texts, marks = gather(held, folder, Path(out), first="--first" in options)
            kept = [option for option in options if option != "--first"]
            return run_telisik(["measure", str(texts), str(marks), *kept])
    except MissingTextError as cause:
        raise SystemExit(f"Nothing is measured, for not every text was found:\n{cause}") from cause


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
