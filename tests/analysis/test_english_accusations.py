"""What English articles state or ascribe to somebody: beside a source, in other words, or only as a thought."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Layer

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser


def find(analyser: Analyser, text: str) -> list[tuple[Code, str]]:
    found = analyser.analyse(text, "en").findings
    return [(f.code, text[f.span.start : f.span.end]) for f in found if f.layer is Layer.ASSERTION]


ACCUSING = [
    "Senator Hale, accusing the mayor of hiding the report, walked out.",
    "The firm was blasted by the Ortel Fund in 2003 for smuggling arms to the rebels.",
    "The complaint, filed with the housing board, accuses the port of breaking a 2003 agreement.",
    "The mayor, who took bribes from a builder for years, said he would run again.",
    "Hutchins lied to him and said that the bank was safe.",
]


@pytest.mark.parametrize("text", ACCUSING)
def test_a_wrong_is_marked_wherever_the_sentence_holds_it(analyser: Analyser, text: str) -> None:
    assert [code for code, _ in find(analyser, text)] == [Code.INTENT_ACCUSATION]


OWN = [
    "“We staged the fair to honour the harbour,” said Dana Hale, who runs it.",
    "“I hacked my own phone to see what it sends,” said Dana Hale, a teacher.",
    "Sheriff Deb Cole said the man had stolen three cars.",
    "Hutchins, who was convicted of bribery in 2011, said he would run again.",
]


@pytest.mark.parametrize("text", OWN)
def test_own_doings_and_what_a_court_has_settled_accuse_nobody(analyser: Analyser, text: str) -> None:
    assert Code.INTENT_ACCUSATION not in [code for code, _ in find(analyser, text)]


ANSWERS = [
    "Reyes said the charge was false.",
    "Reyes dismissed it as nonsense.",
    "“That is not true,” Reyes said.",
    "Reyes insisted he had done nothing wrong.",
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_accused_who_answers_in_other_words_has_answered(analyser: Analyser, answer: str) -> None:
    accusation = "Governor Ann Hutchins accused Paul Reyes of taking bribes. "
    assert Code.INTENT_ACCUSATION in [code for code, _ in find(analyser, accusation)]
    assert Code.INTENT_ACCUSATION not in [code for code, _ in find(analyser, accusation + answer)]


CRITICISM = [
    "Two aides threatened to sue the council if the pool is closed.",
    "“We are heartbroken, Reyes was a friend,” one neighbour told the Kestrel Post.",
    "Nearly 140 lawmakers signed a letter blasting the raids.",
    "Election officials said turnout was about 41 percent.",
    "Residents told to leave their homes were taken to a school.",
]


@pytest.mark.parametrize("text", CRITICISM)
def test_threats_feelings_scolding_and_tallies_state_nothing(analyser: Analyser, text: str) -> None:
    assert Code.ATTR_ANON not in [code for code, _ in find(analyser, text)]


EVENTS = [
    "Guerrillas detonated a car bomb outside a police station in Marun, killing several people.",
    "The soldiers fired into the crowd, killing four.",
    "Over nine dozen temples in the valley have been destroyed.",
    "A dean of the university was assassinated with his driver in Marun.",
]


@pytest.mark.parametrize("text", EVENTS)
def test_blows_that_nobody_vouches_for_are_marked(analyser: Analyser, text: str) -> None:
    assert {code for code, _ in find(analyser, text)} & {Code.UNATTRIBUTED_FACT, Code.FIGURE_NO_SOURCE}


THOUGHTS = [
    "The mayor would have closed the bridge if he had known that the army would attack the refugees there.",
    "The film of the dead soldiers has not been independently verified.",
    "Cupping is a form of folk medicine that treats the dying with glass bells.",
    "The ferry was lost with all its crew of refugees in 1986 when the army shelled the harbour.",
]


@pytest.mark.parametrize("text", THOUGHTS)
def test_what_did_not_happen_or_is_long_past_is_no_news(analyser: Analyser, text: str) -> None:
    context = "Mayor Joyce Ekberg opened a market. She spoke of the weather. A band played. Dana Hale sang. It rained. "
    assert find(analyser, context + text) == []


WRONGS = [
    "Kessel lied again about her server on Monday.",
    "Petty has traded in racist conspiracy theories for years.",
    "The moderator was in the tank for Kessel.",
    "The union bused in paid protesters to disrupt the rally.",
    "Kessel used her office to reward donors to her family's fund.",
]


@pytest.mark.parametrize("text", WRONGS)
def test_wrongs_in_the_narrators_voice_accuse(analyser: Analyser, text: str) -> None:
    before = "Mayor Joyce Ekberg said the market would open in May.\n\n"
    after = '\n\nSenator Hale is to speak in Alder on Tuesday. "I am ready," he said.'
    assert Code.INTENT_ACCUSATION in {code for code, _ in find(analyser, before + text + after)}


def test_loaded_words_side_by_side_are_one_mark(analyser: Analyser) -> None:
    text = "The mayor went on with doom-laden harangues about the port and a scathing letter."
    assert [words for code, words in find(analyser, text) if code is Code.LOADED] == [
        "doom-laden harangues",
        "scathing",
    ]


AGAINST = [
    "Senator Dale Hutchins said he would fight voter fraud.",
    "Senator Dale Hutchins vowed to crack down on tax evasion.",
    "Senator Dale Hutchins said there was no evidence of vote fraud.",
]


@pytest.mark.parametrize("text", AGAINST)
def test_who_is_against_a_wrong_accuses_nobody(analyser: Analyser, text: str) -> None:
    assert find(analyser, text) == []
