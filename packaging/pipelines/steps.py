"""The optimizer of training, and the rate of each of its steps."""

from __future__ import annotations

from thinc.api import Adam


def make_optimizer(rate: float) -> Adam:
    """Return an optimizer that decays weights and keeps no averages of its own: ``mean`` takes them."""
    return Adam(rate, grad_clip=1.0, L2=0.01, L2_is_weight_decay=True, use_averages=False)


def find_rate(rate: float, step: int, total: int, *, warm_up: int, steady: bool) -> float:
    """Return the rate of a step, counted from one: it rises, then stays or falls in a straight line."""
    return rate * min(1.0, step / warm_up) * (1.0 if steady else max(0.02, 1 - step / total))
