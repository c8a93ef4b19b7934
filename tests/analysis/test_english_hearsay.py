"""English hearsay, and people without names: what nobody vouches for, and what passes nothing on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

PASSED_ON = [
    ("It's believed that the drive was wiped in June.", "It's believed"),
    ("It is estimated to have cost nine lives.", "It is estimated"),
    ("She is widely considered the front-runner.", "is widely considered"),
    ("The firm has been linked to a militia.", "has been linked to"),
    ("Quill has been accused of Medicare fraud.", "has been accused of"),
    ("There's talk of a second tape.", "There's talk of"),
    ("The mayor is expected to win the county easily.", "is expected to"),
    ("The clerk is widely expected to hold a rally.", "is widely expected to"),
]
NOT_PASSED_ON = [
    "His word is law in Alder.",
    "The loss was heavy and it was reported to the sheriff.",
    "It must be said that the hall was cold.",
    "There was no talk of a deal.",
    "The court is expected to rule before the holiday.",
    "Members are expected to wear a tie.",
]


@pytest.mark.parametrize(("text", "cue"), PASSED_ON)
def test_what_nobody_vouches_for_is_hearsay(analyser: Analyser, text: str, cue: str) -> None:
    labels = [
        text[a.label.start : a.label.end]
        for a in analyser.analyse(text, "en").attributions
        if a.code is Code.HEARSAY_AGENTLESS
    ]
    assert labels == [cue]


@pytest.mark.parametrize("text", NOT_PASSED_ON)
def test_what_is_owned_due_or_only_granted_is_none(analyser: Analyser, text: str) -> None:
    found = {a.code for a in analyser.analyse(text, "en").attributions}
    assert Code.HEARSAY_AGENTLESS not in found


NOBODY = [
    "Quill mocked those who doubted him.",
    "No matter how often people told him to quit, he stayed.",
    "Officers discovered a bag in the car.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_whoever_does_something_is_no_source(analyser: Analyser, text: str) -> None:
    assert Code.UNNAMED_GROUP not in {a.code for a in analyser.analyse(text, "en").attributions}


def test_those_who_speak_are_a_source(analyser: Analyser) -> None:
    [attribution] = analyser.analyse("Those who drew up the plan now say it was a bluff.", "en").attributions
    assert attribution.code is Code.UNNAMED_GROUP
