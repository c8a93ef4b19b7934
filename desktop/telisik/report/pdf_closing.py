"""The last part: method, limitations, how to check the report, and the lines to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.report.pdf_fonts import Face, wrap
from telisik.report.pdf_pages import Flow
from telisik.report.pdf_style import INK, INK2, SANS_LEADING, SANS_SIZE
from telisik.report.wording import load_wording

if TYPE_CHECKING:
    from telisik.report.pdf_pages import DrawnPage
    from telisik.report.pdf_pen import Pen
    from telisik.report.pdf_style import Sheet
    from telisik.report.report import Report


def lay_out_closing(report: Report, sheet: Sheet) -> list[DrawnPage]:
    """Return the closing pages."""
    words = load_wording(report.language)
    flow = Flow(sheet)
    method = words.say("closing", "method")
    flow.add(lambda pen: pen.open_chapter(method, "method", sheet.top))
    _put_section(flow, method, _tell_method(report))
    for name in ("limits", "verify"):
        _put_section(flow, words.say("closing", name), words.paragraphs("closing", f"{name}_text"))
    _put_signatures(flow, report)
    return flow.pages


def _tell_method(report: Report) -> tuple[str, ...]:
    words = load_wording(report.language)
    engine = report.engine
    if engine is None or not engine.pack:
        return words.paragraphs("closing", "method_text_without_rules", version=report.program)
    return words.paragraphs(
        "closing",
        "method_text",
        version=engine.version,
        pack=engine.pack,
        pack_version=engine.pack_version,
        pack_sha256=engine.pack_sha256,
    )


def _put_section(flow: Flow, heading: str, paragraphs: tuple[str, ...]) -> None:
    flow.ensure(60)
    flow.put_lines([heading], Face.SERIF_BOLD, 12, 20)
    for paragraph in paragraphs:
        lines = wrap(paragraph, Face.SANS, SANS_SIZE + 0.6, flow.sheet.room * 0.82)
        flow.put_lines(lines, Face.SANS, SANS_SIZE + 0.6, SANS_LEADING + 1.4, colour=INK2)
        flow.y += 4
    flow.y += 10


def _put_signatures(flow: Flow, report: Report) -> None:
    words, sheet = load_wording(report.language), flow.sheet
    flow.ensure(110)
    flow.put_lines([words.say("closing", "sign")], Face.SERIF_BOLD, 12, 20)
    name = report.reviewer
    first = (
        words.say("closing", "sign_reviewer", name=name)
        if name
        else words.say("closing", "sign_reviewer_unnamed")
    )
    half = (sheet.room - 28) / 2
    for index, caption in enumerate((first, words.say("closing", "sign_second"))):
        _put_signature(flow, caption, sheet.left + index * (half + 28), half)
    flow.y += 60


def _put_signature(flow: Flow, caption: str, x: float, width: float) -> None:
    y = flow.y + 40
    lines = wrap(caption, Face.SANS, SANS_SIZE, width, 2)

    def draw(pen: Pen) -> None:
        pen.rule(x, y, x + width, colour=INK, width=0.8)
        for row, line in enumerate(lines):
            pen.write(x, y + 11 + row * 10, line, Face.SANS, SANS_SIZE, INK2)

    flow.add(draw)
