"""The command line: analysis and report without a window, and without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.cli.output import Output, OutputLost

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.cli.arguments import Options

INTERRUPTED = 130


def run(options: Options) -> int:
    """Do a command and return its exit code: 0 done, 1 something could not be read or written."""
    output = Output()
    try:
        return _choose(options)(options, output)
    except OutputLost as lost:
        return output.give_up(lost)
    except KeyboardInterrupt:
        return INTERRUPTED


def _choose(options: Options) -> Callable[[Options, Output], int]:
    if options.command == "review":
        from telisik.cli.review import review

        return review
    if options.command == "verify":
        from telisik.cli.verify import verify

        return verify
    if options.command == "measure":
        from telisik.cli.measure import measure_articles

        return measure_articles
    if options.command == "rules":
        from telisik.cli.rules import show_rules

        return show_rules
    if options.command in {"check", "backup", "restore", "export-library", "import-library"}:
        from telisik.cli.library import look_after

        return look_after
    from telisik.cli.analyse import analyse

    return analyse
