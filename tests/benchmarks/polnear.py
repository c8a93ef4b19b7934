"""Measure English attributions on the PolNeAR corpus, by the corpus folder's own score.py.

Usage: python tests/benchmarks/polnear.py FOLDER [PART]. FOLDER holds score.py and, for each part (dev), ``text`` and
``attributions`` in brat's standoff form. Nothing is learned from the corpus: it is only measured. A source that two
cues share is given once by the engine and once for each cue here, as the corpus has it.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telisik.analysis.pipeline import Analyser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from telisik.analysis.model import Attribution, Span

Spans = list[tuple[int, int]]


def load_measure(folder: Path) -> ModuleType:
    """Return the corpus's own measure."""
    spec = importlib.util.spec_from_file_location("polnear_score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder} holds no score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def split_cues(attribution: Attribution) -> Iterator[dict[str, Spans]]:
    """Yield one source, cue and content for each cue, every piece of content with the cue nearest to it."""
    pieces: dict[Span, Spans] = {cue: [] for cue in attribution.cue}
    for content in attribution.content:
        near = min(pieces, key=lambda cue: max(content.start - cue.end, cue.start - content.end, 0))
        pieces[near].append((content.start, content.end))
    source = [(span.start, span.end) for span in attribution.source]
    for cue, content_spans in pieces.items():
        if content_spans:
            yield {"source": source, "cue": [(cue.start, cue.end)], "content": content_spans}


def measure(folder: Path, part: str) -> dict[str, Any]:
    """Return the measure's result over one part; of several annotators the first counts."""
    score = load_measure(folder)
    gold, texts = score.load_gold(str(folder / part / "attributions"), str(folder / part / "text"))
    analyser, pairs = Analyser(), []
    for name in sorted(gold):
        attributions = analyser.analyse(texts[name], "en").attributions
        found = [one for attribution in attributions for one in split_cues(attribution)]
        pairs.append((texts[name], gold[name][min(gold[name])], found))
    result: dict[str, Any] = score.evaluate(pairs)
    score.show(f"{part}: {len(pairs)} documents", result)
    return result


if __name__ == "__main__":
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_dir():
        raise SystemExit("The corpus is not here; nothing is measured.")
    measure(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "dev")
