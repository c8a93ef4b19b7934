"""Times as the library writes them: UTC, ISO 8601 with microseconds, so that the texts sort and compare."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return this moment as it is written."""
    return write_time(datetime.now(UTC))


def write_time(time: datetime) -> str:
    """Return an aware time as it is written."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def read_time(text: str) -> datetime:
    """Return a written time."""
    return datetime.fromisoformat(text)
