"""The strip beside the scroll bar: where in the whole article the marks are, and which part shows."""

from __future__ import annotations

from bisect import bisect_left
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolTip, QWidget

from telisik.analysis.model import Layer
from telisik.store.model import Status
from telisik.ui.chips import letter
from telisik.ui.mark_heights import MarkHeights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QAccessibleInterface, QPaintEvent, QResizeEvent

    from telisik.ui.marks import Mark
    from telisik.ui.text_pane import TextPane

WIDTH = 22
_BLOCK_WIDTH, _BLOCK_HEIGHT = 8, 4
_LANES = {Layer.SOURCING: 3, Layer.ASSERTION: 12}
_NEAR = 5
_TARGET = 12
_PATIENCE = 120  # milliseconds before the places are found anew
_MOST_NUMBERS = 12
_STEP = 0.006  # seconds of measuring at a time


class Block(NamedTuple):
    """Marks of one layer closer than 5 pixels to each other, ``y`` pixels from the strip's top."""

    layer: Layer
    y: float
    marks: tuple[Mark, ...]


def merge(
    layer: Layer, marks: Sequence[Mark], starts: Sequence[int], heights: MarkHeights, height: int
) -> list[Block]:
    """Return the blocks of one layer, top down, on a strip of this height.

    ``starts`` are where the marks begin, in their order.
    """
    # The strip has room for few blocks, an article may have tens of thousands of marks: from block to block.
    blocks, first = [], 0
    while first < len(starts):
        y = height * heights.share(starts[first])
        end = y + _NEAR
        after = bisect_left(starts, heights.find(end / height), first + 1)
        # That is near; the height itself decides.
        while after < len(starts) and height * heights.share(starts[after]) < end:
            after += 1
        while after > first + 1 and height * heights.share(starts[after - 1]) >= end:
            after -= 1
        blocks.append(Block(layer, y, tuple(marks[first:after])))
        first = after
    return blocks


class Overview(QWidget):
    """Draws the strip; a click goes to the nearest mark."""

    jumped = Signal(int)
    scrolled = Signal(float)  # a share of the whole page, where no mark is near

    def __init__(self, pane: TextPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.told: QAccessibleInterface | None = None  # what an accessibility client asks
        self._heights = MarkHeights(0)
        self._blocks: list[Block] | None = None
        self._picture: QPixmap | None = None  # of the blocks
        self._drawn_in: tuple[object, float] = (None, 0.0)  # the picture's colours and resolution
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._find_places)
        self._measuring: Iterator[None] = iter(())
        self._stepper = QTimer(self)
        self._stepper.setSingleShot(True)
        self._stepper.timeout.connect(self._step)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing behind it is painted
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def find_places_soon(self) -> None:
        """Find anew where the marks are, once the text shows."""
        self._stepper.stop()
        self._timer.start()

    def _find_places(self) -> None:
        """Begin to measure; a long article takes many short steps, between which the window answers.

        Not while the text is laid out: to ask for its height would lay out all of it at once.
        """
        if self._pane.is_being_laid_out():
            return
        self._measuring = self._measure()
        self._step()

    def _step(self) -> None:
        deadline = monotonic() + _STEP
        for _ in self._measuring:
            if monotonic() > deadline:
                self._stepper.start()
                return

    def _measure(self) -> Iterator[None]:
        pane = self._pane
        starts, baselines = list[int](), list[float]()
        for mark in pane.marks:
            if not starts or mark.start > starts[-1]:
                boxes = pane.boxes(mark)
                if boxes:
                    starts.append(mark.start)
                    baselines.append(max(boxes[0].baseline, baselines[-1] if baselines else 0.0))
            yield
        if starts:
            whole = max(1.0, pane.document().documentLayout().documentSize().height())
            self._heights = MarkHeights(len(pane.text), starts, baselines, whole)
        else:  # asking for the height would lay out all of a text that just came
            self.forget_places()
        self.refresh()

    def forget_places(self) -> None:
        """Take another text: until its marks are measured they stand where their offsets say."""
        self._heights = MarkHeights(len(self._pane.text))

    def refresh(self) -> None:
        """Draw anew after a change of the marks; scrolling alone moves only the band."""
        self._blocks = self._picture = None
        self.update()

    def refresh_status(self) -> None:
        """Draw anew after a decision, which moves no mark; where only open ones show it takes one away."""
        if self._pane.mode == "all":
            self._picture = None
            self.update()
        else:
            self.refresh()

    def is_open(self, block: Block) -> bool:
        """Tell whether any of a block's marks is still open."""
        return any(self._status_now(mark) is Status.OPEN for mark in block.marks)

    def _status_now(self, mark: Mark) -> Status:
        # A block is kept over many decisions; the pane has the marks as they stand now.
        now = self._pane.marks.get(mark.id)
        return (now or mark).reviewed.status

    def blocks(self) -> list[Block]:
        """Return what the strip shows."""
        if self._blocks is None:
            self._blocks = self._make_blocks()
        return self._blocks

    def _find_block(self, mark: Mark | None) -> Block | None:
        """Return the block that a mark is in: the last of its layer that is not below it."""
        if mark is None:
            return None
        y, layer = self._find_height(mark.start), mark.reviewed.finding.layer
        return next(
            (block for block in reversed(self.blocks()) if block.layer is layer and block.y <= y), None
        )

    def _find_height(self, start: int) -> float:
        return self.height() * self._heights.share(start)

    def _make_blocks(self) -> list[Block]:
        blocks, height = list[Block](), max(1, self.height())
        for strip in self._pane.marks.strips:
            shown = self._pane.find_shown(strip)
            blocks += merge(shown.layer, shown.marks, shown.starts, self._heights, height)
        return blocks

    def _band(self) -> QRectF:
        bar = self._pane.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        if bar.maximum() <= 0 or whole <= 0:
            return QRectF()
        top = bar.value() / whole * self.height()
        return QRectF(1, round(top), WIDTH - 2, max(4, round(bar.pageStep() / whole * self.height())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the band, then the marks over it."""
        theme = self._pane.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sheet"))
        band = self._band()
        if not band.isEmpty():
            painter.fillRect(band, theme.colour("hover"))
            painter.fillRect(QRectF(band.left(), band.top(), band.width(), 1), theme.colour("line2"))
            painter.fillRect(QRectF(band.left(), band.bottom() - 1, band.width(), 1), theme.colour("line2"))
        for x in (0, WIDTH - 1):
            painter.fillRect(QRectF(x, 0, 1, self.height()), theme.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.devicePixelRatioF().is_integer():
            painter.drawPixmap(0, 0, self._picture_blocks())
        else:  # a picture would not be sharp
            self._draw_blocks(painter)
        ringed = self._find_block(self._pane.marks.get(self._pane.selected))
        if ringed is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawRoundedRect(self._rect(ringed).adjusted(-2, -2, 2, 2), 3, 3)
        painter.end()

    def _picture_blocks(self) -> QPixmap:
        """Return the blocks on nothing: they are drawn once, and not at every step of scrolling."""
        ratio, colours = self.devicePixelRatioF(), self._pane.theme.colours
        size = self.size() * ratio
        picture = self._picture
        if picture is None or picture.size() != size or self._drawn_in != (colours, ratio):
            picture = QPixmap(size)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_blocks(painter)
            painter.end()
            self._picture, self._drawn_in = picture, (colours, ratio)
        return picture

    def _draw_blocks(self, painter: QPainter) -> None:
        for block in self.blocks():
            self._draw_block(painter, block, is_open=self.is_open(block))

    def _rect(self, block: Block) -> QRectF:
        top = max(0, min(round(block.y - _BLOCK_HEIGHT / 2), self.height() - _BLOCK_HEIGHT))
        return QRectF(_LANES[block.layer], top, _BLOCK_WIDTH, _BLOCK_HEIGHT)

    def _draw_block(self, painter: QPainter, block: Block, *, is_open: bool) -> None:
        theme, rect = self._pane.theme, self._rect(block)
        if is_open:
            painter.fillRect(rect, theme.colour(letter(block.layer)))
        else:
            painter.setPen(QPen(theme.colour("ctl"), 1))
            painter.setBrush(theme.colour("sheet"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 0.5, 0.5)

    def nearest(self, point: QPoint) -> Block | None:
        """Return the block nearest to a point, if one is within 12 pixels of its height."""
        near = [block for block in self.blocks() if abs(block.y - point.y()) <= _TARGET]

        def distance(block: Block) -> tuple[float, float]:
            return abs(block.y - point.y()), abs(_LANES[block.layer] + _BLOCK_WIDTH / 2 - point.x())

        return min(near, key=distance, default=None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the nearest mark, or to this part of the article."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        block = self.nearest(event.position().toPoint())
        if block is None:
            self.scrolled.emit(event.position().y() / max(1, self.height()))
        else:
            self.jumped.emit(self._first_to_do(block).id)

    def _first_to_do(self, block: Block) -> Mark:
        todo = (mark for mark in block.marks if self._status_now(mark) is Status.OPEN)
        return next(todo, block.marks[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag where it began beside the marks."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.scrolled.emit(event.position().y() / max(1, self.height()))

    def event(self, event: QEvent) -> bool:
        """List the numbers of the marks under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.nearest(event.pos())
            QToolTip.showText(event.globalPos(), _list_numbers(block) if block else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw at the new height."""
        super().resizeEvent(event)
        self.refresh()


def _list_numbers(block: Block) -> str:
    numbers = [str(mark.reviewed.number) for mark in block.marks]
    more = "…" if len(numbers) > _MOST_NUMBERS else ""
    return ", ".join(numbers[:_MOST_NUMBERS]) + more
