"""The list of articles: filtered, ordered, a page at a time; and what a search found in each."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from telisik.store.model import ArticleSummary, Status, Verdict
from telisik.store.text import clean
from telisik.store.times import read_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.store.database import Library

Order = Literal["opened", "added", "title", "publisher", "open", "findings", "published"]
Progress = Literal["any", "untouched", "open", "done"]

_PUBLISHED = """
coalesce((SELECT value FROM corrections WHERE article_id = articles.id AND field = 'published'),
    (SELECT value FROM metadata WHERE article_id = articles.id AND field = 'published'), '')"""
_OPEN = "(findings - confirmed - needs_evidence - dismissed)"
_ORDERS: dict[Order, str] = {
    "opened": "opened_at",
    "added": "added_at",
    "title": "articles.title COLLATE NOCASE",
    "publisher": "articles.publisher COLLATE NOCASE",
    "open": _OPEN,
    "findings": "findings",
    "published": _PUBLISHED,
}
_PROGRESS: dict[Progress, str] = {
    "any": "",
    "untouched": f"{_OPEN} = findings",
    "open": f"{_OPEN} > 0",
    "done": f"{_OPEN} = 0 AND EXISTS (SELECT 1 FROM analyses WHERE article_id = articles.id)",  # noqa: S608 - constants
}
_SIGNED = "(SELECT name FROM reviewers WHERE article_id = articles.id)"
_TABLES = """articles JOIN progress ON progress.article_id = articles.id
LEFT JOIN analyses ON analyses.article_id = articles.id
LEFT JOIN verdicts ON verdicts.article_id = articles.id"""
_SUMMARIES = f"""
SELECT articles.id, title, articles.name, publisher, coalesce(language, '') AS language,
    coalesce(words, 0) AS words, added_at, opened_at, binned_at, verdict, findings, confirmed, needs_evidence,
    dismissed, coalesce({_SIGNED}, '') AS reviewer, {_PUBLISHED} AS published,
    (SELECT json_group_array(tags.name) FROM article_tags JOIN tags ON tags.id = tag_id
        WHERE article_id = articles.id) AS tags
FROM {_TABLES} WHERE articles.id IN (SELECT value FROM json_each(?))"""  # noqa: S608 - constants
# An index ends with the key of its own table, so that equal ones need no sorting.
_TIES: dict[Order, str] = {"open": "progress.article_id"}
# Canonical text holds no control characters, so these cannot be part of what is found.
_OPENING, _CLOSING = "\x01", "\x02"
_HIT = re.compile(f"{_OPENING}([^{_CLOSING}]*){_CLOSING}")
_ROOM = 60


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles, in which order, and which page of them; a saved search keeps one.

    ``words`` are looked for in text, title, name and publisher; a word matches from its beginning, quoted words
    as a phrase. ``collection`` is an id, ``tags`` are names that must all be there. ``limit`` None gives all.
    """

    words: str = ""
    tags: tuple[str, ...] = ()
    collection: int | None = None
    verdict: Verdict | None = None
    reviewer: str = ""
    publisher: str = ""
    language: str = ""
    progress: Progress = "any"
    binned: bool = False
    order: Order = "opened"
    descending: bool = True
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Snippet:
    """Some words around a place that was found; ``marks`` are the found stretches of ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """What a search found in one article: how many places, where they are in its text, and the first of them."""

    article_id: int
    count: int
    places: tuple[tuple[int, int], ...]
    snippets: tuple[Snippet, ...]


def list_articles(library: Library, *, search: str = "") -> list[ArticleSummary]:
    """Return the articles outside the bin that have every word of the search, last opened first."""
    return find_articles(library, ArticleQuery(words=search))


def find_articles(library: Library, query: ArticleQuery) -> list[ArticleSummary]:
    """Return one page of articles; nothing where the words hold no letter or digit."""
    chosen = _choose(library, query)
    if chosen is None:
        return []
    where, values = chosen
    way = "DESC" if query.descending else "ASC"
    # First which articles, by narrow indexes, and only then what is shown of them.
    sql = (
        f"SELECT articles.id FROM {_TABLES} WHERE {where}"  # noqa: S608 - constants
        f" ORDER BY {_ORDERS[query.order]} {way}, {_TIES.get(query.order, 'articles.id')} {way} LIMIT ? OFFSET ?"
    )
    with library.guard():
        connection = library.db.conn
        limit = -1 if query.limit is None else query.limit
        ids = [row[0] for row in connection.execute(sql, [*values, limit, query.offset])]
        cursor = connection.execute(_SUMMARIES, (json.dumps(ids),))
        names = [column[0] for column in cursor.description]
        found = {row[0]: _build_summary(dict(zip(names, row, strict=True))) for row in cursor}
    return [found[article_id] for article_id in ids]


def count_articles(library: Library, query: ArticleQuery) -> int:
    """Return how many articles all pages of a query hold."""
    chosen = _choose(library, query)
    if chosen is None:
        return 0
    where, values = chosen
    # Left joins that no condition names cost nothing: SQLite drops them from a count.
    sql = f"SELECT count(*) FROM {_TABLES} WHERE {where}"  # noqa: S608 - constants
    with library.guard():
        return int(library.db.conn.execute(sql, values).fetchone()[0])


def find_hits(library: Library, words: str, article_ids: Sequence[int], *, snippets: int = 1) -> list[Hit]:
    """Return what a search found in these articles, usually the page on screen, in their order."""
    terms = _read_terms(library, words)
    if not terms or not article_ids:
        return []
    marks = ", ".join("?" * len(article_ids))
    sql = (
        "SELECT rowid, highlight(articles_fts, 3, ?, ?) FROM articles_fts"  # noqa: S608 - question marks
        f" WHERE articles_fts MATCH ? AND rowid IN ({marks})"
    )
    with library.guard():
        rows = library.db.conn.execute(sql, [_OPENING, _CLOSING, " ".join(terms), *article_ids])
        found = {int(number): _build_hit(int(number), str(text), snippets) for number, text in rows}
    return [found[article_id] for article_id in article_ids if article_id in found]


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


def _choose(library: Library, query: ArticleQuery) -> tuple[str, list[object]] | None:
    """Return the condition and its values, or None where nothing can match."""
    parts = ["binned_at IS NOT NULL" if query.binned else "binned_at IS NULL"]
    values: list[object] = []
    if query.words.strip():
        terms = _read_terms(library, query.words)
        if not terms:
            return None
        # The plus has the order's index lead, so that a page of a common word is found after a few rows.
        parts.append("+articles.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)")
        values.append(" ".join(terms))
    for tag in query.tags:
        parts.append(
            "articles.id IN (SELECT article_id FROM article_tags JOIN tags ON id = tag_id WHERE name = ?)"
        )
        values.append(clean(tag))
    if query.collection is not None:
        parts.append(f"articles.id IN ({_IN_COLLECTION})")
        values.append(query.collection)
    for condition, value in (
        ("verdict = ?", query.verdict.value if query.verdict else ""),
        (f"{_SIGNED} = ?", query.reviewer),
        ("publisher = ? COLLATE NOCASE", query.publisher),
        ("language = ?", query.language),
    ):
        if value:
            parts.append(condition)
            values.append(clean(value))
    if _PROGRESS[query.progress]:
        parts.append(_PROGRESS[query.progress])
    return " AND ".join(parts), values


# A collection shows what lies in the collections inside it too.
_IN_COLLECTION = """
WITH RECURSIVE inside (id) AS (
    SELECT ? UNION SELECT collections.id FROM collections JOIN inside ON parent_id = inside.id)
SELECT article_id FROM collection_articles WHERE collection_id IN inside"""


def _read_terms(library: Library, search: str) -> list[str]:
    quoted = re.findall(r'"[^"]*"', library.db.quote_fts(clean(search).replace("\0", " ")))
    return [f"{term} *" for term in quoted if any(c.isalnum() for c in term)]


def _build_summary(row: dict[str, Any]) -> ArticleSummary:
    decided: dict[Status, int] = {s: row[s.value] for s in Status if s is not Status.OPEN}
    return ArticleSummary(
        id=row["id"],
        title=row["title"],
        name=row["name"],
        publisher=row["publisher"],
        language=row["language"],
        words=row["words"],
        added_at=read_time(row["added_at"]),
        opened_at=read_time(row["opened_at"]),
        counts={Status.OPEN: row["findings"] - sum(decided.values()), **decided},
        verdict=Verdict(row["verdict"]) if row["verdict"] else None,
        reviewer=row["reviewer"],
        published=row["published"],
        tags=tuple(sorted(json.loads(row["tags"]), key=str.casefold)),
        binned_at=read_time(row["binned_at"]) if row["binned_at"] else None,
    )


def _build_hit(article_id: int, marked: str, snippets: int) -> Hit:
    places = []
    for count, match in enumerate(_HIT.finditer(marked)):
        start = match.start() - 2 * count
        places.append((start, start + len(match.group(1))))
    text = marked.replace(_OPENING, "").replace(_CLOSING, "")
    return Hit(article_id, len(places), tuple(places), tuple(_cut_snippets(text, places, snippets)))


def _cut_snippets(text: str, places: list[tuple[int, int]], most: int) -> list[Snippet]:
    found: list[Snippet] = []
    reached = -1
    for place in places:
        if place[0] < reached:
            continue
        if len(found) == most:
            break
        start, end = _widen(text, *place)
        marks = tuple((s - start, e - start) for s, e in places if start <= s and e <= end)
        found.append(Snippet(text[start:end].replace("\n", " "), marks))
        reached = end
    return found


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with whole words around it, within its line."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    left, right = max(line_start, start - _ROOM), min(line_end, end + _ROOM)
    if left > line_start:
        # Not found gives 0, which leaves the word cut where it is too long to show whole.
        left = max(left, text.find(" ", left, start) + 1)
    if right < line_end:
        space = text.rfind(" ", end, right)
        right = space if space > end else right
    return left, right
