"""The frame of a bar that tells how far a long work is: its text, what is under way, a line, and its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from telisik.ui.buttons import Button
from telisik.ui.close_button import CloseButton
from telisik.ui.labels import ElidedLabel, make_label
from telisik.ui.progress_line import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from telisik.ui.theme import Theme


class ProgressNotice(QFrame):
    """Hidden until there is something to tell; ``announced`` is for a screen reader."""

    announced = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("notice")
        self._text = make_label("strong", wrap=True)
        self._current = ElidedLabel("caption")
        self._line = ProgressLine(theme)
        self.close_button = CloseButton(theme)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def _make_button(self, *, bare: bool = False) -> Button:
        return Button(self._theme, height=28, bare=bare)

    def _lay_out(self, buttons: Sequence[Button], below: QWidget | None = None) -> None:
        """Put the text, the buttons and the cross in a row; what is under way and ``below`` come under the line."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        for button in (*buttons, self.close_button):
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 12, 8)
        whole.setSpacing(6)
        whole.addLayout(row)
        whole.addWidget(self._line)
        whole.addWidget(self._current)
        if below is not None:
            whole.addWidget(below)

    def _name_current(self, name: str) -> None:
        """Name what is under way; without anything its line is given up."""
        self._current.set_whole(name)
        self._current.setVisible(bool(name))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for what is still to come."""
        self._theme = theme

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.close_button.retranslate()

    def text(self) -> str:
        """Return what the bar says."""
        return self._text.text()
