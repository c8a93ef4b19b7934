"""The list of articles: filtered, ordered, a page at a time or all their ids at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from telisik.store.model import ArticleSummary, Status, Verdict
from telisik.store.provenance import list_near
from telisik.store.query import CHANGED, PUBLISHED, SIGNED, TABLES, ArticleQuery, choose, order_by
from telisik.store.times import read_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.store.database import Library

_SUMMARIES = f"""
SELECT articles.id, title, articles.name, publisher, coalesce(language, '') AS language,
    coalesce(words, 0) AS words, added_at, opened_at, binned_at, verdict, findings, confirmed, needs_evidence,
    dismissed, coalesce({SIGNED}, '') AS reviewer, {PUBLISHED} AS published,
    (SELECT unpack_time(at) FROM edit_log WHERE id = {CHANGED}) AS changed_at,
    (SELECT json_group_array(tags.name) FROM article_tags JOIN tags ON tags.id = tag_id
        WHERE article_id = articles.id) AS tags
FROM {TABLES} WHERE articles.id IN (SELECT value FROM json_each(?))"""  # noqa: S608 - constants


def list_articles(library: Library, *, search: str = "") -> list[ArticleSummary]:
    """Return the articles outside the bin that have every word of the search, last opened first."""
    return find_articles(library, ArticleQuery(words=search))


def find_articles(library: Library, query: ArticleQuery) -> list[ArticleSummary]:
    """Return one page of articles; nothing where the words hold no letter or digit."""
    return load_summaries(library, list_ids(library, query))


def list_ids(library: Library, query: ArticleQuery) -> list[int]:
    """Return the ids of one page of articles, or of all: a list that stays as it is while rows are read by it.

    The near copies of an article stand with the most alike first, whatever else is asked.
    """
    if query.like is not None:
        near = [other.id for other in list_near(library, query.like)]
        return near[query.offset :][: query.limit]
    chosen = choose(library, query)
    if chosen is None:
        return []
    where, values = chosen
    limit = -1 if query.limit is None else query.limit
    # One row with all of them: a row each would hold up the window's thread a hundred thousand times.
    sql = (
        f"SELECT json_group_array(id) FROM (SELECT articles.id AS id FROM {TABLES} WHERE {where}"  # noqa: S608 - constants
        f" ORDER BY {order_by(query)} LIMIT ? OFFSET ?)"
    )
    with library.guard():
        ids: list[int] = json.loads(
            library.db.conn.execute(sql, [*values, limit, query.offset]).fetchone()[0]
        )
    return ids


def load_summaries(library: Library, article_ids: Sequence[int]) -> list[ArticleSummary]:
    """Return these articles in this order, without those that are not there any more."""
    with library.guard():
        cursor = library.db.conn.execute(_SUMMARIES, (json.dumps(list(article_ids)),))
        names = [column[0] for column in cursor.description]
        found = {row[0]: _build_summary(dict(zip(names, row, strict=True))) for row in cursor}
    return [found[article_id] for article_id in article_ids if article_id in found]


def count_articles(library: Library, query: ArticleQuery) -> int:
    """Return how many articles all pages of a query hold."""
    chosen = choose(library, query)
    if chosen is None:
        return 0
    where, values = chosen
    sql = f"SELECT count(*) FROM {TABLES} WHERE {where}"  # noqa: S608 - constants
    with library.guard():
        return int(library.db.conn.execute(sql, values).fetchone()[0])


def has_articles(library: Library) -> bool:
    """Tell whether there is an article outside the bin."""
    return bool(list_ids(library, ArticleQuery(limit=1)))


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
        changed_at=read_time(row["changed_at"]) if row["changed_at"] else None,
    )
