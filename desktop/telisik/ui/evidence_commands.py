"""What is done with kept evidence: a copy opened by the system's viewer, a copy saved; never the file itself."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.evidence import find_evidence
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.store.database import Library
    from telisik.store.evidence import FileState
    from telisik.store.model import Evidence
    from telisik.ui.evidence_watch import EvidenceWatch
    from telisik.ui.main_window import MainWindow

_NO_VIEWER = (
    QT_TRANSLATE_NOOP("Fault", "The system knows no program that shows “{name}”."),
    QT_TRANSLATE_NOOP("Fault", "The file stays in the library."),
    QT_TRANSLATE_NOOP("Fault", "Save a copy of it, and open that with a program of your choice."),
)


class EvidenceCommands:
    """Opens and saves copies of the evidence of the selected finding, or with None of the article."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        # Made when the first copy is opened; only this user may look into it, and it goes with the window.
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._watch: EvidenceWatch | None = None

    def open_copy(self, finding_id: int | None, evidence_id: int) -> None:
        """Open a read-only copy of a file in the system's viewer."""
        from telisik.store.copies import open_copy

        library, evidence = self._find(finding_id, evidence_id)
        if library is None or evidence is None:
            return
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="telisik-", ignore_cleanup_errors=True)
        with self._working():
            copy = open_copy(library, evidence, Path(self._folder.name), _keep_painting)
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
                raise Fault(*_NO_VIEWER, name=evidence.name)
            said = translate("Announce", "A copy of {name} is opened.").format(name=evidence.name)
            self._window.commands.announce(said)

    def ask_copy(self, finding_id: int | None, evidence_id: int) -> None:
        """Ask where a copy of a file is to be saved."""
        _library, evidence = self._find(finding_id, evidence_id)
        if evidence is None:
            return
        suggested = str(Path.home() / Path(evidence.name).name)
        chosen, _kind = QFileDialog.getSaveFileName(self._window, translate("Card", "Save a copy"), suggested)
        if chosen:
            self.save_copy(finding_id, evidence_id, Path(chosen))

    def save_copy(self, finding_id: int | None, evidence_id: int, out: Path) -> None:
        """Write a copy of a file to a place of the reviewer's choice."""
        from telisik.store.copies import save_copy

        library, evidence = self._find(finding_id, evidence_id)
        if library is None or evidence is None:
            return
        with self._working():
            save_copy(library, evidence, out, _keep_painting)
            said = translate("Announce", "A copy is saved as {name}.").format(name=out.name)
            self._window.commands.announce(said)

    def tell_states(self, pieces: tuple[Evidence, ...]) -> dict[str, FileState]:
        """Return which files are missing or altered, as far as is known; the card is told of the rest later."""
        session = self._window.session
        if session is None or not any(piece.sha256 for piece in pieces):
            return {}
        if self._watch is None:
            from telisik.ui.evidence_watch import EvidenceWatch

            self._watch = EvidenceWatch(session.library.folder, self._window)
            self._watch.known.connect(self._show_again)
        return self._watch.tell(pieces)

    def _show_again(self) -> None:
        desk = self._window.desk
        for shown in (desk.card.evidence, desk.panel.evidence):
            shown.show_states()

    def close(self) -> None:
        """Take the copies away and read no more."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _find(self, finding_id: int | None, evidence_id: int) -> tuple[Library | None, Evidence | None]:
        """Return a piece of evidence with its library; a second click may come after it was taken off."""
        session = self._window.session
        if session is None or session.review is None:
            return None, None
        try:
            return session.library, find_evidence(session.review, finding_id, evidence_id)
        except KeyError:
            return session.library, None

    @contextmanager
    def _working(self) -> Iterator[None]:
        """Show that it takes a while, and say what fails."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            yield
        except Fault as fault:
            self._window.show_fault(fault)
        finally:
            QGuiApplication.restoreOverrideCursor()


def _keep_painting(_copied: int) -> None:
    # Nothing can be pressed meanwhile, so nothing changes under the copy; but the window goes on being drawn.
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
