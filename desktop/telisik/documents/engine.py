"""The engine that the program analyses with, seen as no more than it needs to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.model import Analysis


class Engine(Protocol):
    """What analyses a canonical text; ``language`` overrides the one that would be detected."""

    def analyse(self, text: str, language: str | None = None) -> Analysis:
        """Return everything the engine says of the text."""

    def stream(self, text: str, language: str | None = None) -> Iterator[tuple[Analysis, bool]]:
        """Yield what is found in a growing beginning of the text, last in all of it, and whether this is all."""


def make_engine() -> Engine:
    """Return the engine that the program uses; its packs load at their first use."""
    from telisik.analysis.pipeline import Analyser

    engine: Engine = Analyser()
    return engine


def make_no_engine() -> Engine:
    """Refuse to make one, for a process that only reads."""
    raise RuntimeError("this process only reads")
