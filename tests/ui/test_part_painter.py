"""Decisions and grades look different in every theme, small and large, without colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from telisik.analysis.model import Grade
from telisik.store.model import Status
from telisik.ui.part_painter import BY_HAND, paint_part
from telisik.ui.source_mix import paint_grade
from telisik.ui.theme import load_theme

PARTS = (*Status, BY_HAND)


def draw(paint, thing, box, theme) -> bytes:
    image = QImage(64, 20, QImage.Format.Format_Grayscale8)
    image.fill(theme.colour("chrome"))
    painter = QPainter(image)
    paint(painter, box, thing, theme)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("name", ["light", "dark", "contrast-light", "contrast-dark"])
@pytest.mark.parametrize("box", [QRectF(0, 3, 6, 10), QRectF(0, 0, 61, 10)], ids=["tick", "bar"])
def test_no_decision_looks_like_another(qapp, name, box):
    theme = load_theme(name)
    assert len({draw(paint_part, part, box, theme) for part in PARTS}) == len(PARTS)


@pytest.mark.parametrize("name", ["light", "dark", "contrast-light", "contrast-dark"])
def test_no_grade_looks_like_another(qapp, name):
    theme = load_theme(name)
    assert len({draw(paint_grade, grade, QRectF(0, 0, 40, 18), theme) for grade in Grade}) == len(Grade)
