"""How long the window's event loop is held: the gaps between the ticks of a timer that is always due."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer


class Probe(QObject):
    """Measures from ``start`` to ``stop``; all times are milliseconds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self.gaps: list[float] = []

    def start(self) -> None:
        """Begin."""
        self.gaps.clear()
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """End; what holds the loop now still counts."""
        self._tick()
        self._timer.stop()

    def _tick(self) -> None:
        now = perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def result(self) -> dict[str, float]:
        """Return what is published of a run."""
        return {
            "p99.9 ms": round(self.held_for(0.999), 1),
            "longest ms": round(max(self.gaps), 1),
            "held over 50 ms": float(sum(gap > 50 for gap in self.gaps)),
        }

    def held_for(self, share: float) -> float:
        """Return the gap that this share of all ticks stayed under."""
        ordered = sorted(self.gaps)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def run_loop(milliseconds: int) -> None:
    """Run the event loop as the program does: ``QTest.qWait`` would keep Python from every other thread meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
