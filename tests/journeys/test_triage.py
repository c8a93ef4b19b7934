"""The recorded journey: every finding of the sample triaged with a note, by keyboard alone, without a dead end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from telisik import paths
from telisik.store.model import Outcome, Status, Verdict
from telisik.store.reviews import load_review

CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
# What a reviewer does with one finding after the other: a note, the decision, and what else that finding needs.
DECISIONS = (("c", Status.CONFIRMED), ("d", Status.DISMISSED), ("e", Status.NEEDS_EVIDENCE))


def write_note(desk, text: str) -> None:
    desk.press("n")
    assert QApplication.focusWidget() is desk.desk.card.note
    desk.type(text)
    desk.press(Qt.Key.Key_Return, modifier=CONTROL)
    assert QApplication.focusWidget() is desk.desk.findings.list


def add_link(desk, number: int) -> None:
    desk.press("l")
    desk.type(f"https://example.org/{number}")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.desk.findings.list


def settle(desk) -> None:
    desk.press("w")
    menu = QApplication.activePopupWidget()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        desk.qtbot.keyClick(menu, key)
    desk.wait(lambda: QApplication.focusWidget() is desk.desk.findings.list)


def conclude(desk) -> None:
    desk.press("v")
    popup = QApplication.activePopupWidget()
    desk.qtbot.keyClick(popup, "3")
    desk.qtbot.keyClick(popup, Qt.Key.Key_Return, CONTROL)
    desk.wait(lambda: QApplication.focusWidget() is desk.desk.findings.list)


def test_all_findings_of_the_sample_are_triaged_with_notes_by_keyboard_alone(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    total = len(desk.review.findings)
    decided, settled = {}, False
    for number in range(total):
        current = desk.current()
        assert current.id not in decided, "it came back to a finding that is decided"
        assert desk.desk.card.finding_id() == current.id
        write_note(desk, f"Note {number}, with keys c d e j k.")
        if number % 5 == 0:
            add_link(desk, number)
        if not settled and current.finding.content:
            settle(desk)
            settled = True
        key, status = DECISIONS[number % 3]
        desk.press(key)
        decided[current.id] = (status, f"Note {number}, with keys c d e j k.")
    conclude(desk)
    assert desk.review.verdict is Verdict.UNPROVEN
    assert desk.window.status.progress.text() == f"{total} of {total} reviewed"
    kept = load_review(desk.session.library, desk.review.article.id)
    assert {f.id: (f.status, f.note) for f in kept.findings} == decided
    assert [f.said.outcome for f in kept.findings if f.said is not None] == [Outcome.SUPPORTED]
    assert kept == desk.review
