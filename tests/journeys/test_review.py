"""A reviewer opens the sample article, decides by keyboard, writes, undoes, exports, and comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLabel

from telisik import paths
from telisik.store.model import Status, Verdict
from telisik.ui import dialogs

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
# What Qt says of a popup where there is no screen to grab.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


def test_the_sample_is_offered_with_its_findings_and_opened_by_enter(start):
    desk = start()
    page = desk.desk.start
    assert not desk.desk.has_article()
    desk.wait(lambda: "sourcing findings" in page._counts["sourcing"][1].text())
    assert "WANHEARTNEWS" in page._publisher.text()
    desk.wait(lambda: QApplication.focusWidget() is page.open_sample)
    desk.press(Qt.Key.Key_Return)
    desk.wait_analysed()
    assert desk.desk.has_article()
    assert desk.review.text.startswith("WANHEARTNEWS.COM")
    assert len(desk.review.findings) >= 24
    assert desk.current().number == 1


def test_triage_note_undo_verdict_and_everything_is_there_again(start, qtbot):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    total = len(desk.review.findings)
    desk.press("c")
    assert desk.current().number == 2
    desk.press("e")
    desk.press("d")
    assert desk.current().number == 4
    assert desk.window.status.progress.text() == f"3 of {total} reviewed"
    desk.press("n")
    desk.type("Which agency, and when? cde")
    assert desk.current().number == 4
    desk.press(Qt.Key.Key_Escape)
    assert desk.current().note == "Which agency, and when? cde"
    desk.press("z", modifier=CONTROL)
    assert desk.session.finding().note == ""
    desk.press("z", modifier=CONTROL | SHIFT)
    assert desk.session.finding().note == "Which agency, and when? cde"
    assert desk.desk.card.note.toPlainText() == "Which agency, and when? cde"
    desk.press("l")
    desk.type("https://example.org/statement")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    desk.press("v")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    desk.qtbot.keyClick(popup, "3")
    desk.qtbot.keyClick(popup, Qt.Key.Key_Return, CONTROL)
    assert desk.review.verdict is Verdict.UNPROVEN
    kept, selected = desk.review, desk.session.current
    desk.close()

    again = start()
    again.wait_analysed()
    assert again.review.findings == kept.findings
    assert again.review.verdict is Verdict.UNPROVEN
    assert again.session.current == selected
    assert again.desk.card.note.toPlainText() == "Which agency, and when? cde"


def test_every_finding_is_reached_and_decided_by_keyboard_alone(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    for key in "cde" * len(desk.review.findings):
        if not desk.review.count(Status.OPEN):
            break
        desk.press(key)
    assert desk.review.count(Status.OPEN) == 0
    assert "All" in desk.desk.findings._done_text.whole()
    while desk.session.stack.canUndo():
        desk.press("z", modifier=CONTROL)
    assert desk.review.count(Status.OPEN) == len(desk.review.findings)


def test_the_same_key_again_and_the_pressed_button_lead_back_to_open(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    first = desk.current().id
    button = desk.desk.card._buttons[Status.CONFIRMED]
    button.click()
    assert desk.session.finding(first).status is Status.CONFIRMED
    desk.press("k")
    assert desk.session.current == first
    assert button.isChecked()
    button.click()
    assert desk.session.finding(first).status is Status.OPEN


def test_moving_by_keys(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    last = len(desk.review.findings)
    desk.press("j", Qt.Key.Key_Down)
    assert desk.current().number == 3
    desk.press("k", Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert desk.current().number == 1
    desk.press(Qt.Key.Key_End)
    assert desk.current().number == last
    desk.press(Qt.Key.Key_Space)
    assert desk.current().number == 1
    desk.press(Qt.Key.Key_Space, modifier=SHIFT)
    assert desk.current().number == last
    desk.press(Qt.Key.Key_Home)
    assert desk.current().number == 1
    desk.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is desk.desk.findings.list
    desk.press("j", "c")
    assert desk.current().number == 3


def test_the_same_decision_for_all_alike_shows_them_first(start, monkeypatch):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    alike = {reviewed.id: desk.session for reviewed in desk.review.findings}
    for number in alike:
        desk.session.select(number)
        if len(desk.session.find_alike()) > 1:
            break
    ids = desk.session.find_alike()
    assert len(ids) > 1
    monkeypatch.setattr(dialogs.Sheet, "exec", lambda sheet: dialogs.Sheet.DialogCode.Accepted)
    desk.press("D", modifier=SHIFT)
    assert {desk.session.finding(number).status for number in ids} == {Status.DISMISSED}
    desk.press("z", modifier=CONTROL)
    assert {desk.session.finding(number).status for number in ids} == {Status.OPEN}


def test_the_report_is_written_while_the_window_goes_on(start, tmp_path, monkeypatch):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    desk.press("c")
    target = tmp_path / "out" / "review"
    target.parent.mkdir()
    monkeypatch.setattr(dialogs.Sheet, "exec", lambda sheet: dialogs.Sheet.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    with desk.qtbot.waitSignal(desk.window.exporter.written, timeout=30_000):
        desk.press("e", modifier=CONTROL)
    report = target.with_suffix(".pdf").read_bytes()
    assert report.startswith(b"%PDF")
    assert "review.pdf" in desk.window.status._time.label.text()


def test_a_report_that_cannot_be_written_is_told_in_the_window(start, tmp_path, monkeypatch):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    target = tmp_path / "nowhere" / "review.pdf"
    monkeypatch.setattr(dialogs.Sheet, "exec", lambda sheet: dialogs.Sheet.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    with desk.qtbot.waitSignal(desk.window.exporter.failed, timeout=30_000):
        desk.press("e", modifier=CONTROL)
    assert len(desk.window.notices.faults()) == 1


def test_pasted_text_is_shown_for_approval_and_becomes_an_article(start, monkeypatch):
    desk = start()
    QGuiApplication.clipboard().setText("Konon akan ada gempa besar malam ini.\nBegitu kata sebuah sumber.")
    shown = []
    monkeypatch.setattr(
        dialogs.Sheet,
        "exec",
        lambda sheet: shown.append(sheet.text()) or dialogs.Sheet.DialogCode.Accepted,
    )
    desk.press("v", modifier=CONTROL)
    assert shown == ["Konon akan ada gempa besar malam ini.\nBegitu kata sebuah sumber."]
    desk.wait_analysed()
    assert desk.review.article.route == "paste"
    assert desk.review.findings


def test_text_typed_on_the_start_page_is_reviewed_by_control_enter(start):
    desk = start()
    paper = desk.desk.start.paper
    paper.setFocus()
    desk.type("Konon akan ada gempa besar malam ini.")
    desk.press(Qt.Key.Key_Return, modifier=CONTROL)
    desk.wait_analysed()
    assert desk.review.text == "Konon akan ada gempa besar malam ini."


def test_the_language_changes_while_the_article_stays(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    desk.press("j")
    selected = desk.session.current
    desk.window.commands.view.choose_language("id")
    try:
        assert desk.session.current == selected
        if (paths.resources() / "translations" / "telisik_id.qm").exists():
            assert desk.desk.findings._title.text() == "Temuan"
            assert "dari" in desk.window.status.progress.text()
        reason = desk.current().finding.reason
        assert desk.desk.card._why.text() == reason.id
    finally:
        desk.window.commands.view.choose_language("en")
    assert desk.desk.card._why.text() == reason.en


def test_articles_are_found_by_their_words_and_opened_by_key(start):
    desk = start(paths.sample_article(), paths.seeds() / "en-science-claim.txt")
    desk.wait(lambda: len(desk.desk.library.model.articles) == 2)
    desk.wait(lambda: not desk.window.importer.busy())
    first = desk.review.article.id
    desk.press(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    if desk.review.article.id == first:
        desk.press(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    assert desk.review.article.id != first
    desk.press("f", modifier=CONTROL | SHIFT)
    desk.type("Zelenskyy")
    desk.wait(lambda: len(desk.desk.library.model.articles) == 1)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.review.article.id == first)


def test_the_reviewer_signs_and_every_decision_and_the_report_bear_the_name(start, monkeypatch):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("  Meja   cek fakta ", True))
    desk.window.actions_list["reviewer"].trigger()
    assert desk.review.reviewer == "Meja cek fakta"
    desk.press("c")
    assert desk.review.findings[0].reviewer == "Meja cek fakta"
    desk.close()
    again = start()
    again.wait_analysed()
    assert again.review.reviewer == "Meja cek fakta"


def test_the_card_is_painted_only_when_its_words_have_their_room(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    card, cut = desk.desk.card, []

    class Watch(QObject):
        def eventFilter(self, _watched, event):
            if event.type() is QEvent.Type.Paint:
                labels = [
                    label for label in card.findChildren(QLabel) if label.isVisible() and label.wordWrap()
                ]
                cut.extend(
                    (label.text(), label.height(), label.heightForWidth(label.width()))
                    for label in labels
                    if label.height() < label.heightForWidth(label.width()) - 1
                )
            return False

    watch = Watch()
    card.body.widget().installEventFilter(watch)
    for _finding in desk.review.findings:
        desk.press("j")
        desk.qtbot.wait(30)
    desk.window.commands.view.choose_language("id")
    desk.qtbot.wait(100)
    desk.window.commands.view.choose_language("en")
    desk.wait(card.body.updatesEnabled)
    assert cut == []
