"""A reviewer marks what the program missed and puts right where it marked too much or too little."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from telisik import paths
from telisik.analysis.model import Code, Layer, Span
from telisik.store.model import Origin, Outcome, Status
from telisik.ui.mark_sheet import MarkSheet

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")


def answer(act) -> list[bool]:
    """Do something with the mark sheet as soon as it is open, then accept it."""
    done = []

    def try_it() -> None:
        sheet = QApplication.activeModalWidget()
        if not isinstance(sheet, MarkSheet):
            QTimer.singleShot(20, try_it)
            return
        act(sheet)
        done.append(True)
        sheet.accept()

    QTimer.singleShot(0, try_it)
    return done


@pytest.fixture
def desk(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    desk.wait(lambda: QApplication.focusWidget() is desk.desk.article.pane)
    return desk


def choose(desk, words: str) -> Span:
    start = desk.review.text.index(words)
    span = Span(start, start + len(words))
    desk.desk.article.pane.choose(span)
    return span


def test_words_are_chosen_and_marked_by_keyboard_alone(desk):
    total = len(desk.review.findings)
    pane = desk.desk.article.pane
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Right, modifier=SHIFT)
    desk.press(Qt.Key.Key_Left, modifier=SHIFT | CONTROL)
    span = pane.chosen_span()
    done = answer(lambda sheet: sheet._note.setPlainText("Tidak ada sumbernya."))
    desk.press("a")
    assert done
    own = desk.current()
    assert (own.origin, own.status, own.note) == (Origin.REVIEWER, Status.CONFIRMED, "Tidak ada sumbernya.")
    assert own.finding.span == span
    assert own.finding.text == desk.review.text[span.start : span.end]
    assert len(desk.review.findings) == total + 1
    assert "1 marked by you" in desk.window.status.progress.text()
    assert f"of {total} reviewed" in desk.window.status.progress.text()
    assert "marked by the reviewer" in desk.desk.card._where.text()
    assert pane.marks.get(own.id) is not None
    desk.wait(lambda: QApplication.focusWidget() is pane)
    desk.press("z", modifier=CONTROL)
    assert len(desk.review.findings) == total
    desk.press("z", modifier=CONTROL | SHIFT)
    assert desk.session.finding(own.id) == own
    desk.close()


def test_a_label_of_ones_own_stands_everywhere_a_type_does(desk):
    span = choose(desk, "Presiden Putin")

    def name_it(sheet: MarkSheet) -> None:
        sheet._layer.segment(Layer.SOURCING).click()
        sheet._type.setCurrentIndex(sheet._type.count() - 1)
        sheet.findChild(QLineEdit).setText("Gelar  tanpa nama")

    answer(name_it)
    desk.press("a")
    own = desk.current()
    assert own.finding.code is Code.REVIEWER_LABEL
    assert own.finding.layer is Layer.SOURCING
    assert own.finding.span == span
    assert desk.desk.card._type.text() == "Gelar tanpa nama"
    answer(lambda sheet: sheet._type.setCurrentIndex(0))
    desk.desk.card._own._change.click()
    assert desk.current().finding.code is Code.NAMED_PERSON
    assert desk.desk.card._type.text() == "Named person"
    desk.desk.card._own._remove.click()
    assert desk.session.finding(own.id) is None
    assert desk.current() is not None


def test_nothing_chosen_says_how_to_choose(desk):
    desk.press("a")
    assert "Choose words first" in desk.window.status._time.label.text()


def drag(pane, begin: QPoint, end: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, place, button, held in (
        (QEvent.Type.MouseButtonPress, begin, left, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        where = QPointF(place)
        event = QMouseEvent(
            kind, where, pane.viewport().mapToGlobal(where), button, held, Qt.KeyboardModifier(0)
        )
        QApplication.sendEvent(pane.viewport(), event)


def middle_of(box, pane) -> int:
    ground = box.ground(pane.pixels)
    return round(ground.center().y()) - pane.scrolled


def test_an_edge_is_dragged_to_the_end_of_a_word_and_goes_back(desk):
    pane = desk.desk.article.pane
    current = desk.current()
    before = current.finding.span
    mark = pane.marks.get(current.id)
    box = pane.boxes(mark)[-1]
    y = middle_of(box, pane)
    drag(pane, QPoint(round(box.right), y), QPoint(round(box.right) - 40, y))
    moved = desk.current()
    assert moved.finding.span.start == before.start
    assert moved.finding.span.end < before.end
    assert desk.review.text[moved.finding.span.end] == " "
    assert moved.engine_span == before
    assert moved.finding.text == desk.review.text[before.start : moved.finding.span.end]
    desk.desk.card._own._edges.click()
    assert desk.current().finding.span == before
    assert desk.current().engine_span is None
    desk.press("z", modifier=CONTROL)
    assert desk.current().finding.span == moved.finding.span


def test_chosen_words_become_the_edges_of_the_finding(desk):
    desk.press(Qt.Key.Key_Right, modifier=SHIFT)
    span = desk.desk.article.pane.chosen_span()
    desk.press("b")
    assert desk.current().finding.span == span
    assert desk.desk.article.pane.chosen_span() is None


def test_the_menu_under_the_pointer_offers_what_fits(desk):
    pane = desk.desk.article.pane
    mark = pane.marks.get(desk.current().id)
    choose(desk, "Presiden Putin")
    menu = desk.window.commands.marks.make_menu([mark])
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert "Mark the chosen words..." in texts
    assert any(text.startswith("1  ") for text in texts)
    assert "Confirm" in texts
    assert "Remove your mark" not in texts


def test_a_claim_is_settled_by_key_and_undone(desk):
    assert desk.current().finding.layer is Layer.ASSERTION
    desk.press("i")
    menu = QApplication.activePopupWidget()
    desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
    desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
    desk.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert desk.current().so.outcome is Outcome.SUPPORTED
    desk.window.commands.undo()
    assert desk.current().so is None


def test_a_file_is_kept_as_evidence_and_a_missing_one_is_told(desk, tmp_path, monkeypatch):
    file = tmp_path / "bukti.bin"
    file.write_bytes(b"bukti" * 100_000)
    chosen = [str(tmp_path / "tiada.bin"), str(file)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *args: (chosen, ""))
    desk.press("L", modifier=SHIFT)
    (kept,) = desk.current().evidence
    assert (kept.name, kept.sha256) == ("bukti.bin", hashlib.sha256(file.read_bytes()).hexdigest())
    assert len(desk.window.notices.faults()) == 1
    desk.window.commands.undo()
    assert desk.current().evidence == ()
