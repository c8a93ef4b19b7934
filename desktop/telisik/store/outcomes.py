"""The two outcomes of a claim: was it said, and is it so."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.building import build_edit
from telisik.store.changes import Change, Row
from telisik.store.model import Aspect, Outcome, Settled

if TYPE_CHECKING:
    from datetime import date

    from telisik.store.changes import Edit
    from telisik.store.model import Review

_SAID = QT_TRANSLATE_NOOP("Edit", "Settle whether it was said")
_SO = QT_TRANSLATE_NOOP("Edit", "Settle whether it is so")


def settle(
    review: Review, finding_id: int, aspect: Aspect, outcome: Outcome | None, as_of: date | None = None
) -> Edit:
    """Say what checking one aspect of a claim came to, as of a day (today, in UTC); None takes it back."""
    reviewed = review.find(finding_id)
    old = reviewed.said if aspect is Aspect.SAID else reviewed.so
    new = None
    if outcome is not None:
        day = as_of or datetime.now(UTC).date()
        unchanged = old is not None and (old.outcome, old.as_of) == (outcome, day)
        new = old if unchanged else Settled(outcome, day, review.reviewer)
    key: Row = {"finding_id": finding_id, "aspect": aspect.value}
    change = Change("outcomes", key, _write(old), _write(new))
    return build_edit(review, _SAID if aspect is Aspect.SAID else _SO, change, finding_id=finding_id)


def _write(settled: Settled | None) -> Row | None:
    if settled is None:
        return None
    return {
        "outcome": settled.outcome.value,
        "as_of": settled.as_of.isoformat(),
        "reviewer": settled.reviewer,
    }
