"""The columns of the library's table: what each shows, in words, and by which order it sorts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QFontMetrics

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.model import Status, Verdict
from telisik.terms import name_term
from telisik.ui.look import SEMIBOLD, ui_font
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.store.hits import Hit
    from telisik.store.model import ArticleSummary
    from telisik.store.query import ArticleQuery, Order, Progress


BAR, METER = 120, 53  # pixels of a findings bar at its longest, and of a verdict meter
_PADDING = 16
_ARROW = 16


@dataclass(frozen=True, slots=True)
class Column:
    """One column: heading in English, order, pixels of its drawing, and rank among those that give way."""

    name: str
    heading: str
    order: Order
    drawing: int
    gives_way: int = 0
    right: bool = False


COLUMNS = (
    Column("title", QT_TRANSLATE_NOOP("Library", "Title and first match"), "title", 0),
    Column("status", QT_TRANSLATE_NOOP("Library", "Status"), "status", 21),
    Column("findings", QT_TRANSLATE_NOOP("Library", "Findings reviewed"), "findings", BAR + 10),
    Column("verdict", QT_TRANSLATE_NOOP("Library", "Verdict"), "verdict", METER + 8),
    Column("language", QT_TRANSLATE_NOOP("Library", "Lang"), "language", 0, gives_way=3),
    Column("reviewer", QT_TRANSLATE_NOOP("Library", "Reviewer"), "reviewer", 0, gives_way=4),
    Column("words", QT_TRANSLATE_NOOP("Library", "Words"), "words", 0, gives_way=1, right=True),
    Column("date", QT_TRANSLATE_NOOP("Library", "Added"), "added", 0, gives_way=2),
)
ORDERS: dict[Order, str] = {
    "opened": QT_TRANSLATE_NOOP("Library", "last opened"),
    "added": QT_TRANSLATE_NOOP("Library", "date added"),
    "changed": QT_TRANSLATE_NOOP("Library", "last change"),
    "published": QT_TRANSLATE_NOOP("Library", "date published"),
    "title": QT_TRANSLATE_NOOP("Library", "title"),
    "publisher": QT_TRANSLATE_NOOP("Library", "publisher"),
    "status": QT_TRANSLATE_NOOP("Library", "status"),
    "open": QT_TRANSLATE_NOOP("Library", "open findings"),
    "findings": QT_TRANSLATE_NOOP("Library", "number of findings"),
    "verdict": QT_TRANSLATE_NOOP("Library", "verdict"),
    "language": QT_TRANSLATE_NOOP("Library", "language"),
    "reviewer": QT_TRANSLATE_NOOP("Library", "reviewer"),
    "words": QT_TRANSLATE_NOOP("Library", "number of words"),
}
# These begin with the largest or the newest.
FALLING: frozenset[Order] = frozenset(
    {"opened", "added", "changed", "published", "open", "findings", "words", "status"}
)
STATES: dict[Progress, str] = {
    "new": QT_TRANSLATE_NOOP("Library", "New"),
    "in_review": QT_TRANSLATE_NOOP("Library", "In review"),
    "reviewed": QT_TRANSLATE_NOOP("Library", "Reviewed"),
    "waiting": QT_TRANSLATE_NOOP("Library", "Waiting for evidence"),
}
_DATES: dict[Order, str] = {
    "opened": QT_TRANSLATE_NOOP("Library", "Opened"),
    "changed": QT_TRANSLATE_NOOP("Library", "Changed"),
    "published": QT_TRANSLATE_NOOP("Library", "Published"),
}


def read_state(article: ArticleSummary) -> Progress:
    """Return whether nothing, something or everything of an article is decided."""
    left = article.counts.get(Status.OPEN, 0)
    if left == sum(article.counts.values()) and article.verdict is None:
        return "new"
    return "in_review" if left else "reviewed"


def count_reviewed(article: ArticleSummary) -> tuple[int, int]:
    """Return how many of how many findings are decided."""
    total = sum(article.counts.values())
    return total - article.counts.get(Status.OPEN, 0), total


def name_column(column: Column, order: Order) -> str:
    """Return a heading; the last column shows the date that the table is sorted by."""
    heading = _DATES.get(order, column.heading) if column.name == "date" else column.heading
    return translate("Library", heading)


def say_cell(article: ArticleSummary, column: Column, query: ArticleQuery, language: str) -> str:
    """Return what a cell shows, in words."""
    match column.name:
        case "title":
            return article.title
        case "status":
            return translate("Library", STATES[read_state(article)])
        case "findings":
            done, total = count_reviewed(article)
            return translate("Library", "{done} of {total}").format(done=done, total=total) if total else ""
        case "verdict":
            unset = translate("Library", "Not set")
            return name_term("verdict", article.verdict, language) if article.verdict else unset
        case "language":
            return article.language.upper()
        case "reviewer":
            return article.reviewer or translate("Library", "Unassigned")
        case "words":
            return QLocale().toString(article.words)
        case _:
            return say_date(article, query.order)


def say_date(article: ArticleSummary, order: Order) -> str:
    """Return the date that the table is sorted by, otherwise when the article came."""
    if order == "published":
        return say_written_day(article.published)
    moment = {"opened": article.opened_at, "changed": article.changed_at}.get(order, article.added_at)
    return say_day(moment.astimezone().date()) if moment else ""


def say_written_day(written: str) -> str:
    """Return a day as an article tells it; what is no day is shown as it stands."""
    try:
        return say_day(date.fromisoformat(written[:10]))
    except ValueError:
        return written


def say_day(day: date) -> str:
    """Return today, yesterday, or a day with its year where that is another."""
    today = datetime.now().astimezone().date()
    if day == today:
        return translate("Library", "Today")
    if day == today - timedelta(days=1):
        return translate("Library", "Yesterday")
    pattern = "d MMM" if day.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def say_row(article: ArticleSummary, query: ArticleQuery, language: str, hit: Hit | None = None) -> str:
    """Return all that a row shows, for a screen reader: with what a search found in the article."""
    cells = [say_cell(article, column, query, language) for column in COLUMNS]
    source = article.publisher or article.name
    tags = ", ".join(article.tags)
    row = ", ".join(part for part in (cells[0], source, *cells[1:], tags) if part)
    return f"{row}: {hit.snippets[0].text}" if hit is not None and hit.snippets else row


def measure_column(column: Column, language: str) -> int:
    """Return how many pixels a column needs for its longest words in the interface's language."""
    longest: dict[str, list[str]] = {
        "status": [translate("Library", text) for name, text in STATES.items() if name != "waiting"],
        "findings": [translate("Library", "{done} of {total}").format(done=888, total=888)],
        "verdict": [name_term("verdict", verdict, language) for verdict in Verdict],
        "language": ["WWW"],
        "reviewer": [translate("Library", "Unassigned"), "Ratna Wulandari"],
        "words": [QLocale().toString(88888)],
        "date": [say_day(date(2000, 9, 28)), translate("Library", "Yesterday")],
    }
    metrics, head = QFontMetrics(ui_font(13)), QFontMetrics(ui_font(12, SEMIBOLD))
    words = max(metrics.horizontalAdvance(text) for text in longest.get(column.name, [""]))
    heading = head.horizontalAdvance(translate("Library", column.heading)) + _ARROW
    return max(column.drawing + words, heading) + _PADDING
