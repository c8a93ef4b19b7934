"""How long the rest of an import takes."""

from __future__ import annotations

import time

_FEWEST = 3


class Pace:
    """Tells how long the rest takes, by the pace so far without the pauses."""

    def __init__(self) -> None:
        self._spent = 0.0
        self._since: float | None = None
        self._count = 0

    def go(self) -> None:
        """Begin, or go on after a pause."""
        self._since = time.monotonic()

    def stop(self) -> None:
        """Pause."""
        if self._since is not None:
            self._spent += time.monotonic() - self._since
        self._since = None

    def count(self) -> None:
        """One more is done."""
        self._count += 1

    def estimate(self, left: int) -> float | None:
        """Return the seconds that so many more take; None while too few are done."""
        if self._count < _FEWEST:
            return None
        running = time.monotonic() - self._since if self._since is not None else 0.0
        return (self._spent + running) / self._count * left
