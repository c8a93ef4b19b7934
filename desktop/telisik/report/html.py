"""The report as one web page: no script, nothing fetched, and a policy of its own that forbids both."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup

from telisik import paths
from telisik.report.prose import list_facts, tell_closing, tell_gaps, tell_notes
from telisik.report.stretches import Parting
from telisik.report.wording import load_wording
from telisik.terms import name_term

if TYPE_CHECKING:
    from telisik.report.report import Report, ReportFinding
    from telisik.report.stretches import Stretch


def write_html(report: Report) -> bytes:
    """Return the report as a web page in UTF-8."""
    style = (paths.resources() / "report" / "report.css").read_text(encoding="utf-8")
    words = load_wording(report.language)
    parting = Parting(report)
    open_count = report.open_total
    page = _load_template().render(
        report=report,
        style=Markup(style),  # noqa: S704 - ours
        policy=_write_policy(style),
        data=_write_data(report.twin),
        say=words.say,
        name=lambda section, key: name_term(section, str(key), report.language),
        facts=list_facts(report),
        paragraphs=[list(parting.part(paragraph)) for paragraph in report.paragraphs],
        classes=_name_classes,
        tell_time=words.write_time,
        unfinished=words.count("summary", "unfinished_count", open_count) if open_count else "",
        gaps=tell_gaps(report),
        notes=list(tell_notes(report)),
        closing=list(tell_closing(report)),
        counts=[
            (name_term("status", status, report.language), n) for status, n in report.counts.items() if n
        ],
    )
    return page.encode()


@cache
def _load_template() -> jinja2.Template:
    folder = jinja2.FileSystemLoader(paths.resources() / "report")
    environment = jinja2.Environment(
        loader=folder, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html.j2")


def _write_policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _write_data(twin: bytes) -> Markup:
    """Return the twin as a data block: no character in it can end the block."""
    data = json.dumps(json.loads(twin), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        data = data.replace(char, f"\\u{ord(char):04x}")
    return Markup(data)  # noqa: S704 - escaped above


def _name_classes(stretch: Stretch) -> str:
    """Return the classes of a stretch: how the inner and the outer of its marks look."""
    return " ".join(
        f"{place}-{mark.layer.value} {place}-{_name_look(mark)} {place}-{mark.severity.value}"
        for place, mark in zip(("inner", "outer"), stretch.marks, strict=False)
    )


def _name_look(mark: ReportFinding) -> str:
    return mark.status.value.replace("_", "-")
