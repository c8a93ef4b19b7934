"""English sources as reports of a campaign bring them in: slips of the parse, descriptions, records, camps, talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser


def find(analyser: Analyser, text: str) -> list[tuple[str, str]]:
    found = analyser.analyse(text, "en").attributions
    return [(a.code.value, text[a.label.start : a.label.end]) for a in found]


SPEAKING = [
    (
        "The mayor's aides have long suspected that Kessel leaked the memo.",
        "UNNAMED_GROUP",
        "The mayor's aides",
    ),
    ("It is a stance that critics contend is hollow.", "UNNAMED_GROUP", "critics"),
    ("He backed a plan which opponents charge is a giveaway.", "UNNAMED_GROUP", "opponents"),
    ("The letters, leaked Monday by a clerk, reveal a quarrel over money.", "DOCUMENT_DATA", "The letters"),
    (
        "Aides to the governor complained for weeks that nobody called.",
        "UNNAMED_GROUP",
        "Aides to the governor",
    ),
    (
        "Her manager, Dana Pruitt, went on television to argue that the count was wrong.",
        "NAMED_PERSON",
        "Her manager, Dana Pruitt",
    ),
    ("“He is finished,” one party strategist texted.", "UNNAMED_INDIVIDUAL", "one party strategist"),
    ("“That is false,” a Kessel aide shot back.", "ROLE_OFFICIAL", "a Kessel aide"),
    (
        "“We lose the chamber,” warned one senator, who asked not to be identified.",
        "ROLE_OFFICIAL",
        "one senator",
    ),
    ("Holt is ahead by five points, per a new Telmar poll.", "DOCUMENT_DATA", "a new Telmar poll"),
    ("Support has fallen sharply, a new survey shows.", "DOCUMENT_DATA", "a new survey"),
    ("The Kessel camp believes it can win Harlow.", "INSTITUTION_VOICE", "The Kessel camp"),
    (
        "Intelligence agencies have concluded with “high confidence” that the hack was ordered.",
        "INSTITUTION_VOICE",
        "Intelligence agencies",
    ),
    ("Kessel spoke in Harlow. One called the campaign “a clown car.”", "UNNAMED_INDIVIDUAL", "One"),
    (
        "Records reviewed by The Associated Press show the governor met the donor twice.",
        "DOCUMENT_DATA",
        "Records reviewed by The Associated Press",
    ),
    (
        "A law enforcement official briefed on the investigation said that nobody else was sought.",
        "ROLE_OFFICIAL",
        "A law enforcement official briefed on the investigation",
    ),
    ("It emerged that the firm had hired a hacker.", "HEARSAY_AGENTLESS", "It emerged"),
    ("Investigators found no evidence of a crime.", "INSTITUTION_VOICE", "Investigators"),
    ("Critics point to his record on taxes.", "UNNAMED_GROUP", "Critics"),
    (
        "As the Beacon's Dana Hale has reported, the charity had no licence.",
        "NAMED_PERSON",
        "the Beacon's Dana Hale",
    ),
    (
        "“We lost,” Dana Pruitt, the group's lead analyst, said.",
        "NAMED_PERSON",
        "Dana Pruitt, the group's lead analyst",
    ),
    (
        "Nobody was charged for weeks, people briefed on the case said.",
        "UNNAMED_GROUP",
        "people briefed on the case",
    ),
    (
        "A senior ministry official reports that the talks have ended.",
        "ROLE_OFFICIAL",
        "A senior ministry official",
    ),
    ("The pictures, believed to date from March, are being studied.", "HEARSAY_AGENTLESS", "believed to"),
    ("He has been accused of fraud by former students.", "UNNAMED_GROUP", "former students"),
    ("Republicans privately fret that the seat is lost.", "UNNAMED_GROUP", "Republicans"),
    ("The clinic is closing, per the Post.", "MEDIA_RELAY", "Post"),
    (
        "A video circulating on YouTube shows the dam in ruins.",
        "DOCUMENT_DATA",
        "A video circulating on YouTube",
    ),
    (
        "The National Harbour Council, a union representing 900 pilots, endorsed Kessel.",
        "NAMED_ORG",
        "The National Harbour Council, a union representing 900 pilots",
    ),
    (
        "Ministry officials objected, people familiar with the talks said, fearing a row.",
        "UNNAMED_GROUP",
        "people familiar with the talks",
    ),
    (
        "Wardens were caught off guard, officials familiar with the talks tell The Ledger.",
        "UNNAMED_GROUP",
        "officials familiar with the talks",
    ),
    ("Voters rejected the claim that the dam was safe.", "UNNAMED_GROUP", "Voters"),
    ("The palace covered it up, a former valet alleges.", "UNNAMED_INDIVIDUAL", "a former valet"),
    ("The ministry advised people to stay home.", "INSTITUTION_VOICE", "The ministry"),
    ("Despite media pronouncements that the vote was over, she went on.", "MEDIA_RELAY", "media"),
    ("Doyle, 51, worries that the plant will close.", "NAMED_PERSON", "Doyle"),
    ("The guild has threatened to leave.", "INSTITUTION_VOICE", "The guild"),
]


@pytest.mark.parametrize(("text", "code", "label"), SPEAKING)
def test_who_speaks_is_found_and_typed(analyser: Analyser, text: str, code: str, label: str) -> None:
    assert (code, label) in find(analyser, text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Dale Kessel spoke in Harlow. Kessel himself said it was a joke.", "Kessel himself"),
        (
            "Mara Klint, a voter from Harlow, said she was torn. The 43-year-old said she disliked both.",
            "The 43-year-old",
        ),
        (
            "Dale Kessel spoke in Harlow. The GOP front-runner insisted that he would pay.",
            "The GOP front-runner",
        ),
    ],
)
def test_a_description_stands_for_whom_the_article_names(analyser: Analyser, text: str, label: str) -> None:
    assert find(analyser, text)[-1] == ("NAMED_PERSON", label)


@pytest.mark.parametrize(
    "text",
    [
        "The council said that the police were to blame for the delay.",
        "The council called the ruling a disgrace and promised an appeal.",
        "The council said the fee was 300 dollars per head in the north.",
    ],
)
def test_only_the_council_speaks(analyser: Analyser, text: str) -> None:
    assert [label for _, label in find(analyser, text)] == ["The council"]


@pytest.mark.parametrize(
    "text",
    [
        "WHAT COMES NEXT: “The Long Vote” airs on Sunday.",
        "It is what she believed to be true.",
        "The mayor agreed to endorse the plan.",
        "Support is highest among voters who say the economy is weak.",
        "Trading prisoners encourages others to attack.",
        "The body was found by a passer-by on Sunday.",
        "The site was attacked by hackers last week.",
        "Clients have asked to withdraw their money.",
        "Voters rejected the measure by a wide margin.",
        "Senators voted to confirm the judge.",
        "Reporters asked him about it.",
        "Voters think about jobs first.",
        "Voters described as undecided will matter.",
    ],
)
def test_who_only_acts_wishes_or_is_counted_is_no_source(analyser: Analyser, text: str) -> None:
    assert find(analyser, text) == []


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("A draft memo reviewed by The Ledger warns that the pause would cost jobs.", "G3"),
        ("The ad accuses the mayor of waste.", "G1"),
        ("The bill says that nobody may own two ferries.", "G1"),
        ("An ad on a wall says that the ferry is free.", "G3"),
        ("Kessel's poll is out. Voters are tired, the poll shows.", "G1"),
        ("A draft memo published by the Harlow Institute warns that the pause would cost jobs.", "G1"),
    ],
)
def test_who_read_a_record_does_not_tell_where_it_is(analyser: Analyser, text: str, grade: str) -> None:
    (found,) = analyser.analyse(text, "en").attributions
    assert (found.code.value, found.grade.value) == ("DOCUMENT_DATA", grade)


def test_an_outlet_by_name_is_not_the_reports_before_it(analyser: Analyser) -> None:
    text = "Media reports say the dam has cracked. The Guardian cited two engineers."
    assert [a.grade.value for a in analyser.analyse(text, "en").attributions][-1] == "G1"


@pytest.mark.parametrize(
    "text",
    [
        "Senator Dale Kessel began the row. An aide said he was proud. Kessel stayed. He argues that it failed.",
        "“I was there,” said a woman in the crowd. Moments later, Kessel walked in. He said that he would win.",
    ],
)
def test_he_is_who_was_told_of_last_by_name(analyser: Analyser, text: str) -> None:
    assert find(analyser, text)[-1] == ("NAMED_PERSON", "He")
