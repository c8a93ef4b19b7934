"""The mean of weights over the later steps of training at a steady rate, which generalises better than the last ones.

Izmailov et al. 2018, "Averaging Weights Leads to Wider Optima and Better Generalization".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt
    from thinc.model import Model

EVERY = 10  # steps between two looks at weights that are averaged


class Mean:
    """The mean of a model's weights over the moments at which they were looked at."""

    def __init__(self, model: Model[Any, Any]) -> None:
        """Name the model."""
        self._nodes = list(model.walk())
        self._total: dict[tuple[int, str], npt.NDArray[np.float64]] = {}
        self._looks = 0

    def look(self) -> None:
        """Count the weights as they are."""
        self._looks += 1
        for node in self._nodes:
            for name in list_weights(node):
                weights = node.get_param(name).astype(np.float64)
                self._total[node.id, name] = self._total.get((node.id, name), 0) + weights

    def take(self) -> None:
        """Put the mean in the place of the weights."""
        for node in self._nodes:
            for name in list_weights(node):
                node.set_param(name, (self._total[node.id, name] / self._looks).astype(np.float32))


def list_weights(node: Model[Any, Any]) -> list[str]:
    """Return the names of a layer's weights that have been made."""
    return [name for name in node.param_names if node.has_param(name)]
