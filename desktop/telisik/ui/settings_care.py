"""The sections on the library's folder and on its backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from telisik import paths
from telisik.store.backups import list_backups, read_stamp
from telisik.ui.buttons import Button
from telisik.ui.labels import make_label
from telisik.ui.settings_parts import Section, beside, make_path_label
from telisik.ui.translation import say_moment, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from telisik.ui.main_window import MainWindow


class LibrarySection(Section):
    """Where the library lies; another one, or another place for this one."""

    def __init__(self, window: MainWindow) -> None:
        lead = translate(
            "Settings",
            "Articles, decisions, notes and backups lie in one folder. It must not be open in two programs.",
        )
        super().__init__(window, translate("Settings", "Library folder"), lead)
        library = window.session.library if window.session else None
        if library is not None:
            self.add_row(translate("Settings", "Now open"), make_path_label(library.folder))
        self.other = Button(window.theme, translate("Settings", "Open another..."), icon="folder")
        self.other.clicked.connect(self._choose_other)
        self.usual = Button(window.theme, translate("Settings", "Open the usual one"))
        self.usual.clicked.connect(lambda: window.library_asked.emit(paths.usual_library()))
        self.add_row(
            translate("Settings", "Another library"),
            beside(self.other, self.usual),
            translate(
                "Settings",
                "This one is closed and stays where it is. In an empty folder a new library is begun.",
            ),
        )
        self.usual.setVisible(
            library is not None and library.folder.absolute() != paths.usual_library().absolute()
        )
        self.move_button = Button(window.theme, translate("Settings", "Move to..."))
        self.move_button.clicked.connect(self._choose_place)
        self.move_button.setEnabled(library is not None and not library.read_only)
        self.add_row(
            translate("Settings", "This library"),
            beside(self.move_button),
            translate(
                "Settings",
                "Into an empty folder: every file is copied and compared first, and removed here only then.",
            ),
        )
        self.end()

    def _choose_other(self) -> None:
        chosen = self._ask(translate("Settings", "Open another library"))
        if chosen is not None:
            self._window.library_asked.emit(chosen)

    def _choose_place(self) -> None:
        chosen = self._ask(translate("Settings", "Move the library into this folder"))
        if chosen is not None:
            self._window.move_asked.emit(chosen)

    def _ask(self, heading: str) -> Path | None:
        session = self._window.session
        start = session.library.folder.parent if session else Path.home()
        chosen = QFileDialog.getExistingDirectory(self._window, heading, str(start))
        return Path(chosen) if chosen else None


class BackupSection(Section):
    """When the last backup was made; another now, or back to one."""

    def __init__(self, window: MainWindow) -> None:
        lead = translate(
            "Settings",
            "A backup is made when the program closes after changes. Of older ones a few are kept for each "
            "day, week and month.",
        )
        super().__init__(window, translate("Settings", "Backup"), lead)
        session = window.session
        folder = session.library.folder if session else None
        backups = list_backups(folder) if folder is not None else []
        self.add_row(translate("Settings", "Last backup"), _say_newest(backups))
        if folder is not None:
            self.add_row(translate("Settings", "They lie in"), make_path_label(folder / "backups"))
        writable = session is not None and not session.library.read_only
        self.now = Button(window.theme, translate("Settings", "Back up now"))
        self.restore = Button(window.theme, translate("Settings", "Restore a backup..."))
        self.undo = Button(window.theme, translate("Settings", "Undo restoring"))
        for button, command in (
            (self.now, "back_up"),
            (self.restore, "restore"),
            (self.undo, "undo_restore"),
        ):
            button.setEnabled(writable)
            button.clicked.connect(lambda _on=False, command=command: self._do(command))
        self.add_row(
            translate("Settings", "Now"),
            beside(self.now, self.restore, self.undo),
            translate("Settings", "What a restored backup replaces is kept as a backup too."),
        )
        self.end()

    def _do(self, command: str) -> None:
        window = self._window
        window.actions_list[command].trigger()
        # Restoring shows the library anew; the reviewer stays here.
        window.commands.settings.show("backup")


def _say_newest(backups: list[Path]) -> QLabel:
    stamp = read_stamp(backups[0]) if backups else None
    if stamp is None:
        return make_label("fact", translate("Settings", "none yet"))
    told = translate("Settings", "{when}; %n kept", "", len(backups)).format(when=say_moment(stamp))
    return make_label("fact", told)
