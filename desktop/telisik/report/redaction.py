"""Removes what the reviewer marked from a review before anything is made of it: names, and passages of the text.

A name goes wherever it stands, in whatever the review holds; a passage goes from the text, and its words from what
the reviewer wrote. Hashes of what was there go too: a name could be guessed until they fit.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeVar, cast

from telisik.analysis.model import Bilingual, Span
from telisik.report.scrubbing import MARK, Scrubber
from telisik.store.model import ReviewedMetadatum

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telisik.store.model import Redaction, Review

_T = TypeVar("_T")
# What the program wrote itself: words of ours are nobody's name.
_OURS = frozenset(
    {
        "route",
        "media_type",
        "encoding",
        "extraction",
        "rule",
        "modifiers",
        "sha256",
        "field",
        "origin",
        "engine",
    }
)
# Names of files and addresses join words: a name is looked for inside them too.
_JOINED = frozenset({"name", "container", "address", "archive_address"})


def redact(review: Review) -> Review:
    """Return the review without what its redactions name, and without the redactions themselves."""
    if not review.redactions:
        return review
    scrub = Scrubber(redaction.words for redaction in review.redactions)
    cut = _Cut(review.text, _find_stretches(review))
    walked = _Walker(scrub, cut).walk(replace(review, text="", redactions=()))
    findings = tuple(
        replace(
            item, finding=replace(item.finding, text=_read(cut.text, item.finding.span, item.finding.text))
        )
        for item in walked.findings
    )
    analysis = walked.analysis
    return replace(
        walked,
        text=cut.text,
        findings=findings,
        # A name could be guessed from a hash until it fits, and its length be told from the size.
        article=replace(walked.article, sha256="", text_sha256="", size=0),
        analysis=replace(
            analysis,
            text_sha256="",
            words=len(cut.text.split()),
            paragraphs=tuple(_part(analysis.paragraphs)),
            findings=tuple(f.finding for f in findings if not f.orphan),
        )
        if analysis
        else None,
        versions=tuple(replace(version, sha256="", head="") for version in walked.versions),
    )


def _read(text: str, span: Span, otherwise: str) -> str:
    return text[span.start : span.end] or otherwise


def _part(paragraphs: Iterable[Span]) -> Iterable[Span]:
    """Yield paragraphs that do not overlap: a passage may have joined two."""
    end = 0
    for paragraph in paragraphs:
        if paragraph.end > max(end, paragraph.start):
            yield Span(max(end, paragraph.start), paragraph.end)
            end = paragraph.end


@dataclass(frozen=True, slots=True)
class Redacted:
    """A stretch of the text that exports leave out, and the redaction that says so."""

    span: Span
    redaction: Redaction


def find_redacted(text: str, redactions: Iterable[Redaction]) -> tuple[Redacted, ...]:
    """Return what of a text every export leaves out, in order; stretches may overlap."""
    found: list[Redacted] = []
    for redaction in redactions:
        spans = [redaction.span] if redaction.span else Scrubber((redaction.words,)).find(text)
        found += [Redacted(span, redaction) for span in spans]
    return tuple(sorted(found, key=lambda redacted: redacted.span))


def _find_stretches(review: Review) -> list[Span]:
    """Return the stretches of the text to cut, in order, those that touch joined."""
    joined: list[Span] = []
    for span in (redacted.span for redacted in find_redacted(review.text, review.redactions)):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


@dataclass(frozen=True, slots=True)
class _Shift:
    """A stretch of the old text and the offset at which its mark begins in the new one."""

    old: Span
    new: int


class _Cut:
    """A text with stretches replaced by the mark, and where its offsets went."""

    def __init__(self, text: str, stretches: list[Span]) -> None:
        pieces: list[str] = []
        self._shifts: list[_Shift] = []
        end, length = 0, 0
        for stretch in stretches:
            kept = text[end : stretch.start]
            length += len(kept)
            self._shifts.append(_Shift(stretch, length))
            pieces += [kept, MARK]
            length += len(MARK)
            end = stretch.end
        self.text = "".join([*pieces, text[end:]])
        self._starts = [shift.old.start for shift in self._shifts]

    def move(self, span: Span) -> Span:
        """Return where a stretch of the old text stands now; a part of what was cut is the whole mark."""
        return Span(self._move(span.start, at_end=False), self._move(span.end, at_end=True))

    def _move(self, offset: int, *, at_end: bool) -> int:
        index = bisect_right(self._starts, offset - 1 if at_end else offset) - 1
        if index < 0:
            return offset
        shift = self._shifts[index]
        if offset < shift.old.end or (at_end and offset == shift.old.end):
            return shift.new + (len(MARK) if at_end else 0)
        return shift.new + len(MARK) + offset - shift.old.end


class _Walker:
    """Goes through everything a review holds, whatever comes to be added to it."""

    def __init__(self, scrub: Scrubber, cut: _Cut) -> None:
        self._scrub = scrub
        self._cut = cut

    def walk(self, value: _T) -> _T:
        return cast("_T", self._walk(value))

    def _walk(self, value: object, *, inside: bool = False) -> object:
        if isinstance(value, Span):
            return self._cut.move(value)
        if isinstance(value, (Enum, Bilingual)):
            return value
        if isinstance(value, str):
            return self._scrub.scrub(value, inside=inside)
        if isinstance(value, tuple):
            return tuple(self._walk(item) for item in value)
        if isinstance(value, dict):
            return {key: self._walk(item) for key, item in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            joined = _JOINED | ({"found", "corrected"} if _is_address(value) else frozenset())
            return replace(
                value,
                **{
                    f.name: self._walk(getattr(value, f.name), inside=f.name in joined)
                    for f in fields(value)
                    if f.name not in _OURS
                },
            )
        return value


def _is_address(value: object) -> bool:
    return isinstance(value, ReviewedMetadatum) and value.field.endswith("address")
