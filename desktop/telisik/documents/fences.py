"""The Linux kernel's fences around the reading process, as tight as they go without root.

Landlock: only the program's own files can be opened, and only for reading; the article comes in as an open file.
seccomp: no new socket, program, process, or hold on another one. Neither can be taken down again, and
``no_new_privs`` holds with both. A kernel or system without them leaves the other limits in force.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from telisik import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# What Python and the libraries look up by themselves: shared libraries, time zones, processors, randomness.
_SYSTEM = (
    *("/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/usr/share/zoneinfo", "/nix/store"),
    *("/etc/ld.so.cache", "/etc/localtime", "/etc/timezone", "/dev/urandom", "/dev/null"),
    *("/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu", "/sys/fs/cgroup"),
)
# To reach out, to start something, to take hold of another process, to change the system.
_CALLS = (
    *("socket", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmmsg"),
    *(
        "execve",
        "execveat",
        "fork",
        "vfork",
        "ptrace",
        "process_vm_readv",
        "process_vm_writev",
        "pidfd_getfd",
    ),
    *(
        "pidfd_open",
        "pidfd_send_signal",
        "kcmp",
        "mount",
        "umount2",
        "pivot_root",
        "chroot",
        "unshare",
        "setns",
    ),
    *("bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register"),
    *("keyctl", "add_key", "request_key", "init_module", "finit_module", "delete_module", "kexec_load"),
    *(
        "swapon",
        "swapoff",
        "reboot",
        "settimeofday",
        "clock_settime",
        "sethostname",
        "setdomainname",
        "quotactl",
    ),
    *(
        "unlink",
        "unlinkat",
        "rename",
        "renameat",
        "renameat2",
        "link",
        "linkat",
        "symlink",
        "symlinkat",
        "mkdir",
    ),
    *("mkdirat", "rmdir", "mknod", "mknodat", "truncate", "chmod", "fchmodat", "chown", "lchown", "fchownat"),
    *("setxattr", "lsetxattr", "removexattr", "lremovexattr", "utime", "utimes", "utimensat", "futimesat"),
    *(
        "shmget",
        "shmat",
        "msgget",
        "semget",
        "mq_open",
        "memfd_secret",
        "open_by_handle_at",
        "name_to_handle_at",
    ),
)
_KILLS = ("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo")
_CLONE_THREAD = 0x00010000


def build_fences() -> list[str]:
    """Put up what this system has, and return the names of what holds."""
    # libseccomp is looked for by a program and in files: before either is fenced off.
    load_calls = _prepare_calls()
    held = ["landlock"] if _fence_files() else []
    if load_calls is not None and load_calls():
        held.append("seccomp")
    return held


def list_readable() -> Iterator[Path]:
    """Yield the files and folders that the program itself is made of and needs."""
    yield from (Path(place) for place in _SYSTEM)
    yield from (Path(prefix) / "lib" for prefix in (sys.prefix, sys.base_prefix, sys.exec_prefix))
    yield from (Path(entry) for entry in sys.path if entry and _is_library(Path(entry)))
    yield Path(paths.__file__).resolve().parent
    yield from (paths.resources(), paths.seeds(), paths.packs_folder())
    if bundle := getattr(sys, "_MEIPASS", None):
        yield Path(bundle)
        # The frozen program's modules lie in its own file, and are read from it at their first import.
        yield Path(sys.executable)


def _is_library(entry: Path) -> bool:
    """Tell whether a place for imports is one of libraries, not the folder that somebody works in."""
    names = set(entry.parts)
    return bool(names & {"site-packages", "dist-packages", "lib-dynload"}) or entry.suffix == ".zip"


def _fence_files() -> bool:
    try:
        from landlock import FSAccess, LandlockError, Ruleset
    except ImportError:
        return False
    try:
        rules = Ruleset()
    except (OSError, LandlockError, RuntimeError):
        return False
    read = FSAccess.READ_FILE | FSAccess.READ_DIR
    for place in dict.fromkeys(list_readable()):
        with suppress(OSError, LandlockError):
            rules.allow(place, rules=read if place.is_dir() else FSAccess.READ_FILE)
    try:
        rules.apply()
    except (OSError, LandlockError, RuntimeError):
        return False
    return True


def _prepare_calls() -> Callable[[], bool] | None:
    """Return what puts up the fence around system calls, or None where this system has no libseccomp."""
    try:
        import pyseccomp as seccomp
    except (ImportError, RuntimeError, OSError):
        return None
    fence = seccomp.SyscallFilter(seccomp.ALLOW)
    refuse = seccomp.ERRNO(errno.EPERM)
    with suppress(OSError):  # a rule that this machine cannot have
        # A thread is a clone too; clone3 hides its flags in memory, so the C library must take the older call.
        fence.add_rule(refuse, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_THREAD, 0))
        fence.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")
    for call in _CALLS:
        with suppress(OSError):  # not a call of this machine
            fence.add_rule(refuse, call)
    for call in _KILLS:
        with suppress(OSError):  # only its own, as abort() does
            fence.add_rule(refuse, call, seccomp.Arg(0, seccomp.NE, os.getpid()))

    def load() -> bool:
        try:
            fence.load()
        except (OSError, RuntimeError):
            return False
        return True

    return load
