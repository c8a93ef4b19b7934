"""What the command palette offers: commands, findings and articles, and which of them a search means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.store.listing import find_articles
from telisik.store.query import ArticleQuery
from telisik.terms import name_term
from telisik.ui.actions import name_command
from telisik.ui.command_list import COMMANDS
from telisik.ui.settings_names import name_sections
from telisik.ui.translation import translate
from telisik.ui.wording import name_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from telisik.store.database import Library
    from telisik.store.model import Review, ReviewedFinding
    from telisik.ui.bound_actions import Actions

COMMAND, FINDING, ARTICLE, HELP = "command", "finding", "article", "help"
# A search that begins with one of these looks only among one kind.
PREFIXES = {">": COMMAND, "#": FINDING, "@": ARTICLE, "?": HELP}
_MOST = 8  # rows of one kind, unless it is the only one asked for
_MOST_ALONE = 60
_LEAST_ALIKE = 82  # per cent, below which a near miss is no longer what was meant
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what it is, what it says, what stands at its right, and what it does."""

    kind: str
    text: str
    hint: str
    act: Callable[[], None]
    keys: tuple[str, ...] = ()
    finding: ReviewedFinding | None = None


def list_commands(actions: Actions) -> list[Entry]:
    """Return the commands that make sense now."""
    return [
        Entry(COMMAND, name_command(command), "", actions[command.id].trigger, _show_keys(actions, command.id))
        for command in COMMANDS
        if actions[command.id].isEnabled() and command.id != "palette"
    ]  # fmt: skip


def list_settings(show: Callable[[str], None]) -> list[Entry]:
    """Return the sections of the settings page."""
    return [
        Entry(
            COMMAND,
            translate("Palette", "Settings: {section}").format(section=section),
            "",
            lambda name=name: show(name),  # type: ignore[misc]
        )
        for name, section in name_sections().items()
    ]


def _show_keys(actions: Actions, name: str) -> tuple[str, ...]:
    hint = actions.keymap.hint(name)
    return (hint,) if hint else ()


def list_findings(review: Review | None, select: Callable[[int], None], language: str) -> list[Entry]:
    """Return the findings of the open article."""
    return [
        Entry(
            FINDING,
            _cut(reviewed.finding.text),
            f"{name_type(reviewed, language)}, {name_term('status', reviewed.status, language).lower()}",
            lambda number=reviewed.id: select(number),  # type: ignore[misc]
            finding=reviewed,
        )
        for reviewed in (review.findings if review else ())
    ]


def list_found_articles(
    library: Library | None, words: str, open_article: Callable[[int], None]
) -> list[Entry]:
    """Return the articles whose title, text or publisher holds the words; the last opened without any."""
    if library is None:
        return []
    found = find_articles(library, ArticleQuery(words=words, limit=_MOST_ALONE))
    return [
        Entry(ARTICLE, _cut(article.title or article.name), article.publisher or article.name,
              lambda number=article.id: open_article(number))  # type: ignore[misc]
        for article in found
    ]  # fmt: skip


def list_help(titles: Iterable[tuple[str, str, str]], open_help: Callable[[str], None]) -> list[Entry]:
    """Return the pages and terms of the help, given as anchor, title and page."""
    return [
        Entry(HELP, title, page, lambda anchor=anchor: open_help(anchor))  # type: ignore[misc]
        for anchor, title, page in titles
    ]


def split_search(typed: str) -> tuple[str | None, str]:
    """Return the kind that a search's first character asks for, if any, and the words."""
    typed = typed.strip()
    kind = PREFIXES.get(typed[:1])
    return (kind, typed[1:].strip()) if kind else (None, typed)


def pick(entries: Iterable[Entry], words: str, *, alone: bool) -> list[Entry]:
    """Return the entries that a search means, the best first; all of them without words."""
    listed = list(entries)
    most = _MOST_ALONE if alone else _MOST
    if not words:
        return listed[:most]
    rated = [
        (max(rate(entry.text, words), 0.9 * rate(entry.hint, words)), -place, entry)
        for place, entry in enumerate(listed)
    ]
    found = sorted((row for row in rated if row[0] > 0), key=lambda row: row[:2], reverse=True)
    return [entry for _rating, _place, entry in found[:most]]


def rate(text: str, words: str) -> float:
    """Return how well a text fits: 3 it begins so, 2 a word does, 1 it holds all words, below 1 a near miss, 0 not."""
    low, sought = text.lower(), words.lower()
    if low.startswith(sought):
        return 3
    if f" {sought}" in f" {low}":
        return 2
    if all(word in low for word in sought.split()):
        return 1
    from rapidfuzz import fuzz  # at the first near miss: the window paints without it

    alike = fuzz.partial_ratio(sought, low)
    return alike / 101 if len(sought) > 3 and alike >= _LEAST_ALIKE else 0


def find_marks(text: str, words: str) -> list[tuple[int, int]]:
    """Return the stretches of a text that a search names, to be shown."""
    low = text.lower()
    if len(low) != len(text):
        return []  # a letter has a longer small form: no letter is underlined rather than a wrong one
    marks = []
    for word in words.lower().split():
        start = low.find(word)
        if start >= 0:
            marks.append((start, start + len(word)))
    return sorted(marks)


def name_section(kind: str) -> str:
    """Return a section's heading in the interface's language."""
    return {
        COMMAND: translate("Palette", "Commands"),
        FINDING: translate("Palette", "Findings"),
        ARTICLE: translate("Palette", "Articles"),
        HELP: translate("Palette", "Help"),
    }[kind]


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
