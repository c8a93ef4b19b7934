"""Counts over the whole library: findings by type, publisher, month and decision, and how often each rule was right.

Nothing here is kept: everything is counted when it is asked for, over the library as it is, on a connection that only
reads. The types take one pass over all findings, a part at a time; publishers and months come from ``progress``,
which triggers keep.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from telisik.analysis.intervals import find_interval
from telisik.analysis.model import Code
from telisik.store.model import Origin, Status
from telisik.store.query import PUBLISHED, TABLES, ArticleQuery, choose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from telisik.store.database import Library

Dated = Literal["added", "published"]
# A row that was counted: what it is counted under, who marked it, the decision, and how many.
_Row = tuple[str, str, str, int]

_MONTHS: dict[Dated, str] = {
    "added": "strftime('%Y-%m', added_at, 'localtime')",
    "published": f"""
CASE WHEN {PUBLISHED} GLOB '[12][0-9][0-9][0-9]-[01][0-9]*' THEN substr({PUBLISHED}, 1, 7) ELSE '' END""",
}
_ORIGINS = (Origin.ENGINE.value, Origin.REVIEWER.value)
_PART = 2000  # articles, whose findings are counted at a time
_ALL = "all"  # rows of ``progress``, which does not tell who marked a finding


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings of the program stand under a key, by decision; those marked by hand are counted apart.

    ``key`` is a code, a publisher ("" where none is stated) or a month as YYYY-MM ("" where none is known).
    """

    key: str
    counts: Mapping[Status, int] = field(default_factory=dict)
    by_hand: int = 0
    articles: int = 0

    @property
    def total(self) -> int:
        """Return how many findings the program marked."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class RuleTally:
    """How the reviewers decided on what a rule marked; open ones and those that need evidence say nothing of it."""

    rule: str
    code: Code
    confirmed: int
    dismissed: int
    undecided: int

    @property
    def decided(self) -> int:
        """Return the number that the share rests on."""
        return self.confirmed + self.dismissed

    @property
    def share(self) -> float | None:
        """Return the share that was confirmed, None where nothing was decided."""
        return self.confirmed / self.decided if self.decided else None

    @property
    def interval(self) -> tuple[float, float]:
        """Return Wilson's interval of the share at 95 %; the whole range where nothing was decided."""
        return find_interval(self.confirmed, self.decided)


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything that was counted. Codes are in their own order, publishers and rules the most frequent first."""

    articles: int
    codes: tuple[Tally, ...]
    publishers: tuple[Tally, ...]
    months: tuple[Tally, ...]
    rules: tuple[RuleTally, ...]

    def count(self, status: Status) -> int:
        """Return how many of the program's findings have this decision."""
        return sum(tally.counts.get(status, 0) for tally in self.codes)

    @property
    def findings(self) -> int:
        """Return how many findings the program marked."""
        return sum(tally.total for tally in self.codes)

    @property
    def by_hand(self) -> int:
        """Return how many the reviewers added because the program had missed them."""
        return sum(tally.by_hand for tally in self.codes)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the statistics can be narrowed to: languages that articles are in, and reviewers who decided."""

    languages: tuple[str, ...]
    reviewers: tuple[str, ...]


def list_choices(library: Library) -> Choices:
    """Return the languages and the reviewers of a library, each once, in order."""
    with library.guard():
        run = library.db.conn.execute
        languages = run("SELECT DISTINCT language FROM analyses ORDER BY language").fetchall()
        reviewers = run("SELECT DISTINCT reviewer FROM decisions WHERE reviewer <> ''").fetchall()
    return Choices(
        tuple(row[0] for row in languages if row[0]),
        tuple(sorted((row[0] for row in reviewers), key=str.casefold)),
    )


def count_library(
    library: Library,
    query: ArticleQuery | None = None,
    *,
    reviewer: str = "",
    dated: Dated = "added",
    tell: Callable[[float], None] = lambda _share: None,
) -> Statistics:
    """Count over the articles of a query; of one reviewer only what that person decided or marked.

    Months are those in which an article came into the library, or was published as it tells itself. ``tell`` hears
    which share is done, between 0 and 1.
    Raises the faults of the disk; ``sqlite3.OperationalError`` where the connection was interrupted.
    """
    chosen = choose(library, query or ArticleQuery())
    if chosen is None:
        return Statistics(0, (), (), (), ())
    counter = _Counter(library, *chosen, reviewer)
    with library.guard():
        kinds = counter.count_kinds(tell)
        codes = _tally((code, origin, status, n) for code, _rule, origin, status, n in kinds)
        publishers = counter.count_by("publisher")
        months = counter.count_by(_MONTHS[dated])
        articles = counter.count_articles()
    order = {code.value: place for place, code in enumerate(Code)}
    return Statistics(
        articles,
        tuple(sorted(codes, key=lambda tally: order[tally.key])),
        tuple(sorted(publishers, key=lambda tally: (-tally.total, tally.key.casefold()))),
        tuple(sorted(months, key=lambda tally: tally.key)),
        _tally_rules(kinds),
    )


class _Counter:
    """Counts for one choice of articles and, if one is named, one reviewer."""

    def __init__(self, library: Library, where: str, values: list[object], reviewer: str) -> None:
        self._run = library.db.conn.execute
        self._where, self._values, self._reviewer = where, values, reviewer
        # Conditions on articles, for tables that only know their ids.
        self._articles = f"SELECT articles.id FROM {TABLES} WHERE {where}"  # noqa: S608 - constants

    def _of_reviewer(self) -> tuple[str, list[object]]:
        return (" AND decisions.reviewer = ?", [self._reviewer]) if self._reviewer else ("", [])

    def count_articles(self) -> int:
        """Return how many articles these are."""
        return int(self._run(f"SELECT count(*) FROM ({self._articles})", self._values).fetchone()[0])  # noqa: S608

    def count_kinds(self, tell: Callable[[float], None]) -> list[tuple[str, str, str, str, int]]:
        """Return code, rule, who marked, decision and number, counted in parts so that no part sorts on the disk."""
        condition, values = self._of_reviewer()
        sql = (
            "SELECT kind_id, own, coalesce(status, 'open'), count(*)"  # noqa: S608 - constants
            " FROM findings LEFT JOIN decisions ON finding_id = findings.id"
            f" WHERE article_id IN ({self._articles} AND articles.id BETWEEN ? AND ?){condition} GROUP BY 1, 2, 3"
        )
        last = self._run("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0]
        kinds = {row[0]: row[1:] for row in self._run("SELECT id, code, rule FROM kinds")}
        counts: Counter[tuple[str, str, str, str]] = Counter()
        for first in range(1, last + 1, _PART):
            for kind, own, status, number in self._run(
                sql, [*self._values, first, first + _PART - 1, *values]
            ):
                counts[*kinds[kind], _ORIGINS[own], status] += number
            tell(min(1.0, (first + _PART - 1) / last))
        return [(*kind, number) for kind, number in counts.items()]

    def count_by(self, key: str) -> list[Tally]:
        """Return the tallies by something of the article, given as SQL."""
        sql = f"SELECT {key}, count(*) FROM {TABLES} WHERE {self._where} GROUP BY 1"  # noqa: S608 - constants
        articles = dict(self._run(sql, self._values).fetchall())
        rows = (
            self._count_decided(key)
            if self._reviewer
            else [*self._count_progress(key), *self._count_own(key)]
        )
        return _tally(rows, articles)

    def _count_progress(self, key: str) -> list[_Row]:
        sql = (
            f"SELECT {key}, sum(findings), sum(confirmed), sum(needs_evidence), sum(dismissed)"  # noqa: S608 - constants
            f" FROM {TABLES} WHERE {self._where} GROUP BY 1"
        )
        rows: list[_Row] = []
        for name, *numbers in self._run(sql, self._values):
            findings, confirmed, needs, dismissed = (number or 0 for number in numbers)
            rows += [
                (name, _ALL, Status.OPEN, findings - confirmed - needs - dismissed),
                (name, _ALL, Status.CONFIRMED, confirmed),
                (name, _ALL, Status.NEEDS_EVIDENCE, needs),
                (name, _ALL, Status.DISMISSED, dismissed),
            ]
        return rows

    def _count_own(self, key: str) -> list[_Row]:
        """Return what was marked by hand, found by an index of its own."""
        sql = (
            f"SELECT {key}, 'reviewer', coalesce(status, 'open'), count(*) FROM findings AS marked"  # noqa: S608 - constants
            " LEFT JOIN decisions ON finding_id = marked.id JOIN articles ON articles.id = marked.article_id"
            f" WHERE own AND marked.article_id IN ({self._articles}) GROUP BY 1, 2, 3"
        )
        return self._run(sql, self._values).fetchall()

    def _count_decided(self, key: str) -> list[_Row]:
        sql = (
            f"SELECT {key}, iif(own, 'reviewer', 'engine'), status, count(*) FROM decisions"  # noqa: S608 - constants
            " JOIN findings AS marked ON marked.id = finding_id JOIN articles ON articles.id = marked.article_id"
            f" WHERE decisions.reviewer = ? AND marked.article_id IN ({self._articles}) GROUP BY 1, 2, 3"
        )
        return self._run(sql, [self._reviewer, *self._values]).fetchall()


def _tally(rows: Iterable[_Row], articles: Mapping[str, int] | None = None) -> list[Tally]:
    counts: dict[str, Counter[Status]] = {}
    by_hand: Counter[str] = Counter()
    folded: set[str] = set()
    listed = list(rows)
    for key, origin, _status, _number in listed:
        if origin == _ALL:
            folded.add(key)
    for key, origin, status, number in listed:
        tally = counts.setdefault(key, Counter())
        if origin == Origin.REVIEWER:
            # One that was dismissed later had not been missed after all.
            by_hand[key] += number if status != Status.DISMISSED else 0
            # What was counted without telling who marked it holds these too.
            tally[Status(status)] -= number if key in folded else 0
        else:
            tally[Status(status)] += number
    known = articles or {}
    return [Tally(key, dict(tally), by_hand[key], known.get(key, 0)) for key, tally in counts.items()]


def _tally_rules(kinds: Iterable[tuple[str, str, str, str, int]]) -> tuple[RuleTally, ...]:
    counts: dict[tuple[str, str], Counter[Status]] = {}
    for code, rule, origin, status, number in kinds:
        if origin == Origin.ENGINE:
            counts.setdefault((rule, code), Counter())[Status(status)] += number
    rules = [
        RuleTally(
            rule,
            Code(code),
            found[Status.CONFIRMED],
            found[Status.DISMISSED],
            found[Status.OPEN] + found[Status.NEEDS_EVIDENCE],
        )
        for (rule, code), found in counts.items()
    ]
    return tuple(sorted(rules, key=lambda rule: (-rule.decided, -rule.undecided, rule.rule)))
