"""A small learned judge beside the rules: whether a statement matters and is unproven enough to be marked.

Two logistic regressions over the named numbers of ``features.py``: ``narrated`` weighs a sentence for which nobody
speaks, ``attributed`` a statement that somebody vouches for. Their weights are data of the pack, trained by
``packaging/judge/train.py``. The rules still say what is marked and why; the judge only says whether.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from telisik.analysis.pack_files import PackFault

if TYPE_CHECKING:
    import hashlib
    from collections.abc import Mapping
    from pathlib import Path

NAME = "judge.json"
Task = Literal["narrated", "attributed", "vouched"]


class Weights(BaseModel):
    """One task: what each feature weighs, and the sum from which a statement is marked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    threshold: float
    weights: dict[str, float]

    def accept(self, features: Mapping[str, float]) -> bool:
        """Tell whether the weighed features reach the threshold."""
        return self.weigh(features) >= self.threshold

    def weigh(self, features: Mapping[str, float]) -> float:
        """Return the log-odds that an annotator marks the statement; features without a weight count nothing."""
        weights = self.weights
        return sum(value * weights[name] for name, value in features.items() if value and name in weights)


class Judge(BaseModel):
    """The tasks of one pack."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tasks: dict[Task, Weights]

    def accept(self, task: Task, features: Mapping[str, float]) -> bool:
        """Tell whether a statement is to be marked."""
        return self.tasks[task].accept(features)


def read_judge(folder: Path, digest: hashlib._Hash) -> Judge | None:
    """Return a pack's judge, its file hashed, or None where it has none. Raises PackFault where it cannot be read."""
    path = folder / NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    digest.update(path.name.encode() + b"\0" + data + b"\0")
    try:
        return Judge.model_validate_json(data)
    except ValidationError as cause:
        raise PackFault(f"{folder.name}/{NAME}", None, cause.errors()[0]["msg"]) from cause
