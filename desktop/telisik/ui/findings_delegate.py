"""Draws one row of the findings list: number chip, excerpt, type, severity, status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from telisik.ui.chips import paint_chip, paint_severity, paint_status
from telisik.ui.findings_model import FINDING_ROLE, GROUP_ROLE, OPEN_ROLE
from telisik.ui.look import SEMIBOLD, draw_icon, serif_font, tint, ui_font
from telisik.ui.translation import translate
from telisik.ui.wording import name_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.analysis.model import Span
    from telisik.store.model import ReviewedFinding
    from telisik.ui.findings_groups import Group
    from telisik.ui.theme import Theme

ROW = 28
_PADDING = 14
_NARROW = 330
_Index = QModelIndex | QPersistentModelIndex


class FindingsDelegate(QStyledItemDelegate):
    """The one delegate of the findings list."""

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self.theme = theme
        self._language = language
        self.redacted: list[Span] = []  # what exports leave out of the text

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row, the same for headings: the list then need not ask for each."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a heading or a finding."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        reviewed = index.data(FINDING_ROLE)
        if reviewed is None:
            self._paint_group(painter, rect, index.data(GROUP_ROLE), index.data(OPEN_ROLE))
        else:
            self._paint_ground(painter, rect, option)
            self._paint_finding(painter, rect, reviewed, self._ground(option))
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, group: Group, is_open: bool) -> None:
        middle = rect.center().y() + 1
        arrow = QRectF(rect.left() + 8, middle - 7, 14, 14)
        draw_icon(painter, arrow, self.theme, "chevron-down" if is_open else "chevron-right", "ink2")
        line = rect.adjusted(28, 0, -_PADDING, 0)
        painter.setFont(ui_font(12, SEMIBOLD))
        painter.setPen(tint(self.theme, "ink2"))
        count = translate("Findings", "%n open", "", group.open)
        metrics = QFontMetrics(painter.font())
        room = line.width() - QFontMetrics(ui_font(12)).horizontalAdvance(count) - 12
        heading = metrics.elidedText(group.heading, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, heading)
        painter.setFont(ui_font(12))
        painter.setPen(tint(self.theme, "ink3"))
        if group.aside:
            beside = line.adjusted(metrics.horizontalAdvance(heading) + 8, 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, group.aside)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

    def _ground(self, option: QStyleOptionViewItem) -> str:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            return "sel"
        return "hover" if state & QStyle.StateFlag.State_MouseOver else "chrome"

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        painter.fillRect(rect, tint(self.theme, self._ground(option)))
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_Active) and option.widget.hasFocus()
            bar = QRectF(rect.left(), rect.top(), 3.0 if focused else 1.5, rect.height())
            painter.fillRect(bar, tint(self.theme, "ink" if focused else "ctl"))

    def _paint_finding(self, painter: QPainter, rect: QRect, reviewed: ReviewedFinding, ground: str) -> None:
        middle = rect.center().y() + 1
        chip = QRectF(rect.left() + _PADDING, middle - 9, 26, 18)
        paint_chip(painter, chip, reviewed, self.theme)
        right = float(rect.right() - _PADDING)
        paint_status(painter, QRectF(right - 16, middle - 8, 16, 16), reviewed.status, self.theme)
        paint_severity(painter, QRectF(right - 40, middle - 8, 16, 16), reviewed.finding.severity, self.theme)
        right -= 50
        left = rect.left() + _PADDING + 34
        if rect.width() >= _NARROW:
            right = self._paint_type(painter, rect, reviewed, right, ground)
        painter.setFont(serif_font(14))
        painter.setPen(tint(self.theme, "ink"))
        excerpt = " ".join(reviewed.finding.text.split())
        box = QRect(left, rect.top(), int(right - left - 10), rect.height())
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(excerpt, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        for start, end in self._find_redacted(reviewed):
            reach = min(metrics.horizontalAdvance(excerpt[:end]), metrics.horizontalAdvance(shown))
            begin = metrics.horizontalAdvance(excerpt[:start])
            if begin < reach:
                painter.fillRect(
                    QRectF(left + begin, middle - 1, reach - begin, 1.5), tint(self.theme, "ink")
                )

    def _find_redacted(self, reviewed: ReviewedFinding) -> list[tuple[int, int]]:
        """Return what exports leave out of a finding's words, in characters of them on one line."""
        span, text = reviewed.finding.span, reviewed.finding.text
        found = []
        for cut in self.redacted:
            if cut.overlaps(span):
                before = text[: max(0, cut.start - span.start)]
                upto = text[: cut.end - span.start]
                # A space that ends the words before is kept when all are put on one line.
                space = bool(before) and before[-1].isspace()
                found.append((len(" ".join(before.split())) + space, len(" ".join(upto.split()))))
        return found

    def _paint_type(
        self, painter: QPainter, rect: QRect, reviewed: ReviewedFinding, right: float, ground: str
    ) -> float:
        font = ui_font(12)
        metrics = QFontMetrics(font)
        name = name_type(reviewed, self._language())
        left = right - min(rect.width() * 0.32, 132)
        painter.setFont(font)
        colour: QColor = tint(self.theme, "ink2" if ground == "sel" else "ink3")
        painter.setPen(colour)
        box = QRectF(left, rect.top(), right - left, rect.height())
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(right - left))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        return left
