"""What narrows the statistics: a language, a reviewer, days; and by which date months are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QHBoxLayout, QWidget

from telisik.store.query import ArticleQuery
from telisik.ui.buttons import Button
from telisik.ui.choices import ChoiceButton
from telisik.ui.flow_layout import FlowLayout
from telisik.ui.labels import make_label
from telisik.ui.languages import name_language
from telisik.ui.pickers import DateField
from telisik.ui.toggles import Segments
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from telisik.store.statistics import Choices, Dated
    from telisik.ui.theme import Theme

# The least day of a field stands for no limit: a date field cannot be empty.
_ANY = QDate(1999, 12, 31)
_DATED: tuple[Dated, ...] = ("added", "published")


class StatisticsBar(QWidget):
    """Tells when something else is wanted; ``query`` says what."""

    changed = Signal()

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._known: Choices | None = None
        self.languages = ChoiceButton(theme)
        self.reviewers = ChoiceButton(theme)
        self.since, self.until = DateField(), DateField()
        for field in (self.since, self.until):
            field.setMinimumDate(_ANY)
            field.setDate(_ANY)
            field.setFixedWidth(136)
            field.setCalendarPopup(True)
            field.calendarWidget().installEventFilter(self)
            # Counted once it is typed, not at every figure.
            field.setKeyboardTracking(False)
            field.dateChanged.connect(lambda _day: self._tell())
        self._from, self._to = make_label("caption"), make_label("caption")
        self.by = Segments(theme, _DATED)
        self.by.choose("added")
        self._dated: Dated = "added"
        self.by.chosen.connect(self._choose_date)
        self.clear = Button(theme, bare=True, height=26)
        self.clear.clicked.connect(self.clear_all)
        row = FlowLayout(self, 8)
        days = QWidget()
        inner = QHBoxLayout(days)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        for part in (self._from, self.since, self._to, self.until):
            inner.addWidget(part)
        for widget in (self.languages, self.reviewers, days, self.by, self.clear):
            row.addWidget(widget)
        for button in (self.languages, self.reviewers):
            button.chosen.connect(self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the calendar of a field without a day at this month, not a quarter of a century ago."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QCalendarWidget):
            today = QDate.currentDate()
            if watched.selectedDate() == _ANY:
                QTimer.singleShot(0, watched, lambda: watched.setCurrentPage(today.year(), today.month()))
        return False

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._from.setText(translate("Statistics", "From"))
        self._to.setText(translate("Statistics", "to"))
        self.by.name("added", translate("Statistics", "By day added"))
        self.by.name("published", translate("Statistics", "By day published"))
        self.clear.setText(translate("Statistics", "Clear filters"))
        self.clear.updateGeometry()
        for field, name in (
            (self.since, translate("Statistics", "From this day")),
            (self.until, translate("Statistics", "Up to this day")),
        ):
            field.setLocale(QLocale())
            field.setDisplayFormat("d MMM yyyy")
            field.setSpecialValueText(translate("Statistics", "any day"))
            field.setAccessibleName(name)
        self._offer()

    def offer(self, known: Choices) -> None:
        """Offer what the library holds."""
        if known != self._known:
            self._known = known
            self._offer()

    def _offer(self) -> None:
        known = self._known
        languages = [
            (code, name_language(code, self._language()) or code)
            for code in (known.languages if known else ())
        ]
        reviewers = [(name, name) for name in (known.reviewers if known else ())]
        self.languages.offer([("", translate("Statistics", "All languages")), *languages])
        self.reviewers.offer([("", translate("Statistics", "All reviewers")), *reviewers])
        self._name()

    def _name(self) -> None:
        for button in (self.languages, self.reviewers):
            if not button.held():
                button.hold([""])
            button.setText(button.words_of(self._held(button)))
            button.updateGeometry()
        self.clear.setVisible(self.narrows())

    @staticmethod
    def _held(button: ChoiceButton) -> str:
        return next(iter(button.held()), "")

    def _choose_date(self, key: str) -> None:
        self._dated = "published" if key == "published" else "added"
        self._tell()

    def _tell(self) -> None:
        self._name()
        self.changed.emit()

    def clear_all(self) -> None:
        """Let nothing narrow what is counted."""
        blockers = [QSignalBlocker(field) for field in (self.since, self.until)]
        self.since.setDate(_ANY)
        self.until.setDate(_ANY)
        for blocker in blockers:
            blocker.unblock()
        self.languages.hold([""])
        self.reviewers.hold([""])
        self._tell()

    def narrows(self) -> bool:
        """Tell whether anything is left out."""
        return bool(
            self.reviewer() or self._held(self.languages) or self._day(self.since) or self._day(self.until)
        )

    @staticmethod
    def _day(field: QDateEdit) -> str:
        return "" if field.date() == _ANY else field.date().toString("yyyy-MM-dd")

    def dated(self) -> Dated:
        """Return by which date articles are narrowed and months counted."""
        return self._dated

    def reviewer(self) -> str:
        """Return whose decisions alone are counted, "" for everybody's."""
        return self._held(self.reviewers)

    def query(self) -> ArticleQuery:
        """Return which articles are counted."""
        since, until = self._day(self.since), self._day(self.until)
        language = self._held(self.languages)
        if self._dated == "published":
            return ArticleQuery(language=language, published_from=since, published_to=until)
        return ArticleQuery(language=language, added_from=since, added_to=until)

    def describe(self) -> list[str]:
        """Return what narrows, in words, for the heading of what is exported."""
        said = [self.languages.text()] if self._held(self.languages) else []
        said += [self.reviewer()] if self.reviewer() else []
        if self._day(self.since) or self._day(self.until):
            said.append(f"{self.since.text()} – {self.until.text()}")
        return said
