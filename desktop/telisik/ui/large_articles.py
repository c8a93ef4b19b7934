"""Long articles and those of thousands of findings: read and prepared in a thread, so that nothing holds the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.store.reviews import has_findings, has_long_text, load_review
from telisik.ui.article_page import make_document
from telisik.ui.garbage import MANY, settling
from telisik.ui.library_job import run_job
from telisik.ui.positions import PositionMap
from telisik.ui.prepared import prepare
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.store.database import Library
    from telisik.ui.main_window import MainWindow
    from telisik.ui.prepared import Prepared

_MANY = 1_000  # findings that take the window some 20 ms to read, mark and list
_LONG = 16_000  # bytes of a packed text: of 45,000 characters, or of more that say the same again and again
_PATIENCE = 2_000  # ms after which it is told that something goes on


def is_large(library: Library, article_id: int) -> bool:
    """Tell whether an article is so long, or has so many findings, that it is read in a thread."""
    return has_findings(library, article_id, _MANY) or has_long_text(library, article_id, _LONG)


def read_large(window: MainWindow, article_id: int) -> Prepared | None:
    """Read a large article, while what showed before stays; None where it is small or gone.

    Keys and clicks wait until it shows, so that none is taken for the article before.
    """
    session = window.session
    if session is None or not is_large(session.library, article_id):
        return None
    model, pane = window.desk.findings.model, window.desk.article.pane
    pixels, thread = pane.pixels, pane.thread()

    def read(library: Library, _watch: object) -> Prepared | None:
        with settling(many=has_findings(library, article_id, MANY)):
            try:
                prepared = prepare(load_review(library, article_id), model.choice())
            except KeyError:
                return None
            text = prepared.review.text
            page = make_document(text, PositionMap(text), pixels)
            page.moveToThread(thread)
            return replace(prepared, page=page)

    before = _count_changes(session.library)
    heading = translate("Library", "The article is being opened")
    prepared = run_job(window, heading, read, cancellable=False, unseen=_PATIENCE)
    # An analysis may have been kept while this was read.
    return prepared if _count_changes(session.library) == before else None


def _count_changes(library: Library) -> tuple[int, int]:
    """Return how often this connection has written, and a number that changes where another one has."""
    with library.guard():
        version = library.db.conn.execute("PRAGMA data_version").fetchone()[0]
    return library.precedence.count, int(version)
