"""The help's window: contents beside the page, a way back, and nothing in it that leaves the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from telisik.ui.buttons import Button
from telisik.ui.help_contents import HelpContents
from telisik.ui.help_pages import find_page, load_pages
from telisik.ui.help_text import HelpText
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_rule
from telisik.ui.overlays import FocusRing
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.ui.help_pages import Speech
    from telisik.ui.theme import Theme

_SIZE, _CONTENTS, _MARGIN = QSize(1000, 700), 280, 48
FIRST = "start"


class HelpWindow(QDialog):
    """Stands beside the desk and can stay open while the work goes on; Esc closes it."""

    def __init__(self, parent: QWidget, theme: Theme, language: Callable[[], str], speech: Speech) -> None:
        super().__init__(parent)
        self.setModal(False)
        self._language, self._speech = language, speech
        self._visited: list[str] = [FIRST]
        self._place = 0
        self.contents = HelpContents(theme)
        self.text = HelpText(theme)
        self.contents.chosen.connect(self._go_found)
        self.contents.read_asked.connect(lambda: self.text.setFocus(Qt.FocusReason.OtherFocusReason))
        self.text.anchor_asked.connect(self.go)
        self._back = Button(theme, icon="chevron-left", bare=True)
        self._forward = Button(theme, icon="chevron-right", bare=True)
        self._back.clicked.connect(lambda: self._step(-1))
        self._forward.clicked.connect(lambda: self._step(1))
        for keys, act in (
            ("Alt+Left", lambda: self._step(-1)),
            ("Alt+Right", lambda: self._step(1)),
            ("Ctrl+F", self.search),
            ("F6", self._turn),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._lay_out()
        self._ring = FocusRing(self, theme)
        self.retranslate()
        self.resize(_SIZE.boundedTo(parent.size() - QSize(_MARGIN, _MARGIN)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(4)
        head.addWidget(self._back)
        head.addWidget(self._forward)
        head.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(make_rule())
        column.addWidget(self.text, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.contents)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_CONTENTS, _SIZE.width() - _CONTENTS])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def retranslate(self) -> None:
        """Say everything in the interface's language, at the same place."""
        self.setWindowTitle(translate("Help", "Telisik help"))
        for button, name, key in (
            (self._back, translate("Help", "Back"), "Alt ←"),
            (self._forward, translate("Help", "Forward"), "Alt →"),
        ):
            name_control(button, name, key=key)
        self.pages = load_pages(self._language(), self._speech)
        self.contents.retranslate(self.pages)
        self._show(self._visited[self._place])

    def open_at(self, anchor: str = "") -> None:
        """Come to the front, at an anchor or where it was left."""
        if anchor:
            self.contents.field.clear()
            self.go(anchor)
        self.show()
        self.raise_()
        self.activateWindow()
        wanted = self.text if anchor else self.contents.field
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def anchor(self) -> str:
        """Return the place that is shown."""
        return self._visited[self._place]

    def go(self, anchor: str) -> None:
        """Show a place, with the one before a step back."""
        if find_page(self.pages, anchor) is None:
            return
        if anchor != self.anchor():
            self._visited = [*self._visited[: self._place + 1], anchor]
            self._place += 1
        self._show(anchor)

    def search(self) -> None:
        """Put the keyboard into the search field."""
        self.contents.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.contents.field.selectAll()

    def _go_found(self, anchor: str, words: str) -> None:
        self.go(anchor)
        self.text.show_words(words)

    def _step(self, step: int) -> None:
        if 0 <= self._place + step < len(self._visited):
            self._place += step
            self._show(self.anchor())

    def _show(self, anchor: str) -> None:
        page = find_page(self.pages, anchor)
        if page is not None:
            self.text.show_page(page, anchor)
            self.contents.show_place(page.anchor)
        self._back.setEnabled(self._place > 0)
        self._forward.setEnabled(self._place + 1 < len(self._visited))

    def _turn(self) -> None:
        inside = self.contents.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        (self.text if inside else self.contents.list).setFocus(Qt.FocusReason.TabFocusReason)
