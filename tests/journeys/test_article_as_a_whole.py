"""What is known of an article is put right, concluded and undone from its panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from telisik import paths
from telisik.store.model import Label
from telisik.ui.buttons import Button

CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")


def test_the_article_is_corrected_labelled_noted_and_all_of_it_undone(start):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    before, panel = desk.review, desk.desk.panel
    desk.press("i", modifier=CONTROL)
    assert desk.desk.shows_panel()
    pencil = next(b for b in panel.facts.findChildren(Button) if b.accessibleName() == "Correct: Author")
    pencil.click()
    desk.type("Redaksi")
    desk.press(Qt.Key.Key_Return)
    assert desk.review.metadatum("author").value == "Redaksi"
    panel.evidence.field.setFocus()
    desk.type("https://example.org/arsip")
    desk.press(Qt.Key.Key_Return)
    next(a for a in panel.verdict._label.menu().actions() if a.text() == "False context").trigger()
    assert desk.review.label is Label.FALSE_CONTEXT
    panel.note.setFocus()
    desk.type("Lihat arsip.")
    desk.press(Qt.Key.Key_Escape)
    assert desk.review.note == "Lihat arsip."
    assert QApplication.focusWidget() is panel.body
    desk.press(Qt.Key.Key_Escape)
    assert not desk.desk.shows_panel()
    kept = desk.review
    while desk.session.stack.canUndo():
        desk.press("z", modifier=CONTROL)
    assert (desk.review.label, desk.review.note, desk.review.evidence) == (None, "", ())
    assert desk.review.metadata == before.metadata
    while desk.session.stack.canRedo():
        desk.press("z", modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.review == kept
