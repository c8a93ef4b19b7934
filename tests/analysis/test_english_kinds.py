"""What kind of source an English phrase names: an office behind the body it belongs to, and who is not named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attributions import find

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

OFFICES = [
    "The agency head",
    "The police chief",
    "The company spokesman",
    "The army commander",
    "The hospital director",
    "The school principal",
    "The university professor",
    "The White House spokesman",
    "The Norwell police chief",
    "The police commander of Norwell Province",
    "The committee chairperson",
]
BODIES = ["The police", "The company", "The company's board", "The White House", "The city council"]
# an article that names somebody, and a person told of after whom it does not name
OTHERS = [
    ("Tom Reed, the company's director, resigned.", "The police officer", "ROLE_OFFICIAL"),
    ("Ann Lowe is the principal of Norwell High.", "The company employee", "UNNAMED_INDIVIDUAL"),
    ("The road was shut on Monday.", "The nurse", "UNNAMED_INDIVIDUAL"),
]
SAME = [
    ("Police Chief Tom Reed closed the road.", "The police chief"),
    ("Tom Reed, the company's director, resigned.", "The company director"),
]


def _type(analyser: Analyser, text: str) -> str:
    return find(analyser, text)[-1][0]


@pytest.mark.parametrize("phrase", OFFICES)
def test_an_office_behind_its_body_is_an_office(analyser: Analyser, phrase: str) -> None:
    assert _type(analyser, f"The road is closed. {phrase} said the plan was dead.") == "ROLE_OFFICIAL"


@pytest.mark.parametrize("phrase", BODIES)
def test_a_body_alone_is_a_body(analyser: Analyser, phrase: str) -> None:
    assert _type(analyser, f"The road is closed. {phrase} said the plan was dead.") == "INSTITUTION_VOICE"


@pytest.mark.parametrize(("before", "phrase", "code"), OTHERS, ids=[phrase for _, phrase, _ in OTHERS])
def test_somebody_seldom_named_is_not_who_was_named_before(
    analyser: Analyser, before: str, phrase: str, code: str
) -> None:
    assert _type(analyser, f"{before} {phrase} said it was unsafe.") == code


@pytest.mark.parametrize(("before", "phrase"), SAME, ids=[phrase for _, phrase in SAME])
def test_an_office_named_before_means_its_holder(analyser: Analyser, before: str, phrase: str) -> None:
    assert _type(analyser, f"{before} {phrase} said it was unsafe.") == "NAMED_PERSON"
