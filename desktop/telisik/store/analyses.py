"""Analyses in the library; a newer one keeps every decision made on an older one."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from telisik.store.anchors import Anchor, place_anchors
from telisik.store.rows import (
    ANALYSIS_COLUMNS,
    FINDING_COLUMNS,
    read_analysis,
    read_finding,
    write_analysis,
    write_finding,
)
from telisik.store.times import now

if TYPE_CHECKING:
    from telisik.analysis.model import Analysis, Finding
    from telisik.store.database import Library

_SAVE_ANALYSIS = (
    f"INSERT OR REPLACE INTO analyses (article_id, {', '.join(ANALYSIS_COLUMNS)}, made_at)"  # noqa: S608 - constants
    f" VALUES (?, {', '.join('?' * len(ANALYSIS_COLUMNS))}, ?)"
)
_ADD_FINDING = (
    f"INSERT INTO findings (article_id, number, {', '.join(FINDING_COLUMNS)})"  # noqa: S608 - constants
    f" VALUES (?, ?, {', '.join('?' * len(FINDING_COLUMNS))})"
)
_RENEW_FINDING = (
    f"UPDATE findings SET number = ?, orphan = 0, {', '.join(f'{c} = ?' for c in FINDING_COLUMNS)}"  # noqa: S608 - constants
    " WHERE id = ?"
)
_LOAD_FINDINGS = (
    f"SELECT {', '.join(FINDING_COLUMNS)} FROM findings WHERE article_id = ? AND NOT orphan ORDER BY number"  # noqa: S608 - constants
)
_REVIEWED = """
SELECT id FROM findings WHERE article_id = ? AND (
    id IN (SELECT finding_id FROM decisions) OR id IN (SELECT finding_id FROM notes)
    OR id IN (SELECT finding_id FROM checked) OR id IN (SELECT finding_id FROM evidence)
    OR id IN (SELECT finding_id FROM drafts))
ORDER BY span_start, id"""


def save_analysis(library: Library, article_id: int, analysis: Analysis) -> None:
    """Keep the analysis; writing the same one again changes nothing.

    A ValueError if it is not of the article's text: the caller then holds a stale result.
    """
    text = _load_text(library, article_id, analysis.text_sha256)
    if _is_kept(library, article_id, analysis):
        return
    with library.transaction() as connection:
        connection.execute(_SAVE_ANALYSIS, [article_id, *write_analysis(analysis), now()])
        _merge_findings(connection, article_id, analysis.findings, text)


def load_analysis(library: Library, article_id: int) -> Analysis | None:
    """Return the newest analysis of the article, or None where there is none yet."""
    with library.guard():
        cursor = library.db.conn.cursor()
        cursor.row_factory = sqlite3.Row
        row = cursor.execute("SELECT * FROM analyses WHERE article_id = ?", (article_id,)).fetchone()
        if row is None:
            return None
        cursor.row_factory = None
        findings = cursor.execute(_LOAD_FINDINGS, (article_id,))
        return read_analysis(row, tuple(read_finding(finding) for finding in findings))


def _load_text(library: Library, article_id: int, text_sha256: str) -> str:
    row = library.db.conn.execute(
        "SELECT text FROM articles WHERE id = ? AND text_sha256 = ?", (article_id, text_sha256)
    ).fetchone()
    if row is None:
        raise ValueError(f"the analysis is not of the text of article {article_id}")
    return str(row[0])


def _is_kept(library: Library, article_id: int, analysis: Analysis) -> bool:
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
    connection: sqlite3.Connection, article_id: int, findings: tuple[Finding, ...], text: str
) -> None:
    written = [write_finding(finding, text) for finding in findings]
    reviewed = [row[0] for row in connection.execute(_REVIEWED, (article_id,))]
    placed = _place_old(connection, article_id, reviewed, written)
    renewed, added = [], []
    for index, values in enumerate(written):
        if index in placed:
            renewed.append([index + 1, *values, placed[index]])
        else:
            added.append([article_id, index + 1, *values])
    kept = set(placed.values()) | set(reviewed)
    gone = [
        row
        for row in connection.execute("SELECT id FROM findings WHERE article_id = ?", (article_id,))
        if row[0] not in kept
    ]
    connection.executemany("DELETE FROM findings WHERE id = ?", gone)
    connection.executemany(_RENEW_FINDING, renewed)
    connection.executemany(_ADD_FINDING, added)
    orphans = [finding_id for finding_id in reviewed if finding_id not in set(placed.values())]
    connection.executemany(
        "UPDATE findings SET orphan = 1, number = ? WHERE id = ?",
        [(len(written) + count, finding_id) for count, finding_id in enumerate(orphans, 1)],
    )


def _place_old(
    connection: sqlite3.Connection, article_id: int, reviewed: list[int], written: list[list[object]]
) -> dict[int, int]:
    """Return which index of the new findings takes over which old row; reviewed rows choose first."""
    columns = "layer, code, rule, span_start, span_end, quote"
    old = [
        Anchor(*row)
        for row in connection.execute(
            f"SELECT id, {columns} FROM findings WHERE article_id = ? ORDER BY number",  # noqa: S608 - a constant
            (article_id,),
        )
    ]
    new = [_build_anchor(index, values) for index, values in enumerate(written)]
    first = set(reviewed)
    placed = place_anchors([anchor for anchor in old if anchor.id in first], new)
    taken = set(placed.values())
    placed |= place_anchors(
        [anchor for anchor in old if anchor.id not in first],
        [anchor for anchor in new if anchor.id not in taken],
    )
    return {index: finding_id for finding_id, index in placed.items()}


def _build_anchor(index: int, values: list[object]) -> Anchor:
    row = dict(zip(FINDING_COLUMNS, values, strict=True))
    return Anchor(
        id=index,
        layer=str(row["layer"]),
        code=str(row["code"]),
        rule=str(row["rule"]),
        start=int(str(row["span_start"])),
        end=int(str(row["span_end"])),
        quote=str(row["quote"]),
    )
