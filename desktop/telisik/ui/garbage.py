"""When Python looks for garbage: never for long while a reviewer works.

A full collection looks at every object there is and keeps every thread waiting meanwhile: 30 to 80 ms among the
findings of a long text. Nearly all garbage goes without it, by the counts of references, and most of the rest while it
is young. So full collections are not left to Python: what lives long is put out of their sight once it stands, a short
one comes every minute, and a whole one when the reviewer turns to another program.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

MANY = 3_000  # findings that a collection takes some 50 ms to look at
_NEVER = 1_000_000_000
_SHORT_EVERY = 60_000  # ms
_WHOLE_EVERY = 600.0  # s at least


def settle() -> None:
    """Put everything that stands by now out of the sight of collections until the next whole one."""
    gc.freeze()


@contextmanager
def settling(*, many: bool) -> Iterator[None]:
    """Settle after a block that makes very many objects, where it does; for few it is not worth it."""
    try:
        yield
    finally:
        if many:
            settle()


class GarbageCollection(QObject):
    """Collects for one application from its making until it is closed."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._before = gc.get_threshold()
        self._whole_at = monotonic()
        self.whole_every = _WHOLE_EVERY
        gc.set_threshold(self._before[0], self._before[1], _NEVER)
        settle()
        self._timer = QTimer(self, interval=_SHORT_EVERY)
        self._timer.timeout.connect(self.collect_young)
        self._timer.start()
        app.applicationStateChanged.connect(self._take_state)

    def collect_young(self) -> None:
        """Collect what was made since the last time and is garbage by now."""
        gc.collect()
        settle()

    def collect_all(self) -> None:
        """Collect everything that is garbage."""
        self._whole_at = monotonic()
        gc.unfreeze()
        self.collect_young()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.set_threshold(*self._before)
        gc.unfreeze()

    def _take_state(self, state: Qt.ApplicationState) -> None:
        from PySide6.QtCore import Qt  # its enumerations are made after the window's first paint

        is_away = state is not Qt.ApplicationState.ApplicationActive
        if is_away and monotonic() - self._whole_at >= self.whole_every:
            self.collect_all()
