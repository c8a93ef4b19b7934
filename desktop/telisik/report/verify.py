"""Checks a report against itself, an article and a library, and says sentence by sentence what agrees.

What it reads may come from anybody: it is bounded in size, parsed as data, and never run.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import pydantic
import pypdfium2

from telisik.errors import QT_TRANSLATE_NOOP, Fault
from telisik.report.pdf_archive import read_seal
from telisik.report.twin import TWIN_NAME, digest_twin, write_canonical
from telisik.report.twin_model import PositionSelector, QuoteSelector, Twin
from telisik.report.wording import load_wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.store.database import Library

LARGEST = 256 << 20
_PREFIX = 12


class Outcome(StrEnum):
    """What a comparison came to; "unknown" where there was nothing to compare with."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Statement:
    """One comparison as a sentence of the report's wording (section "verify"), with its values."""

    outcome: Outcome
    key: str
    values: dict[str, object] = field(default_factory=dict)

    def tell(self, language: str) -> str:
        """Return the sentence in an interface language."""
        return load_wording(language).say("verify", self.key, **self.values)


def verify_report(
    content: bytes, *, article: bytes | None = None, library: Library | None = None
) -> list[Statement]:
    """Return what agrees and what does not: in the report itself, with the original article, with a library.

    ``content`` is a PDF report or its machine-readable twin. Raises Fault where it is neither.
    """
    if len(content) > LARGEST:
        raise _refuse(QT_TRANSLATE_NOOP("Fault", "The file is larger than any report."))
    if content.startswith(b"%PDF-"):
        twin, pages = _read_pdf(content)
        statements = list(_check_seal(content))
    else:
        twin, pages, statements = content, None, []
    if twin is None:
        return [*statements, Statement(Outcome.DIFFERS, "no_twin")]
    data = _read_json(twin, is_report=pages is not None)
    if data is None:
        return [*statements, Statement(Outcome.DIFFERS, "twin_unreadable")]
    statements += _check_twin(twin, data)
    try:
        report = Twin.model_validate(data)
    except pydantic.ValidationError as error:
        return [*statements, Statement(Outcome.DIFFERS, "twin_shape", {"count": error.error_count()})]
    statements += _check_places(report)
    if pages is not None:
        statements += _check_pages(pages, report)
    statements += _check_text(report)
    statements += _check_article(report, article)
    if library is not None:
        statements += _check_library(report, library)
    return statements


def agrees(statements: list[Statement]) -> bool:
    """Tell whether nothing differs."""
    return all(statement.outcome is not Outcome.DIFFERS for statement in statements)


def _refuse(what: str) -> Fault:
    return Fault(
        what,
        QT_TRANSLATE_NOOP("Fault", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Fault", "Choose a PDF report of Telisik, or its report.jsonld."),
    )


def _read_pdf(content: bytes) -> tuple[bytes | None, list[str]]:
    """Return the attached twin, if there is one, and the text of every page."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _refuse(
            QT_TRANSLATE_NOOP("Fault", "The PDF could not be read: it is damaged or locked.")
        ) from error
    try:
        return _read_twin(document), [_read_page(document, index) for index in range(len(document))]
    finally:
        document.close()


def _read_twin(document: pypdfium2.PdfDocument) -> bytes | None:
    try:
        for index in range(document.count_attachments()):
            attachment = document.get_attachment(index)
            if attachment.get_name() == TWIN_NAME:
                return bytes(attachment.get_data())
    except pypdfium2.PdfiumError:
        return None
    return None


def _read_page(document: pypdfium2.PdfDocument, index: int) -> str:
    """Return a page's text; a page that cannot be read has none, and so lacks the digest."""
    try:
        return str(document[index].get_textpage().get_text_range())
    except pypdfium2.PdfiumError:
        return ""


def _read_json(twin: bytes, *, is_report: bool) -> dict[str, Any] | None:
    try:
        data = json.loads(twin)
    except (ValueError, RecursionError):
        data = None
    if isinstance(data, dict):
        return data
    if not is_report:
        raise _refuse(QT_TRANSLATE_NOOP("Fault", "The file is no report of Telisik."))
    return None


def _check_seal(content: bytes) -> Iterator[Statement]:
    borne, computed = read_seal(content)
    if not borne:
        yield Statement(Outcome.DIFFERS, "seal_missing", {"digest": computed})
    elif borne == computed:
        yield Statement(Outcome.AGREES, "seal_holds", {"digest": computed})
    else:
        yield Statement(Outcome.DIFFERS, "seal_broken", {"borne": borne, "digest": computed})


def _judge(same: bool, when_same: str, otherwise: str, **values: object) -> Statement:
    return (
        Statement(Outcome.AGREES, when_same, values)
        if same
        else Statement(Outcome.DIFFERS, otherwise, values)
    )


def _check_twin(twin: bytes, data: dict[str, Any]) -> Iterator[Statement]:
    borne, computed = str(data.get("sha256"))[:64], digest_twin(data)
    yield _judge(borne == computed, "twin_digest", "twin_changed", borne=borne, digest=computed)
    if twin != write_canonical(data):
        yield Statement(Outcome.DIFFERS, "twin_rewritten")


def _check_places(report: Twin) -> Iterator[Statement]:
    wrong = [
        finding.number
        for finding in report.findings
        if not _stands(finding.target.selector, report.article.text)
    ]
    if wrong:
        yield Statement(Outcome.DIFFERS, "places_differ", {"list": ", ".join(map(str, wrong[:20]))})
    elif report.findings:
        yield Statement(Outcome.AGREES, "places_agree", {"count": len(report.findings)})


def _stands(selectors: list[PositionSelector | QuoteSelector], text: str) -> bool:
    position = next((s for s in selectors if isinstance(s, PositionSelector)), None)
    quote = next((s for s in selectors if isinstance(s, QuoteSelector)), None)
    if position is None or quote is None:
        return True  # an orphan has no place to be wrong about
    before, after = text[: position.start], text[position.end :]
    return (
        text[position.start : position.end] == quote.exact
        and before.endswith(quote.prefix)
        and after.startswith(quote.suffix)
    )


def _check_pages(pages: list[str], report: Twin) -> Iterator[Statement]:
    prefix = (report.sha256 or "")[:_PREFIX]
    without = [number for number, page in enumerate(pages, start=1) if prefix not in page]
    if without:
        listed = ", ".join(map(str, without[:20]))
        yield Statement(Outcome.DIFFERS, "pages_differ", {"list": listed, "digest": prefix})
    else:
        yield Statement(Outcome.AGREES, "pages_agree", {"count": len(pages), "digest": prefix})


def _check_text(report: Twin) -> Iterator[Statement]:
    if report.redactions:
        yield Statement(Outcome.UNKNOWN, "text_redacted", {"count": report.redactions})
        return
    computed = hashlib.sha256(report.article.text.encode()).hexdigest()
    yield _judge(computed == report.custody.text_sha256, "text_agrees", "text_differs", digest=computed)


def _check_article(report: Twin, article: bytes | None) -> Iterator[Statement]:
    if report.redactions:
        return
    if article is None:
        yield Statement(Outcome.UNKNOWN, "article_missing", {"digest": report.custody.original_sha256})
        return
    computed, stated = hashlib.sha256(article).hexdigest(), report.custody.original_sha256
    if computed == report.custody.container_sha256:
        yield Statement(Outcome.AGREES, "container_agrees", {"digest": computed})
        return
    yield _judge(computed == stated, "article_agrees", "article_differs", digest=computed, stated=stated)


def _check_library(report: Twin, library: Library) -> Iterator[Statement]:
    from telisik.store.history import verify_history
    from telisik.store.library import find_article, read_original
    from telisik.store.versions import list_versions

    faults = verify_history(library)
    if faults:
        yield from (Statement(Outcome.DIFFERS, "history_broken", {"fault": fault}) for fault in faults[:20])
    else:
        yield Statement(Outcome.AGREES, "history_holds")
    if report.redactions:
        return
    article_id = find_article(library, report.custody.original_sha256)
    if article_id is None:
        yield Statement(Outcome.UNKNOWN, "library_unknown")
        return
    try:
        kept = hashlib.sha256(read_original(library, report.custody.original_sha256)).hexdigest()
    except Fault:
        kept = ""
    whole = kept == report.custody.original_sha256
    yield _judge(whole, "library_original", "library_original_differs")
    versions = {version.number: version for version in list_versions(library, article_id)}
    yield from _check_versions(report, versions)


def _check_versions(report: Twin, kept: dict[int, Any]) -> Iterator[Statement]:
    if not report.custody.versions:
        yield Statement(Outcome.UNKNOWN, "no_versions")
    for version in report.custody.versions:
        own = kept.get(version.number)
        same = own is not None and (own.sha256, own.head) == (version.sha256, version.head)
        yield _judge(same, "version_agrees", "version_differs", n=version.number)
