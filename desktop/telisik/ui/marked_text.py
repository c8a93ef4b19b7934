"""The article's text with its marks: what is drawn on it, and which marks are where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from telisik.store.model import Status
from telisik.ui.article_text import BLEED, ArticleText
from telisik.ui.fonts import Role, make_font
from telisik.ui.mark_painter import MarkPainter
from telisik.ui.marks import Mark, MarkSet
from telisik.ui.wording import name_quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QPaintEvent,
        QTextDocument,
    )

    from telisik.analysis.model import Quotation, Span
    from telisik.report.redaction import Redacted
    from telisik.ui.marks import Strip
    from telisik.ui.theme import Theme


class MarkedText(ArticleText):
    """Draws the marks under and over the text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.marks = MarkSet()
        self.quotations: tuple[Quotation, ...] = ()
        self.redacted: tuple[Redacted, ...] = ()
        self.mode = "all"
        self.selected: int | None = None
        self.hovered: int | None = None
        self.by_key = False  # whether the keyboard came here by the keyboard
        self.outlined: Span | None = (
            None  # what is outlined in the selected mark's place while its edge is dragged
        )
        self._painter = MarkPainter(theme, self.pixels, self.devicePixelRatioF())

    def set_text(self, text: str, page: QTextDocument | None = None) -> None:
        """Show this text from its beginning, without marks."""
        self.marks = MarkSet()
        self.quotations = ()
        self.redacted = ()
        self.selected = self.hovered = None
        super().set_text(text, page)

    def set_pixels(self, pixels: int) -> None:
        """Show text and marks at this height of letters."""
        self._painter = MarkPainter(self.theme, pixels, self.devicePixelRatioF())
        super().set_pixels(pixels)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._painter = MarkPainter(theme, self.pixels, self.devicePixelRatioF())
        super().set_theme(theme)

    def event(self, event: QEvent) -> bool:
        """Draw anew for a screen of another resolution."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._painter = MarkPainter(self.theme, self.pixels, self.devicePixelRatioF())
        return super().event(event)

    # Where things are

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

    def shown_marks(self, start: int, end: int) -> list[Mark]:
        """Return the marks in this stretch that the chosen mode shows, outer before inner."""
        return [mark for mark in self.marks.within(start, end) if self.shows(mark)]

    def shows(self, mark: Mark) -> bool:
        """Tell whether the chosen mode shows a mark; it always shows the selected one."""
        if mark.id == self.selected or self.mode == "all":
            return True
        return self.mode == "open" and mark.reviewed.status is Status.OPEN

    def find_shown(self, strip: Strip) -> Strip:
        """Return what the chosen mode shows of a strip: the same marks as ``shows``, of thousands at once."""
        if self.mode == "all":
            return strip
        chosen = strip.open.copy() if self.mode == "open" else [False] * len(strip.open)
        selected = self.marks.get(self.selected)
        if selected is not None and selected.reviewed.finding.layer is strip.layer:
            chosen[strip.find(selected)] = True
        return strip.take(chosen)

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
            shown = self.outlined or selected
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
