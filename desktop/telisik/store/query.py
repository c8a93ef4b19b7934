"""Which articles a list shows and in which order, as data; and that as SQL."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal

from telisik.store.model import Verdict
from telisik.store.text import clean
from telisik.store.times import write_time

if TYPE_CHECKING:
    from telisik.store.database import Library

Order = Literal[
    "opened",
    "added",
    "changed",
    "published",
    "title",
    "publisher",
    "status",
    "open",
    "findings",
    "verdict",
    "language",
    "reviewer",
    "words",
]
Progress = Literal["any", "new", "in_review", "reviewed", "waiting"]

PUBLISHED = """
coalesce((SELECT value FROM corrections WHERE article_id = articles.id AND field = 'published'),
    (SELECT value FROM metadata WHERE article_id = articles.id AND field = 'published'), '')"""
SIGNED = "(SELECT name FROM reviewers WHERE article_id = articles.id)"
CHANGED = """
max(coalesce((SELECT max(id) FROM edit_log WHERE article_id = articles.id), 0),
    coalesce((SELECT max(edit_id) FROM edit_log_articles WHERE article_id = articles.id), 0))"""
OPEN = "(findings - confirmed - needs_evidence - dismissed)"
# Nothing was decided yet; something was; or all of it: an article without findings by its verdict alone.
STATE = f"""
CASE WHEN {OPEN} = findings AND verdict IS NULL THEN 0 WHEN {OPEN} > 0 THEN 1 ELSE 2 END"""
_SCALE = "instr('supported partly_supported unproven misleading false not_assessable', verdict)"
_ORDERS: dict[Order, str] = {
    "opened": "opened_at",
    "added": "added_at",
    "changed": CHANGED,
    "published": PUBLISHED,
    "title": "articles.title COLLATE NOCASE",
    "publisher": "articles.publisher COLLATE NOCASE",
    "status": STATE,
    "open": OPEN,
    "findings": "findings",
    "verdict": _SCALE,
    "language": "language",
    "reviewer": f"{SIGNED} COLLATE NOCASE",
    "words": "words",
}
# What many articles have none of: those stand last in either direction.
_LAST: dict[Order, str] = {
    "published": f"{PUBLISHED} = ''",
    "verdict": "verdict IS NULL",
    "language": "language IS NULL",
    "reviewer": f"{SIGNED} IS NULL",
}
# An index ends with the key of its own table, so that equal ones need no sorting.
_TIES: dict[Order, str] = {"open": "progress.article_id"}
_PROGRESS: dict[Progress, str] = {
    "any": "",
    "new": f"{STATE} = 0",
    "in_review": f"{STATE} = 1",
    "reviewed": f"{STATE} = 2",
    "waiting": "needs_evidence > 0",
}
# Left joins that nothing names cost nothing: SQLite leaves them out.
TABLES = """articles LEFT JOIN progress ON progress.article_id = articles.id
LEFT JOIN analyses ON analyses.article_id = articles.id
LEFT JOIN verdicts ON verdicts.article_id = articles.id"""
BINNED = "SELECT id FROM articles WHERE binned_at IS NOT NULL"
# A collection shows what lies in the collections inside it too.
_IN_COLLECTION = """
WITH RECURSIVE inside (id) AS (
    SELECT ? UNION SELECT collections.id FROM collections JOIN inside ON parent_id = inside.id)
SELECT article_id FROM collection_articles WHERE collection_id IN inside"""
_TAGGED = "SELECT article_id FROM article_tags JOIN tags ON id = tag_id WHERE name = ?"


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles, in which order, and which page of them; a saved search keeps one.

    ``words`` are looked for in text, title, name and publisher; a word matches from its beginning, quoted words
    as a phrase. ``collection`` is an id, ``tags`` are names that must all be there. ``without_verdict`` and
    ``unassigned`` ask for those that have no verdict and no reviewer of their own. ``added_from`` and ``added_to``
    are days of this machine's calendar, ``published_from`` and ``published_to`` days as the article tells them,
    both as YYYY-MM-DD and both included. ``like`` is an article whose near copies are wanted. ``limit`` None
    gives all.
    """

    words: str = ""
    tags: tuple[str, ...] = ()
    collection: int | None = None
    verdict: Verdict | None = None
    without_verdict: bool = False
    reviewer: str = ""
    unassigned: bool = False
    publisher: str = ""
    language: str = ""
    progress: Progress = "any"
    added_from: str = ""
    added_to: str = ""
    published_from: str = ""
    published_to: str = ""
    like: int | None = None
    binned: bool = False
    order: Order = "opened"
    descending: bool = True
    limit: int | None = None
    offset: int = 0

    def filters(self) -> ArticleQuery:
        """Return what narrows the list, without words, order and page."""
        return replace(self, words="", order="opened", descending=True, limit=None, offset=0)


def write_query(query: ArticleQuery) -> str:
    """Return a query as JSON, without the page: what a saved search keeps."""
    kept = {name: value for name, value in asdict(query).items() if name not in {"limit", "offset"}}
    return clean(json.dumps(kept, sort_keys=True, ensure_ascii=False))


def read_query(text: str) -> ArticleQuery:
    """Return a saved query; a name that this version does not know is passed over."""
    known = {name: value for name, value in json.loads(text).items() if name in ArticleQuery.__slots__}
    known["tags"] = tuple(known.get("tags", ()))
    known["verdict"] = Verdict(known["verdict"]) if known.get("verdict") else None
    if known.get("order") not in _ORDERS:
        known.pop("order", None)
    if known.get("progress") not in _PROGRESS:
        known.pop("progress", None)
    return ArticleQuery(**known)


def order_by(query: ArticleQuery) -> str:
    """Return what follows ORDER BY; articles that have nothing to sort by stand last."""
    way = "DESC" if query.descending else "ASC"
    last = f"{_LAST[query.order]}, " if query.order in _LAST else ""
    return f"{last}{_ORDERS[query.order]} {way}, {_TIES.get(query.order, 'articles.id')} {way}"


def choose(library: Library, query: ArticleQuery) -> tuple[str, list[object]] | None:
    """Return the condition and its values, or None where nothing can match."""
    parts = [f"articles.id {'IN' if query.binned else 'NOT IN'} ({BINNED})"]
    values: list[object] = []
    if query.words.strip():
        terms = read_terms(library, query.words)
        if not terms:
            return None
        # The plus has the order's index lead, so that a page of a common word is found after a few rows.
        parts.append("+articles.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)")
        values.append(" ".join(terms))
    for tag in query.tags:
        parts.append(f"articles.id IN ({_TAGGED})")
        values.append(clean(tag))
    if query.collection is not None:
        parts.append(f"articles.id IN ({_IN_COLLECTION})")
        values.append(query.collection)
    for condition, value in _list_conditions(query):
        parts.append(condition)
        if value is not None:
            values.append(clean(value))
    return " AND ".join(parts), values


def _list_conditions(query: ArticleQuery) -> list[tuple[str, str | None]]:
    """Return the conditions that hold, each with the value it compares with, if any."""
    wanted: list[tuple[str, object, str | None]] = [
        ("verdict = ?", query.verdict, query.verdict and query.verdict.value),
        ("verdict IS NULL", query.without_verdict, None),
        (f"{SIGNED} = ?", query.reviewer, query.reviewer),
        (f"{SIGNED} IS NULL", query.unassigned, None),
        ("publisher = ? COLLATE NOCASE", query.publisher, query.publisher),
        ("language = ?", query.language, query.language),
        ("added_at >= ?", query.added_from, _begin(query.added_from, 0)),
        ("added_at < ?", query.added_to, _begin(query.added_to, 1)),
        # A reviewer may have written "yesterday" or "around 12 March": that lies in no span of days.
        (f"{PUBLISHED} BETWEEN ? AND '9'", query.published_from, query.published_from),
        (
            f"(substr({PUBLISHED}, 1, 10) <= ? AND {PUBLISHED} GLOB '[12][0-9][0-9][0-9]*')",
            query.published_to,
            query.published_to,
        ),
        (_PROGRESS[query.progress], query.progress != "any", None),
    ]
    return [(condition, value) for condition, asked, value in wanted if asked]


def _begin(day: str, later: int) -> str | None:
    """Return the moment at which a day of this machine's calendar, or a later one, begins."""
    if not day:
        return None
    start = datetime.combine(date.fromisoformat(day) + timedelta(days=later), time())
    return write_time(start.astimezone())


def read_terms(library: Library, search: str) -> list[str]:
    """Return the words of a search as FTS5 terms, each a beginning; none where no word has a letter or digit."""
    quoted = re.findall(r'"[^"]*"', library.db.quote_fts(clean(search).replace("\0", " ")))
    return [f"{term} *" for term in quoted if any(c.isalnum() for c in term)]
