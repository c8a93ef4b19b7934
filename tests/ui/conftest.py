"""A library with one review, and a session on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.ui.reviews import add_review

from telisik.store.database import Library, open_library
from telisik.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def session(library: Library, qapp: object) -> Session:
    opened = Session(library)
    opened.open(add_review(library))
    return opened
