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
        'Senator Paul Weller told reporters that he had met the clerk and that "you will see a change."',
        "Senator Paul Weller",
        ['he had met the clerk and that "you will see a change."'],
    ),
    (
        "Weller first said in the spring, when the story broke, “I did not send any secret papers.” Then he left.",
        "Weller",
        ["I did not send any secret papers."],
    ),
    (
        "The director told lawmakers there was no evidence that votes had been changed.",
        "The director",
        ["there was no evidence that votes had been changed"],
    ),
    ("Weller reminded voters that his rival had raised taxes.", "Weller", ["his rival had raised taxes"]),
    (
        "The group has warned that, without rain, the crop will fail.",
        "The group",
        ["without rain, the crop will fail"],
    ),
    (
        '"We are worried," the members wrote in a letter to Lowe, that the office "may have lost the files."',
        "the members",
        ["We are worried,", 'the office "may have lost the files'],
    ),
    # all that stands before who vouches for it
    (
        "Weller took 37 percent, Hardy had 36 percent and Stone won 13 percent, according to the results.",
        "the results",
        ["Weller took 37 percent, Hardy had 36 percent and Stone won 13 percent"],
    ),
    (
        "The tool was built for times of crisis, a spokeswoman, Anna White, said on Saturday, and it works.",
        "a spokeswoman, Anna White",
        ["The tool was built for times of crisis", "and it works"],
    ),
    (
        "Some 59 percent of voters view her badly, according to an ABC poll last week - much the same as Smith.",
        "an ABC poll last week",
        ["Some 59 percent of voters view her badly"],
    ),
    # what a parse cuts off
    (
        "She also argued that it would be better to fail than to wait, “because those who wait get the blame.”",
        "She",
        ["it would be better to fail than to wait, “because those who wait get the blame."],
    ),
    (
        '"What is new is not just the theft of data," Weller told Morning Post on Friday, "but the attempt to use it."',
        "Weller",
        ["What is new is not just the theft of data,", "but the attempt to use it."],
    ),
    (
        "Auditors looked at Donald Smith’s claim that there have been “thousands of attacks” in Lima this year.",
        "Donald Smith",
        ["there have been “thousands of attacks” in Lima this year"],
    ),
    (
        'Weller rallied the crowd by warning darkly that "the rule of law is in danger" in the north.',
        "Weller",
        ['"the rule of law is in danger" in the north.'],
    ),
    (
        'He ended his speech with a warning: "Do not let them take this from you."',
        "He",
        ["Do not let them take this from you."],
    ),
    # a further verb of the same speaker ends it
    (
        "Weller claimed vast wealth and said it ensured he was not bought.",
        "Weller",
        ["vast wealth", "it ensured he was not bought"],
    ),
    (
        "Ms. Stone, who chairs the panel, said she had not read it, and accused the board of hiding it.",
        "Ms. Stone",
        ["she had not read it", "the board of hiding it"],
    ),
    (
        "The officials expressed concern that the leak could harm the talks and said they had asked the police.",
        "The officials",
        ["the leak could harm the talks", "they had asked the police"],
    ),
]


@pytest.mark.parametrize(("text", "label", "content"), SAID, ids=[text[:40] for text, _, _ in SAID])
def test_what_is_said_is_whole_and_nothing_else(
    analyser: Analyser, text: str, label: str, content: list[str]
) -> None:
    assert [(who, said) for _, who, said in find(analyser, text)] == [(label, content)]


def test_a_quotation_goes_on_though_the_next_paragraph_opens_with_a_cue(analyser: Analyser) -> None:
    text = '"He lies," said Issa Frell. "He fans the flames."\n\nChurch groups condemned his plan to march.'
    assert [said for _, who, said in find(analyser, text) if who == "Issa Frell"] == [
        ["He lies", "He fans the flames."]
    ]


def test_a_quotation_that_ends_the_paragraph_before_is_not_theirs(analyser: Analyser) -> None:
    text = '"He is a danger to us all," said Issa Frell.\n\nChurch groups also condemned his plan to march.'
    assert [said for _, who, said in find(analyser, text) if who == "Church groups"] == [
        ["his plan to march"]
    ]


def test_what_another_speaker_does_is_no_part_of_it(analyser: Analyser) -> None:
    text = "The road was shut, the council said, but a spokesman, Rob Hale, declined to say why."
    assert [said for _, _, said in find(analyser, text)] == [["The road was shut"]]
