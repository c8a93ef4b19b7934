"""The reviewer's own marks, and marks whose edges the reviewer moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Bilingual, Code, Finding, Grade, Layer, Severity, Span
from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.building import build_edit, find_free_id
from telisik.store.changes import Change, Row, find_view
from telisik.store.model import Origin, Status
from telisik.store.rows import FINDING_COLUMNS, quote_span, write_finding
from telisik.store.times import now

if TYPE_CHECKING:
    from telisik.store.changes import Edit
    from telisik.store.database import Library
    from telisik.store.model import Review, ReviewedFinding

_ADD = QT_TRANSLATE_NOOP("Edit", "Add mark")
_REMOVE = QT_TRANSLATE_NOOP("Edit", "Remove mark")
_MOVE = QT_TRANSLATE_NOOP("Edit", "Move edges")
_NAME = QT_TRANSLATE_NOOP("Edit", "Change mark")
# The wording of a mark that no rule made; the migration puts it there.
NO_WORDING = 0
_NOTHING = Bilingual("", "")


def add_mark(
    library: Library,
    review: Review,
    span: Span,
    layer: Layer,
    *,
    code: Code | None = None,
    label: str = "",
    severity: Severity = Severity.MEDIUM,
    grade: Grade | None = None,
    note: str = "",
) -> Edit:
    """Mark what the program missed, under a code or a label of the reviewer's own; the note may say why.

    The mark is a finding like any other, with the origin REVIEWER: it can be decided, noted and exported. It
    counts as confirmed from the start. A ValueError where the span is empty or outside the text.
    """
    if not 0 <= span.start < span.end <= len(review.text):
        raise ValueError(f"{span} marks nothing in a text of {len(review.text)}")
    finding_id = find_free_id(library, "findings", (reviewed.id for reviewed in review.findings))
    finding = _build_finding(review.text, span, layer, code, severity, grade)
    moment = now()
    row: Row = {
        "article_id": review.article.id,
        "origin": Origin.REVIEWER.value,
        "label": label,
        "marked_at": moment,
        "marked_by": review.reviewer,
        "number": max((reviewed.number for reviewed in review.findings), default=0) + 1,
        **_write_finding(finding, review.text),
    }
    decided: Row = {"status": Status.CONFIRMED.value, "decided_at": moment, "reviewer": review.reviewer}
    changes = [
        Change("findings", {"id": finding_id}, None, row),
        Change("decisions", {"finding_id": finding_id}, None, decided),
    ]
    if note:
        changes.append(Change("notes", {"finding_id": finding_id}, None, {"text": note}))
    return build_edit(review, _ADD, *changes, finding_id=finding_id)


def remove_mark(library: Library, review: Review, finding_id: int) -> Edit:
    """Take one of the reviewer's own marks away with all that hangs on it; undo brings it all back.

    A ValueError for a mark of the program: that one is dismissed instead.
    """
    if review.find(finding_id).origin is not Origin.REVIEWER:
        raise ValueError(f"finding {finding_id} is the program's")
    changes = [
        Change(table, key, row, None)
        for table, keys in _DEPENDENT.items()
        for key, row in _read_rows(library, table, keys, "finding_id", finding_id)
    ]
    ((key, row),) = _read_rows(library, "findings", ("id",), "id", finding_id)
    return build_edit(review, _REMOVE, *changes, Change("findings", key, row, None), finding_id=finding_id)


def move_mark(review: Review, finding_id: int, span: Span) -> Edit:
    """Give any mark other edges; where the program set them is kept, and ``restore_mark`` goes back there."""
    if not 0 <= span.start < span.end <= len(review.text):
        raise ValueError(f"{span} marks nothing in a text of {len(review.text)}")
    reviewed = review.find(finding_id)
    engine = reviewed.engine_span or reviewed.finding.span
    kept = None if reviewed.origin is Origin.REVIEWER or span == engine else engine
    change = Change(
        "findings",
        {"id": finding_id},
        _write_edges(review.text, reviewed.finding.span, reviewed.engine_span),
        _write_edges(review.text, span, kept),
    )
    return build_edit(review, _MOVE, change, finding_id=finding_id)


def restore_mark(review: Review, finding_id: int) -> Edit:
    """Give a mark the program's edges again; one that has them stays as it is."""
    reviewed = review.find(finding_id)
    return move_mark(review, finding_id, reviewed.engine_span or reviewed.finding.span)


def rename_mark(
    review: Review,
    finding_id: int,
    *,
    code: Code | None = None,
    label: str = "",
    severity: Severity = Severity.MEDIUM,
    grade: Grade | None = None,
) -> Edit:
    """Give one of the reviewer's own marks another code, label, severity or grade."""
    reviewed = review.find(finding_id)
    if reviewed.origin is not Origin.REVIEWER:
        raise ValueError(f"finding {finding_id} is the program's")
    old = reviewed.finding
    before = _write_name(old.code, old.grade, old.severity, reviewed.label)
    after = _write_name(code or Code.REVIEWER_LABEL, grade, severity, label)
    return build_edit(
        review, _NAME, Change("findings", {"id": finding_id}, before, after), finding_id=finding_id
    )


_DEPENDENT = {
    "decisions": ("finding_id",),
    "notes": ("finding_id",),
    "checked": ("finding_id", "question"),
    "evidence": ("finding_id", "id"),
    "outcomes": ("finding_id", "aspect"),
    "replies": ("id",),
}


def _build_finding(
    text: str, span: Span, layer: Layer, code: Code | None, severity: Severity, grade: Grade | None
) -> Finding:
    return Finding(
        layer=layer,
        code=code or Code.REVIEWER_LABEL,
        severity=severity,
        span=span,
        text=text[span.start : span.end],
        rule="",
        reason=_NOTHING,
        checks=(),
        norm=_NOTHING,
        grade=grade,
    )


def _write_finding(finding: Finding, text: str) -> Row:
    return dict(zip(FINDING_COLUMNS, write_finding(finding, text, NO_WORDING), strict=True))


def _write_edges(text: str, span: Span, engine: Span | None) -> Row:
    quote, prefix, suffix = quote_span(text, span)
    return {
        "span_start": span.start,
        "span_end": span.end,
        "quote": quote,
        "prefix": prefix,
        "suffix": suffix,
        "engine_start": engine.start if engine else None,
        "engine_end": engine.end if engine else None,
    }


def _write_name(code: Code, grade: Grade | None, severity: Severity, label: str) -> Row:
    return {
        "code": code.value,
        "grade": grade.value if grade else None,
        "severity": severity.value,
        "label": label,
    }


def _read_rows(
    library: Library, table: str, keys: tuple[str, ...], column: str, value: int
) -> list[tuple[Row, Row]]:
    """Return key and other columns of the rows that hang on a finding."""
    with library.guard():
        cursor = library.db.conn.execute(f'SELECT * FROM "{find_view(table)}" WHERE "{column}" = ?', (value,))  # noqa: S608 - constants
        names = [column[0] for column in cursor.description]
        rows: list[Row] = [dict(zip(names, row, strict=True)) for row in cursor]
    return [
        ({name: row[name] for name in keys}, {name: row[name] for name in names if name not in keys})
        for row in rows
    ]


def read_mark(finding_id: int, row: Row) -> ReviewedFinding:
    """Return the finding of a row that ``add_mark`` writes."""
    from telisik.store.model import ReviewedFinding

    span = Span(int(str(row["span_start"])), int(str(row["span_end"])))
    grade = row["grade"]
    finding = Finding(
        layer=Layer(str(row["layer"])),
        code=Code(str(row["code"])),
        severity=Severity(str(row["severity"])),
        span=span,
        text=str(row["quote"]),
        rule="",
        reason=_NOTHING,
        checks=(),
        norm=_NOTHING,
        grade=Grade(str(grade)) if grade else None,
    )
    return ReviewedFinding(
        id=finding_id,
        number=int(str(row["number"])),
        finding=finding,
        origin=Origin.REVIEWER,
        label=str(row["label"]),
        orphan=bool(row.get("orphan")),
    )
