"""How far a counted share can be trusted: Wilson's interval."""

from __future__ import annotations

import math
from statistics import NormalDist


def find_interval(right: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Return the interval in which a share lies with this probability (Wilson 1927); the whole range of none."""
    if not of:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + level) / 2)
    share, spread = right / of, 1 + z * z / of
    middle = (share + z * z / (2 * of)) / spread
    half = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / spread
    return middle - half, middle + half
