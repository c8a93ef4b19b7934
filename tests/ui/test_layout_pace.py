"""A long text is laid out in short turns, and stands where Qt alone would put it."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from telisik.ui.layout_pace import LayoutPace

PARAGRAPHS = [
    f"Alinea {number}. " + "Harga beras naik di seluruh kota. " * (1 + number % 7) for number in range(4000)
]


def make_document(width: int) -> QTextDocument:
    document = QTextDocument()
    QTextCursor(document).insertText("\n".join(PARAGRAPHS))
    document.setTextWidth(width)
    return document


def list_places(document: QTextDocument) -> list[tuple[float, float]]:
    layout, places, block = document.documentLayout(), [], document.firstBlock()
    while block.isValid():
        box = layout.blockBoundingRect(block)
        places.append((box.top(), box.bottom()))
        block = block.next()
    return places


def lay_out_at_once(width: int) -> list[tuple[float, float]]:
    document = make_document(width)
    document.documentLayout().blockBoundingRect(document.lastBlock())
    return list_places(document)


@pytest.fixture
def paced(qapp):
    """Return a document being laid out, its pace, and how high it was after each turn."""
    document = make_document(572)
    heights = []
    document.documentLayout().documentSizeChanged.connect(lambda size: heights.append(size.height()))
    return document, LayoutPace(document), heights


def test_every_block_stands_where_qt_would_put_it(qtbot, paced):
    document, _pace, heights = paced
    expected = lay_out_at_once(572)
    qtbot.waitUntil(lambda: bool(heights) and heights[-1] >= expected[-1][1], timeout=60_000)
    assert list_places(document) == expected


def test_no_turn_lays_out_much_of_a_long_text(qtbot, paced):
    document, _pace, heights = paced
    whole = lay_out_at_once(572)[-1][1]
    qtbot.waitUntil(lambda: bool(heights) and heights[-1] >= whole, timeout=60_000)
    longest = max(after - before for before, after in itertools.pairwise(heights))
    # Some turns may be told as one. Without a pace one turn is a third of this text.
    assert longest < 6 * 8_000 / document.characterCount() * whole


def test_another_width_is_paced_anew(qtbot, paced):
    document, pace, heights = paced
    whole = lay_out_at_once(572)[-1][1]
    qtbot.waitUntil(lambda: bool(heights) and heights[-1] >= whole, timeout=60_000)
    expected = lay_out_at_once(400)
    heights.clear()
    document.setTextWidth(400)
    pace.restart()
    qtbot.waitUntil(lambda: bool(heights) and heights[-1] >= expected[-1][1], timeout=60_000)
    assert list_places(document) == expected
    assert len(heights) > 10
