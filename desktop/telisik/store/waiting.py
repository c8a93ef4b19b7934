"""Which articles have a newer analysis or extraction that waits to be compared, kept across the end of the program.

Only which they are is kept: by the time somebody asks, the rules may be others again, and the articles are analysed
anew to be compared. So is the extraction made anew, from the original that the library has anyway.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from telisik.store.library import load_setting, save_setting
from telisik.store.proposals import keep_or_hold, name_held
from telisik.store.texts import has_newer_text

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


def keep_or_remember(library: Library, article_id: int, held: Held) -> bool:
    """Do as ``keep_or_hold``, and remember a text that a newer extraction reads where it is held back.

    Opening the article again finds what other rules would change. Nothing would read its original again unasked.
    """
    kept = keep_or_hold(library, article_id, held)
    if not kept and held.document is not None and has_newer_text(library, article_id, held.document):
        remember_waiting(library, article_id, held)
    return kept


def remember_waiting(library: Library, article_id: int, held: Held) -> None:
    """Keep that this analysis of an article waits to be compared."""
    save_setting(library, f"{_PREFIX}{article_id}", name_held(held))


def forget_waiting(library: Library, article_id: int) -> None:
    """Keep that nothing waits for an article any more."""
    if load_setting(library, f"{_PREFIX}{article_id}") is not None:
        with library.transaction() as connection:
            connection.execute("DELETE FROM settings WHERE key = ?", (f"{_PREFIX}{article_id}",))


def find_awaited(library: Library, article_id: int) -> str:
    """Return the extraction whose text waits for an article; nothing where none does or it was taken since."""
    waiting = load_setting(library, f"{_PREFIX}{article_id}")
    if not isinstance(waiting, dict) or "extraction" not in waiting:
        return ""
    with library.guard():
        row = library.db.conn.execute(
            "SELECT text_sha256 FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
    return waiting["extraction"] if row is not None and row[0] != waiting["text"] else ""


def list_waiting(library: Library) -> tuple[int, ...]:
    """Return the articles that wait, without those that were settled since and those in the bin."""
    with library.guard():
        rows = library.db.conn.execute(_LEFT).fetchall()
    left = []
    for article_id, waiting, declined, *kept in rows:
        wanted = json.loads(waiting)
        # A text that was taken is settled, whatever rules it was analysed by since.
        named = _NAMED[-1:] if "extraction" in wanted else _NAMED
        is_kept = kept[-len(named) :] == [wanted[name] for name in named]
        is_declined = declined is not None and json.loads(declined) == wanted
        if not is_kept and not is_declined:
            left.append(article_id)
    return tuple(left)
