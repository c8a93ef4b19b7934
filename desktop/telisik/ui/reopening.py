"""What shows as before in a window that opens anew for another interface size, beside what every start finds again.

Every start finds the article that was open last, the finding selected in it, where its text and its list were scrolled
to, and the list's grouping. Filters and closed headings are kept here only: the reviewer sees them in force a moment
before and after. Over a restart, maybe of days, they would hide findings from a reviewer who does not remember them,
and "no findings match" would read like "nothing was found".
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from telisik.ui import settings as declared
from telisik.ui.findings_filter import read_filter

if TYPE_CHECKING:
    from telisik.ui.findings_filter import Filter
    from telisik.ui.main_window import MainWindow
    from telisik.ui.settings import Settings


def keep(window: MainWindow, section: str) -> None:
    """Keep what the next window shows: the settings page at this section, and the findings list as it is narrowed."""
    findings = window.desk.findings
    narrowed = {
        "filter": findings.model.filter.as_plain(),
        "finer": findings.filters.shows_finer(),
        "closed": findings.closed(),
    }
    window.settings.write(declared.REOPEN, section)
    window.settings.write(declared.REOPEN_LIST, json.dumps(narrowed))


def forget(settings: Settings) -> None:
    """Keep nothing: the next start is one like any other."""
    settings.write(declared.REOPEN, "")
    settings.write(declared.REOPEN_LIST, "")


class Reopening:
    """What was kept for this window; no other window takes it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._section = window.settings.read(declared.REOPEN)
        self._list = _read_list(window.settings.read(declared.REOPEN_LIST))
        forget(window.settings)

    def narrow_list(self) -> None:
        """Narrow the findings list, before an article is opened, so that it is listed once."""
        if self._list is not None:
            self._window.desk.findings.take_filter(self._list.filter, finer=self._list.finer)

    def show(self) -> None:
        """Close the headings of the article that was opened, and show the settings page where it was."""
        if self._list is not None:
            self._window.desk.findings.close_over(self._list.closed)
        if self._section:
            self._window.commands.settings.show(self._section)


class _List(NamedTuple):
    filter: Filter
    finer: bool
    closed: list[int]


def _read_list(kept: str) -> _List | None:
    """Return what was written; None for anything else: the file may have been written by hand."""
    try:
        plain = json.loads(kept) if kept else None
        narrowed, finer, closed = (plain[name] for name in _List._fields) if plain else (None, False, [])
        if not isinstance(narrowed, dict) or not all(isinstance(row, int) for row in closed):
            return None
        return _List(read_filter(narrowed), bool(finer), list(closed))
    except (ValueError, KeyError, TypeError):
        return None
