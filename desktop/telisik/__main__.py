"""Where the program starts: a window, or the command line without Qt."""

from __future__ import annotations

import multiprocessing
import os
import sys
from typing import TYPE_CHECKING

from telisik.cli.arguments import read_arguments
from telisik.cli.phrases import find_language, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.cli.arguments import Options


# One of these says where a window can be shown on Linux.
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with the arguments, or those of the process, and return the exit code."""
    multiprocessing.freeze_support()
    options = read_arguments(sys.argv[1:] if arguments is None else arguments)
    if options.command == "window":
        return _open_window(options)
    if options.command == "self-test":
        from telisik.self_test import run_self_test

        if not _has_display():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return run_self_test(as_json=options.json)
    from telisik.cli import run

    return run(options)


def _open_window(options: Options) -> int:
    if not _has_display():
        return _tell_no_window("no_display")
    try:
        from telisik.ui.app import run_app
    except ImportError as error:
        if not _is_qt(error):
            raise
        return _tell_no_window("no_qt", reason=str(error))
    return run_app(list(options.paths), options.library)


def _has_display() -> bool:
    return sys.platform != "linux" or any(os.environ.get(name) for name in _DISPLAYS)


def _tell_no_window(phrase: str, **values: object) -> int:
    language = find_language()
    for line in (say(phrase, language, **values), say("no_window", language)):
        print(f"telisik: {line}", file=sys.stderr)
    return 1


def _is_qt(error: ImportError) -> bool:
    """Tell whether Qt or a system library it needs is what is missing."""
    return (error.name or "").startswith("PySide6") or ".so" in str(error) or "DLL" in str(error)


if __name__ == "__main__":
    sys.exit(main())
