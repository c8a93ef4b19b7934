"""Breaking a long text's lines in short turns of the event loop.

Qt lays a document out in turns of a timer, each of twice as many characters as the one before, up to 200,000: a turn
then holds the loop for some 25 ms. Here the first turns are left to Qt. After them its timer asks for a fixed number of
characters instead: ``QTextDocumentLayout`` lays out as many at a time as its last turn did, up to where it is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimerEvent

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_TURNS = 2  # of Qt's own: 2,000 and 4,000 characters, after 1,000 at once
_DONE = 7_000  # characters after them
_AT_A_TIME = 8_000


class LayoutPace(QObject):
    """Paces the layout of one document, a child of it, until all of it is laid out."""

    def __init__(self, document: QTextDocument) -> None:
        """Begin with a layout that has just begun."""
        super().__init__(document)
        self._document = document
        self.restart()

    def restart(self) -> None:
        """Begin again, with a layout that begins again, as at another width."""
        self._turns, self._reached, self._timer = 0, _DONE, 0
        self._seen: set[int] = set()
        self._document.documentLayout().removeEventFilter(self)
        self._document.documentLayout().installEventFilter(self)

    def eventFilter(self, layout: QObject, event: QEvent) -> bool:
        """Keep Qt's timer from a turn that grew long, and take a short one."""
        if not isinstance(event, QTimerEvent) or not self._is_turn(event.timerId()):
            return False
        self._turns += 1
        if self._turns <= _TURNS:
            return False
        self._reached += _AT_A_TIME
        if self._reached >= self._document.characterCount():
            layout.removeEventFilter(self)
            return False
        self._document.documentLayout().blockBoundingRect(self._document.findBlock(self._reached))
        return True

    def _is_turn(self, timer: int) -> bool:
        """Tell whether a timer is the one of the turns: the layout's other one never comes twice by one number."""
        if not self._timer and timer in self._seen:
            self._timer = timer
        self._seen.add(timer)
        return timer == self._timer
