"""Handing an open file from the program to its child, which may open none of the person's files itself."""

from __future__ import annotations

import os
import sys
from multiprocessing import reduction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def send_file(connection: Connection, descriptor: int, pid: int) -> None:
    """Send a descriptor to the process with this id, which receives it next on its end of the connection."""
    if sys.platform == "win32":
        import msvcrt

        reduction.send_handle(connection, msvcrt.get_osfhandle(descriptor), pid)
    else:
        reduction.send_handle(connection, descriptor, pid)


def receive_file(connection: Connection) -> int:
    """Return the descriptor that was sent."""
    handle = reduction.recv_handle(connection)
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.open_osfhandle(handle, os.O_RDONLY)
    return handle
