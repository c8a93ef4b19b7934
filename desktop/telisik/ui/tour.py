"""The tour: a note beside the part it speaks of, and a ring round that part. The desk stays usable under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from telisik.ui.buttons import Button
from telisik.ui.labels import make_label
from telisik.ui.look import tint
from telisik.ui.overlays import Overlay
from telisik.ui.tour_steps import STEPS
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from telisik.ui.main_window import MainWindow
    from telisik.ui.theme import Theme

_WIDTH, _GAP, _EDGE, _ROW = 340, 14, 12, 80
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
# Keys that belong to the note while it has the keyboard, although they mean something to a reader.
_OWN_KEYS = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left}
)


class TourRing(Overlay):
    """Two pixels of ink round a part of the window."""

    def surround(self, box: QRect, note: QWidget) -> None:
        """Stand round this box of the window, as far as the window reaches, and under the note."""
        inside = self.window().rect().adjusted(2, 2, -2, -2)
        self.setGeometry(box.adjusted(-3, -3, 3, 3).intersected(inside))
        self.show()
        self.stackUnder(note)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tint(self._theme, "ink"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)


class TourNote(QFrame):
    """What a step says, with the ways on, back and out."""

    moved = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setFixedWidth(_WIDTH)
        self._count = make_label("caption")
        self._title = make_label("card-title", wrap=True)
        self._text = make_label("body", wrap=True)
        self.back = Button(theme, bare=True, height=30)
        self.on = Button(theme, primary=True, key="Enter", height=30)
        self.out = Button(theme, key="Esc", bare=True, height=30)
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.on.clicked.connect(lambda: self.moved.emit(1))
        self.out.clicked.connect(self.left)
        for button in (self.back, self.on, self.out):
            button.installEventFilter(self)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.out)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 14, 12)
        layout.setSpacing(6)
        for widget in (self._count, self._title, self._text):
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addLayout(foot)

    def say(self, number: int, title: str, text: str) -> str:
        """Show a step; return all of it as a screen reader says it."""
        count = translate("Tour", "Tour, {n} of {m}").format(n=number + 1, m=len(STEPS))
        self._count.setText(count)
        self._title.setText(title)
        self._text.setText(text)
        last = number + 1 == len(STEPS)
        self.on.setText(translate("Tour", "Done") if last else translate("Tour", "Next"))
        self.back.setText(translate("Tour", "Back"))
        # A button that goes must not take the keyboard along.
        if self.back.hasFocus() or self.out.hasFocus():
            self.on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setVisible(number > 0)
        self.out.setText(translate("Tour", "Leave"))
        self.out.setVisible(not last)
        said = f"{count}. {title}. {text}"
        self.setAccessibleName(said)
        self.on.setAccessibleDescription(said)
        for button in (self.back, self.on, self.out):
            button.updateGeometry()
        self.adjustSize()
        # The words decide the height only once the width holds.
        self.setFixedHeight(self.heightForWidth(_WIDTH))
        return said

    def event(self, event: QEvent) -> bool:
        """Keep Enter, Space and the arrows from the desk while the keyboard is here; letters go to the desk."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go on and back; a button would move the keyboard to the next one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _OWN_KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier


class Tour(QObject):
    """One walk through the steps. It blocks nothing: keys and clicks of the desk work, and Esc ends it anywhere."""

    ended = Signal()

    def __init__(self, window: MainWindow, keys: Callable[[str], str]) -> None:
        super().__init__(window)
        self._window, self._keys = window, keys
        self._place = 0
        self._target: QWidget | None = None
        self.note = TourNote(window, window.theme)
        self._ring = TourRing(window, window.theme)
        self.note.moved.connect(self.go)
        self.note.left.connect(self.end)
        window.actions_list.add_to_readers((self.note,))
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.activated.connect(self.end)
        # A layout settles after the event that tells of it.
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._put)
        window.installEventFilter(self)
        self.note.show()
        # Once, and before it has the keyboard: the ring round its button must stay above it.
        self.note.raise_()
        self._show()
        self.note.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> int:
        """Return the number of the step that shows, from 0."""
        return self._place

    def retranslate(self) -> None:
        """Say the step in the interface's language."""
        self.note.say(self._place, *STEPS[self._place].say(self._keys))
        self._later.start()

    def end(self) -> None:
        """Leave, with the keyboard back on the article; ending again does nothing."""
        if not self._escape.isEnabled():
            return
        self._escape.setEnabled(False)
        self._window.removeEventFilter(self)
        self._watch(None)
        had_keyboard = self.note.isAncestorOf(self._window.focusWidget() or self._window)
        for part in (self.note, self._ring):
            part.hide()
            part.deleteLater()
        if had_keyboard:
            self._window.commands.read()
        self.ended.emit()
        self.deleteLater()

    def go(self, step: int) -> None:
        """Go on or back by a step; beyond the last one the tour ends."""
        if self._place + step >= len(STEPS):
            self.end()
        elif self._place + step >= 0:
            self._place += step
            self._show()

    def _show(self) -> None:
        step, desk = STEPS[self._place], self._window.desk
        desk.show_panel(shown=False)
        if step.in_findings:
            desk.need_findings()
        desk.turn_to_findings(step.in_findings)
        self._watch(step.find(self._window))
        said = self.note.say(self._place, *step.say(self._keys))
        self._put()
        self._later.start()
        self._window.commands.announce(said)

    def _watch(self, target: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None:
            target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the part and the window."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._later.start()
        return False

    def _put(self) -> None:
        if not self._window.desk.inner.isVisibleTo(self._window):
            self.end()  # another page took the article's place
            return
        target, window = self._target, self._window
        room = window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if target is None or not target.isVisibleTo(window):
            self._ring.hide()
            box = QRect(room.center(), QSize(0, 0))
        else:
            box = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
            self._ring.surround(box, self.note)
        self.note.move(find_place(box, self.note.size(), room))


def find_place(target: QRect, size: QSize, room: QRect) -> QPoint:
    """Return where a note of a size stands beside a target, or in its lower corner where it fills the room.

    A note stands beside a pane, but under or over a row of buttons, whose neighbours it would hide.
    """
    left = QPoint(target.left() - _GAP - size.width(), target.center().y() - size.height() // 2)
    right = QPoint(target.right() + _GAP, left.y())
    below = QPoint(target.center().x() - size.width() // 2, target.bottom() + _GAP)
    above = QPoint(below.x(), target.top() - _GAP - size.height())
    corner = QPoint(target.right() - _GAP - size.width(), target.bottom() - _GAP - size.height())
    sides = (below, above, left, right) if target.height() < _ROW else (left, right, below, above)
    for place in (*sides, corner):
        held = _hold(place, size, room)
        if place is corner or not QRect(held, size).intersects(target):
            return held
    return corner


def _hold(place: QPoint, size: QSize, room: QRect) -> QPoint:
    x = max(room.left(), min(place.x(), room.right() - size.width()))
    y = max(room.top(), min(place.y(), room.bottom() - size.height()))
    return QPoint(x, y)
