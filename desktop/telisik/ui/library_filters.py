"""The row of filters over the library's table, and the order that it is sorted by."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.facets import Facets
from telisik.store.model import Verdict
from telisik.store.query import ArticleQuery
from telisik.terms import name_term
from telisik.ui.buttons import Button
from telisik.ui.choices import ChoiceButton
from telisik.ui.flow_layout import FlowLayout
from telisik.ui.languages import name_language
from telisik.ui.library_columns import FALLING, ORDERS, STATES, say_written_day
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from telisik.ui.theme import Theme

_ANY, _NONE, _MORE = "", "-", "…"
_MOST = 24
_SINCE = {"today": 0, "week": 6, "month": 29}
_HEADINGS = {
    "progress": QT_TRANSLATE_NOOP("Library", "Status"),
    "verdict": QT_TRANSLATE_NOOP("Library", "Verdict"),
    "language": QT_TRANSLATE_NOOP("Library", "Language"),
    "reviewer": QT_TRANSLATE_NOOP("Library", "Reviewer"),
    "publisher": QT_TRANSLATE_NOOP("Library", "Publisher"),
    "dates": QT_TRANSLATE_NOOP("Library", "Date"),
}


class LibraryFilters(QWidget):
    """Shows what narrows a query and changes it; asks for a list or days where a menu is too small."""

    changed = Signal(object)
    more_asked = Signal(str)
    days_asked = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._facets = Facets()
        self._query = ArticleQuery()
        self.menus = {name: ChoiceButton(theme) for name in _HEADINGS}
        self.order = ChoiceButton(theme, bare=True)
        self.clear_button = Button(theme, bare=True, height=26)
        self.save_button = Button(theme, bare=True, height=26)
        for name, menu in self.menus.items():
            menu.chosen.connect(lambda name=name: self._take(name))
            # A click opens the menu; what holds goes on to hold.
            menu.clicked.connect(lambda _on=False, menu=menu: menu.setChecked(menu.isCheckable()))
        self.order.chosen.connect(self._take_order)
        self.clear_button.clicked.connect(self._clear)
        self.save_button.clicked.connect(self.save_asked)
        inside = QWidget()
        flow = FlowLayout(inside, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (*self.menus.values(), self.clear_button, self.save_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            flow.addWidget(button)
        self.order.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        side = QVBoxLayout()
        side.addWidget(self.order)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside, 1)
        row.addLayout(side)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.clear_button.setText(translate("Library", "Clear filters"))
        self.save_button.setText(translate("Library", "Save search..."))
        self.order.offer(
            [(key, translate("Library", "Sort by {what}").format(what=translate("Library", text)))
             for key, text in ORDERS.items()]
        )  # fmt: skip
        self.show_facets(self._facets)

    def show_facets(self, facets: Facets) -> None:
        """Offer every value that occurs."""
        self._facets = facets
        language = self._language()
        verdicts = [
            (v.value, name_term("verdict", v, language), facets.verdicts.get(v.value, 0)) for v in Verdict
        ]
        states = [(s, translate("Library", text), facets.states.get(s, 0)) for s, text in STATES.items()]
        languages = [(code, name_language(code, language) or code, n) for code, n in facets.languages]
        reviewers = [(name, name, n) for name, n in facets.reviewers]
        publishers = [(name, name, n) for name, n in facets.publishers]
        self._offer("progress", translate("Library", "Any status"), states)
        self._offer("verdict", translate("Library", "Any verdict"), verdicts, translate("Library", "Not set"))
        self._offer("language", translate("Library", "Any language"), languages)
        self._offer(
            "reviewer", translate("Library", "Any reviewer"), reviewers, translate("Library", "Unassigned")
        )
        self._offer("publisher", translate("Library", "Any publisher"), publishers)
        self.menus["dates"].offer(
            [
                (_ANY, translate("Library", "Any day")),
                ("today", translate("Library", "Added today")),
                ("week", translate("Library", "Added in the last 7 days")),
                ("month", translate("Library", "Added in the last 30 days")),
                (_MORE, translate("Library", "Between two days...")),
            ]
        )
        self.show_query(self._query)

    def _offer(self, name: str, any_: str, values: Sequence[tuple[str, str, int]], none: str = "") -> None:
        choices = [(_ANY, any_)]
        choices += [(key, f"{words}  {count}") for key, words, count in values[:_MOST]]
        if none:
            choices.append((_NONE, none))
        if len(values) > _MOST:
            choices.append((_MORE, translate("Library", "More...")))
        self.menus[name].offer(choices)

    def show_query(self, query: ArticleQuery) -> None:
        """Show what holds."""
        self._query = query
        held = {
            "progress": "" if query.progress == "any" else query.progress,
            "verdict": _NONE if query.without_verdict else query.verdict.value if query.verdict else "",
            "language": query.language,
            "reviewer": _NONE if query.unassigned else query.reviewer,
            "publisher": query.publisher,
            "dates": self._find_days(),
        }
        language = self._language()
        said = {
            "progress": translate("Library", STATES[query.progress]) if query.progress != "any" else "",
            "verdict": name_term("verdict", query.verdict, language) if query.verdict else "",
            "language": name_language(query.language, language) or query.language,
            "reviewer": query.reviewer,
            "publisher": query.publisher,
            "dates": self._say_days(),
        }
        for name, menu in self.menus.items():
            menu.hold([held[name]])
            none = (
                translate("Library", "Not set") if name == "verdict" else translate("Library", "Unassigned")
            )
            value = none if held[name] == _NONE else said[name]
            heading = translate("Library", _HEADINGS[name])
            menu.setText(f"{heading}: {value}" if value else heading)
            check_button(menu, on=bool(value))
            menu.updateGeometry()
        self.order.hold([query.order])
        sorted_by = translate("Library", "Sorted by {what}")
        self.order.setText(sorted_by.format(what=translate("Library", ORDERS[query.order])))
        self.order.updateGeometry()
        narrowed = query.filters() != ArticleQuery()
        self.clear_button.setVisible(narrowed)
        self.save_button.setVisible(narrowed or bool(query.words))

    def _find_days(self) -> str:
        query = self._query
        if query.published_from or query.published_to or query.added_to:
            return _MORE
        return next(
            (key for key in _SINCE if query.added_from == _since(key)), _MORE if query.added_from else ""
        )

    def _say_days(self) -> str:
        query = self._query
        first = query.published_from or query.added_from
        last = query.published_to or query.added_to
        if not first and not last:
            return ""
        days = " – ".join(say_written_day(day) if day else "…" for day in (first, last))
        return (
            f"{translate('Library', 'Published')} {days}"
            if query.published_from or query.published_to
            else days
        )

    def _take(self, name: str) -> None:
        key = next(iter(self.menus[name].held()), _ANY)
        if key == _MORE:
            self.menus[name].hold([_ANY])
            self.show_query(self._query)
            if name == "dates":
                self.days_asked.emit()
            else:
                self.more_asked.emit(name)
            return
        self.changed.emit(narrow_by(self._query, name, key))

    def _take_order(self) -> None:
        key = next(iter(self.order.held()), "added")
        order = next((known for known in ORDERS if known == key), self._query.order)
        falling = not self._query.descending if order == self._query.order else order in FALLING
        self.changed.emit(replace(self._query, order=order, descending=falling))

    def _clear(self) -> None:
        query = self._query
        bare = ArticleQuery(words=query.words, order=query.order, descending=query.descending)
        self.changed.emit(bare)


def narrow_by(query: ArticleQuery, name: str, key: str) -> ArticleQuery:
    """Return a query with one filter set to a value, "" for any and "-" for none."""
    match name:
        case "progress":
            return replace(query, progress=next((state for state in STATES if state == key), "any"))
        case "verdict":
            verdict = Verdict(key) if key not in (_ANY, _NONE) else None
            return replace(query, verdict=verdict, without_verdict=key == _NONE)
        case "reviewer":
            return replace(query, reviewer="" if key == _NONE else key, unassigned=key == _NONE)
        case "language":
            return replace(query, language=key)
        case "publisher":
            return replace(query, publisher=key)
        case _:
            since = _since(key) if key else ""
            return replace(query, added_from=since, added_to="", published_from="", published_to="")


def _since(key: str) -> str:
    return (datetime.now().astimezone().date() - timedelta(days=_SINCE[key])).isoformat()


def check_button(button: ChoiceButton, *, on: bool) -> None:
    """Let a filter that holds stand out as a pressed button does."""
    button.setCheckable(on)
    button.setChecked(on)
