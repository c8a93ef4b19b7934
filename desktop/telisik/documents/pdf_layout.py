"""From lines on a page to paragraphs in reading order: columns, running heads, hyphens.

Coordinates are points with the origin at the lower left of the page. Columns are found as in Breuel's whitespace
analysis, in one dimension: a vertical gap with lines on both sides that few lines cross.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE_NUMBER = re.compile(
    r"(?i)\W{0,3}(?:halaman|hal\.?|page|p\.)?\s?\d{1,4}(?:\s?(?:of|dari|/|-)\s?\d{1,4})?\W{0,3}"
)
_MARGIN = 0.12
_HEADS_LOOKED_AT = 3
_MOST_CROSSING = 0.3
_DEEPEST = 4
_MOST_LINES = 3000  # finding gaps takes quadratic time
_END = re.compile(r"[.!?:;…][\"”’')\]]*$")
_HYPHEN = re.compile(r"(?P<word>[^\W\d_]+)(?:-|\u00ad|\u2010)$")
_BULLET = re.compile(r"[•▪‣◦·*–-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s")


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line: their text, their box and the size of their type, in points."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float

    @property
    def middle(self) -> float:
        """Return the height of the line's middle."""
        return (self.bottom + self.top) / 2


@dataclass(slots=True)
class Page:
    """The lines of a page in the order of the file, and the page's width and height."""

    lines: list[Line]
    width: float
    height: float


def drop_running_heads(pages: list[Page]) -> list[str]:
    """Take page numbers and lines that come again at the edge of other pages out; return what was taken."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    edges = [_list_edges(page) for page in pages]
    for number, edge in enumerate(edges):
        for line in edge:
            seen[_name_head(line)].add(number)
    enough = 2 if len(pages) < 4 else 3
    dropped: list[str] = []
    for page, edge in zip(pages, edges, strict=True):
        gone = [
            line
            for line in edge
            if len(seen[_name_head(line)]) >= enough
            or (_PAGE_NUMBER.fullmatch(line.text.strip()) and _is_in_margin(line, page))
        ]
        page.lines = [line for line in page.lines if line not in gone]
        dropped += [line.text for line in gone]
    return list(dict.fromkeys(dropped))


def _list_edges(page: Page) -> list[Line]:
    """Return the lines in the margins of a page, the outermost few at each edge."""
    ordered = sorted(page.lines, key=lambda line: line.middle)
    near = ordered[: 2 * _HEADS_LOOKED_AT] + ordered[-2 * _HEADS_LOOKED_AT :]
    return [line for line in dict.fromkeys(near) if _is_in_margin(line, page)]


def _is_in_margin(line: Line, page: Page) -> bool:
    return line.middle < _MARGIN * page.height or line.middle > (1 - _MARGIN) * page.height


def _name_head(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", " ".join(line.text.split()).casefold()), round(line.middle / 6)


def order_lines(page: Page) -> list[list[Line]]:
    """Return the page's columns in reading order, each with its lines from top to bottom."""
    return [_join_rows(column) for column in _order(page.lines, _DEEPEST) if column]


def _order(lines: list[Line], depth: int) -> Iterator[list[Line]]:
    gutter = _find_gutter(lines) if depth else None
    if gutter is None:
        yield sorted(lines, key=lambda line: (-round(line.middle, 1), line.left))
        return
    crossing = [line for line in lines if line.left < gutter < line.right]
    heights = sorted((line.middle for line in crossing), reverse=True)
    rest = [line for line in lines if line not in set(crossing)]
    # What crosses the gap (a headline, a picture's caption) parts what is above it from what is below.
    bands: dict[int, list[Line]] = defaultdict(list)
    for line in rest:
        bands[sum(1 for height in heights if height > line.middle)].append(line)
    across: list[Line] = []  # lines of a heading follow each other with nothing between them
    for number in range(len(heights) + 1):
        band = bands.get(number, [])
        if band and across:
            yield across
            across = []
        yield from _order([line for line in band if line.right <= gutter], depth - 1)
        yield from _order([line for line in band if line.left >= gutter], depth - 1)
        if number < len(heights):
            across += [line for line in crossing if line.middle == heights[number] and line not in across]
    yield across


def _find_gutter(lines: list[Line]) -> float | None:
    """Return the middle of the widest vertical gap that parts columns, or None."""
    if not 6 <= len(lines) <= _MOST_LINES:
        return None
    size = median(line.size for line in lines)
    best: tuple[float, float] | None = None
    edges = sorted({round(line.right, 1) for line in lines})
    starts = sorted(line.left for line in lines)
    for edge in edges:
        following = next((start for start in starts if start > edge), None)
        if following is None:
            break
        width = following - edge
        if width < 0.6 * size:
            continue
        gap = (edge + following) / 2
        left = [line for line in lines if line.right <= gap]
        right = [line for line in lines if line.left >= gap]
        crossing = len(lines) - len(left) - len(right)
        if (
            min(len(left), len(right)) < 3
            or crossing > _MOST_CROSSING * len(lines)
            or not _stand_beside(left, right)
        ):
            continue
        score = min(len(left), len(right)) - 3.0 * crossing
        if best is None or score > best[0]:
            best = (score, gap)
    return best[1] if best else None


def _stand_beside(left: list[Line], right: list[Line]) -> bool:
    """Tell whether two groups share most of the height of the shorter one, as columns do."""
    low = max(min(line.bottom for line in left), min(line.bottom for line in right))
    high = min(max(line.top for line in left), max(line.top for line in right))
    shorter = min(
        max(line.top for line in group) - min(line.bottom for line in group) for group in (left, right)
    )
    return high - low > 0.5 * shorter


def _join_rows(lines: list[Line]) -> list[Line]:
    """Put pieces that stand at one height beside each other into one line."""
    rows: list[Line] = []
    for line in lines:
        last = rows[-1] if rows else None
        if (
            last is not None
            and abs(last.middle - line.middle) < 0.35 * max(last.size, line.size)
            and line.left >= last.left
        ):
            rows[-1] = Line(
                f"{last.text} {line.text}",
                last.left,
                min(last.bottom, line.bottom),
                max(last.right, line.right),
                max(last.top, line.top),
                max(last.size, line.size),
            )
        else:
            rows.append(line)
    return rows


def join_paragraphs(pages: list[list[list[Line]]]) -> list[str]:
    """Return the paragraphs of all pages; one that a column or page breaks is joined again."""
    paragraphs: list[str] = []
    for columns in pages:
        for column in columns:
            for number, lines in enumerate(_split_paragraphs(column)):
                text = join_lines([line.text for line in lines])
                if paragraphs and number == 0 and _goes_on(paragraphs[-1], text):
                    paragraphs[-1] = join_lines([paragraphs[-1], text])
                elif text:
                    paragraphs.append(text)
    return paragraphs


def _goes_on(before: str, text: str) -> bool:
    return not _END.search(before) and bool(text) and (text[0].islower() or before[-1:] in "-\u00ad\u2010,")


def _split_paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    if not lines:
        return
    leading = _find_leading(lines)
    left = Counter(round(line.left) for line in lines).most_common(1)[0][0]
    right = max(line.right for line in lines)
    current: list[Line] = []
    for line in lines:
        if current and _begins(current[-1], line, leading, left, right):
            yield current
            current = []
        current.append(line)
    yield current


def _find_leading(lines: list[Line]) -> float:
    steps = [
        above.middle - below.middle
        for above, below in pairwise(lines)
        if 0 < above.middle - below.middle < 4 * above.size
    ]
    return median(steps) if steps else 1.2 * lines[0].size


def _begins(last: Line, line: Line, leading: float, left: float, right: float) -> bool:
    """Tell whether a line begins a paragraph: by distance, size, indent, a bullet, or a short line before it."""
    step = last.middle - line.middle
    if (
        step < 0
        or step > 1.35 * leading + 0.5
        or abs(last.size - line.size) > 0.12 * max(last.size, line.size)
    ):
        return True
    if line.left > left + 0.8 * line.size and last.left <= left + 0.8 * line.size:
        return True
    if _BULLET.match(line.text):
        return True
    return bool(_END.search(last.text.rstrip())) and last.right < left + 0.78 * (right - left)


def join_lines(lines: list[str]) -> str:
    """Join lines into a paragraph: a hyphen at a line's end is taken away, one of the word itself stays."""
    parts: list[str] = []
    for line in (" ".join(line.split()) for line in lines):
        last = parts[-1] if parts else ""
        broken = _HYPHEN.search(last)
        if not line:
            continue
        if broken is None or not line[0].isalpha():
            parts += [" ", line] if last and not last.endswith(("-", "\u2010")) else [line]
        elif _keeps_hyphen(broken["word"], last, line):
            parts[-1:] = [last[:-1], "-", line]
        else:
            parts[-1:] = [last[:-1], line]
    return "".join(parts).replace("\u00ad", "").strip()


def _keeps_hyphen(word: str, text: str, line: str) -> bool:
    """Tell whether the hyphen is the word's own: doubled as in "undang-undang", or before a capital or -nya form."""
    following = re.match(r"[^\W\d_]+", line)
    after = following[0] if following else ""
    if after[:1].isupper():
        return True
    before = word.casefold()
    stem = min(len(before), len(after), 4)
    doubled = stem > 2 and (
        after.casefold().startswith(before)
        or before.endswith(after.casefold()[:stem])
        or before.startswith(after.casefold())
    )
    return doubled or re.search(r"[^\W\d_]-[^\W\d_]+[-\u00ad\u2010]$", text) is not None
