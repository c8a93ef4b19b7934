"""Draws the cells of the library's table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from telisik.store.hits import Hit
from telisik.store.model import ArticleSummary, Status
from telisik.ui.chips import paint_status
from telisik.ui.library_columns import BAR, COLUMNS, METER, count_reviewed, read_state
from telisik.ui.library_table_model import ARTICLE_ROLE, HIT_ROLE, LIKENESS_ROLE
from telisik.ui.look import SEMIBOLD, serif_font, tint, ui_font
from telisik.ui.progress_ticks import paint_bar
from telisik.ui.translation import translate
from telisik.ui.verdict import paint_meter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from telisik.store.query import Progress
    from telisik.ui.theme import Theme

ROW = 54
_CAP = 31
_LEAD = 26  # characters before the first place found
_CENTRE = Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class LibraryDelegate(QStyledItemDelegate):
    """A row: title with publisher and snippet, state, findings bar, verdict meter, and words."""

    def __init__(self, view: QTableView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self.hovered = -1

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(60, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, index, chosen=chosen)
        article = index.data(ARTICLE_ROLE)
        if isinstance(article, ArticleSummary):
            inner = QRectF(rect.adjusted(16 if index.column() == 0 else 8, 0, -8, -1))
            self._paint_cell(painter, inner, index, article, "ink2" if chosen else "ink3")
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: _Index, *, chosen: bool) -> None:
        here = index.row() == self._view.currentIndex().row()
        hovered = index.row() == self.hovered
        painter.fillRect(rect, tint(self.theme, "sel" if chosen else "hover" if hovered else "sheet"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tint(self.theme, "line2"))
        focused = self._view.hasFocus()
        if chosen and index.column() == 0:
            width = 3 if focused else 1.5
            bar = QRectF(rect.left(), rect.top(), width, rect.height())
            painter.fillRect(bar, tint(self.theme, "ink" if focused else "ctl"))
        if here and focused and not chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), tint(self.theme, "ink"))
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), tint(self.theme, "ink"))

    def _paint_cell(
        self, painter: QPainter, box: QRectF, index: _Index, article: ArticleSummary, quiet: str
    ) -> None:
        column = COLUMNS[index.column()]
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        match column.name:
            case "title":
                self._paint_title(painter, box, index, article, quiet)
            case "status":
                sign = QRectF(box.left(), box.top(), 14, box.height())
                paint_state(painter, sign, read_state(article), self.theme)
                self._write(painter, box.adjusted(21, 0, 0, 0), text)
            case "findings":
                self._paint_findings(painter, box, article, text)
            case "verdict" if article.verdict is not None:
                meter = QRectF(box.left(), box.center().y() - 4.5, METER, 9)
                paint_meter(painter, meter, article.verdict, self.theme)
                self._write(painter, box.adjusted(METER + 8, 0, 0, 0), text)
            case _:
                empty = (column.name == "verdict" and article.verdict is None) or (
                    column.name == "reviewer" and not article.reviewer
                )
                self._write(painter, box, text, quiet if empty else "", right=column.right)

    def _write(
        self, painter: QPainter, box: QRectF, text: str, ink: str = "", *, right: bool = False
    ) -> None:
        painter.setFont(ui_font(13))
        painter.setPen(tint(self.theme, ink or "ink"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(
            box, _CENTRE | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft), shown
        )

    def _paint_findings(self, painter: QPainter, box: QRectF, article: ArticleSummary, text: str) -> None:
        _done, total = count_reviewed(article)
        if not total:
            return
        width = max(BAR * min(total, _CAP) / _CAP, 10)
        bar = QRectF(box.left(), box.center().y() - 4.5, width, 9)
        paint_bar(painter, bar, article.counts, total, self.theme)
        self._write(painter, box.adjusted(BAR + 10, 0, 0, 0), text)

    def _paint_title(
        self, painter: QPainter, box: QRectF, index: _Index, article: ArticleSummary, quiet: str
    ) -> None:
        title_font = serif_font(14, SEMIBOLD)
        painter.setFont(title_font)
        painter.setPen(tint(self.theme, "ink"))
        elided = QFontMetrics(title_font).elidedText(
            " ".join(article.title.split()), Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(QRectF(box.left(), box.top() + 7, box.width(), 21), _CENTRE, elided)
        line = QRectF(box.left(), box.top() + 29, box.width(), 17)
        left = self._paint_source(painter, line, index, article)
        hit = index.data(HIT_ROLE)
        if isinstance(hit, Hit) and hit.snippets:
            self._paint_snippet(painter, QRectF(left, line.top(), line.right() - left, 17), hit, quiet)
        elif article.tags:
            painter.setPen(tint(self.theme, quiet))
            room = QRectF(left, line.top(), line.right() - left, 17)
            tags = "  ".join(f"#{tag}" for tag in article.tags)
            cut = painter.fontMetrics().elidedText(tags, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, _CENTRE, cut)

    def _paint_source(self, painter: QPainter, line: QRectF, index: _Index, article: ArticleSummary) -> float:
        source = article.publisher or article.name or translate("Library", "pasted text")
        likeness = index.data(LIKENESS_ROLE)
        if isinstance(likeness, float):
            same = translate("Library", "{share} % of its text").format(share=round(100 * likeness))
            source = f"{source} · {same}"
        painter.setFont(ui_font(12))
        painter.setPen(tint(self.theme, "ink2"))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(source, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, _CENTRE, shown)
        return line.left() + metrics.horizontalAdvance(shown) + 10

    def _paint_snippet(self, painter: QPainter, room: QRectF, hit: Hit, quiet: str) -> None:
        left = room.left()
        snippet = hit.snippets[0]
        first, last = snippet.marks[0]
        found = QFontMetrics(ui_font(12, SEMIBOLD)).horizontalAdvance(snippet.text[first:last])
        # What was found shows whole before the words that lead to it.
        spare = (room.width() - found) / QFontMetrics(ui_font(12)).averageCharWidth() - 3
        for text, marked in cut_snippet(hit, max(0, min(_LEAD, int(spare)))):
            font = ui_font(12, SEMIBOLD if marked else 400)
            metrics = QFontMetrics(font)
            rest = room.right() - left
            if rest < metrics.horizontalAdvance("…"):
                return
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rest))
            width = metrics.horizontalAdvance(shown)
            if marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tint(self.theme, "sheet" if quiet == "ink2" else "sel"))
                painter.drawRoundedRect(QRectF(left - 2, room.top() + 1, width + 4, 16), 2, 2)
            painter.setFont(font)
            painter.setPen(tint(self.theme, "ink" if marked else quiet))
            painter.drawText(QRectF(left, room.top(), width + 2, room.height()), _CENTRE, shown)
            left += width + (1 if marked else 0)
            if shown != text:
                return


def cut_snippet(hit: Hit, lead: int = _LEAD) -> list[tuple[str, bool]]:
    """Return a snippet in pieces, each with whether it was found; it begins ``lead`` characters before the first."""
    snippet = hit.snippets[0]
    text, start = snippet.text, snippet.marks[0][0]
    begin = max(0, start - lead)
    if begin:
        space = text.find(" ", begin, start)
        begin = space + 1 if 0 <= space < start else start
    pieces = [("… ", False)]
    place = begin
    for first, last in snippet.marks:
        pieces.append((text[place:first], False))
        pieces.append((text[first:last], True))
        place = last
    pieces.append((text[place:] + " …", False))
    return [piece for piece in pieces if piece[0]]


def paint_state(painter: QPainter, rect: QRectF, state: Progress, theme: Theme) -> None:
    """Draw the sign of an article's state: empty, half full, ticked, or a question."""
    statuses = {"new": Status.OPEN, "reviewed": Status.CONFIRMED, "waiting": Status.NEEDS_EVIDENCE}
    if state in statuses:
        paint_status(painter, rect, statuses[state], theme)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = rect.center()
    disc = QRectF(middle.x() - 5.5, middle.y() - 5.5, 11, 11)
    painter.setPen(QPen(tint(theme, "ink2"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint(theme, "ink2"))
    painter.drawPie(disc.adjusted(1.2, 1.2, -1.2, -1.2), -90 * 16, 180 * 16)
    painter.restore()
