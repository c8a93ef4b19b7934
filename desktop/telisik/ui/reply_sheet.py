"""The dialog in which a reviewer notes who was asked for an answer, and what came back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from telisik.store.model import Reply, ReplyState
from telisik.terms import name_term
from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.pickers import ChoiceField, DateField
from telisik.ui.toggles import CheckBox, Segments
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from telisik.ui.theme import Theme

_LONGEST = 60
# Pixels: one line where the window is low, four where there is room.
_LEAST, _MOST = 34, 84
_DAY = 122


class DayField(QWidget):
    """A day of the calendar, or none where its box is not ticked."""

    def __init__(self, theme: Theme, day: date | None) -> None:
        super().__init__()
        self.box = CheckBox(theme)
        self.field = DateField()
        self.field.setCalendarPopup(True)
        self.field.setLocale(QLocale())
        self.field.setDisplayFormat("d MMM yyyy")
        self.field.setMinimumWidth(_DAY)
        self.field.setDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        self.box.setChecked(day is not None)
        self.field.setEnabled(day is not None)
        self.box.toggled.connect(self.field.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box)
        row.addWidget(self.field)
        row.addStretch(1)

    def say(self, name: str) -> None:
        """Say to assistive programs what day it is."""
        self.box.setAccessibleName(name)
        self.field.setAccessibleName(name)

    def day(self) -> date | None:
        """Return the day, None where there is none."""
        return self.field.date().toPython() if self.box.isChecked() else None  # type: ignore[return-value]


class ReplySheet(Sheet):
    """Asks who was asked, about what, by whom, how and when, with which question, and what came of it."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        language: str,
        reply: Reply,
        subjects: Sequence[tuple[int | None, str]],
        *,
        new: bool,
    ) -> None:
        """Begin with ``reply``; ``subjects`` are what it may be about: a finding's id and words, None the article."""
        super().__init__(parent, theme, translate("Reply", "Right of reply"))
        self._reply = reply
        self._party = QLineEdit(reply.party)
        self._party.setPlaceholderText(translate("Reply", "Person or organisation"))
        self._subject = ChoiceField()
        for finding_id, words in subjects:
            self._subject.addItem(words if len(words) <= _LONGEST else words[:_LONGEST] + "…", finding_id)
        self._subject.setCurrentIndex(max(0, self._subject.findData(reply.finding_id)))
        self._asker = QLineEdit(reply.reviewer)
        self._channel = self._make_channels(reply.channel)
        self._asked_at = DayField(theme, reply.asked_at)
        self._due_at = DayField(theme, reply.due_at)
        self._question = _make_field(reply.asked)
        self._state = Segments(theme, tuple(ReplyState))
        for state in ReplyState:
            self._state.name(state, name_term("reply_state", state, language))
        self._answered_at = DayField(theme, reply.answered_at)
        self._answer = _make_field(reply.answer)
        self._lay_out()
        self._add_choices(new=new)
        self._state.choose(reply.state)
        self._state.chosen.connect(self._show_state)
        self._show_state(reply.state)
        self._party.textChanged.connect(lambda _text: self._judge())
        self._answer.textChanged.connect(self._judge)
        self._judge()
        self._party.setFocus()
        self.setMinimumWidth(640)

    def _make_channels(self, channel: str) -> QComboBox:
        channels = ChoiceField()
        channels.setEditable(True)
        channels.addItems(
            (
                translate("Reply", "e-mail"),
                translate("Reply", "telephone"),
                translate("Reply", "message"),
                translate("Reply", "letter"),
                translate("Reply", "in person"),
            )
        )
        channels.setCurrentText(channel)
        return channels

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._answer_name = make_label("body", translate("Reply", "Answer"))
        self._answered_name = make_label("body")
        rows: tuple[tuple[tuple[QWidget, QWidget], ...], ...] = (
            ((make_label("body", translate("Reply", "Who was asked")), self._party),),
            ((make_label("body", translate("Reply", "About")), self._subject),),
            (
                (make_label("body", translate("Reply", "Asked by")), self._asker),
                (make_label("body", translate("Reply", "How")), self._channel),
            ),
            (
                (make_label("body", translate("Reply", "Asked on")), self._asked_at),
                (make_label("body", translate("Reply", "Answer wanted by")), self._due_at),
            ),
            ((make_label("body", translate("Reply", "Question")), self._question),),
            ((make_label("body", translate("Reply", "What came of it")), self._state),),
            ((self._answer_name, self._answer),),
            ((self._answered_name, self._answered_at),),
        )
        for row, fields in enumerate(rows):
            for pair, (name, field) in enumerate(fields):
                grid.addWidget(name, row, 2 * pair)
                grid.addWidget(field, row, 2 * pair + 1, 1, 1 if len(fields) > 1 else -1)
                said = name.text()  # type: ignore[attr-defined]  # each is a label
                field.setAccessibleName(said)
                if isinstance(field, DayField):
                    field.say(said)
        self.body.addLayout(grid)

    def _add_choices(self, *, new: bool) -> None:
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        self._accept = self.add_choice(
            translate("Reply", "Add") if new else translate("Reply", "Change"),
            QDialog.DialogCode.Accepted,
            key="Ctrl Enter",
            primary=True,
        )
        self._accept.setShortcut("Ctrl+Return")

    def _held_state(self) -> ReplyState:
        return next(state for state in ReplyState if self._state.segment(state).isChecked())

    def _show_state(self, key: str) -> None:
        """Ask for what the state has: an answer and its day, the day of the note, or nothing."""
        state = ReplyState(key)
        answered = state is ReplyState.ANSWERED
        said = translate("Reply", "Answered on") if answered else translate("Reply", "Noted on")
        self._answered_name.setText(said)
        self._answered_at.say(said)
        self._answer_name.setVisible(answered)
        self._answer.setVisible(answered)
        self._answered_name.setVisible(state is not ReplyState.WAITING)
        self._answered_at.setVisible(state is not ReplyState.WAITING)
        if state is not ReplyState.WAITING:
            self._answered_at.box.setChecked(True)
        # That no answer came has a day; an answer may be known without one.
        self._answered_at.box.setEnabled(answered)
        self._judge()

    def _judge(self) -> None:
        answered = self._held_state() is ReplyState.ANSWERED
        said = bool(self._answer.toPlainText().strip()) or not answered
        self._accept.setEnabled(bool(self._party.text().strip()) and said)

    def reply(self) -> Reply:
        """Return what was noted."""
        state = self._held_state()
        answered = state is ReplyState.ANSWERED
        return replace(
            self._reply,
            party=" ".join(self._party.text().split()),
            finding_id=self._subject.currentData(),
            reviewer=" ".join(self._asker.text().split()),
            channel=" ".join(self._channel.currentText().split()),
            asked_at=self._asked_at.day(),
            due_at=self._due_at.day(),
            asked=self._question.toPlainText().strip(),
            answer=self._answer.toPlainText().strip() if answered else "",
            answered_at=None if state is ReplyState.WAITING else self._answered_at.day(),
        )


def _make_field(text: str) -> QPlainTextEdit:
    field = QPlainTextEdit(text)
    field.setTabChangesFocus(True)
    field.setMinimumHeight(_LEAST)
    field.setMaximumHeight(_MOST)
    return field
