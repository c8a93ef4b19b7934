"""Edits in the interface's language: for the menu, the status bar and the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.store.changes import Edit
    from telisik.store.model import Review


def say_edit(name: str) -> str:
    """Return an edit's name, which the store keeps in English."""
    return translate("Edit", name)


def list_touched(edit: Edit) -> list[int]:
    """Return the ids of the findings that an edit changes."""
    ids = [change.key["finding_id"] for change in edit.changes if "finding_id" in change.key]
    return list(dict.fromkeys(int(str(finding_id)) for finding_id in ids))


def say_edit_of(edit: Edit, review: Review | None) -> str:
    """Return an edit's name with the number of its finding, or how many findings it touches."""
    name = say_edit(edit.name)
    touched = list_touched(edit)
    if not touched:
        return name
    if len(touched) > 1:
        return translate("Edit", "{edit}: %n findings", "", len(touched)).format(edit=name)
    numbers = {reviewed.id: reviewed.number for reviewed in review.findings} if review else {}
    if touched[0] not in numbers:
        return name
    return translate("Edit", "{edit} of {number}").format(edit=name, number=numbers[touched[0]])


def lower_first(text: str) -> str:
    """Return a name for use inside a sentence."""
    return text[:1].lower() + text[1:]
