"""What every export leaves out: passages, and names wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.store.building import build_edit, find_free_id
from telisik.store.changes import Change, Row
from telisik.store.rows import quote_span

if TYPE_CHECKING:
    from telisik.analysis.model import Span
    from telisik.store.changes import Edit
    from telisik.store.database import Library
    from telisik.store.model import Review

_ADD = QT_TRANSLATE_NOOP("Edit", "Redact")
_REMOVE = QT_TRANSLATE_NOOP("Edit", "Show again in exports")


def redact_passage(library: Library, review: Review, span: Span, reason: str = "") -> Edit:
    """Leave one passage out of every export; a ValueError where the span is empty or outside the text."""
    if not 0 <= span.start < span.end <= len(review.text):
        raise ValueError(f"{span} marks nothing in a text of {len(review.text)}")
    return _add(library, review, _write_row(review, review.text[span.start : span.end], span, reason, ""))


def redact_name(library: Library, review: Review, words: str, reason: str = "") -> Edit:
    """Leave these words out of every export wherever they stand, notes and metadata included."""
    if not words.strip():
        raise ValueError("a name has at least one letter")
    return _add(library, review, _write_row(review, words.strip(), None, reason, ""))


def remove_redaction(review: Review, redaction_id: int) -> Edit:
    """Let exports show it again."""
    old = next(redaction for redaction in review.redactions if redaction.id == redaction_id)
    row = _write_row(review, old.words, old.span, old.reason, old.reviewer)
    return build_edit(review, _REMOVE, Change("redactions", {"id": redaction_id}, row, None))


def _add(library: Library, review: Review, row: Row) -> Edit:
    key: Row = {"id": find_free_id(library, "redactions", (old.id for old in review.redactions))}
    return build_edit(review, _ADD, Change("redactions", key, None, {**row, "reviewer": review.reviewer}))


def _write_row(review: Review, words: str, span: Span | None, reason: str, reviewer: str) -> Row:
    _, prefix, suffix = quote_span(review.text, span) if span else ("", "", "")
    return {
        "article_id": review.article.id,
        "kind": "name" if span is None else "passage",
        "span_start": span.start if span else None,
        "span_end": span.end if span else None,
        "words": words,
        "prefix": prefix,
        "suffix": suffix,
        "reason": reason,
        "reviewer": reviewer,
    }
