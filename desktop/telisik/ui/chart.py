"""A chart in the window, and the files that it and its table can be exported to."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QSizePolicy, QWidget

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.report.tables import disarm
from telisik.ui.chart_painter import measure_chart, paint_chart, paint_heading
from telisik.ui.look import tint
from telisik.ui.theme import load_theme
from telisik.ui.themed import Themed

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from telisik.ui.statistics_views import View
    from telisik.ui.theme import Theme

ENDINGS = (".png", ".svg", ".csv")
_LEAST, _MARGIN, _HEAD = 460, 24, 56
_EXPORTED = 860
_SHARPNESS = 2


class Chart(Themed, QWidget):
    """Draws a view as wide as there is room; its numbers are in the table beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: View | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST)

    def show_view(self, view: View, said: str) -> None:
        """Show a view; ``said`` is what a screen reader says of it."""
        self._view = view
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(said)
        self._fit()
        self.update()

    def _fit(self) -> None:
        if self._view is not None:
            self.setFixedHeight(measure_chart(self._view, self.width()))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Give the legend the lines that it needs."""
        self._fit()

    def sizeHint(self) -> QSize:
        """Return what the chart needs."""
        return QSize(_LEAST, measure_chart(self._view, max(_LEAST, self.width())) if self._view else 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart."""
        if self._view is not None:
            paint_chart(QPainter(self), QRectF(self.rect()), self._view, self._theme)


def export_view(path: Path, view: View, detail: str) -> None:
    """Write a chart as .png or .svg, on white with its heading, or its table as .csv; ValueError for another ending.

    Raises a Fault where the file cannot be written.
    """
    write = {".png": draw_png, ".svg": draw_svg, ".csv": write_csv}.get(path.suffix.lower())
    if write is None:
        raise ValueError(path.suffix)
    try:
        path.write_bytes(write(view, detail))
    except OSError as error:
        raise Fault(
            QT_TRANSLATE_NOOP("Fault", "The chart could not be written to {name}: {reason}."),
            QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
            QT_TRANSLATE_NOOP("Fault", "Choose another place."),
            name=str(path),
            reason=error.strerror or type(error).__name__,
        ) from error


def _measure(view: View) -> QSize:
    return QSize(_EXPORTED, measure_chart(view, _EXPORTED - 2 * _MARGIN) + _HEAD + 2 * _MARGIN)


def _paint(painter: QPainter, view: View, detail: str) -> None:
    theme, size = load_theme("light"), _measure(view)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), tint(theme, "sheet"))
    inner = QRectF(_MARGIN, _MARGIN, size.width() - 2 * _MARGIN, size.height() - 2 * _MARGIN)
    paint_heading(painter, inner, view.title, detail, theme)
    paint_chart(painter, inner.adjusted(0, _HEAD, 0, 0), view, theme)


def draw_png(view: View, detail: str) -> bytes:
    """Return the chart as a picture, twice as sharp as it is large."""
    size = _measure(view)
    image = QImage(size * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(image)
    _paint(painter, view, detail)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub wants bytes
    return bytes(content.data())


def draw_svg(view: View, detail: str) -> bytes:
    """Return the chart as a drawing; its words stay words."""
    size = _measure(view)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setResolution(96)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(view.title)
    generator.setDescription(detail)
    painter = QPainter(generator)
    _paint(painter, view, detail)
    painter.end()
    return bytes(content.data())


def write_csv(view: View, _detail: str) -> bytes:
    """Return the table as CSV with a byte order mark; no cell is ever a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(view.columns)
    for row in view.table:
        writer.writerow([disarm(cell) if isinstance(cell, str) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig")


def offer_endings() -> str:
    """Return the endings as a file dialog takes them."""
    return ";;".join(f"{ending[1:].upper()} (*{ending})" for ending in ENDINGS)
