"""What exports leave out: as a list, and as a dialog that takes more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.ui.buttons import Button
from telisik.ui.dialogs import Sheet
from telisik.ui.flow_layout import empty
from telisik.ui.labels import make_label
from telisik.ui.pickers import ChoiceField
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.analysis.model import Span
    from telisik.report.redaction import Redacted
    from telisik.store.model import Redaction
    from telisik.ui.theme import Theme

_LONGEST = 80
# On what grounds a name may, or must, be left out: offered, not prescribed.
_GROUNDS = (
    QT_TRANSLATE_NOOP("Redact", "a child: offender, victim or witness (UU 11/2012, article 19)"),
    QT_TRANSLATE_NOOP("Redact", "victim of a sexual crime (Kode Etik Jurnalistik, article 5)"),
    QT_TRANSLATE_NOOP("Redact", "whistle-blower or protected witness"),
    QT_TRANSLATE_NOOP("Redact", "source under the right of refusal (Kode Etik Jurnalistik, article 7)"),
    QT_TRANSLATE_NOOP("Redact", "private life (Kode Etik Jurnalistik, article 9)"),
)


def shorten(words: str) -> str:
    """Return words on one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"


def tell_redaction(redaction: Redaction) -> str:
    """Return what is said of words that exports leave out: that they do, and why."""
    told = translate("Redact", "Left out of exports")
    return f"{told}: {redaction.reason}" if redaction.reason else told


class RedactionList(QWidget):
    """What is left out, why, and how often it stands in the text; each with a button that shows it again."""

    removed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 2, 0, 0)
        self._rows.setSpacing(8)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._writable = True
        self._shown: object = None

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for rows still to be made."""
        self._theme = theme

    def set_writable(self, *, writable: bool) -> None:
        """Allow or refuse changes."""
        self._writable, self._shown = writable, None

    def show_redactions(self, redactions: Sequence[Redaction], found: Sequence[Redacted]) -> None:
        """Show these; ``found`` is where they stand in the text."""
        wanted = (tuple(redactions), len(found), translate("Redact", "Show again"))
        if wanted == self._shown:
            return
        self._shown = wanted
        empty(self._rows)
        if not redactions:
            self._rows.addWidget(make_label("body", translate("Redact", "Nothing is left out."), wrap=True))
        for redaction in redactions:
            places = sum(item.redaction.id == redaction.id for item in found)
            self._rows.addWidget(self._build(redaction, places))

    def _build(self, redaction: Redaction, places: int) -> QWidget:
        shown = shorten(redaction.words)
        where = (
            translate("Redact", "this passage only")
            if redaction.span
            else translate("Redact", "wherever it stands; in the text: %n", "", places)
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(make_label("fact", shown, wrap=True))
        told = ", ".join(part for part in (redaction.reason, where, redaction.reviewer) if part)
        words.addWidget(make_label("caption", told, wrap=True))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        button = Button(self._theme, translate("Redact", "Show again"), height=26)
        button.setAccessibleName(f"{button.text()}: {shown}")
        button.setEnabled(self._writable)
        button.clicked.connect(lambda _on=False: self.removed.emit(redaction.id))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row


class RedactionSheet(Sheet):
    """Shows what every export leaves out, and takes more: a name, or the words chosen in the article."""

    passage_asked = Signal(str)
    name_asked = Signal(str, str)

    def __init__(self, parent: QWidget, theme: Theme, chosen: str, span: Span | None) -> None:
        super().__init__(parent, theme, translate("Redact", "What exports leave out"))
        told = translate(
            "Redact",
            "Names and passages listed here are removed from every export, its data and its description. "
            "The library keeps them.",
        )
        self.body.addWidget(make_label("body", told, wrap=True))
        self._name = QLineEdit(" ".join(chosen.split()))
        self._reason = ChoiceField()
        self._reason.setEditable(True)
        self._reason.addItems([translate("Redact", ground) for ground in _GROUNDS])
        self._reason.setCurrentText("")
        self._lay_out_fields()
        self.everywhere = Button(theme, translate("Redact", "Remove wherever it stands"), height=28)
        self.everywhere.clicked.connect(self._ask_name)
        self.here = Button(theme, translate("Redact", "Remove only the chosen passage"), height=28)
        self.here.clicked.connect(self._ask_passage)
        self.here.setVisible(span is not None)
        self._name.textChanged.connect(self._judge)
        self._judge(self._name.text())
        buttons = QHBoxLayout()
        for button in (self.everywhere, self.here):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.list = RedactionList(theme)
        self._add_list()
        self.add_choice(translate("Dialog", "Close"), QDialog.DialogCode.Accepted, key="Esc")
        self._name.setFocus()
        self.setMinimumWidth(560)

    def _lay_out_fields(self) -> None:
        grid = QGridLayout()
        for row, (name, field) in enumerate(
            (
                (translate("Redact", "Name or words"), self._name),
                (translate("Redact", "Lawful ground (kept in the library)"), self._reason),
            )
        ):
            grid.addWidget(make_label("body", name), row, 0)
            grid.addWidget(field, row, 1)
            field.setAccessibleName(name)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)

    def _add_list(self) -> None:
        area = QScrollArea()
        area.setWidget(self.list)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(translate("Redact", "What exports leave out"))
        area.setMinimumHeight(90)
        self.body.addWidget(area, 1)

    def _judge(self, text: str) -> None:
        self.everywhere.setEnabled(any(char.isalnum() for char in text))

    def _ask_name(self) -> None:
        name = self._name.text().strip()
        if name:
            self.name_asked.emit(name, self._read_reason())
            self._name.clear()

    def _ask_passage(self) -> None:
        self.passage_asked.emit(self._read_reason())
        self.here.setEnabled(False)

    def _read_reason(self) -> str:
        return " ".join(self._reason.currentText().split())
