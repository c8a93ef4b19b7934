"""Over the article: its title (which the reviewer may correct), marks, verdict and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from telisik.terms import name_term
from telisik.ui.buttons import Button
from telisik.ui.keymap import add_hint, name_control
from telisik.ui.labels import ElidedLabel
from telisik.ui.look import MEDIUM, tint, ui_font
from telisik.ui.translation import translate
from telisik.ui.verdict import paint_meter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from telisik.store.model import Review, Verdict
    from telisik.ui.theme import Theme


class _Title(ElidedLabel):
    """The title; a double click begins to edit it."""

    edit_asked = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to edit."""
        del event
        self.edit_asked.emit()


class _TitleField(QLineEdit):
    """The title while it is edited; Enter keeps it, Esc leaves it as it was."""

    kept = Signal(str)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the two keys that end the editing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class VerdictButton(Button):
    """A button that shows the verdict's meter before its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.verdict: Verdict | None = None

    def sizeHint(self) -> QSize:
        """Return room for the meter and the name."""
        return QSize(QFontMetrics(ui_font(13, MEDIUM)).horizontalAdvance(self.text()) + 86, 30)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def _draw_inside(self, painter: QPainter) -> None:
        paint_meter(painter, QRectF(12, self.height() / 2 - 5, 54, 10), self.verdict, self._theme)
        painter.setFont(ui_font(13, MEDIUM))
        painter.setPen(tint(self._theme, self._ink()))
        painter.drawText(self.rect().adjusted(74, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class Header(QWidget):
    """Shows whose article it is; asks for everything else."""

    library_asked = Signal()
    marks_asked = Signal()
    verdict_asked = Signal()
    export_asked = Signal()
    title_written = Signal(str)
    left = Signal()
    findings_asked = Signal()
    about_asked = Signal()

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        self._language = language
        self._review: Review | None = None
        self._build(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._library)
        row.addWidget(self._titles, 1)
        for widget in (self._about, self._marks, self.verdict, self.export, self._findings):
            row.addWidget(widget)

    def _build(self, theme: Theme) -> None:
        self._library = Button(theme, icon="panel-left", bare=True, height=28)
        self._library.clicked.connect(self.library_asked)
        self._title = _Title("title")
        self._title.edit_asked.connect(self.edit_title)
        self._field = _TitleField()
        self._field.kept.connect(self._keep_title)
        self._field.left.connect(self._leave_title)
        self._titles = QStackedWidget()
        self._titles.addWidget(self._title)
        self._titles.addWidget(self._field)
        self._about = Button(theme, icon="info", bare=True, height=28)
        self._about.clicked.connect(self.about_asked)
        self._marks = Button(theme, icon="eye", bare=True, height=28)
        self._marks.clicked.connect(self.marks_asked)
        self.verdict = VerdictButton(theme)
        self.verdict.clicked.connect(self.verdict_asked)
        self.export = Button(theme, icon="upload")
        self.export.clicked.connect(self.export_asked)
        self._findings = Button(theme, icon="list", height=30)
        self._findings.clicked.connect(self.findings_asked)
        self._findings.hide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.export.setText(translate("Header", "Export"))
        self.export.setToolTip(add_hint(self, translate("Header", "Export the review as PDF"), "export"))
        for button, name, command in (
            (self._library, translate("Header", "Show or hide the library"), "toggle_library"),
            (self._findings, translate("Header", "Show the findings"), "toggle_findings"),
            (self._about, translate("Header", "About the article"), "article_panel"),
            (self._marks, translate("Header", "Marks: all, open only, none"), "marks"),
        ):
            name_control(button, name, command=command)
        self.verdict.setToolTip(add_hint(self, translate("Header", "Set verdict"), "verdict"))
        self._field.setAccessibleName(translate("Header", "Title of the article"))
        self.show_review(self._review)

    def show_review(self, review: Review | None) -> None:
        """Show an article's title and verdict."""
        self._review = review
        if review is None:
            return
        self._title.set_whole(review.article.title)
        hint = translate("Header", "Title added by the reviewer") if review.article.title_by_reviewer else ""
        self._title.setToolTip(hint or review.article.title)
        verdict, shown = review.verdict, (self.verdict.verdict, self.verdict.text())
        self.verdict.verdict = verdict
        unset = translate("Header", "Set verdict")
        self.verdict.setText(name_term("verdict", verdict, self._language()) if verdict else unset)
        said = translate("Header", "Verdict: {verdict}").format(verdict=self.verdict.text())
        self.verdict.setAccessibleName(said if verdict else unset)
        if shown != (self.verdict.verdict, self.verdict.text()):
            self.verdict.updateGeometry()
            self.verdict.update()

    def show_marks(self, mode: str, said: str) -> None:
        """Show which marks are drawn now."""
        self._marks.set_icon_name({"all": "eye", "open": "circle", "none": "circle-slash"}[mode])
        self._marks.setToolTip(add_hint(self, said, "marks"))

    def show_slim(self, *, slim: bool) -> None:
        """Offer the findings by a button where they do not stand beside the article."""
        self._findings.setVisible(slim)
        self._library.setVisible(not slim)

    def show_writable(self, *, writable: bool) -> None:
        """Allow or refuse a verdict."""
        self.verdict.setEnabled(writable)

    def edit_title(self) -> None:
        """Turn the title into a field."""
        if self._review is None or not self.verdict.isEnabled():
            return
        self._field.setText(self._review.article.title)
        self._titles.setCurrentWidget(self._field)
        self._field.setFocus()
        self._field.selectAll()

    def _keep_title(self, title: str) -> None:
        self._titles.setCurrentWidget(self._title)
        self.title_written.emit(title)
        self.left.emit()

    def _leave_title(self) -> None:
        self._titles.setCurrentWidget(self._title)
        self.left.emit()
