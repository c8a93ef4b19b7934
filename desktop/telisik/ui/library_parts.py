"""The smaller parts of the library's page: what its bars mean, and what can be done with the selected articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from telisik.store.model import Status
from telisik.ui.buttons import Button
from telisik.ui.labels import ElidedLabel
from telisik.ui.library_commands import CHOSEN
from telisik.ui.look import tint, ui_font
from telisik.ui.part_painter import paint_part
from telisik.ui.themed import Themed
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from telisik.ui.theme import Theme

ACTS = ("open_chosen", *CHOSEN, "empty_bin")
_IN_BIN = ("open_chosen", "unbin_chosen", "empty_bin")
# Where there is no room, these go into a menu, the first one first.
_SPARED = ("find_alike", "renew_chosen", "export_chosen", "sign_chosen", "collect_chosen", "tag_chosen")
_GAP = 8
_LEAST = 360
_AROUND = 64  # pixels of margins, and for how many are selected


class Legend(Themed, QWidget):
    """What the parts of a findings bar mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words: tuple[str, ...] = ()
        self.setFixedHeight(118)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._words = (
            translate("Library", "Findings bar"),
            translate("Library", "Confirmed"),
            translate("Library", "Needs evidence"),
            translate("Library", "Dismissed"),
            translate("Library", "Open"),
        )
        self.setAccessibleName(", ".join(self._words))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the heading and four parts."""
        painter = QPainter(self)
        painter.setPen(tint(self._theme, "line2"))
        painter.drawLine(0, 0, self.width(), 0)
        statuses = (None, Status.CONFIRMED, Status.NEEDS_EVIDENCE, Status.DISMISSED, Status.OPEN)
        for number, (status, words) in enumerate(zip(statuses, self._words, strict=False)):
            top = 10 + number * 21
            painter.setFont(ui_font(12, 600 if status is None else 400))
            painter.setPen(tint(self._theme, "ink3" if status is None else "ink2"))
            left = 14 if status is None else 44
            painter.drawText(QRectF(left, top, self.width() - left, 18), Qt.AlignmentFlag.AlignVCenter, words)
            if status is not None:
                paint_part(painter, QRectF(14, top + 5, 21, 9), status, self._theme)


class ActBar(QWidget):
    """What can be done with the selected articles; it always stands there, so that nothing moves."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("findbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons = {name: Button(theme, height=28) for name in ACTS}
        self._said = ElidedLabel("strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(_GAP)
        row.addWidget(self._said, 1)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))
            row.addWidget(button)
        self.more = Button(theme, icon="chevron-down", height=28)
        self.more.icon_last = True
        self.more.clicked.connect(self._offer_rest)
        row.addWidget(self.more)
        self._offered: tuple[str, ...] = ()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.more.setText(translate("Library", "More"))
        words = {
            "open_chosen": translate("Library", "Open article"),
            "tag_chosen": translate("Library", "Tags..."),
            "collect_chosen": translate("Library", "Collections..."),
            "sign_chosen": translate("Library", "Reviewer..."),
            "export_chosen": translate("Library", "Export..."),
            "find_alike": translate("Library", "Near copies"),
            "renew_chosen": translate("Library", "Analyse anew"),
            "bin_chosen": translate("Library", "Put into bin"),
            "unbin_chosen": translate("Library", "Take out of bin"),
            "empty_bin": translate("Library", "Empty the bin..."),
        }
        for name, button in self.buttons.items():
            button.setText(words[name])
            button.updateGeometry()
        self._fit()

    def show_state(self, selected: int, binned: int, *, in_bin: bool, writable: bool) -> None:
        """Offer what makes sense."""
        self._said.set_whole(translate("Library", "%n selected", "", selected) if selected else "")
        one = ("open_chosen", "find_alike")
        reading = ("open_chosen", "find_alike", "export_chosen")
        self._offered = tuple(
            name for name in self.buttons if ((name in _IN_BIN) if in_bin else name not in _IN_BIN[1:])
        )
        for name, button in self.buttons.items():
            enough = selected == 1 if name in one else selected > 0
            if name == "empty_bin":
                enough = binned > 0
            button.setEnabled(enough and (writable or name in reading))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the acts that always show: the rest has a menu."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put into the menu what has no room any more."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = list(self._offered)
        room = self.width() - _AROUND

        def needed() -> int:
            widths = [self.buttons[name].sizeHint().width() + _GAP for name in shown]
            return sum(widths) + (len(shown) < len(self._offered)) * (self.more.sizeHint().width() + _GAP)

        for name in _SPARED:
            if needed() <= room:
                break
            if name in shown:
                shown.remove(name)
        for name, button in self.buttons.items():
            button.setVisible(name in shown)
        self.more.setVisible(len(shown) < len(self._offered))

    def _offer_rest(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self._offered:
            if self.buttons[name].isHidden():
                action = menu.addAction(self.buttons[name].text())
                action.setEnabled(self.buttons[name].isEnabled())
                action.triggered.connect(lambda _on=False, name=name: self.asked.emit(name))
        menu.popup(self.more.mapToGlobal(self.more.rect().topLeft() - QPoint(0, menu.sizeHint().height())))
