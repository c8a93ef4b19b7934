"""The child process as the program sees it: jobs go in, messages come out, a crash is a message."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import signal
import sys
import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from telisik.documents.child import ChildConfig, name_job, serve, tell_crash, tell_own_mistake, tell_too_slow
from telisik.documents.handles import send_file
from telisik.documents.messages import Analysed, AnalyseText, Failed, Opened, PartFailed, ReadFile
from telisik.documents.patience import Patience
from telisik.documents.transfer import (
    LARGEST_MESSAGE,
    TransferError,
    check_analysis,
    check_document,
    check_name,
    load_message,
)
from telisik.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from telisik.documents.messages import Job, Message


_DYING_SECONDS = 5.0


@dataclass(slots=True)
class _Child:
    process: SpawnProcess
    connection: Connection
    pid: int


@dataclass(slots=True)
class _Running:
    number: int
    job: Job
    deadline: float
    text: str | None


class AnalysisProcess:
    """Owns a warm child process. One thread receives; any thread may submit, cancel and close.

    Jobs are sent one at a time and only by the receiving thread, so that ``submit`` never blocks on a full
    pipe, and the death of the child is the failure of exactly one job.
    """

    def __init__(
        self, config: ChildConfig | None = None, *, seconds: float = 240.0, patience: Patience | None = None
    ) -> None:
        """Prepare; ``seconds`` is how long one job may take by the clock, once its file is open."""
        self._patience = patience or Patience()
        self._config = config or ChildConfig()
        self._seconds = seconds
        self._lock = threading.Lock()
        self._wake_reader, self._wake_writer = multiprocessing.Pipe(duplex=False)
        self._waiting: deque[tuple[int, Job]] = deque()
        self._running: _Running | None = None
        self._child: _Child | None = None
        self._last = 0
        self._closed = False
        self._outdated = False

    def start(self) -> None:
        """Start the child, which warms up by itself; this returns at once."""
        with self._lock:
            self._ensure_child()

    def submit(self, job: Job) -> int:
        """Queue a job and return its number, which its messages carry."""
        with self._lock:
            self._last += 1
            self._waiting.append((self._last, job))
            self._wake()
            return self._last

    def cancel(self) -> None:
        """Drop every job, kill the child in the middle of its work and start a fresh one."""
        with self._lock:
            self._waiting.clear()
            if self._running:
                self._end_child()
            if not self._closed:
                self._ensure_child()
            self._wake()

    def renew(self) -> None:
        """Let a fresh child, with the rules as they are now, do every job that has not begun; drop none."""
        with self._lock:
            self._outdated = True
            self._wake()

    def close(self) -> None:
        """End the child; a blocked ``receive`` raises EOFError."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
            self._end_child()
            self._wake()

    def receive(self) -> Message:
        """Wait for the next message: for each article Opened, then Analysed once or more; at the end Ended or Failed.

        An EOFError once closed.
        """
        while True:
            with self._lock:
                if self._closed:
                    raise EOFError("the analysis process is closed")
                job = self._start_next()
                child, seconds = self._child, self._seconds_left()
            if job and child and (failed := self._send(job, child)):
                return failed
            waited_on = [child.connection, self._wake_reader] if child else [self._wake_reader]
            ready = multiprocessing.connection.wait(waited_on, seconds)
            with self._lock:
                while self._wake_reader.poll():
                    self._wake_reader.recv_bytes()
                message = self._take(child, ready) if child and child is self._child else None
            if message is not None:
                return message

    def _send(self, job: tuple[int, Job], child: _Child) -> Failed | None:
        """Send a job, a file opened: the child may open none. A file that cannot be opened ends its job."""
        number, work = job
        descriptor = None
        try:
            descriptor = self._patience.open(Path(work.path)) if isinstance(work, ReadFile) else None
            with suppress(OSError):  # it died or was cancelled: reading from it says so
                child.connection.send(job)
                if descriptor is not None:
                    send_file(child.connection, descriptor, child.pid)
        except Fault as fault:
            with self._lock:
                self._running = None
            return Failed(number, fault)
        finally:
            if descriptor is not None:
                self._patience.close(descriptor)
        return None

    def _wake(self) -> None:
        if not self._wake_reader.poll():
            self._wake_writer.send_bytes(b"\0")

    def _ensure_child(self) -> None:
        if self._child is None:
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(
                target=serve, args=(theirs, self._config), name="telisik-reader", daemon=True
            )
            process.start()
            theirs.close()
            self._child = _Child(process, ours, process.pid or 0)

    def _end_child(self, patience: float = 0.0) -> int | None:
        """Kill the child, unless it ends within ``patience`` seconds; return its own exit code or None.

        Its connection closes when the last thread lets go of it, never under a thread that waits on it.
        """
        child, self._child, self._running = self._child, None, None
        if child is None:
            return None
        child.process.join(patience)
        code = child.process.exitcode
        if code is None:
            child.process.kill()
            child.process.join(_DYING_SECONDS)  # a read from a disk that fails can hold it even then
        if child.process.exitcode is not None:
            child.process.close()
        return code

    def _start_next(self) -> tuple[int, Job] | None:
        """Take the next job if none is running. A child that died idle is replaced only for a job."""
        if self._running:
            return None
        if self._outdated:
            self._outdated = False
            self._end_child()
            self._ensure_child()
        if not self._waiting:
            return None
        self._ensure_child()
        number, job = self._waiting.popleft()
        text = job.text if isinstance(job, AnalyseText) else None
        self._running = _Running(number, job, time.monotonic() + self._seconds, text)
        return number, job

    def _seconds_left(self) -> float | None:
        return max(self._running.deadline - time.monotonic(), 0.0) if self._running else None

    def _take(self, child: _Child, ready: Sequence[object]) -> Message | None:
        if child.connection in ready:
            return self._take_message(child.connection)
        if self._running and time.monotonic() >= self._running.deadline:
            number, job = self._running.number, self._running.job
            self._end_child()
            return Failed(number, tell_too_slow(name_job(job)))
        return None

    def _take_message(self, connection: Connection) -> Message | None:
        running = self._running
        try:
            message = load_message(connection.recv_bytes(LARGEST_MESSAGE))
            if running is None or message.job != running.number:
                raise TransferError("a message of no running job")
            self._check(message, running)
        except (EOFError, OSError):
            return self._fail_crashed(running)
        except TransferError as error:
            self._end_child()
            return (
                Failed(running.number, tell_own_mistake(name_job(running.job)), str(error))
                if running
                else None
            )
        return message

    def _check(self, message: Message, running: _Running) -> None:
        running.deadline = time.monotonic() + self._seconds
        match message:
            case Opened():
                check_document(message.document)
                running.text = message.document.text
            case PartFailed():
                check_name(message.name)
            case Analysed():
                check_analysis(message.analysis, running.text or "")
            case _:
                self._running = None

    def _fail_crashed(self, running: _Running | None) -> Message | None:
        code = self._end_child(patience=2.0)
        if running is None:
            return None  # it died while idle; the next job gets a fresh one
        tell = tell_too_slow if _ran_out_of_time(code) else tell_crash
        return Failed(running.number, tell(name_job(running.job)), f"exit code {code}")


def _ran_out_of_time(code: int | None) -> bool:
    return sys.platform != "win32" and code == -signal.SIGXCPU
