"""What the reviewer sets once: declared as data, kept beside the window's position, never in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from telisik import paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow, QSplitter


class Setting(NamedTuple):
    """One thing that can be set: its key, what holds before it is set, and the values it may take."""

    key: str
    default: str
    choices: tuple[str, ...] = ()

    def admits(self, value: str) -> bool:
        """Tell whether a value read from the file is one of ours."""
        return not self.choices or value in self.choices


THEME = Setting("theme", "system", ("system", "light", "dark", "contrast"))
LANGUAGE = Setting("language", "", ("", "en", "id"))
REPORT_LANGUAGE = Setting("report_language", "", ("", "en", "id"))
AUTO_ADVANCE = Setting("auto_advance", "on", ("on", "off"))
TEXT_SIZE = Setting("text_size", "18", tuple(str(px) for px in range(14, 29)))
KEYS = Setting("keys", "")  # other keys than those of the program: JSON, command to keys
LETTER_KEYS = Setting("letter_keys", "on", ("on", "off"))
TOUR = Setting("tour", "new", ("new", "seen"))  # the tour comes by itself once
INTERFACE_SIZE = Setting("interface_size", "100", ("90", "100", "110", "125", "150"))  # per cent
GROUPING = Setting("grouping", "paragraph", ("paragraph", "type", "severity", "source"))
REPORT_PAPER = Setting("report_paper", "A4", ("A4", "Letter"))
EXPORT_FORM = Setting(
    "export_form", ".pdf", (".pdf", ".html", ".docx", ".xlsx", ".csv", ".md", ".jsonld", ".ris", ".json")
)
EXPORT_FOLDER = Setting("export_folder", "")
IMPORT_FOLDER = Setting("import_folder", "")
REOPEN = Setting("reopen", "")  # the section of the settings page that a window opened anew shows
REOPEN_LIST = Setting("reopen_list", "")  # and what narrows its findings list: JSON
SETTINGS = (
    THEME, LANGUAGE, REPORT_LANGUAGE, AUTO_ADVANCE, TEXT_SIZE, GROUPING, REPORT_PAPER, EXPORT_FORM, EXPORT_FOLDER,
    IMPORT_FOLDER, KEYS, LETTER_KEYS, INTERFACE_SIZE, REOPEN, REOPEN_LIST, TOUR,
)  # fmt: skip


class Settings(QObject):
    """The settings file, read at once and written at once."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        place = paths.state_folder() / "window.ini"
        self._file = QSettings(str(place), QSettings.Format.IniFormat)

    def read(self, setting: Setting) -> str:
        """Return what is set; the default for anything unset or unknown."""
        value = str(self._file.value(setting.key, setting.default))
        return value if setting.admits(value) else setting.default

    def write(self, setting: Setting, value: str) -> None:
        """Keep a value and tell whoever listens."""
        if self.read(setting) == value:
            return
        self._file.setValue(setting.key, value)
        self.changed.emit(setting.key)

    def keep_positions(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> None:
        """Remember where the window and its panes stand."""
        self._file.setValue("window/geometry", window.saveGeometry())
        for name, splitter in splitters.items():
            self._file.setValue(f"window/{name}", splitter.saveState())

    def keep_sketch(self, sketch: str) -> None:
        """Remember where the panes of the window stand, for the first paint of the next start."""
        self._file.setValue("window/sketch", sketch)

    def read_sketch(self) -> str:
        """Return what was kept of the panes; empty for nothing."""
        return str(self._file.value("window/sketch", ""))

    def keep_theme(self, name: str) -> None:
        """Remember which theme showed."""
        self._file.setValue("window/theme", name)

    def read_theme(self) -> str:
        """Return the name of the theme that showed last; empty for none."""
        return str(self._file.value("window/theme", ""))

    def restore_position(self, window: QMainWindow) -> bool:
        """Put the window where it stood; False when nothing was kept."""
        return self._restore("window/geometry", window.restoreGeometry)

    def restore_panes(self, splitters: dict[str, QSplitter]) -> None:
        """Make the panes as wide and high as they were."""
        for name, splitter in splitters.items():
            self._restore(f"window/{name}", splitter.restoreState)

    def _restore(self, key: str, restore: Callable[[QByteArray], bool]) -> bool:
        state = self._file.value(key)
        return isinstance(state, QByteArray) and restore(state)
