"""Where the article came from: its sources by grade, and the file from which the text was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.report.pdf_fonts import Face
from telisik.report.pdf_marks import draw_severity
from telisik.report.pdf_rows import Cell, CellLine, put_row, wrap_lines
from telisik.report.pdf_style import INK2, INK3, RULE_LIGHT, SANS_SIZE, SMALL_LEADING, SMALL_SIZE
from telisik.report.pdf_wrap import wrap
from telisik.report.wording import load_wording
from telisik.terms import name_term

if TYPE_CHECKING:
    from telisik.analysis.model import Severity
    from telisik.report.pdf_pages import Flow
    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_rows import Sign
    from telisik.report.pdf_style import Sheet
    from telisik.report.pdf_tags import Node
    from telisik.report.report import Report

_GRADES_HEIGHT = 120.0
_PADDING, _HEADING = 2.2, 18.0


def put_grades(report: Report, flow: Flow, section: Node) -> None:
    """Print how many attributions have each grade."""
    if not report.supported:
        return
    words, sheet = load_wording(report.language), flow.sheet
    flow.ensure(_GRADES_HEIGHT)
    flow.put_lines([words.say("summary", "grades")], Face.SERIF_BOLD, 11, 16, node=section.add("H2"))
    note = wrap(
        words.say("summary", "grades_note" if report.grades else "grades_none"),
        Face.SANS,
        SMALL_SIZE + 0.4,
        sheet.room,
    )
    flow.put_lines(note, Face.SANS, SMALL_SIZE + 0.4, 10, colour=INK3, node=section.add("P"))
    flow.y += 3
    most = max((row.total for row in report.grades), default=1) or 1
    table = section.add("Table")
    for row in report.grades:
        types = ", ".join(f"{name} {words.write_number(n)}" for name, n in row.types)
        put_row(
            flow,
            table.add("TR"),
            (
                Cell(sheet.left, (CellLine(str(row.grade), Face.SANS_BOLD),), "TH", "Row"),
                Cell(sheet.left + 22, wrap_lines(row.name, 148)),
                Cell(sheet.left + 262, (CellLine(words.write_number(row.total), colour=INK2),)),
                Cell(sheet.left + 284, wrap_lines(types, sheet.room - 284, colour=INK2)),
            ),
            _bar(sheet.left + 174, 80 * row.total / most) if row.total else None,
            padding=2.2,
        )
    flow.y += 10


def _bar(x: float, width: float) -> Sign:
    def draw(pen: Pen, y: float) -> None:
        pen.box(x, y + 2.5, width, 6, fill=INK2)

    return draw


def put_checks(report: Report, flow: Flow, section: Node) -> None:
    """Print what a desk editor would ask about the article as a whole."""
    if not report.checks:
        return
    words, sheet = load_wording(report.language), flow.sheet
    flow.ensure(60)
    flow.put_lines([words.say("summary", "checks")], Face.SERIF_BOLD, 11, 16, node=section.add("H2"))
    flow.y += 2
    table = section.add("Table")
    for check in report.checks:
        rank = name_term("severity", check.severity, report.language)
        title = wrap_lines(check.title, 138, Face.SANS_MEDIUM)
        title += wrap_lines(rank, 138, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK3)
        norm = (
            f" [{check.rule}, {words.say('ledger', 'norm')} {report.number_norm(check.norm)}]"
            if check.norm
            else ""
        )
        reason = wrap_lines(
            check.reason + norm, sheet.room - 160, Face.SANS, SMALL_SIZE + 0.3, SMALL_LEADING, INK2
        )
        if check.paragraphs:
            places = words.say("summary", "check_places", list=", ".join(str(n) for n in check.paragraphs))
            reason += wrap_lines(places, sheet.room - 160, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK3)
        bars = _bars(sheet.left + 142, check.severity)
        cells = (Cell(sheet.left, title, "TH", "Row"), Cell(sheet.left + 160, reason))
        put_row(flow, table.add("TR"), cells, bars, padding=2.4)
    flow.y += 10


def _bars(x: float, severity: Severity) -> Sign:
    def draw(pen: Pen, y: float) -> None:
        draw_severity(pen, x, y + 8.6, severity)

    return draw


def put_provenance(report: Report, flow: Flow, section: Node) -> None:
    """Print what is known of the file, on one page: the chain of custody begins here."""
    words, sheet = load_wording(report.language), flow.sheet
    rows = [_lay_out_pair(label, value, sheet) for label, value in report.provenance]
    whole = _HEADING + sum(max(cell.height for cell in row) + 2 * _PADDING for row in rows)
    flow.ensure(whole if whole < sheet.bottom - sheet.top else 130)
    flow.put_lines([words.say("summary", "provenance")], Face.SERIF_BOLD, 11, 16, node=section.add("H2"))
    flow.y += 2
    flow.rule(flow.y, RULE_LIGHT)
    table = section.add("Table")
    for row in rows:
        put_row(flow, table.add("TR"), row, padding=_PADDING)


def _lay_out_pair(label: str, value: str, sheet: Sheet) -> tuple[Cell, Cell]:
    is_hash = len(value) == 64 and value.isalnum()
    face, size = (Face.MONO, 7.0) if is_hash else (Face.SANS, SANS_SIZE - 0.2)
    lines = wrap_lines(value, sheet.room - 150, face, size, SMALL_LEADING + 0.6)
    return Cell(sheet.left, wrap_lines(label, 140, colour=INK3), "TH", "Row"), Cell(sheet.left + 150, lines)
