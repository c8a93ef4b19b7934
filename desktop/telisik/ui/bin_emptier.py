"""Emptying the bin beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store.emptying import Emptied, empty_bin
from telisik.store.library import load_setting
from telisik.ui.background_task import BackgroundTask
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.database import Library
    from telisik.ui.main_window import MainWindow

_LEFT = (
    QT_TRANSLATE_NOOP(
        "Fault", "{count} files of deleted articles are still in use and could not be deleted."
    ),
    QT_TRANSLATE_NOOP("Fault", "The articles themselves are gone."),
    QT_TRANSLATE_NOOP("Fault", "Close what uses them; they go when the bin is emptied the next time."),
)


def start_emptying(window: MainWindow, library: Library) -> None:
    """Delete what is in the bin and show what is left."""
    folder, reviewer = library.folder, str(load_setting(library, "reviewer", ""))
    window.close_article()

    def work(tell: Callable[[int, int], None]) -> object:
        from telisik.store.database import open_beside

        with open_beside(folder) as beside:
            return empty_bin(beside, reviewer, tell)

    def take(result: object) -> None:
        if window.session is not None:
            # What was done before cannot be undone any more.
            window.session.recall()
        window.shown.name_undo()
        window.list_library()
        if isinstance(result, Emptied):
            said = translate("Library", "%n articles deleted for good", "", result.articles)
            window.status.show_busy(said)
            window.commands.announce(said)
            if result.left:
                window.show_fault(Fault(*_LEFT, count=result.left))

    task = BackgroundTask(window, translate("Library", "Emptying the bin..."))
    task.failed.connect(window.show_fault)
    window.library_view.keep_task(task)
    task.start(work, take)
