"""What the sections of the settings page are made of: a heading, and rows of a name, a control and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from telisik.ui.buttons import Button
from telisik.ui.flow_layout import FlowLayout
from telisik.ui.labels import make_label, make_rule
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from telisik.ui.main_window import MainWindow
    from telisik.ui.theme import Theme

_NAMES = 220  # pixels for the names at the left of the controls
_WIDEST = 760
TABLE_WIDEST = 1100
_SLIM = 640  # below this names stand above their controls


class Section(QScrollArea):
    """One subject of the settings; made anew each time the page is shown, so it shows what holds now."""

    left = Signal()

    def __init__(self, window: MainWindow, heading: str, lead: str = "", *, widest: int = _WIDEST) -> None:
        super().__init__()
        self._window = window
        self.heading = heading
        self._lines: list[tuple[QBoxLayout, QLabel]] = []
        inside = QWidget()
        inside.setObjectName("settings")
        inside.setMaximumWidth(widest)
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(28, 22, 28, 24)
        self.body.setSpacing(10)
        self.body.addWidget(make_label("card-title", heading))
        if lead:
            self.body.addWidget(make_label("body", lead, wrap=True))
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(heading)

    def add_row(self, name: str, control: QWidget, explained: str = "") -> QLabel:
        """Add a control with its name at the left and what it means below; return the explanation's label."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(14)
        label = make_label("fact", name, wrap=True)
        label.setFixedWidth(_NAMES)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        label.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(name)
        fixed = control.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
        row.addWidget(control, 0 if fixed else 1)
        if fixed:
            row.addStretch(1)
        self.body.addLayout(row)
        under = make_label("caption", explained, wrap=True)
        self.body.addWidget(under)
        # Only now that it has a parent: without one it would open a window of its own.
        under.setVisible(bool(explained))
        self._lines.append((row, under))
        self._fit()
        self.body.addSpacing(8)
        return under

    def _fit(self) -> None:
        """Put names beside their controls, or above them where there is little room."""
        slim = self.width() < _SLIM
        for row, under in self._lines:
            row.setDirection(QBoxLayout.Direction.TopToBottom if slim else QBoxLayout.Direction.LeftToRight)
            row.setSpacing(4 if slim else 14)
            under.setContentsMargins(0 if slim else _NAMES + 14, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the rows for the new width."""
        super().resizeEvent(event)
        self._fit()

    def add_rule(self) -> None:
        """Add a line between two parts."""
        self.body.addSpacing(4)
        self.body.addWidget(make_rule())
        self.body.addSpacing(4)

    def end(self) -> None:
        """Leave the rest of the page empty."""
        self.body.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class Stepper(QWidget):
    """A value with a button for less and one for more."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._less, self._more = Button(theme, "−", height=28), Button(theme, "+", height=28)
        self._less.setAccessibleName(translate("Settings", "{name}: smaller").format(name=name))
        self._more.setAccessibleName(translate("Settings", "{name}: larger").format(name=name))
        self._less.clicked.connect(lambda: self.stepped.emit(-1))
        self._more.clicked.connect(lambda: self.stepped.emit(1))
        self._value = make_label("fact")
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._value.setMinimumWidth(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._less, self._value, self._more):
            row.addWidget(part)
        row.addStretch(1)

    def show_value(self, text: str, *, least: bool, most: bool) -> None:
        """Show a value, and whether it is the least or the most."""
        self._value.setText(text)
        self._less.setEnabled(not least)
        self._more.setEnabled(not most)


def make_path_label(path: object) -> QLabel:
    """Return a path that can be chosen and copied, broken where it is long."""
    label = make_label("mono", "\u200b/".join(str(path).split("/")), wrap=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(str(path))
    return label


def beside(*controls: QWidget) -> QWidget:
    """Return controls beside each other, on further lines where there is no room."""
    row = QWidget()
    flow = FlowLayout(row, 8)
    flow.setContentsMargins(0, 0, 0, 0)
    for control in controls:
        flow.addWidget(control)
    return row
