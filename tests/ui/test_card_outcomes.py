"""The two outcomes of a claim on its card: chosen, dated, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate

from telisik.store.model import Aspect, Outcome, Settled
from telisik.ui.card_outcomes import Outcomes, has_claim
from telisik.ui.theme import load_theme


@pytest.fixture
def outcomes(qtbot):
    widget = Outcomes(load_theme("light"), lambda: "en")
    widget.retranslate()
    qtbot.addWidget(widget)
    return widget


def choose(outcomes, aspect, text):
    menu = outcomes._rows[aspect].outcome.menu()
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_an_outcome_is_chosen_dated_and_taken_back(outcomes, session, qtbot):
    claim = session.review.findings[2]
    assert has_claim(claim)
    outcomes.show_outcomes(claim)
    with qtbot.waitSignal(outcomes.settled) as told:
        choose(outcomes, Aspect.SAID, "Supported")
    assert told.args == [Aspect.SAID, Outcome.SUPPORTED, None]
    settled = replace(claim, said=Settled(Outcome.SUPPORTED, date(2026, 3, 12)))
    outcomes.show_outcomes(settled)
    assert outcomes._rows[Aspect.SAID].outcome.text() == "Supported"
    with qtbot.waitSignal(outcomes.settled) as told:
        outcomes._rows[Aspect.SAID].day.setDate(QDate(2026, 3, 10))
    assert told.args == [Aspect.SAID, Outcome.SUPPORTED, date(2026, 3, 10)]
    with qtbot.waitSignal(outcomes.settled) as told:
        choose(outcomes, Aspect.SAID, "Not settled")
    assert told.args == [Aspect.SAID, None, None]


def test_showing_what_is_kept_is_no_choice(outcomes, session, qtbot):
    settled = replace(session.review.findings[2], so=Settled(Outcome.MIXED, date(2026, 3, 12)))
    with qtbot.assertNotEmitted(outcomes.settled):
        outcomes.show_outcomes(settled)
        outcomes.show_outcomes(session.review.findings[2])


def test_a_source_alone_states_nothing(session):
    assert not has_claim(session.review.findings[0])
