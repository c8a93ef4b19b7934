"""The pieces of a card: tags, questions, evidence, history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from telisik.store.evidence import FileState
from telisik.ui.buttons import Button, check_quietly
from telisik.ui.edit_names import say_edit
from telisik.ui.flow_layout import FlowLayout, empty
from telisik.ui.keymap import name_control
from telisik.ui.labels import ElidedLabel, make_label
from telisik.ui.look import draw_icon
from telisik.ui.marking import is_own
from telisik.ui.themed import Themed
from telisik.ui.toggles import CheckBox
from telisik.ui.translation import say_moment, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from telisik.store.model import Evidence, HistoryEntry, ReviewedFinding
    from telisik.ui.theme import Theme


class TagRow(QWidget):
    """Modifiers and the other codes that fit, as small tags."""

    def __init__(self) -> None:
        super().__init__()
        self._row = FlowLayout(self, 6)
        self._shown: tuple[str, ...] = ()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these."""
        if tuple(tags) == self._shown:
            return
        self._shown = tuple(tags)
        empty(self._row)
        for tag in tags:
            self._row.addWidget(make_label("tag", tag))
        self.setVisible(bool(tags))
        self.updateGeometry()


class OwnRow(QWidget):
    """What can be done with a mark that the reviewer made or moved; not there for the program's own."""

    change_asked = Signal()
    remove_asked = Signal()
    edges_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._change = Button(theme, icon="pencil", height=26)
        self._change.clicked.connect(self.change_asked)
        self._remove = Button(theme, icon="x", height=26)
        self._remove.clicked.connect(self.remove_asked)
        self._edges = Button(theme, icon="undo-2", height=26)
        self._edges.clicked.connect(self.edges_asked)
        row = FlowLayout(self, 6)
        for button in (self._change, self._remove, self._edges):
            row.addWidget(button)
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._change.setText(translate("Card", "Change"))
        self._remove.setText(translate("Card", "Remove"))
        self._edges.setText(translate("Card", "The program's edges"))
        self._edges.setToolTip(translate("Card", "You moved the edges of this mark."))
        for button in (self._change, self._remove, self._edges):
            button.updateGeometry()

    def show_mark(self, reviewed: ReviewedFinding) -> None:
        """Offer what this mark allows."""
        own, moved = is_own(reviewed), reviewed.engine_span is not None
        self._change.setVisible(own)
        self._remove.setVisible(own)
        self._edges.setVisible(moved)
        self.setVisible(own or moved)
        self.updateGeometry()


class Checklist(QWidget):
    """What would verify the finding, ticked off by the reviewer."""

    checked = Signal(int, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 2, 0, 0)
        self._rows.setSpacing(2)
        self._boxes: list[CheckBox] = []
        self._questions: list[str] = []

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for boxes still to be made."""
        self._theme = theme

    def show_questions(self, questions: Sequence[str], checked: frozenset[int]) -> None:
        """Show these questions, with the ticks as kept; boxes stay where the questions are the same."""
        if list(questions) != self._questions:
            self._build(questions)
        for index, box in enumerate(self._boxes):
            check_quietly(box, on=index in checked)

    def _build(self, questions: Sequence[str]) -> None:
        empty(self._rows)
        self._boxes, self._questions = [], list(questions)
        for index, question in enumerate(questions):
            box = CheckBox(self._theme)
            box.setAccessibleName(question)
            box.toggled.connect(lambda on, index=index: self.checked.emit(index, on))
            label = make_label("body", question, wrap=True)
            label.setBuddy(box)
            label.mousePressEvent = lambda _event, box=box: box.click()  # type: ignore[method-assign,misc]
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            label.setContentsMargins(0, 3, 0, 3)
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            self._rows.addWidget(line)
            self._boxes.append(box)

    def box(self, index: int) -> CheckBox:
        """Return the box of one question."""
        return self._boxes[index]


class _Icon(Themed, QWidget):
    """One of the window's icons, standing alone."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self.setFixedSize(16, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        draw_icon(painter, QRectF(self.rect()), self._theme, self._name, "ink2")


class _LinkField(QLineEdit):
    """The field for an address: Enter adds it, Esc leaves."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; keep Enter, which the card would take for going back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)


class EvidenceList(QWidget):
    """Links and files attached to a finding: a link is shown as text and never opened, of a file a copy is."""

    added = Signal(str)
    removed = Signal(int)
    open_asked = Signal(int)
    save_asked = Signal(int)
    file_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.field = _LinkField()
        self.field.returnPressed.connect(self._add)
        self.field.left.connect(self.left)
        self._attach = Button(theme, icon="paperclip", height=30)
        self._attach.clicked.connect(self.file_asked)
        self._links: tuple[Evidence, ...] = ()
        # What is known of the files; the window, which has the library, replaces the question.
        self.ask_states: Callable[[tuple[Evidence, ...]], dict[str, FileState]] = lambda _links: {}
        self._states: dict[str, FileState] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._rows)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.field, 1)
        foot.addWidget(self._attach)
        layout.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for rows still to be made."""
        self._theme = theme

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.field.setPlaceholderText(translate("Card", "Paste a link, then Enter"))
        self.field.setAccessibleName(translate("Card", "Evidence link"))
        attach = translate("Card", "Attach a file")
        name_control(self._attach, attach, command="attach")
        self._build()

    def show_links(self, links: tuple[Evidence, ...]) -> None:
        """Show these."""
        if links != self._links:
            self._links = links
            self._build()
        elif any(link.sha256 for link in links):
            self.show_states()

    def show_states(self) -> None:
        """Say which files are missing or altered, as far as that is known by now."""
        states = self.ask_states(self._links)
        if states != self._states:
            self._build()

    def _build(self) -> None:
        empty(self._rows)
        self._states = self.ask_states(self._links)
        for link in self._links:
            self._rows.addWidget(self._build_row(link))

    def _build_row(self, link: Evidence) -> QWidget:
        is_file = link.sha256 is not None
        address = ElidedLabel("address" if not is_file else "body")
        address.set_whole(link.name if is_file else link.address)
        address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Icon(self._theme, "paperclip" if is_file else "link"))
        row.addWidget(address, 1)
        row.addWidget(self._build_state(link))
        if is_file:
            opening = translate("Card", "Open a copy of {name}").format(name=link.name)
            row.addWidget(self._make_button("eye", opening, self.open_asked, link))
            saving = translate("Card", "Save a copy of {name} as...").format(name=link.name)
            row.addWidget(self._make_button("download", saving, self.save_asked, link))
        removing = translate("Card", "Remove this file") if is_file else translate("Card", "Remove this link")
        row.addWidget(self._make_button("x", removing, self.removed, link))
        return line

    def _build_state(self, link: Evidence) -> QLabel:
        state = self._states.get(link.sha256 or "")
        if state is FileState.MISSING:
            return make_label("alarm", translate("Card", "The file is missing"))
        if state is FileState.ALTERED:
            return make_label("alarm", translate("Card", "The file was altered"))
        seen = make_label("caption", _say_seen(link))
        seen.setToolTip(f"SHA-256 {link.sha256}" if link.sha256 else "")
        return seen

    def _make_button(self, icon: str, name: str, asked: SignalInstance, link: Evidence) -> Button:
        button = Button(self._theme, icon=icon, bare=True, height=24)
        name_control(button, name)
        button.clicked.connect(lambda _checked=False, link=link: asked.emit(link.id))
        return button

    def _add(self) -> None:
        address = self.field.text().strip()
        if address:
            self.field.clear()
            self.added.emit(address)


def _say_seen(evidence: Evidence) -> str:
    if evidence.sha256 is None:
        return translate("Card", "seen {moment}").format(moment=say_moment(evidence.seen_at))
    size = QLocale().formattedDataSize(evidence.size) if evidence.size else ""
    return ", ".join(part for part in (size, translate("Card", "SHA-256 stored")) if part)


class HistoryList(QWidget):
    """What was done to the finding; closed until asked for, with the newest change beside the heading."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: tuple[HistoryEntry, ...] = ()
        self._toggle = QToolButton()
        self._toggle.setCheckable(True)
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._toggle.setArrowType(Qt.ArrowType.RightArrow)
        self._toggle.toggled.connect(self._fill)
        self._newest = ElidedLabel("caption")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._toggle)
        head.addWidget(self._newest, 1)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(20, 0, 0, 0)
        self._list.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self._list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._toggle.setText(translate("Card", "History"))
        self._fill()

    def show_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Show these, given oldest first, the newest first."""
        # In the order they were written, whatever the clock said then.
        self._entries = tuple(reversed(entries))
        self._fill()

    def _fill(self) -> None:
        is_open = self._toggle.isChecked()
        self._toggle.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.setVisible(bool(self._entries))
        empty(self._list)
        lines = [f"{say_edit(entry.name)}, {say_moment(entry.at)}" for entry in self._entries]
        self._newest.set_whole(lines[0] if lines and not is_open else "")
        if is_open:
            for entry, line in zip(self._entries, lines, strict=True):
                who = f" ({entry.reviewer})" if entry.reviewer else ""
                self._list.addWidget(make_label("caption", line + who, wrap=True))
