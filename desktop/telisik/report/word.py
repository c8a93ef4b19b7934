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
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Mm, Pt, RGBColor

from telisik.analysis.model import Layer
from telisik.report.pdf_shaping import find_base
from telisik.report.prose import list_facts, tell_closing, tell_notes, tell_verdict
from telisik.report.stretches import Parting
from telisik.report.wording import load_wording
from telisik.store.model import Status
from telisik.terms import name_term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.shared import Length
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from telisik.report.prose import Section
    from telisik.report.report import Report, ReportFinding

_UNWRITABLE = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_LINES = {Layer.SOURCING: WD_UNDERLINE.DOTTED, Layer.ASSERTION: WD_UNDERLINE.SINGLE}
_COLOURS = {Layer.SOURCING: RGBColor(0x1A, 0x59, 0xB3), Layer.ASSERTION: RGBColor(0x9C, 0x43, 0x00)}
_MUTED = RGBColor(0x55, 0x5B, 0x63)
_PAPERS = {"A4": (Mm(210), Mm(297)), "Letter": (Inches(8.5), Inches(11))}
_MARGIN = Mm(20)
_PAIR_WIDTHS = (Mm(50), Mm(120))
_LEDGER_WIDTHS = (Mm(11), Mm(32), Mm(82), Mm(45))
# What stands after the direction among a paragraph's properties (ECMA-376, 17.3.1.26).
_AFTER_BIDI = tuple(
    f"w:{name}"
    for name in (
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
        "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
        "pPrChange",
    )
)  # fmt: skip
# What stands after the size of such letters among a run's properties (ECMA-376, 17.3.2.28).
_AFTER_SIZE = tuple(
    f"w:{name}"
    for name in (
        "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
        "specVanish", "oMath",
    )
)  # fmt: skip
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)


def write_docx(report: Report) -> bytes:
    """Return the report as a Word document."""
    document = docx.Document()
    _describe(document, report)
    words = load_wording(report.language)
    title = report.title or words.say("summary", "untitled")
    _turn(document.add_heading(_clean(title), 0), title)
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
    for section in document.sections:
        section.page_width, section.page_height = _PAPERS[report.page_size]
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN


def _add_pairs(document: Document, pairs: Sequence[tuple[str, str]]) -> None:
    table = _add_table(document, _PAIR_WIDTHS)
    for pair in pairs:
        _fill_row(table, pair, _PAIR_WIDTHS, Pt(9))
    _colour_labels(table)


def _add_table(document: Document, widths: Sequence[Length], style: str | None = None) -> Table:
    """Add a table without rows whose columns keep these widths."""
    table: Table = document.add_table(rows=0, cols=len(widths), style=style)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    return table


def _colour_labels(table: Table) -> None:
    for cell in table.columns[0].cells:
        for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
            run.font.color.rgb = _MUTED


def _fill_row(table: Table, texts: Sequence[str], widths: Sequence[Length], size: Length) -> None:
    """Add a row that no page parts, in columns of these widths."""
    row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no name for it
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = width
        # Several lines are several paragraphs: each runs its own way.
        for index, line in enumerate(_clean(text).split("\n")):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(2)
            paragraph.add_run(line).font.size = size
            _turn(paragraph, line)


def _turn(paragraph: Paragraph, text: str) -> None:
    """Let a paragraph run from right to left where it begins so."""
    if find_base(text):
        paragraph._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)  # noqa: SLF001
        for run in paragraph.runs:
            _turn_run(run)


def _turn_run(run: Run) -> None:
    """Let a run take the size and direction of its letters from what is set for scripts from right to left."""
    run.font.rtl = True
    properties = run._r.get_or_add_rPr()  # noqa: SLF001
    if run.font.size is not None:
        size = OxmlElement("w:szCs")
        size.set(qn("w:val"), str(round(run.font.size.pt * 2)))
        properties.insert_element_before(size, *_AFTER_SIZE)


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
        _turn(printed, printed.text)
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
    table = _add_table(document, _LEDGER_WIDTHS, "Table Grid")
    _fill_row(table, [words.say("ledger", title) for title in titles], _LEDGER_WIDTHS, Pt(8.5))
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
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
        _fill_row(table, cells, _LEDGER_WIDTHS, Pt(8.5))


def _add_rest(document: Document, report: Report) -> None:
    words = load_wording(report.language)
    if report.evidence:
        document.add_heading(words.say("closing", "evidence"), 1)
        for item in report.evidence:
            parts = (item.title, item.address, *item.told, item.note, item.sha256)
            document.add_paragraph(_clean(f"E{item.number}. " + " ".join(part for part in parts if part)))
    if report.replies:
        document.add_heading(words.say("closing", "replies"), 1)
        _add_pairs(document, [(reply.party, "\n".join(reply.told)) for reply in report.replies])
    document.add_heading(words.say("summary", "provenance"), 1)
    _add_pairs(document, report.provenance)
    for section in tell_closing(report):
        _add_section(document, section)


def _add_section(document: Document, section: Section) -> None:
    document.add_heading(_clean(section.heading), 1)
    for paragraph in section.paragraphs:
        _turn(document.add_paragraph(_clean(paragraph)), paragraph)


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
