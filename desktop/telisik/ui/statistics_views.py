"""The statistics as they are shown: for each view the rows of its chart and the table that stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDate, QLocale

from telisik.analysis.model import SOURCE_CODES, Code, Layer
from telisik.store.model import Status
from telisik.store.statistics import Tally
from telisik.terms import name_term
from telisik.ui.part_painter import BY_HAND
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from telisik.store.statistics import RuleTally, Statistics

VIEWS = ("types", "publishers", "months", "decisions", "rules")
ORDER = (Status.CONFIRMED, Status.NEEDS_EVIDENCE, Status.DISMISSED, Status.OPEN)
_MOST_BARS = 25

Cell = str | int | float
Kind = Literal["bars", "columns", "ranges"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar or a column: what it is called, and how many of each part it is made of, in the parts' order."""

    label: str
    parts: Mapping[str, int]
    layer: Layer | None = None
    short: str = ""

    @property
    def total(self) -> int:
        """Return its length."""
        return sum(self.parts.values())


@dataclass(frozen=True, slots=True)
class Range:
    """A share between 0 and 1 with the interval it may lie in, and the number it rests on."""

    label: str
    detail: str
    share: float
    low: float
    high: float
    number: str
    layer: Layer


@dataclass(frozen=True, slots=True)
class View:
    """One chart and its table: ``columns`` are the table's headings, a number in a cell sorts as a number."""

    key: str
    title: str
    kind: Kind
    columns: tuple[str, ...]
    table: tuple[tuple[Cell, ...], ...]
    bars: tuple[Bar, ...] = ()
    ranges: tuple[Range, ...] = ()
    left_out: int = 0
    legend: tuple[tuple[str, str], ...] = field(default=())


def name_view(key: str) -> str:
    """Return what a view is called on its button."""
    return {
        "types": translate("Statistics", "Types"),
        "publishers": translate("Statistics", "Publishers"),
        "months": translate("Statistics", "Months"),
        "decisions": translate("Statistics", "Decisions"),
        "rules": translate("Statistics", "Rules"),
    }[key]


def build_view(key: str, found: Statistics, language: str) -> View:
    """Return a view of what was counted, in the interface's language."""
    build: Callable[[Statistics, str], View] = {
        "types": _build_types,
        "publishers": _build_publishers,
        "months": _build_months,
        "decisions": _build_decisions,
        "rules": _build_rules,
    }[key]
    return build(found, language)


def layer_of(code: str) -> Layer:
    """Return the layer of a code; a reviewer's own label says nothing of a source."""
    return Layer.SOURCING if code in SOURCE_CODES else Layer.ASSERTION


def _list_legend(language: str) -> tuple[tuple[str, str], ...]:
    names = tuple((status.value, name_term("status", status, language)) for status in ORDER)
    return (*names, (BY_HAND, translate("Statistics", "Marked by hand")))


def _make_bar(tally: Tally, label: str, layer: Layer | None = None, short: str = "") -> Bar:
    parts = {status.value: tally.counts.get(status, 0) for status in ORDER}
    return Bar(label, {**parts, BY_HAND: tally.by_hand}, layer, short)


def _head(first: Sequence[str], language: str) -> tuple[str, ...]:
    statuses = (name_term("status", status, language) for status in ORDER)
    return (
        *first, translate("Statistics", "Marked"), *statuses, translate("Statistics", "Marked by hand"),
    )  # fmt: skip


def _row(first: Sequence[Cell], tally: Tally) -> tuple[Cell, ...]:
    return (*first, tally.total, *(tally.counts.get(status, 0) for status in ORDER), tally.by_hand)


def _build_types(found: Statistics, language: str) -> View:
    tallies = sorted(found.codes, key=lambda tally: -(tally.total + tally.by_hand))
    names = {tally.key: name_term("code", tally.key, language) for tally in tallies}
    layers = {tally.key: layer_of(tally.key) for tally in tallies}
    return View(
        "types",
        translate("Statistics", "Findings by type"),
        "bars",
        _head((translate("Statistics", "Type"), translate("Statistics", "Layer")), language),
        tuple(_row((names[t.key], name_term("layer", layers[t.key], language)), t) for t in tallies),
        tuple(_make_bar(t, names[t.key], layers[t.key]) for t in tallies),
        legend=_list_legend(language),
    )


def _build_publishers(found: Statistics, language: str) -> View:
    unknown = translate("Statistics", "not stated")
    return View(
        "publishers",
        translate("Statistics", "Findings by publisher"),
        "bars",
        _head((translate("Statistics", "Publisher"), translate("Statistics", "Articles")), language),
        tuple(_row((t.key or unknown, t.articles), t) for t in found.publishers),
        tuple(_make_bar(t, t.key or unknown) for t in found.publishers[:_MOST_BARS]),
        left_out=max(0, len(found.publishers) - _MOST_BARS),
        legend=_list_legend(language),
    )


def _build_months(found: Statistics, language: str) -> View:
    return View(
        "months",
        translate("Statistics", "Findings by month"),
        "columns",
        _head((translate("Statistics", "Month"), translate("Statistics", "Articles")), language),
        tuple(_row((t.key or translate("Statistics", "unknown"), t.articles), t) for t in found.months),
        tuple(
            _make_bar(t, _say_month(t.key), short=_say_month(t.key, short=True))
            for t in _fill_gaps(found.months)
        ),
        legend=_list_legend(language),
    )


def _fill_gaps(months: Sequence[Tally]) -> list[Tally]:
    """Return the months with those between in which there was nothing, so that the axis is one of time."""
    known = {tally.key: tally for tally in months}
    named = sorted(key for key in known if key)
    filled = [known[""]] if "" in known else []
    if named:
        day, last = QDate.fromString(f"{named[0]}-01", "yyyy-MM-dd"), named[-1]
        while day.isValid() and (key := day.toString("yyyy-MM")) <= last:
            filled.append(known.get(key, Tally(key)))
            day = day.addMonths(1)
    return filled


def _say_month(key: str, *, short: bool = False) -> str:
    if not key:
        return "?" if short else translate("Statistics", "unknown")
    day = QDate(int(key[:4]), int(key[5:]), 1)
    return QLocale().toString(day, "MMM yyyy" if short else "MMMM yyyy") if day.isValid() else key


def _build_decisions(found: Statistics, language: str) -> View:
    numbers = {status.value: found.count(status) for status in ORDER} | {BY_HAND: found.by_hand}
    names = dict(_list_legend(language))
    whole = found.findings
    rows = tuple(
        (names[part], number, number / whole if whole and part != BY_HAND else "")
        for part, number in numbers.items()
    )
    return View(
        "decisions",
        translate("Statistics", "Findings by decision"),
        "bars",
        (
            translate("Statistics", "Decision"),
            translate("Statistics", "Findings"),
            translate("Statistics", "Share of the program's"),
        ),
        rows,
        tuple(Bar(names[part], {part: number}) for part, number in numbers.items()),
        legend=_list_legend(language),
    )


def _build_rules(found: Statistics, language: str) -> View:
    decided = [rule for rule in found.rules if rule.decided]
    return View(
        "rules",
        translate("Statistics", "How often each rule was confirmed"),
        "ranges",
        (
            translate("Statistics", "Rule"),
            translate("Statistics", "Type"),
            name_term("status", Status.CONFIRMED, language),
            name_term("status", Status.DISMISSED, language),
            translate("Statistics", "Not decided"),
            translate("Statistics", "Share confirmed"),
            translate("Statistics", "From (95 %)"),
            translate("Statistics", "To (95 %)"),
        ),
        tuple(_list_rule(rule, language) for rule in found.rules),
        ranges=tuple(_make_range(rule, language) for rule in decided[:_MOST_BARS]),
        left_out=max(0, len(decided) - _MOST_BARS),
    )


def _list_rule(rule: RuleTally, language: str) -> tuple[Cell, ...]:
    low, high = rule.interval
    share: tuple[Cell, ...] = ("", "", "") if rule.share is None else (rule.share, low, high)
    name = name_term("code", rule.code, language)
    return (rule.rule, name, rule.confirmed, rule.dismissed, rule.undecided, *share)


def _make_range(rule: RuleTally, language: str) -> Range:
    low, high = rule.interval
    number = translate("Statistics", "{n} of {m}").format(n=rule.confirmed, m=rule.decided)
    layer = layer_of(rule.code)
    return Range(
        name_term("code", Code(rule.code), language), rule.rule, rule.share or 0.0, low, high, number, layer
    )
