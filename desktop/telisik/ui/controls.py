"""The window's own buttons and labels: drawn from the theme's tokens, with their key shown on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from telisik.ui.keymap import find_hint
from telisik.ui.look import MEDIUM, SEMIBOLD, draw_icon, tint, ui_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from telisik.ui.theme import Theme

_GAP = 7
_ICON = 16


def make_label(role: str = "body", text: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows its text as it is (never as markup), styled by its role."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def make_rule(*, vertical: bool = False) -> QFrame:
    """Return a line of one pixel between two parts of the window."""
    rule = QFrame()
    rule.setProperty("role", "rule")
    if vertical:
        rule.setFixedWidth(1)
    else:
        rule.setFixedHeight(1)
    return rule


class ElidedLabel(QLabel):
    """One line of text, cut with an ellipsis where it does not fit; the tooltip has the whole."""

    def __init__(self, role: str, text: str = "") -> None:
        super().__init__()
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_whole(self, text: str) -> None:
        """Show this text, as much of it as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self._cut()

    def whole(self) -> str:
        """Return the text uncut."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew to the new width."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


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


class KeyHint(QWidget):
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

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and its key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = "sel" if self._theme.dark else "hover"
        draw_key_hint(painter, self.width(), self.height() / 2, self._key, self._theme, fill)


class Button(QAbstractButton):
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

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

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
            return "line2"
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


class CheckBox(QAbstractButton):
    """A box to tick, of 15 pixels in a target of 24."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setFixedSize(24, 24)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_check(painter, QPointF(0.5, 4.5), self._theme, on=self.isChecked(), near=self.underMouse())


def paint_check(painter: QPainter, corner: QPointF, theme: Theme, *, on: bool, near: bool = False) -> None:
    """Draw a box of 15 pixels, filled with ink where ticked."""
    painter.setPen(QPen(tint(theme, "ink" if on or near else "ctl"), 1))
    painter.setBrush(tint(theme, "ink" if on else "raised"))
    painter.drawRoundedRect(QRectF(corner.x(), corner.y(), 15, 15), 3, 3)
    if on:
        painter.setPen(QPen(tint(theme, "sheet"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tick = ((3.5, 7.7), (6.5, 10.7), (11.7, 4.5))
        painter.drawPolyline([corner + QPointF(x, y) for x, y in tick])


class _Segment(QAbstractButton):
    """One choice of a row of choices that exclude each other."""

    def __init__(self, theme: Theme, *, first: bool, last: bool) -> None:
        super().__init__()
        self.theme = theme
        self._first = first
        self._last = last
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the text at its boldest."""
        return QSize(QFontMetrics(ui_font(12, SEMIBOLD)).horizontalAdvance(self.text()) + 20, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw this part of the row's frame, filled where chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        left = 0.5 if self._first else -8.0
        right = self.width() - 0.5 if self._last else self.width() + 8.0
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(QPointF(left, 0.5), QPointF(right, self.height() - 0.5)), 6, 6)
        fill = "sel" if self.isChecked() else "hover" if self.underMouse() else "raised"
        painter.fillPath(frame, tint(self.theme, fill))
        painter.setPen(QPen(tint(self.theme, "ctl"), 1))
        painter.drawPath(frame)
        if not self._first:
            painter.drawLine(QPointF(0.5, 0.5), QPointF(0.5, self.height() - 0.5))
        painter.setFont(ui_font(12, SEMIBOLD if self.isChecked() else MEDIUM))
        painter.setPen(tint(self.theme, "ink" if self.isChecked() else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segments(QWidget):
    """A row of choices of which exactly one holds."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, keys: Sequence[str]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._segments: dict[str, _Segment] = {}
        for index, key in enumerate(keys):
            segment = _Segment(theme, first=index == 0, last=index == len(keys) - 1)
            segment.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)
            self._segments[key] = segment
            layout.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for segment in self._segments.values():
            segment.theme = theme
            segment.update()

    def name(self, key: str, text: str) -> None:
        """Give a choice its words."""
        self._segments[key].setText(text)
        self._segments[key].updateGeometry()
        self._segments[key].update()

    def choose(self, key: str) -> None:
        """Make this the choice that holds, without telling anyone."""
        check_quietly(self._segments[key], on=True)

    def segment(self, key: str) -> QAbstractButton:
        """Return the button of one choice."""
        return self._segments[key]


class Pill(QAbstractButton):
    """A filter by layer: the layer's shape, its name and its count; pressed, only that layer shows."""

    def __init__(self, theme: Theme, token: str, *, round_shape: bool) -> None:
        super().__init__()
        self._theme = theme
        self._token = token
        self._round = round_shape
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for shape and text."""
        return QSize(QFontMetrics(ui_font(12, MEDIUM)).horizontalAdvance(self.text()) + 36, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self.isChecked() else 1.0
        half = width / 2
        fill = "sel" if self.isChecked() else "hover" if self.underMouse() else "raised"
        painter.setBrush(tint(self._theme, fill))
        painter.setPen(QPen(tint(self._theme, "ink" if self.isChecked() else "line2"), width))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 13, 13)
        draw_shape(
            painter, QPointF(16, self.height() / 2), tint(self._theme, self._token), round_shape=self._round
        )
        painter.setFont(ui_font(12, MEDIUM))
        painter.setPen(tint(self._theme, "ink"))
        box = QRect(28, 0, self.width() - 32, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


def draw_shape(painter: QPainter, centre: QPointF, colour: object, *, round_shape: bool) -> None:
    """Draw a layer's small outline: a circle for sourcing, a square for assertions."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.5))  # type: ignore[call-overload]
    box = QRectF(centre.x() - 5.5, centre.y() - 5.5, 11, 11)
    if round_shape:
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box, 2, 2)
