"""How often findings are right on articles that nobody annotated: draw a sample, judge it by hand, count.

python tests/benchmarks/wild.py draw NEWS.jsonl OUT.jsonl [SEED]
    NEWS holds id and text (and lang) a line. Draws 200 findings of high or medium severity and 100 anonymous sources,
    each with the words around it, to be judged by the guidelines. OUT is for the judge alone: it quotes articles.
python tests/benchmarks/wild.py count OUT.jsonl VERDICTS.txt
    VERDICTS holds a line for each drawn one, in order: its number, then + for right or - for wrong. Prints shares with
    95 % Wilson intervals, over all and for each rule.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from telisik.analysis.intervals import find_interval
from telisik.analysis.model import Severity, is_anonymous
from telisik.analysis.packs import list_folders
from telisik.analysis.pipeline import Analyser

FINDINGS, SOURCES, CONTEXT = 200, 100, 260


def draw(news: Path, out: Path, seed: int = 1) -> None:
    """Write the sample, findings first."""
    engine = Analyser(list_folders())
    findings: list[dict[str, Any]] = []
    sources: list[dict[str, Any]] = []
    articles = [json.loads(line) for line in news.read_text(encoding="utf-8").splitlines() if line.strip()]
    for article in articles:
        text = article["text"]
        analysis = engine.analyse(text, article.get("lang", "id"))
        for found in analysis.findings:
            if found.severity is not Severity.LOW:
                what = {"what": "finding", "rule": found.rule, "code": found.code, "severity": found.severity}
                findings.append({**what, **_place(article["id"], text, found.span)})
        for source in analysis.attributions:
            if is_anonymous(source.code, source.grade):
                what = {"what": "source", "rule": source.rule, "code": source.code, "severity": source.grade}
                sources.append({**what, **_place(article["id"], text, source.label)})
    pick = random.Random(seed)
    chosen = pick.sample(findings, min(FINDINGS, len(findings))) + pick.sample(
        sources, min(SOURCES, len(sources))
    )
    print(
        f"{len(articles)} articles, {len(findings)} findings of high or medium severity, {len(sources)} sources"
    )
    lines = (json.dumps({"number": n, **row}, ensure_ascii=False) for n, row in enumerate(chosen, 1))
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _place(name: str, text: str, span: Any) -> dict[str, Any]:
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return {
        "article": name,
        "start": span.start,
        "before": before,
        "text": text[span.start : span.end],
        "after": after,
    }


def count(out: Path, verdicts: Path) -> None:
    """Print the shares that were judged right."""
    rows = {row["number"]: row for row in map(json.loads, out.read_text(encoding="utf-8").splitlines())}
    tally: dict[str, Counter[bool]] = defaultdict(Counter)
    for line in verdicts.read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            continue
        number, verdict = line.split()[:2]
        row = rows[int(number)]
        for group in (f"all: {row['what']}", f"{row['what']} {row['rule']}"):
            tally[group][verdict == "+"] += 1
    for group, counts in sorted(tally.items()):
        low, high = find_interval(counts[True], counts.total())
        share = counts[True] / counts.total()
        print(f"{group:48} {counts[True]:4} of {counts.total():4} {share:.2f} [{low:.2f}, {high:.2f}]")


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        draw(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    else:
        count(Path(sys.argv[2]), Path(sys.argv[3]))
