"""Paints a part only when what was put into it has its room: until then Qt would paint some of it cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ROUNDS = 2


class HeldPainting(QObject):
    """Leaves on the screen what is there, from ``hold`` until the layouts have done their work."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._rounds = 0
        # It fires after the layouts' own events, some of which bring about others.
        self._laid_out = QTimer(self, interval=0, singleShot=True)
        self._laid_out.timeout.connect(self._release)

    def hold(self) -> None:
        """Paint nothing before the event loop has gone round twice."""
        if self._laid_out.isActive():
            return  # a key that is held down must not keep it from being painted at all
        self._part.setUpdatesEnabled(False)
        self._rounds = _ROUNDS
        self._laid_out.start()

    def _release(self) -> None:
        self._rounds -= 1
        if self._rounds:
            self._laid_out.start()
        else:
            self._part.setUpdatesEnabled(True)
