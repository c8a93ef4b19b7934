"""What the commands do that bring articles in: files, a folder, the clipboard, the sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from telisik import paths
from telisik.documents.addresses import refuse_address
from telisik.documents.document import Route
from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.ui import dialogs
from telisik.ui import settings as declared
from telisik.ui.bulk_importer import is_for_bulk
from telisik.ui.dropping import list_files
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.ui.bulk_importer import BulkImporter
    from telisik.ui.import_bar import ImportBar
    from telisik.ui.main_window import MainWindow

# What the file dialog offers first; what a file really is, its content tells.
_ENDINGS = (
    *(
        "*.txt",
        "*.md",
        "*.markdown",
        "*.html",
        "*.htm",
        "*.mhtml",
        "*.mht",
        "*.webarchive",
        "*.docx",
        "*.odt",
        "*.rtf",
    ),
    *(
        "*.epub",
        "*.pdf",
        "*.eml",
        "*.json",
        "*.jsonl",
        "*.csv",
        "*.tsv",
        "*.warc",
        "*.warc.gz",
        "*.wacz",
        "*.zip",
    ),
)


class ImportCommands:
    """Bring articles into the library."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._unfinished = 0  # the import that was broken off

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each of its commands does."""
        return {
            "import": self.choose_files,
            "import_folder": self.choose_folder,
            "paste": self.paste,
            "sample": self.open_sample,
        }

    def open_paths(self, files: list[Path], route: Route) -> None:
        """Read these files and show the first."""
        window = self._window
        if window.importer is None or not files:
            return
        window.notices.clear()
        if window.bulk is not None and is_for_bulk(files):
            window.bulk.start(files, route)
        else:
            window.importer.open_files(files, route)

    def connect_bar(self, bar: ImportBar) -> None:
        """Let the bar drive the imports of many files into the library that is open."""

        def drive(act: Callable[[BulkImporter], object]) -> Callable[[], None]:
            def drive_open() -> None:
                if self._window.bulk is not None:
                    act(self._window.bulk)

            return drive_open

        bar.pause_asked.connect(drive(lambda bulk: bulk.toggle_pause()))
        bar.cancel_asked.connect(drive(lambda bulk: bulk.cancel()))
        bar.retry_asked.connect(drive(self._retry_import))
        bar.details_asked.connect(drive(lambda bulk: bar.show_failures(bulk.list_failures())))
        bar.resume_asked.connect(drive(lambda bulk: bulk.go_on(self._unfinished)))
        bar.left_asked.connect(drive(lambda bulk: bulk.give_up(self._unfinished)))

    def offer_unfinished(self, bulk: BulkImporter, bar: ImportBar) -> None:
        """Offer to go on with an import that was broken off."""
        unfinished = bulk.find_unfinished()
        if unfinished is not None:
            self._unfinished, counts = unfinished
            bar.offer(counts)

    def _retry_import(self, bulk: BulkImporter) -> None:
        if bulk.progress is not None and bulk.progress.import_id is not None:
            bulk.go_on(bulk.progress.import_id, retry=True)

    def choose_files(self) -> None:
        """Ask for files and open them."""
        window = self._window
        if window.importer is None:
            return
        chosen, _kind = QFileDialog.getOpenFileNames(
            window,
            translate("Dialog", "Import files"),
            window.settings.read(declared.IMPORT_FOLDER) or str(Path.home()),
            _offer_endings(),
        )
        if chosen:
            window.settings.write(declared.IMPORT_FOLDER, str(Path(chosen[0]).parent))
            self.open_paths([Path(name) for name in chosen], Route.FILE)

    def choose_folder(self) -> None:
        """Ask for a folder and import every article in it."""
        window = self._window
        if window.importer is None:
            return
        chosen = QFileDialog.getExistingDirectory(
            window,
            translate("Dialog", "Import a folder"),
            window.settings.read(declared.IMPORT_FOLDER) or str(Path.home()),
        )
        if chosen:
            window.settings.write(declared.IMPORT_FOLDER, chosen)
            self.open_paths([Path(chosen)], Route.FILE)

    def open_sample(self) -> None:
        """Open the article that comes with the program."""
        self.open_paths([paths.sample_article()], Route.SAMPLE)

    def take_dropped(self, files: list[Path]) -> None:
        """Open what was dropped."""
        self.open_paths(files, Route.DROP)

    def paste(self) -> None:
        """Open files from the clipboard, or show its text for approval."""
        # A clipboard that the system does not let us read has no data at all, whatever the stubs say.
        mime = QGuiApplication.clipboard().mimeData() or QMimeData()
        files = list_files(mime)
        if files:
            self.open_paths(files, Route.FILE)
        elif mime.hasText() and mime.text().strip():
            self.ask_pasted(mime.text())
        elif mime.hasImage():
            self._window.show_fault(
                Fault(
                    QT_TRANSLATE_NOOP(
                        "Fault", "The clipboard holds a picture. Telisik does not read text in pictures."
                    ),
                    QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
                    QT_TRANSLATE_NOOP(
                        "Fault", "Copy the article's text and paste it, or type it from the picture."
                    ),
                )
            )
        else:
            self._window.show_fault(
                Fault(
                    QT_TRANSLATE_NOOP("Fault", "There is no text in what was pasted."),
                    QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
                    QT_TRANSLATE_NOOP("Fault", "Copy the article's text and paste it again."),
                )
            )

    def ask_pasted(self, text: str) -> None:
        """Show a text for approval and open it."""
        window = self._window
        try:
            refuse_address(text)
        except Fault as fault:
            window.show_fault(fault)
            return
        sheet = dialogs.PasteSheet(window, window.theme, text)
        if sheet.exec() == QDialog.DialogCode.Accepted and sheet.text().strip():
            self.take_pasted(sheet.text())
        sheet.deleteLater()

    def take_pasted(self, text: str) -> None:
        """Open an approved text."""
        window = self._window
        if window.importer is not None:
            window.notices.clear()
            window.importer.open_pasted(text)
            window.desk.start.clear_paper()


def _offer_endings() -> str:
    articles, everything = translate("Dialog", "Articles and archives"), translate("Dialog", "All files")
    return f"{articles} ({' '.join(_ENDINGS)});;{everything} (*)"
