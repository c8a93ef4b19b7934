"""The encoding of findings on paper: chips, tints, lines, bars and signs that differ without colour too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Layer, Severity
from telisik.report.pdf_fonts import Face
from telisik.report.pdf_shaping import measure
from telisik.report.pdf_style import CONTROL, FAINT, HUES, INK2, INK3, PAPER, RULE
from telisik.store.model import Status

if TYPE_CHECKING:
    from telisik.report.pdf_pen import Pen
    from telisik.report.report import ReportFinding

CHIP_HEIGHT = 11.2
CHIP_PITCH = 12.6
_NUMBER_SIZE = 7.4
_LEVELS = {Severity.LOW: 1, Severity.MEDIUM: 2, Severity.HIGH: 3}
_DOT_WIDTHS = {Severity.LOW: 0.8, Severity.MEDIUM: 1.2, Severity.HIGH: 1.65}
_LINE_WIDTHS = {Severity.LOW: 0.5, Severity.MEDIUM: 1.0, Severity.HIGH: 1.6}
LANES = (1.9, 4.2)


def measure_chip(number: int) -> float:
    """Return the width of a chip in points."""
    return max(15.6, measure(str(number), Face.SANS_BOLD, _NUMBER_SIZE) + 8.0)


def draw_chip(pen: Pen, x: float, middle: float, finding: ReportFinding) -> None:
    """Draw a numbered chip whose left edge is x: round for sourcing, square for an assertion."""
    hue = HUES[finding.layer]
    width = measure_chip(finding.number)
    radius = CHIP_HEIGHT / 2 if finding.layer is Layer.SOURCING else 1.3
    top = middle - CHIP_HEIGHT / 2
    number = str(finding.number)
    colour = hue.line
    inset = (x + 0.4, top + 0.4, width - 0.8, CHIP_HEIGHT - 0.8)
    radius = max(0.9, radius - 0.4)
    if finding.status is Status.CONFIRMED:
        pen.box(x, top, width, CHIP_HEIGHT, fill=hue.line, radius=radius + 0.4)
        colour = PAPER
    elif finding.status is Status.NEEDS_EVIDENCE:
        pen.box(*inset, fill=hue.tint, stroke=hue.line, width=0.9, radius=radius, dash=(1.8, 1.2))
    elif finding.status is Status.DISMISSED:
        pen.box(*inset, stroke=CONTROL, width=0.5, radius=radius)
        colour = INK3
    else:
        pen.box(*inset, fill=PAPER, stroke=hue.line, width=0.9, radius=radius)
    pen.write(x + width / 2, middle + 2.65, number, Face.SANS_BOLD, _NUMBER_SIZE, colour, align="centre")
    if finding.status is Status.DISMISSED:
        half = measure(number, Face.SANS_BOLD, _NUMBER_SIZE) / 2 + 1
        pen.rule(x + width / 2 - half, middle, x + width / 2 + half, colour=INK3, width=0.7)


def draw_tint(pen: Pen, x: float, top: float, width: float, height: float, finding: ReportFinding) -> None:
    """Draw what lies behind the words: nothing where a finding was dismissed."""
    hue = HUES[finding.layer]
    if finding.status is Status.DISMISSED:
        return
    fill = hue.fill if finding.status is Status.CONFIRMED else hue.tint
    pen.box(x, top, width, height, fill=fill)
    if finding.status is Status.NEEDS_EVIDENCE:
        pen.hatch(x, top, width, height, hue.hatch)


def draw_underline(
    pen: Pen, x: float, baseline: float, to_x: float, lane: int, finding: ReportFinding
) -> None:
    """Draw the line below the words: dotted for sourcing, solid for an assertion; none in a third lane."""
    if lane >= len(LANES):
        return
    colour = CONTROL if finding.status is Status.DISMISSED else HUES[finding.layer].line
    dotted = finding.layer is Layer.SOURCING
    width = (_DOT_WIDTHS if dotted else _LINE_WIDTHS)[finding.severity]
    inset = width / 2 if dotted else 0.0
    y = baseline + LANES[lane]
    pen.rule(x + inset, y, to_x - inset, colour=colour, width=width, dotted=dotted)


def draw_severity(pen: Pen, x: float, baseline: float, severity: Severity) -> None:
    """Draw three bars, as many dark as the severity counts."""
    for index in range(3):
        height = 2.4 + 2.2 * index
        colour = INK2 if index < _LEVELS[severity] else RULE
        pen.box(x + index * 3.4, baseline - height, 2.4, height, fill=colour)


def draw_status(pen: Pen, x: float, middle: float, status: Status) -> None:
    """Draw a decision's sign, 7 points wide: circle, disc with tick, dashed circle with ?, barred circle."""
    centre, radius = x + 3.5, 3.3
    if status is Status.CONFIRMED:
        pen.disc(centre, middle, radius + 0.2, fill=INK2)
        tick = [(centre - 1.6, middle + 0.1), (centre - 0.4, middle + 1.3), (centre + 1.7, middle - 1.2)]
        pen.path(tick, PAPER, 0.8)
    elif status is Status.NEEDS_EVIDENCE:
        pen.disc(centre, middle, radius, stroke=INK2, width=0.7, dash=(1.4, 0.9))
        hook = [
            (-1.2, -1.0),
            (-0.9, -1.8),
            (0.0, -2.1),
            (0.9, -1.8),
            (1.1, -1.0),
            (0.6, -0.4),
            (0.0, 0.1),
            (0.0, 0.7),
        ]
        # Drawn, not written: a sign that repeats the word beside it should not be read out.
        pen.path([(centre + x, middle + y) for x, y in hook], INK2, 0.7)
        pen.box(centre - 0.4, middle + 1.4, 0.8, 0.8, fill=INK2)
    elif status is Status.DISMISSED:
        pen.disc(centre, middle, radius, stroke=INK2, width=0.7)
        pen.rule(centre - 2.2, middle + 2.2, centre + 2.2, middle - 2.2, colour=INK2, width=0.7)
    else:
        pen.disc(centre, middle, radius, stroke=INK2, width=0.7)


def draw_unit(
    pen: Pen, x: float, top: float, width: float, height: float, layer: Layer, status: Status
) -> None:
    """Draw one finding, or a share of them, in the summary's chart."""
    hue = HUES[layer]
    radius = min(height, width) / 2 if layer is Layer.SOURCING else 0.9
    if status is Status.CONFIRMED:
        pen.box(x, top, width, height, fill=hue.line, radius=radius)
        return
    if status is Status.NEEDS_EVIDENCE:
        margin = radius * 0.35
        pen.hatch(x + margin, top + 0.3, width - 2 * margin, height - 0.6, hue.line, weight=0.7)
    look = {"fill": FAINT, "stroke": RULE} if status is Status.DISMISSED else {"stroke": hue.line}
    pen.box(x + 0.3, top + 0.3, width - 0.6, height - 0.6, width=0.6, radius=max(0.6, radius - 0.3), **look)
