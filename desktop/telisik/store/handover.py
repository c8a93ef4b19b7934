"""A second start gives its files to the program that has the library open, and ends.

The two share nothing but the library's folder: no socket and no bus, so that "no network module" stays true. The
second writes a request into ``requests``; the first watches that folder, takes the request away, and comes forward.
"""

from __future__ import annotations

import json
import os
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.store.lock import is_held, read_card

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# A first program that does not answer within this many seconds is busy or hangs.
PATIENCE = 3.0
_STEP = 0.02
_MOST_FILES = 1000
_LARGEST = 4_000_000


@dataclass(frozen=True, slots=True)
class Request:
    """What a second start wants: these files opened, and the window in front (``token`` lets Wayland do so)."""

    files: tuple[str, ...] = ()
    token: str = ""


def find_requests(folder: Path) -> Path:
    """Return the folder that the first program watches."""
    return folder / "requests"


def hand_over(folder: Path, files: Sequence[Path], *, patience: float = PATIENCE) -> bool:
    """Ask whoever has the library open on this machine to open the files; False where nobody did.

    The files are named by their absolute paths, because the other program works elsewhere.
    """
    card = read_card(folder)
    if card is None or not card.is_here() or not is_held(folder):
        return False
    place = find_requests(folder)
    path = place / f"{uuid.uuid4().hex}.json"
    request = {
        "files": [os.path.abspath(file) for file in files],  # noqa: PTH100 - not resolving links
        "token": os.environ.get("XDG_ACTIVATION_TOKEN", ""),
    }
    try:
        place.mkdir(exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.write_bytes(json.dumps(request).encode("ascii"))
        unfinished.replace(path)
    except OSError:
        return False
    return _wait_until_taken(path, patience)


def _wait_until_taken(path: Path, patience: float) -> bool:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if not path.exists():
            return True
        time.sleep(_STEP)
    # Taken back, so that it is not answered long after the person gave up; who was quicker decides.
    try:
        path.unlink()
    except OSError:
        return True
    return False


def take_requests(folder: Path) -> list[Request]:
    """Take away and return what second starts have asked for, oldest first; what is no request is dropped."""
    try:
        found = sorted(find_requests(folder).glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    except OSError:
        return []
    return [request for request in map(_take, found) if request is not None]


def _take(path: Path) -> Request | None:
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
    except OSError:
        content = b""
    with suppress(OSError):
        path.unlink()
    try:
        request = json.loads(content)
        files, token = request["files"], request["token"]
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(files, list) or not all(isinstance(file, str) for file in files):
        return None
    return Request(tuple(files[:_MOST_FILES]), token if isinstance(token, str) else "")
