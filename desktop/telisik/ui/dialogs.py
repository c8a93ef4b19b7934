"""The few dialogs: all keys, a pasted text to approve, a decision on many findings, the report's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from telisik import __version__
from telisik.terms import name_term
from telisik.ui.buttons import Button
from telisik.ui.labels import make_label
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from telisik.store.model import Status
    from telisik.ui.theme import Theme


_FRAME = 48  # what a system puts round a window, so that a dialog stays on the window it belongs to


class Sheet(QDialog):
    """A dialog with a heading, its contents, and buttons at the foot."""

    def __init__(self, parent: QWidget, theme: Theme, heading: str) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label("card-title", heading))
        layout.addLayout(self.body, 1)
        layout.addLayout(self._foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Be at least as large as the words need: the style sheet's letters count only from here."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.size().expandedTo(layout.totalMinimumSize()))

    def add_choice(
        self, text: str, result: QDialog.DialogCode, *, key: str = "", primary: bool = False
    ) -> Button:
        """Add a button that closes the dialog with a result."""
        button = Button(self.theme, text, key=key, primary=primary, height=32)
        button.clicked.connect(lambda: self.done(result))
        self._foot.addWidget(button)
        return button


def show_about(parent: QWidget, theme: Theme) -> Sheet:
    """Return the dialog that says what this is."""
    sheet = Sheet(parent, theme, f"Telisik {__version__}")
    for line in (
        translate(
            "About", "Telisik marks unnamed sources and unverified assertions. You decide on each one."
        ),
        translate("About", "A mark never says that a statement is false; unmarked text is not verified."),
        translate("About", "It works offline: it opens no network connection, and a review stays here."),
        translate("About", "Licence: Apache 2.0"),
    ):
        sheet.body.addWidget(make_label("body", line, wrap=True))
    sheet.setMinimumWidth(440)
    sheet.add_choice(translate("Dialog", "Close"), QDialog.DialogCode.Accepted, key="Esc").setFocus()
    return sheet


class PasteSheet(Sheet):
    """Shows a pasted text before it becomes an article; it can be put right first."""

    def __init__(self, parent: QWidget, theme: Theme, text: str) -> None:
        super().__init__(parent, theme, translate("Paste", "Review this text?"))
        self.field = QPlainTextEdit()
        self.field.setPlainText(text)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(translate("Paste", "Pasted text"))
        self.body.addWidget(self.field)
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        accept = self.add_choice(
            translate("Paste", "Review text"), QDialog.DialogCode.Accepted, key="Ctrl Enter", primary=True
        )
        accept.setShortcut("Ctrl+Return")
        accept.setFocus()
        self.resize(680, 460)

    def text(self) -> str:
        """Return the text as approved."""
        return self.field.toPlainText()


def ask_alike(parent: QWidget, theme: Theme, status: Status, excerpts: list[str], language: str) -> Sheet:
    """Return the question before one decision falls on many findings: how many, and which."""
    heading = translate("Alike", "%n findings of the same rule and cue", "", len(excerpts))
    sheet = Sheet(parent, theme, heading)
    field = QPlainTextEdit("\n".join(excerpts))
    field.setReadOnly(True)
    field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    sheet.body.addWidget(field)
    becomes = translate("Alike", "All will be: {status}. One step takes it back.")
    sheet.body.addWidget(make_label("body", becomes.format(status=name_term("status", status, language))))
    sheet.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
    decide = translate("Alike", "Decide on %n", "", len(excerpts))
    sheet.add_choice(decide, QDialog.DialogCode.Accepted, key="Enter", primary=True).setFocus()
    sheet.resize(480, 320)
    return sheet
