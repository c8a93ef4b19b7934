"""The right of reply: who was asked for an answer, when, and what came back."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.building import build_edit, find_free_id
from telisik.store.changes import Change, Row
from telisik.store.details import write_day

if TYPE_CHECKING:
    from telisik.store.changes import Edit
    from telisik.store.database import Library
    from telisik.store.model import Reply, Review

_ADD = QT_TRANSLATE_NOOP("Edit", "Add right of reply")
_CHANGE = QT_TRANSLATE_NOOP("Edit", "Change right of reply")
_REMOVE = QT_TRANSLATE_NOOP("Edit", "Remove right of reply")


def add_reply(library: Library, review: Review, reply: Reply) -> Edit:
    """Note that a party was or will be asked; the id of ``reply`` is replaced by a free one.

    Where it does not say who asked, it was the reviewer.
    """
    free = find_free_id(library, "replies", (old.id for old in review.replies))
    signed = replace(reply, id=free, reviewer=reply.reviewer or review.reviewer)
    row = _write_row(review, signed)
    return build_edit(review, _ADD, Change("replies", {"id": signed.id}, None, row))


def change_reply(review: Review, reply: Reply) -> Edit:
    """Replace the entry that has this id, for instance by one with an answer."""
    before = _write_row(review, find_reply(review, reply.id))
    after = _write_row(review, reply)
    return build_edit(review, _CHANGE, Change("replies", {"id": reply.id}, before, after))


def remove_reply(review: Review, reply_id: int) -> Edit:
    """Take an entry away."""
    before = _write_row(review, find_reply(review, reply_id))
    return build_edit(review, _REMOVE, Change("replies", {"id": reply_id}, before, None))


def find_reply(review: Review, reply_id: int) -> Reply:
    """Return the entry with this id; a KeyError if there is none."""
    for reply in review.replies:
        if reply.id == reply_id:
            return reply
    raise KeyError(reply_id)


def _write_row(review: Review, reply: Reply) -> Row:
    row: Row = {name: value for name, value in asdict(reply).items() if name != "id"}
    days = {"asked_at": reply.asked_at, "due_at": reply.due_at, "answered_at": reply.answered_at}
    written = {name: write_day(day) for name, day in days.items()}
    return {"article_id": review.article.id, **row, **written}
