"""Text as it stands on a line: in which faces, in which order, with which glyphs, and where each character is.

Lengths are in units of the font size, so that one placing serves every size. Most lines are of one face and run
from left to right: these cost no more than a sum of widths.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz
from bidi import algorithm as bidi
from bidi.mirror import MIRRORED

from telisik.report.pdf_fonts import (
    BOX_WIDTH,
    SHAPED,
    Face,
    choose_face,
    find_covered,
    is_silent,
    load_font,
    load_widths,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Words and captions come again and again: their widths are kept.
_LONGEST_KEPT = 32


class Glyph(NamedTuple):
    """A glyph by its number in the font, the text it stands for, and its place from the left of its piece."""

    number: int
    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, ``start`` to ``end``, drawn in one go ``x`` from the left of the line.

    ``shown`` are its characters from left to right. A cluster of shaped letters has ``glyphs`` instead;
    a character that no face prints has no ``face``.
    """

    start: int
    end: int
    x: float
    width: float
    face: Face | None
    shown: str
    backward: bool = False
    glyphs: tuple[Glyph, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedText:
    """The pieces of a text from left to right, and how wide they are together."""

    pieces: tuple[Piece, ...]
    width: float

    def find(self, start: int, end: int) -> list[tuple[float, float]]:
        """Return the left and right edges of a stretch of the text; several where it runs both ways."""
        edges: list[tuple[float, float]] = []
        for piece in self.pieces:
            first, last = max(start, piece.start), min(end, piece.end)
            if first >= last:
                continue
            left, right = _cut(piece, first - piece.start, last - piece.start)
            if edges and abs(edges[-1][1] - left) < 1e-6:
                edges[-1] = (edges[-1][0], right)
            else:
                edges.append((left, right))
        return edges


def _cut(piece: Piece, first: int, last: int) -> tuple[float, float]:
    if piece.glyphs or piece.face is None:
        return piece.x, piece.x + piece.width
    widths = load_widths(piece.face)
    logical = piece.shown[::-1] if piece.backward else piece.shown
    before = sum(widths[char] for char in logical[:first])
    inside = sum(widths[char] for char in logical[first:last])
    left = piece.x + (piece.width - before - inside if piece.backward else before)
    return left, left + inside


def measure(text: str, face: Face, size: float) -> float:
    """Return the width of a text in points, as it is printed."""
    if len(text) <= _LONGEST_KEPT:
        return _measure_short(text, face) * size
    return _measure(text, face) * size


@lru_cache(maxsize=16_384)
def _measure_short(text: str, face: Face) -> float:
    return _measure(text, face)


def _measure(text: str, face: Face) -> float:
    if is_plain(text, face):
        widths = load_widths(face)
        return sum([widths[char] for char in text])
    return place_text(text, face).width


def is_plain(text: str, face: Face) -> bool:
    """Tell whether one face prints the whole text from left to right."""
    return find_covered(face).issuperset(text)


@lru_cache(maxsize=1024)
def place_text(text: str, face: Face, base: int = 0) -> PlacedText:
    """Return where everything of a text stands on a line of its own.

    ``base`` is 1 where the paragraph as a whole runs from right to left, see ``find_base``.
    """
    if is_plain(text, face):
        width = _measure(text, face)
        return PlacedText((Piece(0, len(text), 0.0, width, face, text),), width)
    levels = _find_levels(text, base)
    pieces: list[Piece] = []
    x = 0.0
    for run in _order_runs(list(_split_runs(text, face, levels))):
        for piece in _place_run(text, run, x):
            pieces.append(piece)
            x = piece.x + piece.width
    return PlacedText(tuple(pieces), x)


class _Run(NamedTuple):
    """A stretch of one face (None: one that no face prints) and one level of writing direction."""

    start: int
    end: int
    face: Face | None
    level: int


def find_base(text: str) -> int:
    """Return 1 where a paragraph begins with a letter that runs from right to left, else 0."""
    return 0 if text.isascii() else int(bidi.get_base_level(text))


def _find_levels(text: str, base: int) -> list[int]:
    """Return each character's embedding level by the Unicode bidirectional algorithm: odd runs to the left."""
    if not any(unicodedata.bidirectional(char) in {"R", "AL", "AN", "RLE", "RLO", "RLI"} for char in text):
        return [0] * len(text)
    storage = bidi.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    bidi.get_embedding_levels(text, storage)
    for index, char in enumerate(storage["chars"]):
        char["index"] = index
    bidi.explicit_embed_and_overrides(storage)
    bidi.resolve_weak_types(storage)
    bidi.resolve_neutral_types(storage, debug=False)
    bidi.resolve_implicit_levels(storage, debug=False)
    found: dict[int, int] = {char["index"]: char["level"] for char in storage["chars"]}
    levels: list[int] = []
    for index in range(len(text)):
        # What the algorithm removes shows nothing: it goes with what stands before it.
        levels.append(found.get(index, levels[-1] if levels else 0))
    return levels


def _split_runs(text: str, face: Face, levels: list[int]) -> Iterator[_Run]:
    faces = _choose_faces(text, face)
    start = 0
    for (chosen, level, _), group in groupby(
        zip(faces, levels, range(len(text)), strict=True),
        # A character without a face stands alone.
        key=lambda item: (item[0], item[1], item[2] if item[0] is None else -1),
    ):
        length = sum(1 for _ in group)
        yield _Run(start, start + length, chosen, level)
        start += length


def _choose_faces(text: str, face: Face) -> list[Face | None]:
    """Return the face of every character; what joins or marks a shaped letter goes with it."""
    faces: list[Face | None] = []
    for char in text:
        before = faces[-1] if faces else None
        follows = before in SHAPED and (is_silent(char) or _is_mark_of(char, before))
        chosen = before if follows or (faces and is_silent(char)) else choose_face(_show(char), face)
        faces.append(face if chosen is None and is_silent(char) else chosen)
    return faces


def _is_mark_of(char: str, face: Face | None) -> bool:
    return face is not None and unicodedata.category(char).startswith("M") and char in find_covered(face)


def _show(char: str) -> str:
    return " " if char in "\t\n" else char


def _order_runs(runs: list[_Run]) -> list[_Run]:
    """Return runs in the order they stand on the line (rule L2 of the bidirectional algorithm)."""
    for level in range(max((run.level for run in runs), default=0), 0, -1):
        ordered: list[_Run] = []
        for reverse, group in groupby(runs, key=lambda run: run.level >= level):
            listed = list(group)
            ordered += reversed(listed) if reverse else listed
        runs = ordered
    return runs


def _place_run(text: str, run: _Run, x: float) -> Iterable[Piece]:
    if run.face is None:
        return [Piece(run.start, run.end, x, BOX_WIDTH, None, text[run.start])]
    if run.face in SHAPED:
        return _shape(text[run.start : run.end], run, x)
    return _place_simple(text, run, run.face, x)


def _place_simple(text: str, run: _Run, face: Face, x: float) -> Iterator[Piece]:
    """Yield the piece of a run whose characters stand one beside the other, parted where one shows nothing."""
    backward = run.level % 2 == 1
    stretches = [
        (run.start + group[0][0], run.start + group[-1][0] + 1)
        for silent, group in (
            (silent, list(group))
            for silent, group in groupby(
                enumerate(text[run.start : run.end]), key=lambda item: is_silent(item[1])
            )
        )
        if not silent
    ]
    widths = load_widths(face)
    for start, end in reversed(stretches) if backward else stretches:
        shown = "".join(_show(char) for char in text[start:end])
        if backward:
            shown = "".join(MIRRORED.get(char, char) for char in reversed(shown))
        width = sum(widths[char] for char in shown)
        yield Piece(start, end, x, width, face, shown, backward)
        x += width


@cache
def _load_shaper(face: Face) -> uharfbuzz.Font:
    font = load_font(face)
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(font.face._ttf_data)))  # noqa: SLF001 - read once, not twice


def _shape(text: str, run: _Run, x: float) -> Iterator[Piece]:
    """Yield the clusters of a run of shaped letters from left to right."""
    assert run.face is not None
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    shaper = _load_shaper(run.face)
    uharfbuzz.shape(shaper, buffer)
    unit = 1.0 / shaper.face.upem
    glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    starts = sorted({info.cluster for info, _ in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    for cluster, group in groupby(glyphs, key=lambda item: item[0].cluster):
        listed = list(group)
        end = ends[cluster]
        texts = _share_text(text[cluster:end], len(listed), backward=run.level % 2 == 1)
        placed: list[Glyph] = []
        advance = 0.0
        for (info, position), shown in zip(listed, texts, strict=True):
            placed.append(
                Glyph(info.codepoint, shown, advance + position.x_offset * unit, position.y_offset * unit)
            )
            advance += position.x_advance * unit
        yield Piece(
            run.start + cluster,
            run.start + end,
            x,
            advance,
            run.face,
            text[cluster:end],
            glyphs=tuple(placed),
        )
        x += advance


def _share_text(text: str, glyphs: int, *, backward: bool) -> list[str]:
    """Return what each glyph of a cluster stands for, from left to right: a letter each, or all for the first."""
    if glyphs == len(text):
        return list(reversed(text) if backward else text)
    rest = [""] * (glyphs - 1)
    return [*rest, text] if backward else [text, *rest]
