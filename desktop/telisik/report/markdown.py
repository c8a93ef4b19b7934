"""The report as Markdown (CommonMark with tables): everything from the article is written literally."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.report.prose import list_facts, tell_closing, tell_notes, tell_verdict
from telisik.report.stretches import Parting
from telisik.report.wording import load_wording
from telisik.terms import name_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.report.prose import Section
    from telisik.report.report import Report, ReportFinding

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def write_markdown(report: Report) -> bytes:
    """Return the report as Markdown in UTF-8."""
    return ("\n\n".join(part for part in _tell(report) if part) + "\n").encode()


def escape(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(_CONTROL.sub("", text).split()))


def _tell(report: Report) -> Iterator[str]:
    words = load_wording(report.language)
    yield f"# {escape(report.title or words.say('summary', 'untitled'))}"
    yield "\n".join(f"- {escape(label)}: {escape(value)}" for label, value in list_facts(report))
    yield from _tell_section(tell_verdict(report))
    for section in tell_notes(report):
        yield from _tell_section(section)
    yield from _tell_checks(report)
    yield f"## {escape(words.say('article', 'heading'))}"
    parting = Parting(report)
    for paragraph in report.paragraphs:
        yield "".join(_mark(stretch.text, stretch.begun) for stretch in parting.part(paragraph)).strip()
    yield f"## {escape(words.say('ledger', 'heading'))}"
    for finding in report.findings:
        yield _tell_finding(report, finding)
    yield from _tell_rest(report)


def _tell_section(section: Section) -> Iterator[str]:
    yield f"## {escape(section.heading)}"
    for paragraph in section.paragraphs:
        yield from (escape(line) for line in paragraph.split("\n"))


def _tell_checks(report: Report) -> Iterator[str]:
    if not report.checks:
        return
    yield f"## {escape(load_wording(report.language).say('summary', 'checks'))}"
    yield "\n".join(
        f"- **{escape(check.title)}** ({escape(name_term('severity', check.severity, report.language))}). "
        f"{escape(check.reason)}"
        for check in report.checks
    )


def _mark(text: str, begun: tuple[ReportFinding, ...]) -> str:
    numbers = "".join(f"**\\[{finding.number}\\]** " for finding in begun)
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    return f"{lead}{numbers}{escape(text)}{tail}"


def _tell_finding(report: Report, finding: ReportFinding) -> str:
    words, language = load_wording(report.language), report.language
    rank = [name_term("severity", finding.severity, language)]
    if finding.grade:
        rank.append(f"{finding.grade} {name_term('grade', finding.grade, language)}")
    lines = [
        f"### {finding.number}. {escape(finding.type_name)}",
        f"> {escape(finding.text)}",
        f"{escape(' · '.join(rank))} · **{escape(name_term('status', finding.status, language))}**",
        escape(finding.reason),
    ]
    rule = ", ".join(part for part in (finding.rule, finding.norm) if part)
    lines += [escape(rule)] if rule else []
    lines += [escape(outcome) for outcome in finding.outcomes]
    lines += [escape(finding.note)] if finding.note else []
    lines += [f"- ✓ {escape(question)}" for question in finding.checked]
    if finding.evidence:
        named = ", ".join(f"E{number}" for number in finding.evidence)
        lines.append(f"{escape(words.say('ledger', 'evidence'))}: {named}")
    return "\n\n".join(lines)


def _tell_rest(report: Report) -> Iterator[str]:
    words = load_wording(report.language)
    if report.evidence:
        yield f"## {escape(words.say('closing', 'evidence'))}"
        yield "\n".join(
            f"- E{item.number}. {escape(' '.join((item.title, item.address, *item.told, item.note)))}"
            + (f" SHA-256 `{item.sha256}`" if item.sha256 else "")
            for item in report.evidence
        )
    if report.replies:
        yield f"## {escape(words.say('closing', 'replies'))}"
        yield "\n".join(
            f"- **{escape(reply.party)}** {escape(' '.join(reply.told))}" for reply in report.replies
        )
    yield f"## {escape(words.say('summary', 'provenance'))}"
    yield "\n".join(f"- {escape(label)}: {escape(value)}" for label, value in report.provenance)
    for section in tell_closing(report):
        yield from _tell_section(section)
