"""The margin left of the text: numbered chips on the first line of each finding, and quotation brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from telisik.ui.chips import HEIGHT, chip_width, paint_chip, paint_ground, write_number
from telisik.ui.fonts import Role, make_font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAccessibleInterface, QPaintEvent

    from telisik.analysis.model import Layer, Quotation
    from telisik.store.model import Origin, ReviewedFinding, Status
    from telisik.ui.line_boxes import LineBox
    from telisik.ui.marks import Mark
    from telisik.ui.text_pane import TextPane
    from telisik.ui.theme import Theme

_MOST = 3
_GAP = 4
_FROM_TEXT = 18  # between the last chip and the gutter's end, which is 4 pixels before the text
_FROM_EDGE = 4
_MORE_WIDTH = 24
_RISE = 8  # of a chip's middle above the baseline, for a text of 18 pixels
_TARGET = 24
_BRACKET, _TICK = 11, 9
_AROUND = QPointF(4, 4)  # what a picture of a chip leaves free around it


class Chip(NamedTuple):
    """A chip in pixels of the gutter: of one mark, or of all that had no room ("+2")."""

    rect: QRectF
    marks: tuple[Mark, ...]
    is_more: bool = False


def share_room(widths: Sequence[int], room: float) -> int:
    """Return how many chips of these widths are shown: all, or fewer where "+n" takes the rest.

    At most three are shown, and at least one.
    """
    count = len(widths)
    if count <= _MOST and sum(widths) + _GAP * (count - 1) <= room:
        return count
    for shown in range(min(_MOST, count - 1), 1, -1):
        if sum(widths[:shown]) + _GAP * shown + _MORE_WIDTH <= room:
            return shown
    return 1


class Gutter(QWidget):
    """Draws what stands beside the lines that show."""

    chip_clicked = Signal(int)
    more_asked = Signal(object, QPoint)  # the marks that had no room
    pointed = Signal(object, QPoint)

    def __init__(self, pane: TextPane) -> None:
        super().__init__(pane)
        self.pane = pane
        # What an accessibility client is told of a mark: its name, and why it is there.
        self.tell: Callable[[Mark], tuple[str, str]] = lambda _mark: ("", "")
        self.told: QAccessibleInterface | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing behind it is painted
        self._drawn: dict[tuple[float, Layer, Status, Origin], QPixmap] = {}
        self._drawn_in: tuple[object, float] = (None, 0.0)  # the colours and the resolution
        self.setMouseTracking(True)

    def chips(self) -> list[Chip]:
        """Return the chips of the lines that show, each line's in the order of their numbers."""
        pane = self.pane
        lines: dict[tuple[int, int], list[Mark]] = {}
        baselines: dict[tuple[int, int], float] = {}
        for mark in pane.shown_marks(*pane.visible_range()):
            boxes = pane.boxes(mark)
            if boxes:
                key = (boxes[0].block, boxes[0].line)
                lines.setdefault(key, []).append(mark)
                baselines[key] = boxes[0].baseline
        chips: list[Chip] = []
        for key, marks in lines.items():
            marks.sort(key=lambda mark: mark.reviewed.number)
            chips += self._place(marks, baselines[key] - pane.scrolled)
        return chips

    def _place(self, marks: Sequence[Mark], baseline: float) -> list[Chip]:
        widths = [chip_width(mark.reviewed.number) for mark in marks]
        right = float(self.width() - _FROM_TEXT)
        shown = share_room(widths, right - _FROM_EDGE)
        top = round(baseline - _RISE * self.pane.pixels / 18 - HEIGHT / 2)
        parts = [((mark,), width) for mark, width in zip(marks[:shown], widths[:shown], strict=True)]
        chips: list[Chip] = []
        if shown < len(marks):
            chips.append(
                Chip(
                    QRectF(right - _MORE_WIDTH, top, _MORE_WIDTH, HEIGHT), tuple(marks[shown:]), is_more=True
                )
            )
            right -= _MORE_WIDTH + _GAP
        for owner, width in reversed(parts):
            chips.append(Chip(QRectF(right - width, top, width, HEIGHT), owner))
            right -= width + _GAP
        return chips[::-1]

    def chip_at(self, point: QPoint) -> Chip | None:
        """Return the nearest chip whose zone of 24 by 24 pixels or more is under the point."""
        place = QPointF(point)
        near = [chip for chip in self.chips() if _zone(chip.rect).contains(place)]
        return min(near, key=lambda chip: (chip.rect.center() - place).manhattanLength(), default=None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw brackets, then chips."""
        pane = self.pane
        painter = QPainter(self)
        painter.fillRect(self.rect(), pane.theme.colour("sheet"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for quotation in pane.brackets(*pane.visible_range()):
            self._draw_bracket(painter, quotation)
        for chip in self.chips():
            if chip.is_more:
                self._draw_more(painter, chip)
            else:
                self._draw_chip(painter, chip)
        painter.end()

    def _draw_chip(self, painter: QPainter, chip: Chip) -> None:
        """Draw a chip's number on a picture of its ground, which those of a layer, a status and a width share."""
        mark, theme, ratio = chip.marks[0], self.pane.theme, self.devicePixelRatioF()
        reviewed = mark.reviewed
        if mark.id == self.pane.selected or not ratio.is_integer():  # a picture would not be sharp
            paint_chip(painter, chip.rect, reviewed, theme, selected=mark.id == self.pane.selected)
            return
        colours, drawn_at = self._drawn_in
        if colours is not theme.colours or drawn_at != ratio:
            self._drawn_in = (theme.colours, ratio)
            self._drawn.clear()
        look = (chip.rect.width(), reviewed.finding.layer, reviewed.status, reviewed.origin)
        if look not in self._drawn:
            self._drawn[look] = picture_ground(chip.rect.size(), ratio, reviewed, theme)
        painter.drawPixmap(chip.rect.topLeft() - _AROUND, self._drawn[look])
        write_number(painter, chip.rect, reviewed, theme)

    def _draw_more(self, painter: QPainter, chip: Chip) -> None:
        theme, pane = self.pane.theme, self.pane
        ringed = any(mark.id == pane.selected for mark in chip.marks)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if ringed:
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawRoundedRect(chip.rect.adjusted(1, 1, -1, -1), 6, 6)
        painter.setFont(make_font(Role.CHIP))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(chip.rect, Qt.AlignmentFlag.AlignCenter, f"+{len(chip.marks)}")

    def _draw_bracket(self, painter: QPainter, quotation: Quotation) -> None:
        pane = self.pane
        boxes = pane.boxes(quotation.span)
        if not boxes:
            return
        left = self.width() - _BRACKET
        top, bottom = _bracket_ends(boxes, pane.pixels)
        selected = pane.marks.get(pane.selected)
        token = "ink" if selected is not None and introduces(selected, quotation) else "ctl"
        pen = QPen(pane.theme.colour(token), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = [(left + _TICK, top), (left, top), (left, bottom), (left + _TICK, bottom)]
        painter.drawPolyline([QPointF(x, y - pane.scrolled) for x, y in corners])

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which chip was clicked, or whose marks to offer."""
        chip = self.chip_at(event.position().toPoint())
        if chip is None or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
        elif chip.is_more:
            self.more_asked.emit(chip.marks, self.mapToGlobal(chip.rect.bottomLeft().toPoint()))
        else:
            self.chip_clicked.emit(chip.marks[0].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell whose chip is under the pointer."""
        chip = self.chip_at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if chip else Qt.CursorShape.ArrowCursor)
        mark = chip.marks[0] if chip is not None and not chip.is_more else None
        self.pointed.emit(mark, event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that no chip is under the pointer any more."""
        super().leaveEvent(event)
        self.pointed.emit(None, QPoint())


def introduces(mark: Mark, quotation: Quotation) -> bool:
    """Tell whether a mark is the cue or the source that opens a quotation."""
    opener = quotation.introducer
    return opener is not None and mark.reviewed.finding.span.overlaps(opener)


def picture_ground(size: QSizeF, ratio: float, reviewed: ReviewedFinding, theme: Theme) -> QPixmap:
    """Return a picture of a chip without its number, with room around it for the dot of the reviewer's own marks."""
    room = size + QSizeF(2 * _AROUND.x(), 2 * _AROUND.y())
    picture = QPixmap((room * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ground(painter, QRectF(_AROUND, size), reviewed, theme)
    painter.end()
    return picture


def _zone(rect: QRectF) -> QRectF:
    wider, taller = max(0.0, _TARGET - rect.width()) / 2, max(0.0, _TARGET - rect.height()) / 2
    return rect.adjusted(-wider, -taller, wider, taller)


def _bracket_ends(boxes: Sequence[LineBox], pixels: int) -> tuple[float, float]:
    top = boxes[0].ground(pixels).top() - 6
    return round(top), round(boxes[-1].ground(pixels).bottom() - 4)
