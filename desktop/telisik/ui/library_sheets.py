"""What the library asks for: a name, several of many, one of many, two days, and whether the bin shall go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from telisik.ui.buttons import Button
from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from telisik.store.query import ArticleQuery
    from telisik.ui.theme import Theme

_KEY = Qt.ItemDataRole.UserRole
_ROW = 28


class NameSheet(Sheet):
    """Asks for a name; one that is taken is refused with a sentence, and perhaps for a place to put it."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        heading: str,
        *,
        name: str = "",
        taken: Iterable[str] = (),
        places: Sequence[tuple[str, str]] = (),
        place: str = "",
    ) -> None:
        super().__init__(parent, theme, heading)
        self._taken = {other.casefold() for other in taken}
        self.field = QLineEdit(name)
        self.field.setAccessibleName(translate("Library", "Name"))
        self.field.setMaxLength(80)
        self.field.selectAll()
        self.body.addWidget(self.field)
        self.inside = QComboBox()
        self.inside.setAccessibleName(translate("Library", "Inside"))
        if places:
            self.body.addWidget(make_label("caption", translate("Library", "Inside")))
            self.body.addWidget(self.inside)
        for key, words in places:
            self.inside.addItem(words, key)
        self.inside.setCurrentIndex(max(self.inside.findData(place), 0))
        self._refused = make_label("alarm", wrap=True)
        self.body.addWidget(self._refused)
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        self._ok = self.add_choice(
            translate("Library", "Save"), QDialog.DialogCode.Accepted, key="Enter", primary=True
        )
        self.field.textChanged.connect(self._check)
        self.field.returnPressed.connect(self._accept)
        self.setMinimumWidth(420)
        self._check()
        self.field.setFocus()

    def name(self) -> str:
        """Return the name without spaces around it."""
        return " ".join(self.field.text().split())

    def place(self) -> str:
        """Return the key of the place to put it in."""
        return str(self.inside.currentData() or "")

    def _check(self) -> None:
        taken = self.name().casefold() in self._taken
        self._refused.setText(translate("Library", "This name is taken.") if taken else "")
        self._ok.setEnabled(bool(self.name()) and not taken)

    def _accept(self) -> None:
        if self._ok.isEnabled():
            self.accept()


class TickSheet(Sheet):
    """Asks which of several things hold for some articles: all, some as before, or none; a new one can be added."""

    def __init__(
        self, parent: QWidget, theme: Theme, heading: str, rows: Sequence[tuple[str, str, int]], total: int
    ) -> None:
        """Take rows of key, words and how many of the ``total`` articles have it."""
        super().__init__(parent, theme, heading)
        self._before: dict[str, Qt.CheckState] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(heading)
        for key, words, count in rows:
            held = Qt.CheckState.Checked if count == total else Qt.CheckState.PartiallyChecked
            self._add(key, words, held if count else Qt.CheckState.Unchecked)
        self.new = QLineEdit()
        self.new.setMaxLength(80)
        self.new.setPlaceholderText(translate("Library", "New..."))
        self.new.setAccessibleName(translate("Library", "Add a new one"))
        self.new.returnPressed.connect(self._take_new)
        self.body.addWidget(self.list)
        self.body.addWidget(self.new)
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        apply = Button(theme, translate("Library", "Apply"), key="Ctrl Enter", primary=True, height=32)
        apply.setShortcut("Ctrl+Return")
        apply.clicked.connect(self.accept)
        self._foot.addWidget(apply)
        self.setMinimumWidth(420)
        (self.list if rows else self.new).setFocus()
        if rows:
            self.list.setCurrentRow(0)

    def _add(self, key: str, words: str, held: Qt.CheckState) -> None:
        item = QListWidgetItem(words)
        item.setData(_KEY, key)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(held)
        item.setSizeHint(QSize(0, _ROW))
        self.list.addItem(item)
        if key:
            self._before[key] = held

    def _take_new(self) -> None:
        name = " ".join(self.new.text().split())
        if not name:
            return
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.text().strip().casefold() == name.casefold():
                item.setCheckState(Qt.CheckState.Checked)
                self.new.clear()
                return
        self._add("", name, Qt.CheckState.Checked)
        self.list.setCurrentRow(self.list.count() - 1)
        self.new.clear()

    def changes(self) -> dict[str, bool]:
        """Return what was ticked or cleared, by key."""
        found = {}
        for row in range(self.list.count()):
            item = self.list.item(row)
            key, now = str(item.data(_KEY)), item.checkState()
            if key and now != self._before[key] and now is not Qt.CheckState.PartiallyChecked:
                found[key] = now is Qt.CheckState.Checked
        return found

    def added(self) -> list[str]:
        """Return the names that are new and ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        named = " ".join(self.new.text().split())
        fresh = [
            item.text()
            for item in items
            if not item.data(_KEY) and item.checkState() is Qt.CheckState.Checked
        ]
        return [*fresh, *([named] if named else [])]


class PickSheet(Sheet):
    """Asks for one of many, narrowed by typing; ``free`` takes what is typed where nothing is like it."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        heading: str,
        rows: Sequence[tuple[str, str]],
        *,
        free: bool = False,
    ) -> None:
        super().__init__(parent, theme, heading)
        self._free = free
        self.field = QLineEdit()
        self.field.setAccessibleName(heading)
        self.list = QListWidget()
        self.list.setAccessibleName(heading)
        for key, words in rows:
            item = QListWidgetItem(words)
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self.accept)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._taken: str | None = None
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        self.add_choice(
            translate("Library", "Choose"), QDialog.DialogCode.Accepted, key="Enter", primary=True
        )
        self.setMinimumWidth(420)
        self.field.setFocus()

    def _narrow(self, words: str) -> None:
        low = words.casefold().strip()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(low not in item.text().casefold())

    def _take(self, item: QListWidgetItem) -> None:
        self._taken = str(item.data(_KEY))
        self.accept()

    def key(self) -> str | None:
        """Return what was chosen: the line taken, what was typed, or the first line that is like it."""
        if self._taken is not None:
            return self._taken
        typed = " ".join(self.field.text().split())
        shown = [self.list.item(row) for row in range(self.list.count())]
        current = self.list.currentItem()
        if self._free and typed:
            return typed
        if current is not None and not current.isHidden():
            return str(current.data(_KEY))
        return next((str(item.data(_KEY)) for item in shown if typed and not item.isHidden()), None)


class DaysSheet(Sheet):
    """Asks for two days, of the article's coming or of its publication."""

    def __init__(self, parent: QWidget, theme: Theme, query: ArticleQuery) -> None:
        super().__init__(parent, theme, translate("Library", "Between two days"))
        published = bool(query.published_from or query.published_to)
        self.what = QComboBox()
        self.what.setAccessibleName(translate("Library", "Which day"))
        self.what.addItem(translate("Library", "Added"), "added")
        self.what.addItem(translate("Library", "Published"), "published")
        self.what.setCurrentIndex(int(published))
        today = QDate.currentDate()
        self.first = self._make_day(query.published_from or query.added_from, today.addMonths(-1))
        self.last = self._make_day(query.published_to or query.added_to, today)
        self.first.setAccessibleName(translate("Library", "From"))
        self.last.setAccessibleName(translate("Library", "To"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        rows = (("Which day", self.what), ("From", self.first), ("To", self.last))
        words = (translate("Library", "Which day"), translate("Library", "From"), translate("Library", "To"))
        for number, (_name, field) in enumerate(rows):
            grid.addWidget(make_label("body", words[number]), number, 0)
            grid.addWidget(field, number, 1)
        self.body.addLayout(grid)
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        self.add_choice(translate("Library", "Show"), QDialog.DialogCode.Accepted, primary=True)
        self.setMinimumWidth(380)

    def _make_day(self, day: str, otherwise: QDate) -> QDateEdit:
        known = QDate.fromString(day, "yyyy-MM-dd")
        field = QDateEdit(known if known.isValid() else otherwise)
        field.setCalendarPopup(True)
        field.setDisplayFormat("d MMM yyyy")
        return field

    def narrow(self, query: ArticleQuery) -> ArticleQuery:
        """Return a query for the two days, the earlier first."""
        first, last = sorted(field.date().toString("yyyy-MM-dd") for field in (self.first, self.last))
        bare = replace(query, added_from="", added_to="", published_from="", published_to="")
        if self.what.currentData() == "published":
            return replace(bare, published_from=first, published_to=last)
        return replace(bare, added_from=first, added_to=last)


def make_empty_sheet(parent: QWidget, theme: Theme, count: int) -> Sheet:
    """Return the question whether the bin shall be emptied, with all that this means."""
    sheet = Sheet(parent, theme, translate("Library", "Delete %n articles for good?", "", count))
    for line in (
        translate(
            "Library", "Their texts, findings, decisions, notes and evidence go, and the files imported."
        ),
        translate("Library", "This cannot be undone, nor can anything that was done before it."),
        translate("Library", "The history keeps its entries, and backups made before keep the texts."),
    ):
        sheet.body.addWidget(make_label("body", line, wrap=True))
    sheet.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc").setFocus()
    sheet.add_choice(translate("Library", "Delete for good"), QDialog.DialogCode.Accepted)
    sheet.setMinimumWidth(480)
    return sheet
