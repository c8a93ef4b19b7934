"""Acts on very many selected articles are done beside the window, whole, and undone in one step."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from telisik.documents.reader import read_pasted
from telisik.store import changes
from telisik.store.library import add_article
from telisik.ui.large_edits import MANY

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROL = Qt.KeyboardModifier.ControlModifier
COUNT = MANY + 20


@pytest.fixture
def writers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """Return a list that tells of every edit written whether the window's own thread wrote it."""
    found: list[bool] = []
    log = changes._log_edit

    def watch(*given: object) -> None:
        found.append(threading.current_thread() is threading.main_thread())
        log(*given)

    monkeypatch.setattr(changes, "_log_edit", watch)
    return found


def test_so_many_articles_are_binned_and_taken_out_again_beside_the_window(start, writers):
    desk = start()
    for number in range(COUNT):
        add_article(desk.session.library, read_pasted(f"Berita {number}. Konon warga panik."))
    desk.press(Qt.Key.Key_L, modifier=CONTROL)
    page = desk.window.page
    desk.wait(lambda: len(page.model.ids) == COUNT)
    desk.press(Qt.Key.Key_A, modifier=CONTROL)
    desk.wait(lambda: len(page.chosen()) == COUNT)

    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: page.model.ids == [] and page.facets.binned == COUNT)
    assert writers == [False]
    desk.press(Qt.Key.Key_Z, modifier=CONTROL)
    desk.wait(lambda: len(page.model.ids) == COUNT and page.facets.binned == 0)
    desk.press(Qt.Key.Key_Z, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.wait(lambda: page.facets.binned == COUNT)
    assert writers == [False] * 3
    assert desk.window.notices.faults() == []


def test_few_articles_are_changed_at_once(start, writers):
    desk = start()
    for number in range(3):
        add_article(desk.session.library, read_pasted(f"Berita {number}. Konon warga panik."))
    desk.press(Qt.Key.Key_L, modifier=CONTROL)
    page = desk.window.page
    desk.wait(lambda: len(page.model.ids) == 3)
    desk.press(Qt.Key.Key_A, modifier=CONTROL)
    desk.press(Qt.Key.Key_Delete)
    assert writers == [True]
