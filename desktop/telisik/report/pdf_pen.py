"""Draws on a reportlab page in points counted down from the top left, with every text taken literally."""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from telisik.report.pdf_encoding import Encoder
from telisik.report.pdf_fonts import BOX_WIDTH, Face, register
from telisik.report.pdf_glyphs import GlyphFont
from telisik.report.pdf_links import Link, Place
from telisik.report.pdf_shaping import is_plain, measure, place_text
from telisik.report.pdf_style import INK
from telisik.report.pdf_tags import Tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from telisik.report.pdf_shaping import Piece
    from telisik.report.pdf_tags import Node


_PAINT = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
# The handle's length by which a Bezier curve comes nearest to a quarter of a circle of radius 1.
_QUARTER = 0.5523


def _round(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return the path of a rectangle with round corners."""
    r, k = radius, radius * (1 - _QUARTER)
    right, top = x + width, y + height
    return (
        f"{x + r:.2f} {y:.2f} m {right - r:.2f} {y:.2f} l"
        f" {right - k:.2f} {y:.2f} {right:.2f} {y + k:.2f} {right:.2f} {y + r:.2f} c"
        f" {right:.2f} {top - r:.2f} l {right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} {right - r:.2f} {top:.2f} c"
        f" {x + r:.2f} {top:.2f} l {x + k:.2f} {top:.2f} {x:.2f} {top - k:.2f} {x:.2f} {top - r:.2f} c"
        f" {x:.2f} {y + r:.2f} l {x:.2f} {y + k:.2f} {x + k:.2f} {y:.2f} {x + r:.2f} {y:.2f} c h"
    )


@cache
def _name_colour(colour: Color) -> str:
    """Return a colour's three parts as an operator takes them."""
    return f"{colour.red:.4g} {colour.green:.4g} {colour.blue:.4g}"


def _is_wide(char: str) -> bool:
    """Tell whether words of a character's script are not parted by spaces."""
    return unicodedata.east_asian_width(char) in {"W", "F"}


def _is_spelt(piece: Piece) -> bool:
    return bool(piece.glyphs) and not piece.backward and piece.face is not Face.EMOJI


class Pen:
    """A canvas seen from the top left corner."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        """Keep the canvas and the pages' height in points."""
        self._canvas = canvas
        self._height = height
        self._fonts: dict[Face, GlyphFont] = {}
        self._encoders: dict[Face, Encoder] = {}
        self._places: dict[str, Place] = {}
        self.tags = Tags()
        # On which page a chapter of the last part begins.
        self.chapters: dict[str, int] = {}
        self._open_page()

    def _open_page(self) -> None:
        self._fill: Color | None = None
        self._stroke: tuple[Color, float] | None = None
        self._open: Node | None = None
        self._inside = False
        self._is_open = False
        self.tags.open_page()

    def turn(self) -> None:
        """Go on to the next page."""
        self._close()
        self._canvas.showPage()
        document = self._canvas._doc
        index = self._canvas.getPageNumber() - 2
        self.tags.describe(document.idToObject[f"Page{index + 1}"], index)
        self._open_page()

    @contextmanager
    def tag(self, node: Node | None) -> Iterator[None]:
        """Let what is drawn inside be a part of an element; outside of one everything is mere decoration."""
        if node is None:
            yield
            return
        if not self._is_open or self._open is not node:
            self._close()
            number = self.tags.mark(node)
            self._canvas._code.append(f"/{node.role} <</MCID {number}>> BDC")
            self._is_open, self._open = True, node
        self._inside = True
        yield
        # It stays open: the next line is mostly of the same element.
        self._inside = False

    def _draw(self) -> Canvas:
        """Return the canvas to draw on, inside decoration unless an element is open."""
        if not self._inside and not (self._is_open and self._open is None):
            self._close()
            self._canvas._code.append("/Artifact BMC")
            self._is_open, self._open = True, None
        return self._canvas

    def _close(self) -> None:
        if self._is_open:
            self._canvas._code.append("EMC")
            self._is_open = False

    def _fill_with(self, colour: Color) -> None:
        """Set the colour of what follows; saying it again would cost time and bytes."""
        if colour is not self._fill:
            self._canvas._code.append(f"{_name_colour(colour)} rg")
            self._fill = colour

    def _stroke_with(self, colour: Color, width: float) -> None:
        """Set the colour and width of the lines that follow."""
        if self._stroke is None or self._stroke[0] is not colour:
            self._canvas._code.append(f"{_name_colour(colour)} RG")
        if self._stroke is None or self._stroke[1] != width:
            self._canvas._code.append(f"{width:.4g} w")
        self._stroke = (colour, width)

    def _dash(self, lengths: Sequence[float] = ()) -> None:
        """Break the lines that follow into strokes and gaps of these lengths, or into none."""
        self._canvas._code.append(f"[{' '.join(f'{length:.4g}' for length in lengths)}] 0 d")

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
        base: int = 0,
        goes_on: bool = False,
    ) -> None:
        """Print a text with its baseline at y; align "left", "right" or "centre" of x; ``base`` as in shaping.

        ``goes_on`` says that the next text belongs to the same line.
        """
        if not text:
            return
        if align != "left":
            x -= measure(text, face, size) * (1.0 if align == "right" else 0.5)
        self._fill_with(colour)
        # What goes on in another line of the same element would be read out as one word with this.
        end = " " if self._inside and not goes_on and not _is_wide(text[-1]) else ""
        if is_plain(text, face):
            self._write_run(x, y, text + end, face, size)
            return
        placed = place_text(text, face, base)
        self._write_placed(x, y, placed.pieces, size, colour)
        if end:
            self._write_run(x if base else x + placed.width * size, y, end, face, size)

    def _write_placed(self, x: float, y: float, placed: Sequence[Piece], size: float, colour: Color) -> None:
        for spelt, group in groupby(placed, _is_spelt):
            pieces = list(group)
            if spelt:
                # In these scripts glyphs stand in another order than the letters.
                with self._spelt("".join(piece.shown for piece in pieces)):
                    self._write_pieces(x, y, pieces, size, colour)
            else:
                self._write_pieces(x, y, pieces, size, colour)

    def _write_pieces(self, x: float, y: float, pieces: list[Piece], size: float, colour: Color) -> None:
        for piece in pieces:
            at = x + piece.x * size
            if piece.face is None:
                self._write_box(at, y, piece.shown, size, colour)
            elif piece.glyphs:
                self._write_cluster(at, y, piece, piece.face, size)
            else:
                self._write_run(at, y, piece.shown, piece.face, size)

    def _write_run(self, x: float, y: float, text: str, face: Face, size: float) -> None:
        # reportlab's own drawString takes half the time of a report.
        encoder = self._encoders.get(face)
        if encoder is None:
            encoder = self._encoders[face] = Encoder(face, self._canvas._doc)
        pieces = " ".join(f"{name} {size:.4g} Tf ({encoded}) Tj" for name, encoded in encoder.encode(text))
        self._emit(f"BT {x:.2f} {self._height - y:.2f} Td {pieces} ET")

    def _emit(self, code: str) -> None:
        """Add operators to the page, inside decoration unless an element is open."""
        self._draw()._code.append(code)

    def _write_cluster(self, x: float, y: float, piece: Piece, face: Face, size: float) -> None:
        """Print the glyphs of one or more letters that belong together."""
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = GlyphFont(face)
        for glyph in piece.glyphs:
            name, encoded = font.encode(glyph.number, glyph.text, self._canvas._doc)
            at = f"{x + glyph.x * size:.3f} {self._height - y + glyph.y * size:.3f}"
            self._draw()._code.append(f"BT {name} {size:.4g} Tf 1 0 0 1 {at} Tm <{encoded.hex()}> Tj ET")

    def _write_box(self, x: float, y: float, char: str, size: float, colour: Color) -> None:
        """Print a small box with the character's number, which copies as the character itself."""
        digits = f"{ord(char):04X}"
        rows = (digits[: len(digits) // 2], digits[len(digits) // 2 :])
        with self._spelt(char):
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
                self._draw().drawCentredString(middle, self._height - baseline, row)

    @contextmanager
    def _spelt(self, text: str) -> Iterator[None]:
        """Let what is drawn inside be read and copied as ``text``."""
        self._draw()
        code = ("\ufeff" + text).encode("utf-16-be").hex().upper()
        self._canvas._code.append(f"/Span <</ActualText <{code}>>> BDC")
        yield
        self._canvas._code.append("EMC")

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
            self._canvas._code.append("1 J")
            self._dash((0, width * 2))
        self._emit(f"{x:.2f} {self._height - y:.2f} m {to_x:.2f} {self._height - end:.2f} l S")
        if dotted:
            self._canvas._code.append("0 J")
            self._dash()

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
                self._dash(dash)
        bottom = self._height - y - height_of
        outline = (
            _round(x, bottom, width_of, height_of, radius)
            if radius
            else f"{x:.2f} {bottom:.2f} {width_of:.2f} {height_of:.2f} re"
        )
        self._emit(f"{outline} {_PAINT[fill is not None, stroke is not None]}")
        if dash:
            self._dash()

    def hatch(
        self, x: float, y: float, width: float, height: float, colour: Color, *, weight: float = 0.8
    ) -> None:
        """Fill a rectangle with strokes at 45 degrees, in step over the whole page."""
        bottom = self._height - y - height
        before = self._stroke
        self._emit(f"q {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re W n")
        self._stroke_with(colour, weight)
        step = 3.6
        first = int((x - bottom - height) // step)
        last = int((x + width - bottom) // step) + 1
        feet = [index * step + bottom for index in range(first, last + 1)]
        top = bottom + height
        strokes = [f"{foot:.2f} {bottom:.2f} m {foot + height:.2f} {top:.2f} l" for foot in feet]
        self._emit(" ".join([*strokes, "S Q"]))
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
        places = [f"{x:.2f} {self._height - y:.2f}" for x, y in points]
        self._emit(" ".join([f"{places[0]} m", *(f"{place} l" for place in places[1:]), "S"]))

    def mark_place(self, key: str, y: float) -> None:
        """Name a place on this page that links and the outline lead to."""
        page = f"Page{self._canvas.getPageNumber()}"
        self._places[key] = Place(page, min(self._height, self._height - y + 24))

    def outline(self, title: str, key: str) -> None:
        """Add a place of this page to the outline."""
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=self._places[key].top)
        self._canvas.addOutlineEntry(title, key, level=0)

    def open_chapter(self, title: str, key: str, y: float) -> None:
        """Name a place and add it to the outline."""
        self.mark_place(key, y)
        self.outline(title, key)

    def link(self, key: str, x: float, y: float, width: float, height: float, told: str, node: Node) -> None:
        """Lead a click inside a rectangle to a named place; ``told`` says where to, and the link joins an element."""
        rectangle = (x, self._height - y - height, x + width, self._height - y)
        name = self.tags.next_link
        self._canvas._addAnnotation(Link(rectangle, told, key, self._places), name)
        self.tags.link(node, self._canvas._doc.annotationName(name))
