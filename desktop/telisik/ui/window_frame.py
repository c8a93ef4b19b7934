"""What the window shows until its parts are made: its panes, still empty, where they stood when it was last closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

STATUS_HEIGHT = 32
RULE = "rule"  # stands in a sketch for a line between two panes
_Pane = tuple[str, int, int, int, int]


class WindowFrame(QFrame):
    """Panes from a sketch: the size it was made at, then the name and rectangle of each pane.

    The form is ``width height;name x y width height;...`` in pixels, names as the stylesheet knows them. A sketch of
    another size, or one that cannot be read, is passed over: then there are the paper and the strip at the foot only.
    The stylesheet draws all of it: painting here would have PySide6 make a dozen classes more before the first paint.
    """

    def __init__(self, sketch: str) -> None:
        super().__init__()
        self.setObjectName("start")
        self._sketch = sketch

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the panes."""
        super().resizeEvent(event)
        for old in self.findChildren(QFrame):
            old.deleteLater()
        for name, *box in self._read_panes() or self._list_usual():
            pane = QFrame(self)
            if name == RULE:
                pane.setProperty("role", RULE)
            else:
                pane.setObjectName(name)
            pane.setGeometry(*box)
            pane.show()

    def _read_panes(self) -> list[_Pane]:
        size, *panes = self._sketch.split(";")
        if size != f"{self.width()} {self.height()}":
            return []
        try:
            read = [pane.split(" ") for pane in panes]
            return [(name, int(x), int(y), int(w), int(h)) for name, x, y, w, h in read]
        except ValueError:
            return []

    def _list_usual(self) -> list[_Pane]:
        return [("statusbar", 0, self.height() - STATUS_HEIGHT, self.width(), STATUS_HEIGHT)]
