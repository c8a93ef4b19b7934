"""English attributions by a noun of opinion, by people in numbers, by a participle, and by what goes round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser


def list_sources(analyser: Analyser, text: str) -> list[tuple[str, str]]:
    found = analyser.analyse(text, "en").attributions
    return [(a.code.value, text[a.label.start : a.label.end]) for a in found]


def list_contents(analyser: Analyser, text: str) -> list[str]:
    found = analyser.analyse(text, "en").attributions
    return [text[c.start : c.end] for a in found for c in a.content]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fear among shopkeepers is that more closures will follow.", ("UNNAMED_GROUP", "shopkeepers")),
        ("There is a growing sense among Democrats here that the seat is lost.", ("UNNAMED_GROUP", "Democrats")),
        ("The knock on her, even among admirers, is that she listens to nobody.", ("UNNAMED_GROUP", "admirers")),
        ("Marlin's own guess is that one valve in ten is faulty.", ("NAMED_PERSON", "Marlin")),
        ("The ministry's answer is that the fund is full.", ("INSTITUTION_VOICE", "The ministry")),
        ("In his critics' version, he never read the contract.", ("UNNAMED_GROUP", "his critics")),
        ("That is also the verdict of most historians.", ("UNNAMED_GROUP", "most historians")),
        ("Pollsters from both camps caution that a week is long.", ("UNNAMED_GROUP", "Pollsters from both camps")),
        ("Allies of the mayor insist he worked all night.", ("UNNAMED_GROUP", "Allies of the mayor")),
        ("Some on Mill Street whisper that the memo was leaked on purpose.", ("UNNAMED_GROUP", "Some on Mill Street")),
        ("There are, friends insist, two kinds of plan.", ("UNNAMED_GROUP", "friends")),
        ("Colleagues credit her with killing the toll.", ("UNNAMED_GROUP", "Colleagues")),
        ("The boy, identified by his family as Perrin Moss, was unarmed.", ("UNNAMED_GROUP", "his family")),
        ("Guards held a second man over what officials called a well-advanced plot.", ("UNNAMED_GROUP", "officials")),
        ("A former deputy of his spoke of a whispering campaign.", ("ROLE_OFFICIAL", "A former deputy of his")),
        ('"He could hardly work the one he had," Enid Barrowby sobbed.', ("NAMED_PERSON", "Enid Barrowby")),
        ("Councillor Ann Lowe, whose ward has the pit, admitted it was poor.", ("NAMED_PERSON", "Councillor Ann Lowe")),
        ("Varrel, the company that makes the pill, disputes the findings.", ("NAMED_ORG", "Varrel, the company")),
        ("Ms. Ortiz was not persuaded, noting that the road had been closed.", ("NAMED_PERSON", "Ms. Ortiz")),
        ("Radio Tor, quoting security circles, said he had swapped messages abroad.", ("MEDIA_RELAY", "Radio Tor")),
        ("But Radio Tor can reveal that officers searched a garage on Sunday.", ("MEDIA_RELAY", "Radio Tor")),
        ("A safety officer frets that the numbers look poor.", ("ROLE_OFFICIAL", "A safety officer")),
        ("The allegation, made by two former guards, is that cells were open.", ("UNNAMED_GROUP", "two former guards")),
        ("That is twice the sum feared by party officials.", ("UNNAMED_GROUP", "party officials")),
        ("One theory doing the rounds is that the ledger was burned.", ("HEARSAY_AGENTLESS", "theory")),
        ("A memo dated March 3 shows the mayor knew.", ("DOCUMENT_DATA", "A memo dated March 3")),
        ("Linde, asked about the memo on Thursday, said he had not read it.", ("NAMED_PERSON", "Linde")),
        ("The road, said Ann Lowe, had been closed for a week.", ("NAMED_PERSON", "Ann Lowe")),
        ("Most brokers had seen the cut as the last.", ("UNNAMED_GROUP", "Most brokers")),
        ("Brokers had expected Mr. Kersey to stay until May.", ("UNNAMED_GROUP", "Brokers")),
        ("They voted on a bill that critics have called a sham.", ("UNNAMED_GROUP", "critics")),
        ("Harrow's flunkies insist there is nothing to see.", ("UNNAMED_GROUP", "Harrow's flunkies")),
        ("His aides billed the rally as a fundraiser.", ("UNNAMED_GROUP", "His aides")),
        ("The mayor was understood to be livid.", ("HEARSAY_AGENTLESS", "was understood to")),
    ],
)  # fmt: skip
def test_who_vouches(analyser: Analyser, text: str, expected: tuple[str, str]) -> None:
    assert expected in list_sources(analyser, text)


@pytest.mark.parametrize(
    "text",
    [
        "The view of the lake is that of a postcard.",
        "My guess is that the bridge will fall.",
        "Two of the aides, in protest that the vote was rigged, resigned.",
        "In a research note dated May 3, the bank cut its forecast.",
        "The crowd sang prayers posted by celebrities around the world.",
        "A family friend of the tenants moved to the coast.",
        "A van reported stolen in May was found in a barn.",
        "The word is doing a lot of work.",
        "If the aides are to be believed, the tape is long.",
        "The governor, who owes her a favour, calls her twice a day.",
        'Officers agreed in June to "proceed as if approved".',
        "The judge, who advised the talks, retired in May.",
        "Asked whether he feared a long sentence, the driver walked away.",
        "Had officials told the truth, the town would have moved.",
        "The mayor, asked about the fire, declined to answer.",
        "The guards saw him as he left.",
        "The museum saw attendance reach a record.",
        "A minister viewed the damage as he flew over.",
        "The hills were dotted with blogs written by Rathburn.",
    ],
)
def test_nobody_vouches(analyser: Analyser, text: str) -> None:
    assert list_sources(analyser, text) == []


def test_what_a_noun_of_opinion_says(analyser: Analyser) -> None:
    text = "The fear among shopkeepers is that more closures will follow."
    assert list_contents(analyser, text) == ["more closures will follow"]


def test_what_somebody_is_asked_is_not_what_they_say(analyser: Analyser) -> None:
    text = "The mayor, asked about the fire, said it was out."
    assert list_contents(analyser, text) == ["it was out"]
