"""The order in which Tab goes through the window: as it is laid out, not as it was built."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QLayout


def list_stops(part: QWidget) -> Iterator[QWidget]:
    """Go through what Tab stops at in a part of the window, in the order of its layouts."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus or part.focusProxy() is not None:
        yield part
    if part.focusProxy() is not None:
        return
    if isinstance(part, QScrollArea):
        inside = part.widget()
        yield from list_stops(inside) if inside is not None else ()
    elif isinstance(part, QSplitter):
        for index in range(part.count()):
            pane = part.widget(index)
            yield from list_stops(pane) if pane is not None else ()
    elif not isinstance(part, QAbstractScrollArea):
        layout = part.layout()
        yield from _list_in_layout(layout) if layout is not None else ()


def _list_in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from list_stops(widget)
        elif inner is not None:
            yield from _list_in_layout(inner)


def order_focus(parts: Iterable[QWidget]) -> None:
    """Let Tab go through these parts one after the other."""
    stops = dict.fromkeys(stop for part in parts for stop in list_stops(part))
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
