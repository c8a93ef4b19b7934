"""``telisik measure``: how well the engine agrees with annotated articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telisik.documents.names import show_name
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from telisik.cli.arguments import Options
    from telisik.cli.output import Output

_ROWS = ("sources", "anonymous", "serious", "sentences")


def measure_articles(options: Options, output: Output) -> int:
    """Print precision, recall and F1 for each language; 1 where the annotated files cannot be used."""
    from telisik.analysis.measure import measure

    texts, gold = map(Path, options.paths)
    try:
        measured = measure(texts, gold)
    except (OSError, ValueError, KeyError, TypeError) as cause:
        output.report(show_name(f"{texts}, {gold}"), _refuse(cause))
        return 1
    if options.json:
        output.prefer_utf8()
        output.print(json.dumps(measured))
        return 0
    for language, figures in measured.items():
        for line in _show(language, figures):
            output.print(line)
    return 0


def _show(language: str, figures: dict[str, Any]) -> list[str]:
    lines = [f"{language}: {figures['articles']} articles"]
    for name in _ROWS:
        row = figures[name]
        lines.append(
            f"  {name:10} precision {row['p']:.3f}  recall {row['r']:.3f}  F1 {row['f1']:.3f}"
            f"  marks {row['gold']}, predicted {row['predicted']}"
        )
    return [*lines, f"  {'type':10} {figures['type']:.3f} of matched sources have the annotated type"]


def _refuse(cause: Exception) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "These are not annotated articles: {cause}."),
        QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Fault", "Name a file of texts and a file of findings, both JSON lines."),
        cause=f"{type(cause).__name__}: {cause}",
    )
