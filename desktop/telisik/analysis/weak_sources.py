"""Findings on sources: every one that a reader cannot trace to a name, a body or a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Attribution, Code, Finding, Grade, Layer, Severity, is_anonymous

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.pack import Pack
    from telisik.analysis.text import Text

_SEVERITIES = {Grade.G4: Severity.HIGH, Grade.G3: Severity.MEDIUM, Grade.G2: Severity.LOW}


def find_weak_sources(text: Text, pack: Pack, attributions: Sequence[Attribution]) -> list[Finding]:
    """Return a finding for every source that a reader cannot trace to a name, a body or a record."""
    weak = [
        attribution
        for attribution in attributions
        if is_anonymous(attribution.code, attribution.grade) or attribution.code is Code.INSTITUTION_VOICE
    ]
    found = (_make_finding(text, pack, attribution) for attribution in weak)
    return [finding for finding in found if finding is not None]


def _make_finding(text: Text, pack: Pack, attribution: Attribution) -> Finding | None:
    """Return the finding of a weak source, None where its rule is switched off."""
    try:
        rule = pack.find_rule(attribution.code, attribution.grade, attribution.modifiers)
    except KeyError:
        return None
    return Finding(
        layer=Layer.SOURCING,
        code=attribution.code,
        severity=rule.severity or _SEVERITIES[attribution.grade],
        span=attribution.label,
        text=text.slice(attribution.label),
        rule=rule.id,
        reason=rule.reason.as_bilingual(),
        checks=tuple(check.as_bilingual() for check in rule.checks),
        norm=rule.norm.as_bilingual(),
        grade=attribution.grade,
        source=attribution.source,
        cue=attribution.cue,
        content=attribution.content,
        resolved_to=attribution.resolved_to,
        modifiers=attribution.modifiers,
    )
