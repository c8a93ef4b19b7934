"""The section on keys: every command with its keys; another key is pressed, and who has it already is named at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
)

from telisik.ui.actions import name_command, show_key
from telisik.ui.buttons import Button, check_quietly
from telisik.ui.command_list import COMMANDS
from telisik.ui.key_field import KeyField
from telisik.ui.keymap import BY_ID
from telisik.ui.labels import make_label
from telisik.ui.menus import name_menu
from telisik.ui.selecting import follow_selection
from telisik.ui.settings_parts import TABLE_WIDEST, Section, beside
from telisik.ui.toggles import CheckBox
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from telisik.ui.main_window import MainWindow

_ID = Qt.ItemDataRole.UserRole
_TABLE = 300  # pixels


class KeysSection(Section):
    """Gives commands other keys."""

    def __init__(self, window: MainWindow) -> None:
        lead = translate(
            "Settings",
            "Choose a command, then press its new key. Fields keep every key that types or edits text.",
        )
        super().__init__(window, translate("Settings", "Keys"), lead, widest=TABLE_WIDEST)
        self._keymap = window.keymap
        self._wanted = ""  # the key that was pressed and belongs to another command
        self.search = QLineEdit()
        self.table = QTreeWidget()
        self.field = KeyField()
        self.take = Button(window.theme, height=28)
        self.clear = Button(window.theme, translate("Settings", "No key"), height=28)
        self.reset = Button(window.theme, translate("Settings", "As it came"), height=28)
        self.reset_all = Button(window.theme, translate("Settings", "All as they came"), height=28)
        self.letters = CheckBox(window.theme)
        self.told = make_label("body", wrap=True)
        self._chosen = make_label("strong", wrap=True)
        self._build()
        self._fill()

    def _build(self) -> None:
        self.search.setPlaceholderText(translate("Settings", "Find a command or a key"))
        self.search.setAccessibleName(translate("Settings", "Find a command or a key"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.body.addWidget(self.search)
        self._build_table()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._chosen)
        self.body.addWidget(self._build_editor())
        self.body.addWidget(self.told)
        self.add_rule()
        self.body.addWidget(self._build_letters())
        self.body.addWidget(beside(self.reset_all))
        self.field.pressed.connect(self._take_pressed)
        self.field.left.connect(self.table.setFocus)
        self.take.clicked.connect(lambda: self._assign(self._wanted))
        self.clear.clicked.connect(self._clear)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self.letters.toggled.connect(self._allow_letters)

    def _build_table(self) -> None:
        table = self.table
        table.setColumnCount(3)
        table.setHeaderLabels(
            [translate("Settings", "Command"), translate("Settings", "Keys"), translate("Settings", "Menu")]
        )
        table.setAccessibleName(translate("Settings", "Commands and their keys"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setMinimumHeight(_TABLE)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.header().setStretchLastSection(False)
        follow_selection(table)
        table.currentItemChanged.connect(lambda _item, _before: self._show_chosen())
        table.itemActivated.connect(lambda _item: self.field.setFocus())

    def _build_editor(self) -> QWidget:
        self.field.setPlaceholderText(translate("Settings", "Press the new key here"))
        self.field.setAccessibleName(translate("Settings", "New key"))
        self.field.setFixedWidth(220)
        row = beside(self.field, self.take, self.clear, self.reset)
        self.take.hide()
        return row

    def _build_letters(self) -> QWidget:
        words = translate("Settings", "Single letters and signs work while reading")
        self.letters.setAccessibleName(words)
        label = make_label("fact", words)
        label.setBuddy(self.letters)
        check_quietly(self.letters, on=self._keymap.has_letters())
        return beside(self.letters, label)

    # What shows

    def _fill(self) -> None:
        held = self.chosen()
        words = self.search.text().lower()
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's own order
        self.table.clear()
        for command in COMMANDS:
            keys = ", ".join(map(show_key, self._keymap.keys_of(command.id)))
            if self._keymap.is_changed(command.id):
                keys = translate("Settings", "{keys} (changed)").format(keys=keys or "–")
            menu = name_menu(command.menu).replace("&", "")
            cells = [name_command(command), keys, menu]
            if words in " ".join(cells).lower():
                item = QTreeWidgetItem(cells)
                item.setData(0, _ID, command.id)
                if not keys:
                    item.setData(1, Qt.ItemDataRole.AccessibleTextRole, translate("Settings", "No key"))
                self.table.addTopLevelItem(item)
        self.table.blockSignals(False)  # noqa: FBT003
        self.choose(held)

    def chosen(self) -> str:
        """Return the command that is selected; empty for none."""
        item = self.table.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def choose(self, name: str) -> None:
        """Select a command where it shows, otherwise the first."""
        items = [self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount())]
        found = [item for item in items if item is not None and item.data(0, _ID) == name] or items[:1]
        if found and found[0] is not None:
            self.table.setCurrentItem(found[0])
            # Once more when the table has its height.
            QTimer.singleShot(0, self, self._show_current)
        self._show_chosen()

    def _show_current(self) -> None:
        item = self.table.currentItem()
        if item is not None:
            self.table.scrollToItem(item)

    def _show_chosen(self) -> None:
        name = self.chosen()
        self._say("")
        for part in (self.field, self.clear, self.reset):
            part.setEnabled(bool(name))
        self.field.clear()
        self._chosen.setText(name_command(BY_ID[name]) if name else "")
        if name:
            self.clear.setEnabled(bool(self._keymap.keys_of(name)))
            self.reset.setEnabled(self._keymap.is_changed(name))

    def _say(self, text: str, *, wanted: str = "") -> None:
        self._wanted = wanted
        self.told.setText(text)
        self.told.setVisible(bool(text))
        self.take.setVisible(bool(wanted))
        if text:
            self._window.commands.announce(text)

    # What is done

    def _take_pressed(self, key: str) -> None:
        name = self.chosen()
        if not name or not key:
            return
        self.field.setText(show_key(key))
        refused = self._keymap.refuse(key, name)
        holder = self._keymap.find_holder(key, name)
        if refused:
            self._say(
                translate("Settings", "{key} cannot be used. {why}").format(key=show_key(key), why=refused)
            )
        elif holder is not None:
            told = translate("Settings", "{key} is the key of “{command}”.")
            self._say(told.format(key=show_key(key), command=name_command(BY_ID[holder])), wanted=key)
            self.take.setText(translate("Settings", "Use it here instead"))
        else:
            self._assign(key)

    def _assign(self, key: str) -> None:
        name = self.chosen()
        holder = self._keymap.find_holder(key, name)
        self._keymap.assign(name, (*(each for each in self._keymap.keys_of(name) if each != key), key)[-2:])
        self._fill()
        told = translate("Settings", "“{command}” now has the key {key}.")
        said = told.format(command=name_command(BY_ID[name]), key=show_key(key))
        if holder is not None and not self._keymap.keys_of(holder):
            without = translate("Settings", "“{command}” has no key now.")
            said += " " + without.format(command=name_command(BY_ID[holder]))
        self._say(said)

    def _clear(self) -> None:
        self._keymap.assign(self.chosen(), ())
        self._fill()

    def _reset(self) -> None:
        self._keymap.reset(self.chosen())
        self._fill()

    def _reset_all(self) -> None:
        self._keymap.reset_all()
        self._fill()

    def _allow_letters(self, on: bool) -> None:
        self._keymap.allow_letters(on=on)
        self._fill()
