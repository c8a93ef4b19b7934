"""What is kept beside an article's findings, read from its rows: evidence, metadata, redactions, replies, versions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from telisik.analysis.model import Span
from telisik.store.model import (
    Aspect,
    Evidence,
    Outcome,
    Redaction,
    Reply,
    ReviewedMetadatum,
    Settled,
    Signature,
    Stance,
    Version,
)
from telisik.store.times import read_time

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

_FILE = "LEFT JOIN evidence_files USING (sha256)"
_FINDING_EVIDENCE = f"""
SELECT evidence.*, size, media_type FROM evidence JOIN findings ON findings.id = finding_id {_FILE}
WHERE findings.article_id = ? ORDER BY finding_id, evidence.id"""  # noqa: S608 - constants
_ARTICLE_EVIDENCE = (
    f"SELECT *, NULL AS finding_id FROM article_evidence {_FILE} WHERE article_id = ? ORDER BY id"  # noqa: S608 - constants
)
_OUTCOMES = """
SELECT outcomes.* FROM outcomes JOIN findings ON findings.id = finding_id WHERE findings.article_id = ?"""
_METADATA = """
SELECT field, metadata.value AS found, origin, corrections.value AS corrected, reviewer, corrected_at
FROM metadata LEFT JOIN corrections USING (article_id, field) WHERE article_id = :id
UNION ALL
SELECT field, '', '', value, reviewer, corrected_at FROM corrections
WHERE article_id = :id AND field NOT IN (SELECT field FROM metadata WHERE article_id = :id)
ORDER BY field"""
_TAGS = "SELECT name FROM tags JOIN article_tags ON tag_id = tags.id WHERE article_id = ? ORDER BY name"


def load_evidence(cursor: sqlite3.Cursor, article_id: int) -> dict[int | None, list[Evidence]]:
    """Return the evidence of an article by finding, that of the whole article under None."""
    found: dict[int | None, list[Evidence]] = {}
    for sql in (_FINDING_EVIDENCE, _ARTICLE_EVIDENCE):
        for row in cursor.execute(sql, (article_id,)):
            found.setdefault(row["finding_id"], []).append(read_evidence(dict(row), row["finding_id"]))
    return found


def load_outcomes(cursor: sqlite3.Cursor, article_id: int) -> dict[int, dict[Aspect, Settled]]:
    """Return the outcomes of an article's claims by finding and aspect."""
    found: dict[int, dict[Aspect, Settled]] = {}
    for row in cursor.execute(_OUTCOMES, (article_id,)):
        found.setdefault(row["finding_id"], {})[Aspect(row["aspect"])] = read_settled(row)
    return found


def load_metadata(cursor: sqlite3.Cursor, article_id: int) -> tuple[ReviewedMetadatum, ...]:
    """Return what an article tells of itself, as found and as corrected."""
    return tuple(
        ReviewedMetadatum(
            field=row["field"],
            found=row["found"],
            origin=row["origin"],
            corrected=row["corrected"],
            reviewer=row["reviewer"] or "",
            corrected_at=read_time(row["corrected_at"]) if row["corrected_at"] else None,
        )
        for row in cursor.execute(_METADATA, {"id": article_id})
    )


def load_redactions(cursor: sqlite3.Cursor, article_id: int) -> tuple[Redaction, ...]:
    """Return what exports of an article leave out."""
    rows = cursor.execute(
        "SELECT * FROM redactions WHERE article_id = ? ORDER BY span_start, id", (article_id,)
    )
    return tuple(read_redaction(row["id"], row) for row in rows)


def load_replies(cursor: sqlite3.Cursor, article_id: int) -> tuple[Reply, ...]:
    """Return who was asked for an answer, in the order of asking."""
    rows = cursor.execute("SELECT * FROM replies WHERE article_id = ? ORDER BY id", (article_id,))
    return tuple(read_reply(row["id"], row) for row in rows)


def load_versions(cursor: sqlite3.Cursor, article_id: int) -> tuple[Version, ...]:
    """Return the finished versions of a review with their signatures, without their contents."""
    signatures: dict[int, list[Signature]] = {}
    for row in cursor.execute(
        "SELECT * FROM countersignatures WHERE article_id = ? ORDER BY signed_at", (article_id,)
    ):
        signature = Signature(row["reviewer"], row["role"], row["note"], read_time(row["signed_at"]))
        signatures.setdefault(row["version"], []).append(signature)
    rows = cursor.execute(
        "SELECT number, finished_at, reviewer, role, note, head, sha256 FROM versions WHERE article_id = ?"
        " ORDER BY number",
        (article_id,),
    )
    return tuple(
        Version(
            number=row["number"],
            finished_at=read_time(row["finished_at"]),
            reviewer=row["reviewer"],
            role=row["role"],
            note=row["note"],
            head=row["head"],
            sha256=row["sha256"],
            signatures=tuple(signatures.get(row["number"], ())),
        )
        for row in rows
    )


def load_tags(cursor: sqlite3.Cursor, article_id: int) -> tuple[str, ...]:
    """Return the names of an article's tags."""
    return tuple(row["name"] for row in cursor.execute(_TAGS, (article_id,)))


def read_evidence(row: Mapping[str, Any], finding_id: int | None) -> Evidence:
    """Return the evidence of a row; columns that an older edit does not name are empty."""
    return Evidence(
        id=row["id"],
        finding_id=finding_id,
        address=row["address"],
        seen_at=read_time(row["seen_at"]),
        title=row.get("title", ""),
        archive_address=row.get("archive_address", ""),
        stance=Stance(row.get("stance", "")),
        note=row.get("note", ""),
        reviewer=row.get("reviewer", ""),
        name=row.get("name", ""),
        sha256=row.get("sha256"),
        size=row.get("size") or 0,
        media_type=row.get("media_type") or "",
    )


def read_settled(row: sqlite3.Row | Mapping[str, Any]) -> Settled:
    """Return the outcome of a row."""
    return Settled(Outcome(row["outcome"]), date.fromisoformat(row["as_of"]), row["reviewer"])


def read_redaction(redaction_id: int, row: sqlite3.Row | Mapping[str, Any]) -> Redaction:
    """Return the redaction of a row."""
    span = None if row["span_start"] is None else Span(row["span_start"], row["span_end"])
    return Redaction(redaction_id, row["words"], span, row["reason"], row["reviewer"])


def read_reply(reply_id: int, row: sqlite3.Row | Mapping[str, Any]) -> Reply:
    """Return the right-of-reply entry of a row."""
    return Reply(
        id=reply_id,
        party=row["party"],
        finding_id=row["finding_id"],
        channel=row["channel"],
        asked=row["asked"],
        asked_at=_read_day(row["asked_at"]),
        due_at=_read_day(row["due_at"]),
        answer=row["answer"],
        answered_at=_read_day(row["answered_at"]),
        reviewer=row["reviewer"],
    )


def write_day(day: date | None) -> str | None:
    """Return a day as it is written."""
    return None if day is None else day.isoformat()


def _read_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
