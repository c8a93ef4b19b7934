"""Files kept as evidence: chosen, copied into the library under their hash, and attached."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from telisik.errors import Fault
from telisik.store import evidence
from telisik.ui import settings as declared
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow
    from telisik.ui.session import Session


def ask_files(window: MainWindow, finding_id: int | None) -> None:
    """Ask for files and attach them to a finding, or with None to the article as a whole."""
    session = window.session
    if session is None or session.review is None or session.library.read_only:
        return
    window.commit_note()
    chosen, _kind = QFileDialog.getOpenFileNames(
        window,
        translate("Card", "Attach a file"),
        window.settings.read(declared.IMPORT_FOLDER) or str(Path.home()),
    )
    attach_files(window, session, finding_id, [Path(name) for name in chosen])


def attach_files(window: MainWindow, session: Session, finding_id: int | None, files: list[Path]) -> None:
    """Copy files into the library and attach them; one that cannot be copied is told and the rest go on."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    window.status.show_busy(translate("Status", "Copying the evidence..."))
    try:
        for file in files:
            try:
                kept = evidence.keep_evidence_file(session.library, file, _keep_painting)
            except Fault as fault:
                window.show_fault(fault)
                continue
            if session.review is not None:
                session.perform(evidence.add_file(session.review, finding_id, kept))
                window.commands.announce(translate("Announce", "Attached: {name}.").format(name=kept.name))
    finally:
        QGuiApplication.restoreOverrideCursor()
        window.status.show_busy("")


def _keep_painting(_copied: int) -> None:
    # Nothing can be pressed meanwhile, so nothing changes under the copy; but the window goes on being drawn.
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
