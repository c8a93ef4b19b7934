"""Who writes first: a long transaction in a thread breaks off as soon as one that must not wait is wanted."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class BrokenOffError(Exception):
    """A long transaction made room for another one: it is to be taken back and begun anew."""


class Precedence:
    """Counts the transactions of a connection that must not wait; threads ask it whether one is wanted."""

    def __init__(self) -> None:
        self.count = 0  # of transactions so far: who compares it learns whether there was one meanwhile
        self._wanted = 0
        self._change = threading.Condition()

    @contextmanager
    def go_first(self) -> Iterator[None]:
        """Have long transactions break off for what is written in the block."""
        with self._change:
            self._wanted += 1
            self.count += 1
        try:
            yield
        finally:
            with self._change:
                self._wanted -= 1
                self._change.notify_all()

    def is_wanted(self) -> bool:
        """Tell whether somebody who must not wait wants to write."""
        return self._wanted > 0

    def give_way(self) -> None:
        """Break off where somebody who must not wait wants to write. A BrokenOffError then."""
        if self._wanted:
            raise BrokenOffError

    def wait_for_rest(self, seconds: float) -> None:
        """Wait until nobody has wanted to write for some seconds."""
        with self._change:
            while self._wanted or self._change.wait(seconds):
                if self._wanted:
                    self._change.wait()
