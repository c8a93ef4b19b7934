"""The section on rules: each on or off, with its reason and how often it was right; the reader's own packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem

from telisik.errors import Fault
from telisik.ui.buttons import Button
from telisik.ui.check_delegate import CheckDelegate
from telisik.ui.labels import make_label
from telisik.ui.look import SEMIBOLD
from telisik.ui.own_packs import OwnPacks
from telisik.ui.rule_rows import KINDS, RuleList, RuleRow
from telisik.ui.selecting import follow_selection
from telisik.ui.settings_parts import TABLE_WIDEST, Section, beside
from telisik.ui.toggles import Segments
from telisik.ui.translation import NAMES, say_decimal, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from telisik.ui.main_window import MainWindow

_ROW = Qt.ItemDataRole.UserRole
_TABLE, _NAME = 280, 290  # pixels: the least height of the table, the width of its first column


class RulesSection(Section):
    """Switches rules; a switch holds from the next analysis on, and the open article is analysed anew."""

    def __init__(self, window: MainWindow) -> None:
        lead = translate(
            "Settings",
            "What is switched off marks nothing from the next analysis on. The open article is analysed anew; "
            "decisions are kept.",
        )
        super().__init__(window, translate("Settings", "Rules"), lead, widest=TABLE_WIDEST)
        self._rows: tuple[RuleRow, ...] = ()
        self.search = QLineEdit()
        self.language = Segments(window.theme, tuple(NAMES))
        self.table = QTreeWidget()
        self._reset = Button(window.theme, translate("Settings", "All as they came"), height=28)
        self._turn = Button(window.theme, "", height=28)
        self._name = make_label("strong", wrap=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self._reason = make_label("body", wrap=True)
        self._more = make_label("caption", wrap=True)
        self.own = OwnPacks(window)
        self._build()
        self._name.setText(translate("Settings", "Reading the rules..."))
        loader = window.commands.settings.loader
        loader.loaded.connect(self.show_rules)
        loader.start()

    def _build(self) -> None:
        self.search.setPlaceholderText(translate("Settings", "Find a rule by its words, reason or id"))
        self.search.setAccessibleName(translate("Settings", "Find a rule"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._fill())
        for code, name in NAMES.items():
            self.language.name(code, name)
        self.language.choose("id" if "id" in NAMES else self._window.language())
        self.language.chosen.connect(lambda _code: self._fill())
        self._reset.clicked.connect(self._window.commands.settings.reset_rules)
        self.body.addWidget(self.search)
        self.body.addWidget(beside(self.language, self._reset))
        self._build_table()
        self.body.addWidget(self.table, 1)
        self._turn.clicked.connect(self._switch_current)
        self.body.addWidget(beside(self._name, self._turn))
        for part in (self._reason, self._more):
            self.body.addWidget(part)
        self.add_rule()
        self.body.addWidget(self.own)

    def _build_table(self) -> None:
        table = self.table
        # Headings are rows among the others: below a row, Qt has an accessibility client select the wrong one.
        table.setRootIsDecorated(False)
        table.setIndentation(0)
        table.setColumnCount(3)
        table.setHeaderLabels(
            [translate("Settings", "Rule"), translate("Settings", "Why"), translate("Settings", "Right")]
        )
        table.setAccessibleName(translate("Settings", "Rules"))
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        table.header().resizeSection(0, _NAME)
        table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        table.header().setStretchLastSection(False)
        table.setMinimumHeight(_TABLE)
        table.setItemDelegate(CheckDelegate(self._window))
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setUniformRowHeights(True)
        table.itemChanged.connect(self._switch)
        follow_selection(table)
        table.currentItemChanged.connect(lambda item, _before: self._describe(item))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the reasons."""
        super().resizeEvent(event)
        self.table.header().resizeSection(0, min(_NAME, self.viewport().width() * 2 // 5))

    def show_rules(self, rules: RuleList) -> None:
        """Show the rules as they were read; what is selected and where the list stands stay."""
        self._rows = rules.rows
        self.own.show_packs(rules)
        if self._renew_rows():
            return
        top = self.table.itemAt(0, 0)
        place = (_name_item(top), self.table.visualItemRect(top).top()) if top is not None else None
        self._fill()
        if place is not None:
            self._put_back(*place)

    def _renew_rows(self) -> bool:
        """Show what changed about the rules listed, where they are the same still; return whether they are.

        A switch changes one of hundreds. A list that was emptied and filled again would take a selection away that a
        client of accessibility just made, and all that the client knows of its rows.
        """
        items = self._items()
        rows = [row for _kind, of_kind in self._choose() for row in of_kind]
        if not rows or [_name_item(item) for item in items] != [row.id for row in rows]:
            return False
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's own order
        for item, row in zip(items, rows, strict=True):
            self._show_row(item, row)
        self.table.blockSignals(False)  # noqa: FBT003
        self._describe(self._held_item())
        return True

    def _put_back(self, name: str, top: int) -> None:
        """Scroll until a row stands again where it stood."""
        every = (self.table.topLevelItem(number) for number in range(self.table.topLevelItemCount()))
        item = next((item for item in every if item is not None and _name_item(item) == name), None)
        if item is not None:
            self.table.doItemsLayout()
            bar = self.table.verticalScrollBar()
            bar.setValue(bar.value() + self.table.visualItemRect(item).top() - top)

    def _choose(self) -> list[tuple[str, list[RuleRow]]]:
        """Return the rules to be listed, by kind."""
        words, code, language = self.search.text().lower(), self._code(), self._window.language()
        of_language = [row for row in self._rows if row.language == code and row.holds(words, language)]
        by_kind = ((kind, [row for row in of_language if row.kind == kind]) for kind in KINDS)
        return [(kind, rows) for kind, rows in by_kind if rows]

    def _fill(self) -> None:
        held = _name_item(self._held_item())
        kinds = {
            "rule": translate("Settings", "Marks in the text"),
            "check": translate("Settings", "The article as a whole"),
            "cue": translate("Settings", "Words that join a source to what it says"),
        }
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's own order
        self.table.clear()
        for kind, rows in self._choose():
            self._add_group(kinds[kind], rows)
        self.table.blockSignals(False)  # noqa: FBT003
        self._select(held)

    def _add_group(self, heading: str, rows: list[RuleRow]) -> None:
        group = QTreeWidgetItem([f"{heading} ({len(rows)})"])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        heading_font = self.table.font()
        heading_font.setWeight(QFont.Weight(SEMIBOLD))
        group.setFont(0, heading_font)
        self.table.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        for column in (1, 2):  # which a screen reader meets all the same
            group.setData(column, Qt.ItemDataRole.AccessibleTextRole, heading)
        for row in rows:
            item = QTreeWidgetItem()
            item.setFlags(group.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self._show_row(item, row)
            self.table.addTopLevelItem(item)

    def _show_row(self, item: QTreeWidgetItem, row: RuleRow) -> None:
        language = self._window.language()
        for column, words in enumerate((row.name(language), row.why(language), say_precision(row))):
            item.setText(column, words)
        if _row_of(item) != row:  # Qt cannot tell, and would tell every client that the row changed
            item.setData(0, _ROW, row)
            unknown = None if row.fired else translate("Settings", "How often it is right was not measured.")
            item.setData(2, Qt.ItemDataRole.AccessibleTextRole, unknown)
        item.setCheckState(0, Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked)
        item.setToolTip(0, row.id)

    def _code(self) -> str:
        return next(code for code in NAMES if self.language.segment(code).isChecked())

    def _held_item(self) -> QTreeWidgetItem | None:
        """Return the row that is selected, which becomes the current one only a turn of the loop later."""
        return next(iter(self.table.selectedItems()), self.table.currentItem())

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self.table.topLevelItem(number) for number in range(self.table.topLevelItemCount()))
        return [item for item in items if item is not None and _row_of(item)]

    def _select(self, name: str) -> None:
        items = self._items()
        found = [item for item in items if (row := _row_of(item)) and row.id == name] or items[:1]
        if found:
            self.table.setCurrentItem(found[0])
        self._describe(found[0] if found else None)

    def _describe(self, item: QTreeWidgetItem | None) -> None:
        row, language = _row_of(item), self._window.language()
        self._name.setText(row.name(language) if row else "")
        self._turn.setVisible(row is not None)
        self._name_switch(item)
        self._reason.setText(row.why(language) if row else "")
        self._reason.setVisible(bool(self._reason.text()))
        self._more.setText("\n".join(_tell_more(row, language)) if row else "")

    def _name_switch(self, item: QTreeWidgetItem | None) -> None:
        on = item is not None and item.checkState(0) == Qt.CheckState.Checked
        says = translate("Settings", "Switch off") if on else translate("Settings", "Switch on")
        self._turn.setText(says)

    def _switch_current(self) -> None:
        """Switch the rule that is described: keys and clients of accessibility reach no box in a row."""
        item = self.table.currentItem()
        if item is not None and _row_of(item) is not None:
            on = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _switch(self, item: QTreeWidgetItem) -> None:
        if item is self.table.currentItem():
            self._name_switch(item)
        row = _row_of(item)
        on = item.checkState(0) == Qt.CheckState.Checked
        if row is None or row.on == on:
            return
        try:
            self._window.commands.settings.switch_rule(row.id, on=on)
        except Fault as fault:
            self._window.show_fault(fault)
            # Afterwards: the row is still telling of its change, and must not go under it.
            QTimer.singleShot(0, self, self._renew_rows)


def _row_of(item: QTreeWidgetItem | None) -> RuleRow | None:
    row = item.data(0, _ROW) if item is not None else None
    return row if isinstance(row, RuleRow) else None


def _name_item(item: QTreeWidgetItem | None) -> str:
    """Return the id of a rule, or a heading's words without its number."""
    row = _row_of(item)
    return row.id if row else item.text(0).rpartition(" ")[0] if item is not None else ""


def say_precision(row: RuleRow) -> str:
    """Return how often a rule was right on annotated articles; empty where it never fired there."""
    if not row.fired:
        return ""
    template = translate("Settings", "{right} of {fired}, {share} %")
    return template.format(
        right=row.right, fired=row.fired, share=say_decimal(100 * row.right / row.fired, 0)
    )


def _tell_more(row: RuleRow, language: str) -> list[str]:
    lines = [row.norm.pick(language)] if row.norm else []
    if row.kind == "cue":
        lines.append(", ".join(row.words[:30]) + (" ..." if len(row.words) > 30 else ""))
    if row.examples:
        lines.append(translate("Settings", "For example: {text}").format(text=row.examples[0]))
    if row.doubtful:
        lines.append(
            translate("Settings", "It was more often wrong than right, so it is off unless you switch it on.")
        )
    elif not row.fired:
        lines.append(translate("Settings", "How often it is right was not measured."))
    if row.own:
        lines.append(translate("Settings", "From a pack of your own."))
    lines.append(row.id)
    return lines
