"""The command palette: what it finds, in which order, and that Enter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from telisik.ui import palette_entries
from telisik.ui.keymap import Keymap
from telisik.ui.palette import Palette
from telisik.ui.palette_entries import ARTICLE, COMMAND, FINDING, Entry
from telisik.ui.settings import Settings
from telisik.ui.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|propagateSizeHints)")


def make(kind: str, text: str, done: list[str]) -> Entry:
    return Entry(kind, text, "hint", lambda: done.append(text))


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def palette(qtbot, done: list[str]) -> Iterator[Palette]:
    parent = QWidget()
    parent.resize(1440, 900)
    qtbot.addWidget(parent)
    texts = {
        COMMAND: ["Confirm", "Needs evidence", "Add evidence link", "Export report"],
        FINDING: ["citra satelit", "evidence was seen"],
        ARTICLE: ["Leaked list"],
    }
    entries = {kind: [make(kind, text, done) for text in listed] for kind, listed in texts.items()}
    shown = Palette(parent, load_theme("light"), Keymap(Settings()), lambda _words: entries)
    shown.show()
    yield shown
    shown.close()


def texts(palette: Palette) -> list[str]:
    return [row.text for row in palette.model.rows if isinstance(row, Entry)]


def test_without_words_it_offers_the_commands(palette: Palette) -> None:
    assert texts(palette) == ["Confirm", "Needs evidence", "Add evidence link", "Export report"]


def test_words_find_commands_findings_and_articles(palette: Palette, qtbot) -> None:
    qtbot.keyClicks(palette.field, "evi")

    assert texts(palette) == ["Needs evidence", "Add evidence link", "evidence was seen", "Leaked list"]


def test_a_prefix_looks_among_one_kind(palette: Palette, qtbot) -> None:
    qtbot.keyClicks(palette.field, "#evi")

    assert texts(palette) == ["evidence was seen"]


def test_arrows_pass_over_headings_and_enter_runs(palette: Palette, qtbot, done: list[str]) -> None:
    qtbot.keyClicks(palette.field, "evi")
    for _ in range(2):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert palette.chosen is not None
    assert palette.chosen.text == "evidence was seen"
    assert not palette.isVisible()
    assert done == []  # it is run by who asked, when the palette is gone


def test_a_word_that_nothing_bears_says_so(palette: Palette, qtbot) -> None:
    qtbot.keyClicks(palette.field, ">zzzz")

    assert texts(palette) == []
    assert palette._empty.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


@pytest.mark.parametrize(
    ("text", "words", "better"),
    [
        ("Export report", "export", "Report export"), ("Add evidence link", "evid", "Providence"),
        ("Confirm", "confrim", "Title"),
    ],
)  # fmt: skip
def test_the_better_fit_comes_first(text: str, words: str, better: str) -> None:
    assert palette_entries.rate(text, words) > palette_entries.rate(better, words)


def test_marks_are_where_the_words_are() -> None:
    assert palette_entries.find_marks("Add evidence link", "link evi") == [(4, 7), (13, 17)]
    assert palette_entries.find_marks("İstanbul", "istanbul") == []
