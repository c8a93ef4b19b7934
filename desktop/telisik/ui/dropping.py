"""Files and text dropped on the window, anywhere in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from telisik.ui.overlays import DropFrame
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.main_window import MainWindow
    from telisik.ui.theme import Theme

_NAMED = 4


def list_files(mime: QMimeData) -> list[Path]:
    """Return the local files and folders dropped or pasted; those in folders are looked for while importing."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class Dropping(QObject):
    """Shows what a drop would do, then does it."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self.frame = DropFrame(window, theme)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        for pane in (window.desk.article, window.desk.card.note, window.desk.start.paper):
            # Text widgets would take the drop for themselves.
            pane.setAcceptDrops(False)
            getattr(pane, "viewport", lambda pane=pane: pane)().setAcceptDrops(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the four events of dragging over the window."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragLeave:
            self.frame.hide()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._drop(event)
            return True
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        mime = event.mimeData()
        files = list_files(mime)
        if self._window.importer is None or not (files or mime.hasText()):
            return False
        if files:
            lines = [translate("Drop", "Drop to add %n files", "", len(files))]
            lines += [path.name for path in files[:_NAMED]]
            if len(files) > _NAMED:
                lines.append(translate("Drop", "and %n more", "", len(files) - _NAMED))
        else:
            lines = [translate("Drop", "Drop to review this text")]
        self.frame.show_lines(lines)
        event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> None:
        self.frame.hide()
        mime = event.mimeData()
        files = list_files(mime)
        event.acceptProposedAction()
        if files:
            self._window.commands.imports.take_dropped(files)
        elif mime.hasText():
            self._window.commands.imports.ask_pasted(mime.text())
