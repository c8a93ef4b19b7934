"""No full collection of garbage comes while a reviewer works, and nothing is left lying for good."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from telisik.ui.garbage import GarbageCollection, settling

if TYPE_CHECKING:
    from collections.abc import Iterator

AWAY = Qt.ApplicationState.ApplicationInactive


class Node:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collection(qapp) -> Iterator[GarbageCollection]:
    made = GarbageCollection(qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def full() -> Iterator[list[int]]:
    """Return the full collections so far."""
    seen: list[int] = []

    def look(phase: str, told: dict[str, int]) -> None:
        if phase == "start" and told["generation"] == 2:
            seen.append(told["generation"])

    gc.callbacks.append(look)
    yield seen
    gc.callbacks.remove(look)


def make_many() -> list[list[int]]:
    return [[number] for number in range(300_000)]


def test_no_full_collection_comes_by_itself(collection, full):
    kept = make_many()
    assert not full
    collection.close()
    kept += make_many()
    assert full


def test_what_was_made_since_is_collected_every_minute(collection):
    node = weakref.ref(Node())
    collection.collect_young()
    assert node() is None


def test_what_stood_already_waits_until_the_reviewer_turns_to_another_program(collection, qapp):
    kept = [Node()]
    node = weakref.ref(kept[0])
    with settling(many=True):
        pass
    kept.clear()
    collection.collect_young()
    assert node() is not None
    qapp.applicationStateChanged.emit(AWAY)
    assert node() is not None  # a whole collection came a moment ago
    collection.whole_every = 0.0
    qapp.applicationStateChanged.emit(AWAY)
    assert node() is None


def test_few_objects_are_not_settled(collection):
    kept = [Node()]
    node = weakref.ref(kept[0])
    with settling(many=False):
        pass
    kept.clear()
    collection.collect_young()
    assert node() is None
