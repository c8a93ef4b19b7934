"""Which questions about an article as a whole are answered by what is known of it beside its text.

The engine reads the text alone. A byline that stands in a page's head, or a date that the reviewer added, is no gap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.documents.metadata import Field, Origin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from telisik.analysis.model import Check

# By the last part of a check's id, which names its kind.
_ANSWERS = {
    "no_byline": Field.AUTHOR,
    "no_date": Field.PUBLISHED,
    "unresolved_date": Field.PUBLISHED,
}
# What no reader of the article sees: a program writes it into the file.
_UNSEEN = frozenset({Origin.PROPERTIES.value, Origin.FILE.value})


def leave_out_answered(checks: Iterable[Check], known: Collection[tuple[str, str]]) -> tuple[Check, ...]:
    """Return the checks that stay open; ``known`` are fields that have a value, each with its origin."""
    told = {field for field, origin in known if origin not in _UNSEEN}
    return tuple(check for check in checks if _ANSWERS.get(check.rule.rpartition(".")[2]) not in told)
