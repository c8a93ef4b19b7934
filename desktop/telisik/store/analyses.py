"""Analyses in the library; a newer one keeps every decision made on an older one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from telisik.analysis.model import Engine, Span
from telisik.store.anchors import Anchor, place_anchors
from telisik.store.rows import (
    ANALYSIS_COLUMNS,
    ENGINE_COLUMNS,
    WORDING_COLUMNS,
    quote_span,
    write_analysis,
    write_engine_finding,
    write_wording,
)
from telisik.store.times import now

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from telisik.analysis.model import Analysis, Finding
    from telisik.store.database import Library

_SAVE_ANALYSIS = (
    f"INSERT INTO analysed (article_id, {', '.join(ANALYSIS_COLUMNS)}, made_at)"  # noqa: S608 - constants
    f" VALUES (?, {', '.join('?' * len(ANALYSIS_COLUMNS))}, ?)"
)
_ADD_FINDING = (
    f"INSERT INTO marks (article_id, number, {', '.join(ENGINE_COLUMNS)})"  # noqa: S608 - constants
    f" VALUES (?, ?, {', '.join('?' * len(ENGINE_COLUMNS))})"
)
_RENEW_FINDING = (
    f"UPDATE marks SET number = ?, orphan = 0, {', '.join(f'{c} = ?' for c in ENGINE_COLUMNS)}"  # noqa: S608 - constants
    " WHERE id = ?"
)
# The reviewer moved the edges of this one: they stay, and what the engine marks now is kept beside them.
_SPAN_COLUMNS = ("span_start", "span_end", "quote", "prefix", "suffix")
_RENEW_MOVED = (
    "UPDATE marks SET number = ?, orphan = 0, engine_start = ?, engine_end = ?, "  # noqa: S608 - constants
    f"{', '.join(f'{c} = ?' for c in ENGINE_COLUMNS if c not in _SPAN_COLUMNS)} WHERE id = ?"
)
_ADD_WORDING = (
    f"INSERT OR IGNORE INTO wordings ({', '.join(WORDING_COLUMNS)})"  # noqa: S608 - constants
    f" VALUES ({', '.join('?' * len(WORDING_COLUMNS))})"
)
_FIND_WORDING = f"SELECT id FROM wordings WHERE {' AND '.join(f'{c} = ?' for c in WORDING_COLUMNS)}"  # noqa: S608 - constants
# Where a reviewer's work on a finding stands; a finding named there is never deleted.
REVIEWED_TABLES = ("decisions", "notes", "checked", "evidence", "drafts", "outcomes", "replies")
_HAS_WORK = " OR ".join(f"id IN (SELECT finding_id FROM {table})" for table in REVIEWED_TABLES)  # noqa: S608 - constants
_REVIEWED = (
    "SELECT id FROM marks WHERE article_id = ? AND origin = 'engine'"  # noqa: S608 - constants
    f" AND (engine_start IS NOT NULL OR {_HAS_WORK}) ORDER BY span_start, id"
)


def save_analysis(library: Library, article_id: int, analysis: Analysis) -> None:
    """Keep the analysis; writing the same one again changes nothing.

    A ValueError if it is not of the article's text: the caller then holds a stale result.
    """
    text = _load_text(library, article_id, analysis.text_sha256)
    if is_kept(library, article_id, analysis):
        return
    with library.transaction() as connection:
        write_over(connection, article_id, analysis, text, library.give_way)


def write_over(
    connection: sqlite3.Connection,
    article_id: int,
    analysis: Analysis,
    text: str,
    give_way: Callable[[], None] = lambda: None,
) -> None:
    """Put an analysis in the older one's place within the caller's transaction.

    ``give_way`` is called often meanwhile, and may break it off by raising.
    """
    connection.execute(_SAVE_ANALYSIS, [article_id, *write_analysis(analysis), now()])
    _merge_findings(connection, article_id, analysis.findings, text, give_way)


def _load_text(library: Library, article_id: int, text_sha256: str) -> str:
    row = library.db.conn.execute(
        "SELECT unpack(text) FROM articles WHERE id = ? AND text_sha256 = ?", (article_id, text_sha256)
    ).fetchone()
    if row is None:
        raise ValueError(f"the analysis is not of the text of article {article_id}")
    return str(row[0])


def load_engine(library: Library, article_id: int) -> Engine | None:
    """Return by which rules the article's analysis was made, or None where it has none."""
    row = library.db.conn.execute(
        "SELECT engine_version, pack, pack_version, pack_sha256 FROM analyses WHERE article_id = ?",
        (article_id,),
    ).fetchone()
    return Engine(*row) if row is not None else None


def is_kept(library: Library, article_id: int, analysis: Analysis) -> bool:
    """Tell whether the article's analysis was made of the same text by the same rules."""
    engine = analysis.engine
    row = library.db.conn.execute(
        "SELECT 1 FROM analyses WHERE article_id = ? AND text_sha256 = ? AND engine_version = ? AND pack = ?"
        " AND pack_version = ? AND pack_sha256 = ?",
        (
            article_id,
            analysis.text_sha256,
            engine.version,
            engine.pack,
            engine.pack_version,
            engine.pack_sha256,
        ),
    ).fetchone()
    return row is not None


def _merge_findings(
    connection: sqlite3.Connection,
    article_id: int,
    findings: tuple[Finding, ...],
    text: str,
    give_way: Callable[[], None],
) -> None:
    wordings = keep_wordings(connection, findings)
    written = []
    for finding, wording in zip(findings, wordings, strict=True):
        give_way()
        written.append(write_engine_finding(finding, text, wording))
    reviewed = [row[0] for row in connection.execute(_REVIEWED, (article_id,))]
    worked_on = set(reviewed)
    new = [_build_anchor(index, finding) for index, finding in enumerate(findings)]
    placed = _place_old(connection, article_id, reviewed, new, text)
    taken = set(placed.values())
    gone = [
        row
        for row in connection.execute(
            "SELECT id FROM findings WHERE article_id = ? AND NOT own", (article_id,)
        )
        if row[0] not in taken and row[0] not in worked_on
    ]
    connection.executemany("DELETE FROM findings WHERE id = ?", gone)
    _renew_findings(connection, article_id, placed, written)
    connection.executemany(
        _ADD_FINDING,
        [[article_id, index + 1, *values] for index, values in enumerate(written) if index not in placed],
    )
    own = connection.execute(
        "SELECT orphan, id FROM findings WHERE article_id = ? AND own ORDER BY number",
        (article_id,),
    ).fetchall()
    _quote_orphans(connection, [row for row in reviewed if row not in taken], text)
    later = [*own, *((1, finding_id) for finding_id in reviewed if finding_id not in taken)]
    connection.executemany(
        "UPDATE findings SET number = ?, orphan = ? WHERE id = ?",
        [(len(written) + count, orphan, finding_id) for count, (orphan, finding_id) in enumerate(later, 1)],
    )


def _quote_orphans(connection: sqlite3.Connection, orphans: list[int], text: str) -> None:
    """Keep the words of marks that the text will not tell any more, and what stands around them."""
    spans = connection.execute(
        "SELECT id, span_start, span_end FROM marks WHERE quote = ''"
        " AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(orphans),),
    ).fetchall()
    connection.executemany(
        "UPDATE marks SET quote = ?, prefix = ?, suffix = ? WHERE id = ?",
        [[*quote_span(text, Span(start, end)), finding_id] for finding_id, start, end in spans],
    )


def _renew_findings(
    connection: sqlite3.Connection, article_id: int, placed: dict[int, int], written: list[list[object]]
) -> None:
    moved = {
        row[0]
        for row in connection.execute(
            "SELECT id FROM marks WHERE article_id = ? AND engine_start IS NOT NULL", (article_id,)
        )
    }
    first = ENGINE_COLUMNS.index("span_start")
    after = first + len(_SPAN_COLUMNS)
    plain, kept = [], []
    for index, finding_id in placed.items():
        values = written[index]
        if finding_id in moved:
            start, end = values[first : first + 2]
            kept.append([index + 1, start, end, *values[:first], *values[after:], finding_id])
        else:
            plain.append([index + 1, *values, finding_id])
    connection.executemany(_RENEW_FINDING, plain)
    connection.executemany(_RENEW_MOVED, kept)


def keep_wordings(connection: sqlite3.Connection, findings: tuple[Finding, ...]) -> list[int]:
    """Return the id of each finding's wording, added where it is new."""
    known: dict[tuple[str, ...], int] = {}
    wordings = [write_wording(finding) for finding in findings]
    for wording in wordings:
        if wording not in known:
            connection.execute(_ADD_WORDING, wording)
            known[wording] = int(connection.execute(_FIND_WORDING, wording).fetchone()[0])
    return [known[wording] for wording in wordings]


def _place_old(
    connection: sqlite3.Connection,
    article_id: int,
    reviewed: list[int],
    new: list[Anchor],
    text: str,
) -> dict[int, int]:
    """Return which index of the new findings takes over which old row; reviewed rows choose first."""
    columns = "id, layer, code, rule, coalesce(engine_start, span_start), coalesce(engine_end, span_end)"
    rows = connection.execute(
        f"SELECT {columns} FROM marks WHERE article_id = ? AND origin = 'engine' ORDER BY number",  # noqa: S608 - a constant
        (article_id,),
    )
    old = [
        Anchor(number, layer, code, rule, start, end, text[start:end])
        for number, layer, code, rule, start, end in rows
    ]
    first = set(reviewed)
    placed = place_anchors([anchor for anchor in old if anchor.id in first], new)
    taken = set(placed.values())
    placed |= place_anchors(
        [anchor for anchor in old if anchor.id not in first],
        [anchor for anchor in new if anchor.id not in taken],
    )
    return {index: finding_id for finding_id, index in placed.items()}


def _build_anchor(index: int, finding: Finding) -> Anchor:
    return Anchor(
        id=index,
        layer=finding.layer.value,
        code=finding.code.value,
        rule=finding.rule,
        start=finding.span.start,
        end=finding.span.end,
        quote=finding.text,
    )
