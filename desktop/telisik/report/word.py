"""The report as a Word document: the article with a comment on every finding, then the ledger.

python-docx writes the parts; the package is packed anew with fixed dates, so that two exports are the same.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.text import WD_UNDERLINE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from telisik.analysis.model import Layer
from telisik.report.prose import list_facts, tell_closing, tell_notes, tell_verdict
from telisik.report.stretches import Parting
from telisik.report.wording import load_wording
from telisik.store.model import Status
from telisik.terms import name_term

if TYPE_CHECKING:
    from docx.document import Document

    from telisik.report.prose import Section
    from telisik.report.report import Report, ReportFinding

_UNWRITABLE = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_LINES = {Layer.SOURCING: WD_UNDERLINE.DOTTED, Layer.ASSERTION: WD_UNDERLINE.SINGLE}
_COLOURS = {Layer.SOURCING: RGBColor(0x1A, 0x59, 0xB3), Layer.ASSERTION: RGBColor(0x9C, 0x43, 0x00)}
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)


def write_docx(report: Report) -> bytes:
    """Return the report as a Word document."""
    document = docx.Document()
    _describe(document, report)
    words = load_wording(report.language)
    document.add_heading(_clean(report.title or words.say("summary", "untitled")), 0)
    _add_pairs(document, list_facts(report))
    _add_section(document, tell_verdict(report))
    for section in tell_notes(report):
        _add_section(document, section)
    _add_checks(document, report)
    _add_article(document, report)
    _add_ledger(document, report)
    _add_rest(document, report)
    return _pack(document)


def _clean(text: str) -> str:
    return _UNWRITABLE.sub("", text)


def _describe(document: Document, report: Report) -> None:
    properties = document.core_properties
    made_at = report.made_at.astimezone(UTC).replace(tzinfo=None)
    properties.title, properties.author = _clean(report.title)[:255], _clean(report.reviewer)[:255]
    properties.created = properties.modified = made_at
    properties.last_modified_by, properties.comments = "Telisik", ""
    properties.language = report.language
    document.styles["Normal"].font.size = Pt(10)


def _add_pairs(document: Document, pairs: list[tuple[str, str]]) -> None:
    table = document.add_table(rows=0, cols=2)
    for label, value in pairs:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = _clean(label), _clean(value)


def _add_article(document: Document, report: Report) -> None:
    document.add_heading(load_wording(report.language).say("article", "heading"), 1)
    parting = Parting(report)
    runs: dict[int, list[Any]] = {}
    for paragraph in report.paragraphs:
        printed = document.add_paragraph()
        for stretch in parting.part(paragraph):
            run = printed.add_run(_clean(stretch.text))
            live = [mark for mark in stretch.marks if mark.status is not Status.DISMISSED] or list(
                stretch.marks
            )
            if live:
                run.underline = _LINES[live[0].layer]
                run.font.color.rgb = _COLOURS[live[0].layer]
            for mark in stretch.marks:
                runs.setdefault(mark.number, []).append(run)
    for finding in report.findings:
        if finding.number in runs:
            marked = runs[finding.number]
            comment = document.add_comment(
                [marked[0], marked[-1]], _clean(_tell(report, finding)), "Telisik", "T"
            )
            # The clock's time would make every export another file.
            comment._comment_elm.set(qn("w:date"), f"{report.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")  # noqa: SLF001


def _tell(report: Report, finding: ReportFinding) -> str:
    language = report.language
    head = f"{finding.number}. {finding.type_name} · {name_term('severity', finding.severity, language)}"
    status = name_term("status", finding.status, language)
    parts = (f"{head} · {status}", finding.reason, *finding.outcomes, finding.note)
    return "\n".join(part for part in parts if part)


def _add_ledger(document: Document, report: Report) -> None:
    words, language = load_wording(report.language), report.language
    document.add_heading(words.say("ledger", "heading"), 1)
    titles = ("number", "type", "passage", "decision")
    table = document.add_table(rows=1, cols=len(titles), style="Table Grid")
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        cell.text = words.say("ledger", title)
    for finding in report.findings:
        evidence = ", ".join(f"E{number}" for number in finding.evidence)
        signed = ", ".join(
            part
            for part in (finding.reviewer, words.write_time(finding.decided_at) if finding.decided_at else "")
            if part
        )
        decision = (
            name_term("status", finding.status, language),
            signed,
            *finding.outcomes,
            finding.note,
            evidence,
        )
        cells = (
            str(finding.number),
            f"{finding.type_name}\n{name_term('severity', finding.severity, language)} {finding.grade or ''}".strip(),
            f"{finding.text}\n{finding.reason}\n[{finding.rule}] {finding.norm}",
            "\n".join(
                part for part in (*decision, *(f"✓ {question}" for question in finding.checked)) if part
            ),
        )
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = _clean(text)


def _add_rest(document: Document, report: Report) -> None:
    words = load_wording(report.language)
    if report.evidence:
        document.add_heading(words.say("closing", "evidence"), 1)
        for item in report.evidence:
            parts = (item.title, item.address, *item.told, item.note, item.sha256)
            document.add_paragraph(_clean(f"E{item.number}. " + " ".join(part for part in parts if part)))
    if report.replies:
        document.add_heading(words.say("closing", "replies"), 1)
        _add_pairs(document, [(reply.party, " ".join(reply.told)) for reply in report.replies])
    document.add_heading(words.say("summary", "provenance"), 1)
    _add_pairs(document, list(report.provenance))
    for section in tell_closing(report):
        _add_section(document, section)


def _add_section(document: Document, section: Section) -> None:
    document.add_heading(_clean(section.heading), 1)
    for paragraph in section.paragraphs:
        document.add_paragraph(_clean(paragraph))


def _add_checks(document: Document, report: Report) -> None:
    if report.checks:
        document.add_heading(load_wording(report.language).say("summary", "checks"), 1)
        _add_pairs(document, [(check.title, check.reason) for check in report.checks])


def _pack(document: Document) -> bytes:
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _FIRST_DATE), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
