"""Waiting for disks and network shares that may never answer, no longer than a limit.

The system gives no way to open a file with a time limit: a share whose server is gone holds the thread that asks,
sometimes for ever. So a thread of its own asks. One that gets no answer is left alone; it ends with the answer or
with the program, and until then nothing else is asked of the same folder.
"""

from __future__ import annotations

import os
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLongError
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from telisik.documents.limits import open_regular
from telisik.documents.names import show_file
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

T = TypeVar("T")


class Patience:
    """Asks the file system about paths; ``seconds`` is how long it waits for an answer."""

    def __init__(self, seconds: float = 10.0) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._silent: set[Path] = set()  # folders that have not answered yet

    def open(self, path: Path) -> int:
        """Return a descriptor as ``open_regular`` does."""
        return self.ask(path, lambda: open_regular(path), leave=self.close)

    def close(self, descriptor: int) -> None:
        """Close a descriptor beside everything else, for a share may hold even that."""
        threading.Thread(target=_close, args=(descriptor,), name="telisik-disk", daemon=True).start()

    def list(self, path: Path, found: Iterable[T]) -> list[T]:
        """Return what is found at a path, one after the other: each may take as long."""
        known: list[T] = []

        def look() -> None:
            for one in found:
                known.append(one)  # noqa: PERF402 - how many there are is looked at meanwhile

        self.ask(path, look, count=lambda: len(known))
        return known

    def ask(
        self,
        path: Path,
        question: Callable[[], T],
        *,
        leave: Callable[[T], object] = lambda _answer: None,
        count: Callable[[], int] = lambda: 0,
    ) -> T:
        """Return or raise what the question does; a Fault where it takes too long and ``count`` does not grow.

        An answer that comes when nobody waits for it any more goes to ``leave``.
        """
        with self._lock:
            if path.parent in self._silent:
                raise self._tell_silent(path)
        answer: Future[T] = Future()
        threading.Thread(target=_answer, args=(question, answer), name="telisik-disk", daemon=True).start()
        counted = count()
        while True:
            try:
                return answer.result(self._seconds)
            except TooLongError as error:
                if answer.done():  # the question's own
                    raise
                before, counted = counted, count()
                if counted == before:
                    self._give_up(path, answer, leave)
                    raise self._tell_silent(path) from error

    def _give_up(self, path: Path, answer: Future[T], leave: Callable[[T], object]) -> None:
        def take_late(late: Future[T]) -> None:
            with self._lock:
                self._silent.discard(path.parent)
            if late.exception() is None:
                leave(late.result())

        with self._lock:
            self._silent.add(path.parent)
        answer.add_done_callback(take_late)

    def _tell_silent(self, path: Path) -> Fault:
        return Fault(
            QT_TRANSLATE_NOOP(
                "Fault",
                "“{name}” did not answer within {seconds} seconds: its disk or network share may be gone.",
            ),
            QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library."),
            QT_TRANSLATE_NOOP("Fault", "Copy it to a folder on this machine and open the copy."),
            name=show_file(path),
            seconds=round(self._seconds),
        )


def _close(descriptor: int) -> None:
    with suppress(OSError):  # the share came to its end meanwhile
        os.close(descriptor)


def _answer(question: Callable[[], T], answer: Future[T]) -> None:
    try:
        answer.set_result(question())
    except BaseException as error:  # noqa: BLE001 - raised where the answer is waited for
        answer.set_exception(error)
