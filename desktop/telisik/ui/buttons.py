"""The window's own buttons: drawn from the theme's tokens, with their key shown on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from telisik.ui.keymap import find_hint
from telisik.ui.look import MEDIUM, draw_icon, tint, ui_font
from telisik.ui.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from telisik.ui.theme import Theme

_GAP = 7
_ICON = 16


def check_quietly(button: QAbstractButton, *, on: bool) -> None:
    """Let a button show what holds, without telling anyone: ``toggled`` is then always the reviewer's doing.

    An accessibility client toggles a button where a pointer clicks it, so ``clicked`` would miss it.
    """
    blocker = QSignalBlocker(button)
    button.setChecked(on)
    blocker.unblock()
    button.update()


def draw_key_hint(painter: QPainter, right: float, middle: float, key: str, theme: Theme, fill: str) -> float:
    """Draw a key's small box ending at ``right``, centred on ``middle``; return its width in pixels."""
    font = ui_font(11, MEDIUM)
    width = QFontMetrics(font).horizontalAdvance(key) + 10
    box = QRectF(right - width, middle - 9, width, 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint(theme, fill))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(tint(theme, "ink2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    return float(width)


def _may_know(event: QEvent, key: str) -> bool:
    """Tell whether a command's key can be asked for: some parts are polished before they are in the window."""
    return event.type() is QEvent.Type.Polish or (event.type() is QEvent.Type.Show and not key)


class KeyHint(Themed, QWidget):
    """A command's key in its small box, standing alone beside the heading that it belongs to."""

    def __init__(self, theme: Theme, command: str) -> None:
        super().__init__()
        self._theme = theme
        self._command = command
        self._key = ""

    def show_keys(self) -> None:
        """Show the key that the command has now."""
        self._key = find_hint(self, self._command)
        width = QFontMetrics(ui_font(11, MEDIUM)).horizontalAdvance(self._key) + 10
        self.setFixedSize(width if self._key else 0, 18)

    def event(self, event: QEvent) -> bool:
        """Learn the key where the hint comes into a window."""
        if _may_know(event, self._key):
            self.show_keys()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and its key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = "sel" if self._theme.dark else "hover"
        draw_key_hint(painter, self.width(), self.height() / 2, self._key, self._theme, fill)


class Button(Themed, QAbstractButton):
    """A button with an optional icon and key hint; ``primary`` fills it with ink, ``bare`` drops its border.

    ``command`` names the command whose key is the hint; ``key`` is one that no one can change.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        icon: str = "",
        key: str = "",
        command: str = "",
        primary: bool = False,
        bare: bool = False,
        height: int = 30,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self._key = key
        self._command = command
        self._primary = primary
        self._bare = bare
        self._height = height
        self.show_icon = True
        self.show_key = True
        self.icon_last = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self.update()

    def show_keys(self) -> None:
        """Show the key that the button's command has now."""
        if self._command:
            self._key = find_hint(self, self._command)
            self.updateGeometry()
            self.update()

    def event(self, event: QEvent) -> bool:
        """Learn the key where the button comes into a window."""
        if self._command and _may_know(event, self._key):
            self.show_keys()
        return super().event(event)

    def _parts(self) -> tuple[int, int, int]:
        text = QFontMetrics(ui_font(13, MEDIUM)).horizontalAdvance(self.text())
        icon = _ICON if self._icon_name and self.show_icon else 0
        key = QFontMetrics(ui_font(11, MEDIUM)).horizontalAdvance(self._key) + 10 if self._shows_key() else 0
        return icon, text, key

    def _shows_key(self) -> bool:
        return bool(self._key) and self.show_key

    def sizeHint(self) -> QSize:
        """Return room for icon, text and key, with gaps between."""
        parts = [part for part in self._parts() if part]
        inner = sum(parts) + _GAP * max(0, len(parts) - 1)
        padding = 8 if not self.text() else 18
        return QSize(max(inner + padding, self._height), self._height)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wanted: a button's words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, then icon, text and key centred in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_box(painter)
        self._draw_inside(painter)

    def _draw_box(self, painter: QPainter) -> None:
        width = 2.0 if self.isChecked() else 1.0
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(self._border(width))
        painter.setBrush(tint(self._theme, self._fill()) if self._fill() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)

    def _border(self, width: float) -> QPen:
        if self._bare or (self._primary and self.isEnabled()):
            return QPen(Qt.PenStyle.NoPen)
        token = "line2" if not self.isEnabled() else "ink" if self.isChecked() else "ctl"
        return QPen(tint(self._theme, token), width)

    def _fill(self) -> str:
        if not self.isEnabled():
            return "" if self._bare else "chrome"
        if self._primary:
            return "ink2" if self.isDown() else "pbg"
        if self.isDown() or self.isChecked():
            return "sel"
        return "hover" if self.underMouse() else "" if self._bare else "raised"

    def _ink(self) -> str:
        if not self.isEnabled():
            return "ink3"
        return "pfg" if self._primary else "ink"

    def _draw_inside(self, painter: QPainter) -> None:
        icon, text, key = self._parts()
        parts = [part for part in (icon, text, key) if part]
        inner = sum(parts) + _GAP * max(0, len(parts) - 1)
        left = (self.width() - inner) / 2
        middle = self.height() / 2
        if icon and not self.icon_last:
            self._draw_icon(painter, left, middle)
            left += icon + _GAP
        if text:
            painter.setFont(ui_font(13, MEDIUM))
            painter.setPen(tint(self._theme, self._ink()))
            box = QRectF(left, 0, text + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
            left += text + _GAP
        if icon and self.icon_last:
            self._draw_icon(painter, left, middle)
            left += icon + _GAP
        if key:
            self._draw_key(painter, left + key, middle)

    def _draw_icon(self, painter: QPainter, left: float, middle: float) -> None:
        token = self._ink() if self._primary or self.text() else "ink2"
        box = QRectF(left, middle - _ICON / 2, _ICON, _ICON)
        draw_icon(painter, box, self._theme, self._icon_name, token)

    def _key_fill(self) -> str:
        if self._fill() == "sel":
            return "line2" if self._theme.has_greys else "sheet"
        return "sel" if self._theme.dark or self._fill() == "hover" else "hover"

    def _draw_key(self, painter: QPainter, right: float, middle: float) -> None:
        if self._primary and self.isEnabled():
            font = ui_font(11, MEDIUM)
            width = QFontMetrics(font).horizontalAdvance(self._key) + 10
            box = QRectF(right - width, middle - 9, width, 18)
            glass = tint(self._theme, "pfg")
            glass.setAlphaF(0.16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(glass)
            painter.drawRoundedRect(box, 4, 4)
            painter.setFont(font)
            painter.setPen(tint(self._theme, "pfg"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
            return
        draw_key_hint(painter, right, middle, self._key, self._theme, self._key_fill())
