"""``telisik verify``: recompute what a report claims, and say sentence by sentence what agrees."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.cli.phrases import find_language
from telisik.documents.limits import open_regular, read_limited
from telisik.documents.names import show_file, show_name
from telisik.errors import Fault

if TYPE_CHECKING:
    from telisik.cli.arguments import Options
    from telisik.cli.output import Output
    from telisik.report.verify import Statement

_SIGNS = {"agrees": "=", "differs": "!", "unknown": "?"}


def verify(options: Options, output: Output) -> int:
    """Print a sentence for everything compared; return 0 where nothing differs, else 1."""
    from telisik.report.verify import agrees

    (path,) = options.paths
    try:
        content = _read(Path(path))
        article = _read(Path(options.article)) if options.article else None
        statements = _compare(content, article, options.library)
    except Fault as fault:
        output.report(show_name(path), fault)
        return 1
    language = options.language or find_language()
    whole = agrees(statements)
    if options.json:
        output.prefer_utf8()
        listed = [{"outcome": s.outcome, "about": s.key, "sentence": s.tell(language)} for s in statements]
        output.print(json.dumps({"agrees": whole, "statements": listed}, ensure_ascii=False))
    else:
        _print(statements, whole, language, output)
    return 0 if whole else 1


def _read(path: Path) -> bytes:
    with os.fdopen(open_regular(path), "rb", buffering=0) as file:
        return read_limited(file, show_file(path))


def _compare(content: bytes, article: bytes | None, folder: str | None) -> list[Statement]:
    from telisik.report.verify import verify_report

    if folder is None:
        return verify_report(content, article=article)
    from telisik.store.database import open_library

    with open_library(Path(folder), read_only=True) as library:
        return verify_report(content, article=article, library=library)


def _print(statements: list[Statement], whole: bool, language: str, output: Output) -> None:
    from telisik.report.wording import load_wording

    for statement in statements:
        output.print(f"{_SIGNS[statement.outcome]} {statement.tell(language)}")
    output.print(load_wording(language).say("verify", "all_agree" if whole else "some_differ"))
