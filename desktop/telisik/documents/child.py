"""What runs in the child process: it reads untrusted documents and analyses them, one job at a time."""

from __future__ import annotations

import threading
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.documents.confinement import allow_seconds, confine
from telisik.documents.engine import make_engine
from telisik.documents.messages import Analysed, AnalyseText, Failed, Opened, ReadBytes, ReadFile, ReadPasted
from telisik.documents.names import show_file, show_name, show_start
from telisik.documents.reader import read_bytes, read_file, read_pasted
from telisik.documents.transfer import dump_message
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    from telisik.documents.document import Document
    from telisik.documents.engine import Engine
    from telisik.documents.messages import Job

_SAFE = QT_TRANSLATE_NOOP("Fault", "The file itself and your library are unchanged.")
# The first without a language, so that detecting one is warm too.
_WARM_TEXTS = (
    ("Menurut polisi, dia pergi.", None),
    ("Menurut polisi, dia pergi.", "id"),
    ("According to police, he left.", "en"),
)


@dataclass(frozen=True, slots=True)
class ChildConfig:
    """Which engine a child makes, the most memory in bytes, the most processor time for a job in seconds."""

    make_engine: Callable[[], Engine] = make_engine
    memory: int = 4 * 1024**3
    seconds: float = 180.0


def serve(connection: Connection, config: ChildConfig) -> None:
    """Do the jobs that come over the connection until it closes."""
    confine(config.memory)
    warm = _WarmEngine(config.make_engine)
    warm.start()
    while True:
        try:
            number, job = connection.recv()
            allow_seconds(config.seconds)
            for message in _do_job(number, job, warm):
                connection.send_bytes(message)
        except (EOFError, OSError):
            return  # the parent is gone


class _WarmEngine(threading.Thread):
    """Makes the engine and lets it load its packs, while the first document is being read already."""

    def __init__(self, make: Callable[[], Engine]) -> None:
        super().__init__(daemon=True)
        self._make = make
        self._engine: Engine | None = None

    def run(self) -> None:
        try:
            self._engine = self._make()
            for text, language in _WARM_TEXTS:
                self._engine.analyse(text, language)
        except Exception:  # noqa: BLE001, S110 - it happens again, and is reported, at the first job
            pass

    def get(self) -> Engine:
        """Return the engine once it is warm."""
        self.join()
        if self._engine is None:
            self._engine = self._make()
        return self._engine


def _do_job(number: int, job: Job, warm: _WarmEngine) -> Iterator[bytes]:
    """Yield the job's messages as bytes; whatever goes wrong with one document must not end the next."""
    try:
        if isinstance(job, AnalyseText):
            text = job.text
        else:
            document = _read(job)
            yield dump_message(Opened(number, document))
            text = document.text
        engine = warm.get()
        start = time.monotonic()
        for analysis, whole in engine.stream(text, job.language):
            yield dump_message(Analysed(number, analysis, time.monotonic() - start, whole))
    except Fault as fault:
        yield dump_message(Failed(number, fault))
    except MemoryError:
        yield dump_message(Failed(number, tell_too_much_memory(name_job(job))))
    except Exception:  # noqa: BLE001
        yield dump_message(Failed(number, tell_own_mistake(name_job(job)), traceback.format_exc()))


def _read(job: ReadFile | ReadBytes | ReadPasted) -> Document:
    match job:
        case ReadFile():
            return read_file(Path(job.path), job.route)
        case ReadBytes():
            return read_bytes(job.data, job.name, job.route)
        case ReadPasted():
            return read_pasted(job.text)


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
