"""An assertion found, before it is worded for the reviewer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telisik.analysis.model import Attribution, Severity, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule found: its kind, the clause, the words that set it off, and the attribution it rests on."""

    kind: str
    span: Span
    trigger: Span | None = None
    attribution: Attribution | None = None
    severity: Severity | None = None
