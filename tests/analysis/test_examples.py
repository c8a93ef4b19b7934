"""Every sourcing rule of both packs against its own examples, through the whole engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Layer
from telisik.analysis.pack import load_pack
from telisik.paths import resources

if TYPE_CHECKING:
    from telisik.analysis.pack import Cue, Pack
    from telisik.analysis.pipeline import Analyser


def _reads(pack: Pack, cue: Cue) -> bool:
    """Tell whether the engine knows a cue: some need the parse of a pack's model."""
    return pack.model is not None or cue.kind not in {"verb", "possessed"}


PACKS = [load_pack(resources() / "languages" / name) for name in ("id", "en")]
RULES = [(pack, rule) for pack in PACKS for rule in pack.rules if rule.layer is Layer.SOURCING]
MATCH = [(pack.language, rule.id, text) for pack, rule in RULES for text in rule.match]
NO_MATCH = [(pack.language, rule.id, text) for pack, rule in RULES for text in rule.no_match]
CUES = [
    (pack.language, cue.id, text)
    for pack in PACKS
    for cue in pack.cues
    for text in cue.match
    if _reads(pack, cue)
]
NO_CUES = [
    (pack.language, cue.id, text)
    for pack in PACKS
    for cue in pack.cues
    for text in cue.no_match
    if _reads(pack, cue)
]


@pytest.mark.parametrize(("language", "rule", "text"), MATCH)
def test_a_rule_finds_its_examples(analyser: Analyser, language: str, rule: str, text: str) -> None:
    assert rule in [f.rule for f in analyser.analyse(text, language).findings]


@pytest.mark.parametrize(("language", "rule", "text"), NO_MATCH)
def test_a_rule_leaves_its_counterexamples(analyser: Analyser, language: str, rule: str, text: str) -> None:
    assert rule not in [f.rule for f in analyser.analyse(text, language).findings]


@pytest.mark.parametrize(("language", "cue", "text"), CUES)
def test_a_cue_joins_a_source_in_its_examples(analyser: Analyser, language: str, cue: str, text: str) -> None:
    assert analyser.analyse(text, language).attributions, cue


@pytest.mark.parametrize(("language", "cue", "text"), NO_CUES)
def test_a_cue_is_silent_in_its_counterexamples(
    analyser: Analyser, language: str, cue: str, text: str
) -> None:
    assert not analyser.analyse(text, language).attributions, cue


CHECKS = [
    (pack.language, check.id, text, asked)
    for pack in PACKS
    for check in pack.checks
    for asked, texts in ((True, check.match), (False, check.no_match))
    for text in texts
]


@pytest.mark.parametrize(("language", "check", "text", "asked"), CHECKS)
def test_a_check_on_the_article_asks_where_its_examples_say(
    analyser: Analyser, language: str, check: str, text: str, asked: bool
) -> None:
    found = {c.rule: c for c in analyser.analyse(text, language).checks}
    assert (check in found) is asked
    for span in found[check].spans if asked else ():
        assert 0 <= span.start < span.end <= len(text)
