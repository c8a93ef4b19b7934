"""The help and the statistics, from the keys that open them to what they say of a real article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHIFT = Qt.KeyboardModifier.ShiftModifier
ARTICLE = (
    "Para ahli mengatakan bendungan itu akan runtuh.\n\nKonon, wali kota menerima uang dari kontraktor pasar."
)


@pytest.fixture
def desk(start):
    running = start()
    running.window.commands.imports.take_pasted(ARTICLE)
    running.wait_analysed()
    return running


def find_help(desk):
    return desk.window.commands.help.help_window()


def test_help_explains_the_selected_type_and_follows_language_and_keys_while_the_desk_stays_usable(desk):
    desk.wait(lambda: desk.session.current is not None)
    code = desk.current().finding.code.value
    desk.press(Qt.Key.Key_F1, modifier=SHIFT)
    shown = find_help(desk)
    assert shown.isVisible()
    assert not shown.isModal()
    assert shown.anchor() == f"code.{code}"
    desk.qtbot.keyClick(shown.text, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    desk.desk.card.explain.click()
    assert shown.isVisible()
    shown.close()
    desk.window.actions_list["help"].trigger()
    assert shown.focusWidget() is shown.contents.field

    desk.window.commands.help.open_help("status.confirmed")
    desk.window.commands.view.choose_language("id")
    assert shown.windowTitle() == "Bantuan Telisik"
    assert shown.anchor() == "status.confirmed"
    assert "Dikonfirmasi" in shown.text.toPlainText()
    desk.window.actions_list["undo"].setShortcut("Ctrl+Alt+U")
    desk.window.commands.view.choose_language("en")
    desk.window.actions_list["undo"].setShortcut("Ctrl+Alt+U")
    desk.window.commands.help.open_help("start")
    desk.window.commands.help.retranslate()
    assert "Undo Ctrl Alt U" in shown.text.toPlainText()
    desk.window.commands.read()
    assert desk.current().finding.code.value == code
    desk.press(Qt.Key.Key_C)
    assert any(finding.status == "confirmed" for finding in desk.review.findings)

    entries = desk.window.commands.view._find_entries("")
    assert {"Telisik help", "Statistics"} <= {entry.text for entry in entries["command"]}
    found = {entry.text: entry for entry in entries["help"]}
    assert found["Hearsay claim"].hint == "Types of assertion, HEARSAY"
    found["Hearsay claim"].act()
    assert shown.anchor() == "code.HEARSAY"


def test_statistics_count_what_was_just_decided_and_end_with_the_window(desk):
    desk.wait(lambda: desk.session.current is not None)
    whole = len(desk.review.findings)
    desk.press(Qt.Key.Key_C, Qt.Key.Key_D)
    desk.window.actions_list["statistics"].trigger()
    shown = desk.window.commands.statistics.statistics_window()
    desk.wait(lambda: shown._found is not None and shown._found.findings == whole)
    assert sum(rule.confirmed for rule in shown._found.rules) == 1
    assert sum(rule.dismissed for rule in shown._found.rules) == 1
    shown.which.segment("rules").setFocus()
    desk.qtbot.keyClick(shown.which.segment("rules"), Qt.Key.Key_Space)
    assert shown.view.key == "rules"
    desk.qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert not shown.counting.is_busy()
    desk.window.actions_list["undo"].trigger()
    desk.window.actions_list["statistics"].trigger()
    desk.wait(lambda: sum(rule.dismissed for rule in shown._found.rules) == 0)
    shown.count()
    desk.close()
    assert not shown.counting.is_busy()
