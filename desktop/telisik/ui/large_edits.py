"""Edits of very many articles: built and written in a thread, so that the window's own is never held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.errors import Fault
from telisik.store.changes import StaleEditError, apply_edit
from telisik.ui.library_job import run_job
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.changes import Edit, Kind
    from telisik.store.database import Library
    from telisik.ui.main_window import MainWindow

MANY = 200  # articles, or changes of an edit, from which a thread is worth its dialog


def build_many(window: MainWindow, count: int, build: Callable[[Library], Edit]) -> Edit | None:
    """Return an edit of so many articles; None where a fault came in between, which is told then."""
    return run_job(window, _say(count), lambda library, _watch: build(library), cancellable=False)


def write_many(window: MainWindow, edit: Edit, kind: Kind) -> None:
    """Write an edit. A Fault or a StaleEditError where it could not be written."""

    def write(library: Library, _watch: object) -> Exception | None:
        try:
            apply_edit(library, edit, kind=kind)
        except (Fault, StaleEditError) as trouble:
            return trouble
        return None

    trouble = run_job(window, _say(len(edit.changes)), write, cancellable=False)
    if trouble is not None:
        raise trouble
    if window.session is not None:
        window.session.library.mark_changed()


def _say(count: int) -> str:
    return translate("Library", "%n articles are being changed", "", count)
