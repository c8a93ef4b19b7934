"""Importing many files: several reading processes side by side, each with a thread that keeps what comes of it.

The window waits for nothing here. Every file is noted before it is read and again when it is done, so that after a
crash the import goes on where it was; what was kept already is recognised by its bytes and not read again.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING

from telisik.documents.document import Route
from telisik.documents.folders import MOST_FILES, list_article_files
from telisik.documents.limits import LARGEST_FILE, open_regular, tell_unreadable
from telisik.documents.messages import Analysed, Ended, Failed, Opened, PartFailed, ReadFile
from telisik.documents.names import show_file
from telisik.documents.patience import Patience
from telisik.documents.titles import name_document
from telisik.errors import Fault
from telisik.store import imports
from telisik.store.library import add_article, find_article
from telisik.store.pace import Pace
from telisik.store.proposals import Held, keep_or_hold
from telisik.store.provenance import NearIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from telisik.documents.document import Document
    from telisik.documents.messages import Message
    from telisik.documents.process import AnalysisProcess
    from telisik.store.database import Library
    from telisik.store.imports import ImportItem
    from telisik.store.provenance import NearArticle

_MEGABYTE = 1024 * 1024
_LANES = 2
_MOST_NEAR_KEPT = 2000
# By their signatures the most alike: comparing fifty texts would take longer than reading the file.
_COMPARED = 4


class ImportState(StrEnum):
    """What an import is doing."""

    LISTING = "listing"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class NearPair:
    """An article that was imported and the one that it is most like, of those before it."""

    article_id: int
    title: str
    other: NearArticle


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is. ``seconds_left`` is an estimate from the pace so far; None while there is none.

    ``duplicates`` are articles whose very bytes the library had; ``fault`` is what ended the whole import.
    """

    state: ImportState = ImportState.LISTING
    import_id: int | None = None
    total: int = 0
    done: int = 0
    failed: int = 0
    articles: int = 0
    duplicates: int = 0
    near: tuple[NearPair, ...] = ()
    seconds_left: float | None = None
    current: str = ""
    fault: Fault | None = None


class BulkImport:
    """One import: ``start`` it, then ``pause``, ``resume`` or ``cancel`` it from any thread.

    ``tell`` is called with the progress after every change, in a thread of the import.
    """

    def __init__(
        self,
        folder: Path,
        tell: Callable[[Progress], None],
        *,
        lanes: int | None = None,
        make_process: Callable[[], AnalysisProcess] | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._patience = patience or Patience()
        self._folder = folder
        self._tell = tell
        self._lanes = lanes or max(1, min(_LANES, os.cpu_count() or 1))
        self._make_process = make_process or _make_process
        self._lock = threading.Lock()
        self._adding = threading.Lock()
        self._going = threading.Event()
        self._going.set()
        self._cancelled = False
        self._closed = False
        self._progress = Progress()
        self._items: deque[ImportItem] = deque()
        self._processes: list[AnalysisProcess] = []
        self._near = NearIndex()
        self._route = Route.FILE
        self._clock = Pace()
        self._thread: threading.Thread | None = None

    @property
    def progress(self) -> Progress:
        """Return how far the import is; never waits, since each state of it is made once and put in place whole."""
        return self._progress

    def start(self, paths: Sequence[Path], route: Route) -> None:
        """Import these files, and what is in these folders."""

        def choose(library: Library) -> int:
            # Before anything is written, so that a slow disk does not keep the library from the window.
            listed = (self._patience.list(path, list_article_files([path])) for path in paths)
            found = list(chain.from_iterable(listed))
            return imports.start_import(library, found[:MOST_FILES], route)

        self._begin(choose)

    def go_on(self, import_id: int, *, retry: bool = False) -> None:
        """Go on with an import that was broken off; ``retry`` reads the files that failed again."""

        def choose(library: Library) -> int:
            if retry:
                imports.retry_failures(library, import_id)
            return import_id

        self._begin(choose)

    def pause(self) -> None:
        """Read no further file until ``resume``; those under way are finished."""
        with self._lock:
            if self._progress.state is ImportState.RUNNING:
                self._going.clear()
                self._clock.stop()
                self._progress = replace(self._progress, state=ImportState.PAUSED)
        self._tell(self.progress)

    def resume(self) -> None:
        """Go on after a pause."""
        with self._lock:
            if self._progress.state is ImportState.PAUSED:
                self._clock.go()
                self._progress = replace(self._progress, state=ImportState.RUNNING)
        self._going.set()
        self._tell(self.progress)

    def cancel(self) -> None:
        """Stop for good; what was imported stays."""
        self._cancelled = True
        self._stop()

    def close(self) -> None:
        """Stop because the program ends; the import goes on at its next start."""
        self._closed = True
        self._stop()
        self.wait(10)

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the import is over."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _stop(self) -> None:
        self._going.set()
        with self._lock:
            processes = list(self._processes)
        for process in processes:
            process.close()

    @property
    def _stopped(self) -> bool:
        return self._cancelled or self._closed

    def _begin(self, choose: Callable[[Library], int]) -> None:
        self._thread = threading.Thread(target=self._run, args=(choose,), name="telisik-import", daemon=True)
        self._thread.start()

    def _run(self, choose: Callable[[Library], int]) -> None:
        from telisik.store.database import open_beside

        try:
            with open_beside(self._folder) as library:
                self._prepare(library, choose(library))
                lanes = [
                    threading.Thread(target=self._guard_lane, name=f"telisik-import-{n}", daemon=True)
                    for n in range(min(self._lanes, len(self._items)))
                ]
                for lane in lanes:
                    lane.start()
                for lane in lanes:
                    lane.join()
                if not self._closed and self._progress.import_id is not None and self._progress.fault is None:
                    imports.end_import(library, self._progress.import_id)
        except Fault as fault:
            self._change(fault=fault)
        self._change(
            state=ImportState.CANCELLED if self._stopped else ImportState.ENDED, seconds_left=None, current=""
        )

    def _prepare(self, library: Library, import_id: int) -> None:
        self._route = Route(imports.load_route(library, import_id))
        self._items = deque(imports.list_waiting(library, import_id))
        counts = imports.count_import(library, import_id)
        self._near.load(library)
        self._clock.go()
        self._change(
            state=ImportState.RUNNING,
            import_id=import_id,
            total=counts.waiting + counts.done + counts.failed,
            done=counts.done,
            failed=counts.failed,
            articles=counts.articles,
        )

    def _guard_lane(self) -> None:
        """Run a lane; a fault of the library (a full disk) ends the import and is told, the files wait."""
        try:
            self._run_lane()
        except Fault as fault:
            self._change(fault=fault)
            self._closed = True
            self._stop()

    def _run_lane(self) -> None:
        from telisik.store.database import open_beside

        process = self._make_process()
        with self._lock:
            self._processes.append(process)
        try:
            with open_beside(self._folder) as library:
                for item in self._take_items():
                    self._import_item(library, process, item)
        except EOFError:
            pass  # stopped in the middle of a file, which waits still
        finally:
            process.close()

    def _take_items(self) -> Iterator[ImportItem]:
        while True:
            self._going.wait()
            with self._lock:
                if self._stopped or not self._items:
                    return
                item = self._items.popleft()
            yield item

    def _import_item(self, library: Library, process: AnalysisProcess, item: ImportItem) -> None:
        name = imports.name_item(item)
        self._change(current=name)
        tally = _Tally()
        try:
            if self._is_known(library, item.path):
                tally.duplicates += 1
            else:
                process.submit(ReadFile(os.fspath(item.path), self._route))
                self._take_messages(library, process, item, tally)
        except Fault as fault:
            self._note(library, item, name, fault)
            tally.failed = True
        self._finish(library, item, tally)

    def _is_known(self, library: Library, path: Path) -> bool:
        """Tell whether the library has an article of these very bytes with its analysis; nothing is parsed for it."""
        read: list[int] = []
        try:
            digest = self._patience.ask(path, lambda: _hash_file(path, read), count=lambda: len(read))
        except OSError as error:
            raise tell_unreadable(show_file(path), error) from error
        article_id = None if digest is None else find_article(library, digest)
        if article_id is None:
            return False
        row = library.db.conn.execute("SELECT 1 FROM analyses WHERE article_id = ?", (article_id,)).fetchone()
        return row is not None

    def _take_messages(
        self, library: Library, process: AnalysisProcess, item: ImportItem, tally: _Tally
    ) -> None:
        while True:
            self._going.wait()
            message: Message = process.receive()
            match message:
                case Opened():
                    self._keep(library, name_document(message.document), tally)
                case Analysed(whole=True) if tally.article_id is not None:
                    with suppress(ValueError):  # the article was there, with another text
                        # Where it was there and worked on, opening it shows what would change.
                        keep_or_hold(library, tally.article_id, Held(message.analysis))
                case PartFailed():
                    self._note(library, item, message.name, message.fault)
                case Failed():
                    if self._stopped:
                        raise EOFError
                    self._note(library, item, imports.name_item(item), message.fault)
                    tally.failed = True
                    return
                case Ended():
                    return

    def _keep(self, library: Library, document: Document, tally: _Tally) -> None:
        # Two lanes may hold the same bytes: only one may look and add at a time.
        with self._adding:
            tally.article_id = find_article(library, document.sha256)
            if tally.article_id is not None:
                tally.duplicates += 1
                return
            tally.article_id = add_article(library, document)
        tally.articles += 1
        with self._lock:
            near = self._near.add(tally.article_id, document.signature)
        # Of fifty copies of one agency's text each is shown once, beside the one most like it.
        for other in self._near.confirm(library, document.text, near[:_COMPARED])[:1]:
            tally.near.append(NearPair(tally.article_id, document.title or "", other))

    def _note(self, library: Library, item: ImportItem, name: str, fault: Fault) -> None:
        import_id = self._progress.import_id
        if import_id is not None:
            imports.add_failure(library, import_id, item.number, name, fault)

    def _finish(self, library: Library, item: ImportItem, tally: _Tally) -> None:
        progress = self.progress
        if progress.import_id is not None:
            imports.finish_item(
                library, progress.import_id, item.number, failed=tally.failed, articles=tally.articles
            )
        with self._lock:
            now = self._progress
            self._clock.count()
            self._progress = replace(
                now,
                done=now.done + (not tally.failed),
                failed=now.failed + tally.failed,
                articles=now.articles + tally.articles,
                duplicates=now.duplicates + tally.duplicates,
                near=(now.near + tuple(tally.near))[:_MOST_NEAR_KEPT],
                seconds_left=self._clock.estimate(len(self._items)),
            )
        self._tell(self.progress)

    def _change(self, **values: object) -> None:
        with self._lock:
            self._progress = replace(self._progress, **values)  # type: ignore[arg-type]
        self._tell(self.progress)


class _Tally:
    """What came of one file so far."""

    def __init__(self) -> None:
        self.article_id: int | None = None
        self.articles = 0
        self.duplicates = 0
        self.failed = False
        self.near: list[NearPair] = []


def _hash_file(path: Path, read: list[int]) -> str | None:
    """Return the SHA-256 of a file, None where it is too large to be an article; ``read`` gets each part's size."""
    digest = hashlib.sha256()
    with os.fdopen(open_regular(path), "rb") as file:
        if os.fstat(file.fileno()).st_size > LARGEST_FILE:
            return None
        while part := file.read(_MEGABYTE):
            digest.update(part)
            read.append(len(part))
    return digest.hexdigest()


def _make_process() -> AnalysisProcess:
    # Loaded where an import begins, so that the window need not load it to paint.
    from telisik.documents.child import ChildConfig
    from telisik.documents.process import AnalysisProcess

    return AnalysisProcess(ChildConfig(behind=True))
