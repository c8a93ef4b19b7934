"""Brings articles in: files, pasted text, the sample; and has them analysed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from telisik.documents.document import Route
from telisik.documents.messages import (
    Analysed,
    AnalyseText,
    Ended,
    Failed,
    Opened,
    PartFailed,
    ReadFile,
    ReadPasted,
)
from telisik.documents.titles import name_document
from telisik.errors import Fault
from telisik.store.proposals import Held
from telisik.ui.analysis_keeper import AnalysisKeeper, Outcome, Wish, keep
from telisik.ui.arrangement import Choice
from telisik.ui.article_keeper import Addition, ArticleKeeper, Kept, keep_article
from telisik.ui.background_writing import is_broken_off

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from telisik.analysis.model import Engine
    from telisik.documents.document import Document
    from telisik.documents.messages import Job, Message
    from telisik.store.database import Library
    from telisik.store.model import Review
    from telisik.ui.prepared import Prepared
    from telisik.ui.worker import Worker

SLOW_MS = 300
_SOON_MS = 20
_LONG = 200_000  # characters from which a thread keeps the article: it takes the window some 15 ms
_RESTS = 4  # times as long as showing a beginning took, before the next is shown
_MANY = 150  # findings from which a thread keeps them: it takes the window some 50 ms to keep and read these


@dataclass(slots=True)
class _Task:
    """A job under way: whether its article is to be shown, and which one it is as soon as that is known.

    The ``document`` is kept where the article is in the library with the text of an older extraction.

    A quiet one only checks that an analysis is still what the rules say, so nobody waits for it.
    """

    show: bool
    article_id: int | None = None
    look_only: bool = False
    document: Document | None = None
    quiet: bool = False
    beginning: Analysed | None = None  # the newest that is not shown yet
    waiting: list[Message] | None = None  # for the article to be kept in a thread


class Importer(QObject):
    """Tells when an article can be shown, when its marks are there, and what could not be read.

    What an analysis would change in an article that was worked on waits in ``held`` until the reviewer has seen it.
    """

    opened = Signal(int, bool)
    analysed = Signal(int, float)
    held_back = Signal(int)
    looked_at = Signal(object, object)
    failed = Signal(object)
    analysis_failed = Signal(int)
    busy_changed = Signal(int)
    outdated = Signal(int)  # an article that was analysed by rules which changed meanwhile

    def __init__(
        self,
        library: Library,
        worker: Worker,
        choose: Callable[[], Choice] = Choice,
        parent: QObject | None = None,
    ) -> None:
        """Prepare large analyses for a list that shows what ``choose`` returns."""
        super().__init__(parent)
        self._library = library
        self._worker = worker
        self._tasks: dict[int, _Task] = {}
        self._documents: dict[int, Document] = {}
        self._engines: dict[str, Engine] = {}
        self._old_jobs: set[int] = set()  # begun before the rules changed
        self._outdated: set[int] = set()  # articles whose analysis by older rules is on its way
        self._keeper = AnalysisKeeper(library, choose, self)
        self._keeper.done.connect(self._take_outcome)
        self._adder = ArticleKeeper(library, self)
        self._adder.done.connect(self._take_addition)
        self._loaded: Outcome | None = None
        self.held: dict[int, Held] = {}
        self._slow = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self._tell_busy)
        self._beginnings = QTimer(self, singleShot=True)
        self._beginnings.timeout.connect(self._show_beginnings)
        self._rest = _SOON_MS
        worker.arrived.connect(self._take)

    def open_files(self, paths: Sequence[Path | str], route: Route) -> None:
        """Read these files; the first that can be read is shown."""
        for number, path in enumerate(paths):
            self._submit(ReadFile(str(path), route), _Task(show=number == 0))

    def open_pasted(self, text: str) -> None:
        """Read a pasted text and show it."""
        self._submit(ReadPasted(text), _Task(show=True))

    def look_at(self, path: Path) -> None:
        """Read and analyse a file without adding it to the library; the start page shows what came of it."""
        self._submit(ReadFile(str(path), Route.SAMPLE), _Task(show=False, look_only=True))

    def bring_up_to_date(self, review: Review) -> bool:
        """Have an article analysed that is not yet, or was by other rules; return whether it must wait."""
        article_id = review.article.id
        if any(task.article_id == article_id for task in self._tasks.values()):
            return review.analysis is None
        if self._keeper.has(article_id):
            return review.analysis is None
        analysis = review.analysis
        if analysis is not None and self._engines.get(analysis.engine.pack) == analysis.engine:
            return False
        if not self._library.read_only:
            job = AnalyseText(review.text, review.article.name or review.article.title)
            self._submit(job, _Task(show=False, article_id=article_id, quiet=analysis is not None))
        return analysis is None

    def renew_engine(self) -> None:
        """Analyse by other rules from now on: what is known of the engines no longer holds."""
        self._engines.clear()
        self._old_jobs.update(self._tasks)
        self._worker.renew()

    def _submit(self, job: Job, task: _Task) -> None:
        self._tasks[self._worker.submit(job)] = task
        if not self._slow.isActive():
            self._slow.start()

    def busy(self) -> int:
        """Return how many articles are under way."""
        under_way = sum(not (task.look_only or task.quiet) for task in self._tasks.values())
        return under_way or self._keeper.count()

    def _tell_busy(self) -> None:
        self.busy_changed.emit(self.busy())

    def _take(self, message: Message) -> None:
        task = self._tasks.get(message.job)
        if task is None:
            return
        if task.waiting is not None:
            task.waiting.append(message)
            return
        try:
            self._take_from(message, task)
        except Fault as fault:
            self._tasks.pop(message.job, None)
            self.failed.emit(fault)
        finally:
            self._tell_how_busy()

    def _tell_how_busy(self) -> None:
        if not self._slow.isActive():
            self._tell_busy()
        if not self.busy():
            self._slow.stop()
            self._tell_busy()

    def _take_from(self, message: Message, task: _Task) -> None:
        match message:
            case Opened():
                self._take_opened(message, task)
            case Analysed(whole=False):
                # Not at once: a timer, unlike a message, lets the window paint the article first.
                task.beginning = message
                if not self._beginnings.isActive():
                    self._beginnings.start(self._rest)
            case Analysed():
                task.beginning = None
                self._take_analysed(message, task)
            case PartFailed():
                self.failed.emit(message.fault)
            case Failed():
                del self._tasks[message.job]
                self._old_jobs.discard(message.job)
                self._show_beginning(task)
                self._take_failed(message, task)
            case Ended():
                del self._tasks[message.job]
                if message.job in self._old_jobs:
                    self._old_jobs.discard(message.job)
                    if task.article_id is not None:
                        self._outdated.add(task.article_id)
                        self._tell_outdated(task.article_id)

    def _take_opened(self, message: Opened, task: _Task) -> None:
        document = name_document(message.document)
        if task.look_only:
            self._documents[message.job] = document
            self.looked_at.emit(document, None)
            return
        if len(document.text) < _LONG:
            self._take_kept(keep_article(self._library, document), document, task)
        else:
            task.waiting = []
            self._adder.ask(message.job, document)

    def _take_kept(self, kept: Kept, document: Document, task: _Task) -> None:
        self._rest = _SOON_MS
        task.article_id = kept.article_id
        task.document = document if kept.is_newer else None
        show, task.show = task.show, False  # of an archive the first article is shown
        self.opened.emit(kept.article_id, show)

    def _take_addition(self, addition: Addition) -> None:
        """Go on with a job whose long article a thread has kept, or could not keep."""
        task = self._tasks.get(addition.job)
        if task is None:
            return
        try:
            self._take_kept(self._finish(addition), addition.document, task)
        except Fault as fault:
            self._tasks.pop(addition.job, None)
            self.failed.emit(fault)
        # The loop may have turned while the article was opened: what came then waits behind what came before.
        messages, task.waiting = task.waiting or [], None
        for message in messages:
            self._take(message)
        self._tell_how_busy()

    def _finish(self, addition: Addition) -> Kept:
        """Return what was kept; where the window wrote all the time, it keeps the article itself."""
        if addition.kept is not None:
            return addition.kept
        if addition.trouble is not None and not is_broken_off(addition.trouble):
            raise addition.trouble
        return keep_article(self._library, addition.document)

    def _take_analysed(self, message: Analysed, task: _Task) -> None:
        engine = message.analysis.engine
        if message.job not in self._old_jobs:
            self._engines[engine.pack] = engine
        if task.look_only:
            self.looked_at.emit(self._documents.pop(message.job), message.analysis)
        elif task.article_id is not None:
            held = Held(message.analysis, task.document)
            self._keep(Wish(task.article_id, held, message.seconds, is_whole=True))

    def _keep(self, wish: Wish) -> None:
        if len(wish.held.analysis.findings) > _MANY or self._keeper.has(wish.article_id):
            self._keeper.ask(wish)
        else:
            self._keep_here(wish)

    def _keep_here(self, wish: Wish) -> None:
        try:
            kept = keep(self._library, wish)
        except (ValueError, KeyError):
            # The article's text is not the one analysed any more, or it is gone: a newer job brings the right result.
            return
        self._tell_kept(wish, kept=kept)

    def _take_outcome(self, outcome: Outcome) -> None:
        """Show what the keeper has kept."""
        wish, trouble = outcome.wish, outcome.trouble
        began = time.monotonic()
        try:
            if trouble is None:
                self._loaded = outcome
                self._tell_kept(wish, kept=outcome.kept)
            elif is_broken_off(trouble):
                self._keep_here(wish)
            elif not isinstance(trouble, ValueError | KeyError):
                raise trouble
        except Fault as fault:
            self.failed.emit(fault)
        finally:
            self._loaded = None
            self._rest = _SOON_MS + round(1000 * _RESTS * (time.monotonic() - began))
            if any(task.beginning is not None for task in self._tasks.values()):
                self._beginnings.start(self._rest)
            self._tell_outdated(wish.article_id)
            self._tell_how_busy()

    def take_loaded(self, article_id: int) -> Prepared | None:
        """Return what is shown of an article just kept, where it was read and nothing was written since."""
        outcome, self._loaded = self._loaded, None
        if outcome is None or outcome.wish.article_id != article_id or not self._keeper.is_current(outcome):
            return None
        return outcome.prepared

    def _tell_kept(self, wish: Wish, *, kept: bool) -> None:
        article_id = wish.article_id
        older = self.held.pop(article_id, None) if wish.is_whole else None
        if kept:
            self.analysed.emit(article_id, wish.seconds)
        elif wish.is_whole:
            self.held[article_id] = wish.held
        if wish.is_whole and (older is not None or not kept):
            self.held_back.emit(article_id)

    def _tell_outdated(self, article_id: int) -> None:
        if article_id in self._outdated and not self._keeper.has(article_id):
            self._outdated.discard(article_id)
            self.outdated.emit(article_id)

    def _show_beginnings(self) -> None:
        """Show the newest beginnings; those that come while the window needs time for these are shown after it."""
        began = time.monotonic()
        for number, task in list(self._tasks.items()):
            if self._keeper.has(task.article_id):
                continue  # this one is shown when the one before is
            try:
                self._show_beginning(task)
            except Fault as fault:
                self._tasks.pop(number, None)
                self.failed.emit(fault)
        self._rest = _SOON_MS + round(1000 * _RESTS * (time.monotonic() - began))

    def _show_beginning(self, task: _Task) -> None:
        message, task.beginning = task.beginning, None
        if message is not None:
            self._take_beginning(message, task)

    def _take_beginning(self, message: Analysed, task: _Task) -> None:
        """Show what was found in the beginning of a long text; an article that shows findings keeps those."""
        if task.article_id is None or task.quiet or task.document is not None:
            return
        self._keep(Wish(task.article_id, Held(message.analysis), message.seconds, is_whole=False))

    def _take_failed(self, message: Failed, task: _Task) -> None:
        self._documents.pop(message.job, None)
        if message.trace:
            from telisik.ui.crash import keep_trace

            keep_trace(message.trace)
        if task.look_only:
            return
        self.failed.emit(message.fault)
        if task.article_id is not None:
            self.analysis_failed.emit(task.article_id)
        # The file to be shown could not be read: the next of the same drop takes its place.
        elif task.show:
            waiting = [other for other in self._tasks.values() if not other.look_only]
            if waiting:
                waiting[0].show = True

    def forget(self) -> None:
        """Take no more results, because the window closes; whole analyses that came already are written."""
        self._worker.arrived.disconnect(self._take)
        self._tasks.clear()
        self._slow.stop()
        self._beginnings.stop()
        self._adder.close()
        self._keeper.close()
