"""A newer analysis or extraction of an article that was worked on: shown before it is kept, and kept as one edit.

What it would do is found by doing it and taking it back within one transaction, so that what is shown, what is
written and what undo takes back cannot differ.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.analyses import REVIEWED_TABLES, is_kept, keep_wordings, save_analysis, write_over
from telisik.store.changes import EDITABLE, Change, Edit, find_view
from telisik.store.library import load_setting, save_setting
from telisik.store.model import Origin
from telisik.store.reviews import load_review
from telisik.store.texts import has_newer_text, move_to_text, replace_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from telisik.analysis.model import Analysis, Check
    from telisik.documents.document import Document
    from telisik.store.changes import Row
    from telisik.store.database import Library
    from telisik.store.model import Review, ReviewedFinding

ACCEPT = QT_TRANSLATE_NOOP("Edit", "Accept the new analysis")
ACCEPT_ALL = QT_TRANSLATE_NOOP("Edit", "Accept the new analyses of several articles")
_MOST_COMPARED = 200
_OF_ARTICLE = ("verdicts", "article_notes", "article_evidence", "versions", "redactions", "replies")
_HAS_WORK = " UNION ALL ".join(
    (
        *(f"SELECT 1 FROM {table} WHERE article_id = :id" for table in _OF_ARTICLE),  # noqa: S608 - constants
        "SELECT 1 FROM marks WHERE article_id = :id AND (origin = 'reviewer' OR engine_start IS NOT NULL)",
        *(
            f"SELECT 1 FROM {table} JOIN findings ON findings.id = finding_id WHERE findings.article_id = :id"  # noqa: S608 - constants
            for table in REVIEWED_TABLES
        ),
    )
)
_TABLES = {"articles": "id", "analyses": "article_id", "findings": "article_id", "redactions": "article_id"}


@dataclass(frozen=True, slots=True)
class Held:
    """An analysis held back until the reviewer has seen it, with the document where its text is another."""

    analysis: Analysis
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What accepting would do to a review, ``after`` being what it becomes.

    ``dropped`` were never worked on and would go; ``orphans`` were, and would stay without a mark, with all that
    hangs on them. ``changed`` are findings before and after; ``same`` counts the rest of the program's own.
    ``asked`` and ``settled`` are what is asked of the article as a whole from then on, and no longer. ``beside`` tells
    that its quotations, what speaks in its favour, or its language are read differently.
    """

    after: Review
    added: tuple[ReviewedFinding, ...]
    dropped: tuple[ReviewedFinding, ...]
    changed: tuple[tuple[ReviewedFinding, ReviewedFinding], ...]
    orphans: tuple[ReviewedFinding, ...]
    same: int
    asked: tuple[Check, ...]
    settled: tuple[Check, ...]
    beside: bool
    text_changed: bool

    def is_empty(self) -> bool:
        """Tell whether accepting would change nothing that can be seen."""
        findings = self.added or self.dropped or self.changed or self.orphans
        return not (findings or self.asked or self.settled or self.beside or self.text_changed)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a held analysis would change, and the edit that does it."""

    comparison: Comparison
    edit: Edit


def has_work(library: Library, article_id: int) -> bool:
    """Tell whether a reviewer has done anything with an article that an analysis could touch or weaken."""
    with library.guard():
        found = library.db.conn.execute(f"SELECT 1 FROM ({_HAS_WORK}) LIMIT 1", {"id": article_id})  # noqa: S608 - constants
        return found.fetchone() is not None


def holds_newer_text(library: Library, article_id: int, held: Held) -> bool:
    """Tell whether a newer extraction's text of the article is held back with the analysis."""
    return held.document is not None and has_newer_text(library, article_id, held.document)


def keep_or_hold(library: Library, article_id: int, held: Held) -> bool:
    """Keep an analysis where nothing asks for a reviewer's eye; False where it must be shown first.

    It is kept unasked where nobody has worked on the article yet, where the analysis kept is only of a long text's
    beginning, and where it changes nothing that can be seen. A ValueError where it is of another text.
    """
    newer = holds_newer_text(library, article_id, held)
    if not newer and is_kept(library, article_id, held.analysis):
        return True
    if (newer or not _is_provisional(library, article_id)) and has_work(library, article_id):
        review = load_review(library, article_id)
        if not newer and held.analysis.text_sha256 != review.article.text_sha256:
            raise ValueError(f"the analysis is not of the text of article {article_id}")
        # Comparing thousands would hold up whoever waits for this; then it is done when the reviewer asks for it.
        if len(review.findings) > _MOST_COMPARED or not propose(library, review, held).comparison.is_empty():
            return False
    if newer and held.document is not None:
        replace_text(library, article_id, held.document)
    save_analysis(library, article_id, held.analysis)
    return True


def keep_beginning(library: Library, article_id: int, analysis: Analysis) -> bool:
    """Keep what was found in the beginning of a long text, unless the article has an analysis of all of it."""
    if not _is_provisional(library, article_id):
        return False
    save_analysis(library, article_id, analysis)
    return True


def _is_provisional(library: Library, article_id: int) -> bool:
    """Tell whether nothing is kept yet, or only what the beginning of a long text gave."""
    with library.guard():
        row = library.db.conn.execute(
            "SELECT pack <> '' AND pack_sha256 = '' FROM analyses WHERE article_id = ?", (article_id,)
        ).fetchone()
    return row is None or bool(row[0])


def propose(library: Library, review: Review, held: Held) -> Proposal:
    """Return what keeping a held analysis would change, and the edit that does it; nothing is written."""
    article_id = review.article.id
    with library.transaction() as connection:
        # The rules' sentences may stay even if nothing refers to them: the edit names them by their ids.
        keep_wordings(connection, held.analysis.findings)
    with _trial(library) as connection:
        before = _read_rows(connection, article_id)
        text = _move_text(library, connection, article_id, held)
        write_over(connection, article_id, held.analysis, review.text if text is None else text)
        after = _read_rows(connection, article_id)
        becomes = load_review(library, article_id)
    edit = Edit(ACCEPT, _list_changes(before, after), article_id, None, review.reviewer)
    return Proposal(_compare(review, becomes), edit)


def propose_all(
    library: Library,
    held: Sequence[tuple[int, Held]],
    reviewer: str,
    tell: Callable[[int, int], None] = lambda _done, _total: None,
) -> Edit:
    """Return the one edit that keeps held analyses of several articles; nothing is written.

    An article that is gone, or whose text is not the one analysed any more, is left out. ``tell`` is told how many
    articles are done, of how many, and may stop the work by raising.
    """
    with library.transaction() as connection:
        for _article_id, one in held:
            keep_wordings(connection, one.analysis.findings)
    changes: list[Change] = []
    # In one transaction, so that the ids of marks that are new in two articles differ.
    with _trial(library) as connection:
        for done, (article_id, one) in enumerate(held):
            tell(done, len(held))
            before = _read_rows(connection, article_id)
            text = _move_text(library, connection, article_id, one)
            if text is None:
                text = _load_analysed(connection, article_id, one.analysis)
            if text is not None:
                write_over(connection, article_id, one.analysis, text)
                changes += _list_changes(before, _read_rows(connection, article_id))
    return Edit(ACCEPT_ALL, tuple(changes), None, None, reviewer)


def _move_text(library: Library, connection: sqlite3.Connection, article_id: int, held: Held) -> str | None:
    """Give the article the text of the held document and return it; None where there is no newer one."""
    if held.document is None or not has_newer_text(library, article_id, held.document):
        return None
    return move_to_text(connection, article_id, held.document)[0]


def _load_analysed(connection: sqlite3.Connection, article_id: int, analysis: Analysis) -> str | None:
    """Return the article's text where it is the one analysed."""
    row = connection.execute(
        "SELECT unpack(text) FROM articles WHERE id = ? AND text_sha256 = ?",
        (article_id, analysis.text_sha256),
    ).fetchone()
    return None if row is None else str(row[0])


def decline(library: Library, article_id: int, held: Held) -> None:
    """Remember that the reviewer keeps the older analysis, so that nobody asks again until the rules change."""
    save_setting(library, f"declined/{article_id}", name_held(held))


def is_declined(library: Library, article_id: int, held: Held) -> bool:
    """Tell whether the reviewer has seen this very analysis and kept the older one."""
    return load_setting(library, f"declined/{article_id}") == name_held(held)


def name_held(held: Held) -> dict[str, str]:
    """Return by which rules and of which text a held analysis was made, and by which extraction where that is newer."""
    name = {**asdict(held.analysis.engine), "text": held.analysis.text_sha256}
    return name if held.document is None else {**name, "extraction": held.document.extraction}


@contextmanager
def _trial(library: Library) -> Iterator[sqlite3.Connection]:
    """Let the block write, and take everything back at its end."""
    library.need_writable()
    connection = library.db.conn
    within = connection.in_transaction
    with library.precedence.go_first(), library.guard():
        connection.execute("SAVEPOINT trial" if within else "BEGIN IMMEDIATE")
        try:
            yield connection
        finally:
            connection.execute("ROLLBACK TO trial" if within else "ROLLBACK")


_Rows = dict[tuple[str, int], dict[str, object]]


def _read_rows(connection: sqlite3.Connection, article_id: int) -> _Rows:
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    rows: _Rows = {}
    for table, column in _TABLES.items():
        (key,), columns = EDITABLE[table]
        for row in cursor.execute(f"SELECT * FROM {find_view(table)} WHERE {column} = ?", (article_id,)):  # noqa: S608 - constants
            rows[table, row[key]] = {name: row[name] for name in columns}
    return rows


def _list_changes(before: _Rows, after: _Rows) -> tuple[Change, ...]:
    """Return the changes from one to the other: first what goes, then what changes, then what comes."""
    changes = []
    for table, number in sorted(before.keys() - after.keys()):
        changes.append(Change(table, _key(table, number), before[table, number], None))
    for table, number in sorted(before.keys() & after.keys()):
        was, becomes = before[table, number], after[table, number]
        differing = [name for name in was if was[name] != becomes[name]]
        if differing:
            parts = ({name: row[name] for name in differing} for row in (was, becomes))
            changes.append(Change(table, _key(table, number), *parts))
    for table, number in sorted(after.keys() - before.keys()):
        changes.append(Change(table, _key(table, number), None, after[table, number]))
    return tuple(changes)


def _key(table: str, number: int) -> Row:
    return {EDITABLE[table][0][0]: number}


def _compare(before: Review, after: Review) -> Comparison:
    was = {r.id: r for r in before.findings if r.origin is Origin.ENGINE}
    becomes = {r.id: r for r in after.findings if r.origin is Origin.ENGINE}
    # An own mark can only lose its place, where the text is another.
    own = tuple(
        r for r in before.findings if r.origin is Origin.REVIEWER and not r.orphan and after.find(r.id).orphan
    )
    shared = [(was[number], becomes[number]) for number in was if number in becomes]
    changed = tuple(pair for pair in shared if not pair[1].orphan and _differ(*pair))
    asked, was_asked = (review.analysis.checks if review.analysis else () for review in (after, before))
    shared_checks = {check.rule for check in was_asked} & {check.rule for check in asked}
    return Comparison(
        after=after,
        added=tuple(r for number, r in becomes.items() if number not in was),
        dropped=tuple(r for number, r in was.items() if number not in becomes),
        changed=changed,
        orphans=(*(old for old, new in shared if new.orphan and not old.orphan), *own),
        same=sum(not new.orphan for _, new in shared) - len(changed),
        asked=_leave_out(asked, was_asked),
        settled=_leave_out(was_asked, asked),
        beside=_tell_beside(before, shared_checks) != _tell_beside(after, shared_checks),
        text_changed=before.text != after.text,
    )


def _differ(old: ReviewedFinding, new: ReviewedFinding) -> bool:
    return (old.finding, old.engine_span, old.orphan) != (new.finding, new.engine_span, new.orphan)


def _leave_out(checks: tuple[Check, ...], others: tuple[Check, ...]) -> tuple[Check, ...]:
    known = {check.rule for check in others}
    return tuple(check for check in checks if check.rule not in known)


def _tell_beside(review: Review, shared: set[str]) -> object:
    analysis = review.analysis
    if analysis is None:
        return None
    places = {check.rule: check.spans for check in analysis.checks if check.rule in shared}
    return analysis.quotations, analysis.credits, analysis.language.code, places
