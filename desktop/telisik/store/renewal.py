"""Analysing many articles anew: in a thread with a child process of its own, the window waits for nothing.

Where nobody has worked on an article the new analysis is kept at once. Where a reviewer has, and something would
change, it is held back until that was compared, and which articles those are outlives the program.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from telisik.documents.messages import Analysed, AnalyseText, Ended, Failed
from telisik.errors import Fault
from telisik.store.analyses import load_engine
from telisik.store.proposals import Held, is_declined, keep_or_hold, propose
from telisik.store.reviews import load_review
from telisik.store.waiting import forget_waiting, remember_waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from telisik.analysis.model import Analysis, Engine
    from telisik.documents.process import AnalysisProcess
    from telisik.store.database import Library

_ARTICLE = "SELECT unpack(text), title, name FROM articles WHERE id = ?"


class RenewalState(StrEnum):
    """What a renewal is doing."""

    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Renewed:
    """How far it is. Of the articles that are done, ``kept`` have a new analysis, ``failed`` none.

    ``waiting`` are held back until they are compared; the rest is what today's rules say already. ``current`` is the
    article under way; ``fault`` ended the whole.
    """

    state: RenewalState
    total: int
    done: int = 0
    kept: int = 0
    waiting: int = 0
    failed: int = 0
    current: str = ""
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """An analysis that is held back, and how many findings accepting it would add, drop, change and leave unmarked."""

    article_id: int
    title: str
    held: Held
    added: int
    dropped: int
    changed: int
    orphans: int


class Renewal:
    """One run over some articles: ``start`` it, then ``cancel`` or ``close`` it from any thread.

    All three are called in its own thread: ``tell`` with the progress after every article, ``tell_kept`` with an
    article that has a new analysis, ``hold`` with one that waits.
    """

    def __init__(
        self,
        folder: Path,
        tell: Callable[[Renewed], None],
        tell_kept: Callable[[int], None],
        hold: Callable[[Waiting], None],
        *,
        make_process: Callable[[], AnalysisProcess] | None = None,
    ) -> None:
        self._folder = folder
        self._tell = tell
        self._tell_kept = tell_kept
        self._hold = hold
        self._make_process = make_process or _make_process
        self._lock = threading.Lock()
        self._process: AnalysisProcess | None = None
        self._stopped = False
        self._engines: dict[str, Engine] = {}
        self._thread: threading.Thread | None = None
        self.progress = Renewed(RenewalState.RUNNING, 0)

    def start(self, article_ids: Sequence[int]) -> None:
        """Analyse these articles, in this order."""
        self.progress = replace(self.progress, total=len(article_ids))
        self._thread = threading.Thread(
            target=self._run, args=(tuple(article_ids),), name="telisik-renewal", daemon=True
        )
        self._thread.start()

    def cancel(self) -> None:
        """Stop; what was kept or held back until then stays so."""
        with self._lock:
            self._stopped = True
            process = self._process
        if process is not None:
            process.close()

    def close(self) -> None:
        """Stop and wait for the end, because the library closes."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(10)

    def _change(self, **values: object) -> None:
        self.progress = replace(self.progress, **values)  # type: ignore[arg-type]
        self._tell(self.progress)

    def _run(self, article_ids: tuple[int, ...]) -> None:
        from telisik.store.database import open_beside

        try:
            with open_beside(self._folder) as library, suppress(EOFError):
                self._renew_all(library, article_ids)
        except Fault as fault:
            self._change(fault=fault)
        state = RenewalState.CANCELLED if self._stopped else RenewalState.ENDED
        self._change(state=state, current="")

    def _renew_all(self, library: Library, article_ids: tuple[int, ...]) -> None:
        process = self._make_process()
        with self._lock:
            self._process = process
        try:
            for article_id in article_ids:
                if self._stopped:
                    return
                self._renew(library, process, article_id)
        finally:
            process.close()

    def _renew(self, library: Library, process: AnalysisProcess, article_id: int) -> None:
        row = library.db.conn.execute(_ARTICLE, (article_id,)).fetchone()
        engine = load_engine(library, article_id)
        # The same rules find the same: only the first article of a language shows which are today's.
        if row is None or (engine is not None and self._engines.get(engine.pack) == engine):
            forget_waiting(library, article_id)
            self._change(done=self.progress.done + 1)
            return
        text, title, name = row
        self._change(current=title or name)
        process.submit(AnalyseText(text, name or title))
        failed = 0
        while True:
            match process.receive():
                case Analysed(whole=True) as message:
                    # The article's text was replaced meanwhile, or it is gone.
                    with suppress(ValueError, KeyError):
                        self._take(library, article_id, message.analysis)
                case Failed():
                    if self._stopped:
                        raise EOFError
                    failed = 1
                    break
                case Ended():
                    break
        self._change(done=self.progress.done + 1, failed=self.progress.failed + failed)

    def _take(self, library: Library, article_id: int, analysis: Analysis) -> None:
        self._engines[analysis.engine.pack] = analysis.engine
        held = Held(analysis)
        if load_engine(library, article_id) == analysis.engine or is_declined(library, article_id, held):
            forget_waiting(library, article_id)
            return
        if keep_or_hold(library, article_id, held):
            forget_waiting(library, article_id)
            self.progress = replace(self.progress, kept=self.progress.kept + 1)
            self._tell_kept(article_id)
            return
        review = load_review(library, article_id)
        would = propose(library, review, held).comparison
        waiting = Waiting(
            article_id,
            review.article.title or review.article.name,
            held,
            len(would.added),
            len(would.dropped),
            len(would.changed),
            len(would.orphans),
        )
        remember_waiting(library, article_id, held)
        self.progress = replace(self.progress, waiting=self.progress.waiting + 1)
        self._hold(waiting)


def _make_process() -> AnalysisProcess:
    # Loaded where it begins, so that the window need not load it to paint.
    from telisik.documents.child import ChildConfig
    from telisik.documents.process import AnalysisProcess

    return AnalysisProcess(ChildConfig(behind=True))
