"""English words of saying by which nothing is said, and sources that a parse shows where words alone do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser


def find(analyser: Analyser, text: str) -> list[tuple[str, str]]:
    found = analyser.analyse(text, "en").attributions
    return [(a.code.value, text[a.label.start : a.label.end]) for a in found]


@pytest.mark.parametrize(
    "text",
    [
        "The minister's alleged affair was no secret.",
        "The guild's reported plan to strike was dropped.",
        "The critic wrote him off as a fraud.",
        "The mayor dismissed his deputy.",
        "Three cases were reported in the north.",
        "The keeper had not said a word about the leak.",
        "I doubt the plan will work. I am sure he knew.",
        "Nobody wants to talk of defeat.",
        'For more, read the study by the Port Authority in "Harbours".',
        "Considering that the yard lost money, the deal was good.",
    ],
)
def test_a_word_of_saying_with_another_meaning_is_no_cue(analyser: Analyser, text: str) -> None:
    assert find(analyser, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor dismissed the claim as nonsense.", ("NAMED_PERSON", "The mayor")),
        ("Orla Brandt dismissed her deputy as a fool.", ("NAMED_PERSON", "Orla Brandt")),
        ("There was talk of a coup in the capital.", ("HEARSAY_AGENTLESS", "There was talk of")),
        (
            "The worst wreck was reported in the Harbour Gazette in 2001.",
            ("MEDIA_RELAY", "the Harbour Gazette"),
        ),
        (
            "The guild has been the loudest voice saying the law is unfair.",
            ("INSTITUTION_VOICE", "The guild"),
        ),
        ("His fellow Texans said the law was unfair.", ("UNNAMED_GROUP", "His fellow Texans")),
        ("It was claimed by the mayor that the dam leaked.", ("ROLE_OFFICIAL", "the mayor")),
        (
            "‘’We will take it seriously,’’ said a Valderan official.",
            ("ROLE_OFFICIAL", "a Valderan official"),
        ),
    ],
)
def test_who_speaks_is_read_beside_such_words(
    analyser: Analyser, text: str, expected: tuple[str, str]
) -> None:
    assert find(analyser, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tarn Group will cut 300 jobs, it announced this week.", ("NAMED_ORG", "it")),
        ("Ex-members said the sect hid abuse.", ("UNNAMED_GROUP", "Ex-members")),
        ("The numbers indicate that crime fell.", ("DOCUMENT_DATA", "The numbers")),
        ("Marl Bentick swore allegiance to the emir and proposed marriage to his aunt.", None),
        (
            "This was hard for relatives of the crew, many of whom say the report is wrong.",
            ("UNNAMED_GROUP", "relatives of the crew, many of whom"),
        ),
        ("A reporter for the Gazette said the road was shut.", ("MEDIA_RELAY", "A reporter for the Gazette")),
        (
            "A reporter for the council said the road was shut.",
            ("UNNAMED_INDIVIDUAL", "A reporter for the council"),
        ),
        ("Some senators, including Orrin Tarn, said the law was unfair.", ("NAMED_PERSON", "Some senators")),
        (
            "Experts in several states, including New York, say the law is unfair.",
            ("UNNAMED_GROUP", "Experts in several states, including New York"),
        ),
    ],
)
def test_what_a_source_is_taken_from_the_words_around_it(
    analyser: Analyser, text: str, expected: tuple[str, str] | None
) -> None:
    assert find(analyser, text) == ([expected] if expected else [])
