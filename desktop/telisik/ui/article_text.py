"""The article's text in its column: laid out, scrolled, and where each of its places stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from telisik.analysis.model import Span
from telisik.ui.article_page import BOTTOM, Heading, column_width, make_document
from telisik.ui.fonts import NORMAL
from telisik.ui.layout_pace import LayoutPace
from telisik.ui.line_boxes import BoxFinder, LineBox
from telisik.ui.positions import PositionMap

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QResizeEvent,
        QTextDocument,
        QWheelEvent,
    )

    from telisik.ui.marks import Mark
    from telisik.ui.theme import Theme

LEFT, RIGHT = 84, 24
BLEED = 4  # room left of the column for what is drawn round its words
_TURNS_END = 60  # ms without another turn of the layout after which it has ended
_SPARE = 196  # room beyond the column that stays at its right; what is beyond that is shared by both sides


class ArticleText(QTextEdit):
    """Shows the text under its heading. Offsets in its functions are code points of the canonical text."""

    arranged = Signal()

    right_margin = 22  # for the overview

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.pixels = NORMAL
        self.text = ""
        self.positions = PositionMap("")
        self.heading = Heading()
        self.margin = LEFT
        self._page: QTextDocument | None = None
        self._pace: LayoutPace | None = None
        # What shows stands where it stood while the rest is laid out, in many turns: it is painted anew after the last.
        self._laid_out = QTimer(self, interval=_TURNS_END, singleShot=True)
        self._laid_out.timeout.connect(self._forget_places)
        self._boxes: dict[object, list[LineBox]] = {}
        self._finder = BoxFinder()
        self._set_up()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        viewport = self.viewport()
        viewport.setMouseTracking(True)
        # Its own painting covers it whole.
        viewport.setAutoFillBackground(False)
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What shows

    def set_text(self, text: str, page: QTextDocument | None = None) -> None:
        """Show this text from its beginning; ``page`` is its document, where that was made already."""
        self.text = text
        self.positions = PositionMap(text)
        self._lay_out(page)

    def set_pixels(self, pixels: int) -> None:
        """Show the text at this height of letters."""
        self.pixels = pixels
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
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
        self._make_room(self.document(), self.column())

    def _make_room(self, document: QTextDocument, column: int) -> None:
        frame = document.rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(BLEED)
        form.setTopMargin(self.heading.arrange(column, self.pixels))
        form.setBottomMargin(BOTTOM)
        frame.setFrameFormat(form)

    def _lay_out(self, page: QTextDocument | None = None) -> None:
        old = self._page
        document = self._page = (
            make_document(self.text, self.positions, self.pixels) if page is None else page
        )
        document.setParent(self)
        # Qt would break the lines three times on the way; without a layout and a size it waits for the width.
        document.setLayoutEnabled(False)
        self._set_margins()
        width = self._wanted_width()
        self._make_room(document, width - BLEED)
        self.setWordWrapMode(document.defaultTextOption().wrapMode())  # which would give the page its own
        self.setDocument(document)
        if old is not None:
            old.deleteLater()
        document.setPageSize(QSizeF(0, 0))
        document.setLayoutEnabled(True)
        self.setLineWrapColumnOrWidth(width)
        self._pace = LayoutPace(document)
        document.documentLayout().documentSizeChanged.connect(lambda _size: self._laid_out.start())
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
        margins = QMargins(self.margin - BLEED, 0, self.right_margin, 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)

    def _forget_places(self) -> None:
        self._boxes.clear()
        self._finder.forget()
        self.viewport().update()
        self.arranged.emit()

    def is_being_laid_out(self) -> bool:
        """Tell whether lines are still being broken below; ``arranged`` is emitted once they are not."""
        return self._laid_out.isActive()

    @property
    def scrolled(self) -> int:
        """Return how many pixels of the page are above the pane."""
        return self.verticalScrollBar().value()

    def boxes(self, span: Span | Mark) -> list[LineBox]:
        """Return where a span or a mark stands, in pixels of the page."""
        key = (span.start, span.end)
        if key not in self._boxes:
            start, end = self.positions.to_qt(span.start), self.positions.to_qt(span.end)
            self._boxes[key] = self._finder.find(self.document(), start, end)
        return self._boxes[key]

    def visible_range(self) -> tuple[int, int]:
        """Return the code points that show, from and to, a line more than shows on either side."""
        layout = self.document().documentLayout()
        spare = 2 * self.pixels
        # Above the first line Qt would look at every block of the text, half a second in ten megabytes.
        first = self.document().firstBlock()
        if self.scrolled - spare > layout.blockBoundingRect(first).top():
            first = self.cursorForPosition(QPoint(0, -spare)).block()
        last = first
        bottom = self.scrolled + self.viewport().height() + spare
        while (following := last.next()).isValid() and layout.blockBoundingRect(following).top() <= bottom:
            last = following
        end = last.position() + last.length()
        return self.positions.to_text(first.position()), self.positions.to_text(end)

    def place_at(self, point: QPoint) -> int:
        """Return the code point nearest to a point of the viewport."""
        return self.positions.to_text(self.cursorForPosition(point).position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew only where the column's width changes, and keep what is being read in place."""
        self._set_margins()
        super().resizeEvent(event)
        width = self._wanted_width()
        if width != self.lineWrapColumnOrWidth():
            kept = self.hold()
            self.setLineWrapColumnOrWidth(width)
            if self._pace is not None:
                self._pace.restart()
            self.arrange_heading()
            self._forget_places()
            self.put_back(kept)
        self.arranged.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the article's own font whatever the style sheet says of the interface's."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            return
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl held nothing here grows, the text has its own commands for that."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

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

    def hold(self) -> tuple[int, float]:
        """Return the code point being read and how far below the pane's top it stands, in pixels."""
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
