"""A review as the window and the report read it, and the edits that a reviewer can make to it.

The builders only describe: nothing is written before ``apply_edit``.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from telisik.analysis.model import Span
from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.store import details
from telisik.store.building import build_edit
from telisik.store.changes import Change, Edit, Row
from telisik.store.corrections import correct_metadatum
from telisik.store.evidence import add_link as add_link  # noqa: PLC0414 - part of this module's contract
from telisik.store.evidence import remove_link as remove_link  # noqa: PLC0414
from telisik.store.history import load_history as load_history  # noqa: PLC0414 - part of this module's contract
from telisik.store.library import load_setting
from telisik.store.model import (
    Article,
    Aspect,
    Evidence,
    Label,
    Origin,
    Review,
    ReviewedFinding,
    Settled,
    Status,
    Verdict,
)
from telisik.store.packing import show_time, unpack
from telisik.store.rows import READ_COLUMNS, READ_TABLES, read_analysis, read_finding
from telisik.store.times import now, read_time, write_time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telisik.analysis.model import Finding
    from telisik.store.database import Library


_UNREADABLE = (
    QT_TRANSLATE_NOOP("Fault", "What is kept of article {article} is damaged and cannot be read."),
    QT_TRANSLATE_NOOP("Fault", "All other articles are still there."),
    QT_TRANSLATE_NOOP("Fault", "Check the library, or restore a backup, both in the menu Library."),
)
_DECISIONS = {
    Status.OPEN: QT_TRANSLATE_NOOP("Edit", "Reopen"),
    Status.CONFIRMED: QT_TRANSLATE_NOOP("Edit", "Confirm"),
    Status.NEEDS_EVIDENCE: QT_TRANSLATE_NOOP("Edit", "Needs evidence"),
    Status.DISMISSED: QT_TRANSLATE_NOOP("Edit", "Dismiss"),
}
_STATUSES = {status.value: status for status in Status}
_NOTE = QT_TRANSLATE_NOOP("Edit", "Write note")
_CHECK = QT_TRANSLATE_NOOP("Edit", "Check question")
_UNCHECK = QT_TRANSLATE_NOOP("Edit", "Uncheck question")
_VERDICT = QT_TRANSLATE_NOOP("Edit", "Set conclusion")
_LABEL = QT_TRANSLATE_NOOP("Edit", "Set label")
_TITLE = QT_TRANSLATE_NOOP("Edit", "Change title")

_FINDINGS = (
    "SELECT findings.id, number, orphan, own, coalesce(label, ''), engine_start, engine_end,"  # noqa: S608 - constants
    " coalesce(status, 'open'), decided_at, coalesce(decisions.reviewer, ''), coalesce(notes.text, ''),"
    f" {', '.join(READ_COLUMNS)} FROM {READ_TABLES}"
    " LEFT JOIN decisions ON decisions.finding_id = findings.id"
    " LEFT JOIN notes ON notes.finding_id = findings.id"
    " WHERE article_id = ? ORDER BY orphan, span_start, number"
)
_CHECKED = """
SELECT finding_id, question FROM checked JOIN findings ON findings.id = finding_id WHERE article_id = ?"""
_ARTICLE = "SELECT * FROM articles JOIN originals USING (sha256) WHERE id = ?"


def load_review(library: Library, article_id: int) -> Review:
    """Return the article with its text, analysis and decisions; a KeyError if there is no such article."""
    with library.guard():
        if library.db.conn.execute("SELECT 1 FROM articles WHERE id = ?", (article_id,)).fetchone() is None:
            raise KeyError(article_id)
        try:
            return _read_review(library, article_id)
        except (ValueError, LookupError, TypeError) as error:
            # SQLite keeps whatever bytes a disk gives back; here they stopped being what was written.
            raise Fault(*_UNREADABLE, article=article_id) from error
        except sqlite3.OperationalError as error:
            if "decode" not in str(error):
                raise
            raise Fault(*_UNREADABLE, article=article_id) from error


def has_findings(library: Library, article_id: int, count: int) -> bool:
    """Tell whether an article has this many findings or more."""
    sql = "SELECT 1 FROM findings WHERE article_id = ? LIMIT 1 OFFSET ?"
    with library.guard():
        return library.db.conn.execute(sql, (article_id, count - 1)).fetchone() is not None


def has_long_text(library: Library, article_id: int, size: int) -> bool:
    """Tell whether an article's text takes this many bytes in the library or more."""
    sql = "SELECT 1 FROM articles WHERE id = ? AND length(text) >= ?"
    with library.guard():
        return library.db.conn.execute(sql, (article_id, size)).fetchone() is not None


def _read_review(library: Library, article_id: int) -> Review:
    cursor = library.db.conn.cursor()
    cursor.row_factory = sqlite3.Row
    row = cursor.execute(_ARTICLE, (article_id,)).fetchone()
    text = unpack(row["text"])
    evidence = details.load_evidence(cursor, article_id)
    findings = _load_findings(cursor, article_id, text, evidence)
    made = cursor.execute("SELECT * FROM analysed WHERE article_id = ?", (article_id,)).fetchone()
    current = tuple(
        reviewed.finding for reviewed in findings if not reviewed.orphan and reviewed.origin is Origin.ENGINE
    )
    verdict = cursor.execute("SELECT * FROM verdicts WHERE article_id = ?", (article_id,)).fetchone()
    signed = cursor.execute("SELECT * FROM reviewers WHERE article_id = ?", (article_id,)).fetchone()
    usual = (str(load_setting(library, "reviewer", "")), str(load_setting(library, "reviewer_role", "")))
    note = cursor.execute("SELECT text FROM article_notes WHERE article_id = ?", (article_id,)).fetchone()
    return Review(
        article=build_article(row),
        text=text,
        analysis=read_analysis(made, current) if made else None,
        findings=findings,
        verdict=Verdict(verdict["verdict"]) if verdict and verdict["verdict"] else None,
        verdict_reason=verdict["reason"] if verdict else "",
        reviewer=signed["name"] if signed else usual[0],
        reviewer_is_usual=signed is None,
        role=signed["role"] if signed else usual[1],
        usual=usual,
        label=Label(verdict["label"]) if verdict and verdict["label"] else None,
        verdict_at=read_time(verdict["decided_at"]) if verdict and verdict["decided_at"] else None,
        verdict_by=verdict["reviewer"] if verdict else "",
        note=note["text"] if note else "",
        evidence=tuple(evidence.get(None, ())),
        metadata=details.load_metadata(cursor, article_id),
        redactions=details.load_redactions(cursor, article_id),
        replies=details.load_replies(cursor, article_id),
        tags=details.load_tags(cursor, article_id),
        versions=details.load_versions(cursor, article_id),
    )


def find_alike(review: Review, finding_id: int) -> tuple[int, ...]:
    """Return the findings with the same rule and cue words, itself included, in text order."""
    chosen = review.find(finding_id)
    wanted = _name_likeness(review, chosen)
    return tuple(
        other.id
        for other in review.findings
        if other.id == finding_id or (not other.orphan and _name_likeness(review, other) == wanted)
    )


def decide(review: Review, finding_ids: Iterable[int], status: Status) -> Edit:
    """Give all these findings one status; those that have it already are left alone."""
    by_id = {reviewed.id: reviewed for reviewed in review.findings}
    chosen = [by_id[finding_id] for finding_id in dict.fromkeys(finding_ids)]
    after: Row = {"status": status.value, "decided_at": now(), "reviewer": review.reviewer}
    changes = tuple(
        Change(
            "decisions",
            {"finding_id": reviewed.id},
            _write_decision(reviewed),
            None if status is Status.OPEN else after,
        )
        for reviewed in chosen
        if reviewed.status is not status
    )
    return build_edit(
        review, _DECISIONS[status], *changes, finding_id=chosen[0].id if len(chosen) == 1 else None
    )


def write_note(review: Review, finding_id: int, note: str) -> Edit:
    """Replace the note on a finding; an empty one removes it. Committing it deletes its draft."""
    before = review.find(finding_id).note
    change = Change("notes", {"finding_id": finding_id}, _text_row(before), _text_row(note))
    return build_edit(review, _NOTE, change, finding_id=finding_id)


def check_question(review: Review, finding_id: int, index: int, on: bool) -> Edit:
    """Tick or untick one of the finding's questions, counted from 0."""
    reviewed = review.find(finding_id)
    row: Row = {}
    # Kept by its words, so that a newer pack that asks in another order does not move the tick.
    key: Row = {"finding_id": finding_id, "question": reviewed.finding.checks[index].en}
    change = Change("checked", key, row if index in reviewed.checked else None, row if on else None)
    return build_edit(review, _CHECK if on else _UNCHECK, change, finding_id=finding_id)


def set_verdict(review: Review, verdict: Verdict | None, reason: str) -> Edit:
    """Conclude on the article, or take the conclusion back with None; the reason stands by itself."""
    return _change_verdict(review, _VERDICT, verdict, reason, review.label)


def set_label(review: Review, label: Label | None) -> Edit:
    """Say what kind of misinformation the article is, or take it back with None."""
    return _change_verdict(review, _LABEL, review.verdict, review.verdict_reason, label)


def write_article_note(review: Review, note: str) -> Edit:
    """Replace the note on the article as a whole; an empty one removes it. Committing it deletes its draft."""
    key: Row = {"article_id": review.article.id}
    return build_edit(review, _NOTE, Change("article_notes", key, _text_row(review.note), _text_row(note)))


def _change_verdict(
    review: Review, name: str, verdict: Verdict | None, reason: str, label: Label | None
) -> Edit:
    same = (verdict, reason, label) == (review.verdict, review.verdict_reason, review.label)
    before = _write_verdict(
        review.verdict, review.verdict_reason, review.label, review.verdict_at, review.verdict_by
    )
    after = before if same else _write_verdict(verdict, reason, label, datetime.now(UTC), review.reviewer)
    return build_edit(review, name, Change("verdicts", {"article_id": review.article.id}, before, after))


def set_title(review: Review, title: str) -> Edit:
    """Give the article the reviewer's title."""
    return replace(correct_metadatum(review, "title", title), name=_TITLE)


def _write_decision(reviewed: ReviewedFinding) -> Row | None:
    if reviewed.status is Status.OPEN or reviewed.decided_at is None:
        return None
    return {
        "status": reviewed.status.value,
        "decided_at": write_time(reviewed.decided_at),
        "reviewer": reviewed.reviewer,
    }


def _text_row(text: str) -> Row | None:
    return {"text": text} if text else None


def _write_verdict(
    verdict: Verdict | None, reason: str, label: Label | None, decided_at: datetime | None, reviewer: str
) -> Row | None:
    if verdict is None and not reason and label is None:
        return None
    return {
        "verdict": verdict.value if verdict else None,
        "reason": reason,
        "label": label.value if label else None,
        "decided_at": write_time(decided_at) if decided_at else None,
        "reviewer": reviewer,
    }


def _name_likeness(review: Review, reviewed: ReviewedFinding) -> tuple[str, str, str]:
    finding = reviewed.finding
    cue = " ".join(review.text[span.start : span.end] for span in finding.cue) or finding.text
    return finding.rule, finding.code.value, cue.casefold()


def _load_findings(
    cursor: sqlite3.Cursor, article_id: int, text: str, evidence: dict[int | None, list[Evidence]]
) -> tuple[ReviewedFinding, ...]:
    checked: dict[int, set[str]] = {}
    for finding_id, question in cursor.execute(_CHECKED, (article_id,)):
        checked.setdefault(finding_id, set()).add(question)
    outcomes = details.load_outcomes(cursor, article_id)
    rows = cursor.connection.execute(_FINDINGS, (article_id,))
    return tuple(
        _build_reviewed(
            row, text, tuple(evidence.get(row[0], ())), checked.get(row[0], set()), outcomes.get(row[0], {})
        )
        for row in rows
    )


def _build_reviewed(
    row: tuple[Any, ...],
    text: str,
    evidence: tuple[Evidence, ...],
    checked: set[str],
    outcomes: dict[Aspect, Settled],
) -> ReviewedFinding:
    finding_id, number, orphan, own, label, engine_start, engine_end = row[:7]
    status, decided_at, reviewer, note = row[7:11]
    finding = read_finding(row[11:], text)
    return ReviewedFinding(
        id=finding_id,
        number=number,
        finding=finding,
        status=_STATUSES[status],
        note=note,
        checked=_find_checked(finding, checked) if checked else frozenset(),
        decided_at=read_time(show_time(decided_at) or "") if decided_at else None,
        reviewer=reviewer,
        evidence=evidence,
        orphan=bool(orphan),
        origin=Origin.REVIEWER if own else Origin.ENGINE,
        label=label,
        engine_span=None if engine_start is None else Span(engine_start, engine_end),
        said=outcomes.get(Aspect.SAID),
        so=outcomes.get(Aspect.SO),
    )


def _find_checked(finding: Finding, questions: set[str]) -> frozenset[int]:
    return frozenset(i for i, check in enumerate(finding.checks) if check.en in questions)


def build_article(row: sqlite3.Row) -> Article:
    """Return the article of a row joined with its original."""
    return Article(
        id=row["id"],
        title=row["title"],
        title_by_reviewer=bool(row["title_by_reviewer"]),
        publisher=row["publisher"],
        name=row["name"],
        route=row["route"],
        encoding=row["encoding"],
        media_type=row["media_type"],
        size=row["size"],
        sha256=row["sha256"],
        text_sha256=row["text_sha256"],
        extraction=row["extraction"],
        added_at=read_time(row["added_at"]),
        opened_at=read_time(row["opened_at"]),
        container=row["container"],
        binned_at=read_time(row["binned_at"]) if row["binned_at"] else None,
    )
