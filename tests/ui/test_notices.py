"""What went wrong is told whole, however narrow the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from telisik.errors import Fault
from telisik.ui.fonts import load_fonts
from telisik.ui.notices import Notices
from telisik.ui.style import build_stylesheet
from telisik.ui.theme import load_theme

LONG = (
    "The file could not be read, because it ends in the middle of a character that takes several bytes. " * 2
)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (propagateSizeHints|raise)", extend=True)


@pytest.mark.parametrize("width", [480, 1200])
@pytest.mark.parametrize("faults", [("kabar.docx",), ("kabar.docx", "berita.pdf")])
def test_every_sentence_shows_without_scrolling_and_no_room_is_left_over(qtbot, width, faults):
    load_fonts()
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(build_stylesheet(load_theme("light")))
    notices = Notices(load_theme("light"))
    column = QVBoxLayout(window)
    column.addWidget(notices)
    column.addStretch(1)
    window.resize(width, 500)
    window.show()
    qtbot.waitExposed(window)
    for name in faults:
        notices.show_fault(Fault(LONG, "Nothing was added to “{name}”.", name=name))
    qtbot.wait(100)
    labels = [label for label in notices.findChildren(QLabel) if label.isVisible()]
    assert len(labels) == 2 * len(faults) + (len(faults) > 1)
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    lowest = max(label.mapTo(notices, label.rect().bottomLeft()).y() for label in labels)
    assert 0 <= notices.height() - lowest < 30
    assert not notices._area.verticalScrollBar().isVisible()
