"""Who was asked for an answer, and what came back, in the article's panel."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from telisik.store.model import ReplyState
from telisik.terms import name_term
from telisik.ui.buttons import Button
from telisik.ui.flow_layout import empty
from telisik.ui.keymap import name_control
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from telisik.store.model import Reply, Review
    from telisik.ui.theme import Theme


class ReplyList(QWidget):
    """Each with a pencil and a cross, and a button for one more; it writes nothing itself."""

    added = Signal()
    changed = Signal(int)
    removed = Signal(int)

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._writable = True
        self._shown: object = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._add = Button(theme, height=28, key="Ctrl R")
        self._add.clicked.connect(self.added)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._rows)
        layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for rows still to be made."""
        self._theme = theme

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._add.setText(translate("Reply", "Note who was asked"))
        self._add.updateGeometry()

    def set_writable(self, *, writable: bool) -> None:
        """Allow or refuse changes."""
        self._writable, self._shown = writable, None
        self._add.setEnabled(writable)

    def show_review(self, review: Review) -> None:
        """Show an article's."""
        numbers = {reviewed.id: reviewed.number for reviewed in review.findings}
        wanted = (review.replies, numbers, self._language(), self._writable)
        if wanted == self._shown:
            return
        self._shown = wanted
        empty(self._rows)
        if not review.replies:
            nobody = translate("Reply", "Nobody has been asked for an answer yet.")
            self._rows.addWidget(make_label("body", nobody, wrap=True))
        for reply in review.replies:
            self._rows.addWidget(self._build(reply, numbers.get(reply.finding_id or 0, 0)))

    def _build(self, reply: Reply, number: int) -> QWidget:
        row = QWidget()
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(make_label("strong", reply.party, wrap=True), 1)
        if self._writable:
            self._add_buttons(head, reply)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(make_label("caption", _tell_asking(reply, number), wrap=True))
        for text in (reply.asked, reply.answer):
            if text:
                label = make_label("body" if text is reply.asked else "fact", text, wrap=True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                layout.addWidget(label)
        state = make_label("alarm" if is_overdue(reply) else "caption", self._tell_state(reply), wrap=True)
        layout.addWidget(state)
        return row

    def _add_buttons(self, head: QHBoxLayout, reply: Reply) -> None:
        buttons = (
            ("pencil", translate("Reply", "Change: {party}"), self.changed),
            ("x", translate("Reply", "Remove: {party}"), self.removed),
        )
        for icon, text, signal in buttons:
            button = Button(self._theme, icon=icon, bare=True, height=24)
            name = text.format(party=reply.party)
            name_control(button, name)
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(reply.id))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _tell_state(self, reply: Reply) -> str:
        said = name_term("reply_state", reply.state, self._language())
        if reply.state is not ReplyState.WAITING:
            return ", ".join(part for part in (said, _say_day(reply.answered_at)) if part)
        if not reply.due_at:
            return said
        form = (
            translate("Reply", "{state}; the deadline was {day}")
            if is_overdue(reply)
            else translate("Reply", "{state} until {day}")
        )
        return form.format(state=said, day=_say_day(reply.due_at))


def is_overdue(reply: Reply) -> bool:
    """Tell whether an answer is awaited although its day is over."""
    return (
        reply.state is ReplyState.WAITING
        and reply.due_at is not None
        and reply.due_at < datetime.now().astimezone().date()
    )


def _tell_asking(reply: Reply, number: int) -> str:
    asked = (
        translate("Reply", "asked {day}").format(day=_say_day(reply.asked_at))
        if reply.asked_at
        else translate("Reply", "not asked yet")
    )
    about = (
        translate("Reply", "about finding {n}").format(n=number)
        if number
        else translate("Reply", "about the whole article")
    )
    asker = translate("Reply", "by {name}").format(name=reply.reviewer) if reply.reviewer else ""
    return ", ".join(part for part in (asked, asker, reply.channel, about) if part)


def _say_day(day: date | None) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy") if day else ""
