"""The article's text as the reviewer handles it: clicked, pointed at, chosen by key; nothing of it can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QToolTip

from telisik.analysis.model import Span
from telisik.ui.edge_drag import EdgeDrag, edge_at
from telisik.ui.marked_text import MarkedText
from telisik.ui.redaction_sheet import tell_redaction
from telisik.ui.word_bounds import step_words

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QTextDocument,
    )

    from telisik.ui.theme import Theme

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class TextPane(MarkedText):
    """Tells what the pointer and the keyboard do on the text and its marks."""

    clicked = Signal(object, QPoint)  # the marks under the pointer, shortest first
    pointed = Signal(object, QPoint)  # the innermost mark under the pointer, or None
    words_chosen = Signal(str)
    edge_moved = Signal(int, object)  # a finding's id and its new Span
    menu_asked = Signal(object, QPoint)  # the marks under the pointer

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.movable = False  # whether edges can be dragged: not in a library that is only read
        self._drag: EdgeDrag | None = None
        self._pressed: QPoint | None = None
        self.set_theme(theme)
        self.set_text("")

    def set_text(self, text: str, page: QTextDocument | None = None) -> None:
        """Show this text from its beginning, without marks."""
        self._drag = self.outlined = None
        super().set_text(text, page)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._leave_keys()
        edge = self._edge_at(event.position().toPoint()) if left else ""
        selected = self.marks.get(self.selected)
        if edge and selected is not None:
            span = Span(selected.start, selected.end)
            self._drag = EdgeDrag(selected.id, at_start=edge == "start", span=span)
            self.outlined = span
            return
        self._pressed = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on marks; a drag selects text instead, or moves an edge."""
        if self._drag is not None:
            self._end_drag()
            return
        super().mouseReleaseEvent(event)
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        if pressed is None or (point - pressed).manhattanLength() > 4 or self.textCursor().hasSelection():
            return
        hit = self.marks_at(point)
        if hit:
            self.clicked.emit(hit, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click of two on a mark for a click; elsewhere it selects a word."""
        if self.marks_at(event.position().toPoint()):
            self._pressed = event.position().toPoint()
            return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which mark is under the pointer, or move the edge that is dragged."""
        point = event.position().toPoint()
        if self._drag is not None:
            exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._drag = self._drag.to(self.text, self.place_at(point), exact=exact)
            self.outlined = self._drag.span
            self.viewport().update()
            return
        super().mouseMoveEvent(event)
        hit = [] if event.buttons() else self.marks_at(point)
        self.viewport().setCursor(self._cursor_at(point, hit=bool(hit)))
        self.pointed.emit(hit[0] if hit else None, event.globalPosition().toPoint())

    def _cursor_at(self, point: QPoint, *, hit: bool) -> Qt.CursorShape:
        if self._edge_at(point):
            return Qt.CursorShape.SizeHorCursor
        return Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.IBeamCursor

    def _edge_at(self, point: QPoint) -> str:
        selected = self.marks.get(self.selected)
        if selected is None or not self.movable:
            return ""
        block = self.document().findBlock(self.positions.to_qt(selected.start))
        leftwards = block.textDirection() is Qt.LayoutDirection.RightToLeft
        place = QPointF(point.x(), point.y() + self.scrolled)
        return edge_at(self.boxes(selected), place, self.pixels, leftwards=leftwards)

    def _end_drag(self) -> None:
        drag, self._drag, self.outlined = self._drag, None, None
        self.viewport().update()
        mark = self.marks.get(drag.finding_id) if drag is not None else None
        if (
            drag is not None
            and mark is not None
            and (mark.start, mark.end) != (drag.span.start, drag.span.end)
        ):
            self.edge_moved.emit(drag.finding_id, drag.span)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the chosen words, or with the marks under the pointer."""
        self.menu_asked.emit(self.marks_at(event.pos()), event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that no mark is under the pointer any more."""
        super().leaveEvent(event)
        self.pointed.emit(None, QPoint())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say of words that exports leave out why they do."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self.redacted:
            told = dict.fromkeys(tell_redaction(item.redaction) for item in self.redacted_at(event.pos()))
            if told:
                QToolTip.showText(event.globalPos(), "\n".join(told), self)
                return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave every key to the command that is bound to it."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is when it came here by the keyboard."""
        super().focusInEvent(event)
        self.by_key = event.reason() in _BY_KEY
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self._leave_keys()

    def _leave_keys(self) -> None:
        if self.by_key:
            self.by_key = False
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose words by Left and Right, more of them with Shift, fewer with Shift and Ctrl; Esc chooses none."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.choose(None)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in steps:
            more = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            fewer = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose_by_key(steps[Qt.Key(event.key())], more=more, fewer=fewer)
        else:
            super().keyPressEvent(event)

    def _choose_by_key(self, step: int, *, more: bool, fewer: bool) -> None:
        mark = self.marks.get(self.selected)
        begun = Span(mark.start, mark.end) if mark is not None else None
        top = self.positions.to_text(self.cursorForPosition(QPoint(0, 0)).position())
        chosen = step_words(self.text, self.chosen_span() or begun, top, step, more=more, fewer=fewer)
        if chosen is not None:
            self.choose(chosen)
            self.words_chosen.emit(self.text[chosen.start : chosen.end])
