"""A sketch of the window's panes, which the next start shows before it has made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QSplitterHandle, QWidget

from telisik.ui.window_frame import RULE

if TYPE_CHECKING:
    from collections.abc import Iterator

# Those with a ground of their own, by the names that the stylesheet knows.
_PANES = ("pane", "cardpane", "header", "statusbar", "start", "settingspage")


def sketch_panes(central: QWidget) -> str:
    """Return where the panes in the window stand, in the form that ``WindowFrame`` reads."""
    boxes = (
        f"{name} {box.x()} {box.y()} {box.width()} {box.height()}"
        for name, box in _list_boxes(central)
        if not box.isEmpty()
    )
    return ";".join((f"{central.width()} {central.height()}", *boxes))


def _list_boxes(central: QWidget) -> Iterator[tuple[str, QRect]]:
    # A pane comes before what stands in it, so that it is drawn under it.
    for widget in central.findChildren(QWidget):
        rule = isinstance(widget, QSplitterHandle) or widget.property("role") == RULE
        if widget.isVisible() and (rule or widget.objectName() in _PANES):
            yield (
                RULE if rule else widget.objectName(),
                QRect(widget.mapTo(central, QPoint(0, 0)), widget.size()),
            )
