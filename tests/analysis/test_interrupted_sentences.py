"""English: who says a sentence that they interrupt, and where what is said begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attributions import find

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser


@pytest.mark.parametrize(
    ("text", "code", "source", "pieces"),
    [
        (
            "The mayor, two aides said, had left town before the flood.",
            "UNNAMED_GROUP",
            "two aides",
            ["The mayor", "had left town before the flood"],
        ),
        (
            "The bridge, an engineer at the ministry said, was built on sand and had never been inspected.",
            "UNNAMED_INDIVIDUAL",
            "an engineer at the ministry",
            ["The bridge", "was built on sand and had never been inspected"],
        ),
        (
            "Mr Halden, people close to the family say, has lost most of his money.",
            "UNNAMED_GROUP",
            "people close to the family",
            ["Mr Halden", "has lost most of his money"],
        ),
        (
            "The ferry, police said on Monday, was overloaded.",
            "INSTITUTION_VOICE",
            "police",
            ["The ferry", "was overloaded"],
        ),
        (
            "The firm, Reuters reported, has sold its mines, but the minister denied it.",
            "MEDIA_RELAY",
            "Reuters",
            ["The firm", "has sold its mines"],
        ),
        (
            "The company, the report found, had hidden the losses from its auditors.",
            "DOCUMENT_DATA",
            "the report",
            ["The company", "had hidden the losses from its auditors"],
        ),
    ],
)
def test_who_interrupts_a_sentence_says_both_pieces_of_it(
    analyser: Analyser, text: str, code: str, source: str, pieces: list[str]
) -> None:
    assert (code, source, pieces) in find(analyser, text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ann Lowe, the mayor's aide, said the road was closed.", "Ann Lowe, the mayor's aide"),
        ("Ann Lowe, the Secretary of State, called her aide and left.", ""),
        ("The clerk, who said he saw the fire, was dismissed.", "The clerk, who"),
    ],
)
def test_an_apposition_interrupts_nothing(analyser: Analyser, text: str, source: str) -> None:
    assert [label for _, label, _ in find(analyser, text)] == ([source] if source else [])


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "The bridge collapsed, an engineer said, because it was built on sand.",
            ["The bridge collapsed", "because it was built on sand"],
        ),
        ('"The tax," Lowe argued, "hurts the poor."', ["The tax", "hurts the poor."]),
        ("Ann Marlow told reporters the vote was rigged.", ["the vote was rigged"]),
        ("Maj. Gen. Karl Voss told reporters that the base was safe.", ["the base was safe"]),
        ("Police said in a statement on Monday that two men were held.", ["two men were held"]),
        (
            "The clerk said the rule that bans smoking was never read.",
            ["the rule that bans smoking was never read"],
        ),
        (
            "He claimed the senator was the one who began the feud and he was simply ending it.",
            ["the senator was the one who began the feud and he was simply ending it"],
        ),
        (
            "He told the court that he had seen the knife, picked it up and thrown it in the river.",
            ["he had seen the knife, picked it up and thrown it in the river"],
        ),
        (
            "He said they fill a dozen boxes and are too heavy to carry upstairs.",
            ["they fill a dozen boxes and are too heavy to carry upstairs"],
        ),
        ("Rumours in the village said the well was poisoned.", ["the well was poisoned"]),
    ],
)
def test_what_is_said_goes_on_behind_the_speaker_and_leaves_out_whom_and_when(
    analyser: Analyser, text: str, pieces: list[str]
) -> None:
    assert [said for _, _, said in find(analyser, text)] == [pieces]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lt. Gov. Dale Finch said the road would be closed until May.", "Lt. Gov. Dale Finch"),
        (
            "Independent candidate Prof. Lena Ruiz argued that the figures were invented.",
            "Independent candidate Prof. Lena Ruiz",
        ),
        (
            "GOP candidate Dr. Ben Harlow says in a new ad that the tax will cost families 300 dollars.",
            "GOP candidate Dr. Ben Harlow",
        ),
        ("Adm. Paul Orwin said the ship was hit twice.", "Adm. Paul Orwin"),
        ("Det. Sgt. Ann Lowe said two men were held.", "Det. Sgt. Ann Lowe"),
    ],
)
def test_a_name_keeps_the_titles_before_it(analyser: Analyser, text: str, source: str) -> None:
    assert ("NAMED_PERSON", source) in [(code, label) for code, label, _ in find(analyser, text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Whispers in the capital suggest the minister took bribes.", "Whispers in the capital"),
        ("Chatter on the trading floor suggests the bank is about to fail.", "Chatter on the trading floor"),
        ("Widespread chatter suggests the mine will shut.", "Widespread chatter"),
        ("Online chatter says the plant leaked gas for weeks.", "Online chatter"),
        (
            "Growing speculation in the press suggests that the bank will fail.",
            "Growing speculation in the press",
        ),
    ],
)
def test_talk_that_suggests_something_is_hearsay(analyser: Analyser, text: str, source: str) -> None:
    assert ("HEARSAY_AGENTLESS", source) in [(code, label) for code, label, _ in find(analyser, text)]


@pytest.mark.parametrize(
    ("text", "code", "source"),
    [
        ("A petition claims the vaccine kills.", "DOCUMENT_DATA", "A petition"),
        ("A Facebook post claims the pills cure cancer.", "SOCIAL_MEDIA", "A Facebook post"),
        ("A flyer warns the dam leaks.", "DOCUMENT_DATA", "A flyer"),
    ],
)
def test_a_record_claims_a_clause_whose_verb_looks_like_a_noun(
    analyser: Analyser, text: str, code: str, source: str
) -> None:
    assert (code, source) in [(found, label) for found, label, _ in find(analyser, text)]


@pytest.mark.parametrize(
    "text",
    ["Rebels claimed victory in the north.", "Villagers warned each other.", "The storm claims two lives."],
)
def test_who_only_acts_is_no_source(analyser: Analyser, text: str) -> None:
    assert find(analyser, text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Lawyers Jane Orton and Saul Pike filed the suit.\n\nThe lawyers said the company knew.",
            "The lawyers",
        ),
        (
            "Maria Lund and Tom Hale, both former nurses, sued. The nurses said the ward had no soap.",
            "The nurses",
        ),
        (
            "Three judges, Ann Teel, Saul Pike and Mark Dunne, met. The judges said the law was void.",
            "The judges",
        ),
    ],
)
def test_a_plural_means_those_whom_the_article_named_by_it(
    analyser: Analyser, text: str, source: str
) -> None:
    assert ("NAMED_PERSON", source) in [(code, label) for code, label, _ in find(analyser, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers for the firm met in Lima with Ann Teel. The lawyers said the case was weak.",
        "Democrats Ann Teel and Saul Pike signed the letter. The Democrats said the fund was empty.",
        "He saw reporters Monday and Tuesday. The reporters said the room was empty.",
    ],
)
def test_a_plural_that_was_joined_to_no_name_stays_a_group(analyser: Analyser, text: str) -> None:
    assert "UNNAMED_GROUP" in [code for code, _, _ in find(analyser, text)]


@pytest.mark.parametrize(
    ("text", "code", "source"),
    [
        (
            'Shiite cleric Karim al-Hadid spoke on Monday. "We will fight," al-Hadid said.',
            "NAMED_PERSON",
            "al-Hadid",
        ),
        (
            "Paul Harlow met the press on Monday. An angry Harlow said the vote was stolen.",
            "NAMED_PERSON",
            "An angry Harlow",
        ),
        (
            "Ann Lowe, a University of Norwell biologist, said the fish were dying.",
            "NAMED_PERSON",
            "Ann Lowe, a University of Norwell biologist",
        ),
        ("Al-Zaman reports that the bridge was closed on Tuesday.", "MEDIA_RELAY", "Al-Zaman"),
        ("It is estimated that the state holds 200 warheads.", "HEARSAY_AGENTLESS", "It is estimated"),
        ("An angry crowd said the vote was stolen.", "UNNAMED_GROUP", "An angry crowd"),
        ("Paul Harlow lost. A Harlow aide said the vote was stolen.", "ROLE_OFFICIAL", "A Harlow aide"),
    ],
)
def test_a_name_stays_one_in_every_dress(analyser: Analyser, text: str, code: str, source: str) -> None:
    assert (code, source) in [(found, label) for found, label, _ in find(analyser, text)]


@pytest.mark.parametrize(
    ("text", "source", "pieces"),
    [
        (
            "The port has been accused by two rivals of hiding cracks in its piers.",
            "two rivals",
            ["of hiding cracks in its piers"],
        ),
        ("The firm was accused by Ann Lowe of fraud.", "Ann Lowe", ["of fraud"]),
        ("The firm was accused by members of the council of fraud.", "members of the council", ["of fraud"]),
        (
            "A third payment is alleged in the lawsuit filed by Ann Lowe.",
            "the lawsuit filed by Ann Lowe",
            ["A third payment"],
        ),
    ],
)
def test_a_passive_keeps_its_accuser_apart_from_the_wrong(
    analyser: Analyser, text: str, source: str, pieces: list[str]
) -> None:
    assert (source, pieces) in [(label, said) for _, label, said in find(analyser, text)]
