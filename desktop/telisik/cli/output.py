"""Writing to the terminal or a pipe, which may close, be full, or know few characters."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from telisik.cli.faults import tell_fault, tell_reason
from telisik.cli.phrases import find_language, say
from telisik.documents.names import show_line

if TYPE_CHECKING:
    from telisik.errors import Fault


class OutputLost(Exception):
    """Standard output takes no more; ``reason`` is empty where its reader just closed it."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


class Output:
    """Standard output for results and standard error for faults, line by line."""

    def __init__(self) -> None:
        """Make both streams show what they cannot encode instead of failing."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")

    def prefer_utf8(self) -> None:
        """Write UTF-8 and LF whatever the system prefers: for results that programs read."""
        # A lone surrogate in a file's name then comes out escaped, as JSON writes it too.
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

    def print(self, line: str) -> None:
        """Write a line of results at once."""
        if sys.stdout is None:
            return
        try:
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise OutputLost("") from error
        except OSError as error:
            raise OutputLost(error.strerror or "unknown reason") from error

    def report(self, place: str, fault: Fault) -> None:
        """Name a failure on standard error in one line."""
        _print_error(f"{place}: {tell_fault(fault, find_language())}")

    def give_up(self, lost: OutputLost) -> int:
        """Say why results stopped, unless nobody reads them any more; return the exit code."""
        # Python flushes at its end: let that go nowhere instead of failing once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if lost.reason:
            language = find_language()
            _print_error(say("lost", language, reason=tell_reason(lost.reason, language)))
        return 1


def _print_error(line: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"telisik: {show_line(line)}", file=sys.stderr, flush=True)
