"""The dialogs of a report's end: finishing a review, and the second reader's signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.ui.theme import Theme


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
