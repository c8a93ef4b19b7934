"""What tests of English sentences look at: who speaks, as what kind of source, and which words are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser


def find(analyser: Analyser, text: str) -> list[tuple[str, str, list[str]]]:
    """Return each attribution of an English text: its code, its label and the pieces of its content."""
    found = analyser.analyse(text, "en").attributions
    return [
        (a.code.value, text[a.label.start : a.label.end], [text[c.start : c.end] for c in a.content])
        for a in found
    ]
