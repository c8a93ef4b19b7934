"""Keeps large analyses: a thread writes them and reads the review anew, so that the window's own is never held.

The transaction breaks off as soon as the window wants to write, and is begun anew when the window rests: what a
reviewer does is written at once and first, and an analysis finds it done.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from telisik.store.proposals import Held, keep_beginning
from telisik.store.reviews import load_review
from telisik.store.waiting import keep_or_remember
from telisik.ui.background_writing import write_beside
from telisik.ui.garbage import MANY, settling
from telisik.ui.prepared import Prepared, prepare

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.database import Library
    from telisik.ui.arrangement import Choice


@dataclass(frozen=True, slots=True)
class Wish:
    """An analysis to keep; ``is_whole`` is False where it is only of a long text's beginning."""

    article_id: int
    held: Held
    seconds: float
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a wish: whether it was kept, or what was raised.

    ``prepared`` is the article as the library has it, as long as the window has begun ``writes`` transactions and no
    more; None where it was not read.
    """

    wish: Wish
    kept: bool = False
    prepared: Prepared | None = None
    writes: int = 0
    trouble: Exception | None = None


def keep(library: Library, wish: Wish) -> bool:
    """Write an analysis; False where it is to be shown first or nothing is to be kept of it.

    A ValueError or KeyError where it is not of the article's text, or the article is gone.
    """
    if wish.is_whole:
        return keep_or_remember(library, wish.article_id, wish.held)
    return keep_beginning(library, wish.article_id, wish.held.analysis)


class AnalysisKeeper(QObject):
    """Does one wish after the other, in their order, and tells the window's thread what came of it."""

    done = Signal(object)
    _told = Signal(object)

    def __init__(self, library: Library, choose: Callable[[], Choice], parent: QObject | None = None) -> None:
        """Prepare what is kept for a list that shows what ``choose`` returns, which is called in the thread."""
        super().__init__(parent)
        self._library = library
        self._choose = choose
        self._pending: list[Wish] = []
        self._queue: SimpleQueue[Wish | None] = SimpleQueue()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def ask(self, wish: Wish) -> None:
        """Have an analysis kept after those asked for before."""
        self._pending.append(wish)
        self._queue.put(wish)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="telisik-keeping", daemon=True)
            self._thread.start()

    def has(self, article_id: int | None) -> bool:
        """Tell whether an analysis of this article is on its way."""
        return any(wish.article_id == article_id for wish in self._pending)

    def count(self) -> int:
        """Return how many whole analyses are on their way."""
        return sum(wish.is_whole for wish in self._pending)

    def is_current(self, outcome: Outcome) -> bool:
        """Tell whether the window has written nothing since the review of an outcome was read."""
        return outcome.writes == self._library.precedence.count

    def close(self) -> None:
        """Write the whole analyses that are on their way, drop beginnings, tell nobody."""
        self._closing.set()
        self._queue.put(None)
        if self._thread is not None:
            self._thread.join()
        self._pending.clear()

    def _take(self, outcome: Outcome) -> None:
        if not self._closing.is_set():
            self._pending.remove(outcome.wish)
            self.done.emit(outcome)

    # In the thread

    def _work(self) -> None:
        while (wish := self._queue.get()) is not None:
            if wish.is_whole or not self._closing.is_set():
                self._told.emit(self._try(wish))

    def _try(self, wish: Wish) -> Outcome:
        """Keep an analysis; where the window writes on and on, say so by the trouble."""
        try:
            with settling(many=len(wish.held.analysis.findings) >= MANY):
                return write_beside(
                    self._library, lambda beside: self._keep(beside, wish), self._closing.is_set
                )
        except Exception as error:  # noqa: BLE001 - told in the window's thread, where the crash handler is
            return Outcome(wish, trouble=error)

    def _keep(self, library: Library, wish: Wish) -> Outcome:
        # Read within the transaction: until it is committed the window shows what it still finds in the library.
        writes = self._library.precedence.count
        kept = keep(library, wish)
        wanted = kept and not self._closing.is_set()
        prepared = prepare(load_review(library, wish.article_id), self._choose()) if wanted else None
        return Outcome(wish, kept, prepared, writes)
