"""Where the program starts: a window, or the command line without Qt."""

from __future__ import annotations

import multiprocessing
import os
import sys
from typing import TYPE_CHECKING

from telisik.cli.arguments import read_arguments

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

        return run_self_test(as_json=options.json)
    from telisik.cli import run

    return run(options)


def _open_window(options: Options) -> int:
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        print("telisik: there is no display to open a window on", file=sys.stderr)
        print("telisik: without a window there are `telisik analyse` and `telisik review`", file=sys.stderr)
        return 1
    try:
        from telisik.ui.app import run_app
    except ImportError as error:
        if not _is_qt(error):
            raise
        print(f"telisik: the window cannot open, a part of Qt is missing: {error}", file=sys.stderr)
        print("telisik: without a window there are `telisik analyse` and `telisik review`", file=sys.stderr)
        return 1
    return run_app(list(options.paths), options.library)


def _is_qt(error: ImportError) -> bool:
    """Tell whether Qt or a system library it needs is what is missing."""
    return (error.name or "").startswith("PySide6") or ".so" in str(error) or "DLL" in str(error)


if __name__ == "__main__":
    sys.exit(main())
