"""The dialogs of a report's end: finishing a review, the second reader's signature, and what exports leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from telisik.ui.controls import Button, make_label
from telisik.ui.dialogs import Sheet
from telisik.ui.flow_layout import empty
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.model import Span
    from telisik.store.model import Redaction
    from telisik.ui.theme import Theme

_LONGEST = 80


class FinishSheet(Sheet):
    """Asks before a review is frozen as its next version, and what changed since the one before."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        number: int,
        changes: Sequence[str],
        *,
        open_count: int,
        reviewer: str,
    ) -> None:
        heading = translate("Finish", "Finish the review as version {n}").format(n=number)
        super().__init__(parent, theme, heading)
        kept = translate(
            "Finish", "The version is kept as it is now. What you change later makes a new version."
        )
        self.body.addWidget(make_label("body", kept, wrap=True))
        if open_count:
            told = translate("Finish", "%n findings are still open; the version says so.", "", open_count)
            self.body.addWidget(make_label("strong", told, wrap=True))
        signer = reviewer or translate("Finish", "nobody: set the reviewer's name first to sign it")
        self.body.addWidget(
            make_label("body", translate("Finish", "Signed by: {name}").format(name=signer), wrap=True)
        )
        self._note = QPlainTextEdit("\n".join(changes))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(96)
        name = (
            translate("Finish", "What changed since the version before")
            if number > 1
            else translate("Finish", "Note")
        )
        self._note.setAccessibleName(name)
        self.body.addWidget(make_label("strong", name))
        self.body.addWidget(self._note)
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        accept = self.add_choice(
            translate("Finish", "Finish review"), QDialog.DialogCode.Accepted, key="Ctrl Enter", primary=True
        )
        accept.setShortcut("Ctrl+Return")
        accept.setFocus()
        self.setMinimumWidth(460)

    def note(self) -> str:
        """Return what is said of the version."""
        return self._note.toPlainText().strip()


class CountersignSheet(Sheet):
    """Asks for the second reader's name, role and note."""

    def __init__(self, parent: QWidget, theme: Theme, number: int, reviewer: str) -> None:
        super().__init__(parent, theme, translate("Countersign", "Countersign version {n}").format(n=number))
        told = translate("Countersign", "Finished by {name}. The second reader is somebody else.")
        self.body.addWidget(make_label("body", told.format(name=reviewer or "–"), wrap=True))
        self._first = reviewer
        self._name, self._role, self._note = QLineEdit(), QLineEdit(), QLineEdit()
        grid = QGridLayout()
        for row, (name, field) in enumerate(
            (
                (translate("Countersign", "Name"), self._name),
                (translate("Countersign", "Role"), self._role),
                (translate("Countersign", "Note"), self._note),
            )
        ):
            grid.addWidget(make_label("body", name), row, 0)
            grid.addWidget(field, row, 1)
            field.setAccessibleName(name)
        self.body.addLayout(grid)
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        self._accept = self.add_choice(
            translate("Countersign", "Countersign"),
            QDialog.DialogCode.Accepted,
            key="Ctrl Enter",
            primary=True,
        )
        self._accept.setShortcut("Ctrl+Return")
        self._name.textChanged.connect(self._judge)
        self._judge("")
        self._name.setFocus()
        self.setMinimumWidth(420)

    def _judge(self, _text: str) -> None:
        name = self.signature()[0]
        self._accept.setEnabled(bool(name) and name != self._first)

    def signature(self) -> tuple[str, str, str]:
        """Return name, role and note."""
        name, role, note = (" ".join(field.text().split()) for field in (self._name, self._role, self._note))
        return name, role, note


class RedactionSheet(Sheet):
    """Shows what every export leaves out, and takes more: a name, or the words chosen in the article."""

    passage_asked = Signal(str)
    name_asked = Signal(str, str)
    removed = Signal(int)

    def __init__(self, parent: QWidget, theme: Theme, chosen: str, span: Span | None) -> None:
        super().__init__(parent, theme, translate("Redact", "What exports leave out"))
        told = translate(
            "Redact",
            "Names and passages listed here are removed from every export, its data and its description. "
            "The library keeps them.",
        )
        self.body.addWidget(make_label("body", told, wrap=True))
        self._name = QLineEdit(" ".join(chosen.split()))
        self._reason = QLineEdit()
        grid = QGridLayout()
        for row, (name, field) in enumerate(
            (
                (translate("Redact", "Name or words"), self._name),
                (translate("Redact", "Reason (kept in the library)"), self._reason),
            )
        ):
            grid.addWidget(make_label("body", name), row, 0)
            grid.addWidget(field, row, 1)
            field.setAccessibleName(name)
        self.body.addLayout(grid)
        buttons = QHBoxLayout()
        self.everywhere = Button(theme, translate("Redact", "Remove wherever it stands"), height=28)
        self.everywhere.clicked.connect(self._ask_name)
        self.here = Button(theme, translate("Redact", "Remove only the chosen passage"), height=28)
        self.here.setEnabled(span is not None)
        self.here.clicked.connect(lambda: self.passage_asked.emit(self._reason.text().strip()))
        buttons.addWidget(self.everywhere)
        buttons.addWidget(self.here)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self._list = QWidget()
        self._rows = QGridLayout(self._list)
        self._rows.setContentsMargins(0, 8, 0, 0)
        self._rows.setColumnStretch(0, 1)
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self.add_choice(translate("Dialog", "Close"), QDialog.DialogCode.Accepted, key="Esc")
        self._name.setFocus()
        self.setMinimumWidth(520)

    def _ask_name(self) -> None:
        name = self._name.text().strip()
        if name:
            self.name_asked.emit(name, self._reason.text().strip())
            self._name.clear()

    def show_redactions(self, redactions: Sequence[Redaction]) -> None:
        """List what is left out now, each with a button that shows it again."""
        empty(self._rows)
        if not redactions:
            self._rows.addWidget(make_label("caption", translate("Redact", "Nothing is left out.")), 0, 0)
        for row, redaction in enumerate(redactions):
            words = " ".join(redaction.words.split())
            kind = translate("Redact", "passage") if redaction.span else translate("Redact", "everywhere")
            shown = words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
            told = f"{shown} · {kind}" + (f" · {redaction.reason}" if redaction.reason else "")
            self._rows.addWidget(make_label("body", told, wrap=True), row, 0)
            button = Button(self.theme, translate("Redact", "Show again"), height=26)
            button.setAccessibleName(f"{button.text()}: {shown}")
            button.clicked.connect(lambda number=redaction.id: self.removed.emit(number))
            self._rows.addWidget(button, row, 1)
