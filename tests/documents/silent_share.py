"""A share whose server stops answering, as far as it is told: a FUSE file system in a process of its own.

It needs a mount namespace of its own (``unshare --user --map-root-user --mount``), so nobody else sees it. A read that
waits for it ends when the process that serves it is ended.
"""

from __future__ import annotations

import ctypes
import os
import signal
import struct
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOKUP, GETATTR, OPEN, READ, INIT = 1, 3, 14, 15, 26
ANSWERS = {"nothing": set(), "names": {LOOKUP, GETATTR}, "opening": {LOOKUP, GETATTR, OPEN}}
_SIZE = 4096


@contextmanager
def share_silently(place: Path, answers: str) -> Iterator[None]:
    """Share a folder whose files are named and opened as far as ``answers`` says, and never read."""
    command = [sys.executable, __file__, str(place), answers]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as server:
        try:
            if server.stdout is None or server.stdout.readline() != b"mounted\n":
                raise OSError("the share could not be mounted")
            yield
        finally:
            server.kill()


def mount_silent(place: Path) -> int:
    """Mount a FUSE file system at a folder; return the descriptor its requests come from."""
    device = os.open("/dev/fuse", os.O_RDWR)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0".encode()
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(1, signal.SIGKILL)  # it ends with whoever started it
    if libc.mount(b"share", os.fsencode(place), b"fuse", 0, options):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return device


def _serve(device: int, answered: set[int]) -> None:
    while True:
        request = os.read(device, 1 << 20)
        _length, kind, unique, node = struct.unpack_from("<IIQQ", request)
        if kind in answered:
            answer = _answer(kind, node)
            os.write(device, struct.pack("<IiQ", 16 + len(answer), 0, unique) + answer)


def _answer(kind: int, node: int) -> bytes:
    if kind == INIT:
        return struct.pack("<IIIIHHIIHHIIIIII", 7, 31, 0, 0, 0, 0, _SIZE, 1, 0, 0, 0, 0, 0, 0, 0, 0)
    if kind == OPEN:
        return struct.pack("<QII", 1, 0, 0)
    is_folder = kind == GETATTR and node == 1
    mode = 0o040755 if is_folder else 0o100644
    number = 1 if is_folder else 2
    attributes = struct.pack(
        "<QQQQQQIIIIIIIIII", number, _SIZE, 8, 0, 0, 0, 0, 0, 0, mode, 1, 0, 0, 0, _SIZE, 0
    )
    if kind == GETATTR:
        return struct.pack("<QII", 3600, 0, 0) + attributes
    return struct.pack("<QQQQII", number, 0, 3600, 3600, 0, 0) + attributes


if __name__ == "__main__":
    _device = mount_silent(Path(sys.argv[1]))
    print("mounted", flush=True)
    _serve(_device, ANSWERS[sys.argv[2]] | {INIT})
