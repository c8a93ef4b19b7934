"""Where the findings list stood, as the library keeps it: read with care, for a library may be anybody's."""

from __future__ import annotations

import pytest

from telisik.ui.list_place import Place, read_place


def test_a_place_comes_back():
    assert read_place([3, True, -12]) == Place(3, True, -12)


@pytest.mark.parametrize(
    "plain", [None, {}, [], [1, 2], [None, True, 3], ["a", True, 2], [1, "x", 2], [1, True, float("inf")]]
)
def test_anything_else_is_no_place(plain):
    assert read_place(plain) is None
