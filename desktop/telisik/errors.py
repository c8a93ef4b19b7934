"""The one class for the world's faults: bad input, full disks, damaged files.

Faults of our own stay plain exceptions, which the crash handler shows.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name lupdate looks for
    """Mark a sentence for translation without Qt; the window translates it when it shows the fault."""
    return text


class Fault(Exception):
    """Something outside the program went wrong, told in one clear message.

    Each part is an English template marked with ``QT_TRANSLATE_NOOP("Fault", ...)``; ``values`` fills the
    ``{name}`` fields after translation.
    """

    def __init__(self, what: str, safe: str = "", then: str = "", **values: object) -> None:
        """Keep what happened, what is safe, what to do next, and the values for their fields."""
        super().__init__(what, safe, then)
        self.what = what
        self.safe = safe
        self.then = then
        self.values = values

    def __str__(self) -> str:
        """Return the whole message in English."""
        return " ".join(part.format(**self.values) for part in (self.what, self.safe, self.then) if part)

    def __reduce__(self) -> tuple[object, ...]:
        """Carry the values too when a fault crosses from the child process."""
        return (_rebuild_fault, (self.what, self.safe, self.then, self.values))


def _rebuild_fault(what: str, safe: str, then: str, values: dict[str, object]) -> Fault:
    return Fault(what, safe, then, **values)
