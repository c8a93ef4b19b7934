"""What the window works out of a review before it shows it, made in a thread where there is much of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.ui.arrangement import Arrangement, Choice
from telisik.ui.findings_groups import Sites
from telisik.ui.marks import MarkSet
from telisik.ui.tally import Tally, tally

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QTextDocument

    from telisik.store.model import Review, ReviewedFinding


@dataclass(frozen=True, slots=True)
class Prepared:
    """A review with its findings by id, its marks, where each stands, how the list arranges them, and the counts."""

    review: Review
    by_id: Mapping[int, ReviewedFinding]
    marks: MarkSet
    sites: Sites
    arranged: Arrangement
    counted: Tally
    page: QTextDocument | None = None  # the text as it is shown, where that was made in a thread too


def prepare(review: Review, choice: Choice) -> Prepared:
    """Work out what is shown of a review, in the list by this choice."""
    sites = find_sites(review)
    arranged = Arrangement(choice, review.findings, sites)
    by_id = {reviewed.id: reviewed for reviewed in review.findings}
    marks = MarkSet(review.findings, len(review.text))
    return Prepared(review, by_id, marks, sites, arranged, tally(review.findings))


def find_sites(review: Review) -> Sites:
    """Return where the findings of a review stand, and who speaks in each."""
    analysis = review.analysis
    paragraphs = analysis.paragraphs if analysis else ()
    quotations = analysis.quotations if analysis else ()
    return Sites(review.findings, paragraphs, quotations, review.text)
