"""What the child may not do: take all memory, run for ever, leave a core dump, start programs, call out.

Limits of the operating system where there are any, and a hook on what Python itself does everywhere.
"""

from __future__ import annotations

import signal
import sys

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
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.getaddrinfo",
        "socket.gethostbyname",
    }
)


def confine(memory: int) -> None:
    """Confine this process for good; ``memory`` is its address space in bytes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends us
    sys.addaudithook(_forbid)
    if sys.platform != "win32":
        import resource

        _limit(resource.RLIMIT_CORE, 0)
        if sys.platform == "linux":  # elsewhere it is not kept, or counts what the system maps
            _limit(resource.RLIMIT_AS, memory)


def allow_seconds(seconds: float) -> None:
    """Let this process use so many seconds of processor time from now; then the system ends it."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        soft = int(used.ru_utime + used.ru_stime + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def _limit(kind: int, most: int) -> None:
    import resource

    hard = resource.getrlimit(kind)[1]
    most = most if hard < 0 else min(most, hard)
    resource.setrlimit(kind, (most, most))


def _forbid(event: str, _arguments: tuple[object, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(f"the reading process may not use {event}")
