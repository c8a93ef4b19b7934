"""The dialog that asks how a report is to be written, before its file is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.report.forms import FORMS
from telisik.ui.dialogs import Sheet
from telisik.ui.exporting import ExportChoice
from telisik.ui.labels import make_label
from telisik.ui.pickers import ChoiceField
from telisik.ui.toggles import Segments
from telisik.ui.translation import NAMES, translate

if TYPE_CHECKING:
    from telisik.ui.theme import Theme

_PAPERS = ("A4", "Letter")
_SCOPES = {
    "all": QT_TRANSLATE_NOOP("Export", "All"),
    "shown": QT_TRANSLATE_NOOP("Export", "Only those the list shows"),
}


class ExportSheet(Sheet):
    """Asks for form, language, paper and which findings; each is remembered by whoever opens it."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        choice: ExportChoice,
        *,
        open_count: int,
        shown: frozenset[int] | None,
        redactions: int = 0,
    ) -> None:
        """Begin with an earlier choice; ``shown`` are the findings of a list that is filtered, else None."""
        super().__init__(parent, theme, translate("Export", "Export report"))
        self._shown = shown
        self._form = ChoiceField()
        for ending, name in FORMS.items():
            self._form.addItem(f"{translate('Export', name)} ({ending})", ending)
        self._form.setCurrentIndex(max(0, self._form.findData(choice.ending)))
        self._form.currentIndexChanged.connect(self._offer)
        self._language = self._add_segments(dict(NAMES), choice.language)
        self._paper = self._add_segments({paper: paper for paper in _PAPERS}, choice.paper)
        scopes = {key: translate("Export", text) for key, text in _SCOPES.items()}
        self._scope = self._add_segments(scopes, "shown" if choice.only is not None else "all")
        self._lay_out()
        self._say_open(open_count)
        self._say_redacted(redactions)
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc")
        self.add_choice(
            translate("Export", "Choose file"), QDialog.DialogCode.Accepted, key="Enter", primary=True
        ).setFocus()
        self.setMinimumWidth(460)
        self._offer()

    def _add_segments(self, names: dict[str, str], chosen: str) -> Segments:
        segments = Segments(self.theme, tuple(names))
        for key, name in names.items():
            segments.name(key, name)
        segments.choose(chosen)
        segments.chosen.connect(lambda key: segments.setProperty("chosen", key))
        segments.setProperty("chosen", chosen)
        return segments

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self._paper_name = make_label("body", translate("Export", "Paper"))
        self._scope_name = make_label("body", translate("Export", "Findings"))
        rows: tuple[tuple[QWidget, QWidget], ...] = (
            (make_label("body", translate("Export", "Form")), self._form),
            (make_label("body", translate("Export", "Language of the report")), self._language),
            (self._paper_name, self._paper),
            (self._scope_name, self._scope),
        )
        for row, (name, field) in enumerate(rows):
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
            field.setAccessibleName(name.text())  # type: ignore[attr-defined]  # each is a label
        self.body.addLayout(grid)
        for widget in (self._scope_name, self._scope):
            widget.setVisible(self._shown is not None)

    def _say_open(self, open_count: int) -> None:
        if open_count:
            told = translate("Export", "%n findings are still open; the report says so.", "", open_count)
            self.body.addWidget(make_label("body", told, wrap=True))

    def _say_redacted(self, redactions: int) -> None:
        if redactions:
            told = translate(
                "Export", "%n names or passages are left out; the report says how many.", "", redactions
            )
            self.body.addWidget(make_label("body", told, wrap=True))

    def _offer(self) -> None:
        """Ask for a paper only where there are pages."""
        for widget in (self._paper_name, self._paper):
            widget.setEnabled(self._form.currentData() == ".pdf")

    def choice(self) -> ExportChoice:
        """Return what is chosen."""
        only = self._shown if self._scope.property("chosen") == "shown" else None
        return ExportChoice(
            str(self._form.currentData()),
            str(self._language.property("chosen")),
            str(self._paper.property("chosen")),
            only,
        )
