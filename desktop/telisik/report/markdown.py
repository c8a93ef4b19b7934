"""The report as Markdown (CommonMark with tables): everything from the article is written literally."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telisik.report.stretches import Parting
from telisik.report.wording import load_wording
from telisik.store.model import Status
from telisik.terms import name_term

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    verdict = report.verdict_name or words.say("summary", "verdict_none")
    yield f"## {escape(words.say('summary', 'verdict'))}: {escape(verdict)}"
    if not report.finished:
        count = words.count("summary", "unfinished_count", report.counts[Status.OPEN])
        yield f"**{escape(words.say('summary', 'unfinished'))}.** {escape(count)}"
    yield escape(report.verdict_reason)
    yield f"## {escape(words.say('article', 'heading'))}"
    parting = Parting(report)
    for paragraph in report.paragraphs:
        yield "".join(_mark(stretch.text, stretch.begun) for stretch in parting.part(paragraph)).strip()
    yield f"## {escape(words.say('ledger', 'heading'))}"
    for finding in report.findings:
        yield _tell_finding(report, finding)
    yield from _tell_rest(report)


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
    yield f"## {escape(words.say('closing', 'limits'))}"
    yield from (escape(text) for text in words.paragraphs("closing", "limits_text"))
    if report.redactions:
        yield escape(words.count("closing", "redacted", report.redactions))


def list_facts(report: Report) -> list[tuple[str, str]]:
    """Return what the head of a report says, as labels and values."""
    words = load_wording(report.language)
    unknown = words.say("summary", "not_stated")
    version = words.say("summary", "version_value", n=report.version.number) if report.version else ""
    done = words.say("summary", "reviewed_count", done=report.reviewed, total=len(report.findings))
    return [
        (words.say("summary", "publisher"), report.publisher or unknown),
        (words.say("summary", "published"), report.published or unknown),
        (words.say("summary", "address"), report.address or unknown),
        (words.say("summary", "reviewer"), report.reviewer or words.say("summary", "nobody")),
        (
            words.say("summary", "finished"),
            words.write_time(report.decided_at) if report.decided_at else unknown,
        ),
        (words.say("summary", "reviewed"), done),
        (words.say("summary", "version"), version or words.say("summary", "draft")),
    ]
