"""Who signs the reviews of this library: asked once, printed in every report, kept with every decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QLineEdit

from telisik.errors import Fault
from telisik.store.library import load_setting, save_setting
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow
    from telisik.ui.session import Session

SETTING, ROLE = "reviewer", "reviewer_role"


def ask_reviewer(window: MainWindow) -> None:
    """Ask for the reviewer's name and keep it."""
    session = window.session
    if session is None or session.library.read_only:
        return
    window.commit_note()
    name, accepted = QInputDialog.getText(
        window,
        translate("Reviewer", "Reviewer's name"),
        translate("Reviewer", "Your name, as reports and decisions are to bear it:"),
        QLineEdit.EchoMode.Normal,
        str(load_setting(session.library, SETTING, "") or ""),
    )
    if accepted:
        write_reviewer(session, name)


def write_reviewer(session: Session, name: str, role: str | None = None) -> None:
    """Keep the usual reviewer of the library, and the role where one is given; without a name reviews are unsigned."""
    try:
        save_setting(session.library, SETTING, " ".join(name.split()))
        if role is not None:
            save_setting(session.library, ROLE, " ".join(role.split()))
    except Fault as fault:
        session.save_failed.emit(fault)
        return
    session.refresh()
