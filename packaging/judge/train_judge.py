"""Train the judges in one command: python train_judge.py --open DIR, or one of them: --language id.

It learns from ``open.texts.jsonl`` and ``open.gold.jsonl`` in DIR, read once with the sources as annotated and once as
the engine finds them; from the articles of ``corpus``; and from the rules' own examples. The same data and version
give the same weights. Needs scikit-learn, which the program itself does not.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from marked_text import read_corpus
from samples import Reader, Row, read_examples, read_gold
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from telisik.analysis.judge import NAME, share_of_stem
from telisik.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.judge import Task

LANGUAGES = ("id", "en")
_STEM = "stem "
_LEAST_WEIGHT = 0.005
# How freely weights may differ from none, for each judge and task.
STRENGTH = {("id", "narrated"): 2.0, ("id", "attributed"): 0.05}
USUAL_STRENGTH = 0.3
# Features that a judge and task does without: what they teach did not carry over to other articles.
_PLACE_AND_FORM = frozenset(
    {
        *("first", "second", "early", "lone_early", "last", "opens_paragraph"),
        *("length", "short", "names", "name_share", "shouted", "history"),
        *("dated", "bracket", "exclaims", "digits"),
    }
)
LEFT_OUT = {("id", "narrated"): _PLACE_AND_FORM, ("en", "narrated"): _PLACE_AND_FORM}
# How much a row counts, for each judge and task: of the annotated open texts, of all else, and of the other language.
# Treebank sentences of many topics teach less than articles do, but for what is narrated in English.
COUNTS: dict[tuple[str, Task], tuple[float, float, float]] = {
    ("id", "narrated"): (0.3, 1.0, 0.0),
    ("id", "attributed"): (0.1, 1.0, 0.0),
    ("en", "narrated"): (1.0, 1.0, 0.3),
    ("en", "attributed"): (0.1, 1.0, 0.0),
}
# In how many statements a stem must stand to be weighed, for the judges and tasks that weigh stems.
STEMMED: dict[tuple[str, Task], int] = {("id", "narrated"): 5}
# The chances from which a statement is marked that a rule names, and one that none does; chosen on the half of the
# development articles that may be read.
CHANCES: dict[str, dict[Task, tuple[float, float]]] = {
    "id": {"narrated": (0.05, 0.5), "attributed": (0.15, 0.6)},
    "en": {"narrated": (0.15, 0.45), "attributed": (0.2, 0.6)},
}
# From which share of its telling words a sentence counts as told by a source elsewhere, and a lead; chosen likewise.
TOLD = {"id": (0.6, 0.4), "en": (0.5, 0.25)}


def collect(folder: Path) -> Iterator[tuple[Row, bool]]:
    """Yield everything there is to learn from, and whether it is of the annotated open texts."""
    readers = {language: Reader(language) for language in LANGUAGES}
    for sample, sources in read_gold(folder, "open"):
        for attributions in (sources, None):
            for row in readers[sample.language].make_rows(sample.text, sample.marked, attributions):
                yield row, True
    for sample in read_corpus(Path(__file__).parent / "corpus"):
        for row in readers[sample.language].make_rows(sample.text, sample.marked):
            yield row, False
    for reader in readers.values():
        for text, marked in read_examples(reader.pack):
            for row in reader.make_rows(text, marked):
                yield row, False


def fit(rows: list[tuple[Row, bool]], language: str, task: Task) -> tuple[dict[str, float], dict[str, float]]:
    """Return what each feature and each stem weighs for a language and task."""
    opened, others, foreign = COUNTS[language, task]
    counted = [
        (row, (opened if is_open else others) * (row.language == language or foreign))
        for row, is_open in rows
    ]
    learnt = [(row, count) for row, count in counted if count and row.task == task]
    left_out: frozenset[str] = LEFT_OUT.get((language, task), frozenset())
    known = _find_known([row for row, _ in learnt], STEMMED.get((language, task), 0))
    table = DictVectorizer()
    numbers = table.fit_transform([_number(row, left_out, known) for row, _ in learnt])
    strength = STRENGTH.get((language, task), USUAL_STRENGTH)
    model = LogisticRegression(C=strength, fit_intercept=False, max_iter=5000, tol=1e-6)
    model.fit(numbers, [row.marked for row, _ in learnt], sample_weight=[count for _, count in learnt])
    weights = zip(table.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {name: round(float(weight), 3) for name, weight in weights if abs(weight) > _LEAST_WEIGHT}
    stems = {name.removeprefix(_STEM): weight for name, weight in kept.items() if name.startswith(_STEM)}
    return {name: weight for name, weight in kept.items() if not name.startswith(_STEM)}, stems


def _find_known(rows: list[Row], fewest: int) -> frozenset[str]:
    counts = Counter(stem for row in rows for stem in row.stems) if fewest else Counter[str]()
    return frozenset(stem for stem, count in counts.items() if count >= fewest)


def _number(row: Row, left_out: frozenset[str], known: frozenset[str]) -> dict[str, float]:
    found = {name: value for name, value in row.features.items() if name not in left_out}
    share = share_of_stem(row.stems)
    return found | {_STEM + stem: share for stem in row.stems & known}


def _log_odds(chance: float) -> float:
    return round(math.log(chance / (1 - chance)), 3)


def main() -> None:
    """Train and write the judges."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--open", type=Path, required=True)
    parser.add_argument("--language", choices=LANGUAGES)
    asked = parser.parse_args()
    rows = list(collect(asked.open))
    for language in (asked.language,) if asked.language else LANGUAGES:
        tasks = {}
        for task, (keep, add) in CHANCES[language].items():
            weights, stems = fit(rows, language, task)
            told = {"stems": stems} if stems else {}
            tasks[task] = {"keep": _log_odds(keep), "add": _log_odds(add), "weights": weights, **told}
            own = [row for row, _ in rows if row.task == task and row.language == language]
            print(language, task, len(own), "statements,", sum(row.marked for row in own), "marked")
        path = resources() / "languages" / language / NAME
        judge = {"tasks": tasks, "told": TOLD[language]}
        path.write_text(json.dumps(judge, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
