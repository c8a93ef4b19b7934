"""The article as the reviewer reads it: text, marks, numbered margin and overview, kept in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QLocale,
    QPoint,
    QPropertyAnimation,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu, QStyle, QToolTip, QVBoxLayout, QWidget

from telisik.ui.article_text import BLEED
from telisik.ui.fonts import LARGEST, SMALLEST
from telisik.ui.gutter import Gutter
from telisik.ui.mark_objects import install_mark_objects
from telisik.ui.marks import MarkSet
from telisik.ui.overview import WIDTH, Overview
from telisik.ui.text_pane import TextPane
from telisik.ui.wording import name_finding, tell_finding, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from telisik.analysis.model import Quotation, Span
    from telisik.store.model import ReviewedFinding
    from telisik.ui.marks import Mark
    from telisik.ui.theme import Theme

MARK_MODES = ("all", "open", "none")
_TOOLTIP_AFTER = 600
_SCROLL_TIME = 120
_REST = 0.3  # of the pane's height, where a finding comes to rest


class ArticleView(QWidget):
    """One Tab stop that shows an article; it decides nothing and tells what is clicked."""

    finding_clicked = Signal(int)
    finding_hovered = Signal(object)  # the finding's id, or None
    view_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: str | None = None
        self._article: tuple[str, str, str] = ("", "", "")
        self._last_hit: tuple[int, ...] = ()
        self._wanted: int | None = None  # the finding to go to, or
        self._anchor: list[float] | None = None  # the place to go back to, once the view has its size
        self._tip: tuple[Mark, QPoint] | None = None
        self.pane = TextPane(theme)
        self.gutter = Gutter(self.pane)
        self.overview = Overview(self.pane)
        self._glide = QPropertyAnimation(self.pane.verticalScrollBar(), b"value", self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._tip_timer = QTimer(self)
        self._tip_timer.setSingleShot(True)
        self._tip_timer.setInterval(_TOOLTIP_AFTER)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pane)
        self.setFocusProxy(self.pane)
        self.gutter.tell = self._tell_mark
        install_mark_objects()
        self._wire()
        self.set_language(None)

    def _wire(self) -> None:
        pane = self.pane
        pane.clicked.connect(self._take_click)
        pane.pointed.connect(self._take_pointer)
        pane.arranged.connect(self._arrange)
        pane.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        pane.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self.overview.update())
        self.gutter.chip_clicked.connect(self._click_finding)
        self.gutter.more_asked.connect(self._offer)
        self.gutter.pointed.connect(self._take_pointer)
        self.overview.jumped.connect(self._click_finding)
        self.overview.scrolled.connect(self._scroll_to_share)
        self._tip_timer.timeout.connect(self._show_tip)

    # What shows

    def set_article(self, text: str, title: str, meta: str = "", page: QTextDocument | None = None) -> None:
        """Show an article from its beginning, at once and without marks; ``page`` as ``set_text`` takes it."""
        self._glide.stop()
        self._article = (text, title, meta)
        self._wanted, self._anchor, self._last_hit = None, None, ()
        self.pane.heading.write(title, meta, text)
        self.pane.set_text(text, page)
        self.overview.forget_places()
        self._describe()

    def set_title(self, title: str) -> None:
        """Show another title above the text, and move nothing that is read."""
        text, old, meta = self._article
        if title == old:
            return
        held = self.pane.hold()
        self._article = (text, title, meta)
        self.pane.heading.write(title, meta, text)
        self.pane.arrange_heading()
        self.pane.put_back(held)
        self._describe()

    def set_findings(
        self,
        findings: Sequence[ReviewedFinding],
        quotations: Sequence[Quotation] = (),
        marks: MarkSet | None = None,
    ) -> None:
        """Show these findings on the text, by their ``marks`` where they were made already; nothing moves."""
        pane = self.pane
        pane.marks = MarkSet(findings, len(pane.text)) if marks is None else marks
        length = len(pane.text)
        pane.quotations = tuple(
            quotation for quotation in quotations if 0 <= quotation.span.start < quotation.span.end <= length
        )
        pane.hovered = None
        if pane.marks.get(pane.selected) is None:
            pane.selected = None
        self._refresh()
        self.overview.find_places_soon()

    def update_finding(self, finding: ReviewedFinding) -> None:
        """Show what is now decided on one finding; only its own words are drawn anew."""
        mark = self.pane.marks.update(finding)
        if mark is not None:
            self.pane.refresh_mark(mark)
            self.gutter.update()
            self.overview.refresh_status()
            if mark.id == self.pane.selected:
                self._describe()

    def select_finding(self, finding_id: int | None, *, scroll: bool = True) -> None:
        """Outline a finding and the words that belong to it; ``scroll`` brings it into view where it is not."""
        pane = self.pane
        for changed in (pane.marks.get(pane.selected), pane.marks.get(finding_id)):
            if changed is not None:
                pane.refresh_chain(changed)
        pane.selected = finding_id if pane.marks.get(finding_id) is not None else None
        self.gutter.update()
        self.overview.refresh_status()
        self._describe()
        if scroll and pane.selected is not None:
            self._bring_into_view(pane.selected)

    def point_at(self, span: Span) -> None:
        """Bring a place of the text into view and select its words, so that it is seen which are meant."""
        pane = self.pane
        pane.choose(span)
        self._bring_line_into_view(pane.span_rect(span))

    def set_mark_mode(self, mode: str) -> None:
        """Show marks of "all" findings, of "open" ones, or "none"."""
        if mode not in MARK_MODES:
            raise ValueError(mode)
        self.pane.mode = mode
        self._refresh()

    def set_text_size(self, pixels: int) -> None:
        """Show the text with letters as high as this in pixels, within what is readable, and keep the place."""
        pixels = max(SMALLEST, min(pixels, LARGEST))
        if pixels != self.pane.pixels:
            held = self.pane.hold()
            self.pane.set_pixels(pixels)
            self.pane.put_back(held)
            self.overview.find_places_soon()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours, and move nothing."""
        self.pane.set_theme(theme)
        self._refresh()

    def set_language(self, code: str | None) -> None:
        """Speak this language; None follows the application's."""
        self._language = code
        self.overview.setToolTip("")
        self.overview.setAccessibleName(translate("Marks", "Overview of the marks"))
        self.gutter.setAccessibleName(translate("Marks", "Marks of the article"))
        self._describe()
        self._refresh()

    def language(self) -> str:
        """Return the language that terms are said in."""
        if self._language is not None:
            return self._language
        return "id" if QLocale().language() is QLocale.Language.Indonesian else "en"

    def _refresh(self) -> None:
        self.pane.viewport().update()
        self.gutter.update()
        self.overview.refresh()

    def _tell_mark(self, mark: Mark) -> tuple[str, str]:
        """Return a mark's name and why it is there, for an accessibility client."""
        language = self.language()
        return name_finding(mark.reviewed, language), mark.reviewed.finding.reason.pick(language)

    def _describe(self) -> None:
        """Tell a screen reader which article and which finding has the keyboard."""
        title = self._article[1]
        name = (
            translate("Marks", "Article: {title}").format(title=title)
            if title
            else translate("Marks", "Article")
        )
        selected = self.pane.marks.get(self.pane.selected)
        what = name_finding(selected.reviewed, self.language()) if selected is not None else ""
        self.pane.setAccessibleName(name)
        if what != self.pane.accessibleDescription():
            self.pane.setAccessibleDescription(what)
            if QAccessible.isActive():
                event = QAccessibleEvent(self.pane, QAccessible.Event.DescriptionChanged)
                QAccessible.updateAccessibility(event)

    # The place being read

    def view_anchor(self) -> list[float]:
        """Return the code point at the top of the view, or of what it will go back to, and its distance in pixels."""
        if self._anchor is not None:
            return self._anchor
        place, offset = self.pane.top_place()
        return [place, offset]

    def restore_anchor(self, anchor: Sequence[float]) -> None:
        """Scroll back to where ``view_anchor`` was taken, whatever the window's size is now.

        Once more after the layouts have done their work; a view that is hidden goes there when it shows.
        """
        if len(anchor) == 2:
            self._glide.stop()
            self._wanted, self._anchor = None, [*anchor]
            self.pane.put_back((anchor[0], anchor[1]))
            QTimer.singleShot(0, self, self._settle)

    def find_text(self, pattern: str, forward: bool = True) -> bool:
        """Select the next place where these words stand, going on from the other end; False without one."""
        if not pattern:
            return False
        pane, flags = self.pane, QTextDocument.FindFlag(0)
        if not forward:
            flags = QTextDocument.FindFlag.FindBackward
        if not pane.textCursor().hasSelection():
            pane.setTextCursor(pane.cursorForPosition(QPoint(0, 0)))
        if pane.find(pattern, flags):
            return True
        kept, scrolled = pane.textCursor(), pane.scrolled
        end = QTextCursor.MoveOperation.Start if forward else QTextCursor.MoveOperation.End
        pane.moveCursor(end)
        if pane.find(pattern, flags):
            return True
        pane.setTextCursor(kept)
        pane.scroll_to(scrolled)
        return False

    def _bring_into_view(self, finding_id: int) -> None:
        mark = self.pane.marks.get(finding_id)
        if mark is None:
            return
        if not self.isVisible():
            self._wanted, self._anchor = finding_id, None
            return
        self._bring_line_into_view(self.pane.line_rect(mark))

    def _bring_line_into_view(self, rect: QRect) -> None:
        height = self.pane.viewport().height()
        if rect.isNull() or (rect.top() >= 8 and rect.bottom() <= height - 8):
            return
        # To stay with what is read, go only as far as brings the line to rest a third from the top.
        self._scroll(self.pane.scrolled + rect.top() - round(height * _REST))

    def _scroll(self, value: int) -> None:
        bar, page = self.pane.verticalScrollBar(), self.pane.viewport().height()
        value = max(0, value)
        self._anchor = None
        self._glide.stop()
        moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        if not moves or abs(value - bar.value()) > 2 * page:
            self.pane.scroll_to(value)
            return
        self._glide.setDuration(_SCROLL_TIME)
        self._glide.setStartValue(bar.value())
        self._glide.setEndValue(min(value, bar.maximum()))
        self._glide.start()

    def _scroll_to_share(self, share: float) -> None:
        self._glide.stop()
        bar = self.pane.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        bar.setValue(round(share * whole - bar.pageStep() / 2))

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the finding that was selected, or back to the place that was wanted, while the view was hidden."""
        super().showEvent(event)
        if self._wanted is not None or self._anchor is not None:
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        if not self.isVisible():
            return
        wanted, self._wanted = self._wanted, None
        anchor, self._anchor = self._anchor, None
        if wanted is not None:
            self._bring_into_view(wanted)
        elif anchor is not None:
            self.pane.put_back((anchor[0], anchor[1]))

    def _follow_scroll(self, _value: int) -> None:
        self.gutter.update()
        self.overview.update()
        self.view_moved.emit()

    def _arrange(self) -> None:
        pane = self.pane
        height = pane.viewport().height()
        self.gutter.setGeometry(0, 0, pane.margin - BLEED, height)
        self.overview.setGeometry(pane.margin - BLEED + pane.viewport().width(), 0, WIDTH, height)
        self.gutter.update()
        self.overview.find_places_soon()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_language(self._language)

    # Pointer

    def _take_click(self, hit: list[Mark], _point: QPoint) -> None:
        ids = tuple(mark.id for mark in hit)
        chosen = ids[0]
        if ids == self._last_hit and self.pane.selected in ids:
            chosen = ids[(ids.index(self.pane.selected) + 1) % len(ids)]
        self._last_hit = ids
        self.finding_clicked.emit(chosen)

    def _click_finding(self, finding_id: int) -> None:
        self._last_hit = ()
        self.finding_clicked.emit(finding_id)

    def _offer(self, marks: Sequence[Mark], point: QPoint) -> None:
        """Offer the findings that had no room in the margin."""
        menu = self.make_menu(marks)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def make_menu(self, marks: Sequence[Mark]) -> QMenu:
        """Return a menu of findings, each by number and type."""
        menu = QMenu(self)
        for mark in marks:
            action = menu.addAction(tell_finding(mark.reviewed, self.language()).replace("&", "&&"))
            action.triggered.connect(lambda _on=False, chosen=mark.id: self._click_finding(chosen))
        return menu

    def _take_pointer(self, mark: Mark | None, point: QPoint) -> None:
        pane = self.pane
        new = mark.id if mark is not None else None
        if new == pane.hovered:
            return
        for changed in (pane.marks.get(pane.hovered), mark):
            if changed is not None:
                pane.refresh_mark(changed)
        pane.hovered = new
        QToolTip.hideText()
        self._tip = (mark, point) if mark is not None else None
        if self._tip is not None:
            self._tip_timer.start()
        else:
            self._tip_timer.stop()
        self.finding_hovered.emit(new)

    def _show_tip(self) -> None:
        if self._tip is not None:
            mark, point = self._tip
            QToolTip.showText(point, tell_finding(mark.reviewed, self.language()), self)
