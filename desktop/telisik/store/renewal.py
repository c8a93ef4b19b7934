"""Analysing many articles anew: in a thread with a child process of its own, the window waits for nothing.

Where nobody has worked on an article the new analysis is kept at once. Where a reviewer has, and something would
change, it is held back until that was compared, and which articles those are outlives the program. Where a text that
a newer extraction reads is what was held back, the original is read anew for it.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from telisik.documents.document import Route
from telisik.documents.messages import Analysed, AnalyseText, Ended, Failed, Opened, ReadBytes, ReadPasted
from telisik.documents.titles import name_document
from telisik.errors import Fault
from telisik.store.analyses import load_engine
from telisik.store.library import read_original
from telisik.store.proposals import Held, holds_newer_text, is_declined, keep_or_hold, propose
from telisik.store.reviews import load_review
from telisik.store.waiting import find_awaited, forget_waiting, remember_waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from telisik.analysis.model import Engine
    from telisik.documents.document import Document
    from telisik.documents.messages import Job
    from telisik.documents.process import AnalysisProcess
    from telisik.store.database import Library

_ARTICLE = "SELECT unpack(text) AS text, title, name, sha256, route FROM articles WHERE id = ?"


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


class _Article(NamedTuple):
    """What is read of an article to have it analysed."""

    text: str
    title: str
    name: str
    sha256: str
    route: str
    awaited: str  # the extraction by which its original is to be read anew, or nothing

    def make_job(self, library: Library) -> Job:
        """Return what has its text analysed, or its original read anew; a Fault where the original cannot be had."""
        if not self.awaited:
            return AnalyseText(self.text, self.name or self.title)
        original, route = read_original(library, self.sha256), Route(self.route)
        if route is Route.PASTE:
            return ReadPasted(original.decode())
        return ReadBytes(original, self.name, route)

    def is_of(self, document: Document | None) -> bool:
        """Tell whether what comes is of this article: of several in what was read, one has its original.

        A part of a table or chat is read as part of it only; alone it may be taken for plain text.
        """
        if document is None:
            return not self.awaited
        kind, wanted = (extraction.partition(" ")[0] for extraction in (document.extraction, self.awaited))
        return document.sha256 == self.sha256 and kind == wanted


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
        awaited = find_awaited(library, article_id)
        # The same rules find the same: only the first article of a language shows which are today's.
        known = engine is not None and self._engines.get(engine.pack) == engine
        if row is None or (known and not awaited):
            forget_waiting(library, article_id)
            self._change(done=self.progress.done + 1)
            return
        article = _Article._make((*row, awaited))
        self._change(current=article.title or article.name)
        try:
            job = article.make_job(library)
        except Fault:  # the original is gone or damaged, which a check of the library tells
            done = False
        else:
            process.submit(job)
            done = self._receive(library, process, article_id, article)
        if awaited and not done:
            # Asking again at every start would help nobody; importing the file again offers its text again.
            forget_waiting(library, article_id)
        self._change(done=self.progress.done + 1, failed=self.progress.failed + (not done))

    def _receive(
        self, library: Library, process: AnalysisProcess, article_id: int, article: _Article
    ) -> bool:
        """Take what comes of an article's job; return whether it ended well."""
        document: Document | None = None
        met = not article.awaited
        while True:
            match process.receive():
                case Opened() as message:
                    document = name_document(message.document)
                case Analysed(whole=True) as message if article.is_of(document):
                    met = True
                    # The article's text was replaced meanwhile, or it is gone.
                    with suppress(ValueError, KeyError):
                        self._take(library, article_id, Held(message.analysis, document))
                case Failed():
                    if self._stopped:
                        raise EOFError
                    return False
                case Ended():
                    return met

    def _take(self, library: Library, article_id: int, held: Held) -> None:
        engine = self._engines[held.analysis.engine.pack] = held.analysis.engine
        is_newer = holds_newer_text(library, article_id, held)
        held = held if is_newer else replace(held, document=None)
        is_same = not is_newer and load_engine(library, article_id) == engine
        if is_same or is_declined(library, article_id, held):
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
