"""What a check finds, as data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be: its kind, an English template with its values, and whether mended."""

    kind: str
    what: str
    values: tuple[tuple[str, str], ...] = ()
    repaired: bool = False

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.what.format(**dict(self.values))


def tell(kind: str, what: str, **values: object) -> Problem:
    """Return a problem with what its sentence names."""
    return Problem(kind, what, tuple((name, str(value)) for name, value in values.items()))
