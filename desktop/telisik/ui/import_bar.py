"""The bar over the article that tells how an import of many files goes, and the list of what it met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from telisik.store.bulk import ImportState, Progress
from telisik.ui.buttons import Button
from telisik.ui.flow_layout import empty
from telisik.ui.labels import make_label
from telisik.ui.progress_notice import ProgressNotice
from telisik.ui.translation import say_fault, translate

if TYPE_CHECKING:
    from telisik.store.bulk import NearPair
    from telisik.store.imports import ImportCounts, ImportFailure
    from telisik.ui.theme import Theme

_MOST_ROWS = 200
_TALLEST = 260
_MINUTE = 60
_OVER = (ImportState.ENDED, ImportState.CANCELLED)


class ImportBar(ProgressNotice):
    """Count, time left, Pause and Cancel; what failed with its reason and Retry; what is much alike."""

    pause_asked = Signal()
    cancel_asked = Signal()
    retry_asked = Signal()
    resume_asked = Signal()
    left_asked = Signal()
    details_asked = Signal()
    article_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._progress: Progress | None = None
        self._unfinished: ImportCounts | None = None
        self._failures: list[ImportFailure] = []
        self.details = self._make_button(bare=True)
        self.pause = self._make_button()
        self.cancel = self._make_button()
        self.retry = self._make_button()
        self.details.setCheckable(True)
        self._build_list()
        self._lay_out((self.details, self.retry, self.pause, self.cancel), self._area)
        self.details.toggled.connect(self._toggle_details)
        self.pause.clicked.connect(self._act)
        self.cancel.clicked.connect(self._leave)
        self.retry.clicked.connect(self.retry_asked)
        self.retranslate()

    def _build_list(self) -> None:
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(8)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inside)
        self._area.hide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        super().retranslate()
        self.retry.setText(translate("Import", "Try again"))
        if self._unfinished is not None:
            self.offer(self._unfinished)
        elif self._progress is not None:
            self._say(self._progress)
            self._fill()

    def offer(self, counts: ImportCounts) -> None:
        """Ask whether an import that was broken off shall go on."""
        self._unfinished, self._progress = counts, None
        text = translate("Import", "An import was broken off: %n files are left.", "", counts.waiting)
        self._text.setText(text)
        self._name_current("")
        self._line.set_share(
            (counts.done + counts.failed) / max(counts.waiting + counts.done + counts.failed, 1)
        )
        self.pause.setText(translate("Import", "Go on"))
        self.cancel.setText(translate("Import", "Leave it"))
        self._show_buttons(pause=True, cancel=True)
        self.show()
        self.announced.emit(text)

    def show_progress(self, progress: Progress) -> None:
        """Show how far an import is."""
        before, self._progress, self._unfinished = self._progress, progress, None
        self._say(progress)
        self.show()
        if progress.state in _OVER and (before is None or before.state not in _OVER):
            self.announced.emit(self._text.text())

    def show_failures(self, failures: list[ImportFailure]) -> None:
        """List what could not be read."""
        self._failures = failures
        self._fill()

    def _act(self) -> None:
        (self.resume_asked if self._unfinished is not None else self.pause_asked).emit()

    def _leave(self) -> None:
        if self._unfinished is not None:
            self._unfinished = None
            self.hide()
            self.left_asked.emit()
        else:
            self.cancel_asked.emit()

    def _say(self, progress: Progress) -> None:
        over = progress.state in _OVER
        finished = progress.done + progress.failed
        self._text.setText(" · ".join([self._say_state(progress), *self._say_counts(progress)]))
        self._name_current("" if over else progress.current)
        self._line.set_share(finished / progress.total if progress.total else 0.0)
        paused = progress.state is ImportState.PAUSED
        self.pause.setText(translate("Import", "Go on") if paused else translate("Import", "Pause"))
        self.cancel.setText(translate("Import", "Cancel"))
        count = progress.failed + len(progress.near)
        self._name_details()
        self._show_buttons(
            details=bool(count),
            retry=over and bool(progress.failed),
            pause=not over,
            cancel=not over,
            close=over,
        )

    def _say_state(self, progress: Progress) -> str:
        match progress.state:
            case ImportState.LISTING:
                return translate("Import", "Looking for articles")
            case ImportState.PAUSED:
                template = translate("Import", "Paused at {done} of {total}")
            case ImportState.CANCELLED:
                template = translate("Import", "Cancelled at {done} of {total}")
            case ImportState.ENDED:
                return translate("Import", "%n articles imported", "", progress.articles)
            case _:
                template = translate("Import", "Importing {done} of {total}")
        return template.format(done=progress.done + progress.failed, total=progress.total)

    def _say_counts(self, progress: Progress) -> list[str]:
        said = []
        if progress.seconds_left is not None and progress.state is ImportState.RUNNING:
            said.append(_say_time(progress.seconds_left))
        if progress.duplicates:
            said.append(translate("Import", "%n already there", "", progress.duplicates))
        if progress.near:
            said.append(translate("Import", "%n near copies", "", len(progress.near)))
        if progress.failed:
            said.append(translate("Import", "%n failed", "", progress.failed))
        return said

    def _show_buttons(
        self,
        *,
        details: bool = False,
        retry: bool = False,
        pause: bool = False,
        cancel: bool = False,
        close: bool = False,
    ) -> None:
        self.details.setVisible(details or self._area.isVisible())
        self.retry.setVisible(retry)
        self.pause.setVisible(pause)
        self.cancel.setVisible(cancel)
        self.close_button.setVisible(close)
        for button in (self.details, self.retry, self.pause, self.cancel):
            button.updateGeometry()

    def _toggle_details(self, on: bool) -> None:
        if on:
            self.details_asked.emit()
        self._area.setVisible(on)
        self._name_details()

    def _name_details(self) -> None:
        shown = self.details.isChecked()
        self.details.setText(
            translate("Import", "Hide the list") if shown else translate("Import", "Show the list")
        )
        self.details.updateGeometry()

    def _fill(self) -> None:
        empty(self._rows)
        for failure in self._failures[:_MOST_ROWS]:
            self._rows.addWidget(_make_failure(failure))
        for pair in (self._progress.near if self._progress else ())[:_MOST_ROWS]:
            self._rows.addWidget(self._make_near(pair))
        self._rows.addStretch(1)
        self._area.setFixedHeight(min(max(self._rows.totalSizeHint().height(), 60), _TALLEST))

    def _make_near(self, pair: NearPair) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        template = translate("Import", "“{title}” shares {share} % of its text with “{other}”")
        said = template.format(
            title=pair.title, share=round(100 * pair.other.likeness), other=pair.other.title
        )
        layout.addWidget(make_label("body", said, wrap=True), 1)
        open_ = Button(self._theme, translate("Import", "Open"), height=26)
        open_.setAccessibleName(f"{translate('Import', 'Open')}: {pair.title}")
        open_.clicked.connect(lambda: self.article_asked.emit(pair.article_id))
        layout.addWidget(open_)
        return row


def _make_failure(failure: ImportFailure) -> QWidget:
    row = QWidget()
    layout = QVBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    what, _safe, then = say_fault(failure.fault)
    layout.addWidget(make_label("strong", failure.name, wrap=True))
    layout.addWidget(make_label("body", " ".join(part for part in (what, then) if part), wrap=True))
    return row


def _say_time(seconds: float) -> str:
    if seconds < _MINUTE:
        return translate("Import", "less than a minute left")
    return translate("Import", "about %n minutes left", "", round(seconds / _MINUTE))
