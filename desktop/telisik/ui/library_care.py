"""The library's care in the menu: back up, restore, check, and carry it in one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QListWidgetItem, QPlainTextEdit

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.archive import SUFFIX, export_library, import_library
from telisik.store.backups import thin_backups
from telisik.store.checking import check_library
from telisik.store.restoring import describe_backups, restore_backup, undo_restore
from telisik.ui.dialogs import Sheet
from telisik.ui.labels import make_label
from telisik.ui.library_job import run_job
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.checking import Checked
    from telisik.store.database import Library
    from telisik.store.problems import Problem
    from telisik.store.restoring import Backup
    from telisik.ui.main_window import MainWindow
    from telisik.ui.theme import Theme

    Watch = Callable[[int, int], None]
_Result = TypeVar("_Result")
_IMPORTING = (
    QT_TRANSLATE_NOOP("Fault", "Articles are being imported or analysed."),
    QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
    QT_TRANSLATE_NOOP("Fault", "Wait until that is done, or cancel it, then try again."),
)
_BACKED_UP = QT_TRANSLATE_NOOP("Fault", "A backup was made: {name}.")
_RESTORED = QT_TRANSLATE_NOOP("Fault", "The library is what it was at that backup.")
_KEPT = QT_TRANSLATE_NOOP("Fault", "What was replaced is kept as the backup {name}.")
_TAKE_BACK = QT_TRANSLATE_NOOP("Fault", "Library › Undo restoring takes it back.")
_EXPORTED = QT_TRANSLATE_NOOP("Fault", "The library was written to “{name}”.")
_COMPLETE = QT_TRANSLATE_NOOP("Fault", "It was read back and is complete.")


class LibraryCare:
    """What the window does with the library as a whole; every command ends in a sentence."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of its commands does."""
        return {
            "back_up": self.back_up,
            "restore": self.choose_backup,
            "undo_restore": self.undo_restore,
            "check_library": self.check,
            "export_library": self.choose_export,
            "import_library": self.choose_import,
        }

    def back_up(self) -> None:
        """Make a backup now."""

        def work(library: Library, watch: Watch) -> Path:
            made = library.back_up(watch)
            thin_backups(library.folder)
            return made

        made = self._run(translate("Care", "Making a backup"), work)
        if made is not None:
            self._window.show_fault(Fault(_BACKED_UP, name=made.name))

    def choose_backup(self) -> None:
        """Show the backups, and go back to the one that is chosen."""
        session = self._window.session
        if session is None:
            return
        sheet = RestoreSheet(self._window, self._window.theme, describe_backups(session.library.folder))
        if sheet.exec() == QDialog.DialogCode.Accepted and (backup := sheet.chosen()) is not None:
            self.restore(backup.path)
        sheet.deleteLater()

    def restore(self, path: Path) -> None:
        """Go back to a backup; what is replaced becomes one first."""
        self._replace(lambda library, watch: restore_backup(library, path, watch))

    def undo_restore(self) -> None:
        """Go back to before the last restoring or import."""
        self._replace(undo_restore)

    def _replace(self, work: Callable[[Library, Watch], Path]) -> None:
        if self._is_importing():
            return
        kept = self._run(translate("Care", "Restoring the library"), work)
        if kept is not None:
            self._window.reload()
            self._window.show_fault(Fault(_RESTORED, _KEPT, _TAKE_BACK, name=kept.name))

    def check(self) -> None:
        """Look the library over and show what was found; mend it where the person wants it."""
        window = self._window
        checking = translate("Care", "Checking the library")
        checked = self._run(checking, lambda library, watch: check_library(library, progress=watch))
        if checked is None:
            return
        sheet = CheckSheet(window, window.theme, checked)
        if sheet.exec() == QDialog.DialogCode.Accepted and checked.remaining:
            self._mend()
        sheet.deleteLater()

    def _mend(self) -> None:
        window = self._window
        mended = self._run(
            translate("Care", "Mending the library"),
            lambda library, watch: check_library(library, repair=True, progress=watch),
            # Half of the mending would be no better than none, and it goes on by itself from where it was.
            cancellable=False,
        )
        if mended is not None:
            window.reload()
            sheet = CheckSheet(window, window.theme, mended)
            sheet.exec()
            sheet.deleteLater()

    def choose_export(self) -> None:
        """Ask for a file and write the whole library into it."""
        name, _kind = QFileDialog.getSaveFileName(
            self._window,
            translate("Care", "Export library"),
            str(Path.home() / f"{translate('Care', 'library')}{SUFFIX}"),
            translate("Care", "Telisik libraries (*.telisik)"),
        )
        if name:
            self.export(Path(name))

    def export(self, out: Path) -> None:
        """Write the whole library into one file."""
        heading = translate("Care", "Exporting the library")
        if self._run(heading, lambda library, watch: export_library(library, out, watch)) is not None:
            self._window.show_fault(Fault(_EXPORTED, _COMPLETE, name=out.name))

    def choose_import(self) -> None:
        """Ask for an exported library and put it in this one's place."""
        name, _kind = QFileDialog.getOpenFileName(
            self._window,
            translate("Care", "Import library"),
            str(Path.home()),
            translate("Care", "Telisik libraries (*.telisik)"),
        )
        if not name:
            return
        sheet = Sheet(self._window, self._window.theme, translate("Care", "Replace this library?"))
        told = translate("Care", "The library “{name}” takes its place. A backup is made first.")
        sheet.body.addWidget(make_label("body", told.format(name=Path(name).name), wrap=True))
        sheet.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc").setFocus()
        sheet.add_choice(translate("Care", "Replace"), QDialog.DialogCode.Accepted)
        sheet.setMinimumWidth(420)
        if sheet.exec() == QDialog.DialogCode.Accepted:
            self.replace(Path(name))
        sheet.deleteLater()

    def replace(self, archive: Path) -> None:
        """Put an exported library in this one's place."""
        if self._is_importing():
            return

        def work(library: Library, watch: Watch) -> int:
            return import_library(library, archive, replace=True, progress=watch)

        if self._run(translate("Care", "Importing the library"), work) is not None:
            self._window.reload()
            self._window.show_fault(Fault(_RESTORED, "", _TAKE_BACK))

    def _is_importing(self) -> bool:
        """Tell whether articles come in, which must not run into the library being replaced; and say so."""
        window = self._window
        busy = (
            (window.bulk is not None and window.bulk.is_running())
            or (window.importer is not None and window.importer.busy() > 0)
            or window.commands.renewal.is_running()
        )
        if busy:
            window.show_fault(Fault(*_IMPORTING))
        return busy

    def _run(
        self, heading: str, work: Callable[[Library, Watch], _Result], *, cancellable: bool = True
    ) -> _Result | None:
        """Keep what is being typed first, then work in the background."""
        window = self._window
        if window.session is None:
            return None
        window.leave_article()
        window.notices.clear()
        return run_job(window, heading, work, cancellable=cancellable)


class RestoreSheet(Sheet):
    """The backups, newest first, with what they hold."""

    def __init__(self, parent: MainWindow, theme: Theme, backups: list[Backup]) -> None:
        super().__init__(parent, theme, translate("Care", "Restore a backup"))
        self._backups = backups
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Care", "Backups"))
        locale = QLocale(parent.language())
        for backup in backups:
            self._list.addItem(QListWidgetItem(_describe(backup, locale)))
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(lambda _item: self.accept())
        told = translate(
            "Care",
            "The library becomes what it was then. What it is now is kept as a backup, so you can go back.",
        )
        self.body.addWidget(make_label("body", told, wrap=True))
        if backups:
            self.body.addWidget(self._list)
        else:
            self.body.addWidget(make_label("body", translate("Care", "There is no backup yet."), wrap=True))
        self.add_choice(translate("Dialog", "Cancel"), QDialog.DialogCode.Rejected, key="Esc").setFocus()
        if backups:
            self.add_choice(
                translate("Care", "Restore"), QDialog.DialogCode.Accepted, key="Enter", primary=True
            )
            self._list.setFocus()
        self.resize(560, 380)

    def chosen(self) -> Backup | None:
        """Return the backup that is selected."""
        row = self._list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None


def _describe(backup: Backup, locale: QLocale) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(backup.made_at.timestamp()))
    when = locale.toString(moment, QLocale.FormatType.ShortFormat)
    articles = translate("Care", "%n articles", "", backup.articles)
    edits = translate("Care", "%n entries of history", "", backup.edits)
    return f"{when} · {articles} · {edits} · {locale.formattedDataSize(backup.size)}"


class CheckSheet(Sheet):
    """What a check found, and the offer to mend it."""

    def __init__(self, parent: MainWindow, theme: Theme, checked: Checked) -> None:
        left = checked.remaining
        heading = translate("Care", "Nothing is wrong with the library")
        if left:
            heading = translate("Care", "%n things are wrong with the library", "", len(left))
        super().__init__(parent, theme, heading)
        articles = translate("Care", "%n articles", "", checked.articles)
        edits = translate("Care", "%n entries of history", "", checked.edits)
        files = translate("Care", "%n files", "", checked.files)
        looked = translate("Care", "Looked at: {articles}, {edits}, {files}.")
        told = looked.format(articles=articles, edits=edits, files=files)
        self.body.addWidget(make_label("body", told, wrap=True))
        if checked.problems:
            field = QPlainTextEdit("\n".join(_say(problem) for problem in checked.problems))
            field.setReadOnly(True)
            field.setAccessibleName(translate("Care", "What was found"))
            self.body.addWidget(field)
        if left:
            after = translate("Care", "Mending makes a backup first, and moves nothing away for good.")
            self.body.addWidget(make_label("caption", after, wrap=True))
        self.add_choice(translate("Dialog", "Close"), QDialog.DialogCode.Rejected, key="Esc").setFocus()
        if left:
            self.add_choice(translate("Care", "Mend"), QDialog.DialogCode.Accepted)
        self.setMinimumWidth(520)


def _say(problem: Problem) -> str:
    said = translate("Fault", problem.what).format(**dict(problem.values))
    return f"✓ {said}" if problem.repaired else f"• {said}"
