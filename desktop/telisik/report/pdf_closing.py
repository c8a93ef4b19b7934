"""The last part: evidence, replies, method, limitations, history, how to check the report, and the signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.report.pdf_fonts import Face
from telisik.report.pdf_pages import Flow
from telisik.report.pdf_rows import Cell, CellLine, Piece, put_row, wrap_lines
from telisik.report.pdf_shaping import find_base
from telisik.report.pdf_style import INK, INK2, INK3, SANS_LEADING, SANS_SIZE, SMALL_LEADING, SMALL_SIZE
from telisik.report.pdf_wrap import wrap
from telisik.report.prose import tell_method
from telisik.report.wording import load_wording

if TYPE_CHECKING:
    from telisik.report.pdf_pages import DrawnPage
    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_rows import Sign
    from telisik.report.pdf_style import Sheet
    from telisik.report.pdf_tags import Node
    from telisik.report.report import Report, ReportEvidence

_INDENT = 30.0
_LABEL_WIDTH = 130.0


def lay_out_closing(report: Report, sheet: Sheet, section: Node) -> list[DrawnPage]:
    """Return the closing pages."""
    return _Closing(report, sheet, section).lay_out()


class _Closing:
    """Lays out the closing sections of one report."""

    def __init__(self, report: Report, sheet: Sheet, section: Node) -> None:
        self._report = report
        self._words = load_wording(report.language)
        self._section = section
        self._flow = Flow(sheet)

    def lay_out(self) -> list[DrawnPage]:
        if self._report.notes:
            self._put_text("notes", self._report.notes)
        self._put_evidence()
        self._put_replies()
        self._put_text("method", tell_method(self._report))
        self._put_rules()
        self._put_norms()
        self._put_text("limits", self._words.paragraphs("closing", "limits_text"))
        if self._report.redactions:
            told = self._words.count("closing", "redacted", self._report.redactions)
            self._put_text("redaction", (told, *self._words.paragraphs("closing", "redaction_text")))
        self._put_versions()
        self._put_text("verify", self._words.paragraphs("closing", "verify_text", digest=self._report.digest))
        self._put_signatures()
        return self._flow.pages

    def _open(self, name: str, room: float = 60.0) -> None:
        """Print a section's heading and lead the outline there."""
        flow, heading = self._flow, self._words.say("closing", name)
        flow.ensure(room)
        top = flow.y
        flow.pages[-1].chapters.append(name)
        flow.add(lambda pen: pen.open_chapter(heading, name, top))
        flow.put_lines([heading], Face.SERIF_BOLD, 12, 19, node=self._section.add("H2"))

    def _put_text(self, name: str, paragraphs: tuple[str, ...]) -> None:
        self._open(name)
        flow = self._flow
        for paragraph in paragraphs:
            lines = wrap(paragraph, Face.SANS, SANS_SIZE + 0.4, flow.sheet.room * 0.9)
            flow.put_lines(
                lines,
                Face.SANS,
                SANS_SIZE + 0.4,
                SANS_LEADING + 1.0,
                colour=INK2,
                node=self._section.add("P"),
                base=find_base(paragraph),
            )
            flow.y += 3
        flow.y += 8

    # Evidence and replies

    def _put_evidence(self) -> None:
        if not self._report.evidence:
            return
        self._open("evidence")
        table = self._section.add("Table")
        for item in self._report.evidence:
            self._put_item(table.add("TR"), item)
        self._flow.y += 14

    def _put_item(self, row: Node, item: ReportEvidence) -> None:
        sheet = self._flow.sheet
        width = sheet.room - _INDENT
        lines = wrap_lines(item.title, width, Face.SANS_MEDIUM)
        for address in (item.address, item.archive_address):
            lines += wrap_lines(address, width, Face.MONO, 7.0, SMALL_LEADING)
        for told in item.told:
            lines += wrap_lines(told, width, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK2)
        if item.sha256:
            lines += wrap_lines(f"SHA-256 {item.sha256}", width, Face.MONO, 6.6, SMALL_LEADING, INK3)
        lines += wrap_lines(item.note, width, Face.SANS, SMALL_SIZE + 0.3, SMALL_LEADING)
        name = f"E{item.number}"
        told = self._words.say("links", "row", n=item.finding)
        links = (Piece(name, f"row-{item.finding}", told),) if item.finding else ()
        number = Cell(sheet.left, (CellLine(name, Face.SANS_BOLD, links=links),), "TH", "Row")
        put_row(
            self._flow, row, (number, Cell(sheet.left + _INDENT, lines)), _place(f"evidence-{item.number}")
        )

    def _put_replies(self) -> None:
        report = self._report
        if not report.findings and not report.replies:
            return
        self._open("replies")
        flow, sheet = self._flow, self._flow.sheet
        if not report.replies:
            told = wrap(self._words.say("closing", "replies_none"), Face.SANS, SANS_SIZE + 0.4, sheet.room)
            flow.put_lines(
                told, Face.SANS, SANS_SIZE + 0.4, SANS_LEADING + 1.0, colour=INK2, node=self._section.add("P")
            )
        table = self._section.add("Table")
        for reply in report.replies:
            lines: tuple[CellLine, ...] = ()
            for told_line in reply.told:
                lines += wrap_lines(told_line, sheet.room - _LABEL_WIDTH - 10, colour=INK2)
            put_row(
                flow,
                table.add("TR"),
                (
                    Cell(sheet.left, wrap_lines(reply.party, _LABEL_WIDTH, Face.SANS_MEDIUM), "TH", "Row"),
                    Cell(sheet.left + _LABEL_WIDTH + 10, lines),
                ),
            )
        flow.y += 14

    # Method and history

    def _put_rules(self) -> None:
        """Print how often each rule that was applied is right, where it was measured."""
        rules = self._report.rules
        if not rules:
            return
        flow, sheet = self._flow, self._flow.sheet
        note = wrap(self._words.say("closing", "rules_note"), Face.SANS, SMALL_SIZE + 0.4, sheet.room * 0.9)
        flow.ensure(50)
        flow.put_lines(note, Face.SANS, SMALL_SIZE + 0.4, 10, colour=INK3, node=self._section.add("P"))
        table = self._section.add("Table")
        half = sheet.room / 2
        for first in range(0, len(rules), 2):
            cells: list[Cell] = []
            for index, rule in enumerate(rules[first : first + 2]):
                x = sheet.left + index * half
                cells.append(
                    Cell(x, wrap_lines(rule.name, half - 90, Face.MONO, 6.6, SMALL_LEADING), "TH", "Row")
                )
                told = wrap_lines(rule.told, 80, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK2)
                cells.append(Cell(x + half - 84, told))
            put_row(flow, table.add("TR"), cells, padding=1.6)
        flow.y += 14

    def _put_norms(self) -> None:
        """Print each norm once, under the number that the findings give: it would stand on every row otherwise."""
        norms = self._report.norms
        if not norms:
            return
        self._open("norms")
        flow, sheet = self._flow, self._flow.sheet
        table = self._section.add("Table")
        for number, norm in enumerate(norms, start=1):
            name = CellLine(str(number), Face.SANS_BOLD, SMALL_SIZE, SMALL_LEADING)
            lines = wrap_lines(norm, sheet.room - 22, Face.SANS, SMALL_SIZE, SMALL_LEADING, INK2)
            cells = (Cell(sheet.left, (name,), "TH", "Row"), Cell(sheet.left + 22, lines))
            put_row(flow, table.add("TR"), cells, padding=1.8)
        flow.y += 14

    def _put_versions(self) -> None:
        if not self._report.versions:
            return
        self._open("versions")
        for told in self._report.changed:
            told_lines = wrap(told, Face.SANS_MEDIUM, SANS_SIZE, self._flow.sheet.room)
            self._flow.put_lines(
                told_lines, Face.SANS_MEDIUM, SANS_SIZE, SANS_LEADING, node=self._section.add("P")
            )
        flow, sheet = self._flow, self._flow.sheet
        table = self._section.add("Table")
        for version in self._report.versions:
            lines: tuple[CellLine, ...] = ()
            for told in version.told:
                lines += wrap_lines(told, sheet.room - _INDENT, colour=INK2)
            for name, value in (
                ("SHA-256", version.sha256),
                (self._words.say("closing", "head"), version.head),
            ):
                if value:
                    lines += wrap_lines(
                        f"{name} {value}", sheet.room - _INDENT, Face.MONO, 6.6, SMALL_LEADING, INK3
                    )
            number = Cell(sheet.left, (CellLine(str(version.number), Face.SANS_BOLD),), "TH", "Row")
            put_row(flow, table.add("TR"), (number, Cell(sheet.left + _INDENT, lines)))
        flow.y += 14

    # Signatures

    def _put_signatures(self) -> None:
        report, words, sheet = self._report, self._words, self._flow.sheet
        self._open("sign", 110.0)
        name = report.reviewer
        first = (
            words.say("closing", "sign_reviewer", name=name)
            if name
            else words.say("closing", "sign_reviewer_unnamed")
        )
        half = (sheet.room - 28) / 2
        for index, caption in enumerate((first, words.say("closing", "sign_second"))):
            self._put_signature(caption, sheet.left + index * (half + 28), half)
        self._flow.y += 60

    def _put_signature(self, caption: str, x: float, width: float) -> None:
        flow = self._flow
        y = flow.y + 40
        flow.add(lambda pen: pen.rule(x, y, x + width, colour=INK, width=0.8))
        node = self._section.add("P")
        for row, line in enumerate(wrap(caption, Face.SANS, SANS_SIZE, width, 2)):
            flow.put(x, y + 11 + row * 10, line, Face.SANS, SANS_SIZE, INK2, node=node)


def _place(key: str) -> Sign:
    def mark(pen: Pen, y: float) -> None:
        pen.mark_place(key, y)

    return mark
