"""The dialog in which a reviewer says what an own mark is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from telisik.analysis.model import ASSERTION_CODES, SOURCE_CODES, Code, Grade, Layer, Severity
from telisik.terms import name_term
from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.marking import MarkChoice
from telisik.ui.pickers import ChoiceField
from telisik.ui.toggles import Segments
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.theme import Theme

_CODES = {Layer.SOURCING: SOURCE_CODES, Layer.ASSERTION: ASSERTION_CODES}
_LONGEST = 200


class MarkSheet(Sheet):
    """Asks for layer, type or own label, severity, traceability and a note; every answer has one key or Tab."""

    def __init__(
        self, parent: QWidget, theme: Theme, language: str, words: str, choice: MarkChoice, *, new: bool
    ) -> None:
        add, change = translate("Mark", "Mark these words"), translate("Mark", "Change this mark")
        super().__init__(parent, theme, add if new else change)
        self._language = language
        self._code = choice.code
        shown = " ".join(words.split())
        self.body.addWidget(
            make_label("chain", shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…", wrap=True)
        )
        self._layer = Segments(theme, tuple(Layer))
        for layer in Layer:
            self._layer.name(layer, name_term("layer", layer, language))
        self._layer.choose(choice.layer)
        # What is marked already keeps its layer: number and colour stand for it everywhere.
        self._layer.setEnabled(new)
        self._layer.chosen.connect(self._offer_codes)
        self._type = ChoiceField()
        self._type.currentIndexChanged.connect(self._take_type)
        self._label = QLineEdit(choice.label)
        self._severity = Segments(theme, tuple(Severity))
        for severity in Severity:
            self._severity.name(severity, name_term("severity", severity, language))
        self._severity.choose(choice.severity)
        self._grade = ChoiceField()
        self._note = QPlainTextEdit(choice.note)
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(72)
        self._lay_out(choice)
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        accept = self.add_choice(
            translate("Mark", "Mark") if new else translate("Mark", "Change"),
            QDialog.DialogCode.Accepted,
            key="Ctrl Enter",
            primary=True,
        )
        accept.setShortcut("Ctrl+Return")
        self._type.setFocus()
        self.setMinimumWidth(440)

    def _lay_out(self, choice: MarkChoice) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._grade_name = make_label("body", translate("Mark", "Traceability"))
        self._label_name = make_label("body", translate("Mark", "Own label"))
        rows: tuple[tuple[QWidget, QWidget], ...] = (
            (make_label("body", translate("Mark", "Question")), self._layer),
            (make_label("body", translate("Mark", "Type")), self._type),
            (self._label_name, self._label),
            (make_label("body", translate("Mark", "Severity")), self._severity),
            (self._grade_name, self._grade),
            (make_label("body", translate("Mark", "Note")), self._note),
        )
        for row, (name, field) in enumerate(rows):
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
            field.setAccessibleName(name.text())  # type: ignore[attr-defined]  # each is a label
        self.body.addLayout(grid)
        self._grade.addItem(translate("Mark", "not said"), "")
        for grade in Grade:
            self._grade.addItem(f"{grade.value}  {name_term('grade', grade, self._language)}", grade.value)
        self._grade.setCurrentIndex(list(Grade).index(choice.grade) + 1 if choice.grade else 0)
        self._offer_codes(choice.layer)

    def _offer_codes(self, layer: str) -> None:
        codes = _CODES[Layer(layer)]
        kept = self._code if self._code in codes or self._code is None else codes[0]
        self._type.clear()
        for code in codes:
            self._type.addItem(name_term("code", code, self._language), code.value)
        self._type.addItem(translate("Mark", "A label of your own"), "")
        self._type.setCurrentIndex(codes.index(kept) if kept is not None else len(codes))
        sourcing = layer == Layer.SOURCING
        self._grade.setVisible(sourcing)
        self._grade_name.setVisible(sourcing)

    def _take_type(self, _index: int) -> None:
        value = str(self._type.currentData() or "")
        self._code = Code(value) if value else None
        self._label.setVisible(not value)
        self._label_name.setVisible(not value)

    def choice(self) -> MarkChoice:
        """Return what was said; a label left empty is called a mark of the reviewer's."""
        layer = next(layer for layer in Layer if self._layer.segment(layer).isChecked())
        grade = str(self._grade.currentData() or "") if layer is Layer.SOURCING else ""
        return MarkChoice(
            layer=layer,
            code=self._code,
            label="" if self._code else " ".join(self._label.text().split()),
            severity=next(level for level in Severity if self._severity.segment(level).isChecked()),
            grade=Grade(grade) if grade else None,
            note=self._note.toPlainText().strip(),
        )
