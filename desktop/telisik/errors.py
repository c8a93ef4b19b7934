"""The one class for the world's faults: bad input, full disks, damaged files.

Faults of our own stay plain exceptions, which the crash handler shows.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name lupdate looks for
    """Mark a sentence for translation without Qt; the window translates it when it shows the fault."""
    return text


# What systems say of files, as Python hands it on in English: a fault's ``reason`` is translated like its sentences.
REASONS = (
    QT_TRANSLATE_NOOP("Fault", "No space left on device"),
    QT_TRANSLATE_NOOP("Fault", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Fault", "File too large"),
    QT_TRANSLATE_NOOP("Fault", "Permission denied"),
    QT_TRANSLATE_NOOP("Fault", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Fault", "Read-only file system"),
    QT_TRANSLATE_NOOP("Fault", "Input/output error"),
    QT_TRANSLATE_NOOP("Fault", "No such file or directory"),
    QT_TRANSLATE_NOOP("Fault", "Is a directory"),
    QT_TRANSLATE_NOOP("Fault", "Not a directory"),
    QT_TRANSLATE_NOOP("Fault", "File name too long"),
    QT_TRANSLATE_NOOP("Fault", "Device or resource busy"),
    QT_TRANSLATE_NOOP("Fault", "Too many open files"),
)


class Fault(Exception):
    """Something outside the program went wrong, told in one clear message.

    Each part is an English template marked with ``QT_TRANSLATE_NOOP("Fault", ...)``; ``values`` fills the
    ``{name}`` fields after translation; a ``reason`` among them is translated too where it is known.
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
