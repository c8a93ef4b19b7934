"""How the time of some work grows with what it is given, so that a busy machine does not decide what a test says."""

from __future__ import annotations

import gc
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

_ROUNDS = 3
_LEAST = 0.02  # s: below it a clock tells little


def measure_growth(work: Callable[[int], object], size: int, times: int) -> float:
    """Return how many times as long ``work`` takes for ``times`` the size.

    Of the processor's time the least of some rounds in turn: what disturbs one round makes it longer, never shorter.
    """

    def take(amount: int) -> float:
        gc.collect()
        began = time.process_time()
        work(amount)
        return time.process_time() - began

    work(max(1, size // 20))
    rounds = [(take(size), take(size * times)) for _ in range(_ROUNDS)]
    small, large = (min(took) for took in zip(*rounds, strict=True))
    return large / max(small, _LEAST)


def count_steps(work: Callable[[], object]) -> int:
    """Return how many functions are called by some work: the same number on any machine, however busy."""
    steps = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal steps
        steps += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        work()
    finally:
        sys.setprofile(before)
    return steps
