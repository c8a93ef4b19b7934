"""A small learned judge beside the rules: whether a statement matters and is unproven enough to be marked.

Two logistic regressions over the named numbers of ``features.py``: ``narrated`` weighs a sentence for which nobody
speaks, ``attributed`` a statement that somebody vouches for. Their weights are data of the pack, trained by
``packaging/judge/train_judge.py``. The rules say what is marked and why; the judge keeps what they find where it is
likely enough, and adds what they miss where it is much more so.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from telisik.analysis.pack_files import PackFault

if TYPE_CHECKING:
    import hashlib
    from collections.abc import Collection, Mapping
    from pathlib import Path

NAME = "judge.json"
Task = Literal["narrated", "attributed"]


class Weights(BaseModel):
    """One task: what each feature weighs, and the sums that a statement must reach to be marked.

    ``keep`` is for one that a rule names, ``add`` for one that none does. ``stems`` are weights of words by their
    stems; each of a statement's stems counts the less, the more it has.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    keep: float
    add: float
    weights: dict[str, float]
    stems: dict[str, float] = Field(default_factory=dict)

    def accept(self, features: Mapping[str, float], stems: Collection[str] = (), *, ruled: bool) -> bool:
        """Tell whether the weighed features and stems reach what is asked."""
        return self.weigh(features, stems) >= (self.keep if ruled else self.add)

    def weigh(self, features: Mapping[str, float], stems: Collection[str] = ()) -> float:
        """Return the log-odds that an annotator marks the statement; what has no weight counts nothing."""
        weights = self.weights
        told = sum(value * weights[name] for name, value in features.items() if value and name in weights)
        if not self.stems or not stems:
            return told
        return told + sum(self.stems.get(stem, 0.0) for stem in sorted(stems)) * share_of_stem(stems)


def share_of_stem(stems: Collection[str]) -> float:
    """Return what one of several stems counts, so that long statements do not outweigh short ones."""
    return 1 / math.sqrt(max(1, len(stems)))


class Judge(BaseModel):
    """The tasks of one pack.

    ``told`` are the shares of a sentence's telling words that a source must say elsewhere in the article for the
    sentence to need none of its own: of any sentence, and of a lead.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    tasks: dict[Task, Weights]
    told: tuple[float, float] = (0.5, 0.25)

    def accept(
        self, task: Task, features: Mapping[str, float], stems: Collection[str] = (), *, ruled: bool
    ) -> bool:
        """Tell whether a statement is to be marked, that a rule names or none does."""
        return self.tasks[task].accept(features, stems, ruled=ruled)


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
