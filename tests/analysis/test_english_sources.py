"""English sources by the pack's own parse: who they are, and what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser


def find(analyser: Analyser, text: str) -> list[tuple[str, str, str]]:
    found = analyser.analyse(text, "en").attributions
    return [(a.code.value, a.grade.value, text[a.label.start : a.label.end]) for a in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The owner, shipping heir Damon Kyle, has always denied interfering in transfers.",
            ("NAMED_PERSON", "G0", "The owner, shipping heir Damon Kyle"),
        ),
        (
            "“I might vote for him,” said Craig Dunn, a local GOP leader who is running in the north.",
            ("NAMED_PERSON", "G0", "Craig Dunn, a local GOP leader"),
        ),
        (
            "Dr. Anselm Rourke, a liver doctor at St. Brannoc's Hospital, disagreed with the findings.",
            ("NAMED_PERSON", "G0", "Dr. Anselm Rourke, a liver doctor at St. Brannoc's Hospital"),
        ),
        (
            "Spending rose by a third, the company's annual report shows.",
            ("DOCUMENT_DATA", "G1", "the company's annual report"),
        ),
        (
            "A new Harbour Trust poll released Friday found that support fell.",
            ("DOCUMENT_DATA", "G1", "A new Harbour Trust poll released Friday"),
        ),
        (
            "The ferry sank in heavy seas, the coast guard said on Monday.",
            ("INSTITUTION_VOICE", "G2", "the coast guard"),
        ),
        (
            "A bipartisan group of 32 security experts warned that the cables were at risk.",
            ("UNNAMED_GROUP", "G3", "A bipartisan group of 32 security experts"),
        ),
        ("“They're coming for our bread,” one user wrote on Facebook.", ("SOCIAL_MEDIA", "G4", "one user")),
        (
            "Tempers rose in town amid reports that the dam had cracked.",
            ("HEARSAY_AGENTLESS", "G4", "amid reports that"),
        ),
        (
            "A former employee, who asked not to be named, claimed staff were told to delete messages.",
            ("UNNAMED_INDIVIDUAL", "G3", "A former employee"),
        ),
        (
            "Several council members have called for Tolan to resign.",
            ("UNNAMED_GROUP", "G3", "Several council members"),
        ),
        (
            "The Road Haulage Council said one in four stations had run dry.",
            ("NAMED_ORG", "G1", "The Road Haulage Council"),
        ),
        (
            "The ship flew no flag, Valdera's military said.",
            ("INSTITUTION_VOICE", "G2", "Valdera's military"),
        ),
        (
            "Their head of policy, Jeff Knott, said the law would be changed.",
            ("NAMED_PERSON", "G0", "Their head of policy, Jeff Knott"),
        ),
        ("“That is a lie and you know it,” Castle shot back.", ("NAMED_PERSON", "G0", "Castle")),
        ("The dam has cracked, a charge Moscow denies.", ("INSTITUTION_VOICE", "G2", "Moscow")),
        ("In Barton's view, the tax was too high.", ("NAMED_PERSON", "G0", "Barton")),
        (
            "The ruling is fair, according to interviews with party leaders.",
            ("UNNAMED_GROUP", "G3", "party leaders"),
        ),
        (
            "A Harbour Trust poll was published on Friday. In the poll, support fell to a third.",
            ("DOCUMENT_DATA", "G1", "the poll"),
        ),
        (
            "Senator Rips Budget Deal\n\nSenator Dale Hutchins said the deal was a surrender.",
            ("NAMED_PERSON", "G0", "Senator"),
        ),
        (
            "His brother Alan Osman called him kind. He had a child, his brother added.",
            ("NAMED_PERSON", "G0", "his brother"),
        ),
        (
            "Mayor Warns Bridge Could Collapse\n\nThe old bridge is to be closed in May.",
            ("NAMED_PERSON", "G0", "Mayor"),
        ),
        (
            "She had had enough after her split from producer Rob Hale, a pal has revealed.",
            ("UNNAMED_INDIVIDUAL", "G3", "a pal"),
        ),
        (
            "The mate had shared a bottle with two crewmen before dawn, testified a deckhand who was on board.",
            ("UNNAMED_INDIVIDUAL", "G3", "a deckhand"),
        ),
        (
            "LIMA, Peru (AP) — Survivors of an attack have described how gunmen went from hut to hut.",
            ("UNNAMED_GROUP", "G3", "Survivors of an attack"),
        ),
        (
            "Footage shared on social media appeared to show a streak of white smoke.",
            ("DOCUMENT_DATA", "G3", "Footage"),
        ),
        (
            "An AFP reporter at the scene saw bodies covered with blankets.",
            ("FIRST_HAND", "G0", "An AFP reporter at the scene"),
        ),
        ("Human Rights Watch called for an inquiry.", ("NAMED_ORG", "G1", "Human Rights Watch")),
        ("The Kenya Red Cross put the number of injured at 29.", ("NAMED_ORG", "G1", "The Kenya Red Cross")),
        (
            "According to the Port Environment Programme, 11 million tonnes of plastic enter the sea.",
            ("NAMED_ORG", "G1", "the Port Environment Programme"),
        ),
        (
            "Police held 12, according to OVD-Info, a rights group.",
            ("NAMED_ORG", "G1", "OVD-Info, a rights group"),
        ),
        (
            "The hack was staged, in the view of one former employee.",
            ("UNNAMED_INDIVIDUAL", "G3", "one former employee"),
        ),
        ('"Who pays the man?" asks a beekeeper.', ("UNNAMED_INDIVIDUAL", "G3", "a beekeeper")),
        (
            "Rescuers found nine bodies, the civil defence agency INDECI reported.",
            ("NAMED_ORG", "G1", "the civil defence agency INDECI"),
        ),
        (
            '"You used to see kingfishers," sighs Bob Tranter, who has fished here since 1968.',
            ("NAMED_PERSON", "G0", "Bob Tranter"),
        ),
        ("Economists forecast 4.7 per cent.", ("UNNAMED_GROUP", "G3", "Economists")),
        (
            "He is widely seen as the author of the crackdown.",
            ("HEARSAY_AGENTLESS", "G4", "is widely seen as"),
        ),
    ],
)
def test_a_source_is_typed_by_what_is_said_of_it(
    analyser: Analyser, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in find(analyser, text)


@pytest.mark.parametrize(
    "text",
    [
        "Did the inquiry find that the mayor lied?",
        "The story had not been previously reported.",
        "The young striker conceded a penalty in the last minute.",
        "The harbour has a lighthouse.",
        "No injuries were reported.",
        "Two firms were told informally not to bid.",
        'Managers had been told "again and again" to close the sheds.',
        "Nobody from the council has disputed that the sheds leak.",
        "No officials confirmed that the sheds were closed.",
        "Support falls to a third when people are told what it costs.",
    ],
)
def test_nobody_is_taken_for_a_source_who_says_nothing(analyser: Analyser, text: str) -> None:
    assert find(analyser, text) == []


def test_they_are_the_body_that_spoke_and_the_study_is_the_one_named(analyser: Analyser) -> None:
    text = (
        "Mayor Joyce Ekberg said the road was closed. The Harbour Authority said the wall had failed. "
        "They said it would be rebuilt.\n\nA study by the Telmar Institute found cracks. "
        "The study found that the cracks had grown."
    )
    codes = {label: (code, grade) for code, grade, label in find(analyser, text)}
    assert codes["They"] == ("NAMED_ORG", "G1")
    assert codes["The study"] == ("DOCUMENT_DATA", "G1")


NAMED = [
    (
        "The dam is unsafe, according to three people briefed on it.",
        "three people briefed on it",
        "UNNAMED_GROUP",
    ),
    (
        "Half of it is wrong, according to the top medical journal.",
        "the top medical journal",
        "DOCUMENT_DATA",
    ),
    ("Per the Chamber of Commerce, 3,000 jobs were lost.", "Chamber of Commerce", "NAMED_ORG"),
    (
        "Colin Frayne, quoted by the Beacon, said the vote was fair.",
        "Colin Frayne, quoted by the Beacon",
        "NAMED_PERSON",
    ),
    ("The Evening Beacon reported the deal. The paper said the mayor knew.", "The paper", "MEDIA_RELAY"),
    (
        "He denied a report in the Harlow Beacon. The paper, which cited two aides, said the money was gone.",
        "The paper",
        "MEDIA_RELAY",
    ),
    ("The council published a white paper. The paper said the dam was safe.", "The paper", "DOCUMENT_DATA"),
    ("Chipmaker Varrion said it would close the plant.", "Chipmaker Varrion", "NAMED_ORG"),
    ('"We did nothing wrong," the port said in a statement.', "the port", "INSTITUTION_VOICE"),
    ("The channel gave time to rumors that the dam was unsafe.", "rumors", "HEARSAY_AGENTLESS"),
    ("The bank released a statement saying that data had been stolen.", "The bank", "INSTITUTION_VOICE"),
    ("A doctor left. A nurse suggested that the ward was unsafe.", "A nurse", "UNNAMED_INDIVIDUAL"),
    (
        "A Hallow ally suggested she would sign. Gov. Tom Reece walked it back a day after he said it was certain.",
        "he",
        "NAMED_PERSON",
    ),
    ("A neighbor said the man ran. He said he called the police.", "He", "UNNAMED_INDIVIDUAL"),
    ("The Beacon quoted Frayne as saying the road was unsafe.", "Frayne", "NAMED_PERSON"),
    (
        "He was quoted as saying the road was unsafe. Ed Frayne was quoted as saying it was not.",
        "Ed Frayne",
        "NAMED_PERSON",
    ),
    ("Kessel quit on Monday. [Reuters]", "Reuters", "MEDIA_RELAY"),
    ("Kessel quit on Monday. [WSJ | Paywall]", "WSJ", "MEDIA_RELAY"),
    ("Kessel quit on Monday (via CNN).", "CNN", "MEDIA_RELAY"),
    (
        '<tweet id="74" author="@dalebrandt">Kessel reportedly quit! — Dale Brandt (@dalebrandt) June 29, 2016</tweet>',
        "Dale Brandt (@dalebrandt)",
        "NAMED_PERSON",
    ),
    (
        "Kessel reportedly quit. — The Harbor Beacon (@harborbeacon) June 29, 2016",
        "The Harbor Beacon (@harborbeacon)",
        "MEDIA_RELAY",
    ),
    (
        "He is gone, they say. — stop the bus (@stopthebus) 3 June 2016",
        "stop the bus (@stopthebus)",
        "SOCIAL_MEDIA",
    ),
]


@pytest.mark.parametrize(("text", "label", "code"), NAMED)
def test_the_last_source_is_found_whole_and_typed(
    analyser: Analyser, text: str, label: str, code: str
) -> None:
    assert find(analyser, text)[-1][::2] == (code, label)


@pytest.mark.parametrize(
    "text",
    [
        "He earned, per year, 3 million.",
        "The revelation that aides got immunity set off a row on Friday.",
        "The paradox of the vote told in his favour.",
        "The bill passed. [See the full text]",
        "A long incident suggested that the brakes were bad.",
        "A foreign power was blamed, a history of blaming others.",
        "Police waited for the rumors to end.",
        'The page holds <a href="x" title="he said">a link</a> and no more.',
    ],
)
def test_signs_that_only_look_like_a_source_are_none(analyser: Analyser, text: str) -> None:
    assert find(analyser, text) == []


def test_in_a_signed_post_nobody_else_speaks(analyser: Analyser) -> None:
    text = "Kessel is out, sources say. It is reportedly over. — Dale Brandt (@dalebrandt) June 29, 2016"
    (found,) = analyser.analyse(text, "en").attributions
    assert (
        text[found.content[0].start : found.content[0].end]
        == "Kessel is out, sources say. It is reportedly over."
    )
