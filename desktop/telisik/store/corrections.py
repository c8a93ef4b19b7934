"""Metadata as the reviewer corrects it; what the extraction found stays beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.documents.dates import read_whole_date
from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.building import build_edit
from telisik.store.changes import Change, Row
from telisik.store.times import now, write_time

if TYPE_CHECKING:
    from telisik.store.changes import Edit
    from telisik.store.model import Review

_DATES = frozenset({"published", "retrieved"})
_CORRECT = QT_TRANSLATE_NOOP("Edit", "Correct metadata")


def correct_metadatum(review: Review, field: str, value: str | None) -> Edit:
    """Give a field the reviewer's value, an empty one too; None goes back to what was found.

    The title and the publisher also stand in the list of articles, so they change there as well. A day that is
    written as people do is kept as ISO 8601, by which the library sorts, filters and counts.
    """
    if value and field in _DATES:
        value = read_whole_date(value) or value
    known = review.metadatum(field)
    before: Row | None = None
    if known.corrected is not None and known.corrected_at is not None:
        before = {
            "value": known.corrected,
            "reviewer": known.reviewer,
            "corrected_at": write_time(known.corrected_at),
        }
    after: Row | None = None
    if value is not None:
        after = {"value": value, "reviewer": review.reviewer, "corrected_at": now()}
    if value == known.corrected:
        after = before
    key: Row = {"article_id": review.article.id, "field": field}
    changes = [Change("corrections", key, before, after), *_change_list(review, field, value)]
    return build_edit(review, _CORRECT, *changes)


def _change_list(review: Review, field: str, value: str | None) -> list[Change]:
    article = review.article
    shown = review.metadatum(field).found if value is None else value
    if field == "title":
        before: Row = {"title": article.title, "title_by_reviewer": int(article.title_by_reviewer)}
        after: Row = {"title": shown or article.name, "title_by_reviewer": int(value is not None)}
    elif field == "publisher":
        before, after = {"publisher": article.publisher}, {"publisher": shown}
    else:
        return []
    return [Change("articles", {"id": article.id}, before, after)]
