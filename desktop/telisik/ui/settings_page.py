"""The settings: one page with a section for each subject; what is changed holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from telisik.ui.buttons import Button
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label, make_rule
from telisik.ui.selecting import follow_selection
from telisik.ui.settings_care import BackupSection, LibrarySection
from telisik.ui.settings_general import LanguageSection, PrivacySection, ReviewerSection
from telisik.ui.settings_keys import KeysSection
from telisik.ui.settings_looks import LooksSection
from telisik.ui.settings_names import name_sections
from telisik.ui.settings_rules import RulesSection
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from telisik.ui.main_window import MainWindow
    from telisik.ui.settings_parts import Section

_MAKERS: dict[str, Callable[[MainWindow], Section]] = {
    "reviewer": ReviewerSection,
    "library": LibrarySection,
    "languages": LanguageSection,
    "rules": RulesSection,
    "keys": KeysSection,
    "looks": LooksSection,
    "privacy": PrivacySection,
    "backup": BackupSection,
}


class _Rail(QListWidget):
    """The list of sections; Esc leaves the page."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; everything else moves in the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class SettingsPage(QWidget):
    """Stands where the article stands. A section is made when it is turned to, so it shows what holds then."""

    closed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.setObjectName("settingspage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.section: Section | None = None
        self.rail = _Rail()
        self.rail.setObjectName("rail")
        self.rail.left.connect(self.closed)
        follow_selection(self.rail)
        self.rail.currentRowChanged.connect(lambda _row: self._turn())
        self._close = Button(window.theme, icon="x", bare=True, height=28)
        self._close.clicked.connect(self.closed)
        self._title = make_label("pane")
        self._stack = QStackedWidget()
        self._names: list[str] = []
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        header = QWidget()
        header.setObjectName("header")
        header.setFixedHeight(44)
        head = QHBoxLayout(header)
        head.setContentsMargins(14, 0, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self.rail.setFixedWidth(184)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.rail)
        columns.addWidget(make_rule(vertical=True))
        columns.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addLayout(columns, 1)

    def retranslate(self) -> None:
        """Say everything in the interface's language, and show what holds now."""
        self._title.setText(translate("Settings", "Settings"))
        name_control(self._close, translate("Settings", "Close the settings"), key="Esc")
        self.rail.setAccessibleName(translate("Settings", "Sections"))
        row = max(self.rail.currentRow(), 0)
        self.rail.blockSignals(True)  # noqa: FBT003 - Qt's own order
        self.rail.clear()
        names = name_sections()
        self._names = list(names)
        self.rail.addItems(list(names.values()))
        self.rail.setCurrentRow(row)
        self.rail.blockSignals(False)  # noqa: FBT003
        self._turn()

    def turn_to(self, name: str) -> None:
        """Show a section."""
        self.rail.setCurrentRow(self._names.index(name))

    def name(self) -> str:
        """Return which section shows."""
        return self._names[self.rail.currentRow()]

    def _turn(self) -> None:
        old = self.section
        self.section = _MAKERS[self.name()](self._window)
        self.section.left.connect(self.rail.setFocus)
        self._stack.addWidget(self.section)
        self._stack.setCurrentWidget(self.section)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
