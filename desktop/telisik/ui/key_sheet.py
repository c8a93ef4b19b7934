"""The sheet of all keys, in columns by what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.ui.actions import name_command, show_key
from telisik.ui.command_list import COMMANDS
from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from telisik.ui.actions import Command
    from telisik.ui.keymap import Keymap
    from telisik.ui.theme import Theme

_FRAME = 48  # what a system puts round a window, so that a dialog stays on the window it belongs to
# Which commands stand under which heading, in this order.
SHEET = (
    (
        QT_TRANSLATE_NOOP("KeySheet", "Move"),
        (
            "next",
            "previous",
            "next_open",
            "previous_open",
            "first",
            "last",
            "next_article",
            "previous_article",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("KeySheet", "Decide"),
        (
            "confirm",
            "dismiss",
            "needs",
            "reopen",
            "confirm_alike",
            "dismiss_alike",
            "needs_alike",
            "undo",
            "redo",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("KeySheet", "Write"),
        (
            "note",
            "link",
            "attach",
            "settle_said",
            "settle_so",
            "verdict",
            "title",
            "turn",
            "antecedent",
            "add_mark",
            "set_edges",
            "remove_mark",
            "reply",
            "redact",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("KeySheet", "View"),
        (
            "marks",
            "filter",
            "article_panel",
            "find",
            "next_pane",
            "text_larger",
            "text_smaller",
            "toggle_library",
            "toggle_findings",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("KeySheet", "Articles"),
        (
            "library",
            "import",
            "paste",
            "search",
            "export",
            "preview",
            "print",
            "palette",
            "help",
            "explain",
            "keys",
            "settings",
            "quit",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("KeySheet", "In the library"),
        ("tag_chosen", "collect_chosen", "sign_chosen", "bin_chosen", "unbin_chosen"),
    ),
)


class KeySheet(Sheet):
    """All keys, in columns by what they are for; it scrolls where the window is low."""

    def __init__(self, parent: QWidget, theme: Theme, keymap: Keymap) -> None:
        super().__init__(parent, theme, translate("KeySheet", "All keys"))
        self._keymap = keymap
        self._inside = QWidget()
        self._lay_out()
        self._area = QScrollArea()
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(translate("KeySheet", "All keys"))
        self.body.addWidget(self._area)
        where = translate("KeySheet", "Single letters work while reading, never while you type.")
        self.body.addWidget(make_label("caption", where))
        self.add_choice(translate("Dialog", "Close"), QDialog.DialogCode.Accepted, key="Esc").setFocus()

    def _lay_out(self) -> None:
        by_id = {command.id: command for command in COMMANDS}
        columns = QHBoxLayout(self._inside)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(36)
        sides = [QVBoxLayout(), QVBoxLayout()]
        for number, (heading, names) in enumerate(SHEET):
            side = sides[0 if number < 2 else 1]
            side.setSpacing(4)
            side.addWidget(make_label("strong", translate("KeySheet", heading)))
            for name in names:
                side.addWidget(_build_key_row(by_id[name], self._keymap.keys_of(name)))
            side.addSpacing(14)
        for side in sides:
            side.addStretch(1)
            columns.addLayout(side, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as all keys need, or as the window: the style sheet's sizes count only from here."""
        super().showEvent(event)
        wanted = self._inside.sizeHint()
        self._inside.setMinimumSize(wanted)
        self._area.setMinimumWidth(wanted.width() + self._area.verticalScrollBar().sizeHint().width())
        around = self.sizeHint().height() - self._area.sizeHint().height()
        parent = self.parentWidget()
        room = parent.height() - _FRAME if parent else wanted.height()
        self.resize(self.minimumSizeHint().width(), min(wanted.height() + around, room))


def _build_key_row(command: Command, keys: tuple[str, ...]) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(make_label("body", name_command(command)))
    row.addSpacing(16)
    row.addStretch(1)
    for key in keys:
        row.addWidget(make_label("key", show_key(key)))
    return line
