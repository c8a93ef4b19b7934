"""English speakers whom an article names elsewhere and calls by an office, a number or what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

PAIR = "Dana Kessel and Orrin Petty met on Sunday night. "
LAWMAKERS = "Sen. Ann Lowe and Rep. Bo Hale of Iowa sued on Friday. "
NAMED = [
    PAIR + "Both candidates said the other was unfit.",
    PAIR + "They said the night was long.",
    LAWMAKERS + "Both lawmakers said the bill was void.",
    "Sens. Chuck Somers and Dick Ulman sent a letter. The two lawmakers wrote that the public deserved facts.",
    "Dana Kessel, Petty's campaign manager, left on Monday. Petty's campaign manager said the polls were soft.",
    "Dana Kessel, his longtime pollster, left on Monday. The longtime pollster said the polls were soft.",
    "Orrin Petty spoke in Alder. The reality TV star vowed to fight on.",
    "Bill Kessel said the race was close.",
]
UNNAMED = [
    (PAIR + "Both parties said they were happy.", Code.UNNAMED_GROUP),
    (PAIR + "Supporters cheered. They said the night was long.", Code.UNNAMED_GROUP),
    (LAWMAKERS + "The women said they would stay home.", Code.UNNAMED_GROUP),
    (
        "Dana Kessel, Petty's campaign manager, left on Monday. Lowe's campaign manager said the polls were soft.",
        Code.ROLE_OFFICIAL,
    ),
]


@pytest.mark.parametrize("text", NAMED)
def test_whom_the_article_names_is_named(analyser: Analyser, text: str) -> None:
    assert [a.code for a in analyser.analyse(text, "en").attributions] == [Code.NAMED_PERSON]


@pytest.mark.parametrize(("text", "code"), UNNAMED)
def test_whom_it_does_not_name_is_not(analyser: Analyser, text: str, code: Code) -> None:
    assert [a.code for a in analyser.analyse(text, "en").attributions] == [code]


def test_whoever_serves_another_is_somebody_else(analyser: Analyser) -> None:
    text = (
        "Sen. Dana Kessel won. A spokeswoman for Orrin Petty, Jane Tolan, called it false. "
        "The Kessel spokeswoman said it was true."
    )
    codes = [a.code for a in analyser.analyse(text, "en").attributions]
    assert codes == [Code.NAMED_PERSON, Code.ROLE_OFFICIAL]


def test_a_bare_name_right_after_a_description_is_whom_it_means(analyser: Analyser) -> None:
    text = "President Hale's press secretary said the bill was dead. Josh Tolan told reporters that it was flawed."
    assert [a.code for a in analyser.analyse(text, "en").attributions] == [Code.NAMED_PERSON] * 2


STAFF = [
    "President Hale's press secretary said the bill was dead.",
    "Judge Ann Lowe's clerk said the bill was dead.",
    "His press secretary said the bill was dead.",
    "President Hale's press secretary said the bill was dead. Senator Josh Tolan went home.",
]


@pytest.mark.parametrize("text", STAFF)
def test_staff_are_not_whom_they_serve(analyser: Analyser, text: str) -> None:
    assert [a.code for a in analyser.analyse(text, "en").attributions] == [Code.ROLE_OFFICIAL]
