"""The reviewer's conclusion: the meter of five boxes, and the popup in which it is set with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from telisik.store.model import Verdict
from telisik.terms import name_term
from telisik.ui.buttons import Button, check_quietly, draw_key_hint
from telisik.ui.labels import make_label
from telisik.ui.look import tint, ui_font
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from telisik.ui.theme import Theme

SCALE = tuple(Verdict)[:5]


def paint_meter(painter: QPainter, box: QRectF, verdict: Verdict | None, theme: Theme) -> None:
    """Draw five boxes, the one of the verdict filled; dashed where the article is not assessable."""
    size = box.height()
    gap = (box.width() - 5 * size) / 4
    pen = QPen(tint(theme, "ink2"), 1)
    if verdict is Verdict.NOT_ASSESSABLE:
        pen.setStyle(Qt.PenStyle.DashLine)
        pen.setDashPattern([2, 2])
    for place, step in enumerate(SCALE):
        square = QRectF(box.left() + place * (size + gap) + 0.5, box.top() + 0.5, size - 1, size - 1)
        painter.setPen(pen)
        painter.setBrush(tint(theme, "ink") if step is verdict else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, 1.5, 1.5)


class _Choice(QAbstractButton):
    """One verdict of the popup: its meter, its name, its digit."""

    def __init__(self, theme: Theme, verdict: Verdict, key: str) -> None:
        super().__init__()
        self._theme, self._verdict, self._key = theme, verdict, key
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one row."""
        return QSize(280, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = "sel" if self.isChecked() else "hover" if self.underMouse() else "raised"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(self._theme, fill))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        middle = self.height() / 2
        paint_meter(painter, QRectF(10, middle - 5, 58, 10), self._verdict, self._theme)
        painter.setFont(ui_font(13, 500 if self.isChecked() else 400))
        painter.setPen(tint(self._theme, "ink"))
        painter.drawText(self.rect().adjusted(80, 0, -36, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        behind = "sel" if fill != "sel" else "raised"
        draw_key_hint(painter, self.width() - 10, middle, self._key, self._theme, behind)


class VerdictPopup(QFrame):
    """Opens under its button; 1 to 6 choose, the reason is written beneath, Esc or a click outside closes."""

    decided = Signal(object, str)

    def __init__(self, parent: QWidget, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._language = language
        self._verdict: Verdict | None = None
        self._choices: dict[Verdict, _Choice] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(2)
        layout.addWidget(make_label("strong", translate("Verdict", "What does the review conclude?")))
        layout.addSpacing(6)
        for number, verdict in enumerate(Verdict, 1):
            choice = _Choice(theme, verdict, str(number))
            choice.setText(name_term("verdict", verdict, language()))
            choice.setAccessibleName(choice.text())
            choice.toggled.connect(lambda _on, verdict=verdict: self._choose(verdict))
            self._choices[verdict] = choice
            layout.addWidget(choice)
        layout.addSpacing(8)
        layout.addWidget(make_label("strong", translate("Verdict", "Reason")))
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(84)
        self.reason.setAccessibleName(translate("Verdict", "Reason"))
        self.reason.setPlaceholderText(translate("Verdict", "What it rests on; printed in the report"))
        layout.addWidget(self.reason)
        layout.addSpacing(8)
        layout.addLayout(self._build_buttons(theme))

    def _build_buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        clear = Button(theme, translate("Verdict", "No verdict"))
        clear.clicked.connect(lambda: self._choose(None))
        done = Button(theme, translate("Verdict", "Set verdict"), key="Ctrl Enter", primary=True)
        done.clicked.connect(self.close)
        row.addWidget(clear)
        row.addStretch(1)
        row.addWidget(done)
        return row

    def open_under(self, button: QWidget) -> None:
        """Open below a button, and where the screen ends there so far above that all of it shows."""
        self.adjustSize()
        place = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        room = button.screen().availableGeometry().adjusted(0, 0, -self.width(), -self.height())
        x = max(room.left(), min(place.x(), room.right() + 1))
        self.move(x, max(room.top(), min(place.y(), room.bottom() + 1)))
        self.show()

    def show_verdict(self, verdict: Verdict | None, reason: str) -> None:
        """Show what is set."""
        self.reason.setPlainText(reason)
        self._choose(verdict)

    def _choose(self, verdict: Verdict | None) -> None:
        self._verdict = verdict
        for other, choice in self._choices.items():
            check_quietly(choice, on=other is verdict)
        self._choices[verdict or Verdict.SUPPORTED].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit; Ctrl+Enter sets, as do Esc and a click outside: what is typed is never lost."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        digits = {str(number): verdict for number, verdict in enumerate(Verdict, 1)}
        if event.text() in digits and not self.reason.hasFocus():
            self._choose(digits[event.text()])
        elif event.key() == Qt.Key.Key_Escape or enter:
            self.close()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.reason.hasFocus():
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.text().isalpha() and not self.reason.hasFocus():
            # Whoever goes on typing after the digit means the reason.
            self.reason.setFocus()
            self.reason.moveCursor(QTextCursor.MoveOperation.End)
            self.reason.insertPlainText(event.text())
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        """Hand over what was chosen and written."""
        del event
        self.decided.emit(self._verdict, self.reason.toPlainText().strip())
