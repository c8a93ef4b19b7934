"""Print how often each assertion rule marks what an annotator marked too.

Usage: python tests/benchmarks/rule_precision.py TEXTS.jsonl GOLD.jsonl LANGUAGE. A line of TEXTS holds id, lang and
text; a line of GOLD id and findings with layer, code, start, end (code points). ``overlap`` is the share of a rule's
findings that overlap any annotated assertion, ``same`` the share where one of them has the rule's code.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from telisik.analysis.model import Layer
from telisik.analysis.pipeline import Analyser


def read_lines(path: str) -> list[dict[str, Any]]:
    """Return the objects of a JSON-lines file."""
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines() if line.strip()]


def count_hits(
    texts: list[dict[str, Any]], gold: dict[str, list[dict[str, Any]]], language: str
) -> Counter[str]:
    """Return, for each rule, its findings, those that overlap an annotation, and those with the same code."""
    analyser, counts = Analyser(), Counter[str]()
    for article in texts:
        if article["lang"] != language:
            continue
        marked = [g for g in gold[article["id"]] if g["layer"] == "assertion"]
        for finding in analyser.analyse(article["text"], language).findings:
            if finding.layer is Layer.ASSERTION:
                near = {
                    g["code"]
                    for g in marked
                    if g["start"] < finding.span.end and finding.span.start < g["end"]
                }
                counts[finding.rule] += 1
                counts[f"{finding.rule} overlap"] += bool(near)
                counts[f"{finding.rule} same"] += finding.code in near
    return counts


def main(texts: str, gold: str, language: str) -> None:
    """Print the table."""
    counts = count_hits(read_lines(texts), {g["id"]: g["findings"] for g in read_lines(gold)}, language)
    print(f"{'rule':32}{'found':>6}{'overlap':>9}{'same':>7}")
    for rule in sorted(name for name in counts if " " not in name):
        found = counts[rule]
        overlap, same = counts[f"{rule} overlap"] / found, counts[f"{rule} same"] / found
        print(f"{rule:32}{found:6}{overlap:9.2f}{same:7.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:4])
