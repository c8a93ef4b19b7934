"""How well the engine finds what annotators marked: predictions beside the marks, and the usual measures.

Texts are JSON lines of ``id``, ``lang``, ``text``; gold is JSON lines of ``id`` and ``findings``, each with
``layer``, ``code``, ``grade``, ``start``, ``end`` and perhaps ``optional``: found or not, it costs nothing.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telisik.analysis.model import Code, Grade, Layer, is_anonymous
from telisik.analysis.pipeline import Analyser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

Mark = dict[str, Any]
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*(?=\s)|\n+")
_SERIOUS = frozenset(
    {
        Code.HEARSAY,
        Code.ATTR_ANON,
        Code.INTENT_ACCUSATION,
        Code.FIGURE_NO_SOURCE,
        Code.UNATTRIBUTED_FACT,
        Code.ATTR_DOC_UNIDENTIFIED,
        Code.ATTR_WEAK,
    }
)


@dataclass(frozen=True, slots=True)
class Score:
    """How many marks were found of how many there are, and of how many were predicted."""

    found: int
    gold: int
    predicted: int

    def as_dict(self) -> dict[str, float]:
        """Return precision, recall and their harmonic mean, with the counts."""
        precision = self.found / self.predicted if self.predicted else 0.0
        recall = self.found / self.gold if self.gold else 0.0
        both = precision + recall
        return {
            "p": round(precision, 3),
            "r": round(recall, 3),
            "f1": round(2 * precision * recall / both, 3) if both else 0.0,
            "gold": self.gold,
            "predicted": self.predicted,
        }


def predict(text: str, language: str | None = None, analyser: Analyser | None = None) -> list[Mark]:
    """Return what the engine says of a text as marks: every source, named ones too, and every assertion."""
    analysis = (analyser or Analyser()).analyse(text, language)
    sources: list[Mark] = [
        {
            "layer": Layer.SOURCING.value,
            "code": a.code.value,
            "grade": a.grade.value,
            "start": a.label.start,
            "end": a.label.end,
        }
        for a in analysis.attributions
    ]
    return sources + [
        {"layer": f.layer.value, "code": f.code.value, "start": f.span.start, "end": f.span.end}
        for f in analysis.findings
        if f.layer is Layer.ASSERTION
    ]


def measure(texts_path: Path, gold_path: Path, *, detect: bool = False) -> dict[str, dict[str, Any]]:
    """Return the measures for each language: sources, their types, anonymous ones, serious assertions."""
    gold = {line["id"]: line["findings"] for line in read_lines(gold_path)}
    analyser = Analyser()
    pairs: dict[str, list[tuple[list[Mark], list[Mark]]]] = {}
    texts: dict[str, list[str]] = {}
    for line in read_lines(texts_path):
        predicted = predict(line["text"], None if detect else line["lang"], analyser)
        pairs.setdefault(line["lang"], []).append((gold.get(line["id"], []), predicted))
        texts.setdefault(line["lang"], []).append(line["text"])
    return {
        language: {**score(each), "sentences": score_sentences(texts[language], each)}
        for language, each in sorted(pairs.items())
    }


def score(pairs: Iterable[tuple[Sequence[Mark], Sequence[Mark]]]) -> dict[str, Any]:
    """Return the measures over articles, each given as its gold marks and the predicted ones."""
    counts: Counter[str] = Counter()
    articles = 0
    for gold, predicted in pairs:
        articles += 1
        for name, keep in _MEASURES.items():
            found, must, said = _count([m for m in gold if keep(m)], [m for m in predicted if keep(m)])
            counts.update({f"{name} found": len(found), f"{name} gold": must, f"{name} said": said})
            if name == "sources":
                counts["typed"] += sum(one["code"] == other["code"] for one, other in found)
    scores = {
        name: Score(counts[f"{name} found"], counts[f"{name} gold"], counts[f"{name} said"]).as_dict()
        for name in _MEASURES
    }
    matched = counts["sources found"]
    return {"articles": articles, **scores, "type": round(counts["typed"] / matched, 3) if matched else 0.0}


def score_sentences(
    texts: Sequence[str], pairs: Sequence[tuple[Sequence[Mark], Sequence[Mark]]]
) -> dict[str, float]:
    """Return how well "needs verification" is told sentence by sentence, with Cohen's kappa.

    A sentence needs it that holds a serious assertion or an anonymous source; one that only an optional mark
    makes so is left out.
    """
    table: Counter[tuple[bool, bool]] = Counter()
    for text, (gold, predicted) in zip(texts, pairs, strict=True):
        must = [mark for mark in gold if not mark.get("optional")]
        for span in _split_sentences(text):
            if (needed := _needs(span, must)) or not _needs(span, gold):
                table[needed, _needs(span, predicted)] += 1
    both, total = table[True, True], sum(table.values())
    gold_count, said = both + table[True, False], both + table[False, True]
    agreed = (both + table[False, False]) / total if total else 0.0
    chance = (gold_count * said + (total - gold_count) * (total - said)) / total**2 if total else 0.0
    kappa = (agreed - chance) / (1 - chance) if chance < 1 else 0.0
    return {**Score(both, gold_count, said).as_dict(), "kappa": round(kappa, 3), "of": total}


def _split_sentences(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() - start > 1:
            spans.append((start, match.end()))
            start = match.end()
    spans.append((start, len(text)))
    return [(first, last) for first, last in spans if text[first:last].strip()]


def _needs(span: tuple[int, int], marks: Sequence[Mark]) -> bool:
    return any(
        (is_serious(mark) or _is_anonymous(mark)) and min(mark["end"], span[1]) > max(mark["start"], span[0])
        for mark in marks
    )


def _is_source(mark: Mark) -> bool:
    return bool(mark["layer"] == Layer.SOURCING)


def _is_anonymous(mark: Mark) -> bool:
    return _is_source(mark) and is_anonymous(Code(mark["code"]), Grade(mark["grade"]))


def is_serious(mark: Mark) -> bool:
    """Tell whether a mark is an assertion of high or medium severity."""
    return not _is_source(mark) and mark["code"] in _SERIOUS


_MEASURES: dict[str, Callable[[Mark], bool]] = {
    "sources": _is_source,
    "anonymous": _is_anonymous,
    "serious": is_serious,
}


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def _count(gold: Sequence[Mark], predicted: Sequence[Mark]) -> tuple[list[tuple[Mark, Mark]], int, int]:
    """Return the matched pairs, and how many marks count on either side: optional ones count on neither."""
    must = [mark for mark in gold if not mark.get("optional")]
    found = match(must, predicted)
    taken = {id(mark) for _, mark in found}
    rest = [mark for mark in predicted if id(mark) not in taken]
    spared = match([mark for mark in gold if mark.get("optional")], rest)
    return found, len(must), len(predicted) - len(spared)


def match(gold: Sequence[Mark], predicted: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Return the pairs that overlap, one to one, the best overlap first."""
    pairs = []
    for i, one in enumerate(gold):
        for j, other in enumerate(predicted):
            shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
            if shared > 0:
                union = max(one["end"], other["end"]) - min(one["start"], other["start"])
                pairs.append((shared / union, i, j))
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    matched = []
    for _, i, j in sorted(pairs, reverse=True):
        if i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            matched.append((gold[i], predicted[j]))
    return matched
