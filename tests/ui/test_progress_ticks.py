"""Four states of a finding look like four in every theme, without colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from telisik.store.model import Status
from telisik.ui.progress_ticks import paint_part
from telisik.ui.theme import load_theme


@pytest.mark.parametrize("name", ["light", "dark", "contrast-light", "contrast-dark"])
@pytest.mark.parametrize("box", [QRectF(0.5, 3.5, 5, 9), QRectF(0.5, 0.5, 60, 9)], ids=["tick", "bar"])
def test_no_state_looks_like_another(qapp, name, box):
    theme = load_theme(name)
    seen = set()
    for status in Status:
        image = QImage(64, 16, QImage.Format.Format_Grayscale8)
        image.fill(theme.colour("chrome"))
        painter = QPainter(image)
        paint_part(painter, box, status, theme)
        painter.end()
        seen.add(bytes(image.constBits()))
    assert len(seen) == len(Status)
