"""The command palette: one field that finds every command, finding and article, and the keys beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from telisik.ui.actions import name_command, show_key
from telisik.ui.buttons import draw_key_hint
from telisik.ui.chips import chip_size, paint_chip
from telisik.ui.command_list import COMMANDS
from telisik.ui.labels import make_label, make_rule
from telisik.ui.look import SEMIBOLD, draw_icon, serif_font, tint, ui_font
from telisik.ui.palette_entries import (
    ARTICLE,
    COMMAND,
    FINDING,
    HELP,
    Entry,
    find_marks,
    name_section,
    pick,
    split_search,
)
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.ui.keymap import Keymap
    from telisik.ui.theme import Theme

ROW, HEADING = 36, 30
_SIZE, _KEYS = QSize(940, 610), 330
_MARGIN = 48
_ENTRY = Qt.ItemDataRole.UserRole
_ICONS = {COMMAND: "zap", FINDING: "quote", ARTICLE: "file-text", HELP: "circle-question-mark"}
# The keys beside the list: those of a review, in the order of the work.
_SHOWN = (
    "next", "previous", "next_open", "next_article", "confirm", "dismiss", "needs", "reopen", "confirm_alike", "undo",
    "note", "link", "verdict", "add_mark", "marks", "next_pane", "export", "keys",
)  # fmt: skip
_Index = QModelIndex | QPersistentModelIndex


class PaletteModel(QAbstractListModel):
    """Headings and entries; a heading is a row that cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Entry | str] = []

    def show(self, sections: list[tuple[str, list[Entry]]]) -> None:
        """Show these sections, leaving out the empty ones."""
        self.beginResetModel()
        self.rows = []
        for heading, entries in sections:
            if entries:
                self.rows += [heading, *entries]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let only entries be chosen."""
        is_heading = isinstance(self.rows[index.row()], str)
        return (
            Qt.ItemFlag.ItemIsEnabled
            if is_heading
            else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, its text, or what a screen reader says of it."""
        row = self.rows[index.row()]
        if role == _ENTRY:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                row
                if isinstance(row, str)
                else ", ".join(part for part in (row.text, row.hint, *row.keys) if part)
            )
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Draws a heading, or an entry: icon or chip, the found letters underlined, its key or kind at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, HEADING if isinstance(index.data(_ENTRY), str) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row = index.data(_ENTRY)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            painter.setFont(ui_font(12, SEMIBOLD))
            painter.setPen(tint(self._theme, "ink2"))
            place = rect.adjusted(18, 6, -18, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, tint(self._theme, "sel"))
                painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), tint(self._theme, "ink"))
            self._paint_entry(painter, rect.adjusted(18, 0, -18, 0), row)
        painter.restore()

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        left = rect.left() + 28
        middle = rect.center().y() + 1
        if entry.finding is not None:
            size = chip_size(entry.finding.number)
            box = QRectF(rect.left(), middle - size.height() / 2, size.width(), size.height())
            paint_chip(painter, box, entry.finding, self._theme)
            left = rect.left() + size.width() + 10
        else:
            draw_icon(
                painter, QRectF(rect.left(), middle - 8, 16, 16), self._theme, _ICONS[entry.kind], "ink2"
            )
        right = float(rect.right())
        for key in entry.keys:
            right -= draw_key_hint(painter, right, middle, key, self._theme, "hover") + 8
        if entry.hint:
            right = self._paint_hint(painter, rect, right, entry.hint)
        self._paint_text(painter, QRect(left, rect.top(), int(right) - left - 8, rect.height()), entry)

    def _paint_hint(self, painter: QPainter, rect: QRect, right: float, hint: str) -> float:
        painter.setFont(ui_font(12))
        painter.setPen(tint(self._theme, "ink2"))
        shown = painter.fontMetrics().elidedText(hint, Qt.TextElideMode.ElideRight, rect.width() // 2)
        width = painter.fontMetrics().horizontalAdvance(shown)
        box = QRectF(right - width, rect.top(), width + 1, rect.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return right - width

    def _paint_text(self, painter: QPainter, box: QRect, entry: Entry) -> None:
        font = serif_font(14) if entry.kind == FINDING else ui_font(13)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, max(0, box.width()))
        layout = QTextLayout(text, font)
        strong = QTextCharFormat()
        strong.setFontWeight(SEMIBOLD)
        strong.setFontUnderline(True)
        marks = []
        for start, end in find_marks(text, self.words):
            mark = QTextLayout.FormatRange()
            mark.start, mark.length, mark.format = start, end - start, strong
            marks.append(mark)
        layout.setFormats(marks)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(10_000)
        layout.endLayout()
        painter.setPen(QPen(tint(self._theme, "ink")))
        layout.draw(
            painter, QRectF(box.left(), box.top() + (box.height() - line.height()) / 2, 1, 1).topLeft()
        )


class Palette(QDialog):
    """Stands over the window until something is chosen or Esc is pressed; ``find`` returns all entries for words."""

    def __init__(
        self, parent: QWidget, theme: Theme, keymap: Keymap, find: Callable[[str], dict[str, list[Entry]]]
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(translate("Palette", "Command palette"))
        self.setObjectName("popup")
        self._find = find
        self._keymap = keymap
        self._wide = parent.width() >= _SIZE.width()
        self.chosen: Entry | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Palette", "Type a command, a finding or an article"))
        self.field.setAccessibleName(translate("Palette", "Find a command, a finding or an article"))
        self.model = PaletteModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self._delegate = PaletteDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(False)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("Palette", "What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _index: self.choose())
        self._empty = make_label("caption", translate("Palette", "Nothing is called so."))
        self._build()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        room = parent.size()
        self.resize(_SIZE.boundedTo(QSize(room.width() - _MARGIN, room.height() - _MARGIN)))
        self.move(parent.mapToGlobal(parent.rect().center()) - self.rect().center())
        self._search("")

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 10)
        head.addWidget(self.field, 1)
        head.addWidget(make_label("key", "Esc"))
        left.addLayout(head)
        left.addWidget(make_rule())
        left.addWidget(self._empty)
        self._empty.setContentsMargins(18, 12, 18, 12)
        left.addWidget(self.list, 1)
        left.addWidget(make_rule())
        left.addLayout(self._build_foot())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        if self._wide:
            whole.addWidget(make_rule(vertical=True))
            whole.addWidget(self._build_keys())

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 18, 8)
        foot.setSpacing(6)
        for role, text in (
            ("key", "↑"), ("key", "↓"), ("caption", translate("Palette", "move")),
            ("key", show_key("Return")), ("caption", translate("Palette", "run")),
        ):  # fmt: skip
            foot.addWidget(make_label(role, text))
        foot.addStretch(1)
        for text in (
            translate("Palette", "> commands"), translate("Palette", "# findings"), translate("Palette", "@ articles"),
            translate("Palette", "? help"),
        ):  # fmt: skip
            foot.addWidget(make_label("caption", text))
            foot.addSpacing(6)
        return foot

    def _build_keys(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("pane")
        pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        pane.setFixedWidth(_KEYS)
        column = QVBoxLayout(pane)
        column.setContentsMargins(18, 16, 18, 12)
        column.setSpacing(5)
        column.addWidget(make_label("pane", translate("Palette", "Keys in review")))
        by_id = {command.id: command for command in COMMANDS}
        for name in _SHOWN:
            row = QHBoxLayout()
            row.addWidget(make_label("body", name_command(by_id[name])), 1)
            if hint := self._keymap.hint(name):
                row.addWidget(make_label("key", hint))
            column.addLayout(row)
        column.addStretch(1)
        return pane

    def _search(self, typed: str) -> None:
        kind, words = split_search(typed)
        self._delegate.words = words
        found = self._find(words)
        sections = [
            (name_section(name), pick(entries, words if name != ARTICLE else "", alone=kind is not None))
            for name, entries in found.items()
            if kind in (None, name) and (words or kind or name == COMMAND)
        ]
        self.model.show(sections)
        self._empty.setVisible(not self.model.rows)
        self._select(1 if self.model.rows else -1)

    def _select(self, row: int) -> None:
        if 0 <= row < len(self.model.rows):
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(self.model.index(0) if row == 1 else index)

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        while 0 <= row < len(self.model.rows) and isinstance(self.model.rows[row], str):
            row += step
        self._select(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's arrows move in the list and Enter run what is chosen."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.choose()
                return True
        return super().eventFilter(watched, event)

    def choose(self) -> None:
        """Close with the current entry as the chosen one; what it does is done after that, with the focus back."""
        row = self.list.currentIndex().row()
        entry = self.model.rows[row] if 0 <= row < len(self.model.rows) else None
        if isinstance(entry, Entry):
            self.chosen = entry
            self.accept()
