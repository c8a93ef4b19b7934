"""Draws on a reportlab page in points counted down from the top left, with every text taken literally."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from telisik.report.pdf_fonts import BOX_WIDTH, Face, Run, measure, register, split_runs
from telisik.report.pdf_style import INK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas


class Pen:
    """A canvas seen from the top left corner."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        """Keep the canvas and the page's height in points."""
        self._canvas = canvas
        self._height = height
        self._fill: Color | None = None
        self._stroke: tuple[Color, float] | None = None

    def _fill_with(self, colour: Color) -> None:
        """Set the colour of what follows; saying it again would cost time and bytes."""
        if colour is not self._fill:
            self._canvas.setFillColor(colour)
            self._fill = colour

    def _stroke_with(self, colour: Color, width: float) -> None:
        """Set the colour and width of the lines that follow."""
        if self._stroke is None or self._stroke[0] is not colour:
            self._canvas.setStrokeColor(colour)
        if self._stroke is None or self._stroke[1] != width:
            self._canvas.setLineWidth(width)
        self._stroke = (colour, width)

    def write(
        self,
        x: float,
        y: float,
        text: str,
        face: Face = Face.SANS,
        size: float = 7.9,
        colour: Color = INK,
        *,
        align: str = "left",
    ) -> None:
        """Print a text with its baseline at y; align "left", "right" or "centre" of x."""
        if not text:
            return
        if align != "left":
            x -= measure(text, face, size) * (1.0 if align == "right" else 0.5)
        self._fill_with(colour)
        for run in split_runs(text, face):
            if run.face is None:
                self._write_box(x, y, run, size, colour)
                x += BOX_WIDTH * size
            else:
                self._canvas.setFont(register(run.face), size)
                self._canvas.drawString(x, self._height - y, run.text)
                x += measure(run.text, run.face, size)

    def _write_box(self, x: float, y: float, run: Run, size: float, colour: Color) -> None:
        """Print a small box with the character's number, which copies as the character itself."""
        digits = f"{ord(run.text):04X}"
        rows = (digits[: len(digits) // 2], digits[len(digits) // 2 :])
        with self._spelt(run.text):
            self.box(
                x + 0.05 * size,
                y - 0.78 * size,
                (BOX_WIDTH - 0.1) * size,
                0.95 * size,
                stroke=colour,
                width=0.3,
            )
            self._fill_with(colour)
            self._canvas.setFont(register(Face.MONO), size * 0.42)
            middle = x + BOX_WIDTH * size / 2
            for row, baseline in zip(rows, (y - 0.36 * size, y + 0.07 * size), strict=True):
                self._canvas.drawCentredString(middle, self._height - baseline, row)

    @contextmanager
    def _spelt(self, text: str) -> Iterator[None]:
        """Let what is drawn inside be read and copied as ``text``."""
        code = ("\ufeff" + text).encode("utf-16-be").hex().upper()
        self._canvas._code.append(f"/Span <</ActualText <{code}>>> BDC")  # noqa: SLF001 - no public way
        yield
        self._canvas._code.append("EMC")  # noqa: SLF001

    def rule(
        self,
        x: float,
        y: float,
        to_x: float,
        to_y: float | None = None,
        *,
        colour: Color = INK,
        width: float = 0.5,
        dotted: bool = False,
    ) -> None:
        """Draw a straight line; a dotted one has round dots two widths apart."""
        end = y if to_y is None else to_y
        self._stroke_with(colour, width)
        if dotted:
            self._canvas.setLineCap(1)
            self._canvas.setDash([0, width * 2])
        self._canvas.line(x, self._height - y, to_x, self._height - end)
        if dotted:
            self._canvas.setLineCap(0)
            self._canvas.setDash()

    def box(
        self,
        x: float,
        y: float,
        width_of: float,
        height_of: float,
        *,
        fill: Color | None = None,
        stroke: Color | None = None,
        width: float = 0.7,
        radius: float = 0.0,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a rectangle whose upper left corner is at x, y."""
        if fill is not None:
            self._fill_with(fill)
        if stroke is not None:
            self._stroke_with(stroke, width)
            if dash:
                self._canvas.setDash(list(dash))
        draw = (x, self._height - y - height_of, width_of, height_of)
        if radius:
            self._canvas.roundRect(*draw, radius, stroke=stroke is not None, fill=fill is not None)
        else:
            self._canvas.rect(*draw, stroke=stroke is not None, fill=fill is not None)
        if dash:
            self._canvas.setDash()

    def hatch(
        self, x: float, y: float, width: float, height: float, colour: Color, *, weight: float = 0.8
    ) -> None:
        """Fill a rectangle with strokes at 45 degrees, in step over the whole page."""
        bottom = self._height - y - height
        before = self._stroke
        self._canvas.saveState()
        clip = self._canvas.beginPath()
        clip.rect(x, bottom, width, height)
        self._canvas.clipPath(clip, stroke=0, fill=0)
        self._stroke_with(colour, weight)
        strokes = self._canvas.beginPath()
        step = 3.6
        first = int((x - bottom - height) // step)
        last = int((x + width - bottom) // step) + 1
        for index in range(first, last + 1):
            foot = index * step + bottom
            strokes.moveTo(foot, bottom)
            strokes.lineTo(foot + height, bottom + height)
        self._canvas.drawPath(strokes, stroke=1, fill=0)
        self._canvas.restoreState()
        self._stroke = before

    def disc(
        self, x: float, y: float, radius: float, *, fill: Color | None = None, stroke: Color | None = None,
        width: float = 0.7, dash: Sequence[float] = (),
    ) -> None:  # fmt: skip
        """Draw a circle around x, y."""
        self.box(
            x - radius, y - radius, 2 * radius, 2 * radius, fill=fill, stroke=stroke, width=width, radius=radius,
            dash=dash,
        )  # fmt: skip

    def path(self, points: Sequence[tuple[float, float]], colour: Color, width: float) -> None:
        """Draw a line through several points."""
        self._stroke_with(colour, width)
        line = self._canvas.beginPath()
        line.moveTo(points[0][0], self._height - points[0][1])
        for x, y in points[1:]:
            line.lineTo(x, self._height - y)
        self._canvas.drawPath(line, stroke=1, fill=0)

    def mark_place(self, key: str, y: float) -> None:
        """Name a place on this page that links and the outline lead to."""
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=min(self._height, self._height - y + 24))

    def outline(self, title: str, key: str) -> None:
        """Add a place to the outline."""
        self._canvas.addOutlineEntry(title, key, level=0)

    def open_chapter(self, title: str, key: str, y: float) -> None:
        """Name a place and add it to the outline."""
        self.mark_place(key, y)
        self.outline(title, key)

    def link(self, key: str, x: float, y: float, width: float, height: float) -> None:
        """Lead a click inside a rectangle to a named place."""
        area = (x, self._height - y - height, x + width, self._height - y)
        self._canvas.linkAbsolute("", key, area, Border="[0 0 0]")
