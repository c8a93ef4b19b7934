"""A pack against its own examples: every rule, cue and check says which sentences it must and must not take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.analysis.pack import CheckRule, Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from telisik.analysis.pack import Pack, Part
    from telisik.analysis.pipeline import Analyser


@dataclass(frozen=True, slots=True)
class Miss:
    """An example that the engine does not take as its rule says; ``wanted`` tells whether it should match."""

    rule: str
    text: str
    wanted: bool


def check_examples(pack: Pack, analyser: Analyser, only: Iterable[str] = ()) -> Iterator[Miss]:
    """Yield every example that fails, of all that is in force or only of some ids."""
    chosen = set(only)
    parts: tuple[Part, ...] = (*pack.rules, *pack.cues, *pack.checks)
    for part in parts:
        if chosen and part.id not in chosen:
            continue
        for wanted, texts in ((True, part.match), (False, part.no_match)):
            for text in texts:
                if _is_taken(part, text, pack.language, analyser) is not wanted:
                    yield Miss(part.id, text, wanted)


def _is_taken(part: Part, text: str, language: str, analyser: Analyser) -> bool:
    analysis = analyser.analyse(text, language)
    if isinstance(part, Cue):
        return bool(analysis.attributions)
    found = analysis.checks if isinstance(part, CheckRule) else analysis.findings
    return any(each.rule == part.id for each in found)
