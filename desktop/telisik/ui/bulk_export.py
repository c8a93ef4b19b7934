"""Reports of many articles into one folder, beside the window."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.ui import settings as declared
from telisik.ui.background_task import BackgroundTask
from telisik.ui.export_sheet import ExportSheet
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.ui.exporting import ExportChoice
    from telisik.ui.main_window import MainWindow

_LONGEST = 80
_NOT_WRITTEN = (
    QT_TRANSLATE_NOOP("Fault", "The report of “{title}” could not be written: {reason}."),
    QT_TRANSLATE_NOOP("Fault", "{count} reports are written."),
    QT_TRANSLATE_NOOP("Fault", "Choose another place, or free some space, then export again."),
)


def export_reports(window: MainWindow, chosen: Sequence[int]) -> None:
    """Ask in which form and where, then write a report of each article."""
    session = window.session
    if session is None:
        return
    sheet = ExportSheet(window, window.theme, window.commands.report.read_choice(), open_count=0, shown=None)
    accepted, choice = window.commands.library.run(sheet), sheet.choice()
    sheet.deleteLater()
    if not accepted:
        return
    start = window.settings.read(declared.EXPORT_FOLDER) or str(Path.home())
    folder = QFileDialog.getExistingDirectory(window, translate("Library", "Export reports into"), start)
    if folder:
        window.settings.write(declared.EXPORT_FOLDER, folder)
        write_reports(window, chosen, choice, Path(folder))


def write_reports(window: MainWindow, chosen: Sequence[int], choice: ExportChoice, folder: Path) -> None:
    """Write the reports and say how many there are."""
    session = window.session
    if session is None:
        return
    library_folder = session.library.folder

    def work(tell: Callable[[int, int], None]) -> object:
        return _write(library_folder, chosen, choice, folder, tell)

    def take(count: object) -> None:
        if isinstance(count, int):
            said = translate("Library", "%n reports written", "", count)
            window.status.show_busy(said)
            window.commands.announce(said)

    task = BackgroundTask(window, translate("Library", "Export reports"))
    task.failed.connect(window.show_fault)
    window.library_view.keep_task(task)
    task.start(work, take)


def _write(
    library_folder: Path,
    chosen: Sequence[int],
    choice: ExportChoice,
    folder: Path,
    tell: Callable[[int, int], None],
) -> int:
    from telisik.report.build import build_report
    from telisik.report.forms import write_report
    from telisik.store.database import open_library
    from telisik.store.reviews import load_review

    taken: set[str] = set()
    with open_library(library_folder, read_only=True) as library:
        for number, article_id in enumerate(chosen):
            tell(number, len(chosen))
            review = load_review(library, article_id)
            path = folder / _name(review.article.title or review.article.name, choice.ending, taken)
            try:
                write_report(build_report(review, choice.language, page_size=choice.paper), path)
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise Fault(*_NOT_WRITTEN, title=review.article.title, reason=reason, count=number) from error
    return len(chosen)


def _name(title: str, ending: str, taken: set[str]) -> str:
    """Return a file name that every system takes and that no report before it has."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", title)
    stem = " ".join(plain.split())[:_LONGEST].strip(" .") or "telisik"
    name, number = stem, 1
    while f"{name}{ending}".casefold() in taken:
        number += 1
        name = f"{stem} {number}"
    taken.add(f"{name}{ending}".casefold())
    return f"{name}{ending}"
