"""What the window works out of a review before it shows it, made in a thread where there is much of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik.ui.findings_groups import Sites
from telisik.ui.marks import MarkSet

if TYPE_CHECKING:
    from telisik.store.model import Review


@dataclass(frozen=True, slots=True)
class Prepared:
    """A review with its marks, and where in its article each finding stands."""

    review: Review
    marks: MarkSet
    sites: Sites


def prepare(review: Review) -> Prepared:
    """Work out what is shown of a review."""
    return Prepared(review, MarkSet(review.findings, len(review.text)), find_sites(review))


def find_sites(review: Review) -> Sites:
    """Return where the findings of a review stand, and who speaks in each."""
    analysis = review.analysis
    paragraphs = analysis.paragraphs if analysis else ()
    quotations = analysis.quotations if analysis else ()
    return Sites(review.findings, paragraphs, quotations, review.text)
