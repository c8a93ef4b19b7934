"""The marks as an accessibility client meets them: objects in the article, each with name, place and a jump to it.

They are made when a client asks for them, so that nobody else pays for thousands of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QApplication
from shiboken6 import Shiboken

from telisik.ui.gutter import Gutter
from telisik.ui.overview import Overview
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.marks import Mark

_INSTALLED = "telisik_mark_objects"


class MarkObject(QAccessibleWidget):
    """One mark on its words; it stands for no widget of its own, so that everything is answered here."""

    def __init__(self, gutter: Gutter, finding_id: int) -> None:
        super().__init__(gutter)
        self._gutter = gutter
        self.finding_id = finding_id

    def _mark(self) -> Mark | None:
        return self._gutter.pane.marks.get(self.finding_id) if Shiboken.isValid(self._gutter) else None

    def isValid(self) -> bool:
        """Tell whether the article still has this mark."""
        return self._mark() is not None

    def object(self) -> QObject:
        """Return no object: a mark is no widget."""
        return None  # type: ignore[return-value]  # the stubs know no null

    def window(self) -> QWindow:
        """Return the window that the article is in."""
        return self._gutter.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the list of all marks."""
        return QAccessible.queryAccessibleInterface(self._gutter)

    def child(self, index: int, /) -> QAccessibleInterface:
        """Return nothing: a mark holds nothing."""
        return None  # type: ignore[return-value]

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface:
        """Return nothing: a mark holds nothing."""
        return None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """Return nothing: a mark holds nothing."""
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """Return -1: a mark holds nothing."""
        return -1

    def relations(
        self,
        match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations,
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        """Return no relations."""
        return []

    def rect(self) -> QRect:
        """Return where the mark's words are on the screen."""
        mark, pane = self._mark(), self._gutter.pane
        if mark is None:
            return QRect()
        around = QRect()
        for box in pane.boxes(mark):
            around |= box.ground(pane.pixels).toAlignedRect()
        return around.translated(pane.viewport().mapToGlobal(QPoint(0, -pane.scrolled)))

    def role(self) -> QAccessible.Role:
        """Return what it is in its list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Tell whether it is the selected one, and whether it shows."""
        state, mark, pane = QAccessible.State(), self._mark(), self._gutter.pane
        if mark is None:
            state.invalid = True
            return state
        state.selectable = state.focusable = True
        state.selected = mark.id == pane.selected
        state.focused = state.selected and pane.hasFocus()
        view = QRect(pane.viewport().mapToGlobal(QPoint(0, 0)), pane.viewport().size())
        state.offscreen = not view.intersects(self.rect())
        return state

    def text(self, t: QAccessible.Text, /) -> str:
        """Return what the list of findings calls it, and why it is marked."""
        mark = self._mark()
        if mark is None or t not in (QAccessible.Text.Name, QAccessible.Text.Description):
            return ""
        return self._gutter.tell(mark)[t == QAccessible.Text.Description]

    def setText(self, t: QAccessible.Text, text: str, /) -> None:
        """Change nothing: a mark is not renamed from outside."""

    def foregroundColor(self) -> QColor:
        """Return no colour of its own."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """Return no colour of its own."""
        return QColor()

    def actionNames(self) -> list[str]:
        """Return what can be done with it."""
        return [self.pressAction(), self.setFocusAction()]

    def localizedActionDescription(self, name: str, /) -> str:
        """Say what an action does."""
        if name == self.pressAction():
            return translate("Marks", "Selects this finding and brings its words into view")
        return super().localizedActionDescription(name)

    def keyBindingsForAction(self, actionName: str, /) -> list[str]:
        """Return no keys: they belong to the list of findings."""
        return []

    def doAction(self, actionName: str, /) -> None:
        """Select the finding and bring its words into view; put the keyboard there too where that was asked for."""
        if self._mark() is None:
            return
        self._gutter.chip_clicked.emit(self.finding_id)
        if actionName == self.setFocusAction():
            self._gutter.pane.setFocus()


class MarkList(QAccessibleWidget):
    """The margin as a list of all marks in the order of the text, not only of those whose chips show."""

    def __init__(self, gutter: Gutter) -> None:
        super().__init__(gutter, QAccessible.Role.List)
        self._gutter = gutter
        self._known: dict[int, tuple[MarkObject, int]] = {}
        self._marks: object = None
        self._order: list[int] = []
        gutter.destroyed.connect(self._forget)

    def _forget(self) -> None:
        for _mark, number in self._known.values():
            QAccessible.deleteAccessibleInterface(number)
        self._known.clear()

    def _ids(self) -> list[int]:
        marks = self._gutter.pane.marks
        if marks is not self._marks:
            self._marks, self._order = marks, [mark.id for mark in marks]
            for gone in self._known.keys() - set(self._order):
                QAccessible.deleteAccessibleInterface(self._known.pop(gone)[1])
        return self._order

    def childCount(self) -> int:
        """Return how many marks there are."""
        return len(self._ids())

    def child(self, index: int, /) -> QAccessibleInterface:
        """Return a mark by its place in the order of the text."""
        ids = self._ids()
        return self._find(ids[index]) if 0 <= index < len(ids) else None  # type: ignore[return-value]

    def _find(self, finding_id: int) -> MarkObject:
        if finding_id not in self._known:
            made = MarkObject(self._gutter, finding_id)
            self._known[finding_id] = made, QAccessible.registerAccessibleInterface(made)
        return self._known[finding_id][0]

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """Return a mark's place in the order of the text."""
        # Asked first, because looking for the ids deletes the objects of marks that are gone.
        if not isinstance(child, MarkObject) or not child.isValid():
            return -1
        return self._ids().index(child.finding_id)

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface:
        """Return the mark whose chip is at a point of the screen."""
        chip = self._gutter.chip_at(self._gutter.mapFromGlobal(QPoint(x, y)))
        return self._find(chip.marks[0].id) if chip is not None else None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """Return the selected mark."""
        selected = self._gutter.pane.selected
        return self._find(selected) if selected is not None else None  # type: ignore[return-value]


def install_mark_objects() -> None:
    """Let accessibility clients see the marks as objects, and the overview as the scroll bar that it is; once."""
    app = QApplication.instance()
    if app is not None and not app.property(_INSTALLED):
        app.setProperty(_INSTALLED, True)  # noqa: FBT003 - Qt's own order
        QAccessible.installFactory(_make_object)


def _make_object(_name: str, widget: QObject) -> QAccessibleInterface | None:
    if isinstance(widget, Gutter):
        # Qt deletes it with the widget; until then somebody must hold it.
        widget.told = MarkList(widget)
        return widget.told
    if isinstance(widget, Overview):
        widget.told = QAccessibleWidget(widget, QAccessible.Role.ScrollBar)
        return widget.told
    return None
