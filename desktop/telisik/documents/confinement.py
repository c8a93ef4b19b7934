"""What the child may not do: take all memory, run for ever, write, start programs, call out, see other files.

Limits of the operating system where there are any, a hook on what Python itself does everywhere, and on Linux the
kernel's own fences (``fences``).
"""

from __future__ import annotations

import io
import os
import signal
import sys
import tempfile

_FORBIDDEN = frozenset(
    {
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.spawn",
        "os.fork",
        "os.forkpty",
        "os.startfile",
        "os.remove",
        "os.rename",
        "os.mkdir",
        "os.rmdir",
        "os.symlink",
        "os.link",
        "os.chmod",
        "os.chown",
        "os.truncate",
        "shutil.rmtree",
        "shutil.copyfile",
        "shutil.move",
        "tempfile.mkstemp",
        "tempfile.mkdtemp",
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.getaddrinfo",
        "socket.gethostbyname",
    }
)
_WRITING = 0x1 | 0x2  # O_WRONLY, O_RDWR: the same on every platform
_MOST_FILES = 256


def confine(memory: int) -> tuple[str, ...]:
    """Confine this process for good; ``memory`` is its address space in bytes. Return what holds here."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends us
    _keep_temporary_files_in_memory()
    held = ["hook"]
    if sys.platform != "win32":
        import resource

        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_FSIZE, 0)  # no file can grow, should one be opened for writing in spite of all
        _limit(resource.RLIMIT_NOFILE, _MOST_FILES)
        held.append("limits")
        if sys.platform == "linux":
            from telisik.documents.fences import build_fences

            _limit(resource.RLIMIT_AS, memory)  # elsewhere it is not kept, or counts what the system maps
            held += build_fences()
    sys.addaudithook(_forbid)
    return tuple(held)


def give_way() -> None:
    """Let everything else on the machine go before this process."""
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)


def allow_seconds(seconds: float) -> None:
    """Let this process use so many seconds of processor time from now; then the system ends it."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        soft = int(used.ru_utime + used.ru_stime + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def _keep_temporary_files_in_memory() -> None:
    """Let the one library that unpacks its model by way of a temporary file do so in memory."""

    def open_in_memory(*_: object, **__: object) -> io.BytesIO:
        return io.BytesIO()

    tempfile.TemporaryFile = open_in_memory  # type: ignore[assignment]


def _limit(kind: int, most: int) -> None:
    import resource

    hard = resource.getrlimit(kind)[1]
    most = most if hard < 0 else min(most, hard)
    resource.setrlimit(kind, (most, most))


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(f"the reading process may not use {event}")
    if event == "open" and len(arguments) == 3 and isinstance(arguments[0], str | bytes):
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise PermissionError("the reading process may not write")
