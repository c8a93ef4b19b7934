"""The window's own labels and rules: text as it is, styled by its role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


def make_label(role: str = "body", text: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows its text as it is (never as markup), styled by its role."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def make_rule(*, vertical: bool = False) -> QFrame:
    """Return a line of one pixel between two parts of the window."""
    rule = QFrame()
    rule.setProperty("role", "rule")
    if vertical:
        rule.setFixedWidth(1)
    else:
        rule.setFixedHeight(1)
    return rule


class ElidedLabel(QLabel):
    """One line of text, cut with an ellipsis where it does not fit; the tooltip has the whole."""

    def __init__(self, role: str, text: str = "") -> None:
        super().__init__()
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_whole(self, text: str) -> None:
        """Show this text, as much of it as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self._cut()

    def whole(self) -> str:
        """Return the text uncut."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew to the new width."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
