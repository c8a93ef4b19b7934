"""Edits in the interface's language: for the menu, the status bar and the history."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from telisik.store.changes import find_touched
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.store.changes import Edit
    from telisik.store.model import Review

_LONGEST_TITLE = 40


def say_edit(name: str) -> str:
    """Return an edit's name, which the store keeps in English."""
    return translate("Edit", name)


@dataclass(frozen=True, slots=True)
class EditPlace:
    """Where an edit was made, as it stood then: the article's title and the numbers of the findings."""

    article_id: int | None
    title: str
    numbers: tuple[int, ...]


def find_place(edit: Edit, review: Review | None) -> EditPlace:
    """Return where an edit is made."""
    touched = set(find_touched(edit))
    if review is None or review.article.id != edit.article_id:
        return EditPlace(edit.article_id, "", ())
    numbers = tuple(reviewed.number for reviewed in review.findings if reviewed.id in touched)
    return EditPlace(edit.article_id, review.article.title, numbers)


def say_edit_at(edit: Edit, place: EditPlace, here: int | None) -> str:
    """Return an edit's name with its finding, and with its article where that is not the one open ``here``."""
    said = say_edit(edit.name)
    if len(place.numbers) > 1:
        said = translate("Edit", "{edit}: %n findings", "", len(place.numbers)).format(edit=said)
    elif place.numbers:
        said = translate("Edit", "{edit} of {number}").format(edit=said, number=place.numbers[0])
    if place.article_id is not None and place.article_id != here:
        title = shorten(place.title, _LONGEST_TITLE, placeholder="…") or translate("Edit", "another article")
        said = translate("Edit", "{edit} in “{title}”").format(edit=said, title=title)
    return said


def lower_first(text: str) -> str:
    """Return a name for use inside a sentence."""
    return text[:1].lower() + text[1:]
