"""Starts the window: it paints first, then opens the library and warms the child process."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from telisik import __version__, paths
from telisik.errors import Fault
from telisik.paths import LIBRARY_VARIABLE
from telisik.ui import settings as declared
from telisik.ui.crash import CrashHandler
from telisik.ui.fonts import load_first_fonts, load_fonts
from telisik.ui.garbage import GarbageCollection
from telisik.ui.interface_size import open_anew, scale_interface
from telisik.ui.main_window import MainWindow
from telisik.ui.settings import Settings
from telisik.ui.theme import ThemeWatcher
from telisik.ui.translation import Translation, system_language, translate
from telisik.ui.worker import Worker

# Seconds after which a thread that computes gives the window its turn. Python's own 5 ms, waited for at every call back
# from Qt, made a quarter of the turns of the loop take twice as long while a long article was analysed.
_TURN = 0.0005
# Loaded once the window is ready, so that what shows them first does not wait for it.
_SEEN_LATER = (
    "telisik.ui.library_columns",
    "telisik.ui.library_table",
    "telisik.ui.library_page",
    "telisik.ui.library_shelving",
    "telisik.ui.palette",
    "telisik.ui.verdict",
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.store.database import Library
    from telisik.ui.second_start import RequestCounter


def run_app(files: list[str], library: str | None) -> int:
    """Show the window until it is closed; ``files`` are opened first. Return the exit code."""
    if _hand_over([Path(name) for name in files], library):
        return 0
    app = make_application()
    program = Program(app, [Path(name) for name in files], library)
    program.crash.install()
    program.window.ready.connect(program.collect_garbage)
    program.show()
    code = app.exec()
    shown = program.library.folder if program.library is not None else None
    program.close()
    if program.opens_anew:
        open_anew(library, shown)
    return code


def _hand_over(files: list[Path], library: str | None) -> bool:
    """Give the files to the window that has the library open on this machine, if there is one."""
    folder = paths.library_folder(library)
    if not (folder / "library.owner.json").exists():
        return False
    from telisik.store.handover import hand_over

    return hand_over(folder, files)


def make_application() -> QApplication:
    """Return the application with the program's own names, style and fonts."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        scale_interface(Settings())
        app = QApplication(sys.argv[:1])
    QCoreApplication.setApplicationName("Telisik")
    QCoreApplication.setApplicationVersion(__version__)
    app.setDesktopFileName("org.telisik.Telisik")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "telisik.svg")))
    app.setStyle("Fusion")
    load_first_fonts()
    return app


class Program:
    """The parts that outlive any one article: window, child process, library, crash handler."""

    def __init__(self, app: QApplication, files: list[Path], library: str | None) -> None:
        sys.setswitchinterval(_TURN)
        self._files = files
        self._chosen = library
        self.library: Library | None = None
        self.opens_anew = False  # once the window is closed
        self.counter: RequestCounter | None = None
        self._starting: Iterator[None] | None = None
        self._app = app
        self._garbage: GarbageCollection | None = None
        self.settings = Settings()
        self.translation = Translation(app)
        self.translation.switch(self.settings.read(declared.LANGUAGE) or system_language())
        self.watcher = ThemeWatcher(self.settings.read(declared.THEME), self.settings.read_theme())
        self.worker = Worker()
        self.window = MainWindow(self.watcher.theme, self.settings, self.translation, self.worker)
        self.crash = CrashHandler(self._save_typed)
        self.crash.happened.connect(self._tell_crash)
        self.settings.changed.connect(self._take_setting)
        self.watcher.changed.connect(self.window.set_theme)
        self.window.painted.connect(self._begin)

    def collect_garbage(self) -> None:
        """Take the collection of garbage over from Python: it would hold the window for 50 ms and more."""
        self._garbage = GarbageCollection(self._app)

    def show(self) -> None:
        """Show the window; everything else waits until it is painted."""
        if self.window.opens_maximised:
            self.window.showMaximized()
        else:
            self.window.show()

    def _begin(self) -> None:
        self._starting = self._start()
        self._go_on()

    def _go_on(self) -> None:
        """Do one more step of the start; what the person does comes in between."""
        if self._starting is not None and next(self._starting, self) is not self:
            QTimer.singleShot(0, self.window, self._go_on)

    def _start(self) -> Iterator[None]:
        self.worker.start()
        yield
        load_fonts()
        self.watcher.watch()
        yield
        self.library, fault = self._open_library()
        yield
        yield from self.window.building()
        self.window.exporter.crashed.connect(self.crash.report)
        from telisik.ui.library_places import LibraryPlaces

        places = LibraryPlaces(self)
        if self.library is not None:
            self._show_library(self.library)
        if fault is not None:
            # After everything else, so that nothing which only follows from it is told instead.
            self.window.show_fault(fault)
        elif not self._chosen and LIBRARY_VARIABLE not in os.environ:
            places.tell_lost()
        self.window.get_ready()
        for name in _SEEN_LATER:
            yield
            import_module(name)

    def leave_library(self) -> None:
        """Close the library; the window shows none."""
        if self.counter is not None:
            self.counter.deleteLater()
            self.counter = None
        self.window.detach()
        if self.library is not None:
            self.library.close()
            self.library = None

    def take_library(self, library: Library) -> None:
        """Work on a library that was opened while the window stands."""
        self.library, self._files = library, []
        self._show_library(library)

    def _show_library(self, library: Library) -> None:
        self.window.attach(library)
        if not library.read_only:
            from telisik.ui.second_start import RequestCounter

            self.counter = RequestCounter(self.window, library.folder)
        from telisik.ui.reopening import Reopening

        reopening = Reopening(self.window)
        reopening.narrow_list()
        if self._files and not library.read_only:
            from telisik.documents.document import Route

            self.window.commands.imports.open_paths(self._files, Route.ARGUMENT)
        else:
            self._open_last()
        if self.window.importer is not None and not self.window.desk.has_article():
            self.window.importer.look_at(paths.sample_article())
        self.window.commands.read()
        reopening.show()

    def _open_library(self) -> tuple[Library | None, Fault | None]:
        """Return the library, to read only where it cannot be written, and why."""
        from telisik.store.database import open_library

        folder = paths.library_folder(self._chosen)
        try:
            return open_library(folder, tell=self._tell_renewal), None
        except Fault as fault:
            reason = fault
        finally:
            if self.window.is_complete:
                self.window.status.show_busy("")
        try:
            return open_library(folder, read_only=True), reason
        except Fault:
            return None, reason

    def _tell_renewal(self) -> None:
        """Keep the window painted while a library of an older form is renewed; nothing in it can be used yet."""
        self.window.complete()
        self.window.status.show_busy(translate("Status", "The library is brought into its new form..."))
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _open_last(self) -> None:
        from telisik.store.library import load_setting
        from telisik.store.listing import load_summaries

        if self.library is None:
            return
        last = load_setting(self.library, "open_article", None)
        if isinstance(last, int) and load_summaries(self.library, [last]):
            self.window.open_article(last)

    def _take_setting(self, key: str) -> None:
        if key == declared.THEME.key:
            self.watcher.choose(self.settings.read(declared.THEME))
        elif key == declared.INTERFACE_SIZE.key:
            # After the click is done with; what cannot be saved keeps the window open.
            QTimer.singleShot(0, self.window, self._close_to_open)

    def _close_to_open(self) -> None:
        self.opens_anew = True
        self.opens_anew = self.window.close()
        if not self.opens_anew:
            from telisik.ui.reopening import forget

            forget(self.settings)

    def _save_typed(self) -> None:
        if self.window.is_complete:
            self.window.commit_note()

    def _tell_crash(self, record: Path | None) -> None:
        from telisik.ui.dialogs import Sheet
        from telisik.ui.labels import make_label

        sheet = Sheet(self.window, self.window.theme, translate("Crash", "Telisik made a mistake"))
        sheet.body.addWidget(
            make_label(
                "body",
                translate(
                    "Crash",
                    "What you typed and decided is saved. You can go on; if it happens again, start anew.",
                ),
                wrap=True,
            )
        )
        if record is not None:
            kept = translate("Crash", "A record without any article's words is kept in {file}.")
            sheet.body.addWidget(make_label("caption", kept.format(file=str(record)), wrap=True))
        sheet.add_choice(translate("Dialog", "Close"), Sheet.DialogCode.Accepted, key="Enter", primary=True)
        sheet.setMinimumWidth(460)
        sheet.open()

    def close(self) -> None:
        """End the child process and close the library."""
        self._starting = None
        if self._garbage is not None:
            self._garbage.close()
        self.worker.close()
        if self.library is not None:
            self.library.close()
