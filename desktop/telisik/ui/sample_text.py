"""A few lines of the sample article with their marks, on the start page: drawn before the engine is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from telisik.ui.look import serif_font, tint
from telisik.ui.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextLine

    from telisik.analysis.model import Layer, Severity, Span
    from telisik.ui.sample import Sample
    from telisik.ui.theme import Theme

_LINE = 29
# By the values of the enumerations, which are loaded after the first paint.
_SOURCING = "sourcing"
_THICK = {"low": 1.0, "medium": 2.0, "high": 3.0}
_DOTS = {"low": 1.6, "medium": 2.4, "high": 3.2}


class SampleText(Themed, QWidget):
    """A few lines of an article with their marks, drawn as the article view draws them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sample: Sample | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(3 * _LINE)

    def show_text(self, sample: Sample) -> None:
        """Show the sample's excerpt."""
        self._sample = sample
        self.setAccessibleName(sample.excerpt)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines are at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._sample is not None:
            self.setFixedHeight(self._lay_out(self.width()).lineCount() * _LINE)

    def _lay_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._sample.excerpt if self._sample else "", serif_font(17))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 50))
            line.setPosition(QPointF(0, top + (_LINE - line.height()) / 2))
            top += _LINE
        layout.endLayout()
        return layout

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tints, then the text, then the lines under it."""
        if self._sample is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self._lay_out(self.width())
        boxes = [
            (box, layer, severity)
            for span, layer, severity in self._sample.marks
            for box in _find_boxes(layout, self._sample.excerpt, span)
        ]
        for box, layer, _severity in boxes:
            painter.fillRect(box, tint(self._theme, "At" if layer == _SOURCING else "Bt"))
        painter.setPen(tint(self._theme, "ink"))
        layout.draw(painter, QPointF(0, 0))
        for box, layer, severity in boxes:
            self._underline(painter, box, layer, severity)

    def _underline(self, painter: QPainter, box: QRectF, layer: Layer, severity: Severity) -> None:
        base = box.bottom() - 1
        colour = tint(self._theme, "A" if layer == _SOURCING else "B")
        if layer == _SOURCING:
            size = _DOTS[severity]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            x = box.left() + size / 2
            while x < box.right():
                painter.drawEllipse(QPointF(x, base), size / 2, size / 2)
                x += 2 * size
        else:
            painter.setPen(QPen(colour, _THICK[severity], Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(box.left(), base), QPointF(box.right(), base))


def _find_boxes(layout: QTextLayout, text: str, span: Span) -> list[QRectF]:
    start = len(text[: span.start].encode("utf-16-le")) // 2
    end = len(text[: span.end].encode("utf-16-le")) // 2
    ascent = QFontMetrics(layout.font()).ascent()
    boxes = []
    for number in range(layout.lineCount()):
        line: QTextLine = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        shown = text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le", "replace")
        last -= len(shown) - len(shown.rstrip())
        if first < last:
            left, right = (_to_x(line, place) for place in (first, last))
            top = line.y() + line.ascent() - ascent
            boxes.append(QRectF(left, top, right - left, line.height() + 4))
    return boxes


def _to_x(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
