"""The strip at the foot of the window: progress, language, time, last action, saved state, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from telisik.ui.buttons import Button
from telisik.ui.labels import make_label, make_rule
from telisik.ui.languages import name_language
from telisik.ui.look import draw_icon
from telisik.ui.tally import Progress, count_progress
from telisik.ui.themed import Themed
from telisik.ui.toggles import Segments
from telisik.ui.translation import NAMES, say_decimal, say_fault, say_time, translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from telisik.errors import Fault
    from telisik.store.model import Review, ReviewedFinding
    from telisik.ui.progress_ticks import ProgressTicks
    from telisik.ui.theme import Theme


class _Item(Themed, QWidget):
    """An icon and a text."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme, self._icon_name, self._token = theme, icon, "ink2"
        self._said = ("", "", False)
        self.label = make_label("status")
        row = QHBoxLayout(self)
        row.setContentsMargins(22 if icon else 0, 0, 0, 0)
        row.addWidget(self.label)

    def say(self, text: str, icon: str = "", *, alarm: bool = False) -> None:
        """Show this, and hide where there is nothing to say."""
        if (text, icon, alarm) == self._said:
            self.setVisible(bool(text))
            return
        self._said = (text, icon, alarm)
        self.label.setText(text)
        self._icon_name = icon or self._icon_name
        self._token = "err" if alarm else "ink2"
        if alarm != bool(self.label.property("alarm")):
            self.label.setProperty("alarm", alarm)
            self.label.style().polish(self.label)
        self.setVisible(bool(text))
        self.updateGeometry()  # the bar measures itself before this would be told through the event loop
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon; the text draws itself."""
        if self._icon_name:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(0, (self.height() - 15) / 2, 15, 15)
            draw_icon(painter, place, self._theme, self._icon_name, self._token)


class StatusBar(QWidget):
    """Says what is so; asks for undo, retry, a copy, or another language."""

    undo_asked = Signal()
    retry_asked = Signal()
    copy_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._language = language
        self._review: Review | None = None
        self._counted: tuple[tuple[ReviewedFinding, ...], Progress] = ((), count_progress(()))
        self._current: int | None = None
        self._articles = 0
        self._library = ("", "", "")
        self._seconds: float | None = None
        self._busy = ""
        self._edit = ""
        self._saved: datetime | None = None
        self._fault: Fault | None = None
        self._build(theme)
        self.setFixedHeight(32)

    def _build(self, theme: Theme) -> None:
        self._theme = theme
        self._ticks: ProgressTicks | None = None  # made with the first article
        self.progress = make_label("status-strong")
        self._read_language = _Item(theme, "languages")
        self._time = _Item(theme, "zap")
        self._action = _Item(theme, "check")
        self._undo = Button(theme, command="undo", icon="undo-2", bare=True, height=24)
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.clicked.connect(self.undo_asked)
        self._choose = make_label("status")
        self._switch = Segments(theme, tuple(NAMES))
        for key, name in NAMES.items():
            self._switch.name(key, name)
        self._switch.chosen.connect(self.language_chosen)
        self.saved = _Item(theme, "check")
        self._retry = Button(theme, height=24)
        self._retry.clicked.connect(self.retry_asked)
        self._copy = Button(theme, height=24)
        self._copy.clicked.connect(self.copy_asked)
        self._offline = _Item(theme, "wifi-off")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(10)
        self._rules = [make_rule(vertical=True) for _ in range(4)]
        for rule in self._rules:
            rule.setFixedHeight(16)
        parts: tuple[QWidget, ...] = (
            self.progress,
            self._rules[0],
            self._read_language,
            self._rules[1],
            self._time,
            self._rules[2],
            self._action,
            self._undo,
        )
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        rest: tuple[QWidget, ...] = (self._choose, self._switch, self.saved, self._retry, self._copy)
        for part in (*rest, self._rules[3]):
            row.addWidget(part)
        row.addWidget(self._offline)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._undo.setText(translate("Status", "Undo"))
        self._retry.setText(translate("Status", "Retry"))
        self._copy.setText(translate("Status", "Save a copy"))
        self._choose.setText(translate("Status", "Language of the app"))
        self._switch.choose(self._language())
        self._offline.say(translate("Status", "Offline"))
        self._offline.setToolTip(translate("Status", "Telisik opens no network connection."))
        self._say()

    def show_review(self, review: Review | None, current: int | None) -> None:
        """Show an article's progress."""
        self._review, self._current = review, current
        self._say()

    def count_articles(self, count: int) -> None:
        """Say how many articles there are while none is open."""
        self._articles = count
        self._say()

    def show_library(self, progress: str, states: str, took: str) -> None:
        """Say what the library's page shows, in place of an article's progress; nothing where it does not show."""
        if (progress, states, took) != self._library:
            self._library = (progress, states, took)
            self._say()

    def show_time(self, seconds: float | None) -> None:
        """Say how long the analysis took."""
        self._seconds = seconds
        self._say_analysis()
        self._drop_what_does_not_fit()

    def show_busy(self, text: str) -> None:
        """Say what goes on; nothing when it ended."""
        self._busy = text
        self._say_analysis()
        self._drop_what_does_not_fit()

    def show_edit(self, text: str) -> None:
        """Name the newest edit, with a way to take it back."""
        self._edit = text
        self._say_edit()
        self._drop_what_does_not_fit()

    def show_saved(self, moment: datetime) -> None:
        """Say that everything is saved, and when."""
        self._saved, self._fault = moment, None
        self._say_saved()
        self._drop_what_does_not_fit()

    def show_fault(self, fault: Fault) -> None:
        """Say that something is not saved, until it is."""
        self._fault = fault
        self._say_saved()
        self._drop_what_does_not_fit()

    def _say(self) -> None:
        self._say_progress()
        self._say_analysis()
        self._say_edit()
        home = self._review is None and not self._library[0]
        self._choose.setVisible(home)
        self._switch.setVisible(home)
        self._say_saved()
        self._drop_what_does_not_fit()

    def _say_edit(self) -> None:
        action = self._edit if self._review or self._library[0] else ""
        self._action.say(action)
        self._undo.setVisible(bool(action))

    def take_progress(self, findings: tuple[ReviewedFinding, ...], progress: Progress) -> None:
        """Take how far a review of these findings is, where that was counted already."""
        self._counted = (findings, progress)

    def _count(self, findings: tuple[ReviewedFinding, ...]) -> Progress:
        # A decision is told twice, by the finding and by the next one selected, and there may be thousands.
        if findings is not self._counted[0]:
            self._counted = (findings, count_progress(findings))
        return self._counted[1]

    def _make_ticks(self) -> ProgressTicks:
        if self._ticks is None:
            from telisik.ui.progress_ticks import ProgressTicks

            self._ticks = ProgressTicks(self._theme)
            self._row.insertWidget(0, self._ticks)
        return self._ticks

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for what is still to come."""
        self._theme = theme

    def _say_progress(self) -> None:
        review = self._review
        home = self._library[0]
        if review is not None or self._ticks is not None:
            shown = review is not None and bool(review.findings) and not home
            self._make_ticks().setVisible(shown)
        if home:
            self.progress.setText(home)
            self.progress.setAccessibleName(home)
            return
        if review is None:
            none = translate("Status", "No articles yet")
            some = translate("Status", "%n articles", "", self._articles)
            self.progress.setText(some if self._articles else none)
            return
        progress = self._count(review.findings)
        self._make_ticks().show_progress(review.findings, self._current, progress.statuses)
        total, left, own = progress.found, progress.left, progress.own
        text = ""
        if review.analysis is not None and (total or review.analysis.language.supported):
            text = translate("Status", "{done} of {total} reviewed").format(done=total - left, total=total)
            if own:
                text += ", " + translate("Status", "%n marked by you", "", own)
        self.progress.setText(text)
        spoken = text + ", " + translate("Status", "{count} open").format(count=left)
        self.progress.setAccessibleName(spoken)

    def _say_analysis(self) -> None:
        review = self._review
        analysis = review.analysis if review else None
        read_as = ""
        if self._library[0]:
            read_as = self._library[1]
        elif review is None:
            read_as = translate("Status", "Rules ready for Indonesian and English")
        elif analysis is not None:
            name = name_language(analysis.language.code, self._language())
            share = say_decimal(analysis.language.confidence * 100, 0)
            read_as = f"{name}, {share}%" if name else translate("Status", "Language not recognised")
        self._read_language.say(read_as, "list" if self._library[0] else "languages")
        time = ""
        if self._busy:
            time = self._busy
        elif self._library[0]:
            time = self._library[2]
        elif analysis is not None and self._seconds is not None and analysis.language.supported:
            seconds = say_decimal(self._seconds, 2)
            time = translate("Status", "Analysed in {seconds} s").format(seconds=seconds)
        self._time.say(time)

    def _say_saved(self) -> None:
        failed = self._fault is not None
        self._retry.setVisible(failed)
        self._copy.setVisible(failed)
        if self._fault is not None:
            what, _safe, then = say_fault(self._fault)
            text = translate("Status", "Not saved: {reason}").format(reason=what.rstrip("."))
            self.saved.say(text, "circle-alert", alarm=True)
            self.saved.setToolTip(f"{what} {then}")
        elif self._saved is not None and (self._review is not None or self._library[0]):
            self.saved.say(translate("Status", "Saved {time}").format(time=say_time(self._saved)), "check")
            self.saved.setToolTip("")
        else:
            self.saved.say("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop what does not fit any more."""
        super().resizeEvent(event)
        self._drop_what_does_not_fit()

    def event(self, event: QEvent) -> bool:
        """Look again where letters or words became wider without a word from here: a theme, a font, a language."""
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._row.sizeHint().width() > self.width():
            droppable = (self._time, self._action, self._read_language)
            if any(not item.isHidden() for item in droppable):
                self._drop_what_does_not_fit()
        return taken

    def _drop_what_does_not_fit(self) -> None:
        # In this order: analysis time, last action, language. The rest always stays.
        shown = {
            self._time: bool(self._time.label.text()),
            self._action: bool(self._action.label.text()),
            self._read_language: bool(self._read_language.label.text()),
        }
        for item, has_text in shown.items():
            item.setVisible(has_text)
        self._undo.setVisible(bool(self._action.label.text()))
        self._show_rules()
        for item in shown:
            if self._row.sizeHint().width() <= self.width():
                break
            item.hide()
            if item is self._action:
                self._undo.hide()
            self._show_rules()

    def _show_rules(self) -> None:
        self._rules[0].setVisible(not self._read_language.isHidden() and bool(self.progress.text()))
        self._rules[1].setVisible(not self._time.isHidden())
        self._rules[2].setVisible(not self._action.isHidden())
