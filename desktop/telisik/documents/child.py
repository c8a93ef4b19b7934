"""What runs in the child process: it reads untrusted documents and analyses them, one job at a time."""

from __future__ import annotations

import os
import threading
import time
import traceback
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.documents.confinement import allow_seconds, confine, give_way
from telisik.documents.document import Refused
from telisik.documents.engine import make_engine
from telisik.documents.handles import receive_file
from telisik.documents.messages import (
    Analysed,
    AnalyseText,
    Ended,
    Failed,
    Opened,
    PartFailed,
    ReadBytes,
    ReadFile,
    ReadPasted,
)
from telisik.documents.names import show_file, show_name, show_start
from telisik.documents.transfer import dump_message
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from multiprocessing.connection import Connection

    from telisik.documents.document import Document
    from telisik.documents.engine import Engine
    from telisik.documents.messages import Job

_SAFE = QT_TRANSLATE_NOOP("Fault", "The file itself and your library are unchanged.")
# The first without a language, so that detecting one is warm too.
WARM_TEXTS = (
    ("Menurut polisi, dia pergi.", None),
    ("Menurut polisi, dia pergi.", "id"),
    ("According to police, he left.", "en"),
)


@dataclass(frozen=True, slots=True)
class ChildConfig:
    """Which engine a child makes, the most memory in bytes, the most processor time for a job in seconds.

    ``behind``: it gives way to everything else on the machine, as what nobody waits for should.
    """

    make_engine: Callable[[], Engine] = make_engine
    memory: int = 4 * 1024**3
    seconds: float = 180.0
    behind: bool = False


def serve(connection: Connection, config: ChildConfig) -> None:
    """Do the jobs that come over the connection until it closes."""
    # The readers of all formats are loaded before any file is out of reach; the window, which only starts this
    # function elsewhere, never loads them.
    import telisik.documents.reader  # noqa: F401

    if config.behind:
        give_way()
    confine(config.memory)
    warm = _WarmEngine(config.make_engine)
    warm.start()
    while True:
        try:
            number, job = connection.recv()
            descriptor = receive_file(connection) if isinstance(job, ReadFile) else None
            allow_seconds(config.seconds)
            for message in _do_job(number, job, warm, descriptor):
                connection.send_bytes(message)
                allow_seconds(config.seconds)  # each article of an archive has as long as one alone
        except (EOFError, OSError):
            return  # the parent is gone


class _WarmEngine(threading.Thread):
    """Makes the engine and lets it load its packs one after another, while the first document is being read already.

    A job goes before what is not loaded yet: it loads for itself what its article needs, and no other language.
    """

    def __init__(self, make: Callable[[], Engine]) -> None:
        super().__init__(daemon=True)
        self._make = make
        self._engine: Engine | None = None
        self._lock = threading.Lock()  # the engine does one thing at a time
        self._idle = threading.Event()  # no job wants the engine
        self._idle.set()

    def run(self) -> None:
        try:
            with self._lock:
                self._engine = self._make()
            for text, language in WARM_TEXTS:
                self._idle.wait()
                with self._lock:
                    self._engine.analyse(text, language)
        except Exception:  # noqa: BLE001, S110 - it happens again, and is reported, at the first job
            pass

    @contextmanager
    def use(self) -> Iterator[Engine]:
        """Lend the engine to a job, as soon as it is made and the language just being loaded is."""
        self._idle.clear()
        try:
            with self._lock:
                if self._engine is None:
                    self._engine = self._make()
                yield self._engine
        finally:
            self._idle.set()


def _do_job(number: int, job: Job, warm: _WarmEngine, descriptor: int | None) -> Iterator[bytes]:
    """Yield the job's messages as bytes; whatever goes wrong with one document must not end the next."""
    try:
        if isinstance(job, AnalyseText):
            yield from _analyse(number, job.text, job.language, warm)
        else:
            yield from _read(number, job, warm, descriptor)
        yield dump_message(Ended(number))
    except Fault as fault:
        yield dump_message(Failed(number, fault))
    except MemoryError:
        yield dump_message(Failed(number, tell_too_much_memory(name_job(job))))
    except Exception:  # noqa: BLE001
        yield dump_message(Failed(number, tell_own_mistake(name_job(job)), traceback.format_exc()))


def _read(
    number: int, job: ReadFile | ReadBytes | ReadPasted, warm: _WarmEngine, descriptor: int | None
) -> Iterator[bytes]:
    with closing(_list_articles(job, descriptor)) as articles:
        for article in articles:
            if isinstance(article, Refused):
                yield dump_message(PartFailed(number, article.name, article.fault))
                continue
            yield dump_message(Opened(number, article))
            if not isinstance(job, ReadFile) or job.analyse:
                yield from _analyse(number, article.text, job.language, warm)


def _list_articles(
    job: ReadFile | ReadBytes | ReadPasted, descriptor: int | None
) -> Generator[Document | Refused, None, None]:
    from telisik.documents.reader import list_bytes, list_open, read_pasted

    match job:
        case ReadFile():
            if descriptor is None:
                raise AssertionError("a file comes with its descriptor")
            with os.fdopen(descriptor, "rb") as file:
                yield from list_open(file, Path(job.path).name or job.path, job.route)
        case ReadBytes():
            yield from list_bytes(job.data, job.name, job.route)
        case ReadPasted():
            yield read_pasted(job.text)


def _analyse(number: int, text: str, language: str | None, warm: _WarmEngine) -> Iterator[bytes]:
    with warm.use() as engine:
        start = time.monotonic()
        for analysis, whole in engine.stream(text, language):
            yield dump_message(Analysed(number, analysis, time.monotonic() - start, whole))


def name_job(job: Job) -> str:
    """Return what a job's article is called in a message."""
    match job:
        case ReadFile():
            return show_file(Path(job.path))
        case ReadPasted():
            return show_start(job.text)
        case _:
            return show_name(job.name)


def tell_own_mistake(name: str) -> Fault:
    """Return the Fault for a mistake of ours with this article."""
    return Fault(
        QT_TRANSLATE_NOOP(
            "Fault", "Telisik made a mistake of its own with “{name}” and could not finish it."
        ),
        _SAFE,
        QT_TRANSLATE_NOOP("Fault", "You can go on with other articles."),
        name=name,
    )


def tell_too_much_memory(name: str) -> Fault:
    """Return the Fault for an article that needs more memory than the child may take."""
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” needs more memory than Telisik allows for one article."),
        _SAFE,
        QT_TRANSLATE_NOOP("Fault", "Save the part you want to review in a file of its own."),
        name=name,
    )


def tell_too_slow(name: str) -> Fault:
    """Return the Fault for an article that takes longer than the time allowed."""
    return Fault(
        QT_TRANSLATE_NOOP("Fault", "“{name}” took too long, so reading it was stopped."),
        _SAFE,
        QT_TRANSLATE_NOOP("Fault", "Save the part you want to review in a file of its own."),
        name=name,
    )


def tell_crash(name: str) -> Fault:
    """Return the Fault for an article during which the child died."""
    return Fault(
        QT_TRANSLATE_NOOP(
            "Fault", "The part of Telisik that reads documents stopped while it worked on “{name}”."
        ),
        _SAFE,
        QT_TRANSLATE_NOOP("Fault", "You can go on with other articles, or try this one again."),
        name=name,
    )
