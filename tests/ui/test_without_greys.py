"""What a grey tells elsewhere is told by shape where a theme has no grey."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from telisik.analysis.model import Severity
from telisik.ui.buttons import Button
from telisik.ui.chips import paint_severity
from telisik.ui.progress_line import ProgressLine
from telisik.ui.style import build_stylesheet
from telisik.ui.theme import borrow_theme, load_theme, make_palette

THEMES = ("light", "dark", "contrast-light", "contrast-dark", "borrowed")


@pytest.fixture(params=THEMES)
def theme(request, qapp):
    return (
        borrow_theme(make_palette(load_theme("light")))
        if request.param == "borrowed"
        else load_theme(request.param)
    )


def draw(theme, severity):
    picture = QImage(40, 24, QImage.Format.Format_RGB32)
    picture.fill(theme.colour("sheet"))
    painter = QPainter(picture)
    paint_severity(painter, QRectF(0, 0, 40, 24), severity, theme)
    painter.end()
    return picture


def test_severities_differ_in_every_theme(theme):
    assert len({bytes(draw(theme, severity).constBits()) for severity in Severity}) == len(Severity)


def test_how_far_a_work_is_shows_in_every_theme(theme, qtbot):
    line = ProgressLine(theme)
    qtbot.addWidget(line)
    line.resize(100, 4)
    pictures = set()
    for share in (0.1, 0.5, 0.9):
        line.set_share(share)
        pictures.add(bytes(line.grab().toImage().constBits()))
    assert len(pictures) == 3
    track = "line" if theme.has_greys else "sheet"
    assert f"QProgressBar {{ background: {theme.colour(track).name()};" in build_stylesheet(theme)


def test_the_key_on_a_pressed_button_can_be_read(theme, qtbot):
    button = Button(theme, "Confirm", key="C")
    qtbot.addWidget(button)
    button.setCheckable(True)
    button.setChecked(True)
    assert theme.colour(button._key_fill()) != theme.colour("ink2")
