"""Dates as articles write them, made ISO 8601; only what is there is told, a day without a time stays a day."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb pebruari",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august aug agu ags agt",
            "september sep sept",
            "oktober october oct okt",
            "november nov nopember",
            "desember december dec des",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_CLOCK = (
    r"(?:,?\s{0,3}(?:[-–—|]|pukul|jam|at)?\s{0,3}(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?![\d.]))?"
)
_ZONE = r"(?:\s?(?P<zone>WIB|WITA|WIT|UTC|GMT)\b)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<day>[0-3]?\d)\s{_MONTH}\s{_YEAR}{_CLOCK}{_ZONE}",
        rf"\b{_MONTH}\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s{_YEAR}{_CLOCK}{_ZONE}",
        rf"\b{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b{_CLOCK}{_ZONE}",
        # Day before month, as in Indonesia; a number over 12 decides where it must.
        rf"\b(?P<day>[0-3]?\d)[/.-](?P<month>[01]?\d)[/.-]{_YEAR}{_CLOCK}{_ZONE}",
    )
)
_ZONES = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00", "UTC": "+00:00", "GMT": "+00:00"}
_NUMBERED_ZONE = re.compile(r"\d:\d\d\s[+-]\d{4}\b")
_WEEKDAY = re.compile(
    r"(?i)^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s"
)
_LONGEST = 200


def read_date(value: str) -> str | None:
    """Return a machine's or a person's date as ISO 8601, or None where it is neither."""
    value = value.strip()[:_LONGEST]
    # A person's date has no zone in numbers: what mail and feeds write would lose theirs.
    mailed = _read_mail_date(value) if _NUMBERED_ZONE.search(value) else None
    return _read_iso(value) or mailed or find_date(value) or _read_mail_date(value)


def read_whole_date(value: str) -> str | None:
    """Return a day or time as ISO 8601 where a value is nothing else, with or without its day of the week."""
    line = " ".join(value[:_LONGEST].split())
    if (iso := _read_iso(line)) is not None:
        return iso
    line = _WEEKDAY.sub("", line)
    found = (pattern.fullmatch(line) for pattern in _PATTERNS)
    return next((date for match in found if match and (date := _build(match))), None)


def find_date(text: str) -> str | None:
    """Return the first date written in a line, with its time and zone where it has them."""
    line = " ".join(text[: 4 * _LONGEST].split())
    found = [match for pattern in _PATTERNS if (match := pattern.search(line))]
    for match in sorted(found, key=re.Match.start):
        if date := _build(match):
            return date
    return None


def _build(match: re.Match[str]) -> str | None:
    month = match["month"].casefold()
    try:
        moment = datetime(  # noqa: DTZ001 - the zone is added as written
            int(match["year"]),
            _MONTHS.get(month) or int(month),
            int(match["day"]),
            int(match["hour"] or 0),
            int(match["minute"] or 0),
        )
    except ValueError:
        return None
    if match["hour"] is None:
        return moment.date().isoformat()
    return moment.isoformat(timespec="minutes") + _ZONES.get((match["zone"] or "").upper(), "")


def _read_iso(value: str) -> str | None:
    if not re.match(r"\d{4}-?\d\d", value):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    if re.fullmatch(r"\d{4}-?\d\d-?\d\d", value):
        return moment.date().isoformat()
    return _write(moment)


def _write(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes" if moment.second == 0 else "seconds")


def _read_mail_date(value: str) -> str | None:
    try:
        return _write(parsedate_to_datetime(value))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def read_seconds(value: object) -> str | None:
    """Return seconds since 1970 as ISO 8601 in UTC, or None where they are none."""
    try:
        return datetime.fromtimestamp(int(str(value)), UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return None
