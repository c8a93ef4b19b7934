"""Which words of an English sentence are what somebody says: where they begin, where they end, and all their pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attributions import find

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

# the text, who speaks, and the pieces of what they say
SAID = [
    # whom it is told, when and where are no part of it
    (
        'Councillor Paul Weller told a packed hall that he had met the clerk and that "the pool will open."',
        "Councillor Paul Weller",
        ['he had met the clerk and that "the pool will open."'],
    ),
    (
        "Weller first said in the winter, when the pipes froze, “I have never touched that boiler.” Then he left.",
        "Weller",
        ["I have never touched that boiler."],
    ),
    (
        "The curator told visitors there was no sign that frames had been moved.",
        "The curator",
        ["there was no sign that frames had been moved"],
    ),
    ("Weller reminded anglers that the lake had been drained.", "Weller", ["the lake had been drained"]),
    (
        "The group has warned that, without rain, the crop will fail.",
        "The group",
        ["without rain, the crop will fail"],
    ),
    (
        '"We are at a loss," the members wrote in a note to Lowe, that the bell "may never ring again."',
        "the members",
        ["We are at a loss,", 'the bell "may never ring again'],
    ),
    # all that stands before who vouches for it
    (
        "The bakery sold 90 loaves, the mill ground two sacks and the dairy stood idle, according to the ledger.",
        "the ledger",
        ["The bakery sold 90 loaves, the mill ground two sacks and the dairy stood idle"],
    ),
    (
        "The lift was tested in May, a caretaker, Anna White, said on Tuesday, and it holds six.",
        "a caretaker, Anna White",
        ["The lift was tested in May", "and it holds six"],
    ),
    (
        "Half of the tenants want a new landlord, according to a Nordline survey last week - much the same as in May.",
        "a Nordline survey last week",
        ["Half of the tenants want a new landlord"],
    ),
    # what a parse cuts off
    (
        "She also argued that the ferry should sail at dawn, “because the tide turns on nobody’s word.”",
        "She",
        ["the ferry should sail at dawn, “because the tide turns on nobody’s word."],
    ),
    (
        '"We lost more than a roof," Weller told Morning Post on Friday, "but nobody has gone hungry."',
        "Weller",
        ["We lost more than a roof,", "but nobody has gone hungry."],
    ),
    (
        "Auditors looked at Dora Smith’s claim that the bees had made “forty jars of honey” since Easter.",
        "Dora Smith",
        ["the bees had made “forty jars of honey” since Easter"],
    ),
    (
        'Weller cleared the beach by warning loudly that "the cliff is about to slip" at the cove.',
        "Weller",
        ['"the cliff is about to slip" at the cove.'],
    ),
    (
        'He closed the meeting with a promise: "Every lamp will burn by Friday."',
        "He",
        ["Every lamp will burn by Friday."],
    ),
    # a further verb of the same speaker ends it
    (
        "Weller claimed a family title and said it came with a mill.",
        "Weller",
        ["a family title", "it came with a mill"],
    ),
    (
        "Ms. Stone, who runs the kennel, said she had lost the key, and accused the owner of changing the lock.",
        "Ms. Stone",
        ["she had lost the key", "the owner of changing the lock"],
    ),
    (
        "The teachers expressed concern that the noise could scare the owls and said they had met the vet.",
        "The teachers",
        ["the noise could scare the owls", "they had met the vet"],
    ),
]


@pytest.mark.parametrize(("text", "label", "content"), SAID, ids=[text[:40] for text, _, _ in SAID])
def test_what_is_said_is_whole_and_nothing_else(
    analyser: Analyser, text: str, label: str, content: list[str]
) -> None:
    assert [(who, said) for _, who, said in find(analyser, text)] == [(label, content)]


def test_a_quotation_goes_on_though_the_next_paragraph_opens_with_a_cue(analyser: Analyser) -> None:
    text = '"He dawdles," said Issa Frell. "He never pays."\n\nChurch groups condemned his plan to tour.'
    assert [said for _, who, said in find(analyser, text) if who == "Issa Frell"] == [
        ["He dawdles", "He never pays."]
    ]


def test_a_quotation_that_ends_the_paragraph_before_is_not_theirs(analyser: Analyser) -> None:
    text = '"He sings out of tune," said Issa Frell.\n\nChurch groups also condemned his plan to tour.'
    assert [said for _, who, said in find(analyser, text) if who == "Church groups"] == [["his plan to tour"]]


def test_what_another_speaker_does_is_no_part_of_it(analyser: Analyser) -> None:
    text = "The road was shut, the council said, but a spokesman, Rob Hale, declined to say why."
    assert [said for _, _, said in find(analyser, text)] == [["The road was shut"]]
