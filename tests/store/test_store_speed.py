"""A long article opens and a decision is kept without a wait; run with -m benchmark --benchmark-enable."""

from __future__ import annotations

from itertools import cycle

import pytest

from telisik.store.changes import apply_edit
from telisik.store.model import Status
from telisik.store.reviews import decide, load_review

pytestmark = pytest.mark.benchmark


def test_loading_five_thousand_findings(library, fill, benchmark):
    article_id = fill(library, 5000)
    review = load_review(library, article_id)
    apply_edit(library, decide(review, [reviewed.id for reviewed in review.findings], Status.CONFIRMED))
    assert benchmark(load_review, library, article_id).count(Status.CONFIRMED) == 5000


def test_keeping_one_decision(library, fill, benchmark):
    review = load_review(library, fill(library, 500))
    done = decide(review, [review.findings[250].id], Status.CONFIRMED)
    edits = cycle([done, done.inverted()])
    benchmark(lambda: apply_edit(library, next(edits)))
