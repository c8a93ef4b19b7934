"""Who was asked for an answer is noted, answered, removed and undone in the window, and stands in every form."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt

from telisik import paths
from telisik.store.model import Reply, ReplyState
from telisik.ui import dialogs
from telisik.ui.buttons import Button
from telisik.ui.reply_list import is_overdue
from telisik.ui.reply_sheet import ReplySheet

CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")


@pytest.fixture
def desk(start):
    opened = start(paths.sample_article())
    opened.wait_analysed()
    return opened


@pytest.fixture
def answer(monkeypatch):
    """Return a function that lets the next sheets be filled in by ``act`` and accepted where that is possible."""

    def let(act):
        codes = dialogs.Sheet.DialogCode

        def run(sheet):
            act(sheet)
            return codes.Accepted if sheet._accept.isEnabled() else codes.Rejected

        monkeypatch.setattr(ReplySheet, "exec", run)

    return let


def fill(sheet):
    sheet._party.setText("  Dinas   Perdagangan ")
    sheet._channel.setCurrentText("surel")
    sheet._asked_at.field.setDate(QDate(2026, 3, 14))
    sheet._due_at.box.setChecked(True)
    sheet._due_at.field.setDate(QDate(2026, 3, 20))
    sheet._question.setPlainText("Berapa stok beras?")


def test_a_question_is_noted_about_the_selected_finding(desk, answer):
    desk.press("j")
    answer(fill)
    desk.press("r", modifier=CONTROL)
    (reply,) = desk.review.replies
    assert (reply.party, reply.finding_id) == ("Dinas Perdagangan", desk.session.current)
    assert (reply.channel, reply.asked) == ("surel", "Berapa stok beras?")
    assert (reply.asked_at, reply.due_at) == (date(2026, 3, 14), date(2026, 3, 20))
    assert reply.state is ReplyState.WAITING
    assert is_overdue(reply)


def test_without_anybody_named_nothing_can_be_noted(desk, answer):
    answer(lambda sheet: sheet._party.setText("  "))
    desk.press("r", modifier=CONTROL)
    assert desk.review.replies == ()


def test_an_answer_its_absence_removal_and_undo(desk, answer):
    desk.press("i", modifier=CONTROL)
    panel = desk.desk.panel
    answer(fill)
    desk.press("r", modifier=CONTROL)
    asked = desk.review.replies[0]
    assert asked.finding_id is None

    def give_answer(sheet):
        sheet._state.segment(ReplyState.ANSWERED).setChecked(True)
        assert not sheet._accept.isEnabled()
        sheet._answer.setPlainText("Stok cukup.")
        sheet._answered_at.field.setDate(QDate(2026, 3, 18))

    answer(give_answer)
    panel.replies.changed.emit(asked.id)
    answered = desk.review.replies[0]
    assert (answered.answer, answered.answered_at) == ("Stok cukup.", date(2026, 3, 18))

    def withdraw(sheet):
        sheet._state.segment(ReplyState.SILENT).setChecked(True)
        assert sheet._answer.isHidden()
        assert not sheet._answered_at.isHidden()

    answer(withdraw)
    panel.replies.changed.emit(asked.id)
    silent = desk.review.replies[0]
    assert (silent.answer, silent.answered_at) == ("", date(2026, 3, 18))
    remove = next(b for b in panel.replies.findChildren(Button) if b.accessibleName().startswith("Remove"))
    remove.click()
    assert desk.review.replies == ()
    states = []
    for _ in range(4):
        desk.press("z", modifier=CONTROL)
        states.append(desk.review.replies)
    assert states == [(silent,), (answered,), (asked,), ()]


@pytest.mark.parametrize(
    ("reply", "state"),
    [
        (Reply(1, "A"), ReplyState.WAITING),
        (Reply(1, "A", answer="Ya."), ReplyState.ANSWERED),
        (Reply(1, "A", answered_at=date(2026, 3, 1)), ReplyState.SILENT),
        (Reply(1, "A", answer=" \n", answered_at=date(2026, 3, 1)), ReplyState.SILENT),
    ],
)
def test_a_reply_tells_how_far_it_is(reply, state):
    assert reply.state is state
