"""How a finding and a quotation are said in one line, in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from telisik.store.model import Origin
from telisik.terms import name_term

if TYPE_CHECKING:
    from telisik.analysis.model import Quotation
    from telisik.store.model import ReviewedFinding

_LONGEST = 120
translate = QCoreApplication.translate


def name_type(reviewed: ReviewedFinding, language: str) -> str:
    """Return what a finding is: the reviewer's own label, or the name of its code."""
    return reviewed.label or name_term("code", reviewed.finding.code, language)


def name_finding(reviewed: ReviewedFinding, language: str) -> str:
    """Return what a screen reader says of a finding: number, layer, type, severity, status and words."""
    finding = reviewed.finding
    words = " ".join(finding.text.split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rstrip() + "…"
    template = translate("Marks", "Finding {number}, {layer}, {code}, {severity}, {status}: {words}")
    if reviewed.origin is Origin.REVIEWER:
        template = translate("Marks", "Own mark {number}, {layer}, {code}, {severity}, {status}: {words}")
    return template.format(
        number=reviewed.number,
        layer=name_term("layer", finding.layer, language),
        code=name_type(reviewed, language),
        severity=name_term("severity", finding.severity, language).lower(),
        status=name_term("status", reviewed.status, language).lower(),
        words=words,
    )


def tell_finding(reviewed: ReviewedFinding, language: str) -> str:
    """Return what a tooltip says of a finding: number, type and status."""
    code = name_type(reviewed, language)
    status = name_term("status", reviewed.status, language)
    return f"{reviewed.number}  {code}, {status.lower()}"


def name_quote(quotation: Quotation) -> tuple[str, str]:
    """Return the caption of a quotation over several paragraphs: how long it is, and who speaks."""
    length = translate("Marks", "Quote, %n paragraph(s)", "", quotation.paragraphs)
    if "(s)" in length:  # no translation is loaded: English knows no plural forms by itself
        length = length.replace("(s)", "s" if quotation.paragraphs != 1 else "")
    return length, quotation.speaker or translate("Marks", "speaker not named")
