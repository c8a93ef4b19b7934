"""``telisik measure``: how well the engine agrees with annotated articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telisik.documents.names import show_name
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from telisik.analysis.pack import RuleRecord
    from telisik.cli.arguments import Options
    from telisik.cli.output import Output

_UNREAD = QT_TRANSLATE_NOOP("Fault", "“{name}” could not be read: {reason}.")
_SAFE = (
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Name a file of texts and a file of findings, both JSON lines."),
)
_ROWS = ("sources", "anonymous", "serious", "sentences")


def measure_articles(options: Options, output: Output) -> int:
    """Print precision, recall and F1 for each language; 1 where the annotated files cannot be used."""
    from telisik.analysis.measure import measure

    texts, gold = map(Path, options.paths)
    try:
        if options.rules:
            return _measure_rules(texts, gold, options, output)
        measured = measure(texts, gold)
    except OSError as cause:
        unread = Path(cause.filename or texts).name
        reason = cause.strerror or type(cause).__name__
        output.report(show_name(unread), Fault(_UNREAD, *_SAFE, name=show_name(unread), reason=reason))
        return 1
    except (ValueError, KeyError, TypeError) as cause:
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


def _measure_rules(texts: Path, gold: Path, options: Options, output: Output) -> int:
    """Print for each rule how often it fires and how often an annotator had marked the place too."""
    from telisik.analysis.rule_records import count_rules

    for language, (articles, records) in count_rules(texts, gold).items():
        if options.json:
            for record in records:
                output.print(json.dumps({"language": language, "articles": articles, **record.model_dump()}))
            continue
        output.print(f"{language}: {articles} articles")
        for record in sorted(records, key=lambda each: (-each.fired, each.id)):
            output.print(_show_record(record))
    return 0


def _show_record(record: RuleRecord) -> str:
    share = "   –" if record.share is None else f"{record.share:.2f}"
    counts = f"fired {record.fired:4}  right {record.right:4}  {share}  same code {record.same:4}"
    return f"  {record.id:36} {counts}{'  off by default' if record.is_doubtful else ''}"


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
        *_SAFE,
        cause=f"{type(cause).__name__}: {cause}",
    )
