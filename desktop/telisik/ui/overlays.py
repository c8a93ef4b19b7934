"""What is drawn over the window: the frame while files are dragged, and the ring round the focused control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from telisik.ui.look import SEMIBOLD, tint, ui_font
from telisik.ui.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from telisik.ui.theme import Theme


class Overlay(Themed, QWidget):
    """A child over everything that lets every click through."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()


class DropFrame(Overlay):
    """Two pixels of dashed ink inside the window, and what would happen on dropping."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme)
        self._lines: list[str] = []

    def show_lines(self, lines: list[str]) -> None:
        """Cover the window and say this."""
        self._lines = lines
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a veil, the frame and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = tint(self._theme, "sheet")
        veil.setAlphaF(0.88)
        painter.fillRect(self.rect(), veil)
        pen = QPen(tint(self._theme, "ink"), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), 8, 8)
        top = self.height() / 2 - 14 * len(self._lines)
        for number, line in enumerate(self._lines):
            painter.setFont(ui_font(20 if number == 0 else 13, SEMIBOLD if number == 0 else 400))
            painter.setPen(tint(self._theme, "ink" if number == 0 else "ink2"))
            box = QRectF(24, top + number * 30, self.width() - 48, 28)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)


class FocusRing(Overlay):
    """Two pixels of ink, two pixels off the control that has the keyboard; fields draw their own."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):  # what was deleted watches no more
                widget.removeEventFilter(self)
        wanted = isinstance(new, QAbstractButton | QScrollArea)
        inside = new is not None and new.window() is self.window()
        self._target = new if wanted and inside else None
        # The control moves with everything that it stands in.
        self._watched = []
        above = self._target
        while above is not None and above is not self.window():
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the control."""
        moves = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in moves and watched is not self:
            self._place()
        return False

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self.window(), QPoint(0, 0))
        # Round a button, but inside a pane, whose edge is the window's.
        off = -2 if isinstance(target, QScrollArea) else 4
        self.setGeometry(QRect(corner, target.size()).adjusted(-off, -off, off, off))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tint(self._theme, "ink"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
