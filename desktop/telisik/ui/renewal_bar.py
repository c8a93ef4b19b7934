"""The bar that tells how far many articles are analysed anew, and leads to what is to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from telisik.store.renewal import RenewalState, Renewed
from telisik.ui.close_button import CloseButton
from telisik.ui.controls import Button, ElidedLabel, make_label
from telisik.ui.progress_line import ProgressLine
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.theme import Theme


class RenewalBar(QFrame):
    """Count, the article under way, Cancel; at the end what came of it, and Compare where anything waits."""

    cancel_asked = Signal()
    compare_asked = Signal()
    announced = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._progress: Renewed | None = None
        self._text = make_label("strong", wrap=True)
        self._current = ElidedLabel("caption")
        self._line = ProgressLine(theme)
        self.compare = Button(theme, height=28)
        self.cancel = Button(theme, height=28)
        self.close_button = CloseButton(theme)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        for button in (self.compare, self.cancel, self.close_button):
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 12, 8)
        whole.setSpacing(6)
        whole.addLayout(row)
        whole.addWidget(self._line)
        whole.addWidget(self._current)
        self.compare.clicked.connect(self.compare_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.close_button.clicked.connect(self.hide)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.compare.setText(translate("Renewal", "Compare..."))
        self.cancel.setText(translate("Dialog", "Cancel"))
        self.close_button.retranslate()
        if self._progress is not None:
            self._say(self._progress)

    def text(self) -> str:
        """Return what the bar says."""
        return self._text.text()

    def show_progress(self, progress: Renewed) -> None:
        """Show how far it is; at the end say it to a screen reader."""
        before, self._progress = self._progress, progress
        self._say(progress)
        over = progress.state is not RenewalState.RUNNING
        self.cancel.setVisible(not over)
        self.close_button.setVisible(over)
        self.compare.setVisible(progress.waiting > 0)
        self.show()
        if over and (before is None or before.state is RenewalState.RUNNING):
            self.announced.emit(self._text.text())

    def _say(self, progress: Renewed) -> None:
        running = progress.state is RenewalState.RUNNING
        if running:
            said = translate("Renewal", "{done} of %n articles analysed", "", progress.total)
        elif progress.state is RenewalState.CANCELLED:
            said = translate("Renewal", "Stopped: {done} of %n articles analysed", "", progress.total)
        else:
            said = translate("Renewal", "%n articles analysed", "", progress.total)
        parts = [said.format(done=progress.done)]
        if progress.kept:
            parts.append(translate("Renewal", "%n with new findings", "", progress.kept))
        if progress.waiting:
            parts.append(translate("Renewal", "%n to compare", "", progress.waiting))
        if progress.failed:
            parts.append(translate("Renewal", "%n could not be analysed", "", progress.failed))
        if not running and not progress.kept + progress.waiting + progress.failed:
            parts.append(translate("Renewal", "nothing changes"))
        self._text.setText(" · ".join(parts))
        self._current.set_whole(progress.current)
        self._current.setVisible(bool(progress.current))
        self._line.set_share(progress.done / progress.total if progress.total else 1.0)
