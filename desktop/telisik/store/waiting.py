"""Which articles have a newer analysis that waits to be compared, kept across the end of the program.

Only which they are is kept: by the time somebody asks, the rules may be others again, and the articles are analysed
anew to be compared.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from telisik.store.library import load_setting, save_setting
from telisik.store.proposals import name_held

if TYPE_CHECKING:
    from telisik.store.database import Library
    from telisik.store.proposals import Held

_PREFIX = "waiting/"
_NAMED = ("version", "pack", "pack_version", "pack_sha256", "text")
_LEFT = """
SELECT articles.id, settings.value, declined.value, analyses.engine_version AS version, analyses.pack,
    analyses.pack_version, analyses.pack_sha256, analyses.text_sha256 AS text
FROM settings
JOIN articles ON articles.id = CAST(substr(settings.key, 9) AS INTEGER) AND articles.binned_at IS NULL
JOIN analyses ON analyses.article_id = articles.id
LEFT JOIN settings AS declined ON declined.key = 'declined/' || articles.id
WHERE settings.key GLOB 'waiting/*'
ORDER BY articles.id
"""


def remember_waiting(library: Library, article_id: int, held: Held) -> None:
    """Keep that this analysis of an article waits to be compared."""
    save_setting(library, f"{_PREFIX}{article_id}", name_held(held))


def forget_waiting(library: Library, article_id: int) -> None:
    """Keep that nothing waits for an article any more."""
    if load_setting(library, f"{_PREFIX}{article_id}") is not None:
        with library.transaction() as connection:
            connection.execute("DELETE FROM settings WHERE key = ?", (f"{_PREFIX}{article_id}",))


def list_waiting(library: Library) -> tuple[int, ...]:
    """Return the articles that wait, without those that were settled since and those in the bin."""
    with library.guard():
        rows = library.db.conn.execute(_LEFT).fetchall()
    left = []
    for article_id, waiting, declined, *kept in rows:
        wanted = json.loads(waiting)
        is_kept = tuple(kept) == tuple(wanted[name] for name in _NAMED)
        is_declined = declined is not None and json.loads(declined) == wanted
        if not is_kept and not is_declined:
            left.append(article_id)
    return tuple(left)
