"""English sources by the pack's own parse: who they are, and what is none."""

from __future__ import annotations

import pytest

from telisik.analysis.pipeline import Analyser


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


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
            "Mayor Warns Bridge Could Collapse\n\nThe old bridge is to be closed in May.",
            ("NAMED_PERSON", "G0", "Mayor"),
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
