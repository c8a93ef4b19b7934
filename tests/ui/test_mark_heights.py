"""Heights on a page: exact where they were measured, in proportion between, and never falling."""

from __future__ import annotations

import pytest

from telisik.ui.mark_heights import MarkHeights

MEASURED = MarkHeights(1000, (100, 200, 300, 900), (50.0, 50.0, 90.0, 380.0), 400.0)


def test_before_anything_is_measured_offsets_tell():
    heights = MarkHeights(80)
    assert [heights.share(start) for start in (0, 20, 79)] == [0, 20 / 80, 79 / 80]
    assert heights.find(0.25) == 20


def test_what_was_measured_is_exact_and_what_lies_between_is_between():
    assert [MEASURED.share(start) for start in (100, 200, 300, 900)] == [
        50 / 400,
        50 / 400,
        90 / 400,
        380 / 400,
    ]
    assert MEASURED.share(250) == pytest.approx(70 / 400)
    assert MEASURED.share(50) == pytest.approx(25 / 400)
    assert MEASURED.share(950) == pytest.approx(390 / 400)


def test_no_place_is_above_an_earlier_one():
    shares = [MEASURED.share(start) for start in range(1100)]
    assert shares == sorted(shares)
    assert shares[-1] == 1


@pytest.mark.parametrize("share", [0.0, 0.1, 0.125, 0.2, 0.5, 0.95, 0.99, 1.0, 1.5])
def test_the_place_that_is_found_for_a_share_is_the_first_that_reaches_it(share):
    place = MEASURED.find(share)
    assert MEASURED.share(int(place) - 1) <= share
    assert MEASURED.share(int(place) + 1) >= min(share, 1)


def test_a_text_that_is_empty_has_heights_too():
    assert MarkHeights(0).share(0) == 0
    assert MarkHeights(0).find(0.5) == 0.5
