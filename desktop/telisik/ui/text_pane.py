"""The article's text with its marks: shows, is scrolled, clicked and searched; nothing of it can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeySequence, QMouseEvent, QPainter, QPalette, QPen, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from telisik.analysis.model import Span
from telisik.store.model import Status
from telisik.ui.article_page import BOTTOM, Heading, column_width, make_document
from telisik.ui.edge_drag import EdgeDrag, edge_at
from telisik.ui.fonts import NORMAL, Role, make_font
from telisik.ui.line_boxes import LineBox, find_boxes
from telisik.ui.mark_painter import MarkPainter
from telisik.ui.marks import Mark, MarkSet
from telisik.ui.positions import PositionMap
from telisik.ui.redaction_sheet import tell_redaction
from telisik.ui.word_bounds import step_words
from telisik.ui.wording import name_quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
        QTextDocument,
        QWheelEvent,
    )

    from telisik.analysis.model import Quotation
    from telisik.report.redaction import Redacted
    from telisik.ui.theme import Theme

LEFT, RIGHT = 84, 24
BLEED = 4  # room left of the column for what is drawn round its words
_SPARE = 196  # room beyond the column that stays at its right; what is beyond that is shared by both sides
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class TextPane(QTextEdit):
    """Draws the text and the marks on it. Offsets in its functions are code points of the canonical text."""

    clicked = Signal(object, QPoint)  # the marks under the pointer, shortest first
    pointed = Signal(object, QPoint)  # the innermost mark under the pointer, or None
    arranged = Signal()
    words_chosen = Signal(str)
    edge_moved = Signal(int, object)  # a finding's id and its new Span
    menu_asked = Signal(object, QPoint)  # the marks under the pointer

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.pixels = NORMAL
        self.text = ""
        self.positions = PositionMap("")
        self.marks = MarkSet()
        self.quotations: tuple[Quotation, ...] = ()
        self.redacted: tuple[Redacted, ...] = ()
        self.mode = "all"
        self.selected: int | None = None
        self.hovered: int | None = None
        self.heading = Heading()
        self.margin = LEFT
        self.by_key = False
        self.movable = False  # whether edges can be dragged: not in a library that is only read
        self._drag: EdgeDrag | None = None
        self._pressed: QPoint | None = None
        self._page: QTextDocument | None = None
        self._boxes: dict[object, list[LineBox]] = {}
        self._painter = MarkPainter(theme, self.pixels, self.devicePixelRatioF())
        self._set_up()
        self.set_theme(theme)
        self.set_text("")

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)

    # What shows

    def set_text(self, text: str) -> None:
        """Show this text from its beginning, without marks."""
        self.text = text
        self.positions = PositionMap(text)
        self.marks = MarkSet()
        self.quotations = ()
        self.redacted = ()
        self.selected = self.hovered = None
        self._drag = None
        self._lay_out()

    def set_pixels(self, pixels: int) -> None:
        """Show the text at this height of letters."""
        self.pixels = pixels
        self._painter = MarkPainter(self.theme, pixels, self.devicePixelRatioF())
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
        self._painter = MarkPainter(theme, self.pixels, self.devicePixelRatioF())
        palette = QPalette(self.palette())
        for role, token in (
            (QPalette.ColorRole.Base, "sheet"),
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.Highlight, "ink"),
            (QPalette.ColorRole.HighlightedText, "sheet"),
        ):
            palette.setColor(role, theme.colour(token))
        self.setPalette(palette)
        self.viewport().update()

    def arrange_heading(self) -> None:
        """Make room for the heading above the text."""
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(BLEED)
        form.setTopMargin(self.heading.arrange(self.column(), self.pixels))
        form.setBottomMargin(BOTTOM)
        frame.setFrameFormat(form)

    def _lay_out(self) -> None:
        old = self._page
        document = self._page = make_document(self.text, self.pixels, self)
        self.setDocument(document)
        if old is not None:
            old.deleteLater()
        self._set_margins()
        self.setLineWrapColumnOrWidth(self._wanted_width())
        self.arrange_heading()
        document.documentLayout().documentSizeChanged.connect(self._forget_places)
        self._forget_places()
        self.verticalScrollBar().setValue(0)

    def column(self) -> int:
        """Return the column's width in pixels."""
        return self.lineWrapColumnOrWidth() - BLEED

    def _wanted_width(self) -> int:
        return BLEED + column_width(self.pixels, self.viewport().width() - BLEED - RIGHT)

    def _set_margins(self) -> None:
        spare = self.width() - LEFT - column_width(self.pixels, self.width()) - RIGHT - self.right_margin
        self.margin = LEFT + max(0, (spare - _SPARE) // 2)
        self.setViewportMargins(self.margin - BLEED, 0, self.right_margin, 0)

    right_margin = 22  # for the overview

    def _forget_places(self) -> None:
        self._boxes.clear()
        self.viewport().update()
        self.arranged.emit()

    # Where things are

    @property
    def scrolled(self) -> int:
        """Return how many pixels of the page are above the pane."""
        return self.verticalScrollBar().value()

    def boxes(self, span: Span | Mark) -> list[LineBox]:
        """Return where a span or a mark stands, in pixels of the page."""
        key = (span.start, span.end)
        if key not in self._boxes:
            start, end = self.positions.to_qt(span.start), self.positions.to_qt(span.end)
            self._boxes[key] = find_boxes(self.document(), start, end)
        return self._boxes[key]

    def visible_range(self) -> tuple[int, int]:
        """Return the code points that show, from and to, a line more than shows on either side."""
        height = self.viewport().height()
        first = self.cursorForPosition(QPoint(0, -2 * self.pixels)).block()
        last = self.cursorForPosition(QPoint(self.viewport().width(), height + 2 * self.pixels)).block()
        end = last.position() + last.length()
        return self.positions.to_text(first.position()), self.positions.to_text(end)

    def shown_marks(self, start: int, end: int) -> list[Mark]:
        """Return the marks in this stretch that the chosen mode shows, outer before inner."""
        return [mark for mark in self.marks.within(start, end) if self.shows(mark)]

    def shows(self, mark: Mark) -> bool:
        """Tell whether the chosen mode shows a mark; it always shows the selected one."""
        if mark.id == self.selected or self.mode == "all":
            return True
        return self.mode == "open" and mark.reviewed.status is Status.OPEN

    def marks_at(self, point: QPoint) -> list[Mark]:
        """Return the marks under a point of the viewport, the shortest first."""
        place = QPointF(point.x(), point.y() + self.scrolled)
        unit = self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        if unit < 0:
            return []
        code_point = self.positions.to_text(unit)
        near = {mark.id: mark for at in (code_point, max(code_point - 1, 0)) for mark in self.marks.at(at)}
        hit = [mark for mark in near.values() if self.shows(mark) and self._covers(mark, place)]
        return sorted(hit, key=lambda mark: mark.end - mark.start)

    def _covers(self, mark: Mark, place: QPointF) -> bool:
        return any(box.ground(self.pixels).contains(place) for box in self.boxes(mark))

    def set_redacted(self, redacted: Sequence[Redacted]) -> None:
        """Show that exports leave these words out."""
        if tuple(redacted) != self.redacted:
            self.redacted = tuple(redacted)
            self.viewport().update()

    def redacted_at(self, point: QPoint) -> list[Redacted]:
        """Return what exports leave out of the words under a point of the viewport."""
        place = QPointF(point.x(), point.y() + self.scrolled)
        return [
            item
            for item in self.redacted
            if any(box.ground(self.pixels).contains(place) for box in self.boxes(item.span))
        ]

    def refresh_mark(self, mark: Mark) -> None:
        """Draw a mark anew, and nothing else."""
        area = self._painter.reach(self.boxes(mark)).translated(0, -self.scrolled)
        self.viewport().update(area.toAlignedRect())

    def refresh_chain(self, mark: Mark) -> None:
        """Draw a mark, the words that belong to it and its quotation's caption anew."""
        self.refresh_mark(mark)
        for span in self._chain(mark):
            area = self._painter.reach(self.boxes(span)).translated(0, -self.scrolled)
            self.viewport().update(area.toAlignedRect())

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the marks, the text, then lines and outlines."""
        start, end = self.visible_range()
        marks = self.shown_marks(start, end)
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme.colour("sheet"))
        self._begin(painter)
        painter.translate(BLEED, 0)
        self.heading.draw(painter, self.theme, self.column())
        painter.translate(-BLEED, 0)
        if self.mode != "none":
            for mark in marks:
                self._painter.draw_ground(painter, mark, self.boxes(mark))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._begin(painter)
        self._draw_over(painter, marks)
        for item in self.redacted:
            if item.span.start < end and item.span.end > start:
                self._painter.draw_redacted(painter, self.boxes(item.span))
        self._draw_captions(painter, start, end)
        painter.end()

    def _begin(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.scrolled)

    def _draw_over(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        if self.mode != "none":
            for mark in marks:
                self._painter.draw_line(painter, mark, self.boxes(mark))
        hovered, selected = self.marks.get(self.hovered), self.marks.get(self.selected)
        if hovered is not None and self.shows(hovered):
            self._painter.draw_hover(painter, hovered, self.boxes(hovered))
        if selected is not None:
            for span in self._chain(selected):
                self._painter.draw_chain(painter, self.boxes(span))
            dashed = self.by_key and self.hasFocus()
            shown = self._drag.span if self._drag is not None else selected
            self._painter.draw_outline(painter, self.boxes(shown), dashed=dashed)
        elif self.by_key and self.hasFocus():
            self._draw_ring(painter)

    def _draw_ring(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.theme.colour("ink"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(self.viewport().rect()).adjusted(-6, 5, -5, -5) & QRectF(self.viewport().rect())
        painter.drawRoundedRect(ring.translated(0, self.scrolled).adjusted(2, 0, 0, 0), 6, 6)

    def _chain(self, mark: Mark) -> list[Span]:
        finding = mark.reviewed.finding
        spans = (*finding.source, *finding.cue, *finding.content)
        inside = [span for span in spans if 0 <= span.start < span.end <= len(self.text)]
        return [span for span in dict.fromkeys(inside) if not finding.span.contains(span)]

    def _draw_captions(self, painter: QPainter, start: int, end: int) -> None:
        for quotation in self.brackets(start, end):
            boxes = self.boxes(quotation.span)
            if not boxes:
                continue
            length, speaker = name_quote(quotation)
            box = QRectF(BLEED, boxes[0].ground(self.pixels).top() - 15, self.column(), 16)
            for words, role, token in (
                (length, Role.CAPTION, "ink3"),
                (speaker, Role.STRONG_CAPTION, "ink2"),
            ):
                painter.setFont(make_font(role))
                painter.setPen(self.theme.colour(token))
                shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
                box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(shown) + 8)

    def brackets(self, start: int, end: int) -> list[Quotation]:
        """Return the quotations over several paragraphs in this stretch."""
        if self.mode == "none":
            return []
        several = (quotation for quotation in self.quotations if quotation.paragraphs > 1)
        return [
            quotation for quotation in several if quotation.span.start < end and quotation.span.end > start
        ]

    # Pointer, keyboard, size

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._leave_keys()
        edge = self._edge_at(event.position().toPoint()) if left else ""
        selected = self.marks.get(self.selected)
        if edge and selected is not None:
            span = Span(selected.start, selected.end)
            self._drag = EdgeDrag(selected.id, at_start=edge == "start", span=span)
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
        drag, self._drag = self._drag, None
        self.viewport().update()
        mark = self.marks.get(drag.finding_id) if drag is not None else None
        if (
            drag is not None
            and mark is not None
            and (mark.start, mark.end) != (drag.span.start, drag.span.end)
        ):
            self.edge_moved.emit(drag.finding_id, drag.span)

    def place_at(self, point: QPoint) -> int:
        """Return the code point nearest to a point of the viewport."""
        return self.positions.to_text(self.cursorForPosition(point).position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the chosen words, or with the marks under the pointer."""
        self.menu_asked.emit(self.marks_at(event.pos()), event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that no mark is under the pointer any more."""
        super().leaveEvent(event)
        self.pointed.emit(None, QPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl held nothing here grows, the text has its own commands for that."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say of words that exports leave out why they do."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self.redacted:
            told = dict.fromkeys(tell_redaction(item.redaction) for item in self.redacted_at(event.pos()))
            if told:
                QToolTip.showText(event.globalPos(), "\n".join(told), self)
                return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave every key to the command that is bound to it; draw anew for a screen of another resolution."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._painter = MarkPainter(self.theme, self.pixels, self.devicePixelRatioF())
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the article's own font whatever the style sheet says of the interface's."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            return
        super().changeEvent(event)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew only where the column's width changes, and keep what is being read in place."""
        self._set_margins()
        super().resizeEvent(event)
        width = self._wanted_width()
        if width != self.lineWrapColumnOrWidth():
            kept = self.hold()
            self.setLineWrapColumnOrWidth(width)
            self.arrange_heading()
            self._forget_places()
            self.put_back(kept)
        self.arranged.emit()

    # Choosing words

    def chosen_span(self) -> Span | None:
        """Return the words that are chosen, without spaces at either end."""
        cursor = self.textCursor()
        start = self.positions.to_text(cursor.selectionStart())
        words = self.text[start : self.positions.to_text(cursor.selectionEnd())]
        if not words.strip():
            return None
        start += len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def choose(self, span: Span | None) -> None:
        """Choose these words, or none, and scroll nowhere."""
        scrolled = self.scrolled
        cursor = QTextCursor(self.document())
        if span is not None:
            cursor.setPosition(self.positions.to_qt(span.start))
            cursor.setPosition(self.positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.scroll_to(scrolled)

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

    # Keeping and finding the place

    def hold(self) -> tuple[int, float]:
        """Return the code point being read and how far below the pane's top it stands, in pixels.

        It is the selected mark where that shows, otherwise the first line.
        """
        mark = self.marks.get(self.selected)
        if mark is not None:
            top = self._top_of(mark.start)
            if 0 <= top < self.viewport().height():
                return mark.start, top
        return self.top_place()

    def top_place(self) -> tuple[int, float]:
        """Return the code point at the pane's top and how far below the top its line begins, in pixels."""
        if self.scrolled == 0:
            return 0, self._top_of(0)
        cursor = self.cursorForPosition(QPoint(0, 0))
        return self.positions.to_text(cursor.position()), float(self.cursorRect(cursor).top())

    def put_back(self, held: tuple[float, float]) -> None:
        """Scroll until a code point stands again where it was held."""
        place = max(0, min(int(held[0]), len(self.text)))
        self.scroll_to(self.scrolled + round(self._top_of(place) - held[1]))

    def _top_of(self, place: int) -> float:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self.positions.to_qt(place), self.positions.qt_length))
        return float(self.cursorRect(cursor).top())

    def scroll_to(self, value: int) -> None:
        """Scroll to this many pixels from the page's top, laying out what lies before."""
        if value > self.verticalScrollBar().maximum():
            self.document().documentLayout().documentSize()
        self.verticalScrollBar().setValue(value)

    def line_rect(self, mark: Mark) -> QRect:
        """Return a mark's first line in pixels of the viewport."""
        return self.span_rect(mark)

    def span_rect(self, span: Span | Mark) -> QRect:
        """Return a stretch's first line in pixels of the viewport."""
        boxes = self.boxes(span)
        if not boxes:
            return QRect()
        return boxes[0].ground(self.pixels).translated(0, -self.scrolled).toAlignedRect()
