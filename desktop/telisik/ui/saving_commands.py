"""What can be done where the reviewer's work cannot be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.ui.edits import write_copy
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow


class SavingCommands:
    """Write again, write elsewhere, or close all the same."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def retry(self) -> None:
        """Write again what could not be written."""
        if self._window.session is not None:
            self._window.session.retry()

    def save_copy(self) -> None:
        """Write what the reviewer did to a file beside the library."""
        window, session = self._window, self._window.session
        if session is None or session.review is None:
            return
        window.commit_note()
        suggested = str(Path.home() / f"{Path(session.review.article.name).stem or 'telisik'}.review.json")
        chosen, _kind = QFileDialog.getSaveFileName(
            window, translate("Status", "Save a copy"), suggested, "JSON (*.json)"
        )
        if chosen:
            self.write_copy(Path(chosen))

    def write_copy(self, path: Path) -> None:
        """Write the copy, or say why it could not be."""
        window, session = self._window, self._window.session
        if session is None or session.review is None:
            return
        try:
            path.write_text(write_copy(session.review), encoding="utf-8")
        except OSError as error:
            window.show_fault(
                Fault(
                    QT_TRANSLATE_NOOP("Fault", "The copy could not be written to {name}: {reason}."),
                    "",
                    QT_TRANSLATE_NOOP("Fault", "Choose another place."),
                    name=str(path),
                    reason=error.strerror or type(error).__name__,
                )
            )

    def may_close_unsaved(self) -> bool:
        """Ask whether to close although something could not be saved."""
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(translate("Dialog", "The last changes are not saved."))
        box.setInformativeText(translate("Dialog", "Save a copy elsewhere, or free some space and retry."))
        copy = box.addButton(translate("Status", "Save a copy"), QMessageBox.ButtonRole.ActionRole)
        stay = box.addButton(translate("Dialog", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        away = box.addButton(
            translate("Dialog", "Close without saving"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(stay)
        box.exec()
        if box.clickedButton() is copy:
            self.save_copy()
        return box.clickedButton() is away
