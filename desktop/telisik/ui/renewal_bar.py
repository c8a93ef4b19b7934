"""The bar that tells how far many articles are analysed anew, and leads to what is to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from telisik.store.renewal import RenewalState, Renewed
from telisik.ui.progress_notice import ProgressNotice
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from telisik.ui.theme import Theme


class RenewalBar(ProgressNotice):
    """Count, the article under way, Cancel; at the end what came of it, and Compare where anything waits."""

    cancel_asked = Signal()
    compare_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._progress: Renewed | None = None
        self._left = 0
        self.compare = self._make_button()
        self.cancel = self._make_button()
        self._lay_out((self.compare, self.cancel))
        self.compare.clicked.connect(self.compare_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        super().retranslate()
        self.compare.setText(translate("Renewal", "Compare..."))
        self.cancel.setText(translate("Dialog", "Cancel"))
        if self._progress is not None:
            self._say(self._progress)
        elif self._left:
            self._say_left()

    def offer(self, count: int) -> None:
        """Tell that so many articles were left to compare when the program ended."""
        self._progress, self._left = None, count
        self._say_left()
        self._line.hide()
        self._name_current("")
        self.cancel.hide()
        self.show()
        self.announced.emit(self._text.text())

    def _say_left(self) -> None:
        self._text.setText(translate("Renewal", "%n articles are still to be compared.", "", self._left))

    def show_progress(self, progress: Renewed) -> None:
        """Show how far it is; at the end say it to a screen reader."""
        before, self._progress = self._progress, progress
        self._say(progress)
        self._line.show()
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
        self._name_current(progress.current)
        self._line.set_share(progress.done / progress.total if progress.total else 1.0)
