"""Who says it where English parts the speaker from the verb, and what of the sentence is theirs; talk as a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attributions import find

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

SPEAKING = [
    (
        "One of the women, who works at the plant, said the water stank.",
        ("UNNAMED_INDIVIDUAL", "One of the women", ["the water stank"]),
    ),
    (
        "It is Tolan's aides who say the bank cheated.",
        ("UNNAMED_GROUP", "Tolan's aides who", ["the bank cheated"]),
    ),
    (
        "The vote opened a new quarrel: Democrats said the agency had botched the inquiry.",
        ("UNNAMED_GROUP", "Democrats", ["the agency had botched the inquiry"]),
    ),
    (
        "The port declined to answer and council aides later said the remark was wrong.",
        ("UNNAMED_GROUP", "council aides", ["the remark was wrong"]),
    ),
    (
        "There are fears among voters that the count was rigged.",
        ("UNNAMED_GROUP", "voters", ["the count was rigged"]),
    ),
    (
        "The mayor faces complaints from neighbours that the pool leaks.",
        ("UNNAMED_GROUP", "neighbours", ["the pool leaks"]),
    ),
    (
        "Two men at the bank told the Kestrel Post that the vault was empty.",
        ("UNNAMED_GROUP", "Two men at the bank", ["the vault was empty"]),
    ),
    (
        "There has been talk that the council will close the pool.",
        ("HEARSAY_AGENTLESS", "There has been talk that", ["the council will close the pool"]),
    ),
    (
        "There is growing speculation that Senator Dale Hutchins will quit.",
        ("HEARSAY_AGENTLESS", "There is growing speculation", ["Senator Dale Hutchins will quit"]),
    ),
    (
        "Senator Hale, accusing the mayor of hiding the report, walked out.",
        ("NAMED_PERSON", "Senator Hale", ["the mayor of hiding the report"]),
    ),
    (
        "The vault was empty on Monday. That's according to two officials briefed on the matter.",
        ("UNNAMED_GROUP", "two officials briefed on the matter", ["The vault was empty on Monday."]),
    ),
    (
        "Someone who called himself Abu Tolan said the army had killed twelve women.",
        ("UNNAMED_INDIVIDUAL", "Someone", ["the army had killed twelve women"]),
    ),
    (
        "The mayor, who aides say has not slept for days, was pale.",
        ("UNNAMED_GROUP", "aides", ["has not slept for days"]),
    ),
    (
        "From all accounts the money was gone.",
        ("HEARSAY_AGENTLESS", "From all accounts", ["the money was gone"]),
    ),
]


@pytest.mark.parametrize(("text", "told"), SPEAKING)
def test_a_speaker_far_from_the_verb_is_found_with_what_they_say(
    analyser: Analyser, text: str, told: tuple[str, str, list[str]]
) -> None:
    assert find(analyser, text) == [told]


def test_who_adds_something_is_the_person_and_not_the_thing_named_last(analyser: Analyser) -> None:
    text = (
        "“It was bad,” said one aide familiar with the talks, who added that the palace seemed rattled by it."
    )
    assert [content for _, _, content in find(analyser, text)][1:] == [["the palace seemed rattled by it"]]


def test_a_cleft_names_the_speaker(analyser: Analyser) -> None:
    text = "Mayor Ed Tolan spoke on Monday. It was Tolan who told reporters that the bank had failed."
    assert "UNNAMED_INDIVIDUAL" not in [code for code, _, _ in find(analyser, text)]


SILENT = [
    "That would end the needless speculation that Mr Tolan has stirred.",
    "He ignored a report from the bank that was late.",
    "The report of the council that met in May is out.",
    "She stood by the window of the house that the workers built.",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_relative_clause_says_nothing_of_its_noun(analyser: Analyser, text: str) -> None:
    assert find(analyser, text) == []
