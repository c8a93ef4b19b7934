"""Lays the annotated article out: where lines break, which marks they bear, where chips find room."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from telisik.report.lanes import assign_lanes
from telisik.report.pdf_annotated import TEXT_INDENT, ArticlePage, Chip, Line, Segment, find_text_right
from telisik.report.pdf_fonts import Face
from telisik.report.pdf_marks import CHIP_PITCH
from telisik.report.pdf_shaping import find_base, is_plain, measure, place_text
from telisik.report.pdf_style import SERIF_LEADING, SERIF_SIZE
from telisik.report.pdf_wrap import break_word, find_words
from telisik.report.wording import load_wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from telisik.analysis.model import Quotation, Span
    from telisik.report.pdf_style import Sheet
    from telisik.report.pdf_tags import Node
    from telisik.report.report import Report, ReportFinding

_PARAGRAPH_GAP = 5.4
_CAPTION_HEIGHT = 10.0
_HEADING_HEIGHT = 30.0
# A chip may stand this far below its line before the text waits for it.
_LONGEST_LAG = 2.5 * SERIF_LEADING


def lay_out_article(report: Report, sheet: Sheet, section: Node) -> list[ArticlePage]:
    """Return the pages of the annotated article; none where it has no words."""
    return _Layout(report, sheet, section).pages


def number_lines(pages: Iterable[ArticlePage]) -> dict[int, int]:
    """Return for each finding that has a chip the number of the line it begins on."""
    return {chip.finding.number: chip.number for page in pages for chip in page.chips}


class _Layout:
    """Places lines and chips on pages; the text waits where chips crowd."""

    def __init__(self, report: Report, sheet: Sheet, section: Node) -> None:
        self._report = report
        self._sheet = sheet
        self._section = section
        self._heading, self._key = section.add("H2"), section.add("P")
        self._node = self._key
        self._links: Node | None = None
        self._line_number = 0
        self._base = 0
        self._width = find_text_right(sheet) - sheet.left - TEXT_INDENT
        self._marks = sorted(
            (f for f in report.findings if not f.orphan), key=lambda f: (f.span.start, -f.span.end, f.number)
        )
        self._lanes = assign_lanes(self._marks)
        self._next = 0
        self._active: list[ReportFinding] = []
        self._quotes = sorted((q for q in report.quotations if q.paragraphs > 1), key=lambda q: q.span.start)
        self._quote_starts = [quote.span.start for quote in self._quotes]
        self._captioned: set[int] = set()
        self.pages: list[ArticlePage] = []
        self._baseline = 0.0
        self._last_chip = 0.0
        self._lay_out()

    def _lay_out(self) -> None:
        for number, paragraph in enumerate(self._report.paragraphs, start=1):
            shown = number
            self._node, self._links = self._section.add("P"), None
            self._base = find_base(self._report.text[paragraph.start : paragraph.end])
            for start, end in break_lines(self._report.text, paragraph, self._width):
                if not self.pages:
                    self._turn()
                self._place(start, end, shown)
                shown = 0
            self._baseline += _PARAGRAPH_GAP

    def _turn(self) -> None:
        self.pages.append(
            ArticlePage(self._sheet, self._report.language, not self.pages, self._heading, self._key)
        )
        self._baseline = self._top
        self._last_chip = self._top - CHIP_PITCH

    @property
    def _top(self) -> float:
        return self._sheet.top + _HEADING_HEIGHT + 6

    @property
    def _bottom(self) -> float:
        return self._sheet.bottom

    def _place(self, start: int, end: int, paragraph: int) -> None:
        new = self._take_marks(end)
        quote = self._find_quote(start, end)
        caption = self._caption(quote)
        if caption:
            self._baseline += _CAPTION_HEIGHT
        self._line_number += 1
        chips = sorted(new, key=lambda f: f.number)
        first = self._find_room(len(chips), caption=bool(caption))
        line = Line(
            self._report.text[start:end].replace("\n", " "),
            self._baseline,
            paragraph,
            list(self._measure_segments(start, end)),
            quote,
            self._line_number,
            self._node,
            caption,
            self._section.add("P") if caption else None,
            self._base,
            self._inset(start, end),
        )
        self.pages[-1].lines.append(line)
        self._place_chips(chips, first)
        self._baseline += SERIF_LEADING
        self._active = [mark for mark in self._active if mark.span.end > end]

    def _inset(self, start: int, end: int) -> float:
        if not self._base:
            return 0.0
        line = self._report.text[start:end].replace("\n", " ")
        return max(0.0, self._width - place_text(line, Face.SERIF, 1).width * SERIF_SIZE)

    def _take_marks(self, end: int) -> list[ReportFinding]:
        """Return the marks that begin on the line that ends here, and keep them as active."""
        new: list[ReportFinding] = []
        while self._next < len(self._marks) and self._marks[self._next].span.start < end:
            new.append(self._marks[self._next])
            self._next += 1
        self._active += new
        return new

    def _find_quote(self, start: int, end: int) -> int:
        index = bisect_right(self._quote_starts, end - 1) - 1
        return index if index >= 0 and self._quotes[index].span.end > start else -1

    def _caption(self, index: int) -> str:
        if index < 0 or index in self._captioned:
            return ""
        self._captioned.add(index)
        return _say_quote(self._quotes[index], self._report.language)

    def _find_room(self, chips: int, *, caption: bool) -> float:
        """Move down, or to a new page, until the line and its chips fit; return the first chip's baseline."""
        first = self._centre(chips)
        if first > self._baseline + _LONGEST_LAG:
            self._baseline = first - _LONGEST_LAG
        last = max(self._baseline, first + (chips - 1) * CHIP_PITCH) if chips else self._baseline
        if last > self._bottom and self.pages[-1].lines:
            self._turn()
            self._baseline += _CAPTION_HEIGHT if caption else 0.0
            first = self._centre(chips)
        return first

    def _centre(self, chips: int) -> float:
        wanted = self._baseline - max(0, chips - 1) * CHIP_PITCH / 2
        return max(wanted, self._last_chip + CHIP_PITCH) if chips else self._baseline

    def _place_chips(self, chips: list[ReportFinding], first: float) -> None:
        baseline, line = first, self._baseline if chips else None
        for finding in chips:
            if baseline > self._bottom:
                # More chips than a page holds on one line: they go on at the top of the next page.
                self._turn()
                baseline, line = self._top, None
            if self._links is None:
                self._links = self._section.add("P")
            link = self._links.add("Link")
            self.pages[-1].chips.append(Chip(finding, baseline, line, self._line_number, link))
            self._last_chip = baseline
            baseline += CHIP_PITCH

    def _measure_segments(self, start: int, end: int) -> Iterator[Segment]:
        line = self._report.text[start:end]
        placed = None if is_plain(line, Face.SERIF) else place_text(line, Face.SERIF, self._base)
        for mark in self._active:
            left, right = max(start, mark.span.start) - start, min(end, mark.span.end) - start
            piece = line[left:right]
            left += len(piece) - len(piece.lstrip())
            right -= len(piece) - len(piece.rstrip())
            if left >= right:
                continue
            lane = self._lanes[mark.number]
            if placed is None:
                offset = measure(line[:left], Face.SERIF, SERIF_SIZE)
                width = measure(line[left:right], Face.SERIF, SERIF_SIZE)
                yield Segment(mark, lane, offset, offset + max(width, 1.0))
                continue
            # Where the text runs both ways one mark may cover several stretches of the line.
            for edge, other in placed.find(left, right) or [(0.0, 0.0)]:
                yield Segment(mark, lane, edge * SERIF_SIZE, max(other * SERIF_SIZE, edge * SERIF_SIZE + 1.0))


def _say_quote(quote: Quotation, language: str) -> str:
    words = load_wording(language)
    if quote.speaker:
        return words.say("article", "quote", n=quote.paragraphs, speaker=quote.speaker)
    return words.say("article", "quote_unnamed", n=quote.paragraphs)


def break_lines(text: str, paragraph: Span, width: float) -> Iterator[tuple[int, int]]:
    """Yield the lines of a paragraph as offsets; a word wider than a line is broken where it must be."""
    space = measure(" ", Face.SERIF, SERIF_SIZE)
    start, end, used = -1, -1, 0.0
    for match in find_words(text, paragraph.start, paragraph.end):
        needed = measure(match[0], Face.SERIF, SERIF_SIZE)
        gap = (match.start() - end) * space if start >= 0 else 0.0
        if start >= 0 and used + gap + needed <= width:
            end, used = match.end(), used + gap + needed
            continue
        if start >= 0:
            yield start, end
        start, end, used = match.start(), match.end(), needed
        if needed > width:
            for piece in break_word(match[0], Face.SERIF, SERIF_SIZE, width):
                if start + len(piece) < match.end():
                    yield start, start + len(piece)
                    start += len(piece)
            used = measure(text[start:end], Face.SERIF, SERIF_SIZE)
    if start >= 0:
        yield start, end
