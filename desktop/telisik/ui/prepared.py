"""What the window works out of a review before it shows it, made in a thread where there is much of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.ui.arrangement import Arrangement, Choice
from telisik.ui.findings_groups import Sites
from telisik.ui.marks import MarkSet

if TYPE_CHECKING:
    from telisik.store.model import Review


@dataclass(frozen=True, slots=True)
class Prepared:
    """A review with its marks, where in its article each finding stands, and how the list arranges them."""

    review: Review
    marks: MarkSet
    sites: Sites
    arranged: Arrangement


def prepare(review: Review, choice: Choice) -> Prepared:
    """Work out what is shown of a review, in the list by this choice."""
    sites = find_sites(review)
    arranged = Arrangement(choice, review.findings, sites)
    return Prepared(review, MarkSet(review.findings, len(review.text)), sites, arranged)


def find_sites(review: Review) -> Sites:
    """Return where the findings of a review stand, and who speaks in each."""
    analysis = review.analysis
    paragraphs = analysis.paragraphs if analysis else ()
    quotations = analysis.quotations if analysis else ()
    return Sites(review.findings, paragraphs, quotations, review.text)
