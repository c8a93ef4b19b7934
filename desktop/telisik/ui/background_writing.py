"""Long writes to the library from a thread, which make room for whatever the window wants to write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from telisik.store.precedence import BrokenOffError

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.database import Library

_T = TypeVar("_T")
_STEPS = 2_000  # of SQLite's machine between two looks at whether the window wants to write
_REST = 0.3  # seconds without a write of the window after which a transaction that was broken off begins anew
_ATTEMPTS = 5  # after which the window must do it, because somebody works on all the time
_PATIENCE_MS = 30_000  # for another thread that writes


def write_beside(library: Library, work: Callable[[Library], _T], is_closing: Callable[[], bool]) -> _T:
    """Do the work in one transaction of a connection of its own, begun anew whenever the window writes meanwhile.

    Raises what the work raises, and what ``is_broken_off`` tells where the window writes on and on and is not closing.
    """
    attempts = 0
    while True:
        try:
            with closing(_open(library)) as beside, beside.joined():
                result = work(beside)
                beside.give_way()
            return result
        except (sqlite3.Error, BrokenOffError) as error:
            attempts += 1
            if not is_broken_off(error) or (attempts >= _ATTEMPTS and not is_closing()):
                raise
        library.precedence.wait_for_rest(_REST)


def _open(library: Library) -> Library:
    from telisik.store.database import open_beside

    beside = open_beside(library.folder)
    beside.db.conn.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
    beside.db.conn.set_progress_handler(library.precedence.is_wanted, _STEPS)
    beside.give_way = library.precedence.give_way
    return beside


def is_broken_off(trouble: BaseException) -> bool:
    """Tell whether a transaction made room for the window's, instead of failing."""
    interrupted = getattr(trouble, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT
    return interrupted or isinstance(trouble, BrokenOffError)
