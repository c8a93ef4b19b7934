"""The layouts hold texts that are 40% longer, and an article written from right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel

from telisik import paths
from telisik.ui.buttons import Button
from telisik.ui.labels import ElidedLabel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEAST = 1024


class Longer(QTranslator):
    """Says everything in 40% more letters, as another language might."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        return False

    def translate(self, _context, source, _disambiguation=None, n=-1):
        text = source.replace("%n", str(n)) if n >= 0 else source
        return text + "ŵ" * round(0.4 * len(text))


@pytest.fixture
def longer(qapp):
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def test_the_window_keeps_its_least_size_and_no_button_cuts_its_words(start, longer):
    desk = start(paths.sample_article())
    desk.wait_analysed()
    QCoreApplication.installTranslator(longer)
    desk.window.retranslate()
    desk.window.resize(LEAST, 640)
    for show in (
        lambda: None,
        desk.window.commands.article.turn_panel,
        desk.window.commands.article.close_panel,
    ):
        show()
        desk.qtbot.wait(30)
        assert desk.window.width() <= LEAST
        for area in (desk.desk.card.body, desk.desk.panel.body):
            assert not area.isVisible() or area.widget().width() <= area.viewport().width()
        for button in desk.window.findChildren(QAbstractButton):
            if button.isVisible() and button.text() and isinstance(button, Button):
                assert button.width() >= button.minimumSizeHint().width(), button.text()
        for label in desk.window.findChildren(QLabel):
            if (
                label.isVisible()
                and label.text()
                and not label.wordWrap()
                and not isinstance(label, ElidedLabel)
            ):
                inside = desk.desk.right.isAncestorOf(label)
                assert not inside or label.width() >= label.sizeHint().width() - 1, label.text()


def test_an_article_from_right_to_left_is_read_marked_and_its_marks_lie_on_its_words(start):
    desk = start()
    desk.window.commands.imports.take_pasted(
        "قال مصدر مطلع إن الاتفاق قريب جدا.\n\nوأضاف أن الجميع يعرف ذلك."
    )
    desk.wait_analysed()
    pane = desk.desk.article.pane
    pane.choose(pane.chosen_span())
    pane.setFocus()
    from PySide6.QtCore import Qt

    desk.press(Qt.Key.Key_Right)
    span = pane.chosen_span()
    assert desk.review.text[span.start : span.end] == "قال"
    (box,) = pane.boxes(span)
    assert box.right > pane.column() / 2
    assert "Arabic" in desk.window.status._read_language.label.text()
