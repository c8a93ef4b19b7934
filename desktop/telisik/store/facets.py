"""What a list of articles can be narrowed by: every value that occurs, and how many articles have it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from telisik.store.query import BINNED, STATE
from telisik.store.shelves import list_collections, list_searches, list_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telisik.store.database import Library
    from telisik.store.query import Progress
    from telisik.store.shelves import Collection, SavedSearch, Tag

Count = tuple[str, int]
_STATES: tuple[Progress, ...] = ("new", "in_review", "reviewed")
_BY_STATE = f"""
SELECT {STATE} AS state, count(*), sum(needs_evidence > 0)
FROM progress LEFT JOIN verdicts ON verdicts.article_id = progress.article_id
WHERE progress.article_id NOT IN ({BINNED}) GROUP BY state"""  # noqa: S608 - constants
_BY_VERDICT = f"""
SELECT verdict, count(*) FROM verdicts WHERE verdict IS NOT NULL AND article_id NOT IN ({BINNED})
GROUP BY verdict"""  # noqa: S608 - constants
_BY_REVIEWER = f"""
SELECT name, count(*) AS held FROM reviewers WHERE article_id NOT IN ({BINNED})
GROUP BY name ORDER BY held DESC, name"""  # noqa: S608 - constants
_BY_LANGUAGE = f"""
SELECT language, count(*) AS held FROM analyses WHERE article_id NOT IN ({BINNED}) AND language <> ''
GROUP BY language ORDER BY held DESC, language"""  # noqa: S608 - constants
_BY_PUBLISHER = f"""
SELECT publisher, count(*) AS held FROM articles WHERE id NOT IN ({BINNED}) AND publisher <> ''
GROUP BY publisher COLLATE NOCASE ORDER BY held DESC, publisher"""  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class Facets:
    """The values with their numbers of articles outside the bin, the most frequent first.

    ``states`` has "new", "in_review" and "reviewed", which add up to ``articles``, and "waiting", which does not.
    """

    articles: int = 0
    binned: int = 0
    states: dict[Progress, int] = field(default_factory=dict)
    verdicts: dict[str, int] = field(default_factory=dict)
    reviewers: tuple[Count, ...] = ()
    languages: tuple[Count, ...] = ()
    publishers: tuple[Count, ...] = ()
    tags: tuple[Tag, ...] = ()
    collections: tuple[Collection, ...] = ()
    searches: tuple[SavedSearch, ...] = ()


def list_facets(library: Library) -> Facets:
    """Return every value that the library's articles can be told apart by."""
    with library.guard():
        connection = library.db.conn
        by_state = {row[0]: row[1:] for row in connection.execute(_BY_STATE)}
        states: dict[Progress, int] = {
            name: by_state.get(number, (0, 0))[0] for number, name in enumerate(_STATES)
        }
        return Facets(
            articles=sum(states.values()),
            binned=int(connection.execute(f"SELECT count(*) FROM ({BINNED})").fetchone()[0]),  # noqa: S608 - constant
            states={**states, "waiting": sum(waiting for _count, waiting in by_state.values())},
            verdicts=dict(connection.execute(_BY_VERDICT)),
            reviewers=tuple(connection.execute(_BY_REVIEWER)),
            languages=tuple(connection.execute(_BY_LANGUAGE)),
            publishers=tuple(connection.execute(_BY_PUBLISHER)),
            tags=tuple(list_tags(library)),
            collections=tuple(list_collections(library)),
            searches=tuple(list_searches(library)),
        )


def count_tags(library: Library, article_ids: Sequence[int]) -> dict[int, int]:
    """Return how many of these articles carry each tag, by the tag's id."""
    return _count_held(library, "SELECT tag_id, count(*) FROM article_tags {} GROUP BY tag_id", article_ids)


def count_collections(library: Library, article_ids: Sequence[int]) -> dict[int, int]:
    """Return how many of these articles lie in each collection itself, by its id."""
    counted = "SELECT collection_id, count(*) FROM collection_articles {} GROUP BY collection_id"
    return _count_held(library, counted, article_ids)


def _count_held(library: Library, sql: str, article_ids: Sequence[int]) -> dict[int, int]:
    among = "WHERE article_id IN (SELECT value FROM json_each(?))"
    with library.guard():
        return dict(library.db.conn.execute(sql.format(among), (json.dumps(list(article_ids)),)))
