"""The chain of a finding: who said what by which words, with the findings that stand on the same words."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from telisik.analysis.model import Layer, Span
from telisik.ui.buttons import Button
from telisik.ui.chips import chip_size, paint_chip
from telisik.ui.flow_layout import FlowLayout, empty
from telisik.ui.labels import make_label
from telisik.ui.look import serif_font, tint
from telisik.ui.themed import Themed
from telisik.ui.translation import translate
from telisik.ui.wording import name_finding, tell_finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLabel

    from telisik.store.model import Review, ReviewedFinding
    from telisik.ui.theme import Theme

_LONGEST_PART = 140
_MOST_CHIPS = 4


@dataclass(frozen=True, slots=True)
class Link:
    """One row of the chain: its shape and name, the article's own words if there are any, and what is near."""

    shape: str
    name: str
    words: str
    aside: str = ""
    stands_for: Span | None = None
    findings: tuple[ReviewedFinding, ...] = field(default=())


def read_spans(text: str, spans: Sequence[Span]) -> str:
    """Return the words of some spans on one line, with an ellipsis between distant ones."""
    parts = [" ".join(text[span.start : span.end].split()) for span in spans]
    joined = " … ".join(part for part in parts if part)
    if len(joined) <= _LONGEST_PART:
        return joined
    return joined[:_LONGEST_PART].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def find_antecedent(text: str, name: str, before: int) -> Span | None:
    """Return where a name stands last before an offset, else where it stands first; None where it does not."""
    start = text.rfind(name, 0, before) if name else -1
    if start < 0:
        start = text.find(name) if name else -1
    return Span(start, start + len(name)) if start >= 0 else None


def list_chain(review: Review, reviewed: ReviewedFinding) -> list[Link]:
    """Return source, cue and claim of a finding, as far as it has them."""
    finding = reviewed.finding
    source = finding.source
    if not source and finding.layer is Layer.SOURCING and not finding.cue:
        source = (finding.span,)
    content = finding.content
    if not content and finding.layer is Layer.ASSERTION:
        content = (finding.span,)
    resolved, stands_for = "", None
    if finding.resolved_to:
        resolved = translate("Card", "stands for {name}").format(name=finding.resolved_to)
        stands_for = find_antecedent(review.text, finding.resolved_to, finding.span.start)
    rows = [("disc", translate("Card", "Source"), source)]
    if finding.cue:
        rows.append(("circle", translate("Card", "Cue"), finding.cue))
    if content:
        rows.append(("square", translate("Card", "Claim"), content))
    return [
        Link(
            shape,
            name,
            read_spans(review.text, spans),
            resolved if shape == "disc" else "",
            stands_for if shape == "disc" else None,
            find_within(review.findings, spans, reviewed.id),
        )
        for shape, name, spans in rows
    ]


def find_within(
    findings: Sequence[ReviewedFinding], spans: Sequence[Span], but: int
) -> tuple[ReviewedFinding, ...]:
    """Return the findings that begin inside some spans, at most four, in text order; ``but`` is left out."""
    found: list[ReviewedFinding] = []
    for span in spans:
        first = bisect_left(findings, (False, span.start), key=_place)
        for number in range(first, len(findings)):
            reviewed = findings[number]
            if reviewed.orphan or reviewed.finding.span.start >= span.end:
                break
            if reviewed.id != but and reviewed not in found:
                found.append(reviewed)
    return tuple(found[:_MOST_CHIPS])


def _place(reviewed: ReviewedFinding) -> tuple[bool, int]:
    return reviewed.orphan, reviewed.finding.span.start


class ChipButton(Themed, QAbstractButton):
    """A finding's chip that leads to it."""

    def __init__(self, theme: Theme, reviewed: ReviewedFinding, language: str) -> None:
        super().__init__()
        self._theme, self._reviewed = theme, reviewed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name_finding(reviewed, language))
        self.setToolTip(tell_finding(reviewed, language))

    def sizeHint(self) -> QSize:
        """Return room for the chip in a target of 24 pixels."""
        return QSize(chip_size(self._reviewed.number).width() + 2, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        size = chip_size(self._reviewed.number)
        box = QRectF(1, (self.height() - size.height()) / 2, size.width(), size.height())
        paint_chip(painter, box, self._reviewed, self._theme)


class _Line(Themed, QWidget):
    """The line that ties source, cue and claim together: a disc, a circle, a square."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFixedWidth(20)
        self._theme = theme
        self.rows: list[tuple[str, QLabel]] = []

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, then one shape beside each row's first line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = QFontMetrics(serif_font(16)).height() / 2
        points = [QPointF(self.width() / 2, row.y() - self.y() + half) for _shape, row in self.rows]
        ink = tint(self._theme, "ink")
        painter.setPen(QPen(tint(self._theme, "ctl"), 1.5))
        if len(points) > 1:
            painter.drawLine(points[0], points[-1])
        for (shape, _row), point in zip(self.rows, points, strict=True):
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(ink if shape == "disc" else tint(self._theme, "raised"))
            if shape == "square":
                painter.drawRect(QRectF(point.x() - 4, point.y() - 4, 8, 8))
            else:
                painter.drawEllipse(point, 4, 4)


class Chain(QWidget):
    """Source, cue and claim of a finding, each with the article's own words and a way to what is near."""

    finding_asked = Signal(int)
    place_asked = Signal(object)  # a Span of the text

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: list[Link] = []
        self._antecedent: Span | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for rows still to be made."""
        self._theme = theme

    def antecedent(self) -> Span | None:
        """Return where the name stands that the source stands for."""
        return self._antecedent

    def show_chain(self, review: Review, reviewed: ReviewedFinding, language: str) -> None:
        """Lay out the rows of this finding; they stay where they are the same as before."""
        links = list_chain(review, reviewed)
        self._antecedent = next((link.stands_for for link in links if link.stands_for), None)
        if links == self._shown:
            return
        self._shown = links
        empty(self._grid)
        line = _Line(self._theme)
        for row, link in enumerate(links):
            text = self._add_words(link, 2 * row)
            line.rows.append((link.shape, text))
            beside = self._build_beside(link, language)
            if beside is not None:
                self._grid.addWidget(beside, 2 * row + 1, 2)
        self._grid.addWidget(line, 0, 1, max(1, self._grid.rowCount()), 1)
        line.lower()

    def _add_words(self, link: Link, row: int) -> QLabel:
        caption = make_label("caption", link.name)
        caption.setContentsMargins(0, 3, 0, 0)
        words = link.words or translate("Card", "nobody is named")
        text = make_label("chain" if link.words else "unsaid", words, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAccessibleName(f"{link.name}: {words}")
        self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 2)
        return text

    def _build_beside(self, link: Link, language: str) -> QWidget | None:
        if not (link.aside or link.findings):
            return None
        beside = QWidget()
        flow = FlowLayout(beside, 4)
        flow.setContentsMargins(0, 0, 0, 4)
        if link.stands_for is not None:
            jump = Button(
                self._theme, link.aside, icon="corner-down-right", command="antecedent", bare=True, height=24
            )
            jump.setToolTip(translate("Card", "Show in the article"))
            jump.clicked.connect(lambda _on=False, span=link.stands_for: self.place_asked.emit(span))
            flow.addWidget(jump)
        elif link.aside:
            flow.addWidget(make_label("caption", link.aside))
        for other in link.findings:
            chip = ChipButton(self._theme, other, language)
            chip.clicked.connect(lambda _on=False, other=other: self.finding_asked.emit(other.id))
            flow.addWidget(chip)
        return beside
