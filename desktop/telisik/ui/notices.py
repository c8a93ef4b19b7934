"""What went wrong or must be known, told inside the window and never in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from telisik.ui.buttons import Button
from telisik.ui.close_button import CloseButton
from telisik.ui.flow_layout import WrappedRows, empty
from telisik.ui.labels import make_label
from telisik.ui.look import draw_icon
from telisik.ui.translation import say_fault, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

    from telisik.errors import Fault
    from telisik.ui.theme import Theme

_TALLEST = 220


class _Mark(QWidget):
    def __init__(self, theme: Theme, name: str, token: str) -> None:
        super().__init__()
        self._theme, self._name, self._token = theme, name, token
        self.setFixedSize(18, 18)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, QRectF(1, 1, 16, 16), self._theme, self._name, self._token)


class Notices(QFrame):
    """A panel over the article: each fault with what happened, what is safe and what to do next."""

    announced = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._faults: list[Fault] = []
        self.setObjectName("notice")
        self._inside = WrappedRows()
        self._inside.installEventFilter(self)
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        self._area = area
        self._close = CloseButton(theme)
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(area, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for what is still to come."""
        self._theme = theme

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._close.retranslate()
        self._build()

    def show_fault(self, fault: Fault) -> None:
        """Add a fault; the same one is not told twice."""
        if any(str(known) == str(fault) for known in self._faults):
            return
        self._faults.append(fault)
        self._build()
        self.announced.emit(" ".join(say_fault(fault)))

    def faults(self) -> list[Fault]:
        """Return what is told now."""
        return list(self._faults)

    def clear(self) -> None:
        """Take everything away."""
        self._faults.clear()
        self._build()

    def _build(self) -> None:
        empty(self._rows)
        if len(self._faults) > 1:
            count = translate("Notice", "%n problems", "", len(self._faults))
            self._rows.addWidget(make_label("strong", count))
        for fault in self._faults:
            self._rows.addWidget(self._build_row(fault))
        self.setVisible(bool(self._faults))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the wrapped sentences need at this width, up to a limit."""
        self._rows.activate()
        width = max(self._area.viewport().width(), 200)
        wanted = self._rows.totalHeightForWidth(width)
        if wanted < 0:
            wanted = self._rows.totalSizeHint().height()
        self._area.setFixedHeight(min(max(wanted, 40), _TALLEST))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the height that the rows ask for when Qt has shown them, which it does by an event of its own."""
        if event.type() is QEvent.Type.LayoutRequest and self._faults:
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if self._faults:
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the real width asks for."""
        super().showEvent(event)
        self._fit()

    def _build_row(self, fault: Fault) -> QWidget:
        what, safe, then = say_fault(fault)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(_Mark(self._theme, "circle-alert", "err"), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(make_label("alarm", what, wrap=True))
        rest = " ".join(part for part in (safe, then) if part)
        if rest:
            texts.addWidget(make_label("body", rest, wrap=True))
        layout.addLayout(texts, 1)
        return row


class Banner(QFrame):
    """One sentence over the article that stays as long as it is true, with what can be done about it."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._text = make_label("body", wrap=True)
        self._act: Callable[[], None] | None = None
        self._action = Button(theme, height=26)
        self._action.clicked.connect(self._do)
        self._close = CloseButton(theme, height=26)
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(_Mark(theme, "info", "ink2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._close.retranslate()

    def say(
        self,
        text: str,
        *,
        closable: bool = False,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show this, or hide where there is nothing to say; ``act`` is done by a button named ``action``."""
        self._text.setText(text)
        self._act = act
        self._action.setText(action)
        self._action.updateGeometry()
        self._action.setVisible(act is not None)
        self._close.setVisible(closable)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    def _do(self) -> None:
        if self._act is not None:
            self._act()
