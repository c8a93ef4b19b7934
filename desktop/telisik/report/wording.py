"""The report's words in both languages, read from resources, and how it writes times and numbers."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from telisik import paths
from telisik.terms import LANGUAGES

if TYPE_CHECKING:
    from datetime import date


@cache
def load_wording(language: str) -> Wording:
    """Return the words for a language; English for one that is not kept."""
    code = language[:2] if language[:2] in LANGUAGES else "en"
    path = paths.resources() / "report" / f"{code}.toml"
    return Wording(code, tomllib.loads(path.read_text(encoding="utf-8")))


class Wording:
    """The sections of words of one language."""

    def __init__(self, language: str, sections: dict[str, dict[str, Any]]) -> None:
        """Keep the language's code and its sections."""
        self.language = language
        self._sections = sections

    def say(self, section: str, key: str, **values: object) -> str:
        """Return a sentence with its fields filled; the values are never read as a template."""
        template = str(self._sections[section][key])
        return template.format(**values) if values else template

    def count(self, section: str, key: str, n: int) -> str:
        """Return a counted noun; a template may hold the singular and the plural, parted by a bar."""
        one, _, many = str(self._sections[section][key]).partition("|")
        return (one if n == 1 else many or one).format(n=self.write_number(n))

    def paragraphs(self, section: str, key: str, **values: object) -> tuple[str, ...]:
        """Return a text of several paragraphs with its fields filled."""
        return tuple(str(part).format(**values) for part in self._sections[section][key])

    def quote(self, text: str) -> str:
        """Return a text in quotation marks."""
        marks = self._sections["format"]
        return f"{marks['open_quote']}{text}{marks['close_quote']}"

    def write_number(self, n: int) -> str:
        """Return a whole number with the language's thousands separator."""
        return f"{n:,}".replace(",", str(self._sections["format"]["thousands"]))

    def write_day(self, day: date) -> str:
        """Return a day of the calendar."""
        section = self._sections["format"]
        return str(section["date"]).format(day=day.day, month=section["months"][day.month - 1], year=day.year)

    def write_stated(self, value: str) -> str:
        """Return a day or time that an article states of itself, in its own zone; as it is where it is not ISO 8601."""
        try:
            stated = datetime.fromisoformat(value) if re.match(r"\d{4}-\d\d-\d\d", value) else None
        except ValueError:
            stated = None
        if stated is None:
            return value
        day = self.write_day(stated)
        if len(value) == len("2025-03-12"):
            return day
        clock = str(self._sections["format"]["clock"]).format(
            hour=f"{stated.hour:02}", minute=f"{stated.minute:02}"
        )
        zone = f" {stated.tzname()}" if stated.tzinfo else ""
        return f"{day}, {clock}{zone}"

    def write_time(self, time: datetime, form: str = "time") -> str:
        """Return a time in UTC as "time", "short_time" or "date"."""
        utc = time.astimezone(UTC)
        section = self._sections["format"]
        return str(section[form]).format(
            day=utc.day,
            month=section["months"][utc.month - 1],
            year=utc.year,
            hour=f"{utc.hour:02}",
            minute=f"{utc.minute:02}",
        )
